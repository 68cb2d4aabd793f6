// SPDX-License-Identifier: Apache-2.0
//! Buying licences, and renewing them.

use crate::*;
use logic::{allowlist::is_listed, price::Split};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_buy_licence(
		buyer: T::AccountId,
		id: OfferId,
		limits: Limits,
		pay_native: Option<Balance>,
		proof: Proof,
	) -> DispatchResult {
		let offer = Self::open_offer(id)?;
		let (offer, terms) = Self::check_purchase(&buyer, &offer, &limits, &proof)?;
		let split = Self::split_for(&buyer, offer.price);
		Self::charge(&buyer, &offer, &split, pay_native)?;
		Self::issue(buyer, id, offer, &terms, split)
	}

	/// What becomes of an offer of which `buyer` may buy, and its terms.
	fn check_purchase(
		buyer: &T::AccountId,
		offer: &Offer<T::AccountId>,
		limits: &Limits,
		proof: &Proof,
	) -> Result<(Offer<T::AccountId>, LicenceTerms), Error<T>> {
		let sold = offer.sold(buyer, limits)?;
		let may = offer.allowlist_root.is_none_or(|root| is_listed(buyer, root, proof));
		ensure!(may, Error::<T>::NotOnAllowlist);
		let terms = Self::known_terms(offer.terms)?;
		Self::check_tier(&terms, buyer)?;
		Ok((sold, terms))
	}

	/// Makes the licence that was paid for.
	pub(crate) fn issue(
		buyer: T::AccountId,
		id: OfferId,
		offer: Offer<T::AccountId>,
		terms: &LicenceTerms,
		split: Split,
	) -> DispatchResult {
		let licence = NextLicenceId::<T>::get();
		let next = licence.checked_add(1).ok_or(Error::<T>::TooManyLicences)?;
		let now = Self::now();
		let expires_at = terms.expiry(now).map_err(Error::<T>::from)?;
		let deposit = Self::licence_deposit(terms.seats)?;
		Self::hold(HoldReason::LicenceDeposit, &buyer, deposit)?;
		let life = (now, expires_at);
		let record = Licence::bought((id, &offer), terms, &buyer, split.charged(), life, deposit);
		T::Items::mint(Collection::Licences, licence, &buyer)?;
		NextLicenceId::<T>::put(next);
		LicencesOf::<T>::insert((&buyer, record.asset, licence), ());
		Offers::<T>::insert(id, &offer);
		Licences::<T>::insert(licence, record);
		let Offer { asset, seller, terms, .. } = offer;
		let Split { price, fee, discount } = split;
		Self::deposit_event(Event::LicenceBought {
			licence,
			offer: id,
			asset,
			buyer,
			seller,
			terms,
			price,
			fee,
			discount,
			expires_at,
			deposit,
		});
		Ok(())
	}

	pub(crate) fn do_renew(
		holder: T::AccountId,
		id: LicenceId,
		max_price: Balance,
		pay_native: Option<Balance>,
	) -> DispatchResult {
		let licence = Self::held_licence(id, &holder)?;
		let offer = Self::open_offer(licence.offer)?;
		offer.check_price(max_price).map_err(Error::<T>::from)?;
		let terms = Self::known_terms(licence.terms)?;
		Self::check_tier(&terms, &holder).map_err(Error::<T>::from)?;
		let split = Self::split_for(&holder, offer.price);
		let renewed = licence.renewed(&terms, &split, Self::now()).map_err(Error::<T>::from)?;
		Self::charge(&holder, &offer, &split, pay_native)?;
		let Split { price, fee, discount } = split;
		let (offer, asset, expires_at) = (renewed.offer, renewed.asset, renewed.expires_at);
		Licences::<T>::insert(id, renewed);
		Self::deposit_event(Event::LicenceRenewed {
			licence: id,
			offer,
			asset,
			holder,
			price,
			fee,
			discount,
			expires_at,
		});
		Ok(())
	}
}
