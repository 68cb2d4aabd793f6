// SPDX-License-Identifier: Apache-2.0
//! Which pallets are benchmarked on this runtime: ours, and `Balances`, whose transfer is the unit that ours are
//! compared with. Standard pallets come with weights of their release.

use crate::*;
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};

frame_benchmarking::define_benchmarks!(
	[pallet_access_keys, AccessKeys]
	[pallet_ai_assets, AiAssets]
	[pallet_balances, Balances]
	[pallet_compute_credits, ComputeCredits]
	[pallet_model_licensing, ModelLicensing]
	[pallet_payment_lanes, PaymentLanes]
	[pallet_price_feed, PriceFeed]
	[pallet_royalties, Royalties]
	[pallet_services, Services]
);

/// What can be measured.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Measures.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
