// SPDX-License-Identifier: Apache-2.0
//! Random sequences through the real oracle, compared with the naive model after every step.
//!
//! A tenth of the sequences is run by default, all of them if the environment has `NOEMA_SOAK`. They follow from
//! a seed, which `NOEMA_SEED` replaces: a failure names it.

use super::{
	model::{agree, Model, ROOT},
	natural::Natural,
	rules::rules,
};
use crate::{logic::combine::combine, mock::*, *};
use frame::testing_prelude::*;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap, env};

/// How many sequences are run in full.
const SEQUENCES: u32 = 2_000;
/// How many steps each has.
const STEPS: usize = 100;
/// What they follow from unless told otherwise.
const SEED: u64 = 20_260_101;

/// What may happen.
#[derive(Clone, Debug, PartialEq)]
enum Step {
	/// So many blocks pass, and so many slots without a block.
	Pass(u64, u64),
	/// The market moves by so many per cent.
	Market(i64),
	/// An account feeds the market's price, so many per mille off.
	Feed(AccountId, i64),
	/// So many blocks later all members do, one after another.
	FeedAll(u64, i64),
	/// So many times a minute passes, the market moves by so many per cent, and all members feed it: the ring wraps.
	Trend(u64, i64),
	/// An account feeds two prices in one call.
	FeedTwice(AccountId, i64, i64),
	/// An account feeds a tenth of the price, ten times it, nothing, or all that there can be.
	Lie(AccountId, u8),
	/// An account becomes a member.
	Join(AccountId),
	/// A member leaves.
	Leave(AccountId),
}

/// Root, members, and accounts that are none.
fn account() -> impl Strategy<Value = AccountId> {
	ROOT..11
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		3 => (1u64..6, 0u64..2).prop_map(|(blocks, empty)| Step::Pass(blocks, empty)),
		3 => (15u64..40, 0u64..5).prop_map(|(blocks, empty)| Step::Pass(blocks, empty)),
		// From minutes to days, with and without blocks.
		1 => (40u64..1_000, 0u64..1_000).prop_map(|(blocks, empty)| Step::Pass(blocks, empty)),
		1 => (1u64..200_000, 0u64..200_000).prop_map(|(blocks, empty)| Step::Pass(blocks, empty)),
		2 => (-60i64..150).prop_map(Step::Market),
		8 => (account(), -130i64..130).prop_map(|(who, off)| Step::Feed(who, off)),
		6 => (1u64..25, -50i64..50).prop_map(|(blocks, off)| Step::FeedAll(blocks, off)),
		1 => (20u64..60, -12i64..25).prop_map(|(minutes, percent)| Step::Trend(minutes, percent)),
		1 => (account(), -130i64..130, -50i64..50).prop_map(|(who, a, b)| Step::FeedTwice(who, a, b)),
		2 => (account(), 0u8..4).prop_map(|(who, how)| Step::Lie(who, how)),
		1 => (1u64..11).prop_map(Step::Join),
		1 => (1u64..11).prop_map(Step::Leave),
	]
}

/// The market at the start: tiny, usual, or of any size.
fn market() -> impl Strategy<Value = u128> {
	prop_oneof![1u128..100, 1_000u128..10_000_000, (0u32..128).prop_map(|bits| u128::MAX >> bits)]
}

/// `value` and so many `parts` of it more, or less.
fn moved(value: u128, parts: i64, of: u128) -> u128 {
	let count = u128::from(parts.unsigned_abs());
	let change = (value / of).saturating_mul(count).saturating_add(value % of * count / of);
	if parts < 0 {
		value.saturating_sub(change).max(1)
	} else {
		value.saturating_add(change)
	}
}

/// How often each outcome came.
#[derive(Default)]
struct Outcomes {
	calls: u32,
	good: u32,
	counts: BTreeMap<String, u32>,
}

impl Outcomes {
	fn count(&mut self, name: &str) {
		*self.counts.entry(name.to_owned()).or_default() += 1;
	}

