// SPDX-License-Identifier: Apache-2.0
//! The bounds of what the runtime sets.

use crate::{logic::Rules, mock::*};
use frame::traits::Hooks;

fn rules() -> Rules {
	Rules { max_period: 24, max_lifetime: 1, max_overlap: 0, min_close_delay: 0 }
}

#[test]
fn rules_should_be_refused_when_nobody_could_grant() {
	assert_eq!(rules().check(), Ok(()));
	for (name, broken) in [
		("MaxPeriod", Rules { max_period: 23, ..rules() }),
		("MaxLifetime", Rules { max_lifetime: 0, ..rules() }),
	] {
		let problem = broken.check().expect_err(name);
		assert!(problem.starts_with(name), "{problem}");
	}
}

#[test]
fn integrity_test_should_pass_when_grants_are_possible() {
	ExtBuilder.build_and_execute(AccessKeys::integrity_test);
}

#[test]
#[should_panic(expected = "MaxPeriod must be 24 blocks or more")]
fn integrity_test_should_panic_when_no_period_is_possible() {
	ExtBuilder.build().execute_with(|| {
		MaxPeriod::set(23);
		AccessKeys::integrity_test();
	});
}

#[test]
#[should_panic(expected = "MaxGrants must not be zero")]
fn integrity_test_should_panic_when_nobody_could_grant() {
	ExtBuilder.build().execute_with(|| {
		MaxGrants::set(0);
		AccessKeys::integrity_test();
	});
}

#[test]
fn integrity_test_should_be_of_the_constants_that_clients_read() {
	ExtBuilder.build_and_execute(|| {
		let rules = AccessKeys::rules();
		assert_eq!((rules.max_period, rules.max_lifetime), (365 * DAY, 365 * DAY));
		assert_eq!((rules.max_overlap, rules.min_close_delay), (30 * DAY, HOUR / 4));
	});
}
