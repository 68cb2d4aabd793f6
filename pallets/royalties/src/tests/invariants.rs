// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{
	mock::*,
	types::{Beginning, Mark, Pool, Start},
	*,
};
use frame::{
	testing_prelude::*,
	traits::{
		fungible::{Mutate as _, MutateHold as _},
		fungibles::{Mutate as _, MutateHold as _},
		tokens::{Fortitude, Precision, Preservation},
	},
};
use noema_primitives::money::CRED;

/// A chain with a history: [`BASE`] is divided, Alice has shares that are active, Bob has some that wait, all three
/// assets have earned, and [`DERIVED`] is disputed. `damage` is done to it, and the invariants must say `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder::default().fractional().build().execute_with(|| {
		activate(ALICE, 100_000);
		[BASE, DERIVED, LEAF].into_iter().for_each(|asset| earn(asset, CRED));
		next_epoch();
		activate(BOB, 50_000);
		earn(BASE, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		assert_ok!(Royalties::claim(signed(STRANGER), DERIVED));
		earn(DERIVED, CRED);
		assert_ok!(Royalties::dispute(signed(ALICE), DERIVED, Standing::Owner(BASE), H256::zero()));
		check_state(0);
		damage();
		assert_eq!(Royalties::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

fn change_income(asset: AiAssetId, change: impl FnOnce(&mut Income)) {
	Incomes::<Test>::mutate(asset, |stored| change(stored.as_mut().expect("there is some")));
}

fn change_pool(change: impl FnOnce(&mut Pool<AccountId>)) {
	OwnerSides::<Test>::mutate(BASE, |side| change(side.pool.as_mut().expect("it is divided")));
}

fn change_position(who: AccountId, change: impl FnOnce(&mut Position)) {
	Positions::<Test>::mutate(BASE, who, |stored| change(stored.as_mut().expect("there is one")));
}

const POT: &str = "the pot has less than the books say";
const CORRECTED: &str = "an income was corrected beyond what there is";
const MARKED: &str = "an income is marked beyond what there is";
const ANCESTOR: &str = "an ancestor was paid more than its part";
const TAKEN: &str = "an owner side has taken more than its part";
const EMPTY: &str = "there is an owner side of nothing";
const STRAY: &str = "a position is of an asset that is not divided";
const COUNTED: &str = "an asset has other positions than it counts";
const UNCOUNTABLE: &str = "the positions of an asset cannot be counted";
const ACTIVATED: &str = "more shares are activated than there are";
const BALANCED: &str = "an asset's shares hold something else than they owe";
const STARTS: &str = "other shares are to start than positions list";
const MARKS: &str = "shares wait to start, and nothing marks when";
const ISSUED: &str = "an asset has no shares, or more than a million";
const ON_HOLD: &str = "other shares are on hold than are activated";
const SHARES_DEPOSITS: &str = "the deposits for shares are not on hold";
const POSITION_DEPOSITS: &str = "the deposits for positions are not on hold";
const BONDS: &str = "the bonds of disputes are not on hold";
const NOTHING: &str = "a dispute is of nothing";

#[test]
fn invariant_should_be_seen_when_the_pot_has_less_than_the_books_say() {
	let (preservation, force) = (Preservation::Preserve, Fortitude::Polite);
	let damage = || {
		assert_ok!(Cred::burn_from(&pot(), 1, preservation, Precision::Exact, force));
	};
	broken(damage, POT);
	broken(|| change_income(LEAF, |income| income.acc += 1), POT);
	broken(|| Dust::<Test>::put(1), POT);
	broken(|| OwnerSides::<Test>::mutate(LEAF, |side| side.parked = 1), POT);
}

#[test]
fn invariant_should_be_seen_when_more_is_paid_than_has_come() {
	broken(|| Paid::<Test>::insert(LEAF, BASE, 2 * CRED), POT);
}

#[test]
fn invariant_should_be_seen_when_an_income_is_corrected_beyond_what_there_is() {
	broken(|| change_income(LEAF, |income| income.base = CRED + 1), CORRECTED);
}

#[test]
fn invariant_should_be_seen_when_an_income_is_marked_beyond_what_there_is() {
	let mark = Some(Mark { epoch: 0, acc: Some(CRED + 1) });
	broken(|| change_income(LEAF, |income| income.mark = mark), MARKED);
}

#[test]
fn invariant_should_be_seen_when_an_ancestor_was_paid_more_than_its_part() {
	broken(|| Paid::<Test>::insert(LEAF, BASE, 20_001), ANCESTOR);
	broken(|| Paid::<Test>::insert(LEAF, BASE, 0), ANCESTOR);
	broken(|| Paid::<Test>::insert(LEAF, 9, 1), ANCESTOR);
}

#[test]
fn invariant_should_be_seen_when_an_owner_side_has_taken_more_than_its_part() {
	let damage = || OwnerSides::<Test>::insert(LEAF, OwnerSide { taken: 800_001, ..side(LEAF) });
	broken(damage, TAKEN);
}

#[test]
fn invariant_should_be_seen_when_there_is_an_owner_side_of_nothing() {
	broken(|| OwnerSides::<Test>::insert(LEAF, OwnerSide::default()), EMPTY);
}

#[test]
fn invariant_should_be_seen_when_a_position_is_of_an_asset_that_is_not_divided() {
	broken(|| Positions::<Test>::insert(LEAF, ALICE, Position::default()), STRAY);
}

#[test]
fn invariant_should_be_seen_when_positions_are_miscounted() {
	broken(|| change_pool(|pool| pool.active += 1), COUNTED);
	broken(|| change_pool(|pool| pool.activating -= 1), COUNTED);
	broken(|| change_pool(|pool| pool.positions = 1), COUNTED);
	broken(|| change_position(ALICE, |position| position.activating -= 1), COUNTED);
}

#[test]
fn invariant_should_be_seen_when_a_position_has_earned_more_than_there_is() {
	broken(|| change_position(ALICE, |position| position.owed = u128::MAX), UNCOUNTABLE);
}

#[test]
fn invariant_should_be_seen_when_more_shares_are_activated_than_there_are() {
	let damage = || {
		change_pool(|pool| pool.activating = 900_000);
		change_position(BOB, |position| (position.activating, position.listed) = (900_000, 900_000));
	};
	broken(damage, ACTIVATED);
}

#[test]
fn invariant_should_be_seen_when_shares_hold_something_else_than_they_owe() {
	broken(|| change_pool(|pool| pool.carried += 1), BALANCED);
	broken(|| change_pool(|pool| pool.left -= 1), BALANCED);
	broken(|| change_position(ALICE, |position| position.owed += 1), BALANCED);
	broken(|| OwnerSides::<Test>::mutate(BASE, |side| side.held -= 1), BALANCED);
}

#[test]
fn invariant_should_be_seen_when_other_shares_are_to_start_than_positions_list() {
	broken(|| Starts::<Test>::remove(BASE, 2), STARTS);
	broken(|| Starts::<Test>::insert(BASE, 7, Start::default()), STARTS);
	broken(|| change_position(BOB, |position| position.listed -= 1), STARTS);
}

#[test]
fn invariant_should_be_seen_when_nothing_marks_where_shares_start() {
	broken(|| change_income(BASE, |income| income.mark = None), MARKS);
	broken(|| change_income(BASE, |income| *income = income.marked(3)), MARKS);
	// While Bob's wait, where Alice's started is listed, and not in the pool: there Bob's would take its place.
	let damage = || {
		let start = Starts::<Test>::get(BASE, 1).expect("Alice's shares are listed");
		let acc_per_share = start.acc_per_share.expect("others wait since");
		change_pool(|pool| pool.begun = Some(Beginning { epoch: 1, acc_per_share }));
	};
	broken(damage, MARKS);
}

#[test]
fn invariant_should_be_seen_when_an_asset_has_no_shares_or_more_than_a_million() {
	let damage = || {
		assert_ok!(Assets::mint_into(shares_id(BASE), &CAROL, 1));
	};
	broken(damage, ISSUED);
	broken(|| polkadot_sdk::pallet_assets::Asset::<Test>::remove(shares_id(BASE)), ISSUED);
}

#[test]
fn invariant_should_be_seen_when_activated_shares_are_not_on_hold() {
	let damage = || {
		let reason = HoldReason::Activated.into();
		assert_ok!(AssetsHolder::release(shares_id(BASE), &reason, &ALICE, 1, Precision::Exact));
	};
	broken(damage, ON_HOLD);
	// Nor others, of whom there is no record.
	let damage = || {
		assert_ok!(AssetsHolder::hold(shares_id(BASE), &HoldReason::Activated.into(), &CAROL, 1));
	};
	broken(damage, ON_HOLD);
}

/// Releases a unit of NOE that is on hold.
fn release(reason: HoldReason, who: AccountId) {
	assert_ok!(Balances::release(&reason.into(), &who, 1, Precision::Exact));
}

#[test]
fn invariant_should_be_seen_when_deposits_and_bonds_are_not_on_hold() {
	broken(|| release(HoldReason::SharesDeposit, ALICE), SHARES_DEPOSITS);
	broken(|| release(HoldReason::PositionDeposit, BOB), POSITION_DEPOSITS);
	broken(|| release(HoldReason::DisputeBond, ALICE), BONDS);
}

#[test]
fn invariant_should_be_seen_when_something_is_on_hold_of_which_there_is_no_record() {
	let hold = |reason: HoldReason| {
		assert_ok!(Balances::hold(&reason.into(), &CAROL, 1));
	};
	broken(|| hold(HoldReason::SharesDeposit), SHARES_DEPOSITS);
	broken(|| hold(HoldReason::PositionDeposit), POSITION_DEPOSITS);
	broken(|| hold(HoldReason::DisputeBond), BONDS);
}

#[test]
fn invariant_should_be_seen_when_a_dispute_is_of_nothing() {
	let damage = || {
		let dispute = Disputes::<Test>::get(DERIVED).expect("there is one");
		Disputes::<Test>::insert(LEAF, Dispute { bond: 0, ..dispute });
	};
	broken(damage, NOTHING);
}
