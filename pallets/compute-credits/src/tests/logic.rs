// SPDX-License-Identifier: Apache-2.0
//! The pure functions, by tables.

use super::rules::rules;
use crate::{
	logic::{
		buy::buy,
		fee::fee_in_credits,
		native_worth, part_ceil, part_floor,
		price::{for_fees, fresh, usable, Usable},
		redeem::redeem,
		solvency::{liability_room, mint_room, old_price_room, ratio, state},
		sweep::surplus,
		worth, Rules, DAY,
	},
	mock::{HOUR, MINUTE, PRICE},
	types::Window,
	*,
};
use noema_primitives::{
	money::{CRED, NOE},
	PriceQuote,
};
use Collateral::{Covered, Halted, Refilling, Surplus};

const MAX: Balance = Balance::MAX;

/// A price so old, held back or not.
fn quote(age: u64, held_back: bool) -> PriceQuote {
	PriceQuote { latest: PRICE, twap: PRICE, median: PRICE, updated_at: 0, age, held_back }
}

/// A fresh price, with 100 CRED and 10,000 NOE issued.
fn situation() -> Situation {
	Situation {
		price: Some(quote(0, false)),
		liabilities: 100 * CRED,
		native_issuance: 10_000 * NOE,
		credits_minimum: CRED / 100,
		now: 100 * DAY,
	}
}

/// A window to which so much was added just now.
fn window(amount: Balance) -> Window {
	Window::default().with(amount, situation().now, DAY).expect("it is one number")
}

#[test]
fn worth_should_round_down() {
	let table = [
		(0, PRICE, Ok(0)),
		(9_999_999, PRICE, Ok(0)),
		(10_000_000, PRICE, Ok(1)),
		(19_999_999, PRICE, Ok(1)),
		(NOE, PRICE, Ok(PRICE)),
		(MAX, NOE, Ok(MAX)),
		(MAX, NOE + 1, Err(Refusal::Overflow)),
	];
	for (native, price, expected) in table {
		assert_eq!(worth(native, price), expected, "{native} at {price}");
	}
}

#[test]
fn native_worth_should_round_down() {
	let table = [
		(0, 3, Ok(0)),
		(1, 3, Ok(NOE / 3)),
		(1, NOE, Ok(1)),
		(1, NOE + 1, Ok(0)),
		(MAX, NOE, Ok(MAX)),
		(MAX, NOE - 1, Err(Refusal::Overflow)),
		(1, 0, Err(Refusal::Overflow)),
	];
	for (credits, price, expected) in table {
		assert_eq!(native_worth(credits, price), expected, "{credits} at {price}");
	}
}

#[test]
fn parts_should_round_as_their_names_say() {
	let (third, all, none) = (Permill::from_parts(333_333), Permill::one(), Permill::zero());
	let table = [
		(0, third, 0, 0),
		(1, third, 0, 1),
		(3_000_000, third, 999_999, 999_999),
		(3_000_001, third, 999_999, 1_000_000),
		(7, all, 7, 7),
		(7, none, 0, 0),
		(MAX, all, MAX, MAX),
	];
	for (amount, part, floor, ceil) in table {
		assert_eq!((part_floor(amount, part), part_ceil(amount, part)), (floor, ceil), "{amount}");
	}
}

#[test]
fn fee_should_round_up() {
	for (fee, credits) in [(0, 0), (1, 1), (10_000_000, 1), (10_000_001, 2), (NOE, PRICE)] {
		assert_eq!(fee_in_credits(fee, PRICE), Ok(credits), "{fee}");
	}
	assert_eq!(fee_in_credits(MAX, NOE + 1), Err(Refusal::Overflow));
}

#[test]
fn prices_should_serve_by_their_age_and_whether_they_are_held_back() {
	use Refusal::{PriceHeldBack, PriceTooOld};
	let table = [
		(0, false, Ok(true), true),
		(5 * MINUTE, false, Ok(true), true),
		(5 * MINUTE + 1, false, Ok(false), true),
		(24 * HOUR, false, Ok(false), true),
		(24 * HOUR + 1, false, Err(PriceTooOld), false),
		(u64::MAX, false, Err(PriceTooOld), false),
		(0, true, Err(PriceHeldBack), true),
		(5 * MINUTE + 1, true, Ok(false), true),
		(24 * HOUR + 1, true, Err(PriceTooOld), false),
	];
	for (age, held_back, redeems, pays_fees) in table {
		let quote = quote(age, held_back);
		let expected = redeems.map(|par| if par { Usable::Fresh(quote) } else { Usable::Old(quote) });
		assert_eq!(usable(Some(quote), &rules()), expected, "{age}");
		let expected = redeems.and_then(|par| if par { Ok(quote) } else { Err(PriceTooOld) });
		assert_eq!(fresh(Some(quote), &rules()), expected, "{age}");
		assert_eq!(for_fees(Some(quote), 24 * HOUR).is_ok(), pays_fees, "{age}");
	}
}

#[test]
fn prices_should_be_missing_when_either_is_zero() {
	for price in [
		None,
		Some(PriceQuote { latest: 0, ..quote(0, false) }),
		Some(PriceQuote { twap: 0, ..quote(0, false) }),
	] {
		assert_eq!(fresh(price, &rules()), Err(Refusal::PriceMissing));
		assert_eq!(usable(price, &rules()), Err(Refusal::PriceMissing));
		assert_eq!(for_fees(price, 24 * HOUR), Err(Refusal::PriceMissing));
	}
}

