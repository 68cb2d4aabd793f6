// SPDX-License-Identifier: Apache-2.0
//! The subxt client as a program, so that the client matrix (`tests/clients`) can run it beside the clients of
//! other languages against the same node.
//!
//! It reads one request a line, `{"id": 1, "do": "transfer", "args": {"from": "//Alice", …}}`, and answers each
//! with `{"id": 1, "ok": …}` or `{"id": 1, "error": "…"}`. After `watch` it also writes `{"block": N}` for each
//! finalised block. Amounts are decimal strings.

use anyhow::{bail, Context, Result};
use noema_tests::{
	client::{key, Receipt},
	values::fields,
	SubxtClient,
};
use serde_json::{json, Value};
use std::{
	sync::{Arc, Mutex, PoisonError},
	time::Duration,
};
use subxt_signer::sr25519::Keypair;
use tokio::io::{AsyncBufReadExt, BufReader};

/// Between attempts to reconnect.
const RETRY: Duration = Duration::from_millis(500);

/// A connection. subxt's plain one ends with the node: who watches makes another and puts it in its place.
struct Session {
	url: String,
	client: Mutex<SubxtClient>,
}

impl Session {
	async fn open(url: &str) -> Result<Self> {
		Ok(Self { url: url.to_owned(), client: Mutex::new(SubxtClient::connect(url).await?) })
	}

	fn client(&self) -> SubxtClient {
		self.client.lock().unwrap_or_else(PoisonError::into_inner).clone()
	}

	async fn reconnect(&self) -> Result<()> {
		let client = SubxtClient::connect(&self.url).await?;
		*self.client.lock().unwrap_or_else(PoisonError::into_inner) = client;
		Ok(())
	}
}

struct Args(Value);

impl Args {
	fn text(&self, name: &str) -> Result<&str> {
		self.0[name].as_str().with_context(|| format!("no argument {name}"))
	}

	fn key(&self, name: &str) -> Result<Keypair> {
		key(self.text(name)?)
	}

	fn amount(&self, name: &str) -> Result<u128> {
		Ok(self.text(name)?.parse()?)
	}
}

fn receipt(receipt: Receipt) -> Value {
	let events: Vec<_> =
		receipt.events.iter().map(|e| json!({ "name": e.name, "fields": e.fields })).collect();
	json!({ "events": events, "error": receipt.error })
}

async fn perform(client: &SubxtClient, what: &str, args: &Args) -> Result<Value> {
	Ok(match what {
		"chain" => {
			let chain = client.chain().await?;
			json!({
				"specName": chain.spec_name,
				"specVersion": chain.spec_version,
				"genesisHash": chain.genesis,
				"pallets": chain.pallets,
			})
		},
		"balance" => json!(client.balance(&args.key("who")?).await?.to_string()),
		"credits" => json!(client.credits(&args.key("who")?).await?.to_string()),
		"view" => {
			let numbers = args.0["args"].as_array().context("no args")?;
			let numbers = numbers.iter().map(|n| Ok(n.as_str().context("not a string")?.parse::<u128>()?));
			let numbers: Result<Vec<_>> = numbers.map(|n| n.map(subxt::dynamic::Value::u128)).collect();
			json!(fields(&client.view("ComputeCredits", args.text("name")?, &numbers?).await?))
		},
		_ => receipt(transact(client, what, args).await?),
	})
}

async fn transact(client: &SubxtClient, what: &str, args: &Args) -> Result<Receipt> {
	let from = args.key("from")?;
	match what {
		"transfer" => client.transfer(&from, &args.key("to")?, args.amount("amount")?).await,
		"sendAsset" => {
			let id = args.amount("asset")?.try_into()?;
			client.send_asset(&from, &args.key("to")?, id, args.amount("amount")?).await
		},
		"buy" => client.buy(&from, args.amount("pay")?, args.amount("minCredits")?).await,
		"redeem" => client.redeem(&from, args.amount("credits")?, args.amount("minNative")?).await,
		"remark" => client.remark(&from, args.text("text")?).await,
		_ => bail!("unknown request {what}"),
	}
}

/// Writes finalised blocks for ever: where the subscription is lost, it connects and subscribes again.
async fn watch(session: Arc<Session>) {
	loop {
		if let Err(error) = watch_once(&session.client()).await {
			eprintln!("subscription lost: {error}");
		}
		tokio::time::sleep(RETRY).await;
		if let Err(error) = session.reconnect().await {
			eprintln!("not connected again yet: {error}");
		}
	}
}

async fn watch_once(client: &SubxtClient) -> Result<()> {
	let mut blocks = client.blocks().await?;
	while let Some(block) = blocks.next().await {
		println!("{}", json!({ "block": block?.number() }));
	}
	Ok(())
}

async fn answer(session: &mut Option<Arc<Session>>, request: &Value) -> Result<Value> {
	let what = request["do"].as_str().context("no `do`")?;
	let args = Args(request["args"].clone());
	if what == "connect" {
		*session = Some(Arc::new(Session::open(args.text("url")?).await?));
		return Ok(Value::Null);
	}
	let session = session.as_ref().context("not connected")?;
	if what == "watch" {
		tokio::spawn(watch(session.clone()));
		return Ok(Value::Null);
	}
	perform(&session.client(), what, &args).await
}

#[tokio::main]
async fn main() -> Result<()> {
	let mut session = None;
	let mut lines = BufReader::new(tokio::io::stdin()).lines();
	while let Some(line) = lines.next_line().await? {
		let request: Value = serde_json::from_str(&line)?;
		let id = &request["id"];
		match answer(&mut session, &request).await {
			Ok(ok) => println!("{}", json!({ "id": id, "ok": ok })),
			Err(error) => println!("{}", json!({ "id": id, "error": format!("{error:#}") })),
		}
	}
	Ok(())
}
