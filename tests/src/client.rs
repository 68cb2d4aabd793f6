// SPDX-License-Identifier: Apache-2.0
//! A user of the chain on subxt, by the metadata that the node gives: nothing is generated beforehand.

use anyhow::{anyhow, Context, Result};
use std::{collections::BTreeMap, future::Future, str::FromStr, time::Duration};
use subxt::{
	client::Blocks,
	config::DefaultExtrinsicParamsBuilder,
	dynamic::{self, At, Value},
	error::{DispatchError, TransactionEventsError, TransactionFinalizedSuccessError},
	events::Event,
	ext::scale_value::Composite,
	OnlineClient, OnlineClientAtBlock, PolkadotConfig,
};
use subxt_signer::{sr25519::Keypair, SecretUri};

use crate::{
	values::{fields_of, number, plain},
	wait::within,
};

/// CRED in `Assets`.
pub const CRED_ASSET_ID: u32 = 1;
/// One NOE in planck.
pub const NOE: u128 = 1_000_000_000_000;
/// One CRED in credits.
pub const CRED: u128 = 1_000_000;

/// How long a transaction may take to be finalised: some ten blocks.
const FINALISED_LIMIT: Duration = Duration::from_secs(60);
/// How long a question may take.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// What became of a finalised transaction.
#[derive(Debug)]
pub struct Receipt {
	/// Its events, in order. Empty if it failed.
	pub events: Vec<Emitted>,
	/// The name of the error it failed with, as `Pallet.Error`.
	pub error: Option<String>,
}

impl Receipt {
	/// Its first event of that name, or an error that lists those it has.
	pub fn event(&self, name: &str) -> Result<&Emitted> {
		self.events.iter().find(|event| event.name == name).with_context(|| format!("no {name} in {self:?}"))
	}

	/// The receipt if the transaction succeeded.
	pub fn success(self) -> Result<Self> {
		match self.error {
			None => Ok(self),
			Some(error) => Err(anyhow!("the transaction failed: {error}")),
		}
	}
}

/// An event.
#[derive(Debug)]
pub struct Emitted {
	/// `Pallet.Event`.
	pub name: String,
	/// Its fields: numbers in decimal, bytes in hex.
	pub fields: BTreeMap<String, String>,
}

impl Emitted {
	/// A field that is a number.
	pub fn number(&self, field: &str) -> Result<u128> {
		number(&self.fields, field)
	}
}

/// What a client learns of the chain from its metadata.
#[derive(Debug)]
pub struct Chain {
	/// The name of the runtime.
	pub spec_name: String,
	/// The version of the runtime.
	pub spec_version: u32,
	/// The hash of the first block.
	pub genesis: String,
	/// Its pallets.
	pub pallets: Vec<String>,
}

/// The key of a development account, such as `//Alice` or `//Alice//savings`.
pub fn key(uri: &str) -> Result<Keypair> {
	Ok(Keypair::from_uri(&SecretUri::from_str(uri)?)?)
}

/// The account of the pallet with that id. It has no key.
pub fn pallet_account(id: &[u8; 8]) -> [u8; 32] {
	let mut account = [0; 32];
	account[..4].copy_from_slice(b"modl");
	account[4..12].copy_from_slice(id);
	account
}

/// A connection by subxt.
#[derive(Clone)]
pub struct SubxtClient {
	api: OnlineClient<PolkadotConfig>,
}

impl SubxtClient {
	/// Connects to a node.
	pub async fn connect(url: &str) -> Result<Self> {
		Ok(Self { api: ask("connect", OnlineClient::from_insecure_url(url)).await? })
	}

	/// The chain at its last finalised block.
	pub(crate) async fn now(&self) -> Result<OnlineClientAtBlock<PolkadotConfig>> {
		ask("the current block", self.api.at_current_block()).await
	}

	/// What the metadata says.
	pub async fn chain(&self) -> Result<Chain> {
		let now = self.now().await?;
		let version: Value = now.constants().entry(dynamic::constant::<Value>("System", "Version"))?;
		Ok(Chain {
			// A `Cow` in the runtime, which is decoded as a composite around the text.
			spec_name: version.at("spec_name").map(plain).context("no spec name")?,
			spec_version: now.spec_version(),
			genesis: format!("{:?}", self.api.genesis_hash()),
			pallets: now.metadata_ref().pallets().map(|pallet| pallet.name().to_owned()).collect(),
		})
	}

	/// The NOE that an account can spend, in planck.
	pub async fn balance(&self, who: &Keypair) -> Result<u128> {
		self.balance_of(who.public_key().0).await
	}

	/// The same of an account that need not have a key.
	pub async fn balance_of(&self, who: [u8; 32]) -> Result<u128> {
		let now = self.now().await?;
		let entry = dynamic::storage::<([u8; 32],), Value>("System", "Account");
		let found = ask("System.Account", now.storage().try_fetch(entry, (who,))).await?;
		let Some(account) = found else { return Ok(0) };
		let account = account.decode()?;
		account.at("data").at("free").and_then(Value::as_u128).context("no free balance")
	}

	/// The CRED of an account, in credits.
	pub async fn credits(&self, who: &Keypair) -> Result<u128> {
		self.credits_of(who.public_key().0).await
	}

