// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: no more than is declared, and for each row of a claim its lane and its payer alone.

use super::wrapped::all_calls;
use crate::{mock::*, *};
use frame::{
	deps::frame_support::weights::constants::WEIGHT_REF_TIME_PER_SECOND, testing_prelude::*,
	traits::Dispatchable,
};
use noema_accesses::Accesses;
use noema_primitives::money::CRED;

/// What `work` reads and writes, but for the system's own events, block number and hashes.
fn accesses(work: impl FnOnce()) -> Accesses {
	Accesses::of([twox_128(b"System").to_vec()], work)
}

/// Lanes of so many different payers to one service, opened by keys or not, and a voucher of each.
fn rows(count: u32, granted: bool) -> Rows {
	let rows = (0..count).map(|index| {
		let payer = 1_000 + AccountId::from(index);
		let key = key(u8::try_from(index % 250 + 1).expect("it is small"));
		assert_ok!(Assets::transfer(signed(ALICE), 1, payer, 3 * CRED));
		assert_ok!(PaymentLanes::deposit(signed(payer), 2 * CRED));
		let id = if granted { open_granted(payer, CRED, &key) } else { open(payer, CRED, &key) };
		key.pay(id, 5_000)
	});
	rows.collect::<Vec<_>>().try_into().expect("they are few")
}

/// The reads and writes of a claim of so many lanes.
fn claimed(count: u32, granted: bool) -> (u64, u64) {
	let mut counts = (0, 0);
	ExtBuilder::default().build_and_execute(|| {
		let rows = rows(count, granted);
		let weight = PaymentLanes::claim_weight(rows.len(), 0, rows.len());
		let heard = accesses(|| assert_eq!(claim(&rows), vec![RowCode::Paid; rows.len()]));
		heard.assert_within(weight.ref_time(), str::to_owned);
		counts = heard.counts();
	});
	counts
}

#[test]
fn row_should_cost_two_reads_and_two_writes_when_it_is_of_another_payer() {
	let (reads, writes) = claimed(1, false);
	for count in [2, 3, 64] {
		let more = u64::from(count - 1);
		assert_eq!(claimed(count, false), (reads + 2 * more, writes + 2 * more), "{count}");
	}
}

#[test]
fn row_should_cost_one_read_more_when_a_key_opened_its_lane() {
	let (reads, writes) = claimed(1, true);
	for count in [2, 64] {
		let more = u64::from(count - 1);
		assert_eq!(claimed(count, true), (reads + 3 * more, writes + 2 * more), "{count}");
	}
}

#[test]
fn row_should_cost_its_lane_alone_when_it_is_of_the_same_payer() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let rows: Vec<_> = (0..9).map(|_| key.pay(open(ALICE, CRED, &key), 5_000)).collect();
		let count = |rows: &[Row]| {
			let heard = accesses(|| assert_eq!(claim(rows), vec![RowCode::Paid; rows.len()]));
			heard.counts()
		};
		let (reads, writes) = count(&rows[..1]);
		assert_eq!(count(&rows[1..]), (reads + 7, writes + 7));
	});
}

#[test]
fn row_should_cost_reads_alone_when_it_is_not_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let rows: Vec<_> = (0..9).map(|_| self::key(2).pay(open(ALICE, CRED, &key), 5_000)).collect();
		let heard = accesses(|| assert_eq!(claim(&rows), vec![RowCode::BadSignature; 9]));
		assert_eq!(heard.counts().1, 0);
	});
}

#[test]
fn accesses_should_be_covered_when_any_call_is_made() {
	ExtBuilder::default().build_and_execute(|| {
		for (blocks, who, call) in all_calls() {
			pass(blocks);
			let said = format!("{call:?}");
			let weight = call.get_dispatch_info().call_weight;
			let call = RuntimeCall::from(call);
			let heard = accesses(|| {
				let result = call.dispatch(signed(who));
				assert!(result.is_ok(), "{said}: {result:?}");
			});
			let (reads, writes) = heard.counts();
			println!("{reads} reads, {writes} writes: {said}");
			heard.assert_within(weight.ref_time(), |key| format!("{key} of {said}"));
		}
	});
}

#[test]
fn claim_should_be_a_small_part_of_a_block_when_it_has_all_rows() {
	let claim = <() as WeightInfo>::claim(MAX_ROWS).ref_time();
	assert!(claim <= WEIGHT_REF_TIME_PER_SECOND / 30, "{claim}");
}
