// SPDX-License-Identifier: Apache-2.0
//! Feeds inside of batches, proxies and multisigs: each counts for the account that it is made for, once a block.

use crate::mock::*;
use frame::{testing_prelude::*, traits::Dispatchable};
use polkadot_sdk::{pallet_multisig, pallet_oracle, pallet_proxy, pallet_utility};

/// A call that feeds `value`.
fn call(value: u128) -> RuntimeCall {
	let values = BoundedVec::truncate_from(vec![(NOE_USD, value)]);
	pallet_oracle::Call::feed_values { values }.into()
}

/// How many feeds the pallet heard of in this block.
fn feeds() -> usize {
	events().len()
}

/// The last event of the wrapping pallets.
fn last_event() -> RuntimeEvent {
	System::events().pop().expect("there is an event").event
}

#[test]
fn batch_should_feed_once_when_it_holds_two_feeds() {
	ExtBuilder::default().build_and_execute(|| {
		(2..=3).for_each(|who| feed(who, 100_000));
		let batch = pallet_utility::Call::batch { calls: vec![call(100_000), call(200_000)] };
		assert_ok!(RuntimeCall::from(batch).dispatch(RuntimeOrigin::signed(1)));
		assert_eq!((price().latest, feeds()), (100_000, 3));
		let error = pallet_oracle::Error::<Test>::AlreadyFeeded.into();
		assert_eq!(last_event(), pallet_utility::Event::BatchInterrupted { index: 1, error }.into());
	});
}

#[test]
fn batch_should_leave_nothing_behind_when_all_of_it_must_succeed() {
	ExtBuilder::default().build_and_execute(|| {
		(2..=3).for_each(|who| feed(who, 100_000));
		let batch = pallet_utility::Call::batch_all { calls: vec![call(100_000), call(200_000)] };
		assert_noop!(
			RuntimeCall::from(batch).dispatch(RuntimeOrigin::signed(1)).map_err(|failed| failed.error),
			pallet_oracle::Error::<Test>::AlreadyFeeded
		);
		assert_eq!(PriceFeed::price(), None);
	});
}

#[test]
fn batch_should_feed_nothing_when_a_stranger_sends_it() {
	ExtBuilder::default().build_and_execute(|| {
		let batch = pallet_utility::Call::batch { calls: vec![call(100_000)] };
		assert_ok!(RuntimeCall::from(batch).dispatch(RuntimeOrigin::signed(6)));
		let error = pallet_oracle::Error::<Test>::NoPermission.into();
		assert_eq!(last_event(), pallet_utility::Event::BatchInterrupted { index: 0, error }.into());
		assert_eq!(feeds(), 0);
	});
}

/// Makes 6 a proxy of 1, and lets it feed for 1.
fn feed_by_proxy(permission: Permission, value: u128) -> DispatchResult {
	let add = pallet_proxy::Call::add_proxy { delegate: 6, proxy_type: permission, delay: 0 };
	assert_ok!(RuntimeCall::from(add).dispatch(RuntimeOrigin::signed(1)));
	let call = Box::new(call(value));
	let proxy = pallet_proxy::Call::proxy { real: 1, force_proxy_type: None, call };
	assert_ok!(RuntimeCall::from(proxy).dispatch(RuntimeOrigin::signed(6)));
	match last_event() {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => result,
		other => panic!("{other:?}"),
	}
}

#[test]
fn proxy_should_feed_for_its_account_when_it_may() {
	ExtBuilder::default().build_and_execute(|| {
		(2..=3).for_each(|who| feed(who, 100_000));
		assert_ok!(feed_by_proxy(Permission::Own, 100_000));
		assert_eq!((price().latest, feeds()), (100_000, 3));
		// It was the feed of 1, who has fed now.
		let again = call(100_000).dispatch(RuntimeOrigin::signed(1));
		assert_err_ignore_postinfo!(again, pallet_oracle::Error::<Test>::AlreadyFeeded);
	});
}

#[test]
fn proxy_should_feed_nothing_when_it_may_not() {
	ExtBuilder::default().build_and_execute(|| {
		let result = feed_by_proxy(Permission::Nothing, 100_000);
		assert_err!(result, frame::deps::frame_system::Error::<Test>::CallFiltered);
		assert_eq!(feeds(), 0);
	});
}

#[test]
fn multisig_should_feed_when_its_account_is_a_member() {
	ExtBuilder::default().build_and_execute(|| {
		let account = Multisig::multi_account_id(&[7, 8], 1);
		Members::set(vec![1, 2, account]);
		(1..=2).for_each(|who| feed(who, 100_000));
		let multisig = pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![8],
			call: Box::new(call(100_000)),
		};
		assert_ok!(RuntimeCall::from(multisig).dispatch(RuntimeOrigin::signed(7)));
		assert_eq!((price().latest, feeds()), (100_000, 3));
	});
}

#[test]
fn multisig_should_feed_nothing_when_only_its_signers_are_members() {
	ExtBuilder::default().build_and_execute(|| {
		let multisig = pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![2],
			call: Box::new(call(100_000)),
		};
		let result = RuntimeCall::from(multisig).dispatch(RuntimeOrigin::signed(1));
		assert_err_ignore_postinfo!(result, pallet_oracle::Error::<Test>::NoPermission);
		assert_eq!(feeds(), 0);
	});
}
