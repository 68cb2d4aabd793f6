// SPDX-License-Identifier: Apache-2.0
//! What a runtime upgrade does to storage. There is nothing to migrate before the first release; migrations are
//! listed here by release, and stay until every network has run them.

/// Migrations that fit into the first block after an upgrade.
pub type SingleBlock = ();

/// Migrations that take several blocks, run by `Migrations`.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type MultiBlock = ();
