// SPDX-License-Identifier: Apache-2.0
//! What lanes have for nothing: parts of a period's quota, which come back only in the same period.

use crate::{mock::*, types::Quota, *};
use noema_primitives::metering::UNIT_CLASSES;

/// Units of the first class alone.
fn tokens(count: u64) -> Units {
	[count, 0, 0, 0, 0, 0]
}

/// What a lane gets, of the first class.
fn open(id: LicenceId, number: u8) -> u64 {
	open_lane(BOB, id, number).expect("there is a seat")[0]
}

/// What is left, of the first class.
fn left(id: LicenceId) -> u64 {
	ModelLicensing::licence(id).expect("it is there").quota_left[0]
}

/// Three seats and ten tokens a period.
fn ten() -> LicenceId {
	bobs_under(&LicenceTerms { quota: Some(Quota { units: tokens(10), period: PERIOD }), ..terms() })
}

#[test]
fn quota_should_be_parted_among_the_free_seats_and_the_last_get_the_rest() {
	ExtBuilder.build_and_execute(|| {
		let id = ten();
		assert_eq!([open(id, 1), open(id, 2), open(id, 3)], [3, 3, 4]);
		assert_eq!(left(id), 0);
	});
}

#[test]
fn quota_should_be_exhausted_when_two_lanes_have_used_it() {
	ExtBuilder.build_and_execute(|| {
		let quota = Some(Quota { units: tokens(10), period: PERIOD });
		let id = bobs_under(&LicenceTerms { seats: 2, quota, ..terms() });
		assert_eq!([open(id, 1), open(id, 2)], [5, 5]);
		for number in [1, 2] {
			end_lane(id, number, [0; UNIT_CLASSES]);
		}
		assert_eq!([open(id, 3), open(id, 4)], [0, 0]);
	});
}

#[test]
fn quota_should_come_back_when_a_lane_did_not_use_it_and_never_more_than_it_had() {
	ExtBuilder.build_and_execute(|| {
		let id = ten();
		open(id, 1);
		end_lane(id, 1, tokens(2));
		assert_eq!(left(id), 9);
		open(id, 2);
		// The pallet of lanes would not say so.
		end_lane(id, 2, tokens(1_000));
		assert_eq!(left(id), 9);
	});
}

#[test]
fn quota_should_be_full_again_in_the_next_period_and_not_a_block_sooner() {
	ExtBuilder.build_and_execute(|| {
		let id = ten();
		open(id, 1);
		end_lane(id, 1, tokens(0));
		pass(PERIOD - 1);
		assert_eq!(left(id), 7);
		pass(1);
		assert_eq!(left(id), 10);
		assert_eq!(open(id, 2), 3);
	});
}

#[test]
fn quota_should_not_pile_up_when_periods_pass_unused() {
	ExtBuilder.build_and_execute(|| {
		let id = ten();
		pass(7 * PERIOD + 5);
		assert_eq!(left(id), 10);
		open(id, 1);
		// Periods keep their beginnings.
		assert_eq!(licence(id).period_started_at, START + 7 * PERIOD);
	});
}

#[test]
fn quota_should_not_come_back_when_the_lanes_period_is_over() {
	ExtBuilder.build_and_execute(|| {
		let id = ten();
		assert_eq!(open(id, 1), 3);
		pass(PERIOD);
		end_lane(id, 1, tokens(3));
		assert_eq!(left(id), 10);
		match last_event() {
			Event::SeatFreed { returned, .. } => assert_eq!(returned, [0; UNIT_CLASSES]),
			other => panic!("{other:?}"),
		}
	});
}

#[test]
fn quota_should_all_be_had_when_a_lane_of_an_earlier_period_is_still_open() {
	ExtBuilder.build_and_execute(|| {
		let id = ten();
		open(id, 1);
		pass(PERIOD);
		assert_eq!([open(id, 2), open(id, 3)], [5, 5]);
		end_lane(id, 1, tokens(3));
		assert_eq!((left(id), open(id, 4)), (0, 0));
	});
}

#[test]
fn lanes_should_have_nothing_for_nothing_when_there_is_no_quota() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { quota: None, ..terms() });
		assert_eq!(open_lane(BOB, id, 1), Ok([0; UNIT_CLASSES]));
		pass(3 * PERIOD);
		end_lane(id, 1, [0; UNIT_CLASSES]);
		assert_eq!(licence(id).period_started_at, START);
	});
}

#[test]
fn quota_should_be_counted_when_it_is_as_large_as_it_gets() {
	ExtBuilder.build_and_execute(|| {
		let quota = Some(Quota { units: [u64::MAX; UNIT_CLASSES], period: 1 });
		let id = bobs_under(&LicenceTerms { seats: 1, quota, ..terms() });
		assert_eq!(open(id, 1), u64::MAX);
		end_lane(id, 1, [u64::MAX; UNIT_CLASSES]);
		assert_eq!(left(id), u64::MAX);
		pass(1);
		assert_eq!(open(id, 2), u64::MAX);
	});
}
