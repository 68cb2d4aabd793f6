// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

/// A chain with a history: keys of Alice were used, rotated and revoked, and Bob has one. `damage` is done to it,
/// and the invariants must say `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder.build().execute_with(|| {
		for number in [1, 2] {
			grant(ALICE, number);
			open(ALICE, number, CRED);
		}
		grant(BOB, 1);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(1), key(3), DAY));
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(2)));
		check_state();
		damage();
		assert_eq!(AccessKeys::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

/// Changes a stored grant of Alice.
fn change(number: u8, change: impl FnOnce(&mut Grant)) {
	Grants::<Test>::mutate(ALICE, key(number), |grant| change(grant.as_mut().expect("it was granted")));
}

const COUNT: &str = "an owner has another number of grants than is counted";
const MANY: &str = "an owner has more grants than owners may have";
const TERMS: &str = "a grant has terms that nobody could have granted";
const CHARGED: &str = "a key was charged in a block to come";
const REVOKED: &str = "a key was revoked in a block to come";
const OVERLAP: &str = "an overlap is longer than overlaps may be";
const SELF: &str = "a grant has moved to its own key";
const LANES: &str = "a key has more lanes than keys may have";

#[test]
fn invariant_should_be_seen_when_a_grant_is_not_counted() {
	broken(|| GrantCounts::<Test>::insert(ALICE, 2), COUNT);
	broken(|| GrantCounts::<Test>::remove(BOB), COUNT);
}

#[test]
fn invariant_should_be_seen_when_a_grant_is_gone_and_counts() {
	broken(|| Grants::<Test>::remove(ALICE, key(3)), COUNT);
	broken(|| Grants::<Test>::remove(BOB, key(1)), COUNT);
}

#[test]
fn invariant_should_be_seen_when_no_grant_is_counted_as_none() {
	broken(|| GrantCounts::<Test>::insert(CAROL, 0), COUNT);
}

#[test]
fn invariant_should_be_seen_when_an_owner_has_too_many_grants() {
	broken(|| MaxGrants::set(2), MANY);
}

#[test]
fn invariant_should_be_seen_when_anybody_could_sign_for_a_key() {
	let damage = || {
		let grant = Grants::<Test>::take(ALICE, key(3)).expect("it was granted");
		Grants::<Test>::insert(ALICE, key(0), grant);
	};
	broken(damage, TERMS);
}

#[test]
fn invariant_should_be_seen_when_terms_could_not_be_granted() {
	broken(|| change(1, |grant| grant.terms.scope = services(&[])), TERMS);
	broken(|| change(2, |grant| grant.terms.scope = services(&[1, 1])), TERMS);
	broken(|| change(3, |grant| grant.terms.cap = 0), TERMS);
	broken(|| change(3, |grant| grant.terms.lane_cap = 0), TERMS);
	broken(|| change(3, |grant| grant.terms.period = 23), TERMS);
	broken(|| change(3, |grant| grant.terms.max_close_delay = 0), TERMS);
}

#[test]
fn invariant_should_hold_when_a_grant_has_expired() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		pass(1_000 * DAY);
	});
}

#[test]
fn invariant_should_be_seen_when_a_key_was_charged_in_a_block_to_come() {
	broken(|| change(3, |grant| grant.used.part += 1), CHARGED);
}

#[test]
fn invariant_should_be_seen_when_a_key_was_revoked_in_a_block_to_come() {
	broken(|| change(2, |grant| grant.status = Status::Revoked { at: now() + 1 }), REVOKED);
}

#[test]
fn invariant_should_be_seen_when_an_overlap_is_too_long() {
	let status = || Status::Rotated { to: key(3), closes_at: now() + 30 * DAY + 1 };
	broken(|| change(1, |grant| grant.status = status()), OVERLAP);
}

#[test]
fn invariant_should_be_seen_when_a_grant_has_moved_to_its_own_key() {
	broken(|| change(1, |grant| grant.status = Status::Rotated { to: key(1), closes_at: now() }), SELF);
}

#[test]
fn invariant_should_be_seen_when_a_key_has_too_many_lanes() {
	broken(|| change(1, |grant| grant.lanes = 4), LANES);
}
