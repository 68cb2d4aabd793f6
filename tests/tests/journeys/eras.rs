// SPDX-License-Identifier: Apache-2.0
//! Journeys that take eras, on a chain whose sessions are of a minute: keys move to another machine, the runtime is
//! upgraded, new nodes sync across both, and validators fail around the ends of sessions.

use anyhow::{ensure, Context, Result};
use noema_tests::{
	client::key,
	poll,
	values::{hex, unhex},
	Fault, Network, Node, Spec, SubxtClient,
};
use std::time::Duration;
use subxt::rpcs::client::rpc_params;
use subxt_signer::sr25519::Keypair;

/// A slot.
const SLOT: Duration = Duration::from_secs(3);
/// A session of the fast chain: 20 slots.
const SESSION: Duration = Duration::from_secs(60);
/// Enough for an era, however busy the machine.
const LIMIT: Duration = Duration::from_secs(300);
/// Blocks after which what should go on has gone on.
const MEANWHILE: u64 = 4;

/// Session keys as a node makes them, with the proof that they are their owner's.
async fn rotate(node: &Node, owner: &Keypair) -> Result<(Vec<u8>, Vec<u8>)> {
	let made = node
		.rpc()
		.await?
		.request("author_rotateKeysWithOwner", rpc_params![hex(&owner.public_key().0)])
		.await?;
	let bytes = |field: &str| {
		let text = made[field].as_str();
		unhex(text.with_context(|| format!("no {field} in {made}"))?)
	};
	Ok((bytes("keys")?, bytes("proof")?))
}

async fn next_session(chain: &SubxtClient, count: u32) -> Result<()> {
	let target = chain.session().await? + count;
	let reached = async || Ok((chain.session().await? >= target).then_some(()));
	poll(LIMIT * count, "sessions pass", reached).await
}

#[tokio::test]
#[ignore = "takes ten minutes: make soak"]
async fn validator_should_miss_no_era_when_its_keys_move_to_another_node() -> Result<()> {
	let mut network = Network::of(&spec().await?).await?;
	let chain = SubxtClient::connect(&network.full.url()).await?;
	let dave = key("//Dave")?;

	// The new machine makes keys of its own; the old one goes on with the present ones until they are replaced.
	let new = network.join(&["--validator", "--unsafe-force-node-key-generation", "--name", "new"]).await?;
	let (keys, proof) = rotate(&new, &dave).await?;
	chain.set_keys(&dave, &keys, &proof).await?.success()?;
	next_session(&chain, 2).await?;
	network.validators[3].stop().await?;
	let stopped_in = chain.active_era().await?;
	let since = network.full.rpc().await?.best().await?;

	let over = async || Ok((chain.active_era().await? > stopped_in + 1).then_some(()));
	poll(LIMIT, "an era with the new keys alone", over).await?;
	for era in 0..=stopped_in + 1 {
		let points = chain.era_points(era, &dave).await?;
		println!("era {era}: {points} points");
		ensure!(points > 0, "no block in era {era}");
	}
	ensure!(new.log()?.contains("Prepared block for proposing"), "the new node makes no blocks");
	network.full.rpc().await?.wait_for_finalised(since + MEANWHILE, LIMIT).await?;

	#[cfg(feature = "upgrade")]
	println!("upgraded to version {}", noema_tests::upgrade::apply(&chain, &key("//Alice")?).await?);
	sync_across_the_change(&network).await
}

async fn spec() -> Result<Spec> {
	let spec = Spec::fast("local").await?;
	#[cfg(feature = "upgrade")]
	let spec = noema_tests::upgrade::scheduled(spec)?;
	Ok(spec)
}

