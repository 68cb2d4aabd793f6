// SPDX-License-Identifier: Apache-2.0
//! Runs a program of the workspace, such as a subcommand of the node, to its end or for a while.

use anyhow::{Context, Result};
use std::{
	cell::RefCell,
	ffi::OsStr,
	fs::{self, File},
	process::{Child, Command, ExitStatus, Stdio},
	time::Duration,
};

use crate::{
	place::{program, TempDir},
	wait::poll,
};

/// How long a program may take to end by itself.
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

/// A program that was started, with what it writes. It is killed when dropped.
pub struct Running {
	child: Child,
	output: TempDir,
}

impl Running {
	/// Starts the program called `name` with `args`.
	pub fn start<S: AsRef<OsStr>>(name: &str, args: &[S]) -> Result<Self> {
		let output = TempDir::new("command")?;
		let child = Command::new(program(name)?)
			.args(args)
			.stdin(Stdio::null())
			.stdout(File::create(output.join("stdout"))?)
			.stderr(File::create(output.join("stderr"))?)
			.spawn()
			.with_context(|| format!("cannot start {name}"))?;
		Ok(Self { child, output })
	}

	/// What it has written to standard output so far.
	pub fn stdout(&self) -> Result<String> {
		self.written("stdout")
	}

	/// What it has written to standard error so far.
	pub fn stderr(&self) -> Result<String> {
		self.written("stderr")
	}

	/// Waits until it ends by itself.
	pub async fn end(mut self) -> Result<Outcome> {
		let child = RefCell::new(&mut self.child);
		let status =
			poll(LIMIT, "the end of the program", || async { Ok(child.borrow_mut().try_wait()?) }).await;
		let (stdout, stderr) = (self.stdout()?, self.stderr()?);
		let status = status.with_context(|| format!("{stdout}{stderr}"))?;
		Ok(Outcome { status, stdout, stderr })
	}

	fn written(&self, stream: &str) -> Result<String> {
		Ok(String::from_utf8_lossy(&fs::read(self.output.join(stream))?).into_owned())
	}
}

impl Drop for Running {
	fn drop(&mut self) {
		// Fails where it has ended already, which is what is wanted.
		if self.child.kill().is_ok() {
			drop(self.child.wait());
		}
	}
}

/// Runs the node with `args` until it ends by itself.
pub async fn run_command<S: AsRef<OsStr>>(args: &[S]) -> Result<Outcome> {
	Running::start("noema", args)?.end().await
}
