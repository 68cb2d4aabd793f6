// SPDX-License-Identifier: Apache-2.0
//! Chance that a seed repeats.

use frame::hashing::H256;
use proptest::{
	prelude::Rng,
	test_runner::{RngAlgorithm, TestRng},
};

/// Random numbers of a seed.
pub struct Dice(TestRng);

impl Dice {
	/// Those of this seed.
	pub fn new(seed: u64) -> Self {
		let mut bytes = [0; 32];
		bytes[..8].copy_from_slice(&seed.to_le_bytes());
		Self(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
	}

	/// A number below `end`.
	pub fn below(&mut self, end: u64) -> u64 {
		self.0.next_u64() % end
	}

	/// A number from `first` to `last`.
	pub fn between(&mut self, first: u64, last: u64) -> u64 {
		first + self.below(last - first + 1)
	}

	/// One half of the time.
	pub fn coin(&mut self) -> bool {
		self.below(2) == 0
	}

	/// One of them.
	pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
		all[self.below(all.len() as u64) as usize]
	}

	/// A hash of nothing.
	pub fn hash(&mut self) -> H256 {
		let mut hash = H256::zero();
		self.0.fill_bytes(hash.as_bytes_mut());
		hash
	}

	/// Another number of 32 bits: the next one or the one before, one with a bit changed, or any.
	pub fn other(&mut self, number: u32) -> u32 {
		let others = [
			number.wrapping_add(1),
			number.wrapping_sub(1),
			number ^ (1 << self.below(32)),
			self.0.next_u32(),
		];
		Some(self.one_of(&others)).filter(|other| *other != number).unwrap_or(!number)
	}

	/// The bytes with one bit changed.
	pub fn flip<const N: usize>(&mut self, mut bytes: [u8; N]) -> [u8; N] {
		let place = self.below(8 * N as u64) as usize;
		bytes[place / 8] ^= 1 << (place % 8);
		bytes
	}
}
