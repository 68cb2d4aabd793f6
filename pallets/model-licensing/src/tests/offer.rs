// SPDX-License-Identifier: Apache-2.0
//! Making offers, changing their price, and ending them.

use crate::{mock::*, types::Derivatives, *};
use frame::testing_prelude::*;

fn make(who: AccountId, asset: AiAssetId, terms: H256) -> DispatchResult {
	ModelLicensing::make_offer(signed(who), asset, terms, PRICE, None, None)
}

#[test]
fn offer_should_be_stored_when_the_owner_makes_it() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		forget_events();
		let (supply, root) = (Some(5), Some(hash(9)));
		assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, supply, root));
		let deposit = OFFER_DEPOSIT;
		let expected = Offer {
			asset: MODEL,
			seller: ALICE,
			terms,
			price: PRICE,
			left: supply,
			allowlist_root: root,
			licences: 0,
			closed: false,
			deposit,
		};
		assert_eq!(offer_record(1), expected);
		assert!(OffersOf::<Test>::contains_key(MODEL, 1));
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), deposit);
		assert_eq!(ModelLicensing::terms(terms).map(|record| record.uses), Some(1));
		let event = Event::OfferMade {
			offer: 1,
			asset: MODEL,
			seller: ALICE,
			terms,
			price: PRICE,
			supply,
			allowlist_root: root,
			deposit,
		};
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn offers_should_have_ids_of_their_own_when_some_are_gone() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!((offer(&terms()), offer(&terms())), (1, 2));
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 2));
		assert_eq!(offer(&terms()), 3);
	});
}

#[test]
fn offer_should_be_refused_when_the_asset_is_not_the_callers_or_retired() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		assert_noop!(make(ALICE, 99, terms), Error::<Test>::AssetNotFound);
		assert_noop!(make(BOB, MODEL, terms), Error::<Test>::NotOwner);
		assert_noop!(make(ALICE, AGENT, terms), Error::<Test>::NotOwner);
		retire(MODEL);
		assert_noop!(make(ALICE, MODEL, terms), Error::<Test>::AssetRetired);
	});
}

#[test]
fn offer_should_be_refused_when_there_are_no_such_terms() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(make(ALICE, MODEL, hash(1)), Error::<Test>::TermsNotFound);
	});
}

#[test]
fn offer_should_be_refused_when_a_dataset_is_computed_on_by_no_algorithm() {
	ExtBuilder.build_and_execute(|| {
		let any = publish(&terms());
		assert_noop!(make(ALICE, DATASET, any), Error::<Test>::AlgorithmsRequired);
		let some = publish(&LicenceTerms { algorithms: algorithms(&[1]), ..terms() });
		assert_ok!(make(ALICE, DATASET, some));
	});
}

#[test]
fn offer_should_be_refused_when_its_deposit_cannot_be_held() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		give_asset(MODEL, POOR);
		assert_noop!(make(POOR, MODEL, terms), TokenError::FundsUnavailable);
	});
}

#[test]
fn offer_should_be_refused_when_none_can_be_counted() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		NextOfferId::<Test>::put(OfferId::MAX);
		assert_noop!(make(ALICE, MODEL, terms), Error::<Test>::TooManyOffers);
	});
}

#[test]
fn offer_should_be_refused_when_uses_of_its_terms_cannot_be_counted() {
	ExtBuilder.build().execute_with(|| {
		let terms = publish(&terms());
		Terms::<Test>::mutate(terms, |record| record.as_mut().expect("they are there").uses = u32::MAX);
		assert_noop!(make(ALICE, MODEL, terms), Error::<Test>::Overflow);
	});
}

#[test]
fn price_should_be_another_when_the_seller_says_so() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		forget_events();
		assert_ok!(ModelLicensing::set_price(signed(ALICE), id, 5));
		assert_eq!(offer_record(id).price, 5);
		assert_eq!(events(), vec![Event::PriceChanged { offer: id, asset: MODEL, price: 5 }]);
		assert_noop!(ModelLicensing::set_price(signed(ALICE), id, 5), Error::<Test>::PriceUnchanged);
	});
}

#[test]
fn price_should_stay_when_the_offer_is_anothers_or_closed_or_none() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		assert_noop!(ModelLicensing::set_price(signed(BOB), id, 5), Error::<Test>::NotSeller);
		assert_noop!(ModelLicensing::set_price(signed(ALICE), 9, 5), Error::<Test>::OfferNotFound);
		buy(BOB, id);
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), id));
		assert_noop!(ModelLicensing::set_price(signed(ALICE), id, 5), Error::<Test>::OfferClosed);
	});
}

#[test]
fn offer_should_go_at_once_when_it_has_no_licences() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		forget_events();
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), id));
		assert!(Offers::<Test>::get(id).is_none() && !OffersOf::<Test>::contains_key(MODEL, id));
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), 0);
		let (asset, seller, deposit) = (MODEL, ALICE, OFFER_DEPOSIT);
		let withdrawn = Event::OfferWithdrawn { offer: id, asset, seller, licences: 0 };
		assert_eq!(events(), vec![withdrawn, Event::OfferRemoved { offer: id, asset, seller, deposit }]);
		assert_noop!(ModelLicensing::withdraw_offer(signed(ALICE), id), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn offer_should_stay_closed_until_its_last_licence_is_gone() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		let licences = [buy(BOB, id), buy(CAROL, id)];
		forget_events();
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), id));
		let withdrawn = Event::OfferWithdrawn { offer: id, asset: MODEL, seller: ALICE, licences: 2 };
		assert_eq!(events(), vec![withdrawn]);
		assert_noop!(try_buy(BOB, id), Error::<Test>::OfferClosed);
		assert_noop!(ModelLicensing::withdraw_offer(signed(ALICE), id), Error::<Test>::OfferClosed);
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), licences[0]));
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), OFFER_DEPOSIT);
		assert_ok!(ModelLicensing::burn_licence(signed(CAROL), licences[1]));
		let (asset, seller, deposit) = (MODEL, ALICE, OFFER_DEPOSIT);
		assert_eq!(last_event(), Event::OfferRemoved { offer: id, asset, seller, deposit });
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), 0);
	});
}

#[test]
fn offer_should_stay_when_another_would_withdraw_it() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		assert_noop!(ModelLicensing::withdraw_offer(signed(BOB), id), Error::<Test>::NotSeller);
	});
}

#[test]
fn offer_should_lapse_when_the_asset_is_anothers_or_retired_or_gone() {
	let lapse = |damage: fn()| {
		ExtBuilder.build_and_execute(|| {
			let id = offer(&terms());
			damage();
			assert_noop!(try_buy(BOB, id), Error::<Test>::OfferLapsed);
			assert_eq!(
				ModelLicensing::quote(id, BOB).expect("it is there").refusal,
				Some(Refusal::OfferLapsed)
			);
			// Anyone clears it away, and the seller has its deposit.
			assert_ok!(ModelLicensing::withdraw_offer(signed(BOB), id));
			assert_eq!((held(HoldReason::OfferDeposit, ALICE), noe(ALICE)), (0, RICH - TERMS_DEPOSIT));
		});
	};
	lapse(|| give_asset(MODEL, CAROL));
	lapse(|| retire(MODEL));
	lapse(|| Known::remove(MODEL));
}

#[test]
fn offer_should_hold_again_when_the_asset_comes_back_to_its_seller() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&LicenceTerms { derivatives: Derivatives::None, ..terms() });
		give_asset(MODEL, CAROL);
		assert_noop!(try_buy(BOB, id), Error::<Test>::OfferLapsed);
		give_asset(MODEL, ALICE);
		buy(BOB, id);
	});
}
