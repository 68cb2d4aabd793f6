// SPDX-License-Identifier: Apache-2.0
//! Where the royalties of AI assets go.

use crate::money::Balance;

/// Receives the income of AI assets, in credits.
pub trait RoyaltySink<AccountId> {
	/// Id of an AI asset.
	type AssetId;

	/// The account that has the income of all assets: payers move it there, and where it is their own pot nothing is
	/// moved. `None` where there are no royalties, and payers then owe none.
	fn account() -> Option<AccountId>;

	/// `amount` credits that [`RoyaltySink::account`] has are for `asset`.
	fn on_income(asset: Self::AssetId, amount: Balance);

	/// What the account must have for assets by the sink's books; `None` if that cannot be counted. It is of all there
	/// is, for invariants.
	fn booked() -> Option<Balance>;
}

/// The plain implementation: no asset has royalties.
impl<AccountId> RoyaltySink<AccountId> for () {
	type AssetId = u32;

	fn account() -> Option<AccountId> {
		None
	}

	fn on_income(_: u32, _: Balance) {}

	fn booked() -> Option<Balance> {
		Some(0)
	}
}
