// SPDX-License-Identifier: Apache-2.0
//! Five feeders: each looks at the market once a minute and feeds what it sees.

use crate::{path::BLOCKS_PER_MINUTE, random::Random};
use noema_primitives::money::PPM;
use std::ops::Range;

/// How many there are.
pub const FEEDERS: usize = 5;

/// How far a feeder's view differs from the market, as a standard deviation in ppm.
const BLUR: u64 = 500;

/// How well the feeders do their work.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Diligence {
	/// They feed what the market is.
	OnTime,
	/// They feed what the market was some minutes ago.
	Late,
	/// They feed what the market is, but are silent for a while.
	Silent,
}

/// The feeders and what each fed last.
#[derive(Debug)]
pub struct Feeders {
	diligence: Diligence,
	/// By how many blocks late ones are late.
	lag: usize,
	/// Blocks in which silent ones are silent.
	silence: Range<usize>,
	/// Value and time of each feeder's latest feed.
	pub feeds: Vec<(u128, u64)>,
	random: Random,
}

impl Feeders {
	/// Feeders that have not fed yet. `lag` and `silence` are in blocks.
	pub fn new(diligence: Diligence, lag: usize, silence: Range<usize>, seed: u64) -> Self {
		Self { diligence, lag, silence, feeds: vec![(0, 0); FEEDERS], random: Random::new(seed) }
	}

	/// The next feeder feeds if it is its turn: they take turns, so that a minute has a feed of each. Returns
	/// whether one fed.
	pub fn feed(&mut self, block: usize, now: u64, market: &[u128]) -> bool {
		let turn = block % BLOCKS_PER_MINUTE;
		let spacing = BLOCKS_PER_MINUTE / FEEDERS;
		let silent = self.diligence == Diligence::Silent && self.silence.contains(&block);
		if !turn.is_multiple_of(spacing) || silent {
			return false;
		}
		let lag = if self.diligence == Diligence::Late { self.lag } else { 0 };
		let seen = market[block.saturating_sub(lag)];
		let factor = i128::from(PPM) + self.random.normal(BLUR);
		self.feeds[turn / spacing] = (seen * factor.unsigned_abs() / u128::from(PPM), now);
		true
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn fed(diligence: Diligence, blocks: Range<usize>) -> Vec<(u128, u64)> {
		let market: Vec<u128> = (0..1_000).map(|block| 1_000_000 + block * 1_000).collect();
		let mut feeders = Feeders::new(diligence, 400, 500..600, 1);
		for block in blocks {
			feeders.feed(block, block as u64, &market);
		}
		feeders.feeds
	}

	#[test]
	fn feeders_should_each_feed_once_a_minute() {
		let times: Vec<u64> = fed(Diligence::OnTime, 400..420).iter().map(|feed| feed.1).collect();
		assert_eq!(times, vec![400, 404, 408, 412, 416]);
	}

	#[test]
	fn feeders_should_feed_old_values_when_late() {
		let close = |value: u128, to: u128| value.abs_diff(to) < to / 300;
		let (on_time, late) = (fed(Diligence::OnTime, 800..820), fed(Diligence::Late, 800..820));
		assert!(close(on_time[0].0, 1_800_000), "{on_time:?}");
		assert!(close(late[0].0, 1_400_000), "{late:?}");
	}

	#[test]
	fn feeders_should_feed_nothing_when_silent() {
		assert!(fed(Diligence::Silent, 480..590).iter().all(|feed| feed.1 < 500));
		assert!(fed(Diligence::OnTime, 480..590).iter().all(|feed| feed.1 > 560));
	}
}
