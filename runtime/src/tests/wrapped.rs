// SPDX-License-Identifier: Apache-2.0
//! Our calls inside of batches, proxies and multisigs: each counts for the account that it is made for, and
//! no wrapper gets round a filter.

use super::chain::*;
use crate::{configs::filters::ProxyType, *};
use noema_primitives::{CRED, NOE};
use polkadot_sdk::*;

use frame_support::weights::Weight;
use pallet_compute_credits::Call as Credits;
use sp_runtime::{DispatchError, DispatchResult};

/// Calls that anyone makes, in an order in which each can succeed.
fn calls() -> [RuntimeCall; 5] {
	[
		Credits::buy { pay: 100 * NOE, min_credits: 9 * CRED }.into(),
		Credits::redeem { credits: CRED, min_native: NOE }.into(),
		Credits::recapitalise { amount: NOE }.into(),
		Credits::set_prefer_credits { prefer: true }.into(),
		feeding(100_000),
	]
}

/// Calls that move funds.
fn moving() -> [RuntimeCall; 3] {
	let [buy, redeem, recapitalise, ..] = calls();
	[buy, redeem, recapitalise]
}

fn sweep() -> RuntimeCall {
	Credits::sweep { amount: NOE / 2 }.into()
}

pub fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls }.into()
}

fn filtered() -> DispatchResult {
	Err(frame_system::Error::<Runtime>::CallFiltered.into())
}

/// What becomes of `call` in a batch of `who`.
pub fn in_batch(chain: &mut Chain, who: Sr25519Keyring, call: RuntimeCall) -> DispatchResult {
	chain.call(who, batch(vec![call]))
}

/// Makes Ferdie a proxy of `real`.
pub fn make_proxy(chain: &mut Chain, real: Sr25519Keyring, proxy_type: ProxyType) {
	let delegate = Ferdie.to_account_id().into();
	chain.send(real, pallet_proxy::Call::add_proxy { delegate, proxy_type, delay: 0 });
}

/// What becomes of `call` by Ferdie for `real`.
pub fn by_proxy(chain: &mut Chain, real: Sr25519Keyring, call: RuntimeCall) -> DispatchResult {
	let real = real.to_account_id().into();
	chain.send(Ferdie, pallet_proxy::Call::proxy { real, force_proxy_type: None, call: Box::new(call) });
	let result = |event| match event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	};
	events().into_iter().rev().find_map(result).expect("the proxy was executed")
}

/// The account of two of Alice, Bob and Charlie.
pub fn multisig() -> AccountId {
	let mut all = [Alice, Bob, Charlie].map(|who| who.to_account_id());
	all.sort();
	Multisig::multi_account_id(&all, 2)
}

/// What becomes of `call` by [`multisig`]: Alice proposes, Bob agrees.
pub fn by_multisig(chain: &mut Chain, call: RuntimeCall) -> DispatchResult {
	let mut timepoint = None;
	for who in [Alice, Bob] {
		let others = [Alice, Bob, Charlie].into_iter().filter(|other| *other != who);
		let mut other_signatories: Vec<_> = others.map(|other| other.to_account_id()).collect();
		other_signatories.sort();
		let maybe_timepoint = timepoint.replace(Multisig::timepoint());
		// Of the first there is none yet, and the second names the first.
		let max_weight = Weight::from_parts(10_000_000_000, 1_000_000);
		let call = Box::new(call.clone());
		let agree = pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories,
			maybe_timepoint,
			call,
			max_weight,
		};
		chain.send(who, agree);
	}
	let result = |event| match event {
		RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. }) => Some(result),
		_ => None,
	};
	events().into_iter().rev().find_map(result).expect("the call was executed")
}

/// Gives [`multisig`] what our calls need.
pub fn fund_multisig(chain: &mut Chain) {
	let dest = multisig().into();
	chain.send(Ferdie, pallet_balances::Call::transfer_keep_alive { dest, value: 10_000 * NOE });
	let add = pallet_membership::Call::<Runtime, pallet_membership::Instance2>::add_member {
		who: multisig().into(),
	};
	assert_eq!(root(add), Ok(()));
}

/// Pauses all of our calls that can be paused.
fn pause_ours() {
	for call in ["buy", "redeem", "sweep", "set_prefer_credits"] {
		let name = |text: &str| text.as_bytes().to_vec().try_into().expect("the name is short");
		let full_name = (name("ComputeCredits"), name(call));
		assert_eq!(root(pallet_tx_pause::Call::pause { full_name }), Ok(()));
	}
}

/// What is expected of each of [`calls`] while ours are paused: only gifts to the vault and feeds go on.
fn while_paused() -> [DispatchResult; 5] {
	[filtered(), filtered(), Ok(()), filtered(), Ok(())]
}

