// SPDX-License-Identifier: Apache-2.0
//! # Services
//!
//! What can be paid for by the unit: who provides it, what it is, where it is reached, and what it costs.
//!
//! ## Terminology
//!
//! - **Provider**: an account that provides services. Its *bond* of NOE answers for what it does, what it earns goes
//!   to its *payout* account.
//! - **Service**: something with an endpoint that is metered in units of six classes.
//! - **Tariff**: what a service asks for its units. It has *versions*, counted from 1, none of which ever changes.
//! - **In force**: the version at which new lanes are opened. The first one is at once, later ones after a *notice*.
//! - **Superseded**: a version that is neither in force nor announced. It goes when no lane pins it.
//! - **Lane**: how a payer pays for a service, in a pallet of its own. A lane *pins* the version it was opened at:
//!   its terms are there, and the same, until the lane is gone.
//!
//! ## Who may do what
//!
//! An account registers as a provider, registers services, publishes tariffs, and takes all of it back. Governance
//! slashes bonds ([`Pallet::slash_provider`]). Anyone removes superseded versions ([`Pallet::prune_tariff`]).
//!
//! Lanes reach services by [`noema_primitives::ServiceRegistry`], which this pallet implements. What is to be read
//! about services comes from its views, page by page.
//!
//! ## Deposits
//!
//! Each record has a deposit of its provider on hold, for its items and for the bytes that it can have at most: so
//! no change of a record asks for more, least of all that of an endpoint in an emergency.
//!
//! The rules are in [`logic`]. `storage.rs`, `events.rs` (with errors) and `calls.rs` are parts of this declaration.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod discovery;
mod events;
mod impls;
mod invariants;
pub mod logic;
#[cfg(test)]
mod mock;
mod registry;
mod storage;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use frame::{
	import_section,
	prelude::*,
	traits::{
		fungible::{BalancedHold, Credit, InspectHold, Mutate, MutateHold},
		Imbalance,
	},
};
use logic::Refusal;
use noema_primitives::{
	ids::AiAssetId, money::Balance, services::FreeUnits, AssetOffers, BlockNumber, ServiceId, ServiceKind,
	Tariff, TariffVersion,
};
use types::{Details, Filter, Listing, Page, Provider, Service, ServiceStatus, TariffRecord, Uri};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// NOE taken out of a bond and not yet given to another.
pub type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Native>;

#[import_section(storage::storage)]
#[import_section(events::events)]
#[import_section(calls::calls)]
#[frame::pallet]
pub mod pallet {
	use super::*;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet is configured by.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// NOE, for bonds and deposits. Safe value: `Balances`.
		type Native: Mutate<Self::AccountId, Balance = Balance>
			+ InspectHold<Self::AccountId, Reason: From<HoldReason>>
			+ MutateHold<Self::AccountId>
			+ BalancedHold<Self::AccountId>;

		/// Where slashed bonds go. Safe value: the treasury.
		type Slash: OnUnbalanced<CreditOf<Self>>;

		/// What owners of AI assets offer. Safe value: `AiAssets`, or nothing.
		type Offers: AssetOffers<Self::AccountId>;

		/// Who slashes. Safe value: governance.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The bond of a provider, in planck. A change is for those who register, or restore their bond, after it.
		/// Safe values: what makes it dear to come back under another name.
		type Bond: Get<Balance>;

		/// Blocks after which a new version of a tariff is in force. A change is for what is published after it. Safe
		/// values: what payers need to hear of it.
		type NoticePeriod: Get<BlockNumber>;

		/// Deposit for an item of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ItemDeposit: Get<Balance>;

		/// Deposit for a byte of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ByteDeposit: Get<Balance>;

		/// The most versions of a tariff that are stored. Safe values: 2 or more, and what one call can remove.
		#[pallet::constant]
		type MaxTariffs: Get<u32>;

		/// The present in blocks. Safe value: `System`.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let most = T::MaxTariffs::get();
			assert!(most >= 2, "MaxTariffs must be 2 or more: one in force, and one announced");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A provider, with its bond; `None` if the account is none.
		pub fn provider(who: T::AccountId) -> Option<Provider<T::AccountId>> {
			Providers::<T>::get(who)
		}

		/// A service, with the tariff in force; `None` if there is no such service.
		pub fn service(id: ServiceId) -> Option<Listing<T::AccountId>> {
			Services::<T>::get(id).map(|service| Self::listing(id, service))
		}

		/// A version of a service's tariff, as long as it is stored.
		pub fn tariff(service: ServiceId, version: TariffVersion) -> Option<TariffRecord<T::AccountId>> {
			Tariffs::<T>::get(service, version)
		}

		/// The version that new lanes are opened at now, and what it says.
		pub fn current_tariff(service: ServiceId) -> Option<(TariffVersion, TariffRecord<T::AccountId>)> {
			Self::tariff_in_force(service, &Services::<T>::get(service)?)
		}

		/// Services that fit `filter`, at most `limit` and never more than 64, from those after `cursor` on: without
		/// one from the first on. They are in the order of their ids, those of one provider in an order of their own.
		/// At most 512 are looked at: go on with the cursor `next` of the answer until there is none.
		pub fn services(
			filter: Filter<T::AccountId>,
			cursor: Option<ServiceId>,
			limit: u32,
		) -> Page<T::AccountId> {
			Self::page(&filter, cursor, limit)
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The most bytes of an endpoint's address, and of that of metadata.
		#[pallet::constant_name(MaxUri)]
		fn max_uri() -> u32 {
			types::MAX_URI
		}

		/// The most bytes of a name.
		#[pallet::constant_name(MaxName)]
		fn max_name() -> u32 {
			types::MAX_NAME
		}

		/// The most bytes of a tag.
		#[pallet::constant_name(MaxTag)]
		fn max_tag() -> u32 {
			types::MAX_TAG
		}

		/// The most tags of a service.
		#[pallet::constant_name(MaxTags)]
		fn max_tags() -> u32 {
			types::MAX_TAGS
		}

		/// The most services on a page of `services`.
		#[pallet::constant_name(MaxPage)]
		fn max_page() -> u32 {
			types::MAX_PAGE
		}
	}
}
