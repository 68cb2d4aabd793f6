// SPDX-License-Identifier: Apache-2.0
//! Finding assets: what filters let through, and that pages are bounded and complete.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::AiAssetKind;
use types::{MAX_PAGE, MAX_SCAN};

/// A filter that lets everything through.
fn all() -> Filter<AccountId> {
	Filter { kind: None, tag: None, owner: None, active: false }
}

/// The ids of a page.
fn ids(page: &Page<AccountId>) -> Vec<AiAssetId> {
	page.items.iter().map(|listing| listing.id).collect()
}

/// The ids of all pages of so many, sorted, and the number of pages.
fn walk(filter: &Filter<AccountId>, limit: u32) -> (Vec<AiAssetId>, usize) {
	let (mut found, mut pages, mut cursor) = (vec![], 0, None);
	loop {
		let page = AiAssets::assets(filter.clone(), cursor, limit);
		assert!(page.items.len() <= limit.clamp(1, MAX_PAGE) as usize);
		found.extend(ids(&page));
		pages += 1;
		cursor = page.next;
		if cursor.is_none() {
			found.sort();
			return (found, pages);
		}
	}
}

fn found(filter: Filter<AccountId>) -> Vec<AiAssetId> {
	walk(&filter, 64).0
}

/// Registers an asset with tags.
fn add(who: AccountId, specifics: Specifics, words: &[&str]) -> AiAssetId {
	let id = register(who, specifics);
	if tags(words) != details().tags {
		assert_ok!(AiAssets::set_tags(signed(who), id, tags(words)));
	}
	id
}

/// Assets 1 to 5 of Alice and Bob.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		add(ALICE, Specifics::Model, &["llama", "fast"]);
		add(BOB, Specifics::Model, &["llama"]);
		add(ALICE, Specifics::Dataset { compute_only: true }, &[]);
		add(BOB, Specifics::Agent, &["fast"]);
		add(ALICE, Specifics::Model, &["mixtral"]);
		test();
	});
}

#[test]
fn assets_should_all_be_found_when_nothing_is_asked_for() {
	chain(|| {
		let page = AiAssets::assets(all(), None, 64);
		assert_eq!((ids(&page), page.next), (vec![1, 2, 3, 4, 5], None));
		assert_eq!(Some(page.items[3].clone()), AiAssets::asset(4));
	});
}

#[test]
fn assets_should_be_found_by_kind_tag_and_owner() {
	chain(|| {
		assert_eq!(found(Filter { kind: Some(AiAssetKind::Model), ..all() }), vec![1, 2, 5]);
		assert!(found(Filter { kind: Some(AiAssetKind::Compute), ..all() }).is_empty());
		assert_eq!(found(Filter { tag: Some(bytes("fast")), ..all() }), vec![1, 4]);
		assert!(found(Filter { tag: Some(bytes("fas")), ..all() }).is_empty());
		assert_eq!(found(Filter { owner: Some(BOB), ..all() }), vec![2, 4]);
		assert!(found(Filter { owner: Some(CAROL), ..all() }).is_empty());
		let models = Filter { kind: Some(AiAssetKind::Model), tag: Some(bytes("llama")), ..all() };
		assert_eq!(found(Filter { owner: Some(ALICE), ..models }), vec![1]);
	});
}

#[test]
fn assets_should_be_found_at_their_new_owner_when_they_changed_hands() {
	chain(|| {
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_eq!(found(Filter { owner: Some(BOB), ..all() }), vec![1, 2, 4]);
		assert_eq!(found(Filter { owner: Some(ALICE), ..all() }), vec![3, 5]);
		// An agent is an owner like others.
		assert_ok!(AiAssets::transfer(signed(ALICE), 3, account(4)));
		assert_eq!(found(Filter { owner: Some(account(4)), ..all() }), vec![3]);
	});
}

#[test]
fn assets_should_be_left_out_when_they_are_retired_and_active_ones_are_asked_for() {
	chain(|| {
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_eq!(found(Filter { active: true, ..all() }), vec![2, 3, 4, 5]);
		assert_eq!(found(all()), vec![1, 2, 3, 4, 5]);
		assert_ok!(AiAssets::remove(signed(ALICE), 1));
		assert_eq!(found(all()), vec![2, 3, 4, 5]);
	});
}

#[test]
fn pages_should_have_each_asset_once_whatever_their_size() {
	chain(|| {
		for filter in [all(), Filter { owner: Some(ALICE), ..all() }] {
			let expected = found(filter.clone());
			for limit in [0, 1, 2, 3, 5, 64, u32::MAX] {
				assert_eq!(walk(&filter, limit).0, expected, "pages of {limit}");
			}
		}
	});
}

#[test]
fn pages_should_go_on_when_assets_went_in_between() {
	chain(|| {
		let first = AiAssets::assets(all(), None, 2);
		assert_eq!((ids(&first), first.next), (vec![1, 2], Some(2)));
		assert_ok!(AiAssets::retire(signed(BOB), 2));
		assert_ok!(AiAssets::remove(signed(BOB), 2));
		let second = AiAssets::assets(all(), first.next, 64);
		assert_eq!((ids(&second), second.next), (vec![3, 4, 5], None));
	});
}

#[test]
fn pages_should_be_empty_when_the_cursor_is_beyond_the_end() {
	chain(|| {
		for cursor in [5, 6, u32::MAX] {
			let page = AiAssets::assets(all(), Some(cursor), 64);
			assert_eq!((page.items.len(), page.next), (0, None));
		}
	});
}

#[test]
fn pages_should_be_bounded_when_there_are_many_assets() {
	ExtBuilder::default().build_and_execute(|| {
		let many = MAX_SCAN as u32 + 10;
		for _ in 1..many {
			register(ALICE, Specifics::Model);
		}
		let last = register(ALICE, Specifics::Agent);
		let agents = Filter { kind: Some(AiAssetKind::Agent), ..all() };
		let page = AiAssets::assets(agents.clone(), None, 64);
		assert_eq!((ids(&page), page.next), (vec![], Some(MAX_SCAN as u32)));
		assert_eq!(walk(&agents, 64), (vec![last], 2));
		let page = AiAssets::assets(all(), None, u32::MAX);
		assert_eq!(page.items.len(), MAX_PAGE as usize);
		let own = Filter { owner: Some(ALICE), ..all() };
		assert_eq!(walk(&own, 64).0.len(), many as usize);
	});
}
