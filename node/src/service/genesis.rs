// SPDX-License-Identifier: Apache-2.0
//! The first block, built when a database is new, and compared with what the database has when it is not; with no
//! more compiling of the runtime than need be.
//!
//! The service's own builder makes the genesis state at every start, and compiles the runtime twice for it, by
//! executors that are thrown away; at some 3 s each that was most of the time until the first block. Here it is
//! made once in the life of a database, by the executor that goes on to run the chain.

use super::{Block, Executor, FullBackend, Hash as BlockHash};
use crate::{chain_spec::Preset, database::has_blocks};
use codec::{Decode, Encode};
use polkadot_sdk::{
	sc_chain_spec::{self, json_merge, ChainSpec},
	sc_client_api::{Backend, BlockImportOperation},
	sc_service::{BuildGenesisBlock, Error as ServiceError, GenesisBlockBuilder},
	sp_blockchain::{Error, HeaderBackend, Result},
	sp_core::{
		storage::{well_known_keys, Storage},
		traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode},
	},
	sp_runtime::{
		traits::{Block as _, Hash, HashingFor, Header},
		StateVersion,
	},
	sp_state_machine::BasicExternalities,
};
use serde_json::Value;
use std::{path::Path, sync::Arc};

/// Builds the first block of a chain.
pub struct Genesis<'a> {
	pub chain: &'a dyn ChainSpec,
	/// Whether its state is kept; a node that warps to the head of the chain has no use for it.
	pub keep_state: bool,
	pub backend: Arc<FullBackend>,
	pub executor: Executor,
}

impl BuildGenesisBlock<Block> for Genesis<'_> {
	type BlockImportOperation = <FullBackend as Backend<Block>>::BlockImportOperation;

	fn build_genesis_block(self) -> Result<(Block, Self::BlockImportOperation)> {
		let state = self.state()?;
		GenesisBlockBuilder::new_with_storage(state, self.keep_state, self.backend, self.executor)?
			.build_genesis_block()
	}
}

impl Genesis<'_> {
	/// The state that the chain starts with.
	fn state(&self) -> Result<Storage> {
		match self.preset() {
			Some(preset) => from_preset(&self.executor, preset),
			None => self.chain.as_storage_builder().build_storage(),
		}
		.map_err(Error::Storage)
	}

	fn preset(&self) -> Option<&Preset> {
		sc_chain_spec::get_extension::<Option<Preset>>(self.chain.extensions())?.as_ref()
	}

	/// Refuses a database that starts otherwise than the chain does. Upstream takes it for the same chain where the
	/// id is the same: the node would follow the one while its operator believes it to follow the other.
	///
	/// A chain known by name may start otherwise in each release, and the chains begun before live on: then this is
	/// said, and the node goes on.
	///
	/// A damaged database may look as if there were nothing in it: it is refused too, else the chain would begin anew in
	/// it.
	pub fn check(&self, database: Option<&Path>) -> std::result::Result<(), ServiceError> {
		let known = self.backend.blockchain().info().genesis_hash;
		let Some(header) = self.backend.blockchain().header(known)? else {
			return match database {
				Some(folder) if has_blocks(folder) => Err("its first block is missing".into()),
				_ => Ok(()),
			};
		};
		let state = self.state()?;
		for version in [StateVersion::V1, StateVersion::V0] {
			if self.root(&state, version)? == *header.state_root() {
				return Ok(());
			}
		}
		let builder =
			GenesisBlockBuilder::new_with_storage(state, false, self.backend.clone(), self.executor.clone())?;
		let (block, _): (Block, _) = builder.build_genesis_block()?;
		let difference = Difference { chain: self.chain.id(), database, known, expected: block.hash() };
		if self.preset().is_some() {
			log::warn!("{}", difference.of_release());
			return Ok(());
		}
		Err(ServiceError::Application(difference.of_file().into()))
	}

	/// The root of a state that is not kept.
	fn root(&self, state: &Storage, version: StateVersion) -> Result<BlockHash> {
		self.backend.begin_operation()?.set_genesis_state(state.clone(), false, version)
	}
}

/// A database starts with another block than the chain.
struct Difference<'a> {
	chain: &'a str,
	database: Option<&'a Path>,
	known: BlockHash,
	expected: BlockHash,
}

