// SPDX-License-Identifier: Apache-2.0
//! Seats and quotas: what a lane has when it opens, and what comes back when it ends.

use super::{check, Refusal};
use crate::types::{Licence, LicenceTerms, Quota, Seat};
use noema_primitives::{
	metering::{Units, UNIT_CLASSES},
	AiAssetId, BlockNumber,
};

impl<AccountId: Clone + PartialEq> Licence<AccountId> {
	/// The licence with the quota of the period that `now` is in. What was left of earlier ones is lost.
	pub fn at(&self, quota: Option<&Quota>, now: BlockNumber) -> Self {
		let Some(quota) = quota else { return self.clone() };
		let since = now.saturating_sub(self.period_started_at);
		// Terms have no periods without length.
		let into_period = since.checked_rem(quota.period).unwrap_or(since);
		if since == into_period {
			return self.clone();
		}
		let period_started_at = now.saturating_sub(into_period);
		Self { period_started_at, quota_left: quota.units, ..self.clone() }
	}

	/// Whether a lane to a service may open under it that requires a licence of `asset`. A service that requires none
	/// gives nothing for a licence either: else it would serve for nothing whoever has one of anything.
	pub fn check_lane(
		&self,
		terms: &LicenceTerms,
		asset: Option<AiAssetId>,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		check(asset == Some(self.asset), Refusal::WrongAsset)?;
		self.check_force(now)?;
		check(terms.algorithms.is_empty() || self.algorithm.is_some(), Refusal::AlgorithmNotSelected)?;
		check(self.seats_used < terms.seats, Refusal::InsufficientSeats)
	}

	/// A lane takes a seat, and of each class `floor(left / free seats)` of the period's quota: so the last seat gets
	/// what is left.
	pub fn seat_taken(&self, terms: &LicenceTerms, now: BlockNumber) -> Result<(Self, Seat), Refusal> {
		let free = terms.seats.saturating_sub(self.seats_used);
		check(free > 0, Refusal::InsufficientSeats)?;
		let mut taken = self.at(terms.quota.as_ref(), now);
		let mut part: Units = [0; UNIT_CLASSES];
		for (part, left) in part.iter_mut().zip(&mut taken.quota_left) {
			*part = left.checked_div(free.into()).unwrap_or_default();
			*left = left.saturating_sub(*part);
		}
		taken.seats_used = self.seats_used.checked_add(1).ok_or(Refusal::Overflow)?;
		let seat = Seat { period_started_at: taken.period_started_at, part };
		Ok((taken, seat))
	}

	/// A lane gives its seat back, and what it did not use of its part, if the period is still the same. Answers what came
	/// back, never more than the lane had.
	pub fn seat_freed(
		&self,
		quota: Option<&Quota>,
		seat: &Seat,
		unused: &Units,
		now: BlockNumber,
	) -> (Self, Units) {
		let mut freed = self.at(quota, now);
		freed.seats_used = self.seats_used.saturating_sub(1);
		let mut returned: Units = [0; UNIT_CLASSES];
		if seat.period_started_at == freed.period_started_at {
			for (returned, (part, unused)) in returned.iter_mut().zip(seat.part.iter().zip(unused)) {
				*returned = *part.min(unused);
			}
			for (left, returned) in freed.quota_left.iter_mut().zip(&returned) {
				// Parts were taken out of the quota: it never has more than all of it.
				*left = left.saturating_add(*returned);
			}
		}
		(freed, returned)
	}
}
