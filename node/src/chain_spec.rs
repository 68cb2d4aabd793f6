// SPDX-License-Identifier: Apache-2.0
//! The chains that the node knows by name, and chain specs from files.
//!
//! What a chain starts with lives in the runtime, as presets; here they only get names and properties.

use crate::service::Block;
use polkadot_sdk::{
	sc_chain_spec::{self, ChainSpecExtension, ChainType, Properties},
	sc_client_api::{BadBlocks, ForkBlocks},
	sc_sync_state_rpc::LightSyncStateExtension,
};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Id of the development chain.
pub const DEVELOPMENT_ID: &str = "noema_dev";

/// The prefix of addresses: Substrate's own, until one is registered.
pub const SS58_PREFIX: u16 = 42;

/// What clients need of a chain besides its genesis.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// Blocks whose hash is given.
	pub fork_blocks: ForkBlocks<Block>,
	/// Blocks that are refused.
	pub bad_blocks: BadBlocks<Block>,
	/// Where a light client may start; `sync_state_genSyncSpec` fills it in.
	pub light_sync_state: LightSyncStateExtension,
	/// The preset that the chain starts from, if it is known by name. A file says what it starts from itself.
	#[serde(skip)]
	pub preset: Option<Preset>,
}

/// A genesis by the name that the runtime gives it.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
	/// The runtime.
	pub code: &'static [u8],
	/// The name.
	pub name: &'static str,
}

/// A chain spec of Noema.
pub type ChainSpec = sc_chain_spec::GenericChainSpec<Extensions>;

/// A chain known by name.
struct Named {
	/// How `--chain` names it.
	name: &'static str,
	id: &'static str,
	title: &'static str,
	preset: &'static str,
	kind: ChainType,
}

/// The chains known by name.
const CHAINS: [Named; 3] = [
	Named {
		name: "dev",
		id: DEVELOPMENT_ID,
		title: "Noema Development",
		preset: "development",
		kind: ChainType::Development,
	},
	Named {
		name: "local",
		id: "noema_local",
		title: "Noema Local Testnet",
		preset: "local_testnet",
		kind: ChainType::Local,
	},
	Named {
		name: "staging",
		id: "noema_staging",
		title: "Noema Staging",
		preset: "staging",
		kind: ChainType::Live,
	},
];

/// The chain spec that `--chain` names: a known name, or the path of a file. Where nothing is named it is
/// `local`, as for `export-chain-spec`.
pub fn load(chain: &str) -> Result<ChainSpec, String> {
	let name = if chain.is_empty() { "local" } else { chain };
	match CHAINS.iter().find(|known| known.name == name) {
		Some(known) => build(known),
		None => read(Path::new(name)),
	}
}

fn build(chain: &Named) -> Result<ChainSpec, String> {
	let code = noema_runtime::WASM_BINARY.ok_or(
		"this node was built without its runtime, by SKIP_WASM_BUILD: build it again without, or give \
		 --chain the path of a chain spec file",
	)?;
	let preset = Some(Preset { code, name: chain.preset });
	Ok(ChainSpec::builder(code, Extensions { preset, ..Default::default() })
		.with_name(chain.title)
		.with_id(chain.id)
		.with_chain_type(chain.kind.clone())
		.with_protocol_id("noema")
		.with_properties(properties())
		.with_genesis_config_preset_name(chain.preset)
		.build())
}

fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "NOE".into());
	properties.insert("tokenDecimals".into(), 12.into());
	properties.insert("ss58Format".into(), SS58_PREFIX.into());
	properties
}

