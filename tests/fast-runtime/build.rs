// SPDX-License-Identifier: Apache-2.0
//! Builds the wasm as `runtime/build.rs` does, and with the feature `upgrade` once more with a higher version.

#[cfg(feature = "std")]
fn main() {
	wasm("fast").build();
	#[cfg(feature = "upgrade")]
	wasm("next").enable_feature("next-version").build();
}

/// A build whose constants are written to the file called `name`.
#[cfg(feature = "std")]
fn wasm(name: &str) -> substrate_wasm_builder::WasmBuilder {
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.append_to_rust_flags("-C overflow-checks=yes")
		.set_file_name(name)
}

#[cfg(not(feature = "std"))]
fn main() {}
