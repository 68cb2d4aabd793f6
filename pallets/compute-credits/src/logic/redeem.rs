// SPDX-License-Identifier: Apache-2.0
//! Redeeming CRED.

use super::{
	add, native_worth, part_ceil,
	price::{usable, Usable},
	solvency::{mint_room, old_price_room},
	Refusal, Rules, Situation, DAY,
};
use crate::types::{Book, Redemption};
use noema_primitives::{money::Balance, mul_div_floor};

/// The books after `credits`, which are still part of `situation.liabilities`, were redeemed, and what that
/// gives:
///
/// ```text
/// par        = floor(credits × 10^12 / max(latest, average, median))
/// from_vault = min(par, floor(vault × credits / liabilities))
/// minted     = min(par − from_vault, floor(what the mint cap leaves × credits / liabilities))
/// ```
///
/// At an older price par is lower by `rules.old_price_discount`, rounded down, nothing is minted, and the vault
/// pays at most what `rules.old_price_outflow` leaves.
pub fn redeem(
	book: &Book,
	credits: Balance,
	min_native: Balance,
	situation: &Situation,
	rules: &Rules,
) -> Result<(Book, Redemption), Refusal> {
	let redemption = match usable(situation.price, rules)? {
		Usable::Fresh(quote) => at_par(book, credits, quote.high(), situation, rules)?,
		Usable::Old(quote) => at_old_price(book, credits, quote.high(), situation, rules)?,
	};
	if redemption.par == 0 {
		return Err(Refusal::AmountTooSmall);
	}
	if redemption.native == 0 {
		return Err(Refusal::VaultEmpty);
	}
	if redemption.native < min_native {
		return Err(Refusal::InsufficientOutput);
	}
	Ok((after(book, credits, &redemption, situation.now)?, redemption))
}

fn at_par(
	book: &Book,
	credits: Balance,
	price: u128,
	situation: &Situation,
	rules: &Rules,
) -> Result<Redemption, Refusal> {
	let par = native_worth(credits, price)?;
	let from_vault = par.min(share(book.vault, credits, situation)?);
	let gap = par.saturating_sub(from_vault);
	let minted = gap.min(share(mint_room(book, situation, rules), credits, situation)?);
	let native = add(from_vault, minted)?;
	Ok(Redemption { native, par, from_vault, minted, price, at_old_price: false })
}

fn at_old_price(
	book: &Book,
	credits: Balance,
	price: u128,
	situation: &Situation,
	rules: &Rules,
) -> Result<Redemption, Refusal> {
	let full = native_worth(credits, price)?;
	// The discount is rounded up, so that par is rounded down.
	let par = full.saturating_sub(part_ceil(full, rules.old_price_discount));
	let room = old_price_room(book, situation.now, rules);
	let native = par.min(share(book.vault, credits, situation)?).min(room);
	Ok(Redemption { native, par, from_vault: native, minted: 0, price, at_old_price: true })
}

/// The part of `whole` that `credits` have a claim to, rounded down: who comes first gets no more than who comes
/// last.
fn share(whole: Balance, credits: Balance, situation: &Situation) -> Result<Balance, Refusal> {
	mul_div_floor(whole, credits, situation.liabilities).ok_or(Refusal::AmountTooSmall)
}

fn after(book: &Book, credits: Balance, redemption: &Redemption, now: u64) -> Result<Book, Refusal> {
	let mut next = book.clone();
	next.vault = book.vault.checked_sub(redemption.from_vault).ok_or(Refusal::Overflow)?;
	next.redeemed = add(book.redeemed, credits)?;
	if redemption.at_old_price {
		next.old_price_outflow = book.old_price_outflow.with(redemption.from_vault, now, DAY)?;
	} else if redemption.minted > 0 {
		next.mints = book.mints.with(redemption.minted, now, DAY)?;
	}
	Ok(next)
}
