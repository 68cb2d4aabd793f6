// SPDX-License-Identifier: Apache-2.0
//! # AI assets
//!
//! Models, datasets, agents and machines as things that people own: whom each belongs to, what it was derived from and
//! whom it owes a part of its income, what auditors attest to, and to whom it is offered.
//!
//! ## Terminology
//!
//! - **Asset**: a model, a dataset, an agent or compute. Its *owner* is whoever holds its item in `Nfts`.
//! - **Parent**: an asset that another was derived from, at its registration and under *terms* that its owner had set.
//! - **Ancestor**: a parent, or a parent of an ancestor. Its *share* is its part of the derivative's income, in ppm.
//! - **Derivative right**: what using up lets an owner of a licence register a derivative.
//! - **Attribute**: something about an asset that an *auditor* attests to. An attestation counts until it expires, its
//!   attribute changes, or its auditor is not bonded any more.
//! - **Agent**: an asset with an account that has no key. Its owner makes calls by it.
//! - **Offer**: a royalty at which an owner lets providers use an asset in services. It *lapses* when the asset is
//!   another's.
//! - **Retired**: an asset that is licensed, derived from and offered no more, and keeps what it earns.
//!
//! ## Who may do what
//!
//! Anyone registers assets. Owners change what is to be read about them, offer them, give them to others, retire and
//! remove them, and make calls by their agents ([`Pallet::act_as`]). The owner of a parent, or governance, removes it
//! from the lineage of a derivative ([`Pallet::remove_parent`]). Governance admits, dismisses and slashes auditors;
//! auditors attest. Anyone removes offers that have lapsed and attestations that do not count.
//!
//! Items of assets and licences move by this pallet alone: `Nfts` asks it, as its `Locker`, before it moves any. What
//! others need of it are traits of `noema-primitives`: [`AssetRegister`](noema_primitives::AssetRegister),
//! [`AssetOffers`](noema_primitives::AssetOffers), and for the collection of licences
//! [`ItemLedger`].
//!
//! ## Deposits
//!
//! Records of an asset have a deposit of whoever registered it. It stays with them when the asset changes hands, and
//! goes back to them when the asset is removed. Offers and attestations have deposits of whoever makes them.
//!
//! The rules are in [`logic`]. `storage.rs`, `events.rs`, `errors.rs` and `calls.rs` are parts of this declaration.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod discovery;
mod errors;
mod events;
mod impls;
mod invariants;
mod ledger;
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

use alloc::{boxed::Box, vec::Vec};
use frame::{
	import_section,
	prelude::*,
	traits::{
		fungible::{BalancedHold, Credit, InspectHold, Mutate, MutateHold},
		Imbalance, OriginTrait,
	},
};
use logic::Refusal;
use noema_primitives::{
	money::Balance, AiAssetId, AssetIncome, BlockNumber, Collection, CollectionMaker, DerivativeRights,
	ItemLedger, LicenceId, Listed,
};
use types::{
	Asset, Attestation, AttestationView, Attribute, Auditor, Details, Filter, Lineage, Listing, Name, Offer,
	Page, ParentClaims, Parents, ShareList, Specifics, Standing, Tags, Uri, Validity,
};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// An asset of the runtime.
pub type AssetOf<T> = Asset<<T as frame_system::Config>::AccountId>;

/// A call of the runtime.
pub type RuntimeCallOf<T> = <T as frame_system::Config>::RuntimeCall;

/// NOE taken out of a bond and not yet given to another.
pub type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Native>;

