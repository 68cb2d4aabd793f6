// SPDX-License-Identifier: Apache-2.0
//! Journeys of an operator: a node makes and finalises blocks, survives its death, and says plainly why
//! it cannot start.

use anyhow::{ensure, Context, Result};
use noema_tests::{free_port, run_command, Node, TempDir};
use serde_json::Value;
use std::{fs, net::TcpListener, time::Duration};
use subxt::rpcs::client::rpc_params;

/// Enough for some ten blocks.
const LIMIT: Duration = Duration::from_secs(60);

#[tokio::test]
async fn blocks_should_finalise_and_be_counted_when_one_authority_runs() -> Result<()> {
	let node = Node::development().await?;
	let rpc = node.rpc().await?;
	let finalised = rpc.wait_for_finalised(2, LIMIT).await?;
	ensure!(rpc.best().await? >= finalised);

	let metrics = node.metrics()?;
	for name in
		["substrate_block_height", "substrate_finality_grandpa_round", "substrate_proposer_block_constructed"]
	{
		ensure!(metrics.contains(name), "no metric {name}");
	}
	let authorship = rpc.request("babe_epochAuthorship", rpc_params![]).await?;
	let alice = authorship.as_object().and_then(|keys| keys.values().next()).context("no authority")?;
	ensure!(alice["secondary_vrf"].as_array().is_some_and(|slots| !slots.is_empty()), "{authorship}");
	let round = rpc.request("grandpa_roundState", rpc_params![]).await?;
	ensure!(round["best"]["totalWeight"] == 1, "{round}");

	let health = node.http_get("/health")?;
	ensure!(health.starts_with("HTTP/1.1 200"), "GET /health: {health}");
	Ok(())
}

#[tokio::test]
async fn node_should_go_on_with_its_chain_when_killed_and_started_again() -> Result<()> {
	let mut node = Node::development().await?;
	let rpc = node.rpc().await?;
	let finalised = rpc.wait_for_finalised(1, LIMIT).await?;
	let before = rpc.hash(finalised).await?.context("a finalised block without a hash")?;

	node.kill()?;
	ensure!(rpc.best().await.is_err(), "a killed node answers");
	node.restart().await?;

	let rpc = node.rpc().await?;
	rpc.wait_for_finalised(finalised + 2, LIMIT).await?;
	ensure!(rpc.hash(finalised).await? == Some(before), "a finalised block was replaced");
	Ok(())
}

#[tokio::test]
async fn node_should_end_well_when_asked_to_stop() -> Result<()> {
	let mut node = Node::development().await?;
	let status = node.stop().await?;
	ensure!(status.success(), "ended with {status}");
	Ok(())
}

#[tokio::test]
async fn node_should_refuse_to_start_when_its_port_is_occupied() -> Result<()> {
	for flag in ["--rpc-port", "--port", "--prometheus-port"] {
		let holder = TcpListener::bind(("0.0.0.0", 0))?;
		let port = holder.local_addr()?.port();
		let mut args: Vec<String> = vec!["--dev".to_owned()];
		for own in ["--rpc-port", "--port", "--prometheus-port"] {
			let number = if own == flag { port } else { free_port()? };
			args.extend([own.to_owned(), number.to_string()]);
		}
		let said = run_command(&args).await?.failure()?;
		let line = the_error(&said)?;
		ensure!(line.contains(&port.to_string()), "does not name the port: {line}");
		ensure!(line.contains(flag), "names no remedy: {line}");
	}
	Ok(())
}

#[tokio::test]
async fn node_should_say_which_chains_it_knows_when_the_name_is_unknown() -> Result<()> {
	let base = TempDir::new("unknown")?;
	let base = base.path().to_string_lossy().into_owned();
	let said = run_command(&["--chain", "atlantis", "--base-path", &base]).await?.failure()?;
	let line = the_error(&said)?;
	for word in ["atlantis", "dev", "local", "staging"] {
		ensure!(line.contains(word), "does not mention {word}: {line}");
	}
	Ok(())
}

#[tokio::test]
async fn node_should_name_the_file_when_a_chain_spec_is_malformed() -> Result<()> {
	let folder = TempDir::new("malformed")?;
	let base = folder.path().to_string_lossy().into_owned();
	for (name, content) in
		[("empty.json", ""), ("cut.json", "{\"name\": \"Noema"), ("other.json", "{\"a\": 1}")]
	{
		let file = folder.join(name);
		fs::write(&file, content)?;
		let file = file.to_string_lossy().into_owned();
		let said = run_command(&["--chain", &file, "--base-path", &base]).await?.failure()?;
		let line = the_error(&said)?;
		ensure!(line.contains(name), "does not name the file: {line}");
	}
	Ok(())
}

#[tokio::test]
async fn node_should_say_what_is_wrong_with_a_chain_spec_whose_form_is_right() -> Result<()> {
	let folder = TempDir::new("broken")?;
	let base = folder.path().to_string_lossy().into_owned();
	let plain = run_command(&["export-chain-spec", "--chain", "local"]).await?.success()?;
	let plain: Value = serde_json::from_str(&plain)?;
	let patch = "/genesis/runtimeGenesis/patch";
	let mut no_runtime = plain.clone();
	*no_runtime.pointer_mut("/genesis/runtimeGenesis/code").context("a spec without a runtime")? =
		"0x00".into();
	let mut no_such_pallet = plain.clone();
	no_such_pallet.pointer_mut(patch).context("a spec without a patch")?["nosuch"] = serde_json::json!({});
	let mut no_number = plain;
	no_number.pointer_mut(patch).context("a spec without a patch")?["staking"]["validatorCount"] =
		"four".into();
	for (name, spec, word) in [
		("no-runtime.json", no_runtime, "constructing the runtime"),
		("no-such-pallet.json", no_such_pallet, "nosuch"),
		("no-number.json", no_number, "four"),
	] {
		let file = folder.join(name);
		fs::write(&file, spec.to_string())?;
		let file = file.to_string_lossy().into_owned();
		let said = run_command(&["--chain", &file, "--base-path", &base]).await?.failure()?;
		let line = said.lines().find(|line| line.starts_with("Error: ")).context("no error")?;
		for word in [word, "genesis", "export-chain-spec"] {
			ensure!(line.contains(word), "{name}: does not say {word}: {line}");
		}
		ensure!(line.len() < 600, "{name}: too long: {line}");
	}
	Ok(())
}

#[tokio::test]
async fn node_should_end_in_good_order_when_the_disk_is_nearly_full() -> Result<()> {
	let base = TempDir::new("full")?;
	let base = base.path().to_string_lossy().into_owned();
	// More than any disk has: as if this one were full.
	let (rpc, port) = (free_port()?.to_string(), free_port()?.to_string());
	let args = ["--dev", "--base-path", &base, "--rpc-port", &rpc, "--port", &port, "--no-prometheus"];
	let args = [&args[..], &["--db-storage-threshold", "1000000000000"]].concat();
	let said = run_command(&args).await?.failure()?;
	let line = said.lines().find(|line| line.starts_with("Error: ")).context("no error")?;
	for word in ["Out of storage space", &base, "free some space, or lower --db-storage-threshold"] {
		ensure!(line.contains(word), "does not say {word}: {line}");
	}
	Ok(())
}

/// The one line that says what is wrong.
fn the_error(said: &str) -> Result<String> {
	let lines: Vec<&str> = said.lines().filter(|line| line.to_lowercase().contains("error")).collect();
	ensure!(lines.len() == 1, "{} lines of error instead of one:\n{said}", lines.len());
	Ok(lines[0].to_owned())
}
