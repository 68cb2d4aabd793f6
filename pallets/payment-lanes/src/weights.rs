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
		// Minimum execution time: 136_356_000 picoseconds.
		Weight::from_parts(166_041_000, 6735)
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
		// Minimum execution time: 139_431_000 picoseconds.
		Weight::from_parts(174_026_000, 6754)
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
		// Minimum execution time: 168_285_000 picoseconds.
		Weight::from_parts(205_695_000, 6659)
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
		// Minimum execution time: 336_752_000 picoseconds.
		Weight::from_parts(443_081_000, 7358)
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
		// Minimum execution time: 100_388_000 picoseconds.
		Weight::from_parts(128_341_000, 4807)
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
		// Minimum execution time: 83_547_000 picoseconds.
		Weight::from_parts(111_459_000, 4827)
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
		// Minimum execution time: 160_802_000 picoseconds.
		Weight::from_parts(192_902_000, 6740)
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
		// Minimum execution time: 140_714_000 picoseconds.
		Weight::from_parts(183_635_000, 6744)
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
	/// Storage: `Assets::Account` (r:4 w:4)
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
		// Minimum execution time: 49_553_000 picoseconds.
		Weight::from_parts(472_009_373, 14872)
			// Standard error: 1_003_283
			.saturating_add(Weight::from_parts(209_466_380, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3595).saturating_mul(n.into()))
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
		Weight::from_parts(19_187_714, 1952)
			// Standard error: 162_834
			.saturating_add(Weight::from_parts(36_741_566, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3509).saturating_mul(n.into()))
	}
	fn verify_ed25519() -> Weight {
		// Minimum execution time: 108_013_000 picoseconds.
		Weight::from_parts(117_941_000, 0)
	}
	fn verify_sr25519() -> Weight {
		// Minimum execution time: 108_955_000 picoseconds.
		Weight::from_parts(116_589_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		// Minimum execution time: 76_754_000 picoseconds.
		Weight::from_parts(83_827_000, 0)
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
		// Minimum execution time: 192_582_000 picoseconds.
		Weight::from_parts(218_590_000, 7235)
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
		// Minimum execution time: 207_088_000 picoseconds.
		Weight::from_parts(234_660_000, 9273)
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
		// Minimum execution time: 139_953_000 picoseconds.
		Weight::from_parts(206_527_000, 6659)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	/// Storage: `PaymentLanes::Claimers` (r:1 w:0)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	fn report_units() -> Weight {
		// Minimum execution time: 52_278_000 picoseconds.
		Weight::from_parts(68_508_000, 3991)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `PaymentLanes::Lanes` (r:1 w:1)
	/// Proof: `PaymentLanes::Lanes` (`max_values`: None, `max_size`: Some(437), added: 2912, mode: `Measured`)
	fn dispute() -> Weight {
		// Minimum execution time: 37_069_000 picoseconds.
		Weight::from_parts(54_873_000, 3905)
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
	/// Storage: `Assets::Account` (r:4 w:4)
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
		// Minimum execution time: 593_904_000 picoseconds.
		Weight::from_parts(720_271_000, 15237)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
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
		// Minimum execution time: 178_796_000 picoseconds.
		Weight::from_parts(43_628_309, 5206)
			// Standard error: 455_410
			.saturating_add(Weight::from_parts(128_163_435, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 94_758_000 picoseconds.
		Weight::from_parts(107_461_000, 8766)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `PaymentLanes::Claimers` (r:1 w:1)
	/// Proof: `PaymentLanes::Claimers` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	fn set_claimer() -> Weight {
		// Minimum execution time: 38_662_000 picoseconds.
		Weight::from_parts(48_131_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `PaymentLanes::ForkIds` (r:1 w:1)
	/// Proof: `PaymentLanes::ForkIds` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `Measured`)
	fn set_fork_id() -> Weight {
		// Minimum execution time: 21_571_000 picoseconds.
		Weight::from_parts(23_303_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(166_041_000, 6735)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(174_026_000, 6754)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn open_lane() -> Weight {
		Weight::from_parts(205_695_000, 6659)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn open_lane_for() -> Weight {
		Weight::from_parts(443_081_000, 7358)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(128_341_000, 4807)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn request_close() -> Weight {
		Weight::from_parts(111_459_000, 4827)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn release() -> Weight {
		Weight::from_parts(192_902_000, 6740)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(183_635_000, 6744)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn claim(n: u32, ) -> Weight {
		Weight::from_parts(472_009_373, 14872)
			.saturating_add(Weight::from_parts(209_466_380, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3595).saturating_mul(n.into()))
	}
	fn claim_refused(n: u32, ) -> Weight {
		Weight::from_parts(19_187_714, 1952)
			.saturating_add(Weight::from_parts(36_741_566, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3509).saturating_mul(n.into()))
	}
	fn verify_ed25519() -> Weight {
		Weight::from_parts(117_941_000, 0)
	}
	fn verify_sr25519() -> Weight {
		Weight::from_parts(116_589_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		Weight::from_parts(83_827_000, 0)
	}
	fn refund() -> Weight {
		Weight::from_parts(218_590_000, 7235)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn refund_again() -> Weight {
		Weight::from_parts(234_660_000, 9273)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn authorize() -> Weight {
		Weight::from_parts(206_527_000, 6659)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn report_units() -> Weight {
		Weight::from_parts(68_508_000, 3991)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn dispute() -> Weight {
		Weight::from_parts(54_873_000, 3905)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn capture() -> Weight {
		Weight::from_parts(720_271_000, 15237)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn close_lanes_of(n: u32, ) -> Weight {
		Weight::from_parts(43_628_309, 5206)
			.saturating_add(Weight::from_parts(128_163_435, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4124).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(107_461_000, 8766)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn set_claimer() -> Weight {
		Weight::from_parts(48_131_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_fork_id() -> Weight {
		Weight::from_parts(23_303_000, 1489)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
