// SPDX-License-Identifier: Apache-2.0
//! A chain with the real assets and balances, and items, a register, royalties, tiers and a shop that tests set.

use crate::*;
use frame::{
	deps::frame_support::{traits::fungible::ItemOf, weights::RuntimeDbWeight},
	testing_prelude::*,
	traits::{AsEnsureOriginWithArg, ConstU128},
};
use noema_accesses::{READ, WRITE};
use noema_primitives::{
	money::{CRED, NOE},
	AssetId, CRED_ASSET_ID,
};
use polkadot_sdk::{pallet_assets, pallet_balances, pallet_multisig, pallet_proxy, pallet_utility};
use std::collections::BTreeMap;

mod outside;
mod setup;

pub use outside::*;
pub use setup::*;

pub type AccountId = u64;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		ModelLicensing: crate,
		Utility: pallet_utility,
		Proxy: pallet_proxy,
		Multisig: pallet_multisig,
	}
);

noema_wrappers::wrappers!(ModelLicensing);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub const CredId: AssetId = CRED_ASSET_ID;
	pub static ProtocolFee: Permill = Permill::from_percent(1);
	pub static ItemDeposit: Balance = ITEM;
	pub static GracePeriod: BlockNumber = GRACE;
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
	type ExistentialDeposit = ConstU128<ED>;
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
	type Native = Balances;
	type Credits = Cred;
	type Items = TestItems;
	type Register = TestRegister;
	type Royalties = TestRoyalties;
	type Payouts = TestPayouts;
	type Fees = TestFees;
	type Shop = TestShop;
	type Tiers = TestTiers;
	type AdminOrigin = frame_system::EnsureRoot<AccountId>;
	type ProtocolFee = ProtocolFee;
	type ItemDeposit = ItemDeposit;
	type ByteDeposit = ConstU128<BYTE>;
	type GracePeriod = GracePeriod;
	type RefundPeriod = ConstU32<REFUND>;
	type BlockNumberProvider = System;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}
