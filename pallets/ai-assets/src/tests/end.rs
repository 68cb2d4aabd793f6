// SPDX-License-Identifier: Apache-2.0
//! Retiring and removing assets.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{AiAssetKind, AssetOffers, AssetRegister};
use polkadot_sdk::pallet_balances;

/// A chain on which Alice's model 1 is retired.
fn retired(test: impl FnOnce()) {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		System::reset_events();
		test();
	});
}

#[test]
fn asset_should_be_retired_when_its_owner_says_so() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_eq!(events(), vec![Event::AssetRetired { asset: 1, owner: ALICE }]);
		let info = <AiAssets as AssetRegister<AccountId>>::asset(1).expect("there is one");
		assert!(info.retired);
		// It stays, with its item and its deposit.
		assert_eq!((owner_of(1), held(HoldReason::AssetDeposit, ALICE)), (Some(ALICE), ASSET_DEPOSIT));
	});
}

#[test]
fn asset_should_be_offered_no_more_when_it_is_retired() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::offer_to_providers(signed(ALICE), 1, None, 10_000));
		assert_eq!(<AiAssets as AssetOffers<_>>::royalty_of(1, &BOB), Some(10_000));
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_eq!(<AiAssets as AssetOffers<_>>::royalty_of(1, &BOB), None);
		assert_noop!(AiAssets::offer_to_providers(signed(ALICE), 1, None, 1), Error::<Test>::AssetRetired);
	});
}

#[test]
fn retirement_should_be_refused_when_it_is_not_the_owners_or_a_second_one() {
	retired(|| {
		assert_noop!(AiAssets::retire(signed(ALICE), 1), Error::<Test>::AssetRetired);
		assert_noop!(AiAssets::retire(signed(BOB), 1), Error::<Test>::NotOwner);
		assert_noop!(AiAssets::retire(signed(ALICE), 2), Error::<Test>::NotFound);
	});
}

#[test]
fn asset_should_go_wholly_when_nobody_needs_it() {
	retired(|| {
		assert_ok!(AiAssets::remove(signed(ALICE), 1));
		assert_eq!((Assets::<Test>::get(1), DetailsOf::<Test>::get(1)), (None, None));
		assert!(!AssetsOf::<Test>::contains_key(ALICE, 1));
		assert_eq!(TestItems::owner_of(Collection::Assets(AiAssetKind::Model), 1), None);
		assert_eq!(noe(ALICE), RICH);
		let (owner, depositor, deposit) = (ALICE, ALICE, ASSET_DEPOSIT);
		assert_eq!(events(), vec![Event::AssetRemoved { asset: 1, owner, depositor, deposit }]);
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::NotFound);
		// Its id does not come back.
		assert_eq!(register(BOB, Specifics::Model), 2);
	});
}

#[test]
fn deposit_should_go_back_to_whoever_paid_it_when_another_removes_the_asset() {
	retired(|| {
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_ok!(AiAssets::remove(signed(BOB), 1));
		assert_eq!((noe(ALICE), noe(BOB)), (RICH, RICH));
		let (owner, depositor, deposit) = (BOB, ALICE, ASSET_DEPOSIT);
		assert_eq!(last_event(), Event::AssetRemoved { asset: 1, owner, depositor, deposit });
	});
}

#[test]
fn removal_should_be_refused_when_it_is_not_the_owners_or_too_early() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_noop!(AiAssets::remove(signed(BOB), 1), Error::<Test>::NotOwner);
		assert_noop!(AiAssets::remove(signed(ALICE), 2), Error::<Test>::NotFound);
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::NotYetRetired);
	});
}

#[test]
fn removal_should_be_refused_when_the_asset_is_listed() {
	retired(|| {
		OnMarket::set(vec![1]);
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::AssetListed);
	});
}

#[test]
fn asset_should_stay_when_it_has_earned_something_or_has_licences() {
	retired(|| {
		Earning::set(vec![1]);
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::InUse);
		Earning::set(vec![]);
		Licensed::set(vec![1]);
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::InUse);
		Licensed::set(vec![]);
		assert_ok!(AiAssets::remove(signed(ALICE), 1));
	});
}

