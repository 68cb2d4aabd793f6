// SPDX-License-Identifier: Apache-2.0
//! How a grant comes, changes and ends.

use super::{terms, Refusal, Rules};
use crate::types::{Grant, Status, Terms, Window};
use noema_primitives::{money::Balance, BlockNumber, LaneSigner};

/// A new grant.
pub fn grant(
	key: &LaneSigner,
	terms: Terms,
	deposit: Balance,
	now: BlockNumber,
	rules: &Rules,
) -> Result<Grant, Refusal> {
	terms::check_key(key)?;
	terms::check(&terms, now, rules)?;
	Ok(Grant { terms, status: Status::Active, used: Window::default(), lanes: 0, deposit })
}

/// Whether the grant is in force at `now`: neither revoked, nor rotated, nor expired.
pub fn in_force(grant: &Grant, now: BlockNumber) -> Result<(), Refusal> {
	match grant.status {
		Status::Revoked { .. } => Err(Refusal::KeyRevoked),
		Status::Rotated { .. } => Err(Refusal::KeyRotated),
		Status::Active if grant.terms.expires_at <= now => Err(Refusal::KeyExpired),
		Status::Active => Ok(()),
	}
}

/// The block since when the key's lanes are being closed, if that has come: the first of its revocation or the
/// end of its overlap, and its expiry.
pub fn closing_since(grant: &Grant, now: BlockNumber) -> Option<BlockNumber> {
	let expires_at = grant.terms.expires_at;
	let closes_at = match grant.status {
		Status::Active => expires_at,
		Status::Rotated { closes_at, .. } => closes_at.min(expires_at),
		Status::Revoked { at } => at.min(expires_at),
	};
	Some(closes_at).filter(|closes_at| *closes_at <= now)
}

/// The grant on other terms. Lanes that are open stay as they are.
pub fn update(grant: &Grant, terms: Terms, now: BlockNumber, rules: &Rules) -> Result<Grant, Refusal> {
	in_force(grant, now)?;
	terms::check(&terms, now, rules)?;
	let used = grant.used.with_period(now, grant.terms.period, terms.period)?;
	Ok(Grant { terms, used, ..grant.clone() })
}

/// The grant after it was revoked. One that has moved to another key can be revoked as well, until its lanes are
/// being closed anyway.
pub fn revoke(grant: &Grant, now: BlockNumber) -> Result<Grant, Refusal> {
	match in_force(grant, now) {
		Ok(()) => {},
		Err(Refusal::KeyRotated) if closing_since(grant, now).is_none() => {},
		Err(refusal) => return Err(refusal),
	}
	Ok(Grant { status: Status::Revoked { at: now }, ..grant.clone() })
}

/// What a rotation makes of a grant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rotation {
	/// The grant of the old key; `None` if it had no lanes, for then there is nothing to keep.
	pub old: Option<Grant>,
	/// The grant of the new key, with what was used of it. Its deposit is that of the old one.
	pub new: Grant,
	/// The block since when lanes of the old key are being closed, but for its expiry, in case that comes first.
	pub closes_at: BlockNumber,
}

/// Moves the grant of `old` to `new`; lanes stay with the old key for `overlap` blocks, then they are closed.
pub fn rotate(
	grant: &Grant,
	(old, new): (&LaneSigner, &LaneSigner),
	overlap: BlockNumber,
	now: BlockNumber,
	rules: &Rules,
) -> Result<Rotation, Refusal> {
	if old == new {
		return Err(Refusal::SameKey);
	}
	terms::check_key(new)?;
	in_force(grant, now)?;
	if overlap > rules.max_overlap {
		return Err(Refusal::OverlapTooLong);
	}
	let closes_at = now.checked_add(overlap).ok_or(Refusal::Overflow)?;
	let status = Status::Rotated { to: *new, closes_at };
	Ok(Rotation {
		old: (grant.lanes > 0).then(|| Grant { status, ..grant.clone() }),
		new: Grant { lanes: 0, ..grant.clone() },
		closes_at,
	})
}

/// Whether the grant can go: it has ended, and so have all its lanes.
pub fn prune(grant: &Grant, now: BlockNumber) -> Result<(), Refusal> {
	if in_force(grant, now).is_ok() {
		return Err(Refusal::NotYetEnded);
	}
	if grant.lanes > 0 {
		return Err(Refusal::LanesOpen);
	}
	Ok(())
}
