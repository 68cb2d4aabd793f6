// SPDX-License-Identifier: Apache-2.0
//! Rights to derive assets, by licence and by open terms.

use crate::{mock::*, types::Derivatives, *};
use frame::testing_prelude::*;
use noema_primitives::DerivativeRights;

fn use_right(who: AccountId, licence: Option<LicenceId>) -> Result<DerivativeGrant, DispatchError> {
	<ModelLicensing as DerivativeRights<AccountId>>::use_right(&who, MODEL, licence)
}

fn open(who: AccountId, terms: &LicenceTerms) -> DispatchResult {
	ModelLicensing::open_derivatives(signed(who), MODEL, terms.hash())
}

fn close(who: AccountId) -> DispatchResult {
	ModelLicensing::close_derivatives(signed(who), MODEL)
}

#[test]
fn right_should_be_used_up_when_a_licence_gives_it() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		forget_events();
		let grant = DerivativeGrant { ppm: 100_000, terms: terms().hash() };
		for left in [1, 0] {
			assert_eq!(use_right(BOB, Some(id)), Ok(grant));
			assert_eq!(licence(id).derivatives_left, left);
		}
		assert_noop!(use_right(BOB, Some(id)), Error::<Test>::InsufficientDerivatives);
		let DerivativeGrant { ppm, terms } = grant;
		let event = Event::DerivativeRightUsed { asset: MODEL, who: BOB, licence: Some(id), terms, ppm };
		assert_eq!(events(), vec![event.clone(), event]);
	});
}

#[test]
fn right_should_be_refused_when_the_licence_does_not_give_it() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(use_right(CAROL, Some(id)), Error::<Test>::NotHolder);
		assert_noop!(use_right(BOB, Some(99)), Error::<Test>::LicenceNotFound);
		let of_agent = <ModelLicensing as DerivativeRights<AccountId>>::use_right(&BOB, AGENT, Some(id));
		assert_noop!(of_agent, Error::<Test>::WrongAsset);
		let none = bobs_under(&LicenceTerms { derivatives: Derivatives::None, ..terms() });
		assert_noop!(use_right(BOB, Some(none)), Error::<Test>::DerivativesNotAllowed);
	});
}

#[test]
fn right_should_be_refused_when_the_licence_is_not_in_force() {
	ExtBuilder.build_and_execute(|| {
		let [revoked, expired] = [bobs(), bobs()];
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), revoked, hash(1)));
		assert_noop!(use_right(BOB, Some(revoked)), Error::<Test>::Revoked);
		pass(DURATION - 1);
		assert_ok!(use_right(BOB, Some(expired)));
		pass(1);
		assert_noop!(use_right(BOB, Some(expired)), Error::<Test>::Expired);
	});
}

#[test]
fn right_should_be_refused_when_the_holders_tier_is_too_low() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (2, 0))].into());
		let id = bobs_under(&LicenceTerms { required_tier: 2, ..terms() });
		assert_ok!(use_right(BOB, Some(id)));
		TiersOf::set(Default::default());
		assert_noop!(use_right(BOB, Some(id)), Error::<Test>::InsufficientTier);
	});
}

#[test]
fn rights_should_not_come_back_when_a_licence_is_renewed_or_transferred() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(use_right(BOB, Some(id)));
		assert_ok!(ModelLicensing::renew(signed(BOB), id, PRICE, None));
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, PRICE));
		assert_eq!(licence(id).derivatives_left, 1);
	});
}

#[test]
fn everybody_should_derive_when_the_owner_opens_the_asset() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		forget_events();
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, terms));
		let (asset, owner, ppm, deposit) = (MODEL, ALICE, 100_000, DERIVATIVES_DEPOSIT);
		let opened = Event::DerivativesOpened { asset, owner, terms, ppm, deposit };
		assert_eq!(events(), vec![opened]);
		let record = OpenDerivatives { owner, terms, ppm, deposit };
		assert_eq!(ModelLicensing::open_terms(MODEL), Some(record));
		assert_eq!(held(HoldReason::DerivativesDeposit, ALICE), deposit);
		// As often as they like, whatever the terms say of a licence.
		for who in [BOB, BOB, BOB, POOR] {
			assert_eq!(use_right(who, None), Ok(DerivativeGrant { ppm, terms }));
			let used = Event::DerivativeRightUsed { asset, who, licence: None, terms, ppm };
			assert_eq!(last_event(), used);
		}
	});
}

