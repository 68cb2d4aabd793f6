// SPDX-License-Identifier: Apache-2.0
//! A naive model of the price. It shares no code with the pallet: it keeps every feed and every price there ever
//! was, calculates as on paper, and works out each answer from the whole history.

use super::natural::Natural;
use crate::{
	mock::{AccountId, Test},
	Event, PriceQuote,
};
use std::collections::BTreeSet;

/// The model's name for root, who feeds beside the members.
pub const ROOT: AccountId = 0;

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

/// A feed, or that a feeder left and took its feed along.
struct Entry {
	who: AccountId,
	value: Option<Natural>,
	at: u64,
}

/// Everything that ever happened.
pub struct Model {
	pub members: BTreeSet<AccountId>,
	feeds: Vec<Entry>,
	/// Who fed in which block last.
	fed: Vec<(AccountId, u64)>,
	/// What the feeders agreed on last, and when.
	agreed: Option<(Natural, u64)>,
	/// Every price and since when.
	prices: Vec<(u64, Natural)>,
	last_step: u64,
	median: Natural,
	updated_at: u64,
	held_back: bool,
}

/// The middle of a list, by taking away from both ends.
fn middle(mut values: Vec<Natural>) -> Option<Natural> {
	values.sort();
	while values.len() > 2 {
		values.remove(0);
		values.pop();
	}
	let count = values.len() as u64;
	values.into_iter().reduce(|low, high| low.plus(&high).over(count))
}

/// What feeds, each of a feeder of its own, come to now.
pub fn agree(feeds: Vec<(Natural, u64)>, members: usize, now: u64) -> Option<Natural> {
	let counts = |(value, at): &(Natural, u64)| *value > Natural::default() && at + 5 * MINUTE >= now;
	let mut values: Vec<Natural> = feeds.into_iter().filter(counts).map(|(value, _)| value).collect();
	let raw = middle(values.clone())?;
	values.retain(|value| value.distance(&raw).times(10) <= raw);
	let enough = values.len() >= 3 && 2 * values.len() > members;
	enough.then(|| middle(values)).flatten()
}

impl Model {
	/// Before the first feed, of so many members, with or without a price at genesis; the first block is of `now`.
	pub fn new(members: u64, genesis: Option<u128>, now: u64) -> Self {
		let mut model = Self {
			members: (1..=members).collect(),
			feeds: vec![],
			fed: vec![],
			agreed: None,
			prices: vec![],
			last_step: 0,
			median: Natural::default(),
			updated_at: now,
			held_back: false,
		};
		if let Some(price) = genesis {
			model.median = price.into();
			model.prices.push((now, price.into()));
		}
		model
	}

	/// A member that leaves takes its feed along.
	pub fn leave(&mut self, who: AccountId) {
		self.members.remove(&who);
		self.feeds.push(Entry { who, value: None, at: 0 });
	}

