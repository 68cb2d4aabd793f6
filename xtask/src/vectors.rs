// SPDX-License-Identifier: Apache-2.0
//! Builds and starts what writes the golden vectors.

use crate::repo;
use anyhow::Result;
use std::process::Command;

/// Writes the vectors, or with `check` compares them.
pub fn run(check: bool) -> Result<()> {
	let root = repo::root()?;
	// As part of the whole workspace, with which it shares its dependencies.
	let build = ["build", "--quiet", "--release", "--workspace", "--bin", "noema-vectors"];
	repo::run(repo::cargo(&root).args(build))?;
	let mut program = Command::new(repo::target()?.join("release/noema-vectors"));
	repo::run(program.args(check.then_some("--check")).current_dir(&root))
}
