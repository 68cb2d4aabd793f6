// SPDX-License-Identifier: Apache-2.0
//! What governance may take out of the vault.

use super::{solvency::SURPLUS_FACTOR, Refusal};
use crate::types::Book;
use noema_primitives::{
	money::{Balance, NOE},
	mul_div_ceil,
};

/// What the vault holds above twice the liabilities at `price`, in planck, rounded down.
pub fn surplus(vault: Balance, liabilities: Balance, price: u128) -> Result<Balance, Refusal> {
	let covered = liabilities.checked_mul(SURPLUS_FACTOR).ok_or(Refusal::Overflow)?;
	let stays = mul_div_ceil(covered, NOE, price).ok_or(Refusal::Overflow)?;
	Ok(vault.saturating_sub(stays))
}

/// The books after `amount` was swept, where `lowest` is the lowest price of 30 days.
pub fn sweep(book: &Book, amount: Balance, liabilities: Balance, lowest: u128) -> Result<Book, Refusal> {
	if amount == 0 {
		return Err(Refusal::AmountTooSmall);
	}
	if amount > surplus(book.vault, liabilities, lowest)? {
		return Err(Refusal::InsufficientSurplus);
	}
	let vault = book.vault.checked_sub(amount).ok_or(Refusal::Overflow)?;
	Ok(Book { vault, ..book.clone() })
}
