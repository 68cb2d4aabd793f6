// SPDX-License-Identifier: Apache-2.0
//! Calls inside of batches, proxies and multisigs: each is made for the account that the wrapper stands for.

use crate::{mock::*, *};
use frame::{
	testing_prelude::*,
	traits::{Dispatchable, GetCallName},
};
use noema_primitives::money::{CRED, NOE};
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

/// Lets the stranger make calls of this pallet, or nothing, for someone.
fn let_stranger(who: AccountId, proxy_type: Permission) {
	let add = pallet_proxy::Call::add_proxy { delegate: STRANGER, proxy_type, delay: 0 };
	assert_ok!(RuntimeCall::from(add).dispatch(signed(who)));
}

/// Every signed call, with who makes it, in an order in which all succeed, with the blocks that pass before each.
/// `owner` owns [`BASE`]. What others do in between is income.
pub fn all_calls(owner: AccountId) -> Vec<(BlockNumber, AccountId, crate::Call<Test>)> {
	let asset = BASE;
	let (standing, reason) = (Standing::Owner(DERIVED), H256::zero());
	vec![
		(0, BOB, Call::pull { asset: DERIVED, ancestor: asset }),
		(0, CAROL, Call::claim { asset }),
		(0, owner, Call::fractionalize { asset, name: bytes("a"), symbol: bytes("A") }),
		(0, owner, Call::activate { asset, amount: 400_000 }),
		(EPOCH, owner, Call::activate { asset, amount: 100_000 }),
		(EPOCH, CAROL, Call::claim_shares { asset, holder: owner }),
		(0, BOB, Call::dispute { asset, standing, reason }),
		(PERIOD + 1, CAROL, Call::expire_dispute { asset }),
		(0, owner, Call::deactivate { asset, amount: 500_000 }),
		(0, owner, Call::reunify { asset }),
	]
}

/// Makes every call, wrapped, by whom the wrapping names.
fn make_all(wrap: impl Fn(RuntimeCall, AccountId) -> (RuntimeCall, AccountId)) {
	ExtBuilder::default().build_and_execute(|| {
		[ALICE, BOB, CAROL].into_iter().for_each(|who| let_stranger(who, Permission::Own));
		for (blocks, who, call) in all_calls(ALICE) {
			pass(blocks);
			earn(BASE, CRED);
			earn(DERIVED, CRED);
			let said = format!("{call:?}");
			let (wrapped, sender) = wrap(call.into(), who);
			assert_eq!(dispatch(wrapped, sender), Ok(()), "{said}");
		}
		assert!(side(BASE).pool.is_none() && earned(ALICE) > 0);
	});
}

#[test]
fn calls_should_all_be_wrapped() {
	let mut wrapped: Vec<_> = all_calls(ALICE).iter().map(|(_, _, call)| call.get_call_name()).collect();
	// That of governance is below.
	wrapped.push("resolve_dispute");
	wrapped.sort();
	wrapped.dedup();
	let mut all = Call::<Test>::get_call_names().to_vec();
	all.sort();
	assert_eq!(wrapped, all);
}

#[test]
fn every_call_should_succeed_when_it_is_batched() {
	make_all(|call, who| (batch_of(call), who));
}

#[test]
fn every_call_should_succeed_when_a_proxy_makes_it() {
	make_all(|call, who| (proxy_of(call, who), STRANGER));
}

#[test]
fn every_call_should_succeed_when_a_proxy_makes_it_in_a_batch() {
	make_all(|call, who| (batch_of(proxy_of(call, who)), STRANGER));
}

#[test]
fn every_call_should_be_filtered_when_the_proxy_may_not_make_it() {
	ExtBuilder::default().build_and_execute(|| {
		[ALICE, BOB, CAROL].into_iter().for_each(|who| let_stranger(who, Permission::Nothing));
		for (_, who, call) in all_calls(ALICE) {
			let filtered = frame::deps::frame_system::Error::<Test>::CallFiltered.into();
			let said = format!("{call:?}");
			assert_eq!(dispatch(proxy_of(call.into(), who), STRANGER), Err(filtered), "{said}");
		}
	});
}

#[test]
fn calls_should_be_refused_when_a_batch_makes_them_for_someone_else() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 10);
		earn(BASE, CRED);
		let asset = BASE;
		let (standing, reason) = (Standing::Owner(DERIVED), H256::zero());
		let refused: [(crate::Call<Test>, Error<Test>); 4] = [
			(Call::reunify { asset }, Error::NotOwner),
			(Call::deactivate { asset, amount: 10 }, Error::PositionNotFound),
			(Call::dispute { asset, standing, reason }, Error::NoStanding),
			(Call::fractionalize { asset: DERIVED, name: bytes("a"), symbol: bytes("A") }, Error::NotOwner),
		];
		for (call, error) in refused {
			assert_eq!(dispatch(batch_of(call.into()), STRANGER), Err(error.into()));
		}
		let verdict = Call::resolve_dispute { asset, verdict: Verdict::Released, slash: false };
		assert_eq!(dispatch(batch_of(verdict.into()), ALICE), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn verdict_should_be_given_when_root_batches_it() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		let verdict = Verdict::Redirected(CAROL);
		let batch = batch_of(Call::resolve_dispute { asset: BASE, verdict, slash: false }.into());
		assert_ok!(batch.dispatch(RuntimeOrigin::root()));
		assert_eq!(earned(CAROL), CRED);
	});
}

#[test]
fn multisig_should_own_divide_and_earn() {
	ExtBuilder::default().build_and_execute(|| {
		// One of each caller and the stranger: Alice's owns the asset, Bob's one that is derived from it.
		let account = |who| Multisig::multi_account_id(&[who, STRANGER], 1);
		let (owner, disputer) = (account(ALICE), account(BOB));
		for (asset, who) in [(BASE, owner), (DERIVED, disputer)] {
			assert_ok!(Balances::transfer_allow_death(signed(ALICE), who, 1_000 * NOE));
			assert_ok!(hand_over(asset, who));
		}
		for (blocks, who, call) in all_calls(owner) {
			pass(blocks);
			earn(BASE, CRED);
			earn(DERIVED, CRED);
			let said = format!("{call:?}");
			let (other_signatories, call) = (vec![STRANGER], Box::new(RuntimeCall::from(call)));
			let multisig = pallet_multisig::Call::as_multi_threshold_1 { other_signatories, call };
			let signatory = if who == owner { ALICE } else { who };
			assert_eq!(dispatch(multisig.into(), signatory), Ok(()), "{said}");
		}
		// Every deposit is back. Nobody decided the dispute.
		assert_eq!((noe(owner), noe(disputer)), (1_000 * NOE, 1_000 * NOE - EXPIRY));
		assert!(cred(owner) > 2 * CRED);
	});
}
