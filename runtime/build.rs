// SPDX-License-Identifier: Apache-2.0
//! Builds the runtime's wasm: the production one, or with the feature `fast-runtime` the one for tests.

#[cfg(feature = "std")]
fn main() {
	let builder = substrate_wasm_builder::WasmBuilder::init_with_defaults()
		// The builder's own profile has no overflow checks: arithmetic that wraps would be silent in production.
		.append_to_rust_flags("-C overflow-checks=yes");
	#[cfg(feature = "metadata-hash")]
	let builder = builder.enable_metadata_hash("NOE", 12);
	builder.build();
}

#[cfg(not(feature = "std"))]
fn main() {}
