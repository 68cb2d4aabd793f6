// SPDX-License-Identifier: Apache-2.0
//! The rules by themselves, without a chain: escrow, splits, the life of lanes, jobs, the fork id and refunds.

use super::rules::rules;
use crate::{
	logic::{open::*, split::*, Refusal},
	mock::{units, DAY, HOUR, LANE_DEPOSIT, MAX_DELAY, MAX_JOB, MIN_DELAY, RETENTION, TARIFF},
	types::{Account, *},
	LaneOf, Refunds,
};
use frame::{arithmetic::Permill, hashing::H256};
use noema_primitives::{money::Balance, BlockNumber, LaneSigner, OpenRequest};

const KEY: LaneSigner = LaneSigner::Sr25519([1; 32]);

fn account(held: Balance, reserved: Balance, deposits: Balance) -> Account {
	Account { held, reserved, deposits }
}

/// A lane that was opened in block 100, with a reserve of 1,000 of which 300 are claimed.
pub fn lane() -> LaneOf<crate::mock::Test> {
	Lane {
		payer: 1,
		payee: 2,
		service: 1,
		tariff_version: 1,
		signer: KEY,
		reserve: 1_000,
		claimed: 300,
		units: units(300),
		free: None,
		licence: None,
		close_delay: 50,
		epoch: 100,
		phase: Phase::Open,
		granted: None,
		deposit: LANE_DEPOSIT,
		job: None,
	}
}

/// A job that can be captured until block 90,000 and refunded until 99,000.
pub fn job() -> LaneOf<crate::mock::Test> {
	let job = Job { capture_until: 90_000, refund_until: 99_000, report: None, disputed: false };
	Lane { job: Some(job), ..lane() }
}

#[test]
fn account_should_have_free_what_is_neither_reserved_nor_deposit() {
	assert_eq!(account(100, 30, 20).free(), 50);
	assert_eq!(account(100, 30, 20).available(10), 40);
	assert_eq!(account(100, 30, 20).available(51), 0);
	assert_eq!(account(0, 0, 0).available(10), 0);
}

#[test]
fn account_should_be_withdrawn_from_by_its_bounds() {
	let table = [
		(account(100, 30, 20), 41, Err(Refusal::InsufficientRemainder)),
		(account(100, 30, 20), 50, Err(Refusal::InsufficientRemainder)),
		(account(100, 30, 20), 51, Err(Refusal::InsufficientEscrow)),
		(account(100, 30, 20), 40, Ok(account(60, 30, 20))),
		(account(100, 0, 0), 100, Ok(account(0, 0, 0))),
		(account(100, 0, 0), 95, Err(Refusal::InsufficientRemainder)),
		(account(5, 0, 0), 5, Ok(account(0, 0, 0))),
		(account(5, 0, 0), 4, Err(Refusal::InsufficientRemainder)),
		(account(5, 0, 0), 0, Err(Refusal::AmountTooSmall)),
		(account(0, 0, 0), 1, Err(Refusal::InsufficientEscrow)),
	];
	for (account, amount, expected) in table {
		assert_eq!(account.withdrawn(amount, 10), expected, "{amount} of {account:?}");
	}
}

#[test]
fn account_should_refuse_what_it_cannot_count() {
	let full = account(Balance::MAX, 0, 0);
	assert_eq!(full.credited(1), Err(Refusal::Overflow));
	assert_eq!(full.deposited(1, 0), Err(Refusal::Overflow));
	assert_eq!(full.with_deposit(1), Err(Refusal::Overflow));
	assert_eq!(full.reserving(Balance::MAX, 1, 0), Err(Refusal::Overflow));
	assert_eq!(full.reserving(Balance::MAX, 0, 0), Ok(account(Balance::MAX, Balance::MAX, 0)));
	assert_eq!(account(5, 5, 0).paid(6, 0), Err(Refusal::Overflow));
	assert_eq!(account(5, 4, 0).paid(5, 0), Err(Refusal::Overflow));
	assert_eq!(account(5, 5, 0).released(6), Err(Refusal::Overflow));
	assert_eq!(account(5, 0, 5).returned(6), Err(Refusal::Overflow));
	assert_eq!(account(5, 5, 0).paid(4, 1), Ok(account(2, 1, 0)));
}