#[import_section(storage::storage)]
#[import_section(events::events)]
#[import_section(errors::errors)]
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
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>>,
		RuntimeCall: Dispatchable<
			RuntimeOrigin = <Self as frame_system::Config>::RuntimeOrigin,
			PostInfo = PostDispatchInfo,
		> + IsSubType<Call<Self>>,
	>
	{
		/// NOE, for bonds and deposits. Safe value: `Balances`.
		type Native: Mutate<Self::AccountId, Balance = Balance>
			+ InspectHold<Self::AccountId, Reason: From<HoldReason>>
			+ MutateHold<Self::AccountId>
			+ BalancedHold<Self::AccountId>;

		/// Where slashed bonds go. Safe value: the treasury.
		type Slash: OnUnbalanced<CreditOf<Self>>;

		/// The ledger of items. Safe value: an adapter of `Nfts`, whose `Locker` is this pallet, without deposits.
		type Items: ItemLedger<Self::AccountId> + CollectionMaker;

		/// What assets earn. Safe value: `Royalties`, or `()` for nothing.
		type Income: AssetIncome<Self::AccountId>;

		/// The rights to derive assets from others. Safe value: `ModelLicensing`, or `()` for none.
		type Rights: DerivativeRights<Self::AccountId>;

		/// What is listed on the market. Safe value: `Market`, or `()` for nothing.
		type Listings: Listed;

		/// The calls that agents may make, besides the filters that hold for their owner. Safe value: none that gives
		/// others power over the agent's account which outlasts a change of its owner, such as proxies.
		type AgentFilter: Contains<RuntimeCallOf<Self>>;

		/// Who admits, dismisses and slashes auditors, and removes parents. Safe value: governance.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The bond of an auditor, in planck. A change is for those who are admitted, or restore their bond, after it.
		/// Safe values: what makes a false attestation dear.
		type AuditorBond: Get<Balance>;

		/// Blocks for which the bond of an auditor that leaves still answers. Safe values: what governance needs to slash
		/// it.
		#[pallet::constant]
		type AuditorDelay: Get<BlockNumber>;

		/// Deposit for an item of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ItemDeposit: Get<Balance>;

		/// Deposit for a byte of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ByteDeposit: Get<Balance>;

		/// The most attestations of an asset that are stored. Safe values: some dozens, for a view reads all of them.
		#[pallet::constant]
		type MaxAttestations: Get<u32>;

		/// The longest time from now to the expiry of an attestation, in blocks. Safe values: a year or two.
		#[pallet::constant]
		type MaxValidity: Get<BlockNumber>;

		/// What the accounts of agents are derived from. Safe value: one that no other pallet has, for life.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The present in blocks. Safe value: `System`.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	/// What the chain starts with: the collections of assets and of licences.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Nothing can be chosen.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for collection in Collection::ALL {
				let made = T::Items::make(collection);
				assert!(made.is_ok(), "{collection:?} cannot be made: {made:?}");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxAttestations::get() > 0, "MaxAttestations must not be zero: nobody could attest");
			assert!(T::MaxValidity::get() > 0, "MaxValidity must not be zero: no attestation would count");
			let accounts = [0, 1].map(Self::account_of_agent);
			assert!(accounts[0] != accounts[1], "accounts have too few bytes: agents would share one");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An asset, with its owner and what is to be read about it; `None` if there is no such asset.
		pub fn asset(id: AiAssetId) -> Option<Listing<T::AccountId>> {
			Self::listing(id)
		}

		/// Assets that fit `filter`, at most `limit` and never more than 64, from those after `cursor` on: without one
		/// from the first on. They are in the order of their ids, those of one owner in an order of their own. At most 512
		/// are looked at: go on with the cursor `next` of the answer until there is none.
		pub fn assets(
			filter: Filter<T::AccountId>,
			cursor: Option<AiAssetId>,
			limit: u32,
		) -> Page<T::AccountId> {
			Self::page(&filter, cursor, limit)
		}

		/// What an asset is derived from, and what each ancestor has of its income; `None` if there is no such asset.
		pub fn lineage(id: AiAssetId) -> Option<Lineage> {
			Assets::<T>::get(id)?;
			Some(Lineage { parents: Lineages::<T>::get(id), shares: Shares::<T>::get(id) })
		}

		/// What auditors attest to about an asset, and whether it counts now.
		pub fn attestations_of(id: AiAssetId) -> Vec<AttestationView<T::AccountId>> {
			Self::attestations(id)
		}

		/// An auditor, with its bond; `None` if the account is none.
		pub fn auditor(who: T::AccountId) -> Option<Auditor> {
			Auditors::<T>::get(who)
		}

		/// The account by which an agent acts; `None` if there is no such agent.
		pub fn agent_account(id: AiAssetId) -> Option<T::AccountId> {
			Self::is_agent(id).then(|| Self::account_of_agent(id))
		}

		/// The agent that acts by an account, and who owns it; `None` if it is the account of none.
		pub fn agent_of(account: T::AccountId) -> Option<(AiAssetId, T::AccountId)> {
			Self::holder(&account)
		}

		/// The royalty at which a provider may use an asset in services now, in ppm of what it earns: that of the offer
		/// to it, else of the offer to all; `None` without either.
		pub fn royalty_offered(id: AiAssetId, provider: T::AccountId) -> Option<u32> {
			Self::royalty(id, &provider)
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The most bytes of an address of metadata.
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

		/// The most tags of an asset.
		#[pallet::constant_name(MaxTags)]
		fn max_tags() -> u32 {
			types::MAX_TAGS
		}

		/// The most bytes of a class of GPUs, and of a region.
		#[pallet::constant_name(MaxLabel)]
		fn max_label() -> u32 {
			types::MAX_LABEL
		}

		/// The most parents of an asset.
		#[pallet::constant_name(MaxParents)]
		fn max_parents() -> u32 {
			types::MAX_PARENTS
		}

		/// The most ancestors of an asset.
		#[pallet::constant_name(MaxAncestors)]
		fn max_ancestors() -> u32 {
			noema_primitives::assets::MAX_ANCESTORS
		}

		/// The most that an asset promises to all its ancestors, in ppm of its income.
		#[pallet::constant_name(MaxAncestorsPpm)]
		fn max_ancestors_ppm() -> u32 {
			noema_primitives::assets::MAX_ANCESTORS_PPM
		}

		/// The most assets on a page of `assets`.
		#[pallet::constant_name(MaxPage)]
		fn max_page() -> u32 {
			types::MAX_PAGE
		}
	}
}