	/// Prints the shares of what feeds did, and asserts that there was everything there can be.
	fn report(&self) {
		println!("Oracle.feed_values: {} of {} calls returned Ok", self.good, self.calls);
		for (name, count) in &self.counts {
			println!(
				"{name:>16}: {count:>8}, {:6.2} % of calls",
				100.0 * f64::from(*count) / f64::from(self.calls)
			);
		}
		let names: Vec<_> = self.counts.keys().map(String::as_str).collect();
		let all = [
			"AlreadyFeeded",
			"NoPermission",
			"PriceConfirmed",
			"PriceHeldBack",
			"PriceLagged",
			"PriceReleased",
			"PriceUpdated",
			"QuorumMissed",
		];
		assert_eq!(names, all);
		assert!(self.good > self.calls / 2, "most calls are refused");
	}
}

/// A chain beside its model.
struct Pair<'a> {
	model: Model,
	market: u128,
	outcomes: &'a RefCell<Outcomes>,
}

impl Pair<'_> {
	/// One call on both sides: the same refusal or the same events.
	fn feed(&mut self, who: AccountId, values: &[u128]) {
		let block = System::block_number();
		let before = events().len();
		let origin = if who == ROOT { RuntimeOrigin::root() } else { RuntimeOrigin::signed(who) };
		let call = values.iter().map(|value| (NOE_USD, *value)).collect();
		let result = Oracle::feed_values(origin, BoundedVec::truncate_from(call));
		let refusal = self.model.refusal(who, block);
		let mut outcomes = self.outcomes.borrow_mut();
		outcomes.calls += 1;
		if let Some(refusal) = refusal {
			let error: &str = result.expect_err("the model refuses").error.into();
			assert_eq!(error, refusal);
			assert_eq!(events().len(), before);
			return outcomes.count(refusal);
		}
		assert!(result.is_ok(), "the model does not refuse {result:?}");
		outcomes.good += 1;
		let expected = self.model.call(who, values, block, now());
		assert_eq!(events()[before..], expected);
		for event in expected {
			let text = format!("{event:?}");
			let name = text.strip_prefix("Event::").and_then(|text| text.split(' ').next());
			outcomes.count(name.expect("it is an event"));
		}
	}

	/// So many blocks later, the same call of every member.
	fn feed_all(&mut self, blocks: u64, value: u128) {
		skip_blocks(blocks);
		Members::get().into_iter().for_each(|who| self.feed(who, &[value]));
	}

	/// One step on both sides.
	fn take(&mut self, step: &Step) {
		let off = |mille| moved(self.market, mille, 1_000);
		match *step {
			Step::Pass(blocks, empty) => {
				begin_block(System::block_number() + blocks, now() + (blocks + empty) * SLOT);
			},
			Step::Market(percent) => self.market = moved(self.market, percent, 100),
			Step::Feed(who, mille) => self.feed(who, &[off(mille)]),
			Step::FeedAll(blocks, mille) => self.feed_all(blocks, off(mille)),
			Step::Trend(minutes, percent) => {
				for _ in 0..minutes {
					self.market = moved(self.market, percent, 100);
					self.feed_all(20, self.market);
				}
			},
			Step::FeedTwice(who, first, second) => self.feed(who, &[off(first), off(second)]),
			Step::Lie(who, how) => {
				let lies = [self.market / 10, self.market.saturating_mul(10), 0, u128::MAX];
				self.feed(who, &[lies[usize::from(how)]]);
			},
			Step::Join(who) => {
				self.model.members.insert(who);
				self.change_members(&[who], &[]);
			},
			Step::Leave(who) => {
				self.model.leave(who);
				self.change_members(&[], &[who]);
			},
		}
	}

	/// Tells the chain who the members are now.
	fn change_members(&self, incoming: &[AccountId], outgoing: &[AccountId]) {
		let members: Vec<_> = self.model.members.iter().copied().collect();
		Members::set(members.clone());
		Oracle::change_members_sorted(incoming, outgoing, &members);
	}
}

