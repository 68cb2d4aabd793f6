// SPDX-License-Identifier: Apache-2.0
//! What two pallets of Noema or more have in common: ids, units of money, exact products, metering, the
//! vouchers of payment lanes, and the traits by which pallets meet without knowing each other.
//!
//! Nothing here reads storage or has a `Config`. The crate is `no_std`, so that gateways and SDKs can use it too.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod access;
pub mod assets;
pub mod escrow;
pub mod ids;
pub mod items;
pub mod licences;
pub mod math;
pub mod metering;
pub mod money;
pub mod price;
pub mod revenue;
pub mod royalties;
pub mod services;
pub mod shop;
pub mod tiers;
pub mod voucher;

pub use access::{AccessGrants, GrantUse};
pub use assets::{AiAssetKind, AssetIncome, AssetInfo, AssetRegister, DerivativeGrant, DerivativeRights};
pub use escrow::{EscrowDeposits, Payouts};
pub use ids::{
	AiAssetId, AssetId, BlockNumber, ForkId, LaneId, LicenceId, ServiceId, TariffVersion, CRED_ASSET_ID,
};
pub use items::{Collection, CollectionMaker, ItemLedger, Listed};
pub use licences::{LicenceMarket, LicenceQuotas};
pub use math::{mul_div_ceil, mul_div_floor};
pub use metering::{cost, Tariff, Units};
pub use money::{CRED, NOE};
pub use price::{NativePrice, PriceQuote};
pub use revenue::{ProtocolFees, RevenueAsset, RevenueSink};
pub use royalties::RoyaltySink;
#[cfg(feature = "runtime-benchmarks")]
pub use services::AssetUse;
pub use services::{AssetOffers, ServiceKind, ServiceRegistry, ServiceTerms};
pub use shop::CreditShop;
pub use tiers::Tiers;
pub use voucher::{ClaimRow, LaneSignature, LaneSigner, LaneTerms, OpenRequest, Voucher};
