// SPDX-License-Identifier: Apache-2.0
//! Lineages are corrected.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

#[test]
fn everybody_should_have_what_was_earned_by_then_when_a_lineage_is_corrected() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), LEAF, BASE));
		earn(LEAF, CRED);
		forget_events();
		// Without Bob's asset, which had promised a part of its own to Alice's.
		assert_ok!(correct(LEAF, &[]));
		let pulled = |ancestor, amount| Event::IncomePulled { asset: LEAF, ancestor, amount, parked: false };
		let settled = Event::LineageSettled { asset: LEAF, income: 2 * CRED, dust: 0 };
		assert_eq!(events(), vec![pulled(BASE, 20_000), pulled(DERIVED, 360_000), settled]);
		assert_eq!((side(BASE).held, side(DERIVED).held), (40_000, 360_000));
		assert_eq!((side(LEAF).held, side(LEAF).taken), (1_600_000, 0));
		assert_eq!(Paid::<Test>::iter().count(), 0);
		assert_eq!(Royalties::income_of(LEAF).map(|income| (income.acc, income.since)), Some((2 * CRED, 0)));
		// From now on all is the owner's.
		earn(LEAF, 7);
		assert_noop!(Royalties::pull(signed(STRANGER), LEAF, DERIVED), Error::<Test>::NotAncestor);
		assert_ok!(Royalties::claim(signed(STRANGER), LEAF));
		assert_eq!(earned(CAROL), 1_600_007);
	});
}

#[test]
fn parts_should_be_of_what_comes_from_then_on_when_they_are_others() {
	ExtBuilder::default().build_and_execute(|| {
		earn(DERIVED, CRED);
		assert_ok!(correct(DERIVED, &[(BASE, 500_000)]));
		earn(DERIVED, 100);
		assert_eq!(Royalties::due(DERIVED, BASE), 50);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		assert_eq!(side(BASE).held, CRED / 10 + 50);
		assert_ok!(Royalties::claim(signed(STRANGER), DERIVED));
		assert_eq!(earned(BOB), CRED - CRED / 10 + 50);
	});
}

#[test]
fn rest_should_be_nobodys_and_accounted_when_parts_are_rounded_down() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, 49);
		forget_events();
		assert_ok!(correct(LEAF, &[(BASE, 20_000)]));
		// 0.98, 8.82 and 39.2.
		assert_eq!((side(BASE).held, side(DERIVED).held, side(LEAF).held), (0, 8, 39));
		assert_eq!(events().pop(), Some(Event::LineageSettled { asset: LEAF, income: 49, dust: 2 }));
		assert_eq!(Dust::<Test>::get(), 2);
		earn(LEAF, 49);
		assert_ok!(correct(LEAF, &[]));
		assert_eq!(Dust::<Test>::get(), 3);
	});
}

#[test]
fn correction_should_change_nothing_when_nothing_was_earned() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(correct(LEAF, &[]));
		assert_eq!((events(), removable(LEAF)), (vec![], true));
		earn(LEAF, 9);
		assert_ok!(correct(LEAF, &[]));
		forget_events();
		assert_ok!(correct(LEAF, &[]));
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn correction_should_be_refused_when_the_asset_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, CRED);
		assert_ok!(Royalties::dispute(signed(BOB), LEAF, Standing::Owner(DERIVED), H256::zero()));
		assert_noop!(correct(LEAF, &[]), Error::<Test>::AssetDisputed);
	});
}

#[test]
fn parts_should_be_parked_when_a_lineage_is_corrected_while_an_ancestor_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		earn(DERIVED, 19);
		forget_events();
		assert_ok!(correct(DERIVED, &[(BASE, 500_000)]));
		let pulled = Event::IncomePulled { asset: DERIVED, ancestor: BASE, amount: 1, parked: true };
		assert_eq!(events(), vec![pulled, Event::LineageSettled { asset: DERIVED, income: 19, dust: 1 }]);
		assert_eq!((side(BASE).held, side(BASE).parked, side(DERIVED).held), (CRED, 1, 17));
		earn(DERIVED, 10);
		assert_ok!(correct(DERIVED, &[]));
		assert_eq!((side(BASE).held, side(BASE).parked), (CRED, 6));
		assert_eq!(Royalties::income_of(BASE).map(|income| income.unpaid), Some(CRED + 6));
		assert_noop!(Royalties::claim(signed(STRANGER), BASE), Error::<Test>::AssetDisputed);
		resolve(Verdict::Released, false);
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!((earned(ALICE), side(BASE).parked), (CRED + 6, 0));
	});
}

