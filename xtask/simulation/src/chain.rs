// SPDX-License-Identifier: Apache-2.0
//! The chain: the rules that the two pallets run, on state that lies in memory instead of in storage.

use crate::{feeders::FEEDERS, scenario::START_PRICE};
use frame::{arithmetic::Permill, traits::ConstU32};
use noema_primitives::{
	money::{Balance, CRED, NOE},
	PriceQuote,
};
use pallet_compute_credits::{
	logic::{self as credits, Refusal, Situation},
	types::{Book, Purchase, Redemption, Solvency},
};
use pallet_price_feed::{
	logic::{self as prices, average::average, combine::combine},
	types::Book as Prices,
};

/// Milliseconds from block to block.
pub const SLOT: u64 = 3_000;

/// The time of genesis: 2026-01-01 00:00 UTC.
const START: u64 = 1_767_225_600_000;

/// All NOE at genesis.
const SUPPLY: Balance = 1_000_000_000 * NOE;

/// The vault at genesis.
const VAULT: Balance = NOE;

/// The least CRED that an account holds.
const CREDITS_MINIMUM: Balance = CRED / 100;

/// What the runtime sets for prices.
pub const PRICE_RULES: prices::Rules<u32> = prices::Rules {
	feed_lifetime: 300_000,
	min_feeds: 3,
	max_deviation: Permill::from_percent(10),
	step_interval: 20,
	max_step: Permill::from_percent(20),
	twap_window: 1_800_000,
	observation_spacing: 50_000,
	max_observations: 40,
};

/// What the runtime sets for credits, before governance changes any of it.
pub const RULES: credits::Rules = credits::Rules {
	max_price_age: 300_000,
	max_old_price_age: 24 * 3_600_000,
	spread: Permill::from_parts(2_500),
	purchase_cap: 100_000 * CRED,
	liability_cap: Permill::from_percent(10),
	mint_cap: Permill::from_parts(1_000),
	old_price_discount: Permill::from_percent(10),
	old_price_outflow: Permill::from_percent(1),
};

/// The state of both pallets, and what they know of others.
pub struct Chain {
	/// The present, in milliseconds.
	pub now: u64,
	/// The books of compute credits.
	pub book: Book,
	/// CRED issued, in credits.
	pub issued: Balance,
	/// NOE issued, in planck.
	pub supply: Balance,
	block: u32,
	prices: Prices<u32, ConstU32<40>>,
}

impl Chain {
	/// The chain at genesis.
	pub fn new() -> Self {
		let price = prices::step::first(START_PRICE, 0, START);
		Self {
			now: START,
			book: Book { vault: VAULT, ..Book::default() },
			issued: 0,
			supply: SUPPLY,
			block: 0,
			prices: Prices { price: Some(price), ..Prices::default() },
		}
	}

	/// Begins the next block.
	pub fn advance(&mut self) {
		self.block += 1;
		self.now += SLOT;
	}

	/// Takes the feeders' latest feeds, after one of them fed.
	pub fn follow(&mut self, feeds: &[(u128, u64)]) {
		if let Some(median) = combine(feeds, FEEDERS as u32, self.now, &PRICE_RULES) {
			let before = std::mem::take(&mut self.prices);
			self.prices = prices::update(before, median, self.block, self.now, &PRICE_RULES).0;
		}
	}

	/// The published price.
	pub fn quote(&self) -> Option<PriceQuote> {
		let price = self.prices.price?;
		let twap = average(&self.prices.observations, &price, self.now, PRICE_RULES.twap_window);
		Some(PriceQuote {
			latest: price.latest,
			twap,
			median: price.median,
			updated_at: price.updated_at,
			age: self.now - price.updated_at,
			held_back: price.held_back,
		})
	}

	/// What the chain knows.
	pub fn situation(&self) -> Situation {
		Situation {
			price: self.quote(),
			liabilities: self.issued,
			native_issuance: self.supply,
			credits_minimum: CREDITS_MINIMUM,
			now: self.now,
		}
	}

