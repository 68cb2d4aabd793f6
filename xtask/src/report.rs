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

/// What something takes: picoseconds of the processor, reads and writes.
#[derive(Debug, Eq, PartialEq)]
struct Cost {
	time: u128,
	reads: u128,
	writes: u128,
}

impl Cost {
	/// All of it in picoseconds.
	fn total(&self) -> u128 {
		self.time + self.reads * READ + self.writes * WRITE
	}

	/// All of it as a multiple of `unit`, with two digits.
	fn multiple(&self, unit: u128) -> String {
		let hundredths = self.total() * 100 / unit.max(1);
		format!("{}.{:02}", hundredths / 100, hundredths % 100)
	}
}

/// A weight function.
#[derive(Debug, Eq, PartialEq)]
struct Weight {
	name: String,
	/// Without any item of its components.
	base: Cost,
	/// What is due for an item more of every component, if it has some.
	item: Option<Cost>,
}

/// Prints the report.
pub fn run() -> Result<()> {
	let files = repo::files(&repo::root()?)?;
	let reference = files.iter().find(|file| file.path == REFERENCE);
	let reference =
		reference.with_context(|| format!("{REFERENCE} is missing: run `cargo xtask weights`"))?;
	let unit = parse(&reference.text).into_iter().find(|weight| weight.name == UNIT);
	let unit = unit.with_context(|| format!("{REFERENCE} has no {UNIT}"))?.base;
	let ours = |file: &&File| file.path.starts_with("pallets/") && file.is("/src/weights.rs");
	println!("T = balances.{UNIT} = {} µs, ParityDbWeight included\n", unit.total() / 1_000_000);
	println!(
		"{:<18} {:<28} {:>9} {:>6} {:>7} {:>7} {:>7}",
		"pallet", "call", "CPU µs", "reads", "writes", "T", "item"
	);
	let mut count = 0;
	for file in files.iter().filter(ours) {
		let pallet = file.path.split('/').nth(1).unwrap_or_default();
		for weight in parse(&file.text) {
			println!("{}", line(pallet, &weight, unit.total()));
			count += 1;
		}
	}
	ensure!(count > 0, "no pallet has weights");
	println!("\nitem: what is due besides for each item of a component, such as a row of a claim, in T.");
	Ok(())
}

fn line(pallet: &str, weight: &Weight, unit: u128) -> String {
	let Weight { name, base, item } = weight;
	let Cost { time, reads, writes } = base;
	let multiple = base.multiple(unit);
	let item = item.as_ref().map(|item| item.multiple(unit)).unwrap_or_default();
	let time = time / 1_000_000;
	format!("{pallet:<18} {name:<28} {time:>9} {reads:>6} {writes:>7} {multiple:>7} {item:>7}")
}

/// The weight functions of the first implementation in a file that the template wrote.
fn parse(text: &str) -> Vec<Weight> {
	let implementation = text.split("\nimpl").find(|block| block.contains("Weight::from_parts("));
	let functions = implementation.unwrap_or_default().split("\tfn ").skip(1);
	functions.filter_map(function).collect()
}

fn function(text: &str) -> Option<Weight> {
	let (name, rest) = text.split_once('(')?;
	let lines = rest.lines().filter(|line| !line.trim_start().starts_with("//"));
	let (items, base): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.contains("saturating_mul("));
	let sum = |lines: &[&str], mark: &str| -> u128 {
		lines.iter().flat_map(|line| line.split(mark).skip(1)).filter_map(number).sum()
	};
	let cost = |lines: &[&str]| Cost {
		time: sum(lines, "Weight::from_parts("),
		reads: sum(lines, ".reads("),
		writes: sum(lines, ".writes("),
	};
	let item = (!items.is_empty()).then(|| cost(&items));
	let base = cost(&base);
	(base.total() > 0).then(|| Weight { name: name.trim().to_owned(), base, item })
}

/// The number that a text starts with, in brackets or not, as Rust writes it.
fn number(text: &str) -> Option<u128> {
	let text = text.trim_start_matches('(');
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
		let cost = |time, reads, writes| Cost { time, reads, writes };
		let buy = Weight { name: "buy".into(), base: cost(20_000_000, 3, 2), item: None };
		let item = Some(cost(7_000, 1, 0));
		assert_eq!(weights, vec![buy, Weight { name: "feed".into(), base: cost(1_000_000, 0, 0), item }]);
		assert_eq!(weights[0].base.total(), 144_000_000);
	}

	/// What was promised of calls: the most of T, with an item, and for each further item, in tenths.
	const PROMISED: &[(&str, &str, u128, u128)] = &[
		// An item is a row.
		("payment-lanes", "claim", 80, 25),
		("payment-lanes", "open_lane", 60, 0),
		// An item is a node of an allowlist's proof.
		("model-licensing", "buy_licence", 90, 1),
		("royalties", "pull", 50, 0),
		("royalties", "claim", 50, 0),
		("royalties", "claim_shares", 50, 0),
	];

	/// The committed weight of a call.
	fn committed(path: &str, name: &str) -> Weight {
		let files = repo::files(&repo::root().expect("this is the repository")).expect("it has files");
		let file = files.iter().find(|file| file.path == path).expect("the file is there");
		parse(&file.text).into_iter().find(|weight| weight.name == name).expect("it has the call")
	}

	/// T.
	fn unit() -> u128 {
		committed(REFERENCE, UNIT).base.total()
	}

	#[test]
	fn calls_should_cost_no_more_than_was_promised() {
		let unit = unit();
		for (pallet, call, most, item) in PROMISED {
			let Weight { base, item: each, .. } =
				committed(&format!("pallets/{pallet}/src/weights.rs"), call);
			let each = each.map_or(0, |each| each.total());
			assert!(10 * (base.total() + each) <= most * unit, "{pallet}.{call}");
			assert!(10 * each <= item * unit, "an item of {pallet}.{call}");
		}
	}

	#[test]
	fn asset_should_cost_a_settlement_no_more_than_was_promised() {
		let row = |call| {
			let weight = committed("pallets/payment-lanes/src/weights.rs", call);
			weight.item.expect("it is for each row").total()
		};
		assert!(10 * row("claim") <= 10 * row("claim_without_asset") + 7 * unit());
	}

	#[test]
	fn lines_should_give_multiples_of_the_unit() {
		let weights = parse(FILE);
		assert!(line("credits", &weights[0], 72_000_000).ends_with("   2.00        "));
		assert!(line("credits", &weights[1], 500_000).ends_with("  2.00   16.01"));
	}
}
