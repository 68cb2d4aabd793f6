// SPDX-License-Identifier: Apache-2.0
//! Registering services, changing what is to be read about them, and removing them.

use crate::*;
use logic::{
	bond::is_bonded,
	tariff::check_royalty,
	text::{check_details, check_endpoint},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_service(
		provider: T::AccountId,
		kind: ServiceKind,
		endpoint: Uri,
		details: Details,
		asset: Option<AiAssetId>,
		licence: Option<AiAssetId>,
	) -> DispatchResult {
		let mut owner = Self::known_provider(&provider)?;
		ensure!(is_bonded(&owner), Error::<T>::InsufficientBond);
		check_endpoint(&endpoint).map_err(Error::<T>::from)?;
		check_details(&details).map_err(Error::<T>::from)?;
		Self::royalty(asset, &provider)?;
		let service = NextServiceId::<T>::get();
		let next = service.checked_add(1).ok_or(Error::<T>::TooManyServices)?;
		owner.services = owner.services.checked_add(1).ok_or(Error::<T>::TooManyServices)?;
		let deposit = Self::service_deposit()?;
		Self::hold(HoldReason::ServiceDeposit, &provider, deposit)?;
		let record = Service {
			provider: provider.clone(),
			kind,
			status: ServiceStatus::Active,
			endpoint,
			details,
			asset,
			licence,
			versions: Default::default(),
			registered_at: Self::now(),
			deposit,
		};
		NextServiceId::<T>::put(next);
		Providers::<T>::insert(&provider, owner);
		Services::<T>::insert(service, record);
		ServicesOf::<T>::insert(&provider, service, ());
		Self::deposit_event(Event::ServiceRegistered { service, provider, kind, asset, licence, deposit });
		Ok(())
	}

	/// What the owner of a service's asset asks for of `provider`, in ppm; nothing without an asset.
	pub(crate) fn royalty(asset: Option<AiAssetId>, provider: &T::AccountId) -> Result<u32, Error<T>> {
		let Some(asset) = asset else { return Ok(0) };
		Ok(check_royalty(T::Offers::royalty_of(asset, provider))?)
	}

	pub(crate) fn do_update_service(
		provider: T::AccountId,
		service: ServiceId,
		details: Details,
	) -> DispatchResult {
		let mut record = Self::owned_service(service, &provider)?;
		check_details(&details).map_err(Error::<T>::from)?;
		record.details = details;
		Services::<T>::insert(service, record);
		Self::deposit_event(Event::ServiceUpdated { service, provider });
		Ok(())
	}

	pub(crate) fn do_set_endpoint(
		provider: T::AccountId,
		service: ServiceId,
		endpoint: Uri,
	) -> DispatchResult {
		let mut record = Self::owned_service(service, &provider)?;
		check_endpoint(&endpoint).map_err(Error::<T>::from)?;
		record.endpoint = endpoint.clone();
		Services::<T>::insert(service, record);
		Self::deposit_event(Event::EndpointChanged { service, provider, endpoint });
		Ok(())
	}

	/// Removes a service, and says how many versions went with it.
	pub(crate) fn do_remove_service(
		provider: T::AccountId,
		service: ServiceId,
	) -> Result<u32, DispatchError> {
		let record = Self::owned_service(service, &provider)?;
		ensure!(record.status == ServiceStatus::Retired, Error::<T>::ServiceNotRetired);
		// More only after an upgrade that lowered it: then they are pruned one by one first.
		ensure!(record.versions.kept <= T::MaxTariffs::get(), Error::<T>::TooManyTariffs);
		for (version, tariff) in Tariffs::<T>::drain_prefix(service) {
			ensure!(tariff.pins == 0, Error::<T>::TariffPinned);
			Self::return_tariff(service, version, &provider, tariff.deposit)?;
		}
		let mut owner = Self::known_provider(&provider)?;
		owner.services = owner.services.checked_sub(1).ok_or(Error::<T>::Overflow)?;
		Providers::<T>::insert(&provider, owner);
		Services::<T>::remove(service);
		ServicesOf::<T>::remove(&provider, service);
		let deposit = Self::release(HoldReason::ServiceDeposit, &provider, record.deposit)?;
		Self::deposit_event(Event::ServiceRemoved { service, provider, deposit });
		Ok(record.versions.kept)
	}
}
