// SPDX-License-Identifier: Apache-2.0
//! The chores of Noema, one command each: `cargo xtask help`.

mod feeder;
mod mutants;
mod repo;
mod report;
mod security;
mod simulate;
mod specs;
mod tests_log;
mod tidy;
mod vectors;
mod weights;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "The chores of Noema")]
struct Cli {
	#[command(subcommand)]
	chore: Chore,
}

#[derive(Debug, Subcommand)]
enum Chore {
	/// Check what compilers do not: file sizes, headers, links, features, layers, and that docs name everything.
	Tidy,
	/// Write the genesis of each chain to chain-specs/, from the node that was built last.
	ChainSpecs {
		/// Write nothing; fail if a file is missing or differs.
		#[arg(long)]
		check: bool,
	},
	/// Feed a series of prices to a node through the development accounts of its feeders.
	#[command(disable_help_flag = true)]
	Feeder {
		/// Arguments of the feeder; `--help` lists them.
		#[arg(trailing_var_arg = true, allow_hyphen_values = true)]
		arguments: Vec<String>,
	},
	/// Simulate the vault of CRED through crashes and write docs/reports/vault-simulation.md.
	#[command(disable_help_flag = true)]
	Simulate {
		/// Arguments of the simulation; `--help` lists them.
		#[arg(trailing_var_arg = true, allow_hyphen_values = true)]
		arguments: Vec<String>,
	},
	/// Write tests/vectors/vouchers.json: what is signed, and what of it is accepted and refused.
	Vectors {
		/// Write nothing; fail if the file is missing or says something else.
		#[arg(long)]
		check: bool,
	},
	/// Measure the weights of our pallets on this machine and write them to their weights.rs.
	Weights {
		/// Only these pallets, by folder name. By default all.
		pallets: Vec<String>,
		/// How many values of each component to measure.
		#[arg(long, default_value_t = 50)]
		steps: u32,
		/// How often to measure each.
		#[arg(long, default_value_t = 20)]
		repeat: u32,
	},
	/// Print the weight of each of our calls as a multiple of a transfer's.
	WeightsReport,
	/// Prove that each test that docs/security names exists, or that it passed.
	Security {
		/// What `cargo test` printed, both streams: prove that they passed there.
		#[arg(long)]
		log: Option<PathBuf>,
	},
	/// Plant each bug of tests/mutants in a copy of the checkout, and require that a test turns red.
	Mutants {
		/// Only those whose names start so, such as `price-feed` or `price-feed-01`. By default all.
		names: Vec<String>,
	},
}

fn main() -> ExitCode {
	match run(Cli::parse().chore) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

fn run(chore: Chore) -> Result<()> {
	match chore {
		Chore::Tidy => tidy::run(),
		Chore::ChainSpecs { check } => specs::run(check),
		Chore::Feeder { arguments } => feeder::run(&arguments),
		Chore::Simulate { arguments } => simulate::run(&arguments),
		Chore::Vectors { check } => vectors::run(check),
		Chore::Weights { pallets, steps, repeat } => weights::run(&pallets, steps, repeat),
		Chore::WeightsReport => report::run(),
		Chore::Security { log } => security::run(log.as_deref()),
		Chore::Mutants { names } => mutants::run(&names),
	}
}

/// The names of the chores, as typed.
fn chores() -> Vec<String> {
	use clap::CommandFactory;
	Cli::command().get_subcommands().map(|chore| chore.get_name().to_owned()).collect()
}
