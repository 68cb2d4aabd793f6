// SPDX-License-Identifier: Apache-2.0
//! What holds whatever comes.

use crate::{
	logic::{
		allowlist::{is_listed, leaf, node},
		price::{resale_royalty, split},
	},
	mock::*,
	types::{Licence, LicenceTerms, Offer, Quota},
};
use frame::{
	arithmetic::Permill,
	hashing::{H256, U256},
};
use noema_primitives::metering::{Units, UNIT_CLASSES};
use proptest::prelude::*;

/// Numbers of every length.
fn any_length() -> impl Strategy<Value = u128> {
	(0..128u32, any::<u128>()).prop_map(|(shift, number)| number >> shift)
}

fn units() -> impl Strategy<Value = Units> {
	prop::array::uniform6((0..64u32, any::<u64>()).prop_map(|(shift, number)| number >> shift))
}

/// A licence of so many seats and so much a period.
fn licence_of(seats: u32, units: Units) -> (Licence<u64>, LicenceTerms) {
	let terms = LicenceTerms { seats, quota: Some(Quota { units, period: PERIOD }), ..terms() };
	let offer = Offer {
		asset: MODEL,
		seller: ALICE,
		terms: terms.hash(),
		price: 0,
		left: None,
		allowlist_root: None,
		licences: 1,
		closed: false,
		deposit: 0,
	};
	(Licence::bought((1, &offer), &terms, &BOB, 0, (START, None), 0), terms)
}

/// The root of a list, by the rule for clients: pairs go up, and one that is alone as it is. And the proof of one.
fn tree(leaves: &[H256], mut index: usize) -> (H256, Vec<H256>) {
	let (mut level, mut proof) = (leaves.to_vec(), vec![]);
	while level.len() > 1 {
		proof.extend(level.get(index ^ 1));
		level =
			level.chunks(2).map(|pair| pair.get(1).map_or(pair[0], |other| node(pair[0], *other))).collect();
		index /= 2;
	}
	(level[0], proof)
}

proptest! {
	#[test]
	fn split_should_equal_that_of_plain_integers(
		price in any_length(), fee in 0u32..=1_000_000, discount in 0u32..=1_000_000,
	) {
		let parts = split(price, Permill::from_parts(fee), discount);
		let million = U256::from(1_000_000);
		let plain = (U256::from(price) * U256::from(fee) + million - U256::one()) / million;
		prop_assert_eq!(U256::from(parts.fee), plain);
		prop_assert_eq!(U256::from(parts.discount), plain * U256::from(discount) / million);
		prop_assert_eq!(parts.income() + parts.revenue(), parts.charged());
		prop_assert_eq!(parts.charged() + parts.discount, price);
	}

	#[test]
	fn royalty_should_be_at_least_its_part_and_less_than_a_credit_above_it(
		price in any_length(), ppm in 0u32..=1_000_000,
	) {
		let royalty = U256::from(resale_royalty(price, ppm)) * U256::from(1_000_000);
		let exact = U256::from(price) * U256::from(ppm);
		prop_assert!(royalty >= exact);
		prop_assert!(royalty < exact + U256::from(1_000_000));
	}

	#[test]
	fn account_should_be_on_a_list_when_it_is_and_no_other(count in 1u64..40, at: prop::sample::Index) {
		let leaves: Vec<_> = (0..count).map(|who| leaf(&who)).collect();
		let index = at.index(leaves.len());
		let (root, proof) = tree(&leaves, index);
		let who = index as u64;
		prop_assert!(is_listed(&who, root, &proof));
		prop_assert!(!is_listed(&(who + 1), root, &proof));
		prop_assert!(!is_listed(&count, root, &proof));
	}

	#[test]
	fn quota_should_be_had_wholly_and_once_when_all_seats_are_taken(seats in 1u32..9, quota in units()) {
		let (mut licence, terms) = licence_of(seats, quota);
		let mut sums = [0u128; UNIT_CLASSES];
		for _ in 0..seats {
			let (next, seat) = licence.seat_taken(&terms, START).expect("a seat is free");
			sums.iter_mut().zip(seat.part).for_each(|(sum, part)| *sum += u128::from(part));
			licence = next;
		}
		prop_assert_eq!(licence.quota_left, [0; UNIT_CLASSES]);
		prop_assert_eq!(sums, quota.map(u128::from));
		prop_assert!(licence.seat_taken(&terms, START).is_err());
	}

	#[test]
	fn quota_should_never_be_more_than_all_of_it(
		seats in 1u32..9, quota in units(), steps in prop::collection::vec((any::<bool>(), units(), 0u32..400), 1..40),
	) {
		let (mut licence, terms) = licence_of(seats, quota);
		let (mut now, mut taken) = (START, vec![]);
		for (opens, unused, blocks) in steps {
			now += blocks;
			if opens {
				if let Ok((next, seat)) = licence.seat_taken(&terms, now) {
					taken.push(seat);
					licence = next;
				}
			} else if let Some(seat) = taken.pop() {
				let (next, returned) = licence.seat_freed(terms.quota.as_ref(), &seat, &unused, now);
				prop_assert!(returned.iter().zip(&seat.part).all(|(returned, part)| returned <= part));
				licence = next;
			}
			let of_now = taken.iter().filter(|seat| seat.period_started_at == licence.period_started_at);
			let mut sums = licence.quota_left.map(u128::from);
			of_now.for_each(|seat| {
				sums.iter_mut().zip(seat.part).for_each(|(sum, part)| *sum += u128::from(part));
			});
			prop_assert!(sums.iter().zip(quota).all(|(sum, units)| *sum <= u128::from(units)));
			prop_assert_eq!(licence.seats_used as usize, taken.len());
		}
	}

	#[test]
	fn renewal_should_never_shorten_a_licence(ends in any::<u32>(), now in any::<u32>(), blocks in 1u32..) {
		let (licence, terms) = licence_of(1, QUOTA);
		let licence = Licence { expires_at: Some(ends), ..licence };
		let terms = LicenceTerms { duration: Some(blocks), ..terms };
		if let Ok(renewed) = licence.renewed(&terms, &split(1, Permill::zero(), 0), now) {
			let end = renewed.expires_at.expect("it ends");
			prop_assert!(end > ends && end > now);
			prop_assert_eq!(end - ends.max(now), blocks);
		}
	}

	#[test]
	fn terms_should_have_a_hash_of_their_own(seats in 0u32..256, tier in 0u8..=10, text in any::<[u8; 32]>()) {
		let other = LicenceTerms { seats, required_tier: tier, text: H256(text), ..terms() };
		prop_assert_eq!(other.hash() == terms().hash(), other == terms());
	}
}
