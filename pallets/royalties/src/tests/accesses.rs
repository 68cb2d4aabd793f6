// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: no more than is declared, and for an income as little as was promised.

use super::wrapped::all_calls;
use crate::{mock::*, *};
use frame::{
	testing_prelude::*,
	traits::{Dispatchable, UnfilteredDispatchable},
};
use noema_accesses::{hex, Accesses};
use noema_primitives::{
	money::{CRED, NOE},
	RoyaltySink,
};

/// What `work` of an account reads and writes, but for what benchmarks leave out: the system's own values and the
/// caller's account.
fn accesses(caller: AccountId, work: impl FnOnce()) -> Accesses {
	let account = frame_system::Account::<Test>::hashed_key_for(caller);
	let system = ["Number", "Events", "EventCount", "ExecutionPhase", "ParentHash", "BlockWeight", "Digest"]
		.map(|item| [twox_128(b"System"), twox_128(item.as_bytes())].concat());
	Accesses::of(system.into_iter().chain([account, b":extrinsic_index".to_vec()]), work)
}

/// What counting an income reads and writes.
fn of_income(asset: AiAssetId) -> Accesses {
	accesses(STRANGER, || <Royalties as RoyaltySink<AccountId>>::on_income(asset, CRED))
}

#[test]
fn income_should_cost_one_read_and_one_write_however_many_ancestors_there_are() {
	ExtBuilder::default().fractional().build().execute_with(|| {
		let ancestors: Vec<_> = (101..133).map(|id| (id, 15_000)).collect();
		ancestors.iter().for_each(|(id, _)| register(*id, BOB));
		derive(100, ALICE, &ancestors);
		earn(100, 1);
		earn(BASE, 1);
		activate(ALICE, 5);
		next_epoch();
		for asset in [100, BASE, LEAF] {
			let key = hex(&Incomes::<Test>::hashed_key_for(asset));
			let heard = of_income(asset);
			assert_eq!(heard.counts(), (1, 1), "{asset}");
			assert!(heard.read.contains(&key) && heard.written.contains(&key));
		}
	});
}

#[test]
fn income_should_be_of_one_size_whatever_it_is_of() {
	// Three numbers, and where an epoch begins.
	assert_eq!(Income::max_encoded_len(), 16 + 16 + 1 + 4 + 1 + 16);
}

#[test]
fn accesses_should_be_covered_when_any_call_is_made() {
	ExtBuilder::default().build_and_execute(|| {
		for (blocks, who, call) in all_calls(ALICE) {
			pass(blocks);
			earn(BASE, CRED);
			earn(DERIVED, CRED);
			let said = format!("{call:?}");
			let weight = call.get_dispatch_info().call_weight;
			let call = RuntimeCall::from(call);
			let heard = accesses(who, || {
				let result = call.dispatch(signed(who));
				assert!(result.is_ok(), "{said}: {result:?}");
			});
			let (reads, writes) = heard.counts();
			println!("{reads} reads, {writes} writes: {said}");
			heard.assert_within(weight.ref_time(), |key| format!("{key} of {said}"));
		}
	});
}

/// Makes a call, as root if it is a verdict, and answers what it reads and writes.
fn made(who: AccountId, call: Call<Test>) -> Accesses {
	let origin =
		if matches!(call, Call::resolve_dispute { .. }) { RuntimeOrigin::root() } else { signed(who) };
	accesses(who, || {
		assert_ok!(call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error));
	})
}

/// Makes a call, which must stay within its weight.
fn within(who: AccountId, call: Call<Test>) {
	let said = format!("{call:?}");
	let weight = call.get_dispatch_info().call_weight;
	let heard = made(who, call);
	let (reads, writes) = heard.counts();
	println!("{reads} reads, {writes} writes: {said}");
	heard.assert_within(weight.ref_time(), |key| format!("{key} of {said}"));
}

#[test]
fn accesses_should_be_covered_when_shares_start_in_the_same_call() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		let asset = BASE;
		activate(ALICE, 100_000);
		activate(BOB, 100_000);
		next_epoch();
		earn(DERIVED, CRED);
		within(STRANGER, Call::pull { asset: DERIVED, ancestor: BASE });
		activate(CAROL, 100_000);
		next_epoch();
		earn(BASE, CRED);
		within(STRANGER, Call::claim_shares { asset, holder: ALICE });
		within(ALICE, Call::activate { asset, amount: 1 });
		next_epoch();
		earn(BASE, CRED);
		within(CAROL, Call::deactivate { asset, amount: 100_000 });
		earn(BASE, CRED);
		within(BOB, Call::dispute { asset, standing: Standing::Owner(DERIVED), reason: H256::zero() });
		deactivate(BOB, 100_000);
		earn(BASE, CRED);
		let verdict = Verdict::Redirected(STRANGER);
		within(CAROL, Call::resolve_dispute { asset, verdict, slash: true });
		within(STRANGER, Call::claim_shares { asset, holder: BOB });
		within(STRANGER, Call::claim_shares { asset, holder: BOB });
	});
}

/// How many values each call about shares reads and writes, where so many accounts besides Alice have some that earn.
fn counts_with(others: AccountId) -> Vec<(u64, u64)> {
	let mut counts = vec![];
	ExtBuilder::default().fractional().build_and_execute(|| {
		for other in 1_000..1_000 + others {
			assert_ok!(Balances::transfer_allow_death(signed(ALICE), other, NOE));
			give_shares(BASE, ALICE, other, 100);
			activate(other, 50);
		}
		activate(ALICE, 100_000);
		next_epoch();
		let asset = BASE;
		let (standing, reason) = (Standing::Owner(DERIVED), H256::zero());
		let verdict = Verdict::Redirected(CAROL);
		let calls: [(AccountId, Call<Test>); 6] = [
			(STRANGER, Call::pull { asset: DERIVED, ancestor: asset }),
			(STRANGER, Call::claim_shares { asset, holder: ALICE }),
			(ALICE, Call::activate { asset, amount: 100 }),
			(ALICE, Call::deactivate { asset, amount: 100_100 }),
			(BOB, Call::dispute { asset, standing, reason }),
			(STRANGER, Call::resolve_dispute { asset, verdict, slash: false }),
		];
		for (who, call) in calls {
			[BASE, DERIVED].into_iter().for_each(|asset| earn(asset, CRED));
			counts.push(made(who, call).counts());
		}
		assert_eq!(u64::from(pool(BASE).positions), others);
	});
	counts
}

/// Nothing iterates over holders.
#[test]
fn accesses_should_be_the_same_when_there_are_many_holders() {
	// With one other at least, so that others are listed where Alice's shares started when she activates more.
	assert_eq!(counts_with(1), counts_with(40));
}
