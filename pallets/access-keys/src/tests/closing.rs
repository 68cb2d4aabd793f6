// SPDX-License-Identifier: Apache-2.0
//! Since when the lanes of a key are being closed, and whether a grant is in force: all ways to end, by tables.

use crate::{
	logic::lifecycle::{closing_since, in_force, prune},
	mock::{key, START},
	types::{Scope, Window},
	*,
};
use frame::hashing::H256;

/// The expiry of all grants here.
const EXPIRY: BlockNumber = START + 100;

fn grant(status: Status) -> Grant {
	let terms = Terms {
		scope: Scope::Any,
		cap: 1,
		period: 24,
		lane_cap: 1,
		max_close_delay: 300,
		licences: false,
		expires_at: EXPIRY,
		label: H256::zero(),
		origins: None,
	};
	Grant { terms, status, used: Window::default(), lanes: 0, deposit: 0 }
}

fn rotated(closes_at: BlockNumber) -> Status {
	Status::Rotated { to: key(2), closes_at }
}

#[test]
fn closing_should_be_since_the_first_end_and_never_of_the_future() {
	let table = [
		(Status::Active, START, None),
		(Status::Active, EXPIRY - 1, None),
		(Status::Active, EXPIRY, Some(EXPIRY)),
		(Status::Active, EXPIRY + 1_000, Some(EXPIRY)),
		(Status::Revoked { at: START }, START, Some(START)),
		(Status::Revoked { at: START }, EXPIRY + 1, Some(START)),
		(rotated(START), START, Some(START)),
		(rotated(START + 10), START + 9, None),
		(rotated(START + 10), START + 10, Some(START + 10)),
		(rotated(START + 10), EXPIRY, Some(START + 10)),
		(rotated(EXPIRY + 10), EXPIRY - 1, None),
		(rotated(EXPIRY + 10), EXPIRY, Some(EXPIRY)),
		(rotated(EXPIRY + 10), EXPIRY + 10, Some(EXPIRY)),
	];
	for (status, now, expected) in table {
		assert_eq!(closing_since(&grant(status), now), expected, "{status:?} at {now}");
	}
}

#[test]
fn grant_should_be_in_force_until_it_is_revoked_or_rotated_or_expires() {
	let table = [
		(Status::Active, START, Ok(())),
		(Status::Active, EXPIRY - 1, Ok(())),
		(Status::Active, EXPIRY, Err(Refusal::KeyExpired)),
		(Status::Revoked { at: START }, START, Err(Refusal::KeyRevoked)),
		(Status::Revoked { at: START }, EXPIRY, Err(Refusal::KeyRevoked)),
		(rotated(EXPIRY), START, Err(Refusal::KeyRotated)),
		(rotated(START), EXPIRY, Err(Refusal::KeyRotated)),
	];
	for (status, now, expected) in table {
		assert_eq!(in_force(&grant(status), now), expected, "{status:?} at {now}");
		let pruned = if expected.is_ok() { Err(Refusal::NotYetEnded) } else { Ok(()) };
		assert_eq!(prune(&grant(status), now), pruned, "{status:?} at {now}");
		let pruned = pruned.and(Err(Refusal::LanesOpen));
		assert_eq!(prune(&Grant { lanes: 1, ..grant(status) }, now), pruned, "{status:?} at {now}");
	}
}
