// SPDX-License-Identifier: Apache-2.0
//! Lanes of keys whose grant ends.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

const KEY_ENDED: CloseReason = CloseReason::KeyEnded;

#[test]
fn lane_should_close_from_the_block_in_which_its_keys_grant_ended() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_granted(ALICE, RESERVE, &key);
		pass(100);
		revoke(ALICE, &key);
		let until = now() + MIN_DELAY;
		assert_eq!(standing(id), Standing::Closing { until, reason: KEY_ENDED });
		pass(MIN_DELAY);
		// What is signed until then is paid, however little it is.
		assert_eq!(claim(&[key.pay(id, 7)]), [RowCode::Paid]);
		assert_noop!(PaymentLanes::finalise(signed(BOB), id), Error::<Test>::NotYetDue);
		pass(1);
		assert_eq!(standing(id), Standing::Over { reason: KEY_ENDED });
		assert_eq!(claim(&[key.pay(id, 8_000)]), [RowCode::LaneEnded]);
		assert_ok!(PaymentLanes::finalise(signed(BOB), id));
		let expected = Grant { left: 0, lanes: 0, since: Some(101) };
		assert_eq!(Granted::get((ALICE, key.signer())), Some(expected));
		assert_eq!(escrow(ALICE), Account { held: RICH / 2 - 7, reserved: 0, deposits: LANE_DEPOSIT });
		assert!(matches!(events().pop(), Some(Event::LaneClosed { reason: KEY_ENDED, .. })));
	});
}

#[test]
fn lane_should_end_at_the_earlier_deadline_when_payer_and_key_end_it() {
	ExtBuilder::default().build_and_execute(|| {
		let (first, second) = (key(1), key(2));
		let [asked_first, revoked_first] = [&first, &second].map(|key| open_granted(ALICE, RESERVE, key));
		assert_ok!(PaymentLanes::request_close(signed(ALICE), asked_first, None));
		revoke(ALICE, &second);
		let until = now() + MIN_DELAY;
		pass(10);
		revoke(ALICE, &first);
		let refused = PaymentLanes::request_close(signed(ALICE), revoked_first, None);
		assert_noop!(refused, Error::<Test>::AlreadyClosing);
		let reason = CloseReason::Requested;
		assert_eq!(standing(asked_first), Standing::Closing { until, reason });
		assert_eq!(standing(revoked_first), Standing::Closing { until, reason: KEY_ENDED });
	});
}

#[test]
fn lane_should_get_no_more_when_its_keys_grant_ended() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_granted(ALICE, RESERVE, &key);
		revoke(ALICE, &key);
		assert_noop!(PaymentLanes::top_up(signed(ALICE), id, CRED), Error::<Test>::AlreadyClosing);
		pass(MIN_DELAY + 1);
		assert_noop!(PaymentLanes::top_up(signed(ALICE), id, CRED), Error::<Test>::AlreadyEnded);
	});
}

#[test]
fn lane_should_go_on_when_its_owner_opened_it_with_a_key_whose_grant_ends() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		grant(ALICE, &key, RESERVE);
		let id = open(ALICE, RESERVE, &key);
		revoke(ALICE, &key);
		pass(MIN_DELAY + 1);
		assert_eq!(standing(id), Standing::Open);
		assert_eq!(claim(&[key.pay(id, 5_000)]), [RowCode::Paid]);
		let expected = Grant { left: RESERVE, lanes: 0, since: Some(1) };
		assert_eq!(Granted::get((ALICE, key.signer())), Some(expected));
	});
}

#[test]
fn lane_should_be_counted_for_its_key_until_it_ends() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_granted(ALICE, RESERVE, &key);
		let lanes = || Granted::get((ALICE, key.signer())).map(|grant| grant.lanes);
		assert_eq!(lanes(), Some(1));
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		assert_eq!(lanes(), Some(0));
		pass(RETENTION + 1);
		assert_ok!(PaymentLanes::prune(signed(BOB), id));
		assert_eq!(lanes(), Some(0));
	});
}

#[test]
fn reserve_should_not_fall_below_what_is_claimed_when_decrease_and_grant_end_together() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_granted(ALICE, RESERVE, &key);
		assert_ok!(PaymentLanes::request_close(signed(ALICE), id, Some(4_000)));
		settle(&key, id, 5_000);
		pass(1);
		revoke(ALICE, &key);
		pass(MIN_DELAY);
		// The decrease is due, and the grant's end is not.
		let until = 2 + MIN_DELAY;
		assert_eq!(standing(id), Standing::Closing { until, reason: KEY_ENDED });
		assert_eq!(claim(&[key.pay(id, 6_000)]), [RowCode::Exhausted]);
		assert_ok!(PaymentLanes::finalise(signed(BOB), id));
		assert_eq!((lane(id).reserve, reserved(ALICE)), (5_000, 0));
		pass(1);
		assert_ok!(PaymentLanes::finalise(signed(BOB), id));
		assert!(matches!(events().pop(), Some(Event::LaneClosed { freed: 0, reason: KEY_ENDED, .. })));
	});
}
