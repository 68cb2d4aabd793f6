// SPDX-License-Identifier: Apache-2.0
//! # Royalties
//!
//! Whatever is paid for an AI asset arrives here, in one account, and is written down in one number. Who has a part of
//! it takes it when it likes: the ancestors of the asset, by the shares that its lineage promises them, and its owner, or
//! those who hold the shares that the owner has divided it into.
//!
//! ## Terminology
//!
//! - **Income**: credits that were paid for an asset, by lanes and for licences. They lie in the *pot*.
//! - **Ancestor**: an asset that another was derived from, and has a part of its income, in ppm.
//! - **To pull**: to book an ancestor's part on the ancestor's owner side. No credits move.
//! - **Owner side**: what is not the ancestors', and what was pulled for the asset. It is the owner's, who *claims* it,
//!   or belongs to the asset's shares.
//! - **Shares**: a million for each asset that is divided, an asset of `Assets`. *Active* ones, which their holder has
//!   put on hold, earn from the next epoch on.
//! - **Epoch**: a fixed number of blocks.
//! - **To carry**: to keep what falls on shares that are not active. It is *released* to active ones over the next epochs.
//! - **Position**: what an account has activated of an asset's shares, and what it is owed.
//! - **Dispute**: a claim that income is someone else's. It freezes payouts, and governance decides.
//! - **To park**: to keep apart what a correction gives to an ancestor while that one is disputed.
//!
//! ## Who may do what
//!
//! Anyone pulls and lets others be paid ([`Pallet::pull`], [`Pallet::claim`], [`Pallet::claim_shares`]): credits go where
//! they belong, not to the caller. An owner divides its asset and takes all shares back ([`Pallet::fractionalize`],
//! [`Pallet::reunify`]). Holders of shares let them earn or not ([`Pallet::activate`], [`Pallet::deactivate`]). Owners of
//! ancestors and descendants, and licensees who have paid, also of descendants, dispute ([`Pallet::dispute`]); governance decides
//! ([`Pallet::resolve_dispute`]), and what it does not decide in time anyone ends ([`Pallet::expire_dispute`]), at a part
//! of the bond.
//!
//! Income comes by [`noema_primitives::RoyaltySink`]: one read and one write, however many ancestors there are. The
//! register of assets tells of changes by [`noema_primitives::AssetIncome`].
//!
//! ## Deposits
//!
//! Shares, positions and disputes have a deposit or a bond in NOE on hold. What is stored of an asset's income is at the
//! chain's expense: a few numbers for an asset, which has a deposit of its own in its register.
//!
//! The rules with their formulas are in [`logic`]. `storage.rs`, `events.rs` (with errors) and `calls.rs` are parts of
//! this declaration.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod events;
mod impls;
mod invariants;
pub mod logic;
#[cfg(test)]
mod mock;
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
	traits::{fungible, fungibles},
};
use logic::{Refusal, Rules};
use noema_primitives::{
	money::Balance, AiAssetId, AssetId, AssetRegister, BlockNumber, LicenceQuotas, Payouts,
};
use types::{
	Dispute, Epoch, Income, Name, OwnerSide, Position, ShareCount, Standing, Start, Symbol, Verdict,
};
use views::{IncomeView, PoolView, PositionView};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// NOE taken out of a bond and not yet given to another.
pub type CreditOf<T> = fungible::Credit<<T as frame_system::Config>::AccountId, <T as Config>::Native>;

/// An owner side of the runtime.
pub type OwnerSideOf<T> = OwnerSide<<T as frame_system::Config>::AccountId>;

/// A dispute of the runtime.
pub type DisputeOf<T> = Dispute<<T as frame_system::Config>::AccountId>;

