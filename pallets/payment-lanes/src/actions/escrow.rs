// SPDX-License-Identifier: Apache-2.0
//! Escrow: what is paid into it, and what leaves it.

use crate::*;
use frame::{
	deps::frame_support::storage::with_storage_layer,
	traits::tokens::{DepositConsequence, Preservation, Provenance},
};
use noema_primitives::{EscrowDeposits, Payouts};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_deposit(who: T::AccountId, amount: Balance) -> DispatchResult {
		Self::change_account(&who, |account| account.deposited(amount, T::AccountDeposit::get()))?;
		Self::pay_in(&who, amount)?;
		Self::deposit_event(Event::Deposited { who, amount });
		Ok(())
	}

	pub(crate) fn do_withdraw(who: T::AccountId, amount: Balance) -> DispatchResult {
		Self::change_account(&who, |account| account.withdrawn(amount, T::AccountDeposit::get()))?;
		T::Credits::transfer(&Self::pot(), &who, amount, Preservation::Preserve)?;
		Self::deposit_event(Event::Withdrawn { who, amount });
		Ok(())
	}

	/// Moves credits of `who` to the pot. The pot itself cannot pay: nothing would arrive.
	pub(crate) fn pay_in(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let pot = Self::pot();
		ensure!(*who != pot, Error::<T>::PayerIsPot);
		T::Credits::transfer(who, &pot, amount, Preservation::Preserve).map(drop)
	}

	/// Moves credits that no account has in escrow any more out of the pot; into the escrow of `earner`, whom it is
	/// owed to, if the account of `beneficiary` cannot receive them, for one payment must not stop others. Says whether
	/// it did so.
	pub(crate) fn pay_out(
		beneficiary: &T::AccountId,
		earner: &T::AccountId,
		amount: Balance,
	) -> Result<bool, DispatchError> {
		let paid = Self::try_to_pay(&Self::pot(), beneficiary, amount);
		if !paid {
			Self::change_account(earner, |account| account.credited(amount))?;
		}
		let beneficiary = if paid { beneficiary } else { earner }.clone();
		Self::deposit_event(Event::PaidOut { beneficiary, amount, escrowed: !paid });
		Ok(!paid)
	}

	/// Moves credits of a pot, which stays alive, to an account that can receive them. Says whether it did so; nothing
	/// has moved if not.
	fn try_to_pay(pot: &T::AccountId, beneficiary: &T::AccountId, amount: Balance) -> bool {
		let consequence = T::Credits::can_deposit(beneficiary, amount, Provenance::Extant);
		consequence == DepositConsequence::Success
			&& with_storage_layer(|| T::Credits::transfer(pot, beneficiary, amount, Preservation::Preserve))
				.is_ok()
	}

	/// Stores what `change` makes of an account. A record of nothing goes.
	pub(crate) fn change_account(
		who: &T::AccountId,
		change: impl FnOnce(&Account) -> Result<Account, Refusal>,
	) -> Result<(), Error<T>> {
		let next = change(&Accounts::<T>::get(who).unwrap_or_default())?;
		if next.is_empty() {
			Accounts::<T>::remove(who);
		} else {
			Accounts::<T>::insert(who, next);
		}
		Ok(())
	}
}

impl<T: Config> EscrowDeposits<T::AccountId> for Pallet<T> {
	fn take(who: &T::AccountId, amount: Balance) -> DispatchResult {
		Self::change_account(who, |account| account.reserving(0, amount, T::AccountDeposit::get()))?;
		Ok(())
	}

	fn give_back(who: &T::AccountId, amount: Balance) {
		let returned = Self::change_account(who, |account| account.returned(amount));
		defensive_assert!(returned.is_ok(), "no more comes back than was taken");
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fund(who: &T::AccountId, amount: Balance) {
		let amount = amount.saturating_add(T::AccountDeposit::get());
		let funded = T::Credits::mint_into(&Self::pot(), amount)
			.and_then(|_| Ok(Self::change_account(who, |account| account.credited(amount))?));
		defensive_assert!(funded.is_ok(), "the pot can receive credits");
	}
}

impl<T: Config> Payouts<T::AccountId> for Pallet<T> {
	fn pot() -> T::AccountId {
		Self::pot()
	}

	fn pay(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if Self::try_to_pay(from, to, amount) {
			return Ok(());
		}
		with_storage_layer(|| {
			if *from != Self::pot() {
				Self::pay_in(from, amount)?;
			}
			Self::change_account(to, |account| account.credited(amount))?;
			Self::deposit_event(Event::PaidOut { beneficiary: to.clone(), amount, escrowed: true });
			Ok(())
		})
	}
}
