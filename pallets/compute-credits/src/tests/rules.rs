// SPDX-License-Identifier: Apache-2.0
//! The bounds of what governance sets.

use crate::{logic::Rules, mock::*, *};
use frame::traits::Hooks;
use noema_primitives::money::CRED;

/// The rules that the main network starts with.
pub fn rules() -> Rules {
	Rules {
		max_price_age: 5 * MINUTE,
		max_old_price_age: 24 * HOUR,
		spread: Permill::from_parts(2_500),
		purchase_cap: 100_000 * CRED,
		liability_cap: Permill::from_percent(10),
		mint_cap: Permill::from_parts(1_000),
		old_price_discount: Permill::from_percent(10),
		old_price_outflow: Permill::from_percent(1),
	}
}

#[test]
fn rules_should_be_refused_when_one_is_out_of_bounds() {
	assert_eq!(rules().check(), Ok(()));
	let table = [
		("MaxPriceAge", Rules { max_price_age: 0, ..rules() }),
		("Spread", Rules { spread: Permill::from_percent(50), ..rules() }),
		("LiabilityCap", Rules { liability_cap: Permill::zero(), ..rules() }),
		("MaxPriceAge", Rules { max_price_age: 24 * HOUR + 1, ..rules() }),
		("MintCap", Rules { mint_cap: Permill::from_parts(1_001), ..rules() }),
		("OldPriceDiscount", Rules { old_price_discount: Permill::one(), ..rules() }),
		("OldPriceOutflow", Rules { old_price_outflow: Permill::from_parts(100_001), ..rules() }),
	];
	for (name, broken) in table {
		let problem = broken.check().expect_err(name);
		assert!(problem.starts_with(name), "{problem}");
	}
}

#[test]
fn rules_should_be_accepted_when_each_is_at_its_bound() {
	let table = [
		Rules { max_price_age: 1, ..rules() },
		Rules { spread: Permill::from_parts(499_999), ..rules() },
		Rules { spread: Permill::zero(), ..rules() },
		Rules { liability_cap: Permill::from_parts(1), ..rules() },
		Rules { max_price_age: 24 * HOUR, ..rules() },
		Rules { max_price_age: u64::MAX, ..rules() },
		Rules { mint_cap: Permill::from_parts(1_000), ..rules() },
		Rules { mint_cap: Permill::zero(), ..rules() },
		Rules { old_price_discount: Permill::from_parts(999_999), ..rules() },
		Rules { old_price_outflow: Permill::from_percent(10), ..rules() },
	];
	for (index, rules) in table.into_iter().enumerate() {
		assert_eq!(rules.check(), Ok(()), "{index}");
	}
}

#[test]
fn rules_should_be_those_of_the_main_network_when_taken_from_the_configuration() {
	ExtBuilder::default().build_and_execute(|| assert_eq!(ComputeCredits::rules(), rules()));
}

#[test]
#[should_panic(expected = "Spread must be below 50 %")]
fn integrity_test_should_panic_when_a_rule_is_out_of_bounds() {
	ExtBuilder::default().build().execute_with(|| {
		Spread::set(Permill::from_percent(50));
		ComputeCredits::integrity_test();
	});
}
