// SPDX-License-Identifier: Apache-2.0
//! What two pallets of Noema or more have in common: ids, units of money, exact products and the
//! traits by which pallets meet without knowing each other.
//!
//! Nothing here reads storage or has a `Config`. The crate is `no_std`.

#![cfg_attr(not(feature = "std"), no_std)]

pub mod ids;
pub mod math;
pub mod money;
pub mod price;
pub mod revenue;
pub mod royalties;
pub mod tiers;

pub use ids::{AssetId, CRED_ASSET_ID};
pub use math::{mul_div_ceil, mul_div_floor};
pub use money::{CRED, NOE};
pub use price::{NativePrice, PriceQuote};
pub use revenue::{ProtocolFees, RevenueAsset, RevenueSink};
pub use royalties::RoyaltySink;
pub use tiers::Tiers;
