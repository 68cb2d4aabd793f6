// SPDX-License-Identifier: Apache-2.0
//! Fungible and non-fungible assets, and the exchange between them.

use super::{
	monetary::{AssetKind, NativeAndAssets, TreasuryAccount},
	spared::Spared,
};
use crate::{
	constants::{
		currency::{deposit, BYTE_DEPOSIT, ITEM_DEPOSIT, NOE},
		time::DAYS,
	},
	ours,
	types::*,
	AssetsFreezer, AssetsHolder, Balances, PoolAssets, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, RuntimeOrigin, System,
};
use alloc::vec;
use noema_primitives::ids::is_user_asset;
use polkadot_sdk::*;

use frame_support::{
	ord_parameter_types, parameter_types,
	traits::{
		tokens::imbalance::ResolveAssetTo, AsEnsureOriginWithArg, ConstU128, ConstU32, EnsureOrigin,
		EnsureOriginWithArg,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned, EnsureSignedBy};
use pallet_asset_conversion::{AccountIdConverter, Ascending, Chain, WithFirstAsset};
use pallet_nfts::PalletFeatures;
use sp_runtime::{
	traits::{AccountIdConversion, Verify},
	Permill,
};

/// The assets that stand for parts of exchange pools.
pub type PoolAssetsInstance = pallet_assets::Instance2;

/// Anyone creates assets, but only under the ids of users.
pub struct CreateUserAsset;

impl EnsureOriginWithArg<RuntimeOrigin, AssetId> for CreateUserAsset {
	type Success = AccountId;

	fn try_origin(origin: RuntimeOrigin, id: &AssetId) -> Result<AccountId, RuntimeOrigin> {
		if !is_user_asset(*id) {
			return Err(origin);
		}
		<EnsureSigned<_> as EnsureOrigin<_>>::try_origin(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &AssetId) -> Result<RuntimeOrigin, ()> {
		<EnsureSigned<AccountId> as EnsureOrigin<_>>::try_successful_origin()
	}
}

/// Benchmarks create assets under ids of users.
#[cfg(feature = "runtime-benchmarks")]
pub struct UserAssetIds;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_assets::BenchmarkHelper<codec::Compact<AssetId>, ()> for UserAssetIds {
	fn create_asset_id_parameter(id: u32) -> codec::Compact<AssetId> {
		(noema_primitives::ids::FIRST_USER_ASSET_ID + id).into()
	}

	fn create_reserve_id_parameter(_: u32) {}
}

impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1_000>;
	type AssetId = AssetId;
	type AssetIdParameter = codec::Compact<AssetId>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = CreateUserAsset;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = ConstU128<{ deposit(1, 190) }>;
	type AssetAccountDeposit = ConstU128<{ deposit(1, 16) }>;
	type MetadataDepositBase = ConstU128<{ deposit(1, 68) }>;
	type MetadataDepositPerByte = ConstU128<BYTE_DEPOSIT>;
	type ApprovalDeposit = ConstU128<{ deposit(1, 84) }>;
	type StringLimit = ConstU32<50>;
	type Freezer = Spared<AssetsFreezer>;
	// The holder demands to be named here itself, so its two removals cannot be spared.
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = UserAssetIds;
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

impl pallet_assets_freezer::Config for Runtime {
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type RuntimeEvent = RuntimeEvent;
}

parameter_types! {
	pub const AssetConversionPalletId: PalletId = PalletId(*b"noema/ac");
	pub const Native: AssetKind = AssetKind::Native;
	pub const LiquidityWithdrawalFee: Permill = Permill::zero();
	pub const LiquidityProviderFee: Permill = Permill::from_parts(3_000);
	pub const MaxSwapFee: Permill = Permill::from_percent(5);
	pub NftFeatures: PalletFeatures = PalletFeatures::all_enabled();
}

ord_parameter_types! {
	pub const AssetConversionAccount: AccountId =
		AccountIdConversion::<AccountId>::into_account_truncating(&AssetConversionPalletId::get());
}

impl pallet_assets::Config<PoolAssetsInstance> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1_000>;
	type AssetId = u32;
	type AssetIdParameter = u32;
	type ReserveData = ();
	type Currency = Balances;
	// Only the exchange creates them.
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSignedBy<AssetConversionAccount, AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	// The pool's set-up fee covers its asset.
	type AssetDeposit = ConstU128<0>;
	type AssetAccountDeposit = ConstU128<{ deposit(1, 16) }>;
	type MetadataDepositBase = ConstU128<0>;
	type MetadataDepositPerByte = ConstU128<0>;
	type ApprovalDeposit = ConstU128<{ deposit(1, 84) }>;
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = ();
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// Benchmarks exchange user assets.
#[cfg(feature = "runtime-benchmarks")]
pub struct UserAssetPairs;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_asset_conversion::BenchmarkHelper<AssetKind> for UserAssetPairs {
	fn create_pair(seed1: u32, seed2: u32) -> (AssetKind, AssetKind) {
		let first = noema_primitives::ids::FIRST_USER_ASSET_ID;
		(AssetKind::WithId(first + seed1), AssetKind::WithId(first + seed2))
	}
}

/// Pools of NOE with an asset, and of any two assets.
type PoolLocator = Chain<
	WithFirstAsset<
		Native,
		AccountId,
		AssetKind,
		AccountIdConverter<AssetConversionPalletId, (AssetKind, AssetKind)>,
	>,
	Ascending<AccountId, AssetKind, AccountIdConverter<AssetConversionPalletId, (AssetKind, AssetKind)>>,
>;

impl pallet_asset_conversion::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type HigherPrecisionBalance = sp_core::U256;
	type AssetKind = AssetKind;
	type Assets = NativeAndAssets;
	type PoolId = (AssetKind, AssetKind);
	type PoolLocator = PoolLocator;
	type PoolAssetId = u32;
	type PoolAssets = PoolAssets;
	type LPFee = LiquidityProviderFee;
	type AdminOrigin = EnsureRoot<AccountId>;
	type MaxSwapFee = MaxSwapFee;
	type PoolSetupFee = ConstU128<{ 10 * NOE }>;
	type PoolSetupFeeAsset = Native;
	type PoolSetupFeeTarget = ResolveAssetTo<TreasuryAccount, NativeAndAssets>;
	type LiquidityWithdrawalFee = LiquidityWithdrawalFee;
	type MintMinLiquidity = ConstU128<100>;
	type MaxSwapPathLength = ConstU32<4>;
	type PalletId = AssetConversionPalletId;
	type WeightInfo = pallet_asset_conversion::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = UserAssetPairs;
}

impl pallet_nfts::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = u32;
	type ItemId = u32;
	type Currency = Balances;
	type ForceOrigin = EnsureRoot<AccountId>;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Locker = ours::ItemLocks;
	type CollectionDeposit = ConstU128<{ deposit(1, 130) }>;
	type ItemDeposit = ConstU128<{ deposit(1, 164) }>;
	type MetadataDepositBase = ConstU128<{ deposit(1, 129) }>;
	type AttributeDepositBase = ConstU128<ITEM_DEPOSIT>;
	type DepositPerByte = ConstU128<BYTE_DEPOSIT>;
	type StringLimit = ConstU32<256>;
	type KeyLimit = ConstU32<64>;
	type ValueLimit = ConstU32<256>;
	type ApprovalsLimit = ConstU32<20>;
	type ItemAttributesApprovalsLimit = ConstU32<30>;
	type MaxTips = ConstU32<10>;
	type MaxDeadlineDuration = ConstU32<{ 365 * DAYS }>;
	type MaxAttributesPerCall = ConstU32<10>;
	type Features = NftFeatures;
	type OffchainSignature = Signature;
	type OffchainPublic = <Signature as Verify>::Signer;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type WeightInfo = pallet_nfts::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

#[cfg(test)]
mod tests {
	use super::*;
	use noema_primitives::ids::{CRED_ASSET_ID, FIRST_SHARE_ASSET_ID, FIRST_USER_ASSET_ID};

	#[test]
	fn users_should_create_assets_under_their_ids_only() {
		let create = |id| CreateUserAsset::ensure_origin(RuntimeOrigin::signed([1; 32].into()), &id).is_ok();
		assert!(create(FIRST_USER_ASSET_ID));
		assert!(!create(CRED_ASSET_ID));
		assert!(!create(FIRST_SHARE_ASSET_ID));
	}
}
