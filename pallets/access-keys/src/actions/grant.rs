// SPDX-License-Identifier: Apache-2.0
//! Granting a key.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_grant(owner: T::AccountId, key: LaneSigner, terms: Terms) -> DispatchResult {
		ensure!(!Grants::<T>::contains_key(&owner, key), Error::<T>::AlreadyExists);
		let deposit = T::GrantDeposit::get();
		let grant = logic::lifecycle::grant(&key, terms.clone(), deposit, Self::now(), &Self::rules())
			.map_err(Error::<T>::from)?;
		Self::count_in(&owner)?;
		T::Deposits::take(&owner, deposit)?;
		Grants::<T>::insert(&owner, key, grant);
		Self::deposit_event(Event::KeyGranted { owner, key, terms, deposit });
		Ok(())
	}
}
