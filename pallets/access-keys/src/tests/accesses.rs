// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: no more than is declared, for each way through a call.

use crate::{mock::*, *};
use frame::{
	deps::frame_support::{dispatch::GetDispatchInfo, weights::constants::WEIGHT_REF_TIME_PER_SECOND},
	testing_prelude::*,
	traits::UnfilteredDispatchable,
};
use noema_accesses::{Accesses, NODES};
use noema_primitives::money::CRED;

/// What `work` reads and writes, but for the system's own events, block number and accounts, and what
/// transfers of the mock's escrow read besides.
fn accesses(work: impl FnOnce()) -> Accesses {
	Accesses::of([b"System", &b"Balances"[..]].map(|name| twox_128(name).to_vec()), work)
}

/// Makes a call, and expects so many reads and writes. The mock's escrow is in accounts, which are not counted:
/// where it `moves` there must be a read and a write more, for the escrow of lanes.
fn covered(who: AccountId, call: Call<Test>, moves: bool, counts: (u64, u64)) {
	let weight = call.get_dispatch_info().call_weight.ref_time();
	let before = Moves::get();
	let mut heard = accesses(|| {
		assert_ok!(call.dispatch_bypass_filter(signed(who)));
	});
	assert_eq!(Moves::get() > before, moves);
	assert_eq!(heard.counts(), counts);
	if moves {
		heard.read.insert("the escrow".into());
		heard.written.insert("the escrow".into());
	}
	heard.assert_within(weight, str::to_owned);
}

#[test]
fn accesses_should_be_heard() {
	ExtBuilder.build_and_execute(|| {
		let heard = accesses(|| grant(ALICE, 1));
		assert_eq!(heard.counts(), (2, 2));
		let heard = accesses(|| drop(AccessKeys::grant_of(ALICE, key(1))));
		assert_eq!(heard.counts(), (1, 0));
	});
}

#[test]
fn accesses_should_be_covered_when_a_key_is_granted() {
	ExtBuilder.build_and_execute(|| {
		let terms = Terms { scope: services(&(0..16).collect::<Vec<_>>()), ..terms() };
		covered(ALICE, Call::grant { key: key(1), terms: terms.clone() }, true, (2, 2));
		covered(ALICE, Call::grant { key: key(2), terms }, true, (2, 2));
	});
}

#[test]
fn accesses_should_be_covered_when_a_grant_is_updated() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let terms = Terms { period: 2 * DAY, ..terms() };
		covered(ALICE, Call::update_grant { key: key(1), terms }, false, (1, 1));
	});
}

#[test]
fn accesses_should_be_covered_when_a_key_is_revoked_with_and_without_lanes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		open(ALICE, 1, CRED);
		covered(ALICE, Call::revoke { key: key(1) }, false, (1, 1));
		covered(ALICE, Call::revoke { key: key(2) }, true, (2, 2));
	});
}

#[test]
fn accesses_should_be_covered_when_a_key_is_rotated_with_and_without_lanes() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		covered(ALICE, Call::rotate { old: key(1), new: key(2), overlap: 0 }, false, (2, 2));
		open(ALICE, 2, CRED);
		covered(ALICE, Call::rotate { old: key(2), new: key(3), overlap: DAY }, true, (3, 3));
	});
}

#[test]
fn accesses_should_be_covered_when_grants_are_pruned() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		grant(ALICE, 2);
		pass(7 * DAY);
		for number in [1, 2] {
			covered(CAROL, Call::prune { owner: ALICE, key: key(number) }, true, (2, 2));
		}
	});
}

#[test]
fn accesses_should_be_of_the_grant_alone_when_a_key_is_used() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let heard = accesses(|| open(ALICE, 1, CRED));
		assert_eq!(heard.counts(), (1, 1));
		let heard = accesses(|| end(ALICE, 1));
		assert_eq!(heard.counts(), (1, 1));
		let heard = accesses(|| assert_eq!(closing(ALICE, 1), None));
		assert_eq!(heard.counts(), (1, 0));
		// However often, and however long ago.
		for _ in 0..100 {
			pass(HOUR);
			let heard = accesses(|| {
				assert_ok!(charge(ALICE, 1, opening(CRED)));
			});
			assert_eq!(heard.counts(), (1, 1));
		}
	});
}

#[test]
fn proof_should_be_covered_when_everything_has_its_greatest_size() {
	// The greatest sizes and, for each value, some nodes of the trie; the escrow's account is a value of 100 B.
	let size = |grants: usize| grants * (Grant::max_encoded_len() + NODES) + (4 + NODES) + (100 + NODES);
	type Weights = <Test as Config>::WeightInfo;
	for (weight, grants) in
		[(Weights::grant(), 1), (Weights::revoke(), 1), (Weights::rotate(), 2), (Weights::prune(), 1)]
	{
		assert!(size(grants) as u64 <= weight.proof_size(), "{} of {weight:?}", size(grants));
	}
	let size = Grant::max_encoded_len() + NODES;
	assert!(size as u64 <= Weights::update_grant().proof_size(), "{size}");
}

#[test]
fn grant_should_have_a_size_that_its_deposit_is_for() {
	// A kilobyte: whoever changes it looks at the deposit as well.
	assert_eq!(Grant::max_encoded_len(), 639);
}

#[test]
fn weight_should_be_far_below_a_block() {
	type Weights = ();
	for weight in
		[Weights::grant(), Weights::update_grant(), Weights::revoke(), Weights::rotate(), Weights::prune()]
	{
		assert!(weight.ref_time() < WEIGHT_REF_TIME_PER_SECOND / 1_000, "{weight:?}");
	}
}
