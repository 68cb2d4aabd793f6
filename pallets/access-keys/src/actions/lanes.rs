// SPDX-License-Identifier: Apache-2.0
//! Counting the lanes of a key.
//!
//! A grant is kept until its last lane has ended. It is not removed then and there: that returns a deposit to the
//! escrow, whose pallet is in the middle of ending a lane. Anyone may [`Pallet::prune`] it afterwards.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_count_lane(owner: &T::AccountId, key: &LaneSigner) {
		Self::change_lanes(owner, key, |lanes| lanes.checked_add(1));
	}

	pub(crate) fn do_discount_lane(owner: &T::AccountId, key: &LaneSigner) {
		Self::change_lanes(owner, key, |lanes| lanes.checked_sub(1));
	}

	/// What cannot be is an error of the caller's, and changes nothing.
	fn change_lanes(owner: &T::AccountId, key: &LaneSigner, change: impl FnOnce(u32) -> Option<u32>) {
		let grant = Grants::<T>::get(owner, key);
		match grant.and_then(|grant| Some(Grant { lanes: change(grant.lanes)?, ..grant })) {
			Some(grant) => Grants::<T>::insert(owner, key, grant),
			None => {
				defensive!("a lane that its key's grant does not know of");
			},
		}
	}
}
