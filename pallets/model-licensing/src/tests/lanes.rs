// SPDX-License-Identifier: Apache-2.0
//! Lanes and jobs under licences: who may open them, and how many.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{metering::UNIT_CLASSES, LicenceQuotas};

fn licensee(id: LicenceId) -> Option<(AccountId, AiAssetId)> {
	<ModelLicensing as LicenceQuotas<AccountId>>::licensee(id)
}

#[test]
fn lane_should_take_a_seat_and_give_it_back() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		forget_events();
		let part = [300_000, 0, 100, 0, 0, 0];
		assert_eq!(open_lane(BOB, id, 1), Ok(part));
		assert_eq!(licence(id).seats_used, 1);
		let seat = Seat { period_started_at: START, part };
		assert_eq!(Seats::<Test>::get(id, lane(1)), Some(seat));
		let taken = Event::SeatTaken { licence: id, lane: lane(1), service: 5, quota: part, algorithm: None };
		end_lane(id, 1, [7, 0, 0, 0, 0, 0]);
		assert_eq!((licence(id).seats_used, Seats::<Test>::get(id, lane(1))), (0, None));
		let freed = Event::SeatFreed { licence: id, lane: lane(1), returned: [7, 0, 0, 0, 0, 0] };
		assert_eq!(events(), vec![taken, freed]);
	});
}

#[test]
fn lane_should_be_refused_when_all_seats_are_taken() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		for number in 1..=3 {
			assert_ok!(open_lane(BOB, id, number));
		}
		assert_noop!(open_lane(BOB, id, 4), Error::<Test>::InsufficientSeats);
		end_lane(id, 2, [0; UNIT_CLASSES]);
		assert_ok!(open_lane(BOB, id, 4));
	});
}

#[test]
fn lane_should_be_refused_when_the_licence_has_no_seats() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { seats: 0, quota: None, ..terms() });
		assert_noop!(open_lane(BOB, id, 1), Error::<Test>::InsufficientSeats);
	});
}

#[test]
fn lane_should_be_refused_when_the_licence_is_anothers_or_none() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(open_lane(CAROL, id, 1), Error::<Test>::NotHolder);
		assert_noop!(open_lane(ALICE, id, 1), Error::<Test>::NotHolder);
		assert_noop!(open_lane(BOB, id + 1, 1), Error::<Test>::LicenceNotFound);
	});
}

/// Otherwise a licence of anything would be served for nothing by everybody.
#[test]
fn lane_should_be_refused_when_the_service_requires_another_licence_or_none() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(open_lane_of(Some(AGENT), BOB, id, 1), Error::<Test>::WrongAsset);
		assert_noop!(open_lane_of(None, BOB, id, 1), Error::<Test>::WrongAsset);
	});
}

#[test]
fn lane_should_be_refused_when_the_licence_has_expired_and_open_ones_go_on() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(open_lane(BOB, id, 1));
		pass(DURATION - 1);
		assert_ok!(open_lane(BOB, id, 2));
		pass(1);
		assert_noop!(open_lane(BOB, id, 3), Error::<Test>::Expired);
		assert_eq!(licence(id).seats_used, 2);
		for number in [1, 2] {
			end_lane(id, number, QUOTA);
		}
		assert_eq!(licence(id).seats_used, 0);
	});
}

#[test]
fn lane_should_be_refused_when_the_licence_was_revoked_and_open_ones_go_on() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let part = open_lane(BOB, id, 1).expect("there is a seat");
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		assert_noop!(open_lane(BOB, id, 2), Error::<Test>::Revoked);
		assert_noop!(ModelLicensing::burn_licence(signed(BOB), id), Error::<Test>::SeatsInUse);
		end_lane(id, 1, part);
		assert_ok!(ModelLicensing::burn_licence(signed(CAROL), id));
	});
}

#[test]
fn lane_should_be_refused_when_the_payers_tier_is_too_low_now() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (5, 0))].into());
		let id = bobs_under(&LicenceTerms { required_tier: 5, ..terms() });
		assert_ok!(open_lane(BOB, id, 1));
		TiersOf::set(Default::default());
		assert_noop!(open_lane(BOB, id, 2), Error::<Test>::InsufficientTier);
	});
}

#[test]
fn lane_should_run_the_algorithm_that_was_selected_when_terms_name_some() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { algorithms: algorithms(&[1, 2]), ..terms() });
		assert_noop!(open_lane(BOB, id, 1), Error::<Test>::AlgorithmNotSelected);
		assert_ok!(ModelLicensing::select_algorithm(signed(BOB), id, hash(2)));
		assert_ok!(open_lane(BOB, id, 1));
		match last_event() {
			Event::SeatTaken { algorithm, .. } => assert_eq!(algorithm, Some(hash(2))),
			other => panic!("{other:?}"),
		}
		let change = ModelLicensing::select_algorithm(signed(BOB), id, hash(1));
		assert_noop!(change, Error::<Test>::SeatsInUse);
	});
}

#[test]
fn end_of_a_lane_should_change_nothing_when_it_had_no_seat() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(open_lane(BOB, id, 1));
		for (licence, number) in [(id, 2), (id + 1, 1)] {
			let before = everything();
			let ended = std::panic::catch_unwind(|| end_lane(licence, number, QUOTA));
			// Whoever builds with checks hears of it.
			assert!(ended.is_ok() || cfg!(debug_assertions));
			assert_eq!(everything(), before);
		}
	});
}

#[test]
fn licensee_should_be_the_holder_of_a_licence_in_force() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let paid = <ModelLicensing as LicenceQuotas<AccountId>>::paid;
		assert_eq!((licensee(id), paid(id) > 0), (Some((BOB, MODEL)), true));
		assert_eq!(licence(id).paid, paid(id));
		assert_eq!((licensee(id + 1), paid(id + 1)), (None, 0));
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, PRICE));
		assert_eq!(licensee(id), Some((CAROL, MODEL)));
		// Also while it is for sale.
		assert_ok!(<ModelLicensing as noema_primitives::LicenceMarket<_>>::suspend(id, &CAROL));
		assert_eq!(licensee(id), Some((CAROL, MODEL)));
		pass(DURATION);
		assert_eq!(licensee(id), None);
		let other = bobs();
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), other, hash(1)));
		assert_eq!(licensee(other), None);
	});
}
