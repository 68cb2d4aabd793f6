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
	fn claim_without_asset(n: u32, ) -> Weight;
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
		// Minimum execution time: 132_749_000 picoseconds.
		Weight::from_parts(164_238_000, 6702)
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
		// Minimum execution time: 137_127_000 picoseconds.
		Weight::from_parts(171_201_000, 6721)
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
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::Seats` (r:0 w:1)
	/// Proof: `ModelLicensing::Seats` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn open_lane() -> Weight {
		// Minimum execution time: 145_804_000 picoseconds.
		Weight::from_parts(201_618_000, 6659)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
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
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::Seats` (r:0 w:1)
	/// Proof: `ModelLicensing::Seats` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn open_lane_for() -> Weight {
		// Minimum execution time: 295_113_000 picoseconds.
		Weight::from_parts(407_465_000, 7358)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn top_up() -> Weight {
		// Minimum execution time: 101_721_000 picoseconds.
		Weight::from_parts(126_847_000, 4807)
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
		// Minimum execution time: 76_253_000 picoseconds.
		Weight::from_parts(103_934_000, 4827)
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
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Seats` (r:1 w:1)
	/// Proof: `ModelLicensing::Seats` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn release() -> Weight {
		// Minimum execution time: 129_563_000 picoseconds.
		Weight::from_parts(160_301_000, 6740)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Proof: `AccessKeys::Grants` (`max_values`: None, `max_size`: Some(736), added: 3211, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Services::Tariffs` (r:1 w:1)
	/// Proof: `Services::Tariffs` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Seats` (r:1 w:1)
	/// Proof: `ModelLicensing::Seats` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn finalise() -> Weight {
		// Minimum execution time: 129_192_000 picoseconds.
		Weight::from_parts(173_746_000, 6744)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
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
	/// Storage: `Royalties::Incomes` (r:64 w:64)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
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
		// Minimum execution time: 51_607_000 picoseconds.
		Weight::from_parts(351_410_903, 12324)
			// Standard error: 1_026_097
			.saturating_add(Weight::from_parts(198_739_748, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3595).saturating_mul(n.into()))
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
	fn claim_without_asset(n: u32, ) -> Weight {
		// Minimum execution time: 50_304_000 picoseconds.
		Weight::from_parts(348_281_140, 12820)
			// Standard error: 649_321
			.saturating_add(Weight::from_parts(179_123_800, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 511_000 picoseconds.
		Weight::from_parts(43_536_026, 1954)
			// Standard error: 216_706
			.saturating_add(Weight::from_parts(34_874_269, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3509).saturating_mul(n.into()))
	}
	fn verify_ed25519() -> Weight {
		// Minimum execution time: 90_741_000 picoseconds.
		Weight::from_parts(113_153_000, 0)
	}
	fn verify_sr25519() -> Weight {
		// Minimum execution time: 92_503_000 picoseconds.
		Weight::from_parts(117_240_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		// Minimum execution time: 65_814_000 picoseconds.
		Weight::from_parts(85_199_000, 0)
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
		// Minimum execution time: 164_889_000 picoseconds.
		Weight::from_parts(228_629_000, 7202)
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
		// Minimum execution time: 185_087_000 picoseconds.
		Weight::from_parts(234_269_000, 9240)
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
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::Seats` (r:0 w:1)
	/// Proof: `ModelLicensing::Seats` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayee` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayee` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	/// Storage: `PaymentLanes::LanesOfPayer` (r:0 w:1)
	/// Proof: `PaymentLanes::LanesOfPayer` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `Measured`)
	fn authorize() -> Weight {
		// Minimum execution time: 139_291_000 picoseconds.
		Weight::from_parts(196_248_000, 6659)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::Claimers` (r:1 w:0)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	fn report_units() -> Weight {
		// Minimum execution time: 45_035_000 picoseconds.
		Weight::from_parts(68_739_000, 3991)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	fn dispute() -> Weight {
		// Minimum execution time: 35_236_000 picoseconds.
		Weight::from_parts(58_540_000, 3905)
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
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:0)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	fn capture() -> Weight {
		// Minimum execution time: 446_337_000 picoseconds.
		Weight::from_parts(563_386_000, 12690)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
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
	/// Storage: `ModelLicensing::Licences` (r:64 w:64)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Seats` (r:64 w:64)
	/// Proof: `ModelLicensing::Seats` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// The range of component `n` is `[1, 64]`.
	fn close_lanes_of(n: u32, ) -> Weight {
		// Minimum execution time: 144_110_000 picoseconds.
		Weight::from_parts(133_096_009, 5202)
			// Standard error: 737_746
			.saturating_add(Weight::from_parts(117_427_187, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4124).saturating_mul(n.into()))
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
		// Minimum execution time: 73_367_000 picoseconds.
		Weight::from_parts(90_810_000, 8766)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `PaymentLanes::Claimers` (r:1 w:1)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn set_claimer() -> Weight {
		// Minimum execution time: 37_401_000 picoseconds.
		Weight::from_parts(46_788_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:1)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	fn set_fork_id() -> Weight {
		// Minimum execution time: 18_465_000 picoseconds.
		Weight::from_parts(23_174_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(164_238_000, 6702)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(171_201_000, 6721)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn open_lane() -> Weight {
		Weight::from_parts(201_618_000, 6659)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn open_lane_for() -> Weight {
		Weight::from_parts(407_465_000, 7358)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(126_847_000, 4807)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn request_close() -> Weight {
		Weight::from_parts(103_934_000, 4827)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn release() -> Weight {
		Weight::from_parts(160_301_000, 6740)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(173_746_000, 6744)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn claim(n: u32, ) -> Weight {
		Weight::from_parts(351_410_903, 12324)
			.saturating_add(Weight::from_parts(198_739_748, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3595).saturating_mul(n.into()))
	}
	fn claim_without_asset(n: u32, ) -> Weight {
		Weight::from_parts(348_281_140, 12820)
			.saturating_add(Weight::from_parts(179_123_800, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3018).saturating_mul(n.into()))
	}
	fn claim_refused(n: u32, ) -> Weight {
		Weight::from_parts(43_536_026, 1954)
			.saturating_add(Weight::from_parts(34_874_269, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3509).saturating_mul(n.into()))
	}
	fn verify_ed25519() -> Weight {
		Weight::from_parts(113_153_000, 0)
	}
	fn verify_sr25519() -> Weight {
		Weight::from_parts(117_240_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		Weight::from_parts(85_199_000, 0)
	}
	fn refund() -> Weight {
		Weight::from_parts(228_629_000, 7202)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn refund_again() -> Weight {
		Weight::from_parts(234_269_000, 9240)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn authorize() -> Weight {
		Weight::from_parts(196_248_000, 6659)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn report_units() -> Weight {
		Weight::from_parts(68_739_000, 3991)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn dispute() -> Weight {
		Weight::from_parts(58_540_000, 3905)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn capture() -> Weight {
		Weight::from_parts(563_386_000, 12690)
			.saturating_add(ParityDbWeight::get().reads(21_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn close_lanes_of(n: u32, ) -> Weight {
		Weight::from_parts(133_096_009, 5202)
			.saturating_add(Weight::from_parts(117_427_187, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4124).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(90_810_000, 8766)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn set_claimer() -> Weight {
		Weight::from_parts(46_788_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_fork_id() -> Weight {
		Weight::from_parts(23_174_000, 1489)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
