// SPDX-License-Identifier: Apache-2.0
//! The calls of the pallet, as a section that `lib.rs` imports: they check the origin, and leave the rest to
//! `actions`.
// tidy: long, because a pallet's calls are in one block, and most of it are their docs.

/// What can be called.
#[frame::pallet_section]
mod calls {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Makes the caller a provider. Takes the bond and a deposit. What it earns goes to `payout`; more about it is
		/// to be read at `metadata_uri`, which may be empty, and has the hash `metadata_hash`.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::AlreadyExists`], [`Error::MalformedUri`]; those of `Balances` if bond and deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::ProviderRegistered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_provider())]
		pub fn register_provider(
			origin: OriginFor<T>,
			payout: T::AccountId,
			metadata_uri: Uri,
			metadata_hash: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register_provider(who, payout, metadata_uri, metadata_hash)
		}

		/// Changes where more about the caller is to be read.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a provider.
		///
		/// ## Errors
		///
		/// [`Error::ProviderNotFound`], [`Error::MalformedUri`].
		///
		/// ## Events
		///
		/// [`Event::ProviderUpdated`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::update_provider())]
		pub fn update_provider(
			origin: OriginFor<T>,
			metadata_uri: Uri,
			metadata_hash: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_update_provider(who, metadata_uri, metadata_hash)
		}

		/// Changes where what the caller earns goes, from the next payment on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a provider.
		///
		/// ## Errors
		///
		/// [`Error::ProviderNotFound`].
		///
		/// ## Events
		///
		/// [`Event::PayoutChanged`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_payout())]
		pub fn set_payout(origin: OriginFor<T>, payout: T::AccountId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_payout(who, payout)
		}

		/// Makes the caller's bond what is required today: takes what is missing, after a slash or because more is
		/// required than was, or gives back what is too much.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a provider.
		///
		/// ## Errors
		///
		/// [`Error::ProviderNotFound`], [`Error::BondComplete`]; those of `Balances` if what is missing cannot be held.
		///
		/// ## Events
		///
		/// [`Event::BondRestored`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::restore_bond())]
		pub fn restore_bond(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_restore_bond(who)
		}

		/// Ends the caller's being a provider, and gives back its bond and its deposit.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a provider without services.
		///
		/// ## Errors
		///
		/// [`Error::ProviderNotFound`], [`Error::ServicesLeft`].
		///
		/// ## Events
		///
		/// [`Event::ProviderDeregistered`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::deregister_provider())]
		pub fn deregister_provider(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deregister_provider(who)
		}

		/// Takes `amount` planck of a provider's bond, or what there is of it. Its services take no new lanes until it
		/// restores the bond. The reason is to be read where `reason` is the hash of.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::ProviderNotFound`], [`Error::AmountTooSmall`] for nothing, [`Error::InsufficientBond`] if nothing
		/// is left of the bond.
		///
		/// ## Events
		///
		/// [`Event::ProviderSlashed`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::slash_provider())]
		pub fn slash_provider(
			origin: OriginFor<T>,
			provider: T::AccountId,
			#[pallet::compact] amount: Balance,
			reason: H256,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_slash_provider(provider, amount, reason)
		}

		/// Registers a service of the caller, which takes lanes as soon as it has a tariff. Takes a deposit. What it
		/// does, the `asset` that it uses and the asset of which payers need a `licence` are for life.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a provider.
		///
		/// ## Errors
		///
		/// [`Error::ProviderNotFound`], [`Error::InsufficientBond`], [`Error::MalformedUri`],
		/// [`Error::MalformedName`], [`Error::MalformedTag`], [`Error::DuplicateTag`], [`Error::UnknownModality`],
		/// [`Error::NoOffer`], [`Error::TooManyServices`]; those of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::ServiceRegistered`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::register_service())]
		pub fn register_service(
			origin: OriginFor<T>,
			kind: ServiceKind,
			endpoint: Uri,
			details: Details,
			asset: Option<AiAssetId>,
			licence: Option<AiAssetId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register_service(who, kind, endpoint, details, asset, licence)
		}

