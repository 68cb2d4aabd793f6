// SPDX-License-Identifier: Apache-2.0
//! Shares: what arrives is credited to those that are active, and what falls on the others is carried and released.
//!
//! An epoch ends in this order: what came in it is credited to those active in it; `portion` of what is `left` is
//! released to them; what fell on the others in this epoch joins what is left, and all of that is to be released evenly
//! over the next epochs; then those start to earn that were activated in it. So nobody gets anything of an epoch of which
//! it was not there from the beginning.
//!
//! What was left when a dispute ended rests for an epoch before it is carried.

use super::{add, fewer, more, mul, sub, Refusal, Rules, PER_SHARE, SCALE};
use crate::types::{Beginning, Epoch, Pool, Scaled, ShareCount, SHARES};
use noema_primitives::money::Balance;

/// Credits that have come and are not booked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Arrived {
	/// Before the shares that wait start to earn; all, if they do not.
	pub before: Balance,
	/// After.
	pub after: Balance,
}

impl Arrived {
	/// All of it.
	pub fn sum(&self) -> Result<Balance, Refusal> {
		add(self.before, self.after)
	}
}

impl<AccountId: Clone> Pool<AccountId> {
	/// Shares of which none is active yet.
	pub fn new(epoch: Epoch, depositor: AccountId, deposit: Balance) -> Self {
		Self {
			active: 0,
			activating: 0,
			positions: 0,
			epoch,
			acc_per_share: 0,
			carried: 0,
			left: 0,
			portion: 0,
			begun: None,
			depositor,
			deposit,
		}
	}

	/// The epoch after the one of the books, in which those that wait start.
	pub fn next_epoch(&self) -> Epoch {
		self.epoch.saturating_add(1)
	}

	/// When those that wait started, if some do and it was by `epoch`.
	pub fn start_by(&self, epoch: Epoch) -> Option<Epoch> {
		Some(self.next_epoch()).filter(|start| self.activating > 0 && *start <= epoch)
	}

	/// All that is carried and not released, scaled.
	pub fn waiting(&self) -> Result<Scaled, Refusal> {
		add(self.carried, self.left)
	}

	/// With what has arrived credited, and all epochs before `epoch` ended.
	pub fn settled(&self, arrived: Arrived, epoch: Epoch, rules: &Rules) -> Result<Self, Refusal> {
		self.passed(arrived, epoch, rules, rules)
	}

	/// The same after a dispute in which nobody could become active. Were what the others left released in its epochs, those
	/// who were active when it began would have all of that: so nothing is, but for the portion of the epoch in which it
	/// began, for whoever was active then. All that waits rests, so that others have a whole epoch to become active.
	pub fn resumed(&self, arrived: Arrived, epoch: Epoch, rules: &Rules) -> Result<Self, Refusal> {
		// There are never so many active that anything is released.
		let closed = Rules { min_active: ShareCount::MAX, ..*rules };
		let pool = self.passed(arrived, epoch, rules, &closed)?;
		if epoch <= self.epoch {
			return Ok(pool);
		}
		Ok(Self { carried: 0, left: pool.waiting()?, portion: 0, ..pool })
	}

	/// With what has arrived credited, and all epochs before `epoch` ended: that of the books by the rules `end`, those after
	/// it by the rules `later`.
	fn passed(&self, arrived: Arrived, epoch: Epoch, end: &Rules, later: &Rules) -> Result<Self, Refusal> {
		let next = epoch.min(self.next_epoch());
		if self.start_by(epoch).is_none() {
			return self.until(next, end)?.until(epoch, later)?.credited(arrived.sum()?);
		}
		let pool = self.credited(arrived.before)?.until(next, end)?.started()?;
		pool.until(epoch, later)?.credited(arrived.after)
	}

	/// With all epochs before `epoch` ended and nothing released in them, and without what is carried: less than
	/// a credit stays of it.
	pub fn emptied(&self, epoch: Epoch, rules: &Rules) -> Result<Self, Refusal> {
		let rest = self.waiting()?.checked_rem(SCALE).unwrap_or_default();
		let empty = Self { carried: 0, left: 0, portion: 0, ..self.clone() };
		let pool = empty.settled(Arrived { before: 0, after: 0 }, epoch, rules)?;
		Ok(Self { carried: rest, ..pool })
	}

