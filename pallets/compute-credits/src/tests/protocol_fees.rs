// SPDX-License-Identifier: Apache-2.0
//! Fees of the protocol, which other pallets hand over.

use crate::{mock::*, *};
use frame::{deps::frame_support::storage::with_storage_layer, testing_prelude::*};
use noema_primitives::{
	money::{CRED, NOE},
	ProtocolFees,
	RevenueAsset::{Credits, Native},
};
use polkadot_sdk::pallet_assets;

/// A chain where Alice holds 100 CRED, behind which `vault` NOE stand, and revenue can hold CRED.
fn chain(vault: Balance, test: impl FnOnce()) {
	ExtBuilder::default().vault(vault * NOE).pots(&[REVENUE]).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		test();
	});
}

/// Collects as other pallets do, within a call.
fn collect(payer: AccountId, asset: RevenueAsset, amount: Balance) -> DispatchResult {
	with_storage_layer(|| <ComputeCredits as ProtocolFees<AccountId>>::collect(&payer, asset, amount))
}

#[test]
fn fee_in_noe_should_go_to_revenue_when_the_vault_covers() {
	chain(1_500, || {
		assert_ok!(collect(ALICE, Native, NOE));
		assert_eq!((noe(ALICE), noe(REVENUE), noe(vault())), (RICH - NOE, ED + NOE, ED + 1_500 * NOE));
		assert_eq!((Told::get(), events()), (vec![(Native, NOE)], vec![]));
	});
}

#[test]
fn fee_in_cred_should_go_to_revenue_when_the_vault_covers() {
	chain(1_500, || {
		assert_ok!(collect(ALICE, Credits, CRED));
		assert_eq!((cred(ALICE), cred(REVENUE)), (99 * CRED, CRED + CRED_MINIMUM));
		assert_eq!(Cred::total_issuance(), 100 * CRED + CRED_MINIMUM);
		assert_eq!((Told::get(), events()), (vec![(Credits, CRED)], vec![]));
	});
}

#[test]
fn fee_in_noe_should_stay_in_the_vault_when_refilling() {
	chain(900, || {
		assert_ok!(collect(ALICE, Native, NOE));
		assert_eq!((noe(ALICE), noe(REVENUE), noe(vault())), (RICH - NOE, ED, ED + 901 * NOE));
		assert_eq!((book().vault, Told::get()), (901 * NOE, vec![]));
		let (from, to) = (Collateral::Covered, Collateral::Refilling);
		let changed = Event::CollateralChanged { from, to, ratio: 900_909 };
		assert_eq!(events(), vec![Event::Refilled { asset: Native, amount: NOE }, changed]);
	});
}

#[test]
fn fee_in_cred_should_be_burned_when_refilling() {
	chain(900, || {
		assert_ok!(collect(ALICE, Credits, CRED));
		assert_eq!((cred(ALICE), cred(REVENUE)), (99 * CRED, CRED_MINIMUM));
		assert_eq!(Cred::total_issuance(), 99 * CRED + CRED_MINIMUM);
		assert_eq!((book().redeemed, Told::get()), (0, vec![]));
		assert_eq!(events(), vec![Event::Refilled { asset: Credits, amount: CRED }]);
	});
}

#[test]
fn fee_should_fill_the_vault_no_further_than_to_full_cover() {
	chain(1_000, || {
		// Of the 100.01 CRED a hundredth is not covered.
		assert_ok!(collect(ALICE, Native, NOE / 10));
		assert_eq!((book().vault, Told::get()), (1_000 * NOE + NOE / 10, vec![]));
		assert_ok!(collect(ALICE, Native, NOE / 10));
		assert_eq!((book().vault, Told::get()), (1_000 * NOE + NOE / 10, vec![(Native, NOE / 10)]));
	});
}

