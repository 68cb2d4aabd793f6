// SPDX-License-Identifier: Apache-2.0
//! What is around the pallet. What calls change of it is in storage, so that a call that fails leaves nothing.

use super::*;
use frame::{
	deps::frame_support::storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{DepositConsequence, Preservation, Provenance},
	},
};
use noema_primitives::{
	metering::Units, AiAssetKind, AssetIncome, AssetInfo, LaneId, LicenceId, RoyaltySink, ServiceId,
};

#[storage_alias]
pub type Registered = StorageMap<TestRegister, Twox64Concat, AiAssetId, AccountId, OptionQuery>;
#[storage_alias]
pub type Lineage = StorageMap<TestRegister, Twox64Concat, AiAssetId, Vec<(AiAssetId, u32)>, ValueQuery>;
#[storage_alias]
pub type Licensed = StorageMap<TestLicences, Twox64Concat, LicenceId, (AccountId, AiAssetId), OptionQuery>;
/// Licences for which nothing was paid.
#[storage_alias]
pub type GivenAway = StorageMap<TestLicences, Twox64Concat, LicenceId, (), OptionQuery>;
#[storage_alias]
pub type Escrowed = StorageMap<TestPayouts, Twox64Concat, AccountId, Balance, ValueQuery>;

/// The register of assets.
pub struct TestRegister;

impl AssetRegister<AccountId> for TestRegister {
	fn asset(id: AiAssetId) -> Option<AssetInfo<AccountId>> {
		let owner = Registered::get(id)?;
		let ancestors_ppm = Lineage::get(id).iter().map(|(_, ppm)| ppm).sum();
		let (kind, compute_only, retired) = (AiAssetKind::Model, false, false);
		Some(AssetInfo { owner, kind, compute_only, retired, ancestors_ppm })
	}

	fn share_of(asset: AiAssetId, ancestor: AiAssetId) -> u32 {
		Lineage::get(asset).iter().find(|(of, _)| *of == ancestor).map_or(0, |(_, ppm)| *ppm)
	}

	fn shares(asset: AiAssetId) -> Vec<(AiAssetId, u32)> {
		Lineage::get(asset)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_asset(
		owner: &AccountId,
		_: AiAssetKind,
		ancestors: u32,
	) -> Result<(AiAssetId, Vec<AiAssetId>), DispatchError> {
		let list: Vec<_> = (101..101 + ancestors).collect();
		list.iter().for_each(|id| register(*id, 1_000 + AccountId::from(*id)));
		register(100, *owner);
		Lineage::insert(100, list.iter().map(|id| (*id, 10_000)).collect::<Vec<_>>());
		Ok((100, list))
	}
}

/// Registers an asset without ancestors.
pub fn register(asset: AiAssetId, owner: AccountId) {
	Registered::insert(asset, owner);
}

/// Registers an asset with ancestors and their shares, in ppm.
pub fn derive(asset: AiAssetId, owner: AccountId, shares: &[(AiAssetId, u32)]) {
	register(asset, owner);
	Lineage::insert(asset, shares.to_vec());
}

/// Gives an asset to another, as the register does.
pub fn hand_over(asset: AiAssetId, to: AccountId) -> DispatchResult {
	with_storage_layer(|| {
		let owner = Registered::get(asset).expect("there is such an asset");
		<Royalties as AssetIncome<AccountId>>::owner_changes(asset, &owner)?;
		Registered::insert(asset, to);
		Ok(())
	})
}

/// Corrects the shares of an asset's ancestors, as the register does.
pub fn correct(asset: AiAssetId, shares: &[(AiAssetId, u32)]) -> DispatchResult {
	with_storage_layer(|| {
		<Royalties as AssetIncome<AccountId>>::lineage_changes(asset)?;
		Lineage::insert(asset, shares.to_vec());
		Ok(())
	})
}

/// Whether the register may remove an asset.
pub fn removable(asset: AiAssetId) -> bool {
	<Royalties as AssetIncome<AccountId>>::can_be_removed(asset)
}

/// Lets income come for an asset, as lanes and licences do: first the credits, then the word.
pub fn earn(asset: AiAssetId, amount: Balance) {
	assert_ok!(Cred::mint_into(&pot(), amount));
	<Royalties as RoyaltySink<AccountId>>::on_income(asset, amount);
}

/// Licences.
pub struct TestLicences;

impl LicenceQuotas<AccountId> for TestLicences {
	fn lane_opened(
		_: &AccountId,
		_: LicenceId,
		_: LaneId,
		_: ServiceId,
		_: Option<AiAssetId>,
	) -> Result<Units, DispatchError> {
		unreachable!("the pallet opens no lanes")
	}

	fn lane_ended(_: LicenceId, _: LaneId, _: &Units) {
		unreachable!("the pallet opens no lanes")
	}

	fn licensee(licence: LicenceId) -> Option<(AccountId, AiAssetId)> {
		Licensed::get(licence)
	}

	fn paid(licence: LicenceId) -> Balance {
		Balance::from(Licensed::contains_key(licence) && !GivenAway::contains_key(licence))
	}

	fn entitled(_: &AccountId, _: AiAssetId) -> Option<(LicenceId, Units)> {
		unreachable!("the pallet asks for no licence by its asset")
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_licence(_: &AccountId, _: AiAssetId) -> Option<LicenceId> {
		None
	}
}

/// Payouts, into an escrow where they cannot be received.
pub struct TestPayouts;

impl noema_primitives::Payouts<AccountId> for TestPayouts {
	fn pot() -> AccountId {
		POT
	}

	fn pay(from: &AccountId, to: &AccountId, amount: Balance) -> DispatchResult {
		let receives = Cred::can_deposit(to, amount, Provenance::Extant) == DepositConsequence::Success;
		let account = if receives { to } else { &ESCROW };
		Cred::transfer(from, account, amount, Preservation::Preserve)?;
		if !receives {
			Escrowed::mutate(to, |sum| *sum += amount);
		}
		Ok(())
	}
}
