// SPDX-License-Identifier: Apache-2.0
//! Prints a chain spec for tests that live through eras.

use anyhow::Result;
use clap::{builder::PossibleValuesParser, Parser};
use noema_tests::Spec;

/// Prints the raw spec of a chain whose sessions take 20 slots and eras two sessions. For tests only.
#[derive(Debug, Parser)]
struct Cli {
	/// The chain that it is otherwise
	#[arg(value_parser = PossibleValuesParser::new(["dev", "local"]))]
	chain: String,
}

#[tokio::main]
async fn main() -> Result<()> {
	println!("{}", Spec::fast(&Cli::parse().chain).await?);
	Ok(())
}
