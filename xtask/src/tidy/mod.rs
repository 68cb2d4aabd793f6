// SPDX-License-Identifier: Apache-2.0
//! What compilers do not check.

mod files;
mod names;
mod packages;
mod pages;

use crate::repo;
use anyhow::{bail, Result};

/// Runs every check and prints each problem on a line, with its remedy.
pub fn run() -> Result<()> {
	let root = repo::root()?;
	let files = repo::files(&root)?;
	let mut problems = Vec::new();
	problems.extend(files::check(&files));
	problems.extend(pages::check(&files));
	problems.extend(names::check(&files));
	problems.extend(packages::check(&repo::metadata(&root)?));
	if problems.is_empty() {
		println!("tidy: {} files are in order", files.len());
		return Ok(());
	}
	for problem in &problems {
		eprintln!("tidy: {problem}");
	}
	bail!("tidy found {} problems", problems.len());
}

/// Files for the tests of the checks.
#[cfg(test)]
fn file(path: &str, text: &str) -> repo::File {
	repo::File { path: path.to_owned(), text: text.to_owned() }
}
