// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_model_licensing`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_model_licensing` needs.
pub trait WeightInfo {
	fn publish_terms() -> Weight;
	fn remove_terms() -> Weight;
	fn make_offer() -> Weight;
	fn set_price() -> Weight;
	fn withdraw_offer() -> Weight;
	fn buy_licence(p: u32, ) -> Weight;
	fn buy_licence_native(p: u32, ) -> Weight;
	fn renew() -> Weight;
	fn renew_native() -> Weight;
	fn transfer_licence() -> Weight;
	fn select_algorithm() -> Weight;
	fn prefer_licence() -> Weight;
	fn refund_licence() -> Weight;
	fn revoke_licence() -> Weight;
	fn burn_licence() -> Weight;
	fn open_derivatives() -> Weight;
	fn close_derivatives() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn publish_terms() -> Weight {
		// Minimum execution time: 110_928_000 picoseconds.
		Weight::from_parts(135_414_000, 3524)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn remove_terms() -> Weight {
		// Minimum execution time: 93_325_000 picoseconds.
		Weight::from_parts(114_034_000, 4073)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `ModelLicensing::NextOfferId` (r:1 w:1)
	/// Proof: `ModelLicensing::NextOfferId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `ModelLicensing::OffersOf` (r:0 w:1)
	/// Proof: `ModelLicensing::OffersOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `Measured`)
	/// Storage: `ModelLicensing::Offers` (r:0 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	fn make_offer() -> Weight {
		// Minimum execution time: 166_051_000 picoseconds.
		Weight::from_parts(179_006_000, 5806)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `ModelLicensing::Offers` (r:1 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	fn set_price() -> Weight {
		// Minimum execution time: 34_465_000 picoseconds.
		Weight::from_parts(42_900_000, 3741)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ModelLicensing::Offers` (r:1 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `ModelLicensing::OffersOf` (r:0 w:1)
	/// Proof: `ModelLicensing::OffersOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `Measured`)
	fn withdraw_offer() -> Weight {
		// Minimum execution time: 160_320_000 picoseconds.
		Weight::from_parts(197_691_000, 6199)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `ModelLicensing::Offers` (r:1 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:2 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:0)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `ModelLicensing::NextLicenceId` (r:1 w:1)
	/// Proof: `ModelLicensing::NextLicenceId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `ModelLicensing::LicencesOf` (r:0 w:1)
	/// Proof: `ModelLicensing::LicencesOf` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `Measured`)
	/// Storage: `ModelLicensing::Licences` (r:0 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// The range of component `p` is `[0, 32]`.
	fn buy_licence(p: u32, ) -> Weight {
		// Minimum execution time: 416_722_000 picoseconds.
		Weight::from_parts(528_157_184, 14171)
			// Standard error: 128_389
			.saturating_add(Weight::from_parts(283_263, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `ModelLicensing::Offers` (r:1 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:2 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:6 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:0)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:1)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `ModelLicensing::NextLicenceId` (r:1 w:1)
	/// Proof: `ModelLicensing::NextLicenceId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `ModelLicensing::LicencesOf` (r:0 w:1)
	/// Proof: `ModelLicensing::LicencesOf` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `Measured`)
	/// Storage: `ModelLicensing::Licences` (r:0 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// The range of component `p` is `[0, 32]`.
	fn buy_licence_native(p: u32, ) -> Weight {
		// Minimum execution time: 638_638_000 picoseconds.
		Weight::from_parts(692_986_680, 21847)
			// Standard error: 290_106
			.saturating_add(Weight::from_parts(3_814_991, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Offers` (r:1 w:0)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:0)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	fn renew() -> Weight {
		// Minimum execution time: 261_430_000 picoseconds.
		Weight::from_parts(284_974_000, 13690)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Offers` (r:1 w:0)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:6 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:0)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `Measured`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `PriceFeed::Price` (r:1 w:0)
	/// Proof: `PriceFeed::Price` (`max_values`: Some(1), `max_size`: Some(85), added: 580, mode: `Measured`)
	/// Storage: `PriceFeed::Observations` (r:1 w:0)
	/// Proof: `PriceFeed::Observations` (`max_values`: Some(1), `max_size`: Some(1601), added: 2096, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `ComputeCredits::Books` (r:1 w:1)
	/// Proof: `ComputeCredits::Books` (`max_values`: Some(1), `max_size`: Some(1274), added: 1769, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:3)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	fn renew_native() -> Weight {
		// Minimum execution time: 497_593_000 picoseconds.
		Weight::from_parts(571_903_000, 21403)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Preferred` (r:1 w:1)
	/// Proof: `ModelLicensing::Preferred` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `Measured`)
	/// Storage: `ModelLicensing::LicencesOf` (r:0 w:2)
	/// Proof: `ModelLicensing::LicencesOf` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:0 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	fn transfer_licence() -> Weight {
		// Minimum execution time: 297_037_000 picoseconds.
		Weight::from_parts(324_669_000, 8674)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	fn select_algorithm() -> Weight {
		// Minimum execution time: 44_333_000 picoseconds.
		Weight::from_parts(54_983_000, 4426)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:0)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Preferred` (r:1 w:1)
	/// Proof: `ModelLicensing::Preferred` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `Measured`)
	fn prefer_licence() -> Weight {
		// Minimum execution time: 42_770_000 picoseconds.
		Weight::from_parts(53_500_000, 4005)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `Measured`)
	/// Storage: `Assets::Account` (r:3 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `Measured`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `AssetsFreezer::FrozenBalances` (r:1 w:0)
	/// Proof: `AssetsFreezer::FrozenBalances` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `PaymentLanes::Accounts` (r:1 w:1)
	/// Proof: `PaymentLanes::Accounts` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Nfts::ItemMetadataOf` (r:1 w:0)
	/// Proof: `Nfts::ItemMetadataOf` (`max_values`: None, `max_size`: Some(347), added: 2822, mode: `Measured`)
	/// Storage: `ModelLicensing::Preferred` (r:1 w:1)
	/// Proof: `ModelLicensing::Preferred` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `ModelLicensing::Offers` (r:1 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `ModelLicensing::LicencesOf` (r:0 w:1)
	/// Proof: `ModelLicensing::LicencesOf` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `Measured`)
	/// Storage: `ModelLicensing::OffersOf` (r:0 w:1)
	/// Proof: `ModelLicensing::OffersOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:0 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::ItemAttributesApprovalsOf` (r:0 w:1)
	/// Proof: `Nfts::ItemAttributesApprovalsOf` (`max_values`: None, `max_size`: Some(1001), added: 3476, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	fn refund_licence() -> Weight {
		// Minimum execution time: 452_750_000 picoseconds.
		Weight::from_parts(542_858_000, 11456)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	fn revoke_licence() -> Weight {
		// Minimum execution time: 35_537_000 picoseconds.
		Weight::from_parts(43_912_000, 3952)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ModelLicensing::Licences` (r:1 w:1)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Nfts::ItemMetadataOf` (r:1 w:0)
	/// Proof: `Nfts::ItemMetadataOf` (`max_values`: None, `max_size`: Some(347), added: 2822, mode: `Measured`)
	/// Storage: `ModelLicensing::Preferred` (r:1 w:1)
	/// Proof: `ModelLicensing::Preferred` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `ModelLicensing::Offers` (r:1 w:1)
	/// Proof: `ModelLicensing::Offers` (`max_values`: None, `max_size`: Some(155), added: 2630, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `ModelLicensing::LicencesOf` (r:0 w:1)
	/// Proof: `ModelLicensing::LicencesOf` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `Measured`)
	/// Storage: `ModelLicensing::OffersOf` (r:0 w:1)
	/// Proof: `ModelLicensing::OffersOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:0 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::ItemAttributesApprovalsOf` (r:0 w:1)
	/// Proof: `Nfts::ItemAttributesApprovalsOf` (`max_values`: None, `max_size`: Some(1001), added: 3476, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	fn burn_licence() -> Weight {
		// Minimum execution time: 312_626_000 picoseconds.
		Weight::from_parts(386_795_000, 8328)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:2 w:2)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `ModelLicensing::OpenTerms` (r:1 w:1)
	/// Proof: `ModelLicensing::OpenTerms` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn open_derivatives() -> Weight {
		// Minimum execution time: 250_990_000 picoseconds.
		Weight::from_parts(305_723_000, 9131)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `ModelLicensing::OpenTerms` (r:1 w:1)
	/// Proof: `ModelLicensing::OpenTerms` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:1)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn close_derivatives() -> Weight {
		// Minimum execution time: 157_616_000 picoseconds.
		Weight::from_parts(194_294_000, 6340)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn publish_terms() -> Weight {
		Weight::from_parts(135_414_000, 3524)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn remove_terms() -> Weight {
		Weight::from_parts(114_034_000, 4073)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn make_offer() -> Weight {
		Weight::from_parts(179_006_000, 5806)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_price() -> Weight {
		Weight::from_parts(42_900_000, 3741)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(197_691_000, 6199)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn buy_licence(p: u32, ) -> Weight {
		Weight::from_parts(528_157_184, 14171)
			.saturating_add(Weight::from_parts(283_263, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn buy_licence_native(p: u32, ) -> Weight {
		Weight::from_parts(692_986_680, 21847)
			.saturating_add(Weight::from_parts(3_814_991, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(284_974_000, 13690)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn renew_native() -> Weight {
		Weight::from_parts(571_903_000, 21403)
			.saturating_add(ParityDbWeight::get().reads(26_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn transfer_licence() -> Weight {
		Weight::from_parts(324_669_000, 8674)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn select_algorithm() -> Weight {
		Weight::from_parts(54_983_000, 4426)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prefer_licence() -> Weight {
		Weight::from_parts(53_500_000, 4005)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn refund_licence() -> Weight {
		Weight::from_parts(542_858_000, 11456)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(22_u64))
	}
	fn revoke_licence() -> Weight {
		Weight::from_parts(43_912_000, 3952)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn burn_licence() -> Weight {
		Weight::from_parts(386_795_000, 8328)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	fn open_derivatives() -> Weight {
		Weight::from_parts(305_723_000, 9131)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn close_derivatives() -> Weight {
		Weight::from_parts(194_294_000, 6340)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
