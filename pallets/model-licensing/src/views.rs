// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{types::Quota, *};
use alloc::{boxed::Box, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use logic::{licence::Standing, price::Split};
use noema_primitives::AiAssetKind;
use scale_info::TypeInfo;

/// The most records on a page.
pub const MAX_PAGE: u32 = 64;

/// The most ids that are looked at for one page, whether or not they are on it.
pub const MAX_SCAN: usize = 512;

/// A licence as it stands now.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LicenceView<AccountId> {
	/// Its id.
	pub id: LicenceId,
	/// Its record.
	pub licence: Licence<AccountId>,
	/// What it is good for.
	pub standing: Standing,
	/// How many lanes and jobs may be open under it at once.
	pub seats: u32,
	/// What its lanes have for nothing in a period.
	pub quota: Option<Quota>,
	/// Units of each class that no lane of this period has.
	pub quota_left: Units,
}

/// A part of a list of licences.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LicencePage<AccountId> {
	/// The licences.
	pub items: Vec<LicenceView<AccountId>>,
	/// The cursor of the next page; `None` at the end.
	pub next: Option<LicenceCursor>,
}

/// Which offers are wanted: those that fit all that is given.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Filter<AccountId> {
	/// The asset that is licensed.
	pub asset: Option<AiAssetId>,
	/// Who sells.
	pub seller: Option<AccountId>,
	/// What the asset is.
	pub kind: Option<AiAssetKind>,
	/// Only those of which licences can be bought now.
	pub open: bool,
}

/// An offer with its terms, as lists show it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Listing<AccountId> {
	/// The offer's id.
	pub id: OfferId,
	/// The offer.
	pub offer: Offer<AccountId>,
	/// Its terms.
	pub terms: Option<LicenceTerms>,
	/// What the asset is; `None` if it is gone.
	pub kind: Option<AiAssetKind>,
	/// Whether licences can be bought now: it holds, and some are left.
	pub open: bool,
}

/// A part of a list of offers.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct OfferPage<AccountId> {
	/// What was found.
	pub items: Vec<Listing<AccountId>>,
	/// The cursor of the next page; `None` at the end. A page may be short, even empty, and not the last.
	pub next: Option<OfferId>,
}

/// What a licence would cost.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Quote {
	/// The price, in credits.
	pub price: Balance,
	/// The protocol's fee, which is a part of the price, in credits.
	pub fee: Balance,
	/// The part of the fee that the buyer does not pay, in credits.
	pub discount: Balance,
	/// What the buyer pays, in credits.
	pub charged: Balance,
	/// NOE that is held until the licence is gone, in planck.
	pub deposit: Balance,
	/// Why it would not be sold.
	pub refusal: Option<Refusal>,
}

impl<AccountId: PartialEq> Filter<AccountId> {
	/// Whether an offer is what is wanted, as far as its record tells.
	fn fits_offer(&self, offer: &Offer<AccountId>) -> bool {
		let asset = self.asset.is_none_or(|asset| asset == offer.asset);
		asset && self.seller.as_ref().is_none_or(|seller| *seller == offer.seller)
	}

	/// Whether its asset is, and that it can be bought.
	fn fits_listing(&self, listing: &Listing<AccountId>) -> bool {
		let kind = self.kind.is_none() || self.kind == listing.kind;
		kind && (listing.open || !self.open)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_licence(id: LicenceId) -> Option<LicenceView<T::AccountId>> {
		let licence = Licences::<T>::get(id)?;
		let terms = Self::known_terms(licence.terms).ok()?;
		let now = Self::now();
		Some(LicenceView {
			id,
			standing: licence.standing(now),
			seats: terms.seats,
			quota: terms.quota,
			quota_left: licence.at(terms.quota.as_ref(), now).quota_left,
			licence,
		})
	}

	pub(crate) fn view_licences_of(
		holder: &T::AccountId,
		cursor: Option<LicenceCursor>,
		limit: u32,
	) -> LicencePage<T::AccountId> {
		let most = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let keys = match cursor {
			None => LicencesOf::<T>::iter_key_prefix((holder,)),
			Some((asset, licence)) => {
				let after = LicencesOf::<T>::hashed_key_for((holder, asset, licence));
				LicencesOf::<T>::iter_key_prefix_from((holder,), after)
			},
		};
		let mut found: Vec<LicenceCursor> = keys.take(most.saturating_add(1)).collect();
		let more = found.len() > most;
		found.truncate(most);
		let next = found.last().copied().filter(|_| more);
		LicencePage { items: found.into_iter().filter_map(|(_, id)| Self::view_licence(id)).collect(), next }
	}

	pub(crate) fn view_offers(
		filter: &Filter<T::AccountId>,
		cursor: Option<OfferId>,
		limit: u32,
	) -> OfferPage<T::AccountId> {
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let mut items = Vec::new();
		let mut next = cursor;
		for (seen, id) in Self::candidates(filter, cursor).enumerate() {
			if seen >= MAX_SCAN || items.len() >= limit {
				return OfferPage { items, next };
			}
			next = Some(id);
			items.extend(Self::fitting(filter, id));
		}
		OfferPage { items, next: None }
	}

	/// The offer, if it fits.
	fn fitting(filter: &Filter<T::AccountId>, id: OfferId) -> Option<Listing<T::AccountId>> {
		let offer = Offers::<T>::get(id).filter(|offer| filter.fits_offer(offer))?;
		let asset = T::Register::asset(offer.asset);
		let open = offer.check_open(asset.as_ref()).is_ok() && offer.left != Some(0);
		let (terms, kind) = (Self::known_terms(offer.terms).ok(), asset.map(|asset| asset.kind));
		Some(Listing { id, offer, terms, kind, open }).filter(|listing| filter.fits_listing(listing))
	}

	/// The ids to look at after `cursor`: those of one asset, or all there ever were.
	fn candidates(
		filter: &Filter<T::AccountId>,
		cursor: Option<OfferId>,
	) -> Box<dyn Iterator<Item = OfferId>> {
		match (filter.asset, cursor) {
			(Some(asset), None) => Box::new(OffersOf::<T>::iter_key_prefix(asset)),
			(Some(asset), Some(last)) => {
				let after = OffersOf::<T>::hashed_key_for(asset, last);
				Box::new(OffersOf::<T>::iter_key_prefix_from(asset, after))
			},
			(None, cursor) => {
				let first = cursor.map_or(1, |last| last.saturating_add(1));
				Box::new(first..NextOfferId::<T>::get())
			},
		}
	}

	pub(crate) fn view_quote(id: OfferId, buyer: &T::AccountId) -> Option<Quote> {
		let offer = Offers::<T>::get(id)?;
		let terms = Self::known_terms(offer.terms).ok()?;
		let limits = Limits { max_price: offer.price, expected_terms: offer.terms };
		let asset = T::Register::asset(offer.asset);
		let sale = offer
			.check_open(asset.as_ref())
			.and_then(|()| offer.sold(buyer, &limits))
			.and_then(|_| Self::check_tier(&terms, buyer));
		let split = Self::split_for(buyer, offer.price);
		let Split { price, fee, discount } = split;
		let deposit = Self::licence_deposit(terms.seats).ok()?;
		Some(Quote { price, fee, discount, charged: split.charged(), deposit, refusal: sale.err() })
	}
}
