// SPDX-License-Identifier: Apache-2.0
//! Whether the rules hold, checked in the plainest way: from lists of all that happened, without the pallet's
//! own windows, rooms or prices applied.

use crate::chain::RULES;
use noema_primitives::{
	money::{Balance, NOE, PPM},
	PriceQuote,
};
use pallet_compute_credits::types::{Purchase, Redemption};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;

/// What the chain was when something happened.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
	/// The present, in milliseconds.
	pub now: u64,
	/// The published price.
	pub price: PriceQuote,
	/// NOE in the vault before, in planck.
	pub vault: Balance,
	/// CRED issued before, in credits.
	pub issued: Balance,
	/// NOE issued before, in planck.
	pub supply: Balance,
}

/// Amounts with their times, in order.
#[derive(Debug, Default)]
struct List(Vec<(u64, Balance)>);

impl List {
	/// The sum of the period that ends at `now`, both ends included.
	fn within(&self, period: u64, now: u64) -> Balance {
		self.0.iter().rev().take_while(|(at, _)| at + period >= now).map(|(_, amount)| amount).sum()
	}
}

/// The auditor, with books of its own.
#[derive(Debug, Default)]
pub struct Audit {
	purchases: List,
	mints: List,
	outflows: List,
	vault: i128,
	issued: i128,
	/// How many assertions held.
	pub held: u64,
	/// The most NOE minted in 24 h, in planck.
	pub most_minted: Balance,
	/// The most CRED bought in 30 min, in credits.
	pub most_bought: Balance,
	/// What did not hold, in words.
	pub broken: Vec<String>,
}

impl Audit {
	/// Books that begin with a vault.
	pub fn new(vault: Balance) -> Self {
		Self { vault: vault as i128, ..Self::default() }
	}

	fn assert(&mut self, holds: bool, now: u64, what: &str) {
		if holds {
			self.held += 1;
		} else {
			self.broken.push(format!("at {now}: {what}"));
		}
	}

	/// CRED was bought for `pay` planck.
	pub fn bought(&mut self, at: &Moment, pay: Balance, purchase: &Purchase) {
		let now = at.now;
		self.purchases.0.push((now, purchase.credits));
		let bought = self.purchases.within(30 * MINUTE, now);
		self.most_bought = self.most_bought.max(bought);
		self.vault += (pay - if purchase.refills { 0 } else { purchase.spread }) as i128;
		self.issued += purchase.credits as i128;

		let low = at.price.latest.min(at.price.twap);
		let cap = at.supply * low * Balance::from(RULES.liability_cap.deconstruct());
		let issued = (at.issued + purchase.credits) * NOE * Balance::from(PPM);
		self.assert(is_good(&at.price), now, "CRED was bought at a price that is old or held back");
		self.assert(purchase.credits * NOE <= pay * low, now, "CRED was bought below the chain's price");
		self.assert(issued <= cap, now, "the liability cap was exceeded");
		self.assert(bought <= RULES.purchase_cap, now, "the purchase cap of 30 min was exceeded");
	}

	/// `credits` were redeemed.
	pub fn redeemed(&mut self, at: &Moment, credits: Balance, redemption: &Redemption) {
		let (now, high) = (at.now, at.price.latest.max(at.price.twap));
		self.vault -= redemption.from_vault as i128;
		self.issued -= credits as i128;
		let Redemption { native, from_vault, minted, .. } = *redemption;
		self.assert(native == from_vault + minted, now, "what was paid came neither from vault nor mint");
		self.assert(native * high <= credits * NOE, now, "a redemption paid above par");
		let in_proportion = from_vault * at.issued <= at.vault * credits;
		self.assert(in_proportion, now, "the vault paid more than its pro-rata part");
		if is_good(&at.price) {
			self.minted(at, minted);
		} else {
			self.paid_at_old_price(at, credits, redemption);
		}
	}

