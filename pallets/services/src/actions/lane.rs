// SPDX-License-Identifier: Apache-2.0
//! Pins: what lanes do to tariffs.

use crate::*;
use logic::bond::is_bonded;
use noema_primitives::ServiceTerms;

impl<T: Config> Pallet<T> {
	/// Pins a version for a new lane. Three reads and a write of this pallet's.
	pub(crate) fn do_pin(
		service: ServiceId,
		version: TariffVersion,
	) -> Result<ServiceTerms<T::AccountId>, DispatchError> {
		let record = Services::<T>::get(service).ok_or(Error::<T>::ServiceNotFound)?;
		ensure!(record.status == ServiceStatus::Active, Error::<T>::ServiceNotActive);
		record.versions.check_pin(version, Self::now()).map_err(Error::<T>::from)?;
		let provider = Self::known_provider(&record.provider)?;
		ensure!(is_bonded(&provider), Error::<T>::InsufficientBond);
		let mut tariff = Tariffs::<T>::get(service, version).ok_or(Error::<T>::TariffNotFound)?;
		tariff.pins = tariff.pins.checked_add(1).ok_or(Error::<T>::TooManyLanes)?;
		Tariffs::<T>::insert(service, version, &tariff);
		Ok(tariff.terms)
	}

	/// Gives up a pin. A pin that is none changes nothing: closing a lane must not fail for it.
	pub(crate) fn do_unpin(service: ServiceId, version: TariffVersion) {
		Tariffs::<T>::mutate(service, version, |stored| {
			let less = stored.as_ref().and_then(|tariff| tariff.pins.checked_sub(1));
			match (stored, less) {
				(Some(tariff), Some(pins)) => tariff.pins = pins,
				_ => {
					defensive!("a version was unpinned that is not pinned");
				},
			}
		});
	}
}
