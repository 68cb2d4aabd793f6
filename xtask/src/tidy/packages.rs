// SPDX-License-Identifier: Apache-2.0
//! Features that reach the dependencies, layers that know only what is below them, and crates that must be one.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Features that a `no_std` package hands on to each dependency that has them.
const HANDED_ON: [&str; 3] = ["std", "runtime-benchmarks", "try-runtime"];

/// Two versions of these are two universes of types.
const ONE_VERSION: [&str; 4] = ["frame-support", "sp-runtime", "sp-core", "jsonrpsee"];

/// Problems of packages, from the output of `cargo metadata`.
pub fn check(metadata: &Value) -> Vec<String> {
	let members: BTreeSet<&str> = list(metadata, "workspace_members").filter_map(Value::as_str).collect();
	let packages: Vec<&Value> = list(metadata, "packages").collect();
	let own: Vec<&Value> = packages.iter().copied().filter(|p| members.contains(text(p, "id"))).collect();
	let mut problems = versions(&packages);
	let by_name: BTreeMap<&str, &Value> = packages.iter().map(|p| (text(p, "name"), *p)).collect();
	for package in &own {
		problems.extend(features(package, &by_name));
		problems.extend(layers(package, &own));
	}
	problems
}

fn versions(packages: &[&Value]) -> Vec<String> {
	let count = |name| packages.iter().filter(|p| text(p, "name") == name).count();
	let several = ONE_VERSION.iter().filter(|name| count(**name) > 1);
	several.map(|name| format!("Cargo.lock: {} versions of {name}; there must be one", count(name))).collect()
}

/// The dependencies of a package that are part of what it builds, by the name it has for them.
fn dependencies(package: &Value) -> Vec<(&str, &Value)> {
	list(package, "dependencies")
		.filter(|dependency| dependency["kind"].is_null())
		.map(|dependency| {
			(dependency["rename"].as_str().unwrap_or_else(|| text(dependency, "name")), dependency)
		})
		.collect()
}

fn features(package: &Value, packages: &BTreeMap<&str, &Value>) -> Vec<String> {
	// Only a package that can do without the standard library chooses.
	let declared = &package["features"];
	if declared["std"].is_null() {
		return Vec::new();
	}
	let mut problems = Vec::new();
	for feature in HANDED_ON.iter().filter(|feature| !declared[**feature].is_null()) {
		let handed: BTreeSet<String> =
			list(declared, feature).filter_map(Value::as_str).map(|entry| entry.replace('?', "")).collect();
		for (alias, dependency) in dependencies(package) {
			let Some(found) = packages.get(text(dependency, "name")) else { continue };
			let already = *feature == "std" && dependency["uses_default_features"] == true;
			if found["features"][*feature].is_null()
				|| already || handed.contains(&format!("{alias}/{feature}"))
			{
				continue;
			}
			problems.push(format!(
				"{}: its feature '{feature}' lacks '{alias}/{feature}'",
				text(package, "name")
			));
		}
	}
	problems
}

/// Pallets meet by `primitives` alone, and the node knows the runtime, not its pallets.
fn layers(package: &Value, own: &[&Value]) -> Vec<String> {
	let name = text(package, "name");
	let allowed: &[&str] = match name {
		"noema-primitives" => &[],
		"noema-node" => &["noema-primitives", "noema-runtime"],
		_ if name.starts_with("pallet-") => &["noema-primitives"],
		_ => return Vec::new(),
	};
	let below = dependencies(package).into_iter().map(|(_, dependency)| text(dependency, "name"));
	below
		.filter(|below| own.iter().any(|package| text(package, "name") == *below) && !allowed.contains(below))
		.map(|below| format!("{name}: it must not depend on {below} (docs/ARCHITECTURE.md, invariants)"))
		.collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
	value[key].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
	value[key].as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn dependency(name: &str) -> Value {
		json!({ "name": name, "kind": null, "rename": null, "uses_default_features": false })
	}

	fn package(name: &str, dependencies: Vec<Value>, features: Value) -> Value {
		json!({ "id": name, "name": name, "dependencies": dependencies, "features": features })
	}

	fn workspace(packages: Vec<Value>) -> Value {
		let members: Vec<_> = packages.iter().map(|package| package["id"].clone()).collect();
		json!({ "packages": packages, "workspace_members": members })
	}

	#[test]
	fn features_should_be_missed_when_a_dependency_does_not_get_them() {
		let codec = package("codec", vec![], json!({ "std": [] }));
		let good = package("good", vec![dependency("codec")], json!({ "std": ["codec/std"] }));
		let bad = package("bad", vec![dependency("codec")], json!({ "std": [] }));
		assert_eq!(check(&workspace(vec![codec.clone(), good])), Vec::<String>::new());
		assert_eq!(check(&workspace(vec![codec, bad])), vec!["bad: its feature 'std' lacks 'codec/std'"]);
	}

	#[test]
	fn features_should_be_found_when_the_dependency_is_renamed() {
		let frame = package("polkadot-sdk-frame", vec![], json!({ "try-runtime": [], "std": [] }));
		let mut renamed = dependency("polkadot-sdk-frame");
		renamed["rename"] = json!("frame");
		let features = json!({ "std": ["frame/std"], "try-runtime": ["frame/try-runtime"] });
		let pallet = package("renaming", vec![renamed], features);
		assert_eq!(check(&workspace(vec![frame, pallet])), Vec::<String>::new());
	}

	#[test]
	fn layers_should_be_refused_when_a_pallet_depends_on_another() {
		let a = package("pallet-a", vec![], json!({}));
		let b = package("pallet-b", vec![dependency("pallet-a")], json!({}));
		let mut dev = dependency("pallet-a");
		dev["kind"] = json!("dev");
		let c = package("pallet-c", vec![dev], json!({}));
		let problems = check(&workspace(vec![a, b, c]));
		assert_eq!(problems.len(), 1, "{problems:?}");
		assert!(problems[0].starts_with("pallet-b: it must not depend on pallet-a"));
	}

	#[test]
	fn versions_should_be_refused_when_there_are_two() {
		let two = vec![package("sp-runtime", vec![], json!({})), package("sp-runtime", vec![], json!({}))];
		assert_eq!(check(&workspace(two)).len(), 1);
	}
}
