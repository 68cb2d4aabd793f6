// SPDX-License-Identifier: Apache-2.0
//! Becoming a provider, and ceasing to be one.

use crate::*;
use logic::text::check_uri;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_provider(
		provider: T::AccountId,
		payout: T::AccountId,
		metadata_uri: Uri,
		metadata_hash: H256,
	) -> DispatchResult {
		ensure!(!Providers::<T>::contains_key(&provider), Error::<T>::AlreadyExists);
		check_uri(&metadata_uri).map_err(Error::<T>::from)?;
		let (bond, deposit) = (T::Bond::get(), Self::provider_deposit()?);
		Self::hold(HoldReason::ProviderBond, &provider, bond)?;
		Self::hold(HoldReason::ProviderDeposit, &provider, deposit)?;
		let record = Provider {
			payout: payout.clone(),
			metadata_uri: metadata_uri.clone(),
			metadata_hash,
			bond,
			required_bond: bond,
			deposit,
			services: 0,
		};
		Providers::<T>::insert(&provider, record);
		Self::deposit_event(Event::ProviderRegistered {
			provider,
			payout,
			metadata_uri,
			metadata_hash,
			bond,
			deposit,
		});
		Ok(())
	}

	pub(crate) fn do_update_provider(
		provider: T::AccountId,
		metadata_uri: Uri,
		metadata_hash: H256,
	) -> DispatchResult {
		let mut record = Self::known_provider(&provider)?;
		check_uri(&metadata_uri).map_err(Error::<T>::from)?;
		record.metadata_uri = metadata_uri.clone();
		record.metadata_hash = metadata_hash;
		Providers::<T>::insert(&provider, record);
		Self::deposit_event(Event::ProviderUpdated { provider, metadata_uri, metadata_hash });
		Ok(())
	}

	pub(crate) fn do_set_payout(provider: T::AccountId, payout: T::AccountId) -> DispatchResult {
		let mut record = Self::known_provider(&provider)?;
		record.payout = payout.clone();
		Providers::<T>::insert(&provider, record);
		Self::deposit_event(Event::PayoutChanged { provider, payout });
		Ok(())
	}

	pub(crate) fn do_deregister_provider(provider: T::AccountId) -> DispatchResult {
		let record = Self::known_provider(&provider)?;
		// A service goes only when no lane pins its tariff: whoever has none owes nobody anything that the bond
		// answers for.
		ensure!(record.services == 0, Error::<T>::ServicesLeft);
		Providers::<T>::remove(&provider);
		let bond = Self::release(HoldReason::ProviderBond, &provider, record.bond)?;
		let deposit = Self::release(HoldReason::ProviderDeposit, &provider, record.deposit)?;
		Self::deposit_event(Event::ProviderDeregistered { provider, bond, deposit });
		Ok(())
	}
}
