// SPDX-License-Identifier: Apache-2.0
//! Sums over a rolling period.

use crate::{
	logic::{Refusal, DAY, PURCHASE_PERIOD},
	mock::START,
	types::{Window, PARTS},
};
use noema_primitives::money::Balance;

/// An hour, for the period of a day.
const PART: u64 = DAY / PARTS;

fn with(window: &Window, amount: Balance, now: u64) -> Window {
	window.with(amount, now, DAY).expect("the sum is no large number")
}

#[test]
fn window_should_be_empty_when_nothing_was_added() {
	for now in [0, START, u64::MAX] {
		assert_eq!(Window::default().used(now, DAY), 0);
	}
}

#[test]
fn window_should_sum_what_was_added_in_the_same_part_and_in_others() {
	let mut window = Window::default();
	for (amount, at) in [(1, 0), (10, PART - 1), (100, PART), (1_000, 5 * PART)] {
		window = with(&window, amount, START + at);
	}
	assert_eq!(window.used(START + 5 * PART, DAY), 1_111);
	assert_eq!(window.used(START + 6 * PART, DAY), 1_111);
}

#[test]
fn window_should_forget_after_the_period_and_at_most_a_part_of_it_more() {
	// Added at the beginning, amid and at the end of a part.
	for offset in [0, PART / 2, PART - 1] {
		let window = with(&Window::default(), 7, START + offset);
		for (later, expected) in
			[(0, 7), (DAY - 1, 7), (DAY, 7), (DAY + PART, 0), (DAY + 2 * PART, 0), (100 * DAY, 0)]
		{
			assert_eq!(window.used(START + offset + later, DAY), expected, "{offset} and {later} on");
		}
		// What it was added in counts in full until the last part begins.
		assert_eq!(window.used(START + DAY + PART - 1, DAY), 7);
		assert_eq!(window.used(START + DAY + PART, DAY), 0);
	}
}

#[test]
fn window_should_forget_part_by_part() {
	let mut window = Window::default();
	for part in 0..25u64 {
		window = with(&window, 1 << part, START + part * PART);
	}
	for part in 0..=25u64 {
		let now = START + (24 + part) * PART;
		assert_eq!(window.used(now, DAY), (1 << 25) - (1 << part), "{part}");
	}
}

#[test]
fn window_should_forget_what_is_old_when_something_is_added() {
	let window = with(&Window::default(), 5, START);
	let same_place = with(&window, 7, START + 25 * PART);
	assert_eq!(same_place.used(START + 25 * PART, DAY), 7);
	let much_later = with(&window, 7, START + 1_000 * DAY + 3 * PART);
	assert_eq!(much_later.amounts.iter().sum::<Balance>(), 7);
}

#[test]
fn window_should_forget_nothing_when_time_runs_backwards() {
	let window = with(&Window::default(), 5, START);
	assert_eq!(window.used(START - DAY, DAY), 5);
	let window = with(&window, 7, START - 3 * DAY);
	assert_eq!(window.part, START / PART);
	assert_eq!(window.used(START, DAY), 12);
}

#[test]
fn window_should_refuse_when_a_part_cannot_be_counted() {
	let window = with(&Window::default(), Balance::MAX - 1, START);
	assert_eq!(window.with(2, START, DAY), Err(Refusal::Overflow));
	assert_eq!(with(&window, 1, START).used(START, DAY), Balance::MAX);
}

#[test]
fn window_should_saturate_when_the_sum_cannot_be_counted() {
	let window = with(&Window::default(), Balance::MAX - 1, START);
	let window = with(&window, Balance::MAX - 1, START + PART);
	assert_eq!(window.used(START + PART, DAY), Balance::MAX);
}

#[test]
fn window_should_hold_at_the_ends_of_time() {
	let window = with(&Window::default(), 3, u64::MAX);
	assert_eq!((window.used(u64::MAX, DAY), window.part), (3, u64::MAX / PART));
	let window = with(&Window::default(), 3, 0);
	assert_eq!((window.used(DAY, DAY), window.used(u64::MAX, DAY)), (3, 0));
}

#[test]
fn window_should_have_parts_of_whole_milliseconds() {
	assert_eq!((DAY % PARTS, PURCHASE_PERIOD % PARTS), (0, 0));
	assert_eq!(Window::default().amounts.len() as u64, PARTS + 1);
}
