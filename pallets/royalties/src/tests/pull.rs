// SPDX-License-Identifier: Apache-2.0
//! Ancestors pull their parts.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn pull(asset: AiAssetId, ancestor: AiAssetId) -> DispatchResult {
	Royalties::pull(signed(STRANGER), asset, ancestor)
}

#[test]
fn ancestors_should_have_exactly_their_parts_when_an_asset_of_the_third_generation_earns() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, CRED);
		forget_events();
		assert_ok!(pull(LEAF, BASE));
		assert_ok!(pull(LEAF, DERIVED));
		let pulled = |ancestor, amount| Event::IncomePulled { asset: LEAF, ancestor, amount, parked: false };
		assert_eq!(events(), vec![pulled(BASE, 20_000), pulled(DERIVED, 180_000)]);
		// No credits moved, and what the one pulled is no income of which the other has a part.
		assert_eq!((side(BASE).held, side(DERIVED).held), (20_000, 180_000));
		assert_noop!(pull(DERIVED, BASE), Error::<Test>::NothingDue);
		for (asset, owner, expected) in
			[(BASE, ALICE, 20_000), (DERIVED, BOB, 180_000), (LEAF, CAROL, 800_000)]
		{
			assert_ok!(Royalties::claim(signed(STRANGER), asset));
			assert_eq!(earned(owner), expected);
		}
		assert_eq!(cred(pot()), CRED_MINIMUM);
	});
}

#[test]
fn pull_should_round_down_and_lose_nothing_when_it_comes_again() {
	ExtBuilder::default().build_and_execute(|| {
		earn(DERIVED, 9);
		assert_noop!(pull(DERIVED, BASE), Error::<Test>::NothingDue);
		earn(DERIVED, 10);
		assert_ok!(pull(DERIVED, BASE));
		assert_eq!(Paid::<Test>::get(DERIVED, BASE), 1);
		assert_noop!(pull(DERIVED, BASE), Error::<Test>::NothingDue);
		earn(DERIVED, 1);
		assert_ok!(pull(DERIVED, BASE));
		assert_eq!((Paid::<Test>::get(DERIVED, BASE), side(BASE).held), (2, 2));
	});
}

#[test]
fn pull_should_be_refused_when_the_one_is_no_ancestor_of_the_other() {
	ExtBuilder::default().build_and_execute(|| {
		[BASE, DERIVED, LEAF].into_iter().for_each(|asset| earn(asset, CRED));
		for (asset, ancestor) in [(BASE, DERIVED), (BASE, BASE), (DERIVED, LEAF), (LEAF, 9), (9, BASE)] {
			assert_noop!(pull(asset, ancestor), Error::<Test>::NotAncestor);
		}
	});
}

#[test]
fn pull_should_be_refused_when_nothing_was_earned() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(pull(LEAF, BASE), Error::<Test>::NothingDue);
	});
}

#[test]
fn pull_should_be_refused_when_the_ancestor_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		[BASE, DERIVED, LEAF].into_iter().for_each(|asset| earn(asset, CRED));
		dispute();
		assert_noop!(pull(DERIVED, BASE), Error::<Test>::AssetDisputed);
		assert_noop!(pull(LEAF, BASE), Error::<Test>::AssetDisputed);
		// Others go on.
		assert_ok!(pull(LEAF, DERIVED));
		// What is frozen is not lost.
		resolve(Verdict::Released, false);
		assert_ok!(pull(DERIVED, BASE));
		assert_eq!(side(BASE).held, CRED + CRED / 10);
	});
}

#[test]
fn ancestors_should_have_their_parts_when_the_asset_is_disputed_and_redirected() {
	ExtBuilder::default().build_and_execute(|| {
		earn(DERIVED, CRED);
		assert_ok!(Royalties::dispute(signed(ALICE), DERIVED, Standing::Owner(BASE), H256::zero()));
		earn(DERIVED, CRED);
		assert_ok!(pull(DERIVED, BASE));
		assert_eq!(side(BASE).held, 2 * CRED / 10);
		earn(DERIVED, CRED);
		let verdict = Verdict::Redirected(CAROL);
		assert_ok!(Royalties::resolve_dispute(RuntimeOrigin::root(), DERIVED, verdict, false));
		// A verdict takes what the ancestor leaves, and nothing else.
		assert_eq!((earned(CAROL), Royalties::due(DERIVED, BASE)), (3 * CRED * 9 / 10, CRED / 10));
		assert_ok!(pull(DERIVED, BASE));
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!(earned(ALICE), 3 * CRED / 10);
	});
}

#[test]
fn ancestor_should_be_paid_in_its_quiet_time_when_disputes_of_both_assets_take_turns() {
	ExtBuilder::default().build_and_execute(|| {
		let dispute = |asset| Royalties::dispute(signed(CAROL), asset, Standing::Owner(LEAF), H256::zero());
		let expire = |asset| Royalties::expire_dispute(signed(STRANGER), asset);
		earn(BASE, CRED);
		earn(DERIVED, CRED);
		assert_ok!(dispute(BASE));
		pass(350);
		for _ in 0..3 {
			assert_ok!(dispute(DERIVED));
			pass(PERIOD + 1 - 350);
			assert_ok!(expire(BASE));
			// The one's quiet time is in the dispute of the other, each time.
			earn(DERIVED, CRED);
			assert_ok!(pull(DERIVED, BASE));
			assert_ok!(Royalties::claim(signed(STRANGER), BASE));
			earn(BASE, 1);
			pass(QUIET + 1);
			assert_ok!(dispute(BASE));
			pass(350 - QUIET - 1);
			assert_ok!(expire(DERIVED));
			pass(QUIET + 1);
		}
		assert_eq!(earned(ALICE), CRED + 4 * CRED / 10 + 2);
		// And each that nobody decided has its price.
		assert_eq!((noe(CAROL), noe(TREASURY)), (RICH - BOND - 6 * EXPIRY, ED + 6 * EXPIRY));
	});
}

#[test]
fn pull_should_be_for_the_shares_that_are_active_when_it_comes() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		earn(DERIVED, CRED);
		activate(ALICE, 400_000);
		next_epoch();
		activate(BOB, 200_000);
		// Bob's are not active yet.
		assert_ok!(pull(DERIVED, BASE));
		assert_eq!((claim_shares(ALICE), claim_shares(BOB)), (40_000, 0));
		earn(DERIVED, CRED);
		next_epoch();
		// Now they are, and earn of what was paid before they were. Of the 60,000 that were carried, a quarter comes to
		// both at the end of this epoch.
		assert_ok!(pull(DERIVED, BASE));
		assert_eq!((claim_shares(ALICE), claim_shares(BOB)), (40_000, 20_000));
	});
}

#[test]
fn pull_should_be_refused_when_books_are_wrong() {
	ExtBuilder::default().build().execute_with(|| {
		earn(DERIVED, CRED);
		Paid::<Test>::insert(DERIVED, BASE, CRED);
		assert_noop!(pull(DERIVED, BASE), Error::<Test>::Overflow);
	});
}
