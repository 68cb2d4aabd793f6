// SPDX-License-Identifier: Apache-2.0
//! Licences that are for sale: nothing else is done with them, and the asset gets its part of the price.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{DerivativeRights, LicenceMarket};

fn suspend(id: LicenceId, who: AccountId) -> DispatchResult {
	<ModelLicensing as LicenceMarket<AccountId>>::suspend(id, &who)
}

fn resume(id: LicenceId) {
	<ModelLicensing as LicenceMarket<AccountId>>::resume(id);
}

fn sell(id: LicenceId, to: AccountId, price: Balance) -> DispatchResult {
	<ModelLicensing as LicenceMarket<AccountId>>::sell(id, &to, price)
}

#[test]
fn licence_should_do_nothing_while_it_is_for_sale() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs_under(&LicenceTerms { algorithms: algorithms(&[1, 2]), ..terms() });
		assert_ok!(ModelLicensing::select_algorithm(signed(BOB), id, hash(1)));
		forget_events();
		assert_ok!(suspend(id, BOB));
		assert_eq!(events(), vec![Event::LicenceSuspended { licence: id, holder: BOB }]);
		let bob = || signed(BOB);
		for result in [
			open_lane(BOB, id, 1).map(drop),
			<ModelLicensing as DerivativeRights<AccountId>>::use_right(&BOB, MODEL, Some(id)).map(drop),
			ModelLicensing::renew(bob(), id, PRICE, None),
			ModelLicensing::transfer_licence(bob(), id, CAROL, PRICE),
			ModelLicensing::select_algorithm(bob(), id, hash(2)),
			ModelLicensing::burn_licence(bob(), id),
			ModelLicensing::refund_licence(signed(ALICE), id),
			suspend(id, BOB),
		] {
			assert_eq!(result, Err(Error::<Test>::Suspended.into()));
		}
		assert_eq!(ModelLicensing::entitled(BOB, MODEL), None);
	});
}

#[test]
fn licence_should_do_all_again_when_it_is_for_sale_no_more() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(suspend(id, BOB));
		resume(id);
		assert_eq!(last_event(), Event::LicenceResumed { licence: id, holder: BOB });
		assert_ok!(open_lane(BOB, id, 1));
	});
}

#[test]
fn resuming_should_change_nothing_when_the_licence_is_not_for_sale_or_gone() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_storage_noop!(resume(id));
		assert_storage_noop!(resume(99));
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		assert_storage_noop!(resume(id));
	});
}

#[test]
fn licence_should_not_be_for_sale_when_it_could_not_be_transferred() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(suspend(id, CAROL), Error::<Test>::NotHolder);
		assert_noop!(suspend(99, BOB), Error::<Test>::LicenceNotFound);
		assert_ok!(open_lane(BOB, id, 1));
		assert_noop!(suspend(id, BOB), Error::<Test>::SeatsInUse);
		let bound = bobs_under(&LicenceTerms { transferable: false, ..terms() });
		assert_noop!(suspend(bound, BOB), Error::<Test>::NotTransferable);
		pass(DURATION);
		assert_noop!(suspend(id, BOB), Error::<Test>::Expired);
	});
}

#[test]
fn asset_should_get_its_part_of_the_price_when_a_licence_is_sold() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(suspend(id, BOB));
		let before = (cred(BOB), Income::get(MODEL));
		forget_events();
		let price = 3 * PRICE + 1;
		assert_ok!(sell(id, CAROL, price));
		// A twentieth of 300,000,001 is 15,000,000.05.
		let royalty = 15_000_001;
		assert_eq!((cred(BOB), Income::get(MODEL)), (before.0 - royalty, before.1 + royalty));
		let record = licence(id);
		assert_eq!((record.holder, record.price, record.paid), (CAROL, price, price));
		assert_eq!(record.state, LicenceState::Active);
		let (asset, from, to) = (MODEL, BOB, CAROL);
		let event = Event::LicenceTransferred { licence: id, asset, from, to, price: Some(price), royalty };
		assert_eq!(events(), vec![event]);
		assert_ok!(open_lane(CAROL, id, 1));
	});
}

#[test]
fn sale_should_fail_when_the_licence_is_not_for_sale_or_has_ended() {
	ExtBuilder.build_and_execute(|| {
		let [free, expired, revoked] = [bobs(), bobs(), bobs()];
		assert_noop!(sell(free, CAROL, 1), Error::<Test>::NotSuspended);
		assert_noop!(sell(99, CAROL, 1), Error::<Test>::LicenceNotFound);
		for id in [expired, revoked] {
			assert_ok!(suspend(id, BOB));
		}
		assert_noop!(sell(revoked, BOB, 1), Error::<Test>::SameHolder);
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), revoked, hash(1)));
		assert_noop!(sell(revoked, CAROL, 1), Error::<Test>::Revoked);
		pass(DURATION);
		assert_noop!(sell(expired, CAROL, 1), Error::<Test>::Expired);
	});
}

#[test]
fn licence_should_be_revocable_and_burned_while_it_is_for_sale() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(suspend(id, BOB));
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		assert_ok!(ModelLicensing::burn_licence(signed(CAROL), id));
		assert_storage_noop!(resume(id));
	});
}

#[test]
fn quota_of_a_licence_should_be_told_to_the_market() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(open_lane(BOB, id, 1));
		end_lane(id, 1, [1, 0, 0, 0, 0, 0]);
		assert_ok!(suspend(id, BOB));
		let left = <ModelLicensing as LicenceMarket<AccountId>>::quota_left(id);
		assert_eq!(left, Some([600_002, 0, 200, 0, 0, 0]));
		assert_eq!(<ModelLicensing as LicenceMarket<AccountId>>::quota_left(99), None);
	});
}
