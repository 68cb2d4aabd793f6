// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_services`: estimates, which `cargo xtask weights` replaces by what it measures. Until then:
//!
//! - Reads and writes are counted by hand, and checked by tests against what calls really read and write.
//! - Times are guesses from what was measured of other pallets' calls, by the number of holds and the size of records.
//! - Proof sizes are guesses from the same, with the greatest sizes of the records.

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

/// What was estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn register_provider() -> Weight {
		// Not measured.
		Weight::from_parts(112_000_000, 6500)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	fn update_provider() -> Weight {
		// Not measured.
		Weight::from_parts(26_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	fn set_payout() -> Weight {
		// Not measured.
		Weight::from_parts(22_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn restore_bond() -> Weight {
		// Not measured.
		Weight::from_parts(68_000_000, 6500)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn deregister_provider() -> Weight {
		// Not measured.
		Weight::from_parts(98_000_000, 5500)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn slash_provider() -> Weight {
		// Not measured.
		Weight::from_parts(92_000_000, 8500)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Services::NextServiceId` (r:1 w:1)
	/// Proof: `Services::NextServiceId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `Services::Services` (r:0 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::ServicesOf` (r:0 w:1)
	/// Proof: `Services::ServicesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	fn register_service() -> Weight {
		// Not measured.
		Weight::from_parts(98_000_000, 6800)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn update_service() -> Weight {
		// Not measured.
		Weight::from_parts(42_000_000, 4400)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn set_endpoint() -> Weight {
		// Not measured.
		Weight::from_parts(32_000_000, 4400)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn set_paused() -> Weight {
		// Not measured.
		Weight::from_parts(27_000_000, 4400)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn retire_service() -> Weight {
		// Not measured.
		Weight::from_parts(27_000_000, 4400)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:64 w:64)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `Services::ServicesOf` (r:0 w:1)
	/// Proof: `Services::ServicesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// The range of component `t` is `[0, 64]`.
	fn remove_service(t: u32, ) -> Weight {
		// Not measured.
		Weight::from_parts(92_000_000, 8200)
			.saturating_add(Weight::from_parts(46_000_000, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(t.into()))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:0 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	fn publish_tariff() -> Weight {
		// Not measured.
		Weight::from_parts(88_000_000, 7300)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn retire_tariff() -> Weight {
		// Not measured.
		Weight::from_parts(30_000_000, 4400)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn prune_tariff() -> Weight {
		// Not measured.
		Weight::from_parts(78_000_000, 9400)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn register_provider() -> Weight {
		Weight::from_parts(112_000_000, 6500)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn update_provider() -> Weight {
		Weight::from_parts(26_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_payout() -> Weight {
		Weight::from_parts(22_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn restore_bond() -> Weight {
		Weight::from_parts(68_000_000, 6500)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_provider() -> Weight {
		Weight::from_parts(98_000_000, 5500)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn slash_provider() -> Weight {
		Weight::from_parts(92_000_000, 8500)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn register_service() -> Weight {
		Weight::from_parts(98_000_000, 6800)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn update_service() -> Weight {
		Weight::from_parts(42_000_000, 4400)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_endpoint() -> Weight {
		Weight::from_parts(32_000_000, 4400)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_paused() -> Weight {
		Weight::from_parts(27_000_000, 4400)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn retire_service() -> Weight {
		Weight::from_parts(27_000_000, 4400)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove_service(t: u32, ) -> Weight {
		Weight::from_parts(92_000_000, 8200)
			.saturating_add(Weight::from_parts(46_000_000, 0).saturating_mul(t.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(t.into()))
	}
	fn publish_tariff() -> Weight {
		Weight::from_parts(88_000_000, 7300)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn retire_tariff() -> Weight {
		Weight::from_parts(30_000_000, 4400)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_tariff() -> Weight {
		Weight::from_parts(78_000_000, 9400)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
