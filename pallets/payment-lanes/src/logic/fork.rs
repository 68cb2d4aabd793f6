// SPDX-License-Identifier: Apache-2.0
//! The fork id, which is announced before it holds.

use super::{later, Refusal};
use crate::types::Fork;
use noema_primitives::{BlockNumber, ForkId};

impl Fork {
	/// The fork id that holds in block `now`.
	pub fn id_at(&self, now: BlockNumber) -> ForkId {
		match self.next {
			Some((next, from)) if now >= from => next,
			_ => self.current,
		}
	}

	/// With a higher fork id once `notice` blocks have passed. One that was announced and does not hold yet is
	/// forgotten; the present one again takes that back. Ids never return: a voucher of a half that split off under a
	/// former id would count again.
	pub fn announcing(&self, next: ForkId, now: BlockNumber, notice: BlockNumber) -> Result<Self, Refusal> {
		let current = self.id_at(now);
		let waits = self.next.is_some_and(|(_, from)| now < from);
		if next == current && waits {
			return Ok(Self { current, next: None });
		}
		if next <= current {
			return Err(Refusal::ForkIdNotHigher);
		}
		// Lanes whose end is asked for now pay until `now + notice`, the block included.
		let from = later(later(now, notice)?, 1)?;
		Ok(Self { current, next: Some((next, from)) })
	}
}
