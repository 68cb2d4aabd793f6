// SPDX-License-Identifier: Apache-2.0
//! Where what is claimed goes.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, CRED_ASSET_ID};

const RESERVE: Balance = 10 * CRED;

#[test]
fn payout_should_go_into_escrow_when_the_account_cannot_receive_so_little() {
	ExtBuilder::default().no_payout_account().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		// 9,900 after the fee is below what an account of CRED holds at least.
		settle(&key, id, 10_000);
		let escrowed = |amount| Event::PaidOut { beneficiary: PROVIDER, amount, escrowed: true };
		assert_eq!(events().pop(), Some(escrowed(9_900)));
		// It is the provider's: no account gets a record by being named.
		assert_eq!((cred(PAYOUT), escrow(PROVIDER).held), (0, 9_900));
		assert_eq!(Accounts::<Test>::get(PAYOUT), None);
		settle(&key, id, 20_000);
		assert_eq!((cred(PAYOUT), escrow(PROVIDER).held), (0, 19_800));
		// What suffices is received, and what is in escrow can be taken.
		settle(&key, id, 40_000);
		assert_eq!((cred(PAYOUT), escrow(PROVIDER).held), (19_800, 19_800));
		let before = cred(PROVIDER);
		assert_ok!(PaymentLanes::withdraw(signed(PROVIDER), 19_800));
		assert_eq!((cred(PROVIDER) - before, Accounts::<Test>::get(PROVIDER)), (19_800, None));
	});
}

#[test]
fn payout_should_go_into_escrow_when_the_account_is_blocked() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Assets::block(signed(pot()), CRED_ASSET_ID, PAYOUT));
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, CRED);
		assert_eq!((cred(PAYOUT), escrow(PROVIDER).held), (CRED_MINIMUM, CRED - CRED / 100));
		assert_ok!(Assets::thaw(signed(pot()), CRED_ASSET_ID, PAYOUT));
		settle(&key, id, 2 * CRED);
		assert_eq!(cred(PAYOUT), CRED_MINIMUM + CRED - CRED / 100);
	});
}

#[test]
fn payout_should_go_to_the_provider_when_it_has_named_no_account() {
	ExtBuilder::default().build_and_execute(|| {
		Payouts::remove(PROVIDER);
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, CRED);
		assert_eq!((cred(PAYOUT), cred(PROVIDER)), (CRED_MINIMUM, RICH + CRED - CRED / 100));
	});
}

#[test]
fn payout_should_go_where_the_provider_wants_it_now() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		Payouts::insert(PROVIDER, STRANGER);
		settle(&key, id, CRED);
		assert_eq!((cred(PAYOUT), cred(STRANGER)), (CRED_MINIMUM, CRED - CRED / 100));
	});
}

#[test]
fn payout_should_stay_in_the_pot_and_harm_nobody_when_the_provider_names_the_pot() {
	ExtBuilder::default().build_and_execute(|| {
		Payouts::insert(PROVIDER, pot());
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		let before = cred(pot());
		settle(&key, id, CRED);
		assert_eq!(cred(pot()), before - CRED / 100);
		assert_eq!(escrow(ALICE).held, RICH / 2 - CRED);
	});
}

#[test]
fn payout_should_reach_a_payer_when_it_is_where_the_provider_wants_it() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		// Allowed when the lane was opened, for it went elsewhere. All it costs is the fee.
		Payouts::insert(PROVIDER, ALICE);
		settle(&key, id, CRED);
		assert_eq!((cred(ALICE), escrow(ALICE).held), (RICH / 2 + CRED - CRED / 100, RICH / 2 - CRED));
	});
}

/// What [`settle_royal`] claims, and its parts: the fee is 1,000.07 rounded up, the royalty a fifth of 99,006, rounded
/// down.
const AMOUNT: Balance = 100_007;
const FEE: Balance = 1_001;
const ROYALTY: Balance = 19_801;
const PROVIDERS: Balance = AMOUNT - FEE - ROYALTY;

/// Settles a row of a service with a royalty, and gives the events that are due whoever takes the royalty.
fn settle_royal() -> Vec<Event<Test>> {
	let key = key(1);
	let lane = open_to(ROYAL_SERVICE, ALICE, RESERVE, &key);
	forget_events();
	settle(&key, lane, AMOUNT);
	vec![
		Event::RowPaid { row: 0, lane, amount: AMOUNT, fee: FEE, discount: 0, royalty: ROYALTY },
		Event::PaidOut { beneficiary: PAYOUT, amount: PROVIDERS, escrowed: false },
	]
}

#[test]
fn royalty_should_be_a_part_of_what_the_fee_leaves() {
	ExtBuilder::default().build_and_execute(|| {
		let mut expected = settle_royal();
		expected.push(Event::PaidOut { beneficiary: ROYALTIES, amount: ROYALTY, escrowed: false });
		assert_eq!(events(), expected);
		let received = [REVENUE, ROYALTIES, PAYOUT].map(|who| cred(who) - CRED_MINIMUM);
		assert_eq!((received, Income::get(ASSET)), ([FEE, ROYALTY, PROVIDERS], ROYALTY));
	});
}

