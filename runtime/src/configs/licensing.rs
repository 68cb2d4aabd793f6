// SPDX-License-Identifier: Apache-2.0
//! AI assets: their register, what they earn, and their licences.

use super::{credits::CredId, monetary::TreasuryAccount};
use crate::{
	constants::{
		currency::{BYTE_DEPOSIT, ITEM_DEPOSIT},
		time::{prod_or_fast, DAYS},
	},
	params,
	types::*,
	AiAssets, Assets, AssetsHolder, Balances, ComputeCredits, ModelLicensing, Nfts, PaymentLanes, Royalties,
	Runtime, RuntimeCall, System,
};
use noema_primitives::{
	items::{CollectionMaker, ItemLedger, FIRST_USER_COLLECTION},
	Collection, CreditShop,
};
use polkadot_sdk::*;

use frame_support::{
	ensure, parameter_types,
	traits::{fungible::ItemOf, tokens::imbalance::ResolveTo, ConstU128, ConstU32, Contains},
	PalletId,
};
use frame_system::EnsureRoot;
use pallet_nfts::{
	CollectionConfig, CollectionSetting, CollectionSettings, Event, ItemConfig, MintSettings,
	NextCollectionId,
};
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

/// Blocks of a royalty epoch.
const ROYALTY_EPOCH: BlockNumber = prod_or_fast(7 * DAYS, 20);

parameter_types! {
	pub const AgentsPalletId: PalletId = PalletId(*b"noema/ag");
	pub const CollectionsPalletId: PalletId = PalletId(*b"noema/co");
	pub const RoyaltiesPalletId: PalletId = PalletId(*b"noema/ro");
}

/// The chain's own collections in `Nfts`. Their items have no deposits: those whose records the items stand for take
/// deposits for all of a record.
pub struct NftItems;

impl ItemLedger<AccountId> for NftItems {
	fn owner_of(collection: Collection, item: u32) -> Option<AccountId> {
		Nfts::owner(collection.id(), item)
	}

	fn mint(collection: Collection, item: u32, owner: &AccountId) -> DispatchResult {
		Nfts::do_mint(collection.id(), item, None, owner.clone(), ItemConfig::default(), |_, _| Ok(()))
	}

	fn transfer(collection: Collection, item: u32, to: &AccountId) -> DispatchResult {
		Nfts::do_transfer(collection.id(), item, to.clone(), |_, _| Ok(()))
	}

	fn burn(collection: Collection, item: u32) -> DispatchResult {
		Nfts::do_burn(collection.id(), item, |_| Ok(()))
	}
}

impl CollectionMaker for NftItems {
	/// The collection is an account's that nobody has a key to.
	fn make(collection: Collection) -> DispatchResult {
		let owner: AccountId = CollectionsPalletId::get().into_account_truncating();
		let config = CollectionConfig {
			settings: CollectionSettings::from_disabled(CollectionSetting::DepositRequired.into()),
			max_supply: None,
			mint_settings: MintSettings::default(),
		};
		let id = collection.id();
		let event = Event::ForceCreated { collection: id, owner: owner.clone() };
		Nfts::do_create_collection(id, owner.clone(), owner, config, 0, event)?;
		// Those that users create come after the chain's own.
		NextCollectionId::<Runtime>::put(FIRST_USER_COLLECTION);
		Ok(())
	}
}

/// Sells CRED on the way to a licence while it may be bought: what pauses `ComputeCredits.buy` pauses this as well.
pub struct OpenShop;

