// SPDX-License-Identifier: Apache-2.0
//! Items are locked but for this pallet's own moves, and licences are moved for others.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::tokens::Locker};
use noema_primitives::{items::FIRST_USER_COLLECTION, AiAssetKind};

const MODELS: Collection = Collection::Assets(AiAssetKind::Model);

fn is_locked(collection: u32, item: u32) -> bool {
	<AiAssets as Locker<u32, u32>>::is_locked(collection, item)
}

#[test]
fn item_should_not_move_when_anyone_else_moves_it() {
	ExtBuilder::default().model().build_and_execute(|| {
		let locked = DispatchError::Other("ItemLocked");
		assert_noop!(TestItems::transfer(MODELS, 1, &BOB), locked);
		assert_noop!(TestItems::burn(MODELS, 1), locked);
		assert_eq!(owner_of(1), Some(ALICE));
	});
}

#[test]
fn items_should_be_locked_when_they_are_the_chains_own() {
	ExtBuilder::default().model().build_and_execute(|| {
		for collection in Collection::ALL {
			assert!(is_locked(collection.id(), 1));
		}
		assert!(is_locked(FIRST_USER_COLLECTION - 1, 1));
		assert!(!is_locked(FIRST_USER_COLLECTION, 1) && !is_locked(u32::MAX, 1));
	});
}

#[test]
fn one_item_should_be_free_while_it_is_moved_and_no_other() {
	ExtBuilder::default().model().build_and_execute(|| {
		let moved = AiAssets::moving(MODELS, 1, || {
			assert!(!is_locked(MODELS.id(), 1));
			assert!(is_locked(MODELS.id(), 2) && is_locked(Collection::Licences.id(), 1));
			Ok(())
		});
		assert_ok!(moved);
		assert!(is_locked(MODELS.id(), 1));
	});
}

#[test]
fn item_should_be_locked_again_when_its_move_fails() {
	ExtBuilder::default().model().build_and_execute(|| {
		let failed = AiAssets::moving(MODELS, 1, || Err(DispatchError::Unavailable));
		assert_eq!(failed, Err(DispatchError::Unavailable));
		assert!(is_locked(MODELS.id(), 1) && !Moving::<Test>::exists());
		// By way of the ledger for others as well.
		let missing = <AiAssets as ItemLedger<AccountId>>::transfer(Collection::Licences, 7, &BOB);
		assert_eq!(missing, Err(DispatchError::Other("UnknownItem")));
		assert!(!Moving::<Test>::exists());
	});
}

#[test]
fn licences_should_come_move_and_go_when_others_ask() {
	ExtBuilder::default().build_and_execute(|| {
		let of = |item| <AiAssets as ItemLedger<AccountId>>::owner_of(Collection::Licences, item);
		assert_ok!(<AiAssets as ItemLedger<_>>::mint(Collection::Licences, 7, &ALICE));
		assert_eq!((of(7), of(8)), (Some(ALICE), None));
		assert_ok!(<AiAssets as ItemLedger<_>>::transfer(Collection::Licences, 7, &BOB));
		assert_eq!(of(7), Some(BOB));
		assert_ok!(<AiAssets as ItemLedger<AccountId>>::burn(Collection::Licences, 7));
		assert_eq!(of(7), None);
	});
}

#[test]
fn assets_should_not_move_when_others_ask() {
	ExtBuilder::default().model().build_and_execute(|| {
		let reserved = Error::<Test>::CollectionReserved;
		assert_noop!(<AiAssets as ItemLedger<_>>::mint(MODELS, 9, &ALICE), reserved);
		let reserved = Error::<Test>::CollectionReserved;
		assert_noop!(<AiAssets as ItemLedger<_>>::transfer(MODELS, 1, &BOB), reserved);
		let reserved = Error::<Test>::CollectionReserved;
		assert_noop!(<AiAssets as ItemLedger<AccountId>>::burn(MODELS, 1), reserved);
		// Who owns them is told.
		assert_eq!(<AiAssets as ItemLedger<_>>::owner_of(MODELS, 1), Some(ALICE));
	});
}
