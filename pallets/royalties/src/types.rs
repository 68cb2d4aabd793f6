// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, and what calls take.
//!
//! Amounts are in credits (10^6 a CRED; 1 CRED is 1 USD), those called *scaled* in 10^18 parts of a credit, NOE in
//! planck (10^12 a NOE), parts of an income in ppm, times in blocks or in epochs.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{hashing::H256, prelude::BoundedVec, traits::ConstU32};
use noema_primitives::{money::Balance, AiAssetId, BlockNumber, LicenceId};
use scale_info::TypeInfo;

/// The shares that an asset is divided into.
pub const SHARES: u32 = 1_000_000;

/// The most bytes of the name of shares.
pub const MAX_NAME: u32 = 50;

/// The most bytes of their symbol.
pub const MAX_SYMBOL: u32 = 12;

/// What of its bond a dispute costs that nobody has decided in time, in ppm.
pub const EXPIRY_PPM: u32 = 100_000;

/// The number of a royalty epoch: that of a block by the length of an epoch, rounded down.
pub type Epoch = u32;

/// A number of shares, [`SHARES`] at most.
pub type ShareCount = u32;

/// Credits in 10^18 parts.
pub type Scaled = u128;

/// The name of shares: printable ASCII.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// Their symbol: printable ASCII.
pub type Symbol = BoundedVec<u8, ConstU32<MAX_SYMBOL>>;

/// What came in for an asset.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Income {
	/// All there ever was, in credits.
	pub acc: Balance,
	/// What it was when the lineage was corrected last: parts are of what came since.
	pub base: Balance,
	/// Where shares start to earn, if any do in an epoch to come or of late.
	pub mark: Option<Mark>,
}

/// Where in an income an epoch begins.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Mark {
	/// The epoch.
	pub epoch: Epoch,
	/// All income before it, in credits: told by the first that comes in it or later.
	pub acc: Option<Balance>,
}

/// What is the owner's of an asset's income, or its shares'.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct OwnerSide<AccountId> {
	/// The part of the asset's own income, since the lineage was corrected last, that is booked here, in credits.
	pub taken: Balance,
	/// Credits that are booked here, pulled ones among them, and not paid out.
	pub held: Balance,
	/// Credits that a correction of a descendant's lineage gave to the asset while it was disputed: they are booked
	/// here when the dispute has ended, and are no part of `held` until then.
	pub parked: Balance,
	/// The last block in which there can be no dispute, after one that ended for the owner; 0 if there was none.
	pub quiet_until: BlockNumber,
	/// The shares that it belongs to; the owner's if none.
	pub pool: Option<Pool<AccountId>>,
}

impl<AccountId> Default for OwnerSide<AccountId> {
	fn default() -> Self {
		Self { taken: 0, held: 0, parked: 0, quiet_until: 0, pool: None }
	}
}

/// Shares, and what they earn.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Pool<AccountId> {
	/// Shares that earn.
	pub active: ShareCount,
	/// Shares that will from the epoch after `epoch` on.
	pub activating: ShareCount,
	/// How many accounts have a position.
	pub positions: u32,
	/// The epoch in which the books were brought up to date last.
	pub epoch: Epoch,
	/// What a share has earned that was active all the time, scaled.
	pub acc_per_share: Scaled,
	/// What fell on shares that are not active, and joins what is left at the end of that epoch, scaled.
	pub carried: Scaled,
	/// What fell on them before, and was not yet released, scaled.
	pub left: Scaled,
	/// What of that is released to active shares at the end of each epoch, scaled. If none of it is, it rests until the end of
	/// this epoch, and is carried in the next.
	pub portion: Scaled,
	/// Where those started that did last; none while others wait to.
	pub begun: Option<Beginning>,
	/// Who divided the asset, and gave the deposit.
	pub depositor: AccountId,
	/// NOE on hold for it.
	pub deposit: Balance,
}

/// Where shares started to earn.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Beginning {
	/// The epoch in which they did.
	pub epoch: Epoch,
	/// What a share had earned then that was active all the time, scaled.
	pub acc_per_share: Scaled,
}

/// Shares that start, or started, to earn in the same epoch.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Start {
	/// What a share had earned then that was active all the time, scaled. Told when others are to start; until then it
	/// is in [`Pool::begun`].
	pub acc_per_share: Option<Scaled>,
	/// Shares that are listed here by their positions.
	pub shares: ShareCount,
}

/// What an account has activated of an asset's shares.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Position {
	/// Shares that earn.
	pub active: ShareCount,
	/// Shares that earn from `from` on.
	pub activating: ShareCount,
	/// The epoch in which they start, or those started that did last.
	pub from: Epoch,
	/// Shares that are listed among those that start in it.
	pub listed: ShareCount,
	/// Up to where active shares have been credited, scaled.
	pub acc_per_share: Scaled,
	/// What is credited and not paid out, scaled.
	pub owed: Scaled,
	/// NOE on hold for this record.
	pub deposit: Balance,
}

/// Why an account may dispute.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Standing {
	/// It owns this asset, which is an ancestor of the disputed one or descends from it.
	Owner(AiAssetId),
	/// It owns this licence of the disputed asset or of a descendant.
	Licensee(LicenceId),
}

/// A dispute that is not decided.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Dispute<AccountId> {
	/// Who disputes.
	pub disputer: AccountId,
	/// Why it may.
	pub standing: Standing,
	/// The hash of its reasons.
	pub reason: H256,
	/// NOE on hold for it.
	pub bond: Balance,
	/// The last block before anyone can end it.
	pub until: BlockNumber,
}

/// How a dispute ends.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Verdict<AccountId> {
	/// The income stays where it is.
	Released,
	/// What can be redirected goes to this account.
	Redirected(AccountId),
}
