// SPDX-License-Identifier: Apache-2.0
//! Runs a network on this machine until it is stopped, and shows every few seconds how each node fares.

use anyhow::Result;
use clap::Parser;
use noema_tests::Network;
use std::time::Duration;

/// Four validators and a full node of the chain `local` on this machine, each a process of its own, until Ctrl-C.
/// Folders and databases are new each time and removed at the end.
#[derive(Debug, Parser)]
struct Cli {
	/// A chain by name or file whose validators are Alice, Bob, Charlie and Dave
	#[arg(long, default_value = "local")]
	chain: String,

	/// Sessions of a minute instead of an hour, and eras of two: for trials of staking
	#[arg(long, conflicts_with = "chain")]
	fast: bool,

	/// Seconds between two lines of status
	#[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u64).range(1..))]
	every: u64,
}

#[tokio::main]
async fn main() -> Result<()> {
	let cli = Cli::parse();
	println!("Starting four validators and a full node; this takes about half a minute.");
	let network = tokio::select! {
		network = start(&cli) => network?,
		_ = tokio::signal::ctrl_c() => return Ok(()),
	};
	println!("{}", banner(&network));
	loop {
		tokio::select! {
			() = tokio::time::sleep(Duration::from_secs(cli.every)) => show(&network).await,
			_ = tokio::signal::ctrl_c() => break,
		}
	}
	println!("\nStopping.");
	Ok(())
}

async fn start(cli: &Cli) -> Result<Network> {
	if cli.fast {
		Network::fast().await
	} else {
		Network::start(&cli.chain).await
	}
}

/// Where each node is, for those who want to ask it, read its log or kill it.
fn banner(network: &Network) -> String {
	let line = |(name, node): (&str, &noema_tests::Node)| {
		let log = node.base_path().join("node.log");
		format!("  {name:<8} {}  process {}  log {}\n", node.url(), node.process(), log.display())
	};
	let nodes: String = names().zip(network.nodes()).map(line).collect();
	let apps = network.full.url().replace(':', "%3A").replace('/', "%2F");
	format!("{nodes}  Apps     https://polkadot.js.org/apps/?rpc={apps}\nCtrl-C stops them all.\n")
}

async fn show(network: &Network) {
	for (name, status) in names().zip(network.status().await) {
		match status {
			Ok(status) => println!("  {name:<8} {status}"),
			Err(error) => println!("  {name:<8} does not answer: {error}"),
		}
	}
	println!();
}

fn names() -> impl Iterator<Item = &'static str> {
	["alice", "bob", "charlie", "dave", "full"].into_iter()
}
