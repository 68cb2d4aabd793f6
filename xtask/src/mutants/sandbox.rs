// SPDX-License-Identifier: Apache-2.0
//! A copy of the checkout, in which bugs are planted and tests run.

use super::{patch::Patch, verdict::first_error, Package};
use crate::{
	repo,
	tests_log::{self, Outcome, Test},
};
use anyhow::{bail, ensure, Context, Result};
use std::{
	collections::BTreeMap,
	fs::{self, File},
	path::{Path, PathBuf},
	process::{Command, Stdio},
};

/// How many seconds the tests of a package may take: a bug may make a loop endless.
const LIMIT: &str = "1200";

/// The copy. The lock is held as long as it lives: a second run would plant its bugs in the same files.
pub struct Sandbox {
	root: PathBuf,
	packages: BTreeMap<String, Package>,
	_lock: File,
}

/// What running tests came to.
pub enum Run {
	/// They do not compile; the first error.
	Uncompiled(String),
	/// They ran.
	Ended { tests: Vec<Test>, passed: bool },
}

impl Sandbox {
	/// Copies all that is, or would be, committed to the cache folder. `packages` are ours.
	pub fn make(from: &Path, packages: BTreeMap<String, Package>) -> Result<Self> {
		let cache = repo::cache()?;
		fs::create_dir_all(&cache)?;
		let lock = File::create(cache.join("mutants.lock"))?;
		ensure!(lock.try_lock().is_ok(), "another `cargo xtask mutants` runs: wait for its end");
		let root = cache.join("mutants");
		if root.exists() {
			fs::remove_dir_all(&root)?;
		}
		for path in repo::paths(from)? {
			let (source, target) = (from.join(&path), root.join(&path));
			// Deleted files are still listed.
			if !source.is_file() {
				continue;
			}
			if let Some(folder) = target.parent() {
				fs::create_dir_all(folder)?;
			}
			// Its time must be new: cargo would take what the last run built for what is there now.
			let text = fs::read(&source).with_context(|| format!("{path} cannot be read"))?;
			fs::write(&target, text).with_context(|| format!("{path} cannot be copied"))?;
		}
		Ok(Self { root, packages, _lock: lock })
	}

	/// Plants a bug, or with `--reverse` takes it back; what git says if it cannot.
	pub fn apply(&self, patch: &Path, options: &[&str]) -> Result<Result<(), String>> {
		let mut git = Command::new("git");
		git.current_dir(&self.root).arg("apply").args(options).arg(patch);
		// Inside some other repository git would pass over our files without a word.
		git.env("GIT_CEILING_DIRECTORIES", self.root.parent().unwrap_or(&self.root));
		git.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
		let output = git.output().context("git")?;
		let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
		Ok(if output.status.success() { Ok(()) } else { Err(said) })
	}

	/// Whether the files that a patch changes differ from those of the checkout.
	pub fn differs(&self, from: &Path, patch: &Patch) -> Result<bool> {
		for path in &patch.touched {
			if fs::read(self.root.join(path))? != fs::read(from.join(path))? {
				return Ok(true);
			}
		}
		Ok(false)
	}

	/// Builds and runs the tests of a package. The compiler is listened to if `aloud`.
	pub fn test(&self, package: &str, aloud: bool) -> Result<Run> {
		let mut build = repo::cargo(&self.root);
		build.env("SKIP_WASM_BUILD", "1").args(self.arguments(package)).arg("--no-run");
		if aloud {
			build.stderr(Stdio::inherit());
		}
		let built = build.output().context("cargo")?;
		if !built.status.success() {
			return Ok(Run::Uncompiled(first_error(&String::from_utf8_lossy(&built.stderr))));
		}
		// By `timeout`, which ends what cargo started as well.
		let mut tests = repo::by_cargo(&self.root, "timeout");
		tests.args(["--kill-after=10", LIMIT, "cargo"]).args(self.arguments(package));
		tests.env("SKIP_WASM_BUILD", "1");
		// What `make test` runs must suffice. The same sequences for every bug, and no file that makes the
		// next one's tests try this one's first.
		["NOEMA_SOAK", "NOEMA_SEED", "PROPTEST_CASES"].iter().for_each(|name| _ = tests.env_remove(name));
		tests.env("PROPTEST_RNG_SEED", "1").env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1");
		let output = tests.stderr(Stdio::null()).output().context("timeout, of the package coreutils")?;
		let said = String::from_utf8_lossy(&output.stdout);
		Ok(Run::Ended { tests: tests_log::read(&said), passed: output.status.success() })
	}

	/// A library alone, against the rule of docs/decisions/0008. Its dependencies then have other features,
	/// and some 255 of them are built once more, nearly the same ones for each of our pallets: minutes, once. In
	/// return a bug costs one crate, seconds to half a minute. With the whole workspace nothing is built at first, but
	/// each bug rebuilds whatever is above the pallet, the runtime and the node: minutes every time.
	/// Nothing is above a program: it is built with the whole workspace.
	fn arguments(&self, package: &str) -> Vec<String> {
		let programs = self.packages.get(package).map_or(&[][..], |package| &package.programs);
		let mut chosen: Vec<&str> = vec!["test", "--release"];
		if programs.is_empty() {
			chosen.extend(["--lib", "--package", package]);
		} else {
			chosen.push("--workspace");
			chosen.extend(programs.iter().flat_map(|program| ["--bin", program]));
		}
		let members: Vec<&str> = self.packages.keys().map(String::as_str).collect();
		chosen.into_iter().map(ToOwned::to_owned).chain(configuration(&members)).collect()
	}

	/// Fails with what is wrong if the tests of a package are not green, for they could not turn red.
	pub fn ensure_green(&self, package: &str) -> Result<()> {
		match self.test(package, true)? {
			Run::Uncompiled(_) => bail!("{package} does not compile without a planted bug: see above"),
			Run::Ended { tests, passed: true } => {
				ensure!(!tests.is_empty(), "{package} has no tests: write some");
				Ok(())
			},
			Run::Ended { tests, .. } => {
				let red = tests.iter().find(|test| test.outcome == Outcome::Failed);
				let red = red.map_or("they crash or hang", |test| test.path.as_str());
				bail!("the tests of {package} fail without a planted bug, {red}: make them green first")
			},
		}
	}
}

/// Cargo tells builds of our crates in this copy and in the checkout apart by their profile only: their paths
/// are hashed from the root of the workspace, and what is fresh is told by time. Without another profile a
/// build with a bug would count as fresh in the checkout. 256 is what rustc takes by itself, since builds are
/// incremental: nothing but the hash is another. Dependencies are shared.
fn configuration(members: &[&str]) -> Vec<String> {
	let entry = |member: &&str| format!("profile.release.package.{member}.codegen-units=256");
	members.iter().flat_map(|member| ["--config".to_owned(), entry(member)]).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn configuration_should_set_our_packages_apart() {
		let expected = ["--config", "profile.release.package.pallet-a.codegen-units=256"];
		assert_eq!(configuration(&["pallet-a"]), expected);
	}
}
