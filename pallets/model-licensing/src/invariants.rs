// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::*;
use alloc::collections::{BTreeMap, BTreeSet};
use frame::deps::sp_runtime::TryRuntimeError;
use noema_primitives::metering::UNIT_CLASSES;

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_deposits_held()?;
		Self::try_terms_sound()?;
		Self::try_terms_counted()?;
		Self::try_offers_sound()?;
		Self::try_offers_listed()?;
		Self::try_licences_sound()?;
		Self::try_licences_counted()?;
		Self::try_licences_owned()?;
		Self::try_licences_listed()?;
		Self::try_seats_counted()?;
		Self::try_quotas_kept()?;
		Self::try_open_terms_sound()
	}

	/// Every deposit is on hold for its reason.
	fn try_deposits_held() -> Result<(), TryRuntimeError> {
		let terms = Terms::<T>::iter_values().map(|record| (record.publisher, record.deposit));
		ensure!(Self::held(HoldReason::TermsDeposit, terms), "the deposits of terms are not what is on hold");
		let offers = Offers::<T>::iter_values().map(|offer| (offer.seller, offer.deposit));
		ensure!(
			Self::held(HoldReason::OfferDeposit, offers),
			"the deposits of offers are not what is on hold"
		);
		let licences = Licences::<T>::iter_values().map(|licence| (licence.depositor, licence.deposit));
		ensure!(
			Self::held(HoldReason::LicenceDeposit, licences),
			"the deposits of licences are not what is on hold"
		);
		let open = OpenTerms::<T>::iter_values().map(|open| (open.owner, open.deposit));
		ensure!(
			Self::held(HoldReason::DerivativesDeposit, open),
			"the deposits of open terms are not what is on hold"
		);
		Ok(())
	}

	/// Whether what is on hold of each account for a reason is the sum of what is due.
	fn held(reason: HoldReason, due: impl Iterator<Item = (T::AccountId, Balance)>) -> bool {
		let accounts = frame_system::Account::<T>::iter_keys();
		let mut sums: BTreeMap<T::AccountId, Balance> = accounts.map(|who| (who, 0)).collect();
		for (who, amount) in due {
			let sum = sums.entry(who).or_default();
			*sum = sum.saturating_add(amount);
		}
		sums.iter().all(|(who, sum)| T::Native::balance_on_hold(&reason.into(), who) == *sum)
	}

	/// Terms are what calls admit, under their own hash.
	fn try_terms_sound() -> Result<(), TryRuntimeError> {
		for (hash, record) in Terms::<T>::iter() {
			ensure!(record.terms.hash() == hash, "terms are under another hash than theirs");
			ensure!(record.terms.check().is_ok(), "terms say what no call admits");
		}
		Ok(())
	}

	/// Terms know how many offers and open terms name them, and are there as long as one does.
	fn try_terms_counted() -> Result<(), TryRuntimeError> {
		let mut uses: BTreeMap<H256, u32> = BTreeMap::new();
		let offers = Offers::<T>::iter_values().map(|offer| offer.terms);
		for terms in offers.chain(OpenTerms::<T>::iter_values().map(|open| open.terms)) {
			let count = uses.entry(terms).or_default();
			*count = count.saturating_add(1);
		}
		for (hash, record) in Terms::<T>::iter() {
			ensure!(
				record.uses == uses.remove(&hash).unwrap_or_default(),
				"terms have another number of uses"
			);
		}
		ensure!(uses.is_empty(), "terms are named that are not there");
		Ok(())
	}

	/// No offer has an id to come, or is stored for nothing.
	fn try_offers_sound() -> Result<(), TryRuntimeError> {
		let next = NextOfferId::<T>::get();
		for (id, offer) in Offers::<T>::iter() {
			ensure!(id >= 1 && id < next, "an offer has an id to come");
			ensure!(!offer.is_done(), "an offer is stored that is of no use");
		}
		Ok(())
	}

	/// The lists of assets have each offer once, at its own asset, and nothing else.
	fn try_offers_listed() -> Result<(), TryRuntimeError> {
		let listed: BTreeSet<_> = OffersOf::<T>::iter_keys().collect();
		let stored: BTreeSet<_> = Offers::<T>::iter().map(|(id, offer)| (offer.asset, id)).collect();
		ensure!(listed == stored, "the lists of assets are not of the offers there are");
		Ok(())
	}

	/// Each licence is of an offer, as it says, and within its terms.
	fn try_licences_sound() -> Result<(), TryRuntimeError> {
		let next = NextLicenceId::<T>::get();
		for (id, licence) in Licences::<T>::iter() {
			ensure!(id >= 1 && id < next, "a licence has an id to come");
			let Some(offer) = Offers::<T>::get(licence.offer) else {
				return Err("a licence has no offer".into());
			};
			let same = offer.asset == licence.asset
				&& offer.terms == licence.terms
				&& offer.seller == licence.seller;
			ensure!(same, "a licence is of another offer than it says");
			// Those of its offer, and that these are there was seen before.
			let Some(TermsRecord { terms, .. }) = Terms::<T>::get(licence.terms) else {
				return Err("terms are named that are not there".into());
			};
			let algorithm = licence.algorithm.is_none_or(|algorithm| terms.algorithms.contains(&algorithm));
			let within = algorithm
				&& licence.derivatives_left <= terms.derivatives.count()
				&& licence.expires_at.is_some() == terms.duration.is_some()
				&& licence.period_started_at >= licence.started_at;
			ensure!(within, "a licence has what its terms do not give");
			let idle = licence.state != LicenceState::Suspended || licence.seats_used == 0;
			ensure!(idle, "a licence is for sale under which a lane is open");
		}
		Ok(())
	}

	/// Offers know how many licences of theirs there are.
	fn try_licences_counted() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<OfferId, u32> = BTreeMap::new();
		for licence in Licences::<T>::iter_values() {
			let count = counts.entry(licence.offer).or_default();
			*count = count.saturating_add(1);
		}
		for (id, offer) in Offers::<T>::iter() {
			let count = counts.get(&id).copied().unwrap_or_default();
			ensure!(count == offer.licences, "an offer has another number of licences than it counts");
		}
		Ok(())
	}

	/// The holder of each licence owns its item.
	fn try_licences_owned() -> Result<(), TryRuntimeError> {
		for (id, licence) in Licences::<T>::iter() {
			let owner = T::Items::owner_of(Collection::Licences, id);
			ensure!(owner == Some(licence.holder), "the item of a licence is not its holder's");
		}
		Ok(())
	}

	/// The lists of accounts have each licence once, at its holder, and nothing else; what is preferred is in them.
	fn try_licences_listed() -> Result<(), TryRuntimeError> {
		let listed: BTreeSet<_> = LicencesOf::<T>::iter_keys().collect();
		let stored: BTreeSet<_> =
			Licences::<T>::iter().map(|(id, licence)| (licence.holder, licence.asset, id)).collect();
		ensure!(listed == stored, "the lists of holders are not of the licences there are");
		for (who, asset, id) in Preferred::<T>::iter() {
			ensure!(listed.contains(&(who, asset, id)), "a licence is preferred by another than its holder");
		}
		Ok(())
	}

	/// Each licence knows how many lanes are open under it, and has seats for them. That they are the lanes there are is
	/// for the pallet of lanes to know.
	fn try_seats_counted() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<LicenceId, u32> = BTreeMap::new();
		for (id, _) in Seats::<T>::iter_keys() {
			let count = counts.entry(id).or_default();
			*count = count.saturating_add(1);
		}
		for (id, licence) in Licences::<T>::iter() {
			let count = counts.remove(&id).unwrap_or_default();
			ensure!(count == licence.seats_used, "a licence has another number of seats than it counts");
			let seats = Terms::<T>::get(licence.terms).map_or(0, |record| record.terms.seats);
			ensure!(count <= seats, "more lanes are open under a licence than it has seats");
		}
		ensure!(counts.is_empty(), "a seat is of no licence");
		Ok(())
	}

	/// What is left of a period's quota and what its lanes have of it is no more than all of it.
	fn try_quotas_kept() -> Result<(), TryRuntimeError> {
		for (id, licence) in Licences::<T>::iter() {
			let terms = Terms::<T>::get(licence.terms).map(|record| record.terms);
			let quota = terms.and_then(|terms| terms.quota).map_or([0; UNIT_CLASSES], |quota| quota.units);
			let mut sums = licence.quota_left.map(u128::from);
			for seat in Seats::<T>::iter_prefix_values(id) {
				ensure!(seat.period_started_at <= licence.period_started_at, "a seat is of a period to come");
				if seat.period_started_at == licence.period_started_at {
					sums.iter_mut()
						.zip(seat.part)
						.for_each(|(sum, part)| *sum = sum.saturating_add(part.into()));
				}
			}
			let within = sums.iter().zip(quota).all(|(sum, units)| *sum <= units.into());
			ensure!(within, "a licence gives more than its quota");
		}
		Ok(())
	}

	/// Terms that are open to all allow derivatives, at what is stored.
	fn try_open_terms_sound() -> Result<(), TryRuntimeError> {
		for open in OpenTerms::<T>::iter_values() {
			let ppm = Terms::<T>::get(open.terms).and_then(|record| record.terms.derivative_ppm().ok());
			ensure!(ppm == Some(open.ppm), "open terms allow something else than they say");
		}
		Ok(())
	}
}
