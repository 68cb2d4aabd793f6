// SPDX-License-Identifier: Apache-2.0
//! `Assets` lets holders burn shares of their own.

use crate::{mock::*, types::SHARES, *};
use frame::{testing_prelude::*, traits::fungibles::Inspect as _};
use noema_primitives::money::CRED;
use polkadot_sdk::pallet_assets;

/// Burns all free shares of an account, which is its own call.
fn burn(who: AccountId) -> DispatchResult {
	Assets::refund(signed(who), shares_id(BASE), true)
}

fn reunify() -> DispatchResult {
	Royalties::reunify(signed(ALICE), BASE)
}

#[test]
fn owner_should_take_the_others_back_when_a_holder_has_burned_its_own() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		earn(BASE, CRED);
		assert_ok!(burn(BOB));
		assert_eq!((Assets::total_supply(shares_id(BASE)), free_shares(BASE, BOB)), (700_000, 0));
		assert_ok!(Royalties::do_try_state());
		// Carol has some still.
		assert_noop!(reunify(), Error::<Test>::InsufficientShares);
		give_shares(BASE, CAROL, ALICE, 200_000);
		assert_ok!(reunify());
		assert!(!Assets::asset_exists(shares_id(BASE)));
		assert_ok!(Royalties::claim(signed(STRANGER), BASE));
		assert_eq!((earned(ALICE), [ALICE, BOB].map(noe)), (CRED, [RICH; 2]));
	});
}

#[test]
fn asset_should_be_whole_again_when_all_shares_were_burned() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		earn(BASE, CRED);
		for who in [ALICE, BOB, CAROL] {
			assert_ok!(burn(who));
		}
		assert_ok!(Royalties::do_try_state());
		forget_events();
		assert_ok!(reunify());
		let (owner, deposit) = (ALICE, SHARES_DEPOSIT);
		let event = Event::AssetReunified { asset: BASE, owner, amount: CRED, destroyed: true, deposit };
		assert_eq!(events(), vec![event]);
		fractionalize(BASE, ALICE);
		assert_eq!((free_shares(BASE, ALICE), earned(ALICE)), (SHARES.into(), CRED));
	});
}

#[test]
fn burned_shares_should_be_inactive_for_ever() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(ALICE, 100_000);
		assert_ok!(burn(BOB));
		assert_ok!(burn(CAROL));
		next_epoch();
		earn(BASE, CRED);
		// A share has a millionth of a credit still, and what falls on the others is carried and released.
		assert_eq!((claim_shares(ALICE), pool(BASE).active), (100_000, 100_000));
		pass(5 * EPOCH);
		assert_eq!(claim_shares(ALICE), 900_000);
	});
}

#[test]
fn shares_should_not_be_burned_when_some_of_the_holder_are_activated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 10);
		assert_noop!(burn(BOB), pallet_assets::Error::<Test>::ContainsHolds);
		deactivate(BOB, 10);
		assert_ok!(burn(BOB));
		// Nor twice, nor by who has none.
		assert_noop!(burn(BOB), pallet_assets::Error::<Test>::NoDeposit);
	});
}

#[test]
fn position_should_be_paid_when_the_free_shares_were_burned_in_a_dispute() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 100_000);
		next_epoch();
		earn(BASE, CRED);
		dispute();
		deactivate(BOB, 100_000);
		assert_ok!(burn(BOB));
		resolve(Verdict::Released, false);
		assert_eq!(claim_shares(BOB), 100_000);
		assert_ok!(Royalties::claim_shares(signed(STRANGER), BASE, BOB));
		assert_eq!((Positions::<Test>::get(BASE, BOB), noe(BOB)), (None, RICH));
	});
}
