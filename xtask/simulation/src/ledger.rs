// SPDX-License-Identifier: Apache-2.0
//! What it all came to for whom, at the market's price of NOE.

use noema_primitives::money::{Balance, NOE, PPM};

/// `native` planck at a price, in µUSD.
pub fn worth(native: Balance, price: u128) -> i128 {
	(native * price / NOE) as i128
}

/// `part` of `whole`, in ppm; all of it if there is no whole.
pub fn ppm(part: u128, whole: u128) -> u128 {
	(part * u128::from(PPM)).checked_div(whole).unwrap_or(PPM.into())
}

/// Who redeems.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Who {
	/// An arbitrageur, whose account is kept apart.
	Arbitrageur,
	/// A holder who saw that the vault pays more than the market.
	Attentive,
	/// A holder in the run.
	Runner,
	/// A holder who stayed when others ran.
	Stayer,
}

/// A redemption.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
	/// Whose.
	pub who: Who,
	/// CRED burned, in credits.
	pub credits: Balance,
	/// NOE received, in planck.
	pub native: Balance,
	/// What the credits were worth at the chain's price without any discount, in planck.
	pub par: Balance,
	/// What the NOE received was worth on the market, in µUSD.
	pub value: i128,
}

impl Entry {
	/// What was paid, in ppm of par.
	pub fn of_par(&self) -> u128 {
		ppm(self.native, self.par)
	}

	/// What was paid at the market's price, in ppm of what the credits stand for.
	pub fn of_face(&self) -> u128 {
		ppm(self.value.unsigned_abs(), self.credits)
	}
}

/// All that is counted.
#[derive(Debug, Default)]
pub struct Ledger {
	/// Redemptions of holders, in order.
	pub redemptions: Vec<Entry>,
	/// NOE minted, in planck.
	pub minted: Balance,
	/// What that was worth on the market when it was minted, in µUSD.
	pub dilution: i128,
	/// NOE swept, in planck.
	pub swept: Balance,
	/// CRED that arbitrageurs bought, in credits.
	pub arbitrage_bought: Balance,
}

impl Ledger {
	/// The redemptions of some.
	pub fn of(&self, who: Who) -> Vec<&Entry> {
		self.redemptions.iter().filter(|entry| entry.who == who).collect()
	}

	/// What holders lacked of the value their credits stand for, in µUSD.
	pub fn shortfall(&self) -> i128 {
		self.redemptions.iter().map(|entry| (entry.credits as i128 - entry.value).max(0)).sum()
	}

	/// What holders got above the value their credits stand for, because the chain's price lagged, in µUSD.
	pub fn excess(&self) -> i128 {
		self.redemptions.iter().map(|entry| (entry.value - entry.credits as i128).max(0)).sum()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use noema_primitives::money::CRED;

	fn entry(value: i128) -> Entry {
		Entry { who: Who::Runner, credits: 100 * CRED, native: 600 * NOE, par: 1_000 * NOE, value }
	}

	#[test]
	fn ledger_should_keep_losses_and_gains_apart() {
		let redemptions = vec![entry(60_000_000), entry(130_000_000)];
		let ledger = Ledger { redemptions, ..Ledger::default() };
		assert_eq!((ledger.shortfall(), ledger.excess()), (40_000_000, 30_000_000));
		assert_eq!((ledger.redemptions[0].of_par(), ledger.redemptions[1].of_face()), (600_000, 1_300_000));
	}
}
