// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_price_feed`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_price_feed` needs.
pub trait WeightInfo {
	fn on_new_feed() -> Weight;
	fn combine(n: u32, ) -> Weight;
	fn stamp() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `Oracle::Values` (r:1 w:0)
	/// Proof: `Oracle::Values` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:1)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:1)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	/// Storage: `PriceFeed::DailyLows` (r:1 w:1)
	/// Proof: `PriceFeed::DailyLows` (`max_values`: Some(1), `max_size`: Some(745), added: 1240, mode: `Measured`)
	fn on_new_feed() -> Weight {
		// Minimum execution time: 62_197_000 picoseconds.
		Weight::from_parts(75_742_000, 6218)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `OracleMembership::Members` (r:1 w:0)
	/// Proof: `OracleMembership::Members` (`max_values`: Some(1), `max_size`: Some(641), added: 1136, mode: `Measured`)
	/// The range of component `n` is `[1, 100]`.
	fn combine(n: u32, ) -> Weight {
		// Minimum execution time: 15_309_000 picoseconds.
		Weight::from_parts(19_624_340, 1789)
			// Standard error: 121
			.saturating_add(Weight::from_parts(29_955, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:1)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	fn stamp() -> Weight {
		// Minimum execution time: 15_780_000 picoseconds.
		Weight::from_parts(19_687_000, 1747)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn on_new_feed() -> Weight {
		Weight::from_parts(75_742_000, 6218)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn combine(n: u32, ) -> Weight {
		Weight::from_parts(19_624_340, 1789)
			.saturating_add(Weight::from_parts(29_955, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn stamp() -> Weight {
		Weight::from_parts(19_687_000, 1747)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
