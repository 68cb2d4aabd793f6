// SPDX-License-Identifier: Apache-2.0
//! What a running node does besides making blocks.

use super::{
	full::{Node, Settings},
	partial::GRANDPA_JUSTIFICATION_PERIOD,
	Block, FullClient, Hash, SelectChain,
};
use futures::{FutureExt, StreamExt};
use polkadot_sdk::{
	sc_authority_discovery::{self, WorkerConfig},
	sc_client_api::Backend,
	sc_consensus_grandpa::{self, Config, GrandpaParams, LinkHalf, SharedVoterState, VotingRulesBuilder},
	sc_network::{
		config::FullNetworkConfiguration, service::NotificationMetrics, Event, NetworkBackend,
		NetworkEventStream, NotificationService, ProtocolName,
	},
	sc_offchain::{OffchainWorkerOptions, OffchainWorkers},
	sc_service::{Configuration, Error, TaskManager},
	sc_storage_monitor::{StorageMonitorParams, StorageMonitorService},
	sc_transaction_pool_api::OffchainTransactionPoolFactory,
	sp_blockchain::HeaderBackend,
};
use std::{sync::Arc, time::Duration};

/// How long GRANDPA gathers votes before it passes them on.
const GOSSIP_PERIOD: Duration = Duration::from_millis(333);

/// GRANDPA's place in the network.
pub struct Votes {
	protocol: ProtocolName,
	notifications: Box<dyn NotificationService>,
	/// What voters are at; RPC shows it.
	pub state: SharedVoterState,
}

impl Votes {
	/// Adds GRANDPA's protocol to the network.
	pub fn join<N: NetworkBackend<Block, Hash>>(
		config: &Configuration,
		client: &FullClient,
		net_config: &mut FullNetworkConfiguration<Block, Hash, N>,
		metrics: NotificationMetrics,
	) -> Self {
		let protocol =
			sc_consensus_grandpa::protocol_standard_name(&client.info().genesis_hash, &config.chain_spec);
		let (votes, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, N>(
			protocol.clone(),
			metrics,
			net_config.peer_store_handle(),
		);
		net_config.add_notification_protocol(votes);
		Self { protocol, notifications, state: SharedVoterState::empty() }
	}
}

/// Takes part in finality: votes as an authority, follows otherwise. With `at_once` blocks are voted for as
/// soon as they are made, which suits a chain that has only one authority and waits for transactions.
pub fn vote(
	task_manager: &TaskManager,
	node: &Node,
	link: LinkHalf<Block, FullClient, SelectChain>,
	votes: Votes,
	at_once: bool,
) -> Result<(), Error> {
	let settings = &node.settings;
	let config = Config {
		gossip_duration: GOSSIP_PERIOD,
		justification_generation_period: GRANDPA_JUSTIFICATION_PERIOD,
		name: Some(settings.network.node_name.clone()),
		observer_enabled: false,
		keystore: settings.role.is_authority().then(|| node.keystore.clone()),
		local_role: settings.role,
		telemetry: node.telemetry.clone(),
		protocol_name: votes.protocol,
	};
	let rules = if at_once { VotingRulesBuilder::new() } else { VotingRulesBuilder::default() };
	let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
		config,
		link,
		network: node.network.clone(),
		sync: node.sync.clone(),
		notification_service: votes.notifications,
		voting_rule: rules.build(),
		prometheus_registry: settings.registry.clone(),
		shared_voter_state: votes.state,
		telemetry: node.telemetry.clone(),
		offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(node.pool.clone()),
	})?;
	task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	Ok(())
}

/// Publishes the addresses of this authority, and finds those of the others.
pub fn discover_authorities(task_manager: &TaskManager, node: &Node) {
	let Settings { network, development, .. } = &node.settings;
	let events = node.network.event_stream("authority-discovery").filter_map(|event| async move {
		match event {
			Event::Dht(event) => Some(event),
			_ => None,
		}
	});
	let (worker, _) = sc_authority_discovery::new_worker_and_service_with_config(
		WorkerConfig {
			publish_non_global_ips: network.allow_non_globals_in_dht,
			public_addresses: network.public_addresses.clone(),
			strict_record_validation: true,
			// A development chain has no other authorities whose addresses were worth keeping.
			persisted_cache_directory: network.net_config_path.clone().filter(|_| development.is_none()),
			..Default::default()
		},
		node.client.clone(),
		Arc::new(node.network.clone()),
		Box::pin(events),
		sc_authority_discovery::Role::PublishAndDiscover(node.keystore.clone()),
		node.settings.registry.clone(),
		task_manager.spawn_handle(),
	);
	task_manager.spawn_handle().spawn("authority-discovery-worker", Some("networking"), worker.run());
}

/// Runs the runtime's offchain workers, where the configuration wants them. They cannot reach the web: no
/// pallet asks for it, and what they could reach would be the operator's own network.
pub fn run_offchain_workers(task_manager: &TaskManager, node: &Node) -> Result<(), Error> {
	if !node.settings.offchain_workers {
		return Ok(());
	}
	let workers = OffchainWorkers::new(OffchainWorkerOptions {
		runtime_api_provider: node.client.clone(),
		keystore: Some(node.keystore.clone()),
		offchain_db: node.backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(node.pool.clone())),
		network_provider: Arc::new(node.network.clone()),
		is_validator: node.settings.role.is_authority(),
		enable_http_requests: false,
		custom_extensions: |_| vec![],
	})?;
	task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		"offchain-work",
		workers.run(node.client.clone(), task_manager.spawn_handle()).boxed(),
	);
	Ok(())
}

/// Ends the node in good order before the disk is full.
pub fn watch_storage(
	task_manager: &TaskManager,
	node: &Node,
	limits: StorageMonitorParams,
) -> Result<(), Error> {
	let Some(path) = node.settings.database.clone() else { return Ok(()) };
	let shown = path.display().to_string();
	StorageMonitorService::try_spawn(limits, path, &task_manager.spawn_essential_handle()).map_err(|error| {
		Error::Other(format!("{error} at {shown}: free some space, or lower --db-storage-threshold"))
	})
}
