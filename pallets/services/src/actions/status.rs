// SPDX-License-Identifier: Apache-2.0
//! Pausing, resuming and retiring services.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_paused(provider: T::AccountId, service: ServiceId, paused: bool) -> DispatchResult {
		let mut record = Self::owned_service(service, &provider)?;
		ensure!(record.status != ServiceStatus::Retired, Error::<T>::ServiceRetired);
		let (status, event) = if paused {
			(ServiceStatus::Paused, Event::ServicePaused { service, provider })
		} else {
			(ServiceStatus::Active, Event::ServiceResumed { service, provider })
		};
		ensure!(record.status != status, Error::<T>::StatusUnchanged);
		record.status = status;
		Services::<T>::insert(service, record);
		Self::deposit_event(event);
		Ok(())
	}

	pub(crate) fn do_retire_service(provider: T::AccountId, service: ServiceId) -> DispatchResult {
		let mut record = Self::owned_service(service, &provider)?;
		ensure!(record.status != ServiceStatus::Retired, Error::<T>::ServiceRetired);
		record.status = ServiceStatus::Retired;
		Services::<T>::insert(service, record);
		Self::deposit_event(Event::ServiceRetired { service, provider });
		Ok(())
	}
}
