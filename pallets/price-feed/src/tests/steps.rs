// SPDX-License-Identifier: Apache-2.0
//! How the price follows the median.

use super::rules::rules;
use crate::{
	logic::{
		step::{first, follow, reach},
		Outcome,
	},
	mock::*,
	*,
};

#[test]
fn reach_should_be_a_fifth_rounded_down_and_never_nothing() {
	let fifth = Permill::from_percent(20);
	let table =
		[(1, 1), (4, 1), (5, 1), (9, 1), (10, 2), (99, 19), (100_000, 20_000), (u128::MAX, u128::MAX / 5)];
	for (price, expected) in table {
		assert_eq!(reach(price, fifth), expected, "{price}");
	}
}

#[test]
fn price_should_move_to_the_median_when_it_is_in_reach() {
	for median in [80_000, 99_999, 100_001, 120_000] {
		let (after, outcome) = follow(&first(100_000, 0, 1_000), median, 20, 61_000, &rules());
		assert_eq!(outcome, Outcome::Moved, "{median}");
		assert_eq!((after.latest, after.median, after.held_back), (median, median, false));
		assert_eq!((after.updated_at, after.last_step), (61_000, 20));
	}
}

#[test]
fn price_should_go_a_step_and_be_held_back_when_the_median_is_out_of_reach() {
	for (median, expected) in [(79_999, 80_000), (1, 80_000), (120_001, 120_000), (u128::MAX, 120_000)] {
		let (after, outcome) = follow(&first(100_000, 0, 1_000), median, 20, 61_000, &rules());
		assert_eq!(outcome, Outcome::Moved, "{median}");
		assert_eq!((after.latest, after.median, after.held_back), (expected, median, true));
		assert_eq!((after.updated_at, after.last_step), (61_000, 20));
	}
}

#[test]
fn price_should_wait_and_be_fresh_when_no_step_is_due_and_the_median_in_reach() {
	let (after, outcome) = follow(&first(100_000, 0, 1_000), 120_000, 19, 58_000, &rules());
	assert_eq!(outcome, Outcome::Confirmed);
	assert_eq!((after.latest, after.median, after.held_back), (100_000, 120_000, false));
	assert_eq!((after.updated_at, after.last_step), (58_000, 0));
}

#[test]
fn price_should_wait_and_age_when_no_step_is_due_and_the_median_out_of_reach() {
	let (after, outcome) = follow(&first(100_000, 0, 1_000), 120_001, 19, 58_000, &rules());
	assert_eq!(outcome, Outcome::OutOfReach);
	assert_eq!((after.latest, after.median, after.held_back), (100_000, 120_001, true));
	assert_eq!((after.updated_at, after.last_step), (1_000, 0));
}

#[test]
fn price_should_stay_held_back_until_it_is_where_the_median_is() {
	let (held, _) = follow(&first(100_000, 0, 1_000), 130_000, 19, 58_000, &rules());
	// The median comes back into reach, but the price is not there yet.
	let (waiting, outcome) = follow(&held, 110_000, 19, 58_000, &rules());
	assert_eq!((outcome, waiting.held_back), (Outcome::Confirmed, true));
	// It gets there by a step of its own, or because the median comes to it.
	let (stepped, _) = follow(&waiting, 110_000, 20, 61_000, &rules());
	assert_eq!((stepped.latest, stepped.held_back), (110_000, false));
	let (met, outcome) = follow(&waiting, 100_000, 19, 58_000, &rules());
	assert_eq!((outcome, met.latest, met.held_back), (Outcome::Confirmed, 100_000, false));
}

#[test]
fn confirmation_should_not_use_up_the_step() {
	let (confirmed, _) = follow(&first(100_000, 0, 1_000), 100_000, 25, 76_000, &rules());
	assert_eq!(confirmed.last_step, 0);
	let (moved, _) = follow(&confirmed, 101_000, 26, 79_000, &rules());
	assert_eq!((moved.latest, moved.last_step), (101_000, 26));
}

#[test]
fn price_should_leave_its_place_when_it_is_the_lowest_there_is() {
	let mut state = first(1, 0, 1_000);
	let mut seen = vec![];
	for block in 1..=10u64 {
		(state, _) = follow(&state, 10, block * 20, 1_000 + block * MINUTE, &rules());
		seen.push(state.latest);
	}
	assert_eq!(seen, [2, 3, 4, 5, 6, 7, 8, 9, 10, 10]);
	let (down, _) = follow(&first(2, 0, 1_000), 1, 20, 61_000, &rules());
	assert_eq!(down.latest, 1);
}

#[test]
fn price_should_not_overflow_when_it_is_the_highest_there_is() {
	let (after, _) = follow(&first(u128::MAX, 0, 1_000), u128::MAX - 1, 20, 61_000, &rules());
	assert_eq!(after.latest, u128::MAX - 1);
	let (after, _) = follow(&first(u128::MAX - 1, 0, 1_000), u128::MAX, 20, 61_000, &rules());
	assert_eq!((after.latest, after.held_back), (u128::MAX, false));
}

#[test]
fn price_should_catch_up_by_steps_when_the_market_doubles() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		let mut seen = vec![];
		for _ in 0..5 {
			skip_blocks(20);
			feed_all(200_000);
			seen.push((price().latest, price().held_back));
		}
		let expected =
			[(120_000, true), (144_000, true), (172_800, true), (200_000, false), (200_000, false)];
		assert_eq!(seen, expected);
	});
}

#[test]
fn price_should_catch_up_by_steps_when_the_market_halves() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		let mut seen = vec![];
		for _ in 0..4 {
			skip_blocks(20);
			feed_all(50_000);
			seen.push((price().latest, price().held_back));
		}
		assert_eq!(seen, [(80_000, true), (64_000, true), (51_200, true), (50_000, false)]);
	});
}

#[test]
fn events_should_tell_each_change_once_when_the_price_is_held_back_and_released() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		feed_all(130_000);
		let (price, median) = (120_000, 130_000);
		let confirmed = Event::PriceConfirmed { price, median };
		let missed = Event::QuorumMissed { aggregated_at: None };
		assert_eq!(events()[..2], [missed.clone(), missed]);
		let updated = Event::PriceUpdated { price, median, twap: 100_000 };
		assert_eq!(
			events()[2..],
			[updated, Event::PriceHeldBack { price, median }, confirmed.clone(), confirmed.clone()]
		);
		skip_blocks(1);
		feed(1, 130_000);
		assert_eq!(events(), vec![confirmed]);
		skip_blocks(19);
		feed(1, 130_000);
		// A minute of 100,000 and one of 120,000.
		let updated = Event::PriceUpdated { price: median, median, twap: 110_000 };
		assert_eq!(events(), vec![updated, Event::PriceReleased { price: median }]);
		assert!(!self::price().held_back);
	});
}

#[test]
fn event_should_tell_that_the_price_lags_when_the_median_leaves_its_reach() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		skip_blocks(5);
		(1..=3).for_each(|who| feed(who, 150_000));
		let (price, median) = (100_000, 150_000);
		let lagged = Event::PriceLagged { price, median };
		assert_eq!(events()[2..], [lagged, Event::PriceHeldBack { price, median }]);
		assert_eq!(self::price().updated_at, START + 5 * SLOT);
		// That was by the first two, who left the others in the majority. What lags is not refreshed.
		skip_blocks(1);
		feed(1, 150_000);
		assert_eq!(self::price().updated_at, START + 5 * SLOT);
	});
}
