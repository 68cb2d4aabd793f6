// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod average;
mod combine;
mod feeds;
mod genesis;
mod invariants;
mod lows;
mod model;
mod natural;
mod properties;
mod rules;
mod steps;
mod storage;
mod wrapped;
