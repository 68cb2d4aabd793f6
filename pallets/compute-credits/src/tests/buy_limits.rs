// SPDX-License-Identifier: Apache-2.0
//! Buying: every reason to refuse, at its edge.

use crate::{logic::PURCHASE_PERIOD, mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

const PAY: Balance = 1_000 * NOE;
const CREDITS: Balance = 99_750_000;

/// Buys as Alice.
fn buy(pay: Balance) -> DispatchResult {
	ComputeCredits::buy(signed(ALICE), pay, 0)
}

/// Without a spread and at a price of a dollar, so that a planck is a millionth of a credit.
fn at_a_dollar() {
	Spread::set(Permill::zero());
	set_price(1_000_000);
}

#[test]
fn buy_should_fail_when_there_is_no_price() {
	ExtBuilder::default().build_and_execute(|| {
		Quote::set(None);
		assert_noop!(buy(PAY), Error::<Test>::PriceMissing);
	});
}

#[test]
fn buy_should_fail_when_the_price_or_the_average_is_zero() {
	ExtBuilder::default().build_and_execute(|| {
		for (latest, twap) in [(0, 0), (0, PRICE), (PRICE, 0)] {
			set_prices(latest, twap);
			assert_noop!(buy(PAY), Error::<Test>::PriceMissing);
		}
	});
}

#[test]
fn buy_should_succeed_when_the_price_is_as_old_as_may_be() {
	ExtBuilder::default().build_and_execute(|| {
		pass(5 * MINUTE);
		assert_ok!(buy(PAY));
		assert_eq!(cred(ALICE), CREDITS);
	});
}

#[test]
fn buy_should_fail_when_the_price_is_a_millisecond_too_old() {
	ExtBuilder::default().build_and_execute(|| {
		pass(5 * MINUTE + 1);
		assert_noop!(buy(PAY), Error::<Test>::PriceTooOld);
		pass(48 * HOUR);
		assert_noop!(buy(PAY), Error::<Test>::PriceTooOld);
	});
}

#[test]
fn buy_should_fail_when_the_price_is_held_back() {
	ExtBuilder::default().build_and_execute(|| {
		hold_price_back();
		assert_noop!(buy(PAY), Error::<Test>::PriceHeldBack);
	});
}

#[test]
fn buy_should_fail_when_it_is_too_old_and_held_back() {
	ExtBuilder::default().build_and_execute(|| {
		hold_price_back();
		pass(6 * MINUTE);
		assert_noop!(buy(PAY), Error::<Test>::PriceTooOld);
	});
}

#[test]
fn buy_should_fail_when_one_credit_less_than_the_minimum_comes_out() {
	ExtBuilder::default().build_and_execute(|| {
		let refused = ComputeCredits::buy(signed(ALICE), PAY, CREDITS + 1);
		assert_noop!(refused, Error::<Test>::InsufficientOutput);
		let refused = ComputeCredits::buy(signed(ALICE), PAY, Balance::MAX);
		assert_noop!(refused, Error::<Test>::InsufficientOutput);
		assert_ok!(ComputeCredits::buy(signed(ALICE), PAY, CREDITS));
	});
}

#[test]
fn buy_should_fail_when_it_comes_to_zero_or_dust() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		for pay in [0, 1, NOE / 1_000_000, NOE / 100 - 1] {
			assert_noop!(buy(pay), Error::<Test>::AmountTooSmall);
		}
	});
}

#[test]
fn buy_should_succeed_when_it_comes_to_the_least_cred() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		assert_ok!(buy(NOE / 100));
		assert_eq!(cred(ALICE), CRED_MINIMUM);
	});
}

#[test]
fn buy_should_fail_when_it_comes_to_dust_though_the_buyer_holds_cred() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		assert_ok!(buy(NOE));
		assert_noop!(buy(NOE / 100 - 1), Error::<Test>::AmountTooSmall);
	});
}

#[test]
fn buy_should_succeed_when_it_exhausts_the_purchase_cap() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		PurchaseCap::set(100 * CRED);
		assert_ok!(buy(40 * NOE));
		assert_ok!(buy(60 * NOE));
		assert_eq!((cred(ALICE), ComputeCredits::solvency().purchase_room), (100 * CRED, 0));
	});
}

#[test]
fn buy_should_fail_when_it_exceeds_the_purchase_cap_by_a_credit() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		PurchaseCap::set(100 * CRED);
		assert_noop!(buy(100 * NOE + NOE / CRED), Error::<Test>::PurchaseCapExceeded);
		assert_ok!(buy(40 * NOE));
		let refused = ComputeCredits::buy(signed(BOB), 60 * NOE + NOE / CRED, 0);
		assert_noop!(refused, Error::<Test>::PurchaseCapExceeded);
	});
}

