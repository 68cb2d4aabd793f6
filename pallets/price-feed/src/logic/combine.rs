// SPDX-License-Identifier: Apache-2.0
//! From feeds to what the feeders agree on.

use super::Rules;
use alloc::vec::Vec;
use frame::arithmetic::Permill;
use noema_primitives::mul_div_floor;

/// The median of the feeds that count, in µUSD for one NOE, or `None` if they are too few.
///
/// `feeds` has the latest value and time of each feeder, once. A feed counts if it is not zero, at most
/// [`Rules::feed_lifetime`] old, and not further than [`Rules::max_deviation`] of it from the median of those
/// that are. More than half of the `members`, and never fewer than [`Rules::min_feeds`], must count.
pub fn combine<BlockNumber>(
	feeds: &[(u128, u64)],
	members: u32,
	now: u64,
	rules: &Rules<BlockNumber>,
) -> Option<u128> {
	let fresh = |at: u64| now.checked_sub(at).is_some_and(|age| age <= rules.feed_lifetime);
	let mut values: Vec<u128> =
		feeds.iter().filter(|(value, at)| *value != 0 && fresh(*at)).map(|(value, _)| *value).collect();
	values.sort_unstable();
	let raw = median(&values)?;
	let tolerance = part_of(raw, rules.max_deviation);
	values.retain(|value| value.abs_diff(raw) <= tolerance);
	let enough = values.len() >= usize::try_from(needed(members, rules.min_feeds)).ok()?;
	if enough {
		median(&values)
	} else {
		None
	}
}

/// How many feeds must count: more than half of the members, and at least `min_feeds`.
pub fn needed(members: u32, min_feeds: u32) -> u32 {
	// Half of a `u32` and one more is far from its maximum.
	(members / 2).saturating_add(1).max(min_feeds)
}

/// The median of values in order: of an even number, the mean of the two in the middle, rounded down.
pub fn median(sorted: &[u128]) -> Option<u128> {
	let high = *sorted.get(sorted.len() / 2)?;
	if sorted.len().is_multiple_of(2) {
		let low = *sorted.get((sorted.len() / 2).checked_sub(1)?)?;
		low.checked_add(high.checked_sub(low)? / 2)
	} else {
		Some(high)
	}
}

/// `floor(value × part)`, exact for every value.
pub(super) fn part_of(value: u128, part: Permill) -> u128 {
	// A part of a value is not more than the value, so there is always a result.
	mul_div_floor(value, part.deconstruct().into(), 1_000_000).unwrap_or_default()
}
