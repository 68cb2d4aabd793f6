// SPDX-License-Identifier: Apache-2.0
//! Granting a key.

use crate::{
	mock::*,
	types::{Scope, Window},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn grant_as(owner: AccountId, key: LaneSigner, terms: Terms) -> DispatchResult {
	AccessKeys::grant(signed(owner), key, terms)
}

/// What becomes of a grant of terms that differ from the usual.
fn with(change: impl FnOnce(&mut Terms)) -> DispatchResult {
	let mut terms = terms();
	change(&mut terms);
	grant_as(ALICE, key(1), terms)
}

/// Expects that such a grant does nothing.
fn refused(change: impl FnOnce(&mut Terms), error: Error<Test>) {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(with(change), error);
	});
}

/// Expects that such a grant is made.
fn accepted(change: impl FnOnce(&mut Terms)) {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(with(change));
	});
}

#[test]
fn grant_should_store_the_terms_and_take_a_deposit_when_all_is_well() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(grant_as(ALICE, key(1), terms()));
		let expected = Grant {
			terms: terms(),
			status: Status::Active,
			used: Window::default(),
			lanes: 0,
			deposit: DEPOSIT,
		};
		assert_eq!(stored(ALICE, 1), Some(expected));
		assert_eq!(GrantCounts::<Test>::get(ALICE), 1);
		assert_eq!((cred(ALICE), cred(ESCROW)), (RICH - DEPOSIT, MINIMUM + DEPOSIT));
		let event = Event::KeyGranted { owner: ALICE, key: key(1), terms: terms(), deposit: DEPOSIT };
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn grant_should_be_one_for_each_owner_when_two_grant_the_same_key() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(grant_as(ALICE, key(1), terms()));
		assert_ok!(grant_as(BOB, key(1), Terms { cap: CRED, ..terms() }));
		assert_eq!((room(ALICE, 1), room(BOB, 1)), (Ok(100 * CRED), Ok(CRED)));
		open(ALICE, 1, 20 * CRED);
		assert_eq!((room(ALICE, 1), room(BOB, 1)), (Ok(80 * CRED), Ok(CRED)));
	});
}

#[test]
fn grant_should_be_for_keys_of_each_scheme() {
	ExtBuilder.build_and_execute(|| {
		let mut point = [9; 33];
		point[0] = 2;
		for key in [LaneSigner::Sr25519([9; 32]), LaneSigner::Ed25519([9; 32]), LaneSigner::Ecdsa(point)] {
			assert_ok!(grant_as(ALICE, key, terms()));
			assert!(Grants::<Test>::contains_key(ALICE, key));
		}
	});
}

#[test]
fn grant_should_fail_when_anybody_could_sign_for_the_key() {
	ExtBuilder.build_and_execute(|| {
		let keys = [LaneSigner::Sr25519([0; 32]), LaneSigner::Ed25519([0; 32]), LaneSigner::Ecdsa([9; 33])];
		for key in keys {
			assert_noop!(grant_as(ALICE, key, terms()), Error::<Test>::KeyUnsound);
		}
	});
}

#[test]
fn grant_should_fail_when_the_key_has_one_already() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(grant_as(ALICE, key(1), terms()), Error::<Test>::AlreadyExists);
		// Nor does one that has ended make room by itself.
		open(ALICE, 1, CRED);
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
		end(ALICE, 1);
		assert_noop!(grant_as(ALICE, key(1), terms()), Error::<Test>::AlreadyExists);
		assert_ok!(AccessKeys::prune(signed(CAROL), ALICE, key(1)));
		assert_ok!(grant_as(ALICE, key(1), terms()));
		assert_eq!(room(ALICE, 1), Ok(100 * CRED));
	});
}

#[test]
fn grant_should_fail_when_the_owner_has_as_many_as_it_may() {
	ExtBuilder.build_and_execute(|| {
		(1..=4).for_each(|number| grant(ALICE, number));
		assert_noop!(grant_as(ALICE, key(5), terms()), Error::<Test>::TooManyGrants);
		// They are counted for each owner.
		assert_ok!(grant_as(BOB, key(5), terms()));
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(2)));
		assert_ok!(grant_as(ALICE, key(5), terms()));
		assert_noop!(grant_as(ALICE, key(2), terms()), Error::<Test>::TooManyGrants);
	});
}

