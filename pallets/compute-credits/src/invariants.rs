// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::*;
use frame::deps::sp_runtime::TryRuntimeError;
use logic::DAY;

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let book = Books::<T>::get();
		Self::try_vault_backed(&book)?;
		Self::try_issuance_accounted(&book)?;
		Self::try_mints_capped(&book)?;
		Self::try_windows_past(&book)
	}

	/// The vault's account holds what the books say, and its minimum balance besides. Anyone may send it more.
	fn try_vault_backed(book: &Book) -> Result<(), TryRuntimeError> {
		let held = T::Native::balance(&Self::account());
		let least = book.vault.checked_add(T::Native::minimum_balance());
		ensure!(
			least.is_some_and(|least| held >= least),
			"the vault's account holds less than the books say"
		);
		Ok(())
	}

	/// Issuance is what was minted less what was redeemed and what was burned elsewhere: never more than the
	/// first two leave.
	fn try_issuance_accounted(book: &Book) -> Result<(), TryRuntimeError> {
		let most = book.minted.checked_sub(book.redeemed);
		let issued = T::Credits::total_issuance();
		ensure!(
			most.is_some_and(|most| issued <= most),
			"more CRED is issued than was minted and not redeemed"
		);
		Ok(())
	}

	/// What was minted for redeemers in 24 hours is within twice the largest cap there can be: the cap itself may
	/// have been lowered since, and NOE burned.
	fn try_mints_capped(book: &Book) -> Result<(), TryRuntimeError> {
		let minted = book.mints.used(T::Time::now(), DAY);
		let most = logic::part_floor(T::Native::total_issuance(), logic::MAX_MINT_CAP).saturating_mul(2);
		ensure!(minted <= most, "more NOE was minted in 24 hours than any cap admits");
		Ok(())
	}

	/// No window is of a time to come.
	fn try_windows_past(book: &Book) -> Result<(), TryRuntimeError> {
		let now = T::Time::now();
		for (window, period) in
			[(&book.purchases, logic::PURCHASE_PERIOD), (&book.mints, DAY), (&book.old_price_outflow, DAY)]
		{
			ensure!(window.part <= now / (period / types::PARTS), "a window is of a time to come");
		}
		Ok(())
	}
}
