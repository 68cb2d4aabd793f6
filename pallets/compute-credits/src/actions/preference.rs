// SPDX-License-Identifier: Apache-2.0
//! Choosing what fees are taken in.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_prefer_credits(who: T::AccountId, prefer: bool) -> DispatchResult {
		match (prefer, PrefersCredits::<T>::get(&who)) {
			(true, None) => {
				let footprint = Footprint::from_mel::<(T::AccountId, T::Consideration)>();
				PrefersCredits::<T>::insert(&who, T::Consideration::new(&who, footprint)?);
			},
			(false, Some(deposit)) => {
				PrefersCredits::<T>::remove(&who);
				deposit.drop(&who)?;
			},
			_ => {},
		}
		Self::deposit_event(Event::FeePreferenceSet { who, prefer });
		Ok(())
	}
}
