// SPDX-License-Identifier: Apache-2.0
//! Counting a use of a key.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_charge(owner: &T::AccountId, key: &LaneSigner, usage: &GrantUse) -> DispatchResult {
		let grant = Self::load(owner, key).map_err(Error::<T>::from)?;
		let now = Self::now();
		let grant =
			logic::charge::charge(&grant, usage, now, T::MaxLanes::get()).map_err(Error::<T>::from)?;
		let room = logic::charge::room(&grant, now).map_err(Error::<T>::from)?;
		Grants::<T>::insert(owner, key, grant);
		let GrantUse { service, reserve, lane_reserve, close_delay, salt, .. } = *usage;
		Self::deposit_event(Event::GrantCharged {
			owner: owner.clone(),
			key: *key,
			service,
			reserve,
			lane_reserve,
			close_delay,
			salt,
			room,
		});
		Ok(())
	}
}
