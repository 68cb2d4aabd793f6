// SPDX-License-Identifier: Apache-2.0
//! What holds whatever the numbers are. `PROPTEST_CASES` sets how many are tried.

use crate::{
	logic::{
		audit::{check_expiry, validity},
		bond::{is_bonded, restore, slashable, Restoring},
		deposit,
		holders::{check_holder, MAX_HOLDERS},
		lineage::{parts, share_of, shares, without, Removal},
		text::{check_details, check_name, check_tags, check_uri},
		Refusal,
	},
	mock::{details, TERMS},
	types::{Parent, Tag},
	*,
};
use noema_primitives::assets::{MAX_ANCESTORS, MAX_ANCESTORS_PPM};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What is left of some shares so that they are half of the income in sum at most.
fn halved(shares: &[u32]) -> Vec<u32> {
	let sum: u64 = shares.iter().map(|share| u64::from(*share)).sum();
	shares.iter().map(|share| (u64::from(*share) * 500_000 / sum.max(500_000)) as u32).collect()
}

/// Shares of some ancestors below an id, half of the income in sum at most.
fn some_shares(end: u32) -> impl Strategy<Value = Vec<(u32, u32)>> {
	prop::collection::btree_map(1..end, 0u32..=1_000_000, 0..=10).prop_map(|shares| {
		let (ids, shares): (Vec<_>, Vec<_>) = shares.into_iter().unzip();
		ids.into_iter().zip(halved(&shares)).collect()
	})
}

/// Some parents, whose parts are divided as they must be.
fn divided(list: Vec<(Vec<(u32, u32)>, u32)>) -> Vec<Parent> {
	let parent = |(asset, (shares, ppm)): (u32, (Vec<_>, u32))| {
		let parts = parts(asset, ppm, &shares).expect("they are few");
		Parent { asset, licence: None, terms: TERMS, ppm, parts, removed: false }
	};
	(100u32..).zip(list).map(parent).collect()
}

/// Parents whom more may be promised, or of more ancestors, than a lineage may have.
fn some_parents() -> impl Strategy<Value = Vec<Parent>> {
	prop::collection::vec((some_shares(100), 0u32..=200_000), 0..=8).prop_map(divided)
}

/// Parents as a lineage may have them: of 32 ancestors, themselves included, and half of the income at most.
fn admitted_parents() -> impl Strategy<Value = Vec<Parent>> {
	prop::collection::vec((some_shares(25), 0u32..=200_000), 0..=8).prop_map(|list| {
		let (shares, promised): (Vec<_>, Vec<_>) = list.into_iter().unzip();
		divided(shares.into_iter().zip(halved(&promised)).collect())
	})
}

fn tag() -> impl Strategy<Value = Tag> {
	prop::collection::vec(prop_oneof![8 => b'a'..=b'c', 1 => any::<u8>()], 0..3)
		.prop_map(|bytes| bytes.try_into().expect("it is short"))
}

