// SPDX-License-Identifier: Apache-2.0
//! The chain with its auditor and its ledger: whoever acts, acts through here.

use crate::{
	audit::{Audit, Moment},
	chain::{Chain, RULES},
	ledger::{ppm, worth, Entry, Ledger, Who},
};
use noema_primitives::{
	money::{Balance, NOE, PPM},
	mul_div_floor, PriceQuote,
};
use pallet_compute_credits::types::Redemption;

/// All there is but people.
pub struct World {
	/// The chain.
	pub chain: Chain,
	/// The auditor.
	pub audit: Audit,
	/// The ledger.
	pub ledger: Ledger,
	/// The price of NOE on the market, in µUSD.
	pub market: u128,
}

impl World {
	/// At genesis.
	pub fn new() -> Self {
		let chain = Chain::new();
		let audit = Audit::new(chain.book.vault);
		Self { chain, audit, ledger: Ledger::default(), market: 0 }
	}

	fn moment(&self, price: PriceQuote) -> Moment {
		let Chain { now, issued, supply, .. } = self.chain;
		Moment { now, price, vault: self.chain.book.vault, issued, supply }
	}

	/// Somebody buys about as many credits, for which they pay what it takes. Returns credits and planck paid,
	/// or nothing if the chain refuses.
	pub fn buy(&mut self, credits: Balance) -> Option<(Balance, Balance)> {
		let price = self.chain.quote()?;
		let spread: Balance = RULES.spread.deconstruct().into();
		let rest = mul_div_floor(credits, NOE, price.low())?;
		let pay = mul_div_floor(rest, PPM.into(), Balance::from(PPM) - spread)?;
		let before = self.moment(price);
		let purchase = self.chain.buy(pay).ok()?;
		self.audit.bought(&before, pay, &purchase);
		Some((purchase.credits, pay))
	}

	/// Somebody redeems `credits` if that gives `min_native` planck.
	pub fn redeem(&mut self, who: Who, credits: Balance, min_native: Balance) -> Option<Redemption> {
		let price = self.chain.quote()?;
		let before = self.moment(price);
		let redemption = self.chain.redeem(credits, min_native).ok()?;
		self.audit.redeemed(&before, credits, &redemption);
		let Redemption { native, minted, .. } = redemption;
		self.ledger.minted += minted;
		self.ledger.dilution += worth(minted, self.market);
		if who != Who::Arbitrageur {
			let par = mul_div_floor(credits, NOE, price.high())?;
			let value = worth(native, self.market);
			self.ledger.redemptions.push(Entry { who, credits, native, par, value });
		}
		Some(redemption)
	}

	/// Governance sweeps all that it may.
	pub fn sweep(&mut self) {
		let before = self.chain.quote().map(|price| self.moment(price));
		if let (Some((amount, lowest)), Some(before)) = (self.chain.sweep(), before) {
			self.audit.swept(&before, amount, lowest);
			self.ledger.swept += amount;
		}
	}

	/// What the vault is worth on the market, in ppm of what is issued.
	pub fn cover(&self) -> u128 {
		ppm(worth(self.chain.book.vault, self.market).unsigned_abs(), self.chain.issued)
	}

	/// What a holder of `credits` takes for a fair price in planck: nine tenths of par or of the pro-rata part
	/// of the vault, whichever is less, and a hundredth less for the rounding and for those who are served
	/// before.
	pub fn fair(&self, credits: Balance) -> Option<Balance> {
		let par = mul_div_floor(credits, NOE, self.chain.quote()?.high())?;
		let share = mul_div_floor(self.chain.book.vault, credits, self.chain.issued)?;
		mul_div_floor(par.min(share), 89, 100)
	}
}
