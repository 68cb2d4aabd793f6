// SPDX-License-Identifier: Apache-2.0
//! The weight of each of our calls as a multiple of T, the weight of `balances.transfer_keep_alive` that the
//! same run of benchmarks measured.

use crate::{
	repo::{self, File},
	weights::REFERENCE,
};
use anyhow::{ensure, Context, Result};

/// What `ParityDbWeight` takes for a read and a write, in picoseconds.
const READ: u128 = 8_000_000;
const WRITE: u128 = 50_000_000;

/// The call whose weight is T.
const UNIT: &str = "transfer_keep_alive";

/// A weight function: what it takes at the smallest value of each component.
#[derive(Debug, Eq, PartialEq)]
struct Weight {
	name: String,
	time: u128,
	reads: u128,
	writes: u128,
	/// Whether more is due for each item of some component.
	grows: bool,
}

impl Weight {
	fn total(&self) -> u128 {
		self.time + self.reads * READ + self.writes * WRITE
	}
}

/// Prints the report.
pub fn run() -> Result<()> {
	let files = repo::files(&repo::root()?)?;
	let reference = files.iter().find(|file| file.path == REFERENCE);
	let reference =
		reference.with_context(|| format!("{REFERENCE} is missing: run `cargo xtask weights`"))?;
	let unit = parse(&reference.text).into_iter().find(|weight| weight.name == UNIT);
	let unit = unit.with_context(|| format!("{REFERENCE} has no {UNIT}"))?;
	let ours = |file: &&File| file.path.starts_with("pallets/") && file.is("/src/weights.rs");
	println!("T = balances.{UNIT} = {} µs, ParityDbWeight included\n", unit.total() / 1_000_000);
	println!("{:<18} {:<28} {:>9} {:>6} {:>7} {:>7}", "pallet", "call", "CPU µs", "reads", "writes", "T");
	let mut count = 0;
	for file in files.iter().filter(ours) {
		let pallet = file.path.split('/').nth(1).unwrap_or_default();
		for weight in parse(&file.text) {
			println!("{}", line(pallet, &weight, unit.total()));
			count += 1;
		}
	}
	ensure!(count > 0, "no pallet has weights");
	println!("\n+ : more with each item of a component; the figure is for the smallest number of items.");
	Ok(())
}

fn line(pallet: &str, weight: &Weight, unit: u128) -> String {
	let hundredths = weight.total() * 100 / unit.max(1);
	let multiple =
		format!("{}.{:02}{}", hundredths / 100, hundredths % 100, if weight.grows { "+" } else { "" });
	let time = weight.time / 1_000_000;
	format!(
		"{pallet:<18} {:<28} {time:>9} {:>6} {:>7} {multiple:>7}",
		weight.name, weight.reads, weight.writes
	)
}

/// The weight functions of the first implementation in a file that the template wrote.
fn parse(text: &str) -> Vec<Weight> {
	let implementation = text.split("\nimpl").find(|block| block.contains("Weight::from_parts("));
	let functions = implementation.unwrap_or_default().split("\tfn ").skip(1);
	functions.filter_map(function).collect()
}

fn function(text: &str) -> Option<Weight> {
	let (name, rest) = text.split_once('(')?;
	let code: String = rest.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
	let numbers = |mark: &str| -> u128 { code.split(mark).skip(1).filter_map(number).sum() };
	Some(Weight {
		name: name.trim().to_owned(),
		time: code.split("Weight::from_parts(").nth(1).and_then(number)?,
		reads: numbers(".reads("),
		writes: numbers(".writes("),
		grows: code.contains("saturating_mul("),
	})
}

/// The number that a text starts with, as Rust writes it.
fn number(text: &str) -> Option<u128> {
	let digits: String =
		text.chars().take_while(|c| c.is_ascii_digit() || *c == '_').filter(|c| *c != '_').collect();
	digits.parse().ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	const FILE: &str = "
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `A` (r:1 w:1)
	fn buy() -> Weight {
		// Minimum execution time: 9_000 picoseconds.
		Weight::from_parts(20_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn feed(n: u32, ) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(7_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
	}
}
impl WeightInfo for () {
	fn buy() -> Weight {
		Weight::from_parts(1, 1)
	}
}
";

	#[test]
	fn weights_should_be_read_from_what_the_template_writes() {
		let weights = parse(FILE);
		let named =
			|name: &str, time, reads, writes, grows| Weight { name: name.into(), time, reads, writes, grows };
		assert_eq!(
			weights,
			vec![named("buy", 20_000_000, 3, 2, false), named("feed", 1_000_000, 0, 0, true)]
		);
		assert_eq!(weights[0].total(), 144_000_000);
	}

	#[test]
	fn lines_should_give_multiples_of_the_unit() {
		let weights = parse(FILE);
		assert!(line("credits", &weights[0], 72_000_000).ends_with("   2.00"));
		assert!(line("credits", &weights[1], 500_000).ends_with("  2.00+"));
	}
}
