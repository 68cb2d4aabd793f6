// SPDX-License-Identifier: Apache-2.0
//! Changing what a key may do.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_update_grant(owner: T::AccountId, key: LaneSigner, terms: Terms) -> DispatchResult {
		let grant = Self::load(&owner, &key).map_err(Error::<T>::from)?;
		let grant = logic::lifecycle::update(&grant, terms.clone(), Self::now(), &Self::rules())
			.map_err(Error::<T>::from)?;
		Grants::<T>::insert(&owner, key, grant);
		Self::deposit_event(Event::GrantUpdated { owner, key, terms });
		Ok(())
	}
}
