// SPDX-License-Identifier: Apache-2.0
//! Calls inside of batches, proxies and multisigs: each counts for the account that it is made for.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::Dispatchable};
use polkadot_sdk::{pallet_balances, pallet_multisig, pallet_proxy, pallet_utility};

/// The account of a multisig of Bob and Carol, of which either is enough.
fn shared() -> AccountId {
	Multisig::multi_account_id(&[BOB, CAROL], 1)
}

/// A call of the agent that needs no money.
fn acted() -> Box<RuntimeCall> {
	Box::new(Call::withdraw_offer { asset: 2, provider: Some(CAROL) }.into())
}

/// Every call of a signed account, of an owner and auditor of assets 1 to 5, in an order in which each can succeed:
/// asset 2 has lapsed offers of its former owner to Bob and Carol, 3 is an agent, and 4 has 1 as its parent.
fn calls(owner: AccountId) -> Vec<RuntimeCall> {
	let (attribute, report, expires_at) = (Attribute::Safety, REPORT, START + 5);
	let register = Call::register {
		specifics: Specifics::Model,
		content_hash: CONTENT,
		details: details(),
		parents: Default::default(),
	};
	vec![
		register.into(),
		Call::set_name { asset: 1, name: bytes("a") }.into(),
		Call::set_metadata { asset: 1, metadata_uri: bytes("a"), metadata_hash: REPORT }.into(),
		Call::set_tags { asset: 1, tags: tags(&[]) }.into(),
		Call::offer_to_providers { asset: 1, provider: None, ppm: 5 }.into(),
		Call::withdraw_offer { asset: 2, provider: Some(BOB) }.into(),
		Call::remove_parent { asset: 4, parent: 1 }.into(),
		Call::act_as { agent: 3, call: acted() }.into(),
		Call::bond {}.into(),
		Call::attest { asset: 1, attribute, report, expires_at }.into(),
		Call::revoke_attestation { asset: 1, attribute }.into(),
		Call::prune_attestation { asset: 2, attribute, auditor: owner }.into(),
		Call::resign {}.into(),
		Call::withdraw_bond {}.into(),
		Call::transfer { asset: 1, to: POOR }.into(),
		Call::retire { asset: 5 }.into(),
		Call::remove { asset: 5 }.into(),
	]
}

/// A chain on which they can.
fn chain(owner: AccountId, test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		if owner != ALICE {
			assert_ok!(Balances::transfer_allow_death(signed(ALICE), owner, 10 * BOND));
		}
		assert_eq!(register(owner, Specifics::Model), 1);
		assert_eq!(register(GIVER, Specifics::Model), 2);
		for provider in [BOB, CAROL] {
			let offered = AiAssets::offer_to_providers(signed(GIVER), 2, Some(provider), 5);
			assert_ok!(offered);
		}
		assert_ok!(AiAssets::transfer(signed(GIVER), 2, owner));
		assert_eq!(register(owner, Specifics::Agent), 3);
		assert_eq!(derive(owner, &[(1, 5)]), 4);
		assert_eq!(register(owner, Specifics::Model), 5);
		Delay::set(0);
		admit(owner);
		attest(owner, 2, Attribute::Safety, 1);
		RequiredBond::set(BOND + 1);
		pass(1);
		System::reset_events();
		test();
	});
}

/// Someone whose asset was given away.
const GIVER: AccountId = CAROL;

/// Each call has had its effect.
fn assert_all_done(owner: AccountId) {
	assert_eq!(owner_of(6), Some(owner));
	assert_eq!(owner_of(1), Some(POOR));
	assert_eq!(DetailsOf::<Test>::get(1).map(|details| details.name), Some(bytes("a")));
	assert_eq!(Offers::<Test>::iter_keys().count(), 1);
	assert_eq!((shares(4), AiAssets::auditor(owner), AiAssets::asset(5)), (vec![], None, None));
	assert!(AiAssets::attestations_of(1).is_empty() && AiAssets::attestations_of(2).is_empty());
	let acted = Event::AgentActed { agent: 3, owner, account: account(3) };
	assert_eq!(events().into_iter().filter(|event| *event == acted).count(), 1);
}

/// Nothing has had an effect.
fn assert_nothing_done(owner: AccountId) {
	assert_eq!((owner_of(1), owner_of(6)), (Some(owner), None));
	assert_eq!(DetailsOf::<Test>::get(1), Some(details()));
	assert_eq!((Offers::<Test>::iter_keys().count(), shares(4)), (2, vec![(1, 5)]));
	assert!(AiAssets::asset(5).is_some() && !stored(5).retired);
	assert_eq!(AiAssets::auditor(owner).map(|auditor| (auditor.bond, auditor.attestations)), Some((BOND, 1)));
	assert_eq!(events(), vec![]);
}

#[test]
fn calls_should_all_be_wrapped() {
	use frame::traits::GetCallName;
	let name = |call: &RuntimeCall| match call {
		RuntimeCall::AiAssets(call) => call.get_call_name(),
		other => panic!("{other:?}"),
	};
	let mut wrapped: Vec<_> = calls(ALICE).iter().map(name).collect();
	// Those of governance are below.
	wrapped.extend(["admit_auditor", "dismiss_auditor", "slash_auditor"]);
	let mut all = Call::<Test>::get_call_names().to_vec();
	wrapped.sort();
	all.sort();
	assert_eq!(wrapped, all);
}

