// SPDX-License-Identifier: Apache-2.0
//! Services that use an asset, whose owner must have offered it.

use crate::{
	mock::{Services, *},
	*,
};
use frame::testing_prelude::*;

const ASSET: AiAssetId = 42;

fn register_with(asset: AiAssetId) -> DispatchResult {
	let kind = ServiceKind::Completion;
	Services::register_service(signed(ALICE), kind, endpoint(), details(), Some(asset), Some(asset))
}

fn publish_at_most(max_royalty_ppm: u32) -> DispatchResult {
	Services::publish_tariff(signed(ALICE), 0, flat(1), Default::default(), max_royalty_ppm)
}

fn try_publish() -> DispatchResult {
	publish_at_most(1_000_000)
}

#[test]
fn royalty_should_be_pinned_when_the_owner_offers_one() {
	ExtBuilder::default().provider().build_and_execute(|| {
		offer(ASSET, ALICE, 25_000);
		assert_ok!(register_with(ASSET));
		assert_ok!(try_publish());
		let terms = record(0, 1).terms;
		let expected = (Some(ASSET), 25_000, Some(ASSET));
		assert_eq!((terms.asset, terms.royalty_ppm, terms.licence_required), expected);
		assert!(matches!(last_event(), Event::TariffPublished { royalty_ppm: 25_000, .. }));
	});
}

#[test]
fn royalty_should_be_that_of_each_version_when_offers_change() {
	ExtBuilder::default().provider().build_and_execute(|| {
		offer(ASSET, ALICE, 25_000);
		assert_ok!(register_with(ASSET));
		assert_ok!(try_publish());
		offer(ASSET, ALICE, 50_000);
		assert_ok!(try_publish());
		pass(NOTICE);
		withdraw_offer(ASSET, ALICE);
		assert_noop!(try_publish(), Error::<Test>::NoOffer);
		assert_eq!((record(0, 1).terms.royalty_ppm, record(0, 2).terms.royalty_ppm), (25_000, 50_000));
	});
}

#[test]
fn service_should_be_refused_when_nobody_offers_the_asset_to_its_provider() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_noop!(register_with(ASSET), Error::<Test>::NoOffer);
		offer(ASSET, BOB, 1);
		offer(ASSET + 1, ALICE, 1);
		assert_noop!(register_with(ASSET), Error::<Test>::NoOffer);
	});
}

#[test]
fn royalty_should_be_none_to_all_of_what_is_earned() {
	ExtBuilder::default().provider().build_and_execute(|| {
		offer(ASSET, ALICE, 1_000_001);
		assert_noop!(register_with(ASSET), Error::<Test>::NoOffer);
		offer(ASSET, ALICE, 1_000_000);
		assert_ok!(register_with(ASSET));
		assert_ok!(try_publish());
		offer(ASSET, ALICE, 0);
		assert_ok!(try_publish());
		assert_eq!((record(0, 1).terms.royalty_ppm, record(0, 2).terms.royalty_ppm), (1_000_000, 0));
		pass(NOTICE);
		offer(ASSET, ALICE, u32::MAX);
		assert_noop!(try_publish(), Error::<Test>::NoOffer);
	});
}

#[test]
fn licence_should_be_asked_for_without_an_offer() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let kind = ServiceKind::Data;
		assert_ok!(Services::register_service(signed(ALICE), kind, endpoint(), details(), None, Some(ASSET)));
		assert_ok!(try_publish());
		let terms = record(0, 1).terms;
		assert_eq!((terms.asset, terms.royalty_ppm, terms.licence_required), (None, 0, Some(ASSET)));
	});
}

#[test]
fn tariff_should_be_refused_when_the_royalty_is_above_the_limit() {
	ExtBuilder::default().provider().build_and_execute(|| {
		offer(ASSET, ALICE, 25_000);
		assert_ok!(register_with(ASSET));
		// The owner raises it just before the tariff is published: else all of it would be the owner's, at once.
		offer(ASSET, ALICE, 1_000_000);
		for limit in [0, 25_000, 999_999] {
			assert_noop!(publish_at_most(limit), Error::<Test>::RoyaltyAboveLimit);
		}
		offer(ASSET, ALICE, 25_000);
		assert_noop!(publish_at_most(24_999), Error::<Test>::RoyaltyAboveLimit);
		assert_ok!(publish_at_most(25_000));
		assert_eq!(record(0, 1).terms.royalty_ppm, 25_000);
		// So it is for versions that come later, and less is not refused.
		offer(ASSET, ALICE, 25_001);
		assert_noop!(publish_at_most(25_000), Error::<Test>::RoyaltyAboveLimit);
		offer(ASSET, ALICE, 0);
		assert_ok!(publish_at_most(0));
	});
}

#[test]
fn limit_should_be_of_no_consequence_when_the_service_uses_no_asset() {
	ExtBuilder::default().provider().build_and_execute(|| {
		add_service(ALICE);
		assert_ok!(publish_at_most(0));
		pass(NOTICE);
		assert_ok!(publish_at_most(u32::MAX));
	});
}