#[test]
fn calls_should_succeed_when_batched() {
	Chain::development(|chain| {
		chain.send(Eve, batch(calls().to_vec()));
		assert!(credits(&Eve.to_account_id()) > 8 * CRED);
		assert!(ComputeCredits::prefers_credits(Eve.to_account_id()));
	});
}

#[test]
fn calls_should_succeed_when_made_by_a_proxy_for_everything() {
	Chain::development(|chain| {
		make_proxy(chain, Eve, ProxyType::Any);
		calls()
			.into_iter()
			.for_each(|call| assert_eq!(by_proxy(chain, Eve, call.clone()), Ok(()), "{call:?}"));
		assert!(credits(&Eve.to_account_id()) > 8 * CRED);
		assert_eq!(credits(&Ferdie.to_account_id()), 0);
		assert!(ComputeCredits::prefers_credits(Eve.to_account_id()));
	});
}

#[test]
fn calls_should_succeed_when_made_by_a_multisig() {
	Chain::development(|chain| {
		fund_multisig(chain);
		calls().into_iter().for_each(|call| assert_eq!(by_multisig(chain, call.clone()), Ok(()), "{call:?}"));
		assert!(credits(&multisig()) > 8 * CRED);
		assert!(ComputeCredits::prefers_credits(multisig()));
	});
}

#[test]
fn sweep_should_succeed_when_root_batches_it() {
	Chain::development(|_| {
		assert_eq!(root(batch(vec![sweep()])), Ok(()));
		assert_eq!(ComputeCredits::solvency().vault, NOE / 2);
	});
}

#[test]
fn sweep_should_be_refused_when_it_is_not_of_root() {
	Chain::development(|chain| {
		make_proxy(chain, Eve, ProxyType::Any);
		fund_multisig(chain);
		let bad = Err(DispatchError::BadOrigin);
		assert_eq!(in_batch(chain, Eve, sweep()), bad);
		assert_eq!(by_proxy(chain, Eve, sweep()), bad);
		assert_eq!(by_multisig(chain, sweep()), bad);
	});
}

#[test]
fn proxies_should_not_move_funds_when_made_for_something_else() {
	for kind in [ProxyType::NonTransfer, ProxyType::Governance, ProxyType::Staking, ProxyType::Oracle] {
		Chain::development(|chain| {
			chain.give_credits(Eve, 10 * CRED);
			make_proxy(chain, Eve, kind);
			for call in moving() {
				assert_eq!(by_proxy(chain, Eve, call.clone()), filtered(), "{kind:?} {call:?}");
				assert_eq!(by_proxy(chain, Eve, batch(vec![call.clone()])), filtered(), "{kind:?} {call:?}");
			}
			assert_eq!(credits(&Eve.to_account_id()), 10 * CRED);
		});
	}
}

#[test]
fn proxies_should_feed_when_made_for_that_or_for_all_that_moves_no_funds() {
	for kind in [ProxyType::Oracle, ProxyType::NonTransfer] {
		Chain::development(|chain| {
			make_proxy(chain, Eve, kind);
			assert_eq!(by_proxy(chain, Eve, feeding(100_000)), Ok(()));
		});
	}
}

#[test]
fn calls_should_not_be_scheduled_but_by_root() {
	Chain::development(|chain| {
		let call = Box::new(Credits::buy { pay: 100 * NOE, min_credits: 0 }.into());
		let schedule =
			pallet_scheduler::Call::schedule { when: 100, maybe_periodic: None, priority: 0, call };
		assert_eq!(chain.call(Alice, schedule), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn calls_should_stay_paused_when_batched() {
	Chain::development(|chain| {
		chain.give_credits(Eve, 10 * CRED);
		pause_ours();
		let results = calls().map(|call| in_batch(chain, Eve, call));
		assert_eq!(results, while_paused());
	});
}

#[test]
fn calls_should_stay_paused_when_made_by_a_proxy() {
	Chain::development(|chain| {
		chain.give_credits(Eve, 10 * CRED);
		make_proxy(chain, Eve, ProxyType::Any);
		pause_ours();
		let results = calls().map(|call| by_proxy(chain, Eve, call));
		assert_eq!(results, while_paused());
	});
}

#[test]
fn calls_should_stay_paused_when_made_by_a_multisig() {
	Chain::development(|chain| {
		fund_multisig(chain);
		assert_eq!(by_multisig(chain, calls()[0].clone()), Ok(()));
		pause_ours();
		let results = calls().map(|call| by_multisig(chain, call));
		assert_eq!(results, while_paused());
	});
}
