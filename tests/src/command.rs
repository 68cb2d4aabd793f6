// SPDX-License-Identifier: Apache-2.0
//! Runs a subcommand of the node to its end.

use anyhow::{Context, Result};
use std::{
	ffi::OsStr,
	fs::{self, File},
	process::{Child, Command, ExitStatus, Stdio},
	time::Duration,
};

use crate::{
	place::{node_binary, TempDir},
	wait::poll,
};

/// How long a subcommand may take.
const LIMIT: Duration = Duration::from_secs(120);

/// What a subcommand did.
#[derive(Debug)]
pub struct Outcome {
	/// How it ended.
	pub status: ExitStatus,
	/// What it wrote to standard output.
	pub stdout: String,
	/// What it wrote to standard error: the log, and the error if there was one.
	pub stderr: String,
}

impl Outcome {
	/// Standard output of a command that succeeded; an error with all that was said when it failed.
	pub fn success(self) -> Result<String> {
		if self.status.success() {
			return Ok(self.stdout);
		}
		anyhow::bail!("{}\n{}{}", self.status, self.stdout, self.stderr)
	}

	/// The error message of a command that failed in plain words: no panic, no trace. Fails if it succeeded.
	pub fn failure(self) -> Result<String> {
		let said = self.stdout + &self.stderr;
		anyhow::ensure!(!self.status.success(), "succeeded, though it should have failed:\n{said}");
		for trace in ["panicked at", "RUST_BACKTRACE", "stack backtrace"] {
			anyhow::ensure!(
				!said.contains(trace),
				"died of a panic instead of saying what is wrong:\n{said}"
			);
		}
		Ok(said)
	}
}

/// Ends the process of a command that outlives its caller's patience.
struct Reaped(Child);

impl Drop for Reaped {
	fn drop(&mut self) {
		// Fails where the process has ended already, which is what is wanted.
		if self.0.kill().is_ok() {
			drop(self.0.wait());
		}
	}
}

/// Runs the node with `args` until it ends by itself.
pub async fn run_command<S: AsRef<OsStr>>(args: &[S]) -> Result<Outcome> {
	let output = TempDir::new("command")?;
	let (stdout, stderr) = (output.join("stdout"), output.join("stderr"));
	let child = Command::new(node_binary()?)
		.args(args)
		.stdin(Stdio::null())
		.stdout(File::create(&stdout)?)
		.stderr(File::create(&stderr)?)
		.spawn()
		.context("cannot start the node")?;
	let child = std::cell::RefCell::new(Reaped(child));
	let status =
		poll(LIMIT, "the end of the command", || async { Ok(child.borrow_mut().0.try_wait()?) }).await;
	let stdout = String::from_utf8_lossy(&fs::read(stdout)?).into_owned();
	let stderr = String::from_utf8_lossy(&fs::read(stderr)?).into_owned();
	let status = status.with_context(|| format!("{stdout}{stderr}"))?;
	Ok(Outcome { status, stdout, stderr })
}
