// SPDX-License-Identifier: Apache-2.0
//! The rows of a claim, and what comes of them.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{deps::frame_support::PalletError, prelude::BoundedVec, traits::ConstU32};
use scale_info::TypeInfo;

pub use noema_primitives::ClaimRow as Row;

/// The most rows of a claim.
pub const MAX_ROWS: u32 = 64;

/// The rows of a claim.
pub type Rows = BoundedVec<Row, ConstU32<MAX_ROWS>>;

/// What came of a row. Where a row is wrong in several ways, the first of this list is named, from
/// [`RowCode::UnknownLane`] on.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PalletError,
	PartialEq,
	TypeInfo,
)]
pub enum RowCode {
	/// It was paid.
	Paid,
	/// So much was paid before, to the credit. Nothing is to be done.
	AlreadyClaimed,
	/// More was paid before: a newer voucher was claimed. Claim the newest.
	Superseded,
	/// There is no such lane: the id is wrong, or it was pruned.
	UnknownLane,
	/// The lane pays another payee. Claim as that one.
	NotPayee,
	/// The voucher is for another fork of the chain. Have a new one signed.
	WrongFork,
	/// The voucher names another tariff than the lane pins. Have a new one signed.
	WrongTariff,
	/// The lane pays nothing any more: its deadline has passed, or it was released.
	LaneEnded,
	/// The voucher's last block has passed. Have a new one signed.
	Expired,
	/// A class has fewer units than in the voucher that was paid last. Have a new one signed.
	UnitsFell,
	/// The amount is more than its units cost beyond those that are free. Have a new one signed.
	AboveTariff,
	/// The lane has paid all that is reserved. Claim again when the payer has topped it up.
	Exhausted,
	/// It would pay less than the least that is paid at once. Claim when there is more.
	BelowMinimum,
	/// The signature is of another scheme than the lane's key.
	WrongScheme,
	/// The signature does not verify: a byte was changed, another key signed, or it was for another chain.
	BadSignature,
	/// The books do not cover it, or the tariff is gone: a fault of the chain, to be reported.
	Unaccounted,
}
