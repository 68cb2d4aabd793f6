// SPDX-License-Identifier: Apache-2.0
//! Proves that the tests which docs/security names exist, or from a log of `cargo test` that they passed.

use crate::{
	repo,
	tests_log::{self, Outcome, Test},
};
use anyhow::{bail, ensure, Context, Result};
use std::{
	fs,
	io::{self, Read},
	path::Path,
};

/// Where the pages are.
const PAGES: &str = "docs/security/";

/// What every name of a test has in it, by the naming rule for tests.
const MARK: &str = "_should_";

/// Compares the tests that the pages name with those that passed by `log`, or without it with those that are
/// built.
pub fn run(log: Option<&Path>) -> Result<()> {
	let root = repo::root()?;
	let mut named = Vec::new();
	for page in repo::files(&root)?.iter().filter(|file| file.path.starts_with(PAGES) && file.is(".md")) {
		named.extend(tests_of(&page.text).into_iter().map(|test| (page.path.clone(), test)));
	}
	ensure!(
		!named.is_empty(),
		"no page of {PAGES} names a test: write their names as code, `crate::a_should_b`"
	);
	let (output, wanted, proved) = match log {
		Some(log) => (logged(log)?, Outcome::Passed, "passed"),
		None => (list(&root)?, Outcome::Listed, "exist"),
	};
	let tests = tests_log::read(&output);
	let problems: Vec<_> =
		named.iter().filter_map(|(page, test)| Some((page, problem(test, &tests, wanted)?))).collect();
	for (page, problem) in &problems {
		eprintln!("security: {page}: {problem}");
	}
	if !problems.is_empty() {
		bail!(
			"{} of {} named tests are missing or did not pass: mend the page, or the test",
			problems.len(),
			named.len()
		);
	}
	println!("security: all {} named tests {proved}", named.len());
	Ok(())
}

fn logged(log: &Path) -> Result<String> {
	let name = log.display();
	// Tests may print what is no text.
	let output = fs::read(log).with_context(|| format!("{name} cannot be read: `make test` writes it"))?;
	Ok(String::from_utf8_lossy(&output).into_owned())
}

/// What cargo says about all tests without running them. Both of its streams, in one: the names of crates
/// are on the one, those of tests on the other.
fn list(root: &Path) -> Result<String> {
	let (mut reader, writer) = io::pipe().context("a pipe")?;
	let mut command = repo::cargo(root);
	command.args(["test", "--release", "--workspace", "--lib", "--bins", "--tests", "--", "--list"]);
	let mut child = command.stdout(writer.try_clone()?).stderr(writer).spawn().context("cargo")?;
	// It holds the pipe's other end, and reading would not end.
	drop(command);
	let mut output = Vec::new();
	reader.read_to_end(&mut output)?;
	let output = String::from_utf8_lossy(&output).into_owned();
	ensure!(child.wait()?.success(), "the tests could not be listed:\n{output}");
	Ok(output)
}

/// The tests in the code spans of a page.
fn tests_of(page: &str) -> Vec<String> {
	let spans = page.split('`').skip(1).step_by(2);
	spans.filter(|span| span.contains(MARK) && !span.contains(' ')).map(ToOwned::to_owned).collect()
}

/// What is wrong with a named test, if anything. A page may write any part of the path before the name; if it
/// starts with a crate, tests of that name in other crates do not count.
fn problem(named: &str, tests: &[Test], wanted: Outcome) -> Option<String> {
	let first = named.split("::").next().filter(|first| tests.iter().any(|test| test.unit == **first));
	let mut found = tests
		.iter()
		.filter(|test| test.name() == tests_log::name(named))
		.filter(|test| first.is_none_or(|unit| test.unit == unit))
		.peekable();
	if found.peek().is_none() {
		let missing = if wanted == Outcome::Listed { "does not exist" } else { "did not run" };
		return Some(format!("the test `{named}` {missing}"));
	}
	let bad = found.find(|test| test.outcome != wanted)?;
	Some(format!("the test `{named}` did not pass: {:?} in {}", bad.outcome, bad.unit))
}

#[cfg(test)]
mod tests {
	use super::*;

	const LOG: &str = "
     Running unittests src/lib.rs (target/release/deps/pallet_a-01)
test tests::buy::buy_should_fail_when_paused ... ok
test tests::buy::sell_should_fail_when_paused ... ignored
test tests::buy::lend_should_fail_when_paused ... FAILED
     Running unittests src/lib.rs (target/release/deps/pallet_b-02)
test tests::only_b_should_have_this ... ok
";

	fn problem_of(named: &str) -> String {
		problem(named, &tests_log::read(LOG), Outcome::Passed).unwrap_or_default()
	}

	#[test]
	fn tests_should_be_found_when_the_page_names_them_in_code() {
		let page = "| 1 | `tests/buy.rs` | `pallet_a::tests::buy_should_fail_when_paused` |\na_should_b\n";
		assert_eq!(tests_of(page), vec!["pallet_a::tests::buy_should_fail_when_paused"]);
	}

	#[test]
	fn tests_should_be_accepted_when_the_log_has_them_as_ok() {
		for named in [
			"buy_should_fail_when_paused",
			"pallet_a::buy_should_fail_when_paused",
			"tests::buy::buy_should_fail_when_paused",
			"pallet_b::only_b_should_have_this",
		] {
			assert_eq!(problem_of(named), "");
		}
	}

	#[test]
	fn tests_should_be_refused_when_they_did_not_run_or_not_pass() {
		assert!(problem_of("buy_should_fail").ends_with("did not run"));
		// Another crate's test of that name proves nothing.
		assert!(problem_of("pallet_a::only_b_should_have_this").ends_with("did not run"));
		assert!(problem_of("sell_should_fail_when_paused").contains("did not pass: Ignored in pallet_a"));
		assert!(problem_of("pallet_a::lend_should_fail_when_paused").contains("did not pass: Failed"));
	}

	#[test]
	fn tests_should_exist_when_they_are_listed() {
		let listed = tests_log::read("tests::buy::buy_should_fail_when_paused: test\na: benchmark\n");
		assert_eq!(problem("pallet_a::buy_should_fail_when_paused", &listed, Outcome::Listed), None);
		let missing = problem("buy_should_fail", &listed, Outcome::Listed);
		assert_eq!(missing.as_deref(), Some("the test `buy_should_fail` does not exist"));
	}
}