#[test]
fn parked_parts_should_be_the_owners_when_the_dispute_is_redirected() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		earn(DERIVED, 10);
		assert_ok!(correct(DERIVED, &[]));
		resolve(Verdict::Redirected(CAROL), false);
		// As they would have been, had they been due still.
		assert_eq!((earned(CAROL), side(BASE).held, side(BASE).parked), (CRED, 0, 1));
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!((earned(ALICE), side(BASE).parked), (1, 0));
	});
}

#[test]
fn parked_parts_should_be_for_shares_when_the_dispute_has_ended() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		next_epoch();
		earn(BASE, CRED);
		dispute();
		earn(DERIVED, CRED);
		let before = pool(BASE);
		assert_ok!(correct(DERIVED, &[]));
		assert_eq!((pool(BASE), side(BASE).parked), (before, CRED / 10));
		resolve(Verdict::Redirected(CAROL), false);
		assert_eq!(earned(CAROL), 900_000);
		// A tenth of a credit that came before, and of what was parked.
		assert_eq!((claim_shares(ALICE), side(BASE).parked), (100_000 + 10_000, 0));
	});
}

#[test]
fn shares_should_earn_by_the_old_parts_and_then_by_the_new_when_a_lineage_is_corrected() {
	ExtBuilder::default().build_and_execute(|| {
		fractionalize(LEAF, CAROL);
		assert_ok!(Royalties::activate(signed(CAROL), LEAF, 500_000));
		next_epoch();
		earn(LEAF, CRED);
		assert_ok!(correct(LEAF, &[]));
		earn(LEAF, CRED);
		assert_ok!(Royalties::claim_shares(signed(STRANGER), LEAF, CAROL));
		assert_eq!(earned(CAROL), 400_000 + 500_000);
	});
}

#[test]
fn shares_that_wait_should_start_where_they_would_have_when_a_lineage_is_corrected_before() {
	ExtBuilder::default().build_and_execute(|| {
		fractionalize(LEAF, CAROL);
		earn(LEAF, CRED);
		assert_ok!(Royalties::activate(signed(CAROL), LEAF, 500_000));
		earn(LEAF, CRED);
		assert_ok!(correct(LEAF, &[]));
		earn(LEAF, CRED);
		next_epoch();
		earn(LEAF, CRED);
		assert_ok!(correct(LEAF, &[(BASE, 100_000)]));
		earn(LEAF, CRED);
		assert_ok!(Royalties::claim_shares(signed(STRANGER), LEAF, CAROL));
		assert_eq!(earned(CAROL), 500_000 + 450_000);
	});
}

#[test]
fn all_ancestors_should_have_theirs_when_there_are_32_of_them() {
	ExtBuilder::default().build_and_execute(|| {
		let shares: Vec<_> = (101..133).map(|id| (id, 15_625)).collect();
		shares.iter().for_each(|(id, _)| register(*id, BOB));
		derive(100, ALICE, &shares);
		earn(100, 1_000_063);
		assert_ok!(correct(100, &[]));
		assert!(shares.iter().all(|(id, _)| side(*id).held == 15_625));
		assert_eq!((side(100).held, Dust::<Test>::get()), (500_031, 32));
	});
}

#[test]
fn correction_should_be_refused_when_the_parts_are_more_than_all() {
	ExtBuilder::default().build().execute_with(|| {
		earn(DERIVED, CRED);
		derive(DERIVED, BOB, &[(BASE, 500_000), (LEAF, 500_001)]);
		assert_noop!(correct(DERIVED, &[]), Error::<Test>::Overflow);
	});
}
