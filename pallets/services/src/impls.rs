// SPDX-License-Identifier: Apache-2.0
//! What calls have in common: records with their owners, deposits, the present.

use crate::*;
use frame::traits::tokens::Precision;

impl<T: Config> Pallet<T> {
	/// The present.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// A provider's record.
	pub(crate) fn known_provider(who: &T::AccountId) -> Result<Provider<T::AccountId>, Error<T>> {
		Providers::<T>::get(who).ok_or(Error::ProviderNotFound)
	}

	/// A service's record, if it is the account's.
	pub(crate) fn owned_service(
		id: ServiceId,
		who: &T::AccountId,
	) -> Result<Service<T::AccountId>, Error<T>> {
		let service = Services::<T>::get(id).ok_or(Error::ServiceNotFound)?;
		ensure!(service.provider == *who, Error::<T>::NotOwner);
		Ok(service)
	}

	/// The deposit for a provider's record, in planck, keys included as in all of them.
	pub fn provider_deposit() -> Result<Balance, Error<T>> {
		Self::deposit(1, <(T::AccountId, Provider<T::AccountId>)>::max_encoded_len())
	}

	/// The deposit for a service's record and its place in the provider's list, in planck.
	pub fn service_deposit() -> Result<Balance, Error<T>> {
		let record = <(ServiceId, Service<T::AccountId>)>::max_encoded_len();
		let place = <(T::AccountId, ServiceId)>::max_encoded_len();
		Self::deposit(2, record.saturating_add(place))
	}

	/// The deposit for a version of a tariff, in planck.
	pub fn tariff_deposit() -> Result<Balance, Error<T>> {
		Self::deposit(1, <(ServiceId, TariffVersion, TariffRecord<T::AccountId>)>::max_encoded_len())
	}

	fn deposit(items: u32, bytes: usize) -> Result<Balance, Error<T>> {
		Ok(logic::deposit(items, bytes, T::ItemDeposit::get(), T::ByteDeposit::get())?)
	}

	/// Takes NOE of an account, which keeps its minimum balance.
	pub(crate) fn hold(reason: HoldReason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Native::hold(&reason.into(), who, amount)
	}

	/// Gives back what was taken, and says how much that was: what is not there any more must keep nobody from
	/// removing the rest.
	pub(crate) fn release(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		T::Native::release(&reason.into(), who, amount, Precision::BestEffort)
	}
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::MalformedUri => Error::MalformedUri,
			Refusal::MalformedName => Error::MalformedName,
			Refusal::MalformedTag => Error::MalformedTag,
			Refusal::DuplicateTag => Error::DuplicateTag,
			Refusal::UnknownModality => Error::UnknownModality,
			Refusal::ZeroTariff => Error::ZeroTariff,
			Refusal::MalformedFreeUnits => Error::MalformedFreeUnits,
			Refusal::NoOffer => Error::NoOffer,
			Refusal::TariffNotFound => Error::TariffNotFound,
			Refusal::TariffNotYetInForce => Error::TariffNotYetInForce,
			Refusal::TariffSuperseded => Error::TariffSuperseded,
			Refusal::TariffInUse => Error::TariffInUse,
			Refusal::NoticeRunning => Error::NoticeRunning,
			Refusal::TooManyTariffs => Error::TooManyTariffs,
			Refusal::InsufficientBond => Error::InsufficientBond,
			Refusal::BondComplete => Error::BondComplete,
			Refusal::AmountTooSmall => Error::AmountTooSmall,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
