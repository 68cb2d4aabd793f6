// SPDX-License-Identifier: Apache-2.0
//! # Access keys
//!
//! The chain's API keys. An owner *grants* a key the right to open payment lanes at the owner's expense: to some
//! services, up to some caps, until some block. The key needs no account and no funds. It signs what it wants, and
//! anyone takes that to the chain; the pallet of lanes asks this one whether it may.
//!
//! ## Terminology
//!
//! - **Owner**: the account that grants and pays.
//! - **Key**: a public key that signs for lanes. One key may have grants of several owners.
//! - **Grant**: what an owner lets a key do. It is *in force* until it is revoked, moved to another key, or
//!   expires; then it has *ended*, for good.
//! - **Reserve**: what a lane may ever pay. It counts against the caps of the key when it is reserved, and never
//!   when it is claimed, so no claim fails for a cap.
//! - **Room**: what the key may still reserve in its period.
//! - **Closing**: from the block in which a grant ends, or an overlap after it moved, the key's lanes are being
//!   closed: payees claim until each lane's deadline.
//!
//! ## Who may do what
//!
//! Anyone grants ([`Pallet::grant`]), changes ([`Pallet::update_grant`]), takes back ([`Pallet::revoke`]) and moves
//! ([`Pallet::rotate`]) grants of its own. Anyone removes grants that have ended and have no lanes any more
//! ([`Pallet::prune`]); the deposit is the owner's.
//!
//! Uses of a key are no call of this pallet: that of lanes counts them by [`noema_primitives::AccessGrants`]. The
//! rules are in [`logic`].

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
mod invariants;
pub mod logic;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

pub use impls::MAX_PAGE;
pub use pallet::*;
pub use weights::WeightInfo;

use alloc::vec::Vec;
use frame::prelude::*;
use logic::{Refusal, Rules};
use noema_primitives::{
	money::Balance, voucher::Salt, AccessGrants, BlockNumber, EscrowDeposits, GrantUse, LaneSigner, ServiceId,
};
use types::{Grant, GrantInfo, GrantPage, Status, Terms};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

#[frame::pallet]
pub mod pallet {
	use super::*;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet is configured by. Bounds may be raised at any time; lowering one needs a migration of the
	/// grants beyond it.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Where deposits are taken. Safe value: the escrow of payment lanes.
		type Deposits: EscrowDeposits<Self::AccountId>;

		/// What a grant's storage costs while it is there, in credits. Safe values: what a kilobyte and an item
		/// of storage cost elsewhere.
		#[pallet::constant]
		type GrantDeposit: Get<Balance>;

		/// The most grants of an owner, ended ones included. Safe values: some hundreds; each has a deposit.
		#[pallet::constant]
		type MaxGrants: Get<u32>;

		/// The most lanes of a key that have not ended. Safe values: what its holder needs at once. What the deposits of
		/// its lanes bind is bounded by its cap, for no lane reserves less than its deposit.
		#[pallet::constant]
		type MaxLanes: Get<u32>;

		/// The longest period of a cap, in blocks. Safe values: `MaxLifetime` or less; 24 at least.
		#[pallet::constant]
		type MaxPeriod: Get<BlockNumber>;

		/// The longest time from now to an expiry, in blocks. Safe values: a year.
		#[pallet::constant]
		type MaxLifetime: Get<BlockNumber>;

		/// The longest overlap of a rotation, in blocks. Safe values: the longest close delay of lanes.
		#[pallet::constant]
		type MaxOverlap: Get<BlockNumber>;

		/// The shortest time that lanes take to close, in blocks: no grant admits less. Safe value: that of payment
		/// lanes.
		#[pallet::constant]
		type MinCloseDelay: Get<BlockNumber>;

		/// The clock of expiries, periods and closing. Safe value: `System`, as for payment lanes.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	/// The grants of each owner, by key. Written by the owner, by whoever opens, tops up or ends a lane of the
	/// key, and by whoever prunes; of fixed size at most. The owner pays a deposit out of its escrow; there are at
	/// most [`Config::MaxGrants`] of an owner.
	// Owners and keys are public keys, which anyone can choose: hashes with a cryptographic prefix.
	#[pallet::storage]
	pub type Grants<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Blake2_128Concat, LaneSigner, Grant, OptionQuery>;

