// SPDX-License-Identifier: Apache-2.0
//! A node that runs: it has a network and answers RPC.

use super::{
	alone, authoring,
	clock_watch::{ClockWatch, WatchedQueue},
	partial::{partial, Consensus, Partial, Setup},
	standing,
	tasks::{self, Votes},
	Block, FullBackend, FullClient, Hash, Pool, SelectChain,
};
use crate::{banner, cli::Seal, database, rpc};
use jsonrpsee::RpcModule;
use polkadot_sdk::{
	sc_chain_spec::ChainType,
	sc_consensus::DefaultImportQueue,
	sc_consensus_grandpa::{warp_proof, FinalityProofProvider, SharedVoterState},
	sc_network::{
		config::{FullNetworkConfiguration, NetworkBackendType, NetworkConfiguration},
		service::{traits::NetworkService, NotificationMetrics},
		Litep2pNetworkBackend, NetworkBackend, NetworkWorker,
	},
	sc_network_sync::{SyncingService, WarpSyncConfig},
	sc_rpc::SubscriptionTaskExecutor,
	sc_service::{
		self, BuildNetworkParams, Configuration, Error, Role, RpcHandlers, SpawnTasksParams, TaskManager,
	},
	sc_storage_monitor::StorageMonitorParams,
	sc_telemetry::TelemetryHandle,
	sp_keystore::KeystorePtr,
	substrate_prometheus_endpoint::Registry,
};
use std::{path::PathBuf, sync::Arc};

/// What a node is told besides its configuration.
pub struct Options {
	/// How its parts are built.
	pub setup: Setup,
	/// When a development node makes blocks, if not by real time.
	pub seal: Option<Seal>,
	/// When too little space is left to go on.
	pub storage_monitor: StorageMonitorParams,
}

/// What the tasks of a running node share.
pub struct Node {
	pub client: Arc<FullClient>,
	pub backend: Arc<FullBackend>,
	pub pool: Arc<Pool>,
	pub keystore: KeystorePtr,
	pub select_chain: SelectChain,
	pub network: Arc<dyn NetworkService>,
	pub sync: Arc<SyncingService<Block>>,
	pub telemetry: Option<TelemetryHandle>,
	pub settings: Settings,
}

/// What outlives the configuration, which the service consumes.
pub struct Settings {
	pub role: Role,
	pub force_authoring: bool,
	pub grandpa: bool,
	pub offchain_workers: bool,
	pub network: NetworkConfiguration,
	pub registry: Option<Registry>,
	pub database: Option<PathBuf>,
	/// The id of the chain, if it is one for development.
	pub development: Option<String>,
}

impl Settings {
	fn of(config: &Configuration) -> Self {
		let chain = &config.chain_spec;
		Self {
			role: config.role,
			force_authoring: config.force_authoring,
			grandpa: !config.disable_grandpa,
			offchain_workers: config.offchain_worker.enabled,
			network: config.network.clone(),
			registry: config.prometheus_registry().cloned(),
			database: config.database.path().map(Into::into),
			development: (chain.chain_type() == ChainType::Development).then(|| chain.id().to_owned()),
		}
	}
}

/// Starts a node.
pub fn start(config: Configuration, options: Options) -> Result<TaskManager, Error> {
	match config.network.network_backend {
		NetworkBackendType::Libp2p => run::<NetworkWorker<Block, Hash>>(config, options),
		NetworkBackendType::Litep2p => run::<Litep2pNetworkBackend>(config, options),
	}
}

/// A node that is connected, and what its tasks still need.
struct Connected {
	node: Node,
	task_manager: TaskManager,
	consensus: Consensus,
	votes: Votes,
	rpc: RpcHandlers,
}

fn run<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	options: Options,
) -> Result<TaskManager, Error> {
	let (parts, import_queue) = partial(&config, &options.setup)?;
	let Connected { node, task_manager, consensus, votes, rpc } = connect::<N>(config, parts, import_queue)?;
	tasks::watch_storage(&task_manager, &node, options.storage_monitor)?;
	alone::watch(&task_manager, &node);
	tasks::run_offchain_workers(&task_manager, &node)?;
	if node.settings.role.is_authority() {
		tasks::discover_authorities(&task_manager, &node);
		authoring::spawn(&task_manager, &node, &consensus, options.seal)?;
		standing::watch(&task_manager, &node)?;
	}
	if node.settings.grandpa {
		tasks::vote(&task_manager, &node, consensus.grandpa, votes, options.seal.is_some())?;
	}
	database::started();
	if let Some(chain) = &node.settings.development {
		println!("{}", banner::text(chain, rpc.listen_addresses(), options.seal));
	}
	Ok(task_manager)
}

