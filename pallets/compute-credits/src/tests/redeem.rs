// SPDX-License-Identifier: Apache-2.0
//! Redeeming at a fresh price.

use crate::{logic::DAY, mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

/// A chain where Alice holds 100 CRED, behind which `vault` NOE stand; at 0.10 USD, 1,000 NOE cover them.
fn chain(vault: Balance, test: impl FnOnce()) {
	ExtBuilder::default().vault(vault * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		test();
	});
}

/// Redeems as Alice.
fn redeem(credits: Balance) -> DispatchResult {
	ComputeCredits::redeem(signed(ALICE), credits, 0)
}

/// What Alice got at the usual price.
fn redeemed(credits: Balance, native: Balance, par: Balance, minted: Balance) -> Event<Test> {
	Event::Redeemed { who: ALICE, credits, native, par, minted, price: PRICE, at_old_price: false }
}

#[test]
fn redeem_should_pay_par_out_of_the_vault_when_it_covers() {
	chain(10_000, || {
		let issuance = Balances::total_issuance();
		assert_ok!(redeem(40 * CRED));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH + 400 * NOE, 60 * CRED));
		assert_eq!((noe(vault()), book().vault), (9_600 * NOE + ED, 9_600 * NOE));
		assert_eq!((book().minted, book().redeemed), (100 * CRED, 40 * CRED));
		assert_eq!((Cred::total_issuance(), Balances::total_issuance()), (60 * CRED, issuance));
		let (from, to) = (Collateral::Covered, Collateral::Surplus);
		let changed = Event::CollateralChanged { from, to, ratio: 16_000_000 };
		assert_eq!(events(), vec![redeemed(40 * CRED, 400 * NOE, 400 * NOE, 0), changed]);
	});
}

#[test]
fn redeem_should_pay_pro_rata_and_mint_the_gap_when_the_ratio_is_half() {
	chain(500, || {
		let issuance = Balances::total_issuance();
		assert_ok!(redeem(40 * CRED));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH + 400 * NOE, 60 * CRED));
		assert_eq!((noe(vault()), book().vault), (300 * NOE + ED, 300 * NOE));
		assert_eq!(Balances::total_issuance(), issuance + 200 * NOE);
		assert_eq!(book().mints.used(START, DAY), 200 * NOE);
		let (from, to) = (Collateral::Covered, Collateral::Refilling);
		let changed = Event::CollateralChanged { from, to, ratio: 500_000 };
		assert_eq!(events(), vec![redeemed(40 * CRED, 400 * NOE, 400 * NOE, 200 * NOE), changed]);
	});
}

#[test]
fn redeem_should_mint_all_of_par_when_the_vault_is_empty() {
	chain(0, || {
		assert_ok!(redeem(40 * CRED));
		assert_eq!((noe(ALICE), cred(ALICE)), (RICH + 400 * NOE, 60 * CRED));
		assert_eq!((noe(vault()), book().vault), (ED, 0));
		assert_eq!(events()[0], redeemed(40 * CRED, 400 * NOE, 400 * NOE, 400 * NOE));
	});
}

#[test]
fn redeem_should_fail_when_the_vault_is_empty_and_nothing_can_be_minted() {
	chain(0, || {
		MintCap::set(Permill::zero());
		assert_noop!(redeem(40 * CRED), Error::<Test>::VaultEmpty);
	});
}

#[test]
fn redeem_should_pay_only_the_vaults_part_when_the_mint_cap_is_used_up() {
	chain(500, || {
		MintCap::set(Permill::zero());
		let refused = ComputeCredits::redeem(signed(ALICE), 40 * CRED, 200 * NOE + 1);
		assert_noop!(refused, Error::<Test>::InsufficientOutput);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 40 * CRED, 200 * NOE));
		assert_eq!((noe(ALICE), cred(ALICE), book().vault), (RICH + 200 * NOE, 60 * CRED, 300 * NOE));
		assert_eq!(events()[0], redeemed(40 * CRED, 200 * NOE, 400 * NOE, 0));
	});
}

#[test]
fn redeem_should_mint_the_redeemers_part_of_the_room_when_the_gap_is_larger() {
	chain(0, || {
		// 10 ppm of 10,000,000.03 NOE, for 100 CRED.
		MintCap::set(Permill::from_parts(10));
		let cap = 100 * NOE + 300_000;
		assert_eq!(ComputeCredits::solvency().mint_room, cap);
		assert_ok!(redeem(6 * CRED));
		assert_eq!(events()[0], redeemed(6 * CRED, 6 * NOE + 18_000, 60 * NOE, 6 * NOE + 18_000));
		// Whoever comes last finds all that is left.
		assert_ok!(redeem(94 * CRED));
		assert_eq!(noe(ALICE), RICH + cap);
		assert_eq!(ComputeCredits::solvency().mint_room, 0);
		issue(ALICE, CRED);
		assert_noop!(redeem(CRED), Error::<Test>::VaultEmpty);
	});
}

#[test]
fn redeem_should_find_room_to_mint_again_only_when_the_rolling_window_has_passed() {
	chain(0, || {
		MintCap::set(Permill::from_parts(10));
		assert_ok!(redeem(100 * CRED));
		issue(ALICE, 20 * CRED);
		pass(DAY);
		set_price(PRICE);
		assert_noop!(redeem(CRED), Error::<Test>::VaultEmpty);
		pass(DAY / 24);
		set_price(PRICE);
		let (before, cap) = (noe(ALICE), Balances::total_issuance() / 100_000);
		assert_ok!(redeem(20 * CRED));
		assert_eq!(noe(ALICE), before + cap);
	});
}

