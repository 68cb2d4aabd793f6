// SPDX-License-Identifier: Apache-2.0
//! Claims, as they should be.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

#[test]
fn claim_should_pay_payee_and_revenue_out_of_escrow() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		forget_events();
		assert_eq!(claim(&[key.pay(id, 100_050)]), [RowCode::Paid]);
		// A hundredth, rounded up.
		let (amount, fee) = (100_050, 1_001);
		let paid = Event::RowPaid { row: 0, lane: id, amount, fee, discount: 0, royalty: 0 };
		let out = Event::PaidOut { beneficiary: PAYOUT, amount: amount - fee, escrowed: false };
		assert_eq!(events(), vec![paid, out]);
		assert_eq!((cred(PAYOUT), cred(REVENUE)), (CRED_MINIMUM + amount - fee, CRED_MINIMUM + fee));
		let bound = Account { held: RICH / 2 - amount, reserved: RESERVE - amount, deposits: LANE_DEPOSIT };
		assert_eq!(escrow(ALICE), bound);
		assert_eq!((lane(id).claimed, lane(id).units), (amount, units(amount)));
	});
}

#[test]
fn claim_should_pay_what_is_more_than_before() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		for total in [5_000, 6_000, 50_000] {
			settle(&key, id, total);
			assert_eq!((lane(id).claimed, escrow(ALICE).held), (total, RICH / 2 - total));
		}
	});
}

#[test]
fn claim_should_pay_the_rest_when_the_voucher_is_for_more_than_the_reserve() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		settle(&key, id, RESERVE - 1);
		// Less than the least that is paid at once, for it is the last.
		settle(&key, id, 2 * RESERVE);
		assert_eq!((lane(id).claimed, reserved(ALICE)), (RESERVE, 0));
		assert_eq!(claim(&[key.pay(id, 3 * RESERVE)]), [RowCode::Exhausted]);
		assert_eq!(standing(id), Standing::Open);
	});
}

#[test]
fn claim_should_accept_every_scheme_raw_and_wrapped() {
	ExtBuilder::default().build_and_execute(|| {
		for key in keys(1) {
			let id = open(ALICE, RESERVE, &key);
			for (amount, wrapped) in [(5_000, false), (9_000, true)] {
				let voucher = voucher(id, amount);
				let row = Row::new(&voucher, key.sign(voucher.signing_hash(), wrapped));
				assert_eq!(claim(&[row]), [RowCode::Paid]);
			}
		}
	});
}

#[test]
fn claim_should_pay_many_lanes_in_one_transfer() {
	ExtBuilder::default().build_and_execute(|| {
		let numbers: Vec<u8> = (1..=64).collect();
		let rows: Vec<_> = numbers
			.iter()
			.map(|number| {
				let payer = if number % 2 == 0 { ALICE } else { BOB };
				let service = if number % 3 == 0 { ROYAL_SERVICE } else { SERVICE };
				let key = key(*number);
				key.pay(open_to(service, payer, CRED, &key), 2_000 + Balance::from(*number))
			})
			.collect();
		forget_events();
		System::reset_events();
		assert_eq!(claim(&rows), [RowCode::Paid; 64]);
		let transfers = System::events().into_iter().filter(|record| {
			matches!(
				record.event,
				RuntimeEvent::Assets(polkadot_sdk::pallet_assets::Event::Transferred { .. })
			)
		});
		// One each to the payee, to royalties and to revenue.
		assert_eq!(transfers.count(), 3);
		let total: Balance = numbers.iter().map(|number| 2_000 + Balance::from(*number)).sum();
		let received = [PAYOUT, REVENUE, ROYALTIES].map(|who| cred(who) - CRED_MINIMUM);
		assert_eq!(received.iter().sum::<Balance>(), total);
		assert_eq!(Income::get(ASSET), received[2]);
		assert_eq!(escrow(ALICE).held + escrow(BOB).held, RICH - total);
	});
}

