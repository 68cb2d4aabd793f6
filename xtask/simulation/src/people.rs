// SPDX-License-Identifier: Apache-2.0
//! Those who hold CRED.

use crate::{
	chain::RULES,
	ledger::{worth, Who},
	path::BLOCKS_PER_MINUTE,
	scenario::{block_of, Scenario},
	world::World,
};
use noema_primitives::money::{Balance, CRED, PPM};
use std::collections::VecDeque;

/// How many holders there are.
pub const HOLDERS: usize = 1_000;

/// How many of them run in a minute, and for how many minutes: 80 % run, 20 % stay.
const RUNNERS: usize = HOLDERS / 10;
const RUN_MINUTES: usize = 8;

/// How many redeem in a minute while the vault pays more than the market by more than its scenario's attention.
const ATTENTIVE: usize = HOLDERS / 100;

/// Minutes from one to the next of those who stayed and redeem in the end.
const STAYERS_EVERY: usize = 10;

/// Holders: each bought in the calm, and redeems all at once.
pub struct Holders {
	/// What each holds, in credits.
	held: Vec<Balance>,
	buys: usize,
	next: usize,
	/// Those who want to redeem, with what they hold, in order.
	queue: VecDeque<(Who, Balance)>,
	/// CRED of all, in credits.
	pub credits: Balance,
}

impl Holders {
	/// Holders who hold nothing.
	pub fn new() -> Self {
		Self { held: vec![0; HOLDERS], buys: 0, next: 0, queue: VecDeque::new(), credits: 0 }
	}

	/// How many want to redeem and have not been able to.
	pub fn waiting(&self) -> usize {
		self.queue.len()
	}

	/// What they do in this block.
	pub fn act(&mut self, world: &mut World, block: usize, scenario: &Scenario) {
		if block.is_multiple_of(BLOCKS_PER_MINUTE) {
			if block < block_of(scenario.story.fall) {
				self.buy(world, scenario.setting.demand);
			}
			if block >= block_of(0) {
				self.decide(world, block, scenario);
			}
		}
		while let Some((who, credits)) = self.queue.front().copied() {
			let min_native = world.fair(credits).unwrap_or_default();
			if world.redeem(who, credits, min_native).is_none() {
				return;
			}
			self.credits -= credits;
			self.queue.pop_front();
		}
	}

	/// The next holder buys the minute's part of what can be bought in 30 minutes, until as much is issued as
	/// all of them want.
	fn buy(&mut self, world: &mut World, demand: u32) {
		let solvency = world.chain.solvency();
		let cap = solvency.liabilities + solvency.liability_room;
		let wanted = (cap * Balance::from(demand) / 100).saturating_sub(solvency.liabilities);
		let part = (RULES.purchase_cap / 30).min(solvency.purchase_room);
		if let Some((credits, _)) = world.buy(part.min(wanted)) {
			self.held[self.buys % HOLDERS] += credits;
			self.buys += 1;
			self.credits += credits;
		}
	}

	/// Those whose time has come join the queue. Nobody joins twice, and those who cannot be served stay in it.
	fn decide(&mut self, world: &World, block: usize, scenario: &Scenario) {
		let minute = block / BLOCKS_PER_MINUTE;
		let run = block_of(scenario.story.run) / BLOCKS_PER_MINUTE;
		if (run..run + RUN_MINUTES).contains(&minute) {
			self.join(Who::Runner, RUNNERS);
		} else if minute < run && pays_more_than_the_market(world, scenario.setting.attention.into()) {
			self.join(Who::Attentive, ATTENTIVE);
		} else if minute >= run + RUN_MINUTES && (minute - run).is_multiple_of(STAYERS_EVERY) {
			self.join(Who::Stayer, 1);
		}
	}

	fn join(&mut self, who: Who, count: usize) {
		let end = HOLDERS.min(self.next + count);
		self.queue
			.extend(self.held[self.next..end].iter().filter(|held| **held > 0).map(|held| (who, *held)));
		self.next = end;
	}
}

/// Whether redeeming a CRED now gives NOE worth more than 1 USD, by more than `margin` ppm.
fn pays_more_than_the_market(world: &World, margin: u128) -> bool {
	let amount = 1_000 * CRED;
	let quoted = world.chain.quote_redeem(amount.min(world.chain.issued));
	quoted.is_ok_and(|quoted| above(worth(quoted.native, world.market), amount, margin))
}

/// Whether `value` is more than `credits` by more than `margin` ppm.
fn above(value: i128, credits: Balance, margin: u128) -> bool {
	value.unsigned_abs() * u128::from(PPM) > credits * (u128::from(PPM) + margin)
}

