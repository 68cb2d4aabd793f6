// SPDX-License-Identifier: Apache-2.0
//! System, time, scheduling, migrations and what accounts do with calls of others.

use super::filters::{Exemptions, NoDepositForCredits, ProxyType};
use crate::{
	constants::{
		currency::{deposit, BYTE_DEPOSIT, ITEM_DEPOSIT},
		time::{DAYS, SLOT_MILLIS},
	},
	governance::origins::{Blocks, RootOrCommitteeFor, RootOrHalfOfCommittee, RootOrTwoThirdsOfCommittee},
	types::*,
	Babe, Balances, Migrations, OriginCaller, PalletInfo, Preimage, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin, RuntimeTask, SafeMode, System, TxPause, VERSION,
};
use polkadot_sdk::*;

use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	migrations::{EnterSafeModeOnFailedMigration, FreezeChainOnFailedMigration},
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU128, ConstU32, ConstU64, EqualPrivilegeOnly, InsideBoth,
		LinearStoragePrice,
	},
	weights::{
		constants::{BlockExecutionWeight, ExtrinsicBaseWeight, ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		Weight,
	},
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	EnsureRoot,
};
use sp_runtime::{traits::AccountIdLookup, Perbill};
use sp_version::RuntimeVersion;

/// The part of a block that normal transactions may fill.
const NORMAL_RATIO: Perbill = Perbill::from_percent(75);
/// The part of a block that its initialisation is expected to take at most.
const INITIALIZATION_RATIO: Perbill = Perbill::from_percent(10);
/// One second of execution of a slot of three.
const MAX_BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND, u64::MAX);

parameter_types! {
	pub const BlockHashCount: BlockNumber = 2400;
	pub const Version: RuntimeVersion = VERSION;
	pub RuntimeBlockLength: BlockLength =
		BlockLength::builder().max_length(5 * 1024 * 1024).modify_max_length_for_class(
			DispatchClass::Normal,
			|max| *max = NORMAL_RATIO * (5 * 1024 * 1024),
		).build();
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::builder()
		// Fees go to the author and the treasury: whatever their number, the two accounts change once a block.
		.base_block(BlockExecutionWeight::get().saturating_add(ParityDbWeight::get().reads_writes(2, 2)))
		.for_class(DispatchClass::all(), |weights| weights.base_extrinsic = ExtrinsicBaseWeight::get())
		.for_class(DispatchClass::Normal, |weights| {
			weights.max_total = Some(NORMAL_RATIO * MAX_BLOCK_WEIGHT);
		})
		.for_class(DispatchClass::Operational, |weights| {
			weights.max_total = Some(MAX_BLOCK_WEIGHT);
			// What normal transactions leave is kept for these.
			weights.reserved = Some(MAX_BLOCK_WEIGHT - NORMAL_RATIO * MAX_BLOCK_WEIGHT);
		})
		.avg_block_initialization(INITIALIZATION_RATIO)
		.build_or_panic();
	pub SchedulerWeight: Weight = Perbill::from_percent(80) * RuntimeBlockWeights::get().max_block;
	pub MigrationsWeight: Weight = Perbill::from_percent(80) * RuntimeBlockWeights::get().max_block;
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter = InsideBoth<InsideBoth<SafeMode, TxPause>, NoDepositForCredits>;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type Nonce = Nonce;
	type Hash = Hash;
	type AccountId = AccountId;
	type Lookup = AccountIdLookup<AccountId, ()>;
	type Block = Block;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type SS58Prefix = frame_support::traits::ConstU16<42>;
	// Accounts hold many assets that are not sufficient, and each is a consumer.
	type MaxConsumers = ConstU32<128>;
	type SingleBlockMigrations = crate::migrations::SingleBlock;
	type MultiBlockMigrator = Migrations;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = Moment;
	type OnTimestampSet = Babe;
	type MinimumPeriod = ConstU64<{ SLOT_MILLIS / 2 }>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = SchedulerWeight;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<ConstU128<ITEM_DEPOSIT>, ConstU128<BYTE_DEPOSIT>, Balance>,
	>;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = crate::migrations::MultiBlock;
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = EnterSafeModeOnFailedMigration<SafeMode, FreezeChainOnFailedMigration>;
	type MaxServiceWeight = MigrationsWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = Exemptions;
	type EnterDuration = ConstU32<{ DAYS / 6 }>;
	type ExtendDuration = ConstU32<{ DAYS / 12 }>;
	// Nobody enters by deposit: only root and the committee do.
	type EnterDepositAmount = ();
	type ExtendDepositAmount = ();
	type ForceEnterOrigin = RootOrCommitteeFor<Blocks<DAYS>, Blocks<{ DAYS / 6 }>>;
	type ForceExtendOrigin = RootOrCommitteeFor<Blocks<DAYS>, Blocks<{ DAYS / 12 }>>;
	type ForceExitOrigin = RootOrTwoThirdsOfCommittee;
	type ForceDepositOrigin = RootOrTwoThirdsOfCommittee;
	type Notify = ();
	type ReleaseDelay = ();
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = RootOrHalfOfCommittee;
	type UnpauseOrigin = RootOrHalfOfCommittee;
	type WhitelistedCalls = Exemptions;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ConstU128<{ deposit(1, 8) }>;
	type ProxyDepositFactor = ConstU128<{ deposit(0, 33) }>;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = sp_runtime::traits::BlakeTwo256;
	type AnnouncementDepositBase = ConstU128<{ deposit(1, 8) }>;
	type AnnouncementDepositFactor = ConstU128<{ deposit(0, 66) }>;
	type BlockNumberProvider = System;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = ConstU128<{ deposit(1, 88) }>;
	type DepositFactor = ConstU128<{ deposit(0, 32) }>;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn normal_transactions_should_leave_room_for_operational_ones() {
		let weights = RuntimeBlockWeights::get();
		let normal = weights.get(DispatchClass::Normal).max_total.expect("normal is bounded");
		assert_eq!(weights.max_block.ref_time(), WEIGHT_REF_TIME_PER_SECOND);
		assert_eq!(normal.ref_time(), WEIGHT_REF_TIME_PER_SECOND / 4 * 3);
	}

	#[test]
	fn blocks_should_be_at_most_five_mebibytes() {
		assert_eq!(*RuntimeBlockLength::get().max.get(DispatchClass::Operational), 5 * 1024 * 1024);
	}
}
