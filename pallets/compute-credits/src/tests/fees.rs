// SPDX-License-Identifier: Apache-2.0
//! Transaction fees in CRED: taken, and settled.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};
use polkadot_sdk::pallet_assets;

/// A tenth of a CRED at 0.10 USD.
const FEE: Balance = NOE;
const CREDITS: Balance = CRED / 10;
/// What Alice holds.
const HELD: Balance = 100 * CRED;

/// A chain where Alice holds CRED that is covered, and revenue an account in it.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().vault(1_500 * NOE).pots(&[REVENUE]).build_and_execute(|| {
		issue(ALICE, HELD);
		test();
	});
}

/// Takes a fee of Alice.
fn take(fee: Balance) -> Fee<Test> {
	assert!(ComputeCredits::can_withdraw_fee(&ALICE, fee));
	ComputeCredits::withdraw_fee(&ALICE, fee).expect("Alice can pay")
}

/// Expects that no fee can be taken, and that nothing changes.
fn refused(who: AccountId, fee: Balance, error: impl Into<DispatchError>) {
	assert!(!ComputeCredits::can_withdraw_fee(&who, fee));
	assert_noop!(ComputeCredits::withdraw_fee(&who, fee).map(drop), error.into());
}

fn paid(credits: Balance, fee: Balance) -> Event<Test> {
	Event::FeePaidInCredits { who: ALICE, credits, fee, price: PRICE }
}

#[test]
fn fee_should_go_to_revenue_when_all_of_it_is_due() {
	chain(|| {
		let taken = take(FEE);
		assert_eq!((cred(ALICE), Cred::total_issuance()), (HELD - CREDITS, HELD + CRED_MINIMUM));
		assert_eq!(events(), vec![]);
		ComputeCredits::settle_fee(&ALICE, taken, FEE);
		assert_eq!((cred(ALICE), cred(REVENUE)), (HELD - CREDITS, CRED_MINIMUM + CREDITS));
		assert_eq!((Cred::total_issuance(), noe(ALICE)), (HELD + CRED_MINIMUM, RICH));
		assert_eq!(Told::get(), vec![(RevenueAsset::Credits, CREDITS)]);
		assert_eq!(events(), vec![paid(CREDITS, FEE)]);
	});
}

#[test]
fn fee_should_be_given_back_in_part_when_less_is_due() {
	chain(|| {
		let taken = take(FEE);
		ComputeCredits::settle_fee(&ALICE, taken, FEE / 4);
		assert_eq!((cred(ALICE), cred(REVENUE)), (HELD - CREDITS / 4, CRED_MINIMUM + CREDITS / 4));
		assert_eq!(Told::get(), vec![(RevenueAsset::Credits, CREDITS / 4)]);
		assert_eq!(events(), vec![paid(CREDITS / 4, FEE / 4)]);
	});
}

#[test]
fn fee_should_be_given_back_wholly_when_nothing_is_due() {
	chain(|| {
		let taken = take(FEE);
		ComputeCredits::settle_fee(&ALICE, taken, 0);
		assert_eq!((cred(ALICE), cred(REVENUE), Told::get()), (HELD, CRED_MINIMUM, vec![]));
		assert_eq!(events(), vec![paid(0, 0)]);
	});
}

#[test]
fn fee_should_round_up_when_it_is_no_whole_number_of_credits() {
	// At 0.10 USD a credit is 10,000,000 planck.
	for (fee, credits) in [(1, 1), (9_999_999, 1), (10_000_000, 1), (10_000_001, 2), (20_000_000, 2)] {
		chain(|| {
			let taken = take(fee);
			assert_eq!(cred(ALICE), HELD - credits);
			ComputeCredits::settle_fee(&ALICE, taken, fee);
			assert_eq!((cred(ALICE), cred(REVENUE)), (HELD - credits, CRED_MINIMUM + credits));
			assert_eq!(events(), vec![paid(credits, fee)]);
		});
	}
}

#[test]
fn fee_should_round_up_when_it_is_settled_for_less() {
	chain(|| {
		let taken = take(FEE);
		ComputeCredits::settle_fee(&ALICE, taken, 10_000_001);
		assert_eq!((cred(ALICE), events()), (HELD - 2, vec![paid(2, 10_000_001)]));
	});
}

