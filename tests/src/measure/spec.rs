// SPDX-License-Identifier: Apache-2.0
//! The chain specs of what is compared, and the accounts that pay in them.

use anyhow::{Context, Result};
use serde_json::{json, Value};
use std::{
	fs,
	path::{Path, PathBuf},
};
use subxt_signer::sr25519::Keypair;

use crate::{
	client::{key, NOE},
	command::run_command,
	place::{built, TempDir},
	spec::Spec,
};

/// Where the plain runtime lies beside the programs.
const PLAIN: &str = "wbuild/noema-plain-runtime/noema_plain_runtime.compact.compressed.wasm";
/// What each account holds at genesis.
pub const HOLDING: u128 = 1_000 * NOE;

/// Accounts of which each pays another one.
pub struct Payments {
	/// Who pays.
	pub from: Vec<Keypair>,
	/// Who is paid, in the same order.
	pub to: Vec<Keypair>,
}

impl Payments {
	/// `count` accounts that pay, and as many that are paid.
	pub fn new(count: usize) -> Result<Self> {
		let keys = |role: &str| {
			(0..count).map(|number| key(&format!("//measure//{role}//{number}"))).collect::<Result<_>>()
		};
		Ok(Self { from: keys("from")?, to: keys("to")? })
	}

	/// Each payer with whom it pays.
	pub fn pairs(&self) -> impl Iterator<Item = (&Keypair, &Keypair)> {
		self.from.iter().zip(&self.to)
	}
}

/// The specs of two chains that differ in their runtime only, as files.
pub struct Specs(TempDir);

impl Specs {
	/// The development chain, with accounts that hold NOE. Ours has the node's own runtime, unless `runtime` is the wasm
	/// of another one.
	pub async fn development(payments: &Payments, runtime: Option<&Path>) -> Result<Self> {
		let mut ours = with_holdings("dev", payments).await?;
		if let Some(runtime) = runtime {
			ours = ours.with_runtime(&read(runtime)?)?;
		}
		let plain = built(PLAIN).context("the plain runtime, which `make measure` builds")?;
		let plain = ours.clone().with_runtime(&read(&plain)?)?;
		let specs = Self(TempDir::new("measure")?);
		fs::write(specs.ours(), ours.to_string())?;
		fs::write(specs.plain(), plain.to_string())?;
		Ok(specs)
	}

	/// The one with our runtime.
	pub fn ours(&self) -> PathBuf {
		self.0.join("ours.json")
	}

	/// The one with the plain runtime.
	pub fn plain(&self) -> PathBuf {
		self.0.join("plain.json")
	}
}

fn read(runtime: &Path) -> Result<Vec<u8>> {
	fs::read(runtime).with_context(|| runtime.display().to_string())
}

/// The chain `name`, with accounts that hold NOE.
pub async fn with_holdings(name: &str, payments: &Payments) -> Result<Spec> {
	let spec = run_command(&["export-chain-spec", "--chain", name]).await?.success()?;
	let mut spec: Value = serde_json::from_str(&spec)?;
	let balances = spec.pointer_mut("/genesis/runtimeGenesis/patch/balances/balances");
	let balances = balances.and_then(Value::as_array_mut).context("a spec without balances")?;
	for who in payments.from.iter().chain(&payments.to) {
		let address = who.public_key().to_account_id().to_string();
		balances.push(json!([address, u64::try_from(HOLDING)?]));
	}
	let folder = TempDir::new("holdings")?;
	let path = folder.join("plain.json");
	fs::write(&path, spec.to_string())?;
	Spec::of(&path.to_string_lossy()).await
}
