// SPDX-License-Identifier: Apache-2.0
//! What the feeders agree on, in tables.

use super::rules::rules;
use crate::logic::combine::{combine, median, needed};
use frame::prelude::Permill;

const NOW: u64 = 10_000_000;
const LIFETIME: u64 = 300_000;

/// Feeds of the present.
fn fresh(values: &[u128]) -> Vec<(u128, u64)> {
	values.iter().map(|value| (*value, NOW)).collect()
}

#[test]
fn median_should_be_the_middle_or_the_mean_of_two_rounded_down() {
	let table: [(&[u128], Option<u128>); 7] = [
		(&[], None),
		(&[7], Some(7)),
		(&[1, 2], Some(1)),
		(&[1, 3], Some(2)),
		(&[1, 2, 9], Some(2)),
		(&[1, 2, 5, 9], Some(3)),
		(&[u128::MAX - 1, u128::MAX], Some(u128::MAX - 1)),
	];
	for (values, expected) in table {
		assert_eq!(median(values), expected, "{values:?}");
	}
}

#[test]
fn needed_should_be_a_majority_and_never_below_the_minimum() {
	let table = [(0, 3), (1, 3), (3, 3), (4, 3), (5, 3), (6, 4), (7, 4), (20, 11), (u32::MAX, 1 << 31)];
	for (members, expected) in table {
		assert_eq!(needed(members, 3), expected, "{members}");
	}
}

#[test]
fn combine_should_give_the_median_when_feeds_agree() {
	let table: [(&[u128], u32, Option<u128>); 9] = [
		(&[100, 101, 102], 5, Some(101)),
		(&[102, 100, 101], 5, Some(101)),
		(&[100, 101, 102, 103], 5, Some(101)),
		(&[100, 101, 102, 104, 103], 5, Some(102)),
		// A majority of six is four.
		(&[100, 101, 102], 6, None),
		(&[100, 101, 102, 103], 6, Some(101)),
		// Root feeds as well, beyond the members.
		(&[100, 101, 102, 103, 104, 105], 5, Some(102)),
		(&[100, 101], 2, None),
		(&[], 5, None),
	];
	for (values, members, expected) in table {
		assert_eq!(combine(&fresh(values), members, NOW, &rules()), expected, "{values:?} of {members}");
	}
}

#[test]
fn combine_should_drop_feeds_further_than_a_tenth_from_the_raw_median() {
	let table: [(&[u128], Option<u128>); 6] = [
		// 90 and 110 are just within reach of 100, 89 and 111 are not.
		(&[90, 100, 100, 100, 110], Some(100)),
		(&[90, 90, 100, 110, 110], Some(100)),
		(&[89, 90, 100, 110, 111], Some(100)),
		(&[89, 89, 100, 110, 111], None),
		// A tenth of 109 is 10, rounded down: 119 stays, 98 goes.
		(&[98, 109, 109, 119, 119], Some(114)),
		(&[1, 1, 2, 2, 2], Some(2)),
	];
	for (values, expected) in table {
		assert_eq!(combine(&fresh(values), 5, NOW, &rules()), expected, "{values:?}");
	}
}

#[test]
fn combine_should_resist_when_two_of_five_lie_tenfold() {
	let table: [(&[u128], Option<u128>); 4] = [
		(&[1_000, 1_000, 100, 101, 102], Some(101)),
		(&[10, 10, 100, 101, 102], Some(101)),
		(&[10, 1_000, 100, 101, 102], Some(101)),
		// Of four, two liars leave two, who are too few.
		(&[1_000, 1_000, 100, 101], None),
	];
	for (values, expected) in table {
		assert_eq!(combine(&fresh(values), 5, NOW, &rules()), expected, "{values:?}");
	}
}

#[test]
fn combine_should_ignore_zeros_wherever_they_are() {
	assert_eq!(combine(&fresh(&[0, 0, 100, 101, 102]), 5, NOW, &rules()), Some(101));
	assert_eq!(combine(&fresh(&[0, 0, 0, 101, 102]), 5, NOW, &rules()), None);
	assert_eq!(combine(&fresh(&[0, 0, 0, 0, 0]), 5, NOW, &rules()), None);
}

#[test]
fn combine_should_count_a_feed_until_it_is_older_than_its_lifetime() {
	let aged = |age: u64| [(100, NOW), (101, NOW), (102, NOW - age)];
	assert_eq!(combine(&aged(LIFETIME), 5, NOW, &rules()), Some(101));
	assert_eq!(combine(&aged(LIFETIME + 1), 5, NOW, &rules()), None);
}

#[test]
fn combine_should_ignore_a_feed_when_it_is_of_the_future() {
	assert_eq!(combine(&[(100, NOW), (101, NOW), (102, NOW + 1)], 5, NOW, &rules()), None);
}

#[test]
fn combine_should_not_overflow_when_values_are_extreme() {
	let top = u128::MAX;
	assert_eq!(combine(&fresh(&[top, top, top - 2]), 5, NOW, &rules()), Some(top));
	assert_eq!(combine(&fresh(&[top, top, top, top]), 5, NOW, &rules()), Some(top));
	assert_eq!(combine(&fresh(&[1, 1, 1, top, top]), 5, NOW, &rules()), Some(1));
}

#[test]
fn combine_should_keep_all_that_is_within_the_configured_deviation() {
	let mut wide = rules();
	wide.max_deviation = Permill::from_percent(50);
	assert_eq!(combine(&fresh(&[50, 100, 150]), 3, NOW, &wide), Some(100));
	assert_eq!(combine(&fresh(&[49, 100, 150]), 3, NOW, &wide), None);
}
