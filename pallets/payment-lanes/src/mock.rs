// SPDX-License-Identifier: Apache-2.0
//! A chain with the real assets, and services, grants, licences, royalties and tiers that tests set.

use crate::*;
use frame::{
	deps::frame_support::{traits::fungible::ItemOf, weights::RuntimeDbWeight},
	testing_prelude::*,
	traits::{AsEnsureOriginWithArg, ConstU128, ConstU32},
};
use noema_accesses::{READ, WRITE};
use noema_primitives::{
	money::{CRED, NOE},
	AssetId, CRED_ASSET_ID,
};
use polkadot_sdk::{pallet_assets, pallet_balances, pallet_multisig, pallet_proxy, pallet_utility};
use std::collections::BTreeMap;

mod keys;
mod outside;
mod setup;

pub use keys::*;
pub use outside::*;
pub use setup::*;

pub type AccountId = u64;

/// Pay.
pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
/// Provides services, and where its earnings go.
pub const PROVIDER: AccountId = 10;
pub const PAYOUT: AccountId = 11;
/// Provides other services.
pub const OTHER_PROVIDER: AccountId = 20;
/// Has nothing to do with anything, and no CRED.
pub const STRANGER: AccountId = 50;
pub const REVENUE: AccountId = 90;
pub const ROYALTIES: AccountId = 91;

/// The least that accounts hold.
pub const CRED_MINIMUM: Balance = CRED / 100;
/// What Alice, Bob and the providers hold at genesis.
pub const RICH: Balance = 1_000 * CRED;

pub const ACCOUNT_DEPOSIT: Balance = 10_000;
pub const LANE_DEPOSIT: Balance = 60_000;
pub const CLAIMER_DEPOSIT: Balance = 12_000;
pub const REFUND_DEPOSIT: Balance = 110_000;
pub const MIN_DELAY: BlockNumber = 300;
pub const MAX_DELAY: BlockNumber = 864_000;
pub const HOUR: BlockNumber = 1_200;
pub const DAY: BlockNumber = 28_800;
pub const RETENTION: BlockNumber = 7 * DAY;
pub const MAX_JOB: BlockNumber = 90 * DAY;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		PaymentLanes: crate,
		Utility: pallet_utility,
		Proxy: pallet_proxy,
		Multisig: pallet_multisig,
	}
);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub const CredId: AssetId = CRED_ASSET_ID;
	pub const LanesPalletId: PalletId = PalletId(*b"noema/pl");
	pub static ProtocolFee: Permill = Permill::from_percent(1);
	pub static MinClaim: Balance = 1_000;
	pub static RetentionPeriod: BlockNumber = RETENTION;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlockU32<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type DbWeight = CountedDbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<{ NOE / 100 }>;
	type AccountStore = System;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type AssetId = AssetId;
	type AssetIdParameter = AssetId;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureSigned<AccountId>>;
	type ForceOrigin = frame_system::EnsureRoot<AccountId>;
	type AssetDeposit = ConstU128<NOE>;
	type AssetAccountDeposit = ConstU128<NOE>;
	type MetadataDepositBase = ConstU128<NOE>;
	type MetadataDepositPerByte = ConstU128<1>;
	type ApprovalDeposit = ConstU128<NOE>;
	type Freezer = ();
	type Holder = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// CRED.
pub type Cred = ItemOf<Assets, CredId, AccountId>;

impl Config for Test {
	type Credits = Cred;
	type Services = TestServices;
	type Grants = TestGrants;
	type Licences = TestLicences;
	type Royalties = TestRoyalties;
	type Fees = TestFees;
	type Tiers = TestTiers;
	type ForkOrigin = frame_system::EnsureRoot<AccountId>;
	type ProtocolFee = ProtocolFee;
	type MinClaim = MinClaim;
	type AccountDeposit = ConstU128<ACCOUNT_DEPOSIT>;
	type LaneDeposit = ConstU128<LANE_DEPOSIT>;
	type ClaimerDeposit = ConstU128<CLAIMER_DEPOSIT>;
	type RefundDeposit = ConstU128<REFUND_DEPOSIT>;
	type MinCloseDelay = ConstU32<MIN_DELAY>;
	type MaxCloseDelay = ConstU32<MAX_DELAY>;
	type MaxRequestAge = ConstU32<HOUR>;
	type RetentionPeriod = RetentionPeriod;
	type DisputePeriod = ConstU32<DAY>;
	type MaxJobPeriod = ConstU32<MAX_JOB>;
	type BlockNumberProvider = System;
	type PalletId = LanesPalletId;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}

noema_wrappers::wrappers!(PaymentLanes);
