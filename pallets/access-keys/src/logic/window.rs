// SPDX-License-Identifier: Apache-2.0
//! Sums over a rolling period of blocks.
//!
//! A period of `p` blocks has 24 parts of `ceil(p / 24)` blocks, and a sum counts those parts in full that the
//! period touches. So it is of `p` blocks before the present at least, and of fewer than `25 × ceil(p / 24)`: a cap
//! that admits by it holds for every period of `p` blocks, wherever it begins.

use super::Refusal;
use crate::types::{Window, PARTS};
use noema_primitives::{money::Balance, BlockNumber};

impl Window {
	/// What was added in the `period` blocks before `now`, and a part of it more.
	pub fn used(&self, now: BlockNumber, period: BlockNumber) -> Balance {
		let at = self.advanced(part_of(now, period));
		// Each amount was admitted by a cap: a sum that saturates only closes the cap.
		at.amounts.iter().fold(0, |sum: Balance, amount| sum.saturating_add(*amount))
	}

	/// The window after `amount` was added at `now`.
	pub fn with(&self, amount: Balance, now: BlockNumber, period: BlockNumber) -> Result<Window, Refusal> {
		let part = part_of(now, period);
		let mut next = self.advanced(part);
		if let Some(slot) = next.slot(part) {
			*slot = slot.checked_add(amount).ok_or(Refusal::Overflow)?;
		}
		Ok(next)
	}

	/// The window after its period became another one. What counts now then counts as if it were of now: for all
	/// of the new period, and never for less time than it would have.
	pub fn with_period(
		&self,
		now: BlockNumber,
		before: BlockNumber,
		after: BlockNumber,
	) -> Result<Window, Refusal> {
		if before == after {
			return Ok(self.clone());
		}
		Window::default().with(self.used(now, before), now, after)
	}

	/// Whether it was added to later than `now`, as never happens.
	pub fn is_ahead(&self, now: BlockNumber, period: BlockNumber) -> bool {
		self.part > part_of(now, period)
	}

	/// The window as `part` begins: what is older than the period is gone. Time does not run backwards; should
	/// it, nothing is forgotten.
	fn advanced(&self, part: BlockNumber) -> Window {
		let mut next = self.clone();
		let kept = BlockNumber::try_from(next.amounts.len()).unwrap_or(BlockNumber::MAX);
		let passed = part.saturating_sub(self.part);
		for step in 1..=passed.min(kept) {
			if let Some(slot) = next.slot(self.part.saturating_add(step)) {
				*slot = 0;
			}
		}
		next.part = self.part.max(part);
		next
	}

	fn slot(&mut self, part: BlockNumber) -> Option<&mut Balance> {
		let kept = BlockNumber::try_from(self.amounts.len()).ok()?;
		let index = usize::try_from(part.checked_rem(kept)?).ok()?;
		self.amounts.get_mut(index)
	}
}

/// The part of time that `now` is in.
fn part_of(now: BlockNumber, period: BlockNumber) -> BlockNumber {
	now.checked_div(period.div_ceil(PARTS)).unwrap_or_default()
}
