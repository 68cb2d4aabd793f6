// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;
use std::collections::BTreeMap;

/// Expects that `cycle` leaves storage as it was, keys and values, but for `more` keys that it adds or changes.
fn leaves(more: &[Vec<u8>], cycle: impl FnOnce()) {
	let before = everything();
	cycle();
	System::set_block_number(1);
	let mut after = everything();
	for key in more {
		assert!(after.remove(key).is_some());
	}
	let before: BTreeMap<_, _> = before.into_iter().filter(|(key, _)| !more.contains(key)).collect();
	let (gained, lost): (Vec<_>, Vec<_>) = (
		after.iter().filter(|(key, value)| before.get(*key) != Some(value)).collect(),
		before.keys().filter(|key| !after.contains_key(*key)).collect(),
	);
	assert_eq!((gained, lost), (vec![], vec![]));
}

/// Where CRED of an account is.
fn credits(who: AccountId) -> Vec<u8> {
	polkadot_sdk::pallet_assets::Account::<Test>::hashed_key_for(noema_primitives::CRED_ASSET_ID, who)
}

/// Where it is told what there is of CRED.
fn issued() -> Vec<u8> {
	polkadot_sdk::pallet_assets::Asset::<Test>::hashed_key_for(noema_primitives::CRED_ASSET_ID)
}

#[test]
fn keys_should_be_seen_when_something_is_stored() {
	ExtBuilder::default().build_and_execute(|| {
		let before = everything();
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		fractionalize(BASE, ALICE);
		activate(ALICE, 5);
		earn(BASE, CRED);
		dispute();
		let after = everything();
		for key in [
			Incomes::<Test>::hashed_key_for(DERIVED),
			Paid::<Test>::hashed_key_for(DERIVED, BASE),
			OwnerSides::<Test>::hashed_key_for(BASE),
			Starts::<Test>::hashed_key_for(BASE, 1),
			Positions::<Test>::hashed_key_for(BASE, ALICE),
		] {
			assert!(after.contains_key(&key) && !before.contains_key(&key));
		}
	});
}

#[test]
fn income_should_leave_only_what_was_earned_in_all_when_everybody_was_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let totals = [
			Incomes::<Test>::hashed_key_for(LEAF),
			OwnerSides::<Test>::hashed_key_for(LEAF),
			Paid::<Test>::hashed_key_for(LEAF, BASE),
			Paid::<Test>::hashed_key_for(LEAF, DERIVED),
		];
		let accounts = [ALICE, BOB, CAROL].map(credits);
		leaves(&[totals.as_slice(), accounts.as_slice(), &[issued()]].concat(), || {
			earn(LEAF, CRED);
			for ancestor in [BASE, DERIVED] {
				assert_ok!(Royalties::pull(signed(STRANGER), LEAF, ancestor));
				assert_ok!(Royalties::claim(signed(STRANGER), ancestor));
			}
			assert_ok!(Royalties::claim(signed(STRANGER), LEAF));
		});
	});
}

#[test]
fn income_should_leave_less_when_the_lineage_was_corrected() {
	ExtBuilder::default().build_and_execute(|| {
		derive(LEAF, CAROL, &[(BASE, 20_000)]);
		let accounts = [ALICE, CAROL].map(credits);
		let total = Incomes::<Test>::hashed_key_for(LEAF);
		leaves(&[accounts.as_slice(), &[issued(), total]].concat(), || {
			earn(LEAF, CRED);
			assert_ok!(correct(LEAF, &[(BASE, 20_000)]));
			assert_ok!(Royalties::claim(signed(STRANGER), LEAF));
			assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		});
	});
}

#[test]
fn shares_should_leave_nothing_when_they_were_activated_and_taken_back() {
	ExtBuilder::default().build_and_execute(|| {
		// Not even where they were to start, for nothing was earned.
		leaves(&[], || {
			fractionalize(BASE, ALICE);
			give_shares(BASE, ALICE, BOB, 300_000);
			activate(ALICE, 400_000);
			activate(BOB, 200_000);
			next_epoch();
			activate(BOB, 50_000);
			next_epoch();
			deactivate(ALICE, 400_000);
			deactivate(BOB, 250_000);
			give_shares(BASE, BOB, ALICE, 300_000);
			assert_ok!(Royalties::reunify(signed(ALICE), BASE));
		});
		assert_eq!([ALICE, BOB].map(noe), [RICH; 2]);
	});
}

#[test]
fn shares_should_leave_nothing_when_they_earned_and_all_was_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let totals = [Incomes::<Test>::hashed_key_for(BASE), OwnerSides::<Test>::hashed_key_for(BASE)];
		let accounts = [ALICE, BOB].map(credits);
		leaves(&[totals.as_slice(), accounts.as_slice(), &[issued()]].concat(), || {
			fractionalize(BASE, ALICE);
			give_shares(BASE, ALICE, BOB, 300_000);
			activate(BOB, 200_001);
			next_epoch();
			earn(BASE, 1_234_567);
			next_epoch();
			assert!(claim_shares(BOB) > 0);
			deactivate(BOB, 200_001);
			give_shares(BASE, BOB, ALICE, 300_000);
			assert_ok!(Royalties::reunify(signed(ALICE), BASE));
			assert_ok!(Royalties::claim(signed(BOB), BASE));
		});
		assert_eq!((side(BASE).held, side(BASE).pool, cred(pot())), (0, None, CRED_MINIMUM));
	});
}

#[test]
fn dispute_should_leave_the_quiet_time_when_it_was_decided_for_the_owner() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		// Booked by then, as any call that looks at the income would.
		leaves(&[OwnerSides::<Test>::hashed_key_for(BASE)], || {
			dispute();
			resolve(Verdict::Released, false);
		});
		assert_eq!((side(BASE).quiet_until, noe(BOB)), (1 + QUIET, RICH));
	});
}

#[test]
fn dispute_should_leave_nothing_when_it_was_redirected() {
	ExtBuilder::default().build_and_execute(|| {
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		let side = OwnerSides::<Test>::hashed_key_for(BASE);
		let before = everything();
		assert!(before.contains_key(&side));
		dispute();
		resolve(Verdict::Redirected(CAROL), false);
		let after = everything();
		let lost: Vec<_> = before.keys().filter(|key| !after.contains_key(*key)).collect();
		assert_eq!((lost, after.len()), (vec![&side], before.len() - 1));
	});
}
