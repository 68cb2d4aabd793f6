// SPDX-License-Identifier: Apache-2.0
//! Client, pool and import queue: enough for subcommands, and what a full node starts from.

use super::{
	clock, executor::executor, genesis::Genesis, seal, Block, Clock, Executor, FullBackend, FullClient,
	GrandpaImport, Import, Pool, SelectChain,
};
use crate::{database::Database, keystore};
use noema_runtime::RuntimeApi;
use polkadot_sdk::{
	sc_consensus::DefaultImportQueue,
	sc_consensus_babe::{self, BabeLink, BabeWorkerHandle, ImportQueueParams},
	sc_consensus_grandpa::{self, GrandpaPruningFilter, LinkHalf},
	sc_service::{self, Configuration, Error, KeystoreContainer, TaskManager},
	sc_telemetry::{Telemetry, TelemetryHandle, TelemetryWorker},
	sc_transaction_pool,
	sc_transaction_pool_api::OffchainTransactionPoolFactory,
	sp_keystore::KeystorePtr,
};
use std::{path::PathBuf, sync::Arc};

/// Every so many blocks at least a justification is kept: light clients and warp sync of a young chain, whose
/// authorities change seldom, need them close to each other.
pub const GRANDPA_JUSTIFICATION_PERIOD: u32 = 32;

/// The parts of a node that do not need a network.
pub struct Partial {
	pub client: Arc<FullClient>,
	pub backend: Arc<FullBackend>,
	pub task_manager: TaskManager,
	pub keystore: KeystorePtr,
	pub select_chain: SelectChain,
	pub pool: Arc<Pool>,
	pub consensus: Consensus,
	pub telemetry: Option<Telemetry>,
}

/// What consensus goes on with once there is a network.
pub struct Consensus {
	pub import: Import,
	pub babe: BabeLink<Block>,
	pub babe_handle: BabeWorkerHandle<Block>,
	pub grandpa: LinkHalf<Block, FullClient, SelectChain>,
	/// The simulated time, where time is simulated.
	pub clock: Option<Arc<Clock>>,
}

/// How the parts of a node are built, besides what the service knows of.
#[derive(Clone, Debug, Default)]
pub struct Setup {
	/// On simulated time.
	pub simulated: bool,
	/// Where compiled runtimes are kept.
	pub runtime_cache: Option<PathBuf>,
}

/// Builds the parts of a node, and the queue of blocks to import.
pub fn partial(config: &Configuration, setup: &Setup) -> Result<(Partial, DefaultImportQueue<Block>), Error> {
	// First of all: where it is refused nothing has been changed.
	keystore::guard(&config.keystore)?;
	let database = Database::find(config)?;
	let executor = executor(&config.executor, setup.runtime_cache.as_deref())?;
	build(config, executor, setup.simulated).map_err(|error| database.explain(error))
}

fn build(
	config: &Configuration,
	executor: Executor,
	simulated: bool,
) -> Result<(Partial, DefaultImportQueue<Block>), Error> {
	let telemetry = telemetry(config)?;
	let (client, backend, keystore, mut task_manager) =
		client(config, executor, telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()))?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});
	let select_chain = SelectChain::new(backend.clone());
	let pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);
	let parts =
		Parts { client: &client, select_chain: &select_chain, pool: &pool, telemetry: telemetry.as_ref() };
	let (consensus, import_queue) = consensus(config, &task_manager, &parts, simulated)?;
	// BABE's worker ends with its last handle, and the node with it.
	task_manager.keep_alive(consensus.babe_handle.clone());
	let keystore = keystore.keystore();
	let partial =
		Partial { client, backend, task_manager, keystore, select_chain, pool, consensus, telemetry };
	Ok((partial, import_queue))
}

type Client = (FullClient, Arc<FullBackend>, KeystoreContainer, TaskManager);

fn client(
	config: &Configuration,
	executor: Executor,
	telemetry: Option<TelemetryHandle>,
) -> Result<Client, Error> {
	let mut database = config.db_config();
	// Without it a pruned node has no proofs for others that warp to the head of the chain.
	database.pruning_filters = vec![Arc::new(GrandpaPruningFilter)];
	let backend = sc_service::new_db_backend(database)?;
	let genesis = Genesis {
		chain: &*config.chain_spec,
		keep_state: !config.no_genesis(),
		backend: backend.clone(),
		executor: executor.clone(),
	};
	genesis.check(config.database.path())?;
	sc_service::new_full_parts_with_genesis_builder::<Block, RuntimeApi, _, _>(
		config, telemetry, executor, backend, genesis, false,
	)
}

fn telemetry(config: &Configuration) -> Result<Option<(TelemetryWorker, Telemetry)>, Error> {
	let Some(endpoints) = config.telemetry_endpoints.clone().filter(|endpoints| !endpoints.is_empty()) else {
		return Ok(None);
	};
	let worker = TelemetryWorker::new(16)?;
	let telemetry = worker.handle().new_telemetry(endpoints);
	Ok(Some((worker, telemetry)))
}

/// What consensus is built from.
struct Parts<'a> {
	client: &'a Arc<FullClient>,
	select_chain: &'a SelectChain,
	pool: &'a Arc<Pool>,
	telemetry: Option<&'a Telemetry>,
}

fn consensus(
	config: &Configuration,
	task_manager: &TaskManager,
	parts: &Parts<'_>,
	simulated: bool,
) -> Result<(Consensus, DefaultImportQueue<Block>), Error> {
	let &Parts { client, select_chain, pool, telemetry } = parts;
	let telemetry = telemetry.map(Telemetry::handle);
	let (grandpa_import, grandpa): (GrandpaImport, _) = sc_consensus_grandpa::block_import(
		client.clone(),
		GRANDPA_JUSTIFICATION_PERIOD,
		client,
		select_chain.clone(),
		telemetry.clone(),
	)?;
	let babe_config = sc_consensus_babe::configuration(&**client)?;
	let slot_duration = babe_config.slot_duration();
	let clock = simulated.then(|| Clock::resumed(client, slot_duration).map(Arc::new)).transpose()?;
	let (import, babe) = sc_consensus_babe::block_import(
		babe_config,
		seal::Split(grandpa_import.clone()),
		client.clone(),
		clock.as_ref().map_or_else(|| clock::system(slot_duration), Clock::checking),
		select_chain.clone(),
		OffchainTransactionPoolFactory::new(pool.clone()),
	)?;
	let import = seal::Joined(import);
	let (import_queue, babe_handle) = sc_consensus_babe::import_queue(ImportQueueParams {
		link: babe.clone(),
		block_import: import.clone(),
		justification_import: Some(Box::new(grandpa_import)),
		client: client.clone(),
		slot_duration,
		spawner: &task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		telemetry,
	})?;
	Ok((Consensus { import, babe, babe_handle, grandpa, clock }, import_queue))
}
