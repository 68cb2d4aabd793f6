// SPDX-License-Identifier: Apache-2.0
//! What an account has activated, and what it earns.

use super::{add, fewer, more, mul, sub, Refusal, SCALE};
use crate::types::{Epoch, Pool, Position, Scaled, ShareCount, Start};
use noema_primitives::money::Balance;

impl Position {
	/// One of no shares, that begins where the pool is.
	pub fn new<AccountId>(pool: &Pool<AccountId>, deposit: Balance) -> Self {
		Self { acc_per_share: pool.acc_per_share, deposit, ..Self::default() }
	}

	/// All its shares.
	pub fn shares(&self) -> ShareCount {
		// Never saturates: there are no more than a million.
		self.active.saturating_add(self.activating)
	}

	/// Whether those that wait have started to earn, by the books of the pool.
	pub fn starts<AccountId>(&self, pool: &Pool<AccountId>) -> bool {
		self.activating > 0 && self.from <= pool.epoch
	}

	/// With all that its shares have earned by the books of the pool. `start` is what a share had earned where those
	/// started that have.
	pub fn settled<AccountId>(&self, pool: &Pool<AccountId>, start: Option<Scaled>) -> Result<Self, Refusal> {
		let acc_per_share = pool.acc_per_share;
		let earned = mul(sub(acc_per_share, self.acc_per_share)?, self.active.into())?;
		let next = Self { owed: add(self.owed, earned)?, acc_per_share, ..*self };
		if !self.starts(pool) {
			return Ok(next);
		}
		let start = start.ok_or(Refusal::Overflow)?;
		let earned = mul(sub(acc_per_share, start)?, self.activating.into())?;
		let active = more(self.active, self.activating)?;
		Ok(Self { owed: add(next.owed, earned)?, active, activating: 0, ..next })
	}

	/// Whether shares are listed that have started. It must be settled.
	pub fn is_listed_in_vain(&self) -> bool {
		self.listed > self.activating
	}

	/// With `amount` shares more that start in `from`. It must be settled, and list none that have started.
	pub fn activated(&self, amount: ShareCount, from: Epoch) -> Result<Self, Refusal> {
		let activating = more(self.activating, amount)?;
		more(self.active, activating)?;
		Ok(Self { activating, listed: activating, from, ..*self })
	}

	/// Without `amount` shares, and how many of them were waiting: those go first. It must be settled, and list none
	/// that have started.
	pub fn deactivated(&self, amount: ShareCount) -> Result<(Self, ShareCount), Refusal> {
		let waiting = amount.min(self.activating);
		let active = fewer(self.active, fewer(amount, waiting)?)?;
		let activating = fewer(self.activating, waiting)?;
		Ok((Self { active, activating, listed: activating, ..*self }, waiting))
	}

	/// The whole credits that are owed.
	pub fn payable(&self) -> Balance {
		self.owed.checked_div(SCALE).unwrap_or_default()
	}

	/// What is owed besides, less than a credit, scaled.
	pub fn rest(&self) -> Scaled {
		self.owed.checked_rem(SCALE).unwrap_or_default()
	}

	/// After the whole credits were paid out.
	pub fn claimed(&self) -> Self {
		Self { owed: self.rest(), ..*self }
	}
}

impl Start {
	/// With so many shares more listed.
	pub fn listed(&self, shares: ShareCount) -> Result<Self, Refusal> {
		Ok(Self { shares: more(self.shares, shares)?, ..*self })
	}

	/// With so many fewer; nothing if those were the last.
	pub fn unlisted(&self, shares: ShareCount) -> Result<Option<Self>, Refusal> {
		let left = self.shares.checked_sub(shares).ok_or(Refusal::Overflow)?;
		Ok(Some(Self { shares: left, ..*self }).filter(|_| left > 0))
	}
}
