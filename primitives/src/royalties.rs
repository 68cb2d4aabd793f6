// SPDX-License-Identifier: Apache-2.0
//! Where the royalties of AI assets go.

use crate::money::Balance;

/// Receives the income of AI assets, in credits.
pub trait RoyaltySink<AccountId> {
	/// Id of an AI asset.
	type AssetId;

	/// The account that income of any asset is moved to; `None` where there are no royalties, and payers
	/// then owe none.
	fn account() -> Option<AccountId>;

	/// `amount` credits for `asset` have arrived at [`RoyaltySink::account`].
	fn on_income(asset: Self::AssetId, amount: Balance);
}

/// The plain implementation: no asset has royalties.
impl<AccountId> RoyaltySink<AccountId> for () {
	type AssetId = u32;

	fn account() -> Option<AccountId> {
		None
	}

	fn on_income(_: u32, _: Balance) {}
}
