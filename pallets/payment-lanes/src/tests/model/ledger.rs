// SPDX-License-Identifier: Apache-2.0
//! A naive ledger of CRED, by the rules of `Assets`.

use crate::mock::{AccountId, CRED_MINIMUM};
use std::collections::BTreeMap;

/// An error that is none of this pallet's.
pub const FOREIGN: &str = "foreign";

/// Whether something was done, or the name of the error.
pub type Outcome = Result<(), &'static str>;

/// Who has what.
#[derive(Clone, Debug, Default)]
pub struct Ledger(pub BTreeMap<AccountId, u128>);

impl Ledger {
	/// What `who` has.
	pub fn of(&self, who: AccountId) -> u128 {
		self.0.get(&who).copied().unwrap_or(0)
	}

	/// Whether `who` could receive so much.
	pub fn takes(&self, who: AccountId, amount: u128) -> bool {
		self.of(who) + amount >= CRED_MINIMUM
	}

	fn shift(&mut self, from: AccountId, to: AccountId, amount: u128) {
		for (who, rest) in [(from, self.of(from) - amount), (to, 0)] {
			let rest = if who == to { self.of(to) + amount } else { rest };
			self.0.insert(who, rest);
		}
		self.0.retain(|_, amount| *amount > 0);
	}

	/// A transfer after which the sender lives.
	pub fn pay(&mut self, from: AccountId, to: AccountId, amount: u128) -> Outcome {
		if self.of(from) < amount + CRED_MINIMUM || !self.takes(to, amount) {
			return Err(FOREIGN);
		}
		if from != to {
			self.shift(from, to, amount);
		}
		Ok(())
	}

	/// A transfer that may end the sender's account; what would be left below the minimum goes along.
	pub fn send(&mut self, from: AccountId, to: AccountId, amount: u128) -> Outcome {
		if amount == 0 {
			return Ok(());
		}
		let left = self.of(from).checked_sub(amount).ok_or(FOREIGN)?;
		let moved = if left < CRED_MINIMUM { self.of(from) } else { amount };
		if !self.takes(to, moved) {
			return Err(FOREIGN);
		}
		if from != to {
			self.shift(from, to, moved);
		}
		Ok(())
	}
}
