// SPDX-License-Identifier: Apache-2.0
//! What is decided without storage and without `Config`: state in, change or refusal out.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod audit;
pub mod bond;
pub mod discovery;
pub mod holders;
pub mod lineage;
pub mod text;

use codec::{Decode, Encode};
use noema_primitives::money::Balance;
use scale_info::TypeInfo;

/// Why a call does nothing.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Refusal {
	/// An address is none.
	MalformedUri,
	/// A name is none.
	MalformedName,
	/// A tag is none.
	MalformedTag,
	/// A tag is there twice.
	DuplicateTag,
	/// Machines are none.
	MalformedMachines,
	/// There is no such parent.
	ParentNotFound,
	/// An asset would have more ancestors than there may be.
	TooManyAncestors,
	/// An asset would promise more of its income than it may.
	TooMuchPromised,
	/// An asset would belong to itself, through the accounts of agents.
	OwnershipCycle,
	/// Too many agents would own one another.
	TooManyHolders,
	/// The bond is none, or lower than it must be.
	InsufficientBond,
	/// The bond is as it must be.
	BondComplete,
	/// The amount is zero.
	AmountTooSmall,
	/// An attestation would count no block, or for too long.
	ExpiryOutOfBounds,
	/// A number is larger than the chain can count.
	Overflow,
}

/// The price of so much storage: `items × item + bytes × byte`, in planck.
pub fn deposit(items: u32, bytes: usize, item: Balance, byte: Balance) -> Result<Balance, Refusal> {
	let bytes = Balance::try_from(bytes).map_err(|_| Refusal::Overflow)?;
	let for_items = Balance::from(items).checked_mul(item).ok_or(Refusal::Overflow)?;
	let for_bytes = bytes.checked_mul(byte).ok_or(Refusal::Overflow)?;
	for_items.checked_add(for_bytes).ok_or(Refusal::Overflow)
}

/// The length of a list, which is short.
pub fn count(length: usize) -> u32 {
	u32::try_from(length).unwrap_or(u32::MAX)
}