#[test]
fn claim_should_pay_each_lane_once_when_it_is_in_several_rows() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		let rows = [5_000, 5_000, 3_000, 7_000, 7_500, 7_000].map(|amount| key.pay(id, amount));
		let codes = [
			RowCode::Paid,
			RowCode::AlreadyClaimed,
			RowCode::Superseded,
			RowCode::Paid,
			RowCode::BelowMinimum,
			RowCode::AlreadyClaimed,
		];
		assert_eq!(claim(&rows), codes);
		assert_eq!((lane(id).claimed, escrow(ALICE).held), (7_000, RICH / 2 - 7_000));
		assert_eq!(cred(PAYOUT), CRED_MINIMUM + 4_950 + 1_980);
	});
}

#[test]
fn claim_should_do_nothing_when_it_has_no_rows() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(claim(&[]), []);
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn claim_should_be_made_by_the_payee_or_who_claims_for_it() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		let rows: Rows = vec![key.pay(id, 5_000)].try_into().expect("it is one");
		for who in [ALICE, PAYOUT, OTHER_PROVIDER, STRANGER] {
			let refused = PaymentLanes::claim(signed(who), PROVIDER, rows.clone());
			assert_noop!(refused.map_err(|failed| failed.error), Error::<Test>::NotPayee);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let refused = PaymentLanes::claim(origin, PROVIDER, rows.clone());
			assert_noop!(refused.map_err(|failed| failed.error), DispatchError::BadOrigin);
		}
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		assert_ok!(PaymentLanes::set_claimer(signed(PROVIDER), STRANGER, true));
		assert_eq!(claim_as(STRANGER, PROVIDER, &rows), [RowCode::Paid]);
		// It receives nothing of it.
		assert_eq!((cred(STRANGER), cred(PAYOUT)), (0, CRED_MINIMUM + 4_950));
	});
}

#[test]
fn claim_should_take_no_less_than_the_minimum_when_more_may_follow() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		assert_eq!(claim(&[key.pay(id, 999)]), [RowCode::BelowMinimum]);
		assert_eq!(claim(&[key.pay(id, 1_000)]), [RowCode::Paid]);
		assert_eq!(claim(&[key.pay(id, 1_999)]), [RowCode::BelowMinimum]);
		// On the way to its end, or to a lower reserve, whatever there is is paid.
		assert_ok!(PaymentLanes::request_close(signed(ALICE), id, Some(5_000)));
		assert_eq!(claim(&[key.pay(id, 1_001)]), [RowCode::Paid]);
		assert_ok!(PaymentLanes::request_close(signed(ALICE), id, None));
		assert_eq!(claim(&[key.pay(id, 1_002)]), [RowCode::Paid]);
	});
}

#[test]
fn claim_should_split_by_the_fee_of_the_day() {
	for (ppm, fee) in [(0, 0), (1, 1), (10_000, 501), (200_000, 10_001), (900_000, 10_001)] {
		ExtBuilder::default().build_and_execute(|| {
			let key = key(1);
			let id = open(ALICE, RESERVE, &key);
			// More than a fifth counts as a fifth.
			ProtocolFee::set(Permill::from_parts(ppm));
			settle(&key, id, 50_003);
			let received = (cred(REVENUE) - CRED_MINIMUM, cred(PAYOUT) - CRED_MINIMUM);
			assert_eq!(received, (fee, 50_003 - fee), "{ppm}");
		});
	}
}

#[test]
fn weight_should_be_of_what_was_done() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		let other = keys(1)[0].clone();
		let rows = [
			key.pay(id, 5_000),
			key.pay(H256::zero(), 5_000),
			Row { receipts_root: H256::zero(), ..key.pay(id, 9_000) },
			Row { signature: other.pay(id, 9_000).signature, ..key.pay(id, 9_000) },
		];
		let bounded: Rows = rows.to_vec().try_into().expect("they are few");
		let claimed = PaymentLanes::claim(signed(PROVIDER), PROVIDER, bounded).expect("the payee claims");
		// The first was paid and the third has a wrong signature: two verifications.
		let expected = PaymentLanes::claim_weight(2, 2, 0);
		assert_eq!(claimed.actual_weight, Some(expected));
		assert!(expected.ref_time() < PaymentLanes::claim_weight(4, 0, 0).ref_time());
	});
}
