// SPDX-License-Identifier: Apache-2.0
//! Buying CRED on the way to something else.

use crate::money::Balance;
use frame::prelude::DispatchError;

/// Sells CRED for NOE.
pub trait CreditShop<AccountId> {
	/// Buys CRED for `pay` planck of `who`; answers how many credits it got, `min_credits` at least.
	///
	/// ## Errors
	///
	/// If buying is halted, capped or has no price, or would give less. Nothing changes then.
	fn buy(who: &AccountId, pay: Balance, min_credits: Balance) -> Result<Balance, DispatchError>;

	/// Makes a price at which `who` can buy `credits`, and answers the planck it takes, which it gives to `who`, for
	/// benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn open(who: &AccountId, credits: Balance) -> Balance;
}
