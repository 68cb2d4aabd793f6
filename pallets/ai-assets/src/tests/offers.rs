// SPDX-License-Identifier: Apache-2.0
//! Offers to providers.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::AssetOffers;

fn royalty(asset: AiAssetId, provider: AccountId) -> Option<u32> {
	let found = <AiAssets as AssetOffers<_>>::royalty_of(asset, &provider);
	assert_eq!(AiAssets::royalty_offered(asset, provider), found);
	found
}

fn offer(who: AccountId, provider: Option<AccountId>, ppm: u32) {
	assert_ok!(AiAssets::offer_to_providers(signed(who), 1, provider, ppm));
}

#[test]
fn offer_should_be_stored_with_its_deposit_when_it_is_made() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, Some(BOB), 50_000);
		let stands = Offer { owner: ALICE, ppm: 50_000, deposit: OFFER_DEPOSIT };
		assert_eq!(Offers::<Test>::get(1, Some(BOB)), Some(stands));
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), OFFER_DEPOSIT);
		assert!(stored(1).offered);
		let (provider, owner, ppm, deposit) = (Some(BOB), ALICE, 50_000, OFFER_DEPOSIT);
		assert_eq!(events(), vec![Event::OfferMade { asset: 1, provider, owner, ppm, deposit }]);
	});
}

#[test]
fn royalty_should_be_that_of_the_offer_to_the_provider_before_that_to_all() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_eq!(royalty(1, BOB), None);
		offer(ALICE, None, 50_000);
		assert_eq!((royalty(1, BOB), royalty(1, CAROL)), (Some(50_000), Some(50_000)));
		offer(ALICE, Some(BOB), 70_000);
		assert_eq!((royalty(1, BOB), royalty(1, CAROL)), (Some(70_000), Some(50_000)));
		assert_ok!(AiAssets::withdraw_offer(signed(ALICE), 1, None));
		assert_eq!((royalty(1, BOB), royalty(1, CAROL)), (Some(70_000), None));
		assert_eq!(royalty(2, BOB), None);
	});
}

#[test]
fn owners_should_need_an_offer_for_services_of_their_own() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_eq!(royalty(1, ALICE), None);
		offer(ALICE, Some(ALICE), 0);
		assert_eq!(royalty(1, ALICE), Some(0));
	});
}

#[test]
fn offer_should_take_no_more_deposit_when_its_royalty_changes() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, None, 1);
		ItemDeposit::set(2 * ITEM);
		offer(ALICE, None, 2);
		assert_eq!(royalty(1, BOB), Some(2));
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), OFFER_DEPOSIT);
		offer(ALICE, Some(BOB), 2);
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), 2 * OFFER_DEPOSIT + ITEM);
	});
}

#[test]
fn offer_should_ask_for_everything_at_most() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, None, 1_000_000);
		for ppm in [1_000_001, u32::MAX] {
			assert_noop!(
				AiAssets::offer_to_providers(signed(ALICE), 1, None, ppm),
				Error::<Test>::RoyaltyTooHigh
			);
		}
	});
}

#[test]
fn offer_should_be_refused_when_the_asset_is_not_the_callers() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_noop!(AiAssets::offer_to_providers(signed(BOB), 1, None, 1), Error::<Test>::NotOwner);
		assert_noop!(AiAssets::offer_to_providers(signed(BOB), 2, None, 1), Error::<Test>::NotFound);
	});
}

#[test]
fn offer_should_be_refused_when_its_deposit_cannot_be_held() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, POOR));
		assert_noop!(AiAssets::offer_to_providers(signed(POOR), 1, None, 1), TokenError::FundsUnavailable);
	});
}

#[test]
fn offer_should_lapse_when_the_asset_changes_hands() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, None, 50_000);
		offer(ALICE, Some(CAROL), 60_000);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_eq!((royalty(1, CAROL), royalty(1, ALICE)), (None, None));
		// One that stands counts where another has lapsed.
		offer(BOB, None, 10_000);
		assert_eq!(royalty(1, CAROL), Some(10_000));
		// And who has it back has offered what it had.
		assert_ok!(AiAssets::transfer(signed(BOB), 1, ALICE));
		assert_eq!((royalty(1, CAROL), royalty(1, BOB)), (Some(60_000), None));
	});
}

#[test]
fn lapsed_offer_should_be_replaced_and_its_deposit_go_back() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, None, 50_000);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		System::reset_events();
		offer(BOB, None, 10_000);
		let holds = [ALICE, BOB].map(|who| held(HoldReason::OfferDeposit, who));
		assert_eq!(holds, [0, OFFER_DEPOSIT]);
		let (provider, deposit) = (None, OFFER_DEPOSIT);
		let gone = Event::OfferWithdrawn { asset: 1, provider, owner: ALICE, deposit };
		let made = Event::OfferMade { asset: 1, provider, owner: BOB, ppm: 10_000, deposit };
		assert_eq!(events(), vec![gone, made]);
	});
}

#[test]
fn offer_should_be_withdrawn_when_whoever_made_it_says_so() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, Some(BOB), 50_000);
		System::reset_events();
		assert_ok!(AiAssets::withdraw_offer(signed(ALICE), 1, Some(BOB)));
		assert_eq!((royalty(1, BOB), held(HoldReason::OfferDeposit, ALICE)), (None, 0));
		let (provider, owner, deposit) = (Some(BOB), ALICE, OFFER_DEPOSIT);
		assert_eq!(events(), vec![Event::OfferWithdrawn { asset: 1, provider, owner, deposit }]);
		assert_noop!(AiAssets::withdraw_offer(signed(ALICE), 1, Some(BOB)), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn withdrawal_should_be_refused_when_the_offer_stands_and_is_anothers() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, Some(BOB), 50_000);
		assert_noop!(AiAssets::withdraw_offer(signed(BOB), 1, Some(BOB)), Error::<Test>::NotOwner);
		assert_noop!(AiAssets::withdraw_offer(signed(ALICE), 1, None), Error::<Test>::OfferNotFound);
	});
}

#[test]
fn offer_should_be_withdrawn_by_anyone_when_it_has_lapsed() {
	ExtBuilder::default().model().build_and_execute(|| {
		offer(ALICE, Some(BOB), 50_000);
		offer(ALICE, None, 50_000);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		// Whoever made it needs not own the asset any more.
		assert_ok!(AiAssets::withdraw_offer(signed(ALICE), 1, None));
		assert_ok!(AiAssets::withdraw_offer(signed(CAROL), 1, Some(BOB)));
		assert_eq!(held(HoldReason::OfferDeposit, ALICE), 0);
		// So it is when the asset is retired.
		offer(BOB, None, 1);
		assert_ok!(AiAssets::retire(signed(BOB), 1));
		assert_ok!(AiAssets::withdraw_offer(signed(CAROL), 1, None));
		assert_eq!(held(HoldReason::OfferDeposit, BOB), 0);
	});
}
