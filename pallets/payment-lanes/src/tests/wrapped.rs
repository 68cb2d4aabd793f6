// SPDX-License-Identifier: Apache-2.0
//! Calls inside of batches, proxies and multisigs: each is made for the account that the wrapper stands for.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::Dispatchable};
use noema_primitives::money::CRED;
use polkadot_sdk::{pallet_multisig, pallet_proxy, pallet_utility};

const RESERVE: Balance = CRED;

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

/// Every signed call, with who may make it, in an order in which all succeed, with the blocks that pass before each.
pub fn all_calls() -> Vec<(BlockNumber, AccountId, crate::Call<Test>)> {
	let key = key(1);
	grant(ALICE, &key, 2 * RESERVE);
	let lane = open(ALICE, RESERVE, &key);
	let closing = open(ALICE, RESERVE, &key);
	let released = open(BOB, RESERVE, &key);
	let [job, voided] = [0; 2].map(|_| authorize(ALICE, RESERVE, &key));
	// Apart from the lanes of the same key in this block.
	let request = OpenRequest { salt: 50, ..request(ALICE, &key, RESERVE) };
	let signature = key.sign(request.signing_hash(), false);
	let rows = |row| BoundedVec::truncate_from(vec![row]);
	let (service, tariff_version, signer) = (SERVICE, 1, self::key(9).signer());
	let (licence, salt, reserve, amount) = (None, 77, RESERVE, RESERVE);
	vec![
		(0, ALICE, Call::deposit { amount: CRED }),
		(0, ALICE, Call::withdraw { amount: CRED }),
		(
			0,
			ALICE,
			Call::open_lane {
				service,
				tariff_version,
				reserve,
				signer,
				licence,
				close_delay: MIN_DELAY,
				salt,
			},
		),
		(0, BOB, Call::open_lane_for { request, signature }),
		(0, ALICE, Call::top_up { lane, amount: CRED }),
		(0, PROVIDER, Call::claim { payee: PROVIDER, rows: rows(key.pay(lane, 50_000)) }),
		(0, PROVIDER, Call::refund { lane, amount: 1_000, reference: H256::zero() }),
		(0, ALICE, Call::request_close { lane: closing, keep: None }),
		(0, PROVIDER, Call::release { lane: released }),
		(
			0,
			ALICE,
			Call::authorize {
				service,
				tariff_version,
				amount,
				signer,
				licence,
				capture_period: DAY,
				refund_period: 0,
				salt: 78,
			},
		),
		(0, PROVIDER, Call::report_units { job, units: units(5_000) }),
		(0, ALICE, Call::dispute { job }),
		(0, PROVIDER, Call::capture { job, voucher: Some(key.pay(job, 10_000)) }),
		(0, PROVIDER, Call::void { job: voided }),
		(0, PROVIDER, Call::deposit { amount: CRED }),
		(0, PROVIDER, Call::set_claimer { claimer: BOB, allowed: true }),
		(MIN_DELAY + 1, BOB, Call::finalise { lane: closing }),
		(10 * DAY + 1, BOB, Call::reclaim { job }),
		(0, PROVIDER, Call::close_lanes_of { limit: 64 }),
		(RETENTION + 1, BOB, Call::prune { lane: released }),
	]
}

/// Makes every call, wrapped, by whom the wrapping names.
fn make_all(wrap: impl Fn(RuntimeCall, AccountId) -> (RuntimeCall, AccountId)) {
	ExtBuilder::default().build_and_execute(|| {
		[ALICE, BOB, PROVIDER].into_iter().for_each(|who| let_stranger(who, Permission::Own));
		for (blocks, who, call) in all_calls() {
			pass(blocks);
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
	make_all(|call, who| (proxy_of(call, who), STRANGER));
}

#[test]
fn every_call_should_succeed_when_a_proxy_makes_it_in_a_batch() {
	make_all(|call, who| (batch_of(proxy_of(call, who)), STRANGER));
}

#[test]
fn every_call_should_be_filtered_when_the_proxy_may_not_make_it() {
	ExtBuilder::default().build_and_execute(|| {
		[ALICE, BOB, PROVIDER].into_iter().for_each(|who| let_stranger(who, Permission::Nothing));
		for (_, who, call) in all_calls() {
			let filtered = frame::deps::frame_system::Error::<Test>::CallFiltered.into();
			let said = format!("{call:?}");
			assert_eq!(dispatch(proxy_of(call.into(), who), STRANGER), Err(filtered), "{said}");
		}
	});
}

#[test]
fn calls_should_be_refused_when_a_batch_makes_them_for_someone_else() {
	ExtBuilder::default().build_and_execute(|| {
		let lane = open(ALICE, RESERVE, &key(1));
		for call in [Call::top_up { lane, amount: CRED }, Call::request_close { lane, keep: None }] {
			assert_eq!(dispatch(batch_of(call.into()), BOB), Err(Error::<Test>::NotPayer.into()));
		}
		let release = Call::release { lane }.into();
		assert_eq!(dispatch(batch_of(release), ALICE), Err(Error::<Test>::NotPayee.into()));
		let fork = Call::set_fork_id { fork_id: 1 }.into();
		assert_eq!(dispatch(batch_of(fork), ALICE), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn multisig_should_pay_by_lanes_and_be_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let account = Multisig::multi_account_id(&[ALICE, BOB], 1);
		let make = |call: crate::Call<Test>| {
			let call = Box::new(RuntimeCall::from(call));
			let others = vec![BOB];
			let multisig = pallet_multisig::Call::as_multi_threshold_1 { other_signatories: others, call };
			assert_ok!(RuntimeCall::from(multisig).dispatch(signed(ALICE)));
		};
		assert_ok!(Assets::transfer(signed(ALICE), 1, account, 10 * CRED));
		make(Call::deposit { amount: 5 * CRED });
		let (service, tariff_version, reserve, signer) = (SERVICE, 1, RESERVE, key(1).signer());
		let (licence, close_delay, salt) = (None, MIN_DELAY, 0);
		make(Call::open_lane { service, tariff_version, reserve, signer, licence, close_delay, salt });
		let lane = last_opened();
		assert_eq!(self::lane(lane).payer, account);
		settle(&key(1), lane, 50_000);
		make(Call::request_close { lane, keep: None });
		// As a provider it claims.
		let terms = terms(account);
		Catalogue::insert((50, 1), terms);
		let id = open_to(50, BOB, RESERVE, &key(1));
		let rows = BoundedVec::truncate_from(vec![key(1).pay(id, 50_000)]);
		make(Call::claim { payee: account, rows });
		assert_eq!(cred(account), 5 * CRED + 49_500);
		let all = escrow(account).held - reserved(account) - LANE_DEPOSIT - ACCOUNT_DEPOSIT;
		make(Call::withdraw { amount: all });
	});
}

#[test]
fn fork_id_should_be_announced_when_root_batches_it() {
	ExtBuilder::default().build_and_execute(|| {
		let batch = batch_of(Call::set_fork_id { fork_id: 1 }.into());
		assert_ok!(batch.dispatch(RuntimeOrigin::root()));
		assert!(ForkIds::<Test>::get().next.is_some());
	});
}
