// SPDX-License-Identifier: Apache-2.0
//! A planted bug: a diff behind lines that say what it is.
//!
//! ```text
//! Package: pallet-price-feed
//! Fault: a feed counts for longer than its lifetime
//! Test: price_should_equal_the_naive_model_when_feeds_are_random
//!
//! diff --git a/pallets/price-feed/src/logic/combine.rs b/pallets/price-feed/src/logic/combine.rs
//! …
//! ```
//!
//! `Test` is optional: it names the one test that must be red, where any other will not do.

use anyhow::{bail, ensure, Context, Result};

/// A planted bug.
#[derive(Debug, Eq, PartialEq)]
pub struct Patch {
	/// The file's name without `.patch`.
	pub name: String,
	/// The package whose tests must find it.
	pub package: String,
	/// What is wrong with it.
	pub fault: String,
	/// The test that must be red, if not any will do.
	pub test: Option<String>,
	/// The files that it changes, from the root.
	pub touched: Vec<String>,
}

/// Reads a patch.
pub fn parse(name: &str, text: &str) -> Result<Patch> {
	let starts_diff = |line: &str| line.starts_with("diff ") || line.starts_with("--- ");
	let header: Vec<&str> = text.lines().take_while(|line| !starts_diff(line)).collect();
	let patch = Patch {
		name: name.to_owned(),
		package: field(&header, "Package")?
			.context("no line 'Package: …' before the diff: name the package")?,
		fault: field(&header, "Fault")?.context("no line 'Fault: …' before the diff: say what is wrong")?,
		test: field(&header, "Test")?,
		touched: touched(text)?,
	};
	ensure!(!patch.touched.is_empty(), "it changes no file: make it with `git diff`");
	let tests = patch.touched.iter().find(|path| is_test(path));
	if let Some(path) = tests {
		bail!("it changes {path}, which is of the tests: plant bugs in what they test");
	}
	Ok(patch)
}

/// The value of a line `key: value`, which is there once at most.
fn field(header: &[&str], key: &str) -> Result<Option<String>> {
	let values = header.iter().filter_map(|line| line.strip_prefix(key)?.strip_prefix(':')).map(str::trim);
	let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
	ensure!(values.len() <= 1, "there are {} lines '{key}: …': keep one", values.len());
	Ok(values.first().map(|value| (*value).to_owned()))
}

/// The files that a diff changes, from its lines `--- a/…` and `+++ b/…`, which follow each other.
fn touched(text: &str) -> Result<Vec<String>> {
	let after = text.lines().skip(1);
	let pairs =
		text.lines().zip(after).filter(|(old, new)| old.starts_with("--- ") && new.starts_with("+++ "));
	pairs
		.map(|(old, new)| {
			let path =
				|line: &str, side: &str| line[4..].trim_end().strip_prefix(side).map(ToOwned::to_owned);
			let same = path(old, "a/").filter(|old| path(new, "b/").as_ref() == Some(old));
			same.with_context(|| format!("'{old}', '{new}': it may only change files, from a/… to b/…"))
		})
		.collect()
}

fn is_test(path: &str) -> bool {
	path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with("/mock.rs")
}

#[cfg(test)]
mod tests {
	use super::*;

	const HEADER: &str = "Package: pallet-a\nFault: the sum rounds down\n";
	const DIFF: &str = "
diff --git a/pallets/a/src/logic.rs b/pallets/a/src/logic.rs
--- a/pallets/a/src/logic.rs
+++ b/pallets/a/src/logic.rs
@@ -1,2 +1,2 @@
 fn sum() {
--- a comment of Lua
+Package: of nothing
";

	fn error(text: &str) -> String {
		format!("{:#}", parse("a-01", text).expect_err("it is malformed"))
	}

	#[test]
	fn patch_should_be_read_when_its_header_says_what_it_is() {
		let patch = parse("a-01-sum", &format!("{HEADER}{DIFF}")).expect("it is a patch");
		let expected = Patch {
			name: "a-01-sum".to_owned(),
			package: "pallet-a".to_owned(),
			fault: "the sum rounds down".to_owned(),
			test: None,
			touched: vec!["pallets/a/src/logic.rs".to_owned()],
		};
		assert_eq!(patch, expected);
		let named =
			parse("a-01-sum", &format!("{HEADER}Test: sum_should_hold\n{DIFF}")).expect("it is a patch");
		assert_eq!(named, Patch { test: Some("sum_should_hold".to_owned()), ..expected });
	}

	#[test]
	fn patch_should_be_refused_when_its_header_is_incomplete_or_ambiguous() {
		assert!(error(DIFF).contains("Package"));
		assert!(error(&format!("Package: a\n{DIFF}")).contains("Fault"));
		assert!(error(&format!("Package: a\nFault:\n{DIFF}")).contains("Fault"));
		assert!(error(&format!("Package: b\n{HEADER}{DIFF}")).contains("2 lines 'Package: …'"));
	}

	#[test]
	fn patch_should_be_refused_when_it_changes_nothing_or_tests_or_whole_files() {
		assert!(error(HEADER).contains("changes no file"));
		for path in ["pallets/a/src/tests/sum.rs", "pallets/a/src/mock.rs", "pallets/a/src/tests.rs"] {
			let diff = DIFF.replace("pallets/a/src/logic.rs", path);
			assert!(error(&format!("{HEADER}{diff}")).contains("which is of the tests"), "{path}");
		}
		let removed = DIFF.replace("+++ b/pallets/a/src/logic.rs", "+++ /dev/null");
		assert!(error(&format!("{HEADER}{removed}")).contains("may only change files"));
	}
}
