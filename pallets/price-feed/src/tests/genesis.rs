// SPDX-License-Identifier: Apache-2.0
//! With and without a price at genesis.

use crate::{mock::*, *};
use frame::testing_prelude::*;

#[test]
fn price_should_be_missing_when_genesis_has_none_and_nobody_fed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PriceFeed::price(), None);
		assert_eq!(PriceFeed::lowest_of_month(), None);
		skip_blocks(1);
		assert_eq!(PriceFeed::price(), None);
	});
}

#[test]
fn genesis_price_should_count_as_updated_in_the_first_block() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		let expected = PriceQuote {
			latest: 100_000,
			twap: 100_000,
			median: 100_000,
			updated_at: START,
			age: 0,
			held_back: false,
		};
		// In the first block, and from then on.
		assert_eq!(price(), expected);
		skip_blocks(1);
		assert_eq!(price(), PriceQuote { age: SLOT, ..expected });
		skip_blocks(100);
		assert_eq!(price(), PriceQuote { age: 101 * SLOT, ..expected });
		assert_eq!(PriceFeed::lowest_of_month(), Some(100_000));
	});
}

#[test]
fn genesis_price_should_have_no_history_before_the_first_block() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		feed_all(120_000);
		// A minute at 100,000 and another at 120,000: the average of two minutes, not of 56 years.
		skip_blocks(20);
		assert_eq!(price().latest, 120_000);
		assert_eq!(price().twap, 110_000);
	});
}

#[test]
fn genesis_price_should_be_followed_when_feeders_feed_in_the_first_block() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		feed_all(110_000);
		// The interval counts from genesis.
		assert_eq!(price().latest, 100_000);
		assert_eq!(price().median, 110_000);
		skip_blocks(19);
		feed_all(110_000);
		assert_eq!(price().latest, 110_000);
	});
}

#[test]
fn stamp_should_be_charged_in_the_first_block_only() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PriceFeed::on_initialize(1), <Test as Config>::WeightInfo::stamp());
		assert_eq!(PriceFeed::on_initialize(2), Weight::zero());
	});
}

#[test]
fn stamp_should_change_nothing_when_the_price_has_a_time() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		skip_blocks(5);
		assert_storage_noop!(PriceFeed::on_finalize(1));
	});
}

#[test]
#[should_panic(expected = "the initial price must not be zero")]
fn genesis_should_panic_when_the_initial_price_is_zero() {
	ExtBuilder::default().price(0).build();
}
