// SPDX-License-Identifier: Apache-2.0
//! Who may call what.

use crate::{
	mock::{Services, *},
	*,
};
use frame::{testing_prelude::*, traits::UnfilteredDispatchable};

/// Every call that a signed account makes.
fn signed_calls() -> Vec<Call<Test>> {
	let (uri, hash) = (endpoint(), H256::zero());
	let kind = ServiceKind::Chat;
	let register_service =
		Call::register_service { kind, endpoint: endpoint(), details: details(), asset: None, licence: None };
	vec![
		Call::register_provider { payout: ALICE, metadata_uri: uri.clone(), metadata_hash: hash },
		Call::update_provider { metadata_uri: uri, metadata_hash: hash },
		Call::set_payout { payout: ALICE },
		Call::restore_bond {},
		Call::deregister_provider {},
		register_service,
		Call::update_service { service: 0, details: details() },
		Call::set_endpoint { service: 0, endpoint: endpoint() },
		Call::set_paused { service: 0, paused: true },
		Call::retire_service { service: 0 },
		Call::remove_service { service: 0 },
		Call::publish_tariff { service: 0, tariff: flat(1), free: Default::default(), max_royalty_ppm: 0 },
		Call::retire_tariff { service: 0, version: 1 },
		Call::prune_tariff { service: 0, version: 1 },
	]
}

fn dispatch(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error)
}

#[test]
fn calls_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for call in signed_calls() {
			for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
				assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
	});
}

#[test]
fn slash_should_fail_when_the_origin_is_not_the_admin() {
	ExtBuilder::default().provider().build_and_execute(|| {
		for origin in [signed(ALICE), signed(BOB), RuntimeOrigin::none()] {
			assert_noop!(Services::slash_provider(origin, ALICE, 1, H256::zero()), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn calls_should_all_be_tried_with_wrong_origins() {
	use frame::traits::GetCallName;
	let slash = Call::<Test>::slash_provider { provider: ALICE, amount: 1, reason: H256::zero() };
	let mut tried: Vec<_> = signed_calls().iter().chain([&slash]).map(GetCallName::get_call_name).collect();
	let mut all = Call::<Test>::get_call_names().to_vec();
	tried.sort();
	all.sort();
	assert_eq!(tried, all);
}
