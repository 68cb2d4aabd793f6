// SPDX-License-Identifier: Apache-2.0
//! Whole numbers of any size, calculated as on paper: so the model shares no arithmetic with the pallet.

use proptest::prelude::*;
use std::cmp::Ordering;

/// What a digit is less than.
const BASE: u128 = 1 << 32;

/// Digits to the base 2^32, the lowest first, without zeros at the end.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Natural(Vec<u128>);

impl Natural {
	fn new(mut digits: Vec<u128>) -> Self {
		while digits.last() == Some(&0) {
			digits.pop();
		}
		Self(digits)
	}

	fn digit(&self, index: usize) -> u128 {
		self.0.get(index).copied().unwrap_or(0)
	}

	/// The sum.
	pub fn plus(&self, other: &Self) -> Self {
		let mut carry = 0;
		let mut digits = vec![];
		for index in 0..=self.0.len().max(other.0.len()) {
			let sum = self.digit(index) + other.digit(index) + carry;
			digits.push(sum % BASE);
			carry = sum / BASE;
		}
		Self::new(digits)
	}

	/// How far one is from the other.
	pub fn distance(&self, other: &Self) -> Self {
		let (more, less) = if self > other { (self, other) } else { (other, self) };
		let mut borrowed = 0;
		let mut digits = vec![];
		for index in 0..more.0.len() {
			let rest = BASE + more.digit(index) - less.digit(index) - borrowed;
			digits.push(rest % BASE);
			borrowed = 1 - rest / BASE;
		}
		Self::new(digits)
	}

	/// The product.
	pub fn times(&self, factor: u64) -> Self {
		let mut carry = 0;
		let mut digits = vec![];
		// A factor has two digits at most.
		for index in 0..self.0.len() + 2 {
			let product = self.digit(index) * u128::from(factor) + carry;
			digits.push(product % BASE);
			carry = product / BASE;
		}
		Self::new(digits)
	}

	/// The quotient, rounded down.
	pub fn over(&self, divisor: u64) -> Self {
		let mut rest = 0;
		let mut digits = vec![];
		for digit in self.0.iter().rev() {
			rest = rest * BASE + digit;
			digits.insert(0, rest / u128::from(divisor));
			rest %= u128::from(divisor);
		}
		Self::new(digits)
	}

	/// The number as the pallet has it.
	pub fn plain(&self) -> u128 {
		assert!(self.0.len() <= 4, "more than 128 bits");
		self.0.iter().rev().fold(0, |number, digit| (number << 32) | digit)
	}
}

impl From<u128> for Natural {
	fn from(number: u128) -> Self {
		Self::new((0..4).map(|index| (number >> (32 * index)) & (BASE - 1)).collect())
	}
}

impl Ord for Natural {
	fn cmp(&self, other: &Self) -> Ordering {
		let by_digits = || self.0.iter().rev().cmp(other.0.iter().rev());
		self.0.len().cmp(&other.0.len()).then_with(by_digits)
	}
}

impl PartialOrd for Natural {
	fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
		Some(self.cmp(other))
	}
}

proptest! {
	#[test]
	fn naturals_should_agree_with_plain_integers_when_those_suffice(
		a in 0u128..1 << 100, b in 0u128..1 << 100, c in 1u64..1 << 27,
	) {
		let (x, y) = (Natural::from(a), Natural::from(b));
		prop_assert_eq!(x.plain(), a);
		prop_assert_eq!(x.cmp(&y), a.cmp(&b));
		prop_assert_eq!(x.plus(&y).plain(), a + b);
		prop_assert_eq!(x.distance(&y).plain(), a.abs_diff(b));
		prop_assert_eq!(x.times(c).plain(), a * u128::from(c));
		prop_assert_eq!(x.over(c).plain(), a / u128::from(c));
	}

	#[test]
	fn naturals_should_undo_what_they_did_when_they_are_large(a: u128, b: u128, c in 1u64..) {
		let (x, y) = (Natural::from(a), Natural::from(b));
		let product = x.times(c);
		prop_assert_eq!(product.over(c), x.clone());
		let sum = product.plus(&y);
		prop_assert!(sum >= product);
		prop_assert_eq!(sum.distance(&product), y);
	}
}
