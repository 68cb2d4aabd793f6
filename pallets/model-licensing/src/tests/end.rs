// SPDX-License-Identifier: Apache-2.0
//! The end of licences: refunded, revoked, removed.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::fungible::Mutate};
use noema_primitives::LicenceMarket;

fn refund(who: AccountId, id: LicenceId) -> DispatchResult {
	ModelLicensing::refund_licence(signed(who), id)
}

fn revoke(id: LicenceId) -> DispatchResult {
	ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(7))
}

fn burn(who: AccountId, id: LicenceId) -> DispatchResult {
	ModelLicensing::burn_licence(signed(who), id)
}

/// Nothing of a licence of Bob's is there any more.
fn assert_gone(id: LicenceId) {
	assert_eq!((Licences::<Test>::get(id), Owners::get((4, id))), (None, None));
	assert!(!LicencesOf::<Test>::contains_key((BOB, MODEL, id)));
	assert_eq!((held(HoldReason::LicenceDeposit, BOB), noe(BOB)), (0, RICH));
}

#[test]
fn refund_should_give_back_what_was_paid_of_the_sellers_own() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let income = Income::get(MODEL);
		forget_events();
		assert_ok!(refund(ALICE, id));
		assert_eq!((cred(ALICE), cred(BOB)), (RICH_CRED - PRICE, RICH_CRED));
		assert_eq!((Income::get(MODEL), cred(REVENUE) - CRED_MINIMUM), (income, FEE));
		assert_gone(id);
		let (asset, holder, deposit) = (MODEL, BOB, LICENCE_DEPOSIT + 3 * SEAT_DEPOSIT);
		let refunded = Event::LicenceRefunded { licence: id, asset, seller: ALICE, holder, amount: PRICE };
		let burned = Event::LicenceBurned { licence: id, asset, holder, depositor: BOB, deposit };
		assert_eq!(events(), vec![refunded, burned]);
		assert_noop!(refund(ALICE, id), Error::<Test>::LicenceNotFound);
	});
}

#[test]
fn refund_should_give_back_renewals_and_no_discount() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (1, 500_000))].into());
		let id = bobs();
		assert_ok!(ModelLicensing::renew(signed(BOB), id, PRICE, None));
		assert_ok!(refund(ALICE, id));
		assert_eq!(cred(BOB), RICH_CRED);
		assert_eq!(cred(ALICE), RICH_CRED - 2 * PRICE + FEE);
	});
}

/// Sells a licence in the market.
fn sell(id: LicenceId, from: AccountId, to: AccountId, price: Balance) {
	assert_ok!(<ModelLicensing as LicenceMarket<AccountId>>::suspend(id, &from));
	assert_ok!(<ModelLicensing as LicenceMarket<AccountId>>::sell(id, &to, price));
}

/// Else it would be the seller's to buy at the first price, whatever it is worth to whoever has it later.
#[test]
fn refund_should_be_refused_when_the_period_since_the_purchase_is_over() {
	ExtBuilder.build_and_execute(|| {
		let free = buy(BOB, offer_of(MODEL, &terms(), 0));
		let [first, second] = [bobs(), bobs()];
		pass(REFUND);
		assert_ok!(ModelLicensing::renew(signed(BOB), second, PRICE, None));
		assert_ok!(refund(ALICE, first));
		pass(1);
		for id in [free, second] {
			assert_noop!(refund(ALICE, id), Error::<Test>::RefundTooLate);
		}
		assert_ok!(revoke(second));
		pass(DURATION);
		for id in [free, second] {
			assert_noop!(refund(ALICE, id), Error::<Test>::RefundTooLate);
		}
	});
}

#[test]
fn refund_should_be_refused_when_the_buyer_has_passed_the_licence_on() {
	ExtBuilder.build_and_execute(|| {
		let [given, sold, returned] = [bobs(), bobs(), bobs()];
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), given, CAROL, PRICE));
		sell(sold, BOB, CAROL, 5 * PRICE);
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), returned, ALICE, PRICE));
		for id in [given, sold, returned] {
			assert_noop!(refund(ALICE, id), Error::<Test>::RefundTooLate);
		}
		// What has come back to the seller is its own to burn.
		assert_ok!(burn(ALICE, returned));
	});
}

#[test]
fn refund_should_give_back_the_price_of_the_last_sale_when_the_buyer_has_the_licence_again() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		sell(id, BOB, CAROL, 5 * PRICE);
		sell(id, CAROL, BOB, 3 * PRICE);
		let before = cred(BOB);
		assert_ok!(refund(ALICE, id));
		assert_eq!((cred(BOB), cred(ALICE)), (before + 3 * PRICE, RICH_CRED - 3 * PRICE));
	});
}

