// SPDX-License-Identifier: Apache-2.0
//! What BABE is told of a block that was made on demand.
//!
//! Upstream's provider knows only the authorities that there were when it started. Once others have taken their place, by
//! new session keys or by an election, it gives the import an epoch of its own making, and BABE refuses all blocks but
//! the first of each epoch. So the import gets the epoch in which the block is.

use super::{full::Node, partial::Consensus, Block, FullClient};
use polkadot_sdk::{
	sc_consensus::BlockImportParams,
	sc_consensus_babe::{BabeIntermediate, Epoch, INTERMEDIATE_KEY},
	sc_consensus_epochs::{descendent_query, SharedEpochChanges},
	sc_consensus_manual_seal::{consensus::babe::BabeConsensusDataProvider, ConsensusDataProvider, Error},
	sp_api::StorageProof,
	sp_consensus,
	sp_consensus_babe::inherents::BabeInherentData,
	sp_inherents::InherentData,
	sp_runtime::{
		generic::Digest,
		traits::{Block as BlockT, Header},
	},
};
use std::sync::Arc;

/// Claims slots as upstream's provider does, and names their epochs.
pub struct Digests {
	upstream: BabeConsensusDataProvider<Block, FullClient>,
	client: Arc<FullClient>,
	epochs: SharedEpochChanges<Block, Epoch>,
}

impl Digests {
	/// For a node that makes blocks with the keys of its keystore.
	pub fn new(node: &Node, consensus: &Consensus) -> Result<Self, Error> {
		let babe = &consensus.babe;
		let epochs = babe.epoch_changes().clone();
		let authorities = babe.config().authorities.clone();
		let upstream = BabeConsensusDataProvider::new(
			node.client.clone(),
			node.keystore.clone(),
			epochs.clone(),
			authorities,
		)?;
		Ok(Self { upstream, client: node.client.clone(), epochs })
	}
}

impl ConsensusDataProvider<Block> for Digests {
	fn create_digest(
		&self,
		parent: &<Block as BlockT>::Header,
		inherents: &InherentData,
	) -> Result<Digest, Error> {
		self.upstream.create_digest(parent, inherents)
	}

	fn append_block_import(
		&self,
		parent: &<Block as BlockT>::Header,
		params: &mut BlockImportParams<Block>,
		inherents: &InherentData,
		_: StorageProof,
	) -> Result<(), Error> {
		let slot = inherents
			.babe_inherent_data()?
			.ok_or_else(|| Error::StringError("the inherents of a block have no slot".into()))?;
		let epoch_descriptor = self
			.epochs
			.shared_data()
			.epoch_descriptor_for_child_of(
				descendent_query(&*self.client),
				&parent.hash(),
				*parent.number(),
				slot,
			)
			.map_err(|error| Error::StringError(error.to_string()))?
			.ok_or(sp_consensus::Error::InvalidAuthoritiesSet)?;
		params.insert_intermediate(INTERMEDIATE_KEY, BabeIntermediate::<Block> { epoch_descriptor });
		Ok(())
	}
}
