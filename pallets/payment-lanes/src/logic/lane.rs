// SPDX-License-Identifier: Apache-2.0
//! The life of a lane: what time makes of it, and what its payer and payee may.

use super::{add, later, Refusal, Rules};
use crate::types::{CloseReason, Lane, Phase, Standing};
use noema_primitives::{
	metering::{less, none_fell, Units, UNIT_CLASSES},
	money::Balance,
	BlockNumber,
};

impl<AccountId: Clone> Lane<AccountId> {
	/// What it may still pay.
	pub fn unclaimed(&self) -> Balance {
		// Never negative: no more is claimed than is reserved.
		self.reserve.saturating_sub(self.claimed)
	}

	/// Units of each class that cost nothing.
	pub fn free_units(&self) -> Units {
		self.free.unwrap_or([0; UNIT_CLASSES])
	}

	/// How it stands in block `now`, if its key's lanes are being closed since block `since`. Whichever deadline comes
	/// first ends it. It must be as [`Lane::decreased`] left it.
	pub fn standing(&self, since: Option<BlockNumber>, now: BlockNumber) -> Standing {
		let asked = match self.phase {
			Phase::Ended { at, reason } => return Standing::Ended { at, reason },
			Phase::Closing { until } => Some((until, CloseReason::Requested)),
			Phase::Open | Phase::Decreasing { .. } => None,
		};
		// A deadline beyond the last block that can be counted is none.
		let by_key = since.map(|since| (since.saturating_add(self.close_delay), CloseReason::KeyEnded));
		let by_time = self.job.map(|job| (job.capture_until, CloseReason::Lapsed));
		let first = [asked, by_key, by_time].into_iter().flatten().min_by_key(|(until, _)| *until);
		match (first, self.phase) {
			(Some((until, reason)), _) if now > until => Standing::Over { reason },
			(Some((until, reason)), _) => Standing::Closing { until, reason },
			(None, Phase::Decreasing { to, until }) => Standing::Decreasing { to, until },
			(None, _) => Standing::Open,
		}
	}

	/// With the lower reserve that the payer asked for, if its time has come, and what is free by it.
	pub fn decreased(&self, now: BlockNumber) -> (Self, Balance) {
		match self.phase {
			Phase::Decreasing { to, until } if now > until => {
				let reserve = to.max(self.claimed).min(self.reserve);
				let freed = self.reserve.saturating_sub(reserve);
				(Self { reserve, phase: Phase::Open, ..self.clone() }, freed)
			},
			_ => (self.clone(), 0),
		}
	}

	/// With a higher reserve. A lane that is on its way to its end, or to a lower reserve, gets none.
	pub fn topped_up(&self, amount: Balance, standing: Standing) -> Result<Self, Refusal> {
		self.ensure_lane()?;
		match standing {
			Standing::Over { .. } | Standing::Ended { .. } => return Err(Refusal::AlreadyEnded),
			Standing::Closing { .. } | Standing::Decreasing { .. } => return Err(Refusal::AlreadyClosing),
			Standing::Open => (),
		}
		if amount == 0 {
			return Err(Refusal::AmountTooSmall);
		}
		Ok(Self { reserve: add(self.reserve, amount)?, ..self.clone() })
	}

	/// As the payer wants it: on its way to a lower reserve, or to its end. The end may be asked for while the reserve
	/// is falling, and takes its place.
	pub fn closing(
		&self,
		keep: Option<Balance>,
		standing: Standing,
		now: BlockNumber,
	) -> Result<Self, Refusal> {
		self.ensure_lane()?;
		let until = later(now, self.close_delay)?;
		let phase = match (standing, keep) {
			(Standing::Over { .. } | Standing::Ended { .. }, _) => return Err(Refusal::AlreadyEnded),
			(Standing::Closing { .. }, _) => return Err(Refusal::AlreadyClosing),
			(Standing::Decreasing { .. }, Some(_)) => return Err(Refusal::AlreadyClosing),
			(Standing::Open, Some(to)) if to >= self.reserve => return Err(Refusal::ReserveNotLower),
			(Standing::Open, Some(to)) => Phase::Decreasing { to, until },
			(Standing::Open | Standing::Decreasing { .. }, None) => Phase::Closing { until },
		};
		Ok(Self { phase, ..self.clone() })
	}

	/// Why it ends if someone finalises it now.
	pub fn due(&self, standing: Standing) -> Result<CloseReason, Refusal> {
		match standing {
			Standing::Over { reason } => Ok(reason),
			Standing::Ended { .. } => Err(Refusal::AlreadyEnded),
			_ => Err(Refusal::NotYetDue),
		}
	}

	/// After its end, and what is free by it. What was claimed is all that it ever pays.
	pub fn ended(&self, reason: CloseReason, now: BlockNumber) -> (Self, Balance) {
		let phase = Phase::Ended { at: now, reason };
		(Self { reserve: self.claimed, phase, ..self.clone() }, self.unclaimed())
	}

	/// Whether the record may go: some time after its end, when no refund is possible and no request can be used
	/// again.
	pub fn check_prunable(&self, now: BlockNumber, rules: &Rules) -> Result<(), Refusal> {
		let Phase::Ended { at, .. } = self.phase else { return Err(Refusal::NotYetPrunable) };
		let kept = later(at, rules.retention_period)?.max(later(self.epoch, rules.max_request_age)?);
		let kept = self.job.map_or(kept, |job| kept.max(job.refund_until));
		if now <= kept {
			return Err(Refusal::NotYetPrunable);
		}
		Ok(())
	}

	/// Units of the licence's part that were not used. Those of the payer's tier are used up first.
	pub fn unused_quota(&self) -> Option<Units> {
		self.licence.map(|part| {
			let of_tier = less(&self.free_units(), &part.quota);
			less(&part.quota, &less(&self.units, &of_tier))
		})
	}

	/// Whether these units are more than the ones that were kept last, and a licence's quota is counted by them: what
	/// was used of it must be known at the end, whether or not it cost anything.
	pub fn uses_more_of_its_licence(&self, units: &Units) -> bool {
		self.licence.is_some() && none_fell(units, &self.units) && *units != self.units
	}

	/// It is a lane.
	pub fn ensure_lane(&self) -> Result<(), Refusal> {
		if self.job.is_some() {
			return Err(Refusal::NotALane);
		}
		Ok(())
	}
}
