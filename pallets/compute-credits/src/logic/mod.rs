// SPDX-License-Identifier: Apache-2.0
//! The economics, without storage and without `Config`: state in, change or refusal out.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod buy;
pub mod fee;
pub mod price;
pub mod redeem;
pub mod solvency;
pub mod sweep;
pub mod window;

use codec::{Decode, Encode};
use frame::arithmetic::Permill;
use noema_primitives::{
	money::{Balance, NOE, PPM},
	mul_div_ceil, mul_div_floor, PriceQuote,
};
use scale_info::TypeInfo;

/// The period of the purchase cap: 30 minutes.
pub const PURCHASE_PERIOD: u64 = 1_800_000;

/// The period of the mint cap and of the outflow at older prices: 24 hours.
pub const DAY: u64 = 86_400_000;

/// Why a call does nothing.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Refusal {
	/// There is no price yet.
	PriceMissing,
	/// The price is too old.
	PriceTooOld,
	/// The price has not caught up with the feeders.
	PriceHeldBack,
	/// The amount is zero, or comes to less than can be held or paid.
	AmountTooSmall,
	/// Less would come out than the caller accepts.
	InsufficientOutput,
	/// The purchase cap of 30 minutes would be exceeded.
	PurchaseCapExceeded,
	/// The liability cap would be exceeded.
	LiabilityCapExceeded,
	/// The vault covers less than half of what is issued.
	BuyingHalted,
	/// There is nothing to redeem with: the vault pays nothing and the mint cap is used up.
	VaultEmpty,
	/// The vault does not exceed what must stay by as much.
	InsufficientSurplus,
	/// A number is larger than the chain can count.
	Overflow,
}

/// What governance sets.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rules {
	/// The age up to which a price counts as fresh.
	pub max_price_age: u64,
	/// The age up to which a price serves redemptions at a discount, and fees.
	pub max_old_price_age: u64,
	/// The spread on purchases, in ppm.
	pub spread: Permill,
	/// CRED that can be bought in 30 minutes, in credits.
	pub purchase_cap: Balance,
	/// How much CRED may be issued, as a part of NOE's own market value.
	pub liability_cap: Permill,
	/// How much NOE may be minted for redeemers in 24 hours, as a part of all NOE.
	pub mint_cap: Permill,
	/// By how much par is lower at an older price.
	pub old_price_discount: Permill,
	/// How much of the vault may leave in 24 hours at older prices.
	pub old_price_outflow: Permill,
}

/// The largest mint cap there can be.
pub const MAX_MINT_CAP: Permill = Permill::from_parts(1_000);

impl Rules {
	/// Whether the rules make sense together, or what is wrong with them.
	pub fn check(&self) -> Result<(), &'static str> {
		[
			(self.max_price_age > 0, "MaxPriceAge must not be zero"),
			// Fees look at the greater age alone. The largest stands for any, as on chains for development.
			(
				self.max_price_age <= self.max_old_price_age || self.max_price_age == u64::MAX,
				"MaxPriceAge must not be above MaxOldPriceAge",
			),
			(self.spread < Permill::from_percent(50), "Spread must be below 50 %"),
			(!self.liability_cap.is_zero(), "LiabilityCap must not be zero: nobody could buy"),
			(self.mint_cap <= MAX_MINT_CAP, "MintCap must be at most 0.1 %: it dilutes every holder"),
			(self.old_price_discount < Permill::one(), "OldPriceDiscount must be below 100 %"),
			(self.old_price_outflow <= Permill::from_percent(10), "OldPriceOutflow must be at most 10 %"),
		]
		.into_iter()
		.try_for_each(|(holds, otherwise)| if holds { Ok(()) } else { Err(otherwise) })
	}
}

/// What the chain knows when a call comes.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
	/// The price, if there is one.
	pub price: Option<PriceQuote>,
	/// CRED issued, in credits.
	pub liabilities: Balance,
	/// NOE issued, in planck.
	pub native_issuance: Balance,
	/// The least CRED that an account holds, in credits.
	pub credits_minimum: Balance,
	/// The present, in milliseconds.
	pub now: u64,
}

/// What `native` planck are worth, in credits, rounded down.
pub fn worth(native: Balance, price: u128) -> Result<Balance, Refusal> {
	mul_div_floor(native, price, NOE).ok_or(Refusal::Overflow)
}

/// What `credits` are worth, in planck, rounded down.
pub fn native_worth(credits: Balance, price: u128) -> Result<Balance, Refusal> {
	mul_div_floor(credits, NOE, price).ok_or(Refusal::Overflow)
}

/// `floor(amount × part)`.
pub fn part_floor(amount: Balance, part: Permill) -> Balance {
	// A part of an amount is not more than the amount, so there is always a result.
	mul_div_floor(amount, part.deconstruct().into(), PPM.into()).unwrap_or(amount)
}

/// `ceil(amount × part)`.
pub fn part_ceil(amount: Balance, part: Permill) -> Balance {
	mul_div_ceil(amount, part.deconstruct().into(), PPM.into()).unwrap_or(amount)
}

/// `a + b`, or a refusal.
fn add(a: Balance, b: Balance) -> Result<Balance, Refusal> {
	a.checked_add(b).ok_or(Refusal::Overflow)
}
