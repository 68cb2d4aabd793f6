// SPDX-License-Identifier: Apache-2.0
//! Measures what docs/reports/plain-node.md reports, and prints its tables.

use anyhow::Result;
use clap::Parser;
use noema_tests::measure::{building_of, finality, memory_of, transfers_of, Comparison, Plan, Round};
use std::path::PathBuf;

/// Compares the node with one on a runtime without our pallets, in turns on this machine, and measures how soon a
/// network of four validators finalises. Progress goes to standard error, the tables to standard output.
#[derive(Debug, Parser)]
struct Cli {
	/// Rounds of each runtime
	#[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..))]
	rounds: u64,

	/// Blocks after which the memory of an idle node is read: 100 are five minutes
	#[arg(long, default_value_t = 100)]
	idle_blocks: u64,

	/// Transfers of each of 100 accounts, with which the blocks of a round are filled
	#[arg(long, default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..900))]
	transfers: u64,

	/// The wasm of a runtime to measure instead of the node's own
	#[arg(long)]
	runtime: Option<PathBuf>,

	/// Transfers in the network whose finality is awaited
	#[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u64).range(1..1_000))]
	finalised: u64,
}

#[tokio::main]
async fn main() -> Result<()> {
	let cli = Cli::parse();
	let plan = Plan { idle_blocks: cli.idle_blocks, accounts: 100, transfers: cli.transfers };
	let (rounds, runtime) = (usize::try_from(cli.rounds)?, cli.runtime.as_deref());
	let comparison = Comparison::alternating(rounds, &plan, runtime, progress).await?;
	let finality = finality::measure(60, usize::try_from(cli.finalised)?).await?;
	println!("| | Ours | Plain | Ratio |\n| --- | --- | --- | --- |");
	let (ours, plain) = (&comparison.ours, &comparison.plain);
	println!(
		"| idle memory after {} blocks, MiB | {:.1} | {:.1} | {:.3} |",
		plan.idle_blocks,
		memory_of(ours),
		memory_of(plain),
		comparison.memory()
	);
	let (in_ours, in_plain) = (transfers_of(ours), transfers_of(plain));
	println!("| transfers in a full block | {in_ours} | {in_plain} | {:.3} |", comparison.transfers());
	println!("| full blocks | {} | {} | |", in_ours.count(), in_plain.count());
	println!("| building a full block, ms | {} | {} | |", building_of(ours), building_of(plain));
	println!("| blocks that ended by weight | {} | {} | |", by_weight(ours), by_weight(plain));
	println!();
	println!("| | Median (least–most) |\n| --- | --- |");
	println!("| blocks by which finality is behind, {} looks | {} |", finality.lag.count(), finality.lag);
	println!("| slots until {} transfers were final | {:.2} |", finality.slots.count(), finality.slots);
	Ok(())
}

fn by_weight(rounds: &[Round]) -> usize {
	rounds.iter().flat_map(|round| &round.full).filter(|block| block.end == "HitBlockWeightLimit").count()
}

fn progress(runtime: &str, round: &Round) {
	let (rounds, memory) = (std::slice::from_ref(round), round.resident / 1_024);
	eprintln!(
		"{runtime}: {memory} MiB idle, {} transfers in a full block, {} ms to build it",
		transfers_of(rounds),
		building_of(rounds)
	);
}
