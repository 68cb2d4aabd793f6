// SPDX-License-Identifier: Apache-2.0
//! # Model licensing
//!
//! Owners of AI assets license them: under terms that never change, at a price, to whom they like. A licence is an item
//! in `Nfts` that its holder sees in every wallet, and that opens lanes, has units for nothing, and lets others derive.
//!
//! ## Terminology
//!
//! - **Terms**: what a licence allows, known by their hash. Anyone publishes them, and everybody may name them.
//! - **Offer**: an asset's owner, the *seller*, sells licences under terms at a price. It *lapses* when the asset is
//!   another's or retired. Its record stays as long as there are licences of it.
//! - **Licence**: of one asset, under one offer. Its *holder* has the item. It is *in force* unless it has expired, was
//!   revoked, or is for sale in the market (*suspended*).
//! - **Seat**: a lane or a job that is open under a licence. A licence has a number of them.
//! - **Quota**: units of each class that the lanes of a licence have for nothing in a *period*. Each lane gets its part
//!   when it opens.
//! - **Right to derive**: what registers an asset with another one as its parent. A licence has a number of them, *open*
//!   terms any.
//!
//! ## Who may do what
//!
//! Anyone publishes terms ([`Pallet::publish_terms`]) and removes its own that are in no use
//! ([`Pallet::remove_terms`]). An asset's owner offers licences ([`Pallet::make_offer`], [`Pallet::set_price`],
//! [`Pallet::withdraw_offer`]) and opens the asset to all who derive ([`Pallet::open_derivatives`],
//! [`Pallet::close_derivatives`]). Anyone buys ([`Pallet::buy_licence`]). A holder renews, gives away, sets up and removes
//! its licence ([`Pallet::renew`], [`Pallet::transfer_licence`], [`Pallet::select_algorithm`],
//! [`Pallet::prefer_licence`], [`Pallet::burn_licence`]). Who sold a licence takes it back from its buyer, within a time
//! ([`Pallet::refund_licence`]). Governance revokes for breach ([`Pallet::revoke_licence`]). Anyone removes what was
//! revoked, and what has expired and was not renewed within a grace period.
//!
//! Lanes reach licences by [`noema_primitives::LicenceQuotas`], the register of assets by
//! [`noema_primitives::DerivativeRights`], the market by [`noema_primitives::LicenceMarket`].
//!
//! ## Money
//!
//! A price is paid in credits: the fee goes to the protocol, the rest is income of the asset, as if a lane had paid it.
//! The pallet has no pot.
//!
//! ## Deposits
//!
//! Each record has a deposit of NOE on hold, for its items and for the bytes that it can have at most. That of a licence
//! is its buyer's for life: it covers the item, the lists and every seat, so that a lane takes no money here.
//!
//! The rules with their formulas are in [`logic`]. `storage.rs`, `events.rs`, `errors.rs` and `calls.rs` are parts of this
//! declaration.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod errors;
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
pub mod views;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use frame::{
	import_section,
	prelude::*,
	traits::{
		fungible::{InspectHold, Mutate, MutateHold},
		ConstU32,
	},
};
use logic::{offer::Limits, Refusal};
use noema_primitives::{
	metering::Units, money::Balance, AiAssetId, AssetRegister, BlockNumber, Collection, CreditShop,
	DerivativeGrant, ItemLedger, LaneId, LicenceId, Payouts, ProtocolFees, RevenueAsset, RoyaltySink,
	ServiceId, Tiers,
};
use types::{
	Flaw, Licence, LicenceCursor, LicenceState, LicenceTerms, Offer, OfferId, OpenDerivatives, Proof, Seat,
	TermsRecord,
};
use views::{Filter, LicencePage, LicenceView, OfferPage, Quote};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// The most licences of an asset in an account's list among which one is looked for that opens a lane.
pub const MAX_CANDIDATES: u32 = 4;

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
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// NOE, for deposits. Safe value: `Balances`.
		type Native: Mutate<Self::AccountId, Balance = Balance>
			+ InspectHold<Self::AccountId, Reason: From<HoldReason>>
			+ MutateHold<Self::AccountId>;

		/// CRED, in which prices are paid. Safe value: the asset that fees are taken in.
		type Credits: Mutate<Self::AccountId, Balance = Balance>;

		/// The ledger of who has which licence. Safe value: one in which nobody else moves licences.
		type Items: ItemLedger<Self::AccountId>;

		/// The register of assets. Safe value: `AiAssets`.
		type Register: AssetRegister<Self::AccountId>;

		/// Where the income of assets goes. Safe value: `Royalties`, whose account exists from genesis on; or `()`, with
		/// which prices are the seller's and nothing is owed for a resale.
		type Royalties: RoyaltySink<Self::AccountId, AssetId = AiAssetId>;

		/// Who pays what an account may not be able to receive. Safe value: `PaymentLanes`.
		type Payouts: Payouts<Self::AccountId>;

		/// Who takes the protocol's fees. Safe value: `ComputeCredits`.
		type Fees: ProtocolFees<Self::AccountId>;

		/// Where credits are bought for NOE. Safe value: `ComputeCredits`.
		type Shop: CreditShop<Self::AccountId>;

		/// The tiers of accounts, and what they pay less. Safe value: `StakingScore`, or `()` for none.
		type Tiers: Tiers<Self::AccountId>;

		/// Who revokes. Safe value: governance.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The protocol's part of a price. Safe values: up to 20 %.
		type ProtocolFee: Get<Permill>;

		/// Deposit for an item of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ItemDeposit: Get<Balance>;

		/// Deposit for a byte of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ByteDeposit: Get<Balance>;

		/// For how long after its end a licence is kept for its holder, who may renew it, before anyone may remove it, in
		/// blocks. Safe values: a week or two.
		#[pallet::constant]
		type GracePeriod: Get<BlockNumber>;

		/// For how long after a purchase, and whatever renewals follow, the seller may take the licence back, in blocks.
		/// Safe value: 28 days.
		#[pallet::constant]
		type RefundPeriod: Get<BlockNumber>;

		/// The present in blocks. Safe value: `System`.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::ProtocolFee::get() <= logic::price::MAX_PROTOCOL_FEE,
				"ProtocolFee must be at most 20 %: it is taken from sellers"
			);
			assert!(
				T::GracePeriod::get() > 0,
				"GracePeriod must not be 0: licences would be removed before their holders can renew them"
			);
			let most = Self::licence_deposit(types::MAX_SEATS);
			assert!(most.is_ok(), "ItemDeposit and ByteDeposit must not be so high that none can be counted");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Terms that were published, by their hash.
		pub fn terms(hash: H256) -> Option<TermsRecord<T::AccountId>> {
			Terms::<T>::get(hash)
		}

		/// A licence, as it stands now.
		pub fn licence(id: LicenceId) -> Option<LicenceView<T::AccountId>> {
			Self::view_licence(id)
		}

		/// The licences of an account, at most `limit` and at most 64, from those after `cursor` on. Those of one asset are
		/// next to each other; otherwise the order is none.
		pub fn licences_of(
			holder: T::AccountId,
			cursor: Option<LicenceCursor>,
			limit: u32,
		) -> LicencePage<T::AccountId> {
			Self::view_licences_of(&holder, cursor, limit)
		}

		/// Offers that fit `filter`, at most `limit` and never more than 64, from those after `cursor` on: without one from
		/// the first on. They are in the order of their ids, those of one asset in an order of their own. At most 512 are
		/// looked at: go on with the cursor `next` of the answer until there is none.
		pub fn offers(
			filter: Filter<T::AccountId>,
			cursor: Option<OfferId>,
			limit: u32,
		) -> OfferPage<T::AccountId> {
			Self::view_offers(&filter, cursor, limit)
		}

		/// What a licence of an offer would cost `buyer` now, and what keeps it from buying, the allowlist and its own funds
		/// aside.
		pub fn quote(offer: OfferId, buyer: T::AccountId) -> Option<Quote> {
			Self::view_quote(offer, &buyer)
		}

		/// A licence of `asset` under which `account` could open a lane now, and what is left of its quota in this period, in
		/// units of each class: the one that it prefers, or else one of the first four in its list.
		pub fn entitled(account: T::AccountId, asset: AiAssetId) -> Option<(LicenceId, Units)> {
			Self::find_entitlement(&account, asset)
		}

		/// The terms under which everybody may derive from an asset now.
		pub fn open_terms(asset: AiAssetId) -> Option<OpenDerivatives<T::AccountId>> {
			OpenTerms::<T>::get(asset).filter(|open| Self::speaks_for(&open.owner, asset))
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The most algorithms that terms name.
		#[pallet::constant_name(MaxAlgorithms)]
		fn max_algorithms() -> u32 {
			types::MAX_ALGORITHMS
		}

		/// The most seats of a licence.
		#[pallet::constant_name(MaxSeats)]
		fn max_seats() -> u32 {
			types::MAX_SEATS
		}

		/// The most hashes of an allowlist's proof.
		#[pallet::constant_name(MaxProof)]
		fn max_proof() -> u32 {
			types::MAX_PROOF
		}

		/// The most records on a page.
		#[pallet::constant_name(MaxPage)]
		fn max_page() -> u32 {
			views::MAX_PAGE
		}
	}
}
