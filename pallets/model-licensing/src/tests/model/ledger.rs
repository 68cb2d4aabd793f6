// SPDX-License-Identifier: Apache-2.0
//! Naive ledgers of NOE with holds and of CRED, by the rules of `Balances` and `Assets`.

use crate::{mock::AccountId, HoldReason};
use std::collections::BTreeMap;

/// An error that is none of this pallet's.
pub const FOREIGN: &str = "foreign";

/// Whether something was done, or the name of the error.
pub type Outcome = Result<(), &'static str>;

/// Who has what.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
	/// The least that accounts hold.
	pub least: u128,
	free: BTreeMap<AccountId, u128>,
	held: BTreeMap<(AccountId, u8), u128>,
}

impl Ledger {
	/// With accounts that have so much.
	pub fn new(least: u128, accounts: &[(AccountId, u128)]) -> Self {
		Self { least, free: accounts.iter().copied().collect(), held: BTreeMap::new() }
	}

	/// What `who` can spend.
	pub fn of(&self, who: AccountId) -> u128 {
		self.free.get(&who).copied().unwrap_or(0)
	}

	/// What is held of `who` for a reason.
	pub fn held(&self, who: AccountId, reason: HoldReason) -> u128 {
		self.held.get(&(who, reason as u8)).copied().unwrap_or(0)
	}

	/// Makes money.
	pub fn mint(&mut self, who: AccountId, amount: u128) -> Outcome {
		if amount > 0 && self.of(who) + amount < self.least {
			return Err(FOREIGN);
		}
		*self.free.entry(who).or_default() += amount;
		Ok(())
	}

	/// A transfer that keeps the sender alive.
	pub fn pay(&mut self, from: AccountId, to: AccountId, amount: u128) -> Outcome {
		if amount == 0 {
			return Ok(());
		}
		if self.of(from) < amount + self.least || self.of(to) + amount < self.least {
			return Err(FOREIGN);
		}
		*self.free.entry(from).or_default() -= amount;
		*self.free.entry(to).or_default() += amount;
		Ok(())
	}

	/// Holds some of what `who` has, who keeps the least that accounts hold.
	pub fn hold(&mut self, who: AccountId, reason: HoldReason, amount: u128) -> Outcome {
		if amount > 0 && self.of(who) < amount + self.least {
			return Err(FOREIGN);
		}
		*self.free.entry(who).or_default() -= amount;
		*self.held.entry((who, reason as u8)).or_default() += amount;
		Ok(())
	}

	/// Gives back some of what is held.
	pub fn release(&mut self, who: AccountId, reason: HoldReason, amount: u128) {
		*self.held.entry((who, reason as u8)).or_default() -= amount;
		*self.free.entry(who).or_default() += amount;
	}
}
