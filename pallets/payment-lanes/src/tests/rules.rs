// SPDX-License-Identifier: Apache-2.0
//! The bounds of what the runtime configures.

use crate::{logic::Rules, mock::*};
use frame::{testing_prelude::*, traits::Hooks};

/// The rules of the mock.
pub fn rules() -> Rules {
	Rules {
		account_deposit: ACCOUNT_DEPOSIT,
		lane_deposit: LANE_DEPOSIT,
		min_close_delay: MIN_DELAY,
		max_close_delay: MAX_DELAY,
		max_request_age: HOUR,
		retention_period: RETENTION,
		dispute_period: DAY,
		max_job_period: MAX_JOB,
	}
}

#[test]
fn rules_should_be_refused_when_one_is_out_of_bounds() {
	assert_eq!(rules().check(), Ok(()));
	let table = [
		("AccountDeposit", Rules { account_deposit: 0, ..rules() }),
		("LaneDeposit", Rules { lane_deposit: 0, ..rules() }),
		("MinCloseDelay", Rules { min_close_delay: 0, ..rules() }),
		("MinCloseDelay", Rules { min_close_delay: MAX_DELAY + 1, ..rules() }),
		("MinCloseDelay", Rules { max_job_period: DAY + 1, min_close_delay: DAY + 2, ..rules() }),
		("MaxRequestAge", Rules { max_request_age: 0, ..rules() }),
		("RetentionPeriod", Rules { retention_period: HOUR - 1, ..rules() }),
		("DisputePeriod", Rules { dispute_period: 0, ..rules() }),
		("DisputePeriod", Rules { dispute_period: MAX_JOB, ..rules() }),
	];
	for (name, broken) in table {
		let problem = broken.check().expect_err(name);
		assert!(problem.starts_with(name), "{problem}");
	}
}

#[test]
fn rules_should_be_accepted_when_each_is_at_its_bound() {
	let table = [
		Rules { account_deposit: 1, lane_deposit: 1, ..rules() },
		Rules { min_close_delay: 1, ..rules() },
		Rules { min_close_delay: MAX_DELAY, ..rules() },
		Rules { max_request_age: 1, retention_period: 1, ..rules() },
		Rules { dispute_period: MAX_JOB - 1, ..rules() },
	];
	for (index, rules) in table.into_iter().enumerate() {
		assert_eq!(rules.check(), Ok(()), "{index}");
	}
}

#[test]
fn rules_should_be_those_of_the_configuration() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PaymentLanes::rules(), rules());
		PaymentLanes::integrity_test();
	});
}

#[test]
#[should_panic(expected = "RetentionPeriod must not be below MaxRequestAge")]
fn integrity_test_should_panic_when_a_rule_is_out_of_bounds() {
	ExtBuilder::default().build().execute_with(|| {
		RetentionPeriod::set(HOUR - 1);
		PaymentLanes::integrity_test();
	});
}

#[test]
#[should_panic(expected = "ProtocolFee must be at most 20 %")]
fn integrity_test_should_panic_when_the_fee_is_above_a_fifth() {
	ExtBuilder::default().build().execute_with(|| {
		ProtocolFee::set(Permill::from_parts(200_001));
		PaymentLanes::integrity_test();
	});
}
