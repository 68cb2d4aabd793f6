// SPDX-License-Identifier: Apache-2.0
//! The cap of a period, through time.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;
use std::collections::VecDeque;

/// The length of a part of a day's period.
const PART: BlockNumber = DAY / 24;

/// A chain at the beginning of a part, where Alice has granted key 1 for a year.
fn chain(cap: Balance, period: BlockNumber, test: impl FnOnce()) {
	ExtBuilder.build_and_execute(|| {
		let part = period.div_ceil(24);
		System::set_block_number(START.next_multiple_of(part));
		let terms = Terms { cap, period, lane_cap: Balance::MAX, expires_at: now() + 365 * DAY, ..terms() };
		assert_ok!(AccessKeys::grant(signed(ALICE), key(1), terms));
		test();
	});
}

#[test]
fn cap_should_be_reached_to_the_last_credit_and_not_passed() {
	chain(100 * CRED, DAY, || {
		assert_noop!(charge(ALICE, 1, opening(100 * CRED + 1)), Error::<Test>::PeriodCapExceeded);
		assert_ok!(charge(ALICE, 1, opening(100 * CRED - 1)));
		assert_noop!(charge(ALICE, 1, opening(2)), Error::<Test>::PeriodCapExceeded);
		assert_ok!(charge(ALICE, 1, opening(1)));
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::PeriodCapExceeded);
		// Nothing counts as nothing, also when there is no room.
		assert_ok!(charge(ALICE, 1, opening(0)));
	});
}

#[test]
fn cap_should_find_room_again_only_when_the_rolling_period_has_passed() {
	chain(100 * CRED, DAY, || {
		assert_ok!(charge(ALICE, 1, opening(100 * CRED)));
		pass(DAY);
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::PeriodCapExceeded);
		pass(PART - 1);
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::PeriodCapExceeded);
		pass(1);
		assert_eq!(room(ALICE, 1), Ok(100 * CRED));
		assert_ok!(charge(ALICE, 1, opening(100 * CRED)));
	});
}

#[test]
fn cap_should_hold_for_a_whole_period_when_a_use_is_the_last_of_its_part() {
	chain(100 * CRED, DAY, || {
		pass(PART - 1);
		assert_ok!(charge(ALICE, 1, opening(100 * CRED)));
		pass(DAY);
		assert_noop!(charge(ALICE, 1, opening(1)), Error::<Test>::PeriodCapExceeded);
		pass(1);
		assert_ok!(charge(ALICE, 1, opening(100 * CRED)));
	});
}

#[test]
fn cap_should_give_room_back_as_it_was_taken() {
	chain(100 * CRED, DAY, || {
		for hour in 0..10 {
			assert_ok!(charge(ALICE, 1, opening(10 * CRED)));
			assert_eq!(room(ALICE, 1), Ok((90 - 10 * hour) * CRED));
			pass(PART);
		}
		pass(15 * PART - 1);
		assert_eq!(room(ALICE, 1), Ok(0));
		for hour in 0..10 {
			pass(if hour == 0 { 1 } else { PART });
			assert_eq!(room(ALICE, 1), Ok((10 + 10 * hour) * CRED));
		}
	});
}

#[test]
fn cap_should_be_whole_again_when_nothing_was_used_for_long() {
	chain(100 * CRED, DAY, || {
		for passed in [25 * PART, 26 * PART, 50 * PART, 60 * DAY] {
			assert_ok!(charge(ALICE, 1, opening(100 * CRED)));
			pass(passed);
			assert_eq!(room(ALICE, 1), Ok(100 * CRED));
		}
	});
}

/// Tries to use all there is in each block, and expects that no period, wherever it begins, has more than the cap.
fn greedy(period: BlockNumber, blocks: BlockNumber) {
	const CAP: Balance = 1_000;
	chain(CAP, period, || {
		let mut recent = VecDeque::new();
		let mut all = 0;
		for block in 0..blocks {
			// Unequal uses, so that room comes in unequal pieces.
			let wish = Balance::from(block % 7) * 131;
			let used = room(ALICE, 1).expect("it is in force").min(wish);
			assert_ok!(charge(ALICE, 1, opening(used)));
			all += used;
			recent.push_back(used);
			if recent.len() > period as usize {
				recent.pop_front();
			}
			assert!(recent.iter().sum::<Balance>() <= CAP, "block {block}");
			pass(1);
		}
		// Nor does it take for ever until what was used can be used again.
		let longest = Balance::from(25 * period.div_ceil(24));
		assert!(2 * all >= CAP * (Balance::from(blocks) / longest), "{all}");
	});
}

#[test]
fn keys_should_never_use_more_than_the_cap_in_any_period_when_they_try_all_the_time() {
	for period in [24, 25, 47, 48, 100, 240] {
		greedy(period, 1_500);
	}
}
