// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_payment_lanes`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_payment_lanes` needs.
pub trait WeightInfo {
	fn deposit() -> Weight;
	fn withdraw() -> Weight;
	fn open_lane() -> Weight;
	fn open_lane_for() -> Weight;
	fn top_up() -> Weight;
	fn request_close() -> Weight;
	fn release() -> Weight;
	fn finalise() -> Weight;
	fn claim(n: u32, ) -> Weight;
	fn claim_refused(n: u32, ) -> Weight;
	fn verify_ed25519() -> Weight;
	fn verify_sr25519() -> Weight;
	fn verify_ecdsa() -> Weight;
	fn refund() -> Weight;
	fn refund_again() -> Weight;
	fn authorize() -> Weight;
	fn report_units() -> Weight;
	fn dispute() -> Weight;
	fn capture() -> Weight;
	fn close_lanes_of(n: u32, ) -> Weight;
	fn prune() -> Weight;
	fn set_claimer() -> Weight;
	fn set_fork_id() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	fn deposit() -> Weight {
		// Minimum execution time: 132_359_000 picoseconds.
		Weight::from_parts(160_592_000, 6702)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	fn withdraw() -> Weight {
		// Minimum execution time: 139_361_000 picoseconds.
		Weight::from_parts(172_073_000, 6721)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `Measured`)
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:0)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:0)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn open_lane() -> Weight {
		// Minimum execution time: 107_141_000 picoseconds.
		Weight::from_parts(136_476_000, 5691)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:0)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `Measured`)
	/// Storage: `PaymentLanes::UsedSalts` (r:1 w:1)
	/// Proof: `PaymentLanes::UsedSalts` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:0)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn open_lane_for() -> Weight {
		// Minimum execution time: 270_367_000 picoseconds.
		Weight::from_parts(351_429_000, 6390)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn top_up() -> Weight {
		// Minimum execution time: 91_422_000 picoseconds.
		Weight::from_parts(121_678_000, 4707)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:0)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn request_close() -> Weight {
		// Minimum execution time: 83_206_000 picoseconds.
		Weight::from_parts(100_508_000, 4727)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn release() -> Weight {
		// Minimum execution time: 91_482_000 picoseconds.
		Weight::from_parts(123_242_000, 5560)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn finalise() -> Weight {
		// Minimum execution time: 110_908_000 picoseconds.
		Weight::from_parts(129_402_000, 5564)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `PaymentLanes::Claimers` (r:1 w:0)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `Measured`)
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:0)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `PaymentLanes::Lanes` (r:64 w:64)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:64 w:0)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:64 w:0)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:64 w:64)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:0)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:0)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	/// The range of component `n` is `[0, 64]`.
	fn claim(n: u32, ) -> Weight {
		// Minimum execution time: 49_323_000 picoseconds.
		Weight::from_parts(327_361_460, 12821)
			// Standard error: 750_339
			.saturating_add(Weight::from_parts(189_781_688, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3018).saturating_mul(n.into()))
	}
	/// Storage: `PaymentLanes::Lanes` (r:64 w:0)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:64 w:0)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:64 w:0)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// The range of component `n` is `[0, 64]`.
	fn claim_refused(n: u32, ) -> Weight {
		// Minimum execution time: 531_000 picoseconds.
		Weight::from_parts(571_000, 2523)
			// Standard error: 116_620
			.saturating_add(Weight::from_parts(37_242_467, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2932).saturating_mul(n.into()))
	}
	fn verify_ed25519() -> Weight {
		// Minimum execution time: 112_051_000 picoseconds.
		Weight::from_parts(121_768_000, 0)
	}
	fn verify_sr25519() -> Weight {
		// Minimum execution time: 112_572_000 picoseconds.
		Weight::from_parts(123_802_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		// Minimum execution time: 80_591_000 picoseconds.
		Weight::from_parts(87_895_000, 0)
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:0)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::RefundsOf` (r:1 w:1)
	/// Proof: `PaymentLanes::RefundsOf` (`max_values`: None, `max_size`: Some(2114), added: 4589, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:2 w:2)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn refund() -> Weight {
		// Minimum execution time: 205_596_000 picoseconds.
		Weight::from_parts(229_921_000, 7202)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:0)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::RefundsOf` (r:1 w:1)
	/// Proof: `PaymentLanes::RefundsOf` (`max_values`: None, `max_size`: Some(2114), added: 4589, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn refund_again() -> Weight {
		// Minimum execution time: 216_616_000 picoseconds.
		Weight::from_parts(244_568_000, 9240)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `Measured`)
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:0)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(766), added: 3241, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:0)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn authorize() -> Weight {
		// Minimum execution time: 135_464_000 picoseconds.
		Weight::from_parts(169_208_000, 5691)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::Claimers` (r:1 w:0)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	fn report_units() -> Weight {
		// Minimum execution time: 60_393_000 picoseconds.
		Weight::from_parts(77_115_000, 3991)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	fn dispute() -> Weight {
		// Minimum execution time: 48_751_000 picoseconds.
		Weight::from_parts(58_810_000, 3905)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::Claimers` (r:1 w:0)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `Measured`)
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:0)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:0)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Services::Providers` (r:1 w:0)
	/// Proof: `Services::Providers` (`max_values`: None, `max_size`: Some(422), added: 2897, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:0)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	fn capture() -> Weight {
		// Minimum execution time: 548_599_000 picoseconds.
		Weight::from_parts(616_476_000, 12610)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `PaymentLanes::LanesOfPayee` (r:64 w:64)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::Lanes` (r:64 w:64)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:64 w:64)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:64 w:64)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:64 w:64)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// The range of component `n` is `[1, 64]`.
	fn close_lanes_of(n: u32, ) -> Weight {
		// Minimum execution time: 141_335_000 picoseconds.
		Weight::from_parts(35_097_204, 2610)
			// Standard error: 457_560
			.saturating_add(Weight::from_parts(88_394_824, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3054).saturating_mul(n.into()))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:2 w:2)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::RefundsOf` (r:1 w:1)
	/// Proof: `PaymentLanes::RefundsOf` (`max_values`: None, `max_size`: Some(2114), added: 4589, mode: `Measured`)
	/// Storage: `PaymentLanes::UsedSalts` (r:0 w:1)
	/// Proof: `PaymentLanes::UsedSalts` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn prune() -> Weight {
		// Minimum execution time: 88_826_000 picoseconds.
		Weight::from_parts(105_318_000, 8666)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `PaymentLanes::Claimers` (r:1 w:1)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn set_claimer() -> Weight {
		// Minimum execution time: 44_343_000 picoseconds.
		Weight::from_parts(49_583_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:1)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	fn set_fork_id() -> Weight {
		// Minimum execution time: 21_891_000 picoseconds.
		Weight::from_parts(23_975_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(160_592_000, 6702)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(172_073_000, 6721)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn open_lane() -> Weight {
		Weight::from_parts(136_476_000, 5691)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn open_lane_for() -> Weight {
		Weight::from_parts(351_429_000, 6390)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(121_678_000, 4707)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn request_close() -> Weight {
		Weight::from_parts(100_508_000, 4727)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn release() -> Weight {
		Weight::from_parts(123_242_000, 5560)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(129_402_000, 5564)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn claim(n: u32, ) -> Weight {
		Weight::from_parts(327_361_460, 12821)
			.saturating_add(Weight::from_parts(189_781_688, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3018).saturating_mul(n.into()))
	}
	fn claim_refused(n: u32, ) -> Weight {
		Weight::from_parts(571_000, 2523)
			.saturating_add(Weight::from_parts(37_242_467, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2932).saturating_mul(n.into()))
	}
	fn verify_ed25519() -> Weight {
		Weight::from_parts(121_768_000, 0)
	}
	fn verify_sr25519() -> Weight {
		Weight::from_parts(123_802_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		Weight::from_parts(87_895_000, 0)
	}
	fn refund() -> Weight {
		Weight::from_parts(229_921_000, 7202)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn refund_again() -> Weight {
		Weight::from_parts(244_568_000, 9240)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn authorize() -> Weight {
		Weight::from_parts(169_208_000, 5691)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn report_units() -> Weight {
		Weight::from_parts(77_115_000, 3991)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn dispute() -> Weight {
		Weight::from_parts(58_810_000, 3905)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn capture() -> Weight {
		Weight::from_parts(616_476_000, 12610)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn close_lanes_of(n: u32, ) -> Weight {
		Weight::from_parts(35_097_204, 2610)
			.saturating_add(Weight::from_parts(88_394_824, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3054).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(105_318_000, 8666)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn set_claimer() -> Weight {
		Weight::from_parts(49_583_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_fork_id() -> Weight {
		Weight::from_parts(23_975_000, 1489)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
