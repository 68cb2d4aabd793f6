// SPDX-License-Identifier: Apache-2.0
//! The rules by tables.

use crate::{
	logic::{
		deposit,
		licence::Standing,
		offer::speaks_for,
		price::{resale_royalty, split},
		Refusal,
	},
	mock::*,
	types::{Derivatives, Licence, LicenceState, LicenceTerms, Offer, Quota},
};
use frame::arithmetic::Permill;
use noema_primitives::{money::Balance, AiAssetKind, AssetInfo};

fn usual_offer() -> Offer<u64> {
	Offer {
		asset: MODEL,
		seller: ALICE,
		terms: terms().hash(),
		price: PRICE,
		left: None,
		allowlist_root: None,
		licences: 0,
		closed: false,
		deposit: 0,
	}
}

fn usual() -> Licence<u64> {
	Licence::bought((1, &usual_offer()), &terms(), &BOB, PRICE, (START, Some(START + DURATION)), 0)
}

#[test]
fn deposit_should_be_of_items_and_bytes() {
	assert_eq!(deposit(2, 3, 100, 7), Ok(221));
	assert_eq!(deposit(0, 0, Balance::MAX, Balance::MAX), Ok(0));
	assert_eq!(deposit(2, 0, Balance::MAX, 0), Err(Refusal::Overflow));
	assert_eq!(deposit(0, 2, 0, Balance::MAX), Err(Refusal::Overflow));
	assert_eq!(deposit(1, 1, Balance::MAX, 1), Err(Refusal::Overflow));
}

#[test]
fn price_should_be_split_with_fees_rounded_up_and_discounts_down() {
	for (price, fee_ppm, discount_ppm, fee, discount) in [
		(0, 10_000, 500_000, 0, 0),
		(1, 1, 1_000_000, 1, 1),
		(100, 10_000, 999_999, 1, 0),
		(101, 10_000, 500_000, 2, 1),
		(1_000_000, 200_000, 333_333, 200_000, 66_666),
		(1_000_000, 200_000, u32::MAX, 200_000, 200_000),
		(Balance::MAX, 1_000_000, 1_000_000, Balance::MAX, Balance::MAX),
	] {
		let split = split(price, Permill::from_parts(fee_ppm), discount_ppm);
		assert_eq!((split.fee, split.discount), (fee, discount), "{price}");
		assert_eq!(split.charged(), price - discount);
		assert_eq!(split.revenue() + split.income(), split.charged());
	}
}

#[test]
fn resale_royalty_should_be_rounded_up_and_never_above_the_price() {
	for (price, ppm, royalty) in [
		(0, 1_000_000, 0),
		(1, 1, 1),
		(1, 0, 0),
		(101, 50_000, 6),
		(7, 1_000_000, 7),
		(7, u32::MAX, 7),
		(Balance::MAX, 1_000_000, Balance::MAX),
	] {
		assert_eq!(resale_royalty(price, ppm), royalty, "{price} {ppm}");
	}
}

#[test]
fn owner_should_speak_for_an_asset_as_long_as_it_owns_it_and_it_is_not_retired() {
	let asset = |owner, retired| AssetInfo {
		owner,
		kind: AiAssetKind::Model,
		compute_only: false,
		retired,
		ancestors_ppm: 0,
	};
	assert!(speaks_for(&ALICE, Some(&asset(ALICE, false))));
	assert!(!speaks_for(&ALICE, Some(&asset(ALICE, true))));
	assert!(!speaks_for(&ALICE, Some(&asset(BOB, false))));
	assert!(!speaks_for(&ALICE, None));
}

#[test]
fn standing_should_be_told_by_state_and_block() {
	let end = START + DURATION;
	for (state, now, standing) in [
		(LicenceState::Active, START, Standing::InForce),
		(LicenceState::Active, end - 1, Standing::InForce),
		(LicenceState::Active, end, Standing::Expired),
		(LicenceState::Suspended, end - 1, Standing::Suspended),
		(LicenceState::Suspended, end, Standing::Expired),
		(LicenceState::Revoked, START, Standing::Revoked),
		(LicenceState::Revoked, end, Standing::Revoked),
	] {
		assert_eq!(Licence { state, ..usual() }.standing(now), standing, "{state:?} at {now}");
	}
	let perpetual = Licence { expires_at: None, ..usual() };
	assert_eq!(perpetual.standing(u32::MAX), Standing::InForce);
}

