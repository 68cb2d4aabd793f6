// SPDX-License-Identifier: Apache-2.0
//! The price of NOE, as its users see it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A published price of NOE. Prices are in µUSD for one NOE (10^12 planck), times in milliseconds.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct PriceQuote {
	/// The price published last.
	pub latest: u128,
	/// The time-weighted average over the last 30 minutes.
	pub twap: u128,
	/// The median of the feeders that `latest` follows, in bounded steps.
	pub median: u128,
	/// When feeders last confirmed or moved the price, in milliseconds since 1970.
	pub updated_at: u64,
	/// How long ago that was, in milliseconds.
	pub age: u64,
	/// The median is further away than one step of `latest` reaches: no money may be made at this price.
	pub held_back: bool,
}

impl PriceQuote {
	/// The lowest of the latest price, the average and the median: what NOE is worth when it comes in. The
	/// median counts, for between two steps the latest price may be a step away from what feeders agree on.
	pub fn low(&self) -> u128 {
		self.latest.min(self.twap).min(self.median)
	}

	/// The highest of the three: what NOE is worth when it goes out.
	pub fn high(&self) -> u128 {
		self.latest.max(self.twap).max(self.median)
	}
}

/// Where pallets read the price of NOE.
pub trait NativePrice {
	/// The price, however old: callers decide which age they accept. `None` if none was ever published.
	fn quote() -> Option<PriceQuote>;

	/// The lowest price published in the last 30 days, in µUSD for one NOE.
	fn lowest_of_month() -> Option<u128>;

	/// Publishes `price` as of now, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_price(price: u128);
}

/// No price was ever published.
impl NativePrice for () {
	fn quote() -> Option<PriceQuote> {
		None
	}

	fn lowest_of_month() -> Option<u128> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_price(_: u128) {}
}
