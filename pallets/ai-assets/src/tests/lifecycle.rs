// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{mock::*, *};
use frame::{deps::sp_io::storage, testing_prelude::*};
use polkadot_sdk::pallet_balances;
use std::collections::BTreeMap;

/// All of storage, but for the block's events.
fn everything() -> BTreeMap<Vec<u8>, Vec<u8>> {
	System::reset_events();
	let mut all = BTreeMap::new();
	let mut last = vec![];
	while let Some(key) = storage::next_key(&last) {
		all.insert(key.clone(), storage::get(&key).map(|value| value.to_vec()).unwrap_or_default());
		last = key;
	}
	all
}

/// Expects that `cycle` leaves storage as it was, keys and values, but for `more` keys that it adds or changes.
fn leaves(more: &[Vec<u8>], cycle: impl FnOnce()) {
	let before = everything();
	cycle();
	let mut after = everything();
	for key in more {
		assert!(after.remove(key).is_some());
	}
	let before: BTreeMap<_, _> = before.into_iter().filter(|(key, _)| !more.contains(key)).collect();
	assert_eq!(before, after);
}

fn next_id() -> Vec<u8> {
	NextAssetId::<Test>::hashed_key().to_vec()
}

fn right(who: AccountId, parent: AiAssetId) -> Vec<u8> {
	(*b"rights:", who, parent, None::<LicenceId>).encode()
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		let before = everything();
		let id = derive(BOB, &[(1, 5)]);
		assert_ok!(AiAssets::offer_to_providers(signed(BOB), id, None, 5));
		attest(CAROL, id, Attribute::Name, 5);
		let after = everything();
		for key in [
			Assets::<Test>::hashed_key_for(id),
			DetailsOf::<Test>::hashed_key_for(id),
			AssetsOf::<Test>::hashed_key_for(BOB, id),
			Shares::<Test>::hashed_key_for(id),
			Lineages::<Test>::hashed_key_for(id),
			Offers::<Test>::hashed_key_for(id, None::<AccountId>),
			Attestations::<Test>::hashed_key_for(id, (Attribute::Name, CAROL)),
		] {
			assert!(after.contains_key(&key) && !before.contains_key(&key));
		}
		// And the item, the right, and Bob's holds.
		assert_eq!(after.len(), before.len() + 10);
	});
}

#[test]
fn asset_should_leave_only_the_next_id_when_it_came_and_went() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[next_id()], || {
			for specifics in [Specifics::Model, Specifics::Agent, Specifics::Compute(machines())] {
				let id = register(ALICE, specifics);
				assert_ok!(AiAssets::set_name(signed(ALICE), id, bytes("a")));
				assert_ok!(AiAssets::set_tags(signed(ALICE), id, tags(&[])));
				assert_ok!(AiAssets::transfer(signed(ALICE), id, BOB));
				assert_ok!(AiAssets::retire(signed(BOB), id));
				assert_ok!(AiAssets::remove(signed(BOB), id));
			}
		});
		assert_eq!((noe(ALICE), noe(BOB)), (RICH, RICH));
	});
}

#[test]
fn derivatives_should_leave_only_the_next_id_when_they_came_and_went() {
	ExtBuilder::default().model().build_and_execute(|| {
		leaves(&[next_id(), right(BOB, 1), right(BOB, 2)], || {
			let b = derive(BOB, &[(1, 100_000)]);
			let c = derive(BOB, &[(b, 100_000), (1, 1_000)]);
			assert_ok!(AiAssets::remove_parent(root(), c, 1));
			assert_ok!(AiAssets::remove_parent(root(), b, 1));
			for id in [c, b] {
				assert_ok!(AiAssets::retire(signed(BOB), id));
				assert_ok!(AiAssets::remove(signed(BOB), id));
			}
		});
		assert_eq!(stored(1).derivatives, 0);
	});
}

#[test]
fn offers_should_leave_only_that_there_were_some() {
	ExtBuilder::default().model().build_and_execute(|| {
		// The asset's record, which says so.
		leaves(&[Assets::<Test>::hashed_key_for(1)], || {
			for provider in [None, Some(BOB)] {
				assert_ok!(AiAssets::offer_to_providers(signed(ALICE), 1, provider, 5));
				assert_ok!(AiAssets::withdraw_offer(signed(ALICE), 1, provider));
			}
		});
		assert_eq!(noe(ALICE), RICH - ASSET_DEPOSIT);
	});
}

#[test]
fn auditor_should_leave_nothing_when_it_came_and_went() {
	ExtBuilder::default().model().build_and_execute(|| {
		leaves(&[], || {
			admit(CAROL);
			attest(CAROL, 1, Attribute::Safety, 5);
			attest(CAROL, 1, Attribute::Content, 5);
			assert_ok!(AiAssets::revoke_attestation(signed(CAROL), 1, Attribute::Content));
			assert_ok!(AiAssets::resign(signed(CAROL)));
			pass(AUDITOR_DELAY);
			assert_ok!(AiAssets::prune_attestation(signed(BOB), 1, Attribute::Safety, CAROL));
			assert_ok!(AiAssets::withdraw_bond(signed(CAROL)));
			System::set_block_number(START);
		});
		assert_eq!(noe(CAROL), RICH);
	});
}

#[test]
fn agent_should_leave_only_the_next_id_when_its_account_is_emptied() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[next_id()], || {
			let agent = register(ALICE, Specifics::Agent);
			assert_ok!(Balances::transfer_allow_death(signed(ALICE), account(agent), 5 * ED));
			let back = pallet_balances::Call::transfer_all { dest: ALICE, keep_alive: false };
			assert_ok!(AiAssets::act_as(signed(ALICE), agent, Box::new(back.into())));
			assert_ok!(AiAssets::retire(signed(ALICE), agent));
			assert_ok!(AiAssets::remove(signed(ALICE), agent));
		});
	});
}

#[test]
fn licences_should_leave_nothing_when_others_mint_and_burn_them() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[], || {
			assert_ok!(<AiAssets as ItemLedger<_>>::mint(Collection::Licences, 7, &ALICE));
			assert_ok!(<AiAssets as ItemLedger<_>>::transfer(Collection::Licences, 7, &BOB));
			assert_ok!(<AiAssets as ItemLedger<AccountId>>::burn(Collection::Licences, 7));
		});
	});
}
