// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{
	mock::*,
	views::{AccountView, Quote, Role, MAX_PAGE},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;
use std::collections::BTreeSet;

const RESERVE: Balance = 10 * CRED;

#[test]
fn account_should_say_what_is_held_reserved_and_available() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PaymentLanes::account(STRANGER), AccountView::default());
		open(ALICE, RESERVE, &key(1));
		let expected = AccountView {
			held: RICH / 2,
			reserved: RESERVE,
			deposits: LANE_DEPOSIT,
			available: RICH / 2 - RESERVE - LANE_DEPOSIT - ACCOUNT_DEPOSIT,
		};
		assert_eq!(PaymentLanes::account(ALICE), expected);
	});
}

#[test]
fn lane_should_say_how_it_stands_now() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(PaymentLanes::lane(H256::zero()), None);
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, 50_000);
		assert_ok!(PaymentLanes::refund(signed(PROVIDER), id, 700, H256::zero()));
		assert_ok!(PaymentLanes::request_close(signed(ALICE), id, Some(60_000)));
		let view = PaymentLanes::lane(id).expect("it is there");
		let until = now() + MIN_DELAY;
		assert_eq!(view.standing, Standing::Decreasing { to: 60_000, until });
		assert_eq!((view.unclaimed, view.refunded), (RESERVE - 50_000, 700));
		pass(MIN_DELAY + 1);
		// What is due shows before someone finalises it.
		let view = PaymentLanes::lane(id).expect("it is there");
		assert_eq!((view.standing, view.unclaimed), (Standing::Open, 10_000));
		assert_eq!(view.lane.reserve, 60_000);
	});
}

/// All lanes of an account, page by page.
fn all(who: AccountId, role: Role, limit: u32) -> Vec<LaneId> {
	let (mut found, mut cursor) = (vec![], None);
	loop {
		let page = PaymentLanes::lanes_of(who, role, cursor, limit);
		assert!(page.lanes.len() <= limit.clamp(1, MAX_PAGE) as usize);
		found.extend(page.lanes.into_iter().map(|view| view.id));
		cursor = page.next;
		if cursor.is_none() {
			return found;
		}
	}
}

#[test]
fn lanes_should_be_listed_once_each_whatever_the_size_of_pages() {
	ExtBuilder::default().build_and_execute(|| {
		let mut of_alice: BTreeSet<_> = (0..70).map(|_| open(ALICE, CRED, &key(1))).collect();
		let of_bob: BTreeSet<_> = (0..5).map(|_| open(BOB, CRED, &key(1))).collect();
		let other = open_to(OTHER_SERVICE, ALICE, CRED, &key(1));
		let of_provider: BTreeSet<_> = of_alice.union(&of_bob).copied().collect();
		of_alice.insert(other);
		let (of_other, none) = (BTreeSet::from([other]), BTreeSet::new());
		for limit in [0, 1, 7, 64, 65, u32::MAX] {
			for (who, role, expected) in [
				(ALICE, Role::Payer, &of_alice),
				(BOB, Role::Payer, &of_bob),
				(PROVIDER, Role::Payee, &of_provider),
				(OTHER_PROVIDER, Role::Payee, &of_other),
				(PROVIDER, Role::Payer, &none),
				(ALICE, Role::Payee, &none),
			] {
				let found = all(who, role, limit);
				assert_eq!(found.len(), expected.len(), "{who} {role:?} {limit}");
				assert_eq!(&found.into_iter().collect::<BTreeSet<_>>(), expected);
			}
		}
	});
}

#[test]
fn lanes_should_be_listed_for_their_payee_until_they_end_and_for_their_payer_until_they_are_pruned() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, CRED, &key(1));
		let listed =
			|| [(PROVIDER, Role::Payee), (ALICE, Role::Payer)].map(|(who, role)| all(who, role, 9).len());
		assert_eq!(listed(), [1, 1]);
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		assert_eq!(listed(), [0, 1]);
		pass(RETENTION + 1);
		assert_ok!(PaymentLanes::prune(signed(BOB), id));
		assert_eq!(listed(), [0, 0]);
	});
}

#[test]
fn quote_should_say_what_a_claim_then_does_and_change_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_to(ROYAL_SERVICE, ALICE, RESERVE, &key);
		let rows = [
			key.pay(id, 100_000),
			key.pay(id, 100_000),
			key.pay(H256::zero(), 5_000),
			self::key(2).pay(id, 200_000),
			key.pay(id, 300_000),
		];
		let before = (frame::deps::sp_io::storage::root(StateVersion::V1), events().len());
		let quotes = PaymentLanes::quote_claim(PROVIDER, rows.to_vec());
		assert_eq!((frame::deps::sp_io::storage::root(StateVersion::V1), events().len()), before);
		let none = |code| Quote { code, amount: 0, payout: 0 };
		let paid = |amount, payout| Quote { code: RowCode::Paid, amount, payout };
		let expected = [
			paid(100_000, 79_200),
			none(RowCode::AlreadyClaimed),
			none(RowCode::UnknownLane),
			none(RowCode::BadSignature),
			paid(200_000, 158_400),
		];
		assert_eq!(quotes, expected);
		let codes = claim(&rows);
		assert_eq!(codes, quotes.iter().map(|quote| quote.code).collect::<Vec<_>>());
		let payout: Balance = quotes.iter().map(|quote| quote.payout).sum();
		assert_eq!(cred(PAYOUT) - CRED_MINIMUM, payout);
	});
}

#[test]
fn quote_should_be_of_64_rows_at_most() {
	ExtBuilder::default().build_and_execute(|| {
		let row = key(1).pay(H256::zero(), 1);
		assert_eq!(PaymentLanes::quote_claim(PROVIDER, vec![row; 100]).len(), 64);
		assert_eq!(PaymentLanes::quote_claim(PROVIDER, vec![]), []);
	});
}
