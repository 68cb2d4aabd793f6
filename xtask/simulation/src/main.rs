// SPDX-License-Identifier: Apache-2.0
//! Simulates the vault of compute credits through crashes, with the rules that the chain runs: the pure logic of
//! the pallets `price-feed` and `compute-credits`. Writes docs/reports/vault-simulation.md and what it shows.

mod audit;
mod chain;
mod chart;
mod csv;
mod feeders;
mod format;
mod ledger;
mod page;
mod path;
mod people;
mod random;
mod scenario;
mod simulation;
mod svg;
mod world;

use anyhow::{bail, ensure, Context, Result};
use clap::Parser;
use scenario::{scenarios, variations, Scenario, Setting};
use simulation::{run, Run};
use std::{
	fs,
	path::{Path, PathBuf},
	process::ExitCode,
};

const PAGE: &str = "vault-simulation.md";

#[derive(Debug, Parser)]
#[command(name = "cargo xtask simulate", about = "Simulates the vault through crashes and writes the report")]
#[command(after_help = "With other numbers than the report's nothing is written: the tables are printed.")]
struct Cli {
	/// Write nothing; fail if a file is missing or differs.
	#[arg(long, conflicts_with_all = ["demand", "attention", "lag", "seed"])]
	check: bool,
	/// How much CRED is wanted before the fall, in percent of the liability cap; 95 in the report.
	#[arg(long, value_parser = clap::value_parser!(u32).range(1..=100))]
	demand: Option<u32>,
	/// By how many ppm more than the market the vault must pay for holders to redeem for that reason; 10,000 in
	/// the report.
	#[arg(long, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
	attention: Option<u32>,
	/// By how many minutes late feeders are late; 20 in the report.
	#[arg(long, value_parser = clap::value_parser!(u32).range(..=1_440))]
	lag: Option<u32>,
	/// Which noise the market has; 0 in the report.
	#[arg(long)]
	seed: Option<u32>,
	/// The folder of reports.
	#[arg(long, default_value = "docs/reports")]
	reports: PathBuf,
}

fn main() -> ExitCode {
	match simulate(&Cli::parse()) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

fn simulate(cli: &Cli) -> Result<()> {
	let usual = Setting::default();
	let setting = Setting {
		demand: cli.demand.unwrap_or(usual.demand),
		attention: cli.attention.unwrap_or(usual.attention),
		lag: cli.lag.unwrap_or(usual.lag),
		seed: cli.seed.unwrap_or(usual.seed),
	};
	let runs = all(scenarios(setting))?;
	let tables = format!("{}\n{}", page::tables(&runs), page::variations(&all(variations(setting))?));
	if setting != usual {
		println!("{tables}");
		return Ok(());
	}
	let files = files(&cli.reports, &runs, &tables)?;
	if cli.check {
		return compare(&files);
	}
	for (path, text) in &files {
		fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
		fs::write(path, text).with_context(|| path.display().to_string())?;
		println!("simulate: wrote {}", path.display());
	}
	Ok(())
}

/// Runs all of them, and fails if a rule did not hold in one.
fn all(scenarios: Vec<Scenario>) -> Result<Vec<Run>> {
	let runs: Vec<Run> = scenarios.into_iter().map(run).collect();
	let broken: Vec<String> = runs.iter().flat_map(broken).collect();
	ensure!(broken.is_empty(), "the rules did not hold:\n{}", broken.join("\n"));
	Ok(runs)
}

/// What did not hold in a run: the first few.
fn broken(run: &Run) -> Vec<String> {
	let name = run.scenario.slug();
	run.world.audit.broken.iter().take(5).map(|what| format!("{name} {what}")).collect()
}

/// All files of the report, with what belongs in them.
fn files(reports: &Path, runs: &[Run], tables: &str) -> Result<Vec<(PathBuf, String)>> {
	let page = reports.join(PAGE);
	let text = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
	let mut files = vec![(page, page::with_tables(&text, tables)?)];
	let folder = reports.join("vault-simulation");
	for run in runs {
		files.push((folder.join(format!("{}.csv", run.scenario.slug())), csv::table(run)));
		files.push((folder.join(format!("{}.svg", run.scenario.slug())), chart::draw(run)));
	}
	Ok(files)
}

fn compare(files: &[(PathBuf, String)]) -> Result<()> {
	let same = |path: &Path, text: &str| fs::read_to_string(path).is_ok_and(|found| found == *text);
	let stale = files.iter().filter(|(path, text)| !same(path, text));
	let stale: Vec<String> = stale.map(|(path, _)| path.display().to_string()).collect();
	if !stale.is_empty() {
		bail!("{} differ from what the simulation gives: run `cargo xtask simulate`", stale.join(", "));
	}
	Ok(())
}
