// SPDX-License-Identifier: Apache-2.0
//! What holders choose: the algorithm of a licence, and which licence they prefer.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_select_algorithm(
		holder: T::AccountId,
		id: LicenceId,
		algorithm: H256,
	) -> DispatchResult {
		let licence = Self::held_licence(id, &holder)?;
		let terms = Self::known_terms(licence.terms)?;
		let licence = licence.selecting(&terms, algorithm, Self::now()).map_err(Error::<T>::from)?;
		Licences::<T>::insert(id, licence);
		Self::deposit_event(Event::AlgorithmSelected { licence: id, algorithm });
		Ok(())
	}

	pub(crate) fn do_prefer_licence(holder: T::AccountId, id: LicenceId) -> DispatchResult {
		let asset = Self::held_licence(id, &holder)?.asset;
		ensure!(Preferred::<T>::get(&holder, asset) != Some(id), Error::<T>::AlreadyPreferred);
		Preferred::<T>::insert(&holder, asset, id);
		Self::deposit_event(Event::LicencePreferred { licence: id, asset, holder });
		Ok(())
	}
}
