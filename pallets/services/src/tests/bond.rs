// SPDX-License-Identifier: Apache-2.0
//! Slashing bonds and restoring them.

use crate::{
	mock::{Services, *},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::{money::NOE, ServiceRegistry};

const REASON: H256 = H256::repeat_byte(5);

fn slash(amount: Balance) -> DispatchResult {
	Services::slash_provider(RuntimeOrigin::root(), ALICE, amount, REASON)
}

fn slashed(amount: Balance, bond: Balance) -> Event<Test> {
	Event::ProviderSlashed { provider: ALICE, amount, bond, reason: REASON }
}

#[test]
fn slash_should_move_a_part_of_the_bond_to_the_treasury() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let (free, issued) = (noe(ALICE), Balances::total_issuance());
		assert_ok!(slash(300 * NOE));
		assert_eq!((provider(ALICE).bond, provider(ALICE).required_bond), (700 * NOE, BOND));
		assert_eq!(held(HoldReason::ProviderBond, ALICE), 700 * NOE);
		assert_eq!((noe(ALICE), noe(TREASURY)), (free, ED + 300 * NOE));
		assert_eq!(Balances::total_issuance(), issued);
		assert_eq!(events(), vec![slashed(300 * NOE, 700 * NOE)]);
	});
}

#[test]
fn slash_should_take_what_there_is_when_it_is_of_more() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_ok!(slash(BOND - 1));
		assert_ok!(slash(Balance::MAX));
		assert_eq!(events(), vec![slashed(BOND - 1, 1), slashed(1, 0)]);
		assert_eq!((provider(ALICE).bond, noe(TREASURY)), (0, ED + BOND));
		// Deposits answer for nothing.
		assert_eq!(held(HoldReason::ProviderDeposit, ALICE), PROVIDER_DEPOSIT);
	});
}

#[test]
fn slash_should_be_refused_when_nothing_is_left_or_asked_for() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_noop!(slash(0), Error::<Test>::AmountTooSmall);
		assert_ok!(slash(BOND));
		assert_noop!(slash(1), Error::<Test>::InsufficientBond);
	});
}

#[test]
fn slash_should_be_refused_when_there_is_no_provider() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(slash(1), Error::<Test>::ProviderNotFound);
	});
}

#[test]
fn slash_should_keep_new_lanes_and_services_away_until_the_bond_is_restored() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		assert_ok!(slash(1));
		assert_noop!(<Services as ServiceRegistry<_>>::pin(0, 1), Error::<Test>::InsufficientBond);
		let kind = ServiceKind::Chat;
		assert_noop!(
			Services::register_service(signed(ALICE), kind, endpoint(), details(), None, None),
			Error::<Test>::InsufficientBond
		);
		// What is open goes on, and what is there can be changed.
		assert!(<Services as ServiceRegistry<u64>>::terms(0, 1).is_some());
		assert_ok!(Services::set_endpoint(signed(ALICE), 0, endpoint()));
		publish(ALICE, 0, 7);
		assert_ok!(Services::restore_bond(signed(ALICE)));
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		assert_eq!(add_service(ALICE), 1);
	});
}

#[test]
fn bond_should_be_whole_again_when_it_is_restored() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_ok!(slash(300 * NOE));
		let free = noe(ALICE);
		assert_ok!(Services::restore_bond(signed(ALICE)));
		assert_eq!((provider(ALICE).bond, provider(ALICE).required_bond), (BOND, BOND));
		assert_eq!((noe(ALICE), held(HoldReason::ProviderBond, ALICE)), (free - 300 * NOE, BOND));
		let (held, released) = (300 * NOE, 0);
		assert_eq!(last_event(), Event::BondRestored { provider: ALICE, bond: BOND, held, released });
	});
}

#[test]
fn bond_should_be_what_is_required_today_when_it_is_restored() {
	ExtBuilder::default().provider().build_and_execute(|| {
		RequiredBond::set(3 * BOND);
		assert_ok!(Services::restore_bond(signed(ALICE)));
		let restored = |bond, held, released| Event::BondRestored { provider: ALICE, bond, held, released };
		assert_eq!(last_event(), restored(3 * BOND, 2 * BOND, 0));
		RequiredBond::set(BOND / 2);
		assert_ok!(Services::restore_bond(signed(ALICE)));
		assert_eq!(last_event(), restored(BOND / 2, 0, BOND / 2 * 5));
		assert_eq!(held(HoldReason::ProviderBond, ALICE), BOND / 2);
		assert_eq!(noe(ALICE), RICH - PROVIDER_DEPOSIT - BOND / 2);
	});
}

#[test]
fn bond_should_take_nothing_more_when_so_little_is_required_as_a_slash_left() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_ok!(slash(BOND / 2));
		RequiredBond::set(BOND / 2);
		assert_ok!(Services::restore_bond(signed(ALICE)));
		let (bond, held, released) = (BOND / 2, 0, 0);
		assert_eq!(last_event(), Event::BondRestored { provider: ALICE, bond, held, released });
		assert_eq!(provider(ALICE).required_bond, BOND / 2);
	});
}

#[test]
fn bond_should_suffice_when_more_is_required_of_others_since() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		RequiredBond::set(3 * BOND);
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		register(BOB);
		assert_eq!((provider(ALICE).bond, provider(BOB).bond), (BOND, 3 * BOND));
	});
}

#[test]
fn restoring_should_be_refused_when_there_is_nothing_to_do() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_noop!(Services::restore_bond(signed(ALICE)), Error::<Test>::BondComplete);
		assert_noop!(Services::restore_bond(signed(BOB)), Error::<Test>::ProviderNotFound);
	});
}

#[test]
fn restoring_should_be_refused_when_the_provider_cannot_pay() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_ok!(slash(BOND));
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), BOB, noe(ALICE) - BOND - ED + 1));
		assert_noop!(Services::restore_bond(signed(ALICE)), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), ALICE, 1));
		assert_ok!(Services::restore_bond(signed(ALICE)));
		assert_eq!(noe(ALICE), ED);
	});
}
