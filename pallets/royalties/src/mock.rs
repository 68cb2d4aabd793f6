// SPDX-License-Identifier: Apache-2.0
//! A chain with the real assets and their holder, and a register, licences and an escrow that tests set.

use crate::*;
use frame::{
	deps::frame_support::{traits::tokens::imbalance::ResolveTo, weights::RuntimeDbWeight},
	testing_prelude::*,
	traits::{fungible::ItemOf, AsEnsureOriginWithArg, ConstU128, ConstU32},
};
use noema_accesses::{READ, WRITE};
use noema_primitives::{
	money::{CRED, NOE},
	AssetId, CRED_ASSET_ID,
};
use polkadot_sdk::{
	pallet_assets, pallet_assets_holder, pallet_balances, pallet_multisig, pallet_proxy, pallet_utility,
};

mod outside;
mod setup;

pub use outside::*;
pub use setup::*;

pub type AccountId = u64;

/// Own assets, and hold shares.
pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
pub const CAROL: AccountId = 3;
/// Holds NOE, and no CRED.
pub const STRANGER: AccountId = 4;
/// Holds less NOE than any deposit.
pub const POOR: AccountId = 5;
/// Where payouts are that could not be received.
pub const POT: AccountId = 89;
pub const ESCROW: AccountId = 90;
pub const TREASURY: AccountId = 91;

/// The least NOE and CRED that accounts hold.
pub const ED: Balance = NOE / 100;
pub const CRED_MINIMUM: Balance = CRED / 100;
/// What Alice, Bob and Carol hold at genesis of each.
pub const RICH: Balance = 1_000_000 * NOE;
/// The price of an item of storage, and of a byte.
pub const ITEM: Balance = NOE / 10;
pub const BYTE: Balance = NOE / 2_000;
/// The bond of a dispute at genesis, and what of it is lost when nobody decides: a tenth, rounded up.
pub const BOND: Balance = 100 * NOE + 1;
pub const EXPIRY: Balance = 10 * NOE + 1;
/// The deposits, which the test of their sum takes apart.
pub const SHARES_DEPOSIT: Balance = 2 * ITEM + 282 * BYTE;
pub const POSITION_DEPOSIT: Balance = 4 * ITEM + 161 * BYTE;
/// Blocks of an epoch.
pub const EPOCH: BlockNumber = 100;
/// Epochs over which what was carried is released.
pub const RELEASE: u32 = 4;
/// Without so many active shares nothing is.
pub const MIN_ACTIVE: ShareCount = 10_000;
pub const PERIOD: BlockNumber = 400;
pub const QUIET: BlockNumber = 300;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		AssetsHolder: pallet_assets_holder,
		Royalties: crate,
		Utility: pallet_utility,
		Proxy: pallet_proxy,
		Multisig: pallet_multisig,
	}
);

noema_wrappers::wrappers!(Royalties);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub const CredId: AssetId = CRED_ASSET_ID;
	pub const RoyaltiesPalletId: PalletId = PalletId(*b"noema/ro");
	pub const TreasuryAccount: AccountId = TREASURY;
	pub static BondOfDisputes: Balance = BOND;
	pub static ItemDeposit: Balance = ITEM;
	pub static EpochLength: BlockNumber = EPOCH;
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
	type MetadataDepositPerByte = ConstU128<BYTE>;
	type ApprovalDeposit = ConstU128<NOE>;
	type Freezer = ();
	type Holder = AssetsHolder;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

/// CRED.
pub type Cred = ItemOf<Assets, CredId, AccountId>;

impl Config for Test {
	type Native = Balances;
	type Credits = Cred;
	type Shares = Assets;
	type ShareHolds = AssetsHolder;
	type Register = TestRegister;
	type Licences = TestLicences;
	type Payouts = TestPayouts;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type AdminOrigin = frame_system::EnsureRoot<AccountId>;
	type DisputeBond = BondOfDisputes;
	type ItemDeposit = ItemDeposit;
	type ByteDeposit = ConstU128<BYTE>;
	type EpochLength = EpochLength;
	type ReleaseEpochs = ConstU32<RELEASE>;
	type MinActive = ConstU32<MIN_ACTIVE>;
	type DisputePeriod = ConstU32<PERIOD>;
	type QuietPeriod = ConstU32<QUIET>;
	type BlockNumberProvider = System;
	type PalletId = RoyaltiesPalletId;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}
