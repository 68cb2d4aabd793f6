// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

/// Expects that `cycle` leaves all keys as they were.
fn leaves_nothing(cycle: impl FnOnce()) {
	let before = storage_keys();
	cycle();
	let after = storage_keys();
	let gained: Vec<_> = after.difference(&before).collect();
	let lost: Vec<_> = before.difference(&after).collect();
	assert_eq!((gained.len(), lost.len()), (0, 0), "{gained:?}, {lost:?}");
}

/// Clears a lane away when it has ended.
fn clear(id: LaneId) {
	pass(RETENTION + 1);
	assert_ok!(PaymentLanes::prune(signed(BOB), id));
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder::default().build_and_execute(|| {
		let before = storage_keys();
		let id = open_granted(ALICE, RESERVE, &key(1));
		let gained: Vec<_> = storage_keys().difference(&before).cloned().collect();
		// The lane, two lists, the salt, a pin and a grant.
		assert_eq!(gained.len(), 6);
		assert!(gained.contains(&Lanes::<Test>::hashed_key_for(id)));
	});
}

#[test]
fn escrow_should_leave_nothing_when_all_is_withdrawn() {
	ExtBuilder::default().no_escrow().build_and_execute(|| {
		leaves_nothing(|| {
			assert_ok!(PaymentLanes::deposit(signed(ALICE), RESERVE));
			assert_ok!(PaymentLanes::withdraw(signed(ALICE), RESERVE));
		});
		assert_eq!((cred(ALICE), cred(pot())), (RICH, CRED_MINIMUM));
	});
}

#[test]
fn lane_should_leave_nothing_when_it_was_closed_and_pruned() {
	ExtBuilder::default().no_escrow().build_and_execute(|| {
		let key = key(1);
		leaves_nothing(|| {
			assert_ok!(PaymentLanes::deposit(signed(ALICE), 2 * RESERVE));
			let id = open(ALICE, RESERVE, &key);
			settle(&key, id, CRED);
			assert_ok!(PaymentLanes::top_up(signed(ALICE), id, CRED));
			assert_ok!(PaymentLanes::request_close(signed(ALICE), id, Some(2 * CRED)));
			pass(MIN_DELAY + 1);
			assert_ok!(PaymentLanes::finalise(signed(BOB), id));
			assert_ok!(PaymentLanes::request_close(signed(ALICE), id, None));
			pass(MIN_DELAY + 1);
			assert_ok!(PaymentLanes::finalise(signed(BOB), id));
			clear(id);
			assert_ok!(PaymentLanes::withdraw(signed(ALICE), 2 * RESERVE - CRED));
		});
		assert_eq!((cred(ALICE), cred(pot())), (RICH - CRED, CRED_MINIMUM));
	});
}

#[test]
fn lane_of_a_key_should_leave_only_its_grant_when_it_was_released_and_pruned() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		grant(ALICE, &key, RESERVE);
		leaves_nothing(|| {
			assert_ok!(relay(&key, &request(ALICE, &key, RESERVE)));
			let id = last_opened();
			assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
			clear(id);
		});
		assert_eq!(escrow(ALICE), Account { held: RICH / 2, reserved: 0, deposits: 0 });
	});
}

#[test]
fn job_should_leave_nothing_when_it_was_captured_refunded_and_reclaimed() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		leaves_nothing(|| {
			let id = authorize(ALICE, RESERVE, &key);
			let row = key.pay(id, CRED);
			assert_ok!(PaymentLanes::capture(signed(PROVIDER), id, Some(row)));
			assert_ok!(PaymentLanes::report_units(signed(PROVIDER), id, units(2 * CRED)));
			assert_ok!(PaymentLanes::dispute(signed(ALICE), id));
			assert_ok!(PaymentLanes::refund(signed(PROVIDER), id, 7, H256::zero()));
			pass(10 * DAY + 1);
			assert_ok!(PaymentLanes::reclaim(signed(BOB), id));
			pass(10 * DAY);
			assert_ok!(PaymentLanes::prune(signed(BOB), id));
			assert_ok!(PaymentLanes::withdraw(signed(PROVIDER), REFUND_DEPOSIT));
		});
		let rest = RICH / 2 - CRED + 7;
		assert_eq!(escrow(ALICE), Account { held: rest, reserved: 0, deposits: 0 });
	});
}

#[test]
fn claimer_should_leave_nothing_when_it_was_set_and_unset() {
	ExtBuilder::default().build_and_execute(|| {
		leaves_nothing(|| {
			assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
			assert_ok!(PaymentLanes::set_claimer(signed(PROVIDER), STRANGER, true));
			assert_ok!(PaymentLanes::set_claimer(signed(PROVIDER), STRANGER, false));
			assert_ok!(PaymentLanes::withdraw(signed(PROVIDER), CRED));
		});
		assert_eq!(cred(PROVIDER), RICH);
	});
}

#[test]
fn closing_of_all_lanes_should_leave_nothing_when_they_are_pruned() {
	ExtBuilder::default().build_and_execute(|| {
		leaves_nothing(|| {
			let ids: Vec<_> = (0..5).map(|_| open(ALICE, CRED, &key(1))).collect();
			assert_ok!(PaymentLanes::close_lanes_of(signed(PROVIDER), 5));
			pass(RETENTION + 1);
			for id in ids {
				assert_ok!(PaymentLanes::prune(signed(BOB), id));
			}
		});
	});
}
