// SPDX-License-Identifier: Apache-2.0
//! What shares earn, and when.

use crate::{logic::SCALE, mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

#[test]
fn share_should_earn_a_millionth_from_the_next_epoch_on() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 400_000);
		earn(BASE, CRED);
		assert_eq!(claim_shares(ALICE), 0);
		next_epoch();
		assert_eq!(claim_shares(ALICE), 0);
		earn(BASE, CRED);
		forget_events();
		assert_eq!(claim_shares(ALICE), 400_000);
		let claimed = Event::ShareIncomeClaimed { asset: BASE, holder: ALICE, amount: 400_000 };
		assert_eq!(events(), vec![claimed]);
		// And no more for being fewer.
		activate(BOB, 200_000);
		next_epoch();
		earn(BASE, CRED);
		assert_eq!(claim_shares(BOB), 200_000);
	});
}

#[test]
fn holder_should_be_paid_once_when_it_claims_twice() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		next_epoch();
		earn(BASE, CRED);
		assert_eq!((claim_shares(ALICE), claim_shares(ALICE)), (100_000, 0));
		assert_eq!(earned(ALICE), 100_000);
	});
}

#[test]
fn parts_of_credits_should_stay_owed_when_they_are_claimed() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 250_000);
		next_epoch();
		earn(BASE, 3);
		let claim = || Royalties::claim_shares(signed(BOB), BASE, ALICE);
		assert_noop!(claim(), Error::<Test>::NothingDue);
		earn(BASE, 2);
		assert_eq!(claim_shares(ALICE), 1);
		assert_eq!(position(ALICE).owed, SCALE / 4);
		earn(BASE, 3);
		assert_eq!(claim_shares(ALICE), 1);
		assert_eq!(position(ALICE).owed, 0);
	});
}

#[test]
fn just_in_time_holder_should_get_nothing_of_the_running_epoch() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		earn(BASE, CRED);
		next_epoch();
		earn(BASE, CRED);
		pass(EPOCH - 1);
		// In the last block of the epoch Bob sees what is to come, and is there for one block of the next.
		activate(BOB, 299_999);
		earn(BASE, CRED);
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(BOB), DERIVED, BASE));
		pass(1);
		deactivate(BOB, 299_999);
		assert_eq!(earned(BOB), 0);
		// Not even of the 250,000 released at the end of the epoch: those are for who was there all the time.
		assert_eq!(claim_shares(ALICE), 210_000 + 250_000);
	});
}

#[test]
fn income_of_each_epoch_should_be_of_those_active_in_it_when_nobody_called_for_long() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		next_epoch();
		activate(BOB, 200_000);
		earn(BASE, CRED);
		next_epoch();
		earn(BASE, CRED);
		pass(3 * EPOCH);
		earn(BASE, CRED);
		// All of the three but Bob's part of the first, and at the ends of three epochs a quarter of what fell on others
		// in the first.
		let released = 3 * 225_000;
		let (alices, bobs) = (300_000 + released / 3, 400_000 + released * 2 / 3);
		assert_eq!((claim_shares(ALICE), claim_shares(BOB)), (alices, bobs));
	});
}

#[test]
fn start_should_be_found_when_others_have_started_since() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		next_epoch();
		earn(BASE, 10);
		activate(BOB, 100_000);
		next_epoch();
		earn(BASE, 10);
		activate(CAROL, 100_000);
		next_epoch();
		earn(BASE, 10);
		// One for each epoch, and what is released besides: 9 fell on others in the first, of which 2.25 come to two at
		// the end of the second.
		let owed = |who| {
			let books = crate::actions::books::Books::<Test>::settled(BASE).expect("it is there");
			books.look_at(&position(who)).expect("it is sound").owed
		};
		assert_eq!(owed(CAROL), SCALE);
		assert_eq!(owed(BOB), 2 * SCALE + SCALE * 9 / 8);
		assert_eq!(owed(ALICE), 3 * SCALE + SCALE * 9 / 8);
		assert_eq!((claim_shares(BOB), claim_shares(CAROL), claim_shares(ALICE)), (3, 1, 4));
	});
}