/// The set of authorities has changed, and with the feature `upgrade` the runtime too: who syncs by proofs of finality
/// has to follow.
async fn sync_across_the_change(network: &Network) -> Result<()> {
	let pruned =
		network.join(&["--blocks-pruning", "16", "--state-pruning", "16", "--name", "pruned"]).await?;
	let archive = network
		.join(&["--blocks-pruning", "archive", "--state-pruning", "archive", "--name", "archive"])
		.await?;
	let head = network.full.rpc().await?.finalised().await?;
	for peer in [&pruned, &archive] {
		peer.rpc().await?.wait_for_finalised(head, LIMIT).await?;
	}
	// Until it has forgotten its first blocks.
	pruned.rpc().await?.wait_for_finalised(head + 20, LIMIT).await?;
	for (peer, kind) in [(&pruned, "pruned"), (&archive, "archive")] {
		let address = peer.address().await?;
		let only = ["--sync", "warp", "--reserved-only", "--reserved-nodes", &address];
		let node = network.join_by(peer, &only).await?;
		let target = peer.rpc().await?.finalised().await?;
		let rpc = node.rpc().await?;
		rpc.wait_for_finalised(target, LIMIT).await.with_context(|| kind)?;
		ensure!(node.log()?.contains("Warp sync is complete"), "{kind}: it did not warp");
		let same = peer.rpc().await?.hash(target).await? == rpc.hash(target).await?;
		ensure!(same, "{kind}: another block {target}");
		let code = |of: serde_json::Value| of["specVersion"].as_u64();
		let version = code(rpc.request("state_getRuntimeVersion", rpc_params![]).await?);
		let expected = code(peer.rpc().await?.request("state_getRuntimeVersion", rpc_params![]).await?);
		ensure!(version == expected, "{kind}: runs {version:?} instead of {expected:?}");
		println!("warp sync from the {kind} peer reached block {target}, runtime {version:?}");
	}
	Ok(())
}

#[tokio::test]
#[ignore = "takes ten minutes: make soak"]
async fn network_should_recover_when_sessions_end_without_enough_validators() -> Result<()> {
	let mut network = Network::fast().await?;
	network.wait_for_agreement(2, LIMIT).await?;
	a_whole_epoch_without_authors(&network).await?;
	two_of_four_are_lost(&mut network).await
}

/// Everybody hangs for longer than a session: an epoch passes in which nobody makes a block.
async fn a_whole_epoch_without_authors(network: &Network) -> Result<()> {
	let mut fault = Fault::new("all validators frozen for one and a half sessions");
	let rpc = network.full.rpc().await?;
	for node in &network.validators {
		node.pause()?;
	}
	let paused_at = rpc.best().await?;
	tokio::time::sleep(SESSION * 3 / 2).await;
	let since = rpc.best().await?;
	let none = (since <= paused_at + 1).then_some(()).context("blocks were made");
	fault.check("nobody makes blocks", none);
	for node in &network.validators {
		node.resume()?;
	}
	fault.check("blocks go on", rpc.wait_for_best(since + MEANWHILE, LIMIT).await);
	let agreed = network.wait_for_agreement(since + MEANWHILE, LIMIT).await;
	fault.check("all finalise the same", agreed);
	fault.end()
}

/// Two of four machines are lost with all they had but their keys, and a session ends without finality. The drill:
/// the same keys on new machines, which sync from nothing.
async fn two_of_four_are_lost(network: &mut Network) -> Result<()> {
	let mut fault =
		Fault::new("two of four validators lost with their databases, across the end of a session");
	let rpc = network.full.rpc().await?;
	for node in &mut network.validators[2..] {
		node.kill()?;
	}
	let lost_at = rpc.best().await?;
	// By the best block, for nothing is final.
	let longer = rpc.wait_for_best(lost_at + 22, SLOT * 100).await;
	fault.check("blocks go on beyond the end of the session", longer);
	let finalised = rpc.finalised().await?;
	let none = (finalised <= lost_at).then_some(()).context("a block is final by two of four");
	fault.check("nothing is final by two of four", none);
	for (index, flag) in [(2, "--charlie"), (3, "--dave")] {
		network.validators[index] = network.join(&[flag, "--validator"]).await?;
	}
	let agreed = network.wait_for_agreement(lost_at + 22 + MEANWHILE, LIMIT).await;
	fault.check("all finalise the same once their keys are back", agreed);
	fault.end()
}
