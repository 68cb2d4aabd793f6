// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod claim;
mod close;
mod close_many;
mod escrow;
mod forged;
mod grants;
mod invariants;
mod jobs;
mod licences;
mod lifecycle;
mod logic;
mod logic_claim;
mod model;
mod mutated;
mod open;
mod open_for;
mod payouts;
mod properties;
mod prune;
mod refund;
mod rows;
mod rules;
mod settings;
mod top_up;
mod views;
mod wrapped;
