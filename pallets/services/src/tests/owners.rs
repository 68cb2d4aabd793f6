// SPDX-License-Identifier: Apache-2.0
//! A service is changed by its own provider alone, and only if there is one.

use crate::{
	mock::{Services, *},
	*,
};
use frame::{testing_prelude::*, traits::UnfilteredDispatchable};

/// Every call that is for the service's provider.
fn calls(service: ServiceId) -> Vec<Call<Test>> {
	vec![
		Call::update_service { service, details: details() },
		Call::set_endpoint { service, endpoint: endpoint() },
		Call::set_paused { service, paused: true },
		Call::retire_service { service },
		Call::remove_service { service },
		Call::publish_tariff { service, tariff: flat(1), free: Default::default(), max_royalty_ppm: 0 },
		Call::retire_tariff { service, version: 1 },
	]
}

fn dispatch(call: Call<Test>, who: AccountId) -> DispatchResult {
	call.dispatch_bypass_filter(signed(who)).map(drop).map_err(|failed| failed.error)
}

#[test]
fn services_should_stay_as_they_are_when_another_provider_calls() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		register(BOB);
		add_service(BOB);
		for call in calls(0) {
			for stranger in [BOB, PAYOUT, TREASURY] {
				assert_noop!(dispatch(call.clone(), stranger), Error::<Test>::NotOwner);
			}
		}
	});
}

#[test]
fn calls_should_fail_when_there_is_no_such_service() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for id in [1, ServiceId::MAX] {
			for call in calls(id) {
				assert_noop!(dispatch(call, ALICE), Error::<Test>::ServiceNotFound);
			}
			assert_noop!(Services::prune_tariff(signed(ALICE), id, 1), Error::<Test>::ServiceNotFound);
		}
	});
}

#[test]
fn calls_should_fail_when_the_service_is_gone() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_ok!(Services::remove_service(signed(ALICE), 0));
		for call in calls(0) {
			assert_noop!(dispatch(call, ALICE), Error::<Test>::ServiceNotFound);
		}
	});
}
