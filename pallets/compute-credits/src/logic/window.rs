// SPDX-License-Identifier: Apache-2.0
//! Sums over a rolling period.

use super::Refusal;
use crate::types::{Window, PARTS};
use noema_primitives::money::Balance;

impl Window {
	/// What was added in the `period` milliseconds before `now`, and a part of it more.
	pub fn used(&self, now: u64, period: u64) -> Balance {
		let at = self.advanced(part_of(now, period));
		// Each amount was admitted by a cap: a sum that saturates only closes the cap.
		at.amounts.iter().fold(0, |sum: Balance, amount| sum.saturating_add(*amount))
	}

	/// The window after `amount` was added at `now`.
	pub fn with(&self, amount: Balance, now: u64, period: u64) -> Result<Window, Refusal> {
		let part = part_of(now, period);
		let mut next = self.advanced(part);
		if let Some(slot) = next.slot(part) {
			*slot = super::add(*slot, amount)?;
		}
		Ok(next)
	}

	/// The window as `part` begins: what is older than the period is gone. Time does not run backwards; should
	/// it, nothing is forgotten.
	fn advanced(&self, part: u64) -> Window {
		let mut next = self.clone();
		let kept = u64::try_from(next.amounts.len()).unwrap_or(u64::MAX);
		let passed = part.saturating_sub(self.part);
		for step in 1..=passed.min(kept) {
			if let Some(slot) = next.slot(self.part.saturating_add(step)) {
				*slot = 0;
			}
		}
		next.part = self.part.max(part);
		next
	}

	fn slot(&mut self, part: u64) -> Option<&mut Balance> {
		let kept = u64::try_from(self.amounts.len()).ok()?;
		let index = usize::try_from(part.checked_rem(kept)?).ok()?;
		self.amounts.get_mut(index)
	}
}

/// The part of time that `now` is in.
fn part_of(now: u64, period: u64) -> u64 {
	now.checked_div(period / PARTS).unwrap_or_default()
}
