// SPDX-License-Identifier: Apache-2.0
//! # Price feed
//!
//! The price of NOE in µUSD, as the chain uses it.
//!
//! Feeders feed a pallet of their own, `Oracle`. This one decides what they agree on, and publishes a price that
//! follows it slowly enough that no single moment can be used against those who rely on it. It has no calls: it
//! is driven by the feeds.
//!
//! ## Terminology
//!
//! - **Feed**: one feeder's latest value. It counts for [`Config::FeedLifetime`].
//! - **Median**: what the feeders agree on, see [`Pallet::combine`].
//! - **Latest**: the published price. It follows the median by at most one *step* in [`Config::StepInterval`]
//!   blocks, of at most [`Config::MaxStep`] of itself.
//! - **Held back**: the median was out of one step's reach, and the price has not yet caught up with it.
//! - **Average** (TWAP): the published price weighted by time over [`Config::TwapWindow`].
//!
//! ## Connecting it
//!
//! [`Config::Source`] says where the stored aggregate is and how many feeders there are. The oracle's combiner
//! calls [`Pallet::combine`], its hook [`Pallet::on_new_feed`], once for each feed of a price:
//!
//! ```ignore
//! impl CombineData<OracleKey, TimestampedValue<u128, u64>> for CombinePrices {
//!     fn combine_data(
//!         _: &OracleKey,
//!         feeds: Vec<TimestampedValue<u128, u64>>,
//!         _: Option<TimestampedValue<u128, u64>>,
//!     ) -> Option<TimestampedValue<u128, u64>> {
//!         let feeds = feeds.into_iter().map(|feed| (feed.value, feed.timestamp)).collect();
//!         PriceFeed::combine(feeds).map(|(value, timestamp)| TimestampedValue { value, timestamp })
//!     }
//! }
//!
//! impl OnNewData<AccountId, OracleKey, u128> for FollowPrices {
//!     fn on_new_data(_: &AccountId, _: &OracleKey, _: &u128) {
//!         PriceFeed::on_new_feed();
//!     }
//! }
//! ```
//!
//! The weights of both, [`WeightInfo::combine`] and [`WeightInfo::on_new_feed`], belong to the oracle's call.
//!
//! Other pallets read the price through [`noema_primitives::NativePrice`], clients through the view function
//! `price`. How old a price may be is for its users to say.

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

pub use pallet::*;
pub use types::{Feed, FeedSource};
pub use weights::WeightInfo;

use alloc::vec::Vec;
use frame::{
	prelude::*,
	traits::{One, Time},
};
use noema_primitives::{NativePrice, PriceQuote};
use types::{DailyLow, MaxLows, Observation, PriceState};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

#[frame::pallet]
pub mod pallet {
	use super::*;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configurations to start from.
	pub mod config_preludes {
		use super::*;
		use frame::{
			deps::frame_support::register_default_impl,
			runtime::prelude::{derive_impl, parameter_types},
			traits::{ConstU32, ConstU64, ConstUint},
		};

		parameter_types! {
			/// 10 %.
			pub const MaxDeviation: Permill = Permill::from_percent(10);
			/// 20 %.
			pub const MaxStep: Permill = Permill::from_percent(20);
		}

