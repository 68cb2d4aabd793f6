// SPDX-License-Identifier: Apache-2.0
//! Buying CRED.

use super::{
	add, part_ceil, price,
	solvency::{liability_room, purchase_room, refills, state},
	worth, Refusal, Rules, Situation, PURCHASE_PERIOD,
};
use crate::types::{Book, Collateral, Purchase};
use noema_primitives::money::Balance;

/// The books after `pay` planck were changed into CRED, and what that gives:
///
/// ```text
/// spread  = ceil(pay × rules.spread)
/// credits = floor((pay − spread) × min(latest, average, median) / 10^12)
/// ```
pub fn buy(
	book: &Book,
	pay: Balance,
	min_credits: Balance,
	situation: &Situation,
	rules: &Rules,
) -> Result<(Book, Purchase), Refusal> {
	let price = price::fresh(situation.price, rules)?.low();
	let collateral = state(worth(book.vault, price)?, situation.liabilities);
	if collateral == Collateral::Halted {
		return Err(Refusal::BuyingHalted);
	}
	let spread = part_ceil(pay, rules.spread);
	let rest = pay.checked_sub(spread).ok_or(Refusal::Overflow)?;
	let credits = worth(rest, price)?;
	admit(book, credits, min_credits, price, situation, rules)?;

	let refills = refills(collateral);
	let mut next = book.clone();
	next.vault = add(book.vault, if refills { pay } else { rest })?;
	next.minted = add(book.minted, credits)?;
	next.purchases = book.purchases.with(credits, situation.now, PURCHASE_PERIOD)?;
	Ok((next, Purchase { credits, spread, refills, price }))
}

/// Whether so many credits may be issued.
fn admit(
	book: &Book,
	credits: Balance,
	min_credits: Balance,
	price: u128,
	situation: &Situation,
	rules: &Rules,
) -> Result<(), Refusal> {
	if credits < situation.credits_minimum {
		return Err(Refusal::AmountTooSmall);
	}
	if credits < min_credits {
		return Err(Refusal::InsufficientOutput);
	}
	if credits > purchase_room(book, situation.now, rules) {
		return Err(Refusal::PurchaseCapExceeded);
	}
	if credits > liability_room(situation, price, rules)? {
		return Err(Refusal::LiabilityCapExceeded);
	}
	Ok(())
}
