// SPDX-License-Identifier: Apache-2.0
//! The lowest price of a month.

use crate::{
	logic::lows::{lowest, record},
	mock::*,
	types::{DailyLow, MaxLows, DAY},
	*,
};
use proptest::prelude::*;

/// Lets so many days pass, minus the block that follows.
fn skip_days(days: u64) {
	skip_blocks(days * DAY / SLOT);
}

#[test]
fn lowest_should_be_the_price_when_it_never_moved() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_days(100);
		assert_eq!(PriceFeed::lowest_of_month(), Some(100_000));
	});
}

#[test]
fn lowest_should_be_remembered_for_thirty_days_and_then_forgotten() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		feed_all(90_000);
		skip_blocks(20);
		feed_all(100_000);
		assert_eq!(PriceFeed::lowest_of_month(), Some(90_000));
		skip_days(30);
		assert_eq!(PriceFeed::lowest_of_month(), Some(90_000));
		skip_days(1);
		assert_eq!(PriceFeed::lowest_of_month(), Some(100_000));
	});
}

#[test]
fn lowest_should_include_a_price_that_lasted_into_the_month() {
	ExtBuilder::default().price(90_000).build_and_execute(|| {
		// Low for twenty days, without a move.
		skip_days(20);
		feed_all(100_000);
		skip_days(30);
		assert_eq!(PriceFeed::lowest_of_month(), Some(90_000));
		skip_days(1);
		assert_eq!(PriceFeed::lowest_of_month(), Some(100_000));
	});
}

#[test]
fn lowest_should_be_the_latest_when_it_falls() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		feed_all(50_000);
		assert_eq!(price().latest, 80_000);
		assert_eq!(PriceFeed::lowest_of_month(), Some(80_000));
	});
}

#[test]
fn lows_should_make_room_when_the_price_moved_on_more_days_than_a_month_has() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		for day in 1..=60u128 {
			skip_days(1);
			feed_all(100_000 + day * 100);
		}
		assert_eq!(DailyLows::<Test>::get().len(), 31);
		// The lowest is what the price was when the day thirty days ago began.
		assert_eq!(PriceFeed::lowest_of_month(), Some(100_000 + 29 * 100));
	});
}

/// The lowest price in force at any time from the beginning of the day thirty days before `now`.
fn naive(prices: &[(u64, u128)], now: u64) -> u128 {
	let begin = (now / DAY).saturating_sub(30) * DAY;
	let ends = prices.iter().skip(1).map(|(at, _)| *at).chain([u64::MAX]);
	let lasting = prices.iter().zip(ends).filter(|(_, end)| *end >= begin).map(|((_, price), _)| *price);
	lasting.min().unwrap_or_default()
}

proptest! {
	#[test]
	fn lowest_should_equal_the_naive_one_when_moves_are_random(
		moves in prop::collection::vec((1u64..5 * DAY, 1u128..1_000), 0..80),
		start in 0..100 * DAY,
		age in 0..60 * DAY,
	) {
		let mut prices = vec![(start, 500)];
		let mut lows = BoundedVec::<DailyLow, MaxLows>::default();
		for (time, price) in moves {
			let (at, before) = prices[prices.len() - 1];
			record(&mut lows, before, price, at + time);
			prices.push((at + time, price));
			prop_assert_eq!(lowest(&lows, price, at + time), naive(&prices, at + time));
		}
		let (at, latest) = prices[prices.len() - 1];
		prop_assert_eq!(lowest(&lows, latest, at + age), naive(&prices, at + age));
	}
}
