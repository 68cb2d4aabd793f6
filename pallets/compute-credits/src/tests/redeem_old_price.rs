// SPDX-License-Identifier: Apache-2.0
//! Redeeming at an older price.

use crate::{logic::DAY, mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

/// A chain where Alice holds 100 CRED, 10,000 NOE stand behind them and the price is so old.
fn chain(age: u64, test: impl FnOnce()) {
	ExtBuilder::default().vault(10_000 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		pass(age);
		test();
	});
}

/// Redeems as Alice.
fn redeem(credits: Balance) -> DispatchResult {
	ComputeCredits::redeem(signed(ALICE), credits, 0)
}

fn redeemed(credits: Balance, native: Balance, par: Balance) -> Event<Test> {
	Event::Redeemed { who: ALICE, credits, native, par, minted: 0, price: PRICE, at_old_price: true }
}

#[test]
fn redeem_should_pay_a_tenth_less_when_the_price_is_twenty_hours_old() {
	chain(20 * HOUR, || {
		let issuance = Balances::total_issuance();
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 4 * CRED, 36 * NOE));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH + 36 * NOE, 96 * CRED));
		assert_eq!((noe(vault()), book().vault), (9_964 * NOE + ED, 9_964 * NOE));
		assert_eq!(book().old_price_outflow.used(Timestamp::get(), DAY), 36 * NOE);
		assert_eq!(Balances::total_issuance(), issuance);
		assert_eq!(events()[0], redeemed(4 * CRED, 36 * NOE, 36 * NOE));
	});
}

#[test]
fn redeem_should_apply_the_discount_when_the_price_is_a_millisecond_too_old_for_par() {
	chain(5 * MINUTE + 1, || {
		assert_ok!(redeem(CRED));
		assert_eq!((noe(ALICE), events()[0].clone()), (RICH + 9 * NOE, redeemed(CRED, 9 * NOE, 9 * NOE)));
	});
}

#[test]
fn redeem_should_succeed_when_the_price_is_a_day_old() {
	chain(24 * HOUR, || {
		assert_ok!(redeem(CRED));
		assert_eq!(noe(ALICE), RICH + 9 * NOE);
	});
}

#[test]
fn redeem_should_fail_when_the_price_is_older_than_a_day() {
	chain(24 * HOUR + 1, || {
		assert_noop!(redeem(CRED), Error::<Test>::PriceTooOld);
	});
}

#[test]
fn redeem_should_pay_with_the_discount_when_the_old_price_was_held_back() {
	chain(20 * HOUR, || {
		hold_price_back();
		assert_ok!(redeem(CRED));
		assert_eq!(noe(ALICE), RICH + 9 * NOE);
	});
}

#[test]
fn redeem_should_pay_a_hundredth_of_the_vault_a_day_at_most() {
	chain(6 * MINUTE, || {
		assert_ok!(redeem(4 * CRED));
		let refused = ComputeCredits::redeem(signed(ALICE), 10 * CRED, 64 * NOE + 1);
		assert_noop!(refused, Error::<Test>::InsufficientOutput);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 10 * CRED, 64 * NOE));
		// The first event after the change of the vault's state to a surplus.
		assert_eq!(events()[2], redeemed(10 * CRED, 64 * NOE, 90 * NOE));
		assert_eq!((noe(ALICE), book().vault), (RICH + 100 * NOE, 9_900 * NOE));
		assert_noop!(redeem(CRED), Error::<Test>::VaultEmpty);
		assert_eq!(ComputeCredits::solvency().old_price_room, 0);
	});
}

#[test]
fn redeem_should_find_room_again_only_when_a_day_has_passed() {
	chain(6 * MINUTE, || {
		PriceAge::set(0);
		assert_ok!(redeem(20 * CRED));
		assert_eq!(noe(ALICE), RICH + 100 * NOE);
		pass(DAY - MINUTE);
		set_price(PRICE);
		pass(MINUTE);
		assert_noop!(redeem(CRED), Error::<Test>::VaultEmpty);
		pass(DAY / 24);
		assert_ok!(redeem(20 * CRED));
		// A hundredth of the 9,900 NOE left.
		assert_eq!(noe(ALICE), RICH + 199 * NOE);
	});
}

#[test]
fn redeem_should_be_at_par_again_when_a_fresh_price_comes() {
	chain(20 * HOUR, || {
		assert_ok!(redeem(20 * CRED));
		set_price(PRICE);
		assert_ok!(redeem(20 * CRED));
		assert_eq!(noe(ALICE), RICH + 300 * NOE);
	});
}

#[test]
fn redeem_should_pay_the_vaults_part_when_that_is_less() {
	ExtBuilder::default().vault(100 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		pass(20 * HOUR);
		// 0.5 % of the vault, and nothing is minted though par is 4.50 NOE.
		assert_ok!(redeem(CRED / 2));
		assert_eq!((noe(ALICE), book().vault), (RICH + NOE / 2, 99 * NOE + NOE / 2));
		assert_eq!(events()[0], redeemed(CRED / 2, NOE / 2, 4 * NOE + NOE / 2));
	});
}

#[test]
fn redeem_should_fail_when_the_vault_is_empty() {
	ExtBuilder::default().build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		pass(20 * HOUR);
		assert_noop!(redeem(CRED), Error::<Test>::VaultEmpty);
	});
}

#[test]
fn redeem_should_round_the_discount_up() {
	chain(20 * HOUR, || {
		// At 700,000 µUSD a credit is 1,428,571.4 planck; the discount 142,857.1.
		Quote::mutate(|quote| quote.as_mut().expect("there is a price").latest = 700_000);
		assert_ok!(redeem(1));
		assert_eq!(noe(ALICE), RICH + 1_285_713);
	});
}

#[test]
fn redeem_should_fail_when_the_discount_leaves_nothing() {
	chain(20 * HOUR, || {
		// A credit is a planck, and the discount is rounded up.
		Quote::mutate(|quote| quote.as_mut().expect("there is a price").latest = NOE);
		assert_noop!(redeem(1), Error::<Test>::AmountTooSmall);
	});
}