#[test]
fn carried_income_should_be_released_evenly_over_four_epochs() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 400_000);
		earn(BASE, CRED);
		next_epoch();
		earn(BASE, CRED);
		assert_eq!(claim_shares(ALICE), 400_000);
		// Nobody was active in the first epoch, and 600,000 fell on others in the second.
		next_epoch();
		assert_eq!(claim_shares(ALICE), 250_000);
		// What was carried in an epoch joins what is left: 750,000 and 600,000 over four epochs anew.
		for _ in 0..4 {
			next_epoch();
			assert_eq!(claim_shares(ALICE), 337_500);
		}
		next_epoch();
		assert_eq!(claim_shares(ALICE), 0);
		assert_eq!((side(BASE).held, pool(BASE).left), (0, 0));
	});
}

#[test]
fn carried_income_should_be_released_the_same_when_nobody_calls_for_long() {
	for steps in [1, 2, 3, 5, 9] {
		ExtBuilder::default().fractional().build_and_execute(|| {
			activate(ALICE, 300_000);
			earn(BASE, 1_000_001);
			next_epoch();
			claim_shares(ALICE);
			for _ in 0..9 / steps {
				pass(steps * EPOCH);
				claim_shares(ALICE);
			}
			pass(9 % steps * EPOCH);
			claim_shares(ALICE);
			assert_eq!(earned(ALICE), 1_000_000);
			// 1,000,001 are not a multiple of what all get the same of: less than a credit waits.
			assert!(pool(BASE).left + position(ALICE).owed == SCALE);
		});
	}
}

#[test]
fn carried_income_should_stay_when_too_few_shares_are_active() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, MIN_ACTIVE - 1);
		earn(BASE, CRED);
		next_epoch();
		pass(9 * EPOCH);
		assert_eq!(claim_shares(ALICE), 0);
		// One share more, from the end of the next epoch on.
		activate(BOB, 1);
		next_epoch();
		assert_eq!(claim_shares(ALICE), 0);
		next_epoch();
		assert_eq!(claim_shares(ALICE), 249_975);
	});
}

#[test]
fn carried_income_should_not_be_for_those_who_left() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		activate(BOB, 100_000);
		earn(BASE, CRED);
		next_epoch();
		pass(EPOCH - 1);
		deactivate(BOB, 100_000);
		pass(1);
		assert_eq!((claim_shares(ALICE), earned(BOB)), (250_000, 0));
	});
}

#[test]
fn shares_should_earn_for_their_new_holder_when_they_are_sold_and_activated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 200_000);
		next_epoch();
		earn(BASE, CRED);
		// Free ones are sold in the middle of an epoch, and do not earn for anybody.
		give_shares(BASE, ALICE, BOB, 100_000);
		earn(BASE, CRED);
		assert_eq!((claim_shares(ALICE), earned(BOB)), (400_000, 0));
		deactivate(ALICE, 200_000);
		give_shares(BASE, ALICE, BOB, 200_000);
		assert_ok!(Royalties::activate(signed(BOB), BASE, 200_000));
		next_epoch();
		earn(BASE, CRED);
		assert_eq!((claim_shares(BOB), earned(ALICE)), (200_000, 400_000));
	});
}

#[test]
fn claim_should_be_refused_when_there_is_no_position() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		let claim = |asset| Royalties::claim_shares(signed(BOB), asset, BOB);
		assert_noop!(claim(BASE), Error::<Test>::PositionNotFound);
		assert_noop!(claim(DERIVED), Error::<Test>::NotFractional);
		assert_noop!(claim(9), Error::<Test>::AssetNotFound);
	});
}

#[test]
fn claim_should_be_refused_when_the_asset_is_disputed() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 200_000);
		next_epoch();
		earn(BASE, CRED);
		dispute();
		let claim = Royalties::claim_shares(signed(BOB), BASE, ALICE);
		assert_noop!(claim, Error::<Test>::AssetDisputed);
	});
}

#[test]
fn holder_should_have_it_in_escrow_when_its_account_cannot_receive() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		give_shares(BASE, ALICE, STRANGER, 20_000);
		activate(STRANGER, 10_000);
		next_epoch();
		earn(BASE, 1_000);
		assert_eq!(claim_shares(STRANGER), 10);
		assert_eq!((cred(STRANGER), Escrowed::get(STRANGER)), (0, 10));
	});
}
