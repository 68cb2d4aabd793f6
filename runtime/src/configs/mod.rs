// SPDX-License-Identifier: Apache-2.0
//! How the pallets are configured, grouped by meaning.

mod assets;
mod consensus;
#[cfg(not(feature = "plain"))]
mod credits;
pub mod filters;
mod governance;
#[cfg(not(feature = "plain"))]
mod licensing;
#[cfg(not(feature = "plain"))]
mod metered;
pub mod monetary;
mod parameters;
mod spared;
mod staking;
mod system;

#[cfg(feature = "std")]
pub use consensus::set_keys_call;
pub use consensus::SessionKeys;
pub use system::RuntimeBlockWeights;