#[test]
fn fee_should_be_at_the_highest_price_when_latest_average_and_median_differ() {
	for (latest, twap, median) in
		[(PRICE, 200_000, 150_000), (200_000, PRICE, 150_000), (150_000, PRICE, 200_000)]
	{
		chain(|| {
			set_quote(latest, twap, median);
			let taken = take(FEE);
			ComputeCredits::settle_fee(&ALICE, taken, FEE);
			assert_eq!(cred(ALICE), HELD - 2 * CREDITS);
		});
	}
}

#[test]
fn refund_should_be_at_the_price_of_the_withdrawal_when_the_price_changes_in_between() {
	for price in [1, 50_000, 200_000, 1_000_000] {
		chain(|| {
			let taken = take(FEE);
			set_price(price);
			ComputeCredits::settle_fee(&ALICE, taken, FEE / 2);
			assert_eq!(cred(ALICE), HELD - CREDITS / 2);
			assert_eq!(events()[0], paid(CREDITS / 2, FEE / 2));
		});
	}
}

#[test]
fn refund_should_be_at_the_price_of_the_withdrawal_when_the_price_goes_missing() {
	chain(|| {
		let taken = take(FEE);
		Quote::set(None);
		ComputeCredits::settle_fee(&ALICE, taken, FEE / 2);
		assert_eq!((cred(ALICE), cred(REVENUE)), (HELD - CREDITS / 2, CRED_MINIMUM + CREDITS / 2));
	});
}

/// Takes a fee, empties Alice's account and settles for less.
fn emptied(fee: Balance, due: Balance) {
	let taken = take(fee);
	assert_ok!(Assets::transfer_all(signed(ALICE), 1, BOB, false));
	assert_eq!(cred(ALICE), 0);
	ComputeCredits::settle_fee(&ALICE, taken, due);
}

#[test]
fn refund_should_make_the_account_anew_when_it_was_emptied_in_between() {
	chain(|| {
		// 0.09 of 0.1 CRED are due, and 0.01 is what an account holds at least.
		emptied(FEE, FEE / 10 * 9);
		assert_eq!((cred(ALICE), cred(REVENUE)), (CRED_MINIMUM, CRED_MINIMUM + 9 * CRED / 100));
		assert_eq!(events(), vec![paid(9 * CRED / 100, FEE / 10 * 9)]);
	});
}

#[test]
fn refund_should_be_revenue_when_the_account_was_emptied_and_cannot_hold_it() {
	chain(|| {
		let due = FEE / 10 * 9 + 1;
		emptied(FEE, due);
		assert_eq!((cred(ALICE), cred(REVENUE)), (0, CRED_MINIMUM + CREDITS));
		assert_eq!(Told::get(), vec![(RevenueAsset::Credits, CREDITS)]);
		assert_eq!((events(), Cred::total_issuance()), (vec![paid(CREDITS, due)], HELD + CRED_MINIMUM));
	});
}

#[test]
fn refund_should_be_revenue_when_the_account_was_closed_in_between() {
	chain(|| {
		issue(POOR, CRED);
		let taken = ComputeCredits::withdraw_fee(&POOR, FEE).expect("there is enough");
		assert_ok!(Assets::transfer_all(signed(POOR), 1, BOB, false));
		ComputeCredits::settle_fee(&POOR, taken, FEE / 10);
		assert!(!System::account_exists(&POOR));
		assert_eq!((cred(POOR), cred(REVENUE)), (0, CRED_MINIMUM + CREDITS));
		let paid = Event::FeePaidInCredits { who: POOR, credits: CREDITS, fee: FEE / 10, price: PRICE };
		assert_eq!((events(), Told::get()), (vec![paid], vec![(RevenueAsset::Credits, CREDITS)]));
	});
}

#[test]
fn fee_should_be_burned_when_revenue_cannot_hold_it() {
	ExtBuilder::default().vault(1_500 * NOE).build_and_execute(|| {
		issue(ALICE, HELD);
		let fee = FEE / 10 - 1;
		let taken = take(fee);
		ComputeCredits::settle_fee(&ALICE, taken, FEE / 20);
		assert_eq!((cred(ALICE), cred(REVENUE)), (HELD - CRED_MINIMUM / 2, 0));
		assert_eq!((Cred::total_issuance(), Told::get()), (HELD - CRED_MINIMUM / 2, vec![]));
		assert_eq!(events(), vec![paid(CRED_MINIMUM / 2, FEE / 20)]);
	});
}

