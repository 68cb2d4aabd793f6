// SPDX-License-Identifier: Apache-2.0
//! Sizes of files, licence headers, and text that belongs in no repository.

use crate::repo::File;

/// What a source file starts with, somewhere in its first lines.
const HEADER: &str = "SPDX-License-Identifier: Apache-2.0";

/// A file that is better long says so, with its reason, on a line of this form.
const LONG: &str = "// tidy: long, because ";

/// Where packages come from is the business of whoever builds; spelled in two halves so that this file passes.
const HOSTS: [&str; 6] = [
	concat!("registry.npm", "js"),
	concat!("static.", "crates.io"),
	concat!("index.", "crates.io"),
	concat!("files.python", "hosted"),
	concat!("pypi.", "org"),
	concat!("deb.", "debian"),
];

/// Folders of one machine.
const HOMES: [&str; 3] = [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

/// Problems of single files.
pub fn check(files: &[File]) -> Vec<String> {
	files.iter().flat_map(|file| [size(file), header(file), foreign(file)]).flatten().collect()
}

fn size(file: &File) -> Option<String> {
	let limit = limit(&file.path)?;
	let lines = file.text.lines().count();
	let excused = file.text.lines().any(|line| line.starts_with(LONG) && line.len() > LONG.len());
	(lines > limit && !excused).then(|| {
		format!("{}: {lines} lines, more than {limit}: split it, or add a line '{LONG}…'", file.path)
	})
}

/// How many lines a file may have, if there is a limit.
fn limit(path: &str) -> Option<usize> {
	let test = path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs");
	let generated = path.ends_with("/weights.rs") || path.contains("/weights/");
	if !path.ends_with(".rs") || test || generated {
		return None;
	}
	Some(match path {
		"runtime/src/lib.rs" => 250,
		_ if path.ends_with("/src/lib.rs") => 500,
		_ if path.starts_with("node/src/") => 350,
		_ => 300,
	})
}

fn header(file: &File) -> Option<String> {
	let sources = [".rs", ".ts", ".js", ".mjs", ".sh", "Makefile"];
	let source = sources.iter().any(|end| file.is(end)) || file.text.starts_with("#!/");
	let has = file.text.lines().take(3).any(|line| line.contains(HEADER));
	(source && !has).then(|| format!("{}: no '{HEADER}' in its first lines", file.path))
}

fn foreign(file: &File) -> Option<String> {
	// Cargo writes its own index there.
	if file.path == "Cargo.lock" {
		return None;
	}
	file.text.lines().enumerate().find_map(|(number, line)| {
		let found = HOSTS.iter().chain(&HOMES).find(|text| line.contains(**text))?;
		Some(format!("{}:{}: '{found}' is of one machine or network: leave it out", file.path, number + 1))
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::tidy::file;

	fn lines(count: usize) -> String {
		format!("// {HEADER}\n{}", "x\n".repeat(count - 1))
	}

	#[test]
	fn size_should_be_refused_when_a_file_is_a_line_too_long() {
		for (path, limit) in
			[("pallets/a/src/lib.rs", 500), ("pallets/a/src/types.rs", 300), ("node/src/rpc.rs", 350)]
		{
			assert!(check(&[file(path, &lines(limit))]).is_empty(), "{path}");
			assert_eq!(check(&[file(path, &lines(limit + 1))]).len(), 1, "{path}");
		}
	}

	#[test]
	fn size_should_be_accepted_when_the_file_is_generated_or_a_test_or_says_why() {
		let long = lines(1_000);
		for path in ["pallets/a/src/weights.rs", "pallets/a/src/tests/buy.rs", "tests/src/node.rs"] {
			assert!(check(&[file(path, &long)]).is_empty(), "{path}");
		}
		let excused = format!("{long}{LONG}one macro\n");
		assert!(check(&[file("runtime/src/apis.rs", &excused)]).is_empty());
	}

	#[test]
	fn header_should_be_asked_for_when_the_file_is_source() {
		assert_eq!(check(&[file("a.ts", "let a = 1\n")]).len(), 1);
		assert_eq!(check(&[file("bin/tool", "#!/bin/sh\n")]).len(), 1);
		assert!(check(&[file("bin/tool", &format!("#!/bin/sh\n# {HEADER}\n"))]).is_empty());
		assert!(check(&[file("a.md", "# Title\n")]).is_empty());
	}

	#[test]
	fn foreign_text_should_be_found_with_its_line() {
		let text = format!("# Title\n\nsee {}someone/x\n", HOMES[1]);
		let problems = check(&[file("docs/a.md", &text)]);
		assert_eq!(problems.len(), 1);
		assert!(problems[0].starts_with("docs/a.md:3:"), "{problems:?}");
	}
}
