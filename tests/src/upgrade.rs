// SPDX-License-Identifier: Apache-2.0
//! The upgrade of a running chain to the next runtime.

use anyhow::{ensure, Context, Result};
use noema_fast_runtime::next::WASM_BINARY;
use sp_crypto_hashing::{blake2_256, twox_128, twox_64};
use subxt::dynamic::Value;
use subxt_signer::sr25519::Keypair;

use crate::{Spec, SubxtClient};

/// The block in which root says that the chain may be upgraded.
const AUTHORISED_AT: u32 = 3;
/// `System.authorize_upgrade`, encoded.
const AUTHORIZE_UPGRADE: [u8; 2] = [0, 9];
/// Root, as the origin of a scheduled call, encoded.
const ROOT: [u8; 2] = [0, 0];

/// The chain with an upgrade to the next runtime on its agenda: what a referendum leaves there, without the weeks that
/// it takes.
pub fn scheduled(spec: Spec) -> Result<Spec> {
	let when = AUTHORISED_AT.to_le_bytes();
	let key = [&twox_128(b"Scheduler")[..], &twox_128(b"Agenda"), &twox_64(&when), &when].concat();
	let call = [&AUTHORIZE_UPGRADE[..], &blake2_256(code()?)].concat();
	let length = u8::try_from(call.len() << 2)?;
	// One task that exists, has no name and the highest priority, whose call is here, once, by root.
	let task = [&[1 << 2, 1, 0, 0, 1, length][..], &call, &[0], &ROOT].concat();
	spec.with(&key, &task)
}

/// Submits the runtime that was authorised, which anybody may, and waits until it runs. Returns its version.
pub async fn apply(chain: &SubxtClient, by: &Keypair) -> Result<u32> {
	let before = chain.chain().await?.spec_version;
	let call = [("code", Value::from_bytes(code()?))];
	chain
		.submit(by, "System", "apply_authorized_upgrade", call)
		.await?
		.success()?
		.event("System.CodeUpdated")?;
	// It runs from the next block on.
	chain.remark(by, "upgraded").await?.success()?;
	let after = chain.chain().await?.spec_version;
	ensure!(after > before, "version {after} runs after {before}");
	Ok(after)
}

fn code() -> Result<&'static [u8]> {
	WASM_BINARY.context("these tests were built without their runtime, by SKIP_WASM_BUILD")
}
