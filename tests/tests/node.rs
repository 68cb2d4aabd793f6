// SPDX-License-Identifier: Apache-2.0
//! Journeys of an operator: a node starts, makes and finalises blocks, survives its death, and says plainly why
//! it cannot start.

use anyhow::{ensure, Context, Result};
use noema_tests::{free_port, run_command, Node, TempDir};
use std::{fs, net::TcpListener, time::Duration};

/// What the documentation promises for the first block of a started node.
const PROMISED_FIRST_BLOCK: Duration = Duration::from_secs(10);
/// What the test allows, on a machine that other tests keep busy.
const ALLOWED_FIRST_BLOCK: Duration = Duration::from_secs(30);
/// Enough for some ten blocks.
const LIMIT: Duration = Duration::from_secs(60);

#[tokio::test]
async fn node_should_make_its_first_block_in_seconds_when_started() -> Result<()> {
	let node = Node::development().await?;
	node.rpc().await?.wait_for_best(1, LIMIT).await?;
	let took = node.started().elapsed();
	println!("first block after {:.1} s; promised: {} s", took.as_secs_f32(), PROMISED_FIRST_BLOCK.as_secs());
	ensure!(took <= ALLOWED_FIRST_BLOCK, "the first block took {took:?}");
	Ok(())
}

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
	let port = free_port()?;
	let _holder = TcpListener::bind(("127.0.0.1", port))?;
	let said =
		run_command(&["--dev", "--rpc-port", &port.to_string(), "--no-prometheus"]).await?.failure()?;
	let line = the_error(&said)?;
	ensure!(line.contains(&port.to_string()), "does not name the port: {line}");
	ensure!(line.contains("--rpc-port"), "names no remedy: {line}");
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

/// The one line that says what is wrong.
fn the_error(said: &str) -> Result<String> {
	let lines: Vec<&str> = said.lines().filter(|line| line.to_lowercase().contains("error")).collect();
	ensure!(lines.len() == 1, "{} lines of error instead of one:\n{said}", lines.len());
	Ok(lines[0].to_owned())
}