	/// How many grants an owner has; nothing for none. Written with the first and each further grant and with each
	/// removal, whose deposit pays for it as well.
	// As above.
	#[pallet::storage]
	pub type GrantCounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// What happened. Amounts are in credits, times in blocks.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner granted a key.
		KeyGranted {
			/// Who granted, and pays.
			owner: T::AccountId,
			/// The key.
			key: LaneSigner,
			/// What it may do.
			terms: Terms,
			/// What was taken from the owner's escrow.
			deposit: Balance,
		},
		/// An owner changed what a key may do from now on.
		GrantUpdated {
			/// The owner.
			owner: T::AccountId,
			/// The key.
			key: LaneSigner,
			/// What it may do now.
			terms: Terms,
		},
		/// An owner took a grant back.
		KeyRevoked {
			/// The owner.
			owner: T::AccountId,
			/// The key.
			key: LaneSigner,
			/// Since when its lanes are being closed: now.
			at: BlockNumber,
			/// How many lanes those are. If there are none, the grant is removed.
			lanes: u32,
		},
		/// An owner moved a grant to a new key, with what was used of it.
		KeyRotated {
			/// The owner.
			owner: T::AccountId,
			/// The key that had the grant. If it has no lanes, nothing is left of it.
			old: LaneSigner,
			/// The key that has it now.
			new: LaneSigner,
			/// For how long lanes stay with the old key.
			overlap: BlockNumber,
			/// Since when they will be being closed, if the old key does not expire before.
			closes_at: BlockNumber,
			/// How many lanes those are.
			lanes: u32,
			/// The deposit of the new key: taken now, or that of the old one if it has no lanes.
			deposit: Balance,
		},
		/// Reserve of a lane was counted against the key's grant.
		GrantCharged {
			/// The owner.
			owner: T::AccountId,
			/// The key.
			key: LaneSigner,
			/// The service that the lane is to.
			service: ServiceId,
			/// What was reserved, and counts.
			reserve: Balance,
			/// The lane's reserve with that.
			lane_reserve: Balance,
			/// The lane's delay to its end once it is being closed.
			close_delay: BlockNumber,
			/// What tells the request of the key apart.
			salt: Salt,
			/// What the key may still reserve now.
			room: Balance,
		},
		/// A grant that had ended was removed.
		GrantRemoved {
			/// The owner.
			owner: T::AccountId,
			/// The key.
			key: LaneSigner,
			/// What was returned to the owner's escrow.
			deposit: Balance,
		},
	}

	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// The owner has granted this key nothing, or the grant was removed. Check both, and the key's scheme.
		NotFound,
		/// The owner has a grant of this key already, or one that ended. Change it by `update_grant`; prune it if
		/// it has ended and its lanes have too; or take another key.
		AlreadyExists,
		/// The owner has as many grants as an owner may have. Revoke some, and prune those that have ended.
		TooManyGrants,
		/// The key has as many lanes as a key may have. Close some of them, or take another key.
		TooManyLanes,
		/// The key was revoked. Grant another one.
		KeyRevoked,
		/// The grant has moved to another key. Use that one.
		KeyRotated,
		/// The key has expired. Grant another one; an expiry can be put off only before it comes.
		KeyExpired,
		/// The grant is in force: only its owner can end it. Revoke it first.
		NotYetEnded,
		/// Lanes of the key have not ended. Finalise those whose deadline has passed, and wait for the rest.
		LanesOpen,
		/// The key may not open lanes to this service. Let the owner add it to the grant.
		ServiceNotGranted,
		/// The key may not open lanes under licences of the owner. Open one without, or let the owner add `licences`
		/// to the grant.
		LicencesNotGranted,
		/// The lane would take longer to close than the grant admits. Ask for a shorter delay.
		CloseDelayTooLong,
		/// The lane could pay more than the grant admits for one lane. Reserve less, or open another lane.
		LaneCapExceeded,
		/// More would be reserved than the grant admits in its period. Reserve less, or later; `room` tells how
		/// much.
		PeriodCapExceeded,
		/// Anybody could sign for the key, or it is written in a way that does not count. Make a new key.
		KeyUnsound,
		/// The grant lists no service. List one, or admit any.
		ScopeEmpty,
		/// The grant lists a service twice. List it once.
		ServiceDuplicate,
		/// A cap is zero, and the key could do nothing. Raise it; to stop a key, revoke it.
		CapZero,
		/// The period is shorter than 24 blocks, or longer than periods may be. Take one in between.
		PeriodOutOfBounds,
		/// The grant admits no delay that lanes can have. Raise the longest delay.
		CloseDelayTooShort,
		/// The expiry is not in the future, or too far in it. Take a block in between.
		ExpiryOutOfBounds,
		/// The overlap is longer than overlaps may be. Take a shorter one.
		OverlapTooLong,
		/// The new key is the old one. Make a new key.
		SameKey,
		/// A number is larger than the chain can count. Take a smaller one.
		Overflow,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let checked = Self::rules().check();
			assert!(checked.is_ok(), "{checked:?}");
			assert!(T::MaxGrants::get() > 0, "MaxGrants must not be zero: nobody could grant");
			assert!(T::MaxLanes::get() > 0, "MaxLanes must not be zero: no key could open a lane");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Grants `key` the right to open lanes at the caller's expense, as `terms` say. Takes a deposit from the
		/// caller's escrow, which the grant's end returns.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::AlreadyExists`], [`Error::KeyUnsound`], [`Error::ScopeEmpty`], [`Error::ServiceDuplicate`],
		/// [`Error::CapZero`], [`Error::PeriodOutOfBounds`], [`Error::CloseDelayTooShort`],
		/// [`Error::ExpiryOutOfBounds`], [`Error::TooManyGrants`]; those of the escrow if it cannot pay the deposit.
		///
		/// ## Events
		///
		/// [`Event::KeyGranted`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::grant())]
		pub fn grant(origin: OriginFor<T>, key: LaneSigner, terms: Terms) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_grant(owner, key, terms)
		}

		/// Replaces what `key` may do by `terms`, wider or narrower. Lanes that are open stay as they are, and what
		/// was used in the period still counts; if the period changes, for a whole new one.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::KeyRevoked`], [`Error::KeyRotated`], [`Error::KeyExpired`],
		/// [`Error::ScopeEmpty`], [`Error::ServiceDuplicate`], [`Error::CapZero`], [`Error::PeriodOutOfBounds`],
		/// [`Error::CloseDelayTooShort`], [`Error::ExpiryOutOfBounds`].
		///
		/// ## Events
		///
		/// [`Event::GrantUpdated`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::update_grant())]
		pub fn update_grant(origin: OriginFor<T>, key: LaneSigner, terms: Terms) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_update_grant(owner, key, terms)
		}

		/// Takes the grant of `key` back: from now on it opens no lanes, and those it has are being closed. Without
		/// lanes the grant is removed and its deposit returned. A key that was rotated can be revoked while its lanes
		/// stay.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the owner. No pause should stop it.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`]; [`Error::KeyRevoked`], [`Error::KeyExpired`], and [`Error::KeyRotated`] after the
		/// overlap: the lanes are being closed already.
		///
		/// ## Events
		///
		/// [`Event::KeyRevoked`], and [`Event::GrantRemoved`] without lanes.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, key: LaneSigner) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_revoke(owner, key)
		}

		/// Moves the grant of `old` to `new`, with its terms and what was used of it: from now on only `new` opens
		/// lanes. Lanes of `old` stay with it for `overlap` blocks and are then being closed; meanwhile there are two
		/// grants and two deposits. Without lanes nothing is left of `old`, and `new` takes over its deposit.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the owner. No pause should stop it.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::SameKey`], [`Error::KeyUnsound`], [`Error::KeyRevoked`],
		/// [`Error::KeyRotated`], [`Error::KeyExpired`], [`Error::OverlapTooLong`], [`Error::Overflow`],
		/// [`Error::AlreadyExists`]; with lanes [`Error::TooManyGrants`], and those of the escrow if it cannot pay
		/// the deposit.
		///
		/// ## Events
		///
		/// [`Event::KeyRotated`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::rotate())]
		pub fn rotate(
			origin: OriginFor<T>,
			old: LaneSigner,
			new: LaneSigner,
			overlap: BlockNumber,
		) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_rotate(owner, old, new, overlap)
		}

		/// Removes the grant of `owner` for `key`, which has ended and has no lanes any more, and returns its deposit
		/// to the escrow of `owner`.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anyone.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotYetEnded`], [`Error::LanesOpen`].
		///
		/// ## Events
		///
		/// [`Event::GrantRemoved`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::prune())]
		pub fn prune(origin: OriginFor<T>, owner: T::AccountId, key: LaneSigner) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_prune(owner, key)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What `owner` has granted `key`, if anything, and what is left of it.
		pub fn grant_of(owner: T::AccountId, key: LaneSigner) -> Option<GrantInfo> {
			Grants::<T>::get(owner, key).map(Self::info)
		}

		/// Grants of `owner`, `limit` of them and at most [`MAX_PAGE`], one at least; first those after none, then
		/// those after the `next` of the page before.
		pub fn grants_of(owner: T::AccountId, cursor: Option<LaneSigner>, limit: u32) -> GrantPage {
			Self::page(owner, cursor, limit)
		}

		/// What `key` may reserve now at the expense of `owner`, by the cap of its period alone, in credits; or why it
		/// may reserve nothing.
		pub fn room(owner: T::AccountId, key: LaneSigner) -> Result<Balance, Refusal> {
			logic::charge::room(&Self::load(&owner, &key)?, Self::now())
		}
	}
}
