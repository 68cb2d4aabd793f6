// SPDX-License-Identifier: Apache-2.0
//! Each way in which a row is not paid.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, Voucher};

const RESERVE: Balance = 10 * CRED;

/// Expects that a row is refused with this code, and that nothing but its event comes of it.
fn refused(row: Row, code: RowCode) {
	forget_events();
	let before = (escrow(ALICE), cred(PAYOUT), Lanes::<Test>::get(row.lane_id));
	assert_eq!(claim(&[row]), [code]);
	assert_eq!((escrow(ALICE), cred(PAYOUT), Lanes::<Test>::get(row.lane_id)), before);
	assert_eq!(events(), vec![Event::RowRefused { row: 0, lane: row.lane_id, code }]);
}

/// A chain where Alice has a lane that has paid 5,000 credits.
fn with_lane(test: impl FnOnce(LaneId, Key)) {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, 5_000);
		test(id, key);
	});
}

#[test]
fn row_should_be_refused_when_it_was_paid_before() {
	with_lane(|id, key| {
		refused(key.pay(id, 5_000), RowCode::AlreadyClaimed);
		// Whatever else is in it.
		let other = Voucher { receipts_root: H256::zero(), valid_until: 9, ..voucher(id, 5_000) };
		refused(key.row(&other), RowCode::AlreadyClaimed);
	});
}

#[test]
fn row_should_be_refused_when_more_was_paid_before() {
	with_lane(|id, key| {
		refused(key.pay(id, 4_999), RowCode::Superseded);
		refused(key.pay(id, 0), RowCode::Superseded);
	});
}

#[test]
fn row_should_be_refused_when_there_is_no_such_lane() {
	with_lane(|_, key| refused(key.pay(H256::repeat_byte(3), 9_000), RowCode::UnknownLane));
}

#[test]
fn row_should_be_refused_when_the_lane_pays_someone_else() {
	with_lane(|_, key| {
		let id = open_to(OTHER_SERVICE, ALICE, RESERVE, &key);
		refused(key.pay(id, 9_000), RowCode::NotPayee);
		assert_eq!(claim_as(OTHER_PROVIDER, OTHER_PROVIDER, &[key.pay(id, 9_000)]), [RowCode::Paid]);
	});
}

#[test]
fn row_should_be_refused_when_it_is_for_another_fork() {
	with_lane(|id, key| {
		let other = Voucher { fork_id: 1, ..voucher(id, 9_000) };
		refused(key.row(&other), RowCode::WrongFork);
		// With another fork id, and the lane's own in the row, the signature is for something else.
		refused(Row { fork_id: 0, ..key.row(&other) }, RowCode::BadSignature);
	});
}

#[test]
fn rows_should_be_of_the_new_fork_when_it_holds() {
	with_lane(|id, key| {
		assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), 1));
		let (old, new) = (voucher(id, 9_000), Voucher { fork_id: 1, ..voucher(id, 9_000) });
		pass(MAX_DELAY);
		refused(key.row(&new), RowCode::WrongFork);
		assert_eq!(claim(&[key.pay(id, 6_000)]), [RowCode::Paid]);
		pass(1);
		refused(key.row(&old), RowCode::WrongFork);
		assert_eq!(claim(&[key.row(&new)]), [RowCode::Paid]);
	});
}

#[test]
fn row_should_be_refused_when_it_is_for_another_tariff() {
	with_lane(|id, key| {
		let other = Voucher { tariff_version: 2, ..voucher(id, 9_000) };
		refused(key.row(&other), RowCode::WrongTariff);
		refused(Row { tariff_version: 1, ..key.row(&other) }, RowCode::BadSignature);
	});
}

#[test]
fn row_should_be_refused_when_the_lane_has_ended() {
	with_lane(|id, key| {
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		refused(key.pay(id, 9_000), RowCode::LaneEnded);
	});
}

#[test]
fn row_should_be_refused_when_its_last_block_has_passed() {
	with_lane(|id, key| {
		let until = |valid_until, amount| key.row(&Voucher { valid_until, ..voucher(id, amount) });
		pass(10);
		refused(until(now() - 1, 9_000), RowCode::Expired);
		refused(until(1, 9_000), RowCode::Expired);
		assert_eq!(claim(&[until(now(), 9_000), until(0, 12_000)]), [RowCode::Paid; 2]);
	});
}

#[test]
fn row_should_be_refused_when_units_fell() {
	with_lane(|id, key| {
		let with = |cumulative_units| key.row(&Voucher { cumulative_units, ..voucher(id, 9_000) });
		refused(with([4_999, 10_000, 10_000, 0, 0, 0]), RowCode::UnitsFell);
		assert_eq!(claim(&[with([5_000, 1, 2_000, 3, 4, 5])]), [RowCode::Paid]);
		let next = Voucher { cumulative_units: [50_000, 1, 2_000, 3, 4, 4], ..voucher(id, 15_000) };
		refused(key.row(&next), RowCode::UnitsFell);
	});
}

