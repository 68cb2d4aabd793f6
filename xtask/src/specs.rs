// SPDX-License-Identifier: Apache-2.0
//! Writes the genesis of each chain to chain-specs/, so that a change of it shows in review.
//!
//! The runtime's code is left out: it changes with every build, and the node embeds it anyway.

use crate::repo;
use anyhow::{bail, ensure, Context, Result};
use serde_json::Value;
use std::{fs, process::Command};

/// The chains that the node knows by name.
const CHAINS: [&str; 3] = ["dev", "local", "staging"];

/// Exports each chain's spec and writes it, or with `check` compares it.
pub fn run(check: bool) -> Result<()> {
	let folder = repo::root()?.join("chain-specs");
	let mut stale = Vec::new();
	for chain in CHAINS {
		let spec = without_code(&export(chain)?)?;
		let path = folder.join(format!("{chain}.json"));
		if !check {
			fs::create_dir_all(&folder)?;
			fs::write(&path, spec).with_context(|| format!("{}", path.display()))?;
			println!("chain-specs: wrote chain-specs/{chain}.json");
		} else if fs::read_to_string(&path).ok().as_deref() != Some(&spec) {
			stale.push(format!("chain-specs/{chain}.json"));
		}
	}
	if !stale.is_empty() {
		bail!("{} differ from what the node exports: run `cargo xtask chain-specs`", stale.join(", "));
	}
	Ok(())
}

fn export(chain: &str) -> Result<String> {
	let node = repo::target()?.join("release/noema");
	ensure!(node.is_file(), "there is no built node: run `make build`");
	let output =
		Command::new(node).args(["export-chain-spec", "--chain", chain]).output().context("noema")?;
	ensure!(
		output.status.success(),
		"noema export-chain-spec --chain {chain}: {}",
		String::from_utf8_lossy(&output.stderr)
	);
	Ok(String::from_utf8(output.stdout)?)
}

/// The spec, its keys in order, without the runtime's code.
fn without_code(spec: &str) -> Result<String> {
	let mut spec: Value = serde_json::from_str(spec).context("the exported spec is no JSON")?;
	let genesis = spec.pointer_mut("/genesis/runtimeGenesis").and_then(Value::as_object_mut);
	let genesis = genesis.context("the exported spec has no genesis.runtimeGenesis")?;
	genesis.remove("code").context("the exported spec has no code")?;
	Ok(format!("{}\n", serde_json::to_string_pretty(&spec)?))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn specs_should_lose_their_code_and_nothing_else() {
		let spec = r#"{"name":"a","genesis":{"runtimeGenesis":{"code":"0x00","patch":{"b":1}}}}"#;
		let kept = without_code(spec).expect("it is a spec");
		let kept: Value = serde_json::from_str(&kept).expect("it is JSON");
		assert_eq!(kept["genesis"]["runtimeGenesis"], serde_json::json!({ "patch": { "b": 1 } }));
		assert_eq!(kept["name"], "a");
	}

	#[test]
	fn specs_should_keep_numbers_beyond_64_bits() {
		let spec = r#"{"genesis":{"runtimeGenesis":{"code":"0x00","patch":199999998990000000001}}}"#;
		assert!(without_code(spec).expect("it is a spec").contains(": 199999998990000000001\n"));
	}

	#[test]
	fn specs_should_be_refused_when_they_have_no_code() {
		assert!(without_code("{}").is_err());
		assert!(without_code("no JSON").is_err());
	}
}
