// SPDX-License-Identifier: Apache-2.0
//! What holders choose.

use crate::{mock::*, *};
use frame::testing_prelude::*;

fn select(who: AccountId, id: LicenceId, algorithm: u8) -> DispatchResult {
	ModelLicensing::select_algorithm(signed(who), id, hash(algorithm))
}

#[test]
fn algorithm_should_be_one_of_the_terms() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { algorithms: algorithms(&[1, 2]), ..terms() });
		forget_events();
		for algorithm in [1, 2] {
			assert_ok!(select(BOB, id, algorithm));
			assert_eq!(licence(id).algorithm, Some(hash(algorithm)));
			let event = Event::AlgorithmSelected { licence: id, algorithm: hash(algorithm) };
			assert_eq!(last_event(), event);
		}
		assert_noop!(select(BOB, id, 3), Error::<Test>::AlgorithmNotFound);
		assert_noop!(select(BOB, id, 2), Error::<Test>::AlreadySelected);
	});
}

#[test]
fn algorithm_should_not_be_selected_when_the_licence_is_anothers_or_not_in_force() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { algorithms: algorithms(&[1]), ..terms() });
		assert_noop!(select(CAROL, id, 1), Error::<Test>::NotHolder);
		assert_noop!(select(BOB, id + 1, 1), Error::<Test>::LicenceNotFound);
		pass(DURATION);
		assert_noop!(select(BOB, id, 1), Error::<Test>::Expired);
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		assert_noop!(select(BOB, id, 1), Error::<Test>::Revoked);
	});
}

#[test]
fn algorithm_should_not_be_selected_when_the_terms_name_none() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(select(BOB, id, 1), Error::<Test>::AlgorithmNotFound);
	});
}

#[test]
fn licence_should_be_preferred_when_its_holder_says_so() {
	ExtBuilder.build_and_execute(|| {
		let [first, second] = [bobs(), bobs()];
		forget_events();
		for id in [first, second] {
			assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
			assert_eq!(Preferred::<Test>::get(BOB, MODEL), Some(id));
			let event = Event::LicencePreferred { licence: id, asset: MODEL, holder: BOB };
			assert_eq!(last_event(), event);
		}
		let again = ModelLicensing::prefer_licence(signed(BOB), second);
		assert_noop!(again, Error::<Test>::AlreadyPreferred);
	});
}
