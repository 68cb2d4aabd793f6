// SPDX-License-Identifier: Apache-2.0
//! Two nodes with the keys of one validator: what the others do about it.

use anyhow::{ensure, Context, Result};
use noema_tests::{
	client::{key, NOE},
	network::VALIDATORS,
	poll,
	staking::{BABE_EQUIVOCATION, GRANDPA_EQUIVOCATION},
	Network, SubxtClient,
};
use std::{
	cell::Cell,
	env,
	time::{Duration, Instant},
};

/// A session of the fast chain: 20 slots of 3 s.
const SESSION: Duration = Duration::from_secs(60);
/// For how long a node hangs at first, to vote later than its twin, and by how much longer each time: it must miss a
/// block on which its twin votes, but not the whole round.
const STUMBLE: Duration = Duration::from_millis(500);
/// How often it is longer, before it begins anew.
const STUMBLES: u32 = 5;
/// How long they may take until they offend in each way: the new node has to find the others and the head of the
/// chain, and both may vote alike for a while.
const ALIKE: Duration = Duration::from_secs(180);
/// What a node logs that has seen one of the two offences.
const TWO_BLOCKS: &str = "is equivocating at slot";
const TWO_VOTES: [&str; 2] = ["Detected prevote equivocation", "Detected precommit equivocation"];
/// What a validator of the chain `local` has bonded.
const STAKE: u128 = 100_000 * NOE;
/// One of four: the square of three quarters.
const SLASHED: u128 = STAKE / 10_000 * 5_625;
/// Eras that a slash waits on the fast chain, and the one in which it is applied.
const DEFERRED: u32 = 3;

/// Whose keys two nodes have.
const OFFENDER: usize = 3;

#[tokio::test]
async fn validator_should_be_reported_slashed_and_disabled_when_two_nodes_have_its_keys() -> Result<()> {
	let network = Network::fast().await?;
	let chain = SubxtClient::connect(&network.full.url()).await?;
	let offender = key(&format!("//{}", capitalised(VALIDATORS[OFFENDER])))?;
	network.wait_for_agreement(1, SESSION).await?;
	ensure!(chain.bonded(&offender).await? == STAKE);

	let flag = format!("--{}", VALIDATORS[OFFENDER]);
	let twin = network.join_by(&network.validators[OFFENDER], &[&flag, "--validator"]).await?;
	let joined_at = network.full.rpc().await?.best().await?;
	offended(&network, &[TWO_BLOCKS], async || Ok(())).await?;
	reported(&chain, BABE_EQUIVOCATION).await?;
	// Both see the same chain and so vote for the same blocks, until one of them falls a little behind.
	let times = Cell::new(0);
	let stumble = async || {
		twin.pause()?;
		tokio::time::sleep(STUMBLE * (1 + times.get() % STUMBLES)).await;
		times.set(times.get() + 1);
		twin.resume()
	};
	offended(&network, &TWO_VOTES, stumble).await?;
	reported(&chain, GRANDPA_EQUIVOCATION).await?;
	println!("joined at block {joined_at}, both reported by {}", network.full.rpc().await?.best().await?);
	drop(twin);

	// However often it was reported: within an era the highest slash counts, once.
	let era = chain.active_era().await?;
	let (mut waiting, mut at) = (0, 0);
	for slash_era in 0..=era {
		let slash = chain.unapplied_slash(slash_era + DEFERRED, &offender).await?;
		if slash > 0 {
			(waiting, at) = (slash, slash_era);
			break;
		}
	}
	ensure!(waiting == SLASHED, "{waiting} instead of {SLASHED}");
	let index = chain.validators().await?.iter().position(|who| *who == account(&offender));
	let index = index.context("the offender is no validator")?;
	ensure!(chain.disabled().await? == [index as u128], "disabled: {:?}", chain.disabled().await?);

	if env::var_os("NOEMA_SOAK").is_some() {
		let applied = async || Ok((chain.active_era().await? > at + DEFERRED).then_some(()));
		poll(2 * SESSION * (DEFERRED + 2), "the slash is applied", applied).await?;
		let left = chain.bonded(&offender).await?;
		ensure!(left <= STAKE - SLASHED, "{left} is bonded after the slash");
	}
	Ok(())
}

/// Waits until a node has seen the offence that it logs in one of these words; `meanwhile` is done again and again.
async fn offended(network: &Network, words: &[&str], meanwhile: impl AsyncFn() -> Result<()>) -> Result<()> {
	let started = Instant::now();
	poll(ALIKE, &format!("an offence, of which a node logs '{}'", words[0]), || async {
		meanwhile().await?;
		for node in network.nodes() {
			let log = node.log()?;
			if words.iter().any(|word| log.contains(word)) {
				return Ok(Some(()));
			}
		}
		Ok(None)
	})
	.await?;
	println!("{}: seen after {:.1} s", words[0], started.elapsed().as_secs_f32());
	Ok(())
}

/// Waits until there is a report of that kind of offence, for a session at most.
async fn reported(chain: &SubxtClient, kind: &[u8; 16]) -> Result<()> {
	let started = Instant::now();
	let kind_name = String::from_utf8_lossy(kind);
	let is_there = async || Ok((chain.offences(kind).await? > 0).then_some(()));
	poll(SESSION, &format!("a report of {kind_name}"), is_there).await?;
	println!("{kind_name}: reported {:.1} s after it was seen", started.elapsed().as_secs_f32());
	Ok(())
}

fn account(key: &subxt_signer::sr25519::Keypair) -> String {
	noema_tests::values::hex(&key.public_key().0)
}

fn capitalised(name: &str) -> String {
	name[..1].to_uppercase() + &name[1..]
}
