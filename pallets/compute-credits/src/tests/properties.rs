// SPDX-License-Identifier: Apache-2.0
//! What holds whatever the numbers are. `PROPTEST_CASES` sets how many are tried.

use super::rules::rules;
use crate::{
	logic::{
		buy::buy,
		fee::fee_in_credits,
		redeem::redeem,
		solvency::{mint_room, old_price_room, purchase_room},
		sweep::{surplus, sweep},
		Rules, DAY, PURCHASE_PERIOD,
	},
	mock::{CRED_MINIMUM, MINUTE, START},
	types::{Window, PARTS},
	*,
};
use frame::hashing::U256;
use noema_primitives::{
	money::{CRED, NOE},
	PriceQuote,
};
use proptest::prelude::*;

/// A product without bounds.
fn times(a: Balance, b: Balance) -> U256 {
	U256::from(a) * U256::from(b)
}

/// Numbers of every length up to `bits`.
fn any_length(bits: u32) -> impl Strategy<Value = Balance> {
	(0..bits, any::<Balance>()).prop_map(|(length, number)| (1 << length) | (number & ((1 << length) - 1)))
}

/// Amounts of the recent past.
fn window(period: u64) -> impl Strategy<Value = Window> {
	prop::collection::vec((0..2 * period, any_length(50)), 0..4).prop_map(move |mut added| {
		added.sort_by_key(|(ago, _)| std::cmp::Reverse(*ago));
		let add = |window: Window, (ago, amount): &(u64, Balance)| {
			window.with(*amount, START - ago, period).expect("they are no large numbers")
		};
		added.iter().fold(Window::default(), add)
	})
}

prop_compose! {
	/// Any books, price and issuance: prices from a thousandth of a cent to a thousand dollars and more, and a
	/// vault that covers nothing to ten times what is issued.
	fn state()(
		ratio in prop_oneof![0u128..500_000, 500_000u128..1_000_000, 1_000_000u128..10_000_000],
		issued in any_length(50),
		latest in any_length(30),
		twap in 500u128..2_000,
		median in 900u128..1_120,
		age in prop_oneof![2 => 0..5 * MINUTE, 1 => 5 * MINUTE..DAY],
		native in 1_000_000 * NOE..1_000_000_000 * NOE,
		purchases in window(PURCHASE_PERIOD),
		mints in window(DAY),
		old_price_outflow in window(DAY),
	) -> (Book, Situation) {
		let latest = latest.max(10);
		let [twap, median] = [twap, median].map(|part| (latest * part / 1_000).max(1));
		let vault = issued * NOE / latest * ratio / 1_000_000;
		let quote =
			PriceQuote { latest, twap, median, updated_at: START - age, age, held_back: false };
		let situation = Situation {
			price: Some(quote),
			liabilities: issued,
			native_issuance: native,
			credits_minimum: CRED_MINIMUM,
			now: START,
		};
		let book = Book { vault, minted: issued, purchases, mints, old_price_outflow, ..Default::default() };
		(book, situation)
	}
}

/// Rules that leave room.
fn wide() -> Rules {
	Rules { purchase_cap: Balance::MAX, liability_cap: Permill::one(), ..rules() }
}

/// Any rules within their bounds.
fn any_rules() -> impl Strategy<Value = Rules> {
	(0u32..500_000, 0u32..=10_000, 0u32..1_000_000, 0u32..=100_000).prop_map(|(spread, mint, off, out)| {
		Rules {
			spread: Permill::from_parts(spread),
			mint_cap: Permill::from_parts(mint),
			old_price_discount: Permill::from_parts(off),
			old_price_outflow: Permill::from_parts(out),
			..wide()
		}
	})
}

/// The state after a redemption.
fn after(situation: &Situation, credits: Balance, minted: Balance) -> Situation {
	Situation {
		liabilities: situation.liabilities - credits,
		native_issuance: situation.native_issuance + minted,
		..*situation
	}
}

