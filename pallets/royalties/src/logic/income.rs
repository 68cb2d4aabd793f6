// SPDX-License-Identifier: Apache-2.0
//! Income, and the parts of it.

use super::{add, sub, Refusal};
use crate::types::{Epoch, Income, Mark};
use noema_primitives::{
	money::{Balance, PPM},
	mul_div_floor,
};

impl Income {
	/// What came since the lineage was corrected last.
	pub fn since(&self) -> Result<Balance, Refusal> {
		sub(self.acc, self.base)
	}

	/// After `amount` came in, in `epoch`: the first income that comes when a marked epoch has begun tells what there
	/// was before it.
	pub fn received(&self, amount: Balance, epoch: Epoch) -> Result<Self, Refusal> {
		let mark = match self.mark {
			Some(Mark { epoch: marked, acc: None }) if marked <= epoch => {
				Some(Mark { epoch: marked, acc: Some(self.acc) })
			},
			mark => mark,
		};
		Ok(Self { acc: add(self.acc, amount)?, base: self.base, mark })
	}

	/// With the beginning of `epoch` to be marked. A mark of an epoch before is of no use any more.
	pub fn marked(&self, epoch: Epoch) -> Self {
		Self { mark: Some(Mark { epoch, acc: None }), ..*self }
	}

	/// All income before `epoch`, which was marked. If none has come since it began, that is all there is.
	pub fn before(&self, epoch: Epoch) -> Balance {
		match self.mark {
			Some(Mark { epoch: marked, acc: Some(acc) }) if marked == epoch => acc,
			_ => self.acc,
		}
	}

	/// The part of `ppm` of what had come since the lineage was corrected last when all income was `acc`, rounded
	/// down.
	pub fn part(&self, acc: Balance, ppm: u32) -> Result<Balance, Refusal> {
		mul_div_floor(sub(acc, self.base)?, ppm.into(), PPM.into()).ok_or(Refusal::Overflow)
	}

	/// What is due of the part of `ppm` of which `paid` is paid.
	pub fn due(&self, ppm: u32, paid: Balance) -> Result<Balance, Refusal> {
		sub(self.part(self.acc, ppm)?, paid)
	}

	/// After all parts were given out: new ones are of what comes from now on.
	pub fn rebased(&self) -> Self {
		Self { base: self.acc, ..*self }
	}
}

/// What the owner side has of an income, in ppm, if all ancestors have `ancestors_ppm`.
pub fn own_ppm(ancestors_ppm: u32) -> Result<u32, Refusal> {
	PPM.checked_sub(ancestors_ppm).ok_or(Refusal::Overflow)
}
