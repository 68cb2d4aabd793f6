// SPDX-License-Identifier: Apache-2.0
//! Plain questions to a node, as an operator asks them.

use anyhow::{anyhow, Context, Result};
use serde_json::Value;
use std::time::Duration;
use subxt::rpcs::client::{rpc_params, RpcClient, RpcParams};

use crate::wait::poll;

/// A connection to the RPC of a node.
pub struct Rpc(RpcClient);

impl Rpc {
	/// Connects to `url`.
	pub async fn connect(url: &str) -> Result<Self> {
		Ok(Self(RpcClient::from_insecure_url(url).await?))
	}

	/// Calls `method` and returns its result as it came.
	pub async fn request(&self, method: &str, params: RpcParams) -> Result<Value> {
		self.0.request(method, params).await.with_context(|| method.to_owned())
	}

	/// The number of the best block.
	pub async fn best(&self) -> Result<u64> {
		number_of(&self.request("chain_getHeader", rpc_params![]).await?)
	}

	/// The number of the last finalised block.
	pub async fn finalised(&self) -> Result<u64> {
		let hash = self.request("chain_getFinalizedHead", rpc_params![]).await?;
		number_of(&self.request("chain_getHeader", rpc_params![hash]).await?)
	}

	/// The hash of block `number`, `None` if there is none yet.
	pub async fn hash(&self, number: u64) -> Result<Option<String>> {
		let hash = self.request("chain_getBlockHash", rpc_params![number]).await?;
		Ok(hash.as_str().map(str::to_owned))
	}

	/// With how many other nodes it is connected.
	pub async fn peers(&self) -> Result<u64> {
		let health = self.request("system_health", rpc_params![]).await?;
		health["peers"].as_u64().with_context(|| format!("a health without peers: {health}"))
	}

	/// Waits until the best block is `number` or later, and returns its number.
	pub async fn wait_for_best(&self, number: u64, limit: Duration) -> Result<u64> {
		let what = format!("best block {number}");
		poll(limit, &what, || async { Ok(Some(self.best().await?).filter(|best| *best >= number)) }).await
	}

	/// Waits until block `number` is finalised, and returns the number of the last finalised block.
	pub async fn wait_for_finalised(&self, number: u64, limit: Duration) -> Result<u64> {
		let what = format!("finalised block {number}");
		poll(limit, &what, || async { Ok(Some(self.finalised().await?).filter(|done| *done >= number)) })
			.await
	}
}

fn number_of(header: &Value) -> Result<u64> {
	let number = header["number"].as_str().and_then(|hex| hex.strip_prefix("0x"));
	let number = number.ok_or_else(|| anyhow!("a header without a number: {header}"))?;
	Ok(u64::from_str_radix(number, 16)?)
}