#[test]
fn nobody_should_derive_when_the_asset_is_not_open_or_closed_again() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(use_right(BOB, None), Error::<Test>::DerivativesNotFound);
		assert_noop!(close(ALICE), Error::<Test>::DerivativesNotFound);
		publish(&terms());
		assert_ok!(open(ALICE, &terms()));
		assert_noop!(close(BOB), Error::<Test>::NotOwner);
		assert_ok!(close(ALICE));
		let (owner, deposit) = (ALICE, DERIVATIVES_DEPOSIT);
		assert_eq!(last_event(), Event::DerivativesClosed { asset: MODEL, owner, deposit });
		assert_eq!(held(HoldReason::DerivativesDeposit, ALICE), 0);
		assert_noop!(use_right(BOB, None), Error::<Test>::DerivativesNotFound);
	});
}

#[test]
fn open_terms_should_lapse_when_the_asset_is_anothers_or_retired() {
	let lapse = |damage: fn()| {
		ExtBuilder.build_and_execute(|| {
			publish(&terms());
			assert_ok!(open(ALICE, &terms()));
			damage();
			assert_noop!(use_right(BOB, None), Error::<Test>::DerivativesNotFound);
			assert_eq!(ModelLicensing::open_terms(MODEL), None);
			assert_ok!(close(BOB));
			assert_eq!(noe(ALICE), RICH - TERMS_DEPOSIT);
		});
	};
	lapse(|| give_asset(MODEL, CAROL));
	lapse(|| retire(MODEL));
}

#[test]
fn asset_should_be_opened_by_its_new_owner_when_the_one_before_had_opened_it() {
	ExtBuilder.build_and_execute(|| {
		publish(&terms());
		assert_ok!(open(ALICE, &terms()));
		give_asset(MODEL, CAROL);
		forget_events();
		assert_ok!(open(CAROL, &terms()));
		let (asset, deposit, terms) = (MODEL, DERIVATIVES_DEPOSIT, terms().hash());
		let closed = Event::DerivativesClosed { asset, owner: ALICE, deposit };
		let opened = Event::DerivativesOpened { asset, owner: CAROL, terms, ppm: 100_000, deposit };
		assert_eq!(events(), vec![closed, opened]);
		assert_eq!(ModelLicensing::terms(terms).map(|record| record.uses), Some(1));
	});
}

#[test]
fn opening_should_be_refused_when_it_makes_no_sense() {
	ExtBuilder.build_and_execute(|| {
		let bound = LicenceTerms { derivatives: Derivatives::None, ..terms() };
		assert_noop!(open(ALICE, &terms()), Error::<Test>::TermsNotFound);
		publish(&terms());
		publish(&bound);
		assert_noop!(open(ALICE, &bound), Error::<Test>::DerivativesNotAllowed);
		assert_noop!(open(BOB, &terms()), Error::<Test>::NotOwner);
		let missing = ModelLicensing::open_derivatives(signed(ALICE), 99, terms().hash());
		assert_noop!(missing, Error::<Test>::AssetNotFound);
		let dataset = ModelLicensing::open_derivatives(signed(ALICE), DATASET, terms().hash());
		assert_noop!(dataset, Error::<Test>::AlgorithmsRequired);
		assert_ok!(open(ALICE, &terms()));
		assert_noop!(open(ALICE, &terms()), Error::<Test>::AlreadyExists);
		retire(MODEL);
		assert_noop!(open(ALICE, &terms()), Error::<Test>::AssetRetired);
	});
}

#[test]
fn opening_should_be_refused_when_its_deposit_cannot_be_held() {
	ExtBuilder.build_and_execute(|| {
		publish(&terms());
		give_asset(MODEL, POOR);
		assert_noop!(open(POOR, &terms()), TokenError::FundsUnavailable);
	});
}

#[test]
fn asset_should_be_removable_when_nothing_of_it_is_licensed() {
	ExtBuilder.build_and_execute(|| {
		let removable = || <ModelLicensing as DerivativeRights<AccountId>>::can_be_removed(MODEL);
		assert!(removable());
		let id = bobs();
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 1));
		assert!(!removable());
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), id));
		assert!(removable());
		assert_ok!(open(ALICE, &terms()));
		assert!(!removable());
		assert_ok!(close(ALICE));
		assert!(removable());
	});
}
