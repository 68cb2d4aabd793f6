// SPDX-License-Identifier: Apache-2.0
//! Tables of what the pure rules decide.

use crate::{
	logic::{
		add, deposit, expiry_cost,
		income::own_ppm,
		later, mul,
		pool::Arrived,
		sub,
		text::{check_name, check_symbol},
		Refusal, Rules, PER_SHARE, SCALE,
	},
	tests::rules::rules,
	types::{Beginning, Income, Mark, OwnerSide, Pool, Position, Start, SHARES},
};

type TestPool = Pool<u64>;

const OVERFLOW: Refusal = Refusal::Overflow;

fn pool() -> TestPool {
	Pool::new(5, 1, 0)
}

fn arrived(before: u128, after: u128) -> Arrived {
	Arrived { before, after }
}

#[test]
fn credit_should_be_shared_without_remainder() {
	assert_eq!(PER_SHARE * u128::from(SHARES), SCALE);
}

#[test]
fn amounts_should_be_refused_when_they_cannot_be_counted() {
	assert_eq!(
		(add(u128::MAX, 1), sub(0, 1), mul(u128::MAX, 2)),
		(Err(OVERFLOW), Err(OVERFLOW), Err(OVERFLOW))
	);
	assert_eq!((later(u32::MAX, 1), later(u32::MAX - 1, 1)), (Err(OVERFLOW), Ok(u32::MAX)));
	assert_eq!(deposit(1, 2, 10, 3), Ok(16));
	assert_eq!((deposit(2, 0, u128::MAX, 1), deposit(0, 2, 1, u128::MAX)), (Err(OVERFLOW), Err(OVERFLOW)));
	assert_eq!((own_ppm(0), own_ppm(1_000_000), own_ppm(1_000_001)), (Ok(1_000_000), Ok(0), Err(OVERFLOW)));
}

#[test]
fn expiry_should_cost_a_tenth_rounded_up() {
	for (bond, cost) in [(0, 0), (1, 1), (10, 1), (11, 2), (1_000, 100), (u128::MAX, u128::MAX / 10 + 1)] {
		assert_eq!(expiry_cost(bond), Ok(cost), "{bond}");
	}
}

#[test]
fn part_should_be_of_what_came_since_the_correction_and_rounded_down() {
	let income = Income { acc: 119, base: 100, mark: None };
	assert_eq!(income.since(), Ok(19));
	for (ppm, part) in [(0, 0), (100_000, 1), (500_000, 9), (999_999, 18), (1_000_000, 19)] {
		assert_eq!(income.part(119, ppm), Ok(part), "{ppm}");
	}
	assert_eq!((income.due(500_000, 9), income.due(500_000, 4)), (Ok(0), Ok(5)));
	assert_eq!((income.due(500_000, 10), income.part(99, 1)), (Err(OVERFLOW), Err(OVERFLOW)));
	assert_eq!(income.rebased().since(), Ok(0));
	let greatest = Income { acc: u128::MAX, base: 0, mark: None };
	assert_eq!(greatest.part(u128::MAX, 1_000_000), Ok(u128::MAX));
	assert_eq!(greatest.received(1, 0), Err(OVERFLOW));
}

#[test]
fn mark_should_be_told_once_and_by_the_first_income_of_its_epoch() {
	let income = Income { acc: 3, base: 1, mark: None }.marked(7);
	assert_eq!(income.mark, Some(Mark { epoch: 7, acc: None }));
	let before = income.received(5, 6).expect("it is small");
	assert_eq!((before.mark, before.before(7)), (income.mark, 8));
	let first = before.received(5, 7).expect("it is small");
	assert_eq!((first.before(7), first.acc), (8, 13));
	let second = first.received(5, 9).expect("it is small");
	assert_eq!((second.before(7), second.acc, second.base), (8, 18, 1));
	// Of no other epoch.
	assert_eq!((second.before(6), second.before(8)), (18, 18));
}

#[test]
fn pool_should_credit_active_shares_and_carry_the_rest() {
	let pool = Pool { active: 250_000, ..pool() }.credited(8).expect("it is small");
	assert_eq!((pool.acc_per_share, pool.carried), (8 * PER_SHARE, 6 * SCALE));
	let all = Pool { active: SHARES, ..pool }.credited(8).expect("it is small");
	assert_eq!((all.acc_per_share, all.carried), (16 * PER_SHARE, 6 * SCALE));
	assert_eq!(Pool { active: SHARES + 1, ..all.clone() }.credited(1), Err(OVERFLOW));
	assert_eq!(all.credited(u128::MAX / PER_SHARE + 1), Err(OVERFLOW));
}

