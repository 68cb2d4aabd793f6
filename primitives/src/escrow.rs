// SPDX-License-Identifier: Apache-2.0
//! What payers have in escrow: deposits taken out of it, and payouts that end there.

use crate::money::Balance;
use frame::prelude::DispatchResult;

/// Takes deposits for storage from the escrow of payers, so that an account with CRED alone can have what needs
/// one. Whoever takes a deposit keeps books of it, and gives back what it took.
pub trait EscrowDeposits<AccountId> {
	/// Takes a deposit of `amount` credits out of what `who` has in escrow and is not reserved. On an error
	/// nothing is taken.
	fn take(who: &AccountId, amount: Balance) -> DispatchResult;

	/// Gives `amount` credits back to the escrow of `who`, from whom as much was taken. It always succeeds.
	fn give_back(who: &AccountId, amount: Balance);

	/// Gives `who` so many credits in escrow as deposits of `amount` need, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn fund(who: &AccountId, amount: Balance);
}

/// The plain implementation: there is no escrow, and deposits are not taken.
impl<AccountId> EscrowDeposits<AccountId> for () {
	fn take(_: &AccountId, _: Balance) -> DispatchResult {
		Ok(())
	}

	fn give_back(_: &AccountId, _: Balance) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn fund(_: &AccountId, _: Balance) {}
}

/// Pays credits out of the pots of the chain.
pub trait Payouts<AccountId> {
	/// The pot that escrow is in. Who keeps credits there pays and escrows them without moving them first.
	fn pot() -> AccountId;

	/// Moves `amount` credits from the pot `from`, which stays alive, to `to`; into the escrow of `to` if its account
	/// cannot receive them, for one payment must not stop others.
	///
	/// ## Errors
	///
	/// If the pot has not got as much. Nothing is moved then.
	fn pay(from: &AccountId, to: &AccountId, amount: Balance) -> DispatchResult;
}
