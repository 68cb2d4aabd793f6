// SPDX-License-Identifier: Apache-2.0
//! Deriving assets from others: rights, limits and shares.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::AssetRegister;
use types::{Parent, ParentClaim};

/// Registers a derivative of Bob's.
fn attempt(claims: ParentClaims) -> DispatchResult {
	AiAssets::register(signed(BOB), Specifics::Model, CONTENT, details(), claims)
}

#[test]
fn derivative_should_share_its_income_when_it_has_a_parent() {
	ExtBuilder::default().model().build_and_execute(|| {
		let id = derive(BOB, &[(1, 100_000)]);
		assert_eq!(shares(id), vec![(1, 100_000)]);
		let parts: ShareList = vec![(1, 100_000)].try_into().expect("it is one");
		let parent = Parent { asset: 1, licence: None, terms: TERMS, ppm: 100_000, parts, removed: false };
		assert_eq!(Lineages::<Test>::get(id).into_inner(), vec![parent]);
		assert_eq!((stored(id).ancestors_ppm, stored(1).derivatives), (100_000, 1));
		let (owner, licence, terms, ppm) = (BOB, None, TERMS, 100_000);
		let derived = Event::DerivativeRegistered { asset: id, parent: 1, owner, licence, terms, ppm };
		let registered = Event::AssetRegistered {
			asset: id,
			owner,
			specifics: Specifics::Model,
			content_hash: CONTENT,
			ancestors_ppm: ppm,
			deposit: stored(id).deposit,
		};
		assert_eq!(events(), vec![derived, registered]);
	});
}

#[test]
fn ancestors_should_share_what_is_promised_when_a_parent_has_parents() {
	ExtBuilder::default().model().build_and_execute(|| {
		// A ←10 % B ←20 % C gives A 2 %, B 18 %, C 80 % of C's income.
		let b = derive(BOB, &[(1, 100_000)]);
		let c = derive(CAROL, &[(b, 200_000)]);
		assert_eq!(shares(c), vec![(1, 20_000), (b, 180_000)]);
		assert_eq!(stored(c).ancestors_ppm, 200_000);
		let register = |ancestor| <AiAssets as AssetRegister<AccountId>>::share_of(c, ancestor);
		assert_eq!((register(1), register(b), register(c), register(9)), (20_000, 180_000, 0, 0));
		assert_eq!(<AiAssets as AssetRegister<AccountId>>::shares(c), shares(c));
		assert_eq!(<AiAssets as AssetRegister<AccountId>>::shares(1), vec![]);
	});
}

#[test]
fn shares_should_add_up_when_an_ancestor_is_reached_by_several_paths() {
	ExtBuilder::default().model().build_and_execute(|| {
		let b = derive(BOB, &[(1, 100_000)]);
		let c = derive(BOB, &[(1, 300_000)]);
		// A diamond, and the top of it once more.
		let d = derive(CAROL, &[(b, 100_000), (c, 100_000), (1, 50_000)]);
		assert_eq!(shares(d), vec![(1, 10_000 + 30_000 + 50_000), (b, 90_000), (c, 70_000)]);
		assert_eq!(stored(d).ancestors_ppm, 250_000);
		assert_eq!((stored(1).derivatives, stored(b).derivatives), (3, 1));
	});
}

#[test]
fn parents_should_keep_what_rounding_leaves_when_shares_are_small() {
	ExtBuilder::default().model().build_and_execute(|| {
		let b = derive(BOB, &[(1, 333_333)]);
		let c = derive(CAROL, &[(b, 2)]);
		// floor(2 × 0.333333) is nothing, and whom nothing comes to is no ancestor.
		assert_eq!(shares(c), vec![(b, 2)]);
		let d = derive(CAROL, &[(b, 500_000)]);
		assert_eq!(shares(d), vec![(1, 166_666), (b, 333_334)]);
		let e = derive(CAROL, &[(b, 0)]);
		assert_eq!((shares(e), stored(e).ancestors_ppm), (vec![], 0));
		assert_eq!(Lineages::<Test>::get(e)[0].parts, ShareList::default());
		assert!(!Shares::<Test>::contains_key(e));
	});
}

#[test]
fn lines_should_go_on_when_nothing_is_owed_to_those_further_up() {
	ExtBuilder::default().model().build_and_execute(|| {
		// Of nothing, and of so little that it is nothing to the second above.
		for ppm in [0, 900] {
			let mut last = 1;
			for _ in 0..40 {
				last = derive(BOB, &[(last, ppm)]);
			}
			let owed = if ppm == 0 { vec![] } else { vec![(last - 1, ppm)] };
			assert_eq!(shares(last), owed);
		}
	});
}

#[test]
fn derivative_should_be_refused_when_a_parent_is_unknown_or_named_twice() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, None, 0, 1);
		assert_noop!(attempt(claims(&[(9, 1)])), Error::<Test>::ParentNotFound);
		// Nor is it its own parent.
		assert_noop!(attempt(claims(&[(2, 1)])), Error::<Test>::ParentNotFound);
		assert_noop!(attempt(claims(&[(1, 1), (1, 1)])), Error::<Test>::DuplicateParent);
	});
}

#[test]
fn derivative_should_be_refused_when_a_parent_is_retired() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, None, 0, 1);
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_noop!(attempt(claims(&[(1, 1)])), Error::<Test>::ParentRetired);
	});
}

