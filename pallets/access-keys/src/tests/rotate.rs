// SPDX-License-Identifier: Apache-2.0
//! Moving a grant to a new key: what moves, and when it does not.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn rotate(owner: AccountId, old: u8, new: u8, overlap: BlockNumber) -> DispatchResult {
	AccessKeys::rotate(signed(owner), key(old), key(new), overlap)
}

#[test]
fn rotation_should_move_grant_use_and_deposit_when_the_old_key_has_no_lanes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 20 * CRED);
		end(ALICE, 1);
		let before = stored(ALICE, 1);
		forget_events();
		GrantDeposit::set(2 * DEPOSIT);
		assert_ok!(rotate(ALICE, 1, 2, DAY));
		assert_eq!((stored(ALICE, 1), stored(ALICE, 2)), (None, before));
		assert_eq!((GrantCounts::<Test>::get(ALICE), cred(ALICE), Moves::get()), (1, RICH - DEPOSIT, 1));
		let event = Event::KeyRotated {
			owner: ALICE,
			old: key(1),
			new: key(2),
			overlap: DAY,
			closes_at: now() + DAY,
			lanes: 0,
			deposit: DEPOSIT,
		};
		assert_eq!(events(), vec![event]);
		assert_eq!((room(ALICE, 1), room(ALICE, 2)), (Err(Refusal::NotFound), Ok(80 * CRED)));
	});
}

#[test]
fn rotation_should_move_a_grant_on_and_back_when_it_is_repeated() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let before = stored(ALICE, 1);
		assert_ok!(rotate(ALICE, 1, 2, 0));
		assert_noop!(rotate(ALICE, 1, 2, 0), Error::<Test>::NotFound);
		assert_ok!(rotate(ALICE, 2, 3, 0));
		assert_ok!(rotate(ALICE, 3, 1, 0));
		assert_eq!((stored(ALICE, 1), GrantCounts::<Test>::get(ALICE)), (before, 1));
	});
}

#[test]
fn rotation_should_succeed_without_lanes_when_the_owner_has_as_many_grants_as_it_may() {
	ExtBuilder.build_and_execute(|| {
		(1..=4).for_each(|number| grant(ALICE, number));
		assert_ok!(rotate(ALICE, 1, 5, 0));
		open(ALICE, 2, CRED);
		assert_noop!(rotate(ALICE, 2, 6, 0), Error::<Test>::TooManyGrants);
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(3)));
		assert_ok!(rotate(ALICE, 2, 6, 0));
		assert_eq!(GrantCounts::<Test>::get(ALICE), 4);
	});
}

#[test]
fn rotation_should_fail_when_old_and_new_are_the_same() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(rotate(ALICE, 1, 1, DAY), Error::<Test>::SameKey);
		open(ALICE, 1, CRED);
		assert_noop!(rotate(ALICE, 1, 1, DAY), Error::<Test>::SameKey);
	});
}

#[test]
fn rotation_should_fail_when_the_new_key_has_a_grant_already() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		assert_noop!(rotate(ALICE, 1, 2, DAY), Error::<Test>::AlreadyExists);
		// Also one that has ended, and whose lanes have not.
		open(ALICE, 2, CRED);
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(2)));
		assert_noop!(rotate(ALICE, 1, 2, DAY), Error::<Test>::AlreadyExists);
		// That of another owner is none of it.
		grant(BOB, 3);
		assert_ok!(rotate(ALICE, 1, 3, DAY));
	});
}

#[test]
fn rotation_should_fail_when_anybody_could_sign_for_the_new_key() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(rotate(ALICE, 1, 0, DAY), Error::<Test>::KeyUnsound);
	});
}

#[test]
fn rotation_should_fail_when_the_overlap_is_too_long() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(rotate(ALICE, 1, 2, 30 * DAY + 1), Error::<Test>::OverlapTooLong);
		assert_noop!(rotate(ALICE, 1, 2, BlockNumber::MAX), Error::<Test>::OverlapTooLong);
		assert_ok!(rotate(ALICE, 1, 2, 30 * DAY));
	});
}

#[test]
fn rotation_should_fail_when_the_end_of_the_overlap_cannot_be_counted() {
	ExtBuilder.build_and_execute(|| {
		let terms = Terms { expires_at: BlockNumber::MAX, ..terms() };
		System::set_block_number(BlockNumber::MAX - 9);
		assert_ok!(AccessKeys::grant(signed(ALICE), key(1), terms));
		assert_noop!(rotate(ALICE, 1, 2, 10), Error::<Test>::Overflow);
		assert_ok!(rotate(ALICE, 1, 2, 9));
	});
}

#[test]
fn rotation_should_fail_when_the_grant_has_ended() {
	ExtBuilder.build_and_execute(|| {
		for number in [1, 2, 3] {
			grant(ALICE, number);
			open(ALICE, number, CRED);
		}
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
		assert_noop!(rotate(ALICE, 1, 5, DAY), Error::<Test>::KeyRevoked);
		assert_ok!(rotate(ALICE, 2, 4, DAY));
		assert_noop!(rotate(ALICE, 2, 5, DAY), Error::<Test>::KeyRotated);
		pass(7 * DAY);
		assert_noop!(rotate(ALICE, 3, 5, DAY), Error::<Test>::KeyExpired);
	});
}

#[test]
fn rotation_should_fail_when_there_is_no_such_grant_of_the_caller() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(rotate(ALICE, 2, 3, DAY), Error::<Test>::NotFound);
		assert_noop!(rotate(BOB, 1, 3, DAY), Error::<Test>::NotFound);
	});
}

#[test]
fn rotation_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(AccessKeys::rotate(origin, key(1), key(2), DAY), DispatchError::BadOrigin);
		}
	});
}
