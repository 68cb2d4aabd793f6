// SPDX-License-Identifier: Apache-2.0
//! What a use of a key costs its grant.

use super::{lifecycle::in_force, Refusal};
use crate::types::{Grant, Terms};
use noema_primitives::{money::Balance, BlockNumber, GrantUse};

/// The grant after `usage` at `now`, where a key may have `max_lanes` lanes at once. Reserve counts in full as it
/// is reserved and never comes back, so that nothing depends on when the payee claims.
pub fn charge(grant: &Grant, usage: &GrantUse, now: BlockNumber, max_lanes: u32) -> Result<Grant, Refusal> {
	in_force(grant, now)?;
	admit(&grant.terms, usage)?;
	if usage.opens && grant.lanes >= max_lanes {
		return Err(Refusal::TooManyLanes);
	}
	if usage.reserve > left(grant, now) {
		return Err(Refusal::PeriodCapExceeded);
	}
	let used = grant.used.with(usage.reserve, now, grant.terms.period)?;
	Ok(Grant { used, ..grant.clone() })
}

/// Whether the terms admit a use, whatever was used before.
fn admit(terms: &Terms, usage: &GrantUse) -> Result<(), Refusal> {
	if !terms.scope.admits(usage.service) {
		return Err(Refusal::ServiceNotGranted);
	}
	if usage.licensed && !terms.licences {
		return Err(Refusal::LicencesNotGranted);
	}
	if usage.close_delay > terms.max_close_delay {
		return Err(Refusal::CloseDelayTooLong);
	}
	if usage.reserve.max(usage.lane_reserve) > terms.lane_cap {
		return Err(Refusal::LaneCapExceeded);
	}
	Ok(())
}

/// What may be reserved at `now`, in credits, or why nothing may.
pub fn room(grant: &Grant, now: BlockNumber) -> Result<Balance, Refusal> {
	in_force(grant, now)?;
	Ok(left(grant, now))
}

/// What the cap leaves. An owner may have lowered it below what was used: then it leaves nothing.
fn left(grant: &Grant, now: BlockNumber) -> Balance {
	grant.terms.cap.saturating_sub(grant.used.used(now, grant.terms.period))
}