/// An arbitrageur with as much money as it takes, who knows the market at any moment.
#[derive(Default)]
pub struct Arbitrageur {
	/// CRED held, in credits.
	pub credits: Balance,
	/// What was earned less what was spent, at the market's price of each moment, in µUSD.
	pub cash: i128,
}

impl Arbitrageur {
	/// A trade must promise 0.1 %, in ppm: what fees and trouble cost.
	const MARGIN: u128 = 1_000;

	/// The least worth the trouble.
	const LEAST: Balance = 100 * CRED;

	/// Acts before the feeders of this block: on the chain's price of before, with the market's of now.
	pub fn act(&mut self, world: &mut World) {
		self.redeem(world);
		self.buy(world);
	}

	/// Redeems all that is held when that gives NOE worth what the credits stand for.
	fn redeem(&mut self, world: &mut World) {
		if self.credits < Self::LEAST {
			return;
		}
		let Ok(quoted) = world.chain.quote_redeem(self.credits) else { return };
		let value = worth(quoted.native, world.market);
		if value < self.credits as i128 {
			return;
		}
		if world.redeem(Who::Arbitrageur, self.credits, quoted.native).is_some() {
			self.cash += value;
			self.credits = 0;
		}
	}

	/// Buys all that the caps admit when credits are cheaper than what they are worth on the market: 1 USD, or
	/// what the vault covers of it.
	fn buy(&mut self, world: &mut World) {
		let solvency = world.chain.solvency();
		let room = solvency.purchase_room.min(solvency.liability_room);
		let Some(price) = world.chain.quote().filter(|_| room >= Self::LEAST) else { return };
		let spread = u128::from(RULES.spread.deconstruct());
		let whole = u128::from(PPM);
		let got = price.low() * (whole - spread) / whole * world.cover().min(whole) / whole;
		if got * whole <= world.market * (whole + Self::MARGIN) {
			return;
		}
		if let Some((credits, pay)) = world.buy(room) {
			world.ledger.arbitrage_bought += credits;
			self.cash -= worth(pay, world.market);
			self.credits += credits;
		}
	}

	/// What they have gained if what they still hold is worth what the vault covers of it, in µUSD.
	pub fn profit(&self, world: &World) -> i128 {
		let whole = u128::from(PPM);
		self.cash + (self.credits * world.cover().min(whole) / whole) as i128
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::scenario::{scenarios, Setting, START_PRICE};

	/// A world in which a hundred thousand credits are issued, the market being where the chain is.
	fn world() -> (World, Holders) {
		let (mut world, mut holders) = (World::new(), Holders::new());
		world.market = START_PRICE;
		for _ in 0..30 {
			world.chain.advance();
			holders.buy(&mut world, 95);
		}
		(world, holders)
	}

	#[test]
	fn holders_should_hold_what_is_issued() {
		let (world, holders) = world();
		assert!(holders.credits > 99_000 * CRED);
		assert_eq!(holders.credits, world.chain.issued);
		assert!(world.audit.broken.is_empty(), "{:?}", world.audit.broken);
	}

	#[test]
	fn runners_should_be_served_in_the_run() {
		let (mut world, mut holders) = world();
		let scenario = scenarios(Setting::default())[0];
		holders.act(&mut world, block_of(scenario.story.run), &scenario);
		assert_eq!((holders.waiting(), holders.credits), (0, 0));
		assert_eq!(world.ledger.of(Who::Runner).len(), 30);
		assert_eq!(
			world.ledger.shortfall(),
			world.ledger.redemptions.iter().map(|e| e.credits as i128 - e.value).sum()
		);
	}

	#[test]
	fn arbitrageur_should_do_nothing_when_prices_agree() {
		let (mut world, _) = world();
		let mut arbitrageur = Arbitrageur::default();
		arbitrageur.act(&mut world);
		assert_eq!((arbitrageur.credits, arbitrageur.cash), (0, 0));
	}

	#[test]
	fn arbitrageur_should_gain_when_the_chain_lags() {
		let (mut world, _) = world();
		let mut arbitrageur = Arbitrageur::default();
		// A vault worth more than what is issued, and a market 5 % below the chain.
		world.chain.book.vault *= 2;
		world.market = START_PRICE * 95 / 100;
		for _ in 0..700 {
			world.chain.advance();
			world.chain.follow(&[(START_PRICE, world.chain.now); 5]);
		}
		arbitrageur.act(&mut world);
		assert!(arbitrageur.credits > 99_000 * CRED, "{}", arbitrageur.credits);
		assert!(arbitrageur.profit(&world) > 4_000 * CRED as i128, "{}", arbitrageur.profit(&world));
	}
}
