// SPDX-License-Identifier: Apache-2.0
//! Numbers that look random and are the same on every machine.

/// SplitMix64 (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
	/// The sequence of that seed.
	pub fn new(seed: u64) -> Self {
		Self(seed)
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
		z ^ (z >> 31)
	}

	/// A number that is about normally distributed around zero, and at most six deviations away from it: the sum
	/// of twelve even ones.
	pub fn normal(&mut self, deviation: u64) -> i128 {
		let sum: i128 = (0..12).map(|_| i128::from(self.next() >> 48)).sum();
		((sum - (6 << 16)) * i128::from(deviation)) >> 16
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn normal_should_have_the_deviation_it_was_asked_for() {
		let mut random = Random::new(7);
		let drawn: Vec<i128> = (0..10_000).map(|_| random.normal(1_000)).collect();
		let mean = drawn.iter().sum::<i128>() / 10_000;
		let variance = drawn.iter().map(|x| x * x).sum::<i128>() / 10_000;
		assert!(mean.abs() < 50, "{mean}");
		assert!((900_000..1_100_000).contains(&variance), "{variance}");
	}

	#[test]
	fn sequence_should_be_that_of_its_seed() {
		let draw = |seed| {
			let mut random = Random::new(seed);
			[(); 5].map(|()| random.normal(1_000))
		};
		assert_eq!(draw(1), draw(1));
		assert_ne!(draw(1), draw(2));
	}
}
