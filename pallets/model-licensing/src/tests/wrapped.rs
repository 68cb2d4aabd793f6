// SPDX-License-Identifier: Apache-2.0
//! Calls inside of batches, proxies and multisigs: each is made for the account that the wrapper stands for.

use crate::{mock::*, *};
use frame::{
	testing_prelude::*,
	traits::{fungible::Mutate, Dispatchable},
};
use noema_primitives::money::NOE;
use polkadot_sdk::{pallet_multisig, pallet_proxy, pallet_utility};

/// Dispatches a call, and answers the error that a wrapper reports.
fn dispatch(call: RuntimeCall, who: AccountId) -> DispatchResult {
	let before = System::events().len();
	call.dispatch(signed(who)).map(drop).map_err(|failed| failed.error)?;
	let mut reported = System::events().into_iter().skip(before).filter_map(|record| match record.event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => result.err(),
		RuntimeEvent::Utility(pallet_utility::Event::BatchInterrupted { error, .. }) => Some(error),
		_ => None,
	});
	reported.next_back().map_or(Ok(()), Err)
}

fn batch_of(call: RuntimeCall) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls: vec![call] }.into()
}

fn proxy_of(call: RuntimeCall, real: AccountId) -> RuntimeCall {
	pallet_proxy::Call::proxy { real, force_proxy_type: None, call: Box::new(call) }.into()
}

/// Lets the miner make calls of this pallet, or nothing, for someone.
fn let_miner(who: AccountId, proxy_type: Permission) {
	let add = pallet_proxy::Call::add_proxy { delegate: MINER, proxy_type, delay: 0 };
	assert_ok!(RuntimeCall::from(add).dispatch(signed(who)));
}

/// Every signed call, with who may make it, in an order in which all succeed.
pub fn all_calls() -> Vec<(AccountId, crate::Call<Test>)> {
	let terms = LicenceTerms { algorithms: algorithms(&[1]), ..terms() };
	let (hash, root) = (terms.hash(), logic::allowlist::leaf(&BOB));
	let (asset, price, proof) = (MODEL, PRICE, Proof::default());
	let buy = |offer, pay_native| Call::buy_licence {
		offer,
		max_price: PRICE,
		expected_terms_hash: hash,
		pay_native,
		proof: proof.clone(),
	};
	let make =
		|allowlist_root| Call::make_offer { asset, terms: hash, price, supply: Some(9), allowlist_root };
	let unused = LicenceTerms { seats: 9, ..terms.clone() };
	let unused_hash = unused.hash();
	vec![
		(ALICE, Call::publish_terms { terms }),
		(ALICE, Call::publish_terms { terms: unused }),
		(ALICE, Call::remove_terms { terms: unused_hash }),
		(ALICE, make(Some(root))),
		(ALICE, make(None)),
		(BOB, buy(1, None)),
		(BOB, buy(1, Some(21 * NOE))),
		(BOB, buy(2, None)),
		(BOB, Call::renew { licence: 1, max_price: PRICE, pay_native: None }),
		(BOB, Call::renew { licence: 1, max_price: PRICE, pay_native: Some(21 * NOE) }),
		(BOB, Call::select_algorithm { licence: 1, algorithm: self::hash(1) }),
		(BOB, Call::prefer_licence { licence: 1 }),
		(BOB, Call::transfer_licence { licence: 1, to: CAROL, max_royalty: PRICE }),
		(ALICE, Call::refund_licence { licence: 2 }),
		(ALICE, Call::set_price { offer: 2, price: 1 }),
		(ALICE, Call::withdraw_offer { offer: 2 }),
		(BOB, Call::burn_licence { licence: 3 }),
		(ALICE, Call::open_derivatives { asset, terms: hash }),
		(ALICE, Call::close_derivatives { asset }),
	]
}

/// Makes every call, wrapped, by whom the wrapping names.
fn make_all(wrap: impl Fn(RuntimeCall, AccountId) -> (RuntimeCall, AccountId)) {
	ExtBuilder.build_and_execute(|| {
		[ALICE, BOB].into_iter().for_each(|who| let_miner(who, Permission::Own));
		for (who, call) in all_calls() {
			let said = format!("{call:?}");
			let (wrapped, sender) = wrap(call.into(), who);
			assert_eq!(dispatch(wrapped, sender), Ok(()), "{said}");
		}
	});
}

#[test]
fn every_call_should_succeed_when_it_is_batched() {
	make_all(|call, who| (batch_of(call), who));
}

#[test]
fn every_call_should_succeed_when_a_proxy_makes_it() {
	make_all(|call, who| (proxy_of(call, who), MINER));
}

#[test]
fn every_call_should_succeed_when_a_proxy_makes_it_in_a_batch() {
	make_all(|call, who| (batch_of(proxy_of(call, who)), MINER));
}

#[test]
fn every_call_should_be_filtered_when_the_proxy_may_not_make_it() {
	ExtBuilder.build_and_execute(|| {
		[ALICE, BOB].into_iter().for_each(|who| let_miner(who, Permission::Nothing));
		for (who, call) in all_calls() {
			let filtered = frame::deps::frame_system::Error::<Test>::CallFiltered.into();
			let said = format!("{call:?}");
			assert_eq!(dispatch(proxy_of(call.into(), who), MINER), Err(filtered), "{said}");
		}
	});
}

#[test]
fn calls_should_be_refused_when_a_batch_makes_them_for_someone_else() {
	ExtBuilder.build_and_execute(|| {
		let licence = bobs();
		let transfer = Call::transfer_licence { licence, to: CAROL, max_royalty: PRICE };
		assert_eq!(dispatch(batch_of(transfer.into()), CAROL), Err(Error::<Test>::NotHolder.into()));
		let refund = Call::refund_licence { licence };
		assert_eq!(dispatch(batch_of(refund.into()), BOB), Err(Error::<Test>::NotSeller.into()));
		let revoke = Call::revoke_licence { licence, reason: hash(1) };
		assert_eq!(dispatch(batch_of(revoke.into()), ALICE), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn licence_should_be_revoked_when_root_batches_it() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let batch = batch_of(Call::revoke_licence { licence: id, reason: hash(1) }.into());
		assert_ok!(batch.dispatch(RuntimeOrigin::root()));
		assert_eq!(licence(id).state, LicenceState::Revoked);
	});
}

#[test]
fn every_call_should_succeed_when_a_multisig_makes_it() {
	ExtBuilder.build_and_execute(|| {
		// One of Alice and the miner, who owns the model; one of Bob and the miner, who buys.
		let account = |who| Multisig::multi_account_id(&[who, MINER], 1);
		for who in [ALICE, BOB].map(account) {
			assert_ok!(Balances::transfer_allow_death(signed(ALICE), who, RICH / 4));
			assert_ok!(<Cred as Mutate<AccountId>>::mint_into(&who, RICH_CRED));
		}
		give_asset(MODEL, account(ALICE));
		let list = logic::allowlist::leaf(&account(BOB));
		for (who, mut call) in all_calls() {
			if let Call::make_offer { allowlist_root: Some(root), .. } = &mut call {
				*root = list;
			}
			let said = format!("{call:?}");
			let call = Box::new(RuntimeCall::from(call));
			let multisig =
				pallet_multisig::Call::as_multi_threshold_1 { other_signatories: vec![MINER], call };
			assert_eq!(dispatch(multisig.into(), who), Ok(()), "{said}");
		}
		assert_eq!(licence(1).depositor, account(BOB));
	});
}
