// SPDX-License-Identifier: Apache-2.0
//! Assets that change hands.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::AssetRegister;

#[test]
fn asset_should_be_anothers_when_its_owner_gives_it() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_eq!(owner_of(1), Some(BOB));
		let info = <AiAssets as AssetRegister<AccountId>>::asset(1).expect("there is one");
		assert_eq!(info.owner, BOB);
		assert!(AssetsOf::<Test>::contains_key(BOB, 1) && !AssetsOf::<Test>::contains_key(ALICE, 1));
		assert_eq!(events(), vec![Event::AssetTransferred { asset: 1, from: ALICE, to: BOB }]);
		// What it had earned was paid to whoever owned it, before.
		assert_eq!(Settled::get(), vec![(1, Some(ALICE))]);
		assert_noop!(AiAssets::transfer(signed(ALICE), 1, CAROL), Error::<Test>::NotOwner);
	});
}

#[test]
fn deposit_should_stay_with_whoever_paid_it_when_the_asset_changes_hands() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, POOR));
		assert_eq!(owner_of(1), Some(POOR));
		assert_eq!((stored(1).depositor, held(HoldReason::AssetDeposit, ALICE)), (ALICE, ASSET_DEPOSIT));
		assert_eq!(noe(POOR), 0);
	});
}

#[test]
fn transfer_should_be_refused_when_it_is_to_its_owner() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_noop!(AiAssets::transfer(signed(ALICE), 1, ALICE), Error::<Test>::SameOwner);
		assert_eq!(Settled::get(), vec![]);
	});
}

#[test]
fn transfer_should_be_refused_when_the_caller_is_not_the_owner() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_noop!(AiAssets::transfer(signed(BOB), 1, BOB), Error::<Test>::NotOwner);
		assert_noop!(AiAssets::transfer(signed(BOB), 2, BOB), Error::<Test>::NotFound);
		// Nor does whoever paid the deposit.
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_noop!(AiAssets::transfer(signed(ALICE), 1, ALICE), Error::<Test>::NotOwner);
	});
}

#[test]
fn transfer_should_be_refused_when_the_asset_is_listed() {
	ExtBuilder::default().model().build_and_execute(|| {
		OnMarket::set(vec![1]);
		assert_noop!(AiAssets::transfer(signed(ALICE), 1, BOB), Error::<Test>::AssetListed);
		OnMarket::set(vec![]);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
	});
}

#[test]
fn transfer_should_be_refused_when_income_is_in_dispute() {
	ExtBuilder::default().model().build_and_execute(|| {
		Disputed::set(vec![1]);
		assert_noop!(AiAssets::transfer(signed(ALICE), 1, BOB), DispatchError::Other("InDispute"));
		assert_eq!(owner_of(1), Some(ALICE));
	});
}

#[test]
fn retired_asset_should_change_hands_when_its_owner_gives_it() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert!(stored(1).retired);
	});
}

#[test]
fn agent_should_never_belong_to_itself() {
	ExtBuilder::default().build_and_execute(|| {
		let agent = register(ALICE, Specifics::Agent);
		assert_noop!(AiAssets::transfer(signed(ALICE), agent, account(agent)), Error::<Test>::OwnershipCycle);
	});
}

#[test]
fn agent_should_never_belong_to_itself_through_others() {
	ExtBuilder::default().build_and_execute(|| {
		let [a, b, c] = [(); 3].map(|()| register(ALICE, Specifics::Agent));
		assert_ok!(AiAssets::transfer(signed(ALICE), a, account(b)));
		assert_noop!(AiAssets::transfer(signed(ALICE), b, account(a)), Error::<Test>::OwnershipCycle);
		assert_ok!(AiAssets::transfer(signed(ALICE), b, account(c)));
		assert_noop!(AiAssets::transfer(signed(ALICE), c, account(a)), Error::<Test>::OwnershipCycle);
		// Where there is no circle there may be agents above.
		assert_eq!(AiAssets::agent_of(account(b)), Some((b, account(c))));
	});
}

#[test]
fn agent_should_be_refused_when_too_many_are_above_it() {
	ExtBuilder::default().build_and_execute(|| {
		let agents = [(); 6].map(|()| register(ALICE, Specifics::Agent));
		// Each of the first five belongs to the one before it.
		for pair in agents[..5].windows(2) {
			assert_ok!(AiAssets::transfer(signed(ALICE), pair[1], account(pair[0])));
		}
		let last = agents[5];
		assert_noop!(
			AiAssets::transfer(signed(ALICE), last, account(agents[4])),
			Error::<Test>::TooManyHolders
		);
		assert_ok!(AiAssets::transfer(signed(ALICE), last, account(agents[3])));
	});
}

#[test]
fn other_assets_should_go_to_any_agent() {
	ExtBuilder::default().model().build_and_execute(|| {
		let agent = register(BOB, Specifics::Agent);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, account(agent)));
		assert_eq!(owner_of(1), Some(account(agent)));
	});
}

#[test]
fn transfer_should_be_refused_when_the_account_is_of_no_agent_that_is_there() {
	ExtBuilder::default().model().build_and_execute(|| {
		let agent = register(ALICE, Specifics::Agent);
		let gone = register(ALICE, Specifics::Agent);
		assert_ok!(AiAssets::retire(signed(ALICE), gone));
		assert_ok!(AiAssets::remove(signed(ALICE), gone));
		// What is no agent, one that is gone, and those to come: whoever registers one would own what is there.
		for id in [0, 1, gone, gone + 1, u32::MAX] {
			for asset in [1, agent] {
				assert_noop!(
					AiAssets::transfer(signed(ALICE), asset, account(id)),
					Error::<Test>::AgentNotFound
				);
			}
		}
		// Such accounts of other pallets are like any others.
		let other: AccountId = PalletId(*b"noema/xx").into_sub_account_truncating(9u32);
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, other));
	});
}

#[test]
fn transfer_should_cost_what_it_did_when_it_is_done() {
	ExtBuilder::default().model().build_and_execute(|| {
		type Weights = <Test as Config>::WeightInfo;
		let given =
			|who, asset, to| AiAssets::transfer(signed(who), asset, to).expect("it may").actual_weight;
		assert_eq!(given(ALICE, 1, BOB), Some(Weights::transfer(0, 0)));
		Earning::set(vec![1]);
		assert_eq!(given(BOB, 1, ALICE), Some(Weights::transfer(0, 1)));
		let [first, second, third] = [(); 3].map(|()| register(ALICE, Specifics::Agent));
		assert_eq!(given(ALICE, second, account(first)), Some(Weights::transfer(1, 0)));
		assert_eq!(given(ALICE, third, account(second)), Some(Weights::transfer(2, 0)));
		// Of other assets it is only looked at whether the agent is there.
		assert_eq!(given(ALICE, 1, account(second)), Some(Weights::transfer(1, 1)));
	});
}
