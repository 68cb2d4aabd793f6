// SPDX-License-Identifier: Apache-2.0
//! The end of lanes, and lower reserves.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

/// A chain where Alice has a lane that has paid 5,000 credits.
fn with_lane(test: impl FnOnce(LaneId, Key)) {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, 5_000);
		forget_events();
		test(id, key);
	});
}

fn ask(id: LaneId, keep: Option<Balance>) -> DispatchResult {
	PaymentLanes::request_close(signed(ALICE), id, keep)
}

fn finalise(id: LaneId) -> DispatchResult {
	PaymentLanes::finalise(signed(STRANGER), id)
}

#[test]
fn lane_should_end_when_the_delay_has_passed_and_someone_finalises_it() {
	with_lane(|id, key| {
		assert_ok!(ask(id, None));
		let (until, reason) = (now() + MIN_DELAY, CloseReason::Requested);
		assert_eq!(events(), vec![Event::CloseRequested { lane: id, until }]);
		pass(MIN_DELAY);
		assert_eq!(standing(id), Standing::Closing { until, reason });
		assert_noop!(finalise(id), Error::<Test>::NotYetDue);
		// In the last block, and below the least that is paid at once.
		assert_eq!(claim(&[key.pay(id, 5_001)]), [RowCode::Paid]);
		pass(1);
		assert_eq!(standing(id), Standing::Over { reason });
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::LaneEnded]);
		assert_eq!(reserved(ALICE), RESERVE - 5_001);
		assert_ok!(finalise(id));
		let (claimed, freed) = (5_001, RESERVE - 5_001);
		assert_eq!(events().pop(), Some(Event::LaneClosed { lane: id, reason, claimed, freed }));
		assert_eq!(standing(id), Standing::Ended { at: now(), reason });
		let bound = Account { held: RICH / 2 - 5_001, reserved: 0, deposits: LANE_DEPOSIT };
		assert_eq!((escrow(ALICE), Pinned::get((SERVICE, 1))), (bound, 0));
	});
}

#[test]
fn claim_should_be_refused_when_the_lane_was_finalised() {
	with_lane(|id, key| {
		assert_ok!(ask(id, None));
		pass(MIN_DELAY + 1);
		assert_ok!(finalise(id));
		let rows = [key.pay(id, 9_000), key.pay(id, 5_000), key.pay(id, 4_000)];
		let codes = [RowCode::LaneEnded, RowCode::AlreadyClaimed, RowCode::Superseded];
		assert_eq!(claim(&rows), codes);
		assert_eq!(escrow(ALICE).held, RICH / 2 - 5_000);
	});
}

#[test]
fn lane_should_end_once() {
	with_lane(|id, _| {
		assert_ok!(ask(id, None));
		assert_noop!(ask(id, None), Error::<Test>::AlreadyClosing);
		assert_noop!(ask(id, Some(1)), Error::<Test>::AlreadyClosing);
		pass(MIN_DELAY + 1);
		assert_noop!(ask(id, None), Error::<Test>::AlreadyEnded);
		assert_ok!(finalise(id));
		assert_noop!(finalise(id), Error::<Test>::AlreadyEnded);
		assert_noop!(ask(id, None), Error::<Test>::AlreadyEnded);
		assert_noop!(PaymentLanes::release(signed(PROVIDER), id), Error::<Test>::AlreadyEnded);
	});
}

#[test]
fn lane_should_go_on_when_nobody_asked_for_its_end() {
	with_lane(|id, key| {
		assert_noop!(finalise(id), Error::<Test>::NotYetDue);
		pass(MAX_DELAY * 10);
		assert_noop!(finalise(id), Error::<Test>::NotYetDue);
		settle(&key, id, RESERVE);
		// Exhaustion ends nothing.
		assert_noop!(finalise(id), Error::<Test>::NotYetDue);
		assert_eq!(standing(id), Standing::Open);
	});
}

#[test]
fn reserve_should_fall_when_the_delay_has_passed() {
	with_lane(|id, key| {
		assert_ok!(ask(id, Some(6_000)));
		let until = now() + MIN_DELAY;
		assert_eq!(events(), vec![Event::DecreaseRequested { lane: id, to: 6_000, until }]);
		pass(MIN_DELAY);
		assert_eq!(standing(id), Standing::Decreasing { to: 6_000, until });
		assert_noop!(finalise(id), Error::<Test>::NotYetDue);
		assert_eq!(reserved(ALICE), RESERVE - 5_000);
		pass(1);
		assert_eq!(standing(id), Standing::Open);
		assert_ok!(finalise(id));
		let freed = RESERVE - 6_000;
		assert_eq!(events().pop(), Some(Event::LaneDecreased { lane: id, freed, reserve: 6_000 }));
		assert_eq!((lane(id).reserve, lane(id).phase, reserved(ALICE)), (6_000, Phase::Open, 1_000));
		assert_noop!(finalise(id), Error::<Test>::NotYetDue);
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::Paid]);
		assert_eq!((lane(id).claimed, reserved(ALICE)), (6_000, 0));
	});
}

