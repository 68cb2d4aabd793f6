// SPDX-License-Identifier: Apache-2.0
//! Assets go to other owners.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

#[test]
fn old_owner_should_be_paid_all_when_the_asset_goes_to_another() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		forget_events();
		assert_ok!(hand_over(BASE, CAROL));
		let amount = CRED + CRED / 10;
		assert_eq!(events(), vec![Event::IncomeClaimed { asset: BASE, owner: ALICE, amount }]);
		assert_eq!((earned(ALICE), earned(CAROL)), (amount, 0));
		earn(BASE, 5);
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!((earned(ALICE), earned(CAROL)), (amount, 5));
	});
}

#[test]
fn asset_should_go_when_it_has_earned_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(hand_over(BASE, BOB));
		assert_eq!((events(), removable(BASE)), (vec![], true));
	});
}

#[test]
fn asset_should_go_when_the_old_owner_cannot_receive() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(hand_over(BASE, STRANGER));
		earn(BASE, 1);
		assert_ok!(hand_over(BASE, BOB));
		assert_eq!((cred(STRANGER), Escrowed::get(STRANGER)), (0, 1));
	});
}

#[test]
fn shares_should_keep_what_they_earn_when_the_asset_goes_to_another() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 200_000);
		next_epoch();
		earn(BASE, CRED);
		forget_events();
		assert_ok!(hand_over(BASE, CAROL));
		assert_eq!(events(), vec![]);
		earn(BASE, CRED);
		assert_eq!((claim_shares(BOB), earned(ALICE), earned(CAROL)), (400_000, 0, 0));
	});
}

#[test]
fn asset_should_stay_when_it_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		assert_noop!(hand_over(BASE, CAROL), Error::<Test>::AssetDisputed);
		resolve(Verdict::Released, false);
		assert_ok!(hand_over(BASE, CAROL));
		assert_eq!(earned(ALICE), CRED);
	});
}

#[test]
fn change_should_be_refused_when_the_register_knows_no_such_asset() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Royalties::do_owner_changes(9, &ALICE), Error::<Test>::AssetNotFound);
	});
}

#[test]
fn asset_should_be_removable_only_when_it_never_earned_anything() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(removable(BASE) && removable(9));
		earn(BASE, 1);
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert!(!removable(BASE));
		// What was pulled and paid leaves nothing.
		earn(LEAF, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), LEAF, DERIVED));
		assert!(!removable(DERIVED));
		assert_ok!(Royalties::claim(signed(STRANGER), DERIVED));
		assert!(removable(DERIVED));
		fractionalize(DERIVED, BOB);
		assert!(!removable(DERIVED));
		// Nor does where shares were to start.
		assert_ok!(Royalties::activate(signed(BOB), DERIVED, 5));
		assert_ok!(Royalties::deactivate(signed(BOB), DERIVED, 5));
		assert!(Incomes::<Test>::contains_key(DERIVED));
		assert_ok!(Royalties::reunify(signed(BOB), DERIVED));
		assert!(removable(DERIVED));
	});
}
