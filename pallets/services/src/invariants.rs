// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::*;
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame::deps::sp_runtime::TryRuntimeError;
use logic::{tariff, text};
use noema_primitives::money::PPM;

/// What must be on hold of each account, by reason.
type Due<AccountId> = BTreeMap<AccountId, Balance>;

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes. That what is pinned is what lanes there
	/// are is for the pallet of lanes to check, by [`noema_primitives::ServiceRegistry::pins`].
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_bonds_held()?;
		Self::try_provider_deposits_held()?;
		Self::try_service_deposits_held()?;
		Self::try_tariff_deposits_held()?;
		Self::try_services_counted()?;
		Self::try_services_listed()?;
		Self::try_services_readable()?;
		Self::try_versions_stored()?;
		Self::try_versions_in_order()?;
		Self::try_tariffs_of_services()?;
		Self::try_tariffs_well_formed()
	}

	/// The bond of each provider is on hold, and nothing else for that reason.
	fn try_bonds_held() -> Result<(), TryRuntimeError> {
		let due = Providers::<T>::iter().map(|(who, provider)| (who, provider.bond));
		ensure!(Self::held(HoldReason::ProviderBond, due), "a bond is not what is on hold");
		Ok(())
	}

	/// So is the deposit for its record.
	fn try_provider_deposits_held() -> Result<(), TryRuntimeError> {
		let due = Providers::<T>::iter().map(|(who, provider)| (who, provider.deposit));
		ensure!(
			Self::held(HoldReason::ProviderDeposit, due),
			"the deposit of a provider is not what is on hold"
		);
		Ok(())
	}

	/// So are those for the records of its services.
	fn try_service_deposits_held() -> Result<(), TryRuntimeError> {
		let due = Services::<T>::iter_values().map(|service| (service.provider, service.deposit));
		ensure!(
			Self::held(HoldReason::ServiceDeposit, due),
			"the deposits of services are not what is on hold"
		);
		Ok(())
	}

	/// So are those for the versions of its tariffs.
	fn try_tariff_deposits_held() -> Result<(), TryRuntimeError> {
		let due = Tariffs::<T>::iter_values().map(|tariff| (tariff.terms.provider, tariff.deposit));
		ensure!(
			Self::held(HoldReason::TariffDeposit, due),
			"the deposits of tariffs are not what is on hold"
		);
		Ok(())
	}

	/// Whether what is on hold for a reason of each account and provider is the sum of what is due.
	fn held(reason: HoldReason, due: impl Iterator<Item = (T::AccountId, Balance)>) -> bool {
		let mut sums: Due<T::AccountId> = Providers::<T>::iter_keys().map(|who| (who, 0)).collect();
		for (who, amount) in due {
			let sum = sums.entry(who).or_default();
			*sum = sum.saturating_add(amount);
		}
		sums.iter().all(|(who, sum)| T::Native::balance_on_hold(&reason.into(), who) == *sum)
	}

	/// Each service is a provider's, and each provider knows how many it has.
	fn try_services_counted() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<T::AccountId, u32> = BTreeMap::new();
		for service in Services::<T>::iter_values() {
			ensure!(Providers::<T>::contains_key(&service.provider), "a service has no provider");
			let count = counts.entry(service.provider).or_default();
			*count = count.saturating_add(1);
		}
		for (who, provider) in Providers::<T>::iter() {
			let count = counts.get(&who).copied().unwrap_or_default();
			ensure!(count == provider.services, "a provider has another number of services than it counts");
		}
		Ok(())
	}

	/// The lists of providers have each service once, at its own provider, and nothing else.
	fn try_services_listed() -> Result<(), TryRuntimeError> {
		let listed: BTreeSet<_> = ServicesOf::<T>::iter_keys().collect();
		let stored: BTreeSet<_> = Services::<T>::iter().map(|(id, service)| (service.provider, id)).collect();
		ensure!(listed == stored, "the lists of providers are not of the services there are");
		Ok(())
	}

	/// What is to be read about a service is what calls admit, and no id is one to come.
	fn try_services_readable() -> Result<(), TryRuntimeError> {
		let next = NextServiceId::<T>::get();
		for (id, service) in Services::<T>::iter() {
			ensure!(id < next, "a service has an id to come");
			let readable = text::check_endpoint(&service.endpoint).is_ok()
				&& text::check_details(&service.details).is_ok();
			ensure!(readable, "a service has what no call admits");
		}
		for provider in Providers::<T>::iter_values() {
			ensure!(text::check_uri(&provider.metadata_uri).is_ok(), "a provider has what no call admits");
			ensure!(provider.bond <= provider.required_bond, "a provider has a larger bond than is required");
		}
		Ok(())
	}

	/// The versions that a service counts are stored; those in force and announced among them, since when they say.
	fn try_versions_stored() -> Result<(), TryRuntimeError> {
		for (id, service) in Services::<T>::iter() {
			let stored = Tariffs::<T>::iter_prefix(id).collect::<Vec<_>>();
			let counted = u32::try_from(stored.len()).is_ok_and(|count| count == service.versions.kept);
			ensure!(counted, "a service has another number of versions than it counts");
			if let Some(current) = service.versions.current {
				let tariff = Tariffs::<T>::get(id, current);
				ensure!(
					tariff.is_some_and(|tariff| tariff.from <= Self::now()),
					"the version in force is missing, or of a time to come"
				);
			}
			if let Some(next) = service.versions.next {
				let tariff = Tariffs::<T>::get(id, next.version);
				ensure!(
					tariff.is_some_and(|tariff| tariff.from == next.from),
					"the announced version is missing, or of another time"
				);
			}
		}
		Ok(())
	}

	/// The announced version is the last one, and the one in force is before it.
	fn try_versions_in_order() -> Result<(), TryRuntimeError> {
		for service in Services::<T>::iter_values() {
			let versions = service.versions;
			let most = versions.next.map_or(versions.last, |next| next.version.saturating_sub(1));
			let announced = versions.next.is_none_or(|next| next.version == versions.last);
			let current = versions.current.is_none_or(|current| current >= 1 && current <= most);
			ensure!(announced && current, "versions are out of order");
		}
		Ok(())
	}

	/// Each version is of a service, of which it says what is true for life.
	fn try_tariffs_of_services() -> Result<(), TryRuntimeError> {
		for (id, version, tariff) in Tariffs::<T>::iter() {
			let Some(service) = Services::<T>::get(id) else {
				return Err("a version has no service".into());
			};
			ensure!(
				version >= 1 && version <= service.versions.last,
				"a version has a number that was not given"
			);
			let terms = &tariff.terms;
			let same = terms.provider == service.provider
				&& terms.kind == service.kind
				&& terms.asset == service.asset
				&& terms.licence_required == service.licence;
			ensure!(same, "a version is of another service than it says");
		}
		Ok(())
	}

	/// No version asks for nothing, or says what no call admits.
	fn try_tariffs_well_formed() -> Result<(), TryRuntimeError> {
		for tariff in Tariffs::<T>::iter_values() {
			let terms = &tariff.terms;
			let most = if terms.asset.is_some() { PPM } else { 0 };
			let sound = tariff::check_prices(&terms.tariff).is_ok()
				&& tariff::check_free_units(&terms.free).is_ok()
				&& terms.royalty_ppm <= most;
			ensure!(sound, "a version says what no call admits");
		}
		Ok(())
	}
}