#[test]
fn pool_should_release_what_is_left_before_what_was_carried_joins_it() {
	let rules = rules();
	let pool = Pool { active: 10_000, left: 4_000_000, portion: 1_000_000, carried: 40, ..pool() };
	let next = pool.settled(arrived(0, 0), 6, &rules).expect("it is small");
	assert_eq!((next.acc_per_share, next.left, next.carried), (100, 3_000_040, 0));
	// Anew over four epochs.
	assert_eq!((next.portion, next.epoch), (750_010, 6));
	let same = next.settled(arrived(0, 0), 6, &rules);
	assert_eq!(same, Ok(next));
}

#[test]
fn pool_should_release_the_rest_of_a_portion_in_the_last_epoch() {
	let rules = rules();
	// 99 for each of the first two, and then what is less than a portion, but for what not all can have.
	let pool = Pool { active: 10_000, left: 2_005_000, portion: 995_000, ..pool() };
	for (epoch, (each, left)) in
		(5..).zip([(0, 2_005_000), (99, 1_015_000), (198, 25_000), (200, 5_000), (200, 5_000)])
	{
		let next = pool.settled(arrived(0, 0), epoch, &rules).expect("it is small");
		assert_eq!((next.acc_per_share, next.left), (each, left), "{epoch}");
	}
}

#[test]
fn pool_should_keep_what_is_carried_when_too_few_are_active() {
	let rules = rules();
	let pool = Pool { active: 9_999, left: 5_000, portion: 5_000, carried: 3, ..pool() };
	let next = pool.settled(arrived(0, 0), 20, &rules).expect("it is small");
	assert_eq!((next.acc_per_share, next.left, next.portion), (0, 5_003, 1_251));
	let none = Pool { active: 0, ..pool }.settled(arrived(0, 0), 20, &Rules { min_active: 0, ..rules });
	assert_eq!(none.map(|pool| pool.left), Ok(5_003));
}

#[test]
fn pool_should_release_nothing_when_a_portion_is_less_than_there_are_shares() {
	let pool = Pool { active: 10_000, left: 9_999, portion: 2_500, ..pool() };
	assert_eq!(pool.settled(arrived(0, 0), 9, &rules()), Ok(Pool { epoch: 9, ..pool.clone() }));
}

#[test]
fn shares_that_wait_should_start_after_the_epoch_has_ended() {
	let pool = Pool { active: 10_000, activating: 30_000, left: 8 * SCALE, portion: SCALE, ..pool() };
	assert_eq!((pool.start_by(5), pool.start_by(6), pool.start_by(9)), (None, Some(6), Some(6)));
	// Not yet.
	let same = pool.settled(arrived(3, 4), 5, &rules()).expect("it is small");
	assert_eq!((same.active, same.acc_per_share, same.begun), (10_000, 7 * PER_SHARE, None));
	let next = pool.settled(arrived(3, 4), 6, &rules()).expect("it is small");
	// What came before and what is released is for those who were there.
	let acc_per_share = 3 * PER_SHARE + SCALE / 10_000;
	assert_eq!(next.begun, Some(Beginning { epoch: 6, acc_per_share }));
	assert_eq!((next.active, next.activating), (40_000, 0));
	assert_eq!(next.acc_per_share, acc_per_share + 4 * PER_SHARE);
}

#[test]
fn pool_should_rest_for_an_epoch_when_a_dispute_has_ended() {
	let rules = rules();
	let pool = Pool { active: 10_000, left: 4_000_000, portion: 1_000_000, carried: 40_000, ..pool() };
	// No epoch has ended.
	assert_eq!(pool.resumed(arrived(0, 0), 5, &rules), Ok(pool.clone()));
	let state = |pool: Pool<u64>| (pool.acc_per_share, pool.carried, pool.left, pool.portion);
	for epoch in [6, 7, 20] {
		let rests = pool.resumed(arrived(0, 0), epoch, &rules).expect("it is small");
		let after = |more| state(rests.settled(arrived(0, 0), epoch + more, &rules).expect("it is small"));
		// The portion of the epoch in which it began was released, and none of later ones.
		assert_eq!(after(0), (100, 0, 3_040_000, 0));
		assert_eq!(after(1), (100, 3_040_000, 0, 0));
		assert_eq!(after(2), (100, 0, 3_040_000, 760_000));
		assert_eq!(after(3), (176, 0, 2_280_000, 760_000));
		assert_eq!(after(9), (404, 0, 0, 760_000));
	}
	// What falls on the others meanwhile does not rest.
	let rests = pool.resumed(arrived(0, 0), 6, &rules).expect("it is small");
	let next = Pool { carried: 80_000, ..rests }.settled(arrived(0, 0), 7, &rules).expect("it is small");
	assert_eq!(state(next), (100, 3_040_000, 80_000, 20_000));
}

