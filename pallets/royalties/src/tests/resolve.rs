// SPDX-License-Identifier: Apache-2.0
//! Governance decides disputes.

use crate::{logic::SCALE, mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn decide(verdict: Verdict<AccountId>, slash: bool) -> DispatchResult {
	Royalties::resolve_dispute(RuntimeOrigin::root(), BASE, verdict, slash)
}

#[test]
fn everything_should_be_as_before_when_a_dispute_is_released() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		earn(BASE, 5);
		forget_events();
		assert_ok!(decide(Verdict::Released, false));
		let verdict = Verdict::Released;
		let resolved = Event::DisputeResolved { asset: BASE, disputer: BOB, verdict, amount: 0, slashed: 0 };
		assert_eq!((events(), noe(BOB)), (vec![resolved], RICH));
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!(earned(ALICE), CRED + 5);
	});
}

#[test]
fn bond_should_go_to_the_treasury_when_it_is_slashed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		forget_events();
		assert_ok!(decide(Verdict::Released, true));
		let verdict = Verdict::Released;
		let resolved =
			Event::DisputeResolved { asset: BASE, disputer: BOB, verdict, amount: 0, slashed: BOND };
		assert_eq!(events(), vec![resolved]);
		assert_eq!((noe(BOB), noe(TREASURY)), (RICH - BOND, ED + BOND));
		assert_eq!(held(HoldReason::DisputeBond, BOB), 0);
	});
}

#[test]
fn all_that_is_not_paid_out_should_go_to_another_when_it_is_redirected() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		dispute();
		earn(BASE, 5);
		forget_events();
		assert_ok!(decide(Verdict::Redirected(CAROL), false));
		let (verdict, amount) = (Verdict::Redirected(CAROL), CRED + CRED / 10 + 5);
		let resolved = Event::DisputeResolved { asset: BASE, disputer: BOB, verdict, amount, slashed: 0 };
		assert_eq!(events(), vec![resolved]);
		assert_eq!((earned(CAROL), earned(ALICE), noe(BOB)), (amount, 0, RICH));
		// What comes from then on is the owner's, and can be disputed at once.
		assert_noop!(Royalties::claim(signed(STRANGER), BASE), Error::<Test>::NothingDue);
		earn(BASE, 7);
		dispute();
		resolve(Verdict::Released, false);
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!(earned(ALICE), 7);
	});
}

#[test]
fn redirected_income_should_be_in_escrow_when_the_account_cannot_receive() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, 5);
		dispute();
		assert_ok!(decide(Verdict::Redirected(STRANGER), false));
		assert_eq!(Escrowed::get(STRANGER), 5);
	});
}

#[test]
fn what_came_since_and_is_carried_should_go_to_another_when_shares_are_redirected() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		next_epoch();
		earn(BASE, 1_000_001);
		dispute();
		earn(BASE, CRED);
		forget_events();
		assert_ok!(decide(Verdict::Redirected(CAROL), false));
		// 900,000.9 were carried, of which less than a credit stays.
		let (verdict, amount) = (Verdict::Redirected(CAROL), 900_000 + CRED);
		let resolved = Event::DisputeResolved { asset: BASE, disputer: BOB, verdict, amount, slashed: 0 };
		assert_eq!((events(), earned(CAROL)), (vec![resolved], amount));
		assert_eq!((pool(BASE).carried, pool(BASE).left), (SCALE * 9 / 10, 0));
		// What was Alice's before is Alice's.
		assert_eq!(claim_shares(ALICE), 100_000);
		earn(BASE, CRED);
		assert_eq!(claim_shares(ALICE), 100_000);
	});
}

#[test]
fn shares_that_wait_should_start_in_their_epoch_when_it_began_in_a_dispute_that_is_redirected() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		next_epoch();
		activate(BOB, 200_000);
		earn(BASE, CRED);
		dispute();
		earn(BASE, CRED);
		pass(2 * EPOCH);
		earn(BASE, CRED);
		assert_ok!(decide(Verdict::Redirected(CAROL), false));
		assert_eq!(earned(CAROL), 900_000 + 2 * CRED);
		assert_eq!((pool(BASE).active, pool(BASE).activating, pool(BASE).epoch), (300_000, 0, 3));
		earn(BASE, CRED);
		assert_eq!((claim_shares(ALICE), claim_shares(BOB)), (100_000 + 100_000, 200_000));
	});
}

