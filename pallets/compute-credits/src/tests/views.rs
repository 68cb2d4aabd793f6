// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

const PAY: Balance = 1_000 * NOE;

/// A chain where Alice holds 100 CRED, behind which `vault` NOE stand.
fn chain(vault: Balance, test: impl FnOnce()) {
	ExtBuilder::default().vault(vault * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		test();
	});
}

#[test]
fn quote_buy_should_say_what_a_purchase_then_gives() {
	for (vault, refills) in [(1_000, false), (999, true)] {
		chain(vault, || {
			set_prices(PRICE + 1, PRICE);
			let quote = ComputeCredits::quote_buy(PAY).expect("buying is open");
			let expected = Purchase { credits: 99_750_000, spread: 5 * NOE / 2, refills, price: PRICE };
			assert_eq!(quote, expected);
			assert_ok!(ComputeCredits::buy(signed(BOB), PAY, quote.credits));
			assert_eq!((cred(BOB), noe(REVENUE) > ED), (quote.credits, !refills));
		});
	}
}

#[test]
fn quote_buy_should_say_why_when_a_purchase_would_be_refused() {
	chain(499, || assert_eq!(ComputeCredits::quote_buy(PAY), Err(Refusal::BuyingHalted)));
	chain(1_000, || {
		assert_eq!(ComputeCredits::quote_buy(0), Err(Refusal::AmountTooSmall));
		PurchaseCap::set(CRED);
		assert_eq!(ComputeCredits::quote_buy(PAY), Err(Refusal::PurchaseCapExceeded));
		PurchaseCap::set(100_000 * CRED);
		LiabilityCap::set(Permill::from_parts(1));
		assert_eq!(ComputeCredits::quote_buy(PAY), Err(Refusal::LiabilityCapExceeded));
		set_price(2 * NOE);
		assert_eq!(ComputeCredits::quote_buy(Balance::MAX), Err(Refusal::Overflow));
		hold_price_back();
		assert_eq!(ComputeCredits::quote_buy(PAY), Err(Refusal::PriceHeldBack));
		pass(6 * MINUTE);
		assert_eq!(ComputeCredits::quote_buy(PAY), Err(Refusal::PriceTooOld));
		Quote::set(None);
		assert_eq!(ComputeCredits::quote_buy(PAY), Err(Refusal::PriceMissing));
	});
}

#[test]
fn quote_redeem_should_say_what_a_redemption_then_gives() {
	chain(600, || {
		set_prices(PRICE, PRICE / 2);
		let quote = ComputeCredits::quote_redeem(10 * CRED).expect("redeeming is open");
		let (native, from_vault, minted) = (100 * NOE, 60 * NOE, 40 * NOE);
		let expected =
			Redemption { native, par: native, from_vault, minted, price: PRICE, at_old_price: false };
		assert_eq!(quote, expected);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 10 * CRED, native));
		assert_eq!(noe(ALICE), RICH + native);
	});
}

#[test]
fn quote_redeem_should_say_what_an_older_price_gives() {
	chain(2_000, || {
		pass(20 * HOUR);
		let quote = ComputeCredits::quote_redeem(10 * CRED).expect("redeeming is open");
		let (native, par) = (20 * NOE, 90 * NOE);
		let expected =
			Redemption { native, par, from_vault: native, minted: 0, price: PRICE, at_old_price: true };
		assert_eq!(quote, expected);
		assert_ok!(ComputeCredits::redeem(signed(ALICE), 10 * CRED, native));
		assert_eq!(noe(ALICE), RICH + native);
	});
}

#[test]
fn quote_redeem_should_say_why_when_a_redemption_would_be_refused() {
	chain(0, || {
		MintCap::set(Permill::zero());
		assert_eq!(ComputeCredits::quote_redeem(CRED), Err(Refusal::VaultEmpty));
		assert_eq!(ComputeCredits::quote_redeem(0), Err(Refusal::AmountTooSmall));
		hold_price_back();
		assert_eq!(ComputeCredits::quote_redeem(CRED), Err(Refusal::PriceHeldBack));
		pass(25 * HOUR);
		assert_eq!(ComputeCredits::quote_redeem(CRED), Err(Refusal::PriceTooOld));
		Quote::set(None);
		assert_eq!(ComputeCredits::quote_redeem(CRED), Err(Refusal::PriceMissing));
	});
}

