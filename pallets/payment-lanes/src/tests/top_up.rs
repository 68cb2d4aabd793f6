// SPDX-License-Identifier: Apache-2.0
//! Letting lanes pay more.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

#[test]
fn top_up_should_lift_the_reserve_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, RESERVE);
		assert_eq!(claim(&[key.pay(id, RESERVE + 5_000)]), [RowCode::Exhausted]);
		assert_ok!(PaymentLanes::top_up(signed(ALICE), id, 4_000));
		assert_eq!((lane(id).reserve, reserved(ALICE)), (RESERVE + 4_000, 4_000));
		let topped = Event::LaneToppedUp { lane: id, amount: 4_000, reserve: RESERVE + 4_000 };
		assert_eq!(events().pop(), Some(topped));
		// The same voucher pays what the lane can now.
		assert_eq!(claim(&[key.pay(id, RESERVE + 5_000)]), [RowCode::Paid]);
		assert_eq!((lane(id).claimed, reserved(ALICE)), (RESERVE + 4_000, 0));
	});
}

#[test]
fn top_up_should_be_refused_when_it_is_nothing_or_more_than_there_is() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, RESERVE, &key(1));
		let available = PaymentLanes::account(ALICE).available;
		assert_noop!(PaymentLanes::top_up(signed(ALICE), id, 0), Error::<Test>::AmountTooSmall);
		let more = PaymentLanes::top_up(signed(ALICE), id, available + 1);
		assert_noop!(more, Error::<Test>::InsufficientEscrow);
		let most = PaymentLanes::top_up(signed(ALICE), id, Balance::MAX);
		assert_noop!(most, Error::<Test>::Overflow);
		assert_ok!(PaymentLanes::top_up(signed(ALICE), id, available));
	});
}

#[test]
fn top_up_should_be_refused_when_it_is_not_of_the_payer() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, RESERVE, &key(1));
		for who in [BOB, PROVIDER, STRANGER] {
			assert_noop!(PaymentLanes::top_up(signed(who), id, CRED), Error::<Test>::NotPayer);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(PaymentLanes::top_up(origin, id, CRED), DispatchError::BadOrigin);
		}
		let unknown = PaymentLanes::top_up(signed(ALICE), H256::zero(), CRED);
		assert_noop!(unknown, Error::<Test>::LaneNotFound);
	});
}

#[test]
fn top_up_should_be_refused_when_the_lane_is_closing_or_has_ended() {
	ExtBuilder::default().build_and_execute(|| {
		let top_up = |id| PaymentLanes::top_up(signed(ALICE), id, CRED);
		let [closing, falling, released] = [0; 3].map(|_| open(ALICE, RESERVE, &key(1)));
		assert_ok!(PaymentLanes::request_close(signed(ALICE), closing, None));
		assert_ok!(PaymentLanes::request_close(signed(ALICE), falling, Some(CRED)));
		assert_ok!(PaymentLanes::release(signed(PROVIDER), released));
		assert_noop!(top_up(closing), Error::<Test>::AlreadyClosing);
		assert_noop!(top_up(falling), Error::<Test>::AlreadyClosing);
		assert_noop!(top_up(released), Error::<Test>::AlreadyEnded);
		pass(MIN_DELAY + 1);
		assert_noop!(top_up(closing), Error::<Test>::AlreadyEnded);
		// The reserve has fallen, and may rise again.
		assert_ok!(top_up(falling));
		assert_eq!((lane(falling).reserve, lane(falling).phase), (2 * CRED, Phase::Open));
		let decreased = Event::LaneDecreased { lane: falling, freed: 9 * CRED, reserve: CRED };
		assert_eq!(events().iter().rev().nth(1), Some(&decreased));
	});
}

#[test]
fn top_up_should_be_refused_when_it_is_a_job() {
	ExtBuilder::default().build_and_execute(|| {
		let id = authorize(ALICE, RESERVE, &key(1));
		assert_noop!(PaymentLanes::top_up(signed(ALICE), id, CRED), Error::<Test>::NotALane);
	});
}

#[test]
fn top_up_should_count_against_the_grant_when_a_key_opened_the_lane() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_granted(ALICE, RESERVE, &key);
		let refused = PaymentLanes::top_up(signed(ALICE), id, 1);
		assert_noop!(refused, DispatchError::Other("the grant is used up"));
		Granted::mutate((ALICE, key.signer()), |grant| {
			grant.as_mut().expect("it was granted").left = CRED;
		});
		assert_ok!(PaymentLanes::top_up(signed(ALICE), id, CRED));
		assert_eq!(Granted::get((ALICE, key.signer())).map(|grant| grant.left), Some(0));
		assert_eq!(lane(id).reserve, RESERVE + CRED);
	});
}
