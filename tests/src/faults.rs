// SPDX-License-Identifier: Apache-2.0
//! What was done to a network, and whether it kept what it promises.

use anyhow::{ensure, Result};

/// A fault that was injected, and what was checked meanwhile and afterwards.
pub struct Fault {
	injected: String,
	checks: Vec<Check>,
}

struct Check {
	promise: &'static str,
	held: u32,
	violated: u32,
}

impl Fault {
	/// Notes what is done.
	pub fn new(injected: impl Into<String>) -> Self {
		Self { injected: injected.into(), checks: Vec::new() }
	}

	/// Notes whether a promise was kept. What failed to come in time was not.
	pub fn check<T>(&mut self, promise: &'static str, outcome: Result<T>) -> Option<T> {
		let known = self.checks.iter_mut().position(|check| check.promise == promise);
		let index = known.unwrap_or_else(|| {
			self.checks.push(Check { promise, held: 0, violated: 0 });
			self.checks.len() - 1
		});
		let check = &mut self.checks[index];
		match outcome {
			Ok(value) => {
				check.held += 1;
				Some(value)
			},
			Err(error) => {
				check.violated += 1;
				eprintln!("{}: violated: {promise}: {error:#}", self.injected);
				None
			},
		}
	}

	/// Prints a row of the report, and fails if a promise was broken.
	pub fn end(self) -> Result<()> {
		let violated: u32 = self.checks.iter().map(|check| check.violated).sum();
		let checked = self
			.checks
			.iter()
			.map(|Check { promise, held, violated }| format!("{promise} ({}×)", held + violated));
		println!("| {} | {} | {violated} |", self.injected, checked.collect::<Vec<_>>().join("; "));
		ensure!(!self.checks.is_empty(), "{}: nothing was checked", self.injected);
		ensure!(violated == 0, "{}: {violated} violations", self.injected);
		Ok(())
	}
}