#[test]
fn quotes_should_refuse_and_not_panic_when_amounts_are_the_largest() {
	chain(10_000, || {
		for price in [1, PRICE, NOE, Balance::MAX] {
			set_price(price);
			assert!(ComputeCredits::quote_buy(Balance::MAX).is_err());
			assert!(ComputeCredits::quote_redeem(Balance::MAX).is_err());
		}
		assert_eq!(ComputeCredits::quote_fee(Balance::MAX), Err(Refusal::Overflow));
		assert_eq!(ComputeCredits::solvency().ratio, None);
	});
}

#[test]
fn quote_fee_should_say_what_a_fee_then_costs() {
	chain(1_000, || {
		set_prices(PRICE, 2 * PRICE);
		assert_eq!(ComputeCredits::quote_fee(NOE), Ok(CRED / 5));
		assert_eq!(ComputeCredits::quote_fee(1), Ok(1));
		assert_eq!(ComputeCredits::quote_fee(0), Ok(0));
		drop(ComputeCredits::withdraw_fee(&ALICE, NOE));
		assert_eq!(cred(ALICE), 100 * CRED - CRED / 5);
	});
}

#[test]
fn quote_fee_should_say_why_when_fees_cannot_be_paid_in_cred() {
	chain(1_000, || {
		pass(24 * HOUR);
		assert_eq!(ComputeCredits::quote_fee(NOE), Ok(CRED / 10));
		pass(1);
		assert_eq!(ComputeCredits::quote_fee(NOE), Err(Refusal::PriceTooOld));
		Quote::set(None);
		assert_eq!(ComputeCredits::quote_fee(NOE), Err(Refusal::PriceMissing));
	});
}

#[test]
fn solvency_should_say_what_is_left_when_things_were_done() {
	chain(1_000, || {
		assert_ok!(ComputeCredits::buy(signed(BOB), PAY, 0));
		Books::<Test>::mutate(|book| book.vault = 1_000 * NOE);
		assert_ok!(ComputeCredits::redeem(signed(BOB), CRED, 0));
		let issued = 198_750_000;
		let mint_cap = (Balances::total_issuance() - minted()) / 1_000;
		let expected = Solvency {
			vault: 1_000 * NOE - 10 * NOE + minted(),
			liabilities: issued,
			ratio: Some(500_625),
			state: Collateral::Refilling,
			purchase_room: 100_000 * CRED - 99_750_000,
			liability_room: Balances::total_issuance() / 100_000_000 - issued,
			mint_room: mint_cap - minted(),
			old_price_room: (990 * NOE + minted()) / 100,
		};
		assert_eq!(ComputeCredits::solvency(), expected);
	});
}

/// The NOE that was minted for a redeemed CRED, of which the vault had 1,000 parts in 199.75.
fn minted() -> Balance {
	10 * NOE - 1_000 * NOE * CRED / 199_750_000
}

#[test]
fn solvency_should_be_of_full_cover_when_nothing_is_issued() {
	ExtBuilder::default().build_and_execute(|| {
		let solvency = ComputeCredits::solvency();
		assert_eq!((solvency.vault, solvency.liabilities), (0, 0));
		assert_eq!((solvency.ratio, solvency.state), (Some(1_000_000), Collateral::Covered));
	});
}

#[test]
fn solvency_should_be_of_the_state_known_last_when_there_is_no_price() {
	chain(400, || {
		assert_ok!(ComputeCredits::recapitalise(signed(BOB), 1));
		for lost in [(|| pass(25 * HOUR)) as fn(), || Quote::set(None)] {
			lost();
			let solvency = ComputeCredits::solvency();
			assert_eq!((solvency.ratio, solvency.state), (None, Collateral::Halted));
			assert_eq!((solvency.vault, solvency.liabilities), (400 * NOE + 1, 100 * CRED));
			assert_eq!(solvency.liability_room, 0);
		}
	});
}
