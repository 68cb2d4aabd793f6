// SPDX-License-Identifier: Apache-2.0
//! What holds whatever the numbers are. `PROPTEST_CASES` sets how many are tried.

use crate::{
	logic::{pool::Arrived, Rules, SCALE},
	types::{Income, OwnerSide, Pool, Position, SHARES},
};
use frame::hashing::U256;
use proptest::prelude::*;

type TestPool = Pool<u64>;

fn rules() -> impl Strategy<Value = Rules> {
	(1u32..9, 1u32..20_000).prop_map(|(release_epochs, min_active)| Rules {
		epoch_length: 10,
		release_epochs,
		min_active,
		dispute_period: 1,
		quiet_period: 1,
	})
}

fn pool() -> impl Strategy<Value = TestPool> {
	let scaled = || prop_oneof![0..10 * SCALE, 0..1_000_000_000_000 * SCALE, Just(0)];
	(0..SHARES, scaled(), scaled(), 1u128..9, prop::bool::weighted(0.2), scaled()).prop_map(
		|(active, carried, left, parts, rests, acc_per_share)| Pool {
			active,
			carried,
			left,
			portion: if rests { 0 } else { left.div_ceil(parts) },
			acc_per_share,
			..Pool::new(3, 1, 0)
		},
	)
}

/// All that a pool has given to shares since `before`, and keeps.
fn worth(pool: &TestPool, before: &TestPool) -> U256 {
	let given = U256::from(pool.acc_per_share - before.acc_per_share) * U256::from(pool.active);
	given + U256::from(pool.carried) + U256::from(pool.left)
}

