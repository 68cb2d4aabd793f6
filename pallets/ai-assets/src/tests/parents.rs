// SPDX-License-Identifier: Apache-2.0
//! Corrections of lineages.

use crate::{mock::*, *};
use frame::testing_prelude::*;

/// A ←10 % B ←20 % C, and C has D, at 10 %, as another parent that has A, at 50 %, as its own: assets 1 to 4, of Alice,
/// Bob, Alice and Carol.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_eq!(derive(BOB, &[(1, 100_000)]), 2);
		assert_eq!(derive(ALICE, &[(1, 500_000)]), 3);
		assert_eq!(derive(CAROL, &[(2, 200_000), (3, 100_000)]), 4);
		assert_eq!(shares(4), vec![(1, 70_000), (2, 180_000), (3, 50_000)]);
		System::reset_events();
		test();
	});
}

#[test]
fn parent_should_get_nothing_more_when_its_owner_removes_it() {
	chain(|| {
		assert_ok!(AiAssets::remove_parent(signed(BOB), 4, 2));
		// What came to it itself goes; the rest stays.
		assert_eq!(shares(4), vec![(1, 70_000), (3, 50_000)]);
		assert_eq!(stored(4).ancestors_ppm, 120_000);
		let (ppm, ancestors_ppm) = (180_000, 120_000);
		assert_eq!(events(), vec![Event::ParentRemoved { asset: 4, parent: 2, ppm, ancestors_ppm }]);
		// All had got what they had earned, by the shares of before.
		assert_eq!(Settled::get(), vec![(4, None)]);
		assert_eq!(SharesThen::get(), vec![(1, 70_000), (2, 180_000), (3, 50_000)]);
	});
}

#[test]
fn ancestors_should_keep_what_came_by_a_parent_when_its_owner_removes_it() {
	ExtBuilder::default().model().build_and_execute(|| {
		// Asset 1 is Alice's; Bob, who has derived 2 from it, cannot give away what is hers of 3.
		assert_eq!(derive(BOB, &[(1, 100_000)]), 2);
		assert_eq!(derive(CAROL, &[(2, 200_000)]), 3);
		assert_ok!(AiAssets::remove_parent(signed(BOB), 3, 2));
		assert_eq!((shares(3), stored(3).ancestors_ppm), (vec![(1, 20_000)], 20_000));
		// Whoever derives from it owes her that as before.
		assert_eq!(derive(CAROL, &[(3, 500_000)]), 4);
		assert_eq!(shares(4), vec![(1, 10_000), (3, 490_000)]);
	});
}

#[test]
fn parent_should_get_something_still_when_it_is_an_ancestor_by_others() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_eq!(derive(BOB, &[(1, 100_000)]), 2);
		assert_eq!(derive(CAROL, &[(1, 50_000), (2, 100_000)]), 3);
		assert_ok!(AiAssets::remove_parent(signed(ALICE), 3, 1));
		// She gives up what she is promised as a parent, not what is hers by Bob.
		assert_eq!(shares(3), vec![(1, 10_000), (2, 90_000)]);
	});
}

#[test]
fn removal_should_be_refused_when_the_parent_is_divided_and_its_owner_calls() {
	chain(|| {
		Divided::set(vec![2]);
		assert_noop!(AiAssets::remove_parent(signed(BOB), 4, 2), Error::<Test>::ParentDivided);
		// Others may be, and governance may.
		Divided::set(vec![1, 2, 4]);
		assert_ok!(AiAssets::remove_parent(signed(ALICE), 4, 3));
		assert_ok!(AiAssets::remove_parent(root(), 4, 2));
	});
}

#[test]
fn rest_should_end_when_governance_removes_what_an_owner_has() {
	chain(|| {
		assert_ok!(AiAssets::remove_parent(signed(BOB), 4, 2));
		assert_noop!(AiAssets::remove_parent(signed(BOB), 4, 2), Error::<Test>::ParentNotFound);
		let revision = stored(4).revisions;
		assert_ok!(AiAssets::remove_parent(root(), 4, 2));
		assert_eq!(shares(4), vec![(1, 50_000), (3, 50_000)]);
		let (ppm, ancestors_ppm) = (20_000, 100_000);
		assert_eq!(last_event(), Event::ParentRemoved { asset: 4, parent: 2, ppm, ancestors_ppm });
		assert_ne!(stored(4).revisions, revision);
		// Nothing is left of it.
		for origin in [root(), signed(BOB)] {
			assert_noop!(AiAssets::remove_parent(origin, 4, 2), Error::<Test>::ParentNotFound);
		}
	});
}

