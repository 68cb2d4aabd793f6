// SPDX-License-Identifier: Apache-2.0
//! The runtime with the feature `plain`, as wasm. It is built with the feature `std` of this crate into the folder
//! `wbuild/noema-plain-runtime` of the target folder; `noema-measure` runs nodes on it.

#![no_std]

#[cfg(target_arch = "wasm32")]
pub use noema_runtime::*;
