// SPDX-License-Identifier: Apache-2.0
//! A journey through the subcommands: what a node made can be looked at, carried to another folder, taken back
//! and removed.

use anyhow::{ensure, Context, Result};
use noema_tests::{run_command, Node, NodeOptions, TempDir};
use serde_json::Value;
use std::{fs, path::Path, time::Duration};

/// Enough for some ten blocks.
const LIMIT: Duration = Duration::from_secs(60);
/// Blocks that the journey works on.
const BLOCKS: u64 = 5;

/// Runs a subcommand on the development chain in `base`.
async fn on(base: &Path, subcommand: &str, args: &[&str]) -> Result<String> {
	let base = base.to_string_lossy();
	let mut all = vec![subcommand, "--dev", "--base-path", &base];
	all.extend(args);
	run_command(&all).await?.success().with_context(|| subcommand.to_owned())
}

async fn info(base: &Path) -> Result<Value> {
	Ok(serde_json::from_str(&on(base, "chain-info", &[]).await?)?)
}

fn number(info: &Value, field: &str) -> Result<u64> {
	info[field].as_u64().with_context(|| format!("no {field} in {info}"))
}

#[tokio::test]
async fn subcommands_should_do_what_they_say_when_run_in_turn() -> Result<()> {
	let mut node = Node::development().await?;
	node.rpc().await?.wait_for_best(BLOCKS, LIMIT).await?;
	let status = node.stop().await?;
	ensure!(status.success(), "the node ended with {status}");

	let made = info(node.base_path()).await?;
	let best = number(&made, "best_number")?;
	ensure!(best >= BLOCKS, "chain-info knows fewer blocks than there are: {made}");
	on(node.base_path(), "check-block", &["1"]).await?;

	let other = TempDir::new("imported")?;
	carry(node.base_path(), other.path(), best, &made).await?;
	take_back(other.path(), best).await?;

	on(other.path(), "purge-chain", &["-y"]).await?;
	let purged = info(other.path()).await?;
	ensure!(number(&purged, "best_number")? == 0, "purge-chain left blocks: {purged}");
	ensure!(purged["genesis_hash"] == made["genesis_hash"], "another chain: {purged}");
	Ok(())
}

/// Blocks exported from one folder make the same chain in another.
async fn carry(from: &Path, to: &Path, best: u64, made: &Value) -> Result<()> {
	let file = to.join("blocks.json");
	let file = file.to_string_lossy();
	on(from, "export-blocks", &[&file]).await?;
	ensure!(fs::metadata(&*file)?.len() > 0, "export-blocks wrote nothing");
	on(to, "import-blocks", &[&file]).await?;
	let imported = info(to).await?;
	ensure!(number(&imported, "best_number")? == best, "import-blocks made {imported} of {made}");
	ensure!(imported["best_hash"] == made["best_hash"], "import-blocks made {imported} of {made}");
	Ok(())
}

/// Blocks that are not final can be taken back.
async fn take_back(base: &Path, best: u64) -> Result<()> {
	on(base, "revert", &["2"]).await?;
	let reverted = info(base).await?;
	ensure!(number(&reverted, "best_number")? == best - 2, "revert 2 from {best} gave {reverted}");
	Ok(())
}

#[tokio::test]
async fn node_should_run_the_exported_chain_spec_when_given_its_file() -> Result<()> {
	let folder = TempDir::new("spec")?;
	for chain in ["dev", "local", "staging"] {
		let file = folder.join(&format!("{chain}.json"));
		let path = file.to_string_lossy().into_owned();
		run_command(&["export-chain-spec", "--chain", chain, "--raw", "--output", &path]).await?.success()?;
		let spec: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
		ensure!(spec["properties"]["tokenSymbol"] == "NOE", "{chain}: {}", spec["properties"]);
		ensure!(spec["properties"]["tokenDecimals"] == 12, "{chain}: {}", spec["properties"]);
		ensure!(spec["genesis"]["raw"]["top"].is_object(), "{chain}: not raw");
	}
	let dev = folder.join("dev.json");
	let named = Node::development().await?;
	let options = NodeOptions::default().arg("--chain").arg(dev).arg("--alice").arg("--force-authoring");
	let from_file = Node::start(options).await?;
	from_file.rpc().await?.wait_for_best(1, LIMIT).await?;
	let genesis = named.rpc().await?.hash(0).await?;
	ensure!(genesis.is_some() && from_file.rpc().await?.hash(0).await? == genesis, "not the same chain");
	Ok(())
}

#[tokio::test]
async fn keys_should_be_made_and_inspected_when_asked() -> Result<()> {
	let made: Value =
		serde_json::from_str(&run_command(&["key", "generate", "--output-type", "json"]).await?.success()?)?;
	let phrase = made["secretPhrase"].as_str().context("no phrase")?;
	let inspected = run_command(&["key", "inspect", "--output-type", "json", phrase]).await?.success()?;
	let inspected: Value = serde_json::from_str(&inspected)?;
	ensure!(inspected["ss58Address"] == made["ss58Address"], "{inspected} is not {made}");
	Ok(())
}

#[tokio::test]
async fn network_key_should_be_kept_where_the_node_looks_for_it_when_generated() -> Result<()> {
	let base = TempDir::new("network-key")?;
	let path = base.path().to_string_lossy().into_owned();
	let chain = ["--chain", "local", "--base-path", &path];
	// Without one an authority does not start.
	let alone = [&chain[..], &["--validator", "--rpc-port", "0"]].concat();
	let said = run_command(&alone).await?.failure()?;
	ensure!(said.contains("generate-node-key"), "{said}");
	let made = [&["key", "generate-node-key"], &chain[..]].concat();
	run_command(&made).await?.success()?;
	let again = run_command(&made).await?.failure()?;
	ensure!(again.contains("already"), "the key was replaced: {again}");
	Ok(())
}