#[test]
fn royalty_should_be_none_when_there_is_nobody_to_take_it() {
	ExtBuilder::default().build_and_execute(|| {
		RoyaltyAccount::set(None);
		let key = key(1);
		let id = open_to(ROYAL_SERVICE, ALICE, RESERVE, &key);
		settle(&key, id, 100_000);
		assert_eq!((cred(PAYOUT) - CRED_MINIMUM, Income::get(ASSET)), (99_000, 0));
	});
}

#[test]
fn royalty_should_wait_in_escrow_and_stop_nobody_when_its_account_cannot_receive() {
	ExtBuilder::default().build_and_execute(|| {
		RoyaltyAccount::set(Some(STRANGER));
		let key = key(1);
		let id = open_to(ROYAL_SERVICE, ALICE, RESERVE, &key);
		settle(&key, id, 10_000);
		// Nothing has arrived, so nobody is told so.
		assert_eq!((escrow(STRANGER).held, Income::get(ASSET)), (1_980, 0));
		assert_eq!(cred(PAYOUT) - CRED_MINIMUM, 10_000 - 100 - 1_980);
	});
}

#[test]
fn royalty_should_stay_in_the_pot_when_that_has_the_income_of_assets() {
	ExtBuilder::default().build_and_execute(|| {
		RoyaltyAccount::set(Some(pot()));
		let before = cred(pot());
		let expected = settle_royal();
		assert_eq!(events(), expected);
		assert_eq!((cred(pot()), Income::get(ASSET)), (before - AMOUNT + ROYALTY, ROYALTY));
		// Without it the pot would have less than its books say.
		assert_ok!(PaymentLanes::do_try_state());
		Income::insert(ASSET, ROYALTY + 1);
		assert_eq!(PaymentLanes::do_try_state(), Err("the pot has less than the books say".into()));
		Income::insert(ASSET, ROYALTY);
	});
}

#[test]
fn payout_of_the_pot_should_be_escrowed_without_moving_when_it_cannot_be_received() {
	ExtBuilder::default().build_and_execute(|| {
		let before = (cred(pot()), escrow(STRANGER).held);
		assert_ok!(Cred::mint_into(&pot(), 10));
		assert_ok!(<PaymentLanes as noema_primitives::Payouts<AccountId>>::pay(&pot(), &STRANGER, 10));
		assert_eq!((cred(pot()), escrow(STRANGER).held), (before.0 + 10, before.1 + 10));
	});
}

#[test]
fn discount_should_come_back_to_the_payers_escrow() {
	for (discount_ppm, discount) in
		[(0, 0), (250_000, 250), (999_999, 1_000), (1_000_000, 1_001), (u32::MAX, 1_001)]
	{
		ExtBuilder::default().build_and_execute(|| {
			TiersOf::set([(ALICE, (1, discount_ppm))].into());
			let key = key(1);
			let id = open(ALICE, RESERVE, &key);
			settle(&key, id, 100_007);
			assert_eq!(escrow(ALICE).held, RICH / 2 - 100_007 + discount, "{discount_ppm}");
			assert_eq!(reserved(ALICE), RESERVE - 100_007);
			assert_eq!(cred(REVENUE) - CRED_MINIMUM, 1_001 - discount);
			// The provider's part is the same.
			assert_eq!(cred(PAYOUT) - CRED_MINIMUM, 99_006);
		});
	}
}

#[test]
fn discount_should_be_of_each_payer() {
	ExtBuilder::default().build_and_execute(|| {
		TiersOf::set([(ALICE, (1, 500_000)), (BOB, (2, 100_000))].into());
		let key = key(1);
		let rows = [ALICE, BOB].map(|payer| key.pay(open(payer, RESERVE, &key), 100_000));
		assert_eq!(claim(&rows), [RowCode::Paid; 2]);
		let paid = [ALICE, BOB].map(|payer| RICH / 2 - escrow(payer).held);
		assert_eq!(paid, [100_000 - 500, 100_000 - 100]);
		assert_eq!(cred(REVENUE) - CRED_MINIMUM, 500 + 900);
	});
}

/// What another pot of the chain pays to an account.
fn pay_from(from: AccountId, to: AccountId, amount: Balance) -> DispatchResult {
	<PaymentLanes as noema_primitives::Payouts<AccountId>>::pay(&from, &to, amount)
}

#[test]
fn payment_of_another_pot_should_arrive_when_the_account_can_receive_it() {
	ExtBuilder::default().build_and_execute(|| {
		let before = cred(BOB);
		assert_ok!(pay_from(ALICE, BOB, 5));
		assert_eq!((cred(BOB) - before, cred(ALICE)), (5, RICH / 2 - 5));
	});
}

#[test]
fn payment_of_another_pot_should_go_into_escrow_when_the_account_cannot_receive_it() {
	ExtBuilder::default().build_and_execute(|| {
		forget_events();
		assert_ok!(pay_from(ALICE, STRANGER, 9_999));
		assert_eq!((cred(STRANGER), escrow(STRANGER).held), (0, 9_999));
		let escrowed = Event::PaidOut { beneficiary: STRANGER, amount: 9_999, escrowed: true };
		assert_eq!(events(), vec![escrowed]);
	});
}

#[test]
fn payment_of_another_pot_should_be_refused_when_the_pot_would_die_of_it() {
	ExtBuilder::default().build_and_execute(|| {
		for to in [BOB, STRANGER] {
			let refused = pay_from(ALICE, to, RICH / 2);
			assert!(refused.is_err());
			assert_eq!(escrow(STRANGER).held, 0);
		}
	});
}
