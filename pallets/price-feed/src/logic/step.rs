// SPDX-License-Identifier: Apache-2.0
//! How the published price follows the median: at most one step in some blocks, of at most a part of itself.

use super::{combine::part_of, Outcome, Rules};
use crate::types::{Observation, PriceState};
use frame::{
	arithmetic::{AtLeast32BitUnsigned, Permill},
	hashing::U256,
};

/// The first price ever: it is taken as it is.
pub fn first<BlockNumber>(price: u128, block: BlockNumber, now: u64) -> PriceState<BlockNumber> {
	PriceState {
		latest: price,
		median: price,
		updated_at: now,
		last_step: block,
		since: Observation { at: now, cumulative: U256::zero() },
		held_back: false,
	}
}

/// The furthest that one step of `price` goes, rounded down, but at least 1 µUSD: a price below 5 µUSD could
/// never leave its place by steps of 20 % rounded down.
pub fn reach(price: u128, max_step: Permill) -> u128 {
	part_of(price, max_step).max(1)
}

/// The price after a fresh median. It moves if its last move is [`Rules::step_interval`] blocks ago; it is held
/// back from when a median is out of one step's reach until it is where the median is. Its time is refreshed
/// when it moves or is within reach of the median.
pub fn follow<BlockNumber: AtLeast32BitUnsigned + Copy>(
	before: &PriceState<BlockNumber>,
	median: u128,
	block: BlockNumber,
	now: u64,
	rules: &Rules<BlockNumber>,
) -> (PriceState<BlockNumber>, Outcome) {
	let reach = reach(before.latest, rules.max_step);
	// The median is not zero, so a lower end of zero makes no price of zero.
	let target = median.clamp(before.latest.saturating_sub(reach), before.latest.saturating_add(reach));
	let mut after = PriceState { median, ..*before };
	if target != before.latest && block >= before.last_step.saturating_add(rules.step_interval) {
		after.latest = target;
		after.last_step = block;
		after.updated_at = now;
		after.held_back = target != median;
		(after, Outcome::Moved)
	} else if target == median {
		after.updated_at = now;
		after.held_back = before.held_back && median != before.latest;
		(after, Outcome::Confirmed)
	} else {
		after.held_back = true;
		(after, Outcome::OutOfReach)
	}
}
