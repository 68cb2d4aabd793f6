// SPDX-License-Identifier: Apache-2.0
//! What the blocks of others tell about this machine's clock. Pure: slots and times in, a finding out.
//!
//! A block is made in its slot and arrives a little later. One that arrives before its slot proves that the clock is
//! behind. One that arrives long after may have been late itself; only when block after block is late by as much, in
//! the pace in which they are made, is it the clock that is ahead.

use std::{collections::VecDeque, time::Duration};

/// So many blocks in a row tell that the clock is ahead.
const AHEAD: usize = 5;
/// So many in a row that it is behind: one header may be anybody's invention, for it is not verified yet.
const BEHIND: usize = 3;
/// By how many slots a block may be late: on slow machines and lines they are by one or two.
const LATE: i64 = 3;

/// A block that has arrived.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
	/// Its slot.
	pub slot: u64,
	/// When it arrived by the clock of this machine, in milliseconds since 1970.
	pub at: u64,
	/// Whether it was made just now, as far as this node can tell. Blocks of the past are late of course.
	pub new: bool,
}

/// What is known of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
	/// Too few blocks have arrived.
	Unknown,
	/// It agrees with the network's. A block arrives so many milliseconds after its slot began.
	Right(i64),
	/// It is behind by about so many milliseconds.
	Behind(i64),
	/// It is ahead by about so many milliseconds.
	Ahead(i64),
}

/// The latest blocks.
#[derive(Debug)]
pub struct Drift {
	/// How long a slot is, in milliseconds.
	slot: i64,
	/// The slot of the last one that counted.
	last: u64,
	/// How many milliseconds after the start of its slot each arrived, the latest at the end.
	delays: VecDeque<i64>,
}

impl Drift {
	/// For a chain with slots of that duration.
	pub fn new(slot: Duration) -> Self {
		Self { slot: saturated(slot.as_millis()), last: 0, delays: VecDeque::new() }
	}

	/// Takes a block into account, and says what it adds up to.
	pub fn arrived(&mut self, block: Arrival) -> Finding {
		let began = saturated(block.slot).saturating_mul(self.slot);
		let delay = saturated(block.at).saturating_sub(began);
		// The same block comes from several peers.
		if (block.new || self.early(delay)) && block.slot != self.last {
			self.last = block.slot;
			self.delays.push_back(delay);
			if self.delays.len() > AHEAD {
				self.delays.pop_front();
			}
		}
		self.finding()
	}

	/// Whether this is before the slot began, by more than BABE forgives.
	fn early(&self, delay: i64) -> bool {
		delay < self.slot.saturating_neg()
	}

	fn finding(&self) -> Finding {
		let recent = || self.delays.iter().rev().take(BEHIND).copied();
		if recent().count() == BEHIND && recent().all(|delay| self.early(delay)) {
			// The newest block known is the nearest to the time of the network.
			return Finding::Behind(recent().min().map_or(0, i64::saturating_neg));
		}
		if self.delays.len() < AHEAD {
			return Finding::Unknown;
		}
		let mut sorted: Vec<i64> = self.delays.iter().copied().collect();
		sorted.sort_unstable();
		let (first, middle, last) = (sorted[0], sorted[AHEAD / 2], sorted[AHEAD - 1]);
		let in_pace = last.saturating_sub(first) <= self.slot;
		match middle > LATE.saturating_mul(self.slot) {
			true if in_pace => Finding::Ahead(middle),
			// They were held up on the way, or the node was.
			true => Finding::Unknown,
			false => Finding::Right(middle),
		}
	}
}

fn saturated(number: impl TryInto<i64>) -> i64 {
	number.try_into().unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;

	const SLOT: u64 = 3_000;

	/// The finding after blocks of consecutive slots, the first in slot 1,000, each so many milliseconds late.
	fn after(delays: &[i64], new: bool) -> Finding {
		let mut drift = Drift::new(Duration::from_millis(SLOT));
		let mut finding = Finding::Unknown;
		for (slot, delay) in (1_000..).zip(delays) {
			let at = (slot * SLOT).checked_add_signed(*delay).expect("it is after 1970");
			finding = drift.arrived(Arrival { slot, at, new });
		}
		finding
	}

	#[test]
	fn clock_should_be_right_when_blocks_arrive_soon() {
		assert_eq!(after(&[200, 900, 1_500, 400, 2_900], true), Finding::Right(900));
		// A little early is within what BABE forgives.
		assert_eq!(after(&[-2_000, -2_500, -2_000, -3_000, -2_000], true), Finding::Right(-2_000));
	}

	#[test]
	fn clock_should_be_unknown_when_few_blocks_have_arrived() {
		assert_eq!(after(&[], true), Finding::Unknown);
		assert_eq!(after(&[600_000; 4], true), Finding::Unknown);
		assert_eq!(after(&[-600_000; 2], true), Finding::Unknown);
	}

	#[test]
	fn clock_should_be_ahead_when_new_blocks_are_late_by_the_same() {
		assert_eq!(after(&[600_300, 600_100, 601_900, 600_200, 600_400], true), Finding::Ahead(600_300));
		assert_eq!(after(&[9_001; 5], true), Finding::Ahead(9_001));
		assert_eq!(after(&[9_000; 5], true), Finding::Right(9_000));
	}

	#[test]
	fn clock_should_not_be_ahead_when_blocks_were_held_up() {
		// A node that hung for a minute gets all that was announced meanwhile at once.
		assert_eq!(after(&[60_000, 57_000, 54_000, 51_000, 48_000], true), Finding::Unknown);
	}

	#[test]
	fn clock_should_not_be_ahead_when_blocks_are_of_the_past() {
		assert_eq!(after(&[600_000; 20], false), Finding::Unknown);
	}

	#[test]
	fn clock_should_be_behind_when_blocks_come_before_their_slots() {
		assert_eq!(after(&[-600_000, -599_000, -599_500], true), Finding::Behind(600_000));
		// Also those that a node fetches when it joins: the newest says most.
		assert_eq!(after(&[-300_000, -303_000, -306_000], false), Finding::Behind(306_000));
		assert_eq!(after(&[-3_001; 3], true), Finding::Behind(3_001));
	}

	#[test]
	fn clock_should_not_be_behind_when_an_honest_block_is_between() {
		assert_eq!(after(&[-600_000, -600_000, 500, -600_000], true), Finding::Unknown);
	}

	#[test]
	fn clock_should_be_right_again_when_it_was_set() {
		assert_eq!(
			after(&[-600_000, -600_000, -600_000, 500, 500, 500, 500, 500], true),
			Finding::Right(500)
		);
	}

	#[test]
	fn block_should_count_once_when_several_peers_send_it() {
		let mut drift = Drift::new(Duration::from_millis(SLOT));
		for _ in 0..20 {
			let finding = drift.arrived(Arrival { slot: 1_000, at: 0, new: true });
			assert_eq!(finding, Finding::Unknown);
		}
	}

	#[test]
	fn clock_should_not_overflow_when_numbers_are_absurd() {
		let mut drift = Drift::new(Duration::MAX);
		for slot in [u64::MAX, 0, u64::MAX - 1] {
			for at in [0, u64::MAX] {
				drift.arrived(Arrival { slot, at, new: true });
			}
		}
	}
}
