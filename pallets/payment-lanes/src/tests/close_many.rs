// SPDX-License-Identifier: Apache-2.0
//! Providers that close all their lanes.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

/// Closes lanes of the provider, and answers how many.
fn close(limit: u32) -> usize {
	let before = LanesOfPayee::<Test>::iter_key_prefix(PROVIDER).count();
	assert_ok!(PaymentLanes::close_lanes_of(signed(PROVIDER), limit));
	before - LanesOfPayee::<Test>::iter_key_prefix(PROVIDER).count()
}

#[test]
fn lanes_should_all_be_closed_in_bounded_steps() {
	ExtBuilder::default().build_and_execute(|| {
		let (key, granted) = (key(1), self::key(2));
		for _ in 0..40 {
			open(ALICE, CRED, &key);
			open(BOB, CRED, &key);
		}
		authorize(ALICE, CRED, &key);
		open_granted(BOB, CRED, &granted);
		let other = open_to(OTHER_SERVICE, ALICE, CRED, &key);
		assert_eq!([close(3), close(MAX_CLOSES + 1), close(MAX_CLOSES)], [3, 64, 15]);
		let refused = PaymentLanes::close_lanes_of(signed(PROVIDER), MAX_CLOSES);
		assert_noop!(refused.map_err(|failed| failed.error), Error::<Test>::LaneNotFound);
		// Those of others go on, and nothing stays reserved of those that were closed.
		assert_eq!((reserved(ALICE), reserved(BOB)), (CRED, 0));
		assert_eq!((standing(other), Pinned::get((SERVICE, 1))), (Standing::Open, 0));
		assert_eq!(Granted::get((BOB, granted.signer())).map(|grant| grant.lanes), Some(0));
		let closed = events()
			.into_iter()
			.filter(|event| matches!(event, Event::LaneClosed { reason: CloseReason::ProviderLeft, .. }));
		assert_eq!(closed.count(), 82);
	});
}

#[test]
fn lanes_should_be_closed_when_some_are_over() {
	ExtBuilder::default().build_and_execute(|| {
		let [over, open] = [0; 2].map(|_| open(ALICE, CRED, &key(1)));
		assert_ok!(PaymentLanes::request_close(signed(ALICE), over, None));
		pass(MIN_DELAY + 1);
		assert_eq!(close(2), 2);
		let reason = |id| match lane(id).phase {
			Phase::Ended { reason, .. } => reason,
			phase => panic!("{phase:?}"),
		};
		assert_eq!(reason(over), CloseReason::Requested);
		assert_eq!(reason(open), CloseReason::ProviderLeft);
	});
}

#[test]
fn weight_should_be_of_the_lanes_that_were_closed() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..3 {
			open(ALICE, CRED, &key(1));
		}
		let closed = PaymentLanes::close_lanes_of(signed(PROVIDER), MAX_CLOSES).expect("there are some");
		let expected = <Test as Config>::WeightInfo::close_lanes_of(3);
		assert_eq!(closed.actual_weight, Some(expected));
	});
}

#[test]
fn lanes_should_not_be_closed_when_the_caller_has_none() {
	ExtBuilder::default().build_and_execute(|| {
		open(ALICE, CRED, &key(1));
		for (who, limit) in [(ALICE, 1), (PAYOUT, 1), (OTHER_PROVIDER, 1), (PROVIDER, 0)] {
			let refused = PaymentLanes::close_lanes_of(signed(who), limit);
			assert_noop!(refused.map_err(|failed| failed.error), Error::<Test>::LaneNotFound);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let refused = PaymentLanes::close_lanes_of(origin, 1);
			assert_noop!(refused.map_err(|failed| failed.error), DispatchError::BadOrigin);
		}
	});
}
