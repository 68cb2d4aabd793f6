// SPDX-License-Identifier: Apache-2.0
//! What records cost, and that nothing makes them cost more.

use crate::{
	mock::*,
	types::{MAX_ALGORITHMS, MAX_SEATS},
	*,
};
use frame::testing_prelude::*;

#[test]
fn deposits_should_be_of_items_and_of_the_bytes_they_can_have() {
	ExtBuilder.build_and_execute(|| {
		let (account, number, amount, hash, option, units) = (8, 4, 16, 32, 1, 48);
		let quota = option + units + number;
		let algorithms = 1 + MAX_ALGORITHMS * hash;
		let content = 1 + (1 + 2 * number) + 1 + number + number + quota + (option + number) + 1 + algorithms;
		let terms = hash + (content + 2 * hash + number + account + amount);
		let offer =
			number + account + hash + amount + (option + number) + (option + hash) + number + 1 + amount;
		let offer = number + offer + 2 * number;
		let whose = 3 * account + hash + 2 * number;
		let times = 3 * number + option;
		let rest = 2 * amount + units + 2 * number + (option + hash) + 1 + amount;
		let licence = number + whose + times + rest + 2 * (account + 2 * number) + 192;
		let seat = number + hash + number + units;
		let open = number + account + hash + number + amount;
		let price = |items: Balance, bytes: u32| items * ITEM + Balance::from(bytes) * BYTE;
		assert_eq!(ModelLicensing::terms_deposit().ok(), Some(price(1, terms)));
		assert_eq!(ModelLicensing::offer_deposit().ok(), Some(price(2, offer)));
		assert_eq!(ModelLicensing::licence_deposit(0).ok(), Some(price(6, licence)));
		let with_seat = price(6, licence) + price(1, seat);
		assert_eq!(ModelLicensing::licence_deposit(1).ok(), Some(with_seat));
		assert_eq!(ModelLicensing::derivatives_deposit().ok(), Some(price(1, open)));
		assert_eq!(
			(price(1, terms), price(2, offer), price(6, licence), price(1, seat), price(1, open)),
			(TERMS_DEPOSIT, OFFER_DEPOSIT, LICENCE_DEPOSIT, SEAT_DEPOSIT, DERIVATIVES_DEPOSIT)
		);
	});
}

#[test]
fn deposit_of_a_licence_should_be_for_all_its_seats() {
	ExtBuilder.build_and_execute(|| {
		bobs_under(&LicenceTerms { seats: MAX_SEATS, ..terms() });
		let all = LICENCE_DEPOSIT + Balance::from(MAX_SEATS) * SEAT_DEPOSIT;
		assert_eq!(held(HoldReason::LicenceDeposit, BOB), all);
	});
}

#[test]
fn deposits_should_stay_when_lanes_open_and_licences_change() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { algorithms: algorithms(&[1]), ..terms() });
		let before = [ALICE, BOB, CAROL].map(noe);
		assert_ok!(ModelLicensing::select_algorithm(signed(BOB), id, hash(1)));
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
		assert_ok!(open_lane(BOB, id, 1));
		assert_ok!(open_lane(BOB, id, 2));
		for number in [1, 2] {
			end_lane(id, number, QUOTA);
		}
		assert_ok!(ModelLicensing::renew(signed(BOB), id, PRICE, None));
		assert_ok!(ModelLicensing::set_price(signed(ALICE), 1, 5));
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, PRICE));
		assert_eq!([ALICE, BOB, CAROL].map(noe), before);
	});
}

#[test]
fn deposits_should_be_given_back_as_they_were_when_prices_changed() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, terms().hash()));
		ItemDeposit::set(10 * ITEM);
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 1));
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), id));
		assert_ok!(ModelLicensing::close_derivatives(signed(ALICE), MODEL));
		assert_ok!(ModelLicensing::remove_terms(signed(ALICE), terms().hash()));
		assert_eq!((noe(ALICE), noe(BOB)), (RICH, RICH));
	});
}

#[test]
fn records_should_be_refused_when_their_deposit_cannot_be_counted() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		let hash = terms().hash();
		ItemDeposit::set(Balance::MAX);
		let other = LicenceTerms { seats: 9, ..terms() };
		let overflow = Error::<Test>::Overflow;
		assert_noop!(ModelLicensing::publish_terms(signed(ALICE), other), overflow);
		assert_noop!(
			ModelLicensing::make_offer(signed(ALICE), MODEL, hash, PRICE, None, None),
			Error::<Test>::Overflow
		);
		assert_noop!(try_buy(BOB, id), Error::<Test>::Overflow);
		assert_noop!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, hash), Error::<Test>::Overflow);
	});
}
