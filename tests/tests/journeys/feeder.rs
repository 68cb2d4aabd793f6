// SPDX-License-Identifier: Apache-2.0
//! A journey of the feeders: the feeder replays a series of prices, and the chain's price follows it by its steps.

use anyhow::{ensure, Context, Result};
use noema_tests::{
	client::key,
	poll,
	values::{fields, number},
	Node, NodeOptions, Running, SubxtClient, TempDir,
};
use std::{collections::BTreeMap, fs, time::Duration};
use subxt::dynamic::{At, Value};

/// How long the price may take to reach what is fed: a step takes 20 blocks, and a feed after them.
const LIMIT: Duration = Duration::from_secs(90);

/// 0.14 USD is 27 % above 0.11 USD: more than one step of 20 % reaches.
const SERIES: &str = "seconds,price_usd\n0,0.11\n15,0.14\n";

/// What each feed pays on top, in planck.
const TIP: u128 = 1_000_000_007;

/// A chain with a block every 500 ms, for steps are counted in blocks.
async fn quick_chain() -> Result<Node> {
	Node::start(NodeOptions::development().arg("--seal").arg("interval=500")).await
}

/// The view `price`.
async fn price(client: &SubxtClient) -> Result<BTreeMap<String, String>> {
	let answer = client.view("PriceFeed", "price", &[]).await?;
	Ok(fields(answer.at(0).context("there is no price")?))
}

/// Waits until the price is `latest`, and returns the view.
async fn price_becomes(client: &SubxtClient, latest: u128) -> Result<BTreeMap<String, String>> {
	poll(LIMIT, &format!("a price of {latest}"), || async {
		let price = price(client).await?;
		Ok((number(&price, "latest")? == latest).then_some(price))
	})
	.await
}

#[tokio::test]
async fn price_should_follow_the_feeders_by_steps_when_they_replay_a_series() -> Result<()> {
	let node = quick_chain().await?;
	let client = SubxtClient::connect(&node.url()).await?;
	ensure!(number(&price(&client).await?, "latest")? == 100_000, "the price of genesis is another");
	let folder = TempDir::new("feeder")?;
	let csv = folder.join("prices.csv");
	fs::write(&csv, SERIES)?;
	let eve = key("//Eve")?;
	let before = client.balance(&eve).await?;
	let (url, csv, tip) = (node.url(), csv.to_string_lossy().into_owned(), TIP.to_string());
	let args = ["--url", &url, "--csv", &csv, "--repeat", "3", "--hold", "--tip", &tip];
	let feeder = Running::start("noema-feeder", &args)?;

	let followed = async {
		let price = price_becomes(&client, 110_000).await?;
		ensure!(number(&price, "median")? == 110_000 && price["held_back"] == "false", "{price:?}");

		// One step of 20 % first: while the price is not where the feeders are, nobody buys.
		let price = price_becomes(&client, 132_000).await?;
		ensure!(number(&price, "median")? == 140_000 && price["held_back"] == "true", "{price:?}");
		let refusal = client.view("ComputeCredits", "quote_buy", &[Value::u128(1_000_000_000_000)]).await;
		let refusal = refusal.err().context("a quote at a price that is held back")?;
		ensure!(refusal.to_string().contains("PriceHeldBack"), "{refusal}");

		let price = price_becomes(&client, 140_000).await?;
		ensure!(price["held_back"] == "false", "{price:?}");
		let average = number(&price, "twap")?;
		ensure!(average > 100_000 && average < 140_000, "{price:?}");
		client.view("ComputeCredits", "quote_buy", &[Value::u128(1_000_000_000_000)]).await
	};
	let bought = followed.await.with_context(|| format!("{:?}{:?}", feeder.stdout(), feeder.stderr()))?;
	ensure!(number(&fields(&bought), "price")? < 140_000, "bought at more than the average: {bought}");
	// Feeds that count are free, and Eve makes no blocks: what she paid is tips.
	let paid = before - client.balance(&eve).await?;
	ensure!(paid >= 3 * TIP && paid.is_multiple_of(TIP), "Eve paid {paid}");
	let said = feeder.stdout()?;
	for line in ["0.110000 USD, fed by 5 of 5", "0.140000 USD, fed by 5 of 5"] {
		ensure!(said.contains(line), "no {line} in {said}{}", feeder.stderr()?);
	}
	Ok(())
}

#[tokio::test]
async fn feeder_should_say_who_was_refused_when_it_is_no_member() -> Result<()> {
	let node = quick_chain().await?;
	let folder = TempDir::new("stranger")?;
	let csv = folder.join("prices.csv");
	fs::write(&csv, "0,0.11\n")?;
	let args = ["--url", &node.url(), "--csv", &csv.to_string_lossy(), "--feeders", "//Ferdie"];
	let said = Running::start("noema-feeder", &args)?.end().await?.failure()?;
	for words in ["//Ferdie: Oracle.NoPermission", "error: no feed was accepted"] {
		ensure!(said.contains(words), "no {words} in {said}");
	}
	let client = SubxtClient::connect(&node.url()).await?;
	ensure!(number(&price(&client).await?, "median")? == 100_000, "a stranger moved the median");
	Ok(())
}