#[test]
fn split_should_round_the_fee_up_and_the_rest_down() {
	let table = [
		(0, 10_000, 0, 0, (0, 0, 0, 0)),
		(1, 10_000, 0, 1_000_000, (1, 0, 0, 0)),
		(100, 10_000, 500_000, 200_000, (1, 0, 19, 80)),
		(1_001, 10_000, 999_999, 999_999, (11, 10, 989, 1)),
		(1_000, 0, 1_000_000, 500_000, (0, 0, 500, 500)),
		(1_000, 1_000_000, 1_000_000, 1_000_000, (1_000, 1_000, 0, 0)),
		(1_000, 10_000, u32::MAX, u32::MAX, (10, 10, 990, 0)),
	];
	for (amount, fee_ppm, discount_ppm, royalty_ppm, expected) in table {
		let split = split(amount, Permill::from_parts(fee_ppm), discount_ppm, royalty_ppm);
		let found = (split.fee, split.discount, split.royalty, split.payout);
		assert_eq!(found, expected, "{amount}");
		assert_eq!(split.revenue(), split.fee - split.discount);
	}
}

#[test]
fn lane_should_stand_by_the_first_of_its_deadlines() {
	let (asked, key, late) = (CloseReason::Requested, CloseReason::KeyEnded, CloseReason::Lapsed);
	let closing = |until| Lane { phase: Phase::Closing { until }, ..lane() };
	let table = [
		(lane(), None, 500, Standing::Open),
		(closing(500), None, 500, Standing::Closing { until: 500, reason: asked }),
		(closing(500), None, 501, Standing::Over { reason: asked }),
		(lane(), Some(450), 500, Standing::Closing { until: 500, reason: key }),
		(lane(), Some(450), 501, Standing::Over { reason: key }),
		(closing(499), Some(450), 499, Standing::Closing { until: 499, reason: asked }),
		(closing(501), Some(450), 499, Standing::Closing { until: 500, reason: key }),
		(closing(501), Some(450), 501, Standing::Over { reason: key }),
		(job(), None, 90_000, Standing::Closing { until: 90_000, reason: late }),
		(job(), None, 90_001, Standing::Over { reason: late }),
		(lane(), Some(u32::MAX - 1), u32::MAX, Standing::Closing { until: u32::MAX, reason: key }),
	];
	for (lane, since, now, expected) in table {
		assert_eq!(lane.standing(since, now), expected, "{since:?} {now} {:?}", lane.phase);
	}
	let ended = Lane { phase: Phase::Ended { at: 7, reason: key }, ..job() };
	assert_eq!(ended.standing(Some(1), 99_999), Standing::Ended { at: 7, reason: key });
}

#[test]
fn reserve_should_fall_when_its_time_has_come() {
	let falling = |to| Lane { phase: Phase::Decreasing { to, until: 500 }, ..lane() };
	for (to, now, reserve, freed) in
		[(600, 500, 1_000, 0), (600, 501, 600, 400), (300, 501, 300, 700), (0, 501, 300, 700)]
	{
		let (next, found) = falling(to).decreased(now);
		assert_eq!((next.reserve, found), (reserve, freed), "{to} {now}");
		let settled = next.phase == Phase::Open;
		assert_eq!(settled, now > 500);
	}
	// One that would rise, as none can be asked for, stays.
	assert_eq!(falling(5_000).decreased(501).0.reserve, 1_000);
	let standing = falling(600).standing(None, 500);
	assert_eq!(standing, Standing::Decreasing { to: 600, until: 500 });
}

#[test]
fn end_should_free_all_that_is_not_claimed() {
	let (ended, freed) = lane().ended(CloseReason::Released, 500);
	assert_eq!((ended.reserve, ended.claimed, freed, ended.unclaimed()), (300, 300, 700, 0));
	assert_eq!(ended.phase, Phase::Ended { at: 500, reason: CloseReason::Released });
}

