// SPDX-License-Identifier: Apache-2.0
//! NOE, fees and the treasury.

use crate::{
	constants::{
		currency::{deposit, EXISTENTIAL_DEPOSIT, NOE},
		fees::{PLANCK_PER_BYTE, PLANCK_PER_PICOSECOND, TARGET_FULLNESS},
		time::{prod_or_fast, DAYS},
	},
	ours,
	types::*,
	Assets, Authorship, Balances, Bounties, ChildBounties, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, System, Treasury,
};
use noema_primitives::{mul_div_ceil, NativePrice, CRED_ASSET_ID};
use polkadot_sdk::*;

use frame_support::{
	pallet_prelude::Get,
	parameter_types,
	traits::{
		fungible::{Balanced, Credit, NativeFromLeft, NativeOrWithId, UnionOf},
		tokens::{imbalance::ResolveTo, pay::PayAssetFromAccount, ConversionFromAssetBalance},
		ConstU128, ConstU32, Imbalance, OnUnbalanced, VariantCountOf, WithdrawReasons,
	},
	weights::ConstantMultiplier,
	PalletId,
};
use frame_system::EnsureRootWithSuccess;
use pallet_transaction_payment::{Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{AccountIdConversion, Bounded, ConvertInto, IdentityLookup},
	FixedPointNumber, Permill, Perquintill,
};

/// NOE and the assets of `Assets` as one family of fungibles.
pub type NativeAndAssets = UnionOf<Balances, Assets, NativeFromLeft, AssetKind, AccountId>;
/// NOE, or an asset by its id.
pub type AssetKind = NativeOrWithId<AssetId>;

