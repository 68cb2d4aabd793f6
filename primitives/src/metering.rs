// SPDX-License-Identifier: Apache-2.0
//! What a metered service counts, what it asks for it, and what that comes to. The runtime, gateways and SDKs
//! use this one [`cost`].

#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects, clippy::indexing_slicing))]

use crate::money::Balance;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// How many classes of units there are.
pub const UNIT_CLASSES: usize = 6;

/// Units of each class, by [`UnitClass`]. What they count from, a lane's opening or a single request, is for
/// whoever holds them.
pub type Units = [u64; UNIT_CLASSES];

/// Units that a price is for.
pub const UNITS_PER_PRICE: u128 = 1_000_000;

/// A class of units, and its place in [`Units`] and in [`Tariff::prices`].
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum UnitClass {
	/// Tokens that a model reads and has not read before.
	InputTokens,
	/// Tokens that it reads from a cache.
	CachedInputTokens,
	/// Tokens that it writes.
	OutputTokens,
	/// Requests.
	Requests,
	/// Milliseconds of one GPU.
	GpuMilliseconds,
	/// Bytes that are kept for an hour.
	ByteHours,
}

impl UnitClass {
	/// All classes in their order.
	pub const ALL: [Self; UNIT_CLASSES] = [
		Self::InputTokens,
		Self::CachedInputTokens,
		Self::OutputTokens,
		Self::Requests,
		Self::GpuMilliseconds,
		Self::ByteHours,
	];

	/// The place of the class.
	pub const fn index(self) -> usize {
		self as usize
	}
}

/// What a service asks for its units. Immutable: a service that asks for something else has another tariff.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Tariff {
	/// Credits for [`UNITS_PER_PRICE`] units of each class, by [`UnitClass`]. Zero is for nothing.
	pub prices: [u64; UNIT_CLASSES],
}

/// `ceil(Σ unitsᵢ × priceᵢ / 1,000,000)`, in credits: exact, rounded up once and for the whole sum, so that a
/// total costs no more than its parts do one by one. There is a result for all units and prices.
pub fn cost(units: &Units, tariff: &Tariff) -> Balance {
	// Nothing here saturates: a product is below 2^128, so the whole parts of six are below
	// 6 × 2^128 / 10^6 < 2^111, and their rests below 6 × 10^6.
	let (mut whole, mut rest): (Balance, Balance) = (0, 0);
	for (units, price) in units.iter().zip(&tariff.prices) {
		let product = u128::from(*units).saturating_mul(u128::from(*price));
		whole = whole.saturating_add(product / UNITS_PER_PRICE);
		rest = rest.saturating_add(product % UNITS_PER_PRICE);
	}
	whole.saturating_add(rest.div_ceil(UNITS_PER_PRICE))
}

/// What is left of `units` when `free` are taken off, class by class and never below zero: what is to be paid
/// for beyond a quota. Free units of one class pay for no other.
pub fn less(units: &Units, free: &Units) -> Units {
	let mut left = *units;
	for (left, free) in left.iter_mut().zip(free) {
		*left = left.saturating_sub(*free);
	}
	left
}

