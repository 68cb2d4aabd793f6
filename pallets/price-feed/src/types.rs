// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, and what it needs from the outside.
//!
//! Prices are in µUSD for one NOE (10^12 planck), times in milliseconds since 1970.

use codec::{Decode, Encode, MaxEncodedLen};
use frame::{
	hashing::U256,
	prelude::{BoundedVec, DefaultNoBound, Get},
	traits::ConstU32,
};
use scale_info::TypeInfo;

/// Milliseconds of a day.
pub const DAY: u64 = 86_400_000;

/// For how many days back the lowest price is known, besides today.
pub const LOW_DAYS: u64 = 30;

/// The most daily lows there are: one for each of [`LOW_DAYS`], and today's.
pub type MaxLows = ConstU32<31>;

/// What the feeders agree on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Feed {
	/// The median, in µUSD for one NOE.
	pub value: u128,
	/// When it was combined, in milliseconds.
	pub at: u64,
}

/// Where what the feeders agree on is read: the runtime connects it to the pallet that they feed.
pub trait FeedSource {
	/// The aggregate as it is stored, however old; `None` if there never was one. An argument handed to a
	/// hook will not do: it may be one feeder's raw value.
	fn aggregate() -> Option<Feed>;

	/// How many accounts may feed.
	fn members() -> u32;

	/// Stores `feed` as the aggregate and makes `feed.at` the present, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn set(feed: Feed);
}

/// A point of the price's integral over time.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Observation {
	/// When, in milliseconds.
	pub at: u64,
	/// Σ price × milliseconds up to then. A price has 128 bits and a time 64, so it stays below 2^192.
	pub cumulative: U256,
}

/// The lowest price of a day on which the price moved.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct DailyLow {
	/// Days since 1970.
	pub day: u64,
	/// The lowest of the prices of that day, the one that it began with included.
	pub low: u128,
}

/// The published price.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct PriceState<BlockNumber> {
	/// The price published last. Never zero.
	pub latest: u128,
	/// The feeders' median that came last. Never zero.
	pub median: u128,
	/// When the feeders last confirmed or moved the price. Zero for a price of genesis until the first block
	/// has a time.
	pub updated_at: u64,
	/// The block in which the price last moved.
	pub last_step: BlockNumber,
	/// Where the integral stood when the price became `latest`.
	pub since: Observation,
	/// Whether the price is on its way to a median that was out of reach.
	pub held_back: bool,
}

/// Everything about the price: what an update reads and writes, always in full, so that every update costs
/// the same.
#[derive(DefaultNoBound)]
pub struct Book<BlockNumber, MaxObservations: Get<u32>> {
	/// The published price, if there is one.
	pub price: Option<PriceState<BlockNumber>>,
	/// Former values of [`PriceState::since`], oldest first.
	pub observations: BoundedVec<Observation, MaxObservations>,
	/// The lows of the last days on which the price moved, oldest first.
	pub lows: BoundedVec<DailyLow, MaxLows>,
}
