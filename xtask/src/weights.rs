// SPDX-License-Identifier: Apache-2.0
//! Measures weights with frame-omni-bencher on the runtime's benchmark wasm.

use crate::repo;
use anyhow::{ensure, Context, Result};
use std::{
	fs,
	path::{Path, PathBuf},
	process::Command,
};

/// The bencher of the release that the workspace pins.
const VERSION: &str = "0.28.0";

/// The weights of `Balances`, measured in the same run: what ours are compared with.
pub const REFERENCE: &str = "xtask/reference-weights.rs";

/// How a pallet's weights.rs is written.
const TEMPLATE: &str = "xtask/weights.hbs";

/// Measures the pallets of these folders, or all, and `Balances` with them.
pub fn run(pallets: &[String], steps: u32, repeat: u32) -> Result<()> {
	let root = repo::root()?;
	let folders = if pallets.is_empty() { all(&root)? } else { pallets.to_vec() };
	for folder in &folders {
		ensure!(root.join("pallets").join(folder).is_dir(), "there is no pallets/{folder}");
	}
	let bencher = bencher(&root)?;
	let wasm = wasm(&root)?;
	let mut outputs: Vec<(String, String)> = folders
		.iter()
		.map(|folder| {
			(format!("pallet_{}", folder.replace('-', "_")), format!("pallets/{folder}/src/weights.rs"))
		})
		.collect();
	outputs.push(("pallet_balances".to_owned(), REFERENCE.to_owned()));
	for (pallet, output) in &outputs {
		println!("weights: measuring {pallet}");
		if let Some(folder) = root.join(output).parent() {
			fs::create_dir_all(folder)?;
		}
		let mut command = Command::new(&bencher);
		command.current_dir(&root).args(["v1", "benchmark", "pallet", "--extrinsic", "*"]);
		command.args(["--pallet", pallet, "--output", output]).arg("--runtime").arg(&wasm);
		command.args(["--steps", &steps.to_string(), "--repeat", &repeat.to_string()]);
		// The usual estimate of a proof is that of its largest item alone; what was recorded has them all.
		command.args(["--default-pov-mode", "measured"]);
		command.args(["--template", TEMPLATE]);
		repo::run(&mut command)?;
	}
	println!("weights: written; `cargo xtask weights-report` compares them");
	Ok(())
}

fn all(root: &Path) -> Result<Vec<String>> {
	let mut folders = Vec::new();
	for entry in fs::read_dir(root.join("pallets"))? {
		folders.push(entry?.file_name().to_string_lossy().into_owned());
	}
	folders.sort();
	Ok(folders)
}

/// The bencher, installed at its first use: about 40 min on two cores.
fn bencher(root: &Path) -> Result<PathBuf> {
	let tools = repo::cache()?.join("tools");
	let program = tools.join("bin/frame-omni-bencher");
	if !program.is_file() {
		repo::run(Command::new(root.join("scripts/setup.sh")).arg("weights"))?;
		println!("weights: installing frame-omni-bencher {VERSION}, once; about 40 min on two cores");
		let mut install = repo::cargo(root);
		install.env("CARGO_TARGET_DIR", repo::cache()?.join("tools-target"));
		install
			.args(["install", "--locked", "--version", VERSION, "frame-omni-bencher", "--root"])
			.arg(&tools);
		repo::run(&mut install)?;
	}
	Ok(program)
}

/// The runtime with its benchmarks. It is built in a folder of its own: its features are others, and would
/// have everything in the usual folder built twice in turn.
fn wasm(root: &Path) -> Result<PathBuf> {
	let target = repo::cache()?.join("benchmark-target");
	let build = ["build", "--release", "--package", "noema-runtime", "--features", "runtime-benchmarks"];
	repo::run(repo::cargo(root).args(build).env("CARGO_TARGET_DIR", &target))?;
	let wasm = target.join("release/wbuild/noema-runtime/noema_runtime.compact.compressed.wasm");
	ensure!(wasm.is_file(), "the build left no {}", wasm.display());
	wasm.canonicalize().context("the path of the wasm")
}
