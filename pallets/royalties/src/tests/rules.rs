// SPDX-License-Identifier: Apache-2.0
//! Configuration that makes no sense is seen before a chain starts, and constants are what clients are told.

use crate::{
	mock::*,
	types::{EXPIRY_PPM, MAX_NAME, MAX_SYMBOL, SHARES},
	*,
};
use frame::{testing_prelude::*, traits::Hooks};

/// The rules of the mock.
pub fn rules() -> Rules {
	Rules {
		epoch_length: EPOCH,
		release_epochs: RELEASE,
		min_active: MIN_ACTIVE,
		dispute_period: PERIOD,
		quiet_period: QUIET,
	}
}

#[test]
fn rules_should_be_refused_when_one_is_out_of_bounds() {
	let table = [
		("EpochLength", Rules { epoch_length: 0, ..rules() }),
		("ReleaseEpochs", Rules { release_epochs: 0, ..rules() }),
		("MinActive", Rules { min_active: 0, ..rules() }),
		("MinActive", Rules { min_active: SHARES, ..rules() }),
		("DisputePeriod", Rules { dispute_period: 0, ..rules() }),
		("QuietPeriod", Rules { quiet_period: 3 * EPOCH - 1, ..rules() }),
		(
			"QuietPeriod",
			Rules { epoch_length: BlockNumber::MAX, quiet_period: BlockNumber::MAX - 1, ..rules() },
		),
	];
	for (name, broken) in table {
		let problem = broken.check().expect_err(name);
		assert!(problem.starts_with(name), "{problem}");
	}
}

#[test]
fn rules_should_be_accepted_when_each_is_at_its_bound() {
	let table = [
		Rules { epoch_length: 1, ..rules() },
		Rules { release_epochs: 1, ..rules() },
		Rules { min_active: 1, ..rules() },
		Rules { min_active: SHARES - 1, ..rules() },
		Rules { dispute_period: 1, quiet_period: 3 * EPOCH, ..rules() },
	];
	for (index, rules) in table.into_iter().enumerate() {
		assert_eq!(rules.check(), Ok(()), "{index}");
	}
}

#[test]
fn rules_should_be_those_of_the_configuration() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Royalties::rules(), rules());
		<Royalties as Hooks<BlockNumber>>::integrity_test();
	});
}

#[test]
#[should_panic = "EpochLength must not be zero"]
fn integrity_test_should_panic_when_a_rule_is_out_of_bounds() {
	ExtBuilder::default().build().execute_with(|| {
		EpochLength::set(0);
		<Royalties as Hooks<BlockNumber>>::integrity_test();
	});
}

#[test]
fn epochs_should_be_numbered_by_blocks() {
	ExtBuilder::default().build_and_execute(|| {
		for (block, epoch) in [(1, 0), (99, 0), (100, 1), (199, 1), (200, 2), (u32::MAX, u32::MAX / 100)] {
			System::set_block_number(block);
			assert_eq!(Royalties::epoch(), epoch, "{block}");
		}
		System::set_block_number(1);
	});
}

#[test]
fn hold_reasons_should_not_move() {
	let codes = [
		HoldReason::Activated,
		HoldReason::SharesDeposit,
		HoldReason::PositionDeposit,
		HoldReason::DisputeBond,
	]
	.map(|reason| reason.encode());
	assert_eq!(codes, [[0], [1], [2], [3]]);
}

#[test]
fn constants_should_be_told_to_clients() {
	ExtBuilder::default().build_and_execute(|| {
		let constants = Royalties::pallet_constants_metadata();
		let value = |name: &str| {
			let found = constants.iter().find(|constant| constant.name == name);
			found.unwrap_or_else(|| panic!("there is no constant {name}")).value.clone()
		};
		for (name, expected) in [
			("SharesPerAsset", SHARES),
			("MaxName", MAX_NAME),
			("MaxSymbol", MAX_SYMBOL),
			("ExpiryPpm", EXPIRY_PPM),
			("EpochLength", EPOCH),
			("ReleaseEpochs", RELEASE),
			("MinActive", MIN_ACTIVE),
			("DisputePeriod", PERIOD),
			("QuietPeriod", QUIET),
		] {
			assert_eq!(value(name), expected.encode(), "{name}");
		}
		assert_eq!((value("ItemDeposit"), value("ByteDeposit")), (ITEM.encode(), BYTE.encode()));
	});
}
