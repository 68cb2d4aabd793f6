// SPDX-License-Identifier: Apache-2.0
//! Configuration that makes no sense is seen before a chain starts, and constants are what clients are told.

use crate::{
	mock::{Services, *},
	types::{MAX_NAME, MAX_PAGE, MAX_TAG, MAX_TAGS, MAX_URI},
	*,
};
use frame::{testing_prelude::*, traits::Hooks};

#[test]
fn integrity_test_should_pass_when_there_is_room_for_two_versions() {
	MaxTariffs::set(2);
	<Services as Hooks<BlockNumber>>::integrity_test();
}

#[test]
#[should_panic = "MaxTariffs must be 2 or more"]
fn integrity_test_should_panic_when_no_version_can_be_announced() {
	MaxTariffs::set(1);
	<Services as Hooks<BlockNumber>>::integrity_test();
}

#[test]
fn hold_reasons_should_not_move() {
	let codes = [
		HoldReason::ProviderBond,
		HoldReason::ProviderDeposit,
		HoldReason::ServiceDeposit,
		HoldReason::TariffDeposit,
	]
	.map(|reason| reason.encode());
	assert_eq!(codes, [[0], [1], [2], [3]]);
}

#[test]
fn constants_should_be_told_to_clients() {
	ExtBuilder::default().build_and_execute(|| {
		let constants = Services::pallet_constants_metadata();
		let value = |name: &str| {
			let found = constants.iter().find(|constant| constant.name == name);
			found.unwrap_or_else(|| panic!("there is no constant {name}")).value.clone()
		};
		for (name, expected) in [
			("MaxUri", MAX_URI),
			("MaxName", MAX_NAME),
			("MaxTag", MAX_TAG),
			("MaxTags", MAX_TAGS),
			("MaxPage", MAX_PAGE),
			("MaxTariffs", 64),
		] {
			assert_eq!(value(name), expected.encode(), "{name}");
		}
		assert_eq!((value("ItemDeposit"), value("ByteDeposit")), (ITEM.encode(), BYTE.encode()));
	});
}
