// SPDX-License-Identifier: Apache-2.0
//! Publishing versions of tariffs, taking them back, and removing them.

use crate::*;
use logic::tariff::{check_free_units, check_prices, terms};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_publish_tariff(
		provider: T::AccountId,
		service: ServiceId,
		tariff: Tariff,
		free: FreeUnits,
		max_royalty_ppm: u32,
	) -> DispatchResult {
		let mut record = Self::owned_service(service, &provider)?;
		ensure!(record.status != ServiceStatus::Retired, Error::<T>::ServiceRetired);
		check_prices(&tariff).map_err(Error::<T>::from)?;
		check_free_units(&free).map_err(Error::<T>::from)?;
		let royalty_ppm = Self::royalty(record.asset, &provider)?;
		// The asset's owner may have raised it since, and lanes pin what the first version says at once and for life.
		ensure!(royalty_ppm <= max_royalty_ppm, Error::<T>::RoyaltyAboveLimit);
		let (versions, announced) = record
			.versions
			.publish(Self::now(), T::NoticePeriod::get(), T::MaxTariffs::get())
			.map_err(Error::<T>::from)?;
		let deposit = Self::tariff_deposit()?;
		Self::hold(HoldReason::TariffDeposit, &provider, deposit)?;
		let terms = terms(&record, tariff, free.clone(), royalty_ppm);
		record.versions = versions;
		let (version, from) = (announced.version, announced.from);
		Services::<T>::insert(service, record);
		Tariffs::<T>::insert(service, version, TariffRecord { terms, from, pins: 0, deposit });
		Self::deposit_event(Event::TariffPublished {
			service,
			version,
			provider,
			tariff,
			free,
			royalty_ppm,
			from,
			deposit,
		});
		Ok(())
	}

	pub(crate) fn do_retire_tariff(
		provider: T::AccountId,
		service: ServiceId,
		version: TariffVersion,
	) -> DispatchResult {
		let mut record = Self::owned_service(service, &provider)?;
		record.versions = record.versions.retire(version, Self::now()).map_err(Error::<T>::from)?;
		Services::<T>::insert(service, record);
		Self::deposit_event(Event::TariffRetired { service, version, provider });
		Ok(())
	}

	pub(crate) fn do_prune_tariff(service: ServiceId, version: TariffVersion) -> DispatchResult {
		let mut record = Services::<T>::get(service).ok_or(Error::<T>::ServiceNotFound)?;
		let tariff = Tariffs::<T>::get(service, version).ok_or(Error::<T>::TariffNotFound)?;
		let retired = record.status == ServiceStatus::Retired;
		record.versions = record.versions.prune(version, Self::now(), retired).map_err(Error::<T>::from)?;
		ensure!(tariff.pins == 0, Error::<T>::TariffPinned);
		Tariffs::<T>::remove(service, version);
		let provider = record.provider.clone();
		Services::<T>::insert(service, record);
		Self::return_tariff(service, version, &provider, tariff.deposit)
	}

	/// Gives back the deposit of a version that was removed.
	pub(crate) fn return_tariff(
		service: ServiceId,
		version: TariffVersion,
		provider: &T::AccountId,
		deposit: Balance,
	) -> DispatchResult {
		let deposit = Self::release(HoldReason::TariffDeposit, provider, deposit)?;
		let provider = provider.clone();
		Self::deposit_event(Event::TariffPruned { service, version, provider, deposit });
		Ok(())
	}
}
