// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod accesses;
mod caps;
mod closing;
mod grant;
mod invariants;
mod lanes;
mod lifecycle;
mod logic;
mod model;
mod properties;
mod prune;
mod revoke;
mod rotate;
mod rotate_lanes;
mod rules;
mod update_grant;
mod uses;
mod views;
mod window;
mod wrapped;
