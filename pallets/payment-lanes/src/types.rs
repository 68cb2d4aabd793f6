// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, and what calls take.
//!
//! Amounts are in credits (10^6 a CRED; 1 CRED is 1 USD), times in blocks. A deadline is the last block in which
//! what it ends can still be done.

mod row;

pub use row::{Row, RowCode, Rows, MAX_ROWS};

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{hashing::H256, prelude::BoundedVec, traits::ConstU32};
use noema_primitives::{
	metering::Units, money::Balance, voucher::Salt, BlockNumber, ForkId, LaneSigner, LicenceId, ServiceId,
	TariffVersion,
};
use scale_info::TypeInfo;

/// The most refunds of a lane or a job.
pub const MAX_REFUNDS: u32 = 64;

/// The most lanes that one call closes.
pub const MAX_CLOSES: u32 = 64;

/// What an account has in escrow.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Account {
	/// All of it.
	pub held: Balance,
	/// The part that its lanes and jobs may still pay: the sum of what is reserved and not claimed.
	pub reserved: Balance,
	/// The part that was taken as deposits for its lanes and keys, and comes back with them.
	pub deposits: Balance,
}

/// Why a lane or a job came to its end.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum CloseReason {
	/// The payer asked for it, and the delay passed.
	Requested,
	/// The grant of the key that opened it ended, and the delay passed.
	KeyEnded,
	/// The payee gave up what was not claimed.
	Released,
	/// The payee closed all its lanes.
	ProviderLeft,
	/// The payee gave up what was not captured of a job.
	Voided,
	/// The time to capture a job passed.
	Lapsed,
}

/// How far a lane or a job has come, as far as that is stored.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Phase {
	/// Nobody asked for anything. A lane of a key whose grant ended closes all the same, and a job lapses.
	Open,
	/// The payer asked for a lower reserve.
	Decreasing {
		/// The reserve to come, or what is claimed by then if that is more.
		to: Balance,
		/// The last block of the reserve as it is.
		until: BlockNumber,
	},
	/// The payer asked for its end.
	Closing {
		/// The last block in which the payee can claim.
		until: BlockNumber,
	},
	/// It pays nothing any more.
	Ended {
		/// The block in which it ended.
		at: BlockNumber,
		/// Why.
		reason: CloseReason,
	},
}

/// How a lane or a job stands now: what is stored, and what time has made of it.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Standing {
	/// It pays what is claimed.
	Open,
	/// It pays what is claimed, and its reserve will be lower.
	Decreasing {
		/// The reserve to come, or what is claimed by then if that is more.
		to: Balance,
		/// The last block of the reserve as it is.
		until: BlockNumber,
	},
	/// It pays what is claimed, for a while.
	Closing {
		/// The last block in which the payee can claim.
		until: BlockNumber,
		/// Why it closes.
		reason: CloseReason,
	},
	/// It pays nothing any more; what is reserved comes back to the payer when someone finalises it.
	Over {
		/// Why.
		reason: CloseReason,
	},
	/// It pays nothing any more, and nothing is reserved.
	Ended {
		/// The block in which it ended.
		at: BlockNumber,
		/// Why.
		reason: CloseReason,
	},
}

impl Standing {
	/// Whether claims hold.
	pub fn pays(&self) -> bool {
		matches!(self, Self::Open | Self::Decreasing { .. } | Self::Closing { .. })
	}
}

/// Units that a payee says it has delivered, without a voucher.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Report {
	/// Units of each class since the job began.
	pub units: Units,
	/// The last block in which the payer can dispute them.
	pub until: BlockNumber,
}

/// What a job has that a lane has not.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Job {
	/// The last block in which the payee can capture.
	pub capture_until: BlockNumber,
	/// The last block in which the payee can refund; the record stays as long.
	pub refund_until: BlockNumber,
	/// Units that wait to be captured without a voucher.
	pub report: Option<Report>,
	/// Whether the payer disputed a report: from then on only vouchers count.
	pub disputed: bool,
}

/// The part of a licence's quota that a lane or a job uses.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LicencePart {
	/// The licence.
	pub id: LicenceId,
	/// Units of each class that cost nothing by it.
	pub quota: Units,
}

/// A lane, or a job, which is a lane with a deadline from the start: all that a claim needs to know of it but the
/// tariff, in one value.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Lane<AccountId> {
	/// Who pays, out of its escrow.
	pub payer: AccountId,
	/// Who is paid: the provider of the service.
	pub payee: AccountId,
	/// The service.
	pub service: ServiceId,
	/// The tariff that is pinned.
	pub tariff_version: TariffVersion,
	/// The key that signs vouchers.
	pub signer: LaneSigner,
	/// The most that it pays in its life. After its end: what it has paid.
	pub reserve: Balance,
	/// What it has paid, fees included.
	pub claimed: Balance,
	/// Units of each class of the voucher or report that was paid last.
	pub units: Units,
	/// Units of each class that cost nothing: those of the licence and of the payer's tier when it opened. `None`
	/// if there are none.
	pub free: Option<Units>,
	/// The licence under which it was opened.
	pub licence: Option<LicencePart>,
	/// How long the payee can claim after the payer asked for the end. Of a job: how long it can be captured.
	pub close_delay: BlockNumber,
	/// The block in which it was opened.
	pub epoch: BlockNumber,
	/// How far it has come.
	pub phase: Phase,
	/// The salt of the key's request, if a granted key opened it.
	pub granted: Option<Salt>,
	/// What the payer's escrow gave as deposit for it.
	pub deposit: Balance,
	/// What only jobs have.
	pub job: Option<Job>,
}

/// The refunds of a lane or a job.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Refunds {
	/// What was refunded in all.
	pub total: Balance,
	/// What the payee gave as deposit for this record.
	pub deposit: Balance,
	/// The reference of each.
	pub references: BoundedVec<H256, ConstU32<MAX_REFUNDS>>,
}

/// The fork id, and the one to come.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Fork {
	/// The one that vouchers name, unless `next` has taken over.
	pub current: ForkId,
	/// The one that takes over, and the first block in which it has.
	pub next: Option<(ForkId, BlockNumber)>,
}