#[test]
fn record_should_be_kept_as_long_as_it_is_needed() {
	let reason = CloseReason::Released;
	let ended = |lane: LaneOf<crate::mock::Test>, at| Lane { phase: Phase::Ended { at, reason }, ..lane };
	assert_eq!(lane().check_prunable(u32::MAX, &rules()), Err(Refusal::NotYetPrunable));
	for (lane, until) in [
		(ended(lane(), 200), 200 + RETENTION),
		(ended(job(), 200), 200 + RETENTION),
		(Lane { job: None, epoch: 500_000, ..ended(lane(), 1) }, 500_000 + HOUR),
	] {
		assert_eq!(lane.check_prunable(until, &rules()), Err(Refusal::NotYetPrunable));
		assert_eq!(lane.check_prunable(until + 1, &rules()), Ok(()));
	}
	let mut late = ended(job(), 200);
	late.job = late.job.map(|job| Job { refund_until: 900_000, ..job });
	assert_eq!(late.check_prunable(900_000, &rules()), Err(Refusal::NotYetPrunable));
	assert_eq!(late.check_prunable(900_001, &rules()), Ok(()));
	let overflow = ended(lane(), u32::MAX);
	assert_eq!(overflow.check_prunable(u32::MAX, &rules()), Err(Refusal::Overflow));
}

#[test]
fn periods_should_be_within_their_bounds() {
	for (delay, fits) in
		[(MIN_DELAY - 1, false), (MIN_DELAY, true), (MAX_DELAY, true), (MAX_DELAY + 1, false)]
	{
		let expected = if fits { Ok(()) } else { Err(Refusal::CloseDelayOutOfBounds) };
		assert_eq!(check_lane(&KEY, 1, delay, &rules()), expected, "{delay}");
	}
	let job = |capture, refund| check_job(&KEY, 1, capture, refund, 10, &rules());
	let expected = Job { capture_until: 310, refund_until: 317, report: None, disputed: false };
	assert_eq!(job(MIN_DELAY, 7), Ok(expected));
	assert_eq!(job(MAX_JOB + 1, 0), Err(Refusal::JobPeriodOutOfBounds));
	assert_eq!(job(MAX_JOB, MAX_JOB + 1), Err(Refusal::JobPeriodOutOfBounds));
	assert_eq!(check_job(&KEY, 1, MIN_DELAY, 0, u32::MAX, &rules()), Err(Refusal::Overflow));
	assert_eq!(check_lane(&KEY, 0, MIN_DELAY, &rules()), Err(Refusal::AmountTooSmall));
	let zero = LaneSigner::Sr25519([0; 32]);
	assert_eq!(check_lane(&zero, 1, MIN_DELAY, &rules()), Err(Refusal::UnacceptableSigner));
}

#[test]
fn request_should_be_checked_by_chain_fork_and_time() {
	let request = OpenRequest {
		genesis_hash: H256::repeat_byte(1),
		fork_id: 3,
		owner: 1u64,
		service: 1,
		tariff_version: 1,
		reserve: LANE_DEPOSIT,
		signer: KEY,
		close_delay: MIN_DELAY,
		licence: None,
		salt: 0,
		valid_until: 5_000,
	};
	let check = |genesis: u8, fork_id, now| {
		check_request(&request, H256::repeat_byte(genesis), fork_id, now, &rules())
	};
	assert_eq!(check(1, 3, 5_000), Ok(()));
	assert_eq!(check(1, 3, 5_000 - HOUR), Ok(()));
	assert_eq!(check(1, 3, 5_001), Err(Refusal::RequestExpired));
	assert_eq!(check(1, 3, 5_000 - HOUR - 1), Err(Refusal::RequestTooLong));
	assert_eq!(check(2, 3, 5_000), Err(Refusal::WrongChain));
	assert_eq!(check(1, 4, 5_000), Err(Refusal::WrongFork));
	let little = OpenRequest { reserve: LANE_DEPOSIT - 1, ..request };
	let checked = check_request(&little, H256::repeat_byte(1), 3, 5_000, &rules());
	assert_eq!(checked, Err(Refusal::AmountTooSmall));
}

#[test]
fn free_units_should_add_up_and_be_none_when_there_are_none() {
	assert_eq!(free_units(&[0; 6], None), None);
	assert_eq!(free_units(&[0; 6], Some(&[0; 6])), None);
	assert_eq!(free_units(&[1, 0, 0, 0, 0, 0], None), Some([1, 0, 0, 0, 0, 0]));
	assert_eq!(
		free_units(&[1, 0, 0, 0, 0, 2], Some(&[3, 4, 0, 0, 0, u64::MAX])),
		Some([4, 4, 0, 0, 0, u64::MAX])
	);
}

