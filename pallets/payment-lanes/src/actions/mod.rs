// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod change;
mod claim;
mod end;
mod escrow;
mod jobs;
pub mod open;
mod refund;
mod settings;
pub(crate) mod till;