/// A verdict of the runtime.
pub type VerdictOf<T> = Verdict<<T as frame_system::Config>::AccountId>;

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
		type Native: fungible::Mutate<Self::AccountId, Balance = Balance>
			+ fungible::InspectHold<Self::AccountId, Reason: From<HoldReason>>
			+ fungible::MutateHold<Self::AccountId>
			+ fungible::BalancedHold<Self::AccountId>;

		/// CRED. Safe value: an asset that nobody can freeze in the pot's account.
		type Credits: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// Where shares are made. Safe value: `Assets`, in which nobody else makes assets under the ids of shares.
		type Shares: fungibles::Create<Self::AccountId>
			+ fungibles::Destroy<Self::AccountId>
			+ fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ fungibles::metadata::Mutate<Self::AccountId>
			+ fungibles::roles::ResetTeam<Self::AccountId>;

		/// Where they are put on hold. Safe value: `AssetsHolder`, of the same assets.
		type ShareHolds: fungibles::InspectHold<
				Self::AccountId,
				AssetId = AssetId,
				Balance = Balance,
				Reason: From<HoldReason>,
			> + fungibles::MutateHold<Self::AccountId>;

		/// The register of assets. Safe value: `AiAssets`.
		type Register: AssetRegister<Self::AccountId>;

		/// Who has a licence. Safe value: `ModelLicensing`, or `()` for nobody.
		type Licences: LicenceQuotas<Self::AccountId>;

		/// Who has the pot, and moves credits out of it. Safe value: `PaymentLanes`, so that what lanes pay is there, and
		/// a recipient that cannot receive has it in escrow.
		type Payouts: Payouts<Self::AccountId>;

		/// Where slashed bonds go. Safe value: the treasury.
		type Slash: OnUnbalanced<CreditOf<Self>>;

		/// Who decides disputes. Safe value: governance.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The bond of a dispute, in planck. A change is for disputes after it. Safe values: more than the deposit for its
		/// record, and what makes it dear to freeze income without reason.
		type DisputeBond: Get<Balance>;

		/// Deposit for an item of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ItemDeposit: Get<Balance>;

		/// Deposit for a byte of storage, in planck. Safe value: that of the chain.
		#[pallet::constant]
		type ByteDeposit: Get<Balance>;

		/// Blocks of a royalty epoch. For life: a change renumbers epochs. Safe value: a week.
		#[pallet::constant]
		type EpochLength: Get<BlockNumber>;

		/// Over how many epochs is released what fell on shares that were not active. Safe values: 4 or so, so that
		/// holders hear of it and activate theirs.
		#[pallet::constant]
		type ReleaseEpochs: Get<u32>;

		/// Without so many active shares of an asset nothing is released. Safe values: 1 % of all shares, so that no
		/// tiny part of them takes what the others left.
		#[pallet::constant]
		type MinActive: Get<ShareCount>;

		/// How long a dispute waits for its verdict, in blocks. Safe value: what a referendum takes.
		#[pallet::constant]
		type DisputePeriod: Get<BlockNumber>;

		/// How long there is no other dispute after one that ended for the owner, in blocks. Safe value: three epochs, so
		/// that everybody can claim, and something of what is carried is released.
		#[pallet::constant]
		type QuietPeriod: Get<BlockNumber>;

		/// The present in blocks. Safe value: `System`.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The account that issues shares. For life.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let checked = Self::rules().check();
			assert!(checked.is_ok(), "{checked:?}");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What an asset has earned, and what of it is not paid out; zeros if nothing. `None` if there is no such asset.
		pub fn income_of(asset: AiAssetId) -> Option<IncomeView> {
			Self::view_income(asset)
		}

		/// What a pull of the income of `asset` for `ancestor` would book now, in credits.
		pub fn due(asset: AiAssetId, ancestor: AiAssetId) -> Balance {
			Self::view_due(asset, ancestor)
		}

		/// What `who` would be paid now: the owner by `claim`, a holder of shares by `claim_shares`; in credits, whether
		/// or not a dispute freezes it.
		pub fn claimable(asset: AiAssetId, who: T::AccountId) -> Balance {
			Self::view_claimable(asset, &who)
		}

		/// The shares of an asset, as they stand now, or stood when a dispute began; `None` if it is not divided.
		pub fn pool(asset: AiAssetId) -> Option<PoolView> {
			Self::view_pool(asset)
		}

		/// What `who` has activated of an asset's shares, as it stands now, or stood when a dispute began; `None` if
		/// nothing.
		pub fn position(asset: AiAssetId, who: T::AccountId) -> Option<PositionView> {
			Self::view_position(asset, &who)
		}

		/// The dispute of an asset's income that is not decided; `None` if there is none.
		pub fn dispute_of(asset: AiAssetId) -> Option<Dispute<T::AccountId>> {
			Disputes::<T>::get(asset)
		}

		/// The present epoch.
		pub fn epoch() -> Epoch {
			Self::current_epoch()
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The shares that an asset is divided into.
		#[pallet::constant_name(SharesPerAsset)]
		fn shares_per_asset() -> u32 {
			types::SHARES
		}

		/// The most bytes of the name of shares.
		#[pallet::constant_name(MaxName)]
		fn max_name() -> u32 {
			types::MAX_NAME
		}

		/// The most bytes of their symbol.
		#[pallet::constant_name(MaxSymbol)]
		fn max_symbol() -> u32 {
			types::MAX_SYMBOL
		}

		/// What of its bond a dispute costs that nobody has decided in time, in ppm: rounded up.
		#[pallet::constant_name(ExpiryPpm)]
		fn expiry_ppm() -> u32 {
			types::EXPIRY_PPM
		}
	}
}
