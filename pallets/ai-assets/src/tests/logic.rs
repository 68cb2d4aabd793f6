// SPDX-License-Identifier: Apache-2.0
//! Rules without a chain.

use crate::{
	logic::{
		audit::{check_expiry, is_prunable, validity},
		bond::{is_bonded, restore, slashable, Restoring},
		deposit,
		holders::{check_holder, MAX_HOLDERS},
		lineage::{parts, share_of, shares, without, Removal},
		text::{check_name, check_specifics, check_tags, check_uri},
		Refusal,
	},
	mock::{bytes, machines, tags, TERMS},
	types::{Machines, Parent, Revisions},
	*,
};
use std::collections::BTreeMap;

#[test]
fn deposit_should_be_of_items_and_bytes() {
	assert_eq!(deposit(0, 0, 7, 3), Ok(0));
	assert_eq!(deposit(2, 5, 100, 3), Ok(215));
	assert_eq!(deposit(2, 0, Balance::MAX, 3), Err(Refusal::Overflow));
	assert_eq!(deposit(0, 2, 7, Balance::MAX), Err(Refusal::Overflow));
	assert_eq!(deposit(1, 1, Balance::MAX, 1), Err(Refusal::Overflow));
	assert_eq!(deposit(1, 0, Balance::MAX, 1), Ok(Balance::MAX));
}

fn list(shares: &[(u32, u32)]) -> ShareList {
	shares.to_vec().try_into().expect("they are few")
}

#[test]
fn parts_should_be_what_was_promised_divided_by_the_shares_of_the_parent() {
	assert_eq!(parts(5, 100_000, &[]), Ok(list(&[(5, 100_000)])));
	assert_eq!(parts(5, 200_000, &[(1, 100_000)]), Ok(list(&[(1, 20_000), (5, 180_000)])));
	assert_eq!(parts(5, 7, &[(1, 499_999), (2, 1)]), Ok(list(&[(1, 3), (5, 4)])));
	assert_eq!(parts(5, 0, &[(1, 500_000)]), Ok(list(&[])));
	// More than a share can be is no share.
	assert_eq!(parts(5, 10, &[(1, 1_000_001), (2, 500_000)]), Err(Refusal::Overflow));
	let many: Vec<_> = (1..=32).map(|id| (id, 10)).collect();
	assert_eq!(parts(50, 100_000, &many), Err(Refusal::TooManyAncestors));
	assert!(parts(50, 100_000, &many[1..]).is_ok());
	// Of a part of nothing nobody lives.
	assert_eq!(parts(50, 99_999, &many), Ok(list(&[(50, 99_999)])));
}

fn parent(asset: u32, parts: &[(u32, u32)]) -> Parent {
	let ppm = parts.iter().map(|(_, part)| part).sum();
	Parent { asset, licence: None, terms: TERMS, ppm, parts: list(parts), removed: false }
}

#[test]
fn shares_should_be_the_sum_of_what_comes_by_each_parent() {
	assert_eq!(shares(&[]), Ok((list(&[]), 0)));
	let parents = [parent(2, &[(1, 10), (2, 90)]), parent(3, &[(1, 5), (3, 45)])];
	assert_eq!(shares(&parents), Ok((list(&[(1, 15), (2, 90), (3, 45)]), 150)));
	assert_eq!(shares(&[parent(2, &[(2, 500_000)])]), Ok((list(&[(2, 500_000)]), 500_000)));
	assert_eq!(shares(&[parent(2, &[(2, 500_001)])]), Err(Refusal::TooMuchPromised));
}

#[test]
fn parent_should_give_nothing_when_it_was_removed() {
	let parents: Parents =
		vec![parent(2, &[(1, 10), (2, 90)]), parent(3, &[(1, 5), (3, 45)])].try_into().expect("they are two");
	let left = without(&parents, 2, Removal::Whole).expect("it is there");
	assert_eq!(shares(&left), Ok((list(&[(1, 5), (3, 45)]), 50)));
	assert_eq!((left[0].removed, left[0].ppm, left[0].parts.len()), (true, 100, 0));
	assert_eq!(left[1], parents[1]);
	// Not twice, and not one that is none.
	for removal in [Removal::Own, Removal::Whole] {
		assert_eq!(without(&left, 2, removal), Err(Refusal::ParentNotFound));
		assert_eq!(without(&parents, 1, removal), Err(Refusal::ParentNotFound));
	}
	let none = without(&left, 3, Removal::Whole).expect("it is there");
	assert_eq!(shares(&none), Ok((list(&[]), 0)));
}

