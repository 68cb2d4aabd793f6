// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{mock::*, *};
use frame::{deps::sp_io::storage, testing_prelude::*};
use noema_primitives::money::{CRED, NOE};
use std::collections::BTreeSet;

/// All keys of storage, but for those of the block's events.
fn keys() -> BTreeSet<Vec<u8>> {
	forget_events();
	let mut keys = BTreeSet::new();
	let mut last = vec![];
	while let Some(key) = storage::next_key(&last) {
		keys.insert(key.clone());
		last = key;
	}
	keys
}

/// Expects that `cycle` leaves `more` keys besides those that were there, and takes none away.
fn leaves(more: &[Vec<u8>], cycle: impl FnOnce()) {
	let before = keys();
	cycle();
	let after = keys();
	let gained: Vec<_> = after.difference(&before).cloned().collect();
	assert_eq!(gained, more);
	assert_eq!(before.difference(&after).count(), 0);
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(keys().len() > 10);
		let key = PrefersCredits::<Test>::hashed_key_for(ALICE);
		let before = keys();
		assert_ok!(ComputeCredits::set_prefer_credits(signed(ALICE), true));
		assert!(keys().contains(&key));
		// The other is that of the hold.
		assert_eq!(keys().difference(&before).count(), 2);
	});
}

#[test]
fn preference_should_leave_nothing_when_it_was_set_and_unset() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[], || {
			assert_ok!(ComputeCredits::set_prefer_credits(signed(ALICE), true));
			assert_ok!(ComputeCredits::set_prefer_credits(signed(ALICE), false));
		});
		assert_eq!(noe(ALICE), RICH);
	});
}

#[test]
fn cred_should_leave_only_the_books_when_it_was_bought_and_redeemed() {
	ExtBuilder::default().build_and_execute(|| {
		leaves(&[Books::<Test>::hashed_key().to_vec()], || {
			assert_ok!(ComputeCredits::buy(signed(ALICE), 1_000 * NOE, 0));
			assert_ok!(ComputeCredits::redeem(signed(ALICE), cred(ALICE), 0));
		});
		assert_eq!((Cred::total_issuance(), cred(ALICE)), (0, 0));
	});
}

#[test]
fn cred_should_leave_nothing_when_there_were_books_from_the_start() {
	ExtBuilder::default().pots(&[REVENUE]).vault(NOE).build_and_execute(|| {
		leaves(&[], || {
			assert_ok!(ComputeCredits::recapitalise(signed(BOB), 1_000 * NOE));
			assert_ok!(ComputeCredits::buy(signed(ALICE), 1_000 * NOE, 0));
			assert_ok!(ComputeCredits::sweep(RuntimeOrigin::root(), NOE));
			assert_ok!(ComputeCredits::redeem(signed(ALICE), cred(ALICE), 0));
		});
	});
}

#[test]
fn fee_should_leave_nothing_when_it_was_taken_and_settled() {
	ExtBuilder::default().pots(&[REVENUE]).vault(NOE).build_and_execute(|| {
		issue(ALICE, CRED);
		leaves(&[], || {
			let taken = ComputeCredits::withdraw_fee(&ALICE, NOE).expect("Alice can pay");
			ComputeCredits::settle_fee(&ALICE, taken, NOE / 2);
		});
	});
}
