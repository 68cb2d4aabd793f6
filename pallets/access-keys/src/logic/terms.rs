// SPDX-License-Identifier: Apache-2.0
//! What an owner may grant.

use super::{Refusal, Rules, MIN_PERIOD};
use crate::types::{Scope, Terms};
use noema_primitives::{BlockNumber, LaneSigner, ServiceId};

/// Whether a grant of these terms makes sense at `now`.
pub fn check(terms: &Terms, now: BlockNumber, rules: &Rules) -> Result<(), Refusal> {
	check_lasting(terms, rules)?;
	let left = terms.expires_at.saturating_sub(now);
	if left == 0 || left > rules.max_lifetime {
		return Err(Refusal::ExpiryOutOfBounds);
	}
	Ok(())
}

/// What of it holds for as long as the grant is there.
pub fn check_lasting(terms: &Terms, rules: &Rules) -> Result<(), Refusal> {
	if let Scope::Services(services) = &terms.scope {
		check_services(services)?;
	}
	if terms.cap == 0 || terms.lane_cap == 0 {
		return Err(Refusal::CapZero);
	}
	if terms.period < MIN_PERIOD || terms.period > rules.max_period {
		return Err(Refusal::PeriodOutOfBounds);
	}
	if terms.max_close_delay < rules.min_close_delay {
		return Err(Refusal::CloseDelayTooShort);
	}
	Ok(())
}

/// A list is of one service at least, and of none twice.
fn check_services(services: &[ServiceId]) -> Result<(), Refusal> {
	if services.is_empty() {
		return Err(Refusal::ScopeEmpty);
	}
	let mut rest = services;
	while let Some((first, others)) = rest.split_first() {
		if others.contains(first) {
			return Err(Refusal::ServiceDuplicate);
		}
		rest = others;
	}
	Ok(())
}

/// Whether a key can be granted anything: only its holder can sign for it.
pub fn check_key(key: &LaneSigner) -> Result<(), Refusal> {
	if key.is_acceptable() {
		Ok(())
	} else {
		Err(Refusal::KeyUnsound)
	}
}

impl Scope {
	/// Whether it has the service in it.
	pub fn admits(&self, service: ServiceId) -> bool {
		match self {
			Self::Any => true,
			Self::Services(services) => services.contains(&service),
		}
	}
}
