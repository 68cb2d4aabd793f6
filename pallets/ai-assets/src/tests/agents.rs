// SPDX-License-Identifier: Apache-2.0
//! Calls that agents make.

use crate::{mock::*, *};
use frame::{deps::frame_support::dispatch::GetDispatchInfo, testing_prelude::*, traits::Dispatchable};
use noema_primitives::money::NOE;
use polkadot_sdk::{pallet_balances, pallet_proxy, pallet_utility};

/// A chain on which agent 1 of Alice has 100 NOE.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(register(ALICE, Specifics::Agent), 1);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), account(1), 100 * NOE));
		System::reset_events();
		test();
	});
}

/// A payment of so much to Bob.
fn pay(amount: Balance) -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive { dest: BOB, value: amount }.into()
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls }.into()
}

fn act(who: AccountId, agent: AiAssetId, call: RuntimeCall) -> DispatchResult {
	AiAssets::act_as(signed(who), agent, Box::new(call)).map(drop).map_err(|failed| failed.error)
}

fn filtered() -> DispatchError {
	frame::deps::frame_system::Error::<Test>::CallFiltered.into()
}

#[test]
fn agent_should_act_by_its_own_account_when_its_owner_says_so() {
	chain(|| {
		let before = (noe(ALICE), noe(BOB));
		assert_ok!(act(ALICE, 1, pay(30 * NOE)));
		assert_eq!((noe(account(1)), noe(ALICE), noe(BOB)), (70 * NOE, before.0, before.1 + 30 * NOE));
		assert_eq!(events(), vec![Event::AgentActed { agent: 1, owner: ALICE, account: account(1) }]);
	});
}

#[test]
fn agent_should_own_assets_and_register_others() {
	chain(|| {
		let register = Call::register {
			specifics: Specifics::Model,
			content_hash: CONTENT,
			details: details(),
			parents: Default::default(),
		};
		assert_ok!(act(ALICE, 1, register.into()));
		assert_eq!(owner_of(2), Some(account(1)));
		assert_ok!(act(ALICE, 1, Call::transfer { asset: 2, to: CAROL }.into()));
		assert_eq!(owner_of(2), Some(CAROL));
	});
}

#[test]
fn agent_should_be_driven_by_its_owner_alone() {
	chain(|| {
		assert_noop!(act(BOB, 1, pay(1)), Error::<Test>::NotOwner);
		assert_noop!(act(ALICE, 2, pay(1)), Error::<Test>::NotFound);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_noop!(act(ALICE, 1, pay(NOE)), Error::<Test>::NotOwner);
		assert_ok!(act(BOB, 1, pay(NOE)));
	});
}

#[test]
fn other_assets_should_not_act() {
	chain(|| {
		let model = register(ALICE, Specifics::Model);
		assert_noop!(act(ALICE, model, pay(NOE)), Error::<Test>::NotAgent);
	});
}

#[test]
fn agent_should_not_act_when_it_is_listed() {
	chain(|| {
		OnMarket::set(vec![1]);
		assert_noop!(act(ALICE, 1, pay(NOE)), Error::<Test>::AssetListed);
	});
}

#[test]
fn agent_should_act_still_when_it_is_retired() {
	chain(|| {
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_ok!(act(ALICE, 1, pay(NOE)));
	});
}

#[test]
fn act_should_fail_wholly_when_its_call_does() {
	chain(|| {
		assert_noop!(act(ALICE, 1, pay(101 * NOE)), TokenError::FundsUnavailable);
		// Also when an earlier one of a batch has succeeded.
		let calls = batch(vec![pay(NOE), pay(101 * NOE)]);
		assert_noop!(act(ALICE, 1, calls), TokenError::FundsUnavailable);
		assert_eq!(noe(account(1)), 100 * NOE);
	});
}

#[test]
fn agent_should_not_act_on_itself() {
	chain(|| {
		// Its account is not its owner, and cannot become it.
		for call in [
			Call::transfer { asset: 1, to: BOB },
			Call::retire { asset: 1 },
			Call::set_name { asset: 1, name: bytes("a") },
		] {
			assert_noop!(act(ALICE, 1, call.into()), Error::<Test>::NotOwner);
		}
	});
}

