// SPDX-License-Identifier: Apache-2.0
//! Paying in and taking out.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, EscrowDeposits, CRED_ASSET_ID};

const ONE: Balance = CRED;

#[test]
fn deposit_should_move_credits_into_escrow() {
	ExtBuilder::default().no_escrow().build_and_execute(|| {
		assert_ok!(PaymentLanes::deposit(signed(ALICE), ONE));
		assert_ok!(PaymentLanes::deposit(signed(ALICE), 1));
		assert_eq!(escrow(ALICE), Account { held: ONE + 1, reserved: 0, deposits: 0 });
		assert_eq!((cred(ALICE), cred(pot())), (RICH - ONE - 1, CRED_MINIMUM + ONE + 1));
		let deposited = |amount| Event::Deposited { who: ALICE, amount };
		assert_eq!(events(), vec![deposited(ONE), deposited(1)]);
	});
}

#[test]
fn deposit_should_fail_when_it_is_nothing_or_less_than_the_accounts_deposit() {
	ExtBuilder::default().no_escrow().build_and_execute(|| {
		for amount in [0, 1, ACCOUNT_DEPOSIT - 1] {
			assert_noop!(PaymentLanes::deposit(signed(ALICE), amount), Error::<Test>::AmountTooSmall);
		}
		assert_ok!(PaymentLanes::deposit(signed(ALICE), ACCOUNT_DEPOSIT));
		assert_noop!(PaymentLanes::deposit(signed(ALICE), 0), Error::<Test>::AmountTooSmall);
	});
}

#[test]
fn deposit_should_fail_when_the_payer_cannot_pay_and_live() {
	ExtBuilder::default().no_escrow().build_and_execute(|| {
		let most = RICH - CRED_MINIMUM;
		assert_noop!(PaymentLanes::deposit(signed(ALICE), most + 1), TokenError::NotExpendable);
		assert_noop!(PaymentLanes::deposit(signed(ALICE), RICH + 1), TokenError::FundsUnavailable);
		assert_noop!(PaymentLanes::deposit(signed(STRANGER), ONE), TokenError::FundsUnavailable);
		assert_ok!(PaymentLanes::deposit(signed(ALICE), most));
		assert_eq!(cred(ALICE), CRED_MINIMUM);
	});
}

#[test]
fn deposit_should_fail_when_the_payer_is_the_pot() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(PaymentLanes::deposit(signed(pot()), ONE), Error::<Test>::PayerIsPot);
	});
}

#[test]
fn deposit_should_fail_when_the_escrow_cannot_count_it() {
	ExtBuilder::default().build().execute_with(|| {
		Accounts::<Test>::mutate(ALICE, |account| {
			account.as_mut().expect("Alice has escrow").held = Balance::MAX;
		});
		assert_noop!(PaymentLanes::deposit(signed(ALICE), ONE), Error::<Test>::Overflow);
	});
}

#[test]
fn withdrawal_should_return_what_is_free() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), ONE));
		assert_eq!(escrow(ALICE).held, RICH / 2 - ONE);
		assert_eq!(cred(ALICE), RICH / 2 + ONE);
		assert_eq!(events(), vec![Event::Withdrawn { who: ALICE, amount: ONE }]);
	});
}

#[test]
fn withdrawal_should_leave_no_record_when_it_is_of_everything() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), RICH / 2));
		assert_eq!(Accounts::<Test>::get(ALICE), None);
		assert_eq!(cred(ALICE), RICH);
	});
}

#[test]
fn withdrawal_should_fail_when_it_is_nothing_or_more_than_there_is() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(PaymentLanes::withdraw(signed(ALICE), 0), Error::<Test>::AmountTooSmall);
		let too_much = PaymentLanes::withdraw(signed(ALICE), RICH / 2 + 1);
		assert_noop!(too_much, Error::<Test>::InsufficientEscrow);
		assert_noop!(PaymentLanes::withdraw(signed(STRANGER), 1), Error::<Test>::InsufficientEscrow);
	});
}