		/// The constants of the main network, and weights of zero cost to configure.
		pub struct TestDefaultConfig;

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig, no_aggregated_types)]
		impl frame_system::DefaultConfig for TestDefaultConfig {}

		#[register_default_impl(TestDefaultConfig)]
		impl DefaultConfig for TestDefaultConfig {
			type FeedLifetime = ConstU64<300_000>;
			type MinFeeds = ConstU32<3>;
			type MaxDeviation = MaxDeviation;
			type StepInterval = ConstUint<20>;
			type MaxStep = MaxStep;
			type TwapWindow = ConstU64<1_800_000>;
			type ObservationSpacing = ConstU64<50_000>;
			type MaxObservations = ConstU32<40>;
			type WeightInfo = ();
		}
	}

	/// What the pallet is configured by.
	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config {
		/// Where what the feeders agree on is read. Safe values: the stored aggregate of an oracle whose combiner
		/// is [`Pallet::combine`], and the number of its members.
		#[pallet::no_default]
		type Source: FeedSource;

		/// The present in milliseconds, the same clock that stamps feeds. Safe value: `Timestamp`.
		#[pallet::no_default]
		type Time: Time<Moment = u64>;

		/// For how long a feed counts, in milliseconds. Safe values: a few times the interval in which feeders
		/// feed, and at most the age up to which money is made at a price.
		#[pallet::constant]
		type FeedLifetime: Get<u64>;

		/// The fewest feeds that make a median, whatever the number of feeders. Safe values: 3 or more.
		#[pallet::constant]
		type MinFeeds: Get<u32>;

		/// How far from the raw median a feed may be, as a part of that median. Safe values: more than markets
		/// differ, less than a lie pays.
		#[pallet::constant]
		type MaxDeviation: Get<Permill>;

		/// Blocks from one step of the price to the next. Safe values: a minute or more.
		#[pallet::constant]
		#[pallet::no_default_bounds]
		type StepInterval: Get<BlockNumberFor<Self>>;

		/// The largest step, as a part of the price. Safe values: more than 0 % and less than 100 %; with
		/// `StepInterval` it bounds how fast a captured oracle can move the price.
		#[pallet::constant]
		type MaxStep: Get<Permill>;

		/// The time that the average spans, in milliseconds. Safe values: many times `StepInterval`.
		#[pallet::constant]
		type TwapWindow: Get<u64>;

		/// The least time between two kept points of the price's integral, in milliseconds. Safe values: a little
		/// less than `StepInterval` takes, for then each step has its point and the average is exact.
		#[pallet::constant]
		type ObservationSpacing: Get<u64>;

		/// The most points that are kept. Safe values: `TwapWindow / ObservationSpacing + 1` or more. Do not
		/// reduce it without a migration: the points are stored in one bounded list.
		#[pallet::constant]
		type MaxObservations: Get<u32>;

		/// The weights of what the oracle calls here. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	/// The published price; nothing if there never was one. Written by every update, at the chain's expense: one
	/// value of fixed size.
	#[pallet::storage]
	pub type Price<T: Config> = StorageValue<_, PriceState<BlockNumberFor<T>>, OptionQuery>;

	/// Points of the price's integral over time, oldest first, from which the average is made. Written by every
	/// update, at the chain's expense; bounded by `MaxObservations`, the oldest making room. One value and not a
	/// map, so that an update costs the same however many there are.
	#[pallet::storage]
	pub type Observations<T: Config> =
		StorageValue<_, BoundedVec<Observation, T::MaxObservations>, ValueQuery>;

	/// The lows of the days on which the price moved, oldest first. Written by every update, at the chain's
	/// expense; bounded to what a month needs, the oldest making room.
	#[pallet::storage]
	pub type DailyLows<T: Config> = StorageValue<_, BoundedVec<DailyLow, MaxLows>, ValueQuery>;

	/// What the feeds did to the price. Prices are in µUSD for one NOE. Each feed has one of the first four.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The price moved towards the median, or was published for the first time.
		PriceUpdated {
			/// The price as it is now.
			price: u128,
			/// The median that it follows.
			median: u128,
			/// The average up to now.
			twap: u128,
		},
		/// The price stayed and is as of now: the median is within one step of it.
		PriceConfirmed {
			/// The price.
			price: u128,
			/// The median.
			median: u128,
		},
		/// The price stayed and was not refreshed: the median is out of reach, and the next step not yet due.
		PriceLagged {
			/// The price.
			price: u128,
			/// The median.
			median: u128,
		},
		/// The price stayed and was not refreshed: too few fresh feeds agree, now and earlier in the block.
		QuorumMissed {
			/// When enough of them agreed last, in milliseconds.
			aggregated_at: Option<u64>,
		},
		/// The median is out of one step's reach: no money is made until the price has caught up.
		PriceHeldBack {
			/// The price as it is now.
			price: u128,
			/// The median that it follows.
			median: u128,
		},
		/// The price has caught up with the median.
		PriceReleased {
			/// The price as it is now.
			price: u128,
		},
	}

	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The price at genesis, in µUSD for one NOE; not zero. It counts as updated in the first block. Without
		/// one there is no price until feeders agree on one.
		pub initial_price: Option<u128>,
		#[serde(skip)]
		#[allow(missing_docs, reason = "holds no data")]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(price) = self.initial_price {
				assert!(price != 0, "the initial price must not be zero");
				// Genesis has no time: a time of zero is replaced by that of the first block.
				Price::<T>::put(logic::step::first(price, BlockNumberFor::<T>::zero(), 0));
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(block: BlockNumberFor<T>) -> Weight {
			if block.is_one() {
				T::WeightInfo::stamp()
			} else {
				Weight::zero()
			}
		}

		fn on_finalize(block: BlockNumberFor<T>) {
			if block.is_one() {
				Self::do_stamp();
			}
		}

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
		/// The price with its average, its median and its age; `None` if none was ever published.
		pub fn price() -> Option<PriceQuote> {
			<Self as NativePrice>::quote()
		}
	}
}
