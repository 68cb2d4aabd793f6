// SPDX-License-Identifier: Apache-2.0
//! Changing what is to be read about an asset.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use types::Revisions;

fn uri() -> Uri {
	bytes("https://example.org/other.json")
}

fn read(id: AiAssetId) -> Details {
	DetailsOf::<Test>::get(id).expect("there is such an asset")
}

#[test]
fn name_should_change_when_the_owner_says_so() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::set_name(signed(ALICE), 1, bytes("Llama 4")));
		assert_eq!(read(1), Details { name: bytes("Llama 4"), ..details() });
		assert_eq!(stored(1).revisions, Revisions { name: 1, ..Default::default() });
		let changed = Event::NameChanged { asset: 1, owner: ALICE, name: bytes("Llama 4") };
		assert_eq!(events(), vec![changed]);
	});
}

#[test]
fn metadata_should_change_when_the_owner_says_so() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::set_metadata(signed(ALICE), 1, uri(), REPORT));
		assert_eq!(read(1), Details { metadata_uri: uri(), metadata_hash: REPORT, ..details() });
		assert_eq!(stored(1).revisions, Revisions { metadata: 1, ..Default::default() });
		let (metadata_uri, metadata_hash) = (uri(), REPORT);
		let changed = Event::MetadataChanged { asset: 1, owner: ALICE, metadata_uri, metadata_hash };
		assert_eq!(events(), vec![changed]);
		// What it is made of never does.
		assert_eq!(stored(1).content_hash, CONTENT);
	});
}

#[test]
fn tags_should_change_when_the_owner_says_so() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::set_tags(signed(ALICE), 1, tags(&["fast"])));
		assert_eq!(read(1), Details { tags: tags(&["fast"]), ..details() });
		assert_eq!(stored(1).revisions, Revisions { tags: 1, ..Default::default() });
		assert_eq!(events(), vec![Event::TagsChanged { asset: 1, owner: ALICE, tags: tags(&["fast"]) }]);
	});
}

#[test]
fn changes_should_be_refused_when_there_are_none() {
	ExtBuilder::default().model().build_and_execute(|| {
		let Details { name, metadata_uri, metadata_hash, tags } = details();
		assert_noop!(AiAssets::set_name(signed(ALICE), 1, name), Error::<Test>::Unchanged);
		assert_noop!(
			AiAssets::set_metadata(signed(ALICE), 1, metadata_uri, metadata_hash),
			Error::<Test>::Unchanged
		);
		assert_noop!(AiAssets::set_tags(signed(ALICE), 1, tags), Error::<Test>::Unchanged);
	});
}

#[test]
fn changes_should_be_refused_when_the_caller_is_not_the_owner() {
	ExtBuilder::default().model().build_and_execute(|| {
		for (id, error) in [(1, Error::<Test>::NotOwner), (2, Error::<Test>::NotFound)] {
			assert_noop!(AiAssets::set_name(signed(BOB), id, bytes("a")), error);
		}
		for (id, error) in [(1, Error::<Test>::NotOwner), (2, Error::<Test>::NotFound)] {
			assert_noop!(AiAssets::set_metadata(signed(BOB), id, uri(), REPORT), error);
		}
		for (id, error) in [(1, Error::<Test>::NotOwner), (2, Error::<Test>::NotFound)] {
			assert_noop!(AiAssets::set_tags(signed(BOB), id, tags(&[])), error);
		}
	});
}

#[test]
fn changes_should_be_refused_when_they_are_malformed() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_noop!(AiAssets::set_name(signed(ALICE), 1, bytes(" a")), Error::<Test>::MalformedName);
		assert_noop!(
			AiAssets::set_metadata(signed(ALICE), 1, bytes("a b"), REPORT),
			Error::<Test>::MalformedUri
		);
		assert_noop!(AiAssets::set_tags(signed(ALICE), 1, tags(&["É"])), Error::<Test>::MalformedTag);
		assert_noop!(AiAssets::set_tags(signed(ALICE), 1, tags(&["a", "a"])), Error::<Test>::DuplicateTag);
	});
}

#[test]
fn changes_should_be_refused_when_they_cannot_be_counted() {
	ExtBuilder::default().model().build_and_execute(|| {
		let revisions = Revisions { name: u32::MAX, ..Default::default() };
		Assets::<Test>::insert(1, Asset { revisions, ..stored(1) });
		assert_noop!(AiAssets::set_name(signed(ALICE), 1, bytes("a")), Error::<Test>::Overflow);
		assert_ok!(AiAssets::set_tags(signed(ALICE), 1, tags(&[])));
	});
}

#[test]
fn changes_should_be_the_new_owners_when_the_asset_changed_hands() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_noop!(AiAssets::set_name(signed(ALICE), 1, bytes("a")), Error::<Test>::NotOwner);
		assert_ok!(AiAssets::set_name(signed(BOB), 1, bytes("a")));
	});
}