/// Whether no class has fewer units in `new` than in `old`, as it must be with a count that only grows.
pub fn none_fell(new: &Units, old: &Units) -> bool {
	new.iter().zip(old).all(|(new, old)| new >= old)
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame::hashing::U256;
	use proptest::prelude::*;

	/// The same by integers without bounds.
	fn naive(units: &Units, tariff: &Tariff) -> U256 {
		let product = |(units, price): (&u64, &u64)| U256::from(*units) * U256::from(*price);
		let sum = units.iter().zip(&tariff.prices).map(product).fold(U256::zero(), |sum, next| sum + next);
		(sum + U256::from(UNITS_PER_PRICE - 1)) / U256::from(UNITS_PER_PRICE)
	}

	/// Numbers of every length.
	fn any_length() -> impl Strategy<Value = u64> {
		(0..64u32, any::<u64>()).prop_map(|(shift, number)| number >> shift)
	}

	fn six() -> impl Strategy<Value = Units> {
		prop::array::uniform6(any_length())
	}

	fn tariff() -> impl Strategy<Value = Tariff> {
		six().prop_map(|prices| Tariff { prices })
	}

	#[test]
	fn classes_should_have_the_order_in_which_they_are_stored() {
		let places: Vec<_> = UnitClass::ALL.iter().map(|class| class.index()).collect();
		assert_eq!(places, [0, 1, 2, 3, 4, 5]);
		let codes: Vec<_> = UnitClass::ALL.iter().map(Encode::encode).collect();
		assert_eq!(codes, [[0], [1], [2], [3], [4], [5]]);
	}

	#[test]
	fn cost_should_round_up_once_when_each_class_has_a_rest() {
		let tariff = Tariff { prices: [1; UNIT_CLASSES] };
		assert_eq!(cost(&[0; UNIT_CLASSES], &tariff), 0);
		assert_eq!(cost(&[1; UNIT_CLASSES], &tariff), 1);
		assert_eq!(cost(&[166_666; UNIT_CLASSES], &tariff), 1);
		assert_eq!(cost(&[166_667; UNIT_CLASSES], &tariff), 2);
	}

	#[test]
	fn cost_should_not_overflow_when_everything_is_as_large_as_it_gets() {
		let most = Tariff { prices: [u64::MAX; UNIT_CLASSES] };
		let expected = naive(&most.prices, &most);
		assert_eq!(U256::from(cost(&most.prices, &most)), expected);
		assert!(expected < U256::one() << 111);
	}

	#[test]
	fn free_units_should_pay_for_their_own_class_alone() {
		assert_eq!(less(&[5, 5, 5, 0, 0, u64::MAX], &[4, 5, 6, 1, 0, 1]), [1, 0, 0, 0, 0, u64::MAX - 1]);
	}

	#[test]
	fn units_should_have_fallen_when_one_class_has() {
		let old = [1, 2, 3, 4, 5, 6];
		assert!(none_fell(&old, &old));
		for class in UnitClass::ALL {
			let mut new = [u64::MAX; UNIT_CLASSES];
			new[class.index()] = old[class.index()] - 1;
			assert!(!none_fell(&new, &old), "{class:?}");
		}
	}

	proptest! {
		#[test]
		fn cost_should_equal_the_naive_one(units in six(), tariff in tariff()) {
			prop_assert_eq!(U256::from(cost(&units, &tariff)), naive(&units, &tariff));
		}

		#[test]
		fn cost_should_not_fall_when_a_unit_or_a_price_rises(
			units in six(), tariff in tariff(), more in six(), dearer in six(),
		) {
			let add = |a: &Units, b: &Units| -> Units { core::array::from_fn(|i| a[i].saturating_add(b[i])) };
			let before = cost(&units, &tariff);
			prop_assert!(cost(&add(&units, &more), &tariff) >= before);
			let dearer = Tariff { prices: add(&tariff.prices, &dearer) };
			prop_assert!(cost(&units, &dearer) >= before);
		}

		#[test]
		fn cost_should_be_no_more_in_one_than_in_two(units in six(), tariff in tariff(), part in six()) {
			let first: Units = core::array::from_fn(|i| units[i].min(part[i]));
			let apart = cost(&first, &tariff) + cost(&less(&units, &first), &tariff);
			let together = cost(&units, &tariff);
			prop_assert!(together == apart || together + 1 == apart);
		}

		#[test]
		fn tariff_should_be_the_same_when_it_was_encoded(tariff in tariff()) {
			prop_assert_eq!(Tariff::decode(&mut &tariff.encode()[..]), Ok(tariff));
			prop_assert_eq!(tariff.encoded_size(), Tariff::max_encoded_len());
		}
	}
}
