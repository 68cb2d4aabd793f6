// SPDX-License-Identifier: Apache-2.0
//! What the chain starts with.

use crate::{mock::*, *};
use frame::testing_prelude::assert_ok;
use noema_primitives::money::NOE;

#[test]
fn genesis_should_leave_the_books_empty_when_nothing_is_set() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(book(), Book::default());
		assert_eq!(Cred::total_issuance(), 0);
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn genesis_should_build_when_the_vault_account_does_not_exist_and_nothing_is_set() {
	ExtBuilder::default().vault_holds(0).build().execute_with(|| {
		assert_eq!(book(), Book::default());
	});
}

#[test]
fn genesis_should_book_the_vault_when_its_account_holds_it() {
	ExtBuilder::default().vault(1_000 * NOE).build_and_execute(|| {
		assert_eq!(book(), Book { vault: 1_000 * NOE, ..Default::default() });
		assert_eq!(noe(vault()), 1_000 * NOE + ED);
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn genesis_should_give_each_pot_the_least_cred_when_pots_are_set() {
	ExtBuilder::default().pots(&[REVENUE, TREASURY, POOR]).build_and_execute(|| {
		assert_eq!([REVENUE, TREASURY, POOR].map(cred), [CRED_MINIMUM; 3]);
		assert_eq!(Cred::total_issuance(), 3 * CRED_MINIMUM);
		assert_eq!(book(), Book { minted: 3 * CRED_MINIMUM, ..Default::default() });
	});
}

#[test]
fn genesis_should_accept_prices_of_any_age_when_it_says_so() {
	ExtBuilder::default().any_price_age().build_and_execute(|| {
		assert_eq!(ComputeCredits::rules().max_price_age, u64::MAX);
		pass(100 * 24 * HOUR);
		assert_ok!(ComputeCredits::buy(RuntimeOrigin::signed(ALICE), NOE, 0));
		assert_eq!(ComputeCredits::quote_fee(NOE), Ok(PRICE));
	});
}

#[test]
fn genesis_should_leave_the_maximum_age_of_prices_when_it_says_nothing() {
	ExtBuilder::default().vault(NOE).build_and_execute(|| {
		assert_eq!(ComputeCredits::rules().max_price_age, 5 * MINUTE);
	});
}

#[test]
fn genesis_should_build_when_the_vault_account_holds_more_than_is_booked() {
	ExtBuilder::default().vault(NOE).vault_holds(2 * NOE).build_and_execute(|| {
		assert_eq!((book().vault, noe(vault())), (NOE, 2 * NOE));
	});
}

#[test]
#[should_panic(expected = "the vault's account holds 1000000000000 planck, 1010000000000 are needed")]
fn genesis_should_panic_when_the_vault_account_lacks_its_minimum_balance() {
	drop(ExtBuilder::default().vault(NOE).vault_holds(NOE).build());
}

#[test]
#[should_panic(expected = "the vault's account holds 0 planck, 10000000000 are needed")]
fn genesis_should_panic_when_there_are_pots_and_no_vault_account() {
	drop(ExtBuilder::default().pots(&[REVENUE]).vault_holds(0).build());
}

#[test]
#[should_panic(expected = "CRED is not made at genesis")]
fn genesis_should_panic_when_cred_does_not_exist() {
	drop(ExtBuilder::default().pots(&[REVENUE]).no_cred().build());
}