#[test]
fn buy_should_find_room_again_only_when_the_rolling_window_has_passed() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		PurchaseCap::set(100 * CRED);
		assert_ok!(buy(100 * NOE));
		pass(PURCHASE_PERIOD);
		at_a_dollar();
		assert_noop!(buy(NOE), Error::<Test>::PurchaseCapExceeded);
		// A part of the window later at most.
		pass(PURCHASE_PERIOD / 24);
		at_a_dollar();
		assert_ok!(buy(100 * NOE));
		assert_eq!(cred(ALICE), 200 * CRED);
	});
}

#[test]
fn buyers_should_never_get_more_than_the_cap_in_any_window_when_they_try_all_the_time() {
	ExtBuilder::default().build_and_execute(|| {
		PurchaseCap::set(100 * CRED);
		let mut bought: Vec<(u64, Balance)> = vec![];
		for step in 0..200u128 {
			at_a_dollar();
			let credits = (step * 37 % 29 + 1) * CRED;
			if buy(credits * NOE / CRED).is_ok() {
				bought.push((Timestamp::get(), credits));
			}
			pass(41_000);
		}
		let total: Balance = bought.iter().map(|(_, credits)| credits).sum();
		for (begin, _) in &bought {
			let within = bought.iter().filter(|(at, _)| (*begin..=begin + PURCHASE_PERIOD).contains(at));
			let sum: Balance = within.map(|(_, credits)| credits).sum();
			assert!(sum <= 100 * CRED, "{sum} from {begin} on");
		}
		// 200 steps are four and a half windows, and the cap was used.
		assert!(total > 300 * CRED, "{total}");
	});
}

#[test]
fn buy_should_succeed_when_it_exhausts_the_liability_cap() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		PurchaseCap::set(Balance::MAX);
		let room = Balances::total_issuance() / 10 * CRED / NOE;
		let room_in_noe = room * NOE / CRED;
		assert_noop!(buy(room_in_noe + NOE / CRED), Error::<Test>::LiabilityCapExceeded);
		assert_ok!(buy(room_in_noe));
		assert_eq!((cred(ALICE), ComputeCredits::solvency().liability_room), (room, 0));
		assert_noop!(buy(NOE / 100), Error::<Test>::LiabilityCapExceeded);
	});
}

#[test]
fn buy_should_fail_when_the_price_fell_below_what_the_liability_cap_needs() {
	ExtBuilder::default().build_and_execute(|| {
		at_a_dollar();
		assert_ok!(buy(100_000 * NOE));
		assert_ok!(ComputeCredits::recapitalise(signed(BOB), 1_000_000 * NOE));
		// 10,000,000 NOE are worth 1,000,000 USD, of which 10 % are issued.
		set_price(100_000);
		PurchaseCap::set(Balance::MAX);
		assert_noop!(buy(10 * NOE), Error::<Test>::LiabilityCapExceeded);
		// What is issued counts, not what was bought: redeeming makes room.
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 1_000 * CRED, 0));
		assert_ok!(buy(10 * NOE));
	});
}

#[test]
fn buy_should_succeed_when_the_vault_covers_exactly_half() {
	ExtBuilder::default().vault(500 * NOE).build_and_execute(|| {
		issue(BOB, 100 * CRED);
		assert_ok!(buy(PAY));
		assert_eq!(cred(ALICE), CREDITS);
	});
}

#[test]
fn buy_should_fail_when_the_vault_covers_a_credit_less_than_half() {
	ExtBuilder::default().vault(500 * NOE - 1).build_and_execute(|| {
		issue(BOB, 100 * CRED);
		assert_noop!(buy(PAY), Error::<Test>::BuyingHalted);
		assert_ok!(ComputeCredits::recapitalise(signed(BOB), 1));
		assert_ok!(buy(PAY));
	});
}

#[test]
fn buy_should_fail_when_what_it_comes_to_cannot_be_counted() {
	ExtBuilder::default().build_and_execute(|| {
		set_price(2 * NOE);
		assert_noop!(buy(Balance::MAX), Error::<Test>::Overflow);
	});
}

#[test]
fn buy_should_fail_when_the_books_cannot_count_it() {
	ExtBuilder::default().build().execute_with(|| {
		Books::<Test>::mutate(|book| book.minted = Balance::MAX - CREDITS + 1);
		assert_noop!(buy(PAY), Error::<Test>::Overflow);
	});
}
