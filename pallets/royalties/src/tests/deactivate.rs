// SPDX-License-Identifier: Apache-2.0
//! Shares are deactivated.

use crate::{mock::*, types::Start, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn try_deactivate(who: AccountId, amount: ShareCount) -> DispatchResult {
	Royalties::deactivate(signed(who), BASE, amount)
}

#[test]
fn shares_that_wait_should_go_first_when_some_are_deactivated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 1_000);
		next_epoch();
		activate(BOB, 200);
		forget_events();
		deactivate(BOB, 150);
		deactivate(BOB, 60);
		let event = |amount, waiting| Event::SharesDeactivated { asset: BASE, holder: BOB, amount, waiting };
		assert_eq!(events(), vec![event(150, 150), event(60, 50)]);
		assert_eq!((position(BOB).active, position(BOB).activating), (990, 0));
		assert_eq!((pool(BASE).active, pool(BASE).activating), (990, 0));
		assert_eq!((free_shares(BASE, BOB), held_shares(BASE, BOB)), (299_010, 990));
		assert_eq!(Starts::<Test>::iter().count(), 0);
	});
}

#[test]
fn position_should_be_paid_and_closed_when_its_last_shares_go() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 100_001);
		next_epoch();
		earn(BASE, 999_999);
		forget_events();
		deactivate(BOB, 100_001);
		// 0.999999 × 100,001, rounded down.
		let (asset, holder, amount) = (BASE, BOB, 100_000);
		let expected = vec![
			Event::SharesDeactivated { asset, holder, amount: 100_001, waiting: 0 },
			Event::ShareIncomeClaimed { asset, holder, amount },
			Event::PositionClosed { asset, holder, deposit: POSITION_DEPOSIT },
		];
		assert_eq!(events(), expected);
		assert_eq!((earned(BOB), noe(BOB), free_shares(BASE, BOB)), (amount, RICH, 300_000));
		assert_eq!((Positions::<Test>::get(BASE, BOB), pool(BASE).positions), (None, 0));
		// The rest of a credit is carried with what fell on others.
		assert_eq!(pool(BASE).carried, 899_999 * logic::SCALE);
	});
}

#[test]
fn position_should_be_closed_when_nothing_was_earned() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 5);
		forget_events();
		deactivate(BOB, 5);
		let (asset, holder) = (BASE, BOB);
		let expected = vec![
			Event::SharesDeactivated { asset, holder, amount: 5, waiting: 5 },
			Event::PositionClosed { asset, holder, deposit: POSITION_DEPOSIT },
		];
		assert_eq!(events(), expected);
		// The mark stays, and marks nothing.
		next_epoch();
		earn(BASE, CRED);
		activate(ALICE, 10_000);
		next_epoch();
		earn(BASE, CRED);
		assert_eq!(claim_shares(ALICE), 10_000);
	});
}

#[test]
fn shares_should_earn_no_more_when_they_are_deactivated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 200_000);
		next_epoch();
		earn(BASE, CRED);
		deactivate(BOB, 150_000);
		earn(BASE, CRED);
		assert_eq!(claim_shares(BOB), 200_000 + 50_000);
	});
}

#[test]
fn shares_should_be_deactivated_without_their_part_of_what_is_disputed() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 200_000);
		activate(ALICE, 100_000);
		next_epoch();
		earn(BASE, CRED);
		dispute();
		earn(BASE, CRED);
		deactivate(BOB, 200_000);
		// At once, but nothing is paid, and the position is open.
		assert_eq!((free_shares(BASE, BOB), earned(BOB)), (300_000, 0));
		assert_eq!((position(BOB).shares(), position(BOB).payable()), (0, 200_000));
		resolve(Verdict::Released, false);
		assert_eq!(claim_shares(BOB), 200_000);
		assert_eq!(claim_shares(ALICE), 200_000);
		// What would have been Bob's is carried: 700,000, and 900,000.
		assert_eq!(pool(BASE).carried, 1_600_000 * logic::SCALE);
		forget_events();
		assert_ok!(Royalties::claim_shares(signed(STRANGER), BASE, BOB));
		let closed = Event::PositionClosed { asset: BASE, holder: BOB, deposit: POSITION_DEPOSIT };
		assert_eq!((events(), noe(BOB)), (vec![closed], RICH));
	});
}

#[test]
fn shares_that_wait_should_start_when_the_dispute_is_over_and_others_left_in_it() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 1_000);
		activate(ALICE, 500);
		earn(BASE, CRED);
		dispute();
		next_epoch();
		earn(BASE, CRED);
		deactivate(BOB, 400);
		assert_eq!(Starts::<Test>::get(BASE, 1), Some(Start { acc_per_share: None, shares: 1_100 }));
		assert_eq!((pool(BASE).epoch, pool(BASE).activating), (0, 1_100));
		resolve(Verdict::Released, true);
		assert_eq!((claim_shares(BOB), claim_shares(ALICE)), (600, 500));
	});
}

#[test]
fn deactivation_should_be_refused_when_the_position_has_fewer_shares() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 1_000);
		next_epoch();
		activate(BOB, 1_000);
		assert_noop!(try_deactivate(BOB, 2_001), Error::<Test>::InsufficientShares);
		assert_noop!(try_deactivate(BOB, u32::MAX), Error::<Test>::InsufficientShares);
		assert_noop!(try_deactivate(BOB, 0), Error::<Test>::AmountTooSmall);
		assert_ok!(try_deactivate(BOB, 2_000));
	});
}

#[test]
fn deactivation_should_be_refused_when_there_is_no_position() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_noop!(try_deactivate(BOB, 1), Error::<Test>::PositionNotFound);
		assert_noop!(Royalties::deactivate(signed(BOB), DERIVED, 1), Error::<Test>::NotFractional);
		assert_noop!(Royalties::deactivate(signed(BOB), 9, 1), Error::<Test>::AssetNotFound);
	});
}