/// An asset of which Alice's 100,000 shares are active, and a credit is to be released over four epochs: 900,000 more are
/// carried when it is disputed.
fn disputed_while_others_are_not_active() {
	activate(ALICE, 100_000);
	earn(BASE, CRED);
	next_epoch();
	earn(BASE, CRED);
	dispute();
}

#[test]
fn shares_should_have_their_own_part_and_nothing_of_others_when_a_dispute_is_over() {
	for expires in [false, true] {
		ExtBuilder::default().fractional().build_and_execute(|| {
			disputed_while_others_are_not_active();
			let refused = Error::<Test>::AssetDisputed;
			assert_noop!(Royalties::activate(signed(BOB), BASE, 200_000), refused);
			pass(2 * EPOCH);
			earn(BASE, CRED);
			if expires {
				pass(PERIOD);
				assert_ok!(Royalties::expire_dispute(signed(STRANGER), BASE));
			} else {
				assert_ok!(decide(Verdict::Released, false));
			}
			// Her parts of what came before and in it, and the portion of the epoch in which it began: nobody else could
			// become active after that.
			assert_eq!(claim_shares(ALICE), 100_000 + 100_000 + 250_000);
			let waits = |carried, left| assert_eq!((pool(BASE).carried, pool(BASE).left), (carried, left));
			waits(0, 2_550_000 * SCALE);
			// Whoever does in the epoch after it is there when the first quarter is released, though it ended in the last
			// block of an epoch.
			next_epoch();
			activate(BOB, 200_000);
			waits(2_550_000 * SCALE, 0);
			next_epoch();
			assert_noop!(Royalties::claim_shares(signed(STRANGER), BASE, ALICE), Error::<Test>::NothingDue);
			next_epoch();
			assert_eq!((claim_shares(ALICE), claim_shares(BOB)), (212_500, 425_000));
		});
	}
}

#[test]
fn something_should_be_released_between_disputes_when_they_follow_each_other_at_once() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		disputed_while_others_are_not_active();
		for _ in 0..3 {
			pass(PERIOD + 1);
			assert_ok!(Royalties::expire_dispute(signed(STRANGER), BASE));
			let released = pool(BASE).acc_per_share;
			pass(QUIET + 1);
			dispute();
			assert!(pool(BASE).acc_per_share > released);
		}
	});
}

#[test]
fn releases_should_go_on_when_a_dispute_is_over_in_its_epoch() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		disputed_while_others_are_not_active();
		assert_ok!(decide(Verdict::Released, false));
		assert_eq!((pool(BASE).carried, pool(BASE).left), (900_000 * SCALE, CRED * SCALE));
		next_epoch();
		assert_eq!(claim_shares(ALICE), 100_000 + CRED / 4);
	});
}

#[test]
fn dispute_should_be_decided_after_its_time_as_long_as_nobody_ended_it() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		pass(10 * PERIOD);
		assert_ok!(decide(Verdict::Redirected(CAROL), false));
		assert_eq!(earned(CAROL), CRED);
	});
}

#[test]
fn verdict_should_be_refused_when_there_is_no_dispute() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(decide(Verdict::Released, false), Error::<Test>::DisputeNotFound);
	});
}

#[test]
fn verdict_should_be_refused_when_the_register_has_lost_the_asset() {
	ExtBuilder::default().build().execute_with(|| {
		earn(BASE, CRED);
		dispute();
		Registered::remove(BASE);
		assert_noop!(decide(Verdict::Redirected(CAROL), false), Error::<Test>::AssetNotFound);
		assert_ok!(decide(Verdict::Released, false));
	});
}

#[test]
fn verdict_should_be_refused_when_it_cannot_be_counted() {
	ExtBuilder::default().build().execute_with(|| {
		earn(BASE, CRED);
		dispute();
		OwnerSides::<Test>::mutate(BASE, |side| side.held = Balance::MAX);
		earn(BASE, CRED);
		assert_noop!(decide(Verdict::Redirected(CAROL), false), Error::<Test>::Overflow);
	});
}