#[test]
fn refund_should_end_in_escrow_when_the_holder_cannot_receive_it() {
	ExtBuilder.build_and_execute(|| {
		let id = buy(BOB, offer_of(MODEL, &terms(), 5_000));
		<Cred as Mutate<AccountId>>::set_balance(&BOB, 0);
		assert_ok!(refund(ALICE, id));
		assert_eq!((cred(BOB), Escrowed::get(BOB)), (0, 5_000));
	});
}

#[test]
fn refund_should_move_nothing_when_the_licence_cost_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = buy(BOB, offer_of(MODEL, &terms(), 0));
		assert_ok!(refund(ALICE, id));
		assert_eq!((cred(ALICE), cred(BOB)), (RICH_CRED, RICH_CRED));
		assert_gone(id);
	});
}

#[test]
fn refund_should_be_made_by_the_seller_alone_also_when_the_asset_is_anothers() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		give_asset(MODEL, CAROL);
		for who in [BOB, CAROL] {
			assert_noop!(refund(who, id), Error::<Test>::NotSeller);
		}
		assert_ok!(refund(ALICE, id));
	});
}

#[test]
fn refund_should_fail_when_lanes_are_open_or_the_seller_cannot_pay() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(open_lane(BOB, id, 1));
		assert_noop!(refund(ALICE, id), Error::<Test>::SeatsInUse);
		end_lane(id, 1, QUOTA);
		let rest = cred(ALICE) - PRICE;
		let (keep, exact, polite) = (Preservation::Preserve, Precision::Exact, Fortitude::Polite);
		assert_ok!(<Cred as Mutate<AccountId>>::burn_from(&ALICE, rest, keep, exact, polite));
		assert_noop!(refund(ALICE, id), TokenError::NotExpendable);
	});
}

#[test]
fn licence_should_be_revoked_once() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		forget_events();
		assert_ok!(revoke(id));
		let reason = hash(7);
		let event = Event::LicenceRevoked { licence: id, asset: MODEL, holder: BOB, reason };
		assert_eq!(events(), vec![event]);
		assert_eq!(licence(id).state, LicenceState::Revoked);
		assert_noop!(revoke(id), Error::<Test>::AlreadyRevoked);
		assert_noop!(revoke(99), Error::<Test>::LicenceNotFound);
	});
}

#[test]
fn licence_should_be_burned_by_its_holder_at_any_time() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_noop!(burn(CAROL, id), Error::<Test>::NotYetEnded);
		assert_noop!(burn(ALICE, id), Error::<Test>::NotYetEnded);
		assert_ok!(burn(BOB, id));
		assert_gone(id);
		assert_noop!(burn(BOB, id), Error::<Test>::LicenceNotFound);
	});
}

#[test]
fn licence_should_be_burned_by_anyone_when_it_has_ended_and_its_buyer_have_the_deposit() {
	ExtBuilder.build_and_execute(|| {
		let [revoked, expired] = [bobs(), bobs()];
		assert_ok!(revoke(revoked));
		assert_ok!(burn(CAROL, revoked));
		pass(DURATION + GRACE - 1);
		assert_noop!(burn(CAROL, expired), Error::<Test>::NotYetEnded);
		pass(1);
		assert_ok!(burn(CAROL, expired));
		assert_gone(expired);
	});
}

/// Else the one who bought it, and has passed it on, would burn it for its deposit in the block in which it expires.
#[test]
fn licence_should_be_renewed_when_it_has_expired_and_another_would_burn_it() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(ModelLicensing::transfer_licence(signed(BOB), id, CAROL, PRICE));
		pass(DURATION);
		assert_noop!(burn(BOB, id), Error::<Test>::NotYetEnded);
		pass(GRACE - 1);
		assert_noop!(burn(BOB, id), Error::<Test>::NotYetEnded);
		assert_ok!(ModelLicensing::renew(signed(CAROL), id, PRICE, None));
		// From its new end on there is as much time.
		pass(DURATION + GRACE - 1);
		assert_noop!(burn(BOB, id), Error::<Test>::NotYetEnded);
		pass(1);
		assert_ok!(burn(BOB, id));
	});
}

#[test]
fn licence_should_be_burned_by_its_holder_when_it_has_just_expired() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		pass(DURATION);
		assert_ok!(burn(BOB, id));
		assert_gone(id);
	});
}

#[test]
fn licence_should_stay_when_lanes_are_open_under_it() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(open_lane(BOB, id, 1));
		assert_noop!(burn(BOB, id), Error::<Test>::SeatsInUse);
		pass(DURATION + GRACE);
		assert_noop!(burn(CAROL, id), Error::<Test>::SeatsInUse);
		end_lane(id, 1, QUOTA);
		assert_ok!(burn(CAROL, id));
	});
}

#[test]
fn licence_should_be_preferred_no_more_when_it_is_burned() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
		assert_ok!(burn(BOB, id));
		assert_eq!(Preferred::<Test>::get(BOB, MODEL), None);
	});
}
