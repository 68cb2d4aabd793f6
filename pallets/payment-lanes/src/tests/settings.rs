// SPDX-License-Identifier: Apache-2.0
//! Claimers, and the fork id.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn set(claimer: AccountId, allowed: bool) -> DispatchResult {
	PaymentLanes::set_claimer(signed(PROVIDER), claimer, allowed)
}

fn told(claimer: AccountId, allowed: bool) -> Event<Test> {
	Event::ClaimerSet { payee: PROVIDER, claimer, allowed }
}

#[test]
fn claimer_should_be_let_for_a_deposit_and_no_more_when_it_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		forget_events();
		assert_ok!(set(BOB, true));
		assert_ok!(set(STRANGER, true));
		assert_eq!(escrow(PROVIDER).deposits, 2 * CLAIMER_DEPOSIT);
		assert_ok!(set(BOB, false));
		assert_eq!(escrow(PROVIDER), Account { held: CRED, reserved: 0, deposits: CLAIMER_DEPOSIT });
		assert_eq!(claim_as(STRANGER, PROVIDER, &[]), []);
		let refused = PaymentLanes::claim(signed(BOB), PROVIDER, Rows::default());
		assert_noop!(refused.map_err(|failed| failed.error), Error::<Test>::NotPayee);
		assert_eq!(events(), vec![told(BOB, true), told(STRANGER, true), told(BOB, false)]);
	});
}

#[test]
fn claimer_should_change_nothing_when_it_is_set_as_it_is() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		assert_ok!(set(BOB, false));
		assert_eq!(escrow(PROVIDER).deposits, 0);
		for _ in 0..2 {
			assert_ok!(set(BOB, true));
			assert_eq!(escrow(PROVIDER).deposits, CLAIMER_DEPOSIT);
		}
		// Naming oneself gives nothing that one has not.
		assert_ok!(set(PROVIDER, true));
		assert_eq!(claim_as(PROVIDER, PROVIDER, &[]), []);
	});
}

#[test]
fn claimer_should_claim_for_no_other_payee() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		assert_ok!(set(BOB, true));
		let refused = PaymentLanes::claim(signed(BOB), OTHER_PROVIDER, Rows::default());
		assert_noop!(refused.map_err(|failed| failed.error), Error::<Test>::NotPayee);
		let key = key(1);
		let id = open_to(OTHER_SERVICE, ALICE, CRED, &key);
		assert_eq!(claim_as(BOB, PROVIDER, &[key.pay(id, 5_000)]), [RowCode::NotPayee]);
	});
}

#[test]
fn claimer_should_be_refused_when_the_deposit_cannot_be_taken() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(set(BOB, true), Error::<Test>::InsufficientEscrow);
		let least = CLAIMER_DEPOSIT + ACCOUNT_DEPOSIT;
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), least - 1));
		assert_noop!(set(BOB, true), Error::<Test>::InsufficientEscrow);
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), 1));
		assert_ok!(set(BOB, true));
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(PaymentLanes::set_claimer(origin, BOB, true), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn fork_id_should_hold_when_it_was_announced_long_enough_ago() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PaymentLanes::fork_id(), 0);
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 5));
		let from = now() + MAX_DELAY + 1;
		assert_eq!(events(), vec![Event::ForkIdAnnounced { fork_id: 5, from }]);
		// In its last block a lane still pays whose end was asked for as it was announced.
		pass(MAX_DELAY);
		assert_eq!(PaymentLanes::fork_id(), 0);
		pass(1);
		assert_eq!(PaymentLanes::fork_id(), 5);
		pass(MAX_DELAY);
		assert_eq!(PaymentLanes::fork_id(), 5);
	});
}

#[test]
fn fork_id_should_be_the_last_one_announced() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 5));
		pass(10);
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 6));
		pass(MAX_DELAY);
		assert_eq!(PaymentLanes::fork_id(), 0);
		pass(1);
		assert_eq!(PaymentLanes::fork_id(), 6);
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 7));
		assert_eq!(ForkIds::<Test>::get(), Fork { current: 6, next: Some((7, now() + MAX_DELAY + 1)) });
		assert_eq!(PaymentLanes::fork_id(), 6);
	});
}

#[test]
fn fork_id_should_be_taken_back_when_the_present_one_is_set_while_another_waits() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 5));
		pass(10);
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 0));
		assert_eq!(events().pop(), Some(Event::ForkIdAnnounced { fork_id: 0, from: now() }));
		pass(MAX_DELAY + 1);
		assert_eq!(PaymentLanes::fork_id(), 0);
	});
}

#[test]
fn fork_id_should_be_refused_when_it_is_not_higher_or_cannot_be_counted() {
	ExtBuilder::default().build_and_execute(|| {
		let same = PaymentLanes::set_fork_id(RuntimeOrigin::root(), 0);
		assert_noop!(same, Error::<Test>::ForkIdNotHigher);
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 2));
		pass(MAX_DELAY + 1);
		for lower in 0..=2 {
			let lower = PaymentLanes::set_fork_id(RuntimeOrigin::root(), lower);
			assert_noop!(lower, Error::<Test>::ForkIdNotHigher);
		}
		System::set_block_number(BlockNumber::MAX);
		let late = PaymentLanes::set_fork_id(RuntimeOrigin::root(), 3);
		assert_noop!(late, Error::<Test>::Overflow);
	});
}

#[test]
fn fork_id_should_be_changed_by_governance_alone() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [signed(ALICE), signed(PROVIDER), RuntimeOrigin::none()] {
			assert_noop!(PaymentLanes::set_fork_id(origin, 1), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn lane_should_be_claimed_with_the_new_fork_id_when_it_was_opened_before() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, CRED, &key);
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 1));
		pass(MAX_DELAY + 1);
		// The lane's id stays what it was.
		assert_eq!(claim(&[key.pay(id, 5_000)]), [RowCode::Paid]);
		let other = open(ALICE, CRED, &key);
		assert_eq!(claim(&[key.pay(other, 5_000)]), [RowCode::Paid]);
	});
}
