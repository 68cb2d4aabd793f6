// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_royalties`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_royalties` needs.
pub trait WeightInfo {
	fn pull() -> Weight;
	fn claim() -> Weight;
	fn fractionalize() -> Weight;
	fn activate() -> Weight;
	fn deactivate() -> Weight;
	fn claim_shares() -> Weight;
	fn reunify() -> Weight;
	fn dispute() -> Weight;
	fn resolve_dispute() -> Weight;
	fn expire_dispute() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `AiAssets::Shares` (r:1 w:0)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:2 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::Paid` (r:1 w:1)
	/// Proof: `Royalties::Paid` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `Measured`)
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	fn pull() -> Weight {
		// Minimum execution time: 130_004_000 picoseconds.
		Weight::from_parts(171_542_000, 8817)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn claim() -> Weight {
		// Minimum execution time: 239_970_000 picoseconds.
		Weight::from_parts(292_779_000, 8415)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:2 w:2)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `Measured`)
	fn fractionalize() -> Weight {
		// Minimum execution time: 402_304_000 picoseconds.
		Weight::from_parts(525_626_000, 11056)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Royalties::Positions` (r:1 w:1)
	/// Proof: `Royalties::Positions` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `Measured`)
	/// Storage: `Royalties::Starts` (r:3 w:3)
	/// Proof: `Royalties::Starts` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	fn activate() -> Weight {
		// Minimum execution time: 252_834_000 picoseconds.
		Weight::from_parts(373_901_000, 11661)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Royalties::Positions` (r:1 w:1)
	/// Proof: `Royalties::Positions` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `Measured`)
	/// Storage: `Royalties::Starts` (r:1 w:1)
	/// Proof: `Royalties::Starts` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:2 w:2)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn deactivate() -> Weight {
		// Minimum execution time: 462_317_000 picoseconds.
		Weight::from_parts(519_244_000, 12243)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Royalties::Positions` (r:1 w:1)
	/// Proof: `Royalties::Positions` (`max_values`: None, `max_size`: Some(124), added: 2599, mode: `Measured`)
	/// Storage: `Royalties::Starts` (r:1 w:0)
	/// Proof: `Royalties::Starts` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn claim_shares() -> Weight {
		// Minimum execution time: 292_128_000 picoseconds.
		Weight::from_parts(337_182_000, 9137)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `AssetsHolder::Holds` (r:2 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `AssetsFreezer::Freezes` (r:1 w:0)
	/// Proof: `AssetsFreezer::Freezes` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `Measured`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Assets::Reserves` (r:0 w:1)
	/// Proof: `Assets::Reserves` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `Measured`)
	fn reunify() -> Weight {
		// Minimum execution time: 467_567_000 picoseconds.
		Weight::from_parts(524_914_000, 9012)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:1)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:2 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:2 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:1 w:0)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn dispute() -> Weight {
		// Minimum execution time: 240_291_000 picoseconds.
		Weight::from_parts(270_076_000, 8834)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:1)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn resolve_dispute() -> Weight {
		// Minimum execution time: 400_672_000 picoseconds.
		Weight::from_parts(461_185_000, 11814)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:1)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn expire_dispute() -> Weight {
		// Minimum execution time: 221_916_000 picoseconds.
		Weight::from_parts(301_225_000, 8536)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn pull() -> Weight {
		Weight::from_parts(171_542_000, 8817)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(292_779_000, 8415)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn fractionalize() -> Weight {
		Weight::from_parts(525_626_000, 11056)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn activate() -> Weight {
		Weight::from_parts(373_901_000, 11661)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn deactivate() -> Weight {
		Weight::from_parts(519_244_000, 12243)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	fn claim_shares() -> Weight {
		Weight::from_parts(337_182_000, 9137)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reunify() -> Weight {
		Weight::from_parts(524_914_000, 9012)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn dispute() -> Weight {
		Weight::from_parts(270_076_000, 8834)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn resolve_dispute() -> Weight {
		Weight::from_parts(461_185_000, 11814)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn expire_dispute() -> Weight {
		Weight::from_parts(301_225_000, 8536)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
