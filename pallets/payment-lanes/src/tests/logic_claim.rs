// SPDX-License-Identifier: Apache-2.0
//! What a row is worth by itself, without a chain.

use super::logic::{job, lane};
use crate::{
	logic::claim::{amount_due, claimed, is_of_scheme, Situation},
	mock::{units, TARIFF},
	types::*,
};
use frame::hashing::H256;
use noema_primitives::{money::Balance, LaneSignature, LaneSigner};

const SIGNATURE: LaneSignature = LaneSignature::Sr25519 { wrapped: false, signature: [0; 64] };

/// A row over so much, for as many units as that costs.
fn row(amount: Balance) -> Row {
	Row {
		fork_id: 3,
		tariff_version: 1,
		lane_id: H256::zero(),
		cumulative_amount: amount,
		cumulative_units: units(amount),
		valid_until: 0,
		receipts_root: H256::zero(),
		signature: SIGNATURE,
	}
}

fn situation(standing: Standing) -> Situation<'static> {
	Situation { fork_id: 3, standing, tariff: &TARIFF, min_claim: 100, now: 500 }
}

/// What a row is worth to an open lane that has paid 300 of 1,000.
fn due(row: Row) -> Result<Balance, RowCode> {
	amount_due(&lane(), &row, &situation(Standing::Open))
}

#[test]
fn row_should_be_due_what_it_has_beyond_what_is_claimed_up_to_the_reserve() {
	for (amount, expected) in [
		(400, Ok(100)),
		(999, Ok(699)),
		(1_000, Ok(700)),
		(5_000, Ok(700)),
		(399, Err(RowCode::BelowMinimum)),
		(300, Err(RowCode::AlreadyClaimed)),
		(299, Err(RowCode::Superseded)),
		(0, Err(RowCode::Superseded)),
	] {
		assert_eq!(due(row(amount)), expected, "{amount}");
	}
}

#[test]
fn row_should_be_due_less_than_the_minimum_when_it_is_the_last() {
	let nearly = Lane { claimed: 990, units: units(990), ..lane() };
	assert_eq!(amount_due(&nearly, &row(995), &situation(Standing::Open)), Err(RowCode::BelowMinimum));
	assert_eq!(amount_due(&nearly, &row(1_000), &situation(Standing::Open)), Ok(10));
	let used_up = Lane { claimed: 1_000, units: units(1_000), ..lane() };
	assert_eq!(amount_due(&used_up, &row(1_001), &situation(Standing::Open)), Err(RowCode::Exhausted));
	let reason = CloseReason::Requested;
	for standing in [Standing::Closing { until: 500, reason }, Standing::Decreasing { to: 0, until: 500 }] {
		assert_eq!(amount_due(&lane(), &row(301), &situation(standing)), Ok(1));
	}
	assert_eq!(amount_due(&job(), &row(301), &situation(job().standing(None, 500))), Ok(1));
}

#[test]
fn row_should_be_refused_by_the_first_code_when_it_is_wrong_in_all_ways() {
	let reason = CloseReason::Requested;
	let over = situation(Standing::Over { reason });
	let open = situation(Standing::Open);
	let mut wrong =
		Row { fork_id: 0, tariff_version: 0, cumulative_units: units(0), valid_until: 499, ..row(300) };
	assert_eq!(amount_due(&lane(), &wrong, &over), Err(RowCode::WrongFork));
	wrong.fork_id = 3;
	assert_eq!(amount_due(&lane(), &wrong, &over), Err(RowCode::WrongTariff));
	wrong.tariff_version = 1;
	assert_eq!(amount_due(&lane(), &wrong, &over), Err(RowCode::AlreadyClaimed));
	wrong.cumulative_amount = 299;
	assert_eq!(amount_due(&lane(), &wrong, &over), Err(RowCode::Superseded));
	wrong.cumulative_amount = 301;
	assert_eq!(amount_due(&lane(), &wrong, &over), Err(RowCode::LaneEnded));
	assert_eq!(amount_due(&lane(), &wrong, &open), Err(RowCode::Expired));
	wrong.valid_until = 500;
	assert_eq!(amount_due(&lane(), &wrong, &open), Err(RowCode::UnitsFell));
	wrong.cumulative_units = units(300);
	assert_eq!(amount_due(&lane(), &wrong, &open), Err(RowCode::AboveTariff));
	wrong.cumulative_units = units(301);
	assert_eq!(amount_due(&lane(), &wrong, &open), Err(RowCode::BelowMinimum));
}

#[test]
fn lane_should_remember_what_a_row_paid() {
	let after = claimed(&lane(), &row(5_000), 700);
	assert_eq!((after.claimed, after.units, after.unclaimed()), (1_000, units(5_000), 0));
}

#[test]
fn largest_amounts_should_be_worth_no_more_than_the_reserve() {
	let most = Row { cumulative_units: [u64::MAX; 6], ..row(Balance::from(u64::MAX)) };
	assert_eq!(due(most), Ok(700));
	let more = Row { cumulative_amount: Balance::MAX, ..most };
	assert_eq!(due(more), Err(RowCode::AboveTariff));
	let rich = Lane { reserve: Balance::MAX, claimed: 0, units: [0; 6], ..lane() };
	let expected = Balance::from(u64::MAX);
	assert_eq!(amount_due(&rich, &most, &situation(Standing::Open)), Ok(expected));
}

#[test]
fn schemes_should_match_their_own_keys_alone() {
	let signers = [LaneSigner::Ed25519([1; 32]), LaneSigner::Sr25519([1; 32]), LaneSigner::Ecdsa([2; 33])];
	let signatures = [
		LaneSignature::Ed25519 { wrapped: true, signature: [0; 64] },
		LaneSignature::Sr25519 { wrapped: false, signature: [0; 64] },
		LaneSignature::Ecdsa { wrapped: true, signature: [0; 65] },
	];
	for (i, signer) in signers.iter().enumerate() {
		for (j, signature) in signatures.iter().enumerate() {
			assert_eq!(is_of_scheme(signature, signer), i == j, "{i} {j}");
		}
	}
}