#[test]
fn fee_of_nothing_should_change_nothing() {
	for vault in [900, 1_500] {
		chain(vault, || {
			for (payer, asset) in [(ALICE, Native), (ALICE, Credits), (POOR, Native), (POOR, Credits)] {
				let root = || frame::deps::sp_io::storage::root(StateVersion::V1);
				let before = root();
				assert_ok!(collect(payer, asset, 0));
				assert_eq!(root(), before);
			}
			assert_eq!(Told::get(), vec![]);
		});
	}
}

#[test]
fn fee_should_be_refused_when_the_payer_has_too_little() {
	for vault in [900, 1_500] {
		chain(vault, || {
			assert_noop!(collect(ALICE, Native, RICH + 1), TokenError::FundsUnavailable);
			assert_noop!(collect(POOR, Native, 1), TokenError::FundsUnavailable);
			let low = pallet_assets::Error::<Test>::BalanceLow;
			assert_noop!(collect(ALICE, Credits, 100 * CRED + 1), low);
			assert_noop!(collect(POOR, Credits, 1), pallet_assets::Error::<Test>::NoAccount);
			assert_eq!(Told::get(), vec![]);
		});
	}
}

#[test]
fn fee_should_be_taken_when_the_payer_keeps_its_minimum_exactly() {
	for vault in [900, 1_500] {
		chain(vault, || {
			assert_ok!(collect(ALICE, Credits, 100 * CRED - CRED_MINIMUM));
			assert_ok!(collect(ALICE, Native, RICH - ED));
			assert_eq!((noe(ALICE), cred(ALICE)), (ED, CRED_MINIMUM));
		});
	}
}

#[test]
fn fee_should_be_refused_when_the_payer_would_die() {
	for vault in [900, 1_500] {
		chain(vault, || {
			assert_noop!(collect(ALICE, Native, RICH - ED + 1), TokenError::NotExpendable);
			let low = pallet_assets::Error::<Test>::BalanceLow;
			assert_noop!(collect(ALICE, Credits, 100 * CRED - CRED_MINIMUM + 1), low);
		});
	}
}

#[test]
fn fee_in_cred_should_be_burned_when_revenue_cannot_hold_it() {
	ExtBuilder::default().vault(1_500 * NOE).build_and_execute(|| {
		issue(ALICE, 100 * CRED);
		assert_ok!(collect(ALICE, Credits, CRED_MINIMUM - 1));
		assert_eq!((cred(ALICE), Told::get()), (100 * CRED - CRED_MINIMUM + 1, vec![]));
		assert_eq!(Cred::total_issuance(), 100 * CRED - CRED_MINIMUM + 1);
		assert_ok!(collect(ALICE, Credits, CRED_MINIMUM));
		assert_eq!((cred(REVENUE), Told::get()), (CRED_MINIMUM, vec![(Credits, CRED_MINIMUM)]));
	});
}

#[test]
fn fee_should_move_nothing_when_the_payer_is_revenue() {
	chain(1_500, || {
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), REVENUE, NOE));
		issue(REVENUE, CRED);
		assert_ok!(collect(REVENUE, Native, NOE));
		assert_ok!(collect(REVENUE, Credits, CRED));
		assert_eq!((noe(REVENUE), cred(REVENUE)), (ED + NOE, CRED + CRED_MINIMUM));
	});
}

#[test]
fn fee_in_noe_should_be_refused_when_the_payer_is_the_vault_that_it_refills() {
	chain(900, || {
		assert_noop!(collect(vault(), Native, NOE), Error::<Test>::PayerIsVault);
	});
}

#[test]
fn fee_in_noe_should_be_refused_when_the_payer_is_a_vault_that_covers_what_is_issued() {
	chain(1_500, || {
		assert_noop!(collect(vault(), Native, NOE), Error::<Test>::PayerIsVault);
	});
}

