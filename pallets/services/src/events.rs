// SPDX-License-Identifier: Apache-2.0
//! What happened, and why something did not: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod events {
	/// What happened. NOE is in planck, prices in credits for a million units, times in blocks.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account became a provider.
		ProviderRegistered {
			/// The account.
			provider: T::AccountId,
			/// Where what it earns goes.
			payout: T::AccountId,
			/// Where more about it is to be read.
			metadata_uri: Uri,
			/// The hash of what is to be read there.
			metadata_hash: H256,
			/// NOE on hold as its bond.
			bond: Balance,
			/// NOE on hold for its record.
			deposit: Balance,
		},
		/// More about a provider is to be read elsewhere.
		ProviderUpdated {
			/// The provider.
			provider: T::AccountId,
			/// Where.
			metadata_uri: Uri,
			/// The hash of what is to be read there.
			metadata_hash: H256,
		},
		/// What a provider earns goes elsewhere.
		PayoutChanged {
			/// The provider.
			provider: T::AccountId,
			/// Where.
			payout: T::AccountId,
		},
		/// A provider's bond is what is required.
		BondRestored {
			/// The provider.
			provider: T::AccountId,
			/// NOE on hold now.
			bond: Balance,
			/// NOE that was taken for it.
			held: Balance,
			/// NOE that was given back of it.
			released: Balance,
		},
		/// An account is a provider no more.
		ProviderDeregistered {
			/// The account.
			provider: T::AccountId,
			/// NOE given back of its bond.
			bond: Balance,
			/// NOE given back for its record.
			deposit: Balance,
		},
		/// A part of a provider's bond was taken.
		ProviderSlashed {
			/// The provider.
			provider: T::AccountId,
			/// NOE taken.
			amount: Balance,
			/// NOE left.
			bond: Balance,
			/// The hash of the reason.
			reason: H256,
		},
		/// A service was registered.
		ServiceRegistered {
			/// Its id.
			service: ServiceId,
			/// Who provides it.
			provider: T::AccountId,
			/// What it does.
			kind: ServiceKind,
			/// The asset that it uses.
			asset: Option<AiAssetId>,
			/// The asset of which payers need a licence.
			licence: Option<AiAssetId>,
			/// NOE on hold for it.
			deposit: Balance,
		},
		/// What is to be read about a service changed.
		ServiceUpdated {
			/// The service.
			service: ServiceId,
			/// Who provides it.
			provider: T::AccountId,
		},
		/// A service is reached elsewhere.
		EndpointChanged {
			/// The service.
			service: ServiceId,
			/// Who provides it.
			provider: T::AccountId,
			/// Where.
			endpoint: Uri,
		},
		/// A service takes no new lanes for the time being.
		ServicePaused {
			/// The service.
			service: ServiceId,
			/// Who provides it.
			provider: T::AccountId,
		},
		/// A service takes new lanes again.
		ServiceResumed {
			/// The service.
			service: ServiceId,
			/// Who provides it.
			provider: T::AccountId,
		},
		/// A service takes no new lanes any more.
		ServiceRetired {
			/// The service.
			service: ServiceId,
			/// Who provides it.
			provider: T::AccountId,
		},
		/// A service is gone.
		ServiceRemoved {
			/// The service.
			service: ServiceId,
			/// Who provided it.
			provider: T::AccountId,
			/// NOE given back for it, its tariff aside.
			deposit: Balance,
		},
		/// A version of a tariff was published.
		TariffPublished {
			/// The service.
			service: ServiceId,
			/// The version.
			version: TariffVersion,
			/// Who provides the service.
			provider: T::AccountId,
			/// What it asks for.
			tariff: Tariff,
			/// What accounts of which tier get for nothing.
			free: FreeUnits,
			/// The part of what is earned that goes to the owner of the service's asset, in ppm.
			royalty_ppm: u32,
			/// The block from which new lanes are opened at it.
			from: BlockNumber,
			/// NOE on hold for it.
			deposit: Balance,
		},
		/// A version of a tariff was taken back.
		TariffRetired {
			/// The service.
			service: ServiceId,
			/// The version.
			version: TariffVersion,
			/// Who provides the service.
			provider: T::AccountId,
		},
		/// A version of a tariff is gone.
		TariffPruned {
			/// The service.
			service: ServiceId,
			/// The version.
			version: TariffVersion,
			/// Who provides the service.
			provider: T::AccountId,
			/// NOE given back for it.
			deposit: Balance,
		},
	}

	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is no provider. Register it first.
		ProviderNotFound,
		/// There is no such service, or not any more. Look up its id.
		ServiceNotFound,
		/// There is no such version, or not any more. Look up the version in force.
		TariffNotFound,
		/// The service is another provider's. Call as its provider.
		NotOwner,
		/// The account is a provider already. Change what is to be changed.
		AlreadyExists,
		/// The provider has services. Retire and remove them first.
		ServicesLeft,
		/// The provider's bond is none, or lower than it must be. The provider restores it.
		InsufficientBond,
		/// The bond is what is required today. Nothing is to be done.
		BondComplete,
		/// The amount is zero. Take a larger one.
		AmountTooSmall,
		/// No more services can be counted. An upgrade is needed.
		TooManyServices,
		/// The address has other characters than printable ASCII, or the endpoint does not begin with `https://` or
		/// `http://` and go on. Encode it.
		MalformedUri,
		/// The name is empty, begins or ends with a space, is no UTF-8, or has control characters; or that of the
		/// model is empty or has other characters than printable ASCII. Choose another.
		MalformedName,
		/// A tag is empty or has other characters than lower-case letters, digits, `-`, `_` and `.`. Choose another.
		MalformedTag,
		/// A tag is there twice. Leave it out.
		DuplicateTag,
		/// A bit is set that stands for no modality. Clear it.
		UnknownModality,
		/// The service already is, or is not, paused. Nothing is to be done.
		StatusUnchanged,
		/// The service is retired. Register another.
		ServiceRetired,
		/// The service is not retired. Retire it first.
		ServiceNotRetired,
		/// The service is paused or retired, and takes no new lanes. Wait, or choose another.
		ServiceNotActive,
		/// The owner of the asset offers nothing to this provider. Ask the owner for an offer.
		NoOffer,
		/// The owner of the asset asks for a higher royalty than the limit. Raise the limit, or use another asset.
		RoyaltyAboveLimit,
		/// All prices are zero. Ask for something, and give free units to whom you like.
		ZeroTariff,
		/// Free units are for a tier that is none, or tiers do not rise. List tiers from 1 to 10, each once.
		MalformedFreeUnits,
		/// The version published last is not yet in force. Wait, or retire it.
		NoticeRunning,
		/// So many versions are stored that there is no room, or none can be counted. Prune those that no lane pins,
		/// or end lanes that pin them.
		TooManyTariffs,
		/// The version is not yet in force. Take the one that is, or wait.
		TariffNotYetInForce,
		/// The version is not in force any more. Take the one that is.
		TariffSuperseded,
		/// The version is in force, or will be. Retire it first.
		TariffInUse,
		/// Lanes pin the version. Wait until they are gone, or release them.
		TariffPinned,
		/// No more lanes can be counted. Take another version.
		TooManyLanes,
		/// A number is larger than the chain can count. Take a smaller one.
		Overflow,
	}
}
