// SPDX-License-Identifier: Apache-2.0
//! Buying licences: what the buyer gets, and what it is protected from.

use crate::{mock::*, types::Derivatives, *};
use frame::{testing_prelude::*, traits::fungible::Mutate};
use noema_primitives::metering::UNIT_CLASSES;

/// Buys under other conditions than the offer's.
fn buy_within(who: AccountId, offer: OfferId, max_price: Balance, terms: H256) -> DispatchResult {
	ModelLicensing::buy_licence(signed(who), offer, max_price, terms, None, Proof::default())
}

#[test]
fn licence_should_be_what_its_terms_say_when_it_is_bought() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		forget_events();
		assert_eq!(buy(BOB, id), 1);
		let deposit = LICENCE_DEPOSIT + 3 * SEAT_DEPOSIT;
		let expected = Licence {
			asset: MODEL,
			offer: id,
			terms: terms().hash(),
			seller: ALICE,
			holder: BOB,
			price: PRICE,
			paid: PRICE,
			started_at: START,
			expires_at: Some(START + DURATION),
			period_started_at: START,
			quota_left: QUOTA,
			seats_used: 0,
			derivatives_left: 2,
			algorithm: None,
			state: LicenceState::Active,
			depositor: BOB,
			deposit,
		};
		assert_eq!(licence(1), expected);
		assert_eq!(Owners::get((Collection::Licences.id(), 1)), Some(BOB));
		assert!(LicencesOf::<Test>::contains_key((BOB, MODEL, 1)));
		assert_eq!(held(HoldReason::LicenceDeposit, BOB), deposit);
		assert_eq!(offer_record(id).licences, 1);
		let event = Event::LicenceBought {
			licence: 1,
			offer: id,
			asset: MODEL,
			buyer: BOB,
			seller: ALICE,
			terms: terms().hash(),
			price: PRICE,
			fee: FEE,
			discount: 0,
			expires_at: Some(START + DURATION),
			deposit,
		};
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn licence_should_be_for_ever_and_give_nothing_when_its_terms_say_so() {
	ExtBuilder.build_and_execute(|| {
		let bare =
			LicenceTerms { derivatives: Derivatives::None, seats: 0, quota: None, duration: None, ..terms() };
		let record = licence(bobs_under(&bare));
		assert_eq!((record.expires_at, record.derivatives_left), (None, 0));
		assert_eq!(record.quota_left, [0; UNIT_CLASSES]);
		assert_eq!(record.deposit, LICENCE_DEPOSIT);
	});
}

#[test]
fn licences_should_have_ids_of_their_own_when_some_are_gone() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		assert_eq!((buy(BOB, id), buy(BOB, id)), (1, 2));
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), 2));
		assert_eq!(buy(BOB, id), 3);
	});
}

#[test]
fn purchase_should_fail_when_there_is_no_such_offer() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(try_buy(BOB, 0), Error::<Test>::OfferNotFound);
		assert_noop!(try_buy(BOB, 1), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn purchase_should_fail_when_the_seller_buys_of_itself() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		assert_noop!(try_buy(ALICE, id), Error::<Test>::SelfPurchase);
	});
}

#[test]
fn purchase_should_fail_when_the_terms_are_not_those_that_were_read() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		let other = publish(&LicenceTerms { seats: 1, ..terms() });
		assert_noop!(buy_within(BOB, id, PRICE, other), Error::<Test>::TermsChanged);
		assert_ok!(buy_within(BOB, id, PRICE, terms().hash()));
	});
}

#[test]
fn purchase_should_fail_when_the_price_has_risen_above_the_limit() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		let terms = terms().hash();
		assert_noop!(buy_within(BOB, id, PRICE - 1, terms), Error::<Test>::PriceAboveLimit);
		assert_ok!(ModelLicensing::set_price(signed(ALICE), id, PRICE + 1));
		assert_noop!(buy_within(BOB, id, PRICE, terms), Error::<Test>::PriceAboveLimit);
		assert_ok!(buy_within(BOB, id, PRICE + 1, terms));
		assert_eq!(licence(1).price, PRICE + 1);
	});
}

#[test]
fn purchase_should_fail_when_all_are_sold_even_if_one_is_burned() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, Some(2), None));
		let first = buy(BOB, 1);
		buy(CAROL, 1);
		assert_eq!(offer_record(1).left, Some(0));
		assert_noop!(try_buy(BOB, 1), Error::<Test>::SoldOut);
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), first));
		assert_noop!(try_buy(BOB, 1), Error::<Test>::SoldOut);
	});
}

#[test]
fn purchase_should_fail_when_the_buyers_tier_is_too_low() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&LicenceTerms { required_tier: 5, ..terms() });
		assert_noop!(try_buy(BOB, id), Error::<Test>::InsufficientTier);
		TiersOf::set([(BOB, (4, 0))].into());
		assert_noop!(try_buy(BOB, id), Error::<Test>::InsufficientTier);
		TiersOf::set([(BOB, (5, 0))].into());
		buy(BOB, id);
	});
}

#[test]
fn purchase_should_fail_when_the_buyer_cannot_pay() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		// NOE, but no CRED; CRED, but no NOE for the deposit.
		assert_noop!(try_buy(MINER, id), TokenError::FundsUnavailable);
		assert_ok!(<Cred as Mutate<AccountId>>::mint_into(&POOR, 2 * PRICE));
		assert_noop!(try_buy(POOR, id), TokenError::FundsUnavailable);
	});
}

#[test]
fn purchase_should_leave_the_least_that_accounts_hold_when_it_takes_the_rest() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		assert_ok!(<Cred as Mutate<AccountId>>::mint_into(&MINER, PRICE + CRED_MINIMUM - 1));
		assert!(try_buy(MINER, id).is_err());
		assert_ok!(<Cred as Mutate<AccountId>>::mint_into(&MINER, 1));
		buy(MINER, id);
		assert_eq!(cred(MINER), CRED_MINIMUM);
	});
}

#[test]
fn purchase_should_fail_when_no_licence_can_be_counted() {
	ExtBuilder.build().execute_with(|| {
		let id = offer(&terms());
		NextLicenceId::<Test>::put(LicenceId::MAX);
		assert_noop!(try_buy(BOB, id), Error::<Test>::TooManyLicences);
		NextLicenceId::<Test>::put(1);
		Offers::<Test>::mutate(id, |offer| offer.as_mut().expect("it is there").licences = u32::MAX);
		assert_noop!(try_buy(BOB, id), Error::<Test>::TooManyLicences);
	});
}

#[test]
fn purchase_should_fail_when_the_end_cannot_be_counted() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&LicenceTerms { duration: Some(u32::MAX), ..terms() });
		assert_noop!(try_buy(BOB, id), Error::<Test>::Overflow);
	});
}

#[test]
fn purchase_should_fail_when_the_terms_are_missing() {
	ExtBuilder.build().execute_with(|| {
		let id = offer(&terms());
		Terms::<Test>::remove(terms().hash());
		assert_noop!(try_buy(BOB, id), Error::<Test>::TermsNotFound);
	});
}
