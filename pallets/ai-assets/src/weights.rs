// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_ai_assets`: estimates, which `cargo xtask weights` replaces by what it measures. Until then:
//!
//! - Reads and writes are counted by hand, those of `Nfts` by its code and those of `Royalties` and `ModelLicensing` from
//!   what they were designed to keep, and checked by tests against what calls really read and write.
//! - Times are guesses from what was measured of other pallets' calls, by the number of holds and the size of records.
//! - Proof sizes are guesses from the same, with the greatest sizes of the records.

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

/// What was estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `AiAssets::NextAssetId` (r:1 w:1)
	/// Proof: `AiAssets::NextAssetId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:8 w:9)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:0 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	/// Storage: `AiAssets::AssetsOf` (r:0 w:1)
	/// Proof: `AiAssets::AssetsOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `AiAssets::Lineages` (r:0 w:1)
	/// Proof: `AiAssets::Lineages` (`max_values`: None, `max_size`: Some(2437), added: 4912, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:8 w:1)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: the right that is used up, its terms and its item (r:32 w:8)
	/// The range of component `p` is `[0, 8]`.
	fn register(p: u32, ) -> Weight {
		// Not measured.
		Weight::from_parts(118_000_000, 9500)
			.saturating_add(Weight::from_parts(62_000_000, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 8500).saturating_mul(p.into()))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:1 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	fn set_name() -> Weight {
		// Not measured.
		Weight::from_parts(44_000_000, 5600)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:1 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	fn set_metadata() -> Weight {
		// Not measured.
		Weight::from_parts(44_000_000, 5600)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:1 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	fn set_tags() -> Weight {
		// Not measured.
		Weight::from_parts(46_000_000, 5600)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Assets` (r:5 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:5 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:1 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:0)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Nfts::CollectionConfigOf` (r:1 w:0)
	/// Proof: `Nfts::CollectionConfigOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:0)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:2)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	/// Storage: `AiAssets::AssetsOf` (r:0 w:2)
	/// Proof: `AiAssets::AssetsOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: what `Royalties` keeps of the asset (r:3 w:0), and what paying its owner takes (r:7 w:6)
	/// The range of component `a` is `[0, 4]`.
	/// The range of component `p` is `[0, 1]`.
	fn transfer(a: u32, p: u32, ) -> Weight {
		// Not measured.
		Weight::from_parts(76_000_000, 12500)
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5500).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 8000).saturating_mul(p.into()))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	fn retire() -> Weight {
		// Not measured.
		Weight::from_parts(32_000_000, 3700)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Assets` (r:9 w:9)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:1)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	/// Storage: `AiAssets::AssetsOf` (r:1 w:1)
	/// Proof: `AiAssets::AssetsOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `Measured`)
	/// Storage: `AiAssets::Lineages` (r:1 w:1)
	/// Proof: `AiAssets::Lineages` (`max_values`: None, `max_size`: Some(2437), added: 4912, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:0 w:1)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: `AiAssets::DetailsOf` (r:0 w:1)
	/// Proof: `AiAssets::DetailsOf` (`max_values`: None, `max_size`: Some(633), added: 3108, mode: `Measured`)
	/// Storage: `AiAssets::Moving` (r:1 w:1)
	/// Proof: `AiAssets::Moving` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `Nfts::Attribute` (r:1 w:0)
	/// Proof: `Nfts::Attribute` (`max_values`: None, `max_size`: Some(446), added: 2921, mode: `Measured`)
	/// Storage: `Nfts::ItemConfigOf` (r:1 w:1)
	/// Proof: `Nfts::ItemConfigOf` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `Measured`)
	/// Storage: `Nfts::Collection` (r:1 w:1)
	/// Proof: `Nfts::Collection` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `Measured`)
	/// Storage: `Nfts::ItemMetadataOf` (r:1 w:1)
	/// Proof: `Nfts::ItemMetadataOf` (`max_values`: None, `max_size`: Some(347), added: 2822, mode: `Measured`)
	/// Storage: `Nfts::Account` (r:0 w:1)
	/// Proof: `Nfts::Account` (`max_values`: None, `max_size`: Some(88), added: 2563, mode: `Measured`)
	/// Storage: `Nfts::ItemPriceOf` (r:0 w:1)
	/// Proof: `Nfts::ItemPriceOf` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Nfts::PendingSwapOf` (r:0 w:1)
	/// Proof: `Nfts::PendingSwapOf` (`max_values`: None, `max_size`: Some(71), added: 2546, mode: `Measured`)
	/// Storage: `Nfts::ItemAttributesApprovalsOf` (r:0 w:1)
	/// Proof: `Nfts::ItemAttributesApprovalsOf` (`max_values`: None, `max_size`: Some(1001), added: 3476, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: what `Royalties` and `ModelLicensing` keep of the asset (r:4 w:0)
	/// The range of component `p` is `[0, 8]`.
	fn remove(p: u32, ) -> Weight {
		// Not measured.
		Weight::from_parts(165_000_000, 26000)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(16_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 1400).saturating_mul(p.into()))
	}
	/// Storage: `AiAssets::Assets` (r:2 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `AiAssets::Lineages` (r:1 w:1)
	/// Proof: `AiAssets::Lineages` (`max_values`: None, `max_size`: Some(2437), added: 4912, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::Shares` (r:1 w:1)
	/// Proof: `AiAssets::Shares` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `Measured`)
	/// Storage: whether `Royalties` has shares of the parent (r:1 w:0), and what it keeps of the asset (r:4 w:3)
	/// Storage: what it keeps of each ancestor, with the ancestor itself and its owner (r:192 w:64)
	/// The range of component `a` is `[0, 32]`.
	fn remove_parent(a: u32, ) -> Weight {
		// Not measured.
		Weight::from_parts(75_000_000, 18000)
			.saturating_add(Weight::from_parts(15_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 7200).saturating_mul(a.into()))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `AiAssets::Offers` (r:1 w:1)
	/// Proof: `AiAssets::Offers` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn offer_to_providers() -> Weight {
		// Not measured.
		Weight::from_parts(105_000_000, 10000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `AiAssets::Offers` (r:1 w:1)
	/// Proof: `AiAssets::Offers` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn withdraw_offer() -> Weight {
		// Not measured.
		Weight::from_parts(72_000_000, 8300)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	fn admit_auditor() -> Weight {
		// Not measured.
		Weight::from_parts(22_000_000, 3600)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	fn dismiss_auditor() -> Weight {
		// Not measured.
		Weight::from_parts(22_000_000, 2500)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn slash_auditor() -> Weight {
		// Not measured.
		Weight::from_parts(92_000_000, 7500)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn bond() -> Weight {
		// Not measured.
		Weight::from_parts(66_000_000, 5600)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	fn resign() -> Weight {
		// Not measured.
		Weight::from_parts(22_000_000, 2500)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn withdraw_bond() -> Weight {
		// Not measured.
		Weight::from_parts(62_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `AiAssets::Attestations` (r:1 w:1)
	/// Proof: `AiAssets::Attestations` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn attest() -> Weight {
		// Not measured.
		Weight::from_parts(82_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AiAssets::Attestations` (r:1 w:1)
	/// Proof: `AiAssets::Attestations` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	fn revoke_attestation() -> Weight {
		// Not measured.
		Weight::from_parts(74_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AiAssets::Attestations` (r:1 w:1)
	/// Proof: `AiAssets::Attestations` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `Measured`)
	/// Storage: `AiAssets::Assets` (r:1 w:1)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `AiAssets::Auditors` (r:1 w:1)
	/// Proof: `AiAssets::Auditors` (`max_values`: None, `max_size`: Some(89), added: 2564, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(215), added: 2690, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `Measured`)
	fn prune_attestation() -> Weight {
		// Not measured.
		Weight::from_parts(78_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `AiAssets::Assets` (r:1 w:0)
	/// Proof: `AiAssets::Assets` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `Measured`)
	/// Storage: `Nfts::Item` (r:1 w:0)
	/// Proof: `Nfts::Item` (`max_values`: None, `max_size`: Some(861), added: 3336, mode: `Measured`)
	fn act_as() -> Weight {
		// Not measured.
		Weight::from_parts(30_000_000, 3700)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn register(p: u32, ) -> Weight {
		Weight::from_parts(118_000_000, 9500)
			.saturating_add(Weight::from_parts(62_000_000, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 8500).saturating_mul(p.into()))
	}
	fn set_name() -> Weight {
		Weight::from_parts(44_000_000, 5600)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_metadata() -> Weight {
		Weight::from_parts(44_000_000, 5600)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_tags() -> Weight {
		Weight::from_parts(46_000_000, 5600)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn transfer(a: u32, p: u32, ) -> Weight {
		Weight::from_parts(76_000_000, 12500)
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(66_000_000, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5500).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 8000).saturating_mul(p.into()))
	}
	fn retire() -> Weight {
		Weight::from_parts(32_000_000, 3700)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove(p: u32, ) -> Weight {
		Weight::from_parts(165_000_000, 26000)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(16_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 1400).saturating_mul(p.into()))
	}
	fn remove_parent(a: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 18000)
			.saturating_add(Weight::from_parts(15_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 7200).saturating_mul(a.into()))
	}
	fn offer_to_providers() -> Weight {
		Weight::from_parts(105_000_000, 10000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(72_000_000, 8300)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn admit_auditor() -> Weight {
		Weight::from_parts(22_000_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn dismiss_auditor() -> Weight {
		Weight::from_parts(22_000_000, 2500)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn slash_auditor() -> Weight {
		Weight::from_parts(92_000_000, 7500)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn bond() -> Weight {
		Weight::from_parts(66_000_000, 5600)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(22_000_000, 2500)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(62_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn attest() -> Weight {
		Weight::from_parts(82_000_000, 7000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn revoke_attestation() -> Weight {
		Weight::from_parts(74_000_000, 7000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prune_attestation() -> Weight {
		Weight::from_parts(78_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn act_as() -> Weight {
		Weight::from_parts(30_000_000, 3700)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
}
