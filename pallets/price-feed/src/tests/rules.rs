// SPDX-License-Identifier: Apache-2.0
//! The bounds of the constants.

use crate::{
	logic::Rules,
	mock::{ExtBuilder, MaxStep, PriceFeed},
};
use frame::{prelude::*, traits::Hooks};

/// The constants of the main network.
pub fn rules() -> Rules<u64> {
	Rules {
		feed_lifetime: 300_000,
		min_feeds: 3,
		max_deviation: Permill::from_percent(10),
		step_interval: 20,
		max_step: Permill::from_percent(20),
		twap_window: 1_800_000,
		observation_spacing: 50_000,
		max_observations: 40,
	}
}

#[test]
fn rules_should_be_refused_when_a_constant_is_out_of_bounds() {
	assert_eq!(rules().check(), Ok(()));
	let none = Permill::zero();
	let all = Permill::one();
	let table = [
		("FeedLifetime", Rules { feed_lifetime: 0, ..rules() }),
		("MinFeeds", Rules { min_feeds: 2, ..rules() }),
		("MaxDeviation", Rules { max_deviation: none, ..rules() }),
		("MaxDeviation", Rules { max_deviation: all, ..rules() }),
		("StepInterval", Rules { step_interval: 0, ..rules() }),
		("MaxStep", Rules { max_step: none, ..rules() }),
		("MaxStep", Rules { max_step: all, ..rules() }),
		("TwapWindow", Rules { twap_window: 0, ..rules() }),
		("ObservationSpacing", Rules { observation_spacing: 0, ..rules() }),
		("MaxObservations", Rules { max_observations: 36, ..rules() }),
		("MaxObservations", Rules { max_observations: 0, ..rules() }),
	];
	for (name, broken) in table {
		let problem = broken.check().expect_err(name);
		assert!(problem.starts_with(name), "{problem}");
	}
	// 36 intervals of 50 s are the window.
	assert_eq!(Rules { max_observations: 37, ..rules() }.check(), Ok(()));
}

#[test]
fn rules_should_be_those_of_the_main_network_when_taken_from_the_configuration() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(format!("{:?}", PriceFeed::rules()), format!("{:?}", rules()));
	});
}

#[test]
#[should_panic(expected = "MaxStep must be more than 0 %")]
fn integrity_test_should_panic_when_a_constant_is_out_of_bounds() {
	ExtBuilder::default().build().execute_with(|| {
		MaxStep::set(Permill::one());
		PriceFeed::integrity_test();
	});
}
