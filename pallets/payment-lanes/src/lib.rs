// SPDX-License-Identifier: Apache-2.0
//! # Payment lanes
//!
//! Whoever uses AI services pays for millions of small things. A *lane* makes one transaction of them: the payer reserves
//! credits for one service and names a key; the key signs *vouchers* off chain, each for all that the lane comes to so
//! far; the provider claims the newest of many lanes in one call, whenever it likes.
//!
//! ## Terminology
//!
//! - **Credit**: the base unit of CRED, a millionth, 1 µUSD.
//! - **Escrow**: what payers have paid in, in one account, the *pot*. An [`types::Account`] says what of it is whose.
//! - **Lane**: a promise of one payer to one service, up to a *reserve* in all its life, by a pinned tariff.
//! - **Voucher**: what a lane comes to since it was opened, in credits and units, signed by the lane's key.
//! - **Row**: a voucher in a claim. Each has an outcome of its own, a [`RowCode`].
//! - **Job**: a lane with a deadline from the start, for training and GPU time. Its vouchers are *captured*; where there
//!   is none, the provider *reports* units, which count when the payer has not disputed them in time.
//! - **Payer**: whose escrow pays. **Payee**: the provider. **Claimer**: an account that claims for a payee.
//! - **Fork id**: what tells chains with one genesis apart, in every voucher.
//!
//! ## Who may do what
//!
//! Payers pay in and take out what is not reserved ([`Pallet::deposit`], [`Pallet::withdraw`]), open lanes
//! ([`Pallet::open_lane`]; by a key that they granted: [`Pallet::open_lane_for`]), top them up and close them
//! ([`Pallet::top_up`], [`Pallet::request_close`]). Payees are paid ([`Pallet::claim`]), give up ([`Pallet::release`],
//! [`Pallet::close_lanes_of`]) and give back ([`Pallet::refund`]). Anyone ends what is over ([`Pallet::finalise`],
//! [`Pallet::reclaim`]) and clears it away ([`Pallet::prune`]). Jobs: [`Pallet::authorize`], [`Pallet::report_units`],
//! [`Pallet::dispute`], [`Pallet::capture`], [`Pallet::void`]. Governance changes the fork id
//! ([`Pallet::set_fork_id`]).
//!
//! Withdrawing, claiming, capturing, and all that ends a lane or a job must never be paused: one pause would let
//! deadlines pass.
//!
//! The rules with their formulas are in [`logic`].

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
#[cfg(test)]
mod tests;
pub mod types;
pub mod views;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

use actions::open::Opening;
use alloc::vec::Vec;
use frame::{
	prelude::*,
	traits::{
		fungible::{Inspect, Mutate},
		AccountIdConversion, BlockNumberProvider,
	},
};
use logic::{split::Split, Refusal, Rules};
use noema_primitives::{
	metering::Units, money::Balance, voucher::Salt, AccessGrants, AiAssetId, BlockNumber, ForkId, LaneId,
	LaneSignature, LaneSigner, LicenceId, LicenceQuotas, OpenRequest, ProtocolFees, RoyaltySink, ServiceId,
	ServiceRegistry, TariffVersion, Tiers,
};
use types::{
	Account, CloseReason, Fork, Lane, Phase, Refunds, Row, RowCode, Rows, Standing, MAX_CLOSES, MAX_ROWS,
};
use views::{AccountView, LaneView, Page, Quote, Role};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// A lane of the runtime.
pub type LaneOf<T> = Lane<<T as frame_system::Config>::AccountId>;

#[frame::import_section(events::events)]
#[frame::import_section(errors::errors)]
#[frame::import_section(calls::calls)]
#[frame::pallet]
#[allow(
	clippy::too_many_arguments,
	reason = "openings name all that an id is made of, and wallets show each"
)]
pub mod pallet {
	use super::*;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet is configured by.
	#[pallet::config]
	pub trait Config: frame_system::Config<Hash = H256, RuntimeEvent: From<Event<Self>>> {
		/// CRED. Safe value: an asset that nobody can freeze in the pot's account.
		type Credits: Mutate<Self::AccountId, Balance = Balance>;

		/// What is paid for, and at which tariffs. Safe value: `Services`.
		type Services: ServiceRegistry<Self::AccountId>;

		/// The keys that payers granted. Safe value: `AccessKeys`.
		type Grants: AccessGrants<Self::AccountId>;

		/// The licences under which lanes are opened. Safe value: `ModelLicensing`, or `()` for none.
		type Licences: LicenceQuotas<Self::AccountId>;

		/// Where royalties go. Safe value: `Royalties`, whose account exists from genesis on, or `()` for none.
		type Royalties: RoyaltySink<Self::AccountId, AssetId = AiAssetId>;

		/// Who takes the protocol's fees. Safe value: `ComputeCredits`.
		type Fees: ProtocolFees<Self::AccountId>;

		/// What payers get back of fees, and which free units. Safe value: `StakingScore`, or `()` for none.
		type Tiers: Tiers<Self::AccountId>;

		/// Who changes the fork id. Safe value: root.
		type ForkOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The protocol's part of what is paid. Safe values: up to 20 %.
		type ProtocolFee: Get<Permill>;

		/// The least that is paid at once, unless it is the last, in credits. Safe values: what a claim costs the
		/// chain, and far below a lane's usual reserve.
		type MinClaim: Get<Balance>;

