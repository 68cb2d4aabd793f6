// SPDX-License-Identifier: Apache-2.0
//! Refunds.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_refund(
		payee: T::AccountId,
		id: LaneId,
		amount: Balance,
		reference: H256,
	) -> DispatchResult {
		let lane = Lanes::<T>::get(id).ok_or(Error::<T>::LaneNotFound)?;
		ensure!(lane.payee == payee, Error::<T>::NotPayee);
		let refunds = RefundsOf::<T>::get(id).unwrap_or_default();
		let next = refunds
			.with(&lane, amount, reference, T::RefundDeposit::get(), Self::now())
			.map_err(Error::<T>::from)?;
		// With the first refund all of it, later nothing.
		let deposit = next.deposit.saturating_sub(refunds.deposit);

		Self::pay_in(&payee, amount.checked_add(deposit).ok_or(Error::<T>::Overflow)?)?;
		Self::change_account(&lane.payer, |account| account.credited(amount))?;
		if deposit > 0 {
			Self::change_account(&payee, |account| account.with_deposit(deposit))?;
		}
		RefundsOf::<T>::insert(id, next);
		Self::deposit_event(Event::Refunded { lane: id, amount, reference });
		Ok(())
	}
}
