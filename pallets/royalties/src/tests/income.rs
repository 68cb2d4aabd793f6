// SPDX-License-Identifier: Apache-2.0
//! Income arrives.

use crate::{mock::*, types::Mark, *};
use noema_primitives::RoyaltySink;

#[test]
fn account_should_be_the_pot_when_payers_ask_where_income_goes() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(<Royalties as RoyaltySink<AccountId>>::account(), Some(pot()));
	});
}

#[test]
fn income_should_be_counted_when_it_comes() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, 7);
		earn(LEAF, 3);
		assert_eq!(Incomes::<Test>::get(LEAF), Some(Income { acc: 10, base: 0, mark: None }));
		let received = |amount| Event::IncomeReceived { asset: LEAF, amount };
		assert_eq!(events(), vec![received(7), received(3)]);
	});
}

#[test]
fn income_should_leave_nothing_when_it_is_of_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, 0);
		assert_eq!((Incomes::<Test>::get(LEAF), events()), (None, vec![]));
	});
}

#[test]
fn income_should_be_nobodys_and_change_nothing_when_it_cannot_be_counted() {
	ExtBuilder::default().build().execute_with(|| {
		let full = Income { acc: Balance::MAX, base: 0, mark: None };
		Incomes::<Test>::insert(LEAF, full);
		<Royalties as RoyaltySink<AccountId>>::on_income(LEAF, 1);
		assert_eq!((Incomes::<Test>::get(LEAF), events()), (Some(full), vec![]));
	});
}

#[test]
fn income_should_tell_what_was_before_it_when_it_is_the_first_of_a_marked_epoch() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		let mark = || Incomes::<Test>::get(BASE).and_then(|income| income.mark);
		earn(BASE, 5);
		activate(ALICE, 10);
		earn(BASE, 7);
		assert_eq!(mark(), Some(Mark { epoch: 1, acc: None }));
		next_epoch();
		assert_eq!(mark(), Some(Mark { epoch: 1, acc: None }));
		earn(BASE, 11);
		earn(BASE, 13);
		assert_eq!(mark(), Some(Mark { epoch: 1, acc: Some(12) }));
		// Epochs later as well.
		activate(ALICE, 10);
		pass(5 * EPOCH);
		earn(BASE, 1);
		assert_eq!(mark(), Some(Mark { epoch: 2, acc: Some(36) }));
	});
}
