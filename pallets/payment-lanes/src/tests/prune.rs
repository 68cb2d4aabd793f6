// SPDX-License-Identifier: Apache-2.0
//! Clearing away.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

#[test]
fn record_should_go_and_its_deposit_be_free_some_time_after_the_end() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, 5_000);
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		pass(RETENTION);
		assert_noop!(PaymentLanes::prune(signed(STRANGER), id), Error::<Test>::NotYetPrunable);
		pass(1);
		assert_ok!(PaymentLanes::prune(signed(STRANGER), id));
		assert_eq!(events().pop(), Some(Event::LanePruned { lane: id }));
		let rest = Account { held: RICH / 2 - 5_000, reserved: 0, deposits: 0 };
		assert_eq!(escrow(ALICE), rest);
		assert_eq!((Lanes::<Test>::get(id), PaymentLanes::lane(id)), (None, None));
		assert_eq!(LanesOfPayer::<Test>::iter_keys().count(), 0);
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::UnknownLane]);
		assert_noop!(PaymentLanes::prune(signed(STRANGER), id), Error::<Test>::LaneNotFound);
	});
}

#[test]
fn record_should_stay_when_the_lane_has_not_ended() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, RESERVE, &key(1));
		assert_ok!(PaymentLanes::request_close(signed(ALICE), id, None));
		// It is over, and nobody finalised it.
		pass(MIN_DELAY + RETENTION * 2);
		assert_noop!(PaymentLanes::prune(signed(STRANGER), id), Error::<Test>::NotYetPrunable);
		assert_ok!(PaymentLanes::finalise(signed(STRANGER), id));
		assert_noop!(PaymentLanes::prune(signed(STRANGER), id), Error::<Test>::NotYetPrunable);
	});
}

#[test]
fn record_should_be_cleared_away_by_signed_origins_alone() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, RESERVE, &key(1));
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		pass(RETENTION + 1);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(PaymentLanes::prune(origin, id), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn deposit_should_come_back_as_it_was_taken_when_it_is_another_now() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, RESERVE, &key(1));
		// As if the deposit had been lower then.
		Lanes::<Test>::mutate(id, |lane| lane.as_mut().expect("it is there").deposit = 5);
		Accounts::<Test>::mutate(ALICE, |account| {
			account.as_mut().expect("Alice has escrow").deposits = 5;
		});
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		pass(RETENTION + 1);
		assert_ok!(PaymentLanes::prune(signed(STRANGER), id));
		assert_eq!(escrow(ALICE), Account { held: RICH / 2, reserved: 0, deposits: 0 });
	});
}
