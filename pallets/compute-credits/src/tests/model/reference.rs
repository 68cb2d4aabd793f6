// SPDX-License-Identifier: Apache-2.0
//! The naive reference: what is true, and what follows from it. It has arithmetic and lists of its own, and
//! nothing of `logic`.

use super::ledger::{Ledger, Outcome};
use crate::{mock::*, types::Collateral, Event};
use frame::hashing::U256;
use noema_primitives::RevenueAsset;
use std::collections::BTreeSet;

const MILLION: u128 = 1_000_000;
const TRILLION: u128 = 1_000_000_000_000;
pub const HALF_HOUR: u64 = 30 * MINUTE;
pub const DAY: u64 = 24 * HOUR;

/// `a × b / c`, rounded down.
pub fn down(a: u128, b: u128, c: u128) -> u128 {
	(U256::from(a) * U256::from(b) / U256::from(c)).as_u128()
}

/// `a × b / c`, rounded up.
pub fn up(a: u128, b: u128, c: u128) -> u128 {
	let product = U256::from(a) * U256::from(b);
	let whole = product / U256::from(c);
	whole.as_u128() + u128::from(whole * U256::from(c) != product)
}

/// What governance sets, in parts per million.
#[derive(Clone, Debug)]
pub struct Terms {
	pub spread: u32,
	pub purchase_cap: u128,
	pub liability_cap: u32,
	pub mint_cap: u32,
	pub max_age: u64,
}

/// A price and when it was made.
#[derive(Clone, Copy, Debug)]
pub struct Price {
	pub latest: u128,
	pub twap: u128,
	pub median: u128,
	pub at: u64,
	pub held_back: bool,
}

impl Price {
	/// The three, from the lowest to the highest.
	fn sorted(&self) -> [u128; 3] {
		let mut three = [self.latest, self.twap, self.median];
		three.sort();
		three
	}

	/// The highest.
	pub fn high(&self) -> u128 {
		self.sorted()[2]
	}

	/// The lowest.
	pub fn low(&self) -> u128 {
		self.sorted()[0]
	}
}

/// What a purchase comes to.
pub struct Bought {
	pub credits: u128,
	pub spread: u128,
	pub refills: bool,
	pub price: u128,
}

/// What a redemption comes to.
pub struct Redeemed {
	pub par: u128,
	pub from_vault: u128,
	pub minted: u128,
	pub price: u128,
	pub old: bool,
}

/// Amounts and when they were.
pub type List = Vec<(u64, u128)>;

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub terms: Terms,
	pub now: u64,
	pub price: Option<Price>,
	pub lowest: Option<u128>,
	pub noe: Ledger,
	pub cred: Ledger,
	pub vault: u128,
	pub minted: u128,
	pub redeemed: u128,
	pub state: Collateral,
	pub purchases: List,
	pub mints: List,
	pub outflows: List,
	pub prefer: BTreeSet<AccountId>,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
	/// What revenue was told of in this step.
	pub told: Vec<(RevenueAsset, u128)>,
}

/// What a list has within a period and the rest of the twenty-fourth of it that the period began in.
pub fn counted(list: &List, now: u64, period: u64) -> u128 {
	let part = period / 24;
	let begin = (now / part - 24) * part;
	list.iter().filter(|(at, _)| *at >= begin).map(|(_, amount)| amount).sum()
}

/// What a list has within a period, to the millisecond.
pub fn rolling(list: &List, now: u64, period: u64) -> u128 {
	list.iter().filter(|(at, _)| *at + period >= now).map(|(_, amount)| amount).sum()
}

