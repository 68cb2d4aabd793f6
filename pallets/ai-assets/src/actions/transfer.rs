// SPDX-License-Identifier: Apache-2.0
//! Assets that change hands.

use crate::*;
use logic::holders::check_holder;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer(from: T::AccountId, asset: AiAssetId, to: T::AccountId) -> DispatchResult {
		let record = Self::owned(asset, &from)?;
		ensure!(from != to, Error::<T>::SameOwner);
		Self::ensure_unlisted(asset, &record)?;
		if record.specifics == Specifics::Agent {
			check_holder(asset, to.clone(), Self::holder).map_err(Error::<T>::from)?;
		}
		T::Income::owner_changes(asset, &from)?;
		let collection = Self::collection(&record);
		Self::moving(collection, asset, || T::Items::transfer(collection, asset, &to))?;
		AssetsOf::<T>::remove(&from, asset);
		AssetsOf::<T>::insert(&to, asset, ());
		Self::deposit_event(Event::AssetTransferred { asset, from, to });
		Ok(())
	}
}