#[test]
fn fee_should_go_to_revenue_when_nobody_knows_the_price() {
	chain(900, || {
		pass(24 * HOUR);
		assert_ok!(collect(ALICE, Native, NOE));
		assert_eq!(Told::get(), vec![]);
		pass(1);
		assert_ok!(collect(ALICE, Native, NOE));
		assert_eq!(Told::get(), vec![(Native, NOE)]);
		Quote::set(None);
		assert_ok!(collect(ALICE, Credits, CRED));
		assert_eq!(Told::get(), vec![(Native, NOE), (Credits, CRED)]);
	});
}

#[test]
fn fee_should_be_refused_when_cred_is_frozen() {
	chain(1_500, || {
		assert_ok!(Assets::freeze(signed(vault()), 1, ALICE));
		assert_noop!(collect(ALICE, Credits, CRED), pallet_assets::Error::<Test>::Frozen);
		let taken = ComputeCredits::withdraw_fee(&ALICE, NOE).map(drop);
		assert_noop!(taken, pallet_assets::Error::<Test>::Frozen);
		assert!(!ComputeCredits::can_withdraw_fee(&ALICE, NOE));
	});
}

/// Collects a fee of Alice's, and pays Bob what is besides.
fn collect_and_pay(fee: Balance, rest: Balance) -> DispatchResult {
	with_storage_layer(|| {
		<ComputeCredits as ProtocolFees<AccountId>>::collect_and_pay(&ALICE, fee, &BOB, rest)
	})
}

#[test]
fn fee_should_be_taken_with_what_is_paid_to_another() {
	chain(1_500, || {
		assert_ok!(collect_and_pay(2 * CRED, 3 * CRED));
		assert_eq!((cred(ALICE), cred(BOB), cred(REVENUE)), (95 * CRED, 3 * CRED, 2 * CRED + CRED_MINIMUM));
		assert_eq!(
			(Cred::total_issuance(), Told::get()),
			(100 * CRED + CRED_MINIMUM, vec![(Credits, 2 * CRED)])
		);
		assert_ok!(collect_and_pay(0, CRED));
		assert_ok!(collect_and_pay(CRED, 0));
		assert_ok!(collect_and_pay(0, 0));
		assert_eq!((cred(ALICE), cred(BOB), cred(REVENUE)), (93 * CRED, 4 * CRED, 3 * CRED + CRED_MINIMUM));
	});
}

#[test]
fn fee_should_be_burned_and_the_rest_paid_when_refilling() {
	chain(900, || {
		assert_ok!(collect_and_pay(2 * CRED, 3 * CRED));
		assert_eq!((cred(ALICE), cred(BOB), cred(REVENUE)), (95 * CRED, 3 * CRED, CRED_MINIMUM));
		assert_eq!(Cred::total_issuance(), 98 * CRED + CRED_MINIMUM);
		assert_eq!(events(), vec![Event::Refilled { asset: Credits, amount: 2 * CRED }]);
	});
}

#[test]
fn fee_and_rest_should_be_refused_as_one_when_either_cannot_be_paid() {
	for vault in [900, 1_500] {
		chain(vault, || {
			let low = pallet_assets::Error::<Test>::BalanceLow;
			assert_noop!(collect_and_pay(CRED, 99 * CRED), low);
			assert_noop!(collect_and_pay(CRED, CRED_MINIMUM - 1), TokenError::CannotCreate);
			assert_noop!(collect_and_pay(1, Balance::MAX), Error::<Test>::Overflow);
			assert_ok!(collect_and_pay(CRED, 99 * CRED - CRED_MINIMUM));
			assert_eq!(cred(ALICE), CRED_MINIMUM);
		});
	}
}

#[test]
fn fee_should_take_nothing_when_the_books_cannot_count_it() {
	ExtBuilder::default().build().execute_with(|| {
		issue(ALICE, 100 * CRED);
		// A price so low that even such a vault covers nothing.
		set_price(1);
		issue(BOB, Balance::MAX / 2);
		Books::<Test>::mutate(|book| book.vault = Balance::MAX);
		assert_noop!(collect(ALICE, Native, NOE), Error::<Test>::Overflow);
	});
}
