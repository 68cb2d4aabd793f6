// SPDX-License-Identifier: Apache-2.0
//! Owners are paid.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn claim(asset: AiAssetId) -> DispatchResult {
	Royalties::claim(signed(STRANGER), asset)
}

#[test]
fn owner_should_be_paid_what_ancestors_leave_when_anyone_claims() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, 1_000_001);
		forget_events();
		assert_ok!(claim(LEAF));
		// 80 %, rounded down.
		assert_eq!((earned(CAROL), earned(STRANGER)), (800_000, 0));
		let expected = Event::IncomeClaimed { asset: LEAF, owner: CAROL, amount: 800_000 };
		assert_eq!(events(), vec![expected]);
		assert_eq!((side(LEAF).taken, side(LEAF).held), (800_000, 0));
	});
}

#[test]
fn owner_should_be_paid_once_when_it_is_claimed_twice() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		assert_ok!(claim(BASE));
		assert_noop!(claim(BASE), Error::<Test>::NothingDue);
		assert_eq!(earned(ALICE), CRED);
		earn(BASE, 1);
		assert_ok!(claim(BASE));
		assert_eq!(earned(ALICE), CRED + 1);
	});
}

#[test]
fn owner_should_be_paid_what_was_pulled_when_there_is_no_other_income() {
	ExtBuilder::default().build_and_execute(|| {
		earn(DERIVED, CRED);
		assert_noop!(claim(BASE), Error::<Test>::NothingDue);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		assert_ok!(claim(BASE));
		assert_eq!(earned(ALICE), CRED / 10);
		// And nothing is left of it.
		assert!(!OwnerSides::<Test>::contains_key(BASE));
	});
}

#[test]
fn owner_should_have_it_in_escrow_when_its_account_cannot_receive() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(hand_over(BASE, STRANGER));
		earn(BASE, CRED_MINIMUM - 1);
		assert_ok!(claim(BASE));
		assert_eq!((cred(STRANGER), Escrowed::get(STRANGER)), (0, CRED_MINIMUM - 1));
		earn(BASE, CRED_MINIMUM);
		assert_ok!(claim(BASE));
		assert_eq!(cred(STRANGER), CRED_MINIMUM);
	});
}

#[test]
fn claim_should_be_refused_when_there_is_no_such_asset() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(claim(9), Error::<Test>::AssetNotFound);
	});
}

#[test]
fn claim_should_be_refused_when_the_asset_is_divided() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		earn(BASE, CRED);
		assert_noop!(claim(BASE), Error::<Test>::AlreadyFractional);
	});
}

#[test]
fn claim_should_be_refused_when_the_asset_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		assert_noop!(claim(BASE), Error::<Test>::AssetDisputed);
	});
}

#[test]
fn claim_should_be_refused_when_the_pot_has_not_got_as_much() {
	ExtBuilder::default().build().execute_with(|| {
		earn(BASE, CRED);
		Incomes::<Test>::insert(BASE, Income { acc: 2 * CRED, ..Income::default() });
		assert_noop!(claim(BASE), TokenError::FundsUnavailable);
	});
}

#[test]
fn claim_should_be_refused_when_the_register_promises_more_than_all() {
	ExtBuilder::default().build().execute_with(|| {
		earn(DERIVED, CRED);
		derive(DERIVED, BOB, &[(BASE, 1_000_001)]);
		assert_noop!(claim(DERIVED), Error::<Test>::Overflow);
	});
}
