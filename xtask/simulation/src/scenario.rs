// SPDX-License-Identifier: Apache-2.0
//! What is simulated: three stories of the market, each with feeders of three kinds.

use crate::{
	feeders::Diligence,
	path::{path, Leg, BLOCKS_PER_MINUTE},
};
use std::ops::Range;

/// Minutes of calm before each story, in which CRED is bought.
pub const CALM: usize = 72 * 60;

/// Minutes from the beginning of a story to its end.
pub const STORY: usize = 36 * 60;

/// The price of NOE at genesis, in µUSD.
pub const START_PRICE: u128 = 100_000;

/// How much the price moves from block to block, in ppm, in calm times: 5 % a day.
const CALM_MOVES: u64 = 300;

/// The same while it falls or rises.
const WILD_MOVES: u64 = 900;

/// How the price of NOE moves. Minutes count from the end of the calm.
#[derive(Clone, Copy, Debug)]
pub struct Story {
	/// For names of files.
	pub slug: &'static str,
	/// For people.
	pub title: &'static str,
	/// Minutes and price at the end of each move; the last price then lasts.
	moves: &'static [(usize, u128)],
	/// The minute in which the price begins to fall.
	pub fall: usize,
	/// The minute in which the redemption run begins.
	pub run: usize,
	/// The minutes that the chart shows.
	pub window: (i64, i64),
	seed: u64,
}

/// The three stories.
pub const STORIES: [Story; 3] = [
	Story {
		slug: "half-in-an-hour",
		title: "−50 % in an hour",
		moves: &[(60, 50_000)],
		fall: 0,
		run: 45,
		window: (-60, 360),
		seed: 50,
	},
	Story {
		slug: "tenth-in-a-day",
		title: "−90 % in a day",
		moves: &[(24 * 60, 10_000)],
		fall: 0,
		run: 12 * 60,
		window: (-120, 30 * 60),
		seed: 90,
	},
	Story {
		slug: "up-then-half",
		title: "+60 % in an hour, −50 % in another",
		moves: &[(60, 160_000), (60, 160_000), (60, 80_000)],
		fall: 120,
		run: 165,
		window: (-60, 480),
		seed: 60,
	},
];

/// The feeders, in the order of the report.
const FEEDERS: [Diligence; 3] = [Diligence::OnTime, Diligence::Late, Diligence::Silent];

/// What can be varied.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Setting {
	/// How much CRED buyers want before the fall, in percent of what the liability cap admits.
	pub demand: u32,
	/// By how much more than the market the vault must pay for holders to redeem for that reason, in ppm.
	pub attention: u32,
	/// By how many minutes late feeders are late.
	pub lag: u32,
	/// Which noise the market has.
	pub seed: u32,
}

impl Default for Setting {
	fn default() -> Self {
		Self { demand: 95, attention: 10_000, lag: 20, seed: 0 }
	}
}

/// A story with its feeders.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
	/// The story.
	pub story: Story,
	/// How well the feeders do their work.
	pub diligence: Diligence,
	/// What else can be varied.
	pub setting: Setting,
}

impl Scenario {
	/// The name of its files.
	pub fn slug(&self) -> String {
		let feeders = match self.diligence {
			Diligence::OnTime => "on-time",
			Diligence::Late => "late",
			Diligence::Silent => "silent",
		};
		format!("{}-{feeders}", self.story.slug)
	}

	/// Its name for people.
	pub fn title(&self) -> String {
		let feeders = match self.diligence {
			Diligence::OnTime => "on time".into(),
			Diligence::Late => format!("{} min late", self.setting.lag),
			Diligence::Silent => "silent for two hours".to_owned(),
		};
		format!("{}, feeders {feeders}", self.story.title)
	}

	/// The price on the market at each block.
	pub fn market(&self) -> Vec<u128> {
		let calm = Leg { minutes: CALM, end: START_PRICE, volatility: CALM_MOVES };
		let mut before = START_PRICE;
		let mut legs = vec![calm];
		for (minutes, end) in self.story.moves {
			let volatility = if *end == before { CALM_MOVES } else { WILD_MOVES };
			legs.push(Leg { minutes: *minutes, end: *end, volatility });
			before = *end;
		}
		let moved: usize = self.story.moves.iter().map(|(minutes, _)| minutes).sum();
		legs.push(Leg { minutes: STORY - moved, end: before, volatility: CALM_MOVES });
		path(START_PRICE, &legs, self.story.seed + 1_000 * u64::from(self.setting.seed))
	}

	/// The minutes of the story in which silent feeders are silent: from 20 min before the run, for two hours.
	pub fn silence(&self) -> Range<usize> {
		self.story.run - 20..self.story.run + 100
	}
}

/// The block in which a minute of a story begins.
pub fn block_of(minute: usize) -> usize {
	(CALM + minute) * BLOCKS_PER_MINUTE
}

/// Every story with every kind of feeders.
pub fn scenarios(setting: Setting) -> Vec<Scenario> {
	let with = |story: Story| FEEDERS.map(|diligence| Scenario { story, diligence, setting });
	STORIES.into_iter().flat_map(with).collect()
}

/// The story with a rise again, with other feeders and other holders: when is money made against the vault?
pub fn variations(usual: Setting) -> Vec<Scenario> {
	let with = |diligence, setting| Scenario { story: STORIES[2], diligence, setting };
	let late = [5, 10, 20, 60].map(|lag| with(Diligence::Late, Setting { lag, ..usual }));
	let on_time = [usual.attention, 3_000];
	let on_time = on_time.map(|attention| with(Diligence::OnTime, Setting { attention, ..usual }));
	let fewer = with(Diligence::Late, Setting { demand: 50, ..usual });
	on_time.into_iter().chain(late).chain([fewer]).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn markets_should_do_what_their_stories_say() {
		let at = |scenario: usize, minute: usize| {
			scenarios(Setting::default())[scenario].market()[block_of(minute)]
		};
		assert_eq!((at(0, 0), at(0, 60), at(0, STORY)), (100_000, 50_000, 50_000));
		assert_eq!((at(3, 0), at(3, 24 * 60)), (100_000, 10_000));
		assert_eq!((at(6, 60), at(6, 120), at(6, 180)), (160_000, 160_000, 80_000));
	}

	#[test]
	fn markets_should_be_the_same_whatever_the_feeders_do() {
		let all = scenarios(Setting::default());
		assert_eq!(all.len(), 9);
		assert_eq!(all[0].market(), all[1].market());
		assert_ne!(all[0].market(), all[3].market());
	}
}
