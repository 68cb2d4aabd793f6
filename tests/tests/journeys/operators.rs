// SPDX-License-Identifier: Apache-2.0
//! What an operator can get wrong around a node: open keys, the wrong chain, a copied key, a clock that is off, a
//! damaged database. Each time the node says what is wrong and what helps.

use anyhow::{ensure, Context, Result};
use noema_tests::{poll, run_command, Node, NodeOptions, TempDir};
use serde_json::Value;
use std::{
	fs::{self, Permissions},
	os::unix::fs::PermissionsExt,
	path::{Path, PathBuf},
	process::Command,
	time::Duration,
};
use tokio::try_join;

/// How long a node may take to notice what is wrong.
const LIMIT: Duration = Duration::from_secs(90);
/// By how much clocks are off.
const OFF: i32 = 600;
/// A network key, for two nodes.
const NETWORK_KEY: &str = "0000000000000000000000000000000000000000000000000000000000000007";

fn mode(path: &Path) -> Result<u32> {
	Ok(fs::metadata(path)?.permissions().mode() & 0o777)
}

/// The one line that says what is wrong.
fn the_error(said: &str) -> Result<&str> {
	let mut lines = said.lines().filter(|line| line.starts_with("Error: "));
	let line = lines.next().with_context(|| format!("no error:\n{said}"))?;
	ensure!(lines.next().is_none(), "more than one error:\n{said}");
	Ok(line)
}

fn contains_all(line: &str, words: &[&str]) -> bool {
	words.iter().all(|word| line.contains(word))
}

/// Waits until the node logs a line with all the words.
async fn logged(node: &Node, words: &[&str]) -> Result<String> {
	let what = format!("a line with {words:?}");
	let found = poll(LIMIT, &what, || async {
		Ok(node.log()?.lines().find(|line| contains_all(line, words)).map(str::to_owned))
	});
	found.await.with_context(|| node.log().unwrap_or_default())
}

/// The development chain as a raw file, and another with the same id that starts with one entry more.
async fn two_chains(folder: &TempDir) -> Result<[String; 2]> {
	let [one, other] =
		["one.json", "other.json"].map(|name| folder.join(name).to_string_lossy().into_owned());
	run_command(&["export-chain-spec", "--chain", "dev", "--raw", "--output", &one]).await?.success()?;
	let mut spec: Value = serde_json::from_str(&fs::read_to_string(&one)?)?;
	spec["genesis"]["raw"]["top"]["0x00"] = "0x00".into();
	fs::write(&other, spec.to_string())?;
	Ok([one, other])
}

#[tokio::test]
async fn keys_should_be_closed_to_others_when_they_are_made_and_refused_when_they_are_open() -> Result<()> {
	let base = TempDir::new("open keys")?;
	let path = base.path().to_string_lossy().into_owned();
	let place = ["--chain", "local", "--base-path", &path];
	let insert = ["key", "insert", "--key-type", "babe", "--scheme", "sr25519", "--suri", "//Alice"];
	run_command(&[&insert[..], &place].concat()).await?.success()?;
	run_command(&[&["key", "generate-node-key"], &place[..]].concat()).await?.success()?;
	let chain = base.join("chains/noema_local");
	let keystore = chain.join("keystore");
	let key = fs::read_dir(&keystore)?.next().context("no key")??.path();
	ensure!(mode(&keystore)? == 0o700 && mode(&key)? == 0o600, "{:o} {:o}", mode(&keystore)?, mode(&key)?);
	ensure!(mode(&chain.join("network/secret_ed25519"))? == 0o600, "others can read the network key");

	fs::set_permissions(&keystore, Permissions::from_mode(0o755))?;
	fs::set_permissions(&key, Permissions::from_mode(0o644))?;
	let node = [&place[..], &["--rpc-port", "0", "--port", "0", "--no-prometheus"]].concat();
	let said = run_command(&node).await?.failure()?;
	let line = the_error(&said)?;
	ensure!(line.contains(&*keystore.to_string_lossy()), "does not name the folder: {line}");
	ensure!(mode(&keystore)? == 0o755 && mode(&key)? == 0o644, "the node changed the keystore");
	ensure!(!chain.join("paritydb").exists(), "the node made a database before it looked");
	ensure!(the_error(&run_command(&[&insert[..], &place].concat()).await?.failure()?)? == line);

	let command = line.split('`').nth(1).context("names no command")?;
	ensure!(Command::new("sh").args(["-c", command]).status()?.success(), "`{command}` fails");
	ensure!(mode(&keystore)? == 0o700 && mode(&key)? == 0o600, "`{command}` does not mend it");
	run_command(&[&insert[..], &place].concat()).await?.success()?;
	Ok(())
}

