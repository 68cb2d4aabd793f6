// SPDX-License-Identifier: Apache-2.0
//! Who may call what.

use super::wrapped::all_calls;
use crate::{mock::*, *};
use frame::{
	testing_prelude::*,
	traits::{GetCallName, UnfilteredDispatchable},
};

fn dispatch(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error)
}

#[test]
fn calls_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder.build_and_execute(|| {
		for (_, call) in all_calls() {
			for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
				assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
	});
}

#[test]
fn revocation_should_fail_when_the_origin_is_not_the_admin() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		for origin in [signed(ALICE), signed(BOB), RuntimeOrigin::none()] {
			assert_noop!(ModelLicensing::revoke_licence(origin, id, hash(1)), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn calls_should_all_be_tried_with_wrong_origins() {
	let mut tried: Vec<_> = all_calls().iter().map(|(_, call)| call.get_call_name()).collect();
	tried.push("revoke_licence");
	tried.sort();
	tried.dedup();
	let mut all = Call::<Test>::get_call_names().to_vec();
	all.sort();
	assert_eq!(tried, all);
}