	/// Why the oracle refuses a call, if it does.
	pub fn refusal(&self, who: AccountId, block: u64) -> Option<&'static str> {
		if who != ROOT && !self.members.contains(&who) {
			Some("NoPermission")
		} else if self.fed.contains(&(who, block)) {
			Some("AlreadyFeeded")
		} else {
			None
		}
	}

	/// What a call that feeds `values` does, and the events it makes. The oracle must not refuse it.
	pub fn call(&mut self, who: AccountId, values: &[u128], block: u64, now: u64) -> Vec<Event<Test>> {
		self.fed.push((who, block));
		values.iter().flat_map(|value| self.feed(who, *value, block, now)).collect()
	}

	fn feed(&mut self, who: AccountId, value: u128, block: u64, now: u64) -> Vec<Event<Test>> {
		self.feeds.push(Entry { who, value: Some(value.into()), at: now });
		if let Some(median) = self.agreement(now) {
			self.agreed = Some((median, now));
		}
		match self.agreed.clone() {
			Some((median, at)) if at == now => self.follow(median, block, now),
			stale => vec![Event::QuorumMissed { aggregated_at: stale.map(|(_, at)| at) }],
		}
	}

	/// What the last feeds of all feeders come to now.
	fn agreement(&self, now: u64) -> Option<Natural> {
		let last = |who: &AccountId| self.feeds.iter().rev().find(|entry| entry.who == *who);
		let feeders = self.members.iter().chain([&ROOT]);
		let feeds = feeders.filter_map(last).filter_map(|entry| Some((entry.value.clone()?, entry.at)));
		agree(feeds.collect(), self.members.len(), now)
	}

	fn follow(&mut self, median: Natural, block: u64, now: u64) -> Vec<Event<Test>> {
		self.median = median.clone();
		let Some((_, before)) = self.prices.last().cloned() else {
			return vec![self.publish(median, block, now)];
		};
		let most = before.over(5).max(Natural::from(1));
		let near = before.distance(&median) <= most;
		let target = match (near, median > before) {
			(true, _) => median.clone(),
			(false, true) => before.plus(&most),
			(false, false) => before.distance(&most),
		};
		let due = block >= self.last_step + 20;
		let mut events = if due && target != before {
			vec![self.publish(target, block, now)]
		} else if near {
			self.updated_at = now;
			vec![Event::PriceConfirmed { price: before.plain(), median: median.plain() }]
		} else {
			vec![Event::PriceLagged { price: before.plain(), median: median.plain() }]
		};
		events.extend(self.hold_back(near, &median));
		events
	}

	/// Publishes a price and says so.
	fn publish(&mut self, price: Natural, block: u64, now: u64) -> Event<Test> {
		self.prices.push((now, price.clone()));
		(self.last_step, self.updated_at) = (block, now);
		let twap = self.average(now).unwrap_or_default().plain();
		Event::PriceUpdated { price: price.plain(), median: self.median.plain(), twap }
	}

	/// Held back is a price from when its median was out of reach until it is where the median is.
	fn hold_back(&mut self, near: bool, median: &Natural) -> Option<Event<Test>> {
		let before = self.held_back;
		let price = self.prices.last()?.1.clone();
		self.held_back = price != *median && (before || !near);
		let (price, median) = (price.plain(), median.plain());
		match (before, self.held_back) {
			(false, true) => Some(Event::PriceHeldBack { price, median }),
			(true, false) => Some(Event::PriceReleased { price }),
			_ => None,
		}
	}

	/// Each price with the times from and until which it lasted.
	fn spells(&self, now: u64) -> impl Iterator<Item = (u64, u64, &Natural)> {
		let ends = self.prices.iter().skip(1).map(|(at, _)| *at).chain([now]);
		self.prices.iter().zip(ends).map(|((at, price), end)| (*at, end, price))
	}

	/// The average of the last half hour.
	fn average(&self, now: u64) -> Option<Natural> {
		let begin = self.prices.first()?.0.max(now - 30 * MINUTE);
		if begin == now {
			return self.prices.last().map(|(_, price)| price.clone());
		}
		let within = |(from, end, price): (u64, u64, &Natural)| price.times(end.max(begin) - from.max(begin));
		let sum = self.spells(now).map(within).fold(Natural::default(), |sum, part| sum.plus(&part));
		Some(sum.over(now - begin))
	}

	/// What the view `price` answers.
	pub fn quote(&self, now: u64) -> Option<PriceQuote> {
		Some(PriceQuote {
			latest: self.prices.last()?.1.plain(),
			twap: self.average(now)?.plain(),
			median: self.median.plain(),
			updated_at: self.updated_at,
			age: now - self.updated_at,
			held_back: self.held_back,
		})
	}

	/// The lowest price of today and of the thirty days before.
	pub fn lowest(&self, now: u64) -> Option<u128> {
		let begin = (now / DAY - 30) * DAY;
		self.spells(now).filter(|(_, end, _)| *end >= begin).map(|(.., price)| price.plain()).min()
	}
}
