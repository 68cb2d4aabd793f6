// SPDX-License-Identifier: Apache-2.0
//! Moving a grant to a new key.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_rotate(
		owner: T::AccountId,
		old: LaneSigner,
		new: LaneSigner,
		overlap: BlockNumber,
	) -> DispatchResult {
		let grant = Self::load(&owner, &old).map_err(Error::<T>::from)?;
		let rotation = logic::lifecycle::rotate(&grant, (&old, &new), overlap, Self::now(), &Self::rules())
			.map_err(Error::<T>::from)?;
		ensure!(!Grants::<T>::contains_key(&owner, new), Error::<T>::AlreadyExists);

		let logic::lifecycle::Rotation { old: kept, new: mut moved, closes_at } = rotation;
		if let Some(kept) = kept {
			// Two grants for a while, so two deposits.
			moved.deposit = T::GrantDeposit::get();
			Self::count_in(&owner)?;
			T::Deposits::take(&owner, moved.deposit)?;
			Grants::<T>::insert(&owner, old, kept);
		} else {
			Grants::<T>::remove(&owner, old);
		}
		let (lanes, deposit) = (grant.lanes, moved.deposit);
		Grants::<T>::insert(&owner, new, moved);
		Self::deposit_event(Event::KeyRotated { owner, old, new, overlap, closes_at, lanes, deposit });
		Ok(())
	}
}
