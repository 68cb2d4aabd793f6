// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod activate;
mod burned;
mod claim;
mod deactivate;
mod deposits;
mod dispute;
mod earning;
mod fractionalize;
mod income;
mod invariants;
mod lifecycle;
mod lineage;
mod logic;
mod model;
mod origins;
mod owners;
mod properties;
mod pull;
mod register;
mod resolve;
mod reunify;
mod rules;
mod views;
mod wrapped;
