// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{
	mock::*,
	types::{Derivatives, Quota},
	*,
};
use frame::{
	testing_prelude::*,
	traits::{fungible::MutateHold, tokens::Precision},
};

/// A chain with a history: an offer of Alice's model with a licence of Bob's, under which a lane is open, an offer that
/// was withdrawn with a licence of Carol's, and open terms. `damage` is done to it, and the invariants must say
/// `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder.build().execute_with(|| {
		let bobs = bobs();
		assert_ok!(open_lane(BOB, bobs, 1));
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), bobs));
		let other = offer(&LicenceTerms { algorithms: algorithms(&[1]), duration: None, ..terms() });
		buy(CAROL, other);
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), other));
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, terms().hash()));
		pass(10);
		assert_ok!(ModelLicensing::do_try_state());
		damage();
		assert_eq!(ModelLicensing::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

/// Bob's licence, and Carol's.
const BOBS: LicenceId = 1;
const CAROLS: LicenceId = 2;

fn change_terms(change: impl FnOnce(&mut TermsRecord<AccountId>)) {
	Terms::<Test>::mutate(terms().hash(), |stored| change(stored.as_mut().expect("they are there")));
}

fn change_offer(id: OfferId, change: impl FnOnce(&mut Offer<AccountId>)) {
	Offers::<Test>::mutate(id, |stored| change(stored.as_mut().expect("there is one")));
}

fn change(id: LicenceId, change: impl FnOnce(&mut Licence<AccountId>)) {
	Licences::<Test>::mutate(id, |stored| change(stored.as_mut().expect("there is one")));
}

fn release(reason: HoldReason, who: AccountId) {
	assert_ok!(Balances::release(&reason.into(), &who, 1, Precision::Exact));
}

const TERMS_HELD: &str = "the deposits of terms are not what is on hold";
const OFFERS_HELD: &str = "the deposits of offers are not what is on hold";
const LICENCES_HELD: &str = "the deposits of licences are not what is on hold";
const OPEN_HELD: &str = "the deposits of open terms are not what is on hold";
const HASH: &str = "terms are under another hash than theirs";
const SOUND: &str = "terms say what no call admits";
const USES: &str = "terms have another number of uses";
const MISSING: &str = "terms are named that are not there";
const OFFER_TO_COME: &str = "an offer has an id to come";
const USELESS: &str = "an offer is stored that is of no use";
const OFFERS_LISTED: &str = "the lists of assets are not of the offers there are";
const TO_COME: &str = "a licence has an id to come";
const NO_OFFER: &str = "a licence has no offer";
const OTHER: &str = "a licence is of another offer than it says";
const WITHIN: &str = "a licence has what its terms do not give";
const IDLE: &str = "a licence is for sale under which a lane is open";
const COUNTED: &str = "an offer has another number of licences than it counts";
const OWNED: &str = "the item of a licence is not its holder's";
const LISTED: &str = "the lists of holders are not of the licences there are";
const PREFERRED: &str = "a licence is preferred by another than its holder";
const SEATS: &str = "a licence has another number of seats than it counts";
const TOO_MANY: &str = "more lanes are open under a licence than it has seats";
const NO_LICENCE: &str = "a seat is of no licence";
const PERIOD_TO_COME: &str = "a seat is of a period to come";
const QUOTA_KEPT: &str = "a licence gives more than its quota";
const OPEN_SOUND: &str = "open terms allow something else than they say";

#[test]
fn invariant_should_be_seen_when_a_deposit_is_not_on_hold() {
	broken(|| release(HoldReason::TermsDeposit, ALICE), TERMS_HELD);
	broken(|| release(HoldReason::OfferDeposit, ALICE), OFFERS_HELD);
	broken(|| release(HoldReason::LicenceDeposit, BOB), LICENCES_HELD);
	broken(|| release(HoldReason::DerivativesDeposit, ALICE), OPEN_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_record_is_booked_with_more_than_its_deposit() {
	broken(|| change_terms(|record| record.deposit += 1), TERMS_HELD);
	broken(|| change_offer(2, |offer| offer.deposit += 1), OFFERS_HELD);
	broken(|| change(CAROLS, |licence| licence.deposit += 1), LICENCES_HELD);
	broken(|| change(CAROLS, |licence| licence.depositor = BOB), LICENCES_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_deposit_stays_behind_its_record() {
	broken(|| OpenTerms::<Test>::remove(MODEL), OPEN_HELD);
	let hold = || {
		assert_ok!(Balances::hold(&HoldReason::OfferDeposit.into(), &MINER, 1));
	};
	broken(hold, OFFERS_HELD);
}

#[test]
fn invariant_should_be_seen_when_terms_are_changed() {
	broken(|| change_terms(|record| record.terms.seats = 4), HASH);
}

#[test]
fn invariant_should_be_seen_when_terms_make_no_sense() {
	let damage = || {
		let terms = LicenceTerms { required_tier: 11, ..terms() };
		let record = TermsRecord { terms: terms.clone(), uses: 0, publisher: BOB, deposit: 0 };
		Terms::<Test>::insert(terms.hash(), record);
	};
	broken(damage, SOUND);
}

#[test]
fn invariant_should_be_seen_when_uses_of_terms_are_miscounted() {
	broken(|| change_terms(|record| record.uses = 1), USES);
	broken(|| change_terms(|record| record.uses = 3), USES);
}

#[test]
fn invariant_should_be_seen_when_terms_are_missing() {
	let damage = || {
		let record = Terms::<Test>::take(terms().hash()).expect("they are there");
		let reason = HoldReason::TermsDeposit.into();
		assert_ok!(Balances::release(&reason, &ALICE, record.deposit, Precision::Exact));
	};
	broken(damage, MISSING);
}

#[test]
fn invariant_should_be_seen_when_an_id_would_be_given_twice() {
	broken(|| NextOfferId::<Test>::put(2), OFFER_TO_COME);
	broken(|| NextLicenceId::<Test>::put(2), TO_COME);
}

#[test]
fn invariant_should_be_seen_when_an_offer_is_of_no_use() {
	broken(|| change_offer(2, |offer| offer.licences = 0), USELESS);
}

#[test]
fn invariant_should_be_seen_when_an_offer_is_not_listed_or_elsewhere() {
	broken(|| OffersOf::<Test>::remove(MODEL, 1), OFFERS_LISTED);
	broken(|| OffersOf::<Test>::insert(AGENT, 1, ()), OFFERS_LISTED);
}

#[test]
fn invariant_should_be_seen_when_a_licence_is_of_another_offer() {
	broken(|| change(BOBS, |licence| licence.offer = 9), NO_OFFER);
	broken(|| change(BOBS, |licence| licence.asset = AGENT), OTHER);
	broken(|| change(BOBS, |licence| licence.terms = hash(1)), OTHER);
	broken(|| change(BOBS, |licence| licence.seller = CAROL), OTHER);
}

#[test]
fn invariant_should_be_seen_when_a_licence_has_what_its_terms_do_not_give() {
	broken(|| change(CAROLS, |licence| licence.algorithm = Some(hash(2))), WITHIN);
	broken(|| change(BOBS, |licence| licence.derivatives_left = 3), WITHIN);
	broken(|| change(BOBS, |licence| licence.expires_at = None), WITHIN);
	broken(|| change(CAROLS, |licence| licence.expires_at = Some(1)), WITHIN);
	broken(|| change(CAROLS, |licence| licence.period_started_at -= 1), WITHIN);
}

#[test]
fn invariant_should_be_seen_when_a_lane_is_open_under_what_is_for_sale() {
	broken(|| change(BOBS, |licence| licence.state = LicenceState::Suspended), IDLE);
}

#[test]
fn invariant_should_be_seen_when_licences_are_miscounted() {
	broken(|| change_offer(1, |offer| offer.licences = 2), COUNTED);
}

#[test]
fn invariant_should_be_seen_when_an_item_is_not_its_holders() {
	let key = (Collection::Licences.id(), BOBS);
	broken(|| Owners::insert(key, CAROL), OWNED);
	broken(|| Owners::remove(key), OWNED);
}

#[test]
fn invariant_should_be_seen_when_a_licence_is_not_listed_or_elsewhere() {
	broken(|| LicencesOf::<Test>::remove((BOB, MODEL, BOBS)), LISTED);
	broken(|| LicencesOf::<Test>::insert((CAROL, MODEL, BOBS), ()), LISTED);
}

#[test]
fn invariant_should_be_seen_when_anothers_licence_is_preferred() {
	broken(|| Preferred::<Test>::insert(CAROL, MODEL, BOBS), PREFERRED);
}

#[test]
fn invariant_should_be_seen_when_seats_are_miscounted() {
	broken(|| change(BOBS, |licence| licence.seats_used = 2), SEATS);
	broken(|| Seats::<Test>::remove(BOBS, lane(1)), SEATS);
	let seat = Seat { period_started_at: START, part: Default::default() };
	broken(|| Seats::<Test>::insert(9, lane(1), seat), NO_LICENCE);
}

#[test]
fn invariant_should_be_seen_when_there_are_more_lanes_than_seats() {
	let damage = || {
		let seat = Seat { period_started_at: START, part: Default::default() };
		(2..=4).for_each(|number| Seats::<Test>::insert(BOBS, lane(number), seat));
		change(BOBS, |licence| licence.seats_used = 4);
	};
	broken(damage, TOO_MANY);
}

#[test]
fn invariant_should_be_seen_when_a_seat_is_of_a_period_to_come() {
	let seat = Seat { period_started_at: START + 1, part: Default::default() };
	broken(|| Seats::<Test>::insert(BOBS, lane(1), seat), PERIOD_TO_COME);
}

#[test]
fn invariant_should_be_seen_when_a_quota_is_given_twice() {
	broken(|| change(BOBS, |licence| licence.quota_left[0] += 1), QUOTA_KEPT);
	broken(|| change(CAROLS, |licence| licence.quota_left[1] = 1), QUOTA_KEPT);
}

#[test]
fn invariant_should_be_seen_when_open_terms_allow_something_else() {
	let set = |ppm| {
		OpenTerms::<Test>::mutate(MODEL, |open| open.as_mut().expect("it is open").ppm = ppm);
	};
	broken(|| set(1), OPEN_SOUND);
	let forbid = || {
		// Under terms that allow none, with the count of uses as it must be.
		let bound = LicenceTerms { derivatives: Derivatives::None, quota: Some(quota()), ..terms() };
		let record = TermsRecord { terms: bound.clone(), uses: 1, publisher: BOB, deposit: 0 };
		Terms::<Test>::insert(bound.hash(), record);
		change_terms(|record| record.uses -= 1);
		OpenTerms::<Test>::mutate(MODEL, |open| open.as_mut().expect("it is open").terms = bound.hash());
	};
	broken(forbid, OPEN_SOUND);
}

fn quota() -> Quota {
	Quota { units: QUOTA, period: PERIOD }
}
