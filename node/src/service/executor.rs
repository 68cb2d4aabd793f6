// SPDX-License-Identifier: Apache-2.0
//! What runs the runtime's wasm.
//!
//! It is compiled when a node starts, which takes seconds of a processor. With a folder to keep what was compiled, the
//! next start on the same runtime, and that of other nodes with the same folder, does without.

use super::{genesis, Executor};
use crate::{chain_spec::Preset, keystore};
use polkadot_sdk::{
	sc_executor::{HeapAllocStrategy, DEFAULT_HEAP_ALLOC_STRATEGY},
	sc_service::config::ExecutorConfiguration,
	sp_core::storage::Storage,
};
use std::path::Path;

/// As the service makes it, with a folder for compiled runtimes if there is one. Fails where other users can read or
/// change that folder: what is in it is run.
pub fn executor(config: &ExecutorConfiguration, cache: Option<&Path>) -> Result<Executor, String> {
	let heap = config.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		// Pages are of 64 KiB and there are at most 65,536: more are cut when they are allotted.
		HeapAllocStrategy::Static { extra_pages: u32::try_from(pages).unwrap_or(u32::MAX) }
	});
	let builder = Executor::builder()
		.with_execution_method(config.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.max_runtime_instances)
		.with_runtime_cache_size(config.runtime_cache_size);
	let Some(folder) = cache else { return Ok(builder.build()) };
	keystore::guard_folder(folder, "the cache of runtimes")?;
	Ok(builder.with_cache_path(folder).build())
}

/// The genesis of a chain known by name, for its export: built with one compilation instead of three.
pub fn genesis_of(preset: &Preset, cache: Option<&Path>) -> Result<Storage, String> {
	genesis::from_preset(&executor(&ExecutorConfiguration::default(), cache)?, preset)
}
