// SPDX-License-Identifier: Apache-2.0
//! One scenario, block by block.

use crate::{
	chain::RULES,
	feeders::Feeders,
	ledger::ppm,
	path::BLOCKS_PER_MINUTE,
	people::{Arbitrageur, Holders},
	scenario::{block_of, Scenario, CALM},
	world::World,
};
use noema_primitives::money::{Balance, PPM};
use pallet_compute_credits::types::Collateral;

/// How often governance sweeps what it may: once an hour.
const SWEEP_EVERY: usize = 60 * BLOCKS_PER_MINUTE;

/// What is seen at the end of a minute.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
	/// Minutes since the story began; negative in the calm.
	pub minute: i64,
	/// The market's price of NOE, in µUSD.
	pub market: u128,
	/// The chain's latest price, in µUSD.
	pub latest: u128,
	/// The chain's average, in µUSD.
	pub average: u128,
	/// The age of the chain's price, in seconds.
	pub age: u64,
	/// Whether that price is held back.
	pub held_back: bool,
	/// The ratio as the chain sees it, in ppm.
	pub ratio: u128,
	/// The ratio at the market's price, in ppm.
	pub cover: u128,
	/// The state of collateral as the chain sees it.
	pub collateral: Collateral,
	/// NOE in the vault, in planck.
	pub vault: Balance,
	/// CRED issued, in credits.
	pub issued: Balance,
	/// NOE minted so far, in planck.
	pub minted: Balance,
	/// Holders who want to redeem and have not been able to.
	pub waiting: usize,
}

/// The extremes of a story.
#[derive(Clone, Copy, Debug)]
pub struct Extremes {
	/// The lowest ratio since the price fell, as the chain sees it, in ppm; only while anything is issued.
	pub ratio: u128,
	/// The same at the market's price.
	pub cover: u128,
	/// The minute in which buying halted for the first time.
	pub halted: Option<i64>,
	/// The most that redeeming was worth on the market, in ppm of what the credits stand for, while it was
	/// possible at par.
	pub premium: u128,
}

/// A scenario and what became of it.
pub struct Run {
	/// The scenario.
	pub scenario: Scenario,
	/// The minutes.
	pub samples: Vec<Sample>,
	/// The extremes.
	pub extremes: Extremes,
	/// The end: audit, ledger and chain.
	pub world: World,
	/// CRED issued when the price began to fall, in credits.
	pub issued_before: Balance,
	/// The ratio at the market's price then, in ppm.
	pub cover_before: u128,
	/// What arbitrageurs gained in the calm, in µUSD.
	pub calm_profit: i128,
	/// What arbitrageurs gained in all, in µUSD.
	pub profit: i128,
	/// CRED that holders hold in the end, in credits.
	pub left: Balance,
}

impl Run {
	/// What the vault lacks in the end for the CRED that holders still hold, at the market's price, in µUSD.
	pub fn uncovered(&self) -> i128 {
		let lacking = u128::from(PPM).saturating_sub(self.world.cover());
		(self.left * lacking / u128::from(PPM)) as i128
	}
}

/// Runs a scenario to its end.
pub fn run(scenario: Scenario) -> Run {
	let market = scenario.market();
	let mut state = State::new(scenario);
	let mut samples = Vec::new();
	let (mut calm_profit, mut issued_before, mut cover_before) = (0, 0, 0);
	for (block, price) in market.iter().enumerate().skip(1) {
		if block == block_of(0) {
			calm_profit = state.arbitrageur.profit(&state.world);
		}
		if block == block_of(scenario.story.fall) {
			(issued_before, cover_before) = (state.world.chain.issued, state.world.cover());
		}
		state.step(block, *price, &market);
		if block.is_multiple_of(BLOCKS_PER_MINUTE) {
			samples.extend(state.sample(block));
		}
	}
	let State { world, arbitrageur, holders, extremes, .. } = state;
	let (profit, left) = (arbitrageur.profit(&world), holders.credits);
	Run { scenario, samples, extremes, world, issued_before, cover_before, calm_profit, profit, left }
}

struct State {
	scenario: Scenario,
	world: World,
	feeders: Feeders,
	holders: Holders,
	arbitrageur: Arbitrageur,
	extremes: Extremes,
}

impl State {
	fn new(scenario: Scenario) -> Self {
		let silence = scenario.silence();
		let silence = block_of(silence.start)..block_of(silence.end);
		let lag = scenario.setting.lag as usize * BLOCKS_PER_MINUTE;
		Self {
			scenario,
			world: World::new(),
			feeders: Feeders::new(scenario.diligence, lag, silence, 1),
			holders: Holders::new(),
			arbitrageur: Arbitrageur::default(),
			extremes: Extremes { ratio: u128::MAX, cover: u128::MAX, halted: None, premium: 0 },
		}
	}

	/// One block: arbitrageurs are first, before feeders of the same block.
	fn step(&mut self, block: usize, price: u128, market: &[u128]) {
		let world = &mut self.world;
		world.market = price;
		world.chain.advance();
		self.arbitrageur.act(world);
		if self.feeders.feed(block, world.chain.now, market) {
			world.chain.follow(&self.feeders.feeds);
		}
		self.holders.act(world, block, &self.scenario);
		if block.is_multiple_of(SWEEP_EVERY) {
			world.sweep();
		}
		let in_hands = self.holders.credits + self.arbitrageur.credits;
		world.audit.closed(world.chain.now, world.chain.book.vault, world.chain.issued, in_hands);
		if block >= block_of(0) {
			self.observe(block);
		}
	}

	fn observe(&mut self, block: usize) {
		let (world, extremes) = (&self.world, &mut self.extremes);
		let (Some(price), solvency) = (world.chain.quote(), world.chain.solvency()) else { return };
		let fell = block >= block_of(self.scenario.story.fall);
		if let (Some(ratio), true) = (solvency.ratio, fell && world.chain.issued > 0) {
			extremes.ratio = extremes.ratio.min(ratio);
			extremes.cover = extremes.cover.min(world.cover());
		}
		if solvency.state == Collateral::Halted {
			extremes.halted.get_or_insert(minute_of(block));
		}
		if price.age <= RULES.max_price_age && !price.held_back {
			// Nobody gets more than the vault has.
			extremes.premium = extremes.premium.max(ppm(world.market, price.high()).min(world.cover()));
		}
	}

	fn sample(&self, block: usize) -> Option<Sample> {
		let (world, solvency) = (&self.world, self.world.chain.solvency());
		let price = world.chain.quote()?;
		Some(Sample {
			minute: minute_of(block),
			market: world.market,
			latest: price.latest,
			average: price.twap,
			age: price.age / 1_000,
			held_back: price.held_back,
			ratio: solvency.ratio.unwrap_or_default(),
			cover: world.cover(),
			collateral: solvency.state,
			vault: solvency.vault,
			issued: solvency.liabilities,
			minted: world.ledger.minted,
			waiting: self.holders.waiting(),
		})
	}
}

fn minute_of(block: usize) -> i64 {
	(block / BLOCKS_PER_MINUTE) as i64 - CALM as i64
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scenario::{scenarios, Setting, STORY};

	#[test]
	fn run_should_keep_every_rule_and_be_the_same_each_time() {
		let (one, other) = (run(scenarios(Setting::default())[1]), run(scenarios(Setting::default())[1]));
		assert!(one.world.audit.broken.is_empty(), "{:?}", one.world.audit.broken);
		assert_eq!(one.samples.len(), CALM + STORY);
		assert_eq!(format!("{:?}", one.samples), format!("{:?}", other.samples));
		assert!(one.extremes.halted.is_some());
	}
}