#[test]
fn redeemers_should_never_mint_more_than_the_cap_in_any_day_when_they_try_all_the_time() {
	chain(0, || {
		MintCap::set(Permill::from_parts(10));
		let mut minted: Vec<(u64, Balance)> = vec![];
		for step in 0..150u128 {
			set_price(PRICE);
			let before = Balances::total_issuance();
			issue(ALICE, 200 * CRED);
			if redeem((step * 37 % 29 + 1) * 15 * CRED).is_ok() {
				minted.push((Timestamp::get(), Balances::total_issuance() - before));
			}
			pass(DAY / 30);
		}
		for (begin, _) in &minted {
			let within = minted.iter().filter(|(at, _)| (*begin..=begin + DAY).contains(at));
			let sum: Balance = within.map(|(_, amount)| amount).sum();
			assert!(sum <= Balances::total_issuance() / 100_000, "{sum} from {begin} on");
		}
		// Five days, on each of which twice the cap was asked for and more.
		let total: Balance = minted.iter().map(|(_, amount)| amount).sum();
		assert!(total > 300 * NOE, "{total}");
	});
}

#[test]
fn redeem_should_apply_the_highest_price_when_latest_average_and_median_differ() {
	for (latest, twap, median) in
		[(PRICE, 125_000, 110_000), (125_000, PRICE, 110_000), (110_000, PRICE, 125_000)]
	{
		chain(10_000, || {
			set_quote(latest, twap, median);
			assert_ok!(redeem(40 * CRED));
			assert_eq!(noe(ALICE), RICH + 320 * NOE);
		});
	}
}

#[test]
fn redeem_should_round_par_and_the_vaults_part_down() {
	chain(10_000, || {
		set_price(300_000);
		// A credit is 3,333,333.33 planck.
		assert_ok!(redeem(1));
		assert_eq!(noe(ALICE), RICH + 3_333_333);
		MintCap::set(Permill::zero());
		Books::<Test>::mutate(|book| book.vault = 1_000);
		// Two of 99,999,999 credits are 0.00002 planck of it, and 200,000 of them 2.00000002.
		assert_noop!(redeem(2), Error::<Test>::VaultEmpty);
		assert_ok!(redeem(200_000));
		assert_eq!((noe(ALICE), book().vault), (RICH + 3_333_335, 998));
	});
}

#[test]
fn redeem_should_pay_what_is_asked_for_when_the_limit_is_met_exactly() {
	chain(10_000, || {
		let refused = ComputeCredits::redeem(signed(ALICE), 40 * CRED, 400 * NOE + 1);
		assert_noop!(refused, Error::<Test>::InsufficientOutput);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 40 * CRED, 400 * NOE));
	});
}

#[test]
fn redeem_should_be_at_par_when_the_price_is_as_old_as_may_be() {
	chain(10_000, || {
		pass(5 * MINUTE);
		assert_ok!(redeem(40 * CRED));
		assert_eq!(noe(ALICE), RICH + 400 * NOE);
	});
}

#[test]
fn redeem_should_fail_when_there_is_no_price_or_it_is_zero() {
	chain(10_000, || {
		Quote::set(None);
		assert_noop!(redeem(CRED), Error::<Test>::PriceMissing);
		for (latest, twap) in [(0, 0), (0, PRICE), (PRICE, 0)] {
			set_prices(latest, twap);
			assert_noop!(redeem(CRED), Error::<Test>::PriceMissing);
		}
	});
}

#[test]
fn redeem_should_fail_when_the_price_is_held_back() {
	chain(10_000, || {
		hold_price_back();
		assert_noop!(redeem(CRED), Error::<Test>::PriceHeldBack);
	});
}

#[test]
fn redeem_should_fail_when_it_is_of_nothing() {
	chain(10_000, || {
		assert_noop!(redeem(0), Error::<Test>::AmountTooSmall);
		assert_noop!(ComputeCredits::redeem(signed(POOR), 0, 0), Error::<Test>::AmountTooSmall);
	});
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(redeem(0), Error::<Test>::AmountTooSmall);
	});
}

#[test]
fn redeem_should_fail_when_it_is_worth_less_than_a_planck() {
	chain(10_000, || {
		// A million dollars and a bit for one NOE.
		set_price(NOE + 1);
		assert_noop!(redeem(1), Error::<Test>::AmountTooSmall);
		set_price(NOE);
		assert_ok!(redeem(1));
		assert_eq!(noe(ALICE), RICH + 1);
	});
}

#[test]
fn redeem_should_fail_when_the_redeemer_has_too_little() {
	chain(10_000, || {
		assert_noop!(redeem(100 * CRED + 1), TokenError::FundsUnavailable);
		assert_noop!(ComputeCredits::redeem(signed(BOB), 1, 0), TokenError::FundsUnavailable);
	});
}

#[test]
fn redeem_should_fail_when_the_origin_is_not_signed() {
	chain(10_000, || {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(ComputeCredits::redeem(origin, CRED, 0), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn redeem_should_fail_when_the_books_cannot_count_it() {
	ExtBuilder::default().vault(10_000 * NOE).build().execute_with(|| {
		issue(ALICE, 100 * CRED);
		Books::<Test>::mutate(|book| book.redeemed = Balance::MAX - CRED + 1);
		assert_noop!(redeem(CRED), Error::<Test>::Overflow);
	});
}
