// SPDX-License-Identifier: Apache-2.0
//! Tests that use the chain as people do: against real node processes, through real clients.
//!
//! `node` starts, kills and restarts a node, `network` several that form a chain, `spec` is what they start from, and
//! `faults` notes what was done to them. `command` runs a program to its end, `rpc` asks a node plain questions, and
//! `client` is a user of the chain on subxt, with `staking`, `lanes`, `views` and `values`. The journeys are in
//! `tests/`; the clients of other languages in `clients/` run beside `client` by the program `noema-subxt-client`, so
//! that all share a node. `measure` compares the node with one on a runtime without our pallets.

pub mod client;
mod clock;
pub mod command;
pub mod faults;
pub mod lanes;
pub mod measure;
pub mod network;
pub mod node;
pub mod place;
pub mod rpc;
pub mod spec;
pub mod staking;
#[cfg(feature = "upgrade")]
pub mod upgrade;
pub mod values;
mod views;
pub mod wait;

pub use client::SubxtClient;
pub use command::{run_command, Running};
pub use faults::Fault;
pub use network::{Network, Status};
pub use node::{Node, NodeOptions};
pub use place::{free_port, program, TempDir};
pub use rpc::Rpc;
pub use spec::Spec;
pub use wait::{poll, within};
