// SPDX-License-Identifier: Apache-2.0
//! Who may call what.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::UnfilteredDispatchable};

/// Every call that a signed account makes.
fn signed_calls() -> Vec<Call<Test>> {
	let register = Call::register {
		specifics: Specifics::Model,
		content_hash: CONTENT,
		details: details(),
		parents: Default::default(),
	};
	let (asset, attribute) = (1, Attribute::Name);
	let call = Box::new(RuntimeCall::System(frame::deps::frame_system::Call::remark { remark: vec![] }));
	vec![
		register,
		Call::set_name { asset, name: bytes("a") },
		Call::set_metadata { asset, metadata_uri: bytes("a"), metadata_hash: REPORT },
		Call::set_tags { asset, tags: tags(&[]) },
		Call::transfer { asset, to: BOB },
		Call::retire { asset },
		Call::remove { asset },
		Call::offer_to_providers { asset, provider: None, ppm: 1 },
		Call::withdraw_offer { asset, provider: None },
		Call::bond {},
		Call::resign {},
		Call::withdraw_bond {},
		Call::attest { asset, attribute, report: REPORT, expires_at: START + 1 },
		Call::revoke_attestation { asset, attribute },
		Call::prune_attestation { asset, attribute, auditor: CAROL },
		Call::act_as { agent: asset, call },
	]
}

/// Every call that governance makes.
fn admin_calls() -> Vec<Call<Test>> {
	vec![
		Call::admit_auditor { auditor: BOB },
		Call::dismiss_auditor { auditor: CAROL },
		Call::slash_auditor { auditor: CAROL, amount: 1, reason: REPORT },
	]
}

/// The call that is governance's, or an owner's.
fn shared_call() -> Call<Test> {
	Call::remove_parent { asset: 2, parent: 1 }
}

fn dispatch(call: Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error)
}

#[test]
fn calls_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		for call in signed_calls() {
			for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
				assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
	});
}

#[test]
fn calls_of_governance_should_fail_when_the_origin_is_not_the_admin() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		for call in admin_calls() {
			for origin in [signed(ALICE), signed(CAROL), RuntimeOrigin::none()] {
				assert_noop!(dispatch(call.clone(), origin), DispatchError::BadOrigin);
			}
		}
	});
}

#[test]
fn removal_of_a_parent_should_fail_when_the_origin_is_neither_signed_nor_the_admin() {
	ExtBuilder::default().model().build_and_execute(|| {
		derive(BOB, &[(1, 5)]);
		assert_noop!(dispatch(shared_call(), RuntimeOrigin::none()), DispatchError::BadOrigin);
		assert_noop!(dispatch(shared_call(), signed(BOB)), Error::<Test>::NotOwner);
		assert_ok!(dispatch(shared_call(), signed(ALICE)));
	});
}

#[test]
fn calls_should_all_be_tried_with_wrong_origins() {
	use frame::traits::GetCallName;
	let calls = [signed_calls(), admin_calls(), vec![shared_call()]].concat();
	let mut tried: Vec<_> = calls.iter().map(GetCallName::get_call_name).collect();
	let mut all = Call::<Test>::get_call_names().to_vec();
	tried.sort();
	all.sort();
	assert_eq!(tried, all);
}
