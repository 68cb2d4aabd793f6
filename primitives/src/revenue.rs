// SPDX-License-Identifier: Apache-2.0
//! Where protocol revenue goes.

use crate::money::Balance;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame::{prelude::DispatchResult, traits::Get};
use scale_info::TypeInfo;

/// What revenue is paid in.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum RevenueAsset {
	/// NOE, in planck.
	Native,
	/// CRED, in credits.
	Credits,
}

/// Receives protocol revenue. The payer moves the funds to [`RevenueSink::account`] itself and then tells
/// the sink, so that one way serves transfers and imbalances.
pub trait RevenueSink<AccountId> {
	/// The account that revenue is moved to. It must exist, or be able to by one minimum balance.
	fn account() -> AccountId;

	/// `amount` of `asset` has arrived at [`RevenueSink::account`].
	fn on_revenue(asset: RevenueAsset, amount: Balance);
}

/// Takes fees of the protocol from those who owe them. What becomes of them is the implementation's affair:
/// revenue in good times, cover of the vault in bad ones.
pub trait ProtocolFees<AccountId> {
	/// Takes `amount` of `asset` (planck or credits) from `payer`, who keeps at least a minimum balance. Nothing
	/// is taken on an error.
	fn collect(payer: &AccountId, asset: RevenueAsset, amount: Balance) -> DispatchResult;

	/// Takes `fee + rest` credits of `payer`, who keeps at least a minimum balance, at once: `fee` as
	/// [`ProtocolFees::collect`] does, and `rest` for `to`, which must be able to receive it. Nothing is taken on an error.
	fn collect_and_pay(payer: &AccountId, fee: Balance, to: &AccountId, rest: Balance) -> DispatchResult;

	/// Makes [`ProtocolFees::collect`] cost the most from now on, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_costly();
}

/// The plain implementation: revenue belongs to one account, and nobody keeps books of it.
pub struct RevenueToAccount<Account>(PhantomData<Account>);

impl<AccountId, Account: Get<AccountId>> RevenueSink<AccountId> for RevenueToAccount<Account> {
	fn account() -> AccountId {
		Account::get()
	}

	fn on_revenue(_: RevenueAsset, _: Balance) {}
}
