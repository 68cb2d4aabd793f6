// SPDX-License-Identifier: Apache-2.0
//! What auditors attest to, and for how long it counts.

use crate::{mock::*, *};
use frame::testing_prelude::*;

const ALL: [Attribute; 8] = [
	Attribute::Content,
	Attribute::Specifics,
	Attribute::Name,
	Attribute::Metadata,
	Attribute::Tags,
	Attribute::Lineage,
	Attribute::Evaluation,
	Attribute::Safety,
];

/// Alice's model and Carol, who may attest to as much of it as she likes.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		MaxAttestations::set(16);
		test();
	});
}

/// Which of Carol's attestations to asset 1 count.
fn in_force() -> Vec<Attribute> {
	let counts = |attribute: &Attribute| validity(1, *attribute, CAROL) == Some(Validity::InForce);
	ALL.into_iter().filter(counts).collect()
}

/// All but one.
fn all_but(changed: Attribute) -> Vec<Attribute> {
	ALL.into_iter().filter(|attribute| *attribute != changed).collect()
}

fn attest_all() {
	for attribute in ALL {
		attest(CAROL, 1, attribute, VALIDITY);
	}
	assert_eq!(in_force(), ALL.to_vec());
}

#[test]
fn attestation_should_be_stored_with_its_deposit_when_it_is_made() {
	chain(|| {
		let expires_at = START + 100;
		assert_ok!(AiAssets::attest(signed(CAROL), 1, Attribute::Safety, REPORT, expires_at));
		let made = Attestation {
			report: REPORT,
			attested_at: START,
			expires_at,
			revision: 0,
			deposit: ATTESTATION_DEPOSIT,
		};
		let (attribute, auditor, deposit) = (Attribute::Safety, CAROL, ATTESTATION_DEPOSIT);
		assert_eq!(Attestations::<Test>::get(1, (attribute, auditor)), Some(made));
		assert_eq!(held(HoldReason::AttestationDeposit, CAROL), deposit);
		assert_eq!(stored(1).attestations, 1);
		assert_eq!(AiAssets::auditor(CAROL).map(|auditor| auditor.attestations), Some(1));
		let event = Event::AttestationMade {
			asset: 1,
			attribute,
			auditor,
			report: REPORT,
			expires_at,
			revision: 0,
			deposit,
		};
		assert_eq!(events(), vec![event]);
		let view = AttestationView { attribute, auditor, attestation: made, validity: Validity::InForce };
		assert_eq!(AiAssets::attestations_of(1), vec![view]);
		assert_eq!(AiAssets::attestations_of(2), vec![]);
	});
}

#[test]
fn attestation_should_be_refused_when_its_author_is_no_bonded_auditor() {
	chain(|| {
		let attest = |who| AiAssets::attest(signed(who), 1, Attribute::Name, REPORT, START + 1);
		assert_noop!(attest(BOB), Error::<Test>::AuditorNotFound);
		assert_ok!(AiAssets::admit_auditor(root(), BOB));
		assert_noop!(attest(BOB), Error::<Test>::InsufficientBond);
		assert_ok!(AiAssets::slash_auditor(root(), CAROL, 1, REPORT));
		assert_noop!(attest(CAROL), Error::<Test>::InsufficientBond);
		assert_ok!(AiAssets::resign(signed(CAROL)));
		assert_noop!(attest(CAROL), Error::<Test>::AuditorLeaving);
	});
}

#[test]
fn attestation_should_be_refused_when_it_is_of_nothing_or_of_no_time() {
	chain(|| {
		let attest = |id, at| AiAssets::attest(signed(CAROL), id, Attribute::Name, REPORT, at);
		assert_noop!(attest(2, START + 1), Error::<Test>::NotFound);
		for expires_at in [0, START, START + VALIDITY + 1, BlockNumber::MAX] {
			assert_noop!(attest(1, expires_at), Error::<Test>::ExpiryOutOfBounds);
		}
		assert_ok!(attest(1, START + VALIDITY));
	});
}

