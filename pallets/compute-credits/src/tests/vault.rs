// SPDX-License-Identifier: Apache-2.0
//! Gifts to the vault, and the state of its cover.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};
use Collateral::{Covered, Halted, Refilling, Surplus};

/// Gives as Bob.
fn give(amount: Balance) -> DispatchResult {
	ComputeCredits::recapitalise(signed(BOB), amount)
}

fn given(amount: Balance) -> Event<Test> {
	Event::Recapitalised { who: BOB, amount }
}

#[test]
fn gift_should_be_booked_when_it_arrives() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(give(100 * NOE));
		assert_ok!(give(1));
		assert_eq!((noe(BOB), noe(vault())), (RICH - 100 * NOE - 1, ED + 100 * NOE + 1));
		assert_eq!(book(), Book { vault: 100 * NOE + 1, ..Default::default() });
		assert_eq!(events(), vec![given(100 * NOE), given(1)]);
	});
}

#[test]
fn gift_should_be_refused_when_it_is_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(give(0), Error::<Test>::AmountTooSmall);
	});
}

#[test]
fn gift_should_be_refused_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(ComputeCredits::recapitalise(origin, NOE), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn gift_should_be_refused_when_the_giver_would_die_or_has_too_little() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(give(RICH - ED + 1), TokenError::NotExpendable);
		assert_noop!(give(RICH + 1), TokenError::FundsUnavailable);
		assert_ok!(give(RICH - ED));
		assert_eq!((noe(BOB), book().vault), (ED, RICH - ED));
	});
}

#[test]
fn gift_should_be_refused_when_the_giver_is_the_vault() {
	ExtBuilder::default().vault(100 * NOE).build_and_execute(|| {
		let refused = ComputeCredits::recapitalise(signed(vault()), NOE);
		assert_noop!(refused, Error::<Test>::PayerIsVault);
	});
}

#[test]
fn gift_should_be_as_any_other_when_the_giver_is_revenue_or_treasury() {
	for who in [REVENUE, TREASURY] {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(Balances::transfer_keep_alive(signed(ALICE), who, NOE));
			assert_ok!(ComputeCredits::recapitalise(signed(who), NOE));
			assert_eq!((noe(who), book().vault), (ED, NOE));
		});
	}
}

#[test]
fn gift_should_be_refused_when_the_books_cannot_count_it() {
	ExtBuilder::default().build().execute_with(|| {
		Books::<Test>::mutate(|book| book.vault = Balance::MAX - NOE + 1);
		assert_noop!(give(NOE), Error::<Test>::Overflow);
	});
}

#[test]
fn gift_should_be_taken_when_there_is_no_price() {
	ExtBuilder::default().build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		Quote::set(None);
		assert_ok!(give(NOE));
		// What it does for the cover nobody knows.
		assert_eq!((events(), book().collateral), (vec![given(NOE)], Covered));
	});
}

#[test]
fn state_should_change_with_an_event_when_gifts_lift_the_ratio() {
	ExtBuilder::default().build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		let changed = |from, to, ratio| Event::CollateralChanged { from, to, ratio };
		// Up to just below each edge, then a planck or a credit more. A credit is 10,000,000 planck.
		let table = [
			(500 * NOE - 1, Some(changed(Covered, Halted, 499_999))),
			(1, Some(changed(Halted, Refilling, 500_000))),
			(500 * NOE - 1, None),
			(1, Some(changed(Refilling, Covered, 1_000_000))),
			(1_000 * NOE + 9_999_999, None),
			(1, Some(changed(Covered, Surplus, 2_000_000))),
			(NOE, None),
		];
		for (amount, event) in table {
			forget_events();
			assert_ok!(give(amount));
			let expected: Vec<_> = [given(amount)].into_iter().chain(event).collect();
			assert_eq!(events(), expected, "{amount}");
		}
		assert_eq!(book().collateral, Surplus);
	});
}

#[test]
fn state_should_change_when_the_price_moved_and_someone_looks() {
	ExtBuilder::default().vault(1_000 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		for (latest, twap, state, ratio) in [
			(PRICE / 2, PRICE, Refilling, 500_500),
			(PRICE, PRICE / 4, Halted, 250_500),
			(PRICE * 3, PRICE * 3, Surplus, 3_009_000),
			(PRICE, PRICE, Covered, 1_004_000),
		] {
			set_prices(latest, twap);
			let from = book().collateral;
			assert_eq!(ComputeCredits::solvency().state, state);
			assert_ok!(give(NOE));
			assert_eq!(book().collateral, state);
			assert_eq!(events().pop(), Some(Event::CollateralChanged { from, to: state, ratio }));
		}
	});
}

#[test]
fn state_should_stay_when_the_price_is_older_than_a_day() {
	ExtBuilder::default().vault(NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		pass(24 * HOUR + 1);
		assert_ok!(give(NOE));
		assert_eq!((events(), book().collateral), (vec![given(NOE)], Covered));
	});
}

#[test]
fn state_should_change_when_the_price_is_a_day_old() {
	ExtBuilder::default().vault(NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		pass(24 * HOUR);
		assert_ok!(give(NOE));
		let changed = Event::CollateralChanged { from: Covered, to: Halted, ratio: 2_000 };
		assert_eq!(events(), vec![given(NOE), changed]);
	});
}

#[test]
fn state_should_be_covered_when_nothing_is_issued() {
	ExtBuilder::default().build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		assert_ok!(give(NOE));
		assert_eq!(book().collateral, Halted);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 100 * CRED, 0));
		let changed = Event::CollateralChanged { from: Halted, to: Covered, ratio: 1_000_000 };
		assert_eq!((events().pop(), book().collateral), (Some(changed), Covered));
	});
}
