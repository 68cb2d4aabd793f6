// SPDX-License-Identifier: Apache-2.0
//! Uses of a key: what is counted, and what is refused whatever was used before.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

#[test]
fn use_should_count_the_reserve_and_say_what_is_left() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		forget_events();
		assert_ok!(charge(ALICE, 1, opening(15 * CRED)));
		assert_eq!(room(ALICE, 1), Ok(85 * CRED));
		let top_up = GrantUse { opens: false, reserve: 5 * CRED, lane_reserve: 20 * CRED, ..opening(0) };
		assert_ok!(charge(ALICE, 1, top_up));
		assert_eq!(room(ALICE, 1), Ok(80 * CRED));
		let charged = |usage: GrantUse, room| Event::<Test>::GrantCharged {
			owner: ALICE,
			key: key(1),
			service: usage.service,
			reserve: usage.reserve,
			lane_reserve: usage.lane_reserve,
			close_delay: usage.close_delay,
			salt: usage.salt,
			room,
		};
		assert_eq!(events(), vec![charged(opening(15 * CRED), 85 * CRED), charged(top_up, 80 * CRED)]);
	});
}

#[test]
fn use_should_be_counted_once_for_each_time_it_is_charged() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		for used in 1..=5 {
			assert_ok!(charge(ALICE, 1, opening(20 * CRED)));
			assert_eq!(room(ALICE, 1), Ok((100 - 20 * used) * CRED));
		}
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::PeriodCapExceeded);
	});
}

#[test]
fn use_should_be_refused_when_the_key_was_granted_nothing() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(charge(ALICE, 2, opening(1)), Error::<Test>::NotFound);
		assert_noop!(charge(BOB, 1, opening(1)), Error::<Test>::NotFound);
		// The same bytes are another key in another scheme.
		let other = LaneSigner::Ed25519([1; 32]);
		assert_noop!(
			<AccessKeys as AccessGrants<AccountId>>::charge(&ALICE, &other, &opening(1)),
			Error::<Test>::NotFound
		);
	});
}

#[test]
fn use_should_be_refused_when_the_service_is_out_of_scope() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(AccessKeys::grant(
			signed(ALICE),
			key(1),
			Terms { scope: services(&[9, 7, 3]), ..terms() }
		));
		for service in [9, 7, 3] {
			assert_ok!(charge(ALICE, 1, GrantUse { service, ..opening(CRED) }));
		}
		for service in [0, 1, 8, ServiceId::MAX] {
			let usage = GrantUse { service, ..opening(CRED) };
			assert_noop!(charge(ALICE, 1, usage), Error::<Test>::ServiceNotGranted);
		}
	});
}

#[test]
fn use_should_be_for_any_service_when_the_scope_is_any() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		for service in [0, 7, ServiceId::MAX] {
			assert_ok!(charge(ALICE, 1, GrantUse { service, ..opening(CRED) }));
		}
	});
}

#[test]
fn use_should_be_refused_when_the_lane_is_under_a_licence_and_licences_were_not_granted() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let licensed = GrantUse { licensed: true, ..opening(CRED) };
		assert_noop!(charge(ALICE, 1, licensed), Error::<Test>::LicencesNotGranted);
		assert_ok!(AccessKeys::update_grant(signed(ALICE), key(1), Terms { licences: true, ..terms() }));
		assert_ok!(charge(ALICE, 1, licensed));
		assert_ok!(charge(ALICE, 1, opening(CRED)));
		// Taken back, it holds for top-ups of lanes that were opened before, as the scope does.
		assert_ok!(AccessKeys::update_grant(signed(ALICE), key(1), terms()));
		let top_up = GrantUse { opens: false, lane_reserve: 2 * CRED, ..licensed };
		assert_noop!(charge(ALICE, 1, top_up), Error::<Test>::LicencesNotGranted);
	});
}

#[test]
fn use_should_be_refused_when_the_lane_closes_too_slowly() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_ok!(charge(ALICE, 1, GrantUse { close_delay: HOUR, ..opening(1) }));
		for close_delay in [HOUR + 1, BlockNumber::MAX] {
			let usage = GrantUse { close_delay, ..opening(1) };
			assert_noop!(charge(ALICE, 1, usage), Error::<Test>::CloseDelayTooLong);
		}
	});
}

