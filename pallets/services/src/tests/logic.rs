// SPDX-License-Identifier: Apache-2.0
//! Deposits, bonds and tariffs, without a chain.

use crate::{
	logic::{
		bond::{is_bonded, restore, slashable, Restoring},
		deposit,
		tariff::{check_free_units, check_prices, check_royalty},
		Refusal,
	},
	types::Provider,
	*,
};
use noema_primitives::{metering::UNIT_CLASSES, services::TierUnits};

#[test]
fn deposit_should_be_of_items_and_bytes() {
	assert_eq!(deposit(0, 0, 7, 3), Ok(0));
	assert_eq!(deposit(2, 5, 100, 3), Ok(215));
	assert_eq!(deposit(2, 5, 0, 0), Ok(0));
	assert_eq!(deposit(2, 0, Balance::MAX, 3), Err(Refusal::Overflow));
	assert_eq!(deposit(0, 2, 7, Balance::MAX), Err(Refusal::Overflow));
	assert_eq!(deposit(1, 1, Balance::MAX, 1), Err(Refusal::Overflow));
	assert_eq!(deposit(1, 0, Balance::MAX, 1), Ok(Balance::MAX));
}

/// A provider that has one bond and needs another.
fn bonded(bond: Balance, required_bond: Balance) -> Provider<u64> {
	let metadata_uri = Default::default();
	let metadata_hash = H256::zero();
	Provider { payout: 1, metadata_uri, metadata_hash, bond, required_bond, deposit: 5, services: 3 }
}

#[test]
fn provider_should_be_bonded_when_it_has_what_it_needs() {
	for (bond, required, expected) in [(9, 10, false), (10, 10, true), (11, 10, true), (0, 0, true)] {
		assert_eq!(is_bonded(&bonded(bond, required)), expected, "{bond} of {required}");
	}
}

#[test]
fn bond_should_become_what_is_required() {
	let restored = |bond, before, required| restore(&bonded(bond, before), required);
	assert_eq!(restored(4, 10, 10), Ok((bonded(10, 10), Restoring::Hold(6))));
	assert_eq!(restored(10, 10, 12), Ok((bonded(12, 12), Restoring::Hold(2))));
	assert_eq!(restored(10, 10, 7), Ok((bonded(7, 7), Restoring::Release(3))));
	assert_eq!(restored(7, 10, 7), Ok((bonded(7, 7), Restoring::Hold(0))));
	assert_eq!(restored(10, 10, 0), Ok((bonded(0, 0), Restoring::Release(10))));
	assert_eq!(
		restored(0, 0, Balance::MAX),
		Ok((bonded(Balance::MAX, Balance::MAX), Restoring::Hold(Balance::MAX)))
	);
	assert_eq!(restored(10, 10, 10), Err(Refusal::BondComplete));
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

#[test]
fn tariff_should_ask_for_something() {
	assert_eq!(check_prices(&Tariff { prices: [0; UNIT_CLASSES] }), Err(Refusal::ZeroTariff));
	assert_eq!(check_prices(&Tariff { prices: [0, 0, 0, 0, 0, 1] }), Ok(()));
}

#[test]
fn free_units_should_be_for_rising_tiers() {
	let check = |tiers: &[u8]| {
		let units = [1; UNIT_CLASSES];
		let entries: Vec<_> = tiers.iter().map(|tier| TierUnits { tier: *tier, units }).collect();
		check_free_units(&entries)
	};
	for tiers in [&[][..], &[1], &[10], &[1, 2, 10]] {
		assert_eq!(check(tiers), Ok(()), "{tiers:?}");
	}
	for tiers in [&[0][..], &[11], &[2, 2], &[2, 1], &[10, 11]] {
		assert_eq!(check(tiers), Err(Refusal::MalformedFreeUnits), "{tiers:?}");
	}
}

#[test]
fn royalty_should_be_offered_and_no_more_than_all() {
	assert_eq!((check_royalty(Some(0)), check_royalty(Some(1_000_000))), (Ok(0), Ok(1_000_000)));
	assert_eq!(
		(check_royalty(None), check_royalty(Some(1_000_001))),
		(Err(Refusal::NoOffer), Err(Refusal::NoOffer))
	);
}
