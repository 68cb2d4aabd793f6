// SPDX-License-Identifier: Apache-2.0
//! Changing what a key may do.

use crate::{mock::*, *};
use frame::{hashing::H256, testing_prelude::*};
use noema_primitives::money::CRED;

fn update(owner: AccountId, number: u8, terms: Terms) -> DispatchResult {
	AccessKeys::update_grant(signed(owner), key(number), terms)
}

#[test]
fn update_should_replace_all_terms_and_nothing_else() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 20 * CRED);
		forget_events();
		let other = Terms {
			scope: services(&[1, 2]),
			cap: 50 * CRED,
			period: DAY,
			lane_cap: 5 * CRED,
			max_close_delay: HOUR / 4,
			licences: true,
			expires_at: now() + 1,
			label: H256::repeat_byte(8),
			origins: Some(H256::repeat_byte(9)),
		};
		let before = stored(ALICE, 1).expect("it was granted");
		assert_ok!(update(ALICE, 1, other.clone()));
		assert_eq!(stored(ALICE, 1), Some(Grant { terms: other.clone(), ..before }));
		assert_eq!(events(), vec![Event::GrantUpdated { owner: ALICE, key: key(1), terms: other }]);
		assert_eq!((cred(ALICE), Moves::get()), (RICH - DEPOSIT, 1));
	});
}

#[test]
fn update_should_change_only_its_own_grant() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		grant(BOB, 1);
		assert_ok!(update(ALICE, 1, Terms { cap: CRED, ..terms() }));
		assert_eq!(room(ALICE, 1), Ok(CRED));
		assert_eq!((room(ALICE, 2), room(BOB, 1)), (Ok(100 * CRED), Ok(100 * CRED)));
	});
}

#[test]
fn update_should_change_nothing_when_the_terms_are_the_same() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, CRED);
		let before = stored(ALICE, 1);
		for _ in 0..2 {
			assert_ok!(update(ALICE, 1, terms()));
			assert_eq!(stored(ALICE, 1), before);
		}
	});
}

#[test]
fn update_should_leave_no_room_when_the_cap_falls_below_what_was_used() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 20 * CRED);
		assert_ok!(update(ALICE, 1, Terms { cap: 20 * CRED - 1, ..terms() }));
		assert_eq!(room(ALICE, 1), Ok(0));
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::PeriodCapExceeded);
		// It stays as used when the cap rises again.
		assert_ok!(update(ALICE, 1, Terms { cap: 21 * CRED, ..terms() }));
		assert_eq!(room(ALICE, 1), Ok(CRED));
	});
}

#[test]
fn update_should_let_what_was_used_count_for_all_of_the_new_period_when_it_changes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 20 * CRED);
		pass(DAY - 1);
		open(ALICE, 1, 10 * CRED);
		for period in [2 * DAY, 24, 7 * DAY] {
			assert_ok!(update(ALICE, 1, Terms { period, ..terms() }));
			assert_eq!(room(ALICE, 1), Ok(70 * CRED));
		}
		let changed = now();
		pass(7 * DAY - 8);
		assert_ok!(update(ALICE, 1, Terms { period: 7 * DAY, expires_at: now() + DAY, ..terms() }));
		assert_eq!((now() - changed, room(ALICE, 1)), (7 * DAY - 8, Ok(70 * CRED)));
		pass(7 * HOUR + 9);
		assert_eq!(room(ALICE, 1), Ok(100 * CRED));
	});
}

#[test]
fn update_should_put_an_expiry_off_only_before_it_comes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		pass(7 * DAY - 1);
		assert_ok!(update(ALICE, 1, Terms { expires_at: now() + 2, ..terms() }));
		pass(1);
		assert_eq!(room(ALICE, 1), Ok(100 * CRED));
		pass(1);
		assert_noop!(update(ALICE, 1, terms()), Error::<Test>::KeyExpired);
		assert_eq!(closing(ALICE, 1), Some(now()));
	});
}

#[test]
fn update_should_fail_when_the_key_was_revoked_or_rotated() {
	ExtBuilder.build_and_execute(|| {
		for number in [1, 2] {
			grant(ALICE, number);
			open(ALICE, number, CRED);
		}
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
		assert_noop!(update(ALICE, 1, terms()), Error::<Test>::KeyRevoked);
		assert_ok!(AccessKeys::rotate(signed(ALICE), key(2), key(3), DAY));
		assert_noop!(update(ALICE, 2, terms()), Error::<Test>::KeyRotated);
		assert_ok!(update(ALICE, 3, terms()));
	});
}

#[test]
fn update_should_fail_when_there_is_no_such_grant_of_the_caller() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(update(ALICE, 2, terms()), Error::<Test>::NotFound);
		assert_noop!(update(BOB, 1, terms()), Error::<Test>::NotFound);
	});
}

#[test]
fn update_should_fail_when_the_terms_could_not_be_granted() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let table = [
			(Terms { scope: services(&[]), ..terms() }, Error::<Test>::ScopeEmpty),
			(Terms { scope: services(&[1, 1]), ..terms() }, Error::ServiceDuplicate),
			(Terms { cap: 0, ..terms() }, Error::CapZero),
			(Terms { lane_cap: 0, ..terms() }, Error::CapZero),
			(Terms { period: 23, ..terms() }, Error::PeriodOutOfBounds),
			(Terms { period: 365 * DAY + 1, ..terms() }, Error::PeriodOutOfBounds),
			(Terms { max_close_delay: HOUR / 4 - 1, ..terms() }, Error::CloseDelayTooShort),
			(Terms { expires_at: now(), ..terms() }, Error::ExpiryOutOfBounds),
			(Terms { expires_at: now() + 365 * DAY + 1, ..terms() }, Error::ExpiryOutOfBounds),
		];
		for (terms, error) in table {
			assert_noop!(update(ALICE, 1, terms), error);
		}
	});
}

#[test]
fn update_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(AccessKeys::update_grant(origin, key(1), terms()), DispatchError::BadOrigin);
		}
	});
}
