// SPDX-License-Identifier: Apache-2.0
//! What the configuration of standard pallets asks of ours. `plain.rs` stands in for it in a runtime without them.

use crate::{
	configs::monetary::TreasuryAccount, types::*, ComputeCredits, ComputeCreditsConfig,
	OracleMembershipConfig, PaymentLanes, PriceFeedConfig, Runtime, RuntimeCall, RuntimeGenesisConfig,
};
use alloc::{vec, vec::Vec};
use polkadot_sdk::*;

use frame_support::build_struct_json_patch;
use pallet_access_keys::Call as KeysCall;
use pallet_ai_assets::Call as AssetsCall;
use pallet_compute_credits::Call as CreditsCall;
use pallet_model_licensing::Call as LicensingCall;
use pallet_payment_lanes::Call as LanesCall;
use pallet_royalties::Call as RoyaltiesCall;
use pallet_services::Call as ServicesCall;

pub use crate::{
	charge::ChargeFee,
	fees::{ChargeWeight, InNativeOrCredits as ChargeTransaction},
	AiAssets as ItemLocks, PriceFeed as Price,
};

/// The price of NOE at genesis: 0.10 USD.
const GENESIS_PRICE: u128 = 100_000;

/// Up to which age a price in milliseconds is good for anything.
pub type MaxOldPriceAge = <Runtime as pallet_compute_credits::Config>::MaxOldPriceAge;

/// Whether a call of our pallets moves funds, or lets somebody move them.
pub fn moves_funds(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::ComputeCredits(
			CreditsCall::buy { .. } | CreditsCall::redeem { .. } | CreditsCall::recapitalise { .. }
		) | RuntimeCall::Services(
			ServicesCall::register_provider { .. }
				| ServicesCall::set_payout { .. }
				| ServicesCall::restore_bond { .. }
		) | RuntimeCall::AccessKeys(
			KeysCall::grant { .. } | KeysCall::update_grant { .. } | KeysCall::rotate { .. }
		) | RuntimeCall::PaymentLanes(
			LanesCall::deposit { .. }
				| LanesCall::withdraw { .. }
				| LanesCall::open_lane { .. }
				| LanesCall::top_up { .. }
				| LanesCall::authorize { .. }
				| LanesCall::refund { .. }
		) | RuntimeCall::AiAssets(
			AssetsCall::register { .. }
				| AssetsCall::transfer { .. }
				| AssetsCall::retire { .. }
				| AssetsCall::remove_parent { .. }
				| AssetsCall::offer_to_providers { .. }
				| AssetsCall::bond { .. }
				| AssetsCall::act_as { .. }
		) | RuntimeCall::Royalties(
			RoyaltiesCall::fractionalize { .. }
				| RoyaltiesCall::reunify { .. }
				| RoyaltiesCall::dispute { .. }
		) | RuntimeCall::ModelLicensing(
			LicensingCall::make_offer { .. }
				| LicensingCall::set_price { .. }
				| LicensingCall::buy_licence { .. }
				| LicensingCall::renew { .. }
				| LicensingCall::transfer_licence { .. }
				| LicensingCall::refund_licence { .. }
				| LicensingCall::burn_licence { .. }
				| LicensingCall::open_derivatives { .. }
		)
	)
}

/// Whether a call feeds prices.
pub fn feeds_prices(call: &RuntimeCall) -> bool {
	matches!(call, RuntimeCall::Oracle(..))
}

/// The account that holds what stands behind CRED.
pub fn vault() -> AccountId {
	ComputeCredits::account()
}

/// What our pallets start with: feeders, the price, and `vault` planck behind the first CRED.
pub fn genesis(feeders: Vec<AccountId>, vault: Balance, any_price_age: bool) -> serde_json::Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		oracle_membership: OracleMembershipConfig { members: feeders.try_into().unwrap_or_default() },
		price_feed: PriceFeedConfig { initial_price: Some(GENESIS_PRICE) },
		compute_credits: ComputeCreditsConfig {
			vault,
			pots: vec![TreasuryAccount::get(), PaymentLanes::pot()],
			any_price_age
		},
	})
}