#[test]
fn parent_should_give_the_rest_when_its_owner_removed_it() {
	let parents: Parents =
		vec![parent(2, &[(1, 10), (2, 90)]), parent(3, &[(3, 50)])].try_into().expect("they are two");
	let left = without(&parents, 2, Removal::Own).expect("it is there");
	assert_eq!(shares(&left), Ok((list(&[(1, 10), (3, 50)]), 60)));
	assert_eq!((left[0].removed, left[0].ppm), (true, 100));
	assert_eq!(without(&left, 2, Removal::Own), Err(Refusal::ParentNotFound));
	let left = without(&left, 2, Removal::Whole).expect("something is left of it");
	assert_eq!(shares(&left), Ok((list(&[(3, 50)]), 50)));
	// With nothing left it is as if governance had done it.
	let none = without(&left, 3, Removal::Own).expect("it is there");
	assert_eq!(without(&none, 3, Removal::Whole), Err(Refusal::ParentNotFound));
}

#[test]
fn share_should_be_nothing_when_an_asset_is_no_ancestor() {
	let shares = [(1, 20), (4, 30)];
	assert_eq!([0, 1, 2, 4, 5].map(|id| share_of(&shares, id)), [0, 20, 0, 30, 0]);
}

#[test]
fn agent_should_go_to_nobody_whom_it_owns() {
	// Account 100 + n is that of agent n; who owns which.
	let owners: BTreeMap<u32, u32> = (1..=6).map(|agent| (agent, 100 + agent + 1)).chain([(7, 1)]).collect();
	let agent_of = |account: &u32| {
		let agent = u32::checked_sub(*account, 100)?;
		Some((agent, *owners.get(&agent)?))
	};
	assert_eq!(check_holder(9, 1, agent_of), Ok(0));
	assert_eq!(check_holder(9, 107, agent_of), Ok(1));
	assert_eq!(check_holder(7, 107, agent_of), Err(Refusal::OwnershipCycle));
	assert_eq!(check_holder(7, 104, agent_of), Err(Refusal::OwnershipCycle));
	// Agents 4 to 7 above it are four, 3 to 7 are five.
	assert_eq!(MAX_HOLDERS, 4);
	assert_eq!(check_holder(9, 104, agent_of), Ok(4));
	assert_eq!(check_holder(9, 103, agent_of), Err(Refusal::TooManyHolders));
}

#[test]
fn strings_should_be_such_as_people_can_read() {
	for name in ["a", "Llama 3 — 70B", "模型", "a  b"] {
		assert_eq!(check_name(name.as_bytes()), Ok(()), "{name}");
	}
	for name in ["", " ", " a", "a ", "a\tb", "a\nb", "\u{1b}[2J", "a\u{85}"] {
		assert_eq!(check_name(name.as_bytes()), Err(Refusal::MalformedName), "{name:?}");
	}
	assert_eq!(check_name(&[0xc3]), Err(Refusal::MalformedName));
	for uri in ["", "ipfs://bafy", "https://example.org/%20?q=~#!"] {
		assert_eq!(check_uri(uri.as_bytes()), Ok(()), "{uri}");
	}
	for uri in [" ", "a b", "a\n", "\0", "é", "a\u{7f}"] {
		assert_eq!(check_uri(uri.as_bytes()), Err(Refusal::MalformedUri), "{uri:?}");
	}
}

#[test]
fn tags_should_be_words_each_once() {
	for words in [&[][..], &["a"], &["a", "b", "c", "d", "e", "f", "g", "h"], &["0.5b", "a-b_c"]] {
		assert_eq!(check_tags(&tags(words)), Ok(()), "{words:?}");
	}
	for words in [&[""][..], &["a", ""], &["A"], &["a b"], &["é"], &["a/b"]] {
		assert_eq!(check_tags(&tags(words)), Err(Refusal::MalformedTag), "{words:?}");
	}
	for words in [&["a", "a"][..], &["a", "b", "a"], &["b", "a", "a"]] {
		assert_eq!(check_tags(&tags(words)), Err(Refusal::DuplicateTag), "{words:?}");
	}
}

