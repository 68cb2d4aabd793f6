// SPDX-License-Identifier: Apache-2.0
//! Who claims for a payee, and the fork id.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_claimer(
		payee: T::AccountId,
		claimer: T::AccountId,
		allowed: bool,
	) -> DispatchResult {
		match (allowed, Claimers::<T>::get(&payee, &claimer)) {
			(true, None) => {
				let deposit = T::ClaimerDeposit::get();
				Self::change_account(&payee, |account| {
					account.reserving(0, deposit, T::AccountDeposit::get())
				})?;
				Claimers::<T>::insert(&payee, &claimer, deposit);
			},
			(false, Some(deposit)) => {
				Self::change_account(&payee, |account| account.returned(deposit))?;
				Claimers::<T>::remove(&payee, &claimer);
			},
			_ => (),
		}
		Self::deposit_event(Event::ClaimerSet { payee, claimer, allowed });
		Ok(())
	}

	pub(crate) fn do_set_fork_id(fork_id: ForkId) -> DispatchResult {
		let now = Self::now();
		let notice = T::MaxCloseDelay::get();
		let fork = ForkIds::<T>::get().announcing(fork_id, now, notice).map_err(Error::<T>::from)?;
		ForkIds::<T>::put(fork);
		let (fork_id, from) = fork.next.unwrap_or((fork.current, now));
		Self::deposit_event(Event::ForkIdAnnounced { fork_id, from });
		Ok(())
	}
}
