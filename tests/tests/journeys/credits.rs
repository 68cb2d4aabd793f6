// SPDX-License-Identifier: Apache-2.0
//! A journey of compute credits on a real node. Every balance is computed beforehand, to the last unit, by plain
//! arithmetic that shares nothing with the runtime: amounts are small enough for products of 128 bits.

use anyhow::{ensure, Result};
use noema_tests::{
	client::{key, pallet_account, Receipt, CRED, CRED_ASSET_ID, NOE},
	values::{fields, number},
	Node, NodeOptions, SubxtClient,
};
use std::collections::BTreeMap;
use subxt::dynamic::Value;
use subxt_signer::sr25519::Keypair;

/// The price of the development chain, which nobody feeds: µUSD for one NOE.
const PRICE: u128 = 100_000;
/// The spread, in ppm.
const SPREAD: u128 = 2_500;
const PPM: u128 = 1_000_000;
/// What can be bought in 30 minutes.
const PURCHASE_CAP: u128 = 100_000 * CRED;
/// What is paid: with an odd remainder, so that roundings show.
const PAY: u128 = 1_234 * NOE + 567_890_123_457;
/// What is redeemed.
const REDEEMED: u128 = 20 * CRED + 1;

/// What everybody has, and what there is in all.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
struct Ledger {
	/// NOE, in planck.
	native: BTreeMap<&'static str, u128>,
	/// CRED, in credits.
	credits: BTreeMap<&'static str, u128>,
	issuance: u128,
	/// NOE that the view `solvency` says is in the vault.
	vault: u128,
	/// CRED that it says was issued.
	liabilities: u128,
}

impl Ledger {
	fn native(&mut self, who: &'static str) -> &mut u128 {
		self.native.entry(who).or_default()
	}

	fn credits(&mut self, who: &'static str) -> &mut u128 {
		self.credits.entry(who).or_default()
	}

	/// A fee in NOE: half of it, rounded down, to the author of the block, the rest to the treasury.
	fn pay_fee(&mut self, who: &'static str, receipt: &Receipt) -> Result<()> {
		let fee = receipt.event("TransactionPayment.TransactionFeePaid")?.number("actual_fee")?;
		ensure!(fee > 0, "a transaction without a fee");
		*self.native(who) -= fee;
		*self.native("author") += fee / 2;
		*self.native("treasury") += fee - fee / 2;
		Ok(())
	}
}

/// The people of the journey, on their chain.
struct Journey {
	client: SubxtClient,
	buyer: Keypair,
	spender: Keypair,
	expected: Ledger,
}

impl Journey {
	async fn start(node: &Node) -> Result<Self> {
		let client = SubxtClient::connect(&node.url()).await?;
		let (buyer, spender) = (key("//Ferdie")?, key("//Ferdie//credits-alone")?);
		let mut journey = Self { client, buyer, spender, expected: Ledger::default() };
		journey.expected = journey.ledger().await?;
		Ok(journey)
	}

	async fn ledger(&self) -> Result<Ledger> {
		let people = [
			("buyer", self.buyer.public_key().0),
			("spender", self.spender.public_key().0),
			// The only authority.
			("author", key("//Alice")?.public_key().0),
			("treasury", pallet_account(b"noema/ty")),
			("vault", pallet_account(b"noema/cc")),
		];
		let solvency = self.view("solvency", &[]).await?;
		let mut ledger = Ledger {
			issuance: self.client.issuance().await?,
			vault: number(&solvency, "vault")?,
			liabilities: number(&solvency, "liabilities")?,
			..Ledger::default()
		};
		for (name, account) in people {
			*ledger.native(name) = self.client.balance_of(account).await?;
			*ledger.credits(name) = self.client.credits_of(account).await?;
		}
		Ok(ledger)
	}

	async fn view(&self, function: &str, amounts: &[u128]) -> Result<BTreeMap<String, String>> {
		let args: Vec<Value> = amounts.iter().copied().map(Value::u128).collect();
		Ok(fields(&self.client.view("ComputeCredits", function, &args).await?))
	}

	/// Everybody has what was computed.
	async fn holds(&self, when: &str) -> Result<()> {
		let found = self.ledger().await?;
		ensure!(found == self.expected, "after {when}:\n{found:#?}\nis not\n{:#?}", self.expected);
		// The vault's account has what the books say, and one minimum balance besides.
		ensure!(found.native["vault"] == found.vault + NOE / 100, "after {when}: {found:?}");
		Ok(())
	}

	async fn buy(&mut self) -> Result<()> {
		let spread = (PAY * SPREAD).div_ceil(PPM);
		let bought = (PAY - spread) * PRICE / NOE;
		let quote = self.view("quote_buy", &[PAY]).await?;
		ensure!(number(&quote, "credits")? == bought && number(&quote, "spread")? == spread, "{quote:?}");
		ensure!(number(&quote, "price")? == PRICE && quote["refills"] == "false", "{quote:?}");

		let refused = self.client.buy(&self.buyer, PAY, bought + 1).await?.error;
		ensure!(refused.as_deref() == Some("ComputeCredits.InsufficientOutput"), "{refused:?}");
		// What the refusal cost is none of this journey's affair.
		self.expected = self.ledger().await?;

		let receipt = self.client.buy(&self.buyer, PAY, bought).await?.success()?;
		let event = receipt.event("ComputeCredits.Bought")?;
		for (field, value) in [("pay", PAY), ("credits", bought), ("spread", spread), ("price", PRICE)] {
			ensure!(event.number(field)? == value, "{field} is not {value} in {event:?}");
		}
		let ledger = &mut self.expected;
		*ledger.native("buyer") -= PAY;
		*ledger.native("vault") += PAY - spread;
		*ledger.native("treasury") += spread;
		*ledger.credits("buyer") += bought;
		ledger.vault += PAY - spread;
		ledger.liabilities += bought;
		ledger.pay_fee("buyer", &receipt)?;
		self.holds("buying").await
	}