		/// Changes what is to be read about a service.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::MalformedName`], [`Error::MalformedTag`],
		/// [`Error::DuplicateTag`], [`Error::UnknownModality`].
		///
		/// ## Events
		///
		/// [`Event::ServiceUpdated`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::update_service())]
		pub fn update_service(origin: OriginFor<T>, service: ServiceId, details: Details) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_update_service(who, service, details)
		}

		/// Changes where a service is reached, at once. For emergencies: it takes no money, and no pause stops it.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::MalformedUri`].
		///
		/// ## Events
		///
		/// [`Event::EndpointChanged`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::set_endpoint())]
		pub fn set_endpoint(origin: OriginFor<T>, service: ServiceId, endpoint: Uri) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_endpoint(who, service, endpoint)
		}

		/// Whether a service takes no new lanes for the time being. Open lanes go on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::ServiceRetired`], [`Error::StatusUnchanged`].
		///
		/// ## Events
		///
		/// [`Event::ServicePaused`] or [`Event::ServiceResumed`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_paused())]
		pub fn set_paused(origin: OriginFor<T>, service: ServiceId, paused: bool) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_paused(who, service, paused)
		}

		/// Ends a service: it takes no new lanes, for good. Open lanes go on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::ServiceRetired`].
		///
		/// ## Events
		///
		/// [`Event::ServiceRetired`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::retire_service())]
		pub fn retire_service(origin: OriginFor<T>, service: ServiceId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retire_service(who, service)
		}

		/// Removes a retired service that no lane pins, with its tariff, and gives back all of its deposits.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::ServiceNotRetired`], [`Error::TariffPinned`],
		/// [`Error::TooManyTariffs`].
		///
		/// ## Events
		///
		/// [`Event::TariffPruned`] for each version, and [`Event::ServiceRemoved`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::remove_service(T::MaxTariffs::get()))]
		pub fn remove_service(origin: OriginFor<T>, service: ServiceId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let tariffs = Self::do_remove_service(who, service)?;
			Ok(Some(T::WeightInfo::remove_service(tariffs)).into())
		}

		/// Publishes a version of a service's tariff: `prices` in credits for a million units of each class, not all
		/// of them zero, and what accounts of which tier get for nothing. The first one is in force at once, later ones
		/// after the notice period. Takes a deposit. If the service uses an asset, the royalty that its owner asks for
		/// now is that of this version, and must be no more than `max_royalty_ppm`, in ppm of what is earned; without
		/// an asset there is none, and the limit may be 0.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::ServiceRetired`], [`Error::ZeroTariff`],
		/// [`Error::MalformedFreeUnits`], [`Error::NoOffer`], [`Error::RoyaltyAboveLimit`], [`Error::NoticeRunning`],
		/// [`Error::TooManyTariffs`], [`Error::Overflow`]; those of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::TariffPublished`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::publish_tariff())]
		pub fn publish_tariff(
			origin: OriginFor<T>,
			service: ServiceId,
			tariff: Tariff,
			free: FreeUnits,
			#[pallet::compact] max_royalty_ppm: u32,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_publish_tariff(who, service, tariff, free, max_royalty_ppm)
		}

		/// Takes back the version in force, or the one announced. Lanes that pin it go on. Nothing takes its place
		/// before it has had its notice.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the service's provider.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::NotOwner`], [`Error::TariffNotFound`], [`Error::TariffSuperseded`].
		///
		/// ## Events
		///
		/// [`Event::TariffRetired`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::retire_tariff())]
		pub fn retire_tariff(
			origin: OriginFor<T>,
			service: ServiceId,
			version: TariffVersion,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retire_tariff(who, service, version)
		}

		/// Removes a version that is superseded, or whose service is retired, and that no lane pins; the provider gets
		/// its deposit back.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// [`Error::ServiceNotFound`], [`Error::TariffNotFound`], [`Error::TariffInUse`], [`Error::TariffPinned`].
		///
		/// ## Events
		///
		/// [`Event::TariffPruned`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::prune_tariff())]
		pub fn prune_tariff(
			origin: OriginFor<T>,
			service: ServiceId,
			version: TariffVersion,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_prune_tariff(service, version)
		}
	}
}
