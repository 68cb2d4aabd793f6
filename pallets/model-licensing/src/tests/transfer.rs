// SPDX-License-Identifier: Apache-2.0
//! Licences that are given to others.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::fungible::Mutate};

/// The twentieth of the price that the asset gets.
const ROYALTY: Balance = PRICE / 20;

fn transfer(who: AccountId, id: LicenceId, to: AccountId) -> DispatchResult {
	ModelLicensing::transfer_licence(signed(who), id, to, ROYALTY)
}

#[test]
fn licence_should_be_anothers_and_the_asset_have_its_royalty_when_it_is_transferred() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let before = (cred(BOB), Income::get(MODEL), noe(BOB));
		forget_events();
		assert_ok!(transfer(BOB, id, CAROL));
		assert_eq!((cred(BOB), Income::get(MODEL)), (before.0 - ROYALTY, before.1 + ROYALTY));
		let record = licence(id);
		assert_eq!((record.holder, record.depositor), (CAROL, BOB));
		assert_eq!((record.price, record.paid), (PRICE, PRICE));
		assert_eq!(Owners::get((Collection::Licences.id(), id)), Some(CAROL));
		assert!(LicencesOf::<Test>::contains_key((CAROL, MODEL, id)));
		assert!(!LicencesOf::<Test>::contains_key((BOB, MODEL, id)));
		assert_eq!((noe(BOB), noe(CAROL)), (before.2, RICH));
		let (asset, from, to, royalty) = (MODEL, BOB, CAROL, ROYALTY);
		let event = Event::LicenceTransferred { licence: id, asset, from, to, price: None, royalty };
		assert_eq!(events(), vec![event]);
	});
}

#[test]
fn licence_should_do_for_its_new_holder_what_it_did_for_the_old_one() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(transfer(BOB, id, CAROL));
		assert_noop!(open_lane(BOB, id, 1), Error::<Test>::NotHolder);
		assert_ok!(open_lane(CAROL, id, 1));
		assert_noop!(transfer(BOB, id, BOB), Error::<Test>::NotHolder);
	});
}

#[test]
fn royalty_should_be_rounded_up() {
	ExtBuilder.build_and_execute(|| {
		let id = buy(BOB, offer_of(MODEL, &terms(), 101));
		let before = Income::get(MODEL);
		// A twentieth of 101 is 5.05.
		assert_ok!(transfer(BOB, id, CAROL));
		assert_eq!(Income::get(MODEL) - before, 6);
	});
}

#[test]
fn transfer_should_fail_when_the_royalty_is_above_the_limit() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let refused = Error::<Test>::RoyaltyAboveLimit;
		assert_noop!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, ROYALTY - 1), refused);
	});
}

#[test]
fn transfer_should_owe_nothing_when_there_are_no_royalties_or_the_licence_cost_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		RoyaltyAccount::set(None);
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, 0));
		RoyaltyAccount::set(Some(ROYALTIES));
		let id = buy(BOB, offer_of(MODEL, &terms(), 0));
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, 0));
	});
}

#[test]
fn transfer_should_fail_when_the_holder_cannot_pay_the_royalty() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(<Cred as Mutate<AccountId>>::burn_from(
			&BOB,
			cred(BOB) - ROYALTY,
			Preservation::Preserve,
			Precision::Exact,
			Fortitude::Polite
		));
		assert_noop!(transfer(BOB, id, CAROL), TokenError::NotExpendable);
	});
}

#[test]
fn transfer_should_fail_when_it_is_to_the_holder_itself() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(transfer(BOB, id, BOB), Error::<Test>::SameHolder);
	});
}

#[test]
fn transfer_should_fail_when_the_terms_forbid_it() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { transferable: false, ..terms() });
		assert_noop!(transfer(BOB, id, CAROL), Error::<Test>::NotTransferable);
	});
}

#[test]
fn transfer_should_fail_when_lanes_are_open() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(open_lane(BOB, id, 1));
		assert_noop!(transfer(BOB, id, CAROL), Error::<Test>::SeatsInUse);
		end_lane(id, 1, QUOTA);
		assert_ok!(transfer(BOB, id, CAROL));
	});
}

#[test]
fn transfer_should_fail_when_the_licence_has_ended_or_is_anothers_or_none() {
	ExtBuilder.build_and_execute(|| {
		let [revoked, expired] = [bobs(), bobs()];
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), revoked, hash(1)));
		assert_noop!(transfer(BOB, revoked, CAROL), Error::<Test>::Revoked);
		assert_noop!(transfer(CAROL, expired, ALICE), Error::<Test>::NotHolder);
		assert_noop!(transfer(BOB, 99, CAROL), Error::<Test>::LicenceNotFound);
		pass(DURATION);
		assert_noop!(transfer(BOB, expired, CAROL), Error::<Test>::Expired);
	});
}

#[test]
fn licence_should_be_preferred_no_more_when_it_is_transferred() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = [bobs(), bobs()];
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), second));
		assert_ok!(transfer(BOB, first, CAROL));
		assert_eq!(Preferred::<Test>::get(BOB, MODEL), Some(second));
		assert_ok!(transfer(BOB, second, CAROL));
		assert_eq!(Preferred::<Test>::get(BOB, MODEL), None);
		assert_eq!(Preferred::<Test>::get(CAROL, MODEL), None);
	});
}
