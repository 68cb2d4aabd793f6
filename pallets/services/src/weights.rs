// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_services`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_services` needs.
pub trait WeightInfo {
	fn register_provider() -> Weight;
	fn update_provider() -> Weight;
	fn set_payout() -> Weight;
	fn restore_bond() -> Weight;
	fn deregister_provider() -> Weight;
	fn slash_provider() -> Weight;
	fn register_service() -> Weight;
	fn update_service() -> Weight;
	fn set_endpoint() -> Weight;
	fn set_paused() -> Weight;
	fn retire_service() -> Weight;
	fn remove_service(t: u32, ) -> Weight;
	fn publish_tariff() -> Weight;
	fn retire_tariff() -> Weight;
	fn prune_tariff() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	fn register_provider() -> Weight {
		// Minimum execution time: 171_792_000 picoseconds.
		Weight::from_parts(212_418_000, 3600)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	fn update_provider() -> Weight {
		// Minimum execution time: 34_144_000 picoseconds.
		Weight::from_parts(42_530_000, 3992)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	fn set_payout() -> Weight {
		// Minimum execution time: 33_212_000 picoseconds.
		Weight::from_parts(39_384_000, 3992)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	fn restore_bond() -> Weight {
		// Minimum execution time: 114_575_000 picoseconds.
		Weight::from_parts(139_742_000, 4089)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	fn deregister_provider() -> Weight {
		// Minimum execution time: 147_767_000 picoseconds.
		Weight::from_parts(177_794_000, 4104)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn slash_provider() -> Weight {
		// Minimum execution time: 108_834_000 picoseconds.
		Weight::from_parts(130_324_000, 6893)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Services::NextServiceId` (r:1 w:1)
	/// Proof: `Services::NextServiceId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	/// Storage: `Services::ServicesOf` (r:0 w:1)
	/// Proof: `Services::ServicesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `Services::Services` (r:0 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn register_service() -> Weight {
		// Minimum execution time: 128_691_000 picoseconds.
		Weight::from_parts(156_263_000, 4104)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn update_service() -> Weight {
		// Minimum execution time: 42_560_000 picoseconds.
		Weight::from_parts(52_899_000, 4441)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn set_endpoint() -> Weight {
		// Minimum execution time: 37_821_000 picoseconds.
		Weight::from_parts(47_069_000, 4441)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn set_paused() -> Weight {
		// Minimum execution time: 36_588_000 picoseconds.
		Weight::from_parts(45_405_000, 4441)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn retire_service() -> Weight {
		// Minimum execution time: 36_689_000 picoseconds.
		Weight::from_parts(45_245_000, 4441)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:65 w:64)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Services::ServicesOf` (r:0 w:1)
	/// Proof: `Services::ServicesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// The range of component `t` is `[0, 64]`.
	fn remove_service(t: u32, ) -> Weight {
		// Minimum execution time: 132_067_000 picoseconds.
		Weight::from_parts(201_809_791, 5007)
			// Standard error: 249_336
			.saturating_add(Weight::from_parts(81_053_034, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 3097).saturating_mul(t.into()))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:0 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	fn publish_tariff() -> Weight {
		// Minimum execution time: 127_769_000 picoseconds.
		Weight::from_parts(156_594_000, 4594)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn retire_tariff() -> Weight {
		// Minimum execution time: 37_550_000 picoseconds.
		Weight::from_parts(46_417_000, 4441)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `Measured`)
	fn prune_tariff() -> Weight {
		// Minimum execution time: 122_980_000 picoseconds.
		Weight::from_parts(150_843_000, 5427)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn register_provider() -> Weight {
		Weight::from_parts(212_418_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn update_provider() -> Weight {
		Weight::from_parts(42_530_000, 3992)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_payout() -> Weight {
		Weight::from_parts(39_384_000, 3992)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn restore_bond() -> Weight {
		Weight::from_parts(139_742_000, 4089)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_provider() -> Weight {
		Weight::from_parts(177_794_000, 4104)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn slash_provider() -> Weight {
		Weight::from_parts(130_324_000, 6893)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn register_service() -> Weight {
		Weight::from_parts(156_263_000, 4104)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn update_service() -> Weight {
		Weight::from_parts(52_899_000, 4441)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_endpoint() -> Weight {
		Weight::from_parts(47_069_000, 4441)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_paused() -> Weight {
		Weight::from_parts(45_405_000, 4441)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn retire_service() -> Weight {
		Weight::from_parts(45_245_000, 4441)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove_service(t: u32, ) -> Weight {
		Weight::from_parts(201_809_791, 5007)
			.saturating_add(Weight::from_parts(81_053_034, 0).saturating_mul(t.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 3097).saturating_mul(t.into()))
	}
	fn publish_tariff() -> Weight {
		Weight::from_parts(156_594_000, 4594)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn retire_tariff() -> Weight {
		Weight::from_parts(46_417_000, 4441)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_tariff() -> Weight {
		Weight::from_parts(150_843_000, 5427)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
