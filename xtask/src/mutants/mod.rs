// SPDX-License-Identifier: Apache-2.0
//! Plants the bugs of tests/mutants one by one, and requires that a test turns red for each.

mod patch;
mod sandbox;
mod verdict;

use crate::repo;
use anyhow::{bail, ensure, Context, Result};
use patch::Patch;
use sandbox::{Run, Sandbox};
use serde_json::Value;
use std::{
	collections::{BTreeMap, BTreeSet},
	path::Path,
};
use verdict::Verdict;

/// Where the patches are.
const FOLDER: &str = "tests/mutants/";

/// Plants the bugs whose names start with one of these, or all.
pub fn run(names: &[String]) -> Result<()> {
	let root = repo::root()?;
	let chosen = choose(read(&root)?, names)?;
	let packages = packages(&repo::metadata(&root)?, &root);
	for patch in &chosen {
		belongs(patch, &packages).with_context(|| format!("{FOLDER}{}.patch", patch.name))?;
	}
	let sandbox = Sandbox::make(&root, packages)?;
	for package in chosen.iter().map(|patch| patch.package.as_str()).collect::<BTreeSet<_>>() {
		println!("mutants: building the tests of {package}; the first time takes minutes");
		sandbox.ensure_green(package)?;
	}
	let mut caught = 0;
	for patch in &chosen {
		let verdict = plant(&sandbox, &root, patch)?;
		caught += usize::from(verdict.is_caught());
		println!("mutants: {} ({}): {verdict}", patch.name, patch.fault);
	}
	if caught < chosen.len() {
		bail!("{} of {} planted bugs were not caught", chosen.len() - caught, chosen.len());
	}
	println!("mutants: all {caught} planted bugs were caught");
	Ok(())
}

/// All patches, by name.
fn read(root: &Path) -> Result<Vec<Patch>> {
	let mut patches = Vec::new();
	for file in repo::files(root)? {
		let name = file.path.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".patch"));
		if let Some(name) = name {
			patches.push(patch::parse(name, &file.text).with_context(|| file.path.clone())?);
		}
	}
	Ok(patches)
}

/// Those whose names start with one of `names`; all, if there is none.
fn choose(patches: Vec<Patch>, names: &[String]) -> Result<Vec<Patch>> {
	for name in names {
		let known = patches.iter().any(|patch| patch.name.starts_with(name));
		ensure!(known, "no patch in {FOLDER} has a name that starts with '{name}'");
	}
	let chosen = |patch: &Patch| names.is_empty() || names.iter().any(|name| patch.name.starts_with(name));
	let patches: Vec<Patch> = patches.into_iter().filter(chosen).collect();
	ensure!(!patches.is_empty(), "there is no patch in {FOLDER}: plant a bug, and `git diff` it there");
	Ok(patches)
}

/// A package of ours.
pub struct Package {
	/// Its folder, from the root.
	folder: String,
	/// Its programs, if it is no library.
	programs: Vec<String>,
}

/// Our packages by name.
fn packages(metadata: &Value, root: &Path) -> BTreeMap<String, Package> {
	let packages = metadata["packages"].as_array().into_iter().flatten();
	packages
		.filter_map(|package| {
			let folder = Path::new(package["manifest_path"].as_str()?).parent()?.strip_prefix(root).ok()?;
			let of_kind = |kind: &str| {
				let targets = package["targets"].as_array().into_iter().flatten();
				let targets = targets.filter(move |target| target["kind"][0] == *kind);
				targets.filter_map(|target| Some(target["name"].as_str()?.to_owned())).collect::<Vec<_>>()
			};
			let programs = if of_kind("lib").is_empty() { of_kind("bin") } else { Vec::new() };
			let folder = format!("{}/", folder.display());
			Some((package["name"].as_str()?.to_owned(), Package { folder, programs }))
		})
		.collect()
}