#[test]
fn row_should_be_refused_when_it_is_above_the_tariff() {
	with_lane(|id, key| {
		let with = |cumulative_units, amount| key.row(&Voucher { cumulative_units, ..voucher(id, amount) });
		refused(with([8_999, 0, 0, 0, 0, 0], 9_000), RowCode::AboveTariff);
		// 5,000 + 2,000.5 + 1,500 is 8,501 when it is rounded up.
		refused(with([5_000, 4_001, 500, 9, 9, 9], 8_502), RowCode::AboveTariff);
		assert_eq!(claim(&[with([5_000, 4_001, 500, 9, 9, 9], 8_501)]), [RowCode::Paid]);
	});
}

#[test]
fn row_should_be_refused_when_the_tariff_asks_for_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open_to(FREE_SERVICE, ALICE, RESERVE, &key);
		refused(key.pay(id, 1_000), RowCode::AboveTariff);
		refused(key.pay(id, 0), RowCode::AlreadyClaimed);
	});
}

#[test]
fn row_should_be_refused_when_free_units_cover_it() {
	ExtBuilder::default().build_and_execute(|| {
		TiersOf::set([(ALICE, (9, 0))].into());
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		let with = |units, amount| {
			key.row(&Voucher { cumulative_units: [units, 0, 0, 0, 0, 0], ..voucher(id, amount) })
		};
		refused(with(1_000, 1_000), RowCode::AboveTariff);
		refused(with(2_999, 2_000), RowCode::AboveTariff);
		assert_eq!(claim(&[with(3_000, 2_000)]), [RowCode::Paid]);
	});
}

#[test]
fn row_should_be_refused_when_the_reserve_is_used_up() {
	with_lane(|id, key| {
		settle(&key, id, RESERVE);
		refused(key.pay(id, RESERVE + 1), RowCode::Exhausted);
	});
}

#[test]
fn row_should_be_refused_when_it_pays_too_little() {
	with_lane(|id, key| refused(key.pay(id, 5_999), RowCode::BelowMinimum));
}

#[test]
fn row_should_be_refused_when_its_signature_is_of_another_scheme() {
	with_lane(|id, key| {
		let [ed25519, _, ecdsa] = keys(1);
		for other in [ed25519, ecdsa] {
			let signature = other.pay(id, 9_000).signature;
			refused(Row { signature, ..key.pay(id, 9_000) }, RowCode::WrongScheme);
		}
	});
}

#[test]
fn row_should_be_refused_when_another_key_signed() {
	with_lane(|id, _| refused(key(2).pay(id, 9_000), RowCode::BadSignature));
}

#[test]
fn row_should_be_refused_when_the_books_do_not_cover_it() {
	ExtBuilder::default().build().execute_with(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		let sound = escrow(ALICE);
		for damaged in [Account { reserved: 1, ..sound }, Account { held: 1, ..sound }] {
			Accounts::<Test>::insert(ALICE, damaged);
			refused(key.pay(id, 9_000), RowCode::Unaccounted);
		}
		Accounts::<Test>::insert(ALICE, sound);
		let terms = Catalogue::take((SERVICE, 1)).expect("it is there");
		refused(key.pay(id, 9_000), RowCode::Unaccounted);
		Catalogue::insert((SERVICE, 1), terms);
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::Paid]);
	});
}

#[test]
fn rows_should_be_paid_whatever_is_wrong_with_those_beside_them() {
	with_lane(|id, key| {
		let other = open_to(OTHER_SERVICE, ALICE, RESERVE, &key);
		let bad = [
			key.pay(H256::zero(), 9_000),
			key.pay(other, 9_000),
			key.row(&Voucher { fork_id: 4, ..voucher(id, 9_000) }),
			key.pay(id, 5_000),
			key.pay(id, 1),
			self::key(3).pay(id, 9_000),
		];
		let mut rows = vec![];
		let mut amount = 5_000;
		for row in bad {
			amount += 1_000;
			rows.extend([row, key.pay(id, amount)]);
		}
		let codes = [
			RowCode::UnknownLane,
			RowCode::Paid,
			RowCode::NotPayee,
			RowCode::Paid,
			RowCode::WrongFork,
			RowCode::Paid,
			RowCode::Superseded,
			RowCode::Paid,
			RowCode::Superseded,
			RowCode::Paid,
			RowCode::Superseded,
			RowCode::Paid,
		];
		assert_eq!(claim(&rows), codes);
		assert_eq!(lane(id).claimed, 11_000);
	});
}

#[test]
fn claim_should_succeed_and_pay_nothing_when_all_64_rows_are_bad() {
	with_lane(|id, key| {
		let row = self::key(2).pay(id, 9_000);
		let before = (escrow(ALICE), cred(PAYOUT));
		assert_eq!(claim(&[row; 64]), [RowCode::BadSignature; 64]);
		assert_eq!((escrow(ALICE), cred(PAYOUT)), before);
		assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::Paid]);
	});
}

#[test]
fn claim_should_not_be_decoded_when_it_has_65_rows() {
	with_lane(|id, key| {
		assert!(Rows::try_from(vec![key.pay(id, 9_000); 65]).is_err());
		let encoded = vec![key.pay(id, 9_000); 65].encode();
		assert!(Rows::decode(&mut &encoded[..]).is_err());
	});
}
