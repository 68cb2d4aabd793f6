// SPDX-License-Identifier: Apache-2.0
//! What a fee costs in CRED.

use super::Refusal;
use noema_primitives::{
	money::{Balance, NOE},
	mul_div_ceil,
};

/// `ceil(fee × price / 10^12)` credits for a fee of `fee` planck, where `price` is the highest of latest
/// price, average and median.
pub fn fee_in_credits(fee: Balance, price: u128) -> Result<Balance, Refusal> {
	mul_div_ceil(fee, price, NOE).ok_or(Refusal::Overflow)
}
