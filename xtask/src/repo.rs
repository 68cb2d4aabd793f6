// SPDX-License-Identifier: Apache-2.0
//! The repository: where it is, what it holds, and how its commands are run.

use anyhow::{bail, ensure, Context, Result};
use serde_json::Value;
use std::{
	collections::BTreeSet,
	env, fs,
	path::{Path, PathBuf},
	process::Command,
};

/// The folder of the workspace.
pub fn root() -> Result<PathBuf> {
	// Set by `cargo run`, at run time: the binary may have been built in another clone.
	let here = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
	Path::new(&here).parent().map(Path::to_path_buf).context("the folder above xtask")
}

/// Where builds go.
pub fn target() -> Result<PathBuf> {
	let folder = env::var_os("CARGO_TARGET_DIR").context("CARGO_TARGET_DIR is unset: `. scripts/env.sh`")?;
	Ok(folder.into())
}

/// Where tools and further builds go that this project made for itself.
pub fn cache() -> Result<PathBuf> {
	let folder = env::var_os("NOEMA_CACHE").context("NOEMA_CACHE is unset: `. scripts/env.sh`")?;
	Ok(folder.into())
}

/// A file of the repository.
#[derive(Debug)]
pub struct File {
	/// Its path from the root, with slashes.
	pub path: String,
	/// Its text.
	pub text: String,
}

impl File {
	/// Whether its name ends so.
	pub fn is(&self, extension: &str) -> bool {
		self.path.ends_with(extension)
	}
}

/// The paths of what is, or would be, committed, in order. Some may be of files that were deleted.
pub fn paths(root: &Path) -> Result<Vec<String>> {
	let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
	let output = Command::new("git").args(list).current_dir(root).output().context("git")?;
	ensure!(output.status.success(), "git ls-files: {}", String::from_utf8_lossy(&output.stderr));
	let listed = String::from_utf8(output.stdout)?;
	let paths: BTreeSet<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
	Ok(paths.into_iter().map(ToOwned::to_owned).collect())
}

/// The text files that are, or would be, committed.
pub fn files(root: &Path) -> Result<Vec<File>> {
	let mut files = Vec::new();
	for path in paths(root)? {
		// Deleted files are still listed, and pictures are no text.
		let Ok(text) = fs::read_to_string(root.join(&path)) else { continue };
		files.push(File { path, text });
	}
	Ok(files)
}

/// Cargo, as if called from a shell. What the outer `cargo run` put into the environment would make build
/// scripts run again.
pub fn cargo(root: &Path) -> Command {
	by_cargo(root, "cargo")
}

/// The same for a program that calls cargo.
pub fn by_cargo(root: &Path, program: &str) -> Command {
	let mut command = Command::new(program);
	command.current_dir(root);
	for (name, _) in env::vars_os() {
		let Some(name) = name.to_str() else { continue };
		let own = ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_", "CARGO_CRATE_"];
		let configured = ["CARGO", "OPENSSL_NO_VENDOR", "WASM_BUILD_WORKSPACE_HINT"];
		if own.iter().any(|start| name.starts_with(start)) || configured.contains(&name) {
			command.env_remove(name);
		}
	}
	command
}

/// Runs a command to its end and fails with its name if it fails.
pub fn run(command: &mut Command) -> Result<()> {
	let name = command.get_program().to_string_lossy().into_owned();
	let status = command.status().with_context(|| format!("{name} could not be started"))?;
	if !status.success() {
		bail!("{name} failed: {status}");
	}
	Ok(())
}

/// What `cargo metadata` says, dependencies included.
pub fn metadata(root: &Path) -> Result<Value> {
	let output =
		cargo(root).args(["metadata", "--format-version", "1", "--locked"]).output().context("cargo")?;
	ensure!(
		output.status.success(),
		"Cargo.lock does not fit the manifests: build once and commit it\n{}",
		String::from_utf8_lossy(&output.stderr)
	);
	serde_json::from_slice(&output.stdout).context("the output of cargo metadata")
}
