// SPDX-License-Identifier: Apache-2.0
//! Prices and compute credits.

use super::monetary::TreasuryAccount;
use crate::{
	constants::currency::{BYTE_DEPOSIT, ITEM_DEPOSIT},
	params,
	types::*,
	Assets, Balances, Oracle, OracleMembership, PriceFeed, Runtime, RuntimeEvent, RuntimeHoldReason,
	Timestamp,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use noema_primitives::{revenue::RevenueToAccount, CRED_ASSET_ID};
use pallet_price_feed::{Feed, FeedSource, WeightInfo as _};
use polkadot_sdk::*;
use scale_info::TypeInfo;

use frame_support::{
	parameter_types,
	traits::{
		fungible::{HoldConsideration, ItemOf},
		ConstU128, ConstU32, ConstU64, LinearStoragePrice,
	},
	weights::{constants::ParityDbWeight, Weight},
	PalletId,
};
use frame_system::EnsureRoot;
use pallet_oracle::{CombineData, OnNewData, TimestampedValue};
use sp_runtime::Permill;

/// A price with its time, as the oracle stores it: µUSD for one NOE, and milliseconds.
type Price = TimestampedValue<u128, Moment>;

/// What feeders feed.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum OracleKey {
	/// The price of one NOE in µUSD.
	NoeUsd,
}

/// The most feeders there can be.
const MAX_FEEDERS: u32 = 20;

parameter_types! {
	pub const OraclePalletId: PalletId = PalletId(*b"noema/or");
}

impl pallet_oracle::Config for Runtime {
	type OnNewData = FollowPrices;
	type CombineData = CombinePrices;
	type Time = Timestamp;
	type OracleKey = OracleKey;
	type OracleValue = u128;
	type PalletId = OraclePalletId;
	type Members = OracleMembership;
	type WeightInfo = OracleWeight;
	// Every member, and root.
	type MaxHasDispatchedSize = ConstU32<{ MAX_FEEDERS + 1 }>;
	// There is one key.
	type MaxFeedValues = ConstU32<1>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_membership::Config<pallet_membership::Instance2> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AddOrigin = EnsureRoot<AccountId>;
	type RemoveOrigin = EnsureRoot<AccountId>;
	type SwapOrigin = EnsureRoot<AccountId>;
	type ResetOrigin = EnsureRoot<AccountId>;
	type PrimeOrigin = EnsureRoot<AccountId>;
	type MembershipInitialized = ();
	type MembershipChanged = Oracle;
	type MaxMembers = ConstU32<MAX_FEEDERS>;
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

/// The combiner of the oracle: what the feeders agree on, as of now.
pub struct CombinePrices;

impl CombineData<OracleKey, Price> for CombinePrices {
	fn combine_data(OracleKey::NoeUsd: &OracleKey, feeds: Vec<Price>, _: Option<Price>) -> Option<Price> {
		let feeds = feeds.into_iter().map(|feed| (feed.value, feed.timestamp)).collect();
		PriceFeed::combine(feeds).map(|(value, timestamp)| Price { value, timestamp })
	}
}

/// The hook of the oracle. What it is handed is one feeder's value: the price follows the stored aggregate.
pub struct FollowPrices;

impl OnNewData<AccountId, OracleKey, u128> for FollowPrices {
	fn on_new_data(_: &AccountId, OracleKey::NoeUsd: &OracleKey, _: &u128) {
		PriceFeed::on_new_feed();
	}
}

/// The stored aggregate of the oracle.
pub struct Aggregate;

impl FeedSource for Aggregate {
	fn aggregate() -> Option<Feed> {
		Oracle::get(&OracleKey::NoeUsd).map(|stored| Feed { value: stored.value, at: stored.timestamp })
	}

	fn members() -> u32 {
		u32::try_from(OracleMembership::members().len()).unwrap_or(u32::MAX)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set(feed: Feed) {
		pallet_timestamp::Now::<Runtime>::put(feed.at);
		let stored = Price { value: feed.value, timestamp: feed.at };
		pallet_oracle::Values::<Runtime>::insert(OracleKey::NoeUsd, stored);
	}
}

/// The weight of a feed: the oracle's own, and for each value the feeds of all members that are read and
/// combined, the aggregate that is stored, and the price that follows it.
pub struct OracleWeight;

impl pallet_oracle::WeightInfo for OracleWeight {
	fn feed_values(values: u32) -> Weight {
		let feeds = MAX_FEEDERS.saturating_add(1);
		let each = <Runtime as pallet_price_feed::Config>::WeightInfo::combine(feeds)
			.saturating_add(<Runtime as pallet_price_feed::Config>::WeightInfo::on_new_feed())
			.saturating_add(ParityDbWeight::get().reads_writes(feeds.into(), 1));
		pallet_oracle::weights::SubstrateWeight::<Runtime>::feed_values(values)
			.saturating_add(each.saturating_mul(values.into()))
	}

	fn on_finalize() -> Weight {
		pallet_oracle::weights::SubstrateWeight::<Runtime>::on_finalize()
	}
}

parameter_types! {
	pub const MaxDeviation: Permill = Permill::from_percent(10);
	pub const MaxStep: Permill = Permill::from_percent(20);
}

impl pallet_price_feed::Config for Runtime {
	type Source = Aggregate;
	type Time = Timestamp;
	type FeedLifetime = ConstU64<300_000>;
	type MinFeeds = ConstU32<3>;
	type MaxDeviation = MaxDeviation;
	type StepInterval = ConstU32<20>;
	type MaxStep = MaxStep;
	type TwapWindow = ConstU64<1_800_000>;
	// Steps are a minute apart; a block may come late.
	type ObservationSpacing = ConstU64<50_000>;
	type MaxObservations = ConstU32<40>;
	type WeightInfo = pallet_price_feed::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const CredId: AssetId = CRED_ASSET_ID;
	pub const CreditsPalletId: PalletId = PalletId(*b"noema/cc");
	pub const OldPriceDiscount: Permill = Permill::from_percent(10);
	pub const OldPriceOutflow: Permill = Permill::from_percent(1);
	pub const FeePreferenceReason: RuntimeHoldReason =
		RuntimeHoldReason::ComputeCredits(pallet_compute_credits::HoldReason::FeePreference);
}

impl pallet_compute_credits::Config for Runtime {
	type Native = Balances;
	type Credits = ItemOf<Assets, CredId, AccountId>;
	type Price = PriceFeed;
	type Revenue = RevenueToAccount<TreasuryAccount>;
	type SweepBeneficiary = TreasuryAccount;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		FeePreferenceReason,
		LinearStoragePrice<ConstU128<ITEM_DEPOSIT>, ConstU128<BYTE_DEPOSIT>, Balance>,
	>;
	type SweepOrigin = EnsureRoot<AccountId>;
	type MaxPriceAge = params::MaxPriceAge;
	type MaxOldPriceAge = ConstU64<{ 24 * 3_600_000 }>;
	type Spread = params::Spread;
	type PurchaseCap = params::PurchaseCap;
	type LiabilityCap = params::LiabilityCap;
	type MintCap = params::MintCap;
	type OldPriceDiscount = OldPriceDiscount;
	type OldPriceOutflow = OldPriceOutflow;
	type Time = Timestamp;
	type PalletId = CreditsPalletId;
	type WeightInfo = pallet_compute_credits::weights::SubstrateWeight<Runtime>;
}
