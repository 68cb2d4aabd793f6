// SPDX-License-Identifier: Apache-2.0
//! A naive ledger of one currency, by the rules of `Balances` and of `Assets`.

use crate::mock::AccountId;
use std::collections::BTreeMap;

/// An error that is none of this pallet's.
pub const FOREIGN: &str = "foreign";

/// Whether something was done, or the name of the error.
pub type Outcome = Result<(), &'static str>;

/// Who holds what.
#[derive(Clone, Debug)]
pub struct Ledger {
	/// What an account holds at least.
	minimum: u128,
	/// Whether what would be left below the minimum goes with a transfer, or is burned.
	dust_goes_along: bool,
	/// What accounts can spend.
	pub free: BTreeMap<AccountId, u128>,
	/// What is held of accounts.
	pub held: BTreeMap<AccountId, u128>,
	/// All there is, also what is in nobody's account for a while.
	pub issued: u128,
}

impl Ledger {
	/// Nothing yet.
	pub fn new(minimum: u128, dust_goes_along: bool) -> Self {
		Self { minimum, dust_goes_along, free: BTreeMap::new(), held: BTreeMap::new(), issued: 0 }
	}

	/// What `who` can spend.
	pub fn of(&self, who: AccountId) -> u128 {
		self.free.get(&who).copied().unwrap_or(0)
	}

	/// What is held of `who`.
	pub fn held_of(&self, who: AccountId) -> u128 {
		self.held.get(&who).copied().unwrap_or(0)
	}

	/// Whether `who` could receive so much.
	pub fn takes(&self, who: AccountId, amount: u128) -> bool {
		self.of(who) + amount >= self.minimum
	}

	/// Whether `who` could give so much and live.
	pub fn gives(&self, who: AccountId, amount: u128) -> bool {
		amount == 0 || self.of(who) >= amount + self.minimum
	}

	fn set(&mut self, who: AccountId, amount: u128) {
		if amount == 0 {
			self.free.remove(&who);
		} else {
			self.free.insert(who, amount);
		}
	}

	/// Puts into an account what was in none.
	pub fn put(&mut self, who: AccountId, amount: u128) {
		self.set(who, self.of(who) + amount);
	}

	/// Takes out of an account what will be in none.
	pub fn take(&mut self, who: AccountId, amount: u128) {
		self.set(who, self.of(who) - amount);
	}

	/// Makes money.
	pub fn mint(&mut self, who: AccountId, amount: u128) {
		self.put(who, amount);
		self.issued += amount;
	}

	/// Burns at least `amount`, and what would be left below the minimum; says how much.
	pub fn burn(&mut self, who: AccountId, amount: u128) -> Result<u128, &'static str> {
		let left = self.of(who).checked_sub(amount).ok_or(FOREIGN)?;
		let burned = if amount > 0 && left < self.minimum { self.of(who) } else { amount };
		self.take(who, burned);
		self.issued -= burned;
		Ok(burned)
	}

	/// A transfer after which the sender lives.
	pub fn pay(&mut self, from: AccountId, to: AccountId, amount: u128) -> Outcome {
		if amount == 0 {
			return Ok(());
		}
		if !self.gives(from, amount) || !self.takes(to, amount) {
			return Err(FOREIGN);
		}
		self.take(from, amount);
		self.put(to, amount);
		Ok(())
	}

	/// A transfer that may end the sender's account.
	pub fn send(&mut self, from: AccountId, to: AccountId, amount: u128) -> Outcome {
		if amount == 0 {
			return Ok(());
		}
		let left = self.of(from).checked_sub(amount).ok_or(FOREIGN)?;
		let dies = left < self.minimum;
		if dies && self.held_of(from) > 0 {
			return Err(FOREIGN);
		}
		let dust = if dies { left } else { 0 };
		let moved = if self.dust_goes_along { amount + dust } else { amount };
		if !self.takes(to, moved) {
			return Err(FOREIGN);
		}
		if from != to {
			self.take(from, amount + dust);
			self.put(to, moved);
			self.issued -= amount + dust - moved;
		}
		Ok(())
	}

	/// Holds some of what `who` has.
	pub fn hold(&mut self, who: AccountId, amount: u128) -> Outcome {
		if !self.gives(who, amount) {
			return Err(FOREIGN);
		}
		self.take(who, amount);
		self.held.insert(who, amount);
		Ok(())
	}

	/// Gives back what is held of `who`.
	pub fn release(&mut self, who: AccountId) {
		let amount = self.held.remove(&who).unwrap_or(0);
		self.put(who, amount);
	}
}