#[test]
fn attestation_should_be_refused_when_there_is_no_room() {
	chain(|| {
		MaxAttestations::set(2);
		attest(CAROL, 1, Attribute::Name, 1);
		attest(CAROL, 1, Attribute::Tags, 5);
		let another = || AiAssets::attest(signed(CAROL), 1, Attribute::Safety, REPORT, START + 9);
		assert_noop!(another(), Error::<Test>::TooManyAttestations);
		// One that has expired takes its room until it is pruned; one that is renewed takes none.
		pass(1);
		assert_noop!(another(), Error::<Test>::TooManyAttestations);
		attest(CAROL, 1, Attribute::Tags, 50);
		assert_ok!(AiAssets::prune_attestation(signed(BOB), 1, Attribute::Name, CAROL));
		assert_ok!(another());
	});
}

#[test]
fn attestation_should_be_refused_when_its_deposit_cannot_be_held() {
	chain(|| {
		RequiredBond::set(0);
		assert_ok!(AiAssets::admit_auditor(root(), POOR));
		assert_noop!(
			AiAssets::attest(signed(POOR), 1, Attribute::Name, REPORT, START + 1),
			TokenError::FundsUnavailable
		);
	});
}

#[test]
fn attestation_should_take_the_place_of_an_older_one_when_it_is_renewed() {
	chain(|| {
		attest(CAROL, 1, Attribute::Name, 5);
		assert_ok!(AiAssets::set_name(signed(ALICE), 1, bytes("Llama 4")));
		pass(10);
		ItemDeposit::set(2 * ITEM);
		attest(CAROL, 1, Attribute::Name, 5);
		assert_eq!(in_force(), vec![Attribute::Name]);
		assert_eq!(
			(stored(1).attestations, held(HoldReason::AttestationDeposit, CAROL)),
			(1, ATTESTATION_DEPOSIT)
		);
	});
}

#[test]
fn attestation_should_expire_when_its_block_comes() {
	chain(|| {
		attest(CAROL, 1, Attribute::Safety, 5);
		pass(4);
		assert_eq!(validity(1, Attribute::Safety, CAROL), Some(Validity::InForce));
		pass(1);
		assert_eq!(validity(1, Attribute::Safety, CAROL), Some(Validity::Expired));
	});
}

#[test]
fn edits_should_void_what_was_attested_to_the_same_attribute_alone() {
	chain(|| {
		attest_all();
		assert_ok!(AiAssets::set_name(signed(ALICE), 1, bytes("other")));
		assert_eq!(in_force(), all_but(Attribute::Name));
		assert_eq!(validity(1, Attribute::Name, CAROL), Some(Validity::Void));
		attest(CAROL, 1, Attribute::Name, VALIDITY);
		assert_ok!(AiAssets::set_tags(signed(ALICE), 1, tags(&[])));
		assert_eq!(in_force(), all_but(Attribute::Tags));
		attest(CAROL, 1, Attribute::Tags, VALIDITY);
		assert_ok!(AiAssets::set_metadata(signed(ALICE), 1, bytes("ipfs://b"), REPORT));
		assert_eq!(in_force(), all_but(Attribute::Metadata));
	});
}

#[test]
fn corrections_should_void_what_was_attested_to_the_lineage() {
	chain(|| {
		let id = derive(BOB, &[(1, 100_000)]);
		attest(CAROL, id, Attribute::Lineage, VALIDITY);
		attest(CAROL, id, Attribute::Content, VALIDITY);
		assert_ok!(AiAssets::remove_parent(root(), id, 1));
		assert_eq!(validity(id, Attribute::Lineage, CAROL), Some(Validity::Void));
		assert_eq!(validity(id, Attribute::Content, CAROL), Some(Validity::InForce));
	});
}

#[test]
fn attestations_should_stay_when_the_asset_changes_hands_or_is_retired() {
	chain(|| {
		attest_all();
		assert_ok!(AiAssets::transfer(signed(ALICE), 1, BOB));
		assert_ok!(AiAssets::retire(signed(BOB), 1));
		assert_eq!(in_force(), ALL.to_vec());
	});
}

#[test]
fn attestations_should_not_count_while_the_bond_is_not_whole() {
	chain(|| {
		attest(CAROL, 1, Attribute::Safety, VALIDITY);
		assert_ok!(AiAssets::slash_auditor(root(), CAROL, 1, REPORT));
		assert_eq!(validity(1, Attribute::Safety, CAROL), Some(Validity::Unbonded));
		// Nobody else removes them: the bond may be restored.
		assert_noop!(
			AiAssets::prune_attestation(signed(BOB), 1, Attribute::Safety, CAROL),
			Error::<Test>::AttestationInForce
		);
		assert_ok!(AiAssets::bond(signed(CAROL)));
		assert_eq!(in_force(), vec![Attribute::Safety]);
	});
}

