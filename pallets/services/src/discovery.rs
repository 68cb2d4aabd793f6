// SPDX-License-Identifier: Apache-2.0
//! Finding services, page by page, with bounded work for each.

use crate::*;
use alloc::{boxed::Box, vec::Vec};
use logic::bond::is_bonded;
use types::{MAX_PAGE, MAX_SCAN};

impl<T: Config> Pallet<T> {
	/// The version of a service that is in force, and what it says.
	pub(crate) fn tariff_in_force(
		id: ServiceId,
		service: &Service<T::AccountId>,
	) -> Option<(TariffVersion, TariffRecord<T::AccountId>)> {
		let version = service.versions.in_force(Self::now())?;
		Some((version, Tariffs::<T>::get(id, version)?))
	}

	/// A service as lists show it.
	pub(crate) fn listing(id: ServiceId, service: Service<T::AccountId>) -> Listing<T::AccountId> {
		let tariff = Self::tariff_in_force(id, &service);
		let bonded = Providers::<T>::get(&service.provider).is_some_and(|owner| is_bonded(&owner));
		let open = service.status == ServiceStatus::Active && tariff.is_some() && bonded;
		Listing { id, service, tariff, open }
	}

	/// The services after `cursor` that fit, and where to go on.
	pub(crate) fn page(
		filter: &Filter<T::AccountId>,
		cursor: Option<ServiceId>,
		limit: u32,
	) -> Page<T::AccountId> {
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let mut items = Vec::new();
		let mut next = cursor;
		for (seen, id) in Self::candidates(filter, cursor).enumerate() {
			if seen >= MAX_SCAN || items.len() >= limit {
				return Page { items, next };
			}
			next = Some(id);
			items.extend(Self::fitting(filter, id));
		}
		Page { items, next: None }
	}

	/// The service, if it fits.
	fn fitting(filter: &Filter<T::AccountId>, id: ServiceId) -> Option<Listing<T::AccountId>> {
		let service = Services::<T>::get(id).filter(|service| filter.fits_service(service))?;
		Some(Self::listing(id, service)).filter(|listing| filter.fits_tariff(listing))
	}

	/// The ids to look at after `cursor`: those of one provider, or all there ever were.
	fn candidates(
		filter: &Filter<T::AccountId>,
		cursor: Option<ServiceId>,
	) -> Box<dyn Iterator<Item = ServiceId>> {
		match (&filter.provider, cursor) {
			(Some(provider), None) => Box::new(ServicesOf::<T>::iter_key_prefix(provider)),
			(Some(provider), Some(last)) => {
				let after = ServicesOf::<T>::hashed_key_for(provider, last);
				Box::new(ServicesOf::<T>::iter_key_prefix_from(provider, after))
			},
			(None, cursor) => {
				let first = cursor.map_or(0, |last| last.saturating_add(1));
				Box::new(first..NextServiceId::<T>::get())
			},
		}
	}
}
