// SPDX-License-Identifier: Apache-2.0
//! Licences that go on.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::NOE;

fn renew(who: AccountId, id: LicenceId) -> DispatchResult {
	ModelLicensing::renew(signed(who), id, PRICE, None)
}

#[test]
fn renewal_should_prolong_a_licence_from_its_end_when_it_is_in_force() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		pass(3);
		forget_events();
		let before = (cred(BOB), cred(REVENUE), Income::get(MODEL));
		assert_ok!(renew(BOB, id));
		let record = licence(id);
		assert_eq!(record.expires_at, Some(START + 2 * DURATION));
		assert_eq!((record.price, record.paid), (PRICE, 2 * PRICE));
		let after = (cred(BOB) + PRICE, cred(REVENUE) - FEE, Income::get(MODEL) + FEE - PRICE);
		assert_eq!(after, before);
		let event = Event::LicenceRenewed {
			licence: id,
			offer: 1,
			asset: MODEL,
			holder: BOB,
			price: PRICE,
			fee: FEE,
			discount: 0,
			expires_at: Some(START + 2 * DURATION),
		};
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn renewal_should_prolong_a_licence_from_now_on_when_it_has_expired() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		pass(DURATION + 77);
		assert_noop!(open_lane(BOB, id, 1), Error::<Test>::Expired);
		assert_ok!(renew(BOB, id));
		assert_eq!(licence(id).expires_at, Some(now() + DURATION));
		assert_ok!(open_lane(BOB, id, 1));
	});
}

#[test]
fn renewal_should_take_what_a_licence_costs_now() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(ModelLicensing::set_price(signed(ALICE), 1, PRICE / 2));
		assert_ok!(renew(BOB, id));
		assert_eq!((licence(id).price, licence(id).paid), (PRICE / 2, PRICE + PRICE / 2));
		assert_ok!(ModelLicensing::set_price(signed(ALICE), 1, PRICE + 1));
		assert_noop!(renew(BOB, id), Error::<Test>::PriceAboveLimit);
	});
}

#[test]
fn renewal_should_be_possible_when_all_are_sold_and_the_holder_is_on_no_list() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		let root = Some(logic::allowlist::leaf(&BOB));
		assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, Some(1), root));
		let id = buy(BOB, 1);
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, PRICE));
		assert_ok!(renew(CAROL, id));
		assert_eq!(offer_record(1).left, Some(0));
	});
}

#[test]
fn renewal_should_buy_credits_on_the_way_when_it_is_paid_in_noe() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let before = cred(BOB);
		assert_ok!(ModelLicensing::renew(signed(BOB), id, PRICE, Some(20 * NOE)));
		assert_eq!((cred(BOB), noe(VAULT)), (before, ED + 20 * NOE));
	});
}

#[test]
fn renewal_should_fail_when_the_offer_holds_no_more() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		give_asset(MODEL, CAROL);
		assert_noop!(renew(BOB, id), Error::<Test>::OfferLapsed);
		give_asset(MODEL, ALICE);
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 1));
		assert_noop!(renew(BOB, id), Error::<Test>::OfferClosed);
	});
}

#[test]
fn renewal_should_fail_when_the_licence_is_anothers_or_none() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(renew(CAROL, id), Error::<Test>::NotHolder);
		assert_noop!(renew(BOB, id + 1), Error::<Test>::LicenceNotFound);
	});
}

#[test]
fn renewal_should_fail_when_the_licence_does_not_expire_or_was_revoked() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { duration: None, ..terms() });
		assert_noop!(renew(BOB, id), Error::<Test>::Perpetual);
		let id = bobs();
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		assert_noop!(renew(BOB, id), Error::<Test>::Revoked);
	});
}

#[test]
fn renewal_should_fail_when_the_holders_tier_has_fallen() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (5, 0))].into());
		let id = bobs_under(&LicenceTerms { required_tier: 5, ..terms() });
		TiersOf::set([(BOB, (4, 0))].into());
		assert_noop!(renew(BOB, id), Error::<Test>::InsufficientTier);
	});
}

#[test]
fn renewal_should_fail_when_the_end_cannot_be_counted() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { duration: Some(u32::MAX - START), ..terms() });
		assert_noop!(renew(BOB, id), Error::<Test>::Overflow);
	});
}

#[test]
fn renewal_should_leave_the_periods_where_they_are() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		pass(PERIOD / 2);
		assert_ok!(renew(BOB, id));
		assert_eq!(licence(id).period_started_at, START);
		pass(PERIOD / 2);
		assert_ok!(open_lane(BOB, id, 1));
		assert_eq!(licence(id).period_started_at, START + PERIOD);
	});
}
