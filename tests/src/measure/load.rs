// SPDX-License-Identifier: Apache-2.0
//! A node at rest, and then with more transfers than fit into a block.

use anyhow::{ensure, Context, Result};
use futures::{stream, StreamExt, TryStreamExt};
use std::{path::Path, time::Duration};
use subxt::{
	config::DefaultExtrinsicParamsBuilder,
	dynamic::{self, Value},
	ext::scale_value::Composite,
	rpcs::client::rpc_params,
	PolkadotConfig,
};

use super::spec::{Payments, HOLDING};
use crate::{
	client::{address, NOE},
	node::{Node, NodeOptions},
	rpc::Rpc,
	values::hex,
	SubxtClient,
};

/// How many submissions wait for their answers at a time.
const AT_ONCE: usize = 64;
/// Enough for a block on a busy machine.
const BLOCK_LIMIT: Duration = Duration::from_secs(30);

/// What is done in each round.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
	/// Blocks after which the memory of the idle node is read.
	pub idle_blocks: u64,
	/// Accounts that pay.
	pub accounts: usize,
	/// Transfers of each.
	pub transfers: u64,
}

/// What was measured in a round.
#[derive(Clone, Debug)]
pub struct Round {
	/// The memory of the idle node, in KiB.
	pub resident: u64,
	/// The full blocks that were made when all transfers were in the pool.
	pub full: Vec<FullBlock>,
}

/// A block that ended because something of it was used up, not for lack of transactions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FullBlock {
	/// Its number.
	pub number: u64,
	/// The transfers in it.
	pub transfers: u64,
	/// How long its author took to build it.
	pub millis: u64,
	/// Why it ended, as the author says.
	pub end: String,
}

/// Starts a node of the chain, reads its memory when it has been idle, and fills its blocks.
pub async fn round(spec: &Path, payments: &Payments, plan: &Plan) -> Result<Round> {
	let options = ["--alice", "--validator", "--force-authoring", "--pool-limit", "100000"];
	let options = options.into_iter().fold(NodeOptions::default(), NodeOptions::arg);
	let node = Node::start(options.arg("--chain").arg(spec).uncached()).await?;
	let rpc = node.rpc().await?;
	let limit = BLOCK_LIMIT + Duration::from_secs(6) * u32::try_from(plan.idle_blocks)?;
	rpc.wait_for_best(plan.idle_blocks, limit).await?;
	let resident = node.resident()?;

	let client = SubxtClient::connect(&node.url()).await?;
	let signed = sign(&client, payments, plan.transfers).await?;
	let total = signed.len() as u64;
	let first = rpc.best().await?;
	submit(&rpc, signed).await?;
	let loaded = rpc.best().await?;
	let last = wait_for(&rpc, first, total).await?;
	let full = full_blocks(&node.log()?).into_iter().filter(|block| block.number > loaded + 1);
	let full: Vec<_> = full.filter(|block| block.number <= last).collect();
	for block in &full {
		let included = transfers_in(&rpc, block.number).await?;
		ensure!(included == Some(block.transfers), "{block:?} has {included:?} transfers on the chain");
	}
	ensure!(!full.is_empty(), "no full block: {total} transfers were too few, or came too slowly");
	arrived(&node, payments, plan.transfers, last).await?;
	Ok(Round { resident, full })
}

/// `each` transfers of a NOE by every payer, ready to be submitted.
async fn sign(client: &SubxtClient, payments: &Payments, each: u64) -> Result<Vec<String>> {
	let now = client.now().await?;
	let transactions = now.transactions();
	let mut all = Vec::new();
	for nonce in 0..each {
		for (from, to) in payments.pairs() {
			let call = [("dest", address(to)), ("value", Value::u128(NOE))];
			let call = dynamic::tx("Balances", "transfer_keep_alive", Composite::named(call));
			let parameters = DefaultExtrinsicParamsBuilder::<PolkadotConfig>::new().immortal().nonce(nonce);
			let signed = transactions.create_signable_offline(&call, parameters.build())?.sign(from)?;
			all.push(hex(signed.encoded()));
		}
	}
	Ok(all)
}

async fn submit(rpc: &Rpc, signed: Vec<String>) -> Result<()> {
	let submissions = signed.into_iter().map(|transaction| async move {
		rpc.request("author_submitExtrinsic", rpc_params![transaction]).await.map(drop)
	});
	stream::iter(submissions).buffer_unordered(AT_ONCE).try_collect().await
}

/// Waits until the blocks after `first` have `total` transfers, and returns the number of the last one.
async fn wait_for(rpc: &Rpc, first: u64, total: u64) -> Result<u64> {
	let (mut number, mut included) = (first, 0);
	while included < total {
		number += 1;
		rpc.wait_for_best(number, BLOCK_LIMIT).await.with_context(|| format!("{included} of {total}"))?;
		included += transfers_in(rpc, number).await?.context("a best block that is not there")?;
	}
	Ok(number)
}

/// The transactions in a block besides the inherent that sets the time.
async fn transfers_in(rpc: &Rpc, number: u64) -> Result<Option<u64>> {
	let Some(hash) = rpc.hash(number).await? else { return Ok(None) };
	let block = rpc.request("chain_getBlock", rpc_params![hash]).await?;
	let transactions = block["block"]["extrinsics"].as_array().context("a block without a body")?;
	Ok(Some(transactions.len() as u64 - 1))
}

/// Every transfer did what it should: who was paid has the NOE.
async fn arrived(node: &Node, payments: &Payments, each: u64, last: u64) -> Result<()> {
	node.rpc().await?.wait_for_finalised(last, BLOCK_LIMIT).await?;
	let client = SubxtClient::connect(&node.url()).await?;
	for to in &payments.to {
		let balance = client.balance(to).await?;
		ensure!(balance == HOLDING + u128::from(each) * NOE, "{balance} planck instead of {each} NOE more");
	}
	Ok(())
}

/// The full blocks of which a log tells. A busy author may build another one in place of one that came too late.
fn full_blocks(log: &str) -> Vec<FullBlock> {
	log.lines().filter_map(built).filter(|block| block.end.starts_with("Hit")).collect()
}

/// What a line of the log says of a block that was built.
fn built(line: &str) -> Option<FullBlock> {
	let rest = line.split_once("Prepared block for proposing at ")?.1;
	let (number, rest) = rest.split_once(" (")?;
	let (millis, rest) = rest.split_once(" ms)")?;
	let (end, count) = rest.split_once("end: ")?.1.split_once("; extrinsics_count: ")?;
	let count: u64 = count.trim().parse().ok()?;
	Some(FullBlock {
		number: number.parse().ok()?,
		// All but the inherent that sets the time.
		transfers: count.checked_sub(1)?,
		millis: millis.parse().ok()?,
		end: end.to_owned(),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn blocks_should_be_full_when_their_author_hit_a_limit() {
		let log = "2026-01-01 00:00:00 🎁 Prepared block for proposing at 7 (612 ms) hash: 0x01; parent_hash: 0x02; end: HitBlockWeightLimit; extrinsics_count: 1788\n\
			2026-01-01 00:00:03 🎁 Prepared block for proposing at 8 (2 ms) hash: 0x03; parent_hash: 0x01; end: NoMoreTransactions; extrinsics_count: 1\n\
			2026-01-01 00:00:03 Imported #8\n";
		let end = "HitBlockWeightLimit".to_owned();
		assert_eq!(full_blocks(log), [FullBlock { number: 7, transfers: 1_787, millis: 612, end }]);
	}
}
