// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod allowlist;
mod buy;
mod deposits;
mod derive;
mod end;
mod entitled;
mod invariants;
mod lanes;
mod lifecycle;
mod logic;
mod market;
mod model;
mod money;
mod offer;
mod origins;
mod owners;
mod properties;
mod quota;
mod renew;
mod rules;
mod settings;
mod terms;
mod transfer;
mod views;
mod wrapped;
