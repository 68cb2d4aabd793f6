// SPDX-License-Identifier: Apache-2.0
//! The node is nearly as small and as fast as one without our pallets, and its network finalises soon. `make soak`
//! runs these; `make measure` prints what is measured.

use anyhow::{ensure, Result};
use noema_tests::measure::{finality, memory_of, transfers_of, Comparison, Plan, Round};
use tokio::sync::Mutex;

/// Our idle memory, as a multiple of the plain one's.
const MEMORY: f64 = 1.25;
/// The transfers in our full blocks, as a multiple of the plain one's.
const TRANSFERS: f64 = 0.9;
/// Blocks by which finality may be behind at a full node.
const LAG: f64 = 4.0;
/// Slots until a transfer is final, in the median.
const SLOTS: f64 = 4.0;
/// What is measured is measured alone.
static MACHINE: Mutex<()> = Mutex::const_new(());

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
	ensure!(memory <= MEMORY, "{memory:.3} of the memory of a plain node");
	ensure!(transfers >= TRANSFERS, "{transfers:.3} of the transfers of a plain node");
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
