// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{mock::*, *};
use frame::{deps::sp_io::storage, testing_prelude::*};
use noema_primitives::money::CRED;
use std::collections::BTreeSet;

/// All keys of storage, but for those of the block's events.
fn keys() -> BTreeSet<Vec<u8>> {
	forget_events();
	let mut keys = BTreeSet::new();
	let mut last = vec![];
	while let Some(key) = storage::next_key(&last) {
		keys.insert(key.clone());
		last = key;
	}
	keys
}

/// Expects that `cycle` leaves the keys that were there and no others, and the deposits with their owners.
fn leaves_nothing(cycle: impl FnOnce()) {
	ExtBuilder.build_and_execute(|| {
		let before = keys();
		cycle();
		assert_eq!(keys(), before);
		assert_eq!((cred(ALICE), cred(BOB), cred(ESCROW)), (RICH, RICH, MINIMUM));
	});
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder.build_and_execute(|| {
		let before = keys();
		grant(ALICE, 1);
		let gained: BTreeSet<_> = keys().difference(&before).cloned().collect();
		let expected =
			[Grants::<Test>::hashed_key_for(ALICE, key(1)), GrantCounts::<Test>::hashed_key_for(ALICE)];
		assert_eq!(gained, BTreeSet::from(expected));
	});
}

#[test]
fn grant_should_leave_nothing_when_it_was_revoked_without_lanes() {
	leaves_nothing(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		end(ALICE, 1);
		assert_ok!(AccessKeys::update_grant(signed(ALICE), key(1), terms()));
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
	});
}

#[test]
fn grant_should_leave_nothing_when_it_expired_and_was_pruned() {
	leaves_nothing(|| {
		grant(ALICE, 1);
		grant(BOB, 1);
		pass(7 * DAY);
		assert_ok!(AccessKeys::prune(signed(CAROL), ALICE, key(1)));
		assert_ok!(AccessKeys::prune(signed(CAROL), BOB, key(1)));
	});
}

#[test]
fn grants_should_leave_nothing_when_they_were_rotated_revoked_and_pruned() {
	leaves_nothing(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		open(ALICE, 1, CRED);
		GrantDeposit::set(3 * DEPOSIT);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(1), key(2), DAY));
		open(ALICE, 2, CRED);
		GrantDeposit::set(DEPOSIT / 2);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(2), key(3), 0));
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(3), key(4), 0));
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(4)));
		end(ALICE, 1);
		end(ALICE, 1);
		end(ALICE, 2);
		assert_ok!(AccessKeys::prune(signed(CAROL), ALICE, key(1)));
		assert_ok!(AccessKeys::prune(signed(CAROL), ALICE, key(2)));
	});
}