proptest! {
	// What is refused proves nothing: it is replaced by another case.
	#![proptest_config(ProptestConfig { max_global_rejects: 1 << 20, ..Default::default() })]

	#[test]
	fn purchase_and_redemption_should_gain_nothing_when_the_price_stays(
		(book, situation) in state(), pay in any_length(70), parts in any_rules(),
	) {
		let rules = Rules { mint_cap: Permill::one(), ..parts };
		let bought = buy(&book, pay, 0, &situation, &rules);
		prop_assume!(bought.is_ok());
		let (book, bought) = bought.expect("it is");
		let situation = Situation { liabilities: situation.liabilities + bought.credits, ..situation };
		let redeemed = redeem(&book, bought.credits, 0, &situation, &rules).expect("there is enough to mint").1;
		prop_assert!(redeemed.native <= pay - bought.spread, "{redeemed:?} for {pay}");
	}

	#[test]
	fn redemption_should_never_be_above_par(
		(book, situation) in state(), part in 1u32..=1_000_000, rules in any_rules(),
	) {
		let credits = Permill::from_parts(part) * situation.liabilities;
		let redeemed = redeem(&book, credits, 0, &situation, &rules);
		prop_assume!(redeemed.is_ok());
		let (next, redeemed) = redeemed.expect("it is");
		let high = situation.price.expect("there is one").high();
		prop_assert!(redeemed.native <= redeemed.par);
		prop_assert!(times(redeemed.par, high) <= times(credits, NOE));
		prop_assert_eq!(redeemed.native, redeemed.from_vault + redeemed.minted);
		prop_assert_eq!(next.vault + redeemed.from_vault, book.vault);
		prop_assert_eq!(next.redeemed, book.redeemed + credits);
		// Pro rata, rounded down.
		prop_assert!(times(redeemed.from_vault, situation.liabilities) <= times(book.vault, credits));
		if redeemed.at_old_price {
			prop_assert_eq!(redeemed.minted, 0);
			prop_assert!(redeemed.native <= old_price_room(&book, START, &rules));
		} else {
			prop_assert!(redeemed.minted <= mint_room(&book, &situation, &rules));
		}
	}

	#[test]
	fn purchase_should_round_against_the_buyer(
		(book, situation) in state(), pay in any_length(70), rules in any_rules(),
	) {
		let bought = buy(&book, pay, 0, &situation, &rules);
		prop_assume!(bought.is_ok());
		let (next, bought) = bought.expect("it is");
		let low = situation.price.expect("there is one").low();
		let exact = times(pay, rules.spread.deconstruct().into());
		prop_assert!(times(bought.spread, 1_000_000) >= exact);
		prop_assert!(bought.spread == 0 || times(bought.spread - 1, 1_000_000) < exact);
		prop_assert!(times(bought.credits, NOE) <= times(pay - bought.spread, low));
		prop_assert!(times(bought.credits + 1, NOE) > times(pay - bought.spread, low));
		let kept = if bought.refills { pay } else { pay - bought.spread };
		prop_assert_eq!(next.vault, book.vault + kept);
		prop_assert_eq!(next.minted, book.minted + bought.credits);
		prop_assert!(bought.credits <= purchase_room(&book, START, &rules));
	}

	#[test]
	fn fee_should_round_against_the_payer_by_less_than_a_credit(
		fee in any_length(70), price in any_length(50),
	) {
		let credits = fee_in_credits(fee, price).expect("it is no large number");
		prop_assert!(times(credits, NOE) >= times(fee, price));
		prop_assert!(credits == 0 || times(credits - 1, NOE) < times(fee, price));
	}

	#[test]
	fn sweep_should_leave_twice_the_cover(
		(book, situation) in state(), lowest in any_length(30), more in 0u128..1_000,
	) {
		let most = surplus(book.vault, situation.liabilities, lowest).expect("it is no large number");
		prop_assert!(sweep(&book, most + 1 + more, situation.liabilities, lowest).is_err());
		prop_assume!(most > 0);
		let next = sweep(&book, most, situation.liabilities, lowest).expect("there is so much");
		prop_assert_eq!(next.vault + most, book.vault);
		prop_assert!(times(next.vault, lowest) >= times(2 * situation.liabilities, NOE));
	}

	#[test]
	fn buyer_should_get_no_less_when_paying_more(
		(book, situation) in state(), pay in any_length(70), more in any_length(70),
	) {
		let one = buy(&book, pay, 0, &situation, &wide());
		let other = buy(&book, pay + more, 0, &situation, &wide());
		prop_assume!(one.is_ok() && other.is_ok());
		let (one, other) = (one.expect("it is").1, other.expect("it is").1);
		prop_assert!(one.credits <= other.credits && one.spread <= other.spread);
	}

	#[test]
	fn redeemer_should_get_no_less_when_redeeming_more(
		(book, situation) in state(), parts in (0u32..=1_000_000, 0u32..=1_000_000), rules in any_rules(),
	) {
		let credits = |part| Permill::from_parts(part) * situation.liabilities;
		let (less, more) = (credits(parts.0.min(parts.1)), credits(parts.0.max(parts.1)));
		let one = redeem(&book, less, 0, &situation, &rules);
		prop_assume!(one.is_ok());
		let one = one.expect("it is").1.native;
		let other = redeem(&book, more, 0, &situation, &rules);
		prop_assert!(other.is_ok_and(|(_, other)| other.native >= one));
	}

	#[test]
	fn redeemer_should_get_no_more_when_splitting(
		(book, situation) in state(), parts in (0u32..=500_000, 0u32..=500_000), rules in any_rules(),
	) {
		let credits = |part| Permill::from_parts(part) * situation.liabilities;
		let (first, second) = (credits(parts.0), credits(parts.1));
		let one = redeem(&book, first, 0, &situation, &rules);
		prop_assume!(one.is_ok());
		let (next, one) = one.expect("it is");
		let other = redeem(&next, second, 0, &after(&situation, first, one.minted), &rules);
		let split = one.native + other.map_or(0, |(_, other)| other.native);
		let whole = redeem(&book, first + second, 0, &situation, &rules);
		// The vault's part and that of what may be minted are rounded one by one.
		prop_assert!(whole.is_ok_and(|(_, whole)| split <= whole.native + 2), "{split}");
	}

	#[test]
	fn redeemer_should_get_no_more_when_going_first(
		(book, situation) in state(), part in 1u32..=500_000, rules in any_rules(),
	) {
		// At an older price a day's outflow is for who comes first.
		let quote = situation.price.expect("there is one");
		let situation = Situation { price: Some(PriceQuote { age: 0, ..quote }), ..situation };
		let credits = Permill::from_parts(part) * situation.liabilities;
		let first = redeem(&book, credits, 0, &situation, &rules);
		prop_assume!(first.is_ok());
		let (next, first) = first.expect("it is");
		let second = redeem(&next, credits, 0, &after(&situation, credits, first.minted), &rules);
		prop_assert!(second.is_ok_and(|(_, second)| first.native <= second.native));
	}

	#[test]
	fn window_should_be_between_the_rolling_sum_and_a_part_more(
		steps in prop::collection::vec((0u64..DAY / 6, any_length(100)), 1..60),
		long_wait in 0..2 * DAY,
		period in prop_oneof![Just(DAY), Just(PURCHASE_PERIOD)],
	) {
		let (mut now, mut window, mut added) = (START, Window::default(), vec![]);
		for (index, (wait, amount)) in steps.into_iter().enumerate() {
			now += if index == 30 { long_wait } else { wait * period / DAY };
			let since = |begin: u64| -> Balance {
				added.iter().filter(|(at, _)| *at >= begin).map(|(_, amount)| amount).sum()
			};
			let used = window.used(now, period);
			prop_assert!(used >= since(now - period), "{used}");
			prop_assert!(used <= since(now - period - period / PARTS + 1), "{used}");
			window = window.with(amount, now, period).expect("they are no large numbers");
			prop_assert_eq!(window.used(now, period), used + amount);
			added.push((now, amount));
		}
	}

	#[test]
	fn refusal_should_come_and_no_panic_when_numbers_are_the_largest(
		numbers in prop::array::uniform8(any::<Balance>()), age in any::<u64>(), rules in any_rules(),
	) {
		let [vault, minted, liabilities, native_issuance, latest, twap, median, amount] = numbers;
		let price =
			Some(PriceQuote { latest, twap, median, updated_at: 0, age, held_back: false });
		let situation =
			Situation { price, liabilities, native_issuance, credits_minimum: CRED / 100, now: START };
		let book = Book { vault, minted, ..Default::default() };
		if let Ok((next, bought)) = buy(&book, amount, 0, &situation, &rules) {
			prop_assert!(next.minted >= minted && bought.spread <= amount);
		}
		if let Ok((next, redeemed)) = redeem(&book, amount, 0, &situation, &rules) {
			prop_assert!(next.vault <= vault && redeemed.native <= redeemed.par);
		}
		if let Ok(next) = sweep(&book, amount, liabilities, latest) {
			prop_assert_eq!(next.vault, vault - amount);
		}
		let solvency = logic::solvency::solvency(&book, &situation, &rules);
		prop_assert!(solvency.mint_room <= native_issuance && solvency.old_price_room <= vault);
	}
}
