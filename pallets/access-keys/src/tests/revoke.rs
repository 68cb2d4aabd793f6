// SPDX-License-Identifier: Apache-2.0
//! Taking a grant back.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn revoke(owner: AccountId, number: u8) -> DispatchResult {
	AccessKeys::revoke(signed(owner), key(number))
}

fn revoked(number: u8, lanes: u32) -> Event<Test> {
	Event::KeyRevoked { owner: ALICE, key: key(number), at: now(), lanes }
}

fn removed(number: u8) -> Event<Test> {
	Event::GrantRemoved { owner: ALICE, key: key(number), deposit: DEPOSIT }
}

#[test]
fn revocation_should_remove_the_grant_when_it_has_no_lanes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		forget_events();
		assert_ok!(revoke(ALICE, 1));
		assert_eq!((stored(ALICE, 1), cred(ALICE)), (None, RICH));
		assert!(!GrantCounts::<Test>::contains_key(ALICE));
		assert_eq!(events(), vec![revoked(1, 0), removed(1)]);
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::NotFound);
	});
}

#[test]
fn revocation_should_write_one_time_and_keep_the_grant_when_it_has_lanes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		open(ALICE, 1, CRED);
		pass(5);
		forget_events();
		let before = stored(ALICE, 1).expect("it was granted");
		assert_ok!(revoke(ALICE, 1));
		let at = now();
		assert_eq!(stored(ALICE, 1), Some(Grant { status: Status::Revoked { at }, ..before }));
		assert_eq!((cred(ALICE), events()), (RICH - DEPOSIT, vec![revoked(1, 2)]));
		assert_eq!(closing(ALICE, 1), Some(at));
		pass(100 * DAY);
		assert_eq!(closing(ALICE, 1), Some(at));
	});
}

#[test]
fn revoked_key_should_open_and_top_up_nothing() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		assert_ok!(revoke(ALICE, 1));
		let top_up = GrantUse { opens: false, lane_reserve: 2 * CRED, ..opening(CRED) };
		for usage in [opening(1), top_up, opening(0)] {
			assert_noop!(charge(ALICE, 1, usage), Error::<Test>::KeyRevoked);
		}
		assert_eq!(room(ALICE, 1), Err(Refusal::KeyRevoked));
	});
}

#[test]
fn revocation_should_leave_other_grants_as_they_are() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		grant(BOB, 1);
		assert_ok!(revoke(ALICE, 1));
		assert_eq!((room(ALICE, 2), room(BOB, 1)), (Ok(100 * CRED), Ok(100 * CRED)));
		assert_eq!((GrantCounts::<Test>::get(ALICE), GrantCounts::<Test>::get(BOB)), (1, 1));
	});
}

#[test]
fn revocation_should_fail_when_it_is_repeated() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		assert_ok!(revoke(ALICE, 1));
		let at = now();
		pass(1);
		assert_noop!(revoke(ALICE, 1), Error::<Test>::KeyRevoked);
		assert_eq!(closing(ALICE, 1), Some(at));
		grant(ALICE, 2);
		assert_ok!(revoke(ALICE, 2));
		assert_noop!(revoke(ALICE, 2), Error::<Test>::NotFound);
	});
}

#[test]
fn revocation_should_fail_when_the_key_has_expired() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		open(ALICE, 1, CRED);
		let expires_at = now() + 7 * DAY;
		pass(7 * DAY - 1);
		assert_ok!(revoke(ALICE, 2));
		pass(1);
		assert_noop!(revoke(ALICE, 1), Error::<Test>::KeyExpired);
		assert_eq!(closing(ALICE, 1), Some(expires_at));
	});
}

#[test]
fn revocation_should_cut_the_overlap_short_when_the_key_was_rotated() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(1), key(2), DAY));
		pass(DAY - 1);
		assert_eq!(closing(ALICE, 1), None);
		assert_ok!(revoke(ALICE, 1));
		assert_eq!(closing(ALICE, 1), Some(now()));
		assert_eq!((closing(ALICE, 2), room(ALICE, 2)), (None, Ok(99 * CRED)));
		assert_noop!(revoke(ALICE, 1), Error::<Test>::KeyRevoked);
	});
}

#[test]
fn revocation_should_remove_a_rotated_key_when_its_lanes_ended_within_the_overlap() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(1), key(2), DAY));
		end(ALICE, 1);
		assert_ok!(revoke(ALICE, 1));
		assert_eq!((stored(ALICE, 1), cred(ALICE)), (None, RICH - DEPOSIT));
	});
}

#[test]
fn revocation_should_fail_when_the_overlap_is_over() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(1), key(2), DAY));
		pass(DAY);
		assert_noop!(revoke(ALICE, 1), Error::<Test>::KeyRotated);
	});
}

#[test]
fn revocation_should_fail_when_there_is_no_such_grant_of_the_caller() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(revoke(ALICE, 2), Error::<Test>::NotFound);
		assert_noop!(revoke(BOB, 1), Error::<Test>::NotFound);
	});
}

#[test]
fn revocation_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(AccessKeys::revoke(origin, key(1)), DispatchError::BadOrigin);
		}
	});
}