	/// The same of an account that need not have a key.
	pub async fn credits_of(&self, who: [u8; 32]) -> Result<u128> {
		let now = self.now().await?;
		let entry = dynamic::storage::<(u32, [u8; 32]), Value>("Assets", "Account");
		let found = ask("Assets.Account", now.storage().try_fetch(entry, (CRED_ASSET_ID, who))).await?;
		let Some(account) = found else { return Ok(0) };
		account.decode()?.at("balance").and_then(Value::as_u128).context("no balance")
	}

	/// All NOE there is, in planck.
	pub async fn issuance(&self) -> Result<u128> {
		let now = self.now().await?;
		let entry = dynamic::storage::<(), Value>("Balances", "TotalIssuance");
		let found = ask("Balances.TotalIssuance", now.storage().try_fetch(entry, ())).await?;
		found.context("no issuance")?.decode()?.as_u128().context("the issuance is no number")
	}

	/// Blocks as they are finalised, from now on.
	pub async fn blocks(&self) -> Result<Blocks<PolkadotConfig>> {
		ask("subscribe", self.api.stream_blocks()).await
	}

	/// Sends `planck` of NOE.
	pub async fn transfer(&self, from: &Keypair, to: &Keypair, planck: u128) -> Result<Receipt> {
		let call = [("dest", address(to)), ("value", Value::u128(planck))];
		self.submit(from, "Balances", "transfer_keep_alive", call).await
	}

	/// Sends an amount of asset `id`.
	pub async fn send_asset(&self, from: &Keypair, to: &Keypair, id: u32, amount: u128) -> Result<Receipt> {
		let call = [("id", Value::u128(id.into())), ("target", address(to)), ("amount", Value::u128(amount))];
		self.submit(from, "Assets", "transfer", call).await
	}

	/// Buys credits, but no fewer than `min_credits`.
	pub async fn buy(&self, from: &Keypair, pay: u128, min_credits: u128) -> Result<Receipt> {
		let call = [("pay", Value::u128(pay)), ("min_credits", Value::u128(min_credits))];
		self.submit(from, "ComputeCredits", "buy", call).await
	}

	/// Redeems credits, but for no less than `min_native`.
	pub async fn redeem(&self, from: &Keypair, credits: u128, min_native: u128) -> Result<Receipt> {
		let call = [("credits", Value::u128(credits)), ("min_native", Value::u128(min_native))];
		self.submit(from, "ComputeCredits", "redeem", call).await
	}

	/// Leaves a remark, which costs nothing but its fee.
	pub async fn remark(&self, from: &Keypair, text: &str) -> Result<Receipt> {
		self.submit(from, "System", "remark_with_event", remark(text)).await
	}

	/// What the node estimates that a remark costs, in planck.
	pub async fn fee_of_remark(&self, from: &Keypair, text: &str) -> Result<u128> {
		let payload = dynamic::tx("System", "remark_with_event", Composite::named(remark(text)));
		let now = self.now().await?;
		let mut transactions = now.transactions();
		let parameters = DefaultExtrinsicParamsBuilder::new().build();
		let signed = ask("sign", transactions.create_signed(&payload, from, parameters)).await?;
		ask("fee", signed.partial_fee_estimate()).await
	}

	/// Submits a call with its arguments by their names, and waits until it is finalised.
	pub async fn submit<const N: usize>(
		&self,
		from: &Keypair,
		pallet: &str,
		call: &str,
		args: [(&str, Value); N],
	) -> Result<Receipt> {
		let payload = dynamic::tx(pallet, call, Composite::named(args));
		let now = self.now().await?;
		let mut transactions = now.transactions();
		let sent = transactions.sign_and_submit_then_watch_default(&payload, from);
		let progress = ask(call, sent).await?;
		match within(FINALISED_LIMIT, call, progress.wait_for_finalized_success()).await? {
			Ok(events) => {
				let events = events.iter().map(|event| emitted(&event?)).collect::<Result<_>>()?;
				Ok(Receipt { events, error: None })
			},
			Err(TransactionFinalizedSuccessError::SuccessError(TransactionEventsError::ExtrinsicFailed(
				error,
			))) => Ok(Receipt { events: Vec::new(), error: Some(name_of(&error)) }),
			Err(error) => Err(error.into()),
		}
	}
}

/// The answer to a question to the node, or an error that names the question.
pub(crate) async fn ask<T, E>(what: &str, question: impl Future<Output = Result<T, E>>) -> Result<T>
where
	E: std::error::Error + Send + Sync + 'static,
{
	within(ANSWER_LIMIT, what, question).await?.with_context(|| what.to_owned())
}

fn remark(text: &str) -> [(&'static str, Value); 1] {
	[("remark", Value::from_bytes(text))]
}

/// An account, as calls name it.
pub(crate) fn address(of: &Keypair) -> Value {
	Value::unnamed_variant("Id", [Value::from_bytes(of.public_key().0)])
}

fn name_of(error: &DispatchError) -> String {
	match error {
		DispatchError::Module(module) => module.details_string().replace("::", "."),
		other => format!("{other:?}"),
	}
}

fn emitted(event: &Event<'_, PolkadotConfig>) -> Result<Emitted> {
	let name = format!("{}.{}", event.pallet_name(), event.event_name());
	let fields = fields_of(&event.decode_fields_unchecked_as::<Composite<()>>()?);
	Ok(Emitted { name, fields })
}
