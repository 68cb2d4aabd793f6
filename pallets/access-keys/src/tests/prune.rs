// SPDX-License-Identifier: Apache-2.0
//! Removing grants that have ended.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn prune(who: AccountId, owner: AccountId, number: u8) -> DispatchResult {
	AccessKeys::prune(signed(who), owner, key(number))
}

#[test]
fn prune_should_return_the_deposit_to_the_owner_when_anyone_calls_it() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		// What was taken is returned, whatever a grant costs by then.
		GrantDeposit::set(7 * DEPOSIT);
		pass(7 * DAY);
		forget_events();
		assert_ok!(prune(CAROL, ALICE, 1));
		assert_eq!((stored(ALICE, 1), cred(ALICE), cred(CAROL)), (None, RICH, 0));
		assert!(!GrantCounts::<Test>::contains_key(ALICE));
		let event = Event::GrantRemoved { owner: ALICE, key: key(1), deposit: DEPOSIT };
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn prune_should_wait_for_the_last_lane_when_the_key_was_revoked() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		open(ALICE, 1, CRED);
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
		pass(100 * DAY);
		for _ in 0..2 {
			assert_noop!(prune(CAROL, ALICE, 1), Error::<Test>::LanesOpen);
			end(ALICE, 1);
		}
		assert_ok!(prune(ALICE, ALICE, 1));
		assert_eq!(cred(ALICE), RICH);
	});
}

#[test]
fn prune_should_wait_for_the_last_lane_when_the_key_has_expired() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		pass(7 * DAY);
		assert_noop!(prune(CAROL, ALICE, 1), Error::<Test>::LanesOpen);
		end(ALICE, 1);
		assert_ok!(prune(CAROL, ALICE, 1));
	});
}

#[test]
fn prune_should_fail_when_the_grant_is_in_force() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		for who in [ALICE, CAROL] {
			assert_noop!(prune(who, ALICE, 1), Error::<Test>::NotYetEnded);
		}
		pass(7 * DAY - 1);
		assert_noop!(prune(CAROL, ALICE, 1), Error::<Test>::NotYetEnded);
		pass(1);
		assert_ok!(prune(CAROL, ALICE, 1));
	});
}

#[test]
fn prune_should_fail_when_it_is_repeated() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		pass(7 * DAY);
		assert_ok!(prune(CAROL, ALICE, 1));
		assert_noop!(prune(CAROL, ALICE, 1), Error::<Test>::NotFound);
		assert_eq!((cred(ALICE), GrantCounts::<Test>::get(ALICE)), (RICH - DEPOSIT, 1));
	});
}

#[test]
fn prune_should_fail_when_there_is_no_such_grant() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		pass(7 * DAY);
		assert_noop!(prune(CAROL, ALICE, 2), Error::<Test>::NotFound);
		assert_noop!(prune(ALICE, BOB, 1), Error::<Test>::NotFound);
	});
}

#[test]
fn prune_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		pass(7 * DAY);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(AccessKeys::prune(origin, ALICE, key(1)), DispatchError::BadOrigin);
		}
	});
}
