// SPDX-License-Identifier: Apache-2.0
//! What the node answers beyond the methods that every Substrate node has.

use crate::service::{Block, FullBackend, FullClient, Hash, Pool, SelectChain};
use jsonrpsee::RpcModule;
use noema_runtime::{AccountId, Nonce};
use polkadot_sdk::{
	pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer},
	sc_chain_spec::ChainSpec,
	sc_consensus_babe::BabeWorkerHandle,
	sc_consensus_babe_rpc::{Babe, BabeApiServer},
	sc_consensus_grandpa::{
		FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
	},
	sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer},
	sc_rpc::SubscriptionTaskExecutor,
	sc_sync_state_rpc::{SyncState, SyncStateApiServer},
	sp_keystore::KeystorePtr,
	substrate_frame_rpc_system::{System, SystemApiServer},
};
use std::{error::Error, sync::Arc};

/// What the methods need.
pub struct Dependencies {
	pub client: Arc<FullClient>,
	pub pool: Arc<Pool>,
	pub select_chain: SelectChain,
	pub chain_spec: Box<dyn ChainSpec>,
	pub keystore: KeystorePtr,
	pub babe: BabeWorkerHandle<Block>,
	pub voter_state: SharedVoterState,
	pub authority_set: SharedAuthoritySet<Hash, u32>,
	pub justifications: GrandpaJustificationStream<Block>,
	pub finality: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// The methods. The service asks twice: for its server, and for calls from within.
pub fn methods(
	needs: &Dependencies,
	executor: SubscriptionTaskExecutor,
) -> Result<RpcModule<()>, Box<dyn Error + Send + Sync>> {
	let client = &needs.client;
	let mut module = RpcModule::new(());
	// `AccountId` and `Nonce` are of the runtime API that answers for nonces.
	let system = System::new(client.clone(), needs.pool.clone());
	module.merge(SystemApiServer::<Hash, AccountId, Nonce>::into_rpc(system))?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	let babe =
		Babe::new(client.clone(), needs.babe.clone(), needs.keystore.clone(), needs.select_chain.clone());
	module.merge(babe.into_rpc())?;
	let grandpa = Grandpa::new(
		executor,
		needs.authority_set.clone(),
		needs.voter_state.clone(),
		needs.justifications.clone(),
		needs.finality.clone(),
	);
	module.merge(grandpa.into_rpc())?;
	let sync_state = SyncState::new(
		needs.chain_spec.cloned_box(),
		client.clone(),
		needs.authority_set.clone(),
		needs.babe.clone(),
	)?;
	module.merge(sync_state.into_rpc())?;
	Ok(module)
}