#[test]
fn acts_should_not_nest_however_they_are_wrapped() {
	chain(|| {
		let second = register(ALICE, Specifics::Agent);
		assert_ok!(AiAssets::transfer(signed(ALICE), second, account(1)));
		let nested = || RuntimeCall::from(Call::act_as { agent: second, call: Box::new(pay(1)) });
		assert_noop!(act(ALICE, 1, nested()), filtered());
		assert_noop!(act(ALICE, 1, batch(vec![nested()])), filtered());
		assert_noop!(act(ALICE, 1, batch(vec![pay(1), batch(vec![nested()])])), filtered());
		let derived = pallet_utility::Call::as_derivative { index: 0, call: Box::new(nested()) };
		assert_noop!(act(ALICE, 1, derived.into()), filtered());
	});
}

#[test]
fn agent_should_be_refused_what_agents_may_not_do_however_it_is_wrapped() {
	chain(|| {
		let proxy = || -> RuntimeCall {
			pallet_proxy::Call::add_proxy { delegate: BOB, proxy_type: Default::default(), delay: 0 }.into()
		};
		// The owner may, for itself.
		assert_ok!(proxy().dispatch(signed(ALICE)));
		assert_noop!(act(ALICE, 1, proxy()), filtered());
		assert_noop!(act(ALICE, 1, batch(vec![pay(NOE), proxy()])), filtered());
		let derived = pallet_utility::Call::as_derivative { index: 0, call: Box::new(proxy()) };
		assert_noop!(act(ALICE, 1, derived.into()), filtered());
	});
}

#[test]
fn agent_should_be_refused_what_its_owner_may_not_do() {
	chain(|| {
		let mut origin = signed(ALICE);
		origin.add_filter(|call: &RuntimeCall| !matches!(call, RuntimeCall::Balances(..)));
		let refused = |call: RuntimeCall| {
			AiAssets::act_as(origin.clone(), 1, Box::new(call)).map_err(|failed| failed.error)
		};
		assert_noop!(refused(pay(NOE)), filtered());
		assert_noop!(refused(batch(vec![pay(NOE)])), filtered());
		// What is not filtered it may do.
		assert_ok!(refused(
			Call::register {
				specifics: Specifics::Model,
				content_hash: CONTENT,
				details: details(),
				parents: Default::default(),
			}
			.into()
		));
	});
}

#[test]
fn agent_should_have_an_account_of_its_own() {
	chain(|| {
		let second = register(ALICE, Specifics::Agent);
		assert_ne!(account(1), account(second));
		assert_eq!(AiAssets::agent_account(1), Some(account(1)));
		assert_eq!(AiAssets::agent_of(account(second)), Some((second, ALICE)));
		let model = register(ALICE, Specifics::Model);
		assert_eq!((AiAssets::agent_account(model), AiAssets::agent_account(9)), (None, None));
		assert_eq!((AiAssets::agent_of(account(model)), AiAssets::agent_of(ALICE)), (None, None));
		// Accounts of other pallets are none of agents.
		let other: AccountId = PalletId(*b"noema/xx").into_sub_account_truncating(1u32);
		assert_eq!(AiAssets::agent_of(other), None);
	});
}

#[test]
fn act_should_weigh_what_its_call_does_and_itself() {
	chain(|| {
		let call = RuntimeCall::from(Call::act_as { agent: 1, call: Box::new(pay(NOE)) });
		let (info, inner) = (call.get_dispatch_info(), pay(NOE).get_dispatch_info());
		let own = AiAssets::act_as_weight(Weight::zero());
		assert_eq!(info.call_weight, own + inner.call_weight);
		assert_eq!(info.class, inner.class);
		let account = <Test as frame_system::Config>::DbWeight::get().reads_writes(1, 1);
		assert_eq!(own, <Test as Config>::WeightInfo::act_as() + account);
		// What its call gives back is given back, also when it fails.
		let calls = || batch(vec![pay(NOE), pay(101 * NOE), pay(NOE)]);
		let declared = AiAssets::act_as_weight(calls().get_dispatch_info().call_weight);
		let failed = AiAssets::act_as(signed(ALICE), 1, Box::new(calls())).expect_err("it cannot pay");
		let spent = failed.post_info.actual_weight.expect("it says so");
		assert!(spent.ref_time() < declared.ref_time() && spent.ref_time() > own.ref_time());
		let done = AiAssets::act_as(signed(ALICE), 1, Box::new(pay(NOE))).expect("it can pay");
		assert_eq!(done.actual_weight, Some(own + inner.call_weight));
	});
}

#[test]
fn weight_should_not_overflow_when_the_inner_one_is_huge() {
	assert_eq!(AiAssets::act_as_weight(Weight::MAX), Weight::MAX);
}
