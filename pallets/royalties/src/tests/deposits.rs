// SPDX-License-Identifier: Apache-2.0
//! Deposits: for what, how much, and back.

use crate::{mock::*, *};
use frame::testing_prelude::*;

#[test]
fn deposits_should_be_of_items_and_of_the_bytes_they_can_have() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Royalties::shares_deposit().ok(), Some(SHARES_DEPOSIT));
		assert_eq!(Royalties::position_deposit().ok(), Some(POSITION_DEPOSIT));
		// Four accounts, an id, three balances and four numbers; and an owner side under its id.
		assert_eq!((OwnerSideOf::<Test>::max_encoded_len(), 4 * 8 + 4 + 48 + 16 + 4 + 178), (178, 282));
		// A position under asset and account, a start under asset and epoch, and the holder's two records.
		assert_eq!((Position::max_encoded_len(), Start::max_encoded_len()), (64, 21));
		assert_eq!(4 + 8 + 64 + 4 + 4 + 21 + 2 * (4 + 8 + 16), 161);
	});
}

#[test]
fn deposits_should_be_held_for_each_record_and_go_back_with_it() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_eq!(held(HoldReason::SharesDeposit, ALICE), SHARES_DEPOSIT);
		activate(BOB, 10);
		activate(BOB, 10);
		assert_eq!(held(HoldReason::PositionDeposit, BOB), POSITION_DEPOSIT);
		deactivate(BOB, 19);
		assert_eq!(held(HoldReason::PositionDeposit, BOB), POSITION_DEPOSIT);
		deactivate(BOB, 1);
		assert_eq!((held(HoldReason::PositionDeposit, BOB), noe(BOB)), (0, RICH));
	});
}

#[test]
fn deposits_should_go_back_as_they_were_when_prices_changed() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 10);
		ItemDeposit::set(7 * ITEM);
		deactivate(BOB, 10);
		give_shares(BASE, BOB, ALICE, 300_000);
		give_shares(BASE, CAROL, ALICE, 200_000);
		assert_ok!(Royalties::reunify(signed(ALICE), BASE));
		assert_eq!([ALICE, BOB].map(noe), [RICH; 2]);
	});
}

#[test]
fn records_should_be_refused_when_their_deposit_cannot_be_counted() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		ItemDeposit::set(Balance::MAX);
		assert_noop!(Royalties::activate(signed(BOB), BASE, 1), Error::<Test>::Overflow);
		let divide = Royalties::fractionalize(signed(BOB), DERIVED, bytes("a"), bytes("A"));
		assert_noop!(divide, Error::<Test>::Overflow);
	});
}
