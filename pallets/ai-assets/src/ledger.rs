// SPDX-License-Identifier: Apache-2.0
//! Items: who may move them, and how others move licences.

use crate::*;
use frame::traits::tokens::Locker;
use noema_primitives::items::FIRST_USER_COLLECTION;

impl<T: Config> Pallet<T> {
	/// Moves an item with the marker set, so that it is not locked, and removes the marker whatever comes of it.
	pub(crate) fn moving(
		collection: Collection,
		item: u32,
		work: impl FnOnce() -> DispatchResult,
	) -> DispatchResult {
		Moving::<T>::put((collection.id(), item));
		let result = work();
		Moving::<T>::kill();
		result
	}

	/// Refuses collections of assets: there is more to be done when an asset changes hands.
	fn ensure_licences(collection: Collection) -> Result<(), Error<T>> {
		ensure!(collection == Collection::Licences, Error::<T>::CollectionReserved);
		Ok(())
	}
}

/// The ledger of items for other pallets, which have licences to move.
impl<T: Config> ItemLedger<T::AccountId> for Pallet<T> {
	fn owner_of(collection: Collection, item: u32) -> Option<T::AccountId> {
		T::Items::owner_of(collection, item)
	}

	// The locker is not asked when items are made, so they need no marker.
	fn mint(collection: Collection, item: u32, owner: &T::AccountId) -> DispatchResult {
		Self::ensure_licences(collection)?;
		T::Items::mint(collection, item, owner)
	}

	fn transfer(collection: Collection, item: u32, to: &T::AccountId) -> DispatchResult {
		Self::ensure_licences(collection)?;
		Self::moving(collection, item, || T::Items::transfer(collection, item, to))
	}

	fn burn(collection: Collection, item: u32) -> DispatchResult {
		Self::ensure_licences(collection)?;
		Self::moving(collection, item, || T::Items::burn(collection, item))
	}
}

/// What `Nfts` asks before an item is moved or burned, by whomever: items of the chain's own collections are locked but
/// for the one that this pallet is moving.
impl<T: Config> Locker<u32, u32> for Pallet<T> {
	fn is_locked(collection: u32, item: u32) -> bool {
		collection < FIRST_USER_COLLECTION && Moving::<T>::get() != Some((collection, item))
	}
}
