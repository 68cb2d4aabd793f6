// SPDX-License-Identifier: Apache-2.0
//! Journeys of a network of validators: what it bears, and how it recovers.

use anyhow::{ensure, Result};
use noema_tests::Network;
use std::time::Duration;

/// Enough for some twenty blocks on a busy machine.
const LIMIT: Duration = Duration::from_secs(120);
/// Blocks that pass while something is broken.
const MEANWHILE: u64 = 4;

/// One network and one story after the other: five nodes fill this machine.
#[tokio::test]
async fn network_should_go_on_when_validators_fail() -> Result<()> {
	let mut network = Network::local().await?;
	network.wait_for_agreement(2, LIMIT).await?;
	one_of_four_is_killed(&mut network).await?;
	two_of_four_hang(&network).await
}

/// Three of four finalise without the fourth, which catches up when it is back.
async fn one_of_four_is_killed(network: &mut Network) -> Result<()> {
	let rpc = network.full.rpc().await?;
	network.validators[3].kill()?;
	let killed_at = rpc.best().await?;
	rpc.wait_for_finalised(killed_at + MEANWHILE, LIMIT).await?;
	network.validators[3].restart().await?;
	network.wait_for_agreement(killed_at + MEANWHILE, LIMIT).await
}

/// Two of four make blocks but finalise none; finality resumes when the others are back.
async fn two_of_four_hang(network: &Network) -> Result<()> {
	let rpc = network.full.rpc().await?;
	let hanging = &network.validators[2..];
	for node in hanging {
		node.pause()?;
	}
	let paused_at = rpc.best().await?;
	rpc.wait_for_best(paused_at + MEANWHILE, LIMIT).await?;
	// What was decided when they fell silent may still come; nothing made since can.
	let finalised = rpc.finalised().await?;
	ensure!(finalised <= paused_at, "{finalised} is final by two of four, which stopped at {paused_at}");
	for node in hanging {
		node.resume()?;
	}
	network.wait_for_agreement(paused_at + MEANWHILE, LIMIT).await
}
