// SPDX-License-Identifier: Apache-2.0
//! What is around the pallet. What calls change of it is in storage, so that a call that fails leaves nothing.

use super::*;
use frame::traits::{fungible::Inspect, tokens::Preservation};
use noema_primitives::{AiAssetKind, AssetInfo};

#[storage_alias]
pub type Owners = StorageMap<TestItems, Twox64Concat, (u32, u32), AccountId, OptionQuery>;
#[storage_alias]
pub type Known = StorageMap<TestRegister, Twox64Concat, AiAssetId, AssetInfo<AccountId>, OptionQuery>;
#[storage_alias]
pub type Income = StorageMap<TestRoyalties, Twox64Concat, AiAssetId, Balance, ValueQuery>;
#[storage_alias]
pub type Escrowed = StorageMap<TestPayouts, Twox64Concat, AccountId, Balance, ValueQuery>;

parameter_types! {
	/// Tier and discount on fees, in ppm.
	pub static TiersOf: BTreeMap<AccountId, (u8, u32)> = BTreeMap::new();
	pub static RoyaltyAccount: Option<AccountId> = Some(ROYALTIES);
	/// Credits for a NOE; nothing while the shop is closed.
	pub static ShopPrice: Option<Balance> = Some(5 * CRED);
}

pub struct TestItems;

impl ItemLedger<AccountId> for TestItems {
	fn owner_of(collection: Collection, item: u32) -> Option<AccountId> {
		Owners::get((collection.id(), item))
	}

	fn mint(collection: Collection, item: u32, owner: &AccountId) -> DispatchResult {
		let key = (collection.id(), item);
		ensure!(!Owners::contains_key(key), DispatchError::Other("the item is there"));
		Owners::insert(key, owner);
		Ok(())
	}

	fn transfer(collection: Collection, item: u32, to: &AccountId) -> DispatchResult {
		let key = (collection.id(), item);
		ensure!(Owners::contains_key(key), DispatchError::Other("no item"));
		Owners::insert(key, to);
		Ok(())
	}

	fn burn(collection: Collection, item: u32) -> DispatchResult {
		Owners::take((collection.id(), item)).map(drop).ok_or(DispatchError::Other("no item"))
	}
}

pub struct TestRegister;

impl AssetRegister<AccountId> for TestRegister {
	fn asset(id: AiAssetId) -> Option<AssetInfo<AccountId>> {
		Known::get(id)
	}

	fn share_of(_: AiAssetId, _: AiAssetId) -> u32 {
		unreachable!("the pallet asks for no shares")
	}

	fn shares(_: AiAssetId) -> Vec<(AiAssetId, u32)> {
		unreachable!("the pallet asks for no shares")
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_asset(
		owner: &AccountId,
		kind: AiAssetKind,
		ancestors: u32,
	) -> Result<(AiAssetId, Vec<AiAssetId>), DispatchError> {
		let id = 1_000 + Known::iter().count() as AiAssetId;
		register(id, *owner, kind);
		Ok((id, (0..ancestors).collect()))
	}
}

/// Registers an asset.
pub fn register(id: AiAssetId, owner: AccountId, kind: AiAssetKind) {
	Known::insert(id, AssetInfo { owner, kind, compute_only: false, retired: false, ancestors_ppm: 0 });
}

/// Changes an asset.
pub fn change_asset(id: AiAssetId, change: impl FnOnce(&mut AssetInfo<AccountId>)) {
	Known::mutate(id, |asset| change(asset.as_mut().expect("there is such an asset")));
}

/// Gives an asset to another.
pub fn give_asset(id: AiAssetId, to: AccountId) {
	change_asset(id, |asset| asset.owner = to);
}

/// Retires an asset.
pub fn retire(id: AiAssetId) {
	change_asset(id, |asset| asset.retired = true);
}

pub struct TestRoyalties;

impl RoyaltySink<AccountId> for TestRoyalties {
	type AssetId = AiAssetId;

	fn account() -> Option<AccountId> {
		RoyaltyAccount::get()
	}

	fn on_income(asset: AiAssetId, amount: Balance) {
		Income::mutate(asset, |income| *income += amount);
		let all: Balance = Income::iter_values().sum();
		assert!(Cred::balance(&ROYALTIES) >= all, "the sink is told of more than has arrived");
	}

	fn booked() -> Option<Balance> {
		Some(Income::iter_values().sum())
	}
}

/// Payouts that end in an account of all escrow where they cannot be received.
pub struct TestPayouts;

impl Payouts<AccountId> for TestPayouts {
	fn pot() -> AccountId {
		ESCROW
	}

	fn pay(from: &AccountId, to: &AccountId, amount: Balance) -> DispatchResult {
		let arrives = Cred::balance(to) + amount >= CRED_MINIMUM;
		let end = if arrives { *to } else { ESCROW };
		<Cred as Mutate<AccountId>>::transfer(from, &end, amount, Preservation::Preserve)?;
		if !arrives {
			Escrowed::mutate(to, |escrowed| *escrowed += amount);
		}
		Ok(())
	}
}

/// Fees go to revenue.
pub struct TestFees;

impl ProtocolFees<AccountId> for TestFees {
	fn collect(payer: &AccountId, asset: RevenueAsset, amount: Balance) -> DispatchResult {
		assert_eq!(asset, RevenueAsset::Credits);
		<Cred as Mutate<AccountId>>::transfer(payer, &REVENUE, amount, Preservation::Preserve).map(drop)
	}

	fn collect_and_pay(payer: &AccountId, fee: Balance, to: &AccountId, rest: Balance) -> DispatchResult {
		Self::collect(payer, RevenueAsset::Credits, fee)?;
		<Cred as Mutate<AccountId>>::transfer(payer, to, rest, Preservation::Preserve).map(drop)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_costly() {}
}

/// Sells credits at a price that tests set.
pub struct TestShop;

impl CreditShop<AccountId> for TestShop {
	fn buy(who: &AccountId, pay: Balance, min_credits: Balance) -> Result<Balance, DispatchError> {
		let price = ShopPrice::get().ok_or(DispatchError::Other("the shop is closed"))?;
		let credits = pay * price / NOE;
		ensure!(credits >= min_credits, DispatchError::Other("too few credits"));
		<Balances as Mutate<AccountId>>::transfer(who, &VAULT, pay, Preservation::Preserve)?;
		<Cred as Mutate<AccountId>>::mint_into(who, credits)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn open(who: &AccountId, credits: Balance) -> Balance {
		let pay = credits * NOE / (5 * CRED) + 1;
		assert_ok!(<Balances as Mutate<AccountId>>::mint_into(who, pay));
		pay
	}
}

pub struct TestTiers;

impl Tiers<AccountId> for TestTiers {
	fn tier(who: &AccountId) -> u8 {
		TiersOf::get().get(who).map_or(0, |(tier, _)| *tier)
	}

	fn fee_discount(who: &AccountId) -> u32 {
		TiersOf::get().get(who).map_or(0, |(_, discount)| *discount)
	}

	fn rate_class(_: &AccountId) -> u8 {
		unreachable!("the pallet asks for no rate class")
	}
}