	/// With `amount` credits: each active share gets a millionth, the parts of the others are carried.
	pub fn credited(&self, amount: Balance) -> Result<Self, Refusal> {
		let each = mul(amount, PER_SHARE)?;
		let inactive = SHARES.checked_sub(self.active).ok_or(Refusal::Overflow)?;
		let carried = add(self.carried, mul(each, inactive.into())?)?;
		Ok(Self { acc_per_share: add(self.acc_per_share, each)?, carried, ..self.clone() })
	}

	/// With all epochs before `epoch` ended. Epochs do not go back, unless an upgrade makes them longer.
	fn until(&self, epoch: Epoch, rules: &Rules) -> Result<Self, Refusal> {
		self.ended(epoch.saturating_sub(self.epoch), rules)
	}

	/// With so many epochs ended. What was carried belongs to the first of them, and what rested to the second.
	fn ended(&self, epochs: u32, rules: &Rules) -> Result<Self, Refusal> {
		let mut next = self.clone();
		for _ in 0..epochs.min(2) {
			next = next.released(1, rules)?.joined(rules)?;
		}
		let next = next.released(epochs.saturating_sub(2), rules)?;
		Ok(Self { epoch: self.epoch.saturating_add(epochs), ..next })
	}

	/// With what was carried to be released, together with what is left, evenly over the next epochs. What rested, which
	/// has no portion, is carried from now on.
	fn joined(&self, rules: &Rules) -> Result<Self, Refusal> {
		let (left, rested) = if self.portion == 0 { (0, self.left) } else { (self.left, 0) };
		if self.carried == 0 && rested == 0 {
			return Ok(self.clone());
		}
		let left = add(left, self.carried)?;
		let portion = left.div_ceil(rules.release_epochs.max(1).into());
		Ok(Self { carried: rested, left, portion, ..self.clone() })
	}

	/// With the portions of so many epochs released, each rounded down to what all active shares get the same of. What
	/// is less than a portion goes in the last.
	fn released(&self, epochs: u32, rules: &Rules) -> Result<Self, Refusal> {
		if self.active < rules.min_active.max(1) || self.left == 0 {
			return Ok(self.clone());
		}
		let active = Scaled::from(self.active);
		let each = self.portion.checked_div(active).unwrap_or_default();
		let portion = mul(each, active)?;
		// Epochs in which there is a whole portion to take from. Nothing changes in any of them if each gets nothing.
		let spare = self.left.checked_sub(self.portion);
		let whole = match spare.and_then(|spare| spare.checked_div(portion)) {
			Some(more) => Scaled::from(epochs).min(add(more, 1)?),
			None => 0,
		};
		let mut next = self.clone();
		next.left = sub(self.left, mul(portion, whole)?)?;
		next.acc_per_share = add(self.acc_per_share, mul(each, whole)?)?;
		if Scaled::from(epochs) > whole && next.left < self.portion {
			let each = next.left.checked_div(active).unwrap_or_default();
			next.left = sub(next.left, mul(each, active)?)?;
			next.acc_per_share = add(next.acc_per_share, each)?;
		}
		Ok(next)
	}

	/// With those active that waited, and where they start.
	fn started(&self) -> Result<Self, Refusal> {
		let active = more(self.active, self.activating)?;
		let begun = Some(Beginning { epoch: self.epoch, acc_per_share: self.acc_per_share });
		Ok(Self { active, activating: 0, begun, ..self.clone() })
	}

	/// With `amount` shares more that start in the next epoch. It must be settled, and [`Pool::begun`] be stored
	/// elsewhere.
	pub fn activated(&self, amount: ShareCount, is_new: bool) -> Result<Self, Refusal> {
		let positions = more(self.positions, u32::from(is_new))?;
		let activating = more(self.activating, amount)?;
		Ok(Self { activating, positions, begun: None, ..self.clone() })
	}

	/// Without so many that wait, and so many that are active. It must be settled, or in dispute.
	pub fn deactivated(&self, activating: ShareCount, active: ShareCount) -> Result<Self, Refusal> {
		let activating = fewer(self.activating, activating)?;
		Ok(Self { active: fewer(self.active, active)?, activating, ..self.clone() })
	}

	/// Without a position, of which `rest`, less than a credit, is left to the others.
	pub fn closed(&self, rest: Scaled) -> Result<Self, Refusal> {
		let positions = self.positions.checked_sub(1).ok_or(Refusal::Overflow)?;
		Ok(Self { positions, carried: add(self.carried, rest)?, ..self.clone() })
	}
}
