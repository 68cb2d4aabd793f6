// SPDX-License-Identifier: Apache-2.0
//! Chain specs for tests: those of the node, with another runtime, or with more in their storage.

use anyhow::{Context, Result};
use noema_fast_runtime::WASM_BINARY;
use serde_json::{Map, Value};
use std::fmt;

use crate::{command::run_command, values::hex};

/// Where a chain keeps its runtime.
const CODE: &[u8] = b":code";

/// A raw chain spec.
#[derive(Clone, Debug)]
pub struct Spec(Value);

impl Spec {
	/// That of a chain that the node knows by name, or whose spec is in a file.
	pub async fn of(chain: &str) -> Result<Self> {
		let exported = run_command(&["export-chain-spec", "--chain", chain, "--raw"]).await?.success()?;
		Ok(Self(serde_json::from_str(&exported)?))
	}

	/// The same chain with sessions of a minute, and eras of two.
	pub async fn fast(chain: &str) -> Result<Self> {
		let code = WASM_BINARY.context("these tests were built without their runtime, by SKIP_WASM_BUILD")?;
		Self::of(chain).await?.with_runtime(code)
	}

	/// With the wasm `code` for its runtime.
	pub fn with_runtime(self, code: &[u8]) -> Result<Self> {
		self.with(CODE, code)
	}

	/// With `value` in the storage of its genesis, under `key`.
	pub fn with(mut self, key: &[u8], value: &[u8]) -> Result<Self> {
		self.storage()?.insert(hex(key), hex(value).into());
		Ok(self)
	}

	/// With a field that is no part of its genesis.
	pub fn with_field(mut self, name: &str, value: Value) -> Self {
		self.0[name] = value;
		self
	}

	fn storage(&mut self) -> Result<&mut Map<String, Value>> {
		let top = self.0.pointer_mut("/genesis/raw/top").and_then(Value::as_object_mut);
		top.context("a chain spec that is not raw")
	}
}

impl fmt::Display for Spec {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.fmt(formatter)
	}
}
