// SPDX-License-Identifier: Apache-2.0
//! Lanes and jobs under licences: what they take, and what they give back.

use crate::*;

impl<T: Config> Pallet<T> {
	/// A lane takes a seat and a part of the quota. Two reads of this pallet's, a third where a tier is required, and
	/// two writes.
	pub(crate) fn do_open_seat(
		payer: &T::AccountId,
		id: LicenceId,
		lane: LaneId,
		service: ServiceId,
		asset: Option<AiAssetId>,
	) -> Result<Units, DispatchError> {
		let licence = Self::held_licence(id, payer)?;
		let terms = Self::known_terms(licence.terms)?;
		let now = Self::now();
		licence.check_lane(&terms, asset, now).map_err(Error::<T>::from)?;
		Self::check_tier(&terms, payer).map_err(Error::<T>::from)?;
		let (licence, seat) = licence.seat_taken(&terms, now).map_err(Error::<T>::from)?;
		let algorithm = licence.algorithm;
		Licences::<T>::insert(id, licence);
		Seats::<T>::insert(id, lane, seat);
		Self::deposit_event(Event::SeatTaken { licence: id, lane, service, quota: seat.part, algorithm });
		Ok(seat.part)
	}

	/// A lane gives its seat back, and what it did not use. What is not there changes nothing: closing a lane must not
	/// fail for it.
	pub(crate) fn do_close_seat(id: LicenceId, lane: LaneId, unused: &Units) {
		let (Some(licence), Some(seat)) = (Licences::<T>::get(id), Seats::<T>::take(id, lane)) else {
			defensive!("a lane has ended that has no seat");
			return;
		};
		let quota = Terms::<T>::get(licence.terms).and_then(|record| record.terms.quota);
		let (licence, returned) = licence.seat_freed(quota.as_ref(), &seat, unused, Self::now());
		Licences::<T>::insert(id, licence);
		Self::deposit_event(Event::SeatFreed { licence: id, lane, returned });
	}

	/// A licence of `asset` that a lane of `who` could be opened under now, and what is left of its quota: the preferred
	/// one or else one of the first [`MAX_CANDIDATES`] in the account's list.
	pub(crate) fn find_entitlement(who: &T::AccountId, asset: AiAssetId) -> Option<(LicenceId, Units)> {
		let most = usize::try_from(MAX_CANDIDATES).unwrap_or_default();
		let listed = LicencesOf::<T>::iter_key_prefix((who, asset)).take(most);
		let now = Self::now();
		Preferred::<T>::get(who, asset).into_iter().chain(listed).find_map(|id| {
			let licence = Licences::<T>::get(id)?;
			let terms = Self::known_terms(licence.terms).ok()?;
			licence.check_lane(&terms, Some(asset), now).ok()?;
			Self::check_tier(&terms, who).ok()?;
			Some((id, licence.at(terms.quota.as_ref(), now).quota_left))
		})
	}
}