proptest! {
	#[test]
	fn parts_should_never_be_more_than_all_nor_much_less(
		amounts in prop::collection::vec(0u128..1 << 90, 1..20),
		shares in prop::collection::vec(0u32..=15_625, 0..=32),
	) {
		let own = 1_000_000 - shares.iter().sum::<u32>();
		let (mut income, mut paid, mut taken) = (Income::default(), vec![0; shares.len()], 0);
		for (round, amount) in amounts.iter().enumerate() {
			income = income.received(*amount, 0).expect("it is no large number");
			// Some take theirs now, others later: it comes to the same.
			for (index, ppm) in shares.iter().enumerate().filter(|(index, _)| (index + round) % 3 == 0) {
				paid[index] += income.due(*ppm, paid[index]).expect("it is no large number");
			}
			taken += income.due(own, taken).expect("it is no large number");
		}
		let mut all = taken;
		for (ppm, paid) in shares.iter().zip(&paid) {
			let exact = U256::from(income.acc) * U256::from(*ppm);
			let all_of_it = U256::from(paid + income.due(*ppm, *paid).expect("it is no large number"));
			prop_assert!(all_of_it * U256::from(1_000_000) <= exact);
			prop_assert!((all_of_it + U256::one()) * U256::from(1_000_000) > exact);
			all += paid + income.due(*ppm, *paid).expect("it is no large number");
		}
		prop_assert!(all <= income.acc && income.acc - all <= shares.len() as u128 + 1);
	}

	#[test]
	fn pool_should_lose_and_make_nothing(
		pool in pool(), rules in rules(), amount in 0u128..1 << 60, epochs in 0u32..30,
	) {
		let arrived = Arrived { before: amount, after: 0 };
		let next = pool.settled(arrived, 3 + epochs, &rules).expect("it is no large number");
		let expected = worth(&pool, &pool) + U256::from(amount) * U256::from(SCALE);
		prop_assert_eq!(worth(&next, &pool), expected);
		prop_assert_eq!((next.epoch, next.active), (3 + epochs, pool.active));
	}

	#[test]
	fn pool_should_be_the_same_however_often_it_is_settled(
		pool in pool(), rules in rules(), steps in prop::collection::vec(0u32..9, 1..9),
	) {
		let none = Arrived { before: 0, after: 0 };
		let (mut stepped, mut epoch) = (pool.clone(), 3);
		for step in steps {
			epoch += step;
			stepped = stepped.settled(none, epoch, &rules).expect("it is no large number");
		}
		prop_assert_eq!(Ok(stepped), pool.settled(none, epoch, &rules));
	}

	#[test]
	fn carried_income_should_all_be_released_in_time(pool in pool(), rules in rules()) {
		let none = Arrived { before: 0, after: 0 };
		let rests = pool.portion == 0 && pool.left > 0;
		let epochs = rules.release_epochs + 3;
		let next = pool.settled(none, 3 + epochs, &rules).expect("it is no large number");
		if pool.active < rules.min_active {
			prop_assert_eq!(next.left, pool.left + pool.carried);
		} else if pool.carried > 0 || rests {
			// But for what not all could have the same of.
			let most = u128::from(pool.active) * u128::from(rules.release_epochs + 1);
			prop_assert!(next.left < most, "{} of {}", next.left, most);
		}
	}

	#[test]
	fn no_share_should_earn_more_in_an_epoch_than_its_part_and_that_of_those_who_left_it(
		pool in pool(), rules in rules(), amount in 0u128..1 << 60,
	) {
		let arrived = Arrived { before: amount, after: 0 };
		let next = pool.settled(arrived, 4, &rules).expect("it is no large number");
		let each = next.acc_per_share - pool.acc_per_share;
		let part = amount * (SCALE / u128::from(SHARES));
		let most = part + pool.portion / u128::from(pool.active.max(1));
		prop_assert!(each <= most);
		if pool.active < rules.min_active {
			prop_assert_eq!(each, part);
		}
	}

	#[test]
	fn shares_should_get_nothing_of_the_epoch_in_which_they_were_activated(
		pool in pool(), rules in rules(), before in 0u128..1 << 60, after in 0u128..1 << 60,
		more in 0..SHARES, epochs in 1u32..9,
	) {
		let amount = 1 + more % (SHARES - pool.active);
		let waiting = pool.activated(amount, true).expect("there is room");
		let arrived = Arrived { before, after };
		let next = waiting.settled(arrived, 3 + epochs, &rules).expect("it is no large number");
		let begun = next.begun.expect("they have started");
		let position = Position { activating: amount, listed: amount, from: 4, ..Position::new(&pool, 0) };
		let position = position.settled(&next, Some(begun.acc_per_share)).expect("it is no large number");
		let each = next.acc_per_share - begun.acc_per_share;
		prop_assert_eq!(position.owed, each * u128::from(amount));
		let ended = pool.settled(Arrived { before, after: 0 }, 4, &rules).expect("it is no large number");
		prop_assert_eq!(begun.acc_per_share, ended.acc_per_share);
	}

	#[test]
	fn nothing_should_be_lost_in_a_dispute_or_released_after_the_epoch_in_which_it_began(
		pool in pool(), rules in rules(), amount in 0u128..1 << 60, epochs in 0u32..9,
	) {
		let arrived = Arrived { before: amount, after: 0 };
		let next = pool.resumed(arrived, 3 + epochs, &rules).expect("it is no large number");
		// But the portion of the epoch in which it began.
		let ended = pool.settled(Arrived { before: 0, after: 0 }, 3 + epochs.min(1), &rules);
		let ended = ended.expect("it is no large number").acc_per_share;
		prop_assert_eq!(next.acc_per_share - ended, amount * (SCALE / u128::from(SHARES)));
		let expected = worth(&pool, &pool) + U256::from(amount) * U256::from(SCALE);
		prop_assert_eq!(worth(&next, &pool), expected);
		prop_assert!(epochs == 0 || (next.carried, next.portion) == (0, 0));
		prop_assert_eq!(next.epoch, 3 + epochs);
	}

	#[test]
	fn claims_should_pay_nothing_when_they_come_again(
		pool in pool(), active in 0u32..1_000, behind in 0u128..1_000_000 * SCALE,
	) {
		let position = Position {
			active,
			acc_per_share: pool.acc_per_share.saturating_sub(behind),
			..Position::default()
		};
		let settled = position.settled(&pool, None).expect("it is no large number");
		let paid = settled.claimed();
		let again = paid.settled(&pool, None).expect("it is no large number");
		prop_assert_eq!((again.payable(), again), (0, paid));
		prop_assert_eq!(settled.payable() * SCALE + paid.owed, settled.owed);
	}

	#[test]
	fn verdict_should_leave_what_others_had(
		pool in pool(), rules in rules(), amount in 0u128..1 << 60, parked in 0u128..1 << 60, epochs in 0u32..9,
	) {
		let waiting = pool.carried + pool.left;
		let held = 1 + waiting / SCALE;
		let side = OwnerSide { held, parked, pool: Some(pool.clone()), ..Default::default() };
		let income = Income { acc: amount, base: 0, mark: None };
		let (next, redirected) = side.redirected(&income, 0, 3 + epochs, &rules).expect("it is no large number");
		prop_assert_eq!(redirected, waiting / SCALE + amount);
		prop_assert_eq!((next.held, next.taken, next.parked), (1, amount, parked));
		let after = next.pool.expect("there is one");
		prop_assert_eq!(after.carried + after.left, waiting % SCALE);
		prop_assert_eq!((after.acc_per_share, after.active), (pool.acc_per_share, pool.active));
	}
}
