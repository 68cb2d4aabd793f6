// SPDX-License-Identifier: Apache-2.0
//! Shares are activated.

use crate::{
	mock::*,
	types::{Mark, Start},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn try_activate(who: AccountId, amount: ShareCount) -> DispatchResult {
	Royalties::activate(signed(who), BASE, amount)
}

#[test]
fn shares_should_be_on_hold_and_wait_for_the_next_epoch_when_they_are_activated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		next_epoch();
		activate(BOB, 200_000);
		assert_eq!((free_shares(BASE, BOB), held_shares(BASE, BOB)), (100_000, 200_000));
		let expected = Position {
			activating: 200_000,
			listed: 200_000,
			from: 2,
			deposit: POSITION_DEPOSIT,
			..Position::default()
		};
		assert_eq!(position(BOB), expected);
		let found = pool(BASE);
		assert_eq!((found.active, found.activating, found.positions, found.epoch), (0, 200_000, 1, 1));
		let mark = Incomes::<Test>::get(BASE).and_then(|income| income.mark);
		assert_eq!(mark, Some(Mark { epoch: 2, acc: None }));
		let start = Start { acc_per_share: None, shares: 200_000 };
		assert_eq!(Starts::<Test>::get(BASE, 2), Some(start));
		let activated = Event::SharesActivated { asset: BASE, holder: BOB, amount: 200_000, from: 2 };
		assert_eq!(events(), vec![activated]);
	});
}

#[test]
fn positions_should_add_up_when_more_is_activated() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 1_000);
		activate(BOB, 200);
		activate(ALICE, 30);
		assert_eq!((position(BOB).activating, pool(BASE).activating), (1_200, 1_230));
		assert_eq!(Starts::<Test>::get(BASE, 1).map(|start| start.shares), Some(1_230));
		next_epoch();
		activate(BOB, 4);
		let found = position(BOB);
		assert_eq!((found.active, found.activating, found.from, found.listed), (1_200, 4, 2, 4));
		assert_eq!((pool(BASE).active, pool(BASE).activating, pool(BASE).positions), (1_230, 4, 2));
		// Alice's has not heard of its start, which is kept for it.
		let start = Start { acc_per_share: Some(0), shares: 30 };
		assert_eq!(Starts::<Test>::get(BASE, 1), Some(start));
		next_epoch();
		activate(ALICE, 1);
		assert_eq!(Starts::<Test>::get(BASE, 1), None);
		assert_eq!((position(ALICE).active, position(ALICE).listed), (30, 1));
	});
}

#[test]
fn one_share_should_stay_free_when_a_holder_activates_all_it_can() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_noop!(try_activate(BOB, 300_000), TokenError::FundsUnavailable);
		activate(BOB, 299_999);
		assert_eq!(free_shares(BASE, BOB), 1);
	});
}

#[test]
fn activation_should_be_refused_when_the_caller_has_fewer_shares() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_noop!(try_activate(BOB, 300_001), TokenError::FundsUnavailable);
		assert_noop!(try_activate(BOB, u32::MAX), TokenError::FundsUnavailable);
		assert_noop!(try_activate(STRANGER, 1), TokenError::FundsUnavailable);
		activate(BOB, 299_000);
		assert_noop!(try_activate(BOB, 1_000), TokenError::FundsUnavailable);
		// What is activated stays where it is.
		let transfer = Assets::transfer(signed(BOB), shares_id(BASE), ALICE, 2_000);
		assert_noop!(transfer, polkadot_sdk::pallet_assets::Error::<Test>::BalanceLow);
	});
}

#[test]
fn activation_should_be_refused_when_the_deposit_cannot_be_given() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		give_shares(BASE, ALICE, POOR, 1_000);
		assert_noop!(try_activate(POOR, 10), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), POOR, POSITION_DEPOSIT));
		assert_ok!(try_activate(POOR, 10));
		// It is for the position, however many shares there are.
		assert_ok!(try_activate(POOR, 10));
	});
}

#[test]
fn activation_should_be_refused_when_it_is_of_nothing() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_noop!(try_activate(BOB, 0), Error::<Test>::AmountTooSmall);
	});
}

#[test]
fn activation_should_be_refused_when_the_asset_is_not_divided() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(try_activate(ALICE, 1), Error::<Test>::NotFractional);
		assert_noop!(Royalties::activate(signed(ALICE), 9, 1), Error::<Test>::AssetNotFound);
	});
}

#[test]
fn activation_should_be_refused_when_the_asset_is_disputed() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		assert_noop!(try_activate(BOB, 1), Error::<Test>::AssetDisputed);
	});
}

#[test]
fn activation_should_be_refused_when_books_cannot_count_it() {
	ExtBuilder::default().fractional().build().execute_with(|| {
		activate(BOB, 1);
		let mut side = side(BASE);
		side.pool = side.pool.map(|pool| types::Pool { positions: u32::MAX, ..pool });
		OwnerSides::<Test>::insert(BASE, side);
		assert_noop!(try_activate(ALICE, 1), Error::<Test>::Overflow);
	});
}