/// Where the database of a development chain is.
fn database(node: &Node) -> PathBuf {
	node.base_path().join("chains/noema_dev/paritydb/full")
}

/// Starts a development node again on a database that was damaged: it says so in one line, with what helps.
async fn damage_is_named(node: &Node, damage: &str) -> Result<()> {
	let base = node.base_path().to_string_lossy();
	let ports = ["--rpc-port", "0", "--port", "0", "--no-prometheus"];
	let said = run_command(&[&["--dev", "--base-path", &base], &ports[..]].concat()).await?.failure()?;
	let line = the_error(&said).with_context(|| damage.to_owned())?;
	for word in [&*database(node).to_string_lossy(), "restore a snapshot", "noema purge-chain"] {
		ensure!(line.contains(word), "{damage}: does not say {word}: {line}");
	}
	Ok(())
}

/// Overwrites the index by which a database finds its head and its first block, and what would mend it.
fn overwrite_the_index(database: &Path) -> Result<()> {
	for entry in fs::read_dir(database)? {
		let path = entry?.path();
		let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
		if name.starts_with("index_00_") {
			fs::write(&path, vec![0; usize::try_from(fs::metadata(&path)?.len())?])?;
		} else if name.starts_with("log") {
			fs::remove_file(&path)?;
		}
	}
	Ok(())
}

#[tokio::test]
async fn database_should_be_named_with_what_helps_when_it_is_damaged() -> Result<()> {
	let mut node = Node::development().await?;
	node.rpc().await?.wait_for_best(2, LIMIT).await?;
	node.stop().await?;
	let metadata = database(&node).join("metadata");
	let whole = fs::read(&metadata)?;
	fs::remove_file(&metadata)?;
	damage_is_named(&node, "the metadata are missing").await?;
	fs::write(&metadata, &whole[..whole.len() / 2])?;
	damage_is_named(&node, "the metadata are cut").await?;
	fs::write(&metadata, &whole)?;
	overwrite_the_index(&database(&node))?;
	damage_is_named(&node, "the index is overwritten").await?;
	let base = node.base_path().to_string_lossy().into_owned();
	run_command(&["purge-chain", "-y", "--dev", "--base-path", &base]).await?.success()?;
	// It begins anew.
	node.restart().await?;
	Ok(())
}

#[tokio::test]
async fn database_should_be_refused_when_the_chain_spec_is_of_another_chain() -> Result<()> {
	let folder = TempDir::new("two-chains")?;
	let [one, other] = two_chains(&folder).await?;
	let base = folder.path().to_string_lossy().into_owned();
	let mut genesis = Vec::new();
	for chain in [&one, &other] {
		// Each once on a folder of its own, to learn how it starts.
		let path = if chain == &one { base.clone() } else { format!("{base}/own") };
		let info = run_command(&["chain-info", "--chain", chain, "--base-path", &path]).await?.success()?;
		let info: Value = serde_json::from_str(&info)?;
		genesis.push(info["genesis_hash"].as_str().context("no genesis")?.to_owned());
	}
	let node = ["--chain", &other, "--base-path", &base, "--rpc-port", "0", "--port", "0", "--no-prometheus"];
	let said = run_command(&node).await?.failure()?;
	let line = the_error(&said)?;
	for word in [genesis[0].as_str(), &genesis[1], &base, "noema_dev", "noema purge-chain", "--base-path"] {
		ensure!(line.contains(word), "does not say {word}: {line}");
	}
	run_command(&["chain-info", "--chain", &one, "--base-path", &base]).await?.success()?;
	Ok(())
}