#[test]
fn use_should_be_refused_when_the_lane_could_pay_too_much() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		assert_noop!(charge(ALICE, 1, opening(20 * CRED + 1)), Error::<Test>::LaneCapExceeded);
		assert_ok!(charge(ALICE, 1, opening(20 * CRED)));
		// A top-up counts with what the lane had.
		let top_up = GrantUse { opens: false, lane_reserve: 20 * CRED + 1, ..opening(1) };
		assert_noop!(charge(ALICE, 1, top_up), Error::<Test>::LaneCapExceeded);
		assert_ok!(charge(ALICE, 1, GrantUse { opens: false, lane_reserve: 20 * CRED, ..opening(1) }));
		// Should a caller say that a lane's reserve is less than what is added to it, the larger counts.
		let nonsense = GrantUse { lane_reserve: 0, ..opening(20 * CRED + 1) };
		assert_noop!(charge(ALICE, 1, nonsense), Error::<Test>::LaneCapExceeded);
	});
}

#[test]
fn use_should_be_refused_from_the_block_of_the_expiry_on() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		pass(7 * DAY - 1);
		assert_ok!(charge(ALICE, 1, opening(1)));
		pass(1);
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::KeyExpired);
		assert_eq!(room(ALICE, 1), Err(Refusal::KeyExpired));
		pass(1);
		assert_noop!(charge(ALICE, 1, opening(0)), Error::<Test>::KeyExpired);
	});
}

#[test]
fn use_should_be_judged_by_the_terms_of_the_present_when_they_were_changed() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		open(ALICE, 1, 10 * CRED);
		let narrow =
			Terms { scope: services(&[8]), lane_cap: 12 * CRED, max_close_delay: HOUR / 4, ..terms() };
		assert_ok!(AccessKeys::update_grant(signed(ALICE), key(1), narrow));
		// Also for a lane that was opened before.
		let top_up = GrantUse { opens: false, lane_reserve: 11 * CRED, ..opening(CRED) };
		assert_noop!(charge(ALICE, 1, top_up), Error::<Test>::ServiceNotGranted);
		let top_up = GrantUse { service: 8, ..top_up };
		assert_noop!(charge(ALICE, 1, top_up), Error::<Test>::CloseDelayTooLong);
		let top_up = GrantUse { close_delay: HOUR / 4, ..top_up };
		assert_ok!(charge(ALICE, 1, top_up));
		let top_up = GrantUse { lane_reserve: 12 * CRED + 1, ..top_up };
		assert_noop!(charge(ALICE, 1, top_up), Error::<Test>::LaneCapExceeded);
	});
}

#[test]
fn use_should_not_touch_the_escrow() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let moves = Moves::get();
		open(ALICE, 1, CRED);
		assert_ok!(charge(ALICE, 1, GrantUse { opens: false, lane_reserve: 2 * CRED, ..opening(CRED) }));
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
		assert_eq!(closing(ALICE, 1), Some(now()));
		// Not even when the last lane ends: the caller has its own books open.
		end(ALICE, 1);
		assert_eq!(Moves::get(), moves);
		assert!(stored(ALICE, 1).is_some());
	});
}

#[test]
fn use_should_be_counted_to_the_last_credit_when_the_cap_is_the_largest_there_is() {
	ExtBuilder.build_and_execute(|| {
		let (cap, lane_cap) = (Balance::MAX, Balance::MAX);
		assert_ok!(AccessKeys::grant(signed(ALICE), key(1), Terms { cap, lane_cap, ..terms() }));
		assert_ok!(charge(ALICE, 1, opening(Balance::MAX - 1)));
		assert_eq!(room(ALICE, 1), Ok(1));
		assert_noop!(charge(ALICE, 1, opening(2)), Error::<Test>::PeriodCapExceeded);
		assert_ok!(charge(ALICE, 1, opening(1)));
		assert_noop!(charge(ALICE, 1, opening(Balance::MAX)), Error::<Test>::PeriodCapExceeded);
	});
}