impl Reference {
	/// The price that money is made at, and whether it is an old one.
	fn usable(&self) -> Result<(Price, bool), &'static str> {
		let price = self.price.filter(|price| price.low() > 0).ok_or("PriceMissing")?;
		let age = self.now - price.at;
		if age > self.terms.max_age {
			return if age > DAY { Err("PriceTooOld") } else { Ok((price, true)) };
		}
		if price.held_back {
			return Err("PriceHeldBack");
		}
		Ok((price, false))
	}

	/// The price that purchases and sweeps are made at.
	pub fn fresh(&self) -> Result<Price, &'static str> {
		match self.usable()? {
			(price, false) => Ok(price),
			(_, true) => Err("PriceTooOld"),
		}
	}

	/// The price for fees, and to judge the vault by.
	pub fn known(&self) -> Result<Price, &'static str> {
		let price = self.price.filter(|price| price.low() > 0).ok_or("PriceMissing")?;
		let age = self.now - price.at;
		if age > DAY && age > self.terms.max_age {
			return Err("PriceTooOld");
		}
		Ok(price)
	}

	/// How far the vault covers at a price.
	fn cover(&self, price: u128) -> Collateral {
		let (value, issued) = (down(self.vault, price, TRILLION), self.cred.issued);
		match issued {
			0 => Collateral::Covered,
			_ if 2 * value < issued => Collateral::Halted,
			_ if value < issued => Collateral::Refilling,
			_ if value > 2 * issued => Collateral::Surplus,
			_ => Collateral::Covered,
		}
	}

	/// Whether revenue refills the vault at a price.
	pub fn refilling(&self, price: Option<Price>) -> bool {
		let short = [Collateral::Halted, Collateral::Refilling];
		price.is_some_and(|price| short.contains(&self.cover(price.low())))
	}

	/// Looks at the cover.
	pub fn look(&mut self) {
		let Ok(price) = self.known() else { return };
		let (from, to) = (self.state, self.cover(price.low()));
		if from != to {
			let value = down(self.vault, price.low(), TRILLION);
			let ratio = match self.cred.issued {
				0 => MILLION,
				issued => down(value, MILLION, issued),
			};
			self.state = to;
			self.events.push(Event::CollateralChanged { from, to, ratio });
		}
	}

	/// What paying `pay` comes to, whatever the buyer accepts.
	pub fn purchase(&self, pay: u128, min_credits: u128) -> Result<Bought, &'static str> {
		let price = self.fresh()?.low();
		let cover = self.cover(price);
		if cover == Collateral::Halted {
			return Err("BuyingHalted");
		}
		let spread = up(pay, self.terms.spread.into(), MILLION);
		let credits = down(pay - spread, price, TRILLION);
		if credits < CRED_MINIMUM {
			return Err("AmountTooSmall");
		}
		if credits < min_credits {
			return Err("InsufficientOutput");
		}
		if counted(&self.purchases, self.now, HALF_HOUR) + credits > self.terms.purchase_cap {
			return Err("PurchaseCapExceeded");
		}
		let market = down(self.noe.issued, price, TRILLION);
		if self.cred.issued + credits > down(market, self.terms.liability_cap.into(), MILLION) {
			return Err("LiabilityCapExceeded");
		}
		Ok(Bought { credits, spread, refills: cover == Collateral::Refilling, price })
	}

	/// What `credits` come to. They are issued still, though not the holder's any more.
	pub fn redemption(&self, credits: u128, min_native: u128) -> Result<Redeemed, &'static str> {
		let (price, old) = self.usable()?;
		let price = price.high();
		if self.cred.issued == 0 {
			return Err("AmountTooSmall");
		}
		let mut par = down(credits, TRILLION, price);
		let mut from_vault = down(self.vault, credits, self.cred.issued);
		let mut minted = 0;
		if old {
			par -= up(par, 10, 100);
			let left = counted(&self.outflows, self.now, DAY);
			from_vault = from_vault.min(par).min(((self.vault + left) / 100).saturating_sub(left));
		} else {
			let recent = counted(&self.mints, self.now, DAY);
			let cap = down(self.noe.issued - recent, self.terms.mint_cap.into(), MILLION);
			from_vault = from_vault.min(par);
			let room = down(cap.saturating_sub(recent), credits, self.cred.issued);
			minted = (par - from_vault).min(room);
		}
		match (par, from_vault + minted) {
			(0, _) => Err("AmountTooSmall"),
			(_, 0) => Err("VaultEmpty"),
			(_, native) if native < min_native => Err("InsufficientOutput"),
			_ => Ok(Redeemed { par, from_vault, minted, price, old }),
		}
	}

	/// What may be swept.
	pub fn surplus(&self) -> u128 {
		let Some(lowest) = self.lowest else { return 0 };
		let lowest = self.price.map_or(lowest, |price| lowest.min(price.low())).max(1);
		self.vault.saturating_sub(up(2 * self.cred.issued, TRILLION, lowest))
	}

	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		*self = next;
		Ok(())
	}
}
