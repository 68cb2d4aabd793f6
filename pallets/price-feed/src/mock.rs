// SPDX-License-Identifier: Apache-2.0
//! A chain with the real oracle and the real clock.

use crate::*;
use frame::{
	deps::frame_support::weights::RuntimeDbWeight,
	testing_prelude::*,
	traits::{ConstU32, SortedMembers},
};
use noema_accesses::{READ, WRITE};
use polkadot_sdk::{
	pallet_multisig,
	pallet_oracle::{self, CombineData, OnNewData, TimestampedValue},
	pallet_proxy, pallet_timestamp, pallet_utility,
};

pub type AccountId = u64;
pub type Key = u8;
pub type Stamped = TimestampedValue<u128, u64>;

/// The key under which the price of NOE is fed.
pub const NOE_USD: Key = 0;
/// A key that is none of our business.
pub const OTHER: Key = 1;
/// 2026-01-01 00:00 UTC, the time of the first block.
pub const START: u64 = 1_767_225_600_000;
/// Milliseconds from block to block.
pub const SLOT: u64 = 3_000;
/// Milliseconds of a minute.
pub const MINUTE: u64 = 60_000;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Oracle: pallet_oracle,
		PriceFeed: crate,
		Utility: pallet_utility,
		Proxy: pallet_proxy,
		Multisig: pallet_multisig,
	}
);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub const OraclePalletId: PalletId = PalletId(*b"test/ora");
	pub static Members: Vec<AccountId> = vec![1, 2, 3, 4, 5];
	pub static MaxStep: Permill = Permill::from_percent(20);
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type DbWeight = CountedDbWeight;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl SortedMembers<AccountId> for Members {
	fn sorted_members() -> Vec<AccountId> {
		Members::get()
	}
}

/// The combiner of the oracle, as a runtime has it.
pub struct CombinePrices;

impl CombineData<Key, Stamped> for CombinePrices {
	fn combine_data(_: &Key, feeds: Vec<Stamped>, _: Option<Stamped>) -> Option<Stamped> {
		let feeds = feeds.into_iter().map(|feed| (feed.value, feed.timestamp)).collect();
		PriceFeed::combine(feeds).map(|(value, timestamp)| Stamped { value, timestamp })
	}
}

/// The hook of the oracle, as a runtime has it.
pub struct FollowPrices;

impl OnNewData<AccountId, Key, u128> for FollowPrices {
	fn on_new_data(_: &AccountId, key: &Key, _: &u128) {
		if *key == NOE_USD {
			PriceFeed::on_new_feed();
		}
	}
}

impl pallet_oracle::Config for Test {
	type OnNewData = FollowPrices;
	type CombineData = CombinePrices;
	type Time = Timestamp;
	type OracleKey = Key;
	type OracleValue = u128;
	type PalletId = OraclePalletId;
	type Members = Members;
	type WeightInfo = ();
	type MaxHasDispatchedSize = ConstU32<21>;
	type MaxFeedValues = ConstU32<2>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// The stored aggregate of the oracle.
pub struct Aggregate;

impl FeedSource for Aggregate {
	fn aggregate() -> Option<Feed> {
		Oracle::get(&NOE_USD).map(|stored| Feed { value: stored.value, at: stored.timestamp })
	}

	fn members() -> u32 {
		u32::try_from(Members::get().len()).unwrap_or(u32::MAX)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set(feed: Feed) {
		pallet_timestamp::Now::<Test>::put(feed.at);
		let stored = Stamped { value: feed.value, timestamp: feed.at };
		pallet_oracle::Values::<Test>::insert(NOE_USD, stored);
	}
}

#[derive_impl(crate::config_preludes::TestDefaultConfig)]
impl Config for Test {
	type Source = Aggregate;
	type Time = Timestamp;
	type MaxStep = MaxStep;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}

noema_wrappers::wrappers!(Oracle);

/// Builds the chain that a test starts from.
#[derive(Default)]
pub struct ExtBuilder {
	initial_price: Option<u128>,
	members: Option<u64>,
}

impl ExtBuilder {
	/// With a price at genesis.
	pub fn price(self, price: u128) -> Self {
		Self { initial_price: Some(price), ..self }
	}

	/// With as many feeders, named from 1.
	pub fn members(self, count: u64) -> Self {
		Self { members: Some(count), ..self }
	}

	/// The chain at genesis.
	pub fn build(self) -> TestState {
		Members::set((1..=self.members.unwrap_or(5)).collect());
		MaxStep::set(Permill::from_percent(20));
		let genesis = RuntimeGenesisConfig {
			price_feed: GenesisConfig { initial_price: self.initial_price, ..Default::default() },
			..Default::default()
		};
		genesis.build_storage().expect("genesis builds").into()
	}

	/// Runs `test` in the first block, and checks every invariant after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			begin_block(1, START);
			test();
			assert_ok!(PriceFeed::do_try_state());
		});
	}
}

/// Ends the block before and begins `block` at `time`.
pub fn begin_block(block: u64, time: u64) {
	let last = System::block_number();
	if last > 0 {
		PriceFeed::on_finalize(last);
		Oracle::on_finalize(last);
		assert_ok!(PriceFeed::do_try_state());
	}
	System::set_block_number(block);
	System::reset_events();
	PriceFeed::on_initialize(block);
	Oracle::on_initialize(block);
	Timestamp::set_timestamp(time);
}

/// The present.
pub fn now() -> u64 {
	Timestamp::get()
}

/// Begins the block that is `count` blocks ahead, a slot each.
pub fn skip_blocks(count: u64) {
	begin_block(System::block_number() + count, now() + count * SLOT);
}

/// Feeds `value` as `who`.
pub fn feed(who: AccountId, value: u128) {
	let values = BoundedVec::truncate_from(vec![(NOE_USD, value)]);
	assert_ok!(Oracle::feed_values(RuntimeOrigin::signed(who), values));
}

/// Feeds `value` as every member.
pub fn feed_all(value: u128) {
	Members::get().into_iter().for_each(|who| feed(who, value));
}

/// The view of the price.
pub fn price() -> PriceQuote {
	PriceFeed::price().expect("there is a price")
}

/// The events of the pallet in this block so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::PriceFeed(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}
