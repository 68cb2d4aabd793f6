// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{
	mock::{Services, *},
	*,
};
use frame::{deps::sp_io::storage, testing_prelude::*};
use noema_primitives::ServiceRegistry;
use std::collections::BTreeMap;

/// All of storage, but for the block's events.
fn everything() -> BTreeMap<Vec<u8>, Vec<u8>> {
	System::reset_events();
	let mut all = BTreeMap::new();
	let mut last = vec![];
	while let Some(key) = storage::next_key(&last) {
		all.insert(key.clone(), storage::get(&key).map(|value| value.to_vec()).unwrap_or_default());
		last = key;
	}
	all
}

/// Expects that `cycle` leaves storage as it was, keys and values, but for `more` keys that it adds or changes.
fn leaves(more: &[Vec<u8>], cycle: impl FnOnce()) {
	let before = everything();
	cycle();
	let mut after = everything();
	for key in more {
		assert!(after.remove(key).is_some());
	}
	let before: BTreeMap<_, _> = before.into_iter().filter(|(key, _)| !more.contains(key)).collect();
	assert_eq!(before, after);
}

fn next_id() -> Vec<u8> {
	NextServiceId::<Test>::hashed_key().to_vec()
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder::default().build_and_execute(|| {
		let before = everything();
		register(ALICE);
		add_service(ALICE);
		publish(ALICE, 0, 1);
		let after = everything();
		for key in [
			Providers::<Test>::hashed_key_for(ALICE),
			crate::Services::<Test>::hashed_key_for(0),
			ServicesOf::<Test>::hashed_key_for(ALICE, 0),
			Tariffs::<Test>::hashed_key_for(0, 1),
			next_id(),
		] {
			assert!(after.contains_key(&key) && !before.contains_key(&key));
		}
		// And the holds.
		assert_eq!(after.len(), before.len() + 6);
	});
}

#[test]
fn provider_should_leave_nothing_when_it_came_and_went() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[], || {
			register(ALICE);
			assert_ok!(Services::update_provider(signed(ALICE), Default::default(), H256::zero()));
			assert_ok!(Services::set_payout(signed(ALICE), BOB));
			assert_ok!(Services::deregister_provider(signed(ALICE)));
		});
	});
}

#[test]
fn whole_life_should_leave_only_the_next_id() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[next_id()], || {
			register(ALICE);
			let service = add_service(ALICE);
			for price in 1..=4 {
				let version = publish(ALICE, service, price);
				pass(NOTICE);
				assert_ok!(<Services as ServiceRegistry<_>>::pin(service, version));
			}
			assert_ok!(Services::set_paused(signed(ALICE), service, true));
			for version in 1..=4 {
				<Services as ServiceRegistry<AccountId>>::unpin(service, version);
			}
			assert_ok!(Services::prune_tariff(signed(BOB), service, 2));
			assert_ok!(Services::retire_service(signed(ALICE), service));
			assert_ok!(Services::remove_service(signed(ALICE), service));
			assert_ok!(Services::deregister_provider(signed(ALICE)));
			System::set_block_number(START);
		});
		assert_eq!(noe(ALICE), RICH);
	});
}

#[test]
fn service_should_leave_nothing_when_ids_were_given_before() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		leaves(&[next_id()], || {
			let service = add_service(ALICE);
			publish(ALICE, service, 1);
			assert_ok!(Services::retire_tariff(signed(ALICE), service, 1));
			assert_ok!(Services::prune_tariff(signed(BOB), service, 1));
			assert_ok!(Services::retire_service(signed(ALICE), service));
			assert_ok!(Services::remove_service(signed(ALICE), service));
		});
	});
}

#[test]
fn provider_should_leave_the_treasurys_part_when_it_was_slashed() {
	ExtBuilder::default().build_and_execute(|| {
		let accounts = [ALICE, TREASURY].map(frame_system::Account::<Test>::hashed_key_for);
		leaves(&accounts, || {
			register(ALICE);
			assert_ok!(Services::slash_provider(RuntimeOrigin::root(), ALICE, BOND, H256::zero()));
			assert_ok!(Services::deregister_provider(signed(ALICE)));
		});
		assert_eq!((noe(ALICE), noe(TREASURY)), (RICH - BOND, ED + BOND));
	});
}
