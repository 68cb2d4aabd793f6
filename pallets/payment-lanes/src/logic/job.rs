// SPDX-License-Identifier: Apache-2.0
//! Jobs: units that are reported without a voucher, disputed or captured.

use super::{later, Refusal, Rules};
use crate::types::{Job, Lane, Report, Standing};
use noema_primitives::{
	cost,
	metering::{less, none_fell, Tariff, Units},
	money::Balance,
	BlockNumber,
};

impl<AccountId: Clone> Lane<AccountId> {
	/// What only jobs have.
	pub fn ensure_job(&self) -> Result<Job, Refusal> {
		self.job.ok_or(Refusal::NotAJob)
	}

	/// With a report, in place of one that waits. The payer's time to dispute must be over before the job lapses.
	pub fn reported(
		&self,
		units: Units,
		standing: Standing,
		now: BlockNumber,
		rules: &Rules,
	) -> Result<(Self, Report), Refusal> {
		let job = self.ensure_job()?;
		if !standing.pays() {
			return Err(Refusal::AlreadyEnded);
		}
		if job.disputed {
			return Err(Refusal::ReportDisputed);
		}
		if !none_fell(&units, &self.units) {
			return Err(Refusal::UnitsFell);
		}
		let report = Report { units, until: later(now, rules.dispute_period)? };
		if report.until >= job.capture_until {
			return Err(Refusal::ReportTooLate);
		}
		Ok((self.with_job(Job { report: Some(report), ..job }), report))
	}

	/// Without its report, and with none ever again.
	pub fn disputed(&self, standing: Standing, now: BlockNumber) -> Result<Self, Refusal> {
		let job = self.ensure_job()?;
		if !standing.pays() {
			return Err(Refusal::AlreadyEnded);
		}
		let report = job.report.ok_or(Refusal::ReportNotFound)?;
		if now > report.until {
			return Err(Refusal::DisputeTooLate);
		}
		Ok(self.with_job(Job { report: None, disputed: true, ..job }))
	}

	/// Without its report, which nobody disputed in time, and what it comes to: what the units cost beyond those that
	/// are free, up to what is reserved, less what was captured before.
	pub fn undisputed(
		&self,
		tariff: &Tariff,
		standing: Standing,
		now: BlockNumber,
	) -> Result<(Self, Balance), Refusal> {
		let job = self.ensure_job()?;
		if !standing.pays() {
			return Err(Refusal::AlreadyEnded);
		}
		let report = job.report.ok_or(Refusal::ReportNotFound)?;
		if now <= report.until {
			return Err(Refusal::NotYetUndisputed);
		}
		// A voucher may have been captured since.
		if !none_fell(&report.units, &self.units) {
			return Err(Refusal::UnitsFell);
		}
		let total = cost(&less(&report.units, &self.free_units()), tariff).min(self.reserve);
		let amount = total.saturating_sub(self.claimed);
		if amount == 0 && !self.uses_more_of_its_licence(&report.units) {
			return Err(Refusal::NothingToCapture);
		}
		let rest = self.with_job(Job { report: None, ..job });
		Ok((Self { claimed: total, units: report.units, ..rest }, amount))
	}

	fn with_job(&self, job: Job) -> Self {
		Self { job: Some(job), ..self.clone() }
	}
}
