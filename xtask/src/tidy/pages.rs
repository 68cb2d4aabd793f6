// SPDX-License-Identifier: Apache-2.0
//! Links between pages.

use crate::repo::File;
use std::collections::{BTreeMap, BTreeSet};

/// Problems of links: a file that is not there, a heading that is not in it.
pub fn check(files: &[File]) -> Vec<String> {
	let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
	let pages: BTreeMap<&str, &File> =
		files.iter().filter(|file| file.is(".md")).map(|file| (file.path.as_str(), file)).collect();
	let mut problems = Vec::new();
	for page in pages.values() {
		for (line, link) in links(&page.text) {
			let (path, heading) = link.split_once('#').unwrap_or((link.as_str(), ""));
			let target = if path.is_empty() { page.path.clone() } else { resolve(&page.path, path) };
			let folder = format!("{}/", target.trim_end_matches('/'));
			let exists =
				paths.contains(target.as_str()) || paths.iter().any(|path| path.starts_with(&folder));
			let place = format!("{}:{line}", page.path);
			if !exists {
				problems.push(format!("{place}: the link to '{link}' leads to no file"));
			} else if let (false, Some(target)) = (heading.is_empty(), pages.get(target.as_str())) {
				if !headings(&target.text).contains(heading) {
					problems.push(format!("{place}: the link to '{link}' leads to no heading"));
				}
			}
		}
	}
	problems
}

/// The pages that a page links, by path from the root.
pub fn linked(page: &File) -> Vec<String> {
	let targets = links(&page.text).into_iter().map(|(_, link)| link);
	targets
		.filter_map(|link| link.split('#').next().filter(|path| !path.is_empty()).map(ToOwned::to_owned))
		.map(|path| resolve(&page.path, &path))
		.collect()
}

/// The lines of a page that are not in a code block, numbered from 1.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
	let mut in_code = false;
	(1..).zip(text.lines()).filter(move |(_, line)| {
		let fence = line.trim_start().starts_with("```");
		in_code ^= fence;
		!in_code && !fence
	})
}

/// The links of a page to files of the repository, with their lines.
fn links(text: &str) -> Vec<(usize, String)> {
	let mut found = Vec::new();
	for (number, line) in prose(text) {
		// Code spans hold no links: even pieces between backticks are prose.
		let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("``");
		for rest in prose.split("](").skip(1) {
			let Some((link, _)) = rest.split_once(')') else { continue };
			let outside = link.contains("://") || link.starts_with("mailto:");
			if !outside && !link.is_empty() {
				found.push((number, link.to_owned()));
			}
		}
	}
	found
}

/// The anchors of a page's headings.
fn headings(text: &str) -> BTreeSet<String> {
	prose(text)
		.filter(|(_, line)| line.starts_with('#'))
		.map(|(_, line)| {
			let title = line.trim_start_matches('#').trim().to_lowercase();
			let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
			kept.map(|c| if c == ' ' { '-' } else { c }).collect()
		})
		.collect()
}

/// The path that `link` means in the page at `page`.
fn resolve(page: &str, link: &str) -> String {
	let mut parts: Vec<&str> = page.split('/').collect();
	parts.pop();
	for part in link.split('/') {
		match part {
			"" | "." => {},
			".." => {
				parts.pop();
			},
			part => parts.push(part),
		}
	}
	parts.join("/")
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::tidy::file;

	#[test]
	fn links_should_be_refused_when_they_lead_nowhere() {
		let page = "# One\n[a](b.md) [b](../c.md#no-such) [c](#two)\n\n## Two\n";
		let problems = check(&[file("docs/a.md", page), file("docs/b.md", ""), file("c.md", "# Title\n")]);
		assert_eq!(problems.len(), 1, "{problems:?}");
		assert!(problems[0].contains("no heading"));
		let problems = check(&[file("docs/a.md", page), file("c.md", "# No such\n")]);
		assert_eq!(problems.len(), 1, "{problems:?}");
		assert!(problems[0].starts_with("docs/a.md:2:") && problems[0].contains("no file"));
	}

	#[test]
	fn links_should_be_ignored_when_they_leave_the_repository_or_are_code() {
		let page = "[a](https://example.org/x) `[b](c)`\n```\n[d](e)\n```\n[f](docs/)\n";
		assert!(check(&[file("README.md", page), file("docs/a.md", "")]).is_empty());
	}
}
