// SPDX-License-Identifier: Apache-2.0
//! What records cost, and that nothing makes them cost more.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use types::{MAX_LABEL, MAX_NAME, MAX_PARENTS, MAX_TAG, MAX_TAGS, MAX_URI};

fn price(items: Balance, bytes: u32) -> Balance {
	items * ITEM + Balance::from(bytes) * BYTE
}

#[test]
fn deposits_should_be_of_items_and_of_the_bytes_they_can_have() {
	ExtBuilder::default().build_and_execute(|| {
		// Strings have their length before them, of one byte up to 63, else of two.
		let (uri, name, tags) = (2 + MAX_URI, 2 + MAX_NAME, 1 + MAX_TAGS * (1 + MAX_TAG));
		let (account, number, amount, hash) = (16, 4, 16, 32);
		let specifics = 1 + 2 * (1 + MAX_LABEL) + 2 * number + 8;
		let asset = specifics + hash + 4 * number + 2 + 3 * number + account + amount + number;
		let details = name + uri + hash + tags;
		// The item in `Nfts` is three values.
		let all = number + asset + number + details + account + number + 256;
		assert_eq!(price(6, all), ASSET_DEPOSIT);
		let none = AiAssets::asset_deposit(&Default::default(), &Default::default());
		assert_eq!(none.ok(), Some(ASSET_DEPOSIT));
		let offer = number + (1 + account) + account + number + amount;
		assert_eq!((AiAssets::offer_deposit().ok(), price(1, offer)), (Some(OFFER_DEPOSIT), OFFER_DEPOSIT));
		let attestation = number + 1 + account + hash + 3 * number + amount;
		let priced = (AiAssets::attestation_deposit().ok(), price(1, attestation));
		assert_eq!(priced, (Some(ATTESTATION_DEPOSIT), ATTESTATION_DEPOSIT));
	});
}

#[test]
fn deposit_should_be_larger_when_there_is_a_lineage() {
	ExtBuilder::default().model().build_and_execute(|| {
		let parent = |parts: u32| 4 + 1 + 32 + 4 + (1 + 8 * parts) + 1;
		let b = derive(BOB, &[(1, 100_000)]);
		let lineage = 8 + (1 + parent(1)) + (1 + 8);
		assert_eq!(stored(b).deposit, ASSET_DEPOSIT + price(2, lineage));
		let c = derive(BOB, &[(b, 100_000), (1, 100_000)]);
		let lineage = 8 + (1 + parent(2) + parent(1)) + (1 + 2 * 8);
		assert_eq!(stored(c).deposit, ASSET_DEPOSIT + price(2, lineage));
		assert_eq!(held(HoldReason::AssetDeposit, BOB), stored(b).deposit + stored(c).deposit);
	});
}

#[test]
fn deposits_should_stay_when_records_are_changed() {
	ExtBuilder::default().model().build_and_execute(|| {
		let free = noe(ALICE);
		assert_ok!(AiAssets::set_name(signed(ALICE), 1, bytes(&"a".repeat(64))));
		assert_ok!(AiAssets::set_metadata(signed(ALICE), 1, bytes(&"a".repeat(256)), REPORT));
		let words: Vec<_> = (0..8).map(|last| format!("{}{last}", "a".repeat(31))).collect();
		let words: Vec<_> = words.iter().map(String::as_str).collect();
		assert_ok!(AiAssets::set_tags(signed(ALICE), 1, tags(&words)));
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_eq!(noe(ALICE), free);
	});
}

#[test]
fn deposits_should_be_given_back_as_they_were_when_prices_changed() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		let id = derive(BOB, &[(1, 100_000)]);
		attest(CAROL, id, Attribute::Name, 5);
		ItemDeposit::set(10 * ITEM);
		for (who, id) in [(BOB, id), (ALICE, 1)] {
			assert_ok!(AiAssets::retire(signed(who), id));
			assert_ok!(AiAssets::remove(signed(who), id));
		}
		assert_ok!(AiAssets::revoke_attestation(signed(CAROL), id, Attribute::Name));
		assert_eq!((noe(ALICE), noe(BOB), noe(CAROL)), (RICH, RICH, RICH - BOND));
	});
}

#[test]
fn records_should_be_refused_when_their_deposit_cannot_be_counted() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		ItemDeposit::set(Balance::MAX);
		assert_noop!(
			AiAssets::register(signed(BOB), Specifics::Model, CONTENT, details(), Default::default()),
			Error::<Test>::Overflow
		);
		assert_noop!(AiAssets::offer_to_providers(signed(ALICE), 1, None, 1), Error::<Test>::Overflow);
	});
}

#[test]
fn call_should_be_small_when_all_of_it_is_as_large_as_it_can_be() {
	// A registration is the largest: nothing in it nests.
	let claims = MAX_PARENTS * (4 + 5 + 4 + 32) + 1;
	assert_eq!(ParentClaims::max_encoded_len() as u32, claims);
	let all = Specifics::max_encoded_len() + 32 + Details::max_encoded_len() + claims as usize;
	assert!(all < 1_200, "{all}");
}
