// SPDX-License-Identifier: Apache-2.0
//! Each id is checked against its owner, for every call that takes one.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::UnfilteredDispatchable};

fn dispatch(call: Call<Test>, who: AccountId) -> DispatchResult {
	call.dispatch_bypass_filter(signed(who)).map(drop).map_err(|failed| failed.error)
}

/// Every call that is for the holder of a licence alone.
fn of_holders(licence: LicenceId) -> Vec<Call<Test>> {
	vec![
		Call::renew { licence, max_price: PRICE, pay_native: None },
		Call::transfer_licence { licence, to: POOR, max_royalty: PRICE },
		Call::select_algorithm { licence, algorithm: hash(1) },
		Call::prefer_licence { licence },
	]
}

#[test]
fn licences_should_stay_as_they_are_when_another_calls() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		for call in of_holders(id) {
			for stranger in [ALICE, CAROL, MINER] {
				assert_noop!(dispatch(call.clone(), stranger), Error::<Test>::NotHolder);
			}
		}
		for stranger in [ALICE, CAROL, MINER] {
			assert_noop!(dispatch(Call::burn_licence { licence: id }, stranger), Error::<Test>::NotYetEnded);
		}
	});
}

#[test]
fn offers_and_terms_should_stay_as_they_are_when_another_calls() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, terms().hash()));
		for stranger in [BOB, CAROL, MINER] {
			for call in [Call::set_price { offer: id, price: 1 }, Call::withdraw_offer { offer: id }] {
				assert_noop!(dispatch(call, stranger), Error::<Test>::NotSeller);
			}
			let remove = Call::remove_terms { terms: terms().hash() };
			assert_noop!(dispatch(remove, stranger), Error::<Test>::NotOwner);
			let close = Call::close_derivatives { asset: MODEL };
			assert_noop!(dispatch(close, stranger), Error::<Test>::NotOwner);
		}
	});
}

#[test]
fn calls_should_fail_when_there_is_no_such_record() {
	ExtBuilder.build_and_execute(|| {
		let licence = bobs();
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), licence));
		for id in [licence, 0, LicenceId::MAX] {
			let others = [Call::burn_licence { licence: id }, Call::refund_licence { licence: id }];
			for call in of_holders(id).into_iter().chain(others) {
				assert_noop!(dispatch(call, BOB), Error::<Test>::LicenceNotFound);
			}
		}
		for id in [0, 2, OfferId::MAX] {
			for call in [Call::set_price { offer: id, price: 1 }, Call::withdraw_offer { offer: id }] {
				assert_noop!(dispatch(call, ALICE), Error::<Test>::OfferNotFound);
			}
		}
	});
}
