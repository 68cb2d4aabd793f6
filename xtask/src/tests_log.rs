// SPDX-License-Identifier: Apache-2.0
//! What `cargo test` prints, read: each test with the crate it is of and how it ended.

/// How a test ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
	Passed,
	Failed,
	Ignored,
	/// It was listed, by `--list`, and not run.
	Listed,
}

/// A test that `cargo test` names.
#[derive(Debug, Eq, PartialEq)]
pub struct Test {
	/// The crate that was tested; of integration tests, their file. Empty if the output does not say.
	pub unit: String,
	/// Its path in that crate.
	pub path: String,
	/// How it ended.
	pub outcome: Outcome,
}

impl Test {
	/// The last part of its path.
	pub fn name(&self) -> &str {
		name(&self.path)
	}
}

/// The last part of a path.
pub fn name(path: &str) -> &str {
	path.rsplit("::").next().unwrap_or(path)
}

/// The tests in the output of `cargo test`, in its order. Which crate they are of is said on its standard
/// error. What a test logs can come into the line of another, before or after how that ended.
pub fn read(output: &str) -> Vec<Test> {
	let (mut unit, mut cut) = (String::new(), None);
	let mut tests = Vec::new();
	for line in output.lines() {
		let line = plain(line);
		if let Some(next) = unit_of(&line) {
			unit = next;
		} else if let Some((path, outcome)) = test_of(&line) {
			cut = outcome.is_none().then(|| path.clone());
			tests.extend(outcome.map(|outcome| Test { unit: unit.clone(), path, outcome }));
		} else if let Some(outcome) = outcome_of(&line) {
			tests.extend(cut.take().map(|path| Test { unit: unit.clone(), path, outcome }));
		}
	}
	tests
}

/// The crate in lines such as `Running unittests src/lib.rs (…/deps/pallet_a-0123456789abcdef)`.
fn unit_of(line: &str) -> Option<String> {
	let line = line.trim();
	if let Some(documented) = line.strip_prefix("Doc-tests ") {
		return Some(documented.to_owned());
	}
	let program = line.strip_prefix("Running ")?.strip_suffix(')')?.rsplit('/').next()?;
	program.rsplit_once('-').map(|(unit, _)| unit.to_owned())
}

/// A test in lines such as `test tests::buy_should_… - should panic ... ok` and `tests::buy_should_…: test`, and how it
/// ended, if the line says that.
fn test_of(line: &str) -> Option<(String, Option<Outcome>)> {
	if let Some(path) = line.strip_suffix(": test") {
		return Some((path.to_owned(), Some(Outcome::Listed)));
	}
	let (path, end) = line.strip_prefix("test ")?.split_once(" ... ")?;
	let path = path.strip_suffix(" - should panic").unwrap_or(path);
	Some((path.to_owned(), outcome_of(end)))
}

/// How a test ended, if the text begins with that and goes on with no other letter.
fn outcome_of(text: &str) -> Option<Outcome> {
	let ends = [("ok", Outcome::Passed), ("FAILED", Outcome::Failed), ("ignored", Outcome::Ignored)];
	let begins = |word: &str| {
		text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphabetic()))
	};
	ends.into_iter().find(|(word, _)| begins(word)).map(|(_, outcome)| outcome)
}

/// A line without the colours of a terminal.
fn plain(line: &str) -> String {
	let mut pieces = line.split("\u{1b}[");
	let mut text = pieces.next().unwrap_or_default().to_owned();
	for piece in pieces {
		text.push_str(piece.split_once('m').map_or(piece, |(_, rest)| rest));
	}
	text
}

#[cfg(test)]
mod tests {
	use super::*;

	fn test(unit: &str, path: &str, outcome: Outcome) -> Test {
		Test { unit: unit.to_owned(), path: path.to_owned(), outcome }
	}

	#[test]
	fn tests_should_be_read_with_their_crate_when_cargo_ran_them() {
		let output = "
   Compiling pallet-a v0.1.0
     Running unittests src/lib.rs (/cache/target/release/deps/pallet_a-0123456789abcdef)

running 4 tests
test tests::buy::buy_should_fail_when_paused ... ok
test tests::genesis_should_panic_when_zero - should panic ... \u{1b}[32mok\u{1b}[0m
test tests::slow_should_end has been running for over 60 seconds
test tests::slow_should_end ... ignored, takes a day
test tests::sum_should_hold ... FAILED

test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s

     Running tests/node.rs (/cache/target/release/deps/node-fedcba9876543210)
test node_should_start ... ok
   Doc-tests pallet_a
test pallets/a/src/lib.rs - (line 3) ... ok
";
		let expected = [
			test("pallet_a", "tests::buy::buy_should_fail_when_paused", Outcome::Passed),
			test("pallet_a", "tests::genesis_should_panic_when_zero", Outcome::Passed),
			test("pallet_a", "tests::slow_should_end", Outcome::Ignored),
			test("pallet_a", "tests::sum_should_hold", Outcome::Failed),
			test("node", "node_should_start", Outcome::Passed),
			test("pallet_a", "pallets/a/src/lib.rs - (line 3)", Outcome::Passed),
		];
		assert_eq!(read(output), expected);
		assert_eq!(expected[0].name(), "buy_should_fail_when_paused");
	}

	#[test]
	fn tests_should_be_read_when_cargo_listed_them() {
		let output = "     Running unittests src/lib.rs (target/release/deps/pallet_a-01)\na::b_should_c: test\nd: benchmark\n\n1 test, 1 benchmark\n";
		assert_eq!(read(output), [test("pallet_a", "a::b_should_c", Outcome::Listed)]);
	}

	#[test]
	fn tests_should_be_read_when_others_log_into_their_lines() {
		let output = "
test a_should_b ... ok\u{1b}[2m2026-11-27T09:55:05Z\u{1b}[0m ERROR \"ok, it failed\"
test c_should_d ... 2026-11-27T09:55:05Z ERROR it is no test
FAILED
test e_should_f ... ok
";
		let expected = [
			test("", "a_should_b", Outcome::Passed),
			test("", "c_should_d", Outcome::Failed),
			test("", "e_should_f", Outcome::Passed),
		];
		assert_eq!(read(output), expected);
	}

	#[test]
	fn tests_should_not_be_read_when_a_line_only_resembles_one() {
		assert_eq!(read("ok\ntest a ... okay\nthe test a ... ok\ntest result: ok. 3 passed\n"), []);
	}
}
