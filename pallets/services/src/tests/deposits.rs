// SPDX-License-Identifier: Apache-2.0
//! What records cost, and that nothing makes them cost more.

use crate::{
	mock::{Services, *},
	types::{MAX_NAME, MAX_TAG, MAX_TAGS, MAX_URI},
	*,
};
use frame::testing_prelude::*;

#[test]
fn deposits_should_be_of_items_and_of_the_bytes_they_can_have() {
	ExtBuilder::default().build_and_execute(|| {
		// Strings have their length before them, of one byte up to 63, else of two.
		let (uri, name, tags) = (2 + MAX_URI, 2 + MAX_NAME, 1 + MAX_TAGS * (1 + MAX_TAG));
		let (account, number, amount, hash, option) = (8, 4, 16, 32, 5);
		let provider = account + account + uri + hash + 3 * amount + number;
		let details = 2 * name + 2 * number + 1 + 2 * 2 + tags;
		let versions = 2 * number + option + 1 + 2 * number;
		let service = account + 1 + 1 + uri + details + 2 * option + versions + number + amount;
		let listed = number + service + account + number;
		let units = 6 * 8;
		let terms = account + 1 + units + 1 + 10 * (1 + units) + option + number + option;
		let tariff = number + number + terms + number + number + amount;
		let price = |items: Balance, bytes: u32| items * ITEM + Balance::from(bytes) * BYTE;
		assert_eq!(Services::provider_deposit().ok(), Some(price(1, provider)));
		assert_eq!(Services::service_deposit().ok(), Some(price(2, listed)));
		assert_eq!(Services::tariff_deposit().ok(), Some(price(1, tariff)));
		let deposits = (PROVIDER_DEPOSIT, SERVICE_DEPOSIT, TARIFF_DEPOSIT);
		assert_eq!((price(1, provider), price(2, listed), price(1, tariff)), deposits);
	});
}

#[test]
fn deposits_should_be_taken_for_each_record_and_given_back_with_it() {
	ExtBuilder::default().provider().build_and_execute(|| {
		for count in 1..=3 {
			add_service(ALICE);
			assert_eq!(held(HoldReason::ServiceDeposit, ALICE), count * SERVICE_DEPOSIT);
		}
		for count in 1..=3 {
			publish(ALICE, 1, 5);
			pass(NOTICE);
			assert_eq!(held(HoldReason::TariffDeposit, ALICE), count * TARIFF_DEPOSIT);
		}
		assert_ok!(Services::prune_tariff(signed(BOB), 1, 1));
		assert_eq!(held(HoldReason::TariffDeposit, ALICE), 2 * TARIFF_DEPOSIT);
		assert_ok!(Services::retire_service(signed(ALICE), 1));
		assert_ok!(Services::remove_service(signed(ALICE), 1));
		assert_eq!(held(HoldReason::TariffDeposit, ALICE), 0);
		assert_eq!(held(HoldReason::ServiceDeposit, ALICE), 2 * SERVICE_DEPOSIT);
	});
}

#[test]
fn deposits_should_stay_when_records_are_changed() {
	ExtBuilder::default().service().build_and_execute(|| {
		let free = noe(ALICE);
		let long: Uri = bytes(&format!("https://{}", "a".repeat(248)));
		assert_ok!(Services::set_endpoint(signed(ALICE), 0, long.clone()));
		assert_ok!(Services::update_provider(signed(ALICE), long, H256::zero()));
		let longer = Details { name: bytes(&"a".repeat(64)), model: bytes("b"), ..details() };
		assert_ok!(Services::update_service(signed(ALICE), 0, longer));
		assert_eq!(noe(ALICE), free);
	});
}

#[test]
fn deposits_should_be_given_back_as_they_were_when_prices_changed() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		ItemDeposit::set(10 * ITEM);
		add_service(ALICE);
		assert_eq!(stored(1).deposit, SERVICE_DEPOSIT + 18 * ITEM);
		for id in [0, 1] {
			assert_ok!(Services::retire_service(signed(ALICE), id));
			assert_ok!(Services::remove_service(signed(ALICE), id));
		}
		assert_ok!(Services::deregister_provider(signed(ALICE)));
		assert_eq!(noe(ALICE), RICH);
	});
}

#[test]
fn records_should_be_refused_when_their_deposit_cannot_be_counted() {
	ExtBuilder::default().service().build_and_execute(|| {
		ItemDeposit::set(Balance::MAX);
		let empty = Uri::default();
		assert_noop!(
			Services::register_provider(signed(BOB), BOB, empty, H256::zero()),
			Error::<Test>::Overflow
		);
		let kind = ServiceKind::Chat;
		assert_noop!(
			Services::register_service(signed(ALICE), kind, endpoint(), details(), None, None),
			Error::<Test>::Overflow
		);
		assert_noop!(
			Services::publish_tariff(signed(ALICE), 0, flat(1), Default::default(), 0),
			Error::<Test>::Overflow
		);
	});
}