	async fn send_to_the_spender(&mut self) -> Result<()> {
		let sent = self.client.send_asset(&self.buyer, &self.spender, CRED_ASSET_ID, 10 * CRED).await?;
		let sent = sent.success()?;
		*self.expected.credits("buyer") -= 10 * CRED;
		*self.expected.credits("spender") += 10 * CRED;
		self.expected.pay_fee("buyer", &sent)?;
		self.holds("sending").await
	}

	async fn pay_a_fee_in_credits(&mut self) -> Result<()> {
		const TEXT: &str = "paid in credits";
		let estimate = self.client.fee_of_remark(&self.spender, TEXT).await?;
		let receipt = self.client.remark(&self.spender, TEXT).await?.success()?;
		let event = receipt.event("ComputeCredits.FeePaidInCredits")?;
		let (fee, paid) = (event.number("fee")?, event.number("credits")?);
		ensure!(paid == (fee * PRICE).div_ceil(NOE) && event.number("price")? == PRICE, "{event:?}");
		ensure!(
			number(&self.view("quote_fee", &[fee]).await?, "value")? == paid,
			"another quote than {event:?}"
		);
		// What is estimated is what is taken; what was not used comes back.
		ensure!(fee <= estimate, "{fee} planck were due, {estimate} were estimated");
		println!("a remark: {fee} planck of {estimate} estimated, {paid} credits");

		// No NOE moves. The fee is revenue, so as much CRED is issued as before.
		*self.expected.credits("spender") -= paid;
		*self.expected.credits("treasury") += paid;
		self.holds("a fee in CRED").await
	}

	async fn redeem(&mut self) -> Result<()> {
		let par = REDEEMED * NOE / PRICE;
		let share = self.expected.vault * REDEEMED / self.expected.liabilities;
		ensure!(share >= par, "the vault does not cover what is issued: {:?}", self.expected);
		let quote = self.view("quote_redeem", &[REDEEMED]).await?;
		for (field, value) in
			[("native", par), ("par", par), ("from_vault", par), ("minted", 0), ("price", PRICE)]
		{
			ensure!(number(&quote, field)? == value, "{field} is not {value} in {quote:?}");
		}
		let refused = self.client.redeem(&self.buyer, REDEEMED, par + 1).await?.error;
		ensure!(refused.as_deref() == Some("ComputeCredits.InsufficientOutput"), "{refused:?}");
		self.expected = self.ledger().await?;

		let receipt = self.client.redeem(&self.buyer, REDEEMED, par).await?.success()?;
		let event = receipt.event("ComputeCredits.Redeemed")?;
		for (field, value) in [("credits", REDEEMED), ("native", par), ("par", par), ("minted", 0)] {
			ensure!(event.number(field)? == value, "{field} is not {value} in {event:?}");
		}
		ensure!(event.fields["at_old_price"] == "false", "{event:?}");
		let ledger = &mut self.expected;
		*ledger.credits("buyer") -= REDEEMED;
		*ledger.native("buyer") += par;
		*ledger.native("vault") -= par;
		ledger.vault -= par;
		ledger.liabilities -= REDEEMED;
		ledger.pay_fee("buyer", &receipt)?;
		self.holds("redeeming").await
	}

	/// The rest of the view `solvency` follows from what there is.
	async fn solvency_agrees(&self, bought: u128) -> Result<()> {
		let Ledger { issuance, vault, liabilities, .. } = self.expected;
		let solvency = self.view("solvency", &[]).await?;
		for (field, value) in [
			("ratio", vault * PRICE / NOE * PPM / liabilities),
			("purchase_room", PURCHASE_CAP - bought),
			// A tenth of what all NOE is worth.
			("liability_room", issuance * PRICE / NOE / 10 - liabilities),
			// A thousandth of all NOE, of which nothing was minted today.
			("mint_room", issuance / 1_000),
			// A hundredth of the vault, of which nothing left at an old price.
			("old_price_room", vault / 100),
		] {
			ensure!(number(&solvency, field)? == value, "{field} is not {value} in {solvency:?}");
		}
		ensure!(solvency["state"] == "Covered", "{solvency:?}");
		Ok(())
	}
}

#[tokio::test]
async fn every_balance_should_be_exact_when_credits_are_bought_spent_and_redeemed() -> Result<()> {
	// A block for each transaction: nothing here depends on time.
	let node = Node::start(NodeOptions::development().arg("--seal").arg("instant")).await?;
	let mut journey = Journey::start(&node).await?;
	let before = journey.expected.clone();
	journey.buy().await?;
	let bought = journey.expected.liabilities - before.liabilities;
	journey.send_to_the_spender().await?;
	journey.pay_a_fee_in_credits().await?;
	journey.redeem().await?;
	journey.solvency_agrees(bought).await?;
	// All NOE that there was is still there, and no more.
	ensure!(journey.expected.issuance == before.issuance, "NOE was made or lost");
	Ok(())
}
