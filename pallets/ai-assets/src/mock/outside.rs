// SPDX-License-Identifier: Apache-2.0
//! The pallets around this one, as tests need them. All that must be undone with a failed call is in storage.

use super::*;
use frame::{deps::frame_support::storage::unhashed, traits::tokens::Locker};
use noema_primitives::DerivativeGrant;

parameter_types! {
	/// Assets whose income is in dispute.
	pub static Disputed: Vec<AiAssetId> = vec![];
	/// Assets that are divided into shares.
	pub static Divided: Vec<AiAssetId> = vec![];
	/// Assets that have earned something.
	pub static Earning: Vec<AiAssetId> = vec![];
	/// Assets of which there are licences.
	pub static Licensed: Vec<AiAssetId> = vec![];
	/// Assets that are listed.
	pub static OnMarket: Vec<AiAssetId> = vec![];
	/// What had to happen to income: of which asset, and of which owner if it was one that changes.
	pub static Settled: Vec<(AiAssetId, Option<AccountId>)> = vec![];
	/// The shares that were stored when the lineage was about to change.
	pub static SharesThen: Vec<(AiAssetId, u32)> = vec![];
}

/// Forgets all of it.
pub fn reset_outside() {
	Disputed::set(vec![]);
	Divided::set(vec![]);
	Earning::set(vec![]);
	Licensed::set(vec![]);
	OnMarket::set(vec![]);
	Settled::set(vec![]);
	SharesThen::set(vec![]);
}

/// A ledger that asks the locker as `Nfts` does: before an item moves or is burned.
pub struct TestItems;

/// Where the owner of an item is.
pub fn item_key(collection: Collection, item: u32) -> Vec<u8> {
	(*b"ledger:item:", collection.id(), item).encode()
}

/// Where it is that a collection was made.
pub fn collection_key(collection: Collection) -> Vec<u8> {
	(*b"ledger:made:", collection.id()).encode()
}

impl TestItems {
	fn unlocked(collection: Collection, item: u32) -> Result<Vec<u8>, DispatchError> {
		let locked = <AiAssets as Locker<u32, u32>>::is_locked(collection.id(), item);
		ensure!(!locked, DispatchError::Other("ItemLocked"));
		let key = item_key(collection, item);
		ensure!(unhashed::exists(&key), DispatchError::Other("UnknownItem"));
		Ok(key)
	}
}

impl ItemLedger<AccountId> for TestItems {
	fn owner_of(collection: Collection, item: u32) -> Option<AccountId> {
		unhashed::get(&item_key(collection, item))
	}

	fn mint(collection: Collection, item: u32, owner: &AccountId) -> DispatchResult {
		let key = item_key(collection, item);
		let made = unhashed::exists(&collection_key(collection));
		ensure!(made && !unhashed::exists(&key), DispatchError::Other("AlreadyExists"));
		unhashed::put(&key, owner);
		Ok(())
	}

	fn transfer(collection: Collection, item: u32, to: &AccountId) -> DispatchResult {
		let key = Self::unlocked(collection, item)?;
		unhashed::put(&key, to);
		Ok(())
	}

	fn burn(collection: Collection, item: u32) -> DispatchResult {
		let key = Self::unlocked(collection, item)?;
		unhashed::kill(&key);
		Ok(())
	}
}

impl CollectionMaker for TestItems {
	fn make(collection: Collection) -> Result<(), DispatchError> {
		let key = collection_key(collection);
		ensure!(!unhashed::exists(&key), DispatchError::Other("AlreadyExists"));
		unhashed::put(&key, &());
		Ok(())
	}
}

/// Income that is told of, and refuses while it is in dispute.
pub struct TestIncome;

fn undisputed(asset: AiAssetId) -> DispatchResult {
	ensure!(!Disputed::get().contains(&asset), DispatchError::Other("InDispute"));
	Ok(())
}

impl AssetIncome<AccountId> for TestIncome {
	fn owner_changes(asset: AiAssetId, owner: &AccountId) -> Result<bool, DispatchError> {
		undisputed(asset)?;
		// It is still theirs.
		assert_eq!(owner_of(asset), Some(*owner));
		Settled::mutate(|settled| settled.push((asset, Some(*owner))));
		Ok(Earning::get().contains(&asset))
	}

	fn lineage_changes(asset: AiAssetId) -> Result<u32, DispatchError> {
		undisputed(asset)?;
		SharesThen::set(shares(asset));
		Settled::mutate(|settled| settled.push((asset, None)));
		let earned = Earning::get().contains(&asset);
		Ok(if earned { shares(asset).len() as u32 } else { 0 })
	}

	fn is_divided(asset: AiAssetId) -> bool {
		Divided::get().contains(&asset)
	}

	fn can_be_removed(asset: AiAssetId) -> bool {
		!Earning::get().contains(&asset)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_income(asset: AiAssetId) -> DispatchResult {
		Earning::mutate(|earning| earning.push(asset));
		Ok(())
	}
}

/// Rights to derive that tests give.
pub struct TestRights;

/// Where a right is: how often it can be used, and what for.
fn right_key(who: AccountId, parent: AiAssetId, licence: Option<LicenceId>) -> Vec<u8> {
	(*b"rights:", who, parent, licence).encode()
}

/// Gives a right `left` times under a licence, or without one for ever.
pub fn give_right(who: AccountId, parent: AiAssetId, licence: Option<LicenceId>, left: u32, ppm: u32) {
	unhashed::put(&right_key(who, parent, licence), &(left, DerivativeGrant { ppm, terms: TERMS }));
}

/// How often a right can still be used.
pub fn rights_left(who: AccountId, parent: AiAssetId, licence: Option<LicenceId>) -> u32 {
	let right: Option<(u32, DerivativeGrant)> = unhashed::get(&right_key(who, parent, licence));
	right.map_or(0, |(left, _)| left)
}

impl DerivativeRights<AccountId> for TestRights {
	fn use_right(
		who: &AccountId,
		parent: AiAssetId,
		licence: Option<LicenceId>,
	) -> Result<DerivativeGrant, DispatchError> {
		let key = right_key(*who, parent, licence);
		let (left, grant): (u32, DerivativeGrant) =
			unhashed::get(&key).ok_or(DispatchError::Other("NoRight"))?;
		if licence.is_some() {
			let left = left.checked_sub(1).ok_or(DispatchError::Other("RightUsedUp"))?;
			unhashed::put(&key, &(left, grant));
		}
		Ok(grant)
	}

	fn can_be_removed(asset: AiAssetId) -> bool {
		!Licensed::get().contains(&asset)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_right(
		who: &AccountId,
		parent: AiAssetId,
		ppm: u32,
	) -> Result<(Option<LicenceId>, H256), DispatchError> {
		give_right(*who, parent, Some(parent), 1, ppm);
		Ok((Some(parent), TERMS))
	}
}

/// What tests list.
pub struct TestListings;

impl Listed for TestListings {
	fn is_listed(_: Collection, item: u32) -> bool {
		OnMarket::get().contains(&item)
	}
}
