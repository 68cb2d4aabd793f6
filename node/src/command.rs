// SPDX-License-Identifier: Apache-2.0
//! What happens on a command.

use crate::{
	chain_spec,
	cli::{Cli, Seal, Subcommand},
	keystore, ports,
	service::{self, Block, FullBackend, FullClient, Options, Partial},
	twin,
};
use polkadot_sdk::{
	sc_chain_spec::{ChainSpec, ChainType},
	sc_cli::{
		self, ChainInfoCmd, CliConfiguration, ExportChainSpecCmd, ImportBlocksCmd, Result, RevertCmd,
		SubstrateCli,
	},
	sc_consensus_babe, sc_consensus_grandpa,
	sc_service::Configuration,
	sp_blockchain::HeaderBackend,
	sp_runtime::traits::NumberFor,
};
use std::sync::Arc;

/// Warp sync waits for so many peers. The default of three never comes about in a network of two.
const WARP_SYNC_PEERS: usize = 1;

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Noema Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn executable_name() -> String {
		"noema".into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"docs/guides/run-a-node.md".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, chain: &str) -> std::result::Result<Box<dyn ChainSpec>, String> {
		chain_spec::load(chain).map(|spec| Box::new(spec) as Box<_>)
	}
}

/// Does what the command line says.
pub fn run() -> Result<()> {
	let mut cli = Cli::from_args();
	// Authorities with public keys, such as --alice, are for trials: nobody relies on their network identity.
	cli.run.network_params.node_key_params.unsafe_force_node_key_generation |=
		cli.run.get_keyring().is_some();
	match &cli.subcommand {
		None => run_node(&cli),
		Some(Subcommand::Key(command)) => command.run(&cli),
		Some(Subcommand::ExportChainSpec(command)) => export(&cli, command),
		Some(Subcommand::PurgeChain(command)) => {
			cli.create_runner(command)?.sync_run(|config| command.run(config.database))
		},
		Some(Subcommand::ChainInfo(command)) => chain_info(&cli, command),
		Some(Subcommand::Revert(command)) => revert(&cli, command),
		Some(Subcommand::CheckBlock(command)) => cli.create_runner(command)?.async_run(|config| {
			let (parts, queue) = service::partial(&config, &cli.setup())?;
			Ok((command.run(parts.client, queue), parts.task_manager))
		}),
		Some(Subcommand::ImportBlocks(command)) => import_blocks(&cli, command),
		Some(Subcommand::ExportBlocks(command)) => cli.create_runner(command)?.async_run(|config| {
			let (parts, _) = service::partial(&config, &cli.setup())?;
			Ok((command.run(parts.client, config.database), parts.task_manager))
		}),
	}
}

fn export(cli: &Cli, command: &ExportChainSpecCmd) -> Result<()> {
	let mut spec = chain_spec::load(&command.chain)?;
	// Upstream compiles the runtime for each question it asks.
	if let Some(preset) = spec.extensions().preset.as_ref().filter(|_| command.raw) {
		let genesis = service::genesis_of(preset, cli.runtime_cache().as_deref())?;
		spec.set_storage(genesis);
	}
	command.run(Box::new(spec))
}

fn import_blocks(cli: &Cli, command: &ImportBlocksCmd) -> Result<()> {
	if let Some(missing) = command.input.as_ref().filter(|path| !path.is_file()) {
		return Err(format!("there is no file `{}` to import blocks from", missing.display()).into());
	}
	cli.create_runner(command)?.async_run(|config| {
		let (parts, queue) = service::partial(&config, &cli.setup())?;
		Ok((command.run(parts.client, queue), parts.task_manager))
	})
}

fn run_node(cli: &Cli) -> Result<()> {
	let shared = cli.run.shared_params();
	if shared.chain.is_none() && !shared.is_dev() {
		return Err("no chain is named: start a development chain of your own with --dev, or name one with \
		            --chain (dev, local, staging, or the path of a chain spec file)"
			.into());
	}
	let mut runner = cli.create_runner(&cli.run)?;
	let config = runner.config_mut();
	may_seal(cli.seal, config)?;
	ports::claim(config)?;
	keystore::warn_of_network_key(&config.network.node_key);
	twin::warn(config);
	config.network.min_peers_to_start_warp_sync = Some(WARP_SYNC_PEERS);
	let options =
		Options { setup: cli.setup(), seal: cli.seal, storage_monitor: cli.storage_monitor.clone() };
	runner.run_node_until_exit(|config| async move {
		service::start(config, options).map_err(sc_cli::Error::Service)
	})
}

/// Sealing is for development chains: it ignores the rules by which several authorities agree.
fn may_seal(seal: Option<Seal>, config: &Configuration) -> std::result::Result<(), String> {
	if seal.is_none() {
		return Ok(());
	}
	if config.chain_spec.chain_type() != ChainType::Development {
		return Err(format!(
			"--seal is for development chains only, which `{}` is not: leave it out, or start with --dev",
			config.chain_spec.id()
		));
	}
	if !config.role.is_authority() {
		return Err("--seal needs an authority to make the blocks: add --alice, or start with --dev".into());
	}
	Ok(())
}

/// Unlike upstream's it also answers for a database that has only its genesis, or none yet.
fn chain_info(cli: &Cli, command: &ChainInfoCmd) -> Result<()> {
	cli.create_runner(command)?.sync_run(|config| {
		let (parts, _) = service::partial(&config, &cli.setup())?;
		let info = parts.client.info();
		let shown = serde_json::json!({
			"best_hash": info.best_hash,
			"best_number": info.best_number,
			"genesis_hash": info.genesis_hash,
			"finalized_hash": info.finalized_hash,
			"finalized_number": info.finalized_number,
		});
		println!("{shown:#}");
		Ok(())
	})
}

fn revert(cli: &Cli, command: &RevertCmd) -> Result<()> {
	cli.create_runner(command)?.async_run(|config| {
		let (Partial { client, backend, task_manager, .. }, _) = service::partial(&config, &cli.setup())?;
		let revert = Box::new(revert_consensus);
		Ok((command.run(client, backend, Some(revert)), task_manager))
	})
}

/// What BABE and GRANDPA keep besides the blocks has to go back with them.
fn revert_consensus(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	blocks: NumberFor<Block>,
) -> Result<()> {
	sc_consensus_babe::revert(client.clone(), backend, blocks)?;
	sc_consensus_grandpa::revert(client, blocks)?;
	Ok(())
}
