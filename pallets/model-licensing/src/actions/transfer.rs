// SPDX-License-Identifier: Apache-2.0
//! Licences that change hands, by their holder or in the market.

use crate::*;
use logic::price::resale_royalty;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer_licence(
		from: T::AccountId,
		id: LicenceId,
		to: T::AccountId,
		max_royalty: Balance,
	) -> DispatchResult {
		let licence = Self::held_licence(id, &from)?;
		let terms = Self::known_terms(licence.terms)?;
		licence.check_movable(&terms, Self::now()).map_err(Error::<T>::from)?;
		let moved = licence.moved(&to, None).map_err(Error::<T>::from)?;
		let royalty = Self::royalty_due(&terms, licence.price);
		ensure!(royalty <= max_royalty, Error::<T>::RoyaltyAboveLimit);
		Self::hand_over(id, from, moved, None, royalty)
	}

	pub(crate) fn do_suspend(id: LicenceId, owner: &T::AccountId) -> DispatchResult {
		let licence = Self::held_licence(id, owner)?;
		let terms = Self::known_terms(licence.terms)?;
		let suspended = licence.suspended(&terms, Self::now()).map_err(Error::<T>::from)?;
		Licences::<T>::insert(id, suspended);
		Self::deposit_event(Event::LicenceSuspended { licence: id, holder: owner.clone() });
		Ok(())
	}

	pub(crate) fn do_resume(id: LicenceId) {
		let Some(licence) = Licences::<T>::get(id) else { return };
		if licence.state != LicenceState::Suspended {
			return;
		}
		let holder = licence.holder.clone();
		Licences::<T>::insert(id, Licence { state: LicenceState::Active, ..licence });
		Self::deposit_event(Event::LicenceResumed { licence: id, holder });
	}

	pub(crate) fn do_sell(id: LicenceId, to: &T::AccountId, price: Balance) -> DispatchResult {
		let licence = Self::known_licence(id)?;
		licence.check_for_sale(Self::now()).map_err(Error::<T>::from)?;
		let terms = Self::known_terms(licence.terms)?;
		let moved = licence.moved(to, Some(price)).map_err(Error::<T>::from)?;
		let royalty = Self::royalty_due(&terms, price);
		Self::hand_over(id, licence.holder, moved, Some(price), royalty)
	}

	/// What a licence that changes hands owes to its asset, in credits: nothing where there is no income.
	fn royalty_due(terms: &LicenceTerms, price: Balance) -> Balance {
		match T::Royalties::account() {
			Some(_) => resale_royalty(price, terms.resale_royalty_ppm),
			None => 0,
		}
	}

	/// Moves the item and all that belongs to it, after the one who had it has paid the royalty.
	fn hand_over(
		id: LicenceId,
		from: T::AccountId,
		moved: Licence<T::AccountId>,
		price: Option<Balance>,
		royalty: Balance,
	) -> DispatchResult {
		let (asset, to) = (moved.asset, moved.holder.clone());
		Self::earn(&from, asset, royalty)?;
		T::Items::transfer(Collection::Licences, id, &to)?;
		Self::unlist(&from, asset, id);
		LicencesOf::<T>::insert((&to, asset, id), ());
		Licences::<T>::insert(id, moved);
		Self::deposit_event(Event::LicenceTransferred { licence: id, asset, from, to, price, royalty });
		Ok(())
	}

	/// Takes a licence out of an account's list, and prefers it no more.
	pub(crate) fn unlist(holder: &T::AccountId, asset: AiAssetId, id: LicenceId) {
		LicencesOf::<T>::remove((holder, asset, id));
		if Preferred::<T>::get(holder, asset) == Some(id) {
			Preferred::<T>::remove(holder, asset);
		}
	}
}
