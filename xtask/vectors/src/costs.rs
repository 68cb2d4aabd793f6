// SPDX-License-Identifier: Apache-2.0
//! What units cost, and where the sum is rounded.

use crate::json::six;
use noema_primitives::{
	cost,
	metering::{less, UnitClass, UNIT_CLASSES},
	Tariff, Units,
};
use serde_json::{json, Value};

const NONE: Units = [0; UNIT_CLASSES];
const MOST: Units = [u64::MAX; UNIT_CLASSES];
/// Prices that tell the classes apart.
const PRICES: Units = [2_000_003, 500_009, 8_000_009, 100_003, 30_011, 7];

/// `number` in each class.
const fn each(number: u64) -> Units {
	[number; UNIT_CLASSES]
}

/// `number` in one class.
fn only(class: UnitClass, number: u64) -> Units {
	let mut units = NONE;
	units[class.index()] = number;
	units
}

/// Name, units, free units, prices.
fn cases() -> Vec<(String, Units, Units, Units)> {
	let mut cases = vec![
		("nothing is used", NONE, NONE, PRICES),
		("nothing is asked", MOST, NONE, NONE),
		("a millionth of a credit is a credit", only(UnitClass::Requests, 1), NONE, each(1)),
		("a unit less than a million", only(UnitClass::Requests, 999_999), NONE, each(1)),
		("a million units are the price", only(UnitClass::Requests, 1_000_000), NONE, each(1)),
		("a unit more than a million", only(UnitClass::Requests, 1_000_001), NONE, each(1)),
		("six rests make a credit less a little", each(166_666), NONE, each(1)),
		("six rests make a credit and a little", each(166_667), NONE, each(1)),
		("six rests make whole credits", each(500_000), NONE, each(1)),
		("an ordinary request", [1_200, 30_000, 800, 1, 0, 0], NONE, PRICES),
		("an hour of a GPU and storage", [0, 0, 0, 0, 3_600_000, 80_000_000_000], NONE, PRICES),
		("all of it at the highest prices", MOST, NONE, MOST),
		("all of it at a millionth", MOST, NONE, each(1)),
		("all of it at a credit a unit", MOST, NONE, each(1_000_000)),
		("a unit at the highest prices", each(1), NONE, MOST),
		("a product just below 2^128", only(UnitClass::OutputTokens, u64::MAX), NONE, MOST),
		("free units cover all", [10, 20, 30, 40, 50, 60], [10, 20, 30, 40, 50, 60], MOST),
		("free units cover more than all", [10, 20, 30, 40, 50, 60], MOST, MOST),
		("free units cover all but one", each(1_000_001), each(1_000_000), PRICES),
		("free units of one class pay for no other", [5, 0, 0, 0, 0, 0], [0, u64::MAX, 0, 0, 0, 0], PRICES),
	];
	cases.extend(
		UnitClass::ALL.map(|class| ("a million units of one class", only(class, 1_000_000), NONE, PRICES)),
	);
	let name = |(index, (name, units, free, prices)): (usize, (&str, Units, Units, Units))| {
		(format!("{index:02} {name}"), units, free, prices)
	};
	cases.into_iter().enumerate().map(name).collect()
}

/// All of them.
pub fn all() -> Vec<Value> {
	cases()
		.into_iter()
		.map(|(name, units, free, prices)| {
			let beyond = less(&units, &free);
			json!({
				"name": name,
				"units": six(&units),
				"free": six(&free),
				"prices": six(&prices),
				"beyond": six(&beyond),
				"cost": cost(&beyond, &Tariff { prices }).to_string(),
			})
		})
		.collect()
}
