// SPDX-License-Identifier: Apache-2.0
//! Moving a grant to a new key: what becomes of the lanes of the old one.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn rotate(owner: AccountId, old: u8, new: u8, overlap: BlockNumber) -> DispatchResult {
	AccessKeys::rotate(signed(owner), key(old), key(new), overlap)
}

/// A chain where Alice has granted key 1, which has two lanes with 10 CRED each.
fn chain(test: impl FnOnce()) {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 10 * CRED);
		open(ALICE, 1, 10 * CRED);
		forget_events();
		test();
	});
}

#[test]
fn rotation_should_leave_lanes_with_the_old_key_for_the_overlap() {
	chain(|| {
		let before = stored(ALICE, 1).expect("it was granted");
		GrantDeposit::set(3 * DEPOSIT);
		assert_ok!(rotate(ALICE, 1, 2, DAY));
		let closes_at = now() + DAY;
		let status = Status::Rotated { to: key(2), closes_at };
		assert_eq!(stored(ALICE, 1), Some(Grant { status, ..before.clone() }));
		assert_eq!(stored(ALICE, 2), Some(Grant { lanes: 0, deposit: 3 * DEPOSIT, ..before }));
		assert_eq!((GrantCounts::<Test>::get(ALICE), cred(ALICE)), (2, RICH - 4 * DEPOSIT));
		let event = Event::KeyRotated {
			owner: ALICE,
			old: key(1),
			new: key(2),
			overlap: DAY,
			closes_at,
			lanes: 2,
			deposit: 3 * DEPOSIT,
		};
		assert_eq!(events(), vec![event]);
		pass(DAY - 1);
		assert_eq!((closing(ALICE, 1), closing(ALICE, 2)), (None, None));
		pass(1);
		assert_eq!((closing(ALICE, 1), closing(ALICE, 2)), (Some(closes_at), None));
	});
}

#[test]
fn rotation_should_close_lanes_at_once_when_there_is_no_overlap() {
	chain(|| {
		assert_ok!(rotate(ALICE, 1, 2, 0));
		assert_eq!(closing(ALICE, 1), Some(now()));
	});
}

#[test]
fn rotated_key_should_open_and_top_up_nothing_also_within_the_overlap() {
	chain(|| {
		assert_ok!(rotate(ALICE, 1, 2, DAY));
		let top_up = GrantUse { opens: false, lane_reserve: 2 * CRED, ..opening(CRED) };
		for usage in [opening(1), top_up, opening(0)] {
			assert_noop!(charge(ALICE, 1, usage), Error::<Test>::KeyRotated);
		}
		assert_eq!(room(ALICE, 1), Err(Refusal::KeyRotated));
	});
}

#[test]
fn rotation_should_not_make_room() {
	chain(|| {
		for new in 2..=4 {
			assert_ok!(rotate(ALICE, new - 1, new, DAY));
			assert_eq!(room(ALICE, new), Ok(80 * CRED));
		}
		open(ALICE, 4, 20 * CRED);
		assert_eq!(room(ALICE, 4), Ok(60 * CRED));
	});
}

#[test]
fn rotation_should_count_lanes_of_the_new_key_from_none() {
	chain(|| {
		assert_ok!(rotate(ALICE, 1, 2, DAY));
		(0..3).for_each(|_| open(ALICE, 2, CRED));
		assert_noop!(charge(ALICE, 2, opening(CRED)), Error::<Test>::TooManyLanes);
		end(ALICE, 1);
		let lanes = |number| stored(ALICE, number).map(|grant| grant.lanes);
		assert_eq!((lanes(1), lanes(2)), (Some(1), Some(3)));
	});
}

#[test]
fn rotation_should_close_lanes_at_the_expiry_when_it_comes_within_the_overlap() {
	chain(|| {
		let expires_at = now() + 7 * DAY;
		assert_ok!(rotate(ALICE, 1, 2, 30 * DAY));
		pass(7 * DAY - 1);
		assert_eq!((closing(ALICE, 1), closing(ALICE, 2)), (None, None));
		pass(1);
		assert_eq!((closing(ALICE, 1), closing(ALICE, 2)), (Some(expires_at), Some(expires_at)));
	});
}

#[test]
fn rotation_should_fail_when_the_escrow_cannot_pay_a_second_deposit() {
	ExtBuilder.build_and_execute(|| {
		GrantDeposit::set(DEPOSIT - 1);
		grant(POOR, 1);
		open(POOR, 1, CRED);
		assert_noop!(rotate(POOR, 1, 2, DAY), TokenError::FundsUnavailable);
		end(POOR, 1);
		assert_ok!(rotate(POOR, 1, 2, DAY));
	});
}

#[test]
fn rotated_key_should_be_pruned_when_its_lanes_have_ended() {
	chain(|| {
		GrantDeposit::set(3 * DEPOSIT);
		assert_ok!(rotate(ALICE, 1, 2, DAY));
		end(ALICE, 1);
		assert_noop!(AccessKeys::prune(signed(CAROL), ALICE, key(1)), Error::<Test>::LanesOpen);
		end(ALICE, 1);
		// The grant has moved: there is nothing to wait for.
		assert_ok!(AccessKeys::prune(signed(CAROL), ALICE, key(1)));
		assert_eq!((stored(ALICE, 1), cred(ALICE)), (None, RICH - 3 * DEPOSIT));
	});
}
