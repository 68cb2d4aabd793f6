// SPDX-License-Identifier: Apache-2.0
//! Removing a grant that has ended.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_prune(owner: T::AccountId, key: LaneSigner) -> DispatchResult {
		let grant = Self::load(&owner, &key).map_err(Error::<T>::from)?;
		logic::lifecycle::prune(&grant, Self::now()).map_err(Error::<T>::from)?;
		Self::remove(owner, key, grant.deposit);
		Ok(())
	}
}