#[test]
fn calls_should_succeed_when_batched() {
	chain(ALICE, || {
		let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: calls(ALICE) });
		assert_ok!(batch.dispatch(signed(ALICE)));
		assert_all_done(ALICE);
	});
}

#[test]
fn calls_should_leave_nothing_behind_when_one_of_the_batch_fails() {
	chain(ALICE, || {
		let mut calls = calls(ALICE);
		calls.push(Call::retire { asset: 5 }.into());
		let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls });
		assert_noop!(batch.dispatch(signed(ALICE)).map_err(|failed| failed.error), Error::<Test>::NotFound);
		assert_nothing_done(ALICE);
	});
}

#[test]
fn calls_should_be_refused_when_a_stranger_batches_them() {
	chain(ALICE, || {
		// All but the registration, which would be the stranger's own, and what is anyone's.
		for call in calls(ALICE) {
			let anyones = matches!(
				&call,
				RuntimeCall::AiAssets(
					Call::register { .. } | Call::withdraw_offer { .. } | Call::prune_attestation { .. }
				)
			);
			if anyones {
				continue;
			}
			let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![call.clone()] });
			assert!(batch.dispatch(signed(BOB)).is_err(), "{call:?}");
		}
		assert_nothing_done(ALICE);
	});
}

/// Makes Bob a proxy of Alice, and makes her calls by it.
fn make_by_proxy(permission: Permission, calls: Vec<RuntimeCall>) -> Vec<DispatchResult> {
	let add = pallet_proxy::Call::add_proxy { delegate: BOB, proxy_type: permission, delay: 0 };
	assert_ok!(RuntimeCall::from(add).dispatch(signed(ALICE)));
	let results = calls.into_iter().map(|call| {
		let proxy = pallet_proxy::Call::proxy { real: ALICE, force_proxy_type: None, call: Box::new(call) };
		assert_ok!(RuntimeCall::from(proxy).dispatch(signed(BOB)));
		match System::events().pop().expect("there is an event").event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => result,
			other => panic!("{other:?}"),
		}
	});
	results.collect()
}

fn filtered() -> DispatchResult {
	Err(frame::deps::frame_system::Error::<Test>::CallFiltered.into())
}

#[test]
fn calls_should_succeed_when_made_by_a_proxy_that_may() {
	chain(ALICE, || {
		let calls = calls(ALICE);
		let all = calls.len();
		assert_eq!(make_by_proxy(Permission::Own, calls), vec![DispatchResult::Ok(()); all]);
		assert_all_done(ALICE);
	});
}

#[test]
fn calls_should_be_refused_when_made_by_a_proxy_that_may_not() {
	chain(ALICE, || {
		let calls = calls(ALICE);
		let all = calls.len();
		assert_eq!(make_by_proxy(Permission::Nothing, calls), vec![filtered(); all]);
		assert_nothing_done(ALICE);
	});
}

#[test]
fn agent_should_do_no_more_than_the_proxy_that_drives_it_may() {
	chain(ALICE, || {
		// A proxy for this pallet alone moves no NOE, not even an agent's.
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), account(3), BOND));
		let pay = pallet_balances::Call::transfer_allow_death { dest: BOB, value: BOND };
		let act = Call::act_as { agent: 3, call: Box::new(pay.into()) };
		assert_eq!(make_by_proxy(Permission::Own, vec![act.into()]), vec![filtered()]);
		assert_eq!(noe(account(3)), BOND);
	});
}

#[test]
fn calls_should_succeed_when_made_by_a_multisig() {
	chain(shared(), || {
		for call in calls(shared()) {
			let multisig = pallet_multisig::Call::as_multi_threshold_1 {
				other_signatories: vec![CAROL],
				call: Box::new(call),
			};
			assert_ok!(RuntimeCall::from(multisig).dispatch(signed(BOB)));
		}
		assert_all_done(shared());
	});
}

#[test]
fn calls_of_governance_should_be_roots_alone_when_they_are_wrapped() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		let calls = || -> Vec<RuntimeCall> {
			vec![
				Call::slash_auditor { auditor: CAROL, amount: 1, reason: REPORT }.into(),
				Call::dismiss_auditor { auditor: CAROL }.into(),
				Call::admit_auditor { auditor: CAROL }.into(),
			]
		};
		for call in calls() {
			let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![call.clone()] });
			let refused = batch.dispatch(signed(ALICE)).map_err(|failed| failed.error);
			assert_noop!(refused, DispatchError::BadOrigin);
			let multisig = pallet_multisig::Call::as_multi_threshold_1 {
				other_signatories: vec![CAROL],
				call: Box::new(call),
			};
			let refused = RuntimeCall::from(multisig).dispatch(signed(BOB)).map_err(|failed| failed.error);
			assert_noop!(refused, DispatchError::BadOrigin);
		}
		assert_eq!(make_by_proxy(Permission::Own, calls()), vec![Err(DispatchError::BadOrigin); 3]);
		let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: calls() });
		assert_ok!(batch.dispatch(root()));
		assert_eq!(AiAssets::auditor(CAROL).map(|auditor| auditor.bond), Some(BOND - 1));
	});
}