#[test]
fn asset_should_stay_when_it_was_ever_offered_to_providers() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::offer_to_providers(signed(ALICE), 1, Some(BOB), 1));
		assert_ok!(AiAssets::withdraw_offer(signed(ALICE), 1, Some(BOB)));
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		// A tariff that was published meanwhile may promise it royalties for ever.
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::InUse);
	});
}

#[test]
fn asset_should_stay_as_long_as_others_are_derived_from_it() {
	ExtBuilder::default().model().build_and_execute(|| {
		let b = derive(BOB, &[(1, 100_000)]);
		let c = derive(BOB, &[(b, 100_000)]);
		for (who, id) in [(ALICE, 1), (BOB, b), (BOB, c)] {
			assert_ok!(AiAssets::retire(signed(who), id));
		}
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::DerivativesLeft);
		assert_noop!(AiAssets::remove(signed(BOB), b), Error::<Test>::DerivativesLeft);
		assert_ok!(AiAssets::remove(signed(BOB), c));
		assert_ok!(AiAssets::remove(signed(BOB), b));
		assert_eq!(stored(1).derivatives, 0);
		assert_ok!(AiAssets::remove(signed(ALICE), 1));
		assert_eq!((noe(ALICE), noe(BOB)), (RICH, RICH));
	});
}

#[test]
fn asset_should_stay_when_derivatives_of_derivatives_have_a_share_still() {
	ExtBuilder::default().model().build_and_execute(|| {
		let b = derive(BOB, &[(1, 100_000)]);
		let c = derive(BOB, &[(b, 100_000)]);
		// It gives up what it gets of b, and still gets something of c.
		assert_ok!(AiAssets::remove_parent(signed(ALICE), b, 1));
		assert_eq!(shares(c), vec![(1, 10_000), (b, 90_000)]);
		for (who, id) in [(ALICE, 1), (BOB, b), (BOB, c)] {
			assert_ok!(AiAssets::retire(signed(who), id));
		}
		assert_noop!(AiAssets::remove(signed(ALICE), 1), Error::<Test>::DerivativesLeft);
		assert_ok!(AiAssets::remove(signed(BOB), c));
		assert_ok!(AiAssets::remove(signed(BOB), b));
		assert_ok!(AiAssets::remove(signed(ALICE), 1));
	});
}

#[test]
fn agent_should_stay_as_long_as_its_account_has_something() {
	ExtBuilder::default().model().build_and_execute(|| {
		let agent = register(BOB, Specifics::Agent);
		assert_ok!(AiAssets::retire(signed(BOB), agent));
		assert_ok!(Balances::transfer_allow_death(signed(BOB), account(agent), ED));
		assert_noop!(AiAssets::remove(signed(BOB), agent), Error::<Test>::AgentNotEmpty);
		let back = pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false };
		assert_ok!(AiAssets::act_as(signed(BOB), agent, Box::new(back.into())));
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, account(agent)));
		assert_noop!(AiAssets::remove(signed(BOB), agent), Error::<Test>::AgentNotEmpty);
		let give = Call::transfer { asset: 1, to: ALICE };
		assert_ok!(AiAssets::act_as(signed(BOB), agent, Box::new(give.into())));
		assert_ok!(AiAssets::remove(signed(BOB), agent));
		assert_eq!(noe(BOB), RICH);
	});
}

#[test]
fn removal_should_cost_what_it_did_when_it_is_done() {
	ExtBuilder::default().model().build_and_execute(|| {
		let id = derive(BOB, &[(1, 100_000)]);
		assert_ok!(AiAssets::retire(signed(BOB), id));
		let done = AiAssets::remove(signed(BOB), id).expect("nobody needs it");
		assert_eq!(done.actual_weight, Some(<Test as Config>::WeightInfo::remove(1)));
	});
}