	/// The view.
	pub fn solvency(&self) -> Solvency {
		credits::solvency::solvency(&self.book, &self.situation(), &RULES)
	}

	/// The call.
	pub fn buy(&mut self, pay: Balance) -> Result<Purchase, Refusal> {
		let (book, purchase) = credits::buy::buy(&self.book, pay, 0, &self.situation(), &RULES)?;
		self.book = book;
		self.issued += purchase.credits;
		Ok(purchase)
	}

	/// The view.
	pub fn quote_redeem(&self, amount: Balance) -> Result<Redemption, Refusal> {
		credits::redeem::redeem(&self.book, amount, 0, &self.situation(), &RULES).map(|(_, quoted)| quoted)
	}

	/// The call.
	pub fn redeem(&mut self, amount: Balance, min_native: Balance) -> Result<Redemption, Refusal> {
		let situation = self.situation();
		let (book, redemption) = credits::redeem::redeem(&self.book, amount, min_native, &situation, &RULES)?;
		self.book = book;
		self.issued -= amount;
		self.supply += redemption.minted;
		Ok(redemption)
	}

	/// Sweeps all that governance may. Returns how much that is, and the lowest of the prices of 30 days and now.
	pub fn sweep(&mut self) -> Option<(Balance, u128)> {
		let quote = credits::price::fresh(self.quote(), &RULES).ok()?;
		let latest = self.prices.price?.latest;
		let lowest = prices::lows::lowest(&self.prices.lows, latest, self.now).min(quote.low());
		let amount = credits::sweep::surplus(self.book.vault, self.issued, lowest).ok()?;
		self.book = credits::sweep::sweep(&self.book, amount, self.issued, lowest).ok()?;
		Some((amount, lowest))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame::{testing_prelude::TestState, traits::Get};
	use noema_runtime::Runtime;
	use pallet_compute_credits::Config as Credits;
	use pallet_price_feed::Config as Prices;

	#[test]
	fn rules_should_make_sense() {
		assert_eq!(PRICE_RULES.check(), Ok(()));
		assert_eq!(RULES.check(), Ok(()));
	}

	#[test]
	fn chain_should_follow_its_feeders_by_bounded_steps() {
		let mut chain = Chain::new();
		let mut latest = Vec::new();
		for block in 1..=60 {
			chain.advance();
			if block % 20 == 0 {
				chain.follow(&[(50_000, chain.now); FEEDERS]);
				latest.extend(chain.quote().map(|quote| quote.latest));
			}
		}
		assert_eq!(latest, vec![80_000, 64_000, 51_200]);
	}

	#[test]
	fn rules_should_be_those_of_the_runtime() {
		// What governance may set is read from the state: an empty one has the defaults.
		TestState::default().execute_with(|| {
			let credits = credits::Rules {
				max_price_age: <Runtime as Credits>::MaxPriceAge::get(),
				max_old_price_age: <Runtime as Credits>::MaxOldPriceAge::get(),
				spread: <Runtime as Credits>::Spread::get(),
				purchase_cap: <Runtime as Credits>::PurchaseCap::get(),
				liability_cap: <Runtime as Credits>::LiabilityCap::get(),
				mint_cap: <Runtime as Credits>::MintCap::get(),
				old_price_discount: <Runtime as Credits>::OldPriceDiscount::get(),
				old_price_outflow: <Runtime as Credits>::OldPriceOutflow::get(),
			};
			assert_eq!(credits, RULES);
			let prices = prices::Rules {
				feed_lifetime: <Runtime as Prices>::FeedLifetime::get(),
				min_feeds: <Runtime as Prices>::MinFeeds::get(),
				max_deviation: <Runtime as Prices>::MaxDeviation::get(),
				step_interval: <Runtime as Prices>::StepInterval::get(),
				max_step: <Runtime as Prices>::MaxStep::get(),
				twap_window: <Runtime as Prices>::TwapWindow::get(),
				observation_spacing: <Runtime as Prices>::ObservationSpacing::get(),
				max_observations: <Runtime as Prices>::MaxObservations::get(),
			};
			assert_eq!(prices, PRICE_RULES);
		});
	}
}
