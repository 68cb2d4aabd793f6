// SPDX-License-Identifier: Apache-2.0
//! What lanes ask of this pallet.

use crate::*;
use alloc::vec::Vec;
use noema_primitives::{ServiceRegistry, ServiceTerms};

impl<T: Config> ServiceRegistry<T::AccountId> for Pallet<T> {
	fn terms(service: ServiceId, version: TariffVersion) -> Option<ServiceTerms<T::AccountId>> {
		Tariffs::<T>::get(service, version).map(|tariff| tariff.terms)
	}

	fn pin(service: ServiceId, version: TariffVersion) -> Result<ServiceTerms<T::AccountId>, DispatchError> {
		Self::do_pin(service, version)
	}

	fn unpin(service: ServiceId, version: TariffVersion) {
		Self::do_unpin(service, version);
	}

	fn payout_of(provider: &T::AccountId) -> Option<T::AccountId> {
		Providers::<T>::get(provider).map(|record| record.payout)
	}

	fn pins() -> Vec<(ServiceId, TariffVersion, u32)> {
		let all = Tariffs::<T>::iter().map(|(service, version, tariff)| (service, version, tariff.pins));
		all.filter(|(.., pins)| *pins > 0).collect()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_service(
		provider: &T::AccountId,
		tariff: Tariff,
		asset: noema_primitives::AssetUse,
	) -> Result<(ServiceId, TariffVersion), DispatchError> {
		crate::benchmarking::make_service::<T>(provider, tariff, asset)
	}
}
