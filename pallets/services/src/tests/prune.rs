// SPDX-License-Identifier: Apache-2.0
//! Removing versions that nobody needs.

use crate::{
	mock::{Services, *},
	types::Versions,
	*,
};
use frame::testing_prelude::*;
use noema_primitives::ServiceRegistry;

fn prune(version: TariffVersion) -> DispatchResult {
	Services::prune_tariff(signed(BOB), 0, version)
}

fn pruned(version: TariffVersion) -> Event<Test> {
	Event::TariffPruned { service: 0, version, provider: ALICE, deposit: TARIFF_DEPOSIT }
}

#[test]
fn version_should_go_and_its_provider_be_paid_when_it_is_superseded() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2_000);
		pass(NOTICE);
		let (alice, bob) = (noe(ALICE), noe(BOB));
		assert_ok!(prune(1));
		assert_eq!((noe(ALICE), noe(BOB)), (alice + TARIFF_DEPOSIT, bob));
		assert_eq!(Services::tariff(0, 1), None);
		assert_eq!(stored(0).versions, Versions { last: 2, kept: 1, current: Some(2), next: None });
		assert_eq!(last_event(), pruned(1));
		assert_noop!(prune(1), Error::<Test>::TariffNotFound);
	});
}

#[test]
fn version_should_go_when_it_was_taken_back() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2_000);
		for version in [1, 2] {
			assert_ok!(Services::retire_tariff(signed(ALICE), 0, version));
			assert_ok!(prune(version));
			assert_eq!(last_event(), pruned(version));
		}
		assert_eq!(stored(0).versions, Versions { last: 2, kept: 0, current: None, next: None });
		assert_eq!(held(HoldReason::TariffDeposit, ALICE), 0);
	});
}

#[test]
fn version_should_stay_when_it_is_in_force_or_will_be() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_noop!(prune(1), Error::<Test>::TariffInUse);
		publish(ALICE, 0, 2_000);
		assert_noop!(prune(1), Error::<Test>::TariffInUse);
		assert_noop!(prune(2), Error::<Test>::TariffInUse);
		pass(NOTICE - 1);
		assert_noop!(prune(1), Error::<Test>::TariffInUse);
		pass(1);
		assert_noop!(prune(2), Error::<Test>::TariffInUse);
		assert_ok!(prune(1));
	});
}

#[test]
fn version_should_stay_as_long_as_lanes_pin_it() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		publish(ALICE, 0, 2_000);
		pass(NOTICE);
		for _ in 0..2 {
			assert_noop!(prune(1), Error::<Test>::TariffPinned);
			<Services as ServiceRegistry<u64>>::unpin(0, 1);
		}
		assert_ok!(prune(1));
	});
}

#[test]
fn versions_should_all_go_when_the_service_is_retired() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2_000);
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_noop!(prune(1), Error::<Test>::TariffPinned);
		assert_ok!(prune(2));
		<Services as ServiceRegistry<u64>>::unpin(0, 1);
		assert_ok!(prune(1));
		assert_eq!(stored(0).versions, Versions { last: 2, kept: 0, current: None, next: None });
	});
}

#[test]
fn version_should_not_be_found_when_it_never_was() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for version in [0, 2, TariffVersion::MAX] {
			assert_noop!(prune(version), Error::<Test>::TariffNotFound);
		}
	});
}
