// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_ai_assets`, written by `cargo xtask weights`: do not edit.
//!
//! Bencher 64.0.0, 2026-11-27, steps 50, repeat 20, AMD EPYC.
//! Worst case map size 1000000, execution Compiled, proof sizes as recorded.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_ai_assets` needs.
pub trait WeightInfo {
	fn register(p: u32, ) -> Weight;
	fn set_name() -> Weight;
	fn set_metadata() -> Weight;
	fn set_tags() -> Weight;
	fn transfer(a: u32, p: u32, ) -> Weight;
	fn retire() -> Weight;
	fn remove(p: u32, ) -> Weight;
	fn remove_parent(a: u32, ) -> Weight;
	fn offer_to_providers() -> Weight;
	fn withdraw_offer() -> Weight;
	fn admit_auditor() -> Weight;
	fn dismiss_auditor() -> Weight;
	fn slash_auditor() -> Weight;
	fn bond() -> Weight;
	fn resign() -> Weight;
	fn withdraw_bond() -> Weight;
	fn attest() -> Weight;
	fn revoke_attestation() -> Weight;
	fn prune_attestation() -> Weight;
	fn act_as() -> Weight;
}

/// What was measured.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `AiAssets::NextAssetId` (r:1 w:1)
	/// Proof: `AiAssets::NextAssetId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:8 w:9)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `ModelLicensing::Licences` (r:8 w:8)
	/// Proof: `ModelLicensing::Licences` (`max_values`: None, `max_size`: Some(299), added: 2774, mode: `Measured`)
	/// Storage: `ModelLicensing::Terms` (r:1 w:0)
	/// Proof: `ModelLicensing::Terms` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:8 w:1)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `AiAssets::Lineages` (r:0 w:1)
	/// Proof: `AiAssets::Lineages` (`max_values`: None, `max_size`: Some(2437), added: 4912, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:0 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	/// Storage: `AiAssets::AssetsOf` (r:0 w:1)
	/// Proof: `AiAssets::AssetsOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// The range of component `p` is `[1, 8]`.
	fn register(p: u32, ) -> Weight {
		// Minimum execution time: 268_052_000 picoseconds.
		Weight::from_parts(265_098_083, 5519)
			// Standard error: 360_708
			.saturating_add(Weight::from_parts(56_490_840, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2968).saturating_mul(p.into()))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:1 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	fn set_name() -> Weight {
		// Minimum execution time: 70_843_000 picoseconds.
		Weight::from_parts(86_853_000, 4840)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:1 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	fn set_metadata() -> Weight {
		// Minimum execution time: 71_254_000 picoseconds.
		Weight::from_parts(87_854_000, 4840)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:1 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	fn set_tags() -> Weight {
		// Minimum execution time: 77_745_000 picoseconds.
		Weight::from_parts(95_800_000, 4840)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:5 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:5 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
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
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:0 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `AiAssets::AssetsOf` (r:0 w:2)
	/// Proof: `AiAssets::AssetsOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	/// The range of component `a` is `[0, 4]`.
	/// The range of component `p` is `[0, 1]`.
	fn transfer(a: u32, p: u32, ) -> Weight {
		// Minimum execution time: 217_448_000 picoseconds.
		Weight::from_parts(197_384_320, 4565)
			// Standard error: 306_545
			.saturating_add(Weight::from_parts(21_377_923, 0).saturating_mul(a.into()))
			// Standard error: 914_161
			.saturating_add(Weight::from_parts(175_299_203, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 3833).saturating_mul(p.into()))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	fn retire() -> Weight {
		// Minimum execution time: 51_937_000 picoseconds.
		Weight::from_parts(64_411_000, 4217)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Assets` (r:9 w:9)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:1 w:0)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `ModelLicensing::OpenTerms` (r:1 w:0)
	/// Proof: `ModelLicensing::OpenTerms` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `Measured`)
	/// Storage: `ModelLicensing::OffersOf` (r:1 w:0)
	/// Proof: `ModelLicensing::OffersOf` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `AiAssets::AssetsOf` (r:1 w:1)
	/// Proof: `AiAssets::AssetsOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `AiAssets::Lineages` (r:1 w:1)
	/// Proof: `AiAssets::Lineages` (`max_values`: None, `max_size`: Some(2437), added: 4912, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(479), added: 2954, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::ItemMetadataOf` (r:1 w:0)
	/// Proof: `Nfts::ItemMetadataOf` (`max_values`: None, `max_size`: Some(347), added: 2822, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:0 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:0 w:1)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:0 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::ItemAttributesApprovalsOf` (r:0 w:1)
	/// Proof: `Nfts::ItemAttributesApprovalsOf` (`max_values`: None, `max_size`: Some(1001), added: 3476, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	/// The range of component `p` is `[0, 8]`.
	fn remove(p: u32, ) -> Weight {
		// Minimum execution time: 242_715_000 picoseconds.
		Weight::from_parts(312_803_064, 7418)
			// Standard error: 102_562
			.saturating_add(Weight::from_parts(10_784_019, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(p.into()))
	}
	/// Storage: `AiAssets::Assets` (r:33 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `AiAssets::Lineages` (r:1 w:1)
	/// Proof: `AiAssets::Lineages` (`max_values`: None, `max_size`: Some(2437), added: 4912, mode: `Measured`)
	/// Storage: `Royalties::Disputes` (r:33 w:0)
	/// Proof: `Royalties::Disputes` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `Measured`)
	/// Storage: `Royalties::Incomes` (r:33 w:1)
	/// Proof: `Royalties::Incomes` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:1 w:1)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: `Royalties::Paid` (r:32 w:32)
	/// Proof: `Royalties::Paid` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `Measured`)
	/// Storage: `Royalties::OwnerSides` (r:33 w:33)
	/// Proof: `Royalties::OwnerSides` (`max_values`: None, `max_size`: Some(214), added: 2689, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:33 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Royalties::Dust` (r:1 w:1)
	/// Proof: `Royalties::Dust` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `Measured`)
	/// The range of component `a` is `[1, 32]`.
	fn remove_parent(a: u32, ) -> Weight {
		// Minimum execution time: 166_753_000 picoseconds.
		Weight::from_parts(159_543_674, 4892)
			// Standard error: 166_014
			.saturating_add(Weight::from_parts(55_958_870, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2645).saturating_mul(a.into()))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::Offers` (r:1 w:1)
	/// Proof: `AiAssets::Offers` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn offer_to_providers() -> Weight {
		// Minimum execution time: 208_090_000 picoseconds.
		Weight::from_parts(252_845_000, 7048)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `AiAssets::Offers` (r:1 w:1)
	/// Proof: `AiAssets::Offers` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn withdraw_offer() -> Weight {
		// Minimum execution time: 128_441_000 picoseconds.
		Weight::from_parts(156_674_000, 4573)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	fn admit_auditor() -> Weight {
		// Minimum execution time: 30_627_000 picoseconds.
		Weight::from_parts(37_871_000, 3545)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	fn dismiss_auditor() -> Weight {
		// Minimum execution time: 31_399_000 picoseconds.
		Weight::from_parts(38_733_000, 3654)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn slash_auditor() -> Weight {
		// Minimum execution time: 106_309_000 picoseconds.
		Weight::from_parts(130_575_000, 6536)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn bond() -> Weight {
		// Minimum execution time: 111_009_000 picoseconds.
		Weight::from_parts(136_075_000, 3713)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	fn resign() -> Weight {
		// Minimum execution time: 31_549_000 picoseconds.
		Weight::from_parts(39_464_000, 3654)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn withdraw_bond() -> Weight {
		// Minimum execution time: 93_876_000 picoseconds.
		Weight::from_parts(115_026_000, 3751)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `AiAssets::Attestations` (r:1 w:1)
	/// Proof: `AiAssets::Attestations` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn attest() -> Weight {
		// Minimum execution time: 140_313_000 picoseconds.
		Weight::from_parts(169_568_000, 4243)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AiAssets::Attestations` (r:1 w:1)
	/// Proof: `AiAssets::Attestations` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn revoke_attestation() -> Weight {
		// Minimum execution time: 124_273_000 picoseconds.
		Weight::from_parts(151_394_000, 4274)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AiAssets::Attestations` (r:1 w:1)
	/// Proof: `AiAssets::Attestations` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(463), added: 2938, mode: `Measured`)
	fn prune_attestation() -> Weight {
		// Minimum execution time: 132_379_000 picoseconds.
		Weight::from_parts(160_962_000, 4448)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	fn act_as() -> Weight {
		// Minimum execution time: 58_540_000 picoseconds.
		Weight::from_parts(72_286_000, 4177)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn register(p: u32, ) -> Weight {
		Weight::from_parts(265_098_083, 5519)
			.saturating_add(Weight::from_parts(56_490_840, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2968).saturating_mul(p.into()))
	}
	fn set_name() -> Weight {
		Weight::from_parts(86_853_000, 4840)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_metadata() -> Weight {
		Weight::from_parts(87_854_000, 4840)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_tags() -> Weight {
		Weight::from_parts(95_800_000, 4840)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn transfer(a: u32, p: u32, ) -> Weight {
		Weight::from_parts(197_384_320, 4565)
			.saturating_add(Weight::from_parts(21_377_923, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(175_299_203, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2745).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 3833).saturating_mul(p.into()))
	}
	fn retire() -> Weight {
		Weight::from_parts(64_411_000, 4217)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove(p: u32, ) -> Weight {
		Weight::from_parts(312_803_064, 7418)
			.saturating_add(Weight::from_parts(10_784_019, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(p.into()))
	}
	fn remove_parent(a: u32, ) -> Weight {
		Weight::from_parts(159_543_674, 4892)
			.saturating_add(Weight::from_parts(55_958_870, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2645).saturating_mul(a.into()))
	}
	fn offer_to_providers() -> Weight {
		Weight::from_parts(252_845_000, 7048)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(156_674_000, 4573)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn admit_auditor() -> Weight {
		Weight::from_parts(37_871_000, 3545)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn dismiss_auditor() -> Weight {
		Weight::from_parts(38_733_000, 3654)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn slash_auditor() -> Weight {
		Weight::from_parts(130_575_000, 6536)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn bond() -> Weight {
		Weight::from_parts(136_075_000, 3713)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(39_464_000, 3654)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(115_026_000, 3751)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn attest() -> Weight {
		Weight::from_parts(169_568_000, 4243)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn revoke_attestation() -> Weight {
		Weight::from_parts(151_394_000, 4274)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prune_attestation() -> Weight {
		Weight::from_parts(160_962_000, 4448)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn act_as() -> Weight {
		Weight::from_parts(72_286_000, 4177)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
}