/// Fails unless a patch is of one of our packages and changes nothing but that: the copy is built such that
/// a bug elsewhere might not be seen by the package's tests.
fn belongs(patch: &Patch, packages: &BTreeMap<String, Package>) -> Result<()> {
	let package = &patch.package;
	let folder = &packages.get(package).with_context(|| format!("'{package}' is no package of ours"))?.folder;
	let foreign = patch.touched.iter().find(|path| !path.starts_with(folder));
	match foreign {
		Some(path) => bail!("it changes {path}, which is not of {package}: name the package that it is of"),
		None => Ok(()),
	}
}

/// Plants a bug, runs the tests, and takes it back.
fn plant(sandbox: &Sandbox, root: &Path, patch: &Patch) -> Result<Verdict> {
	let file = root.join(FOLDER).join(format!("{}.patch", patch.name));
	if let Err(said) = sandbox.apply(&file, &[])? {
		return Ok(Verdict::Unapplied(said));
	}
	ensure!(sandbox.differs(root, patch)?, "{}: git changed nothing in the copy", patch.name);
	let verdict = match sandbox.test(&patch.package, false)? {
		Run::Uncompiled(error) => Verdict::Uncompiled(error),
		Run::Ended { tests, passed } => Verdict::of(patch, &tests, passed),
	};
	if let Err(said) = sandbox.apply(&file, &["--reverse"])? {
		bail!("{} cannot be taken back: {said}", patch.name);
	}
	Ok(verdict)
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn patch(name: &str, touched: &str) -> Patch {
		let (package, fault) = ("pallet-a".to_owned(), "it rounds".to_owned());
		Patch { name: name.to_owned(), package, fault, test: None, touched: vec![touched.to_owned()] }
	}

	fn chosen(names: &[&str]) -> Result<Vec<String>> {
		let patches = ["a-01-x", "a-02-y", "b-01-z"].map(|name| patch(name, "")).into();
		let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
		Ok(choose(patches, &names)?.into_iter().map(|patch| patch.name).collect())
	}

	#[test]
	fn patches_should_be_chosen_by_the_start_of_their_names() {
		assert_eq!(chosen(&[]).expect("there are some"), ["a-01-x", "a-02-y", "b-01-z"]);
		assert_eq!(chosen(&["a-"]).expect("there are some"), ["a-01-x", "a-02-y"]);
		assert_eq!(chosen(&["b-01-z", "a-02"]).expect("there are some"), ["a-02-y", "b-01-z"]);
		assert!(chosen(&["a", "c"]).is_err());
		assert!(choose(Vec::new(), &[]).is_err());
	}

	#[test]
	fn patch_should_be_refused_when_it_leaves_its_package() {
		let metadata = json!({ "packages": [
			{ "name": "pallet-a", "manifest_path": "/repo/pallets/a/Cargo.toml", "targets": [
				{ "kind": ["lib"], "name": "pallet_a" }, { "kind": ["bin"], "name": "dump" },
			] },
			{ "name": "node", "manifest_path": "/repo/node/Cargo.toml", "targets": [
				{ "kind": ["bin"], "name": "noema" }, { "kind": ["custom-build"], "name": "build-script-build" },
			] },
			{ "name": "frame-support", "manifest_path": "/registry/frame-support/Cargo.toml" },
		] });
		let packages = packages(&metadata, Path::new("/repo"));
		assert_eq!(packages.len(), 2);
		assert!(packages["pallet-a"].programs.is_empty());
		assert_eq!(packages["node"].programs, ["noema"]);
		assert!(belongs(&patch("a", "pallets/a/src/logic.rs"), &packages).is_ok());
		assert!(belongs(&patch("a", "primitives/src/lib.rs"), &packages).is_err());
		let unknown = Patch { package: "pallet-b".to_owned(), ..patch("a", "pallets/a/src/logic.rs") };
		assert!(belongs(&unknown, &packages).is_err());
	}
}
