// SPDX-License-Identifier: Apache-2.0
//! Spares writes when an account of an asset closes.
//!
//! The freezer removes two entries of an account that dies, whether it ever had them or not, and a write costs as much
//! as six reads. Few accounts have any: those that have none lose nothing here.

use crate::types::{AccountId, AssetId, Balance};
use core::marker::PhantomData;
use pallet_assets::FrozenBalance;
use polkadot_sdk::*;

/// The freezer `Inner`, asked to forget an account only if it knows it. It keeps one entry for the amount and one for
/// its reasons, and has both for an account or none.
pub struct Spared<Inner>(PhantomData<Inner>);

impl<Inner: FrozenBalance<AssetId, AccountId, Balance>> FrozenBalance<AssetId, AccountId, Balance>
	for Spared<Inner>
{
	fn frozen_balance(asset: AssetId, who: &AccountId) -> Option<Balance> {
		Inner::frozen_balance(asset, who)
	}

	fn died(asset: AssetId, who: &AccountId) {
		if Inner::frozen_balance(asset, who).is_some() {
			Inner::died(asset, who);
		}
	}

	fn contains_freezes(asset: AssetId) -> bool {
		Inner::contains_freezes(asset)
	}
}
