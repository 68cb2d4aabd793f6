// SPDX-License-Identifier: Apache-2.0
//! Counting the lanes of a key.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn lanes(owner: AccountId, number: u8) -> u32 {
	stored(owner, number).expect("it was granted").lanes
}

#[test]
fn lanes_should_be_counted_for_each_owner_and_key() {
	ExtBuilder.build_and_execute(|| {
		for (owner, number) in [(ALICE, 1), (ALICE, 2), (BOB, 1)] {
			grant(owner, number);
		}
		open(ALICE, 1, CRED);
		open(ALICE, 1, CRED);
		open(BOB, 1, CRED);
		assert_eq!((lanes(ALICE, 1), lanes(ALICE, 2), lanes(BOB, 1)), (2, 0, 1));
		end(ALICE, 1);
		assert_eq!((lanes(ALICE, 1), lanes(ALICE, 2), lanes(BOB, 1)), (1, 0, 1));
	});
}

#[test]
fn lanes_should_be_as_many_as_a_key_may_have_and_no_more() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		(0..3).for_each(|_| open(ALICE, 1, CRED));
		assert_noop!(charge(ALICE, 1, opening(CRED)), Error::<Test>::TooManyLanes);
		assert_noop!(charge(ALICE, 1, opening(0)), Error::<Test>::TooManyLanes);
		// Lanes that are open are topped up all the same.
		assert_ok!(charge(ALICE, 1, GrantUse { opens: false, lane_reserve: 2 * CRED, ..opening(CRED) }));
		end(ALICE, 1);
		open(ALICE, 1, CRED);
		assert_noop!(charge(ALICE, 1, opening(CRED)), Error::<Test>::TooManyLanes);
	});
}

#[test]
fn lanes_should_change_neither_room_nor_terms_when_they_end() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 20 * CRED);
		let before = stored(ALICE, 1).expect("it was granted");
		end(ALICE, 1);
		assert_eq!(stored(ALICE, 1), Some(Grant { lanes: 0, ..before }));
		assert_eq!(room(ALICE, 1), Ok(80 * CRED));
	});
}

// A caller that counts wrongly is told so where tests are built with assertions, and a log says it elsewhere.
#[test]
#[cfg(not(debug_assertions))]
fn lanes_should_change_nothing_when_the_caller_ends_more_than_there_are() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let before = stored(ALICE, 1);
		end(ALICE, 1);
		end(ALICE, 2);
		<AccessKeys as AccessGrants<AccountId>>::lane_opened(&BOB, &key(1));
		assert_eq!((stored(ALICE, 1), stored(ALICE, 2), stored(BOB, 1)), (before, None, None));
	});
}
