// SPDX-License-Identifier: Apache-2.0
//! What the node may take: time until its first block, memory and size; beside a node without our pallets; and time
//! until a block is final. Measured while no other test runs. What is ignored here `make soak` runs, and `make measure`
//! prints.

use anyhow::{bail, ensure, Context, Result};
use noema_tests::{
	measure::{finality, memory_of, transfers_of, Comparison, Plan, Round},
	poll, run_command, Node, NodeOptions,
};
use serde_json::Value;
use std::{env, time::Duration};
use tokio::sync::Mutex;

/// What the documentation promises for the first block once the runtime is compiled: three slots, in seconds.
const FIRST_BLOCK: u64 = 9;
/// What an idle development node may occupy, in KiB.
const MEMORY: u64 = 400 * 1_024;
/// What the runtime may have when compressed, in bytes.
const RUNTIME: usize = 2 * 1_024 * 1_024;
/// How every compressed runtime begins.
const COMPRESSED: &str = "0x52bc537646db8e05";
/// Enough for some ten blocks.
const LIMIT: Duration = Duration::from_secs(60);
/// Our idle memory, as a multiple of the plain one's.
const MEMORY_RATIO: f64 = 1.25;
/// The transfers in our full blocks, as a multiple of the plain one's.
const TRANSFERS_RATIO: f64 = 0.9;
/// Blocks by which finality may be behind at a full node.
const LAG: f64 = 4.0;
/// Slots until a transfer is final, in the median.
const SLOTS: f64 = 4.0;
/// What is measured is measured alone.
static MACHINE: Mutex<()> = Mutex::const_new(());

/// The second of the day at which the first line of the log was written that contains `words`; `None` as long as
/// there is none.
fn logged_at(log: &str, words: &str) -> Result<Option<u64>> {
	let Some(line) = log.lines().find(|line| line.contains(words)) else { return Ok(None) };
	let time = line.split_whitespace().nth(1).context("a line without a time")?;
	let parts = time.split(':').map(str::parse).collect::<Result<Vec<u64>, _>>()?;
	let [hours, minutes, seconds] = parts[..] else { bail!("not of the form HH:MM:SS: {time}") };
	Ok(Some(hours * 3_600 + minutes * 60 + seconds))
}

#[tokio::test]
async fn node_should_make_its_first_block_in_seconds_when_started() -> Result<()> {
	let _alone = MACHINE.lock().await;
	let node = Node::start(NodeOptions::development().uncached()).await?;
	let first = poll(LIMIT, "the first block", || async { logged_at(&node.log()?, "Imported #1") }).await?;
	let seen = node.started().elapsed();
	// The first line is written when the process starts.
	let start = logged_at(&node.log()?, "Noema Node")?.context("the log does not say who writes it")?;
	let genesis = logged_at(&node.log()?, "Initializing Genesis")?.context("the log has no genesis")?;
	// Midnight may be in between.
	let between = |from: u64, to: u64| (to + 86_400 - from) % 86_400;
	let (compiled, made) = (between(start, genesis), between(genesis, first));
	println!(
		"genesis after {compiled} s and the first block {made} s later by the log, seen after {:.1} s",
		seen.as_secs_f32()
	);
	// A machine that compiles slowly is slow at the rest as well.
	ensure!(made <= FIRST_BLOCK + compiled, "{made} s after {compiled} s of compilation:\n{}", node.log()?);
	Ok(())
}

#[tokio::test]
async fn node_should_stay_small_when_it_is_idle() -> Result<()> {
	let _alone = MACHINE.lock().await;
	let node = Node::start(NodeOptions::development().uncached()).await?;
	let rpc = node.rpc().await?;
	rpc.wait_for_best(5, LIMIT).await?;
	let mut occupied = node.resident()?;
	println!("{} MiB after 5 blocks", occupied / 1_024);
	if env::var_os("NOEMA_SOAK").is_some() {
		// Five minutes.
		rpc.wait_for_best(100, Duration::from_secs(360)).await?;
		occupied = node.resident()?;
		println!("{} MiB after 100 blocks", occupied / 1_024);
	}
	ensure!(occupied <= MEMORY, "{} MiB", occupied / 1_024);
	Ok(())
}

#[tokio::test]
async fn runtime_should_be_small_when_compressed() -> Result<()> {
	let _alone = MACHINE.lock().await;
	let spec = run_command(&["export-chain-spec", "--chain", "dev", "--raw"]).await?.success()?;
	let spec: Value = serde_json::from_str(&spec)?;
	// The key is `:code`.
	let code = spec["genesis"]["raw"]["top"]["0x3a636f6465"].as_str().context("a chain without a runtime")?;
	ensure!(code.starts_with(COMPRESSED), "the runtime is not compressed: {:.20}", code);
	let size = code.len() / 2 - 1;
	println!("{size} bytes");
	ensure!(size <= RUNTIME, "{size} bytes");
	Ok(())
}

#[tokio::test]
#[ignore = "a quarter of an hour, and the plain runtime: `make soak` runs it"]
async fn node_should_be_nearly_as_small_and_fast_as_a_plain_one() -> Result<()> {
	let _alone = MACHINE.lock().await;
	let plan = Plan { idle_blocks: 20, accounts: 100, transfers: 120 };
	let seen = |runtime: &str, round: &Round| println!("{runtime}: {round:?}");
	let comparison = Comparison::alternating(3, &plan, None, seen).await?;
	for (name, rounds) in [("ours", &comparison.ours), ("plain", &comparison.plain)] {
		println!("{name}: {:.1} MiB idle, {} transfers", memory_of(rounds), transfers_of(rounds));
	}
	let (memory, transfers) = (comparison.memory(), comparison.transfers());
	println!("{memory:.3} of the memory, {transfers:.3} of the transfers");
	ensure!(memory <= MEMORY_RATIO, "{memory:.3} of the memory of a plain node");
	ensure!(transfers >= TRANSFERS_RATIO, "{transfers:.3} of the transfers of a plain node");
	Ok(())
}

#[tokio::test]
#[ignore = "four minutes of an idle machine: `make soak` runs it"]
async fn network_should_finalise_within_four_slots_when_it_is_idle() -> Result<()> {
	let _alone = MACHINE.lock().await;
	let finality = finality::measure(60, 50).await?;
	println!("{} blocks behind, {:.2} slots until final", finality.lag, finality.slots);
	ensure!(finality.lag.most() <= LAG, "{} blocks behind", finality.lag);
	ensure!(finality.slots.median() <= SLOTS, "{:.2} slots until final", finality.slots);
	Ok(())
}
