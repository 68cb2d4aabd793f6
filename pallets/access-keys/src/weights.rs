// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_access_keys`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_access_keys` needs.
pub trait WeightInfo {
	fn grant() -> Weight;
	fn update_grant() -> Weight;
	fn revoke() -> Weight;
	fn rotate() -> Weight;
	fn prune() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Proof: `AccessKeys::GrantCounts` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn grant() -> Weight {
		// Minimum execution time: 54_222_000 picoseconds.
		Weight::from_parts(67_055_000, 3597)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	fn update_grant() -> Weight {
		// Minimum execution time: 42_169_000 picoseconds.
		Weight::from_parts(52_519_000, 4166)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Proof: `AccessKeys::GrantCounts` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn revoke() -> Weight {
		// Minimum execution time: 61_886_000 picoseconds.
		Weight::from_parts(76_493_000, 4334)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:2 w:2)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Proof: `AccessKeys::GrantCounts` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn rotate() -> Weight {
		// Minimum execution time: 70_302_000 picoseconds.
		Weight::from_parts(87_003_000, 6809)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Proof: `AccessKeys::GrantCounts` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn prune() -> Weight {
		// Minimum execution time: 56_195_000 picoseconds.
		Weight::from_parts(69_370_000, 4338)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn grant() -> Weight {
		Weight::from_parts(67_055_000, 3597)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn update_grant() -> Weight {
		Weight::from_parts(52_519_000, 4166)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(76_493_000, 4334)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn rotate() -> Weight {
		Weight::from_parts(87_003_000, 6809)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prune() -> Weight {
		Weight::from_parts(69_370_000, 4338)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
