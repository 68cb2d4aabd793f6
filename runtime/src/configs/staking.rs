// SPDX-License-Identifier: Apache-2.0
//! Nominated proof of stake: bonds, elections, rewards and slashes.

use super::{
	consensus::{MAX_AUTHORITIES, MAX_NOMINATORS_PER_VALIDATOR},
	monetary::TreasuryAccount,
};
use crate::{
	constants::time::{BONDING_ERAS, SESSIONS_PER_ERA, SLASH_DEFER_ERAS},
	governance::origins::RootOrTwoThirdsOfCommittee,
	types::*,
	Balances, Runtime, RuntimeEvent, RuntimeHoldReason, Session, Staking, Timestamp, VoterList,
};
use polkadot_sdk::*;

use frame_election_provider_support::{
	bounds::{ElectionBounds, ElectionBoundsBuilder},
	onchain, SequentialPhragmen, VoteWeight,
};
use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstBool, ConstU32, Nothing},
};
use sp_runtime::{curve::PiecewiseLinear, Perbill};
use sp_staking::currency_to_vote::U128CurrencyToVote;

/// Nominators that an election takes in, the largest first.
const MAX_ELECTING_VOTERS: u32 = 5_000;
/// Candidates that an election takes in.
const MAX_ELECTABLE_TARGETS: u32 = 500;
/// Bags in which the voter list sorts nominators.
const BAGS: usize = 100;

pallet_staking_reward_curve::build! {
	const REWARD_CURVE: PiecewiseLinear<'static> = curve!(
		min_inflation: 0_025_000,
		max_inflation: 0_100_000,
		ideal_stake: 0_500_000,
		falloff: 0_050_000,
		max_piece_count: 40,
		test_precision: 0_005_000,
	);
}

/// Upper bounds of the bags: geometric by 5/4, from the vote weight of a quarter of a NOE at the genesis supply up
/// to that of all of it (vote weights are `u64`, so issuance is scaled down to them).
const fn bag_thresholds() -> [u64; BAGS] {
	let mut thresholds = [u64::MAX; BAGS];
	let mut i = BAGS - 1;
	while i > 0 {
		i -= 1;
		thresholds[i] = thresholds[i + 1] / 5 * 4;
	}
	thresholds
}

static BAG_THRESHOLDS: [u64; BAGS] = bag_thresholds();

parameter_types! {
	pub const RewardCurve: &'static PiecewiseLinear<'static> = &REWARD_CURVE;
	pub BagThresholds: &'static [u64] = &BAG_THRESHOLDS;
	pub Bounds: ElectionBounds = ElectionBoundsBuilder::default()
		.voters_count(MAX_ELECTING_VOTERS.into())
		.targets_count(MAX_ELECTABLE_TARGETS.into())
		.build();
}

/// Elections on chain, by sequential phragmén. With at most a hundred validators they fit into a block.
pub struct OnChainElections;

impl onchain::Config for OnChainElections {
	type Sort = ConstBool<true>;
	type System = Runtime;
	type Solver = SequentialPhragmen<AccountId, Perbill>;
	type MaxBackersPerWinner = ConstU32<MAX_NOMINATORS_PER_VALIDATOR>;
	type MaxWinnersPerPage = ConstU32<MAX_AUTHORITIES>;
	type DataProvider = Staking;
	type WeightInfo = frame_election_provider_support::weights::SubstrateWeight<Runtime>;
	type Bounds = Bounds;
}

/// Sizes with which the staking pallet is benchmarked.
pub struct BenchmarkSizes;

impl pallet_staking::BenchmarkingConfig for BenchmarkSizes {
	type MaxNominators = ConstU32<1_000>;
	type MaxValidators = ConstU32<MAX_AUTHORITIES>;
}

impl pallet_staking::Config for Runtime {
	type OldCurrency = Balances;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type CurrencyBalance = Balance;
	type UnixTime = Timestamp;
	// A supply of 10^21 planck exceeds `u64`.
	type CurrencyToVote = U128CurrencyToVote;
	type ElectionProvider = onchain::OnChainExecution<OnChainElections>;
	type GenesisElectionProvider = onchain::OnChainExecution<OnChainElections>;
	type NominationsQuota = pallet_staking::FixedNominationsQuota<16>;
	type HistoryDepth = ConstU32<84>;
	type RewardRemainder = ResolveTo<TreasuryAccount, Balances>;
	type RuntimeEvent = RuntimeEvent;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type Reward = ();
	type SessionsPerEra = ConstU32<SESSIONS_PER_ERA>;
	type BondingDuration = ConstU32<BONDING_ERAS>;
	type SlashDeferDuration = ConstU32<SLASH_DEFER_ERAS>;
	type AdminOrigin = RootOrTwoThirdsOfCommittee;
	type SessionInterface = Self;
	type EraPayout = pallet_staking::ConvertCurve<RewardCurve>;
	type NextNewSession = Session;
	type MaxExposurePageSize = ConstU32<256>;
	type MaxValidatorSet = ConstU32<MAX_AUTHORITIES>;
	type VoterList = VoterList;
	type TargetList = pallet_staking::UseValidatorsMap<Self>;
	type MaxUnlockingChunks = ConstU32<32>;
	type MaxControllersInDeprecationBatch = ConstU32<100>;
	type EventListeners = ();
	type Filter = Nothing;
	type BenchmarkingConfig = BenchmarkSizes;
	type WeightInfo = pallet_staking::weights::SubstrateWeight<Runtime>;
}

impl pallet_bags_list::Config<pallet_bags_list::Instance1> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_bags_list::weights::SubstrateWeight<Runtime>;
	type ScoreProvider = Staking;
	type BagThresholds = BagThresholds;
	type MaxAutoRebagPerBlock = ConstU32<5>;
	type Score = VoteWeight;
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::constants::currency::{GENESIS_SUPPLY, NOE};
	use sp_staking::currency_to_vote::CurrencyToVote;

	#[test]
	fn bags_should_rise_and_end_at_the_highest_weight() {
		assert!(BAG_THRESHOLDS.windows(2).all(|pair| pair[0] < pair[1]));
		assert_eq!(BAG_THRESHOLDS[BAGS - 1], u64::MAX);
	}

	#[test]
	fn the_lowest_bag_should_hold_small_nominators_only() {
		let weight = U128CurrencyToVote::to_vote(100 * NOE, GENESIS_SUPPLY);
		assert!(BAG_THRESHOLDS[0] < weight, "{} >= {weight}", BAG_THRESHOLDS[0]);
	}

	#[test]
	fn slashes_should_be_applied_before_stake_is_free() {
		const { assert!(SLASH_DEFER_ERAS < BONDING_ERAS) };
	}

	#[test]
	fn inflation_should_be_highest_at_half_of_the_supply() {
		let payout = |staked| REWARD_CURVE.calculate_for_fraction_times_denominator(staked, 1_000_000u128);
		assert_eq!(payout(500_000), 100_000);
		assert!(payout(0) >= 25_000 && payout(0) < 30_000);
		assert!(payout(1_000_000) < 30_000);
	}
}
