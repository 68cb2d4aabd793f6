// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod bond;
mod deposits;
mod discovery;
mod invariants;
mod lanes;
mod lifecycle;
mod logic;
mod model;
mod origins;
mod owners;
mod properties;
mod provider;
mod prune;
mod remove;
mod royalties;
mod rules;
mod service;
mod status;
mod tariff;
mod text;
mod versions;
mod views;
