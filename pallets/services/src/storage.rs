// SPDX-License-Identifier: Apache-2.0
//! What is stored, and why NOE is held for it: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod storage {
	/// All providers. Written by their own calls and by slashes; each pays a deposit, and its bond besides.
	// Ids of accounts are public keys, which anyone can choose: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type Providers<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Provider<T::AccountId>, OptionQuery>;

	/// All services. Written by calls of their providers and by whoever removes a tariff; each has a deposit.
	// Ids are counted up by the chain, nobody chooses them.
	#[pallet::storage]
	pub type Services<T: Config> = StorageMap<_, Twox64Concat, ServiceId, Service<T::AccountId>, OptionQuery>;

	/// The services of each provider. Written when services come and go; part of their deposit.
	#[pallet::storage]
	pub type ServicesOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, ServiceId, (), OptionQuery>;

	/// The versions of each service's tariff. Written when one is published, pinned, unpinned or removed; each has a
	/// deposit of the provider, and there are at most `MaxTariffs` of a service.
	#[pallet::storage]
	pub type Tariffs<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		ServiceId,
		Twox64Concat,
		TariffVersion,
		TariffRecord<T::AccountId>,
		OptionQuery,
	>;

	/// The id of the next service. Written with each registration, at the chain's expense: one number. Ids never
	/// come back.
	#[pallet::storage]
	pub type NextServiceId<T: Config> = StorageValue<_, ServiceId, ValueQuery>;

	/// Why NOE is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It answers for what a provider does.
		#[codec(index = 0)]
		ProviderBond,
		/// It is the deposit for a provider's record.
		#[codec(index = 1)]
		ProviderDeposit,
		/// It is the deposit for the records of services.
		#[codec(index = 2)]
		ServiceDeposit,
		/// It is the deposit for the versions of tariffs.
		#[codec(index = 3)]
		TariffDeposit,
	}
}
