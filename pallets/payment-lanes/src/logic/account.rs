// SPDX-License-Identifier: Apache-2.0
//! What an account has in escrow, and what becomes of it.
//!
//! ```text
//! reserved + deposits ≤ held
//! free      = held − reserved − deposits
//! available = free − account_deposit                  for lanes, jobs and deposits
//! ```
//!
//! The deposit for the account itself is no number that is stored: it is what stays in it until all of it is
//! withdrawn.

use super::{add, sub, Refusal};
use crate::types::Account;
use noema_primitives::money::Balance;

impl Account {
	/// What is neither reserved nor a deposit.
	pub fn free(&self) -> Balance {
		// What saturates is zero, and that only closes: `reserved + deposits ≤ held` is an invariant.
		self.held.saturating_sub(self.reserved).saturating_sub(self.deposits)
	}

	/// What new lanes, jobs and deposits can be paid from.
	pub fn available(&self, account_deposit: Balance) -> Balance {
		self.free().saturating_sub(account_deposit)
	}

	/// Whether the record can go.
	pub fn is_empty(&self) -> bool {
		*self == Self::default()
	}

	/// After `amount` was paid in by its owner.
	pub fn deposited(&self, amount: Balance, account_deposit: Balance) -> Result<Self, Refusal> {
		let next = self.credited(amount)?;
		if amount == 0 || next.held < account_deposit {
			return Err(Refusal::AmountTooSmall);
		}
		Ok(next)
	}

	/// After `amount` came in from someone else, however little it is.
	pub fn credited(&self, amount: Balance) -> Result<Self, Refusal> {
		Ok(Self { held: add(self.held, amount)?, ..*self })
	}

	/// After a deposit for something came in from outside of the escrow.
	pub fn with_deposit(&self, deposit: Balance) -> Result<Self, Refusal> {
		Ok(Self { deposits: add(self.deposits, deposit)?, ..self.credited(deposit)? })
	}

	/// After its owner took out `amount`: all there is, or so much that the account's deposit stays.
	pub fn withdrawn(&self, amount: Balance, account_deposit: Balance) -> Result<Self, Refusal> {
		if amount == 0 {
			return Err(Refusal::AmountTooSmall);
		}
		if amount > self.free() {
			return Err(Refusal::InsufficientEscrow);
		}
		if amount > self.available(account_deposit) && amount != self.held {
			return Err(Refusal::InsufficientRemainder);
		}
		Ok(Self { held: sub(self.held, amount)?, ..*self })
	}

	/// After `reserve` was reserved, and `deposit` taken as well.
	pub fn reserving(
		&self,
		reserve: Balance,
		deposit: Balance,
		account_deposit: Balance,
	) -> Result<Self, Refusal> {
		if add(reserve, deposit)? > self.available(account_deposit) {
			return Err(Refusal::InsufficientEscrow);
		}
		Ok(Self { reserved: add(self.reserved, reserve)?, deposits: add(self.deposits, deposit)?, ..*self })
	}

	/// After what was reserved for something is free again.
	pub fn released(&self, reserve: Balance) -> Result<Self, Refusal> {
		Ok(Self { reserved: sub(self.reserved, reserve)?, ..*self })
	}

	/// After a deposit came back.
	pub fn returned(&self, deposit: Balance) -> Result<Self, Refusal> {
		Ok(Self { deposits: sub(self.deposits, deposit)?, ..*self })
	}

	/// After `amount` of what was reserved was paid, and `back` of that came back.
	pub fn paid(&self, amount: Balance, back: Balance) -> Result<Self, Refusal> {
		let held = add(sub(self.held, amount)?, back)?;
		Ok(Self { held, reserved: sub(self.reserved, amount)?, ..*self })
	}
}
