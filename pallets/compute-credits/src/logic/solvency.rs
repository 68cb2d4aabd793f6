// SPDX-License-Identifier: Apache-2.0
//! How far the vault covers what is issued, and what the caps leave.

use super::{part_ceil, part_floor, price, worth, Refusal, Rules, Situation, DAY, PURCHASE_PERIOD};
use crate::types::{Book, Collateral, Solvency};
use frame::arithmetic::Permill;
use noema_primitives::{
	money::{Balance, PPM},
	mul_div_floor,
};

/// The ratio below which buying halts.
pub const HALT_RATIO: Permill = Permill::from_percent(50);

/// How many times what is issued the vault must be worth before some of it may be swept.
pub const SURPLUS_FACTOR: Balance = 2;

/// The state of a vault that is worth `value` credits and stands behind `liabilities`.
pub fn state(value: Balance, liabilities: Balance) -> Collateral {
	let twice = liabilities.checked_mul(SURPLUS_FACTOR);
	if liabilities == 0 {
		Collateral::Covered
	} else if value < part_ceil(liabilities, HALT_RATIO) {
		Collateral::Halted
	} else if value < liabilities {
		Collateral::Refilling
	} else if twice.is_some_and(|twice| value > twice) {
		Collateral::Surplus
	} else {
		Collateral::Covered
	}
}

/// Worth of the vault in ppm of the liabilities, rounded down; the largest number if it is larger still.
pub fn ratio(value: Balance, liabilities: Balance) -> u128 {
	if liabilities == 0 {
		return PPM.into();
	}
	mul_div_floor(value, PPM.into(), liabilities).unwrap_or(u128::MAX)
}

/// Whether the vault does not cover what is issued, so that revenue refills it.
pub fn refills(state: Collateral) -> bool {
	matches!(state, Collateral::Refilling | Collateral::Halted)
}

/// CRED that the purchase cap leaves, in credits.
pub fn purchase_room(book: &Book, now: u64, rules: &Rules) -> Balance {
	rules.purchase_cap.saturating_sub(book.purchases.used(now, PURCHASE_PERIOD))
}

/// CRED that the liability cap leaves, in credits: a part of what all NOE is worth, less what is issued.
pub fn liability_room(situation: &Situation, price: u128, rules: &Rules) -> Result<Balance, Refusal> {
	let market_value = worth(situation.native_issuance, price)?;
	Ok(part_floor(market_value, rules.liability_cap).saturating_sub(situation.liabilities))
}

/// NOE that the mint cap leaves, in planck. The cap is a part of all NOE without what was minted in the period:
/// no mint raises its own cap.
pub fn mint_room(book: &Book, situation: &Situation, rules: &Rules) -> Balance {
	let minted = book.mints.used(situation.now, DAY);
	let before = situation.native_issuance.saturating_sub(minted);
	part_floor(before, rules.mint_cap).saturating_sub(minted)
}

/// NOE that may leave the vault at an older price, in planck: a part of the vault as it was before what left in
/// the period.
pub fn old_price_room(book: &Book, now: u64, rules: &Rules) -> Balance {
	let left = book.old_price_outflow.used(now, DAY);
	part_floor(book.vault.saturating_add(left), rules.old_price_outflow).saturating_sub(left)
}

/// The view.
pub fn solvency(book: &Book, situation: &Situation, rules: &Rules) -> Solvency {
	let low = price::for_fees(situation.price, rules.max_old_price_age.max(rules.max_price_age))
		.ok()
		.map(|quote| quote.low());
	let value = low.and_then(|low| worth(book.vault, low).ok());
	Solvency {
		vault: book.vault,
		liabilities: situation.liabilities,
		ratio: value.map(|value| ratio(value, situation.liabilities)),
		state: value.map_or(book.collateral, |value| state(value, situation.liabilities)),
		purchase_room: purchase_room(book, situation.now, rules),
		liability_room: low.and_then(|low| liability_room(situation, low, rules).ok()).unwrap_or_default(),
		mint_room: mint_room(book, situation, rules),
		old_price_room: old_price_room(book, situation.now, rules),
	}
}
