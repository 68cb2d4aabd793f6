// SPDX-License-Identifier: Apache-2.0
//! Writes tests/vectors/vouchers.json: what is signed, byte by byte, which signatures count, and what units cost.
//! Nothing in it is left to chance, so that it can be written again and compared.
//!
//! `noema-vectors judge FILE` writes nothing: it says of each row in a file what a payee should expect of the chain.

mod cases;
mod costs;
mod forge;
mod json;
mod judge;
mod keys;
mod lanes;
mod openings;
mod reading;
mod rows;
mod signers;

use anyhow::{ensure, Context, Result};
use clap::{Parser, Subcommand};
use serde_json::{json, Value};
use std::{fs, path::PathBuf, process::ExitCode};

/// Which file this is, for whoever finds it alone.
const ABOUT: &str =
	"Golden vectors of vouchers, written by `cargo xtask vectors`. The layout: docs/design/vouchers.md";

#[derive(Debug, Parser)]
#[command(
	name = "noema-vectors",
	about = "Writes the golden vectors of vouchers",
	args_conflicts_with_subcommands = true
)]
struct Cli {
	#[command(subcommand)]
	task: Option<Task>,
	/// Write nothing; fail if the file is missing or says something else.
	#[arg(long)]
	check: bool,
	/// The file.
	#[arg(long, default_value = "tests/vectors/vouchers.json")]
	file: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Task {
	/// Say of each row in a file what comes of it, by the code that the chain would name.
	Judge {
		/// A row a line, in JSON: docs/design/vouchers.md#judging-rows.
		file: PathBuf,
	},
}

fn main() -> ExitCode {
	match run(&Cli::parse()) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

fn run(cli: &Cli) -> Result<()> {
	if let Some(Task::Judge { file }) = &cli.task {
		return judge::run(file);
	}
	let vectors = vectors()?;
	let name = cli.file.display();
	if cli.check {
		let text = fs::read_to_string(&cli.file).with_context(|| name.to_string())?;
		// Values and not texts: the order of keys depends on who else builds serde_json.
		let found: Value = serde_json::from_str(&text).with_context(|| name.to_string())?;
		ensure!(found == vectors, "{name} differs from what the code says: run `cargo xtask vectors`");
		return Ok(());
	}
	if let Some(folder) = cli.file.parent() {
		fs::create_dir_all(folder)?;
	}
	fs::write(&cli.file, format!("{}\n", serde_json::to_string_pretty(&vectors)?))?;
	println!("vectors: wrote {name}");
	Ok(())
}

fn vectors() -> Result<Value> {
	Ok(json!({
		"about": ABOUT,
		"keys": keys::all(),
		"costs": costs::all(),
		"lanes": lanes::all(),
		"openings": openings::all()?,
		"rows": rows::all()?,
		"signers": signers::all()?,
		"vouchers": cases::all()?,
	}))
}
