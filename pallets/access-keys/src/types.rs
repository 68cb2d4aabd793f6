// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, and what its views answer.
//!
//! Amounts are in credits (10^6 a CRED; 1 CRED is 1 USD), times and periods in blocks.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{hashing::H256, prelude::BoundedVec, traits::ConstU32};
use noema_primitives::{money::Balance, BlockNumber, LaneSigner, ServiceId};
use scale_info::TypeInfo;

/// The most services that a grant lists. Part of the layout of storage.
pub type MaxServices = ConstU32<16>;

/// Parts that the period of a [`Window`] is cut into. The part that the period began in counts as well, so that
/// a sum is never of less than the period.
pub const PARTS: BlockNumber = 24;

/// [`PARTS`] and the one that the period began in.
const KEPT: usize = 25;

/// What services a key may open lanes to.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Scope {
	/// All, also those that are yet to come.
	Any,
	/// These, in any order, each once, and one at least.
	Services(BoundedVec<ServiceId, MaxServices>),
}

/// What an owner grants a key.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Terms {
	/// What services its lanes may be to.
	pub scope: Scope,
	/// The most that it may reserve in any `period`, in credits. Not zero.
	pub cap: Balance,
	/// The length of the rolling period of `cap`, in blocks.
	pub period: BlockNumber,
	/// The most that each of its lanes may ever pay, in credits. Not zero.
	pub lane_cap: Balance,
	/// The longest that its lanes may take to close, in blocks.
	pub max_close_delay: BlockNumber,
	/// Whether its lanes may be under licences of the owner, which takes their seats and quotas.
	pub licences: bool,
	/// The first block in which it is worth nothing any more, and since when its lanes are being closed.
	pub expires_at: BlockNumber,
	/// Hash of what the owner calls it. The chain does not read it.
	pub label: H256,
	/// Hash of the list of origins from which gateways take it; `None` where they take it from anywhere. The
	/// chain does not read it.
	pub origins: Option<H256>,
}

/// Whether a grant is in force. That it expired is not written here: it follows from its terms.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Status {
	/// It is, until it expires.
	Active,
	/// It has moved to another key. Lanes stay for an overlap.
	Rotated {
		/// The key that has it now, or had it after this one.
		to: LaneSigner,
		/// The block since when the lanes are being closed.
		closes_at: BlockNumber,
	},
	/// Its owner took it back.
	Revoked {
		/// When: the block since when the lanes are being closed.
		at: BlockNumber,
	},
}

/// A sum over a rolling period, in [`PARTS`] parts of whole blocks. It is of at least the period before the
/// present, and of at most one part more: what a cap admits holds for every period of that length.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Window {
	/// Number of the part that was added to last, counted from the first block.
	pub part: BlockNumber,
	/// What was added in each part; part `n` is at `n % 25`.
	pub amounts: [Balance; KEPT],
}

/// A key's grant.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Grant {
	/// What it admits.
	pub terms: Terms,
	/// Whether it is in force.
	pub status: Status,
	/// What was reserved in the period.
	pub used: Window,
	/// Lanes of the key that have not ended.
	pub lanes: u32,
	/// What was taken from the owner's escrow, in credits.
	pub deposit: Balance,
}

/// A grant, as the views tell it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct GrantInfo {
	/// What it admits.
	pub terms: Terms,
	/// Whether it is in force.
	pub status: Status,
	/// The block since when the lanes of the key are being closed, if they are.
	pub closing_since: Option<BlockNumber>,
	/// Lanes of the key that have not ended.
	pub lanes: u32,
	/// What counts against the cap now, in credits.
	pub used: Balance,
	/// What may be reserved now, in credits. Zero once the grant has ended.
	pub room: Balance,
	/// What its end returns to the owner's escrow, in credits.
	pub deposit: Balance,
}

/// Some of an owner's grants.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct GrantPage {
	/// The grants with their keys, in the order of storage, which is that of hashes.
	pub grants: Vec<(LaneSigner, GrantInfo)>,
	/// What to ask on with; `None` if there are no more.
	pub next: Option<LaneSigner>,
}
