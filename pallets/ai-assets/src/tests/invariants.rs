// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{mock::*, *};
use frame::{
	deps::frame_support::storage::unhashed,
	testing_prelude::*,
	traits::{fungible::MutateHold, tokens::Precision},
};
use noema_primitives::AiAssetKind;
use types::Parent;

const MODELS: Collection = Collection::Assets(AiAssetKind::Model);

/// A chain with a history: models 1 of Alice and 2 of Bob, who derived it from 1 and offers it to all; agent 3 of Alice;
/// Carol attests to the safety of 1. `damage` is done to it, and the invariants must say `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder::default().model().auditor().build().execute_with(|| {
		assert_eq!(derive(BOB, &[(1, 100_000)]), 2);
		assert_eq!(register(ALICE, Specifics::Agent), 3);
		assert_ok!(AiAssets::offer_to_providers(signed(BOB), 2, None, 5));
		attest(CAROL, 1, Attribute::Safety, 5);
		assert_ok!(AiAssets::do_try_state());
		damage();
		assert_eq!(AiAssets::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

fn change(id: AiAssetId, change: impl FnOnce(&mut Asset<AccountId>)) {
	Assets::<Test>::mutate(id, |stored| change(stored.as_mut().expect("there is one")));
}

fn change_parent(change: impl FnOnce(&mut Parent)) {
	Lineages::<Test>::mutate(2, |parents| change(parents.iter_mut().next().expect("there is one")));
}

fn change_auditor(change: impl FnOnce(&mut Auditor)) {
	Auditors::<Test>::mutate(CAROL, |stored| change(stored.as_mut().expect("it is one")));
}

fn release(reason: HoldReason, who: AccountId) {
	assert_ok!(Balances::release(&reason.into(), &who, 1, Precision::Exact));
}

/// Gives an item to another behind the pallet's back.
fn give(item: AiAssetId, collection: Collection, to: AccountId) {
	unhashed::put(&item_key(collection, item), &to);
}

const ASSETS_HELD: &str = "the deposits of assets are not what is on hold";
const OFFERS_HELD: &str = "the deposits of offers are not what is on hold";
const BONDS_HELD: &str = "a bond is not what is on hold";
const BOND_LARGE: &str = "an auditor has a larger bond than is required";
const ATTESTATIONS_HELD: &str = "the deposits of attestations are not what is on hold";
const TO_COME: &str = "an asset has an id to come";
const NO_OWNER: &str = "an asset has no owner";
const LISTED: &str = "the lists of owners are not of the assets there are";
const READABLE: &str = "an asset has what no call admits";
const NO_ASSET: &str = "there is something to be read about no asset";
const SHARES: &str = "the shares of ancestors are not what comes by the parents";
const NO_DERIVATIVE: &str = "there is a lineage of no asset";
const TWICE: &str = "a parent is there twice";
const MISSING: &str = "a parent is missing, or younger than what was derived from it";
const PROMISED: &str = "what is divided is not what was promised to a parent";
const NOTHING: &str = "an ancestor has a part of nothing";
const ANCESTOR: &str = "an ancestor is missing";
const DERIVATIVES: &str = "an asset has another number of derivatives than it counts";
const ATTESTED_TO_COME: &str = "an attestation is of an id to come";
const ATTESTED: &str = "an asset has another number of attestations than it counts";
const NO_AUDITOR: &str = "an attestation has no auditor";
const ATTESTS: &str = "an auditor has another number of attestations than it counts";
const OFFERED: &str = "an offer is of an asset that was never offered, or of too much";
const CYCLE: &str = "an agent belongs to its own account";
const MOVING: &str = "an item is left unlocked";

#[test]
fn invariant_should_be_seen_when_the_deposit_of_an_asset_is_not_on_hold() {
	broken(|| release(HoldReason::AssetDeposit, ALICE), ASSETS_HELD);
}

#[test]
fn invariant_should_be_seen_when_something_is_on_hold_for_no_asset() {
	let damage = || {
		assert_ok!(Balances::hold(&HoldReason::AssetDeposit.into(), &CAROL, 1));
	};
	broken(damage, ASSETS_HELD);
}

#[test]
fn invariant_should_be_seen_when_the_deposit_of_an_offer_is_not_on_hold() {
	broken(|| release(HoldReason::OfferDeposit, BOB), OFFERS_HELD);
}

#[test]
fn invariant_should_be_seen_when_an_offer_went_without_its_deposit() {
	broken(|| Offers::<Test>::remove(2, None::<AccountId>), OFFERS_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_bond_is_not_on_hold() {
	broken(|| release(HoldReason::AuditorBond, CAROL), BONDS_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_bond_is_larger_than_is_required() {
	broken(|| change_auditor(|auditor| auditor.required_bond -= 1), BOND_LARGE);
}

#[test]
fn invariant_should_be_seen_when_the_deposit_of_an_attestation_is_not_on_hold() {
	broken(|| release(HoldReason::AttestationDeposit, CAROL), ATTESTATIONS_HELD);
}

#[test]
fn invariant_should_be_seen_when_an_id_would_be_given_twice() {
	broken(|| NextAssetId::<Test>::put(3), TO_COME);
}

#[test]
fn invariant_should_be_seen_when_an_item_is_burned() {
	broken(|| unhashed::kill(&item_key(MODELS, 1)), NO_OWNER);
}

#[test]
fn invariant_should_be_seen_when_an_item_is_given_away() {
	broken(|| give(1, MODELS, BOB), LISTED);
}

#[test]
fn invariant_should_be_seen_when_an_asset_is_not_listed() {
	broken(|| AssetsOf::<Test>::remove(ALICE, 1), LISTED);
}

#[test]
fn invariant_should_be_seen_when_a_name_is_none() {
	let damage = || DetailsOf::<Test>::insert(1, Details { name: bytes(""), ..details() });
	broken(damage, READABLE);
}

#[test]
fn invariant_should_be_seen_when_machines_are_none() {
	let damage = || {
		let machines = types::Machines { count: 0, ..machines() };
		change(1, |asset| asset.specifics = Specifics::Compute(machines));
		// In its collection there is an item as well.
		give(1, Collection::Assets(AiAssetKind::Compute), ALICE);
	};
	broken(damage, READABLE);
}

#[test]
fn invariant_should_be_seen_when_details_are_of_no_asset() {
	broken(|| DetailsOf::<Test>::insert(9, details()), NO_ASSET);
}

#[test]
fn invariant_should_be_seen_when_shares_are_others_than_those_of_the_parents() {
	let more: ShareList = vec![(1, 100_001)].try_into().expect("it is one");
	broken(|| Shares::<Test>::insert(2, more), SHARES);
}

#[test]
fn invariant_should_be_seen_when_the_sum_of_shares_is_another() {
	broken(|| change(2, |asset| asset.ancestors_ppm = 1), SHARES);
}

#[test]
fn invariant_should_be_seen_when_shares_are_of_no_asset() {
	let some: ShareList = vec![(1, 1)].try_into().expect("it is one");
	broken(|| Shares::<Test>::insert(9, some), NO_DERIVATIVE);
}

#[test]
fn invariant_should_be_seen_when_parents_are_of_no_asset() {
	broken(|| Lineages::<Test>::insert(9, Lineages::<Test>::get(2)), NO_DERIVATIVE);
}

#[test]
fn invariant_should_be_seen_when_a_parent_is_there_twice() {
	let damage = || {
		Lineages::<Test>::mutate(2, |parents| {
			let again = Parent { parts: Default::default(), removed: true, ..parents[0].clone() };
			assert!(parents.try_push(again).is_ok());
		})
	};
	broken(damage, TWICE);
}

#[test]
fn invariant_should_be_seen_when_a_parent_is_younger() {
	broken(|| change_parent(|parent| parent.asset = 3), MISSING);
}

#[test]
fn invariant_should_be_seen_when_a_parent_is_missing() {
	broken(|| change_parent(|parent| parent.asset = 0), MISSING);
}

#[test]
fn invariant_should_be_seen_when_less_is_divided_than_was_promised() {
	broken(|| change_parent(|parent| parent.ppm += 1), PROMISED);
}

#[test]
fn invariant_should_be_seen_when_a_parent_that_was_removed_has_its_own_part_still() {
	broken(|| change_parent(|parent| parent.removed = true), PROMISED);
}

#[test]
fn invariant_should_be_seen_when_more_is_left_of_a_parent_that_was_removed_than_was_promised() {
	let damage = || {
		let more: ShareList = vec![(3, 100_001)].try_into().expect("it is one");
		change_parent(|parent| {
			parent.removed = true;
			parent.parts = more.clone();
		});
		Shares::<Test>::insert(2, more);
		change(2, |asset| asset.ancestors_ppm = 100_001);
	};
	broken(damage, PROMISED);
}

#[test]
fn invariant_should_be_seen_when_an_ancestor_has_a_part_of_nothing() {
	let list: ShareList = vec![(0, 0), (1, 100_000)].try_into().expect("they are two");
	broken(|| change_parent(|parent| parent.parts = list), NOTHING);
}

#[test]
fn invariant_should_be_seen_when_an_ancestor_is_missing() {
	let damage = || {
		let list: ShareList = vec![(1, 50_000), (9, 50_000)].try_into().expect("they are two");
		change_parent(|parent| parent.parts = list.clone());
		Shares::<Test>::insert(2, list);
	};
	broken(damage, ANCESTOR);
}

#[test]
fn invariant_should_be_seen_when_an_asset_miscounts_its_derivatives() {
	broken(|| change(1, |asset| asset.derivatives = 0), DERIVATIVES);
}

#[test]
fn invariant_should_be_seen_when_an_attestation_is_of_an_asset_to_come() {
	let damage = || {
		let made = Attestations::<Test>::take(1, (Attribute::Safety, CAROL)).expect("there is one");
		Attestations::<Test>::insert(9, (Attribute::Safety, CAROL), made);
	};
	broken(damage, ATTESTED_TO_COME);
}

#[test]
fn invariant_should_be_seen_when_an_asset_miscounts_its_attestations() {
	broken(|| change(3, |asset| asset.attestations = 1), ATTESTED);
}

#[test]
fn invariant_should_be_seen_when_an_auditor_is_missing() {
	let damage = || {
		// With a bond of nothing, so that what is on hold is right.
		release_all(HoldReason::AuditorBond, CAROL);
		Auditors::<Test>::remove(CAROL);
	};
	broken(damage, NO_AUDITOR);
}

fn release_all(reason: HoldReason, who: AccountId) {
	let amount = held(reason, who);
	assert_ok!(Balances::release(&reason.into(), &who, amount, Precision::Exact));
}

#[test]
fn invariant_should_be_seen_when_an_auditor_miscounts_its_attestations() {
	broken(|| change_auditor(|auditor| auditor.attestations = 2), ATTESTS);
}

#[test]
fn invariant_should_be_seen_when_an_offered_asset_does_not_say_so() {
	broken(|| change(2, |asset| asset.offered = false), OFFERED);
}

#[test]
fn invariant_should_be_seen_when_an_offer_asks_for_too_much() {
	let damage = || {
		Offers::<Test>::mutate(2, None::<AccountId>, |offer| {
			offer.as_mut().expect("there is one").ppm = 1_000_001;
		})
	};
	broken(damage, OFFERED);
}

#[test]
fn invariant_should_be_seen_when_an_agent_owns_itself() {
	let damage = || {
		give(3, Collection::Assets(AiAssetKind::Agent), account(3));
		AssetsOf::<Test>::remove(ALICE, 3);
		AssetsOf::<Test>::insert(account(3), 3, ());
	};
	broken(damage, CYCLE);
}

#[test]
fn invariant_should_be_seen_when_an_item_is_left_unlocked() {
	broken(|| Moving::<Test>::put((0, 1)), MOVING);
}
