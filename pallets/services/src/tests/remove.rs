// SPDX-License-Identifier: Apache-2.0
//! Removing services with their tariffs.

use crate::{
	mock::{Services, *},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::ServiceRegistry;

fn remove() -> DispatchResultWithPostInfo {
	Services::remove_service(signed(ALICE), 0)
}

fn removed() -> Event<Test> {
	Event::ServiceRemoved { service: 0, provider: ALICE, deposit: SERVICE_DEPOSIT }
}

#[test]
fn service_should_go_with_all_versions_when_none_is_pinned() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 5);
		pass(NOTICE);
		publish(ALICE, 0, 6);
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		System::reset_events();
		let info = remove().expect("it is retired and not pinned");
		assert_eq!(info.actual_weight, Some(<Test as Config>::WeightInfo::remove_service(3)));
		assert_eq!(noe(ALICE), RICH - BOND - PROVIDER_DEPOSIT);
		assert_eq!((provider(ALICE).services, Tariffs::<Test>::iter().count()), (0, 0));
		assert!(!ServicesOf::<Test>::contains_key(ALICE, 0));
		let events = events();
		assert_eq!(events.last(), Some(&removed()));
		for version in 1..=3 {
			let deposit = TARIFF_DEPOSIT;
			let pruned = Event::TariffPruned { service: 0, version, provider: ALICE, deposit };
			assert_eq!(events.iter().filter(|event| **event == pruned).count(), 1);
		}
	});
}

#[test]
fn service_should_go_when_it_never_had_a_tariff() {
	ExtBuilder::default().service().build_and_execute(|| {
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		let info = remove().expect("it is retired");
		assert_eq!(info.actual_weight, Some(<Test as Config>::WeightInfo::remove_service(0)));
		assert_eq!(last_event(), removed());
	});
}

#[test]
fn service_should_stay_when_it_is_not_retired() {
	ExtBuilder::default().service().build_and_execute(|| {
		let refused = |result: DispatchResultWithPostInfo| result.map_err(|failed| failed.error);
		assert_noop!(refused(remove()), Error::<Test>::ServiceNotRetired);
		assert_ok!(Services::set_paused(signed(ALICE), 0, true));
		assert_noop!(refused(remove()), Error::<Test>::ServiceNotRetired);
	});
}

#[test]
fn service_should_stay_wholly_when_one_of_its_versions_is_pinned() {
	// Whichever it is: the versions before it in the order of storage come back.
	for version in 1..=4 {
		ExtBuilder::default().service().build_and_execute(|| {
			for price in 1..=4 {
				publish(ALICE, 0, price);
				pass(NOTICE);
				if price == u64::from(version) {
					assert_ok!(<Services as ServiceRegistry<_>>::pin(0, version));
				}
			}
			assert_ok!(Services::retire_service(signed(ALICE), 0));
			assert_noop!(remove().map_err(|failed| failed.error), Error::<Test>::TariffPinned);
			assert_eq!(stored(0).versions.kept, 4);
			<Services as ServiceRegistry<u64>>::unpin(0, version);
			assert_ok!(remove());
		});
	}
}

#[test]
fn service_should_stay_until_its_versions_are_few_enough_when_an_upgrade_lowered_the_bound() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for price in 5..=6 {
			publish(ALICE, 0, price);
			pass(NOTICE);
		}
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		MaxTariffs::set(2);
		let refused = |result: DispatchResultWithPostInfo| result.map_err(|failed| failed.error);
		assert_noop!(refused(remove()), Error::<Test>::TooManyTariffs);
		assert_ok!(Services::prune_tariff(signed(BOB), 0, 1));
		assert_ok!(remove());
		assert_eq!(last_event(), removed());
	});
}