#[test]
fn fork_id_should_change_in_the_block_that_was_announced() {
	let fork = Fork { current: 1, next: Some((2, 100)) };
	assert_eq!((fork.id_at(99), fork.id_at(100), fork.id_at(u32::MAX)), (1, 2, 2));
	assert_eq!(fork.announcing(0, 99, 10), Err(Refusal::ForkIdNotHigher));
	assert_eq!(fork.announcing(1, 100, 10), Err(Refusal::ForkIdNotHigher));
	assert_eq!(fork.announcing(2, 100, 10), Err(Refusal::ForkIdNotHigher));
	assert_eq!(fork.announcing(2, 99, 10), Ok(Fork { current: 1, next: Some((2, 110)) }));
	assert_eq!(fork.announcing(3, 100, 10), Ok(Fork { current: 2, next: Some((3, 111)) }));
	// What waits is taken back by the one that holds.
	assert_eq!(fork.announcing(1, 99, 10), Ok(Fork { current: 1, next: None }));
}

#[test]
fn refunds_should_be_bounded_by_what_was_claimed() {
	let none = Refunds::default();
	let refund = |refunds: &Refunds, amount, number: u64| {
		refunds.with(&lane(), amount, H256::from_low_u64_be(number), 9, 500)
	};
	assert_eq!(refund(&none, 301, 1), Err(Refusal::InsufficientClaimed));
	assert_eq!(refund(&none, Balance::MAX, 1), Err(Refusal::InsufficientClaimed));
	let one = refund(&none, 299, 1).expect("so much was claimed");
	assert_eq!((one.total, one.deposit, one.references.len()), (299, 9, 1));
	assert_eq!(refund(&one, 1, 1), Err(Refusal::AlreadyRefunded));
	assert_eq!(refund(&one, Balance::MAX, 2), Err(Refusal::Overflow));
	let two = refund(&one, 1, 2).expect("so much was claimed");
	assert_eq!((two.total, two.deposit, two.references.len()), (300, 9, 2));
	assert_eq!(refund(&two, 1, 3), Err(Refusal::InsufficientClaimed));
	let late = none.with(&job(), 1, H256::zero(), 9, 99_001);
	assert_eq!(late, Err(Refusal::RefundTooLate));
}

#[test]
fn report_should_leave_time_to_dispute_it() {
	let last = 90_000 - DAY - 1;
	let report = |job: &LaneOf<crate::mock::Test>, amount, now: BlockNumber| {
		job.reported(units(amount), job.standing(None, now), now, &rules()).map(|(_, report)| report)
	};
	assert_eq!(report(&job(), 400, last), Ok(Report { units: units(400), until: 89_999 }));
	assert_eq!(report(&job(), 400, last + 1), Err(Refusal::ReportTooLate));
	assert_eq!(report(&job(), 299, last), Err(Refusal::UnitsFell));
	assert_eq!(report(&job(), 400, 90_001), Err(Refusal::AlreadyEnded));
	assert_eq!(report(&lane(), 400, last), Err(Refusal::NotAJob));
}

#[test]
fn report_should_pay_its_cost_up_to_the_reserve_beyond_what_was_captured() {
	for (amount, total) in [(300, None), (301, Some(301)), (1_000, Some(1_000)), (9_000, Some(1_000))] {
		let standing = job().standing(None, 500);
		let (reported, _) = job().reported(units(amount), standing, 500, &rules()).expect("it is in time");
		let early = reported.undisputed(&TARIFF, standing, 500 + DAY);
		assert_eq!(early.map(|_| ()), Err(Refusal::NotYetUndisputed));
		let captured = reported.undisputed(&TARIFF, standing, 501 + DAY);
		let found = captured.map(|(lane, due)| (lane.claimed, due));
		let expected = total.map(|total| (total, total - 300)).ok_or(Refusal::NothingToCapture);
		assert_eq!(found, expected, "{amount}");
	}
}
