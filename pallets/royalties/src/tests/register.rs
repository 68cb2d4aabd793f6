// SPDX-License-Identifier: Apache-2.0
//! What the register of assets is answered: it refuses some calls by it, and gives back what others did not need.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, AssetIncome};

fn divided(asset: AiAssetId) -> bool {
	<Royalties as AssetIncome<AccountId>>::is_divided(asset)
}

#[test]
fn asset_should_be_divided_when_it_has_shares() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		// Income makes none.
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		assert_eq!([BASE, DERIVED, LEAF, 9].map(divided), [true, false, false, false]);
		for from in [BOB, CAROL] {
			give_shares(BASE, from, ALICE, free_shares(BASE, from));
		}
		assert_ok!(Royalties::reunify(signed(ALICE), BASE));
		assert!(!divided(BASE));
	});
}

#[test]
fn owner_should_be_paid_when_the_register_is_told_so() {
	ExtBuilder::default().build_and_execute(|| {
		let changes = || <Royalties as AssetIncome<AccountId>>::owner_changes(BASE, &ALICE);
		assert_eq!(changes(), Ok(false));
		earn(BASE, 5);
		assert_eq!((changes(), earned(ALICE)), (Ok(true), 5));
		assert_eq!(changes(), Ok(false));
	});
}

#[test]
fn ancestors_should_be_counted_when_something_is_given_out_to_them() {
	ExtBuilder::default().build_and_execute(|| {
		let changes = || <Royalties as AssetIncome<AccountId>>::lineage_changes(LEAF);
		assert_eq!(changes(), Ok(0));
		// Of a credit nobody has a part.
		earn(LEAF, 1);
		assert_eq!(changes(), Ok(0));
		earn(LEAF, 10);
		assert_eq!((changes(), side(DERIVED).held), (Ok(1), 1));
		earn(LEAF, CRED);
		assert_eq!((changes(), side(BASE).held), (Ok(2), 20_000));
		assert_eq!(changes(), Ok(0));
	});
}
