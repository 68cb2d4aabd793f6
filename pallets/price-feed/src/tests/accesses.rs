// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: the same in every update, and no more than is declared.

use crate::{mock::*, *};
use frame::{
	deps::frame_support::weights::constants::{WEIGHT_REF_TIME_PER_MILLIS, WEIGHT_REF_TIME_PER_SECOND},
	testing_prelude::*,
};
use noema_accesses::Accesses;
use polkadot_sdk::pallet_oracle;

/// What `work` reads and writes, but for the system's own events and block number.
fn accesses(work: impl FnOnce()) -> Accesses {
	Accesses::of([twox_128(b"System").to_vec()], work)
}

/// Both counts are within a declared weight.
fn assert_covered(accesses: &Accesses, weight: Weight) {
	accesses.assert_within(weight.ref_time(), str::to_owned);
}

/// Stores an aggregate of the present.
fn aggregate(value: u128) {
	pallet_oracle::Values::<Test>::insert(NOE_USD, Stamped { value, timestamp: now() });
}

/// The accesses of the hook when the feeders agree on `value`.
fn update(value: u128) -> Accesses {
	aggregate(value);
	accesses(PriceFeed::on_new_feed)
}

#[test]
fn accesses_should_be_heard() {
	ExtBuilder::default().build_and_execute(|| {
		let heard = accesses(|| aggregate(100_000));
		// The clock, to stamp it.
		assert_eq!(heard.counts(), (1, 1));
		let heard = accesses(|| assert!(Aggregate::aggregate().is_some()));
		assert_eq!(heard.counts(), (1, 0));
	});
}

#[test]
fn accesses_should_be_the_same_when_the_ring_is_empty_or_full_or_wrapped() {
	ExtBuilder::default().build_and_execute(|| {
		let first = update(100_000);
		assert_eq!(first.counts(), (5, 3));
		assert_covered(&first, <Test as Config>::WeightInfo::on_new_feed());
		let mut lengths = vec![Observations::<Test>::get().len()];
		for value in 100_001..=100_100 {
			skip_blocks(20);
			assert_eq!(update(value), first);
			assert_eq!(price().latest, value);
			lengths.push(Observations::<Test>::get().len());
		}
		assert_eq!((lengths[0], lengths[1], lengths[39], lengths[40], lengths[100]), (0, 1, 39, 40, 40));
	});
}

#[test]
fn accesses_should_be_the_same_for_a_whole_call_when_the_ring_is_empty_or_full_or_wrapped() {
	ExtBuilder::default().build_and_execute(|| {
		let mut calls = vec![];
		let mut lengths = vec![];
		for value in 100_000..=100_100 {
			skip_blocks(20);
			// The third of five moves the price.
			(1..=2).for_each(|who| feed(who, value));
			calls.push(accesses(|| feed(3, value)));
			assert!(matches!(events().last(), Some(Event::PriceUpdated { price, .. }) if *price == value));
			lengths.push(Observations::<Test>::get().len());
			(4..=5).for_each(|who| feed(who, value));
		}
		assert_eq!((lengths[0], lengths[1], lengths[39], lengths[40], lengths[100]), (0, 1, 39, 40, 40));
		assert!(calls.iter().all(|call| *call == calls[0]));
		// Ours are the price, its points and lows. The oracle's are who fed, the clock, the feeds of the five others and
		// the aggregate, and it writes who fed, a feed and the aggregate.
		assert_eq!(calls[0].counts(), (3 + 8, 3 + 3));
	});
}

#[test]
fn accesses_should_be_the_same_when_the_price_moves_or_stays_or_lags() {
	ExtBuilder::default().build_and_execute(|| {
		let first = update(100_000);
		skip_blocks(1);
		assert_eq!(update(100_000), first);
		assert_eq!(events(), vec![Event::PriceConfirmed { price: 100_000, median: 100_000 }]);
		skip_blocks(1);
		assert_eq!(update(300_000), first);
		assert_eq!(events().first(), Some(&Event::PriceLagged { price: 100_000, median: 300_000 }));
		skip_blocks(18);
		assert_eq!(update(300_000), first);
		assert_eq!(price().latest, 120_000);
	});
}

#[test]
fn accesses_should_be_fewer_when_no_aggregate_is_fresh() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		let missed = accesses(PriceFeed::on_new_feed);
		assert_eq!(missed.counts(), (2, 0));
	});
}

#[test]
fn accesses_should_be_covered_when_feeds_are_combined() {
	ExtBuilder::default().build_and_execute(|| {
		let feeds = vec![(100_000, now()); 5];
		let combined = accesses(|| assert_eq!(PriceFeed::combine(feeds), Some((100_000, START))));
		assert_covered(&combined, <Test as Config>::WeightInfo::combine(5));
	});
}

#[test]
fn accesses_should_be_covered_when_the_first_block_ends() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		let stamped = accesses(|| PriceFeed::on_finalize(1));
		assert_eq!(stamped.counts(), (2, 1));
		assert_covered(&stamped, <Test as Config>::WeightInfo::stamp());
	});
}

#[test]
fn proof_should_be_covered_when_everything_has_its_greatest_size() {
	let sizes = [
		<PriceState<u64>>::max_encoded_len(),
		BoundedVec::<Observation, <Test as Config>::MaxObservations>::max_encoded_len(),
		BoundedVec::<DailyLow, MaxLows>::max_encoded_len(),
		Stamped::max_encoded_len(),
		u64::max_encoded_len(),
	];
	// The greatest sizes and, for each value, some nodes of the trie.
	let greatest: usize = sizes.iter().map(|size| size + 512).sum();
	assert!(greatest as u64 <= <Test as Config>::WeightInfo::on_new_feed().proof_size(), "{sizes:?}");
}

#[test]
fn weight_should_be_a_tenth_of_a_block_at_most_when_every_feeder_feeds_all_it_may() {
	// Twenty members and root, two prices a call, each combined with those of all; a block has a second.
	let each = <() as WeightInfo>::on_new_feed() + <() as WeightInfo>::combine(21);
	let all = each.ref_time() * 2 * 21;
	assert!(all <= WEIGHT_REF_TIME_PER_SECOND / 10, "{} ms", all / WEIGHT_REF_TIME_PER_MILLIS);
}
