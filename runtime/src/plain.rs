// SPDX-License-Identifier: Apache-2.0
//! What stands in for our pallets in the runtime that ours is measured against (docs/reports/plain-node.md): fees are
//! charged as the release does it, and nothing has a price.

use crate::{configs::monetary::SplitFees, types::*, Balances, Runtime, RuntimeCall};
use alloc::vec::Vec;
use polkadot_sdk::*;

use frame_support::{traits::ConstU64, PalletId};
use sp_runtime::traits::AccountIdConversion;

/// Charges fees by the stock extension.
pub type ChargeFee = pallet_transaction_payment::ChargeTransactionPayment<Runtime>;
/// Takes fees in NOE.
pub type ChargeTransaction = pallet_transaction_payment::FungibleAdapter<Balances, SplitFees>;
/// The weight of that, as measured for the release.
pub type ChargeWeight = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
/// There is no price.
pub type Price = ();
/// None is ever old.
pub type MaxOldPriceAge = ConstU64<0>;

/// No item is locked.
pub type ItemLocks = ();

/// No call moves funds that standard pallets do not know of.
pub fn moves_funds(_: &RuntimeCall) -> bool {
	false
}

/// No call feeds prices.
pub fn feeds_prices(_: &RuntimeCall) -> bool {
	false
}

/// Where ours keeps what stands behind CRED, so that both start with the same balances.
pub fn vault() -> AccountId {
	PalletId(*b"noema/cc").into_account_truncating()
}

/// Standard pallets are all there is.
pub fn genesis(_: Vec<AccountId>, _: Balance, _: bool) -> serde_json::Value {
	serde_json::Value::Null
}