#[test]
fn prices_should_serve_longer_when_a_longer_age_counts_as_fresh() {
	let rules = Rules { max_price_age: 48 * HOUR, ..rules() };
	let old = quote(48 * HOUR, false);
	assert_eq!(usable(Some(old), &rules), Ok(Usable::Fresh(old)));
	assert_eq!(for_fees(Some(old), 48 * HOUR), Ok(old));
	assert_eq!(usable(Some(quote(48 * HOUR + 1, false)), &rules), Err(Refusal::PriceTooOld));
}

#[test]
fn state_should_change_at_its_edges() {
	let table = [
		(0, 0, Covered),
		(MAX, 0, Covered),
		(0, 1, Halted),
		(49, 100, Halted),
		(50, 100, Refilling),
		(99, 100, Refilling),
		(100, 100, Covered),
		(200, 100, Covered),
		(201, 100, Surplus),
		// Half of an odd number is rounded up.
		(50, 101, Halted),
		(51, 101, Refilling),
		(MAX, MAX, Covered),
		(MAX, MAX / 2, Surplus),
		(MAX, MAX / 2 + 1, Covered),
	];
	for (value, liabilities, expected) in table {
		assert_eq!(state(value, liabilities), expected, "{value} for {liabilities}");
	}
}

#[test]
fn ratio_should_round_down_and_not_overflow() {
	let table =
		[(0, 0, 1_000_000), (1, 0, 1_000_000), (1, 3, 333_333), (2, 3, 666_666), (0, 1, 0), (MAX, 1, MAX)];
	for (value, liabilities, expected) in table {
		assert_eq!(ratio(value, liabilities), expected, "{value} for {liabilities}");
	}
}

#[test]
fn surplus_should_be_what_exceeds_twice_the_liabilities() {
	let table = [
		(20_000_000, 1, PRICE, Ok(0)),
		(20_000_001, 1, PRICE, Ok(1)),
		// Two credits are 6.67 planck.
		(7, 1, 300_000_000_000, Ok(0)),
		(8, 1, 300_000_000_000, Ok(1)),
		(5, 0, PRICE, Ok(5)),
		(5, 1, 0, Err(Refusal::Overflow)),
		(5, MAX / 2 + 1, PRICE, Err(Refusal::Overflow)),
		(5, MAX / 2, PRICE, Err(Refusal::Overflow)),
	];
	for (vault, liabilities, price, expected) in table {
		assert_eq!(surplus(vault, liabilities, price), expected, "{vault} for {liabilities}");
	}
}

#[test]
fn liability_room_should_be_what_the_cap_leaves() {
	// 10,000 NOE are worth 1,000 USD.
	for (liabilities, room) in [(0, 100 * CRED), (99 * CRED, CRED), (100 * CRED, 0), (MAX, 0)] {
		let situation = Situation { liabilities, ..situation() };
		assert_eq!(liability_room(&situation, PRICE, &rules()), Ok(room), "{liabilities}");
	}
	let situation = Situation { native_issuance: MAX, ..situation() };
	assert_eq!(liability_room(&situation, 2 * NOE, &rules()), Err(Refusal::Overflow));
}

#[test]
fn mint_room_should_not_grow_by_what_is_minted() {
	// A thousandth of 10,000 NOE.
	for minted in [0, NOE, 10 * NOE, 11 * NOE] {
		let book = Book { mints: window(minted), ..Default::default() };
		let situation = Situation { native_issuance: 10_000 * NOE + minted, ..situation() };
		let room = (10 * NOE).saturating_sub(minted);
		assert_eq!(mint_room(&book, &situation, &rules()), room, "{minted}");
	}
}

#[test]
fn old_price_room_should_not_shrink_by_more_than_what_left() {
	for left in [0, NOE, 10 * NOE, 11 * NOE] {
		let book = Book { vault: 1_000 * NOE - left, old_price_outflow: window(left), ..Default::default() };
		let room = (10 * NOE).saturating_sub(left);
		assert_eq!(old_price_room(&book, situation().now, &rules()), room, "{left}");
	}
}

#[test]
fn purchase_should_keep_what_it_does_not_change() {
	let book = Book { vault: 2_000 * NOE, redeemed: 7, mints: window(5), ..Default::default() };
	let situation = Situation { liabilities: 50 * CRED, ..situation() };
	let (next, purchase) = buy(&book, 100 * NOE, 0, &situation, &rules()).expect("buying is open");
	let expected = Purchase { credits: 9_975_000, spread: NOE / 4, refills: false, price: PRICE };
	assert_eq!(purchase, expected);
	assert_eq!((next.vault, next.minted), (2_099 * NOE + 3 * NOE / 4, 9_975_000));
	assert_eq!(next.purchases.used(situation.now, logic::PURCHASE_PERIOD), 9_975_000);
	assert_eq!((next.redeemed, next.mints, next.old_price_outflow), (7, window(5), Window::default()));
}

#[test]
fn redemption_should_keep_what_it_does_not_change() {
	let book = Book { vault: 500 * NOE, minted: 7, old_price_outflow: window(5), ..Default::default() };
	let situation = Situation { native_issuance: 1_000_000 * NOE, ..situation() };
	let (next, redemption) = redeem(&book, CRED, 0, &situation, &rules()).expect("redeeming is open");
	let (native, from_vault, minted) = (10 * NOE, 5 * NOE, 5 * NOE);
	let expected = Redemption { native, par: native, from_vault, minted, price: PRICE, at_old_price: false };
	assert_eq!(redemption, expected);
	assert_eq!((next.vault, next.minted, next.redeemed), (495 * NOE, 7, CRED));
	assert_eq!((next.mints, next.old_price_outflow), (window(5 * NOE), window(5)));
	assert_eq!(next.purchases, Window::default());
}