#[tokio::test]
async fn compiled_runtimes_should_be_kept_in_a_folder_when_it_is_closed_to_others() -> Result<()> {
	let folder = TempDir::new("runtimes")?;
	let (base, cache) = (folder.join("base"), folder.join("cache"));
	let [base, cache] = [&base, &cache].map(|path| path.to_string_lossy().into_owned());
	let info = ["chain-info", "--dev", "--base-path", &base, "--runtime-cache", &cache];
	run_command(&info).await?.success()?;
	ensure!(mode(Path::new(&cache))? == 0o700, "others can change what is run");
	ensure!(fs::read_dir(&cache)?.next().is_some(), "nothing was kept");
	run_command(&info).await?.success()?;
	fs::set_permissions(&cache, Permissions::from_mode(0o770))?;
	let said = run_command(&info).await?.failure()?;
	let line = the_error(&said)?;
	ensure!(contains_all(line, &[&cache, "open to other users", "chmod 700"]), "{line}");
	Ok(())
}

/// One chain and all that disturbs those who join it, at once: nodes are slow to start.
#[tokio::test]
async fn operator_should_be_told_when_a_node_cannot_join() -> Result<()> {
	let folder = TempDir::new("joining")?;
	let [_, other_chain] = two_chains(&folder).await?;
	let node = Node::start(NodeOptions::development().arg("--node-key").arg(NETWORK_KEY)).await?;
	let keystore = node.base_path().join("chains/noema_dev/keystore");
	ensure!(mode(&keystore)? == 0o700, "the node made its keystore {:o}", mode(&keystore)?);
	let address = node.address().await?;
	try_join!(
		clock_is_behind(&address),
		clock_is_ahead(&address),
		chain_is_another(&address, &other_chain),
		key_is_used_twice(&address),
	)?;
	Ok(())
}

fn joining(address: &str, chain: &str) -> NodeOptions {
	NodeOptions::default().arg("--chain").arg(chain).arg("--bootnodes").arg(address)
}

async fn clock_is_behind(address: &str) -> Result<()> {
	let node = Node::start(joining(address, "dev").clock_off_by(-OFF)?).await?;
	logged(&node, &["clock", "behind the network's", "timedatectl"]).await?;
	said_once_with_its_measure(&node, -OFF).await
}

async fn clock_is_ahead(address: &str) -> Result<()> {
	let node = Node::start(joining(address, "dev").clock_off_by(OFF)?).await?;
	logged(&node, &["clock", "ahead of the network's", "timedatectl"]).await?;
	said_once_with_its_measure(&node, OFF).await
}

/// The metric and the warning say by how much the clock is off, and the warning is not said again and again.
async fn said_once_with_its_measure(node: &Node, off: i32) -> Result<()> {
	let metrics = node.metrics()?;
	let line = metrics.lines().find(|line| line.starts_with("noema_clock_offset_seconds"));
	let measured: f64 = line.and_then(|line| line.split(' ').next_back()).context("no metric")?.parse()?;
	ensure!((measured - f64::from(off)).abs() < 30.0, "measured {measured} s instead of {off} s");
	let best = node.rpc().await?.best().await?;
	// Time for more blocks to arrive; a node that is behind takes none.
	if off > 0 {
		node.rpc().await?.wait_for_best(best + 2, LIMIT).await?;
	}
	let log = node.log()?;
	let said = log.lines().filter(|line| contains_all(line, &["The clock of this machine"])).count();
	ensure!(said == 1, "said {said} times:\n{log}");
	Ok(())
}

async fn chain_is_another(address: &str, chain: &str) -> Result<()> {
	let node = Node::start(joining(address, chain)).await?;
	let genesis = node.rpc().await?.hash(0).await?.context("no genesis")?;
	logged(&node, &["No other node has been reached", "though some answer", "same raw chain spec", &genesis])
		.await?;
	Ok(())
}

async fn key_is_used_twice(address: &str) -> Result<()> {
	let node = Node::start(joining(address, "dev").arg("--node-key").arg(NETWORK_KEY)).await?;
	let peer = address.rsplit('/').next().context("no peer id")?;
	logged(&node, &["Another node with this one's network key", peer, "generate-node-key"]).await?;
	// It does not call itself, so there is nobody that it could join.
	logged(&node, &["No other node has been reached", "none answers", "firewalls"]).await?;
	Ok(())
}
