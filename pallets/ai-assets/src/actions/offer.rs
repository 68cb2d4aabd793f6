// SPDX-License-Identifier: Apache-2.0
//! Offers to providers.

use crate::*;
use noema_primitives::money::PPM;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_offer_to_providers(
		owner: T::AccountId,
		asset: AiAssetId,
		provider: Option<T::AccountId>,
		ppm: u32,
	) -> DispatchResult {
		let mut record = Self::owned(asset, &owner)?;
		ensure!(!record.retired, Error::<T>::AssetRetired);
		ensure!(ppm <= PPM, Error::<T>::RoyaltyTooHigh);
		let deposit = match Offers::<T>::get(asset, &provider) {
			// Another royalty needs no other deposit.
			Some(before) if before.owner == owner => before.deposit,
			before => {
				if let Some(lapsed) = before {
					Self::return_offer(asset, provider.clone(), lapsed)?;
				}
				let deposit = Self::offer_deposit()?;
				Self::hold(HoldReason::OfferDeposit, &owner, deposit)?;
				deposit
			},
		};
		if !record.offered {
			record.offered = true;
			Assets::<T>::insert(asset, record);
		}
		Offers::<T>::insert(asset, &provider, Offer { owner: owner.clone(), ppm, deposit });
		Self::deposit_event(Event::OfferMade { asset, provider, owner, ppm, deposit });
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(
		who: T::AccountId,
		asset: AiAssetId,
		provider: Option<T::AccountId>,
	) -> DispatchResult {
		let offer = Offers::<T>::get(asset, &provider).ok_or(Error::<T>::OfferNotFound)?;
		if offer.owner != who {
			let record = Assets::<T>::get(asset).filter(|record| !record.retired);
			let owner = record.and_then(|record| Self::owner(asset, &record));
			ensure!(owner != Some(offer.owner.clone()), Error::<T>::NotOwner);
		}
		Offers::<T>::remove(asset, &provider);
		Self::return_offer(asset, provider, offer)
	}

	/// Gives back the deposit of an offer that is gone, to whoever made it.
	fn return_offer(
		asset: AiAssetId,
		provider: Option<T::AccountId>,
		offer: Offer<T::AccountId>,
	) -> DispatchResult {
		let deposit = Self::release(HoldReason::OfferDeposit, &offer.owner, offer.deposit)?;
		Self::deposit_event(Event::OfferWithdrawn { asset, provider, owner: offer.owner, deposit });
		Ok(())
	}
}