/// Joins the network and opens the RPC.
fn connect<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	mut parts: Partial,
	import_queue: DefaultImportQueue<Block>,
) -> Result<Connected, Error> {
	let settings = Settings::of(&config);
	let mut net_config = FullNetworkConfiguration::new(&config.network, settings.registry.clone());
	let metrics = N::register_notification_metrics(settings.registry.as_ref());
	let votes = Votes::join::<N>(&config, &parts.client, &mut net_config, metrics.clone());
	let rpc_builder = rpc_builder(&config, &parts, votes.state.clone());
	let import_queue = watched(import_queue, &parts.consensus, settings.registry.as_ref())?;
	let params = network_params::<N>(&config, &parts, import_queue, net_config, metrics);
	let (network, system_rpc_tx, tx_handler_controller, sync, _) = sc_service::build_network(params)?;
	let rpc = sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: parts.client.clone(),
		backend: parts.backend.clone(),
		task_manager: &mut parts.task_manager,
		keystore: parts.keystore.clone(),
		transaction_pool: parts.pool.clone(),
		rpc_builder,
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync.clone(),
		telemetry: parts.telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	let Partial { client, backend, mut task_manager, keystore, select_chain, pool, consensus, telemetry } =
		parts;
	let handle = telemetry.as_ref().map(|telemetry| telemetry.handle());
	task_manager.keep_alive(telemetry);
	let node =
		Node { client, backend, pool, keystore, select_chain, network, sync, telemetry: handle, settings };
	Ok(Connected { node, task_manager, consensus, votes, rpc })
}

/// The queue, watched for blocks that show this machine's clock to be wrong.
fn watched(
	queue: DefaultImportQueue<Block>,
	consensus: &Consensus,
	registry: Option<&Registry>,
) -> Result<WatchedQueue, Error> {
	let slot = consensus.babe.config().slot_duration();
	let watch = consensus.clock.is_none().then(|| ClockWatch::new(slot, registry)).transpose()?;
	Ok(WatchedQueue::new(queue, watch))
}

type NetworkParams<'a, N> = BuildNetworkParams<'a, Block, N, Pool, WatchedQueue, FullClient>;

fn network_params<'a, N: NetworkBackend<Block, Hash>>(
	config: &'a Configuration,
	parts: &Partial,
	import_queue: WatchedQueue,
	net_config: FullNetworkConfiguration<Block, Hash, N>,
	metrics: NotificationMetrics,
) -> NetworkParams<'a, N> {
	let warp_sync = warp_proof::NetworkProvider::new(
		parts.backend.clone(),
		parts.consensus.grandpa.shared_authority_set().clone(),
		vec![],
	);
	BuildNetworkParams {
		config,
		net_config,
		client: parts.client.clone(),
		transaction_pool: parts.pool.clone(),
		spawn_handle: parts.task_manager.spawn_handle(),
		spawn_essential_handle: parts.task_manager.spawn_essential_handle(),
		import_queue,
		block_announce_validator_builder: None,
		warp_sync_config: Some(WarpSyncConfig::WithProvider(Arc::new(warp_sync))),
		block_relay: None,
		metrics,
		gap_sync_body_policy: None,
	}
}

type RpcBuilder = Box<dyn Fn(SubscriptionTaskExecutor) -> Result<RpcModule<()>, Error>>;

fn rpc_builder(config: &Configuration, parts: &Partial, voter_state: SharedVoterState) -> RpcBuilder {
	let authority_set = parts.consensus.grandpa.shared_authority_set();
	let needs = rpc::Dependencies {
		client: parts.client.clone(),
		pool: parts.pool.clone(),
		select_chain: parts.select_chain.clone(),
		chain_spec: config.chain_spec.cloned_box(),
		keystore: parts.keystore.clone(),
		babe: parts.consensus.babe_handle.clone(),
		voter_state,
		authority_set: authority_set.clone(),
		justifications: parts.consensus.grandpa.justification_stream(),
		finality: FinalityProofProvider::new_for_service(parts.backend.clone(), Some(authority_set.clone())),
	};
	Box::new(move |executor| rpc::methods(&needs, executor).map_err(Error::Application))
}