/// Runs a sequence on both sides, and compares after every step.
fn run(members: u64, genesis: bool, market: u128, steps: &[Step], outcomes: &RefCell<Outcomes>) {
	let genesis = genesis.then_some(market);
	let mut chain = ExtBuilder::default().members(members);
	if let Some(price) = genesis {
		chain = chain.price(price);
	}
	chain.build_and_execute(|| {
		let mut pair = Pair { model: Model::new(members, genesis, START), market, outcomes };
		for step in steps {
			pair.take(step);
			assert_eq!(PriceFeed::price(), pair.model.quote(now()), "after {step:?}");
			assert_eq!(PriceFeed::lowest_of_month(), pair.model.lowest(now()), "after {step:?}");
		}
	});
}

#[test]
fn price_should_equal_the_naive_model_when_feeds_are_random() {
	let seed = env::var("NOEMA_SEED").map_or(SEED, |seed| seed.parse().expect("NOEMA_SEED is a number"));
	let cases = if env::var_os("NOEMA_SOAK").is_some() { SEQUENCES } else { SEQUENCES / 10 };
	println!("price-feed: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&seed.to_le_bytes());
	let config = RunnerConfig { cases, failure_persistence: None, ..Default::default() };
	let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
	let outcomes = RefCell::new(Outcomes::default());
	let sequences = (3u64..10, any::<bool>(), market(), prop::collection::vec(step(), STEPS));
	let result = runner.run(&sequences, |(members, genesis, market, steps)| {
		run(members, genesis, market, &steps, &outcomes);
		Ok(())
	});
	assert_eq!(result, Ok(()), "with NOEMA_SEED={seed}");
	outcomes.borrow().report();
}

proptest! {
	#[test]
	fn combine_should_equal_the_naive_model_when_feeds_are_random(
		center in prop_oneof![1u128..200, 1u128..1 << 100],
		feeds in prop::collection::vec((0u128..2_400, 0u64..400_000), 0..30),
		members in 0u32..30,
	) {
		let now = 1_000_000;
		// From zero to 1.2 times the center and more, half of them close to it.
		let value = |part: u128| match part {
			0..1_200 => center * part / 1_000,
			_ => center + center * (part - 1_200) / 10_000,
		};
		let feeds: Vec<_> = feeds.into_iter().map(|(part, age)| (value(part), now - age)).collect();
		let naive = feeds.iter().map(|(value, at)| (Natural::from(*value), *at)).collect();
		let expected = agree(naive, members as usize, now).map(|median| median.plain());
		prop_assert_eq!(combine(&feeds, members, now, &rules()), expected);
	}

	#[test]
	fn combine_should_not_depend_on_the_order_of_feeds(
		mut feeds in prop::collection::vec((80u128..125, Just(1_000u64)), 3..20).prop_shuffle(),
	) {
		let shuffled = combine(&feeds, 5, 1_000, &rules());
		feeds.sort();
		prop_assert_eq!(shuffled, combine(&feeds, 5, 1_000, &rules()));
	}

	#[test]
	fn combine_should_stay_within_the_honest_range_when_liars_are_a_minority_of_each_three(
		honest in prop::collection::vec(1_000_000u128..1_010_000, 3),
		lies in prop::collection::vec(any::<u128>(), 2),
	) {
		let feeds: Vec<_> = honest.iter().chain(&lies).map(|value| (*value, 1_000)).collect();
		let combined = combine(&feeds, 5, 1_000, &rules());
		let (low, high) = (honest.iter().min(), honest.iter().max());
		// Liars can silence nobody and drag the value no further than where the honest are.
		prop_assert!(combined.as_ref() >= low && combined.as_ref() <= high, "{combined:?}");
	}

	#[test]
	fn combine_should_stay_within_a_tenth_of_the_honest_range_when_the_honest_disagree(
		honest in prop::collection::vec(900u128..1_200, 3),
		lies in prop::collection::vec(prop_oneof![700u128..1_500, any::<u128>()], 2),
	) {
		let feeds: Vec<_> = honest.iter().chain(&lies).map(|value| (*value, 1_000)).collect();
		let (low, high) = (honest.iter().min().copied(), honest.iter().max().copied());
		if let (Some(combined), Some(low), Some(high)) = (combine(&feeds, 5, 1_000, &rules()), low, high) {
			// The raw median is among the honest, and what counts is within a tenth of it.
			prop_assert!(10 * combined >= 9 * low && 10 * combined <= 11 * high, "{combined}");
		}
	}
}
