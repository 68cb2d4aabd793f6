// SPDX-License-Identifier: Apache-2.0
//! Who may call what.

use crate::{mock::*, *};
use frame::{
	testing_prelude::*,
	traits::{GetCallName, UnfilteredDispatchable},
};

/// Every call that a signed account makes.
fn signed_calls() -> Vec<Call<Test>> {
	let (asset, amount) = (BASE, 1);
	vec![
		Call::pull { asset: LEAF, ancestor: BASE },
		Call::claim { asset },
		Call::fractionalize { asset, name: bytes("a"), symbol: bytes("A") },
		Call::activate { asset, amount },
		Call::deactivate { asset, amount },
		Call::claim_shares { asset, holder: BOB },
		Call::reunify { asset },
		Call::dispute { asset, standing: Standing::Owner(DERIVED), reason: H256::zero() },
		Call::expire_dispute { asset },
	]
}

fn resolve_call() -> Call<Test> {
	Call::resolve_dispute { asset: BASE, verdict: Verdict::Redirected(BOB), slash: false }
}

fn dispatch(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error)
}

#[test]
fn calls_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for call in signed_calls() {
			for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
				assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
	});
}

#[test]
fn verdict_should_fail_when_the_origin_is_not_the_admin() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, 1_000_000);
		dispute();
		for origin in [signed(ALICE), signed(BOB), RuntimeOrigin::none()] {
			assert_noop!(dispatch(resolve_call(), origin), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn calls_should_all_be_tried_with_wrong_origins() {
	let admins = resolve_call();
	let mut tried: Vec<_> = signed_calls().iter().chain([&admins]).map(GetCallName::get_call_name).collect();
	let mut all = Call::<Test>::get_call_names().to_vec();
	tried.sort();
	all.sort();
	assert_eq!(tried, all);
}
