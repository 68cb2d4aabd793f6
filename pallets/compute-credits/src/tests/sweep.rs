// SPDX-License-Identifier: Apache-2.0
//! Sweeping what the vault has beyond need.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

/// A chain where 5,000 NOE stand behind 100 CRED: twice the cover is 2,000 NOE.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().vault(5_000 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		test();
	});
}

fn sweep(amount: Balance) -> DispatchResult {
	ComputeCredits::sweep(RuntimeOrigin::root(), amount)
}

fn swept(amount: Balance) -> Event<Test> {
	Event::Swept { beneficiary: TREASURY, amount }
}

#[test]
fn sweep_should_move_the_surplus_when_all_of_it_is_asked_for() {
	chain(|| {
		assert_noop!(sweep(3_000 * NOE + 1), Error::<Test>::InsufficientSurplus);
		assert_ok!(sweep(3_000 * NOE));
		assert_eq!((noe(TREASURY), noe(vault())), (ED + 3_000 * NOE, ED + 2_000 * NOE));
		assert_eq!((book().vault, book().collateral), (2_000 * NOE, Collateral::Covered));
		assert_eq!(events(), vec![swept(3_000 * NOE)]);
		assert_noop!(sweep(1), Error::<Test>::InsufficientSurplus);
	});
}

#[test]
fn sweep_should_tell_of_the_state_when_it_was_not_known() {
	chain(|| {
		assert_ok!(sweep(NOE));
		let (from, to) = (Collateral::Covered, Collateral::Surplus);
		let changed = Event::CollateralChanged { from, to, ratio: 4_999_000 };
		assert_eq!(events(), vec![swept(NOE), changed]);
	});
}

#[test]
fn sweep_should_leave_twice_the_cover_at_the_lowest_price_of_the_month() {
	chain(|| {
		set_price(PRICE / 2);
		set_price(PRICE);
		assert_noop!(sweep(1_000 * NOE + 1), Error::<Test>::InsufficientSurplus);
		assert_ok!(sweep(1_000 * NOE));
		assert_eq!((noe(TREASURY), book().vault), (ED + 1_000 * NOE, 4_000 * NOE));
	});
}

#[test]
fn sweep_should_leave_twice_the_cover_at_average_and_median_when_they_are_lower() {
	for (twap, median) in [(PRICE / 2, PRICE), (PRICE, PRICE / 2)] {
		chain(|| {
			set_quote(PRICE, twap, median);
			assert_noop!(sweep(1_000 * NOE + 1), Error::<Test>::InsufficientSurplus);
			assert_ok!(sweep(1_000 * NOE));
		});
	}
}

#[test]
fn sweep_should_round_what_stays_up() {
	chain(|| {
		// 200 USD are 666,666,666,666,666.67 planck at 0.30 USD.
		set_price(300_000);
		LowestOfMonth::set(Some(300_000));
		let surplus = 5_000 * NOE - 666_666_666_666_667;
		assert_noop!(sweep(surplus + 1), Error::<Test>::InsufficientSurplus);
		assert_ok!(sweep(surplus));
		assert_eq!(book().vault, 666_666_666_666_667);
	});
}

#[test]
fn sweep_should_empty_the_vault_when_nothing_is_issued() {
	ExtBuilder::default().vault(5_000 * NOE).build_and_execute(|| {
		assert_noop!(sweep(5_000 * NOE + 1), Error::<Test>::InsufficientSurplus);
		assert_ok!(sweep(5_000 * NOE));
		assert_eq!((book().vault, noe(vault())), (0, ED));
		assert_eq!(events(), vec![swept(5_000 * NOE)]);
	});
}

#[test]
fn sweep_should_leave_what_the_books_do_not_know() {
	ExtBuilder::default().vault(NOE).vault_holds(10 * NOE).build_and_execute(|| {
		assert_noop!(sweep(2 * NOE), Error::<Test>::InsufficientSurplus);
		assert_ok!(sweep(NOE));
		assert_eq!(noe(vault()), 9 * NOE);
	});
}

#[test]
fn sweep_should_fail_when_it_is_of_nothing() {
	chain(|| {
		assert_noop!(sweep(0), Error::<Test>::AmountTooSmall);
	});
}

#[test]
fn sweep_should_fail_when_the_origin_is_not_governance() {
	chain(|| {
		for origin in [signed(ALICE), signed(TREASURY), RuntimeOrigin::none()] {
			assert_noop!(ComputeCredits::sweep(origin, NOE), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn sweep_should_succeed_when_the_price_is_as_old_as_may_be() {
	chain(|| {
		pass(5 * MINUTE);
		assert_ok!(sweep(NOE));
		assert_eq!(book().vault, 4_999 * NOE);
	});
}

#[test]
fn sweep_should_fail_when_the_price_is_a_millisecond_too_old() {
	chain(|| {
		pass(5 * MINUTE + 1);
		assert_noop!(sweep(NOE), Error::<Test>::PriceTooOld);
	});
}

#[test]
fn sweep_should_fail_when_the_price_is_missing_or_zero() {
	chain(|| {
		let price = Quote::take();
		assert_noop!(sweep(NOE), Error::<Test>::PriceMissing);
		set_price(0);
		assert_noop!(sweep(NOE), Error::<Test>::PriceMissing);
		Quote::set(price);
		LowestOfMonth::set(None);
		assert_noop!(sweep(NOE), Error::<Test>::PriceMissing);
	});
}

#[test]
fn sweep_should_fail_when_the_price_is_held_back() {
	chain(|| {
		hold_price_back();
		assert_noop!(sweep(NOE), Error::<Test>::PriceHeldBack);
	});
}

#[test]
fn sweep_should_fail_when_the_lowest_price_makes_the_cover_uncountable() {
	chain(|| {
		LowestOfMonth::set(Some(0));
		assert_noop!(sweep(NOE), Error::<Test>::Overflow);
	});
}