#[test]
fn pool_should_be_emptied_of_what_is_carried_but_for_less_than_a_credit() {
	let pool = Pool { active: 10_000, activating: 5, left: 2 * SCALE, portion: 7, carried: 9, ..pool() };
	let next = pool.emptied(8, &rules()).expect("it is small");
	assert_eq!((next.left, next.portion, next.carried, next.acc_per_share), (0, 0, 9, 0));
	assert_eq!((next.active, next.activating, next.epoch), (10_005, 0, 8));
	assert_eq!(next.begun, Some(Beginning { epoch: 6, acc_per_share: 0 }));
	assert_eq!(pool.emptied(5, &rules()).map(|pool| (pool.active, pool.activating)), Ok((10_000, 5)));
}

#[test]
fn pool_should_count_shares_and_positions() {
	let some = pool().activated(7, true).expect("it is small");
	let some = some.activated(3, false).expect("it is small");
	assert_eq!((some.activating, some.positions), (10, 1));
	assert_eq!(some.deactivated(11, 0), Err(Refusal::InsufficientShares));
	assert_eq!(some.deactivated(0, 1), Err(Refusal::InsufficientShares));
	let none = some.deactivated(10, 0).and_then(|pool| pool.closed(3)).expect("it is small");
	assert_eq!((none.activating, none.positions, none.carried), (0, 0, 3));
	assert_eq!(none.closed(0), Err(OVERFLOW));
	assert_eq!(pool().activated(u32::MAX, true).and_then(|pool| pool.activated(1, false)), Err(OVERFLOW));
	let full = Pool { positions: u32::MAX, ..pool() };
	assert_eq!(full.activated(1, true), Err(OVERFLOW));
}

#[test]
fn position_should_earn_from_where_its_shares_started() {
	let pool = Pool { active: 9, acc_per_share: 100, epoch: 8, ..pool() };
	let position =
		Position { active: 2, activating: 3, from: 8, acc_per_share: 40, owed: 1, ..Default::default() };
	let next = position.settled(&pool, Some(90)).expect("it is small");
	assert_eq!((next.owed, next.active, next.activating), (1 + 2 * 60 + 3 * 10, 5, 0));
	assert_eq!(next.settled(&pool, None), Ok(next));
	// Those that start later wait.
	let later = Position { from: 9, ..position };
	let later = later.settled(&pool, None).expect("it is small");
	assert_eq!((later.owed, later.active, later.activating), (121, 2, 3));
	// Where they started must be known.
	assert_eq!(position.settled(&pool, None), Err(OVERFLOW));
	assert_eq!(position.settled(&pool, Some(101)), Err(OVERFLOW));
	let ahead = Position { acc_per_share: 101, ..position };
	assert_eq!(ahead.settled(&pool, Some(90)), Err(OVERFLOW));
}

#[test]
fn position_should_pay_whole_credits_and_owe_the_rest() {
	for (owed, credits, rest) in [(0, 0, 0), (SCALE - 1, 0, SCALE - 1), (SCALE, 1, 0), (5 * SCALE + 3, 5, 3)]
	{
		let position = Position { owed, ..Position::default() };
		assert_eq!((position.payable(), position.rest()), (credits, rest));
		assert_eq!(position.claimed(), Position { owed: rest, ..position });
	}
}

#[test]
fn position_should_give_shares_that_wait_first() {
	let position = Position { active: 5, activating: 3, listed: 3, ..Position::default() };
	for (amount, active, activating) in [(0, 5, 3), (2, 5, 1), (3, 5, 0), (4, 4, 0), (8, 0, 0)] {
		let (next, waiting) = position.deactivated(amount).expect("there are as many");
		assert_eq!((next.active, next.activating, next.listed), (active, activating, activating));
		assert_eq!(waiting, 3 - activating);
	}
	assert_eq!(position.deactivated(9), Err(Refusal::InsufficientShares));
	assert_eq!(Position { active: u32::MAX, ..position }.activated(1, 9), Err(OVERFLOW));
	assert_eq!(Position { activating: u32::MAX, ..position }.activated(1, 9), Err(OVERFLOW));
}