	fn minted(&mut self, at: &Moment, amount: Balance) {
		self.mints.0.push((at.now, amount));
		let minted = self.mints.within(DAY, at.now);
		self.most_minted = self.most_minted.max(minted);
		let supply_then = at.supply + amount - minted;
		let cap = Balance::from(RULES.mint_cap.deconstruct()) * supply_then / Balance::from(PPM);
		self.assert(minted <= cap, at.now, "the mint cap of 24 h was exceeded");
	}

	fn paid_at_old_price(&mut self, at: &Moment, credits: Balance, redemption: &Redemption) {
		let now = at.now;
		self.outflows.0.push((now, redemption.native));
		let left = self.outflows.within(DAY, now);
		let high = at.price.latest.max(at.price.twap);
		let cap = (at.vault + left) / 100;
		self.assert(at.price.age > RULES.max_price_age, now, "CRED was redeemed at a price held back");
		self.assert(at.price.age <= RULES.max_old_price_age, now, "CRED was redeemed at a price too old");
		self.assert(redemption.minted == 0, now, "NOE was minted at an old price");
		self.assert(redemption.native * high * 10 <= credits * NOE * 9, now, "an old price had no discount");
		self.assert(left <= cap, now, "more than 1 % of the vault left in 24 h at old prices");
	}

	/// `amount` planck were swept, where `lowest` is the lowest price of 30 days.
	pub fn swept(&mut self, at: &Moment, amount: Balance, lowest: u128) {
		self.vault -= amount as i128;
		let stays = (at.vault - amount) * lowest;
		self.assert(stays >= 2 * at.issued * NOE, at.now, "a sweep left less than twice the liabilities");
	}

	/// A block ends with this vault, issuance and CRED in people's hands.
	pub fn closed(&mut self, now: u64, vault: Balance, issued: Balance, in_hands: Balance) {
		self.assert(self.vault >= 0, now, "the vault is negative");
		self.assert(self.vault == vault as i128, now, "the vault is not what came in less what went out");
		self.assert(self.issued == issued as i128, now, "issuance is not what was bought less redeemed");
		self.assert(in_hands == issued, now, "people hold more or less CRED than is issued");
	}
}

/// Whether purchases and redemptions at par may be made at that price.
fn is_good(price: &PriceQuote) -> bool {
	price.age <= RULES.max_price_age && !price.held_back
}

#[cfg(test)]
mod tests {
	use super::*;
	use noema_primitives::money::CRED;

	const PRICE: u128 = 100_000;

	fn at(now: u64) -> Moment {
		let price = PriceQuote {
			latest: PRICE,
			twap: PRICE,
			median: PRICE,
			updated_at: now,
			age: 0,
			held_back: false,
		};
		let supply = 1_000_000_000 * NOE;
		Moment { now, price, vault: 1_000_000 * NOE, issued: 1_000_000 * CRED, supply }
	}

	fn purchase(credits: Balance) -> Purchase {
		Purchase { credits, spread: 0, refills: false, price: PRICE }
	}

	/// A redemption at par; a tenth of it comes from the vault.
	fn redemption(credits: Balance) -> Redemption {
		let par = credits * NOE / PRICE;
		let (from_vault, minted) = (par / 10, par - par / 10);
		Redemption { native: par, par, from_vault, minted, price: PRICE, at_old_price: false }
	}

	fn broken(audit: Audit) -> Vec<String> {
		audit.broken.into_iter().map(|text| text.split(": ").skip(1).collect()).collect()
	}

	fn after_redeeming(moment: Moment, credits: Balance, redemption: Redemption) -> Vec<String> {
		let mut audit = Audit::default();
		audit.redeemed(&moment, credits, &redemption);
		broken(audit)
	}

