// SPDX-License-Identifier: Apache-2.0
//! What a user can type.

use crate::{keys::KeySubcommand, service::Setup};
use clap::Parser;
use polkadot_sdk::{sc_cli, sc_storage_monitor};
use std::{env, path::PathBuf, str::FromStr, time::Duration};

/// The variable that stands for `--runtime-cache`.
const RUNTIME_CACHE: &str = "NOEMA_RUNTIME_CACHE";

/// The command line of the node.
#[derive(Debug, Parser)]
pub struct Cli {
	/// What to do; without it the node runs.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[command(flatten)]
	pub run: sc_cli::RunCmd,

	#[command(flatten)]
	pub storage_monitor: sc_storage_monitor::StorageMonitorParams,

	/// Make blocks on demand instead of every 3 s: `instant`, one for each transaction that arrives, or
	/// `interval=MS`, one every MS milliseconds.
	///
	/// For development chains only: time on such a chain is simulated, each block is one slot of 3 s.
	#[arg(long, value_name = "WHEN")]
	pub seal: Option<Seal>,

	/// Keep compiled runtimes in this folder, which is yours alone: whoever changes it decides what the node runs.
	///
	/// A node compiles its runtime when it starts, for some seconds. With a folder it does so once for each runtime,
	/// and other nodes with the same folder not at all. NOEMA_RUNTIME_CACHE names one as well.
	#[arg(long, global = true, value_name = "FOLDER")]
	pub runtime_cache: Option<PathBuf>,
}

impl Cli {
	/// Where compiled runtimes are kept, if anywhere.
	pub fn runtime_cache(&self) -> Option<PathBuf> {
		let named = self.runtime_cache.clone().or_else(|| Some(env::var_os(RUNTIME_CACHE)?.into()));
		named.filter(|folder| !folder.as_os_str().is_empty())
	}

	/// How the parts of a node are built.
	pub fn setup(&self) -> Setup {
		Setup { simulated: self.seal.is_some(), runtime_cache: self.runtime_cache() }
	}
}

/// When a development node makes a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
	/// Whenever a transaction arrives.
	Instant,
	/// Regularly.
	Interval(Duration),
}

impl FromStr for Seal {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		if text == "instant" {
			return Ok(Self::Instant);
		}
		let milliseconds = text.strip_prefix("interval=").and_then(|number| number.parse().ok());
		match milliseconds {
			Some(milliseconds) if milliseconds > 0 => Ok(Self::Interval(Duration::from_millis(milliseconds))),
			_ => Err("expected `instant`, or `interval=MS` with a number of milliseconds above 0".into()),
		}
	}
}

/// What the program does besides running a node.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and insert keys
	#[command(subcommand)]
	Key(KeySubcommand),

	/// Write a chain's specification as JSON
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Execute a block of the database again, and say whether it is valid
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Import blocks from a file
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Take back the newest blocks that are not final
	Revert(sc_cli::RevertCmd),

	/// Remove the whole database of a chain
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Print the best and the finalized block of the database as JSON
	ChainInfo(sc_cli::ChainInfoCmd),
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;
	use polkadot_sdk::sc_cli::{CliConfiguration, SubstrateCli};

	fn parse(args: &[&str]) -> Result<Cli, clap::Error> {
		<Cli as SubstrateCli>::try_from_iter([&["noema"], args].concat())
	}

	#[test]
	fn command_line_should_be_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn seal_should_parse_when_it_is_a_known_mode() {
		assert_eq!("instant".parse(), Ok(Seal::Instant));
		assert_eq!("interval=200".parse(), Ok(Seal::Interval(Duration::from_millis(200))));
	}

	#[test]
	fn seal_should_name_its_modes_when_it_is_refused() {
		for text in
			["", "now", "interval", "interval=", "interval=0", "interval=-1", "interval=1s", "Instant"]
		{
			let error = text.parse::<Seal>().expect_err(text);
			assert!(error.contains("instant") && error.contains("interval=MS"), "{text}: {error}");
		}
	}

	#[test]
	fn node_should_run_when_no_subcommand_is_given() {
		let cli = parse(&["--dev", "--seal", "interval=200"]).expect("these are flags of the node");
		assert!(cli.subcommand.is_none());
		assert!(cli.run.shared_params().is_dev());
		assert_eq!(cli.seal, Some(Seal::Interval(Duration::from_millis(200))));
	}

	#[test]
	fn runtimes_should_be_kept_where_the_flag_says() {
		for args in [["--dev", "--runtime-cache", "/cache"], ["chain-info", "--runtime-cache", "/cache"]] {
			let cli = parse(&args).expect("it is known everywhere");
			assert_eq!(cli.setup().runtime_cache, Some("/cache".into()));
		}
	}

	#[test]
	fn subcommand_should_be_chosen_when_named() {
		let revert = parse(&["revert", "--chain", "local", "2"]).expect("it exists");
		assert!(matches!(revert.subcommand, Some(Subcommand::Revert(_))));
		let export = parse(&["export-chain-spec", "--chain", "dev", "--raw"]).expect("it exists");
		assert!(matches!(export.subcommand, Some(Subcommand::ExportChainSpec(_))));
		assert!(parse(&["benchmark"]).is_err());
	}
}
