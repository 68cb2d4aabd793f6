// SPDX-License-Identifier: Apache-2.0
//! How far finality is behind in an idle network, and how long a transfer waits for it.

use anyhow::Result;
use futures::future::try_join_all;
use std::time::{Duration, Instant};

use super::{
	figures::Figures,
	spec::{with_holdings, Payments},
};
use crate::{
	client::NOE,
	network::{Network, Status},
	SubxtClient,
};

/// A slot of the chain.
const SLOT: Duration = Duration::from_secs(3);
/// Between two transfers, and between two looks at the network: no divisor of a slot, so that all parts of it are
/// met.
const PAUSE: Duration = Duration::from_millis(1_100);
/// How long the network may take to finalise its first blocks.
const LIMIT: Duration = Duration::from_secs(120);

/// What was measured of a network.
#[derive(Debug)]
pub struct Finality {
	/// By how many blocks finality was behind at the full node.
	pub lag: Figures,
	/// Slots from the submission of a transfer at the full node until it knew that it was final.
	pub slots: Figures,
}

/// Starts four validators and a full node, looks at them `looks` times, and submits `transfers`.
pub async fn measure(looks: usize, transfers: usize) -> Result<Finality> {
	let payments = Payments::new(transfers)?;
	let network = Network::of(&with_holdings("local", &payments).await?).await?;
	network.wait_for_agreement(5, LIMIT).await?;
	let mut lag = Vec::new();
	for _ in 0..looks {
		lag.push(Status::of(&network.full).await?.lag() as f64);
		tokio::time::sleep(PAUSE).await;
	}
	let client = SubxtClient::connect(&network.full.url()).await?;
	let waits = payments.pairs().enumerate().map(|(number, (from, to))| {
		let (client, turn) = (client.clone(), PAUSE * number as u32);
		async move {
			tokio::time::sleep(turn).await;
			let submitted = Instant::now();
			client.transfer(from, to, NOE).await?.success()?;
			Ok::<_, anyhow::Error>(submitted.elapsed().as_secs_f64() / SLOT.as_secs_f64())
		}
	});
	let slots = try_join_all(waits).await?;
	Ok(Finality { lag: lag.into_iter().collect(), slots: slots.into_iter().collect() })
}
