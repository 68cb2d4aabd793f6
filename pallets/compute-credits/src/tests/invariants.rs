// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{
	logic::{DAY, PURCHASE_PERIOD},
	mock::*,
	types::PARTS,
	*,
};
use frame::{testing_prelude::*, traits::tokens::Preservation};
use noema_primitives::money::{CRED, NOE};

/// A chain with a history: CRED was bought, redeemed, and redeemed at an older price. `damage` is done to it, and
/// the invariants must say `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder::default().vault(NOE).pots(&[REVENUE]).build().execute_with(|| {
		assert_ok!(ComputeCredits::buy(signed(ALICE), 1_000 * NOE, 0));
		Books::<Test>::mutate(|book| book.vault /= 2);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 10 * CRED, 0));
		pass(HOUR);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), CRED, 0));
		let (now, book) = (Timestamp::get(), book());
		assert!(book.mints.used(now, DAY) > 0 && book.old_price_outflow.used(now, DAY) > 0);
		assert_ok!(ComputeCredits::do_try_state());
		damage();
		assert_eq!(ComputeCredits::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

const BACKED: &str = "the vault's account holds less than the books say";
const ISSUED: &str = "more CRED is issued than was minted and not redeemed";
const MINTED: &str = "more NOE was minted in 24 hours than any cap admits";
const TO_COME: &str = "a window is of a time to come";

#[test]
fn invariant_should_be_seen_when_the_vault_is_booked_beyond_its_balance() {
	broken(|| Books::<Test>::mutate(|book| book.vault = noe(vault()) - ED + 1), BACKED);
}

#[test]
fn invariant_should_be_seen_when_noe_leaves_the_vault_and_stays_booked() {
	let damage = || {
		Books::<Test>::mutate(|book| book.vault = noe(vault()) - ED);
		let moved = Balances::transfer(&vault(), &BOB, 1, Preservation::Expendable);
		assert_ok!(moved);
	};
	broken(damage, BACKED);
}

#[test]
fn invariant_should_be_seen_when_the_vault_cannot_be_counted() {
	broken(|| Books::<Test>::mutate(|book| book.vault = Balance::MAX), BACKED);
}

#[test]
fn invariant_should_hold_when_the_vault_is_booked_to_its_last_planck() {
	ExtBuilder::default().vault(NOE).build_and_execute(|| {
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), vault(), NOE));
		Books::<Test>::mutate(|book| book.vault = 2 * NOE);
	});
}

#[test]
fn invariant_should_be_seen_when_cred_is_issued_by_someone_else() {
	broken(|| assert_eq!(Cred::mint_into(&BOB, CRED), Ok(CRED)), ISSUED);
}

#[test]
fn invariant_should_be_seen_when_a_credit_is_not_booked_as_minted() {
	broken(|| Books::<Test>::mutate(|book| book.minted -= 1), ISSUED);
}

#[test]
fn invariant_should_be_seen_when_more_was_redeemed_than_minted() {
	broken(|| Books::<Test>::mutate(|book| book.redeemed = book.minted + 1), ISSUED);
}

#[test]
fn invariant_should_be_seen_when_more_noe_is_booked_as_minted_than_any_cap_admits() {
	let damage = || {
		let now = Timestamp::get();
		let most = Balances::total_issuance() / 500;
		Books::<Test>::mutate(|book| {
			let more = most - book.mints.used(now, DAY) + 1;
			book.mints = book.mints.with(more, now, DAY).expect("it is no large number");
		});
	};
	broken(damage, MINTED);
}

#[test]
fn invariant_should_be_seen_when_the_window_of_purchases_is_of_a_time_to_come() {
	let damage = || {
		let part = Timestamp::get() / (PURCHASE_PERIOD / PARTS) + 1;
		Books::<Test>::mutate(|book| book.purchases.part = part);
	};
	broken(damage, TO_COME);
}

#[test]
fn invariant_should_be_seen_when_the_window_of_mints_is_of_a_time_to_come() {
	let part = |now| now / (DAY / PARTS) + 1;
	broken(|| Books::<Test>::mutate(|book| book.mints.part = part(Timestamp::get())), TO_COME);
}

#[test]
fn invariant_should_be_seen_when_the_window_of_old_prices_is_of_a_time_to_come() {
	let part = |now| now / (DAY / PARTS) + 1;
	broken(|| Books::<Test>::mutate(|book| book.old_price_outflow.part = part(Timestamp::get())), TO_COME);
}