proptest! {
	#[test]
	fn parts_should_be_all_that_was_promised_and_leave_the_parent_at_least_half(
		shares in some_shares(100), ppm in 0u32..=1_000_000,
	) {
		let parts = parts(1_000, ppm, &shares).expect("they are few");
		let sum: u32 = parts.iter().map(|(_, part)| part).sum();
		prop_assert_eq!(sum, ppm);
		prop_assert!(share_of(&parts, 1_000) >= ppm / 2);
		prop_assert!(parts.windows(2).all(|pair| pair[0].0 < pair[1].0));
		prop_assert!(parts.iter().all(|(_, part)| *part > 0));
		for (ancestor, share) in shares {
			// Rounded down by less than one.
			let part = u64::from(share_of(&parts, ancestor)) * 1_000_000;
			let exact = u64::from(ppm) * u64::from(share);
			prop_assert!(part <= exact && exact < part + 1_000_000);
		}
	}

	#[test]
	fn parts_should_be_refused_when_they_are_too_many(count in 0u32..40) {
		let shares: Vec<_> = (0..count).map(|id| (id, 10_000)).collect();
		let found = parts(1_000, 100, &shares);
		prop_assert_eq!(found.is_ok(), count < MAX_ANCESTORS);
	}

	#[test]
	fn shares_should_be_the_sums_of_all_parts(parents in some_parents()) {
		let mut sums: BTreeMap<u32, u64> = BTreeMap::new();
		for (id, part) in parents.iter().flat_map(|parent| parent.parts.iter()) {
			*sums.entry(*id).or_default() += u64::from(*part);
		}
		let total: u64 = sums.values().sum();
		match shares(&parents) {
			Ok((list, sum)) => {
				prop_assert!(sums.len() <= 32 && total <= 500_000);
				prop_assert_eq!(u64::from(sum), total);
				let list: BTreeMap<u32, u64> = list.into_iter().map(|(id, part)| (id, part.into())).collect();
				prop_assert_eq!(list, sums);
			},
			Err(Refusal::TooMuchPromised) => prop_assert!(total > u64::from(MAX_ANCESTORS_PPM)),
			Err(Refusal::TooManyAncestors) => prop_assert!(sums.len() > 32),
			Err(other) => panic!("{other:?}"),
		}
	}

	#[test]
	fn corrections_should_give_nobody_more_and_end_with_nothing(
		parents in admitted_parents(), owners in prop::collection::vec(any::<bool>(), 8),
	) {
		let mut left: Parents = parents.clone().try_into().expect("they are eight at most");
		for (parent, owner) in parents.iter().zip(owners) {
			let (before, sum) = shares(&left).expect("they were fewer");
			// Some are removed by their owners first, of which the ancestors lose nothing.
			if owner {
				left = without(&left, parent.asset, Removal::Own).expect("it is there");
				let (after, less) = shares(&left).expect("they were fewer");
				prop_assert_eq!(less, sum - share_of(&parent.parts, parent.asset));
				let others = |list: &ShareList| {
					list.iter().filter(|(id, _)| *id != parent.asset).copied().collect::<Vec<_>>()
				};
				prop_assert_eq!(others(&after), others(&before));
			}
			let rest = without(&left, parent.asset, Removal::Whole);
			let ancestors = parent.parts.iter().any(|(id, _)| *id != parent.asset);
			prop_assert_eq!(rest.is_ok(), !owner || ancestors);
			left = rest.unwrap_or(left);
			let (after, less) = shares(&left).expect("they were fewer");
			let gone: u32 = parent.parts.iter().map(|(_, part)| part).sum();
			prop_assert_eq!(less, sum - gone);
			for (id, share) in &after {
				prop_assert!(*share <= share_of(&before, *id));
			}
		}
		prop_assert_eq!(shares(&left), Ok((Default::default(), 0)));
	}

	#[test]
	fn agents_should_never_own_themselves_when_each_move_is_checked(
		moves in prop::collection::vec((0u32..6, 0u32..8), 0..60),
	) {
		// Account n is that of agent n, if there is one; 6 and 7 are people.
		let mut owners: BTreeMap<u32, u32> = (0..6).map(|agent| (agent, 6)).collect();
		for (agent, to) in moves {
			let found = check_holder(agent, to, |account| Some((*account, *owners.get(account)?)));
			let chain: Vec<u32> = std::iter::successors(Some(to), |at| owners.get(at).copied())
				.take(10)
				.collect();
			let above = chain.iter().take_while(|account| **account < 6).count() as u32;
			match found {
				Ok(holders) => {
					prop_assert_eq!(holders, above);
					prop_assert!(above <= MAX_HOLDERS && !chain.contains(&agent));
					owners.insert(agent, to);
				},
				Err(Refusal::OwnershipCycle) => prop_assert!(chain.contains(&agent)),
				Err(_) => prop_assert!(above > MAX_HOLDERS),
			}
			for agent in 0..6 {
				let mut at = owners[&agent];
				for _ in 0..6 {
					at = owners.get(&at).copied().unwrap_or(at);
				}
				prop_assert!(at >= 6);
			}
		}
	}

	#[test]
	fn strings_should_be_judged_without_panic_and_by_their_rules(
		bytes in prop::collection::vec(any::<u8>(), 0..64),
	) {
		prop_assert_eq!(check_uri(&bytes).is_ok(), bytes.iter().all(|byte| (0x21..0x7f).contains(byte)));
		if check_name(&bytes).is_ok() {
			let name: Name = bytes.clone().try_into().expect("it is short");
			prop_assert_eq!(check_details(&Details { name, ..details() }), Ok(()));
			let text = String::from_utf8(bytes).expect("it was admitted");
			prop_assert!(!text.is_empty() && text.chars().all(|c| !c.is_control()));
		}
	}

	#[test]
	fn tags_should_be_admitted_when_they_are_words_and_distinct(
		tags in prop::collection::vec(tag(), 0..=8),
	) {
		let distinct = tags.iter().collect::<BTreeSet<_>>().len() == tags.len();
		let typed = |byte: &u8| b"abcdefghijklmnopqrstuvwxyz0123456789-_.".contains(byte);
		let words = tags.iter().all(|tag| !tag.is_empty() && tag.iter().all(typed));
		prop_assert_eq!(check_tags(&tags).is_ok(), distinct && words);
	}

	#[test]
	fn bond_should_lose_nothing_when_it_is_restored(bond: Balance, before: Balance, required: Balance) {
		let auditor =
			Auditor { bond, required_bond: before, attestations: 0, standing: Standing::Admitted };
		let restored = restore(&auditor, required);
		prop_assume!(restored.is_ok());
		let (auditor, restoring) = restored.expect("it is");
		prop_assert!(is_bonded(&auditor) && auditor.bond == required);
		match restoring {
			Restoring::Hold(missing) => prop_assert_eq!(bond + missing, required),
			Restoring::Release(rest) => prop_assert_eq!(bond - rest, required),
		}
		prop_assert!(restore(&auditor, required).is_err());
	}

	#[test]
	fn slash_should_be_within_bond_and_amount(bond: Balance, amount: Balance) {
		match slashable(bond, amount) {
			Ok(taken) => prop_assert!(taken > 0 && taken <= bond && taken <= amount),
			Err(_) => prop_assert!(bond == 0 || amount == 0),
		}
	}

	#[test]
	fn deposit_should_grow_with_what_is_stored(
		items in 0u32..1_000, bytes in 0usize..100_000, item in 0u128..1 << 90, byte in 0u128..1 << 90,
	) {
		let price = deposit(items, bytes, item, byte).expect("they are no large numbers");
		prop_assert_eq!(deposit(items + 1, bytes, item, byte), Ok(price + item));
		prop_assert_eq!(deposit(items, bytes + 1, item, byte), Ok(price + byte));
	}

	#[test]
	fn attestation_should_count_from_its_block_to_its_expiry(
		now in 0u32..1 << 31, lasting in 1u32..1 << 31, any: u32, longest: u32, later: u32,
	) {
		for expires_at in [any, now + lasting] {
			let found = check_expiry(now, expires_at, longest);
			prop_assert_eq!(found.is_ok(), expires_at > now && expires_at - now <= longest);
		}
		let expires_at = now + lasting;
		let made = Attestation { report: TERMS, attested_at: now, expires_at, revision: 0, deposit: 0 };
		let auditor = Auditor { bond: 0, required_bond: 0, attestations: 1, standing: Standing::Admitted };
		let counts = validity(&made, Some(0), &auditor, later) == Validity::InForce;
		prop_assert_eq!(counts, later < expires_at);
	}
}
