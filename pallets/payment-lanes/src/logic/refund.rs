// SPDX-License-Identifier: Apache-2.0
//! What a payee gives back.

use super::{add, Refusal};
use crate::types::{Lane, Refunds};
use frame::hashing::H256;
use noema_primitives::{money::Balance, BlockNumber};

impl Refunds {
	/// With one more refund: no more in all than was claimed, each reference once, and of a job in time. The first
	/// takes `deposit`.
	pub fn with<AccountId>(
		&self,
		lane: &Lane<AccountId>,
		amount: Balance,
		reference: H256,
		deposit: Balance,
		now: BlockNumber,
	) -> Result<Self, Refusal> {
		if amount == 0 {
			return Err(Refusal::AmountTooSmall);
		}
		if lane.job.is_some_and(|job| now > job.refund_until) {
			return Err(Refusal::RefundTooLate);
		}
		if self.references.contains(&reference) {
			return Err(Refusal::AlreadyRefunded);
		}
		let total = add(self.total, amount)?;
		if total > lane.claimed {
			return Err(Refusal::InsufficientClaimed);
		}
		let mut references = self.references.clone();
		references.try_push(reference).map_err(|_| Refusal::TooManyRefunds)?;
		let deposit = if self.references.is_empty() { deposit } else { self.deposit };
		Ok(Self { total, deposit, references })
	}
}
