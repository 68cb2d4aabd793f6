// SPDX-License-Identifier: Apache-2.0
//! Builds and starts the simulation of the vault.

use crate::repo;
use anyhow::{Context, Result};
use std::{os::unix::process::CommandExt, process::Command};

/// Becomes the simulation with these arguments, in the folder of the repository.
pub fn run(arguments: &[String]) -> Result<()> {
	let root = repo::root()?;
	// As part of the whole workspace, with which it shares its dependencies.
	let build = ["build", "--quiet", "--release", "--workspace", "--bin", "noema-simulation"];
	repo::run(repo::cargo(&root).args(build))?;
	let program = repo::target()?.join("release/noema-simulation");
	let error = Command::new(program).args(arguments).current_dir(&root).exec();
	Err(error).context("the simulation could not be started")
}
