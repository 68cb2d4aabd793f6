// SPDX-License-Identifier: Apache-2.0
//! The row of subxt in the client matrix, and the journey of a buyer of credits on it.

use anyhow::{bail, ensure, Context, Result};
use noema_tests::{
	client::{key, CRED, CRED_ASSET_ID, NOE},
	values::{fields, number},
	within, Node, SubxtClient,
};
use std::time::Duration;
use subxt::dynamic::Value;

/// How long the next finalised block, or the news that a subscription is lost, may take.
const LIMIT: Duration = Duration::from_secs(60);

#[tokio::test]
async fn subxt_should_transfer_read_and_name_errors_when_used_as_people_do() -> Result<()> {
	let node = Node::development().await?;
	let client = SubxtClient::connect(&node.url()).await?;
	let (alice, fresh) = (key("//Alice")?, key("//Alice//subxt")?);

	let chain = client.chain().await?;
	ensure!(chain.spec_name == "noema", "{chain:?}");
	ensure!(chain.pallets.iter().any(|pallet| pallet == "ComputeCredits"), "{chain:?}");

	let receipt = client.transfer(&alice, &fresh, 5 * NOE).await?.success()?;
	ensure!(receipt.event("Balances.Transfer")?.number("amount")? == 5 * NOE, "{receipt:?}");
	ensure!(client.balance(&fresh).await? == 5 * NOE);

	let receipt = client.send_asset(&alice, &fresh, 999, 1).await?;
	ensure!(receipt.error.as_deref() == Some("Assets.Unknown"), "{receipt:?}");
	Ok(())
}

#[tokio::test]
async fn credits_should_be_bought_spent_on_fees_and_redeemed_when_subxt_is_used() -> Result<()> {
	let node = Node::development().await?;
	let client = SubxtClient::connect(&node.url()).await?;
	let (buyer, spender) = (key("//Bob")?, key("//Bob//credits-alone")?);
	let pay = 1_000 * NOE;
	let quoted = number(&fields(&credits_view(&client, "quote_buy", pay).await?), "credits")?;
	let refusal = credits_view(&client, "quote_buy", 0).await.err().context("a quote for nothing")?;
	ensure!(refusal.to_string().contains("AmountTooSmall"), "{refusal}");

	let refused = client.buy(&buyer, pay, quoted * 2).await?;
	ensure!(refused.error.as_deref() == Some("ComputeCredits.InsufficientOutput"), "{refused:?}");
	let receipt = client.buy(&buyer, pay, quoted * 99 / 100).await?.success()?;
	receipt.event("ComputeCredits.Bought")?;
	let bought = client.credits(&buyer).await?;
	ensure!(bought >= quoted * 99 / 100, "{bought} of {quoted}");

	client.send_asset(&buyer, &spender, CRED_ASSET_ID, 10 * CRED).await?.success()?;
	ensure!(client.balance(&spender).await? == 0);
	let receipt = client.remark(&spender, "paid in credits").await?.success()?;
	receipt.event("ComputeCredits.FeePaidInCredits")?;
	let left = client.credits(&spender).await?;
	ensure!(left > 0 && left < 10 * CRED, "{left} credits are left of {}", 10 * CRED);

	let (credits, native) = (client.credits(&buyer).await?, client.balance(&buyer).await?);
	let receipt = client.redeem(&buyer, 20 * CRED, 1).await?.success()?;
	receipt.event("ComputeCredits.Redeemed")?;
	ensure!(client.credits(&buyer).await? == credits - 20 * CRED);
	ensure!(client.balance(&buyer).await? > native);

	let solvency = fields(&client.view("ComputeCredits", "solvency", &[]).await?);
	ensure!(solvency.contains_key("vault") && solvency.contains_key("liabilities"), "{solvency:?}");
	Ok(())
}

#[tokio::test]
async fn subxt_should_follow_the_chain_again_when_the_node_was_killed_under_its_subscription() -> Result<()> {
	let mut node = Node::development().await?;
	let mut blocks = SubxtClient::connect(&node.url()).await?.blocks().await?;
	let mut last = 0;
	while last == 0 {
		last = match within(LIMIT, "a block", blocks.next()).await? {
			Some(block) => block?.number(),
			None => bail!("the subscription ended at once"),
		};
	}

	node.kill()?;
	// The subscription ends or fails: it does not hang.
	while let Some(Ok(block)) = within(LIMIT, "the loss of the subscription", blocks.next()).await? {
		last = block.number();
	}
	node.restart().await?;

	let mut blocks = SubxtClient::connect(&node.url()).await?.blocks().await?;
	let seen = within(LIMIT, "a later block", async {
		while let Some(block) = blocks.next().await {
			let number = block?.number();
			if number > last {
				return Ok(number);
			}
		}
		bail!("the subscription ended")
	})
	.await??;
	println!("followed to block {last}, and after `kill -9` and a restart to block {seen}");
	Ok(())
}

/// A view of `ComputeCredits` for an amount.
async fn credits_view(client: &SubxtClient, function: &str, amount: u128) -> Result<Value> {
	client.view("ComputeCredits", function, &[Value::u128(amount)]).await
}