parameter_types! {
	pub const TreasuryPalletId: PalletId = PalletId(*b"noema/ty");
	pub TreasuryAccount: AccountId = TreasuryPalletId::get().into_account_truncating();
	pub TargetBlockFullness: Perquintill = TARGET_FULLNESS;
	/// How fast fees follow congestion.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(75, 1_000_000);
	/// Fees never fall below their base.
	pub MinimumMultiplier: Multiplier = Multiplier::from_u32(1);
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
	pub const MaxBalance: Balance = Balance::MAX;
	pub UnvestedReasons: WithdrawReasons =
		WithdrawReasons::except(WithdrawReasons::TRANSFER | WithdrawReasons::RESERVE);
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
	type Balance = Balance;
	type DustRemoval = ResolveTo<TreasuryAccount, Balances>;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

/// Half of a fee to the author of the block, half to the treasury; the tip to the author.
pub struct SplitFees;

impl OnUnbalanced<Credit<AccountId, Balances>> for SplitFees {
	fn on_unbalanceds(mut fee_then_tip: impl Iterator<Item = Credit<AccountId, Balances>>) {
		let Some(fee) = fee_then_tip.next() else { return };
		let half = fee.peek() / 2;
		let (mut to_author, to_treasury) = fee.split(half);
		if let Some(tip) = fee_then_tip.next() {
			to_author.subsume(tip);
		}
		ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(to_treasury);
		let rejected = match Authorship::author() {
			Some(author) => Balances::resolve(&author, to_author).err(),
			None => Some(to_author),
		};
		// An author who cannot be paid, or is not known, leaves it to the treasury.
		if let Some(rest) = rejected {
			ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(rest);
		}
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = ours::ChargeTransaction;
	type WeightToFee = ConstantMultiplier<Balance, ConstU128<PLANCK_PER_PICOSECOND>>;
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<PLANCK_PER_BYTE>>;
	type FeeMultiplierUpdate = TargetedFeeAdjustment<
		Runtime,
		TargetBlockFullness,
		AdjustmentVariable,
		MinimumMultiplier,
		MaximumMultiplier,
	>;
	type OperationalFeeMultiplier = frame_support::traits::ConstU8<5>;
	type WeightInfo = ours::ChargeWeight;
}

/// The worth in NOE of what the treasury spends, for the limits of its spenders.
pub struct WorthInNative;

impl ConversionFromAssetBalance<Balance, AssetKind, Balance> for WorthInNative {
	type Error = ();

	fn from_asset_balance(amount: Balance, asset: AssetKind) -> Result<Balance, ()> {
		match asset {
			AssetKind::Native => Ok(amount),
			AssetKind::WithId(CRED_ASSET_ID) => {
				let quote = <ours::Price as NativePrice>::quote().ok_or(())?;
				if quote.age > ours::MaxOldPriceAge::get() {
					return Err(());
				}
				// At the lowest price a credit is worth most NOE, so that limits are reached soonest.
				mul_div_ceil(amount, NOE, quote.low()).ok_or(())
			},
			AssetKind::WithId(_) => Err(()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: AssetKind) {
		<ours::Price as NativePrice>::set_price(100_000);
	}
}

/// Makes what the treasury's benchmarks spend: NOE.
#[cfg(feature = "runtime-benchmarks")]
pub struct TreasuryArguments;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_treasury::ArgumentsFactory<AssetKind, AccountId> for TreasuryArguments {
	fn create_asset_kind(_: u32) -> AssetKind {
		AssetKind::Native
	}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		seed.into()
	}
}

impl pallet_treasury::Config for Runtime {
	type Currency = Balances;
	type RejectOrigin = crate::governance::origins::RootOrTwoThirdsOfCommittee;
	type RuntimeEvent = RuntimeEvent;
	type SpendPeriod = ConstU32<{ prod_or_fast(7 * DAYS, 20) }>;
	type Burn = NoBurn;
	type PalletId = TreasuryPalletId;
	type BurnDestination = ();
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
	type SpendFunds = Bounties;
	type MaxApprovals = ConstU32<100>;
	type SpendOrigin = EnsureRootWithSuccess<AccountId, MaxBalance>;
	type AssetKind = AssetKind;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = IdentityLookup<AccountId>;
	type Paymaster = PayAssetFromAccount<NativeAndAssets, TreasuryAccount>;
	type BalanceConverter = WorthInNative;
	type PayoutPeriod = ConstU32<{ prod_or_fast(30 * DAYS, 40) }>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TreasuryArguments;
	type BlockNumberProvider = System;
}

/// The treasury keeps what it does not spend.
pub struct NoBurn;

impl Get<Permill> for NoBurn {
	fn get() -> Permill {
		Permill::zero()
	}
}

parameter_types! {
	pub const CuratorDepositMultiplier: Permill = Permill::from_percent(50);
	pub const CuratorDepositMin: Option<Balance> = Some(10 * NOE);
	pub const CuratorDepositMax: Option<Balance> = Some(10_000 * NOE);
}

impl pallet_bounties::Config for Runtime {
	type BountyDepositBase = ConstU128<{ deposit(1, 256) }>;
	type BountyDepositPayoutDelay = ConstU32<{ prod_or_fast(8 * DAYS, 10) }>;
	type BountyUpdatePeriod = ConstU32<{ prod_or_fast(90 * DAYS, 100) }>;
	type CuratorDepositMultiplier = CuratorDepositMultiplier;
	type CuratorDepositMax = CuratorDepositMax;
	type CuratorDepositMin = CuratorDepositMin;
	type BountyValueMinimum = ConstU128<{ 100 * NOE }>;
	type DataDepositPerByte = ConstU128<{ crate::constants::currency::BYTE_DEPOSIT }>;
	type RuntimeEvent = RuntimeEvent;
	type MaximumReasonLength = ConstU32<16_384>;
	type WeightInfo = pallet_bounties::weights::SubstrateWeight<Runtime>;
	type ChildBountyManager = ChildBounties;
	type OnSlash = Treasury;
	type TransferAllAssets = ();
}

impl pallet_child_bounties::Config for Runtime {
	type MaxActiveChildBountyCount = ConstU32<100>;
	type ChildBountyValueMinimum = ConstU128<{ 10 * NOE }>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_child_bounties::weights::SubstrateWeight<Runtime>;
}

impl pallet_vesting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type BlockNumberToBalance = ConvertInto;
	type MinVestedTransfer = ConstU128<NOE>;
	type WeightInfo = pallet_vesting::weights::SubstrateWeight<Runtime>;
	type UnvestedFundsAllowedWithdrawReasons = UnvestedReasons;
	type BlockNumberProvider = System;
	const MAX_VESTING_SCHEDULES: u32 = 28;
}
