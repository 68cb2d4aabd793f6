// SPDX-License-Identifier: Apache-2.0
//! Who gets what of a price.

use frame::arithmetic::Permill;
use noema_primitives::{
	money::{Balance, PPM},
	mul_div_ceil, mul_div_floor,
};

/// The largest protocol fee there can be.
pub const MAX_PROTOCOL_FEE: Permill = Permill::from_percent(20);

/// The parts of a price, in credits: `price = fee + income`, and `discount ≤ fee`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Split {
	/// The price.
	pub price: Balance,
	/// The protocol's fee, discount included.
	pub fee: Balance,
	/// The part of the fee that the buyer does not pay.
	pub discount: Balance,
}

impl Split {
	/// What the buyer pays.
	pub fn charged(&self) -> Balance {
		self.price.saturating_sub(self.discount)
	}

	/// What revenue gets.
	pub fn revenue(&self) -> Balance {
		self.fee.saturating_sub(self.discount)
	}

	/// What the asset gets.
	pub fn income(&self) -> Balance {
		self.price.saturating_sub(self.fee)
	}
}

/// Splits a price:
///
/// ```text
/// fee      = ceil(price × fee)                  charges are rounded up
/// discount = floor(fee × discount_ppm / 10^6)   what is given is rounded down
/// income   = price − fee
/// ```
///
/// Parts above a whole count as a whole.
pub fn split(price: Balance, fee: Permill, discount_ppm: u32) -> Split {
	// A part of an amount is not more than the amount, so there is always a result, and nothing saturates.
	let fee = mul_div_ceil(price, fee.deconstruct().into(), PPM.into()).unwrap_or(price);
	let discount = mul_div_floor(fee, discount_ppm.min(PPM).into(), PPM.into()).unwrap_or(fee);
	Split { price, fee, discount }
}

/// What a licence that changes hands owes to its asset: `ceil(price × min(ppm, 10^6) / 10^6)`, in credits.
pub fn resale_royalty(price: Balance, ppm: u32) -> Balance {
	mul_div_ceil(price, ppm.min(PPM).into(), PPM.into()).unwrap_or(price)
}
