// SPDX-License-Identifier: Apache-2.0
//! Redeeming: special accounts on either side of a minimum balance.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

/// A chain where `who` holds so much CRED, with 10,000 NOE behind it.
fn chain(who: AccountId, credits: Balance, test: impl FnOnce()) {
	ExtBuilder::default().vault(10_000 * NOE).build_and_execute(|| {
		issue(who, credits);
		test();
	});
}

fn redeem(who: AccountId, credits: Balance) -> DispatchResult {
	ComputeCredits::redeem(signed(who), credits, 0)
}

#[test]
fn redeem_should_empty_the_account_when_it_holds_the_least_cred() {
	chain(ALICE, CRED_MINIMUM, || {
		assert_ok!(redeem(ALICE, CRED_MINIMUM));
		assert_eq!((cred(ALICE), noe(ALICE)), (0, RICH + NOE / 10));
		assert_eq!((Cred::total_issuance(), book().redeemed), (0, CRED_MINIMUM));
	});
}

#[test]
fn redeem_should_take_and_pay_all_when_less_than_the_least_cred_would_be_left() {
	chain(ALICE, 100 * CRED, || {
		assert_ok!(redeem(ALICE, 100 * CRED - CRED_MINIMUM + 1));
		assert_eq!((cred(ALICE), noe(ALICE)), (0, RICH + 1_000 * NOE));
		assert_eq!((Cred::total_issuance(), book().redeemed), (0, 100 * CRED));
		let (credits, native, par) = (100 * CRED, 1_000 * NOE, 1_000 * NOE);
		let at_old_price = false;
		let redeemed =
			Event::Redeemed { who: ALICE, credits, native, par, minted: 0, price: PRICE, at_old_price };
		assert_eq!(events(), vec![redeemed]);
	});
}

#[test]
fn redeem_should_leave_the_least_cred_when_exactly_that_is_left() {
	chain(ALICE, 100 * CRED, || {
		assert_ok!(redeem(ALICE, 100 * CRED - CRED_MINIMUM));
		assert_eq!((cred(ALICE), book().redeemed), (CRED_MINIMUM, 100 * CRED - CRED_MINIMUM));
	});
}

#[test]
fn redeem_should_fail_when_the_account_is_new_and_gets_a_planck_less_than_its_minimum() {
	chain(POOR, CRED, || {
		// 0.01 NOE are 0.01 CRED at a dollar.
		set_price(1_000_001);
		assert_noop!(redeem(POOR, CRED_MINIMUM), TokenError::BelowMinimum);
	});
}

#[test]
fn redeem_should_make_the_account_when_it_gets_exactly_its_minimum() {
	chain(POOR, CRED, || {
		set_price(1_000_000);
		assert_ok!(redeem(POOR, CRED_MINIMUM));
		assert_eq!((noe(POOR), cred(POOR)), (ED, CRED - CRED_MINIMUM));
	});
}

#[test]
fn redeem_should_make_the_account_when_neither_part_but_their_sum_reaches_its_minimum() {
	ExtBuilder::default().vault(ED).build_and_execute(|| {
		issue(POOR, 2 * CRED_MINIMUM);
		set_price(1_000_000);
		assert_ok!(redeem(POOR, CRED_MINIMUM));
		// Half of it out of the vault, half of it minted.
		assert_eq!((noe(POOR), book().vault), (ED, ED / 2));
	});
}

#[test]
fn redeem_should_keep_the_nonce_when_the_account_lived_by_its_cred_alone() {
	chain(POOR, CRED, || {
		System::inc_account_nonce(POOR);
		assert_ok!(redeem(POOR, CRED));
		assert_eq!((noe(POOR), cred(POOR), System::account_nonce(POOR)), (10 * NOE, 0, 1));
		assert_eq!((System::providers(&POOR), System::sufficients(&POOR)), (1, 0));
	});
}

#[test]
fn redeem_should_leave_no_reference_when_the_account_lived_by_its_noe() {
	chain(ALICE, CRED, || {
		assert_ok!(redeem(ALICE, CRED / 2));
		assert_eq!((System::providers(&ALICE), System::sufficients(&ALICE)), (1, 1));
		assert_ok!(redeem(ALICE, CRED / 2));
		assert_eq!((System::providers(&ALICE), System::sufficients(&ALICE)), (1, 0));
	});
}

#[test]
fn redeem_should_pay_less_than_a_minimum_balance_when_the_account_exists() {
	chain(ALICE, CRED, || {
		assert_ok!(redeem(ALICE, 1));
		assert_eq!(noe(ALICE), RICH + NOE / 100_000);
	});
}

#[test]
fn redeem_should_move_nothing_when_the_redeemer_is_the_vault() {
	chain(vault(), 100 * CRED, || {
		let held = noe(vault());
		assert_ok!(redeem(vault(), 40 * CRED));
		// It still holds what it paid to itself, but as a gift that the books do not know.
		assert_eq!((noe(vault()), cred(vault())), (held, 60 * CRED));
		assert_eq!((book().vault, book().redeemed), (9_600 * NOE, 40 * CRED));
	});
}

#[test]
fn redeem_should_be_as_for_any_other_when_the_redeemer_is_revenue_or_treasury() {
	for who in [REVENUE, TREASURY] {
		chain(who, 100 * CRED, || {
			assert_ok!(redeem(who, 40 * CRED));
			assert_eq!((noe(who), cred(who), book().vault), (ED + 400 * NOE, 60 * CRED, 9_600 * NOE));
		});
	}
}

#[test]
fn redeem_should_leave_the_vaults_account_alive_when_everything_leaves() {
	ExtBuilder::default().vault(1_000 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		assert_ok!(redeem(ALICE, 100 * CRED));
		assert_eq!((noe(vault()), book().vault, noe(ALICE)), (ED, 0, RICH + 1_000 * NOE));
	});
}

#[test]
fn redeem_should_count_only_what_the_books_say_when_the_vault_was_sent_more() {
	ExtBuilder::default().vault(500 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		MintCap::set(Permill::zero());
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), vault(), 500 * NOE));
		assert_ok!(redeem(ALICE, 100 * CRED));
		assert_eq!((noe(ALICE), noe(vault())), (RICH + 500 * NOE, 500 * NOE + ED));
	});
}
