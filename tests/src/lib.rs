// SPDX-License-Identifier: Apache-2.0
//! Tests that use the chain as people do: against real node processes, through real clients.
//!
//! `node` starts, kills and restarts a node, `command` runs a subcommand to its end, `rpc` asks a node plain
//! questions, and `client` is a user of the chain on subxt. The journeys are in `tests/`; the clients of other
//! languages in `clients/` speak to `client` through the program `noema-subxt-client`, so that all share a node.

pub mod client;
pub mod command;
pub mod node;
pub mod place;
pub mod rpc;
pub mod wait;

pub use client::SubxtClient;
pub use command::run_command;
pub use node::{Node, NodeOptions};
pub use place::{free_port, node_binary, TempDir};
pub use rpc::Rpc;
pub use wait::{poll, within};
