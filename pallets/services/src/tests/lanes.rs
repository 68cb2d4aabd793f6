// SPDX-License-Identifier: Apache-2.0
//! What lanes ask of services.

use crate::{
	mock::{Services, *},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::{ServiceRegistry, ServiceTerms};

fn pin(version: TariffVersion) -> Result<ServiceTerms<AccountId>, DispatchError> {
	<Services as ServiceRegistry<AccountId>>::pin(0, version)
}

fn unpin(version: TariffVersion) {
	<Services as ServiceRegistry<AccountId>>::unpin(0, version);
}

fn terms(version: TariffVersion) -> Option<ServiceTerms<AccountId>> {
	<Services as ServiceRegistry<AccountId>>::terms(0, version)
}

fn pins() -> Vec<(ServiceId, TariffVersion, u32)> {
	<Services as ServiceRegistry<AccountId>>::pins()
}

#[test]
fn pin_should_answer_the_terms_and_be_counted() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for count in 1..=3 {
			assert_eq!(pin(1).ok(), terms(1));
			assert_eq!(record(0, 1).pins, count);
			assert_eq!(pins(), vec![(0, 1, count)]);
		}
		assert_eq!(terms(1).map(|terms| terms.tariff), Some(flat(1_000)));
		// Lanes have events of their own.
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn pin_should_be_given_up_once_for_each() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(pin(1));
		assert_ok!(pin(1));
		unpin(1);
		assert_eq!(pins(), vec![(0, 1, 1)]);
		unpin(1);
		assert_eq!(pins(), vec![]);
	});
}

// `defensive!` panics where assertions are on.
#[cfg(not(debug_assertions))]
#[test]
fn unpin_should_change_nothing_when_nothing_is_pinned() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for version in [1, 2] {
			assert_storage_noop!(unpin(version));
		}
		assert_storage_noop!(<Services as ServiceRegistry<AccountId>>::unpin(7, 1));
	});
}

#[test]
fn pin_should_be_refused_when_the_version_is_not_in_force() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for version in [0, 2, TariffVersion::MAX] {
			assert_noop!(pin(version), Error::<Test>::TariffNotFound);
		}
		publish(ALICE, 0, 2_000);
		pass(NOTICE - 1);
		assert_ok!(pin(1));
		assert_noop!(pin(2), Error::<Test>::TariffNotYetInForce);
		pass(1);
		assert_noop!(pin(1), Error::<Test>::TariffSuperseded);
		assert_ok!(pin(2));
		assert_ok!(Services::retire_tariff(signed(ALICE), 0, 2));
		assert_noop!(pin(2), Error::<Test>::TariffSuperseded);
	});
}

#[test]
fn pin_should_be_refused_when_there_is_no_service_or_no_tariff() {
	ExtBuilder::default().service().build_and_execute(|| {
		assert_noop!(pin(1), Error::<Test>::TariffNotFound);
		let unknown = <Services as ServiceRegistry<AccountId>>::pin(1, 1);
		assert_eq!(unknown, Err(Error::<Test>::ServiceNotFound.into()));
	});
}

#[test]
fn pin_should_be_refused_when_no_more_can_be_counted() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		Tariffs::<Test>::mutate(0, 1, |stored| stored.as_mut().expect("it is").pins = u32::MAX);
		assert_noop!(pin(1), Error::<Test>::TooManyLanes);
	});
}

#[test]
fn terms_should_stay_as_they_are_as_long_as_they_are_pinned() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let agreed = pin(1).expect("it is in force");
		publish(ALICE, 0, 2_000);
		pass(NOTICE);
		assert_ok!(Services::retire_tariff(signed(ALICE), 0, 2));
		let changed = Details { max_output: 1, ..details() };
		assert_ok!(Services::update_service(signed(ALICE), 0, changed));
		assert_ok!(Services::slash_provider(RuntimeOrigin::root(), ALICE, BOND, H256::zero()));
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_eq!(terms(1), Some(agreed));
		// And its provider is there to be paid.
		assert_noop!(
			Services::remove_service(signed(ALICE), 0).map_err(|failed| failed.error),
			Error::<Test>::TariffPinned
		);
		assert_noop!(Services::deregister_provider(signed(ALICE)), Error::<Test>::ServicesLeft);
		unpin(1);
		assert_ok!(Services::remove_service(signed(ALICE), 0));
		assert_eq!(terms(1), None);
	});
}

#[test]
fn payout_should_be_that_of_now() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let payout = |who: AccountId| <Services as ServiceRegistry<AccountId>>::payout_of(&who);
		assert_ok!(pin(1));
		assert_eq!((payout(ALICE), payout(BOB)), (Some(PAYOUT), None));
		assert_ok!(Services::set_payout(signed(ALICE), BOB));
		assert_eq!(payout(ALICE), Some(BOB));
	});
}

#[test]
fn pins_should_be_those_of_all_services_and_versions() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		add_service(ALICE);
		publish(ALICE, 1, 5);
		assert_ok!(pin(1));
		publish(ALICE, 0, 6);
		pass(NOTICE);
		assert_ok!(pin(2));
		assert_ok!(pin(2));
		let mut pins = pins();
		pins.sort();
		assert_eq!(pins, vec![(0, 1, 1), (0, 2, 2)]);
	});
}
