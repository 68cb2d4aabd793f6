// SPDX-License-Identifier: Apache-2.0
//! What became of a planted bug.

use super::patch::Patch;
use crate::tests_log::{Outcome, Test};
use std::fmt;

/// What became of a planted bug. Only the first is good.
#[derive(Debug, Eq, PartialEq)]
pub enum Verdict {
	/// This test is red.
	Caught(String),
	/// All tests are green.
	Survived,
	/// This test is red, but not the one that must be.
	Missed(String),
	/// The tests failed as a whole: they crashed, or took too long.
	Nameless,
	/// The compiler found it, which proves nothing about the tests. Its first error.
	Uncompiled(String),
	/// The patch is for other code. What git says.
	Unapplied(String),
}

impl Verdict {
	/// Whether a test found it.
	pub fn is_caught(&self) -> bool {
		matches!(self, Self::Caught(_))
	}

	/// The verdict by the tests that ran, and whether they passed as a whole.
	pub fn of(patch: &Patch, tests: &[Test], passed: bool) -> Self {
		let mut red = tests.iter().filter(|test| test.outcome == Outcome::Failed);
		let Some(first) = red.clone().next() else {
			return if passed { Self::Survived } else { Self::Nameless };
		};
		match &patch.test {
			None => Self::Caught(first.path.clone()),
			Some(wanted) => match red.find(|test| test.name() == wanted) {
				Some(test) => Self::Caught(test.path.clone()),
				None => Self::Missed(first.path.clone()),
			},
		}
	}
}

impl fmt::Display for Verdict {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Caught(test) => write!(f, "caught by {test}"),
			Self::Survived => write!(f, "survived: write a test that it turns red"),
			Self::Missed(test) => {
				write!(f, "survived the test it names, though {test} is red: strengthen that test")
			},
			Self::Nameless => write!(f, "the tests crashed or hung before one was red: plant a milder bug"),
			Self::Uncompiled(error) => {
				write!(f, "does not compile, which catches nothing: mend the patch\n{error}")
			},
			Self::Unapplied(error) => {
				write!(f, "does not apply: make the patch anew from today's code\n{error}")
			},
		}
	}
}

/// The first error in what a compiler says.
pub fn first_error(stderr: &str) -> String {
	let lines = stderr.lines().skip_while(|line| !line.starts_with("error"));
	let error = lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
	if error.is_empty() {
		stderr.trim().to_owned()
	} else {
		error
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn patch(test: Option<&str>) -> Patch {
		let [name, package, fault] = ["a-01", "pallet-a", "it rounds"].map(ToOwned::to_owned);
		Patch { name, package, fault, test: test.map(ToOwned::to_owned), touched: Vec::new() }
	}

	fn test(path: &str, outcome: Outcome) -> Test {
		Test { unit: "pallet_a".to_owned(), path: path.to_owned(), outcome }
	}

	#[test]
	fn verdict_should_name_the_first_red_test_when_there_are_some() {
		let tests = [
			test("tests::a_should_b", Outcome::Passed),
			test("tests::c_should_d", Outcome::Failed),
			test("tests::e_should_f", Outcome::Failed),
		];
		let caught = |path: &str| Verdict::Caught(path.to_owned());
		assert_eq!(Verdict::of(&patch(None), &tests, false), caught("tests::c_should_d"));
		assert_eq!(Verdict::of(&patch(Some("e_should_f")), &tests, false), caught("tests::e_should_f"));
		let missed = Verdict::of(&patch(Some("a_should_b")), &tests, false);
		assert_eq!(missed, Verdict::Missed("tests::c_should_d".to_owned()));
		assert!(!missed.is_caught());
	}

	#[test]
	fn verdict_should_not_be_caught_when_no_test_is_red() {
		let tests = [test("tests::a_should_b", Outcome::Passed)];
		assert_eq!(Verdict::of(&patch(None), &tests, true), Verdict::Survived);
		assert_eq!(Verdict::of(&patch(None), &tests, false), Verdict::Nameless);
	}

	#[test]
	fn error_should_be_the_first_one_when_the_compiler_says_much() {
		let stderr = "warning: unused\n\nerror[E0308]: mismatched types\n  --> a.rs:1\n\nerror: aborting\n";
		assert_eq!(first_error(stderr), "error[E0308]: mismatched types\n  --> a.rs:1");
		assert_eq!(first_error("no linker\n"), "no linker");
	}
}
