// SPDX-License-Identifier: Apache-2.0
//! What is decided without storage and without `Config`: state in, change or refusal out.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod bond;
pub mod discovery;
pub mod tariff;
pub mod text;
pub mod versions;

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
	/// A modality is none that there is.
	UnknownModality,
	/// A tariff asks for nothing.
	ZeroTariff,
	/// Free units are not listed by rising tiers.
	MalformedFreeUnits,
	/// A royalty is more than there is.
	NoOffer,
	/// There is no such version.
	TariffNotFound,
	/// The version is not yet in force.
	TariffNotYetInForce,
	/// The version is not in force any more.
	TariffSuperseded,
	/// The version is in force, or will be.
	TariffInUse,
	/// A version that was published before is not yet in force.
	NoticeRunning,
	/// No more versions can be kept, or counted.
	TooManyTariffs,
	/// The bond is none, or lower than it must be.
	InsufficientBond,
	/// The bond is as it must be.
	BondComplete,
	/// The amount is zero.
	AmountTooSmall,
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
