// SPDX-License-Identifier: Apache-2.0
//! Becoming a provider, changing its record, and ceasing to be one.

use crate::{
	mock::{Services, *},
	*,
};
use frame::testing_prelude::*;

const HASH: H256 = H256::repeat_byte(9);

fn uri() -> Uri {
	bytes("ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi")
}

#[test]
fn provider_should_be_stored_with_its_bond_when_it_registers() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Services::register_provider(signed(ALICE), PAYOUT, uri(), HASH));
		let record = Provider {
			payout: PAYOUT,
			metadata_uri: uri(),
			metadata_hash: HASH,
			bond: BOND,
			required_bond: BOND,
			deposit: PROVIDER_DEPOSIT,
			services: 0,
		};
		assert_eq!(Providers::<Test>::get(ALICE), Some(record));
		assert_eq!(held(HoldReason::ProviderBond, ALICE), BOND);
		assert_eq!(held(HoldReason::ProviderDeposit, ALICE), PROVIDER_DEPOSIT);
		assert_eq!(noe(ALICE), RICH - BOND - PROVIDER_DEPOSIT);
		let registered = Event::ProviderRegistered {
			provider: ALICE,
			payout: PAYOUT,
			metadata_uri: uri(),
			metadata_hash: HASH,
			bond: BOND,
			deposit: PROVIDER_DEPOSIT,
		};
		assert_eq!(events(), vec![registered]);
	});
}

#[test]
fn provider_should_be_refused_when_it_registers_again() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_noop!(
			Services::register_provider(signed(ALICE), BOB, uri(), HASH),
			Error::<Test>::AlreadyExists
		);
	});
}

#[test]
fn provider_should_be_its_own_payout_when_it_says_so() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Services::register_provider(signed(ALICE), ALICE, Default::default(), H256::zero()));
		assert_eq!(provider(ALICE).payout, ALICE);
		assert!(provider(ALICE).metadata_uri.is_empty());
	});
}

#[test]
fn provider_should_be_refused_when_its_metadata_has_no_address() {
	ExtBuilder::default().build_and_execute(|| {
		for text in ["ipfs://a b", "https://exämple.org", "a\n", "\u{7f}"] {
			assert_noop!(
				Services::register_provider(signed(ALICE), PAYOUT, bytes(text), HASH),
				Error::<Test>::MalformedUri
			);
		}
	});
}

#[test]
fn provider_should_be_refused_when_it_cannot_pay_bond_and_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let needed = BOND + PROVIDER_DEPOSIT + ED;
		assert_noop!(
			Services::register_provider(signed(POOR), POOR, uri(), HASH),
			TokenError::FundsUnavailable
		);
		// The bond could be held, the deposit after it cannot.
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, needed - 1));
		assert_noop!(
			Services::register_provider(signed(POOR), POOR, uri(), HASH),
			TokenError::FundsUnavailable
		);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), POOR, 1));
		assert_ok!(Services::register_provider(signed(POOR), POOR, uri(), HASH));
		assert_eq!(noe(POOR), ED);
	});
}

#[test]
fn provider_should_read_elsewhere_when_it_is_updated() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let before = provider(ALICE);
		assert_ok!(Services::update_provider(signed(ALICE), uri(), HASH));
		assert_eq!(provider(ALICE), Provider { metadata_uri: uri(), metadata_hash: HASH, ..before });
		let updated = Event::ProviderUpdated { provider: ALICE, metadata_uri: uri(), metadata_hash: HASH };
		assert_eq!(events(), vec![updated.clone()]);
		// The same again is the same again.
		assert_ok!(Services::update_provider(signed(ALICE), uri(), HASH));
		assert_eq!(events(), vec![updated; 2]);
	});
}

#[test]
fn update_should_be_refused_when_there_is_no_provider_or_no_address() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_noop!(Services::update_provider(signed(BOB), uri(), HASH), Error::<Test>::ProviderNotFound);
		assert_noop!(
			Services::update_provider(signed(ALICE), bytes("a b"), HASH),
			Error::<Test>::MalformedUri
		);
	});
}