		/// What stays in an account that has something in escrow, in credits. Safe values: the price of a stored
		/// item.
		#[pallet::constant]
		type AccountDeposit: Get<Balance>;

		/// Deposit for a lane or a job, in credits. Safe values: the price of four stored items.
		#[pallet::constant]
		type LaneDeposit: Get<Balance>;

		/// Deposit for a claimer, in credits. Safe values: the price of a stored item.
		#[pallet::constant]
		type ClaimerDeposit: Get<Balance>;

		/// Deposit that a payee gives with its first refund of a lane, in credits. Safe values: the price of a stored
		/// item of two kilobytes.
		#[pallet::constant]
		type RefundDeposit: Get<Balance>;

		/// The shortest delay between a payer's wish to close and the end, in blocks. Safe values: 15 minutes, so
		/// that every payee can claim in time.
		#[pallet::constant]
		type MinCloseDelay: Get<BlockNumber>;

		/// The longest, in blocks. Safe values: 30 days.
		#[pallet::constant]
		type MaxCloseDelay: Get<BlockNumber>;

		/// The longest that the request of a key is valid, in blocks. Safe values: an hour.
		#[pallet::constant]
		type MaxRequestAge: Get<BlockNumber>;

		/// How long the record of a lane stays after its end, in blocks. Safe values: a week, in which payees may
		/// refund; never below `MaxRequestAge`.
		#[pallet::constant]
		type RetentionPeriod: Get<BlockNumber>;

		/// How long a payer can dispute reported units, in blocks. Safe values: a day.
		#[pallet::constant]
		type DisputePeriod: Get<BlockNumber>;

		/// The longest time to capture a job, and again to refund it, in blocks. Safe values: 90 days.
		#[pallet::constant]
		type MaxJobPeriod: Get<BlockNumber>;

		/// The clock. Safe value: `System`.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The pot's account. For life.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	/// What accounts have in escrow. Written by whatever moves it; what stays in an account until all is withdrawn pays
	/// for it.
	// Ids of accounts are public keys, which anyone can choose: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Account, OptionQuery>;

	/// Lanes and jobs, from their opening until they are pruned. Written by openings, claims and what ends them; the
	/// payer's deposit pays for it.
	// Ids are hashes, and nobody can choose their beginning for less than anybody else.
	#[pallet::storage]
	pub type Lanes<T: Config> = StorageMap<_, Identity, LaneId, LaneOf<T>, OptionQuery>;

	/// The lanes and jobs of payers, as long as there is a record of them. Covered by the lane's deposit.
	#[pallet::storage]
	pub type LanesOfPayer<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, LaneId, (), OptionQuery>;

	/// The lanes and jobs of payees that have not ended. Covered by the lane's deposit.
	#[pallet::storage]
	pub type LanesOfPayee<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, LaneId, (), OptionQuery>;

	/// The salts of requests that keys signed, by payer and key, as long as there is a record of the lane that each
	/// opened: no request is used twice. Covered by the lane's deposit.
	// Chosen by whoever has a key: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type UsedSalts<T: Config> =
		StorageMap<_, Blake2_128Concat, (T::AccountId, LaneSigner, Salt), (), OptionQuery>;

	/// What was refunded of lanes and jobs, as long as there is a record of them. The payee's deposit pays for it.
	#[pallet::storage]
	pub type RefundsOf<T: Config> = StorageMap<_, Identity, LaneId, Refunds, OptionQuery>;

	/// Accounts that claim for a payee, with the deposit that the payee gave for each.
	#[pallet::storage]
	pub type Claimers<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Blake2_128Concat,
		T::AccountId,
		Balance,
		OptionQuery,
	>;

	/// The fork id. Written by `set_fork_id`.
	#[pallet::storage]
	pub type ForkIds<T: Config> = StorageValue<_, Fork, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let checked = Self::rules().check();
			assert!(checked.is_ok(), "{checked:?}");
			assert!(
				T::ProtocolFee::get() <= logic::MAX_PROTOCOL_FEE,
				"ProtocolFee must be at most 20 %: it is taken from providers"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What `who` has in escrow; zeros if nothing.
		pub fn account(who: T::AccountId) -> AccountView {
			Self::view_account(&who)
		}

		/// A lane or a job, as it stands now.
		pub fn lane(id: LaneId) -> Option<LaneView<T::AccountId>> {
			Self::view_lane(id)
		}

		/// The lanes and jobs that `who` pays, until they are pruned, or that pay it, until they end: those after
		/// `cursor`, at most `limit` and at most 64. The order is that of their ids, which is none.
		pub fn lanes_of(
			who: T::AccountId,
			role: Role,
			cursor: Option<LaneId>,
			limit: u32,
		) -> Page<T::AccountId> {
			Self::view_lanes_of(&who, role, cursor, limit)
		}

		/// What claiming these rows for `payee` would do now: at most 64.
		pub fn quote_claim(payee: T::AccountId, rows: Vec<Row>) -> Vec<Quote> {
			Self::view_claim(&payee, &rows)
		}

		/// The fork id that vouchers name now.
		pub fn fork_id() -> ForkId {
			ForkIds::<T>::get().id_at(Self::now())
		}

		/// What was refunded of a lane or a job in all, in credits.
		pub fn refunded(id: LaneId) -> Balance {
			RefundsOf::<T>::get(id).map_or(0, |refunds| refunds.total)
		}
	}
}
