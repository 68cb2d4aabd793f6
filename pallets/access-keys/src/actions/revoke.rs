// SPDX-License-Identifier: Apache-2.0
//! Taking a grant back.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_revoke(owner: T::AccountId, key: LaneSigner) -> DispatchResult {
		let grant = Self::load(&owner, &key).map_err(Error::<T>::from)?;
		let at = Self::now();
		let grant = logic::lifecycle::revoke(&grant, at).map_err(Error::<T>::from)?;
		let Grant { lanes, deposit, .. } = grant;
		Self::deposit_event(Event::KeyRevoked { owner: owner.clone(), key, at, lanes });
		if lanes > 0 {
			Grants::<T>::insert(&owner, key, grant);
		} else {
			Self::remove(owner, key, deposit);
		}
		Ok(())
	}
}
