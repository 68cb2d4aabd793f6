// SPDX-License-Identifier: Apache-2.0
//! The node as a service: `partial` is what subcommands need as well, `full` a node that runs.

mod alone;
mod authoring;
mod clock;
mod clock_watch;
mod digests;
mod drift;
mod executor;
mod full;
mod genesis;
mod partial;
mod seal;
mod standing;
mod tasks;

pub use executor::genesis_of;
pub use full::{start, Options};
pub use partial::{partial, Partial, Setup};

use clock::Clock;
use noema_runtime::RuntimeApi;
use polkadot_sdk::{
	sc_consensus, sc_consensus_babe, sc_consensus_grandpa, sc_executor, sc_service, sc_transaction_pool,
	sp_consensus_babe::inherents::BabeCreateInherentDataProviders, sp_runtime::traits::Block as BlockT,
};

/// A block whose transactions the node does not look into.
pub type Block = noema_runtime::opaque::Block;
/// Hash of a block.
pub type Hash = <Block as BlockT>::Hash;
/// Runs the runtime's wasm.
pub type Executor = sc_executor::WasmExecutor;
/// The client of the chain.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, Executor>;
/// Its database.
pub type FullBackend = sc_service::TFullBackend<Block>;
/// How the best chain is chosen.
pub type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;
/// The transactions that wait.
pub type Pool = sc_transaction_pool::TransactionPoolHandle<Block, FullClient>;

type GrandpaImport = sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;
type Inherents = BabeCreateInherentDataProviders<Block>;
type BabeImport<Inner> = sc_consensus_babe::BabeBlockImport<Block, FullClient, Inner, Inherents, SelectChain>;
/// The way of a block into the database: BABE's checks, then GRANDPA's.
type Import = seal::Joined<BabeImport<seal::Split<GrandpaImport>>>;
