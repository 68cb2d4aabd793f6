// SPDX-License-Identifier: Apache-2.0
//! Refunds.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

fn reference(number: u64) -> H256 {
	H256::from_low_u64_be(number)
}

fn refund(id: LaneId, amount: Balance, number: u64) -> DispatchResult {
	PaymentLanes::refund(signed(PROVIDER), id, amount, reference(number))
}

/// A chain where Alice has a lane that has paid a CRED.
fn with_lane(test: impl FnOnce(LaneId, Key)) {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, CRED);
		forget_events();
		test(id, key);
	});
}

#[test]
fn refund_should_move_the_payees_credits_into_the_payers_escrow() {
	with_lane(|id, _| {
		let before = (lane(id), cred(REVENUE), cred(PAYOUT));
		assert_ok!(refund(id, 300_000, 1));
		assert_eq!(escrow(ALICE).held, RICH / 2 - CRED + 300_000);
		// The first takes a deposit as well.
		assert_eq!(cred(PROVIDER), RICH - 300_000 - REFUND_DEPOSIT);
		let deposited = Account { held: REFUND_DEPOSIT, reserved: 0, deposits: REFUND_DEPOSIT };
		assert_eq!(escrow(PROVIDER), deposited);
		assert_ok!(refund(id, 200_000, 2));
		assert_eq!(cred(PROVIDER), RICH - 500_000 - REFUND_DEPOSIT);
		// What was claimed, the fee and the payout stay as they are.
		assert_eq!((lane(id), cred(REVENUE), cred(PAYOUT)), before);
		let refunded = |amount, number| {
			let reference = reference(number);
			Event::Refunded { lane: id, amount, reference }
		};
		assert_eq!(events(), vec![refunded(300_000, 1), refunded(200_000, 2)]);
		assert_eq!(PaymentLanes::refunded(id), 500_000);
	});
}

#[test]
fn refund_should_be_made_once_for_each_reference() {
	with_lane(|id, _| {
		assert_ok!(refund(id, 1_000, 1));
		for amount in [1_000, 2_000] {
			assert_noop!(refund(id, amount, 1), Error::<Test>::AlreadyRefunded);
		}
		// Of another lane it is another refund.
		let key = key(2);
		let other = open(BOB, RESERVE, &key);
		settle(&key, other, CRED);
		assert_ok!(refund(other, 1_000, 1));
	});
}

#[test]
fn refunds_should_be_no_more_than_what_was_claimed() {
	with_lane(|id, key| {
		assert_noop!(refund(id, CRED + 1, 1), Error::<Test>::InsufficientClaimed);
		assert_ok!(refund(id, CRED - 1, 1));
		assert_noop!(refund(id, 2, 2), Error::<Test>::InsufficientClaimed);
		assert_ok!(refund(id, 1, 2));
		assert_noop!(refund(id, 1, 3), Error::<Test>::InsufficientClaimed);
		settle(&key, id, CRED + 1_000);
		assert_ok!(refund(id, 1_000, 3));
	});
}

#[test]
fn refund_should_be_refused_when_it_is_nothing_or_cannot_be_paid() {
	with_lane(|id, _| {
		assert_noop!(refund(id, 0, 1), Error::<Test>::AmountTooSmall);
		assert_noop!(refund(id, Balance::MAX, 1), Error::<Test>::InsufficientClaimed);
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), RICH - CRED));
		assert_noop!(refund(id, CRED, 1), TokenError::FundsUnavailable);
		let most = CRED - CRED_MINIMUM - REFUND_DEPOSIT;
		assert_noop!(refund(id, most + 1, 1), TokenError::NotExpendable);
		assert_ok!(refund(id, most, 1));
	});
}

#[test]
fn refund_should_be_refused_when_it_is_not_of_the_payee() {
	with_lane(|id, _| {
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		assert_ok!(PaymentLanes::set_claimer(signed(PROVIDER), BOB, true));
		for who in [ALICE, BOB, PAYOUT, OTHER_PROVIDER] {
			let refused = PaymentLanes::refund(signed(who), id, 1_000, reference(1));
			assert_noop!(refused, Error::<Test>::NotPayee);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let refused = PaymentLanes::refund(origin, id, 1_000, reference(1));
			assert_noop!(refused, DispatchError::BadOrigin);
		}
		assert_noop!(refund(H256::zero(), 1_000, 1), Error::<Test>::LaneNotFound);
	});
}

#[test]
fn refund_should_be_refused_when_the_payee_is_the_pot() {
	with_lane(|id, _| {
		Lanes::<Test>::mutate(id, |lane| lane.as_mut().expect("it is there").payee = pot());
		let refused = PaymentLanes::refund(signed(pot()), id, 1_000, reference(1));
		assert_noop!(refused, Error::<Test>::PayerIsPot);
		Lanes::<Test>::mutate(id, |lane| lane.as_mut().expect("it is there").payee = PROVIDER);
	});
}

#[test]
fn refund_should_be_refused_when_there_is_no_room_for_its_reference() {
	with_lane(|id, _| {
		for number in 1..=64 {
			assert_ok!(refund(id, 1, number));
		}
		assert_noop!(refund(id, 1, 65), Error::<Test>::TooManyRefunds);
		assert_eq!(RefundsOf::<Test>::get(id).map(|refunds| refunds.total), Some(64));
	});
}

#[test]
fn refund_should_be_made_after_the_end_until_the_lane_is_pruned() {
	with_lane(|id, _| {
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		pass(RETENTION + 100);
		assert_ok!(refund(id, 1_000, 1));
		assert_ok!(PaymentLanes::prune(signed(STRANGER), id));
		assert_noop!(refund(id, 1_000, 2), Error::<Test>::LaneNotFound);
		// The deposit is free in the payee's escrow.
		assert_eq!(escrow(PROVIDER), Account { held: REFUND_DEPOSIT, reserved: 0, deposits: 0 });
		assert_ok!(PaymentLanes::withdraw(signed(PROVIDER), REFUND_DEPOSIT));
		assert_eq!(cred(PROVIDER), RICH - 1_000);
	});
}

#[test]
fn refund_of_a_job_should_be_made_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let job = authorize(ALICE, RESERVE, &key);
		let row = key.pay(job, 5_000);
		assert_ok!(PaymentLanes::capture(signed(PROVIDER), job, Some(row)));
		assert_ok!(refund(job, 1_000, 1));
		pass(20 * DAY);
		assert_ok!(refund(job, 1_000, 2));
		pass(1);
		assert_noop!(refund(job, 1_000, 3), Error::<Test>::RefundTooLate);
	});
}
