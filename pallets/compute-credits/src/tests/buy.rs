// SPDX-License-Identifier: Apache-2.0
//! Buying: what it gives and where the money goes.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{
	money::{CRED, NOE},
	CreditShop,
};

const PAY: Balance = 1_000 * NOE;
/// A quarter of a per cent of it.
const SPREAD: Balance = 2_500_000_000_000;
/// What the rest is worth at 0.10 USD.
const CREDITS: Balance = 99_750_000;

#[test]
fn buy_should_fill_the_vault_and_pay_revenue_when_the_vault_covers() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(ComputeCredits::buy(signed(ALICE), PAY, CREDITS));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH - PAY, CREDITS));
		assert_eq!(noe(vault()), PAY - SPREAD + ED);
		assert_eq!(noe(REVENUE), SPREAD + ED);
		assert_eq!(Told::get(), vec![(RevenueAsset::Native, SPREAD)]);
		assert_eq!((book().vault, book().minted, book().redeemed), (PAY - SPREAD, CREDITS, 0));
		assert_eq!(Cred::total_issuance(), CREDITS);
		let bought = Event::Bought { who: ALICE, pay: PAY, credits: CREDITS, spread: SPREAD, price: PRICE };
		assert_eq!(events(), vec![bought]);
	});
}

#[test]
fn buy_should_leave_the_spread_in_the_vault_when_refilling() {
	ExtBuilder::default().vault(750 * NOE).build_and_execute(|| {
		issue(BOB, 100 * CRED);
		assert_ok!(ComputeCredits::buy(signed(ALICE), PAY, 0));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH - PAY, CREDITS));
		assert_eq!((noe(vault()), book().vault), (1_750 * NOE + ED, 1_750 * NOE));
		assert_eq!((noe(REVENUE), Told::get()), (ED, vec![]));
		let refilled = Event::Refilled { asset: RevenueAsset::Native, amount: SPREAD };
		let bought = Event::Bought { who: ALICE, pay: PAY, credits: CREDITS, spread: SPREAD, price: PRICE };
		// 175 USD stand behind 199.75 CRED.
		let (from, to) = (Collateral::Covered, Collateral::Refilling);
		let changed = Event::CollateralChanged { from, to, ratio: 876_095 };
		assert_eq!(events(), vec![refilled, bought, changed]);
	});
}

#[test]
fn buy_should_apply_the_lowest_price_when_latest_average_and_median_differ() {
	for (latest, twap, median) in
		[(100_000, 80_000, 90_000), (80_000, 100_000, 90_000), (90_000, 100_000, 80_000)]
	{
		ExtBuilder::default().build_and_execute(|| {
			set_quote(latest, twap, median);
			assert_ok!(ComputeCredits::buy(signed(ALICE), PAY, 0));
			assert_eq!(cred(ALICE), 79_800_000);
			let bought =
				Event::Bought { who: ALICE, pay: PAY, credits: 79_800_000, spread: SPREAD, price: 80_000 };
			assert_eq!(events(), vec![bought]);
		});
	}
}

#[test]
fn buy_should_round_the_spread_up_and_the_credits_down() {
	ExtBuilder::default().build_and_execute(|| {
		// The spread is 2,499,999,999.9975 planck, and the rest is worth 99,749.9999999 credits.
		assert_ok!(ComputeCredits::buy(signed(ALICE), NOE - 1, 0));
		let (credits, spread) = (99_749, 2_500_000_000);
		let bought = Event::Bought { who: ALICE, pay: NOE - 1, credits, spread, price: PRICE };
		assert_eq!((events(), cred(ALICE)), (vec![bought], credits));
		assert_eq!(noe(REVENUE), ED + spread);
	});
}

#[test]
fn buy_should_add_up_when_it_is_repeated() {
	ExtBuilder::default().build_and_execute(|| {
		for count in 1..=3 {
			assert_ok!(ComputeCredits::buy(signed(ALICE), PAY, CREDITS));
			assert_eq!((cred(ALICE), noe(ALICE)), (count * CREDITS, RICH - count * PAY));
			assert_eq!((book().vault, book().minted), (count * (PAY - SPREAD), count * CREDITS));
		}
		assert_eq!(events().len(), 3);
	});
}

