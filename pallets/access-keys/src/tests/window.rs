// SPDX-License-Identifier: Apache-2.0
//! Sums over a rolling period of blocks.

use crate::{logic::Refusal, types::Window};
use noema_primitives::{money::Balance, BlockNumber};

const PERIOD: BlockNumber = 240;
const PART: BlockNumber = 10;
/// The beginning of a part.
const NOW: BlockNumber = 1_000 * PART;

fn with(window: &Window, amount: Balance, now: BlockNumber) -> Window {
	window.with(amount, now, PERIOD).expect("it can be counted")
}

#[test]
fn window_should_count_for_the_period_and_the_rest_of_its_first_part() {
	let window = with(&Window::default(), 7, NOW);
	let table = [(0, 7), (1, 7), (PERIOD, 7), (PERIOD + PART - 1, 7), (PERIOD + PART, 0), (10 * PERIOD, 0)];
	for (passed, expected) in table {
		assert_eq!(window.used(NOW + passed, PERIOD), expected, "{passed}");
	}
}

#[test]
fn window_should_add_up_what_is_in_one_part_and_in_several() {
	let mut window = Window::default();
	for (at, amount) in [(0, 1), (PART - 1, 2), (PART, 4), (5 * PART, 8), (PERIOD, 16)] {
		window = with(&window, amount, NOW + at);
	}
	let table = [
		(PERIOD, 31),
		(PERIOD + PART, 28),
		(PERIOD + 2 * PART, 24),
		(PERIOD + 6 * PART, 16),
		(2 * PERIOD + PART - 1, 16),
		(2 * PERIOD + PART, 0),
	];
	for (passed, expected) in table {
		assert_eq!(window.used(NOW + passed, PERIOD), expected, "{passed}");
	}
}

#[test]
fn window_should_take_the_place_of_what_is_older_than_the_period() {
	let mut window = Window::default();
	for part in 0..100 {
		window = with(&window, 1, NOW + part * PART);
		assert_eq!(window.used(NOW + part * PART, PERIOD), Balance::from(part + 1).min(25));
	}
}

#[test]
fn window_should_have_parts_of_whole_blocks_when_the_period_is_no_multiple() {
	for (period, longest) in [(24, 25), (25, 50), (48, 50), (49, 75), (28_801, 25 * 1_201)] {
		let window = Window::default().with(1, 0, period).expect("it can be counted");
		assert_eq!(window.used(longest - 1, period), 1, "{period}");
		assert_eq!(window.used(longest, period), 0, "{period}");
		// At its shortest it is of the period, to the block.
		let last_of_part = period.div_ceil(24) - 1;
		let window = Window::default().with(1, last_of_part, period).expect("it can be counted");
		assert_eq!(window.used(last_of_part + period, period), 1, "{period}");
	}
}

#[test]
fn window_should_refuse_when_a_part_cannot_be_counted() {
	let window = with(&Window::default(), Balance::MAX, NOW);
	assert_eq!(window.with(1, NOW, PERIOD), Err(Refusal::Overflow));
	assert_eq!(window.with(0, NOW, PERIOD), Ok(window));
}

#[test]
fn window_should_saturate_when_the_sum_cannot_be_counted() {
	let window = with(&with(&Window::default(), Balance::MAX, NOW), Balance::MAX, NOW + PART);
	assert_eq!(window.used(NOW + PART, PERIOD), Balance::MAX);
}

#[test]
fn window_should_forget_nothing_when_time_runs_backwards() {
	let window = with(&Window::default(), 7, NOW);
	assert_eq!(window.used(NOW - PART, PERIOD), 7);
	let window = with(&window, 1, NOW - PART);
	assert_eq!((window.part, window.used(NOW, PERIOD)), (1_000, 8));
	assert!(window.is_ahead(NOW - 1, PERIOD));
	assert!(!window.is_ahead(NOW, PERIOD));
}

#[test]
fn window_should_hold_at_the_ends_of_time() {
	for period in [0, 1, 24, PERIOD, BlockNumber::MAX] {
		for now in [0, 1, BlockNumber::MAX] {
			let window = Window::default().with(5, now, period).expect("it can be counted");
			assert_eq!(window.used(now, period), 5, "{period} at {now}");
			assert!(window.used(BlockNumber::MAX, period) <= 5, "{period} at {now}");
		}
	}
}

#[test]
fn window_should_count_all_as_of_now_when_the_period_changes() {
	let window = with(&with(&Window::default(), 3, NOW), 4, NOW + PERIOD);
	let now = NOW + PERIOD + PART;
	// The 3 are too old by then.
	let changed = window.with_period(now, PERIOD, 48).expect("it can be counted");
	assert_eq!(changed.used(now + 48, 48), 4);
	assert_eq!(changed.used(now + 50, 48), 0);
	let changed = window.with_period(now, PERIOD, 10 * PERIOD).expect("it can be counted");
	assert_eq!(changed.used(now + 10 * PERIOD, 10 * PERIOD), 4);
	assert_eq!(window.with_period(now, PERIOD, PERIOD), Ok(window));
}
