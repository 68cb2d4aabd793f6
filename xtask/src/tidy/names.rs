// SPDX-License-Identifier: Apache-2.0
//! Whatever a user can type is named in docs/ARCHITECTURE.md or in a page that it links: our calls, views and
//! runtime APIs, the subcommands of the node and of `cargo xtask`, and the targets of the Makefile.

use super::pages::linked;
use crate::repo::File;
use std::collections::BTreeSet;

const ENTRY: &str = "docs/ARCHITECTURE.md";

/// One thing to be named: its kind, the word, and where it is from.
type Name = (&'static str, String, String);

/// Problems of names that no page explains.
pub fn check(files: &[File]) -> Vec<String> {
	let Some(entry) = files.iter().find(|file| file.path == ENTRY) else {
		return vec![format!("{ENTRY}: it does not exist")];
	};
	let pages = linked(entry);
	let read = files.iter().filter(|file| file.path == ENTRY || pages.contains(&file.path));
	let known: BTreeSet<&str> = read.flat_map(|page| words_of_code(&page.text)).collect();
	let mut names = chores();
	names.extend(files.iter().flat_map(names_of));
	names
		.into_iter()
		.filter(|(_, word, _)| !known.contains(word.as_str()))
		.map(|(kind, word, path)| {
			format!("{path}: the {kind} `{word}` is named neither in {ENTRY} nor in a page it links")
		})
		.collect()
}

fn chores() -> Vec<Name> {
	crate::chores().into_iter().map(|word| ("chore", word, "xtask/src/main.rs".to_owned())).collect()
}

fn names_of(file: &File) -> Vec<Name> {
	let (path, text) = (file.path.as_str(), file.text.as_str());
	// Pallets of mocks are none of ours.
	let tests = path.contains("/tests/") || path.ends_with("/mock.rs") || path.ends_with("/tests.rs");
	let found = if path == "Makefile" || file.is(".mk") {
		named("make target", targets(text))
	} else if !file.is(".rs") || path.starts_with("xtask/") || tests {
		// Those of `cargo xtask` are asked of clap itself.
		Vec::new()
	} else if path.starts_with("node/src/") {
		named("subcommand", subcommands(text))
	} else if path.starts_with("pallets/") && path.contains("/src/") {
		let calls = functions(text, "#[pallet::call", "pub fn ");
		// Attributes of views are of blocks: all functions in one are views.
		let views = functions(text, "#[pallet::view_functions", "pub fn ");
		[named("call", calls), named("view", views), named("runtime API", apis(text))].concat()
	} else {
		named("runtime API", apis(text))
	};
	found.into_iter().map(|(kind, word)| (kind, word, file.path.clone())).collect()
}

fn named(kind: &'static str, words: Vec<String>) -> Vec<(&'static str, String)> {
	words.into_iter().map(|word| (kind, word)).collect()
}

/// The functions of runtime APIs that are declared here.
fn apis(text: &str) -> Vec<String> {
	["decl_runtime_apis!", "sp_api::decl_runtime_apis!", "polkadot_sdk::sp_api::decl_runtime_apis!"]
		.into_iter()
		.flat_map(|mark| functions(text, mark, "fn "))
		.collect()
}

/// The functions, as `keyword` begins them, in each block whose line `mark` begins. A block ends where a brace
/// is indented as its mark is: the formatter sees to that.
fn functions(text: &str, mark: &str, keyword: &str) -> Vec<String> {
	let mut found = Vec::new();
	let mut lines = text.lines();
	while let Some(line) = lines.next() {
		if !is_marked(line.trim_start(), mark) {
			continue;
		}
		let indent = &line[..line.len() - line.trim_start().len()];
		let end = format!("{indent}}}");
		let block = lines.by_ref().take_while(|line| !line.starts_with(&end));
		found.extend(block.filter_map(|line| identifier(line.trim_start().strip_prefix(keyword)?)));
	}
	found
}

/// Whether the mark begins the line, and is no longer word: `#[pallet::call` is not `#[pallet::call_index(0)]`.
fn is_marked(line: &str, mark: &str) -> bool {
	let rest = line.strip_prefix(mark);
	rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The identifier that a text begins with.
fn identifier(text: &str) -> Option<String> {
	let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
	(!word.is_empty()).then_some(word)
}

/// The targets of a Makefile that are to be typed: not `.PHONY`, no pattern, no file.
fn targets(makefile: &str) -> Vec<String> {
	let plain = |name: &&str| {
		let letters = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
		letters && name.starts_with(|c: char| c.is_ascii_alphanumeric())
	};
	makefile
		.lines()
		// Recipes are indented; an assignment's equals sign follows one colon or more.
		.filter(|line| !line.starts_with([' ', '\t', '#']))
		.filter_map(|line| line.split_once(':'))
		.filter(|(names, rest)| !names.contains('=') && !rest.trim_start_matches(':').starts_with('='))
		.flat_map(|(names, _)| names.split_whitespace().filter(plain))
		.map(ToOwned::to_owned)
		.collect()
}

/// The variants of the node's `enum Subcommand`, as they are typed.
fn subcommands(text: &str) -> Vec<String> {
	let Some((_, rest)) = text.split_once("enum Subcommand {") else { return Vec::new() };
	let body = rest.split("\n}").next().unwrap_or_default();
	let mut renamed = None;
	let mut found = Vec::new();
	for line in body.lines().filter_map(|line| line.strip_prefix('\t')) {
		if line.starts_with("#[") {
			let name = line.split("name = \"").nth(1).and_then(|rest| rest.split('"').next());
			renamed = name.map(ToOwned::to_owned).or(renamed);
		} else if line.starts_with(|c: char| c.is_ascii_uppercase()) {
			found.extend(renamed.take().or_else(|| identifier(line).map(|variant| kebab(&variant))));
		}
	}
	found
}

fn kebab(variant: &str) -> String {
	let mut word = String::new();
	for c in variant.chars() {
		if c.is_ascii_uppercase() && !word.is_empty() {
			word.push('-');
		}
		word.push(c.to_ascii_lowercase());
	}
	word
}

/// The words in a page's code blocks and code spans.
fn words_of_code(text: &str) -> Vec<&str> {
	let mut in_block = false;
	let mut words = Vec::new();
	for line in text.lines() {
		if line.trim_start().starts_with("```") {
			in_block = !in_block;
			continue;
		}
		// Line by line, so that a lone backtick does not turn the rest of the page into code.
		let code = line.split('`').skip(usize::from(!in_block)).step_by(if in_block { 1 } else { 2 });
		words
			.extend(code.flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')));
	}
	words
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::tidy::file;

	const PALLET: &str = "
#[frame::pallet]
pub mod pallet {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Buys.
		#[pallet::call_index(0)]
		pub fn buy(
			origin: OriginFor<T>,
		) -> DispatchResult {
			Self::do_buy()
		}

		#[pallet::call_index(1)]
		pub fn sell(origin: OriginFor<T>) -> DispatchResult {
			Self::do_sell()
		}
	}

	impl<T: Config> Pallet<T> {
		pub fn helper() {}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T>
	where
		T: Other,
	{
		pub fn quote() -> u128 {
			0
		}
		pub fn rate(a: u32) -> u128 {
			0
		}
	}
}
";

	const MAKEFILE: &str = "export A ?= b\nBUILD := cargo\nC ::= d\n.PHONY: run\nrun: ## Run\n\t@echo a: b\nbuild2 lint_all:\n# c: d\n%.o: %.c\n";

	fn page(text: &str) -> File {
		file(ENTRY, &format!("{text}\n`{}`\n", crate::chores().join("` `")))
	}

	/// The words that no page explains, when the only page is empty.
	fn missed(path: &str, text: &str) -> Vec<String> {
		let problems = check(&[page(""), file(path, text)]);
		problems.iter().filter_map(|problem| Some(problem.split('`').nth(1)?.to_owned())).collect()
	}

	#[test]
	fn calls_and_views_should_be_missed_when_no_page_has_them() {
		assert_eq!(missed("pallets/a/src/lib.rs", PALLET), ["buy", "sell", "quote", "rate"]);
		assert_eq!(missed("pallets/a/src/mock.rs", PALLET), Vec::<String>::new());
		let weighed = PALLET.replace("#[pallet::call]", "#[pallet::call(weight(T::WeightInfo))]");
		assert_eq!(missed("pallets/a/src/calls.rs", &weighed).len(), 4);
	}

	#[test]
	fn runtime_apis_should_be_missed_wherever_they_are_declared() {
		let declared = "sp_api::decl_runtime_apis! {\n\tpub trait A {\n\t\t/// Says.\n\t\tfn entitlement(a: u32) -> u32;\n\t}\n}\nfn other() {}\n";
		for path in ["runtime/src/apis.rs", "primitives/src/lib.rs", "pallets/a/runtime-api/src/lib.rs"] {
			let twice =
				format!("{declared}decl_runtime_apis! {{\n\tpub trait B {{\n\t\tfn plan();\n\t}}\n}}\n");
			let mut words = missed(path, &twice);
			words.sort();
			assert_eq!(words, ["entitlement", "plan"], "{path}");
		}
	}

	#[test]
	fn subcommands_should_be_missed_as_they_are_typed() {
		let cli = "pub enum Subcommand {\n\t/// Says.\n\tChainInfo(X),\n\t#[command(subcommand)]\n\tKey {\n\t\tName: X,\n\t},\n\t#[command(name = \"undo\")]\n\tRevert,\n}\nenum Other {\n\tNone,\n}\n";
		assert_eq!(missed("node/src/cli.rs", cli), ["chain-info", "key", "undo"]);
		assert_eq!(missed("node/src/command/names.rs", cli).len(), 3);
	}

	#[test]
	fn make_targets_should_be_missed_whatever_their_names_are_made_of() {
		assert_eq!(missed("Makefile", MAKEFILE), ["run", "build2", "lint_all"]);
	}

	#[test]
	fn chores_should_be_missed_when_the_page_has_none() {
		assert_eq!(check(&[file(ENTRY, "")]).len(), crate::chores().len());
	}

	#[test]
	fn names_should_be_found_when_a_linked_page_has_them_in_code() {
		let linked = "`buy(pay)`, `sell` and a lone ` tick\n```\nquote rate\n```\n`make run`, `make build2 lint_all`\n";
		let with = |link: &str, text: &str| {
			check(&[
				page(link),
				file("docs/design/A.md", text),
				file("pallets/a/src/lib.rs", PALLET),
				file("Makefile", MAKEFILE),
			])
		};
		assert_eq!(with("[a](design/A.md)", linked), Vec::<String>::new());
		// A page that is not linked, and words outside of code, are none that a newcomer finds.
		assert_eq!(with("", linked).len(), 7);
		assert_eq!(with("[a](design/A.md)", "a lone ` tick\nbuy sell quote rate run\n").len(), 7);
	}
}
