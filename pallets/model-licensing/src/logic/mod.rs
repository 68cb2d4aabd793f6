// SPDX-License-Identifier: Apache-2.0
//! What is decided without storage and without `Config`: state in, change or refusal out.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod allowlist;
pub mod licence;
pub mod offer;
pub mod price;
pub mod quota;
pub mod terms;

use crate::types::Flaw;
use codec::{Decode, Encode};
use noema_primitives::money::Balance;
use scale_info::TypeInfo;

/// Why a call does nothing.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Refusal {
	/// Terms are none.
	MalformedTerms(Flaw),
	/// The terms allow no derivatives.
	DerivativesNotAllowed,
	/// The terms name no algorithms.
	AlgorithmsRequired,
	/// The offer was withdrawn.
	OfferClosed,
	/// The offer's asset is another's, or retired.
	OfferLapsed,
	/// The seller would buy of itself.
	SelfPurchase,
	/// The offer is under other terms.
	TermsChanged,
	/// The price is above the limit.
	PriceAboveLimit,
	/// Nothing is left.
	SoldOut,
	/// The account is not on the list.
	NotOnAllowlist,
	/// The account's tier is too low.
	InsufficientTier,
	/// No more licences can be counted.
	TooManyLicences,
	/// The licence was revoked.
	Revoked,
	/// The licence has expired.
	Expired,
	/// The licence is for sale.
	Suspended,
	/// The licence is not for sale.
	NotSuspended,
	/// The licence was revoked before.
	AlreadyRevoked,
	/// Lanes are open under the licence.
	SeatsInUse,
	/// So many lanes are open under the licence that no other can be.
	InsufficientSeats,
	/// The licence is of another asset than is required.
	WrongAsset,
	/// There is no such algorithm in the terms.
	AlgorithmNotFound,
	/// No algorithm was selected.
	AlgorithmNotSelected,
	/// The algorithm was selected before.
	AlreadySelected,
	/// The terms let nobody give the licence away.
	NotTransferable,
	/// The licence is the receiver's already.
	SameHolder,
	/// The royalty is above the limit.
	RoyaltyAboveLimit,
	/// The licence does not expire.
	Perpetual,
	/// The licence has not ended, or its holder may still renew it.
	NotYetEnded,
	/// The licence was bought too long ago to be taken back, or its buyer has passed it on.
	RefundTooLate,
	/// No right to derive is left.
	InsufficientDerivatives,
	/// The price is as it was.
	PriceUnchanged,
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

/// Whether something holds, or why not.
fn check(holds: bool, otherwise: Refusal) -> Result<(), Refusal> {
	if holds {
		Ok(())
	} else {
		Err(otherwise)
	}
}