#[test]
fn machines_should_be_some_and_somewhere() {
	for specifics in [Specifics::Model, Specifics::Agent, Specifics::Compute(machines())] {
		assert_eq!(check_specifics(&specifics), Ok(()));
	}
	for machines in [
		Machines { count: 0, ..machines() },
		Machines { memory: 0, ..machines() },
		Machines { capacity: 0, ..machines() },
		Machines { gpu: bytes("é"), ..machines() },
		Machines { region: bytes("\n"), ..machines() },
	] {
		assert_eq!(check_specifics(&Specifics::Compute(machines)), Err(Refusal::MalformedMachines));
	}
}

fn auditor(bond: Balance, required_bond: Balance) -> Auditor {
	Auditor { bond, required_bond, attestations: 3, standing: Standing::Admitted }
}

#[test]
fn bond_should_become_what_is_required() {
	let restored = |bond, before, required| restore(&auditor(bond, before), required);
	assert_eq!(restored(4, 10, 10), Ok((auditor(10, 10), Restoring::Hold(6))));
	assert_eq!(restored(10, 10, 12), Ok((auditor(12, 12), Restoring::Hold(2))));
	assert_eq!(restored(10, 10, 7), Ok((auditor(7, 7), Restoring::Release(3))));
	assert_eq!(restored(7, 10, 7), Ok((auditor(7, 7), Restoring::Hold(0))));
	assert_eq!(restored(10, 10, 10), Err(Refusal::BondComplete));
	for (bond, required, expected) in [(9, 10, false), (10, 10, true), (0, 0, true)] {
		assert_eq!(is_bonded(&auditor(bond, required)), expected, "{bond} of {required}");
	}
}

#[test]
fn slash_should_take_no_more_than_there_is() {
	assert_eq!((slashable(10, 4), slashable(10, 10), slashable(10, 11)), (Ok(4), Ok(10), Ok(10)));
	assert_eq!(
		(slashable(10, 0), slashable(0, 0)),
		(Err(Refusal::AmountTooSmall), Err(Refusal::AmountTooSmall))
	);
	assert_eq!(slashable(0, 1), Err(Refusal::InsufficientBond));
}

/// All attributes, and whether they change.
const ATTRIBUTES: [(Attribute, bool); 8] = [
	(Attribute::Content, false),
	(Attribute::Specifics, false),
	(Attribute::Name, true),
	(Attribute::Metadata, true),
	(Attribute::Tags, true),
	(Attribute::Lineage, true),
	(Attribute::Evaluation, false),
	(Attribute::Safety, false),
];

#[test]
fn revision_should_be_another_of_the_attribute_that_changed_alone() {
	for (changed, changes) in ATTRIBUTES {
		let next = Revisions::default().next(changed).expect("it is the first");
		for (attribute, _) in ATTRIBUTES {
			assert_eq!(next.of(attribute), u32::from(changes && attribute == changed), "{changed:?}");
		}
	}
	let last = Revisions { name: u32::MAX, ..Default::default() };
	assert_eq!(last.next(Attribute::Name), Err(Refusal::Overflow));
	assert!(last.next(Attribute::Tags).is_ok());
}

#[test]
fn attestation_should_count_when_nothing_speaks_against_it() {
	let made = Attestation { report: TERMS, attested_at: 10, expires_at: 20, revision: 2, deposit: 1 };
	let good = auditor(10, 10);
	let left = Auditor { standing: Standing::Leaving { until: 0 }, ..good };
	for (revision, auditor, now, expected, prunable) in [
		(Some(2), good, 10, Validity::InForce, false),
		(Some(2), good, 19, Validity::InForce, false),
		(Some(2), good, 20, Validity::Expired, true),
		(Some(3), good, 10, Validity::Void, true),
		(None, good, 10, Validity::Void, true),
		(Some(2), left, 10, Validity::AuditorLeft, true),
		(Some(2), auditor(9, 10), 10, Validity::Unbonded, false),
		(Some(3), left, 20, Validity::Void, true),
		(Some(2), left, 20, Validity::Expired, true),
	] {
		let found = validity(&made, revision, &auditor, now);
		assert_eq!((found, is_prunable(found)), (expected, prunable), "{revision:?} {auditor:?} {now}");
	}
}

#[test]
fn expiry_should_be_in_the_future_and_not_too_far_in_it() {
	for (expires_at, expected) in
		[(101, true), (150, true), (100, false), (99, false), (0, false), (151, false)]
	{
		assert_eq!(check_expiry(100, expires_at, 50).is_ok(), expected, "{expires_at}");
	}
	assert_eq!(check_expiry(u32::MAX, u32::MAX, 50), Err(Refusal::ExpiryOutOfBounds));
}
