// SPDX-License-Identifier: Apache-2.0
//! Builds the wasm as `runtime/build.rs` does, where somebody asks for it.

#[cfg(feature = "std")]
fn main() {
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.append_to_rust_flags("-C overflow-checks=yes")
		.build();
}

#[cfg(not(feature = "std"))]
fn main() {}
