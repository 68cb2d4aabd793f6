// SPDX-License-Identifier: Apache-2.0
//! Who gets what of a payment.

use frame::arithmetic::Permill;
use noema_primitives::{
	money::{Balance, PPM},
	mul_div_ceil, mul_div_floor,
};

/// The parts of a payment, in credits: `amount = fee + royalty + payout`, and `discount ≤ fee`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Split {
	/// What the lane pays.
	pub amount: Balance,
	/// The protocol's fee, discount included.
	pub fee: Balance,
	/// The part of the fee that goes back to the payer's escrow.
	pub discount: Balance,
	/// The part of the asset's owner.
	pub royalty: Balance,
	/// The part of the provider.
	pub payout: Balance,
}

impl Split {
	/// What revenue gets.
	pub fn revenue(&self) -> Balance {
		self.fee.saturating_sub(self.discount)
	}
}

/// Splits a payment:
///
/// ```text
/// fee      = ceil(amount × fee)                 charges are rounded up
/// discount = floor(fee × discount_ppm / 10^6)   what is paid is rounded down
/// royalty  = floor((amount − fee) × royalty_ppm / 10^6)
/// payout   = amount − fee − royalty
/// ```
///
/// Parts above a whole count as a whole.
pub fn split(amount: Balance, fee: Permill, discount_ppm: u32, royalty_ppm: u32) -> Split {
	// A part of an amount is not more than the amount, so there is always a result, and nothing saturates.
	let fee = mul_div_ceil(amount, fee.deconstruct().into(), PPM.into()).unwrap_or(amount);
	let discount = part(fee, discount_ppm);
	let net = amount.saturating_sub(fee);
	let royalty = part(net, royalty_ppm);
	Split { amount, fee, discount, royalty, payout: net.saturating_sub(royalty) }
}

/// `floor(amount × min(ppm, 10^6) / 10^6)`.
fn part(amount: Balance, ppm: u32) -> Balance {
	mul_div_floor(amount, ppm.min(PPM).into(), PPM.into()).unwrap_or(amount)
}
