// SPDX-License-Identifier: Apache-2.0
//! What the staking score of an account is good for.

/// The highest tier.
pub const MAX_TIER: u8 = 10;

/// The tier of an account and what it gives.
pub trait Tiers<AccountId> {
	/// The tier of `who`, 1 to 10, or 0 for none.
	fn tier(who: &AccountId) -> u8;

	/// The part of protocol fees that `who` gets back, in ppm.
	fn fee_discount(who: &AccountId) -> u32;

	/// The class of rate limits that gateways give `who`: higher is faster, 0 is everybody's.
	fn rate_class(who: &AccountId) -> u8;
}

/// The plain implementation: nobody has a tier.
impl<AccountId> Tiers<AccountId> for () {
	fn tier(_: &AccountId) -> u8 {
		0
	}

	fn fee_discount(_: &AccountId) -> u32 {
		0
	}

	fn rate_class(_: &AccountId) -> u8 {
		0
	}
}