	#[test]
	fn audit_should_find_nothing_when_the_rules_hold() {
		let mut audit = Audit::new(1_000_000 * NOE);
		let moment = Moment { issued: 0, ..at(DAY) };
		audit.bought(&moment, 1_003 * NOE, &Purchase { spread: 3 * NOE, ..purchase(100 * CRED) });
		audit.closed(DAY, 1_001_000 * NOE, 100 * CRED, 100 * CRED);
		audit.redeemed(&at(DAY), 50 * CRED, &redemption(50 * CRED));
		audit.closed(DAY, 1_000_950 * NOE, 50 * CRED, 50 * CRED);
		assert_eq!((broken(audit), 0), (vec![], 0));
	}

	#[test]
	fn audit_should_catch_a_mint_above_the_cap_of_any_day() {
		let mut audit = Audit::default();
		// 0.9 × 60,000 CRED at 0.10 USD: 540,000 NOE of the 1,000,000 that a day has.
		for (now, expected) in [(DAY, 0), (2 * DAY + 1, 0), (3 * DAY + 1, 1)] {
			audit.redeemed(&at(now), 60_000 * CRED, &redemption(60_000 * CRED));
			assert_eq!(audit.broken.len(), expected, "{:?}", audit.broken);
		}
		assert_eq!(broken(audit), vec!["the mint cap of 24 h was exceeded"]);
	}

	#[test]
	fn audit_should_catch_purchases_above_their_caps() {
		let mut audit = Audit::default();
		for now in [DAY, DAY + 30 * MINUTE] {
			audit.bought(&at(now), 600_000 * NOE, &purchase(60_000 * CRED));
		}
		let moment = Moment { issued: 9_999_000 * CRED, ..at(2 * DAY) };
		audit.bought(&moment, 200_000 * NOE, &purchase(20_000 * CRED));
		audit.bought(&at(3 * DAY), NOE, &purchase(2 * CRED));
		let expected = [
			"the purchase cap of 30 min was exceeded",
			"the liability cap was exceeded",
			"CRED was bought below the chain's price",
		];
		assert_eq!(broken(audit), expected);
	}

	#[test]
	fn audit_should_catch_a_payment_above_par_or_above_the_pro_rata_part() {
		let good = redemption(100 * CRED);
		let above = Redemption { native: good.native + NOE, minted: good.minted + NOE, ..good };
		assert_eq!(after_redeeming(at(DAY), 100 * CRED, above), vec!["a redemption paid above par"]);
		let greedy =
			Redemption { from_vault: 2 * good.from_vault, minted: good.native - 2 * good.from_vault, ..good };
		let expected = vec!["the vault paid more than its pro-rata part"];
		assert_eq!(after_redeeming(at(DAY), 100 * CRED, greedy), expected);
	}

	#[test]
	fn audit_should_catch_what_may_not_be_done_at_an_old_price() {
		let mut moment = at(DAY);
		moment.price.age = 600_000;
		let expected = ["NOE was minted at an old price", "an old price had no discount"];
		assert_eq!(after_redeeming(moment, 100 * CRED, redemption(100 * CRED)), expected);
		let mut audit = Audit::default();
		audit.bought(&moment, 2_000 * NOE, &purchase(100 * CRED));
		assert_eq!(broken(audit), vec!["CRED was bought at a price that is old or held back"]);
	}

	#[test]
	fn audit_should_catch_a_vault_that_is_not_what_the_flows_make_it() {
		let mut audit = Audit::new(10 * NOE);
		audit.closed(DAY, 11 * NOE, 0, 0);
		audit.swept(&Moment { issued: 0, vault: 20 * NOE, ..at(DAY) }, 20 * NOE, PRICE);
		audit.closed(DAY, 0, 0, 1);
		let expected = [
			"the vault is not what came in less what went out",
			"the vault is negative",
			"the vault is not what came in less what went out",
			"people hold more or less CRED than is issued",
		];
		assert_eq!(broken(audit), expected);
	}

	#[test]
	fn audit_should_catch_a_sweep_of_what_is_needed() {
		let mut audit = Audit::new(1_000_000 * NOE);
		audit.swept(&at(DAY), NOE, PRICE);
		assert_eq!(broken(audit), vec!["a sweep left less than twice the liabilities"]);
	}
}