fn read(path: &Path) -> Result<ChainSpec, String> {
	let shown = path.display();
	if !path.is_file() {
		let names = CHAINS.map(|chain| chain.name).join(", ");
		return Err(format!(
			"no chain is called `{shown}` and there is no such file: --chain takes {names}, or the path of a \
			 chain spec file as `noema export-chain-spec` writes it"
		));
	}
	ChainSpec::from_json_file(path.into())
		// The genesis is parsed only when it is asked for: here the file can still be named.
		.and_then(|spec| spec.as_json(false).map(|_| spec))
		.map_err(|error| {
			format!(
				"the chain spec file `{shown}` is malformed: {}: correct it, or write a new one with \
				 `noema export-chain-spec`",
				error.trim_start_matches("Error parsing spec file: ")
			)
		})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::service::genesis_of;
	use polkadot_sdk::sc_chain_spec::get_extension;
	use sc_chain_spec::ChainSpec as _;
	use std::fs;

	/// The chains of a node that has its runtime; a build for lints alone has none to offer.
	fn with_runtime(test: impl Fn(&'static Named, ChainSpec)) {
		for known in &CHAINS {
			match load(known.name) {
				Ok(spec) => test(known, spec),
				Err(error) => assert!(noema_runtime::WASM_BINARY.is_none(), "{error}"),
			}
		}
	}

	fn refusal_of(content: &str) -> String {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let file = folder.path().join("broken.json");
		fs::write(&file, content).expect("a file in it");
		load(&file.to_string_lossy()).err().expect("it is malformed")
	}

	#[test]
	fn chain_should_have_its_id_and_properties_when_named() {
		with_runtime(|known, spec| {
			assert_eq!(spec.id(), format!("noema_{}", known.name));
			assert_eq!(spec.protocol_id(), Some("noema"));
			let properties = serde_json::Value::Object(spec.properties());
			let expected = serde_json::json!({ "tokenSymbol": "NOE", "tokenDecimals": 12, "ss58Format": 42 });
			assert_eq!(properties, expected);
		});
	}

	#[test]
	fn chain_should_build_its_genesis_when_named() {
		// As it is exported, with a cache, which is closed when it is made: the runtime is compiled once for all.
		let cache = tempfile::tempdir().expect("a temporary folder");
		with_runtime(|known, mut spec| {
			let preset = spec.extensions().preset.expect("it is known by name");
			let genesis = genesis_of(&preset, Some(&cache.path().join("runtimes")));
			spec.set_storage(genesis.unwrap_or_else(|error| panic!("{}: {error}", known.name)));
			let raw = spec.as_json(true).unwrap_or_else(|error| panic!("{}: {error}", known.name));
			assert!(raw.contains("\"top\""), "{}", known.name);
		});
	}

	#[test]
	fn chain_should_be_a_development_one_only_when_it_is_dev() {
		let development: Vec<_> = CHAINS
			.iter()
			.filter(|chain| chain.kind == ChainType::Development)
			.map(|chain| chain.name)
			.collect();
		assert_eq!(development, ["dev"]);
	}

	#[test]
	fn chain_should_name_the_known_ones_when_it_is_unknown() {
		let error = load("atlantis").err().expect("it is unknown");
		for word in ["atlantis", "dev", "local", "staging", "file"] {
			assert!(error.contains(word), "no {word} in: {error}");
		}
		assert!(!error.contains('\n'));
	}

	#[test]
	fn chain_should_be_unknown_when_it_is_a_folder() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let error = load(&folder.path().to_string_lossy()).err().expect("it is no file");
		assert!(error.contains("no such file"), "{error}");
	}

	#[test]
	fn file_should_be_named_with_the_fault_when_it_is_malformed() {
		for (content, fault) in [
			("", "EOF"),
			("{\"name\": \"Noema", "EOF"),
			("{\"a\": 1}", "missing field"),
			("{\"name\":\"a\",\"id\":\"a\",\"bootNodes\":[],\"genesis\":{\"raw\":7}}", "invalid type"),
		] {
			let error = refusal_of(content);
			for word in ["broken.json", fault, "export-chain-spec"] {
				assert!(error.contains(word), "no {word} in: {error}");
			}
		}
	}

	#[test]
	fn file_should_keep_its_extensions_when_read() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let file = folder.path().join("spec.json");
		let spec = serde_json::json!({
			"name": "Test", "id": "test", "bootNodes": [], "genesis": { "raw": { "top": {}, "childrenDefault": {} } },
			"forkBlocks": [[1, format!("0x{}", "11".repeat(32))]], "lightSyncState": { "a": 1 },
		});
		fs::write(&file, spec.to_string()).expect("a file in it");
		let spec = load(&file.to_string_lossy()).expect("it is well formed");
		assert!(get_extension::<ForkBlocks<Block>>(spec.extensions()).is_some_and(Option::is_some));
		assert!(get_extension::<BadBlocks<Block>>(spec.extensions()).is_some_and(Option::is_none));
		assert!(get_extension::<LightSyncStateExtension>(spec.extensions()).is_some_and(Option::is_some));
	}
}
