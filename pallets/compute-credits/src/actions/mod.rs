// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod buy;
pub mod fees;
mod genesis;
mod preference;
mod redeem;
mod vault;
