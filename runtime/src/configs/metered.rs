// SPDX-License-Identifier: Apache-2.0
//! Metered services: what is sold, keys that spend, and payment lanes.

use super::{credits::CredId, monetary::TreasuryAccount};
use crate::{
	constants::{
		currency::{credit_deposit, BYTE_DEPOSIT, ITEM_DEPOSIT},
		time::{prod_or_fast, DAYS, HOURS, MINUTES},
	},
	params,
	types::*,
	AccessKeys, AiAssets, Assets, Balances, ComputeCredits, ModelLicensing, PaymentLanes, Royalties, Runtime,
	Services, System,
};
use polkadot_sdk::*;

use frame_support::{
	parameter_types,
	traits::{fungible::ItemOf, tokens::imbalance::ResolveTo, ConstU128, ConstU32},
	PalletId,
};
use frame_system::EnsureRoot;

/// The shortest delay before a lane's end: time for its provider to claim.
const MIN_CLOSE_DELAY: BlockNumber = prod_or_fast(15 * MINUTES, 20);
/// The longest, and so long keys may overlap: nothing that was open before a rotation has to end sooner.
const MAX_CLOSE_DELAY: BlockNumber = prod_or_fast(30 * DAYS, 200);

impl pallet_services::Config for Runtime {
	type Native = Balances;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type Offers = AiAssets;
	type AdminOrigin = EnsureRoot<AccountId>;
	type Bond = params::ProviderBond;
	type NoticePeriod = params::NoticePeriod;
	type ItemDeposit = ConstU128<ITEM_DEPOSIT>;
	type ByteDeposit = ConstU128<BYTE_DEPOSIT>;
	type MaxTariffs = ConstU32<64>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_services::weights::SubstrateWeight<Runtime>;
}

impl pallet_access_keys::Config for Runtime {
	type Deposits = PaymentLanes;
	type GrantDeposit = ConstU128<{ credit_deposit(1, 1_024) }>;
	type MaxGrants = ConstU32<256>;
	type MaxLanes = ConstU32<64>;
	type MaxPeriod = ConstU32<{ 365 * DAYS }>;
	type MaxLifetime = ConstU32<{ 365 * DAYS }>;
	type MaxOverlap = ConstU32<MAX_CLOSE_DELAY>;
	type MinCloseDelay = ConstU32<MIN_CLOSE_DELAY>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_access_keys::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const LanesPalletId: PalletId = PalletId(*b"noema/pl");
}

impl pallet_payment_lanes::Config for Runtime {
	type Credits = ItemOf<Assets, CredId, AccountId>;
	type Services = Services;
	type Grants = AccessKeys;
	type Licences = ModelLicensing;
	type Royalties = Royalties;
	type Fees = ComputeCredits;
	// Nobody has a tier until there are scores.
	type Tiers = ();
	type ForkOrigin = EnsureRoot<AccountId>;
	type ProtocolFee = params::ProtocolFee;
	type MinClaim = params::MinClaim;
	type AccountDeposit = ConstU128<{ credit_deposit(1, 0) }>;
	type LaneDeposit = ConstU128<{ credit_deposit(4, 0) }>;
	type ClaimerDeposit = ConstU128<{ credit_deposit(1, 0) }>;
	type RefundDeposit = ConstU128<{ credit_deposit(1, 2_048) }>;
	type MinCloseDelay = ConstU32<MIN_CLOSE_DELAY>;
	type MaxCloseDelay = ConstU32<MAX_CLOSE_DELAY>;
	type MaxRequestAge = ConstU32<{ prod_or_fast(HOURS, 40) }>;
	type RetentionPeriod = ConstU32<{ prod_or_fast(7 * DAYS, 60) }>;
	type DisputePeriod = ConstU32<{ prod_or_fast(DAYS, 10) }>;
	type MaxJobPeriod = ConstU32<{ prod_or_fast(90 * DAYS, 200) }>;
	type BlockNumberProvider = System;
	type PalletId = LanesPalletId;
	type WeightInfo = pallet_payment_lanes::weights::SubstrateWeight<Runtime>;
}
