// SPDX-License-Identifier: Apache-2.0
//! Registering assets.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{ids::FIRST_SHARE_ASSET_ID, AiAssetKind, AssetInfo, AssetRegister};
use types::{Machines, Revisions};

fn record(specifics: Specifics) -> Asset<AccountId> {
	Asset {
		specifics,
		content_hash: CONTENT,
		revisions: Revisions::default(),
		retired: false,
		offered: false,
		ancestors_ppm: 0,
		derivatives: 0,
		attestations: 0,
		depositor: ALICE,
		deposit: ASSET_DEPOSIT,
		registered_at: START,
	}
}

#[test]
fn asset_should_be_stored_with_its_item_when_it_is_registered() {
	ExtBuilder::default().build_and_execute(|| {
		let (specifics, parents) = (Specifics::Model, Default::default());
		assert_ok!(AiAssets::register(signed(ALICE), specifics, CONTENT, details(), parents));
		assert_eq!(Assets::<Test>::get(1), Some(record(Specifics::Model)));
		assert_eq!(DetailsOf::<Test>::get(1), Some(details()));
		assert!(AssetsOf::<Test>::contains_key(ALICE, 1));
		let model = Collection::Assets(AiAssetKind::Model);
		assert_eq!(TestItems::owner_of(model, 1), Some(ALICE));
		assert_eq!(held(HoldReason::AssetDeposit, ALICE), ASSET_DEPOSIT);
		assert_eq!(noe(ALICE), RICH - ASSET_DEPOSIT);
		assert!(!Shares::<Test>::contains_key(1) && !Lineages::<Test>::contains_key(1));
		let registered = Event::AssetRegistered {
			asset: 1,
			owner: ALICE,
			specifics: Specifics::Model,
			content_hash: CONTENT,
			ancestors_ppm: 0,
			deposit: ASSET_DEPOSIT,
		};
		assert_eq!(events(), vec![registered]);
	});
}

#[test]
fn assets_should_have_ids_of_their_own_when_they_are_of_different_kinds() {
	ExtBuilder::default().build_and_execute(|| {
		let kinds = [
			(Specifics::Model, AiAssetKind::Model),
			(Specifics::Dataset { compute_only: false }, AiAssetKind::Dataset),
			(Specifics::Dataset { compute_only: true }, AiAssetKind::Dataset),
			(Specifics::Agent, AiAssetKind::Agent),
			(Specifics::Compute(machines()), AiAssetKind::Compute),
		];
		for (expected, (specifics, kind)) in (1..).zip(kinds) {
			let compute_only = specifics == Specifics::Dataset { compute_only: true };
			let id = register(BOB, specifics);
			assert_eq!(id, expected);
			assert_eq!(TestItems::owner_of(Collection::Assets(kind), id), Some(BOB));
			let info = AssetInfo { owner: BOB, kind, compute_only, retired: false, ancestors_ppm: 0 };
			assert_eq!(<AiAssets as AssetRegister<_>>::asset(id), Some(info));
		}
		assert_eq!(<AiAssets as AssetRegister<_>>::asset(6), None);
		assert_eq!(AssetsOf::<Test>::iter_key_prefix(BOB).count(), 5);
	});
}

#[test]
fn asset_should_be_refused_when_what_is_to_be_read_about_it_is_malformed() {
	ExtBuilder::default().build_and_execute(|| {
		for (details, error) in [
			(Details { name: bytes(""), ..details() }, Error::<Test>::MalformedName),
			(Details { metadata_uri: bytes("a b"), ..details() }, Error::<Test>::MalformedUri),
			(Details { tags: tags(&["A"]), ..details() }, Error::<Test>::MalformedTag),
			(Details { tags: tags(&["a", "a"]), ..details() }, Error::<Test>::DuplicateTag),
		] {
			let parents = Default::default();
			assert_noop!(
				AiAssets::register(signed(ALICE), Specifics::Agent, CONTENT, details, parents),
				error
			);
		}
	});
}

#[test]
fn compute_should_be_refused_when_its_machines_are_none() {
	ExtBuilder::default().build_and_execute(|| {
		for machines in [
			Machines { gpu: bytes(""), ..machines() },
			Machines { gpu: bytes("a b"), ..machines() },
			Machines { region: bytes(""), ..machines() },
			Machines { count: 0, ..machines() },
			Machines { memory: 0, ..machines() },
			Machines { capacity: 0, ..machines() },
		] {
			let specifics = Specifics::Compute(machines);
			assert_noop!(
				AiAssets::register(signed(ALICE), specifics, CONTENT, details(), Default::default()),
				Error::<Test>::MalformedMachines
			);
		}
	});
}

#[test]
fn asset_should_be_refused_when_its_deposit_cannot_be_held() {
	ExtBuilder::default().build_and_execute(|| {
		let register =
			|| AiAssets::register(signed(POOR), Specifics::Model, CONTENT, details(), Default::default());
		assert_noop!(register(), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, ASSET_DEPOSIT + ED - 1));
		assert_noop!(register(), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, 1));
		assert_ok!(register());
		assert_eq!(noe(POOR), ED);
	});
}

#[test]
fn asset_should_be_refused_when_ids_are_used_up() {
	ExtBuilder::default().build_and_execute(|| {
		NextAssetId::<Test>::put(FIRST_SHARE_ASSET_ID - 1);
		register(ALICE, Specifics::Model);
		assert_noop!(
			AiAssets::register(signed(ALICE), Specifics::Model, CONTENT, details(), Default::default()),
			Error::<Test>::TooManyAssets
		);
	});
}

#[test]
fn asset_should_be_the_same_as_another_when_its_owner_says_so() {
	ExtBuilder::default().model().build_and_execute(|| {
		// The chain does not know who was first: what is attested tells.
		register(BOB, Specifics::Model);
		assert_eq!(stored(2).content_hash, stored(1).content_hash);
	});
}
