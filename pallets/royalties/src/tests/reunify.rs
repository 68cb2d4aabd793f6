// SPDX-License-Identifier: Apache-2.0
//! Shares are taken back.

use crate::{mock::*, types::SHARES, *};
use frame::{testing_prelude::*, traits::fungibles::Inspect as _};
use noema_primitives::money::CRED;

fn reunify(who: AccountId) -> DispatchResult {
	Royalties::reunify(signed(who), BASE)
}

/// Gives all shares of [`BASE`] to one.
fn gather(to: AccountId) {
	for from in [ALICE, BOB, CAROL].into_iter().filter(|from| *from != to) {
		give_shares(BASE, from, to, free_shares(BASE, from));
	}
}

#[test]
fn owner_should_have_what_was_carried_when_it_takes_all_shares_back() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		earn(BASE, 7);
		activate(BOB, 100_000);
		next_epoch();
		earn(BASE, 1_000_003);
		deactivate(BOB, 100_000);
		assert_eq!(earned(BOB), 100_000);
		gather(ALICE);
		earn(BASE, CRED);
		forget_events();
		assert_ok!(reunify(ALICE));
		let amount = 7 + 900_003 + CRED;
		let back = Event::AssetReunified {
			asset: BASE,
			owner: ALICE,
			amount,
			destroyed: true,
			deposit: SHARES_DEPOSIT,
		};
		assert_eq!(events(), vec![back]);
		assert!(!Assets::asset_exists(shares_id(BASE)));
		assert_eq!((side(BASE).held, side(BASE).pool), (amount, None));
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!((earned(ALICE), noe(ALICE)), (amount, RICH));
	});
}

#[test]
fn asset_should_be_divided_again_when_its_shares_were_taken_back() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		gather(ALICE);
		assert_ok!(reunify(ALICE));
		fractionalize(BASE, ALICE);
		assert_eq!(free_shares(BASE, ALICE), SHARES.into());
	});
}

#[test]
fn deposits_should_go_back_to_who_gave_them_when_another_owner_takes_the_shares_back() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_ok!(hand_over(BASE, BOB));
		gather(BOB);
		assert!(noe(ALICE) < RICH);
		assert_ok!(reunify(BOB));
		assert_eq!((noe(ALICE), noe(BOB)), (RICH, RICH));
	});
}

#[test]
fn shares_should_not_be_taken_back_when_someone_else_has_one() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		gather(ALICE);
		give_shares(BASE, ALICE, BOB, 1);
		assert_noop!(reunify(ALICE), Error::<Test>::InsufficientShares);
	});
}

#[test]
fn shares_should_not_be_taken_back_when_some_are_activated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		gather(ALICE);
		activate(ALICE, 1);
		assert_noop!(reunify(ALICE), Error::<Test>::InsufficientShares);
		deactivate(ALICE, 1);
		assert_ok!(reunify(ALICE));
	});
}

#[test]
fn shares_should_not_be_taken_back_when_a_position_is_open() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(CAROL, 100_000);
		next_epoch();
		earn(BASE, 1_000_005);
		dispute();
		deactivate(CAROL, 100_000);
		resolve(Verdict::Released, false);
		gather(ALICE);
		assert_noop!(reunify(ALICE), Error::<Test>::PositionsLeft);
		// Anyone pays and closes it.
		assert_ok!(Royalties::claim_shares(signed(ALICE), BASE, CAROL));
		assert_eq!(earned(CAROL), 100_000);
		assert_noop!(reunify(ALICE), Error::<Test>::PositionsLeft);
		assert_ok!(Royalties::claim_shares(signed(ALICE), BASE, CAROL));
		assert_ok!(reunify(ALICE));
		assert_eq!(side(BASE).held, 900_005);
	});
}

#[test]
fn shares_should_not_be_taken_back_by_anyone_else() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		gather(BOB);
		assert_noop!(reunify(BOB), Error::<Test>::NotOwner);
		assert_noop!(reunify(ALICE), Error::<Test>::InsufficientShares);
		assert_noop!(Royalties::reunify(signed(ALICE), 9), Error::<Test>::AssetNotFound);
		assert_noop!(Royalties::reunify(signed(BOB), DERIVED), Error::<Test>::NotFractional);
	});
}

#[test]
fn shares_should_not_be_taken_back_when_the_asset_is_disputed() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		gather(ALICE);
		earn(BASE, CRED);
		dispute();
		assert_noop!(reunify(ALICE), Error::<Test>::AssetDisputed);
	});
}

#[test]
fn shares_should_be_destroyed_by_anyone_when_others_left_accounts_and_approvals_behind() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		let id = shares_id(BASE);
		assert_ok!(Assets::touch(signed(STRANGER), id));
		assert_ok!(Assets::approve_transfer(signed(BOB), id, STRANGER, 1));
		gather(ALICE);
		earn(BASE, CRED);
		assert_ok!(reunify(ALICE));
		let last = events().pop();
		assert!(matches!(last, Some(Event::AssetReunified { destroyed: false, amount: CRED, .. })));
		// The income is the owner's already.
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		let in_use = polkadot_sdk::pallet_assets::Error::<Test>::InUse;
		let divide = || Royalties::fractionalize(signed(ALICE), BASE, bytes("a"), bytes("A"));
		assert_noop!(divide(), in_use);
		assert_ok!(Assets::destroy_accounts(signed(CAROL), id));
		assert_ok!(Assets::destroy_approvals(signed(CAROL), id));
		assert_ok!(Assets::finish_destroy(signed(CAROL), id));
		assert_eq!([ALICE, BOB, STRANGER].map(noe), [RICH; 3]);
		assert_ok!(divide());
	});
}
