// SPDX-License-Identifier: Apache-2.0
//! The average over 30 minutes.

use super::rules::rules;
use crate::{
	logic::{average::average, step::first, update},
	mock::*,
	types::Book,
};
use frame::{prelude::*, traits::ConstU32};
use proptest::prelude::*;

type TestBook = Book<u64, ConstU32<40>>;

const WINDOW: u64 = 1_800_000;

/// The book after the price was `prices[i].1` from `prices[i].0` on, which is not zero: that would be a time not known
/// yet. A step is due and large enough every time.
fn book(prices: &[(u64, u128)]) -> TestBook {
	let mut book = TestBook::default();
	let mut free = rules();
	free.step_interval = 0;
	for (index, (at, price)) in prices.iter().enumerate() {
		if let Some(state) = book.price.as_mut() {
			// So that the price can go anywhere in one step, let it stand where one step reaches it.
			free.max_step = Permill::from_parts(999_999);
			assert!(*price < state.latest * 19 / 10 && *price > state.latest / 100, "a step too far");
		}
		let (after, ..) = update(book, *price, index as u64, *at, &free);
		book = after;
	}
	book
}

/// The average of `book` at `now`.
fn average_of(book: &TestBook, now: u64) -> u128 {
	let price = book.price.expect("there is a price");
	average(&book.observations, &price, now, WINDOW)
}

/// The average from a plain list of samples, millisecond ranges weighted by length.
fn naive(prices: &[(u64, u128)], now: u64) -> u128 {
	let begin = now.saturating_sub(WINDOW).max(prices[0].0);
	let ends = prices.iter().skip(1).map(|(at, _)| *at).chain([now]);
	let mut sum = 0u128;
	let mut time = 0u128;
	for ((at, price), end) in prices.iter().zip(ends) {
		let (from, to) = ((*at).max(begin), end.max(begin));
		sum += price * u128::from(to - from);
		time += u128::from(to - from);
	}
	sum.checked_div(time).unwrap_or(prices[prices.len() - 1].1)
}

#[test]
fn average_should_be_the_price_when_it_was_published_just_now() {
	assert_eq!(average_of(&book(&[(5_000, 100)]), 5_000), 100);
}

#[test]
fn average_should_be_over_what_there_is_when_history_is_short() {
	let book = book(&[(5_000, 100), (65_000, 120)]);
	assert_eq!(average_of(&book, 65_000), 100);
	assert_eq!(average_of(&book, 125_000), 110);
	assert_eq!(average_of(&book, 245_000), 115);
}

#[test]
fn average_should_forget_what_is_older_than_the_window() {
	let book = book(&[(5_000, 100), (65_000, 120)]);
	assert_eq!(average_of(&book, WINDOW + 35_000), (30 * 100 + 1_770 * 120) / 1_800);
	assert_eq!(average_of(&book, WINDOW + 65_000), 120);
}

#[test]
fn average_should_become_the_last_price_when_updates_stop() {
	let book = book(&[(5_000, 100), (65_000, 120), (125_000, 140)]);
	assert_eq!(average_of(&book, 125_000 + WINDOW - 1), 139);
	for later in [WINDOW, WINDOW + 1, 100 * WINDOW, u64::MAX - 125_000] {
		assert_eq!(average_of(&book, 125_000 + later), 140);
	}
}

#[test]
fn average_should_round_down() {
	let book = book(&[(5_000, 100), (65_000, 101)]);
	assert_eq!(average_of(&book, 125_000), 100);
}

#[test]
fn average_should_not_overflow_when_prices_and_times_are_extreme() {
	let mut state = first(u128::MAX, 0u64, 1);
	assert_eq!(average(&[], &state, u64::MAX, WINDOW), u128::MAX);
	state.since.at = 0;
	assert_eq!(average(&[], &state, u64::MAX, u64::MAX), u128::MAX);
}

#[test]
fn average_should_span_the_window_when_the_ring_has_wrapped() {
	let prices: Vec<_> = (1..=200u64).map(|i| (i * 60_000, 1_000 + u128::from(i))).collect();
	let book = book(&prices);
	assert_eq!(book.observations.len(), 40);
	let now = 200 * 60_000;
	assert_eq!(average_of(&book, now), naive(&prices, now));
}

#[test]
fn average_should_span_the_window_when_the_price_moves_faster_than_points_are_kept() {
	// A move every 3 s: a point is kept each 51 s, so 40 of them still reach back 33 min.
	let prices: Vec<_> = (1..=2_000u64).map(|i| (i * 3_000, 10_000 + u128::from(i))).collect();
	let book = book(&prices);
	let now = 2_000 * 3_000;
	assert!(now - book.observations[0].at >= WINDOW);
	// The start of the window falls between two points, where the price is taken as even.
	assert!(average_of(&book, now).abs_diff(naive(&prices, now)) <= 1);
}

#[test]
fn average_should_be_exact_through_the_chain_when_the_price_is_held_back() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		let mut prices = vec![(START, 100_000)];
		for _ in 0..40 {
			skip_blocks(20);
			feed_all(400_000);
			if price().latest != prices[prices.len() - 1].1 {
				prices.push((now(), price().latest));
			}
			assert_eq!(price().twap, naive(&prices, now()));
			skip_blocks(3);
			assert_eq!(price().twap, naive(&prices, now()));
		}
		assert_eq!(price().twap, 400_000);
	});
}

/// Prices at random times at least `spacing` apart, each within a step of the one before.
fn prices(spacing: u64) -> impl Strategy<Value = Vec<(u64, u128)>> {
	let moves = prop::collection::vec((spacing..spacing + 200_000, -19i128..20), 1..120);
	(1_000u128..u128::from(u64::MAX), 1u64..1 << 42, moves).prop_map(|(price, start, moves)| {
		let mut prices = vec![(start, price)];
		for (time, percent) in moves {
			let (at, price) = prices[prices.len() - 1];
			let moved = price as i128 + price as i128 / 100 * percent;
			prices.push((at + time, (moved as u128).max(1_000)));
		}
		prices
	})
}

proptest! {
	#[test]
	fn average_should_equal_the_naive_one_when_moves_are_spaced(
		prices in prices(50_000),
		ages in prop::collection::vec(0u64..2 * WINDOW, 1..8),
	) {
		let book = book(&prices);
		let last = prices[prices.len() - 1].0;
		for age in ages {
			prop_assert_eq!(average_of(&book, last + age), naive(&prices, last + age));
		}
	}

	#[test]
	fn average_should_stay_between_the_extremes_when_moves_are_close(
		prices in prices(1),
		age in 0u64..2 * WINDOW,
	) {
		let book = book(&prices);
		let average = average_of(&book, prices[prices.len() - 1].0 + age);
		let lowest = prices.iter().map(|(_, price)| *price).min().unwrap_or_default();
		let highest = prices.iter().map(|(_, price)| *price).max().unwrap_or_default();
		prop_assert!(lowest <= average && average <= highest);
	}
}
