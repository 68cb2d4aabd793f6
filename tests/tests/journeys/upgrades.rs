// SPDX-License-Identifier: Apache-2.0
//! The runtime is upgraded under open lanes: what was signed before is paid after it, and all goes on as before.
//! Compiled for `make soak` alone, which builds a second runtime.

use anyhow::{anyhow, ensure, Context, Result};
use noema_tests::{
	client::{key, CRED, NOE},
	lanes::{Lane, Shop, Units, Voucher},
	upgrade,
	values::{plain, unhex},
	Node, NodeOptions, Spec, SubxtClient, TempDir,
};
use std::fs;
use subxt::{dynamic::Value, rpcs::client::rpc_params};
use subxt_signer::sr25519::Keypair;

/// What makes a node the only author of a chain whose spec is in a file.
const AUTHOR: [&str; 3] = ["--alice", "--validator", "--force-authoring"];

/// What is in escrow, and what each lane may pay of it.
const BUDGET: u128 = 50 * CRED;
const RESERVE: u128 = 5 * CRED;

/// What was used of a lane at first, and what that costs: 0.28 CRED.
const SOME: Units = [60_000, 200_000, 15_000, 0, 0, 0];
const COST: u128 = 280_000;
/// Later.
const MORE: Units = [120_000, 400_000, 30_000, 0, 0, 0];
const MOST: Units = [180_000, 600_000, 45_000, 0, 0, 0];

/// What the provider gets of a payment: without the protocol's 2 %, which are rounded up.
fn payout(amount: u128) -> u128 {
	amount - amount.div_ceil(50)
}

/// A provider with a shop, a developer with a budget, and the key of the developer's app.
struct Story {
	chain: SubxtClient,
	genesis: [u8; 32],
	fork_id: u32,
	provider: Keypair,
	developer: Keypair,
	app: Keypair,
	shop: Shop,
}

impl Story {
	async fn begin(node: &Node) -> Result<Self> {
		let chain = SubxtClient::connect(&node.url()).await?;
		let (provider, developer, app) = (key("//Bob")?, key("//Dave")?, key("//Dave//app")?);
		let shop = chain.open_shop(&provider).await?;
		chain.buy(&developer, 1_000 * NOE, BUDGET).await?.success()?;
		chain.deposit(&developer, BUDGET).await?.success()?;
		let genesis = unhex(&chain.chain().await?.genesis)?;
		let genesis = genesis.try_into().map_err(|_| anyhow!("a hash of another length"))?;
		let fork_id = plain(&chain.view("PaymentLanes", "fork_id", &[]).await?).parse()?;
		Ok(Self { chain, genesis, fork_id, provider, developer, app, shop })
	}

	async fn open_lane(&self, salt: u128) -> Result<Lane> {
		self.chain.open_lane(&self.developer, &self.app, self.shop, RESERVE, salt).await
	}

	fn sign(&self, lane: Lane, units: Units) -> Voucher {
		Voucher::sign(&self.app, &self.genesis, self.fork_id, lane, units)
	}

	/// The provider claims, and is paid these amounts by the lanes of the vouchers, one by one.
	async fn claim(&self, vouchers: &[Voucher], amounts: &[u128]) -> Result<()> {
		let before = self.chain.credits(&self.provider).await?;
		let receipt = self.chain.claim(&self.provider, vouchers).await?.success()?;
		let rows = receipt.events.iter().filter(|event| event.name == "PaymentLanes.RowPaid");
		let paid = rows.map(|row| row.number("amount")).collect::<Result<Vec<_>>>()?;
		ensure!(paid == amounts, "{paid:?} were paid instead of {amounts:?}: {receipt:?}");
		let earned = self.chain.credits(&self.provider).await? - before;
		let expected: u128 = amounts.iter().copied().map(payout).sum();
		ensure!(earned == expected, "the provider got {earned} instead of {expected}");
		Ok(())
	}

	/// What the views of lanes and services answer, as text.
	async fn views(&self, lanes: [Lane; 2]) -> Result<Vec<String>> {
		let service = || Value::u128(self.shop.service);
		let account = || Value::from_bytes(self.developer.public_key().0);
		let (payer, start) = (Value::unnamed_variant("Payer", []), Value::unnamed_variant("None", []));
		let mut answers = Vec::new();
		for (pallet, view, args) in [
			("PaymentLanes", "lane", vec![Value::from_bytes(lanes[0].id)]),
			("PaymentLanes", "lane", vec![Value::from_bytes(lanes[1].id)]),
			("PaymentLanes", "account", vec![account()]),
			("PaymentLanes", "lanes_of", vec![account(), payer, start, Value::u128(64)]),
			("PaymentLanes", "fork_id", vec![]),
			("Services", "service", vec![service()]),
			("Services", "current_tariff", vec![service()]),
		] {
			answers.push(plain(&self.chain.view(pallet, view, &args).await?));
		}
		Ok(answers)
	}
}

/// The versions of the runtime that a node runs: of the whole, and of how transactions are encoded.
async fn versions(node: &Node) -> Result<(u64, u64)> {
	let version = node.rpc().await?.request("state_getRuntimeVersion", rpc_params![]).await?;
	let number = |field: &str| version[field].as_u64().with_context(|| format!("no {field} in {version}"));
	Ok((number("specVersion")?, number("transactionVersion")?))
}

#[tokio::test]
async fn vouchers_should_be_paid_in_full_when_they_were_signed_before_an_upgrade() -> Result<()> {
	let folder = TempDir::new("upgrade")?;
	let spec = folder.join("spec.json");
	fs::write(&spec, upgrade::scheduled(Spec::fast("dev").await?)?.to_string())?;
	let node = Node::start(NodeOptions::default().arg("--chain").arg(&spec).args(&AUTHOR)).await?;
	let story = Story::begin(&node).await?;

	// One lane has paid before, the other has not.
	let lanes = [story.open_lane(1).await?, story.open_lane(2).await?];
	story.claim(&[story.sign(lanes[0], SOME)], &[COST]).await?;
	let signed_before = lanes.map(|lane| story.sign(lane, MORE));
	ensure!(signed_before.iter().all(|voucher| voucher.amount() == 2 * COST), "{signed_before:?}");
	let answers = story.views(lanes).await?;
	let (spec_version, transaction_version) = versions(&node).await?;

	let upgraded = upgrade::apply(&story.chain, &key("//Alice")?).await?;
	let now = versions(&node).await?;
	ensure!(now == (upgraded.into(), transaction_version) && now.0 > spec_version, "{now:?} runs");
	ensure!(story.views(lanes).await? == answers, "views answer otherwise than {answers:#?}");

	story.claim(&signed_before, &[COST, 2 * COST]).await?;
	story.claim(&lanes.map(|lane| story.sign(lane, MOST)), &[COST, COST]).await?;
	let new = story.open_lane(3).await?;
	story.claim(&[story.sign(new, SOME)], &[COST]).await?;
	for (lane, paid) in [(lanes[0], 3 * COST), (lanes[1], 3 * COST), (new, COST)] {
		let unclaimed = story.chain.unclaimed(lane).await?;
		ensure!(unclaimed == RESERVE - paid, "{unclaimed} are left of {RESERVE}, {paid} were paid");
	}
	println!("version {spec_version} → {upgraded}: both vouchers signed before it were paid in full");
	Ok(())
}
