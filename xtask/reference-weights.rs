// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_balances`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_balances` needs.
pub trait WeightInfo {
	fn transfer_allow_death() -> Weight;
	fn transfer_keep_alive() -> Weight;
	fn force_set_balance_creating() -> Weight;
	fn force_set_balance_killing() -> Weight;
	fn force_transfer() -> Weight;
	fn transfer_all() -> Weight;
	fn force_unreserve() -> Weight;
	fn upgrade_accounts(u: u32, ) -> Weight;
	fn force_adjust_total_issuance() -> Weight;
	fn burn_allow_death() -> Weight;
	fn burn_keep_alive() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn transfer_allow_death() -> Weight {
		// Minimum execution time: 139_081_000 picoseconds.
		Weight::from_parts(166_512_000, 6080)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn transfer_keep_alive() -> Weight {
		// Minimum execution time: 85_480_000 picoseconds.
		Weight::from_parts(104_947_000, 3465)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn force_set_balance_creating() -> Weight {
		// Minimum execution time: 49_203_000 picoseconds.
		Weight::from_parts(61_055_000, 3504)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn force_set_balance_killing() -> Weight {
		// Minimum execution time: 49_874_000 picoseconds.
		Weight::from_parts(62_687_000, 3639)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn force_transfer() -> Weight {
		// Minimum execution time: 139_993_000 picoseconds.
		Weight::from_parts(170_951_000, 8658)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn transfer_all() -> Weight {
		// Minimum execution time: 104_576_000 picoseconds.
		Weight::from_parts(126_257_000, 3465)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn force_unreserve() -> Weight {
		// Minimum execution time: 47_710_000 picoseconds.
		Weight::from_parts(50_615_000, 3639)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `System::Account` (r:999 w:999)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// The range of component `u` is `[1, 1000]`.
	fn upgrade_accounts(u: u32, ) -> Weight {
		// Minimum execution time: 47_479_000 picoseconds.
		Weight::from_parts(1_551_459_526, 755)
			// Standard error: 345_317
			.saturating_add(Weight::from_parts(34_305_695, 0).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(u.into())))
			.saturating_add(Weight::from_parts(0, 2560).saturating_mul(u.into()))
	}
	fn force_adjust_total_issuance() -> Weight {
		// Minimum execution time: 16_651_000 picoseconds.
		Weight::from_parts(21_040_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn burn_allow_death() -> Weight {
		// Minimum execution time: 99_086_000 picoseconds.
		Weight::from_parts(121_558_000, 3605)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn burn_keep_alive() -> Weight {
		// Minimum execution time: 46_507_000 picoseconds.
		Weight::from_parts(57_107_000, 0)
	}
}

// For mocks.
impl WeightInfo for () {
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(166_512_000, 6080)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(104_947_000, 3465)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(61_055_000, 3504)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(62_687_000, 3639)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn force_transfer() -> Weight {
		Weight::from_parts(170_951_000, 8658)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn transfer_all() -> Weight {
		Weight::from_parts(126_257_000, 3465)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn force_unreserve() -> Weight {
		Weight::from_parts(50_615_000, 3639)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn upgrade_accounts(u: u32, ) -> Weight {
		Weight::from_parts(1_551_459_526, 755)
			.saturating_add(Weight::from_parts(34_305_695, 0).saturating_mul(u.into()))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(u.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(u.into())))
			.saturating_add(Weight::from_parts(0, 2560).saturating_mul(u.into()))
	}
	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(21_040_000, 0)
	}
	fn burn_allow_death() -> Weight {
		Weight::from_parts(121_558_000, 3605)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn burn_keep_alive() -> Weight {
		Weight::from_parts(57_107_000, 0)
	}
}