#[test]
fn derivative_should_be_registered_when_its_right_was_sold_before_the_parent_was_retired() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, Some(7), 1, 5);
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		let sold = ParentClaim { licence: Some(7), ..claim(1, 5) };
		assert_ok!(attempt(vec![sold].try_into().expect("it is one")));
		assert_eq!((shares(2), stored(1).derivatives), (vec![(1, 5)], 1));
	});
}

#[test]
fn derivative_should_be_refused_when_there_is_no_right() {
	ExtBuilder::default().model().build_and_execute(|| {
		let no_right = DispatchError::Other("NoRight");
		assert_noop!(attempt(claims(&[(1, 1_000_000)])), no_right);
		// Another's is not enough.
		give_right(CAROL, 1, None, 0, 1);
		assert_noop!(attempt(claims(&[(1, 1_000_000)])), no_right);
	});
}

#[test]
fn right_should_be_used_up_when_it_is_of_a_licence() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, Some(5), 2, 1_000);
		let claim = ParentClaim { licence: Some(5), ..claim(1, 1_000) };
		let claims: ParentClaims = vec![claim].try_into().expect("it is one");
		for left in [1, 0] {
			assert_ok!(attempt(claims.clone()));
			assert_eq!(rights_left(BOB, 1, Some(5)), left);
		}
		assert_eq!(Lineages::<Test>::get(2)[0].licence, Some(5));
		assert_noop!(attempt(claims), DispatchError::Other("RightUsedUp"));
	});
}

#[test]
fn right_should_be_left_when_the_derivative_is_refused_after_all() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, Some(5), 1, 1_000);
		let of_licence = ParentClaim { licence: Some(5), ..claim(1, 1_000) };
		let claims: ParentClaims = vec![of_licence, claim(9, 1)].try_into().expect("they are two");
		assert_noop!(attempt(claims), Error::<Test>::ParentNotFound);
		assert_eq!(rights_left(BOB, 1, Some(5)), 1);
	});
}

#[test]
fn derivative_should_be_refused_when_terms_are_others_than_expected() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, None, 0, 1_000);
		let claim = ParentClaim { expected_terms: REPORT, ..claim(1, 1_000) };
		let other: ParentClaims = vec![claim].try_into().expect("it is one");
		assert_noop!(attempt(other), Error::<Test>::TermsChanged);
		assert_noop!(attempt(claims(&[(1, 999)])), Error::<Test>::RoyaltyAboveLimit);
		assert_ok!(attempt(claims(&[(1, 1_000)])));
	});
}

#[test]
fn derivative_should_be_refused_when_it_would_promise_more_than_half() {
	ExtBuilder::default().model().build_and_execute(|| {
		register(ALICE, Specifics::Dataset { compute_only: false });
		give_right(BOB, 1, None, 0, 300_000);
		give_right(BOB, 2, None, 0, 200_001);
		let both = claims(&[(1, 300_000), (2, 200_001)]);
		assert_noop!(attempt(both.clone()), Error::<Test>::TooMuchPromised);
		give_right(BOB, 2, None, 0, u32::MAX);
		let much = claims(&[(1, 300_000), (2, u32::MAX)]);
		assert_noop!(attempt(much), Error::<Test>::TooMuchPromised);
		give_right(BOB, 2, None, 0, 200_000);
		assert_ok!(attempt(both));
		assert_eq!(stored(3).ancestors_ppm, 500_000);
	});
}

#[test]
fn derivative_should_be_refused_when_it_has_more_ancestors_than_there_may_be() {
	ExtBuilder::default().build_and_execute(|| {
		// Four parents with seven parents each make 32 ancestors.
		let mut middle = vec![];
		for _ in 0..4 {
			let roots: Vec<_> = (0..7).map(|_| (register(ALICE, Specifics::Model), 10_000)).collect();
			middle.push((derive(ALICE, &roots), 10_000));
		}
		let most = derive(BOB, &middle);
		assert_eq!(shares(most).len(), 32);
		assert_eq!(stored(most).ancestors_ppm, 40_000);
		// One more is too many: another parent, or a level more.
		let other = register(ALICE, Specifics::Model);
		for (parent, ppm) in [(other, 1), (most, 10_000)] {
			give_right(BOB, parent, None, 0, ppm);
		}
		let wide = [middle.clone(), vec![(other, 1)]].concat();
		assert_noop!(attempt(claims(&wide)), Error::<Test>::TooManyAncestors);
		assert_noop!(attempt(claims(&[(most, 10_000)])), Error::<Test>::TooManyAncestors);
		// Those of whom nothing is left do not count.
		let least = derive(BOB, &[(most, 1)]);
		assert_eq!(shares(least), vec![(most, 1)]);
	});
}

#[test]
fn derivatives_should_be_refused_when_they_cannot_be_counted() {
	ExtBuilder::default().model().build_and_execute(|| {
		give_right(BOB, 1, None, 0, 1);
		let before = stored(1);
		Assets::<Test>::insert(1, Asset { derivatives: u32::MAX, ..before.clone() });
		assert_noop!(attempt(claims(&[(1, 1)])), Error::<Test>::Overflow);
		Assets::<Test>::insert(1, before);
	});
}

#[test]
fn parents_should_keep_their_lineage_when_a_derivative_comes() {
	ExtBuilder::default().model().build_and_execute(|| {
		let b = derive(BOB, &[(1, 100_000)]);
		let before = (stored(b).deposit, shares(b), Lineages::<Test>::get(b));
		derive(CAROL, &[(b, 400_000)]);
		assert_eq!((stored(b).deposit, shares(b), Lineages::<Test>::get(b)), before);
	});
}
