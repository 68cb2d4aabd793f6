// SPDX-License-Identifier: Apache-2.0
//! Choosing what fees are taken in.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::fungible::InspectHold};
use noema_primitives::money::NOE;

/// One NOE, and a planck for each byte of an account and its deposit.
const DEPOSIT: Balance = NOE + 24;

fn prefer(who: AccountId, prefer: bool) -> DispatchResult {
	ComputeCredits::set_prefer_credits(signed(who), prefer)
}

fn held(who: AccountId) -> Balance {
	Balances::balance_on_hold(&PreferenceReason::get(), &who)
}

fn set(who: AccountId, prefer: bool) -> Event<Test> {
	Event::FeePreferenceSet { who, prefer }
}

#[test]
fn preference_should_take_a_deposit_when_it_is_for_credits() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!ComputeCredits::prefers_credits(ALICE));
		assert_ok!(prefer(ALICE, true));
		assert!(ComputeCredits::prefers_credits(ALICE));
		assert!(!ComputeCredits::prefers_credits(BOB));
		assert_eq!((held(ALICE), noe(ALICE)), (DEPOSIT, RICH - DEPOSIT));
		assert_eq!(events(), vec![set(ALICE, true)]);
	});
}

#[test]
fn preference_should_return_the_deposit_when_it_is_for_noe_again() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(prefer(ALICE, true));
		assert_ok!(prefer(ALICE, false));
		assert!(!ComputeCredits::prefers_credits(ALICE));
		assert_eq!((held(ALICE), noe(ALICE)), (0, RICH));
		assert_eq!(events(), vec![set(ALICE, true), set(ALICE, false)]);
	});
}

#[test]
fn preference_should_take_one_deposit_when_it_is_repeated() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(prefer(ALICE, true));
		assert_ok!(prefer(ALICE, true));
		assert_eq!((held(ALICE), noe(ALICE)), (DEPOSIT, RICH - DEPOSIT));
		assert_eq!(events(), vec![set(ALICE, true); 2]);
	});
}

#[test]
fn preference_should_return_nothing_when_there_was_none() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(prefer(ALICE, false));
		assert_ok!(prefer(POOR, false));
		assert_eq!((held(ALICE), noe(ALICE), noe(POOR)), (0, RICH, 0));
		assert_eq!(events(), vec![set(ALICE, false), set(POOR, false)]);
	});
}

#[test]
fn preference_should_return_nothing_twice() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(prefer(ALICE, true));
		for _ in 0..2 {
			assert_ok!(prefer(ALICE, false));
			assert_eq!((held(ALICE), noe(ALICE)), (0, RICH));
		}
	});
}

#[test]
fn preference_should_succeed_when_the_deposit_leaves_the_minimum_balance() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, DEPOSIT + ED));
		assert_ok!(prefer(POOR, true));
		assert_eq!((held(POOR), noe(POOR)), (DEPOSIT, ED));
	});
}

#[test]
fn preference_should_fail_when_the_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(prefer(POOR, true), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, DEPOSIT + ED - 1));
		assert_noop!(prefer(POOR, true), TokenError::FundsUnavailable);
	});
}

#[test]
fn preference_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(ComputeCredits::set_prefer_credits(origin, true), DispatchError::BadOrigin);
		}
	});
}
