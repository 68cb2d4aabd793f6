// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{
	mock::*,
	types::{DailyLow, DAY},
	*,
};
use frame::{hashing::U256, testing_prelude::*};

/// A chain with a history: a price that moved for forty minutes. `damage` is done to it, and the invariants must
/// say `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder::default().price(100_000).build().execute_with(|| {
		begin_block(1, START);
		for step in 0..40u128 {
			skip_blocks(20);
			feed_all(100_000 + 100 * step);
		}
		assert_ok!(PriceFeed::do_try_state());
		damage();
		assert_eq!(PriceFeed::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

/// Changes the stored price.
fn change(with: impl FnOnce(&mut PriceState<u64>)) {
	let mut price = Price::<Test>::get().expect("there is a price");
	with(&mut price);
	Price::<Test>::put(price);
}

#[test]
fn invariant_should_be_seen_when_observations_have_no_price() {
	broken(Price::<Test>::kill, "observations without a price");
}

#[test]
fn invariant_should_be_seen_when_lows_have_no_price() {
	let damage = || {
		Price::<Test>::kill();
		Observations::<Test>::kill();
	};
	broken(damage, "lows without a price");
}

#[test]
fn invariant_should_be_seen_when_the_price_is_zero() {
	broken(|| change(|price| price.latest = 0), "the price is zero");
}

#[test]
fn invariant_should_be_seen_when_the_median_is_zero() {
	broken(|| change(|price| price.median = 0), "the median is zero");
}

#[test]
fn invariant_should_be_seen_when_the_price_is_of_the_future() {
	broken(|| change(|price| price.updated_at = now() + 1), "the price is of the future");
}

#[test]
fn invariant_should_be_seen_when_the_price_moved_after_its_refresh() {
	let damage = || change(|price| price.since.at = price.updated_at + 1);
	broken(damage, "the price moved after it was last refreshed");
}

#[test]
fn invariant_should_be_seen_when_the_last_step_is_to_come() {
	let damage = || change(|price| price.last_step = System::block_number() + 1);
	broken(damage, "the last step is of a block to come");
}

#[test]
fn invariant_should_be_seen_when_the_price_is_held_back_for_nothing() {
	let damage = || {
		change(|price| {
			price.median = price.latest;
			price.held_back = true;
		})
	};
	broken(damage, "held back from where the price is");
}

#[test]
fn invariant_should_be_seen_when_the_price_is_out_of_reach_and_not_held_back() {
	let damage = || {
		change(|price| {
			price.median = price.latest * 2;
			price.held_back = false;
		})
	};
	broken(damage, "out of reach, but not held back");
}

#[test]
fn invariant_should_be_seen_when_observations_are_out_of_order() {
	let damage = || Observations::<Test>::mutate(|observations| observations.as_mut().swap(3, 4));
	broken(damage, "observations are out of order or too close");
}

#[test]
fn invariant_should_be_seen_when_observations_are_too_close() {
	let damage =
		|| Observations::<Test>::mutate(|observations| observations[4].at = observations[3].at + 49_999);
	broken(damage, "observations are out of order or too close");
}

#[test]
fn invariant_should_be_seen_when_an_observation_is_as_young_as_the_price() {
	let damage = || {
		let since = Price::<Test>::get().expect("there is a price").since;
		Observations::<Test>::mutate(|observations| {
			observations.pop();
			observations.try_push(since).expect("there is room");
		});
	};
	broken(damage, "an observation is not older than the last move");
}

#[test]
fn invariant_should_be_seen_when_the_integral_shrinks() {
	let damage = || {
		Observations::<Test>::mutate(|observations| observations[4].cumulative = U256::zero());
	};
	broken(damage, "the integral does not grow with time");
}

#[test]
fn invariant_should_be_seen_when_the_integral_does_not_reach_the_price() {
	let damage = || change(|price| price.since.cumulative = U256::zero());
	broken(damage, "the integral does not grow with time");
}

#[test]
fn invariant_should_be_seen_when_a_day_has_two_lows() {
	let damage = || {
		let low = DailyLow { day: now() / DAY, low: 1 };
		DailyLows::<Test>::mutate(|lows| lows.try_push(low).expect("there is room"));
	};
	broken(damage, "lows are out of order");
}

#[test]
fn invariant_should_be_seen_when_a_low_is_of_a_day_to_come() {
	let damage = || DailyLows::<Test>::mutate(|lows| lows[0].day = now() / DAY + 1);
	broken(damage, "a low is of a day to come");
}

#[test]
fn invariant_should_be_seen_when_a_low_is_zero() {
	broken(|| DailyLows::<Test>::mutate(|lows| lows[0].low = 0), "a low is zero");
}

#[test]
fn invariant_should_be_seen_when_the_last_low_is_above_the_price() {
	let damage = || DailyLows::<Test>::mutate(|lows| lows[0].low = u128::MAX);
	broken(damage, "the last low is above the price");
}
