// SPDX-License-Identifier: Apache-2.0
//! Pausing, resuming and retiring services.

use crate::{
	mock::{Services, *},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::ServiceRegistry;

fn set_paused(paused: bool) -> DispatchResult {
	Services::set_paused(signed(ALICE), 0, paused)
}

fn pin() -> Result<(), DispatchError> {
	<Services as ServiceRegistry<_>>::pin(0, 1).map(drop)
}

#[test]
fn service_should_take_no_new_lanes_while_it_is_paused() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(pin());
		assert_ok!(set_paused(true));
		assert_eq!(stored(0).status, ServiceStatus::Paused);
		assert_noop!(pin(), Error::<Test>::ServiceNotActive);
		assert!(<Services as ServiceRegistry<u64>>::terms(0, 1).is_some());
		assert_ok!(set_paused(false));
		assert_ok!(pin());
		let paused = Event::ServicePaused { service: 0, provider: ALICE };
		let resumed = Event::ServiceResumed { service: 0, provider: ALICE };
		assert_eq!(events(), vec![paused, resumed]);
	});
}

#[test]
fn status_should_be_refused_when_it_is_so_already() {
	ExtBuilder::default().service().build_and_execute(|| {
		assert_noop!(set_paused(false), Error::<Test>::StatusUnchanged);
		assert_ok!(set_paused(true));
		assert_noop!(set_paused(true), Error::<Test>::StatusUnchanged);
	});
}

#[test]
fn tariff_should_be_published_while_the_service_is_paused() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(set_paused(true));
		assert_eq!(publish(ALICE, 0, 5), 2);
		pass(NOTICE);
		assert_ok!(set_paused(false));
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 2));
	});
}

#[test]
fn service_should_take_no_new_lanes_when_it_is_retired_and_old_ones_go_on() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(pin());
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_eq!(stored(0).status, ServiceStatus::Retired);
		assert_noop!(pin(), Error::<Test>::ServiceNotActive);
		assert!(<Services as ServiceRegistry<u64>>::terms(0, 1).is_some());
		assert_eq!(events(), vec![Event::ServiceRetired { service: 0, provider: ALICE }]);
	});
}

#[test]
fn service_should_be_retired_when_it_is_paused() {
	ExtBuilder::default().service().build_and_execute(|| {
		assert_ok!(set_paused(true));
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_eq!(stored(0).status, ServiceStatus::Retired);
	});
}

#[test]
fn retirement_should_be_for_good() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_noop!(Services::retire_service(signed(ALICE), 0), Error::<Test>::ServiceRetired);
		assert_noop!(set_paused(true), Error::<Test>::ServiceRetired);
		assert_noop!(set_paused(false), Error::<Test>::ServiceRetired);
		assert_noop!(
			Services::publish_tariff(signed(ALICE), 0, flat(1), Default::default(), 0),
			Error::<Test>::ServiceRetired
		);
		// What is to be read may still be wrong.
		assert_ok!(Services::update_service(signed(ALICE), 0, details()));
	});
}
