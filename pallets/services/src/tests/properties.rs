// SPDX-License-Identifier: Apache-2.0
//! What holds whatever the numbers are. `PROPTEST_CASES` sets how many are tried.

use crate::{
	logic::{
		bond::{is_bonded, restore, slashable, Restoring},
		deposit,
		tariff::check_free_units,
		text::{check_details, check_endpoint, check_uri},
		versions::Standing,
	},
	mock::details,
	types::{Details, Modalities, Name, Provider, Tag, Tags, Versions},
	*,
};
use noema_primitives::{metering::UNIT_CLASSES, services::TierUnits, ServiceTerms};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Something that is done to versions.
#[derive(Clone, Copy, Debug)]
enum Step {
	Publish,
	Retire(u32),
	Prune(u32),
	Pass(u32),
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		3 => Just(Step::Publish),
		2 => (0u32..8).prop_map(Step::Retire),
		2 => (0u32..8).prop_map(Step::Prune),
		4 => (0u32..8).prop_map(Step::Pass),
	]
}

/// Rises as versions age.
fn age(standing: Option<Standing>) -> u8 {
	match standing {
		None => 0,
		Some(Standing::Announced) => 1,
		Some(Standing::InForce) => 2,
		Some(Standing::Superseded) => 3,
	}
}

fn tag() -> impl Strategy<Value = Tag> {
	prop::collection::vec(prop_oneof![8 => b'a'..=b'c', 1 => any::<u8>()], 0..3)
		.prop_map(|bytes| bytes.try_into().expect("it is short"))
}

fn provider_with(bond: Balance, required_bond: Balance) -> Provider<u64> {
	let (metadata_uri, metadata_hash) = (Default::default(), H256::zero());
	Provider { payout: 1, metadata_uri, metadata_hash, bond, required_bond, deposit: 0, services: 0 }
}

proptest! {
	#[test]
	fn versions_should_only_age_and_have_their_notice(
		steps in prop::collection::vec(step(), 1..60), notice in 0u32..10, most in 2u32..6,
	) {
		let (mut versions, mut now) = (Versions::default(), 7u32);
		let (mut stored, mut from) = (BTreeSet::new(), BTreeMap::new());
		for step in steps {
			let before: Vec<_> = (0..=versions.last + 1).map(|v| age(versions.standing(v, now))).collect();
			match step {
				Step::Publish => if let Ok((next, announced)) = versions.publish(now, notice, most) {
					prop_assert_eq!(announced.version, versions.last + 1);
					let first = announced.version == 1;
					prop_assert_eq!(announced.from, if first { now } else { now + notice });
					stored.insert(announced.version);
					from.insert(announced.version, announced.from);
					versions = next;
				},
				Step::Retire(version) => if let Ok(next) = versions.retire(version, now) {
					prop_assert_eq!(next.standing(version, now), Some(Standing::Superseded));
					versions = next;
				},
				Step::Prune(version) => if stored.contains(&version) {
					if let Ok(next) = versions.prune(version, now, false) {
						prop_assert_eq!(versions.standing(version, now), Some(Standing::Superseded));
						stored.remove(&version);
						versions = next;
					}
				},
				Step::Pass(blocks) => now += blocks,
			}
			for (version, before) in before.iter().enumerate().filter(|(_, before)| **before > 0) {
				prop_assert!(age(versions.standing(version as u32, now)) >= *before);
			}
			if let Some(current) = versions.in_force(now) {
				prop_assert!(stored.contains(&current) && from[&current] <= now);
				prop_assert_eq!(versions.check_pin(current, now), Ok(()));
			}
			prop_assert!(stored.len() as u32 == versions.kept && versions.kept <= most);
			prop_assert_eq!(versions.at(now).at(now), versions.at(now));
		}
	}

	#[test]
	fn strings_should_be_judged_without_panic_and_by_their_rules(
		bytes in prop::collection::vec(any::<u8>(), 0..64),
	) {
		let printable = bytes.iter().all(|byte| (0x21..0x7f).contains(byte));
		let typed = printable && !bytes.is_empty();
		prop_assert_eq!(check_uri(&bytes).is_ok(), printable);
		prop_assert_eq!(check_endpoint(&[b"https://".as_slice(), &bytes].concat()).is_ok(), typed);
		let name: Name = bytes.clone().try_into().expect("it is short");
		prop_assert_eq!(check_details(&Details { model: name.clone(), ..details() }).is_ok(), typed);
		if check_details(&Details { name, ..details() }).is_ok() {
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
		let tags: Tags = tags.try_into().expect("they are few");
		prop_assert_eq!(check_details(&Details { tags, ..details() }).is_ok(), distinct && words);
	}

	#[test]
	fn modalities_should_be_admitted_when_all_are_known(inputs: u16, outputs: u16) {
		let details =
			Details { inputs: Modalities(inputs), outputs: Modalities(outputs), ..details() };
		prop_assert_eq!(check_details(&details).is_ok(), (inputs | outputs) < 64);
	}

	#[test]
	fn bond_should_lose_nothing_when_it_is_restored(bond: Balance, before: Balance, required: Balance) {
		let restored = restore(&provider_with(bond, before), required);
		prop_assume!(restored.is_ok());
		let (provider, restoring) = restored.expect("it is");
		prop_assert!(is_bonded(&provider) && provider.bond == required);
		match restoring {
			Restoring::Hold(missing) => prop_assert_eq!(bond + missing, required),
			Restoring::Release(rest) => prop_assert_eq!(bond - rest, required),
		}
		prop_assert!(restore(&provider, required).is_err());
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
	fn free_units_should_be_those_of_a_listed_tier_that_is_reached(
		tiers in prop::collection::btree_set(1u8..=10, 0..=10), tier: u8,
	) {
		let entry = |tier: &u8| TierUnits { tier: *tier, units: [u64::from(*tier); UNIT_CLASSES] };
		let free: FreeUnits = tiers.iter().map(entry).collect::<Vec<_>>().try_into().expect("they are ten");
		prop_assert_eq!(check_free_units(&free), Ok(()));
		let terms = ServiceTerms {
			provider: 1u64,
			kind: ServiceKind::Chat,
			tariff: Tariff { prices: [1; UNIT_CLASSES] },
			free,
			asset: None,
			royalty_ppm: 0,
			licence_required: None,
		};
		let expected = tiers.into_iter().filter(|listed| *listed <= tier).max().unwrap_or(0);
		prop_assert_eq!(terms.free_units(tier), [u64::from(expected); UNIT_CLASSES]);
	}
}
