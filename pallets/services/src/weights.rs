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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn register_provider() -> Weight {
		// Minimum execution time: 202_890_000 picoseconds.
		Weight::from_parts(211_637_000, 3600)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	fn update_provider() -> Weight {
		// Minimum execution time: 41_288_000 picoseconds.
		Weight::from_parts(45_125_000, 3992)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	fn set_payout() -> Weight {
		// Minimum execution time: 38_522_000 picoseconds.
		Weight::from_parts(43_221_000, 3992)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn restore_bond() -> Weight {
		// Minimum execution time: 135_745_000 picoseconds.
		Weight::from_parts(142_287_000, 4089)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn deregister_provider() -> Weight {
		// Minimum execution time: 149_070_000 picoseconds.
		Weight::from_parts(178_866_000, 4104)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn slash_provider() -> Weight {
		// Minimum execution time: 125_896_000 picoseconds.
		Weight::from_parts(139_001_000, 6893)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::Offers` (r:2 w:0)
	/// Proof: `AiAssets::Offers` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `Measured`)
	/// Storage: `Services::NextServiceId` (r:1 w:1)
	/// Proof: `Services::NextServiceId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Services::ServicesOf` (r:0 w:1)
	/// Proof: `Services::ServicesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `Services::Services` (r:0 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn register_service() -> Weight {
		// Minimum execution time: 203_552_000 picoseconds.
		Weight::from_parts(241_974_000, 7473)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn update_service() -> Weight {
		// Minimum execution time: 53_700_000 picoseconds.
		Weight::from_parts(61_465_000, 4449)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn set_endpoint() -> Weight {
		// Minimum execution time: 47_569_000 picoseconds.
		Weight::from_parts(59_161_000, 4449)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn set_paused() -> Weight {
		// Minimum execution time: 45_645_000 picoseconds.
		Weight::from_parts(55_885_000, 4449)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn retire_service() -> Weight {
		// Minimum execution time: 45_906_000 picoseconds.
		Weight::from_parts(55_645_000, 4449)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:65 w:64)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:1)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Services::ServicesOf` (r:0 w:1)
	/// Proof: `Services::ServicesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// The range of component `t` is `[0, 64]`.
	fn remove_service(t: u32, ) -> Weight {
		// Minimum execution time: 164_648_000 picoseconds.
		Weight::from_parts(180_089_240, 5049)
			// Standard error: 235_410
			.saturating_add(Weight::from_parts(86_824_090, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 3105).saturating_mul(t.into()))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::Offers` (r:2 w:0)
	/// Proof: `AiAssets::Offers` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:0 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	fn publish_tariff() -> Weight {
		// Minimum execution time: 199_293_000 picoseconds.
		Weight::from_parts(216_646_000, 7971)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	fn retire_tariff() -> Weight {
		// Minimum execution time: 46_698_000 picoseconds.
		Weight::from_parts(53_000_000, 4449)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn prune_tariff() -> Weight {
		// Minimum execution time: 148_048_000 picoseconds.
		Weight::from_parts(161_383_000, 5477)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn register_provider() -> Weight {
		Weight::from_parts(211_637_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn update_provider() -> Weight {
		Weight::from_parts(45_125_000, 3992)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_payout() -> Weight {
		Weight::from_parts(43_221_000, 3992)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn restore_bond() -> Weight {
		Weight::from_parts(142_287_000, 4089)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_provider() -> Weight {
		Weight::from_parts(178_866_000, 4104)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn slash_provider() -> Weight {
		Weight::from_parts(139_001_000, 6893)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn register_service() -> Weight {
		Weight::from_parts(241_974_000, 7473)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn update_service() -> Weight {
		Weight::from_parts(61_465_000, 4449)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_endpoint() -> Weight {
		Weight::from_parts(59_161_000, 4449)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_paused() -> Weight {
		Weight::from_parts(55_885_000, 4449)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn retire_service() -> Weight {
		Weight::from_parts(55_645_000, 4449)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove_service(t: u32, ) -> Weight {
		Weight::from_parts(180_089_240, 5049)
			.saturating_add(Weight::from_parts(86_824_090, 0).saturating_mul(t.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 3105).saturating_mul(t.into()))
	}
	fn publish_tariff() -> Weight {
		Weight::from_parts(216_646_000, 7971)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn retire_tariff() -> Weight {
		Weight::from_parts(53_000_000, 4449)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_tariff() -> Weight {
		Weight::from_parts(161_383_000, 5477)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
