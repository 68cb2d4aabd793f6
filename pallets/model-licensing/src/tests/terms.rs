// SPDX-License-Identifier: Apache-2.0
//! Publishing terms and removing them: they are what they say, once, and known by their hash.

use crate::{
	mock::*,
	types::{Derivatives, Quota, MAX_SEATS},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::metering::UNIT_CLASSES;

#[test]
fn terms_should_be_known_by_their_hash_when_they_are_published() {
	ExtBuilder.build_and_execute(|| {
		let terms = terms();
		assert_ok!(ModelLicensing::publish_terms(signed(BOB), terms.clone()));
		let id = H256(blake2_256(&terms.encode()));
		let deposit = TERMS_DEPOSIT;
		let record = TermsRecord { terms: terms.clone(), uses: 0, publisher: BOB, deposit };
		assert_eq!(ModelLicensing::terms(id), Some(record));
		assert_eq!(held(HoldReason::TermsDeposit, BOB), TERMS_DEPOSIT);
		let event = Event::TermsPublished { terms: id, publisher: BOB, content: terms, deposit };
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn terms_should_be_refused_when_they_were_published_before() {
	ExtBuilder.build_and_execute(|| {
		publish(&terms());
		for who in [ALICE, BOB] {
			assert_noop!(ModelLicensing::publish_terms(signed(who), terms()), Error::<Test>::AlreadyExists);
		}
	});
}

#[test]
fn terms_should_be_refused_when_they_make_no_sense() {
	ExtBuilder.build_and_execute(|| {
		let quota = |units, period| Some(Quota { units, period });
		let derivatives = |ppm, count| Derivatives::Allowed { ppm, count };
		for (terms, flaw) in [
			(LicenceTerms { derivatives: derivatives(500_001, 1), ..terms() }, Flaw::DerivativePpm),
			(LicenceTerms { derivatives: derivatives(0, 0), ..terms() }, Flaw::DerivativeCount),
			(LicenceTerms { resale_royalty_ppm: 1_000_001, ..terms() }, Flaw::ResaleRoyalty),
			(LicenceTerms { seats: MAX_SEATS + 1, ..terms() }, Flaw::Seats),
			(LicenceTerms { quota: quota([0; UNIT_CLASSES], PERIOD), ..terms() }, Flaw::Quota),
			(LicenceTerms { quota: quota(QUOTA, 0), ..terms() }, Flaw::Quota),
			(LicenceTerms { seats: 0, ..terms() }, Flaw::Quota),
			(LicenceTerms { duration: Some(0), ..terms() }, Flaw::Duration),
			(LicenceTerms { required_tier: 11, ..terms() }, Flaw::Tier),
			(LicenceTerms { algorithms: algorithms(&[1, 2, 1]), ..terms() }, Flaw::DuplicateAlgorithm),
		] {
			assert_noop!(
				ModelLicensing::publish_terms(signed(ALICE), terms),
				Error::<Test>::MalformedTerms(flaw)
			);
		}
	});
}

#[test]
fn terms_should_be_admitted_when_they_are_at_their_bounds() {
	ExtBuilder.build_and_execute(|| {
		let most = LicenceTerms {
			derivatives: Derivatives::Allowed { ppm: 500_000, count: u32::MAX },
			resale_royalty_ppm: 1_000_000,
			seats: MAX_SEATS,
			quota: Some(Quota { units: [u64::MAX; UNIT_CLASSES], period: 1 }),
			duration: Some(u32::MAX),
			required_tier: 10,
			algorithms: algorithms(&[1, 2, 3, 4, 5, 6, 7, 8]),
			..terms()
		};
		let least = LicenceTerms {
			commercial: false,
			derivatives: Derivatives::None,
			transferable: false,
			resale_royalty_ppm: 0,
			seats: 0,
			quota: None,
			duration: None,
			..terms()
		};
		for terms in [most, least] {
			assert_ok!(ModelLicensing::publish_terms(signed(ALICE), terms));
		}
	});
}

#[test]
fn terms_should_be_refused_when_their_deposit_cannot_be_held() {
	ExtBuilder.build_and_execute(|| {
		let short = TokenError::FundsUnavailable;
		assert_noop!(ModelLicensing::publish_terms(signed(POOR), terms()), short);
	});
}

#[test]
fn terms_should_go_when_nothing_names_them() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		forget_events();
		assert_ok!(ModelLicensing::remove_terms(signed(ALICE), terms));
		assert_eq!(ModelLicensing::terms(terms), None);
		assert_eq!((held(HoldReason::TermsDeposit, ALICE), noe(ALICE)), (0, RICH));
		let event = Event::TermsRemoved { terms, publisher: ALICE, deposit: TERMS_DEPOSIT };
		assert_eq!(events(), vec![event]);
		assert_noop!(ModelLicensing::remove_terms(signed(ALICE), terms), Error::<Test>::TermsNotFound);
	});
}

#[test]
fn terms_should_stay_when_an_offer_or_a_licence_or_open_terms_name_them() {
	ExtBuilder.build_and_execute(|| {
		let offer = offer(&terms());
		let hash = terms().hash();
		let refused = || {
			assert_noop!(ModelLicensing::remove_terms(signed(ALICE), hash), Error::<Test>::TermsInUse);
		};
		refused();
		let licence = buy(BOB, offer);
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), offer));
		refused();
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, hash));
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), licence));
		refused();
		assert_ok!(ModelLicensing::close_derivatives(signed(ALICE), MODEL));
		assert_ok!(ModelLicensing::remove_terms(signed(ALICE), hash));
	});
}

#[test]
fn terms_should_stay_when_another_would_remove_them() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		assert_noop!(ModelLicensing::remove_terms(signed(BOB), terms), Error::<Test>::NotOwner);
	});
}