#[test]
fn grant_should_fail_when_the_escrow_cannot_pay_the_deposit() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(grant_as(POOR, key(1), terms()), TokenError::NotExpendable);
		assert_noop!(grant_as(CAROL, key(1), terms()), TokenError::FundsUnavailable);
		GrantDeposit::set(DEPOSIT - 1);
		assert_ok!(grant_as(POOR, key(1), terms()));
		assert_eq!(cred(POOR), MINIMUM);
	});
}

#[test]
fn grant_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(AccessKeys::grant(origin, key(1), terms()), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn grant_should_fail_when_it_lists_no_service() {
	refused(|terms| terms.scope = services(&[]), Error::ScopeEmpty);
}

#[test]
fn grant_should_fail_when_it_lists_a_service_twice() {
	refused(|terms| terms.scope = services(&[3, 1, 2, 3]), Error::ServiceDuplicate);
	refused(|terms| terms.scope = services(&[3, 3]), Error::ServiceDuplicate);
}

#[test]
fn grant_should_list_services_in_any_order_up_to_the_most_there_may_be() {
	let list: Vec<ServiceId> = (0..16).rev().collect();
	accepted(|terms| terms.scope = services(&list));
	accepted(|terms| terms.scope = services(&[ServiceId::MAX]));
	let longer: Vec<ServiceId> = (0..17).collect();
	assert!(Terms::decode(&mut &with_list(&longer)[..]).is_err());
	assert!(Terms::decode(&mut &with_list(&list)[..]).is_ok());
}

/// The encoding of the usual terms with a list of services of any length.
fn with_list(list: &[ServiceId]) -> Vec<u8> {
	let rest = ExtBuilder.build().execute_with(|| terms().encode()).split_off(Scope::Any.encode().len());
	[(1u8, list.to_vec()).encode(), rest].concat()
}

#[test]
fn grant_should_fail_when_a_cap_is_zero() {
	refused(|terms| terms.cap = 0, Error::CapZero);
	refused(|terms| terms.lane_cap = 0, Error::CapZero);
	accepted(|terms| (terms.cap, terms.lane_cap) = (1, 1));
	accepted(|terms| (terms.cap, terms.lane_cap) = (Balance::MAX, Balance::MAX));
}

#[test]
fn grant_should_fail_when_the_period_is_out_of_bounds() {
	refused(|terms| terms.period = 0, Error::PeriodOutOfBounds);
	refused(|terms| terms.period = 23, Error::PeriodOutOfBounds);
	accepted(|terms| terms.period = 24);
	accepted(|terms| terms.period = 365 * DAY);
	refused(|terms| terms.period = 365 * DAY + 1, Error::PeriodOutOfBounds);
}

#[test]
fn grant_should_fail_when_it_admits_no_close_delay_that_lanes_have() {
	refused(|terms| terms.max_close_delay = HOUR / 4 - 1, Error::CloseDelayTooShort);
	accepted(|terms| terms.max_close_delay = HOUR / 4);
	accepted(|terms| terms.max_close_delay = BlockNumber::MAX);
}

#[test]
fn grant_should_fail_when_the_expiry_is_past_or_too_far_ahead() {
	refused(|terms| terms.expires_at = 0, Error::ExpiryOutOfBounds);
	refused(|terms| terms.expires_at = START - 1, Error::ExpiryOutOfBounds);
	refused(|terms| terms.expires_at = START, Error::ExpiryOutOfBounds);
	accepted(|terms| terms.expires_at = START + 1);
	accepted(|terms| terms.expires_at = START + 365 * DAY);
	refused(|terms| terms.expires_at = START + 365 * DAY + 1, Error::ExpiryOutOfBounds);
	refused(|terms| terms.expires_at = BlockNumber::MAX, Error::ExpiryOutOfBounds);
}
