// SPDX-License-Identifier: Apache-2.0
//! Journeys of a network of validators: what it bears, how it recovers, and how others join it.

use anyhow::{ensure, Context, Result};
use noema_tests::{
	staking::{BABE_EQUIVOCATION, GRANDPA_EQUIVOCATION},
	Fault, Network, Node, Rpc, SubxtClient,
};
use std::time::Duration;
use subxt::rpcs::client::rpc_params;

/// Enough for some twenty blocks on a busy machine.
const LIMIT: Duration = Duration::from_secs(120);
/// How soon a node that was killed finalises again.
const RECOVERY: Duration = Duration::from_secs(60);
/// Blocks that pass while something is broken.
const MEANWHILE: u64 = 4;
/// How often nodes are killed, half of them while they only import and half while they also make blocks.
const KILLS: u64 = 20;

/// One network and one story after the other: five nodes fill this machine.
#[tokio::test]
async fn network_should_go_on_when_validators_fail() -> Result<()> {
	let mut network = Network::local().await?;
	network.wait_for_agreement(2, LIMIT).await?;
	one_of_four_is_killed(&mut network).await?;
	two_of_four_hang(&network).await?;
	newcomers_catch_up(&network).await?;
	nobody_is_blamed(&network).await
}

/// Three of four finalise without the fourth, which catches up when it is back.
async fn one_of_four_is_killed(network: &mut Network) -> Result<()> {
	let mut fault = Fault::new("one of four validators killed, and started again four final blocks later");
	let rpc = network.full.rpc().await?;
	network.validators[3].kill()?;
	let killed_at = rpc.best().await?;
	fault.check("finality goes on", rpc.wait_for_finalised(killed_at + MEANWHILE, LIMIT).await);
	network.validators[3].restart().await?;
	let agreed = network.wait_for_agreement(killed_at + MEANWHILE, LIMIT).await;
	fault.check("all finalise the same", agreed);
	fault.end()
}

/// Two of four make blocks but finalise none; finality resumes when the others are back.
async fn two_of_four_hang(network: &Network) -> Result<()> {
	let mut fault = Fault::new("two of four validators frozen, and set free four blocks later");
	let rpc = network.full.rpc().await?;
	let hanging = &network.validators[2..];
	for node in hanging {
		node.pause()?;
	}
	let paused_at = rpc.best().await?;
	fault.check("blocks go on", rpc.wait_for_best(paused_at + MEANWHILE, LIMIT).await);
	// What was decided when they fell silent may still come; nothing made since can.
	let finalised = rpc.finalised().await?;
	let none = (finalised <= paused_at).then_some(()).context("a block is final by two of four");
	fault.check("nothing is final by two of four", none);
	for node in hanging {
		node.resume()?;
	}
	let agreed = network.wait_for_agreement(paused_at + MEANWHILE, LIMIT).await;
	fault.check("all finalise the same afterwards", agreed);
	fault.end()
}

/// New nodes reach the head: by all blocks, by proofs of finality, and with all that ever was.
async fn newcomers_catch_up(network: &Network) -> Result<()> {
	let target = network.full.rpc().await?.finalised().await?;
	let archive = network.join(&["--state-pruning", "archive", "--blocks-pruning", "archive"]).await?;
	let full = network.join(&["--sync", "full"]).await?;
	let warp = network.join(&["--sync", "warp"]).await?;
	for node in [&archive, &full, &warp] {
		same_final_block(network, node, target).await?;
	}
	ensure!(warp.log()?.contains("Warp sync is complete"), "it did not warp:\n{}", warp.log()?);
	let height = archive.rpc().await?.request("archive_v1_finalizedHeight", rpc_params![]).await?;
	ensure!(height.as_u64().is_some_and(|height| height >= target), "archive_v1 says {height}");
	// Others do not have what it takes.
	ensure!(full.rpc().await?.request("archive_v1_finalizedHeight", rpc_params![]).await.is_err());
	Ok(())
}

async fn same_final_block(network: &Network, node: &Node, number: u64) -> Result<()> {
	let (rpc, reference) = (node.rpc().await?, network.full.rpc().await?);
	let finalised = rpc.wait_for_finalised(number, LIMIT).await?;
	reference.wait_for_finalised(finalised, LIMIT).await?;
	let (own, theirs) = (state_root(&rpc, finalised).await?, state_root(&reference, finalised).await?);
	ensure!(own == theirs, "block {finalised} has another state: {own} instead of {theirs}");
	Ok(())
}

async fn state_root(rpc: &Rpc, number: u64) -> Result<String> {
	let hash = rpc.hash(number).await?.with_context(|| format!("no block {number}"))?;
	let header = rpc.request("chain_getHeader", rpc_params![hash]).await?;
	Ok(header["stateRoot"].as_str().context("a header without a state root")?.to_owned())
}

/// Honest validators that were killed, frozen and started again have done nothing that is slashed.
async fn nobody_is_blamed(network: &Network) -> Result<()> {
	let chain = SubxtClient::connect(&network.full.url()).await?;
	for kind in [BABE_EQUIVOCATION, GRANDPA_EQUIVOCATION] {
		ensure!(chain.offences(kind).await? == 0, "an honest validator was reported");
	}
	ensure!(chain.disabled().await?.is_empty());
	Ok(())
}

#[tokio::test]
#[ignore = "takes ten minutes: make soak"]
async fn node_should_recover_when_it_is_killed_at_any_moment() -> Result<()> {
	let mut network = Network::local().await?;
	network.wait_for_agreement(2, LIMIT).await?;
	let mut importing =
		Fault::new(format!("the full node killed with -9 while it imports, {} times", KILLS / 2));
	let mut authoring =
		Fault::new(format!("a validator killed with -9 while it makes blocks, {} times", KILLS / 2));
	for round in 0..KILLS {
		// Some moment of a slot, each time another one.
		tokio::time::sleep(Duration::from_millis(round * 731 % 3_000)).await;
		let fault = if round % 2 == 0 { &mut importing } else { &mut authoring };
		let others = network.validators[0].rpc().await?;
		let victim = if round % 2 == 0 { &mut network.full } else { &mut network.validators[3] };
		victim.kill()?;
		let target = others.best().await? + 1;
		if fault.check("it starts again", victim.restart().await).is_none() {
			break;
		}
		let rpc = victim.rpc().await?;
		let left = RECOVERY.saturating_sub(victim.started().elapsed());
		fault.check("it finalises within 60 s", rpc.wait_for_finalised(target, left).await);
		others.wait_for_finalised(target, LIMIT).await?;
		let same = state_root(&rpc, target).await? == state_root(&others, target).await?;
		fault.check("its state is that of its peers", same.then_some(()).context("another state root"));
	}
	nobody_is_blamed(&network).await?;
	importing.end().and(authoring.end())
}
