// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::CRED_ASSET_ID;
use noema_primitives::{DerivativeRights, LicenceMarket};
use polkadot_sdk::pallet_assets;
use std::collections::BTreeMap;

/// Expects that `cycle` leaves storage as it was, keys and values, but for `more` keys that it adds or changes.
fn leaves(more: &[Vec<u8>], cycle: impl FnOnce()) {
	let before = everything();
	cycle();
	System::set_block_number(START);
	let mut after = everything();
	for key in more {
		assert!(after.remove(key).is_some());
	}
	let before: BTreeMap<_, _> = before.into_iter().filter(|(key, _)| !more.contains(key)).collect();
	assert_eq!(before, after);
}

/// The numbers that only grow.
fn counters() -> Vec<Vec<u8>> {
	vec![NextOfferId::<Test>::hashed_key().to_vec(), NextLicenceId::<Test>::hashed_key().to_vec()]
}

/// The CRED of accounts.
fn money(accounts: &[AccountId]) -> Vec<Vec<u8>> {
	let key = |who| pallet_assets::Account::<Test>::hashed_key_for(CRED_ASSET_ID, who);
	accounts.iter().map(key).collect()
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder.build_and_execute(|| {
		let before = everything();
		let id = bobs();
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
		assert_ok!(open_lane(BOB, id, 1));
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, terms().hash()));
		let after = everything();
		let keys = [
			Terms::<Test>::hashed_key_for(terms().hash()),
			Offers::<Test>::hashed_key_for(1),
			OffersOf::<Test>::hashed_key_for(MODEL, 1),
			Licences::<Test>::hashed_key_for(id),
			LicencesOf::<Test>::hashed_key_for((BOB, MODEL, id)),
			Preferred::<Test>::hashed_key_for(BOB, MODEL),
			Seats::<Test>::hashed_key_for(id, lane(1)),
			OpenTerms::<Test>::hashed_key_for(MODEL),
			NextOfferId::<Test>::hashed_key().to_vec(),
			NextLicenceId::<Test>::hashed_key().to_vec(),
		];
		for key in &keys {
			assert!(after.contains_key(key) && !before.contains_key(key));
		}
		// And the holds of Alice and Bob, the item, and the income.
		assert_eq!(after.len(), before.len() + keys.len() + 4);
	});
}

#[test]
fn terms_should_leave_nothing_when_they_came_and_went() {
	ExtBuilder.build_and_execute(|| {
		leaves(&[], || {
			let terms = publish(&terms());
			assert_ok!(ModelLicensing::remove_terms(signed(ALICE), terms));
		});
	});
}

#[test]
fn open_terms_should_leave_nothing_when_they_came_and_went() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		leaves(&[], || {
			assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, terms));
			assert_ok!(<ModelLicensing as DerivativeRights<AccountId>>::use_right(&BOB, MODEL, None));
			assert_ok!(ModelLicensing::close_derivatives(signed(ALICE), MODEL));
		});
	});
}

/// Publishes, offers, sells, uses, and removes everything.
fn whole_life(price: Balance) {
	let terms = LicenceTerms { algorithms: algorithms(&[1]), ..terms() };
	let id = buy(BOB, offer_of(MODEL, &terms, price));
	assert_ok!(ModelLicensing::select_algorithm(signed(BOB), id, hash(1)));
	assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
	assert_ok!(open_lane(BOB, id, 1));
	pass(PERIOD);
	assert_ok!(open_lane(BOB, id, 2));
	for number in [1, 2] {
		end_lane(id, number, QUOTA);
	}
	assert_ok!(<ModelLicensing as DerivativeRights<AccountId>>::use_right(&BOB, MODEL, Some(id)));
	assert_ok!(ModelLicensing::renew(signed(BOB), id, price, None));
	assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, price));
	assert_ok!(<ModelLicensing as LicenceMarket<AccountId>>::suspend(id, &CAROL));
	assert_ok!(<ModelLicensing as LicenceMarket<AccountId>>::sell(id, &BOB, price));
	assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 1));
	pass(2 * DURATION);
	assert_ok!(ModelLicensing::burn_licence(signed(MINER), id));
	assert_ok!(ModelLicensing::remove_terms(signed(ALICE), terms.hash()));
}

#[test]
fn whole_life_should_leave_only_the_next_ids_when_it_costs_nothing() {
	ExtBuilder.build_and_execute(|| leaves(&counters(), || whole_life(0)));
}

#[test]
fn whole_life_should_leave_only_money_and_the_next_ids() {
	ExtBuilder.build_and_execute(|| {
		let moved = money(&[BOB, CAROL, REVENUE, ROYALTIES]);
		let income = Income::hashed_key_for(MODEL);
		leaves(&[counters(), moved, vec![income]].concat(), || whole_life(PRICE));
		assert_eq!((noe(ALICE), noe(BOB), noe(CAROL)), (RICH, RICH, RICH));
	});
}

#[test]
fn refunded_licence_should_leave_nothing_but_money() {
	ExtBuilder.build_and_execute(|| {
		let moved = money(&[ALICE, REVENUE, ROYALTIES]);
		let income = Income::hashed_key_for(MODEL);
		leaves(&[counters(), moved, vec![income]].concat(), || {
			let id = bobs();
			assert_ok!(ModelLicensing::refund_licence(signed(ALICE), id));
			assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 1));
			assert_ok!(ModelLicensing::remove_terms(signed(ALICE), terms().hash()));
		});
	});
}

#[test]
fn licence_should_leave_nothing_when_ids_were_given_before() {
	ExtBuilder.build_and_execute(|| {
		let id = offer_of(MODEL, &terms(), 0);
		buy(BOB, id);
		leaves(&[NextLicenceId::<Test>::hashed_key().to_vec()], || {
			let licence = buy(CAROL, id);
			assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), licence, hash(1)));
			assert_ok!(ModelLicensing::burn_licence(signed(MINER), licence));
		});
	});
}
