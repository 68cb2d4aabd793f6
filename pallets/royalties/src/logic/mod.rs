// SPDX-License-Identifier: Apache-2.0
//! What is decided without storage and without `Config`: state in, change or refusal out.
//!
//! Income `R` of an asset raises its [`Income::acc`](crate::types::Income) and nothing else. All parts are worked out of
//! it when someone asks for them, each as `floor(sum × ppm / 10^6)` less what was taken before, so that a part is never
//! more than a credit behind, however it is taken.
//!
//! What arrives at the owner side of a divided asset is credited to its million shares, exactly: a credit is 10^18
//! scaled, and gives 10^12 to each share. What active shares get is in [`Pool::acc_per_share`](crate::types::Pool); what
//! falls on the others is carried, and released at the ends of epochs. Scaled amounts are sums that do not exceed the
//! credits there are, so that they fit as long as an asset earns less than 3.4 × 10^20 credits (340 trillion CRED) in all.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod income;
pub mod pool;
pub mod position;
pub mod side;
pub mod text;

use crate::types::{Epoch, Scaled, EXPIRY_PPM, SHARES};
use codec::{Decode, Encode};
use noema_primitives::{
	money::{Balance, PPM},
	mul_div_ceil, BlockNumber,
};
use scale_info::TypeInfo;

/// A credit, scaled.
pub const SCALE: Scaled = 1_000_000_000_000_000_000;

/// What a credit gives to each of [`SHARES`] shares, scaled: there is no remainder.
pub const PER_SHARE: Scaled = 1_000_000_000_000;

/// Epochs of the shortest quiet time after a dispute. What is left rests in the epoch in which the dispute ends, is carried in
/// the next, and a portion of it is released at the end of the third.
pub const QUIET_EPOCHS: u32 = 3;

/// Why a call does nothing.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Refusal {
	/// A position has fewer shares.
	InsufficientShares,
	/// A name is none.
	MalformedName,
	/// A symbol is none.
	MalformedSymbol,
	/// A dispute ended a short while ago.
	NotYetDisputable,
	/// A number is larger than the chain can count, or the books do not hold what they must.
	Overflow,
}

/// What the runtime configures.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rules {
	/// Blocks of an epoch.
	pub epoch_length: BlockNumber,
	/// The epochs over which is released what was carried.
	pub release_epochs: u32,
	/// Without so many active shares nothing is released.
	pub min_active: u32,
	/// How long a dispute waits for its verdict, in blocks.
	pub dispute_period: BlockNumber,
	/// How long there is no other after it, in blocks.
	pub quiet_period: BlockNumber,
}

impl Rules {
	/// Whether they make sense; otherwise what is wrong.
	pub fn check(&self) -> Result<(), &'static str> {
		[
			(self.epoch_length > 0, "EpochLength must not be zero: blocks are divided by it"),
			(self.release_epochs > 0, "ReleaseEpochs must not be zero: what is carried is divided by it"),
			(self.min_active > 0, "MinActive must not be zero: what is released is divided by active shares"),
			(self.min_active < SHARES, "MinActive must be below all shares: each holder keeps one"),
			(self.dispute_period > 0, "DisputePeriod must not be zero: disputes would end as they begin"),
			(
				self.quiet_period >= self.epoch_length.saturating_mul(QUIET_EPOCHS),
				"QuietPeriod must be three epochs or more: what is carried is not released sooner after a dispute",
			),
		]
		.into_iter()
		.try_for_each(|(holds, otherwise)| if holds { Ok(()) } else { Err(otherwise) })
	}

	/// The epoch that a block is of.
	pub fn epoch(&self, block: BlockNumber) -> Epoch {
		block.checked_div(self.epoch_length).unwrap_or_default()
	}
}

/// The price of so much storage: `items × item + bytes × byte`, in planck.
pub fn deposit(items: u32, bytes: usize, item: Balance, byte: Balance) -> Result<Balance, Refusal> {
	let bytes = Balance::try_from(bytes).map_err(|_| Refusal::Overflow)?;
	let for_items = Balance::from(items).checked_mul(item).ok_or(Refusal::Overflow)?;
	add(for_items, bytes.checked_mul(byte).ok_or(Refusal::Overflow)?)
}

/// What a dispute with this bond costs if nobody decides it in time: [`EXPIRY_PPM`] of the bond, rounded up, in planck.
pub fn expiry_cost(bond: Balance) -> Result<Balance, Refusal> {
	mul_div_ceil(bond, EXPIRY_PPM.into(), PPM.into()).ok_or(Refusal::Overflow)
}

/// `now + blocks`, or a refusal.
pub fn later(now: BlockNumber, blocks: BlockNumber) -> Result<BlockNumber, Refusal> {
	now.checked_add(blocks).ok_or(Refusal::Overflow)
}

/// `a + b`, or a refusal.
pub fn add(a: u128, b: u128) -> Result<u128, Refusal> {
	a.checked_add(b).ok_or(Refusal::Overflow)
}

/// `a − b`, or a refusal.
pub fn sub(a: u128, b: u128) -> Result<u128, Refusal> {
	a.checked_sub(b).ok_or(Refusal::Overflow)
}

/// `a × b`, or a refusal.
pub fn mul(a: u128, b: u128) -> Result<u128, Refusal> {
	a.checked_mul(b).ok_or(Refusal::Overflow)
}

/// `a + b` shares, or a refusal.
fn more(a: u32, b: u32) -> Result<u32, Refusal> {
	a.checked_add(b).ok_or(Refusal::Overflow)
}

/// `a − b` shares, or a refusal.
fn fewer(a: u32, b: u32) -> Result<u32, Refusal> {
	a.checked_sub(b).ok_or(Refusal::InsufficientShares)
}