impl CreditShop<AccountId> for OpenShop {
	fn buy(who: &AccountId, pay: Balance, min_credits: Balance) -> Result<Balance, DispatchError> {
		let call = pallet_compute_credits::Call::buy { pay, min_credits }.into();
		let open = <Runtime as frame_system::Config>::BaseCallFilter::contains(&call);
		ensure!(open, frame_system::Error::<Runtime>::CallFiltered);
		<ComputeCredits as CreditShop<AccountId>>::buy(who, pay, min_credits)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn open(who: &AccountId, credits: Balance) -> Balance {
		<ComputeCredits as CreditShop<AccountId>>::open(who, credits)
	}
}

/// What agents may do: move what they have, pay and be paid. Not what gives others power over an agent's account that
/// outlasts a change of its owner: proxies, multisigs, keys, and approvals and prices at which others take what is
/// the agent's. What does outlast it is bounded and to be seen: the keys of lanes, up to their reserves, who claims,
/// and where earnings of services go. Batches are allowed, and this holds for every call in them.
pub struct AgentCalls;

impl Contains<RuntimeCall> for AgentCalls {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_assets::Call as AssetsCall;
		use pallet_nfts::Call as NftsCall;
		match call {
			RuntimeCall::AiAssets(..)
			| RuntimeCall::AssetConversion(..)
			| RuntimeCall::Balances(..)
			| RuntimeCall::ComputeCredits(..)
			| RuntimeCall::ModelLicensing(..)
			| RuntimeCall::PaymentLanes(..)
			| RuntimeCall::Royalties(..)
			| RuntimeCall::Services(..)
			| RuntimeCall::System(..) => true,
			RuntimeCall::Assets(call) => matches!(
				call,
				AssetsCall::transfer { .. }
					| AssetsCall::transfer_keep_alive { .. }
					| AssetsCall::transfer_all { .. }
					| AssetsCall::transfer_approved { .. }
					| AssetsCall::burn { .. }
					| AssetsCall::touch { .. }
					| AssetsCall::refund { .. }
			),
			RuntimeCall::Nfts(call) => matches!(
				call,
				NftsCall::transfer { .. }
					| NftsCall::burn { .. }
					| NftsCall::mint { .. }
					| NftsCall::buy_item { .. }
			),
			RuntimeCall::Utility(call) => {
				use pallet_utility::Call as UtilityCall;
				matches!(
					call,
					UtilityCall::batch { .. }
						| UtilityCall::batch_all { .. }
						| UtilityCall::force_batch { .. }
				)
			},
			_ => false,
		}
	}
}

impl pallet_ai_assets::Config for Runtime {
	type Native = Balances;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type Items = NftItems;
	type Income = Royalties;
	type Rights = ModelLicensing;
	// There is no market yet.
	type Listings = ();
	type AgentFilter = AgentCalls;
	type AdminOrigin = EnsureRoot<AccountId>;
	type AuditorBond = params::AuditorBond;
	type AuditorDelay = ConstU32<{ prod_or_fast(28 * DAYS, 100) }>;
	type ItemDeposit = ConstU128<ITEM_DEPOSIT>;
	type ByteDeposit = ConstU128<BYTE_DEPOSIT>;
	type MaxAttestations = ConstU32<64>;
	type MaxValidity = ConstU32<{ 730 * DAYS }>;
	type PalletId = AgentsPalletId;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_ai_assets::weights::SubstrateWeight<Runtime>;
}

impl pallet_royalties::Config for Runtime {
	type Native = Balances;
	type Credits = ItemOf<Assets, CredId, AccountId>;
	type Shares = Assets;
	type ShareHolds = AssetsHolder;
	type Register = AiAssets;
	type Licences = ModelLicensing;
	type Payouts = PaymentLanes;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type AdminOrigin = EnsureRoot<AccountId>;
	type DisputeBond = params::DisputeBond;
	type ItemDeposit = ConstU128<ITEM_DEPOSIT>;
	type ByteDeposit = ConstU128<BYTE_DEPOSIT>;
	type EpochLength = ConstU32<ROYALTY_EPOCH>;
	type ReleaseEpochs = ConstU32<4>;
	type MinActive = ConstU32<10_000>;
	type DisputePeriod = ConstU32<{ prod_or_fast(28 * DAYS, 100) }>;
	// So that something of what shares carry is released between disputes, however many there are.
	type QuietPeriod = ConstU32<{ 3 * ROYALTY_EPOCH }>;
	type BlockNumberProvider = System;
	type PalletId = RoyaltiesPalletId;
	type WeightInfo = pallet_royalties::weights::SubstrateWeight<Runtime>;
}

impl pallet_model_licensing::Config for Runtime {
	type Native = Balances;
	type Credits = ItemOf<Assets, CredId, AccountId>;
	// The register hands licences on to `NftItems`, past its lock.
	type Items = AiAssets;
	type Register = AiAssets;
	type Royalties = Royalties;
	type Payouts = PaymentLanes;
	type Fees = ComputeCredits;
	type Shop = OpenShop;
	// Nobody has a tier until there are scores.
	type Tiers = ();
	type AdminOrigin = EnsureRoot<AccountId>;
	type ProtocolFee = params::LicenceFee;
	type ItemDeposit = ConstU128<ITEM_DEPOSIT>;
	type ByteDeposit = ConstU128<BYTE_DEPOSIT>;
	type GracePeriod = ConstU32<{ prod_or_fast(14 * DAYS, 20) }>;
	type RefundPeriod = ConstU32<{ prod_or_fast(28 * DAYS, 100) }>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_model_licensing::weights::SubstrateWeight<Runtime>;
}