impl Difference<'_> {
	fn place(&self) -> String {
		self.database.map_or_else(|| "in memory".into(), |path| format!("in {}", path.display()))
	}

	fn of_file(&self) -> String {
		format!(
			"the database {} is of another chain than the chain spec `{}`: it starts with block {:?}, the spec with \
			 {:?}: give --chain the spec that the database was made with, or choose another folder with --base-path, \
			 or remove the database with `noema purge-chain` and sync anew",
			self.place(),
			self.chain,
			self.known,
			self.expected,
		)
	}

	fn of_release(&self) -> String {
		format!(
			"The database {} starts with block {:?}, a new chain `{}` of this program would start with {:?}. The \
			 node goes on with the database; to start anew, remove it with `noema purge-chain`",
			self.place(),
			self.known,
			self.chain,
			self.expected,
		)
	}
}

/// The state that a preset stands for: what it names is laid over the runtime's default.
pub(super) fn from_preset(executor: &Executor, preset: &Preset) -> std::result::Result<Storage, String> {
	let Preset { code, name } = preset;
	let mut state = BasicExternalities::new_empty();
	let mut config = preset_json(executor, &mut state, code, None)?;
	json_merge(&mut config, preset_json(executor, &mut state, code, Some(name))?);
	let built = call(executor, &mut state, code, "GenesisBuilder_build_state", config.to_string())?;
	std::result::Result::<(), String>::decode(&mut &*built).map_err(|error| error.to_string())??;
	let mut storage = state.into_storages();
	storage.top.insert(well_known_keys::CODE.to_vec(), code.to_vec());
	Ok(storage)
}

fn preset_json(
	executor: &Executor,
	state: &mut BasicExternalities,
	code: &[u8],
	name: Option<&str>,
) -> std::result::Result<Value, String> {
	let preset = call(executor, state, code, "GenesisBuilder_get_preset", name)?;
	let preset = Option::<Vec<u8>>::decode(&mut &*preset).map_err(|error| error.to_string())?;
	let preset =
		preset.ok_or_else(|| format!("the runtime has no genesis preset `{}`", name.unwrap_or("default")))?;
	serde_json::from_slice(&preset).map_err(|error| error.to_string())
}

fn call(
	executor: &Executor,
	state: &mut BasicExternalities,
	code: &[u8],
	method: &str,
	argument: impl Encode,
) -> std::result::Result<Vec<u8>, String> {
	// With the hash that the client computes, the executor recognises the runtime and compiles it only once.
	let runtime = RuntimeCode {
		code_fetcher: &WrappedRuntimeCode(code.into()),
		heap_pages: None,
		hash: HashingFor::<Block>::hash(code).encode(),
	};
	let (outcome, _) = executor.call(state, &runtime, method, &argument.encode(), CallContext::Offchain);
	outcome.map_err(|error| format!("{method}: {error}"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::chain_spec;
	use polkadot_sdk::sp_runtime::BuildStorage;

	#[test]
	fn difference_should_name_both_blocks_the_folder_and_the_remedy() {
		let folder = Path::new("/data/chains/noema_local/paritydb/full");
		let [known, expected] = [1, 2].map(BlockHash::repeat_byte);
		let difference = Difference { chain: "noema_local", database: Some(folder), known, expected };
		for said in [difference.of_file(), difference.of_release()] {
			for word in [
				"/data/chains/noema_local/paritydb/full",
				"noema_local",
				"0x0101",
				"0x0202",
				"noema purge-chain",
			] {
				assert!(said.contains(word), "no {word} in: {said}");
			}
		}
	}

	#[test]
	fn preset_should_give_the_state_that_the_chain_spec_gives() {
		// A build for lints alone has no runtime, and no chain by name.
		let Some(_) = noema_runtime::WASM_BINARY else { return };
		let spec = chain_spec::load("dev").expect("it has its runtime");
		let preset = spec.extensions().preset.as_ref().expect("it is known by name");
		let state = from_preset(&Executor::builder().build(), preset).expect("the preset builds");
		let expected = spec.build_storage().expect("the preset builds");
		assert_eq!(state.top, expected.top);
		assert!(state.children_default.is_empty() && expected.children_default.is_empty());
	}

	#[test]
	fn preset_should_be_named_when_the_runtime_does_not_have_it() {
		let Some(code) = noema_runtime::WASM_BINARY else { return };
		let preset = Preset { code, name: "atlantis" };
		let error = from_preset(&Executor::builder().build(), &preset).expect_err("it does not exist");
		assert!(error.contains("atlantis"), "{error}");
	}
}
