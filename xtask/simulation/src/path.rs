// SPDX-License-Identifier: Apache-2.0
//! The price of NOE on the market, block by block.
//!
//! A path is made of legs. On each, the price moves by a constant rate from one end to the other, disturbed by
//! noise: the middle is set to the geometric mean of the ends, moved by a random amount, and so on in each half.
//! That is a Brownian bridge of the price's logarithm. It is made of integers alone, so that every machine draws
//! the same one.

use crate::random::Random;
use noema_primitives::money::PPM;

/// Blocks of a minute.
pub const BLOCKS_PER_MINUTE: usize = 20;

/// Prices are refined in 1/1,000 µUSD.
const FINE: u128 = 1_000;

/// A stretch of a path.
#[derive(Clone, Copy, Debug)]
pub struct Leg {
	/// How long it takes, in minutes.
	pub minutes: usize,
	/// The price at its end, in µUSD for one NOE.
	pub end: u128,
	/// The standard deviation of the price from one block to the next, in ppm.
	pub volatility: u64,
}

/// The price at each block, in µUSD for one NOE. The first is `start`.
pub fn path(start: u128, legs: &[Leg], seed: u64) -> Vec<u128> {
	let mut random = Random::new(seed);
	let mut prices = vec![start * FINE];
	for leg in legs {
		let from = prices.len() - 1;
		prices.resize(prices.len() + leg.minutes * BLOCKS_PER_MINUTE, leg.end * FINE);
		bridge(&mut prices[from..], leg.volatility, &mut random);
	}
	prices.iter().map(|price| (price / FINE).max(1)).collect()
}

/// Fills in what lies between the first and the last price.
fn bridge(prices: &mut [u128], volatility: u64, random: &mut Random) {
	let last = prices.len() - 1;
	if last < 2 {
		return;
	}
	let middle = last / 2;
	// The variance in the middle of a bridge of n steps is a quarter of what n steps have.
	let deviation = (volatility * volatility * last as u64 / 4).isqrt();
	let mean = (prices[0] * prices[last]).isqrt();
	let factor = i128::from(PPM) + random.normal(deviation);
	prices[middle] = mean * factor.max(1).unsigned_abs() / u128::from(PPM);
	bridge(&mut prices[..=middle], volatility, random);
	bridge(&mut prices[middle..], volatility, random);
}

#[cfg(test)]
mod tests {
	use super::*;

	fn leg(minutes: usize, end: u128, volatility: u64) -> Leg {
		Leg { minutes, end, volatility }
	}

	#[test]
	fn path_should_meet_the_end_of_each_leg() {
		let prices = path(100_000, &[leg(60, 50_000, 300), leg(60, 80_000, 300)], 1);
		assert_eq!(prices.len(), 2_401);
		assert_eq!((prices[0], prices[1_200], prices[2_400]), (100_000, 50_000, 80_000));
	}

	#[test]
	fn path_should_fall_by_a_constant_rate_when_there_is_no_noise() {
		let prices = path(100_000, &[leg(60, 25_000, 0)], 1);
		assert_eq!(prices[600], 50_000);
		assert!((70_709..=70_711).contains(&prices[300]), "{}", prices[300]);
		assert!(prices.windows(2).all(|pair| pair[1] <= pair[0]));
	}

	#[test]
	fn path_should_be_as_noisy_as_asked() {
		let prices = path(100_000_000, &[leg(1_440, 100_000_000, 300)], 9);
		let moves = prices.windows(2).map(|pair| (pair[1] as f64 / pair[0] as f64 - 1.0) * 1e6);
		let variance = moves.map(|ppm| ppm * ppm).sum::<f64>() / (prices.len() - 1) as f64;
		assert!((280.0..320.0).contains(&variance.sqrt()), "{}", variance.sqrt());
	}

	#[test]
	fn path_should_be_the_same_when_its_seed_is() {
		let legs = [leg(600, 90_000, 300)];
		assert_eq!(path(100_000, &legs, 5), path(100_000, &legs, 5));
		assert_ne!(path(100_000, &legs, 5), path(100_000, &legs, 6));
	}
}
