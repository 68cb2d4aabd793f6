// SPDX-License-Identifier: Apache-2.0
//! The journeys: each starts the nodes it needs and uses them as people do. They are one program, for most of their
//! time is waiting for blocks, and so several run at once.

mod credits;
mod equivocation;
mod eras;
mod feeder;
mod network;
mod node;
mod operators;
mod subcommands;
mod subxt;
#[cfg(feature = "upgrade")]
mod upgrades;