#[test]
fn start_should_go_with_the_last_shares_that_are_listed() {
	let start = Start { acc_per_share: Some(1), shares: 0 }.listed(5).expect("it is small");
	assert_eq!(start.unlisted(2), Ok(Some(Start { shares: 3, ..start })));
	assert_eq!((start.unlisted(5), start.unlisted(6)), (Ok(None), Err(OVERFLOW)));
	assert_eq!(Start { shares: u32::MAX, ..start }.listed(1), Err(OVERFLOW));
}

#[test]
fn owner_side_should_take_its_part_once() {
	let income = Income { acc: 1_000, base: 0, mark: None };
	let side = OwnerSide::<u64>::default().settled(&income, 300_001, 1, &rules()).expect("it is small");
	assert_eq!((side.taken, side.held), (699, 699));
	let side = side.paid(600).and_then(|side| side.credited(1)).expect("it is there");
	assert_eq!(side.settled(&income, 300_001, 1, &rules()), Ok(side.clone()));
	assert_eq!((side.held, side.paid(101), side.is_empty()), (100, Err(OVERFLOW), false));
	let rest = side.paid(100).map(|side| side.rebased()).expect("it is there");
	assert!(rest.is_empty());
}

#[test]
fn owner_side_should_keep_what_is_parked_apart_until_it_is_settled() {
	let income = Income { acc: 10, base: 0, mark: None };
	let side = OwnerSide::<u64>::default().with_parked(3).and_then(|side| side.with_parked(2));
	let side = side.expect("it is small");
	assert_eq!((side.held, side.parked, side.is_empty()), (0, 5, false));
	assert_eq!((side.paid(1), side.with_parked(u128::MAX)), (Err(OVERFLOW), Err(OVERFLOW)));
	let (other, amount) = side.redirected(&income, 0, 1, &rules()).expect("it is small");
	assert_eq!((other.held, other.parked, amount), (0, 5, 10));
	let settled = side.settled(&income, 0, 1, &rules()).expect("it is small");
	assert_eq!((settled.held, settled.parked, settled.taken), (15, 0, 10));
	assert_eq!(settled.settled(&income, 0, 1, &rules()), Ok(settled.clone()));
	// With shares it arrives like what is pulled.
	let divided = OwnerSide { pool: Some(Pool { active: 250_000, ..pool() }), ..side };
	let side = divided.settled(&Income::default(), 0, 5, &rules()).expect("it is small");
	let found = side.pool.map(|pool| (pool.acc_per_share, pool.carried));
	assert_eq!((found, side.held), (Some((5 * PER_SHARE, 15 * SCALE / 4)), 5));
}

#[test]
fn owner_side_should_be_disputed_again_after_its_quiet_time_alone() {
	let side = OwnerSide::<u64>::default();
	assert_eq!(side.check_disputable(0), Ok(()));
	let quiet = side.quiet(10, &rules()).expect("it is small");
	assert_eq!((quiet.quiet_until, quiet.is_empty()), (310, false));
	assert_eq!(quiet.check_disputable(310), Err(Refusal::NotYetDisputable));
	assert_eq!(quiet.check_disputable(311), Ok(()));
	assert_eq!(side.quiet(u32::MAX, &rules()), Err(OVERFLOW));
}

#[test]
fn texts_should_be_such_as_wallets_can_show() {
	for (name, good) in
		[("A", true), ("A b-c (2), d!", true), ("", false), (" ", false), ("a ", false), ("a\tb", false)]
	{
		assert_eq!(check_name(name.as_bytes()).is_ok(), good, "{name:?}");
	}
	assert_eq!(check_name(&[b'a', 0x7f, b'a']), Err(Refusal::MalformedName));
	for (symbol, good) in [("A", true), ("a1Z", true), ("", false), ("A ", false), ("A.B", false)] {
		assert_eq!(check_symbol(symbol.as_bytes()).is_ok(), good, "{symbol:?}");
	}
	assert_eq!(check_symbol(&[0xc3]), Err(Refusal::MalformedSymbol));
}
