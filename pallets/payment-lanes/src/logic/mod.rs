// SPDX-License-Identifier: Apache-2.0
//! What is decided without storage and without `Config`: state in, change or refusal out.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod account;
pub mod claim;
pub mod fork;
pub mod job;
pub mod lane;
pub mod open;
pub mod refund;
pub mod split;

use codec::{Decode, Encode};
use frame::arithmetic::Permill;
use noema_primitives::{money::Balance, BlockNumber};
use scale_info::TypeInfo;

/// Why a call does nothing.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Refusal {
	/// The amount is zero, or less than the least there is.
	AmountTooSmall,
	/// The escrow has less than that unreserved.
	InsufficientEscrow,
	/// Less than the account's deposit would be left.
	InsufficientRemainder,
	/// The delay is shorter or longer than it may be.
	CloseDelayOutOfBounds,
	/// The time to capture or to refund is shorter or longer than it may be.
	JobPeriodOutOfBounds,
	/// Anybody could sign for the key.
	UnacceptableSigner,
	/// It is a job.
	NotALane,
	/// It is a lane.
	NotAJob,
	/// It is closing, or its reserve is falling.
	AlreadyClosing,
	/// It has ended.
	AlreadyEnded,
	/// Its deadline has not passed, or there is none.
	NotYetDue,
	/// It has not ended, or not long enough ago.
	NotYetPrunable,
	/// The new reserve is not lower than the present one.
	ReserveNotLower,
	/// The request is for another chain.
	WrongChain,
	/// The request is for another fork of the chain.
	WrongFork,
	/// The request's last block has passed.
	RequestExpired,
	/// The request would be valid for longer than it may be.
	RequestTooLong,
	/// More would be refunded than was claimed.
	InsufficientClaimed,
	/// The reference was used before.
	AlreadyRefunded,
	/// There is no room for another reference.
	TooManyRefunds,
	/// The time to refund has passed.
	RefundTooLate,
	/// There is no report.
	ReportNotFound,
	/// The payer disputed a report: only vouchers count.
	ReportDisputed,
	/// The report would be undisputed only when the job has lapsed.
	ReportTooLate,
	/// The payer can still dispute the report.
	NotYetUndisputed,
	/// The payer cannot dispute the report any more.
	DisputeTooLate,
	/// A class has fewer units than before.
	UnitsFell,
	/// What is reported comes to no more than was captured.
	NothingToCapture,
	/// The fork id is not above the present one.
	ForkIdNotHigher,
	/// A number is larger than the chain can count.
	Overflow,
}

/// What bounds lanes, jobs and requests.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rules {
	/// What stays in an account that has something in escrow, in credits.
	pub account_deposit: Balance,
	/// Deposit for a lane or a job, in credits.
	pub lane_deposit: Balance,
	/// The shortest delay of a lane, and the shortest time to capture a job.
	pub min_close_delay: BlockNumber,
	/// The longest delay of a lane, and how long before it holds a fork id is announced.
	pub max_close_delay: BlockNumber,
	/// The longest that the request of a key is valid.
	pub max_request_age: BlockNumber,
	/// How long the record of a lane stays after its end.
	pub retention_period: BlockNumber,
	/// How long a payer can dispute a report.
	pub dispute_period: BlockNumber,
	/// The longest time to capture a job, and after that to refund it.
	pub max_job_period: BlockNumber,
}

/// The largest protocol fee there can be.
pub const MAX_PROTOCOL_FEE: Permill = Permill::from_percent(20);

impl Rules {
	/// Whether the rules make sense together, or what is wrong with them.
	pub fn check(&self) -> Result<(), &'static str> {
		[
			(self.account_deposit > 0, "AccountDeposit must not be zero: accounts would cost nothing"),
			(self.lane_deposit > 0, "LaneDeposit must not be zero: lanes would cost nothing"),
			(self.min_close_delay > 0, "MinCloseDelay must not be zero: payers could close before any claim"),
			(self.min_close_delay <= self.max_close_delay, "MinCloseDelay must not be above MaxCloseDelay"),
			(self.max_request_age > 0, "MaxRequestAge must not be zero: no request would be valid"),
			// A salt goes with its lane: no request may outlive it.
			(
				self.retention_period >= self.max_request_age,
				"RetentionPeriod must not be below MaxRequestAge: requests could be used again",
			),
			(self.dispute_period > 0, "DisputePeriod must not be zero: nobody could dispute"),
			(self.dispute_period < self.max_job_period, "DisputePeriod must be below MaxJobPeriod"),
			(self.min_close_delay <= self.max_job_period, "MinCloseDelay must not be above MaxJobPeriod"),
		]
		.into_iter()
		.try_for_each(|(holds, otherwise)| if holds { Ok(()) } else { Err(otherwise) })
	}
}

/// `a + b`, or a refusal.
fn add(a: Balance, b: Balance) -> Result<Balance, Refusal> {
	a.checked_add(b).ok_or(Refusal::Overflow)
}

/// `a − b`, or a refusal.
fn sub(a: Balance, b: Balance) -> Result<Balance, Refusal> {
	a.checked_sub(b).ok_or(Refusal::Overflow)
}

/// `now + blocks`, or a refusal.
fn later(now: BlockNumber, blocks: BlockNumber) -> Result<BlockNumber, Refusal> {
	now.checked_add(blocks).ok_or(Refusal::Overflow)
}
