// SPDX-License-Identifier: Apache-2.0
//! What the views of single records answer.

use crate::{mock::*, *};

#[test]
fn asset_should_be_shown_with_its_owner_and_details() {
	ExtBuilder::default().model().build_and_execute(|| {
		let shown = Listing { id: 1, owner: ALICE, account: None, asset: stored(1), details: details() };
		assert_eq!(AiAssets::asset(1), Some(shown));
		assert_eq!((AiAssets::asset(0), AiAssets::asset(2)), (None, None));
	});
}

#[test]
fn agent_should_be_shown_with_its_account() {
	ExtBuilder::default().build_and_execute(|| {
		let agent = register(BOB, Specifics::Agent);
		assert_eq!(AiAssets::asset(agent).map(|listing| listing.account), Some(Some(account(agent))));
	});
}

#[test]
fn compute_should_be_shown_with_its_machines() {
	ExtBuilder::default().build_and_execute(|| {
		let id = register(BOB, Specifics::Compute(machines()));
		assert_eq!(stored(id).specifics, Specifics::Compute(machines()));
	});
}

#[test]
fn lineage_should_be_shown_with_parents_and_shares() {
	ExtBuilder::default().model().build_and_execute(|| {
		let none = Lineage { parents: Default::default(), shares: Default::default() };
		assert_eq!(AiAssets::lineage(1), Some(none));
		let id = derive(BOB, &[(1, 5)]);
		let lineage = AiAssets::lineage(id).expect("there is one");
		assert_eq!(lineage.parents.iter().map(|parent| parent.asset).collect::<Vec<_>>(), vec![1]);
		assert_eq!(lineage.shares.into_inner(), vec![(1, 5)]);
		assert_eq!(AiAssets::lineage(9), None);
	});
}

#[test]
fn attestations_should_be_shown_no_more_than_there_may_be() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		attest(CAROL, 1, Attribute::Name, 5);
		attest(CAROL, 1, Attribute::Tags, 5);
		attest(CAROL, 1, Attribute::Safety, 5);
		assert_eq!(AiAssets::attestations_of(1).len(), 3);
		// As after an upgrade that lowered the bound.
		MaxAttestations::set(2);
		assert_eq!(AiAssets::attestations_of(1).len(), 2);
	});
}

#[test]
fn attestation_should_be_shown_as_none_that_counts_when_its_auditor_is_missing() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		attest(CAROL, 1, Attribute::Name, 5);
		let record = Auditors::<Test>::take(CAROL).expect("it is one");
		assert_eq!(validity(1, Attribute::Name, CAROL), Some(Validity::AuditorLeft));
		Auditors::<Test>::insert(CAROL, record);
	});
}
