// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod agents;
mod attestations;
mod auditors;
mod deposits;
mod details;
mod discovery;
mod end;
mod genesis;
mod invariants;
mod items;
mod lifecycle;
mod lineage;
mod logic;
mod model;
mod offers;
mod origins;
mod parents;
mod properties;
mod register;
mod rules;
mod transfer;
mod views;
mod wrapped;
