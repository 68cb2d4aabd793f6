// SPDX-License-Identifier: Apache-2.0
//! Tests of the composed runtime: what clients rely on, and whole blocks of real transactions.

mod accesses;
mod accounts;
mod assets;
mod chain;
mod charging;
mod fees;
mod licensing;
mod metered;
mod pause;
mod pins;
mod prices;
mod proofs;
mod refunds;
mod staking;
mod weights;
mod wrapped;