#[test]
fn withdrawal_should_fail_when_the_accounts_deposit_would_not_stay() {
	ExtBuilder::default().build_and_execute(|| {
		let most = RICH / 2 - ACCOUNT_DEPOSIT;
		let refused = PaymentLanes::withdraw(signed(ALICE), most + 1);
		assert_noop!(refused, Error::<Test>::InsufficientRemainder);
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), most));
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), ACCOUNT_DEPOSIT));
	});
}

#[test]
fn withdrawal_should_fail_when_the_rest_is_reserved() {
	ExtBuilder::default().build_and_execute(|| {
		open(ALICE, 100 * ONE, &key(1));
		let bound = 100 * ONE + LANE_DEPOSIT;
		let free = RICH / 2 - bound;
		assert_noop!(PaymentLanes::withdraw(signed(ALICE), free + 1), Error::<Test>::InsufficientEscrow);
		assert_noop!(PaymentLanes::withdraw(signed(ALICE), RICH / 2), Error::<Test>::InsufficientEscrow);
		// The last of what is free is the account's own deposit, as long as it has lanes.
		assert_noop!(PaymentLanes::withdraw(signed(ALICE), free), Error::<Test>::InsufficientRemainder);
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), free - ACCOUNT_DEPOSIT));
		assert_eq!(escrow(ALICE).held, bound + ACCOUNT_DEPOSIT);
	});
}

#[test]
fn withdrawal_should_fail_when_the_account_cannot_receive_so_little() {
	ExtBuilder::default().build_and_execute(|| {
		Accounts::<Test>::insert(STRANGER, Account { held: CRED_MINIMUM - 1, ..Default::default() });
		assert_ok!(Assets::transfer(signed(ALICE), CRED_ASSET_ID, pot(), CRED_MINIMUM));
		let refused = PaymentLanes::withdraw(signed(STRANGER), CRED_MINIMUM - 1);
		assert_noop!(refused, TokenError::BelowMinimum);
		// It stays until more comes.
		Accounts::<Test>::insert(STRANGER, Account { held: CRED_MINIMUM, ..Default::default() });
		assert_ok!(PaymentLanes::withdraw(signed(STRANGER), CRED_MINIMUM));
		assert_eq!((cred(STRANGER), Accounts::<Test>::get(STRANGER)), (CRED_MINIMUM, None));
	});
}

#[test]
fn escrow_should_be_refused_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(PaymentLanes::deposit(origin.clone(), ONE), DispatchError::BadOrigin);
			assert_noop!(PaymentLanes::withdraw(origin, ONE), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn books_should_stay_when_someone_sends_credits_to_the_pot() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Assets::transfer(signed(ALICE), CRED_ASSET_ID, pot(), ONE));
		assert_eq!(escrow(ALICE).held, RICH / 2);
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), RICH / 2));
		assert_ok!(PaymentLanes::withdraw(signed(BOB), RICH / 2));
		assert_eq!(cred(pot()), CRED_MINIMUM + ONE);
	});
}

#[test]
fn deposits_of_other_pallets_should_be_taken_and_given_back() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(<PaymentLanes as EscrowDeposits<AccountId>>::take(&ALICE, ONE));
		assert_eq!(escrow(ALICE), Account { held: RICH / 2, reserved: 0, deposits: ONE });
		let free = RICH / 2 - ONE - ACCOUNT_DEPOSIT;
		assert_eq!(PaymentLanes::account(ALICE).available, free);
		let more = <PaymentLanes as EscrowDeposits<AccountId>>::take(&ALICE, free + 1);
		assert_noop!(more, Error::<Test>::InsufficientEscrow);
		assert_noop!(PaymentLanes::withdraw(signed(ALICE), RICH / 2), Error::<Test>::InsufficientEscrow);
		<PaymentLanes as EscrowDeposits<AccountId>>::give_back(&ALICE, ONE);
		assert_eq!(escrow(ALICE), Account { held: RICH / 2, reserved: 0, deposits: 0 });
	});
}

#[test]
fn deposits_of_other_pallets_should_be_refused_when_there_is_no_escrow() {
	ExtBuilder::default().no_escrow().build_and_execute(|| {
		let refused = <PaymentLanes as EscrowDeposits<AccountId>>::take(&ALICE, 1);
		assert_noop!(refused, Error::<Test>::InsufficientEscrow);
	});
}