#[test]
fn fee_should_make_the_account_of_revenue_when_it_reaches_the_least_cred() {
	ExtBuilder::default().vault(1_500 * NOE).build_and_execute(|| {
		issue(ALICE, HELD);
		let taken = take(FEE / 10);
		ComputeCredits::settle_fee(&ALICE, taken, FEE / 10);
		assert_eq!((cred(REVENUE), Cred::total_issuance()), (CRED_MINIMUM, HELD));
	});
}

#[test]
fn fee_should_be_burned_when_refilling() {
	ExtBuilder::default().vault(900 * NOE).pots(&[REVENUE]).build_and_execute(|| {
		issue(ALICE, HELD);
		let taken = take(FEE);
		ComputeCredits::settle_fee(&ALICE, taken, FEE / 2);
		assert_eq!((cred(ALICE), cred(REVENUE)), (HELD - CREDITS / 2, CRED_MINIMUM));
		assert_eq!(Cred::total_issuance(), HELD - CREDITS / 2 + CRED_MINIMUM);
		assert_eq!((book().vault, book().redeemed, Told::get()), (900 * NOE, 0, vec![]));
		let refilled = Event::Refilled { asset: RevenueAsset::Credits, amount: CREDITS / 2 };
		assert_eq!(events(), vec![paid(CREDITS / 2, FEE / 2), refilled]);
	});
}

#[test]
fn fee_should_be_taken_when_the_account_keeps_the_least_cred_exactly() {
	chain(|| {
		let taken = take((HELD - CRED_MINIMUM) * NOE / PRICE);
		assert_eq!(cred(ALICE), CRED_MINIMUM);
		drop(taken);
	});
}

#[test]
fn fee_should_be_refused_when_the_account_would_die_or_has_too_little() {
	chain(|| {
		let fee = (HELD - CRED_MINIMUM) * NOE / PRICE;
		refused(ALICE, fee + 1, pallet_assets::Error::<Test>::BalanceLow);
		refused(ALICE, HELD * NOE / PRICE, pallet_assets::Error::<Test>::BalanceLow);
		refused(ALICE, 2 * HELD * NOE / PRICE, pallet_assets::Error::<Test>::BalanceLow);
		refused(BOB, 1, pallet_assets::Error::<Test>::NoAccount);
	});
}

#[test]
fn fee_should_be_refused_when_the_price_is_missing_or_zero() {
	chain(|| {
		Quote::set(None);
		refused(ALICE, FEE, Error::<Test>::PriceMissing);
		set_prices(PRICE, 0);
		refused(ALICE, FEE, Error::<Test>::PriceMissing);
	});
}

#[test]
fn fee_should_be_taken_when_the_price_is_a_day_old_or_held_back() {
	chain(|| {
		hold_price_back();
		pass(24 * HOUR);
		let taken = take(FEE);
		ComputeCredits::settle_fee(&ALICE, taken, FEE);
		assert_eq!(cred(ALICE), HELD - CREDITS);
	});
}

#[test]
fn fee_should_be_refused_when_the_price_is_older_than_a_day() {
	chain(|| {
		pass(24 * HOUR + 1);
		refused(ALICE, FEE, Error::<Test>::PriceTooOld);
		// Unless a price of any age counts as fresh, as in a chain for development.
		Books::<Test>::mutate(|book| book.any_price_age = true);
		drop(take(FEE));
		assert_eq!(cred(ALICE), HELD - CREDITS);
	});
}

#[test]
fn fee_should_be_refused_when_it_cannot_be_counted() {
	chain(|| {
		set_price(2 * NOE);
		refused(ALICE, Balance::MAX, Error::<Test>::Overflow);
	});
}

#[test]
fn fee_should_return_to_the_payer_when_the_payer_is_revenue() {
	chain(|| {
		issue(REVENUE, CRED);
		let taken = ComputeCredits::withdraw_fee(&REVENUE, FEE).expect("revenue can pay");
		ComputeCredits::settle_fee(&REVENUE, taken, FEE / 2);
		assert_eq!(
			(cred(REVENUE), Cred::total_issuance()),
			(CRED + CRED_MINIMUM, HELD + CRED + CRED_MINIMUM)
		);
	});
}
