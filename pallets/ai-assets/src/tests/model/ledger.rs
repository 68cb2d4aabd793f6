// SPDX-License-Identifier: Apache-2.0
//! A naive ledger of NOE with holds, by the rules of `Balances`.

use crate::{
	mock::{AccountId, ED},
	HoldReason,
};
use std::collections::BTreeMap;

/// An error that is none of this pallet's.
pub const FOREIGN: &str = "foreign";

/// Whether something was done, or the name of the error.
pub type Outcome = Result<(), &'static str>;

/// Who holds what.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
	free: BTreeMap<AccountId, u128>,
	held: BTreeMap<(AccountId, u8), u128>,
	/// All there is.
	pub issued: u128,
}

impl Ledger {
	/// What `who` can spend.
	pub fn of(&self, who: AccountId) -> u128 {
		self.free.get(&who).copied().unwrap_or(0)
	}

	/// What is held of `who` for a reason.
	pub fn held(&self, who: AccountId, reason: HoldReason) -> u128 {
		self.held.get(&(who, reason as u8)).copied().unwrap_or(0)
	}

	fn any_held(&self, who: AccountId) -> bool {
		self.held.iter().any(|((of, _), amount)| *of == who && *amount > 0)
	}

	/// Whether there is such an account.
	pub fn exists(&self, who: AccountId) -> bool {
		self.of(who) > 0 || self.any_held(who)
	}

	/// Makes money.
	pub fn mint(&mut self, who: AccountId, amount: u128) {
		*self.free.entry(who).or_default() += amount;
		self.issued += amount;
	}

	/// A transfer that may end the sender's account, whose dust is burned, unless it is kept alive.
	pub fn send(&mut self, from: AccountId, to: AccountId, amount: u128, alive: bool) -> Outcome {
		if amount == 0 {
			return Ok(());
		}
		let left = self.of(from).checked_sub(amount).ok_or(FOREIGN)?;
		let dies = left < ED;
		if (dies && (alive || self.any_held(from))) || self.of(to) + amount < ED {
			return Err(FOREIGN);
		}
		if from != to {
			let dust = if dies { left } else { 0 };
			self.free.insert(from, left - dust);
			*self.free.entry(to).or_default() += amount;
			self.issued -= dust;
		}
		Ok(())
	}

	/// Holds some of what `who` has, who keeps the least that accounts hold.
	pub fn hold(&mut self, who: AccountId, reason: HoldReason, amount: u128) -> Outcome {
		if amount > 0 && self.of(who) < amount + ED {
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

	/// Gives some of what is held to another.
	pub fn slash(&mut self, who: AccountId, reason: HoldReason, amount: u128, to: AccountId) {
		*self.held.entry((who, reason as u8)).or_default() -= amount;
		*self.free.entry(to).or_default() += amount;
	}
}
