// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod charge;
mod grant;
mod lanes;
mod prune;
mod revoke;
mod rotate;
mod update_grant;

use crate::*;

impl<T: Config> Pallet<T> {
	/// The grant of a key.
	pub(crate) fn load(owner: &T::AccountId, key: &LaneSigner) -> Result<Grant, Refusal> {
		Grants::<T>::get(owner, key).ok_or(Refusal::NotFound)
	}

	/// Makes place for a grant of a key that has none, in the count alone.
	pub(crate) fn count_in(owner: &T::AccountId) -> DispatchResult {
		let count = GrantCounts::<T>::get(owner);
		ensure!(count < T::MaxGrants::get(), Error::<T>::TooManyGrants);
		GrantCounts::<T>::insert(owner, count.saturating_add(1));
		Ok(())
	}

	/// Removes the grant of a key, and returns its deposit.
	pub(crate) fn remove(owner: T::AccountId, key: LaneSigner, deposit: Balance) {
		Grants::<T>::remove(&owner, key);
		let left = GrantCounts::<T>::get(&owner).saturating_sub(1);
		if left == 0 {
			GrantCounts::<T>::remove(&owner);
		} else {
			GrantCounts::<T>::insert(&owner, left);
		}
		T::Deposits::give_back(&owner, deposit);
		Self::deposit_event(Event::GrantRemoved { owner, key, deposit });
	}
}
