// SPDX-License-Identifier: Apache-2.0
//! A chain with the real balances; items, income, rights and listings are what tests make of them.

use crate::*;
use frame::{
	deps::frame_support::{traits::tokens::imbalance::ResolveTo, weights::RuntimeDbWeight},
	testing_prelude::*,
	traits::{
		fungible::{Inspect, InspectHold},
		ConstU128,
	},
};
use noema_accesses::{READ, WRITE};
use noema_primitives::money::NOE;
use polkadot_sdk::{pallet_balances, pallet_multisig, pallet_proxy, pallet_utility};
use types::{Machines, ParentClaim};

mod outside;
mod setup;

pub use outside::*;
pub use setup::*;

/// So many bytes as accounts of agents need.
pub type AccountId = u128;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
pub const CAROL: AccountId = 3;
/// Holds no NOE at genesis.
pub const POOR: AccountId = 4;
pub const TREASURY: AccountId = 91;

/// The least that accounts hold.
pub const ED: Balance = NOE / 100;
/// What Alice, Bob and Carol hold at genesis.
pub const RICH: Balance = 1_000_000 * NOE;
/// What is required of auditors at genesis.
pub const BOND: Balance = 5_000 * NOE;
/// The price of an item of storage, and of a byte.
pub const ITEM: Balance = NOE / 10;
pub const BYTE: Balance = NOE / 2_000;
/// The deposits, which the test of their sum takes apart.
pub const ASSET_DEPOSIT: Balance = 6 * ITEM + 1_086 * BYTE;
pub const OFFER_DEPOSIT: Balance = ITEM + 57 * BYTE;
pub const ATTESTATION_DEPOSIT: Balance = ITEM + 81 * BYTE;
/// Blocks for which bonds of auditors that leave still answer.
pub const AUDITOR_DELAY: BlockNumber = 1_000;
/// The longest validity of attestations.
pub const VALIDITY: BlockNumber = 10_000;
/// Some hashes.
pub const CONTENT: H256 = H256::repeat_byte(1);
pub const TERMS: H256 = H256::repeat_byte(2);
pub const REPORT: H256 = H256::repeat_byte(3);

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		AiAssets: crate,
		Utility: pallet_utility,
		Proxy: pallet_proxy,
		Multisig: pallet_multisig,
	}
);

noema_wrappers::wrappers!(AiAssets);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub const TreasuryAccount: AccountId = TREASURY;
	pub const AgentsId: PalletId = PalletId(*b"noema/ag");
	pub static RequiredBond: Balance = BOND;
	pub static Delay: BlockNumber = AUDITOR_DELAY;
	pub static ItemDeposit: Balance = ITEM;
	pub static MaxAttestations: u32 = 4;
	pub static MaxValidity: BlockNumber = VALIDITY;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlockU32<Test>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type DbWeight = CountedDbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ED>;
	type AccountStore = System;
}

/// Agents make no proxies.
pub struct AgentCalls;

impl Contains<RuntimeCall> for AgentCalls {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Proxy(..))
	}
}

impl Config for Test {
	type Native = Balances;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type Items = TestItems;
	type Income = TestIncome;
	type Rights = TestRights;
	type Listings = TestListings;
	type AgentFilter = AgentCalls;
	type AdminOrigin = frame_system::EnsureRoot<AccountId>;
	type AuditorBond = RequiredBond;
	type AuditorDelay = Delay;
	type ItemDeposit = ItemDeposit;
	type ByteDeposit = ConstU128<BYTE>;
	type MaxAttestations = MaxAttestations;
	type MaxValidity = MaxValidity;
	type PalletId = AgentsId;
	type BlockNumberProvider = System;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}
