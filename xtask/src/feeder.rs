// SPDX-License-Identifier: Apache-2.0
//! Builds and starts the feeder.

use crate::repo;
use anyhow::{Context, Result};
use std::{os::unix::process::CommandExt, process::Command};

/// Becomes the feeder with these arguments.
pub fn run(arguments: &[String]) -> Result<()> {
	let root = repo::root()?;
	// As part of the whole workspace, with which it shares its dependencies.
	let build = ["build", "--quiet", "--release", "--workspace", "--bin", "noema-feeder"];
	repo::run(repo::cargo(&root).args(build))?;
	let error = Command::new(repo::target()?.join("release/noema-feeder")).args(arguments).exec();
	Err(error).context("the feeder could not be started")
}