#[test]
fn attestation_should_go_when_its_auditor_revokes_it() {
	chain(|| {
		attest(CAROL, 1, Attribute::Safety, VALIDITY);
		System::reset_events();
		assert_ok!(AiAssets::revoke_attestation(signed(CAROL), 1, Attribute::Safety));
		assert_eq!((AiAssets::attestations_of(1), stored(1).attestations), (vec![], 0));
		assert_eq!(held(HoldReason::AttestationDeposit, CAROL), 0);
		let (attribute, auditor, deposit) = (Attribute::Safety, CAROL, ATTESTATION_DEPOSIT);
		assert_eq!(events(), vec![Event::AttestationRevoked { asset: 1, attribute, auditor, deposit }]);
		assert_noop!(
			AiAssets::revoke_attestation(signed(CAROL), 1, Attribute::Safety),
			Error::<Test>::AttestationNotFound
		);
	});
}

#[test]
fn attestation_should_be_revoked_by_its_auditor_alone() {
	chain(|| {
		attest(CAROL, 1, Attribute::Safety, VALIDITY);
		for who in [ALICE, BOB] {
			assert_noop!(
				AiAssets::revoke_attestation(signed(who), 1, Attribute::Safety),
				Error::<Test>::AttestationNotFound
			);
		}
		assert_noop!(
			AiAssets::prune_attestation(signed(ALICE), 1, Attribute::Safety, CAROL),
			Error::<Test>::AttestationInForce
		);
		assert_noop!(
			AiAssets::prune_attestation(signed(ALICE), 1, Attribute::Name, CAROL),
			Error::<Test>::AttestationNotFound
		);
	});
}

#[test]
fn attestation_should_be_pruned_by_anyone_when_it_does_not_count() {
	chain(|| {
		attest(CAROL, 1, Attribute::Safety, 5);
		attest(CAROL, 1, Attribute::Name, VALIDITY);
		attest(CAROL, 1, Attribute::Content, VALIDITY);
		assert_ok!(AiAssets::set_name(signed(ALICE), 1, bytes("other")));
		pass(5);
		let deposit = ATTESTATION_DEPOSIT;
		for (attribute, validity) in
			[(Attribute::Safety, Validity::Expired), (Attribute::Name, Validity::Void)]
		{
			assert_ok!(AiAssets::prune_attestation(signed(BOB), 1, attribute, CAROL));
			let auditor = CAROL;
			let pruned = Event::AttestationPruned { asset: 1, attribute, auditor, validity, deposit };
			assert_eq!(last_event(), pruned);
		}
		assert_ok!(AiAssets::dismiss_auditor(root(), CAROL));
		assert_ok!(AiAssets::prune_attestation(signed(BOB), 1, Attribute::Content, CAROL));
		assert_eq!(held(HoldReason::AttestationDeposit, CAROL), 0);
	});
}

#[test]
fn attestation_should_be_void_when_its_asset_is_gone() {
	chain(|| {
		attest(CAROL, 1, Attribute::Safety, VALIDITY);
		attest(CAROL, 1, Attribute::Content, VALIDITY);
		assert_ok!(AiAssets::retire(signed(ALICE), 1));
		assert_ok!(AiAssets::remove(signed(ALICE), 1));
		assert_eq!(validity(1, Attribute::Safety, CAROL), Some(Validity::Void));
		assert_ok!(AiAssets::prune_attestation(signed(BOB), 1, Attribute::Safety, CAROL));
		assert_ok!(AiAssets::revoke_attestation(signed(CAROL), 1, Attribute::Content));
		assert_eq!(AiAssets::auditor(CAROL).map(|auditor| auditor.attestations), Some(0));
	});
}

#[test]
fn attestations_should_be_refused_when_they_cannot_be_counted() {
	chain(|| {
		let author = AiAssets::auditor(CAROL).expect("it is one");
		Auditors::<Test>::insert(CAROL, Auditor { attestations: u32::MAX, ..author });
		assert_noop!(
			AiAssets::attest(signed(CAROL), 1, Attribute::Name, REPORT, START + 1),
			Error::<Test>::Overflow
		);
		Auditors::<Test>::insert(CAROL, author);
	});
}
