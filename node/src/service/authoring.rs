// SPDX-License-Identifier: Apache-2.0
//! How an authority makes blocks: by BABE's slots, or on a development chain on demand.

use super::{
	clock::{self, NextSlot},
	digests::Digests,
	full::Node,
	partial::Consensus,
	Block, Clock, FullClient, Import, Pool, SelectChain,
};
use crate::cli::Seal;
use futures::{channel::oneshot, stream, Stream, StreamExt};
use polkadot_sdk::{
	sc_basic_authorship::ProposerFactory,
	sc_consensus_babe::{self, BabeParams, SlotProportion},
	sc_consensus_manual_seal::{seal_block, ConsensusDataProvider, SealBlockParams},
	sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging,
	sc_service::{Error, TaskManager},
	sc_transaction_pool_api::TransactionPool,
};
use std::{pin::Pin, sync::Arc, time::Duration};

/// How much of a slot may go into making its block: the rest is for the way to the other nodes.
const PROPOSAL_PORTION: f32 = 0.5;
/// Transactions that arrive together, at most so many, go into one block.
const TOGETHER: usize = 4_096;

/// Spawns the task that makes blocks.
pub fn spawn(
	task_manager: &TaskManager,
	node: &Node,
	consensus: &Consensus,
	seal: Option<Seal>,
) -> Result<(), Error> {
	match (seal, &consensus.clock) {
		(Some(seal), Some(clock)) => spawn_sealing(task_manager, node, consensus, seal, clock.clone()),
		_ => spawn_babe(task_manager, node, consensus),
	}
}

type Proposers = ProposerFactory<Pool, FullClient>;

fn proposers(task_manager: &TaskManager, node: &Node) -> Proposers {
	ProposerFactory::new(
		task_manager.spawn_handle(),
		node.client.clone(),
		node.pool.clone(),
		node.settings.registry.as_ref(),
		node.telemetry.clone(),
	)
}

fn spawn_babe(task_manager: &TaskManager, node: &Node, consensus: &Consensus) -> Result<(), Error> {
	let babe = sc_consensus_babe::start_babe(BabeParams {
		keystore: node.keystore.clone(),
		client: node.client.clone(),
		select_chain: node.select_chain.clone(),
		env: proposers(task_manager, node),
		block_import: consensus.import.clone(),
		sync_oracle: node.sync.clone(),
		justification_sync_link: node.sync.clone(),
		create_inherent_data_providers: clock::system(consensus.babe.config().slot_duration()),
		force_authoring: node.settings.force_authoring,
		backoff_authoring_blocks: Some(BackoffAuthoringOnFinalizedHeadLagging::default()),
		babe_link: consensus.babe.clone(),
		block_proposal_slot_portion: SlotProportion::new(PROPOSAL_PORTION),
		max_block_proposal_slot_portion: None,
		telemetry: node.telemetry.clone(),
	})?;
	let tasks = task_manager.spawn_essential_handle();
	tasks.spawn_blocking("babe-proposer", Some("block-authoring"), babe);
	Ok(())
}

fn spawn_sealing(
	task_manager: &TaskManager,
	node: &Node,
	consensus: &Consensus,
	seal: Seal,
	clock: Arc<Clock>,
) -> Result<(), Error> {
	let digests = Digests::new(node, consensus).map_err(|error| error.to_string())?;
	let sealing = Sealing {
		client: node.client.clone(),
		pool: node.pool.clone(),
		select_chain: node.select_chain.clone(),
		proposers: proposers(task_manager, node),
		import: consensus.import.clone(),
		digests: Box::new(digests),
		inherents: NextSlot(clock),
	};
	let moments = moments(&node.pool, seal);
	let tasks = task_manager.spawn_essential_handle();
	tasks.spawn_blocking("sealing", Some("block-authoring"), sealing.run(moments));
	Ok(())
}

type Moments = Pin<Box<dyn Stream<Item = ()> + Send>>;

/// When blocks are made.
fn moments(pool: &Pool, seal: Seal) -> Moments {
	match seal {
		Seal::Instant => pool.import_notification_stream().ready_chunks(TOGETHER).map(drop).boxed(),
		Seal::Interval(period) => every(period).boxed(),
	}
}

fn every(period: Duration) -> impl Stream<Item = ()> {
	stream::unfold((), move |()| async move {
		tokio::time::sleep(period).await;
		Some(((), ()))
	})
}

/// Makes blocks on demand.
struct Sealing {
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	select_chain: SelectChain,
	proposers: Proposers,
	import: Import,
	digests: Box<dyn ConsensusDataProvider<Block>>,
	inherents: NextSlot,
}

impl Sealing {
	async fn run(mut self, mut moments: Moments) {
		while moments.next().await.is_some() {
			let (sender, outcome) = oneshot::channel();
			seal_block(SealBlockParams {
				// A block may turn out empty: whether it would is only known afterwards, and wrongly so, since
				// `seal_block` takes the number of inherent data for that of inherents.
				create_empty: true,
				// GRANDPA finalises, as it does everywhere else.
				finalize: false,
				parent_hash: None,
				sender: Some(sender),
				pool: self.pool.clone(),
				client: self.client.clone(),
				env: &mut self.proposers,
				select_chain: &self.select_chain,
				consensus_data_provider: Some(&*self.digests),
				block_import: &mut self.import,
				create_inherent_data_providers: &self.inherents,
			})
			.await;
			if let Ok(Err(error)) = outcome.await {
				log::warn!("No block could be sealed: {error}");
			}
		}
	}
}