#[test]
fn reserve_should_fall_with_the_next_claim_when_nobody_finalised_it() {
	with_lane(|id, key| {
		assert_ok!(ask(id, Some(6_000)));
		pass(MIN_DELAY + 1);
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::Paid]);
		let decreased = Event::LaneDecreased { lane: id, freed: RESERVE - 6_000, reserve: 6_000 };
		assert!(events().contains(&decreased));
		assert_eq!((lane(id).claimed, reserved(ALICE)), (6_000, 0));
	});
}

#[test]
fn reserve_should_fall_to_what_is_claimed_when_that_is_more() {
	with_lane(|id, key| {
		assert_ok!(ask(id, Some(0)));
		pass(MIN_DELAY);
		assert_eq!(claim(&[key.pay(id, 5_500)]), [RowCode::Paid]);
		pass(1);
		assert_ok!(finalise(id));
		assert_eq!((lane(id).reserve, lane(id).claimed, reserved(ALICE)), (5_500, 5_500, 0));
		assert_eq!(standing(id), Standing::Open);
	});
}

#[test]
fn end_should_take_the_place_of_a_lower_reserve_when_it_is_asked_for_later() {
	with_lane(|id, _| {
		assert_ok!(ask(id, Some(6_000)));
		pass(100);
		assert_noop!(ask(id, Some(5_500)), Error::<Test>::AlreadyClosing);
		assert_ok!(ask(id, None));
		let (until, reason) = (now() + MIN_DELAY, CloseReason::Requested);
		pass(MIN_DELAY);
		// It is later than the decrease would have been.
		assert_eq!((standing(id), lane(id).reserve), (Standing::Closing { until, reason }, RESERVE));
	});
}

#[test]
fn end_should_be_asked_for_when_a_lower_reserve_is_due() {
	with_lane(|id, _| {
		assert_ok!(ask(id, Some(6_000)));
		pass(MIN_DELAY + 1);
		assert_ok!(ask(id, None));
		let decreased = Event::LaneDecreased { lane: id, freed: RESERVE - 6_000, reserve: 6_000 };
		assert!(events().contains(&decreased));
		assert_eq!((lane(id).reserve, reserved(ALICE)), (6_000, 1_000));
		pass(MIN_DELAY + 1);
		assert_ok!(finalise(id));
		assert!(matches!(events().pop(), Some(Event::LaneClosed { freed: 1_000, .. })));
	});
}

#[test]
fn reserve_should_not_be_asked_to_stay_or_rise() {
	with_lane(|id, _| {
		for keep in [RESERVE, RESERVE + 1, Balance::MAX] {
			assert_noop!(ask(id, Some(keep)), Error::<Test>::ReserveNotLower);
		}
		assert_ok!(ask(id, Some(RESERVE - 1)));
	});
}

#[test]
fn end_should_be_refused_when_time_cannot_be_counted() {
	with_lane(|id, _| {
		System::set_block_number(BlockNumber::MAX - MIN_DELAY + 1);
		assert_noop!(ask(id, None), Error::<Test>::Overflow);
	});
}

#[test]
fn release_should_end_the_lane_at_once() {
	with_lane(|id, key| {
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		let (reason, claimed, freed) = (CloseReason::Released, 5_000, RESERVE - 5_000);
		assert_eq!(events(), vec![Event::LaneClosed { lane: id, reason, claimed, freed }]);
		assert_eq!((reserved(ALICE), Pinned::get((SERVICE, 1))), (0, 0));
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::LaneEnded]);
		assert_noop!(finalise(id), Error::<Test>::AlreadyEnded);
	});
}

#[test]
fn release_should_say_why_the_lane_is_over_when_its_deadline_has_passed() {
	with_lane(|id, _| {
		assert_ok!(ask(id, None));
		pass(MIN_DELAY + 1);
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		assert!(matches!(events().pop(), Some(Event::LaneClosed { reason: CloseReason::Requested, .. })));
	});
}

#[test]
fn end_should_be_refused_when_it_is_asked_for_by_someone_else() {
	with_lane(|id, _| {
		for who in [BOB, PROVIDER, PAYOUT, STRANGER] {
			let refused = PaymentLanes::request_close(signed(who), id, None);
			assert_noop!(refused, Error::<Test>::NotPayer);
		}
		for who in [ALICE, BOB, PAYOUT, OTHER_PROVIDER] {
			assert_noop!(PaymentLanes::release(signed(who), id), Error::<Test>::NotPayee);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let bad = DispatchError::BadOrigin;
			assert_noop!(PaymentLanes::request_close(origin.clone(), id, None), bad);
			assert_noop!(PaymentLanes::release(origin.clone(), id), bad);
			assert_noop!(PaymentLanes::finalise(origin, id), bad);
		}
	});
}

#[test]
fn end_should_be_refused_when_there_is_no_such_lane_or_it_is_a_job() {
	with_lane(|_, key| {
		let unknown = H256::repeat_byte(9);
		assert_noop!(ask(unknown, None), Error::<Test>::LaneNotFound);
		assert_noop!(finalise(unknown), Error::<Test>::LaneNotFound);
		assert_noop!(PaymentLanes::release(signed(PROVIDER), unknown), Error::<Test>::LaneNotFound);
		let job = authorize(ALICE, RESERVE, &key);
		assert_noop!(ask(job, None), Error::<Test>::NotALane);
		assert_noop!(finalise(job), Error::<Test>::NotALane);
		assert_noop!(PaymentLanes::release(signed(PROVIDER), job), Error::<Test>::NotALane);
	});
}