#[test]
fn licence_should_be_burnable_by_anyone_when_it_was_revoked_or_is_expired_for_long() {
	let (end, grace) = (START + DURATION, 20);
	let refused = Err(Refusal::NotYetEnded);
	for (state, expires_at, now, by_anyone) in [
		(LicenceState::Active, Some(end), START, refused),
		(LicenceState::Active, Some(end), end, refused),
		(LicenceState::Active, Some(end), end + grace - 1, refused),
		(LicenceState::Active, Some(end), end + grace, Ok(())),
		(LicenceState::Active, Some(u32::MAX), u32::MAX, refused),
		(LicenceState::Active, None, u32::MAX, refused),
		(LicenceState::Revoked, Some(end), START, Ok(())),
		(LicenceState::Revoked, None, START, Ok(())),
	] {
		let licence = Licence { state, expires_at, ..usual() };
		assert_eq!(licence.check_burnable(false, grace, now), by_anyone, "{state:?} {expires_at:?} at {now}");
		assert_eq!(licence.check_burnable(true, grace, now), Ok(()));
		let used = Licence { seats_used: 1, ..licence };
		assert_eq!(used.check_burnable(true, grace, now), Err(Refusal::SeatsInUse));
	}
	let suspended = Licence { state: LicenceState::Suspended, ..usual() };
	assert_eq!(suspended.check_burnable(true, grace, end + grace), Err(Refusal::Suspended));
}

#[test]
fn licence_should_be_refundable_to_its_buyer_for_some_time_after_the_purchase() {
	let period = 60;
	let (in_time, late) = (START + period, START + period + 1);
	let check = |licence: Licence<u64>, now| licence.check_refundable(period, now);
	assert_eq!(check(usual(), START), Ok(()));
	assert_eq!(check(usual(), in_time), Ok(()));
	assert_eq!(check(usual(), late), Err(Refusal::RefundTooLate));
	assert_eq!(usual().check_refundable(u32::MAX, u32::MAX), Ok(()));
	// Whatever became of it since.
	for state in [LicenceState::Suspended, LicenceState::Revoked] {
		let licence = Licence { state, expires_at: None, seats_used: 1, ..usual() };
		assert_eq!(check(licence, late), Err(Refusal::RefundTooLate), "{state:?}");
	}
	assert_eq!(check(Licence { holder: CAROL, ..usual() }, in_time), Err(Refusal::RefundTooLate));
	let suspended = Licence { state: LicenceState::Suspended, ..usual() };
	assert_eq!(check(suspended, in_time), Err(Refusal::Suspended));
	assert_eq!(check(Licence { seats_used: 1, ..usual() }, in_time), Err(Refusal::SeatsInUse));
}

#[test]
fn periods_should_begin_where_the_licence_did() {
	let quota = Quota { units: QUOTA, period: PERIOD };
	let used = Licence { quota_left: [0; 6], ..usual() };
	for (now, start, left) in [
		(START, START, [0; 6]),
		(START + PERIOD - 1, START, [0; 6]),
		(START + PERIOD, START + PERIOD, QUOTA),
		(START + 5 * PERIOD + 7, START + 5 * PERIOD, QUOTA),
		// A clock that goes back is none, and changes nothing.
		(0, START, [0; 6]),
	] {
		let at = used.at(Some(&quota), now);
		assert_eq!((at.period_started_at, at.quota_left), (start, left), "{now}");
		assert_eq!(used.at(None, now), used);
	}
	let endless = Quota { period: 0, ..quota };
	assert_eq!(used.at(Some(&endless), u32::MAX), used);
}

#[test]
fn rights_should_be_those_of_the_terms() {
	assert_eq!(terms().derivative_ppm(), Ok(100_000));
	let none = LicenceTerms { derivatives: Derivatives::None, ..terms() };
	assert_eq!(none.derivative_ppm(), Err(Refusal::DerivativesNotAllowed));
	assert_eq!((none.derivatives.count(), terms().derivatives.count()), (0, 2));
}

#[test]
fn offer_should_be_of_use_until_it_is_closed_and_its_licences_are_gone() {
	let one = Offer { licences: 1, ..usual_offer() };
	let none = one.with_one_less().expect("there is one");
	assert!(!none.is_done() && !Offer { closed: true, ..one }.is_done());
	assert!(Offer { closed: true, ..none.clone() }.is_done());
	assert_eq!(none.with_one_less(), Err(Refusal::Overflow));
}

#[test]
fn payments_should_be_refused_when_they_cannot_be_counted() {
	let licence = Licence { paid: Balance::MAX, ..usual() };
	let split = split(1, Permill::zero(), 0);
	assert_eq!(licence.renewed(&terms(), &split, START), Err(Refusal::Overflow));
}
