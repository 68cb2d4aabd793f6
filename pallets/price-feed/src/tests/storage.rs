// SPDX-License-Identifier: Apache-2.0
//! What stays in the database: three values, and nothing of those who have left.

use crate::{mock::*, types::DAY, *};
use frame::{
	deps::{sp_core::storage::well_known_keys::EXTRINSIC_INDEX, sp_io::storage::next_key},
	testing_prelude::*,
};
use std::collections::BTreeSet;

/// Every key but those of the system, whose events come and go.
fn keys() -> BTreeSet<Vec<u8>> {
	let system = twox_128(b"System");
	let mut keys = BTreeSet::new();
	let mut last = vec![];
	while let Some(key) = next_key(&last) {
		if !key.starts_with(&system) && key != EXTRINSIC_INDEX {
			keys.insert(key.clone());
		}
		last = key;
	}
	keys
}

/// How many of the keys are the pallet's, the version of its storage left out.
fn own() -> usize {
	let version = StorageVersion::storage_key::<PriceFeed>();
	let prefix = twox_128(b"PriceFeed");
	keys().iter().filter(|key| key.starts_with(&prefix) && key[..] != version).count()
}

#[test]
fn storage_should_be_three_values_however_long_the_price_moves() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(own(), 0);
		feed_all(100_000);
		assert_eq!(own(), 3);
		for day in 0..40u128 {
			skip_blocks(DAY / SLOT);
			feed_all(100_000 + day);
			skip_blocks(20);
			feed_all(200_000);
		}
		assert_eq!(own(), 3);
		let lengths = (Observations::<Test>::decode_len(), DailyLows::<Test>::decode_len());
		assert_eq!(lengths, (Some(40), Some(31)));
	});
}

#[test]
fn storage_should_be_as_before_when_a_feeder_came_and_went() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		skip_blocks(1);
		let before = keys();
		Members::set((1..=6).collect());
		Oracle::change_members_sorted(&[6], &[], &[1, 2, 3, 4, 5, 6]);
		feed(6, 100_000);
		skip_blocks(1);
		// Its feed is there, and goes with it.
		assert_eq!(keys().len(), before.len() + 1);
		Members::set((1..=5).collect());
		Oracle::change_members_sorted(&[], &[6], &[1, 2, 3, 4, 5]);
		assert_eq!(keys(), before);
	});
}
