// SPDX-License-Identifier: Apache-2.0
//! The feeders and their node.

use anyhow::{bail, ensure, Context, Result};
use std::{str::FromStr, time::Duration};
use subxt::{
	config::DefaultExtrinsicParamsBuilder,
	dynamic::{self, Value},
	error::{DispatchError, TransactionEventsError},
	ext::scale_value::Composite,
	rpcs::{client::rpc_params, RpcClient},
	transactions::TransactionStatus,
	OnlineClient, PolkadotConfig,
};
use subxt_signer::{sr25519::Keypair, SecretUri};
use tokio::{task::JoinSet, time::timeout};

/// How long a node may take to include a feed: some blocks.
const INCLUSION_LIMIT: Duration = Duration::from_secs(60);
/// For how many blocks a feed may wait: an old price is worth nothing.
const LIFE: u64 = 16;

/// An account that feeds.
#[derive(Clone)]
struct Feeder {
	name: String,
	key: Keypair,
}

/// Feeders and their connection to a node.
pub struct Feeders {
	rpc: RpcClient,
	api: OnlineClient<PolkadotConfig>,
	feeders: Vec<Feeder>,
	/// What each feed pays on top of its fee, in planck.
	tip: u128,
}

impl Feeders {
	/// Connects to a node for the accounts that `uris` name, such as `//Alice`, whose feeds pay `tip` planck on top.
	pub async fn connect(url: &str, uris: &[String], tip: u128) -> Result<Self> {
		let feeders = uris.iter().map(|uri| feeder(uri)).collect::<Result<_>>()?;
		let rpc = RpcClient::from_insecure_url(url).await.with_context(|| {
			format!("no node answers at {url}: start one with `make run`, or name another by --url")
		})?;
		let api = OnlineClient::from_rpc_client(rpc.clone()).await.context("the node's metadata")?;
		let now = api.at_current_block().await.context("the chain's last block")?;
		ensure!(
			now.metadata_ref().pallet_by_name("Oracle").is_some(),
			"the chain at {url} has no pallet Oracle: it is not Noema"
		);
		Ok(Self { rpc, api, feeders, tip })
	}

	/// How many feeders there are.
	pub fn count(&self) -> usize {
		self.feeders.len()
	}

	/// Feeds one price through every feeder at once and waits until each is in a block. Returns the failures,
	/// by the feeder's name.
	pub async fn feed(&self, price: u128) -> Vec<String> {
		let mut feeds = JoinSet::new();
		for feeder in self.feeders.clone() {
			let (rpc, api, tip) = (self.rpc.clone(), self.api.clone(), self.tip);
			feeds.spawn(async move {
				let fed = timeout(INCLUSION_LIMIT, feed(rpc, api, &feeder.key, price, tip)).await;
				let fed = fed.unwrap_or_else(|_| bail!("in no block after {} s", INCLUSION_LIMIT.as_secs()));
				fed.map_err(|error| format!("{}: {error:#}", feeder.name))
			});
		}
		let outcomes = feeds.join_all().await;
		outcomes.into_iter().filter_map(Result::err).collect()
	}
}

fn feeder(uri: &str) -> Result<Feeder> {
	let key = SecretUri::from_str(uri).ok().and_then(|uri| Keypair::from_uri(&uri).ok());
	let key = key.with_context(|| format!("'{uri}' is no account: write for example //Alice"))?;
	Ok(Feeder { name: uri.to_owned(), key })
}

async fn feed(
	rpc: RpcClient,
	api: OnlineClient<PolkadotConfig>,
	key: &Keypair,
	price: u128,
	tip: u128,
) -> Result<()> {
	// The pool's count: that of the last finalised block lags behind feeds which follow each other quickly.
	let account = key.public_key().to_account_id().to_string();
	let nonce: u64 = rpc.request("system_accountNextIndex", rpc_params![account]).await?;
	let parameters = DefaultExtrinsicParamsBuilder::new().nonce(nonce).mortal(LIFE).tip(tip).build();
	let mut transactions = api.at_current_block().await?.transactions();
	let mut progress = transactions.sign_and_submit_then_watch(&call(price), key, parameters).await?;
	while let Some(status) = progress.next().await {
		match status? {
			TransactionStatus::InBestBlock(block) | TransactionStatus::InFinalizedBlock(block) => {
				return match block.wait_for_success().await {
					Ok(_) => Ok(()),
					Err(TransactionEventsError::ExtrinsicFailed(error)) => bail!(named(&error)),
					Err(error) => Err(error.into()),
				};
			},
			TransactionStatus::Error { message }
			| TransactionStatus::Invalid { message }
			| TransactionStatus::Dropped { message } => bail!("refused: {message}"),
			_ => {},
		}
	}
	bail!("the node said no more about it")
}

fn call(price: u128) -> impl subxt::transactions::Payload {
	let value = Value::unnamed_composite([Value::unnamed_variant("NoeUsd", []), Value::u128(price)]);
	let values = Value::unnamed_composite([value]);
	dynamic::tx("Oracle", "feed_values", Composite::named([("values", values)]))
}

fn named(error: &DispatchError) -> String {
	match error {
		DispatchError::Module(module) => module.details_string().replace("::", "."),
		other => other.to_string(),
	}
}
