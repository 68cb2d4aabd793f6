// SPDX-License-Identifier: Apache-2.0
//! Replays a series of prices through the feeders of a test network: `cargo xtask feeder --help`.

mod feeders;
mod series;

use anyhow::{bail, Context, Result};
use clap::Parser;
use feeders::Feeders;
use series::Point;
use std::{fs, path::PathBuf, process::ExitCode, time::Duration};
use tokio::time::{sleep, Instant};

/// The development accounts that are feeders on test networks.
const FEEDERS: [&str; 5] = ["//Alice", "//Bob", "//Charlie", "//Dave", "//Eve"];

#[derive(Debug, Parser)]
#[command(name = "cargo xtask feeder", about = "Feeds a series of prices to a node")]
struct Cli {
	/// The node's RPC.
	#[arg(long, default_value = "ws://127.0.0.1:9944")]
	url: String,
	/// The series: a file of lines `seconds,price_usd`, such as `0,0.50`.
	#[arg(long)]
	csv: PathBuf,
	/// How many seconds of the series pass in one of ours.
	#[arg(long, default_value_t = 1.0, value_parser = speed)]
	speed: f64,
	/// How many seconds pass before a price that still holds is fed again.
	#[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(3..))]
	repeat: u64,
	/// Keep feeding the last price until interrupted.
	#[arg(long)]
	hold: bool,
	/// What each feed pays on top of its fee, in planck: it gets feeds into full blocks. It is not given back.
	#[arg(long, default_value_t = 0)]
	tip: u128,
	/// The feeders' accounts, separated by commas.
	#[arg(long, value_delimiter = ',', default_values = FEEDERS)]
	feeders: Vec<String>,
}

fn speed(text: &str) -> Result<f64, String> {
	match text.parse() {
		Ok(speed) if (0.001..=100_000.0).contains(&speed) => Ok(speed),
		_ => Err("the speed is a number from 0.001 to 100000".to_owned()),
	}
}

#[tokio::main]
async fn main() -> ExitCode {
	match run(Cli::parse()).await {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

async fn run(cli: Cli) -> Result<()> {
	let name = cli.csv.display();
	let text = fs::read_to_string(&cli.csv).with_context(|| format!("{name} cannot be read"))?;
	let series = series::parse(&text).with_context(|| format!("{name} is no series of prices"))?;
	let feeders = Feeders::connect(&cli.url, &cli.feeders, cli.tip).await?;
	replay(&cli, &series, &feeders).await
}

/// Feeds each price when its time has come. Of several that are due at once, as feeds take a block, the last
/// counts.
async fn replay(cli: &Cli, series: &[Point], feeders: &Feeders) -> Result<()> {
	let repeat = Duration::from_secs(cli.repeat);
	let start = Instant::now();
	let mut fed = 0;
	loop {
		let time = start.elapsed().mul_f64(cli.speed);
		let due = series.partition_point(|point| point.at <= time);
		let round = Instant::now();
		if let Some(point) = due.checked_sub(1).and_then(|last| series.get(last)) {
			feed(point, feeders).await?;
			fed = due;
		}
		if fed == series.len() && !cli.hold {
			return Ok(());
		}
		let next = series.get(fed).map(|point| start + point.at.div_f64(cli.speed));
		let again = round + repeat;
		sleep(next.map_or(again, |next| next.min(again)).saturating_duration_since(Instant::now())).await;
	}
}

async fn feed(point: &Point, feeders: &Feeders) -> Result<()> {
	let failures = feeders.feed(point.price).await;
	let fed = feeders.count() - failures.len();
	let (whole, millionths) = (point.price / 1_000_000, point.price % 1_000_000);
	println!(
		"{:>8.1} s: {whole}.{millionths:06} USD, fed by {fed} of {}",
		point.at.as_secs_f64(),
		feeders.count()
	);
	for failure in &failures {
		eprintln!("{failure}");
	}
	if fed == 0 {
		bail!("no feed was accepted");
	}
	Ok(())
}
