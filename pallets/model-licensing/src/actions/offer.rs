// SPDX-License-Identifier: Apache-2.0
//! Making offers, changing their price, and ending them.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_make_offer(
		seller: T::AccountId,
		asset: AiAssetId,
		terms: H256,
		price: Balance,
		supply: Option<u32>,
		allowlist_root: Option<H256>,
	) -> DispatchResult {
		Self::offered_terms(&seller, asset, terms)?;
		let id = NextOfferId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManyOffers)?;
		let deposit = Self::offer_deposit()?;
		Self::hold(HoldReason::OfferDeposit, &seller, deposit)?;
		Self::pin_terms(terms)?;
		let offer = Offer {
			asset,
			seller: seller.clone(),
			terms,
			price,
			left: supply,
			allowlist_root,
			licences: 0,
			closed: false,
			deposit,
		};
		NextOfferId::<T>::put(next);
		Offers::<T>::insert(id, offer);
		OffersOf::<T>::insert(asset, id, ());
		Self::deposit_event(Event::OfferMade {
			offer: id,
			asset,
			seller,
			terms,
			price,
			supply,
			allowlist_root,
			deposit,
		});
		Ok(())
	}

	pub(crate) fn do_set_price(who: T::AccountId, id: OfferId, price: Balance) -> DispatchResult {
		let offer = Self::known_offer(id)?;
		ensure!(offer.seller == who, Error::<T>::NotSeller);
		let offer = offer.repriced(price).map_err(Error::<T>::from)?;
		let asset = offer.asset;
		Offers::<T>::insert(id, offer);
		Self::deposit_event(Event::PriceChanged { offer: id, asset, price });
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(who: T::AccountId, id: OfferId) -> DispatchResult {
		let mut offer = Self::known_offer(id)?;
		ensure!(!offer.closed, Error::<T>::OfferClosed);
		let may = offer.seller == who || !Self::speaks_for(&offer.seller, offer.asset);
		ensure!(may, Error::<T>::NotSeller);
		offer.closed = true;
		let (asset, seller, licences) = (offer.asset, offer.seller.clone(), offer.licences);
		Self::deposit_event(Event::OfferWithdrawn { offer: id, asset, seller, licences });
		Self::keep_offer(id, offer)
	}

	/// Stores an offer, or removes it when it is of no use any more.
	pub(crate) fn keep_offer(id: OfferId, offer: Offer<T::AccountId>) -> DispatchResult {
		if !offer.is_done() {
			Offers::<T>::insert(id, offer);
			return Ok(());
		}
		Offers::<T>::remove(id);
		OffersOf::<T>::remove(offer.asset, id);
		Self::unpin_terms(offer.terms)?;
		let deposit = Self::release(HoldReason::OfferDeposit, &offer.seller, offer.deposit)?;
		let Offer { asset, seller, .. } = offer;
		Self::deposit_event(Event::OfferRemoved { offer: id, asset, seller, deposit });
		Ok(())
	}
}