#[test]
fn buy_should_take_no_spread_when_there_is_none() {
	for liabilities in [0, 100 * CRED] {
		ExtBuilder::default().vault(600 * NOE).build_and_execute(|| {
			if liabilities > 0 {
				issue(BOB, liabilities);
			}
			Spread::set(Permill::zero());
			assert_ok!(ComputeCredits::buy(signed(ALICE), PAY, 0));
			assert_eq!((cred(ALICE), book().vault), (100 * CRED, 1_600 * NOE));
			assert_eq!((noe(REVENUE), Told::get()), (ED, vec![]));
			let bought = Event::Bought { who: ALICE, pay: PAY, credits: 100 * CRED, spread: 0, price: PRICE };
			assert_eq!(events()[0], bought);
		});
	}
}

#[test]
fn buyer_should_pay_only_the_rest_when_it_is_the_revenue_account() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), REVENUE, PAY));
		assert_ok!(ComputeCredits::buy(signed(REVENUE), PAY, 0));
		assert_eq!((noe(REVENUE), cred(REVENUE)), (ED + SPREAD, CREDITS));
		assert_eq!((noe(vault()), book().vault), (PAY - SPREAD + ED, PAY - SPREAD));
		assert_eq!(Told::get(), vec![(RevenueAsset::Native, SPREAD)]);
		let bought = Event::Bought { who: REVENUE, pay: PAY, credits: CREDITS, spread: SPREAD, price: PRICE };
		assert_eq!(events(), vec![bought]);
	});
}

#[test]
fn buyer_should_be_as_any_other_when_it_is_the_treasury() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), TREASURY, PAY));
		assert_ok!(ComputeCredits::buy(signed(TREASURY), PAY, 0));
		assert_eq!((noe(TREASURY), cred(TREASURY)), (ED, CREDITS));
		assert_eq!((book().vault, noe(REVENUE)), (PAY - SPREAD, ED + SPREAD));
		let bought =
			Event::Bought { who: TREASURY, pay: PAY, credits: CREDITS, spread: SPREAD, price: PRICE };
		assert_eq!(events(), vec![bought]);
	});
}

#[test]
fn buy_should_fail_when_the_buyer_is_the_vault() {
	ExtBuilder::default().vault(10_000 * NOE).build_and_execute(|| {
		assert_noop!(ComputeCredits::buy(signed(vault()), PAY, 0), Error::<Test>::PayerIsVault);
		// Nor with NOE that the books do not know.
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), vault(), PAY));
		assert_noop!(ComputeCredits::buy(signed(vault()), PAY, 0), Error::<Test>::PayerIsVault);
	});
}

#[test]
fn buy_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(ComputeCredits::buy(origin, PAY, 0), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn buy_should_succeed_when_the_buyer_keeps_the_minimum_balance_exactly() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, PAY + ED));
		assert_ok!(ComputeCredits::buy(signed(POOR), PAY, 0));
		assert_eq!((noe(POOR), cred(POOR)), (ED, CREDITS));
	});
}

#[test]
fn buy_should_fail_when_the_buyer_would_die() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, PAY + ED - 1));
		// The vault's part could be paid, the spread after it cannot.
		assert_noop!(ComputeCredits::buy(signed(POOR), PAY, 0), TokenError::NotExpendable);
	});
}

#[test]
fn buy_should_fail_when_the_buyer_cannot_pay() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(ComputeCredits::buy(signed(POOR), PAY, 0), TokenError::FundsUnavailable);
	});
}

#[test]
fn buying_for_another_pallet_should_answer_what_was_bought_and_undo_what_failed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(<ComputeCredits as CreditShop<_>>::buy(&ALICE, PAY, CREDITS), Ok(CREDITS));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH - PAY, CREDITS));
		let refused = Error::<Test>::InsufficientOutput;
		assert_noop!(<ComputeCredits as CreditShop<_>>::buy(&ALICE, PAY, CREDITS + 1), refused);
		// More than it has: the vault is paid first, and gives it back.
		assert!(<ComputeCredits as CreditShop<_>>::buy(&ALICE, 2 * RICH, 1).is_err());
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH - PAY, CREDITS));
	});
}