#[test]
fn payout_should_change_when_the_provider_says_so() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let before = provider(ALICE);
		assert_ok!(Services::set_payout(signed(ALICE), BOB));
		assert_eq!(provider(ALICE), Provider { payout: BOB, ..before });
		assert_eq!(events(), vec![Event::PayoutChanged { provider: ALICE, payout: BOB }]);
	});
}

#[test]
fn payout_should_be_refused_when_there_is_no_provider() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_noop!(Services::set_payout(signed(BOB), BOB), Error::<Test>::ProviderNotFound);
	});
}

#[test]
fn provider_should_get_all_back_when_it_deregisters() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_ok!(Services::deregister_provider(signed(ALICE)));
		assert_eq!(Providers::<Test>::get(ALICE), None);
		assert_eq!(noe(ALICE), RICH);
		let (bond, deposit) = (BOND, PROVIDER_DEPOSIT);
		assert_eq!(events(), vec![Event::ProviderDeregistered { provider: ALICE, bond, deposit }]);
		// Not twice.
		assert_noop!(Services::deregister_provider(signed(ALICE)), Error::<Test>::ProviderNotFound);
	});
}

#[test]
fn provider_should_get_back_what_is_left_when_it_was_slashed() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let taken = BOND / 3;
		assert_ok!(Services::slash_provider(RuntimeOrigin::root(), ALICE, taken, HASH));
		assert_ok!(Services::deregister_provider(signed(ALICE)));
		assert_eq!(noe(ALICE), RICH - taken);
		let (bond, deposit) = (BOND - taken, PROVIDER_DEPOSIT);
		assert_eq!(last_event(), Event::ProviderDeregistered { provider: ALICE, bond, deposit });
	});
}

#[test]
fn provider_should_get_back_what_it_paid_when_the_bond_is_another_since() {
	ExtBuilder::default().provider().build_and_execute(|| {
		RequiredBond::set(2 * BOND);
		ItemDeposit::set(5 * ITEM);
		assert_ok!(Services::deregister_provider(signed(ALICE)));
		assert_eq!(noe(ALICE), RICH);
	});
}

#[test]
fn provider_should_stay_when_it_has_services() {
	ExtBuilder::default().service().build_and_execute(|| {
		assert_noop!(Services::deregister_provider(signed(ALICE)), Error::<Test>::ServicesLeft);
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_noop!(Services::deregister_provider(signed(ALICE)), Error::<Test>::ServicesLeft);
		assert_ok!(Services::remove_service(signed(ALICE), 0));
		assert_ok!(Services::deregister_provider(signed(ALICE)));
	});
}

#[test]
fn provider_should_register_anew_when_it_had_deregistered() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_ok!(Services::deregister_provider(signed(ALICE)));
		register(ALICE);
		assert_eq!(held(HoldReason::ProviderBond, ALICE), BOND);
	});
}

#[test]
fn bond_should_free_nothing_when_noe_is_locked() {
	use frame::traits::{LockableCurrency, WithdrawReasons};
	ExtBuilder::default().build_and_execute(|| {
		Balances::set_lock(*b"vesting ", &ALICE, RICH - NOE_TO_SPEND, WithdrawReasons::all());
		register(ALICE);
		let pay = |amount| Balances::transfer_keep_alive(signed(ALICE), BOB, amount);
		assert_noop!(pay(NOE_TO_SPEND + 1), TokenError::Frozen);
		assert_ok!(Services::deregister_provider(signed(ALICE)));
		assert_noop!(pay(NOE_TO_SPEND + 1), TokenError::Frozen);
		assert_ok!(pay(NOE_TO_SPEND));
	});
}

/// What Alice can spend while the rest is locked.
const NOE_TO_SPEND: Balance = 10 * BOND;
