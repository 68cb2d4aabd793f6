// SPDX-License-Identifier: Apache-2.0
//! What the chain starts with.

use crate::{mock::*, *};
use frame::{deps::frame_support::storage::unhashed, testing_prelude::*};

#[test]
fn genesis_should_make_all_collections_and_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		for collection in Collection::ALL {
			assert!(unhashed::exists(&collection_key(collection)), "{collection:?}");
		}
		assert_eq!(NextAssetId::<Test>::get(), 1);
		assert_eq!(Assets::<Test>::iter().count(), 0);
		assert_eq!(events(), vec![]);
	});
}

#[test]
#[should_panic = "Assets(Model) cannot be made"]
fn genesis_should_panic_when_a_collection_is_there_already() {
	ExtBuilder::default().build().execute_with(|| {
		GenesisConfig::<Test>::default().build();
	});
}
