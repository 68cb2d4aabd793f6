// SPDX-License-Identifier: Apache-2.0
//! Calls inside of batches, proxies and multisigs: each counts for the account that it is made for.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::Dispatchable};
use noema_primitives::money::CRED;
use polkadot_sdk::{pallet_multisig, pallet_proxy, pallet_utility};

/// The account of a multisig of Bob and Carol, of which either is enough.
fn shared() -> AccountId {
	Multisig::multi_account_id(&[BOB, CAROL], 1)
}

/// Every call, of an owner that has granted keys 1 and 2 with a lane each, and key 3, which has expired, in an order
/// in which each can succeed.
fn calls(owner: AccountId) -> Vec<RuntimeCall> {
	let overlap = DAY;
	vec![
		Call::grant { key: key(4), terms: terms() }.into(),
		Call::update_grant { key: key(1), terms: terms() }.into(),
		Call::rotate { old: key(1), new: key(5), overlap }.into(),
		Call::revoke { key: key(2) }.into(),
		Call::prune { owner, key: key(3) }.into(),
	]
}

/// A chain on which they can.
fn chain(owner: AccountId, test: impl FnOnce()) {
	ExtBuilder.build_and_execute(|| {
		if owner != ALICE {
			assert_ok!(Balances::transfer_allow_death(signed(ALICE), owner, 10 * CRED));
		}
		MaxGrants::set(5);
		let expires_at = now() + 1;
		assert_ok!(AccessKeys::grant(signed(owner), key(3), Terms { expires_at, ..terms() }));
		for number in [1, 2] {
			grant(owner, number);
			open(owner, number, CRED);
		}
		pass(1);
		test();
	});
}

/// Each call has had its effect.
fn assert_all_done(owner: AccountId) {
	let status = |number| stored(owner, number).map(|grant| grant.status);
	let closes_at = now() + DAY;
	assert_eq!(status(1), Some(Status::Rotated { to: key(5), closes_at }));
	assert_eq!(status(2), Some(Status::Revoked { at: now() }));
	assert_eq!((status(3), status(4), status(5)), (None, Some(Status::Active), Some(Status::Active)));
}

/// Nothing has had an effect.
fn assert_nothing_done(owner: AccountId) {
	let status = |number| stored(owner, number).map(|grant| grant.status);
	assert_eq!([1, 2, 3].map(status), [Some(Status::Active); 3]);
	assert_eq!((status(4), status(5)), (None, None));
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
		calls.push(Call::prune { owner: ALICE, key: key(3) }.into());
		let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls });
		assert_noop!(batch.dispatch(signed(ALICE)).map_err(|failed| failed.error), Error::<Test>::NotFound);
		assert_nothing_done(ALICE);
	});
}

#[test]
fn calls_should_be_refused_when_a_stranger_batches_them() {
	chain(ALICE, || {
		// All but the grant, which would be the stranger's own, and the prune, which is anyone's.
		for call in calls(ALICE).drain(1..4) {
			let batch = RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![call] });
			assert_noop!(batch.dispatch(signed(BOB)).map_err(|failed| failed.error), Error::<Test>::NotFound);
		}
		assert_nothing_done(ALICE);
	});
}

/// Makes Bob a proxy of Alice, and makes her calls by it.
fn make_by_proxy(permission: Permission) -> Vec<DispatchResult> {
	let add = pallet_proxy::Call::add_proxy { delegate: BOB, proxy_type: permission, delay: 0 };
	assert_ok!(RuntimeCall::from(add).dispatch(signed(ALICE)));
	let results = calls(ALICE).into_iter().map(|call| {
		let proxy = pallet_proxy::Call::proxy { real: ALICE, force_proxy_type: None, call: Box::new(call) };
		assert_ok!(RuntimeCall::from(proxy).dispatch(signed(BOB)));
		match System::events().pop().expect("there is an event").event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => result,
			other => panic!("{other:?}"),
		}
	});
	results.collect()
}

#[test]
fn calls_should_succeed_when_made_by_a_proxy_that_may() {
	chain(ALICE, || {
		assert_eq!(make_by_proxy(Permission::Own), vec![DispatchResult::Ok(()); 5]);
		assert_all_done(ALICE);
	});
}

#[test]
fn calls_should_be_refused_when_made_by_a_proxy_that_may_not() {
	chain(ALICE, || {
		let filtered = frame::deps::frame_system::Error::<Test>::CallFiltered;
		assert_eq!(make_by_proxy(Permission::Nothing), vec![DispatchResult::Err(filtered.into()); 5]);
		assert_nothing_done(ALICE);
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
