// SPDX-License-Identifier: Apache-2.0
//! Products and quotients of balances that neither overflow in between nor hide their rounding.

use frame::arithmetic::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// `floor(a × b / c)` with a 256-bit product. `None` when `c` is zero or the result exceeds `u128`.
pub fn mul_div_floor(a: u128, b: u128, c: u128) -> Option<u128> {
	multiply_by_rational_with_rounding(a, b, c, Rounding::Down)
}

/// `ceil(a × b / c)` with a 256-bit product. `None` when `c` is zero or the result exceeds `u128`.
pub fn mul_div_ceil(a: u128, b: u128, c: u128) -> Option<u128> {
	multiply_by_rational_with_rounding(a, b, c, Rounding::Up)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn mul_div_should_refuse_a_zero_divisor_and_an_overflow() {
		assert_eq!(mul_div_floor(1, 1, 0), None);
		assert_eq!(mul_div_ceil(1, 1, 0), None);
		assert_eq!(mul_div_floor(u128::MAX, 2, 1), None);
		assert_eq!(mul_div_ceil(u128::MAX, 2, 1), None);
		assert_eq!(mul_div_floor(u128::MAX, u128::MAX, u128::MAX), Some(u128::MAX));
	}

	#[test]
	fn mul_div_should_round_as_its_name_says() {
		assert_eq!(mul_div_floor(10, 1, 3), Some(3));
		assert_eq!(mul_div_ceil(10, 1, 3), Some(4));
		assert_eq!(mul_div_ceil(9, 1, 3), Some(3));
		assert_eq!(mul_div_ceil(0, 7, 3), Some(0));
	}

	proptest! {
		#[test]
		fn mul_div_should_agree_with_plain_integers_when_they_suffice(a: u64, b: u64, c in 1..u64::MAX) {
			let (a, b, c) = (u128::from(a), u128::from(b), u128::from(c));
			prop_assert_eq!(mul_div_floor(a, b, c), Some(a * b / c));
			prop_assert_eq!(mul_div_ceil(a, b, c), Some((a * b).div_ceil(c)));
		}

		#[test]
		fn ceil_should_exceed_floor_by_at_most_one(a: u128, b: u128, c in 1..u128::MAX) {
			if let (Some(low), Some(high)) = (mul_div_floor(a, b, c), mul_div_ceil(a, b, c)) {
				prop_assert!(high == low || high == low + 1);
			}
		}
	}
}