#[test]
fn parent_without_ancestors_should_be_removed_once_whoever_does_it() {
	ExtBuilder::default().model().build_and_execute(|| {
		assert_eq!(derive(BOB, &[(1, 100_000)]), 2);
		assert_ok!(AiAssets::remove_parent(signed(ALICE), 2, 1));
		assert_noop!(AiAssets::remove_parent(root(), 2, 1), Error::<Test>::ParentNotFound);
		// So is one that was promised nothing.
		assert_eq!(derive(BOB, &[(1, 0)]), 3);
		assert_ok!(AiAssets::remove_parent(root(), 3, 1));
		assert_noop!(AiAssets::remove_parent(signed(ALICE), 3, 1), Error::<Test>::ParentNotFound);
	});
}

#[test]
fn parent_should_get_nothing_more_when_governance_removes_it() {
	chain(|| {
		assert_ok!(AiAssets::remove_parent(root(), 4, 3));
		assert_eq!(shares(4), vec![(1, 20_000), (2, 180_000)]);
		let (ppm, ancestors_ppm) = (100_000, 200_000);
		assert_eq!(events(), vec![Event::ParentRemoved { asset: 4, parent: 3, ppm, ancestors_ppm }]);
		assert_ok!(AiAssets::remove_parent(root(), 4, 2));
		assert_eq!((shares(4), stored(4).ancestors_ppm), (vec![], 0));
		assert!(!Shares::<Test>::contains_key(4));
	});
}

#[test]
fn parent_should_stay_in_the_list_when_it_was_removed() {
	chain(|| {
		assert_ok!(AiAssets::remove_parent(root(), 4, 2));
		let lineage = AiAssets::lineage(4).expect("there is one");
		assert_eq!((lineage.parents[0].asset, lineage.parents[0].removed), (2, true));
		assert!(!lineage.parents[1].removed);
		assert_eq!(stored(2).derivatives, 1);
	});
}

#[test]
fn derivatives_should_keep_their_shares_when_a_parent_is_corrected() {
	chain(|| {
		assert_ok!(AiAssets::remove_parent(signed(ALICE), 2, 1));
		assert_eq!(shares(2), vec![]);
		assert_eq!(shares(4), vec![(1, 70_000), (2, 180_000), (3, 50_000)]);
		// Those that come later do not have it.
		let later = derive(CAROL, &[(2, 200_000)]);
		assert_eq!(shares(later), vec![(2, 200_000)]);
	});
}

#[test]
fn removal_should_be_refused_when_the_caller_does_not_own_the_parent() {
	chain(|| {
		// Neither a stranger, nor the asset's own owner, nor that of an ancestor further up.
		for who in [POOR, CAROL, ALICE] {
			assert_noop!(AiAssets::remove_parent(signed(who), 4, 2), Error::<Test>::NotOwner);
		}
	});
}

#[test]
fn removal_should_be_refused_when_there_is_no_such_parent() {
	chain(|| {
		assert_noop!(AiAssets::remove_parent(root(), 9, 2), Error::<Test>::NotFound);
		// An ancestor is no parent, and none is removed twice.
		assert_noop!(AiAssets::remove_parent(root(), 4, 1), Error::<Test>::ParentNotFound);
		assert_ok!(AiAssets::remove_parent(root(), 4, 2));
		assert_noop!(AiAssets::remove_parent(root(), 4, 2), Error::<Test>::ParentNotFound);
	});
}

#[test]
fn removal_should_be_refused_when_income_is_in_dispute() {
	chain(|| {
		Disputed::set(vec![4]);
		assert_noop!(AiAssets::remove_parent(root(), 4, 2), DispatchError::Other("InDispute"));
	});
}

#[test]
fn removal_should_be_refused_when_it_cannot_be_counted() {
	chain(|| {
		let revisions = types::Revisions { lineage: u32::MAX, ..Default::default() };
		Assets::<Test>::insert(4, Asset { revisions, ..stored(4) });
		assert_noop!(AiAssets::remove_parent(root(), 4, 2), Error::<Test>::Overflow);
	});
}

#[test]
fn deposit_should_stay_when_a_parent_is_removed() {
	chain(|| {
		let deposit = stored(4).deposit;
		assert_ok!(AiAssets::remove_parent(root(), 4, 2));
		assert_eq!((stored(4).deposit, held(HoldReason::AssetDeposit, CAROL)), (deposit, deposit));
	});
}

#[test]
fn removal_should_cost_what_it_did_when_it_is_done() {
	chain(|| {
		type Weights = <Test as Config>::WeightInfo;
		// Nothing has been earned, and nothing is given out.
		let done = AiAssets::remove_parent(signed(BOB), 4, 2).expect("it is his");
		assert_eq!(done.actual_weight, Some(Weights::remove_parent(0)));
		// Two ancestors are left.
		Earning::set(vec![4]);
		let done = AiAssets::remove_parent(root(), 4, 3).expect("it is there");
		assert_eq!(done.actual_weight, Some(Weights::remove_parent(2)));
	});
}
