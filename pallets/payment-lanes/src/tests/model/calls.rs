// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when it is called, vouchers aside.

use super::{
	ledger::{Outcome, FOREIGN},
	reference::{Line, Reference, State, Task},
};
use crate::{mock::*, types::CloseReason, Event};
use frame::hashing::H256;

/// What a lane or a job is to be.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
	pub payer: AccountId,
	pub service: u32,
	pub reserve: u128,
	pub key: usize,
	pub licensed: bool,
	pub delay: u32,
	pub salt: u64,
}

impl Reference {
	/// `deposit`.
	pub fn deposit(&mut self, who: AccountId, amount: u128) -> Outcome {
		if amount == 0 || self.held_of(who) + amount < ACCOUNT_DEPOSIT {
			return Err("AmountTooSmall");
		}
		self.cred.pay(who, pot(), amount)?;
		self.add_held(who, amount);
		self.paid_in += amount;
		self.events.push(Event::Deposited { who, amount });
		Ok(())
	}

	/// `withdraw`.
	pub fn withdraw(&mut self, who: AccountId, amount: u128) -> Outcome {
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		if amount > self.free_of(who) {
			return Err("InsufficientEscrow");
		}
		if amount != self.held_of(who) && amount + ACCOUNT_DEPOSIT > self.free_of(who) {
			return Err("InsufficientRemainder");
		}
		self.cred.pay(pot(), who, amount)?;
		self.take_held(who, amount);
		self.withdrawn += amount;
		self.events.push(Event::Withdrawn { who, amount });
		Ok(())
	}

	fn check_lane(plan: &Plan) -> Outcome {
		if plan.reserve == 0 {
			return Err("AmountTooSmall");
		}
		if plan.delay < MIN_DELAY || plan.delay > MAX_DELAY {
			return Err("CloseDelayOutOfBounds");
		}
		Ok(())
	}

	/// Opens something. Its id is told by the chain.
	fn open(&mut self, plan: Plan, granted: bool, job: Option<Task>, id: Option<H256>) -> Outcome {
		let Plan { payer, service, reserve, key, licensed, delay, salt } = plan;
		let payee = Self::payee_of(service);
		if payer == payee || payee == PROVIDER && payer == self.payout {
			return Err("SelfPayment");
		}
		if licensed && payer != ALICE {
			return Err(FOREIGN);
		}
		if !licensed && service == LICENSED_SERVICE {
			return Err("LicenceRequired");
		}
		let same = |line: &Line| {
			let terms = (line.payer, line.service, line.key, line.licensed);
			terms == (payer, service, key, licensed)
				&& (line.delay, line.salt, line.epoch) == (delay, salt, self.now)
		};
		if self.lines.iter().any(same) {
			return Err("LaneExists");
		}
		if reserve + LANE_DEPOSIT > self.available_of(payer) {
			return Err("InsufficientEscrow");
		}
		let mut free = if licensed { QUOTA } else { [0; 6] };
		if self.tiers.get(&payer).is_some_and(|(tier, _)| *tier >= 5) {
			free[0] += 1_000;
		}
		self.seats.0 += u32::from(licensed);
		let line = Line {
			// It was not opened there if there is none: the outcomes will differ.
			id: id.unwrap_or_default(),
			payer,
			payee,
			service,
			key,
			reserve,
			claimed: 0,
			units: [0; 6],
			free,
			licensed,
			delay,
			epoch: self.now,
			salt,
			granted,
			falling: None,
			closing: None,
			ended: None,
			job,
			refunds: vec![],
		};
		self.lines.push(line);
		Ok(())
	}

	fn tell_opened(&mut self, granted: Option<u64>) {
		let line = self.lines.last().expect("it was opened");
		self.events.push(Event::LaneOpened {
			lane: line.id,
			payer: line.payer,
			payee: line.payee,
			service: line.service,
			tariff_version: 1,
			reserve: line.reserve,
			signer: super::signer(line.key),
			licence: line.licensed.then_some(LICENCE),
			close_delay: line.delay,
			free: line.free,
			granted,
		});
	}

	/// `open_lane`.
	pub fn open_lane(&mut self, plan: Plan, id: Option<H256>) -> Outcome {
		Self::check_lane(&plan)?;
		self.open(plan, false, None, id)?;
		self.tell_opened(None);
		Ok(())
	}

	/// `open_lane_for`, as asked for by a request of this fork, which is valid until then, and genuine or not.
	pub fn open_lane_for(
		&mut self,
		plan: Plan,
		fork: u32,
		valid_until: u32,
		genuine: bool,
		id: Option<H256>,
	) -> Outcome {
		if fork != self.fork() {
			return Err("WrongFork");
		}
		if self.now > valid_until {
			return Err("RequestExpired");
		}
		if valid_until > self.now + HOUR {
			return Err("RequestTooLong");
		}
		if plan.reserve < LANE_DEPOSIT {
			return Err("AmountTooSmall");
		}
		Self::check_lane(&plan)?;
		if !self.salts.insert((plan.payer, plan.key, plan.salt)) {
			return Err("SaltUsed");
		}
		if !genuine {
			return Err("BadSignature");
		}
		self.charge(plan.payer, plan.key, plan.reserve)?;
		self.open(plan, true, None, id)?;
		self.permits.get_mut(&(plan.payer, plan.key)).expect("it was charged").lanes += 1;
		self.tell_opened(Some(plan.salt));
		Ok(())
	}

	fn charge(&mut self, owner: AccountId, key: usize, amount: u128) -> Outcome {
		let permit = self.permits.get_mut(&(owner, key)).filter(|permit| permit.since.is_none());
		let permit = permit.ok_or(FOREIGN)?;
		permit.left = permit.left.checked_sub(amount).ok_or(FOREIGN)?;
		Ok(())
	}

	/// `authorize`.
	pub fn authorize(&mut self, plan: Plan, refund: u32, id: Option<H256>) -> Outcome {
		if plan.reserve == 0 {
			return Err("AmountTooSmall");
		}
		if plan.delay < MIN_DELAY || plan.delay > MAX_JOB || refund > MAX_JOB {
			return Err("JobPeriodOutOfBounds");
		}
		let capture_until = self.now + plan.delay;
		let refund_until = capture_until + refund;
		let job = Task { capture_until, refund_until, report: None, disputed: false };
		self.open(plan, false, Some(job), id)?;
		let line = self.lines.last().expect("it was opened");
		self.events.push(Event::JobAuthorized {
			job: line.id,
			payer: line.payer,
			payee: line.payee,
			service: line.service,
			tariff_version: 1,
			amount: line.reserve,
			signer: super::signer(line.key),
			licence: line.licensed.then_some(LICENCE),
			capture_until,
			refund_until,
			free: line.free,
		});
		Ok(())
	}

	/// `top_up`.
	pub fn top_up(&mut self, who: AccountId, id: H256, amount: u128) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if line.payer != who {
			return Err("NotPayer");
		}
		if line.job.is_some() {
			return Err("NotALane");
		}
		match self.state(&line) {
			State::Over(_) | State::Ended => return Err("AlreadyEnded"),
			State::Ending => return Err("AlreadyClosing"),
			State::Open if amount == 0 => return Err("AmountTooSmall"),
			State::Open => (),
		}
		if line.granted {
			self.charge(who, line.key, amount)?;
		}
		self.settle_due(index, true);
		if amount > self.available_of(who) {
			return Err("InsufficientEscrow");
		}
		self.lines[index].reserve += amount;
		let reserve = self.lines[index].reserve;
		self.events.push(Event::LaneToppedUp { lane: id, amount, reserve });
		Ok(())
	}

	/// `request_close`.
	pub fn request_close(&mut self, who: AccountId, id: H256, keep: Option<u128>) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if line.payer != who {
			return Err("NotPayer");
		}
		if line.job.is_some() {
			return Err("NotALane");
		}
		let falls = line.falling.is_some() && line.due(self.now).is_none();
		let closes =
			line.closing.is_some() || line.granted && self.permits[&(line.payer, line.key)].since.is_some();
		match self.state(&line) {
			State::Over(_) | State::Ended => return Err("AlreadyEnded"),
			_ if closes || falls && keep.is_some() => return Err("AlreadyClosing"),
			_ if keep.is_some_and(|keep| keep >= line.most(self.now)) => return Err("ReserveNotLower"),
			_ => (),
		}
		self.settle_due(index, true);
		let until = self.now + line.delay;
		let line = &mut self.lines[index];
		if let Some(to) = keep {
			line.falling = Some((to, until));
			self.events.push(Event::DecreaseRequested { lane: id, to, until });
		} else {
			(line.falling, line.closing) = (None, Some(until));
			self.events.push(Event::CloseRequested { lane: id, until });
		}
		Ok(())
	}

	/// `release` and `void`.
	pub fn give_up(&mut self, who: AccountId, id: H256, job: bool) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if line.payee != who {
			return Err("NotPayee");
		}
		if line.job.is_some() != job {
			return Err(if job { "NotAJob" } else { "NotALane" });
		}
		let reason = if job { CloseReason::Voided } else { CloseReason::Released };
		self.end_unless_ended(index, reason)
	}

	fn end_unless_ended(&mut self, index: usize, reason: CloseReason) -> Outcome {
		match self.state(&self.lines[index]) {
			State::Ended => return Err("AlreadyEnded"),
			State::Over(reason) => self.end(index, reason),
			_ => self.end(index, reason),
		}
		Ok(())
	}

	/// `finalise` and `reclaim`.
	pub fn finalise(&mut self, id: H256, job: bool) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if line.job.is_some() != job {
			return Err(if job { "NotAJob" } else { "NotALane" });
		}
		match self.state(&line) {
			State::Over(reason) => self.end(index, reason),
			State::Ended => return Err("AlreadyEnded"),
			// A lower reserve that frees nothing is no reason to write.
			_ if line.due(self.now).is_some_and(|reserve| reserve < line.reserve) => {
				self.settle_due(index, true);
			},
			_ => return Err("NotYetDue"),
		}
		Ok(())
	}

	/// `close_lanes_of`.
	pub fn close_lanes_of(&mut self, who: AccountId, limit: u32) -> Outcome {
		let living = self.lines.iter().filter(|line| line.payee == who && line.ended.is_none());
		let mut ids: Vec<H256> = living.map(|line| line.id).collect();
		// In the order of storage.
		ids.sort();
		ids.truncate(limit.min(64) as usize);
		if ids.is_empty() {
			return Err("LaneNotFound");
		}
		for id in ids {
			let index = self.find(id)?;
			self.end_unless_ended(index, CloseReason::ProviderLeft)?;
		}
		Ok(())
	}

	/// `refund`.
	pub fn refund(&mut self, who: AccountId, id: H256, amount: u128, reference: H256) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if line.payee != who {
			return Err("NotPayee");
		}
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		if line.job.as_ref().is_some_and(|job| self.now > job.refund_until) {
			return Err("RefundTooLate");
		}
		if line.refunds.iter().any(|(used, _)| *used == reference) {
			return Err("AlreadyRefunded");
		}
		let before: u128 = line.refunds.iter().map(|(_, amount)| amount).sum();
		if before + amount > line.claimed {
			return Err("InsufficientClaimed");
		}
		let deposit = if line.refunds.is_empty() { REFUND_DEPOSIT } else { 0 };
		self.cred.pay(who, pot(), amount + deposit)?;
		self.add_held(line.payer, amount);
		self.add_held(who, deposit);
		self.paid_in += amount + deposit;
		self.lines[index].refunds.push((reference, amount));
		self.events.push(Event::Refunded { lane: id, amount, reference });
		Ok(())
	}

	/// `report_units`.
	pub fn report(&mut self, who: AccountId, id: H256, units: [u64; 6]) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if who != line.payee && !self.claimers.contains(&(line.payee, who)) {
			return Err("NotPayee");
		}
		let job = line.job.as_ref().ok_or("NotAJob")?;
		if !matches!(self.state(&line), State::Open | State::Ending) {
			return Err("AlreadyEnded");
		}
		if job.disputed {
			return Err("ReportDisputed");
		}
		if (0..6).any(|class| units[class] < line.units[class]) {
			return Err("UnitsFell");
		}
		let until = self.now + DAY;
		if until >= job.capture_until {
			return Err("ReportTooLate");
		}
		self.lines[index].job.as_mut().expect("it is a job").report = Some((units, until));
		self.events.push(Event::UnitsReported { job: id, units, until });
		Ok(())
	}

	/// `dispute`.
	pub fn dispute(&mut self, who: AccountId, id: H256) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if line.payer != who {
			return Err("NotPayer");
		}
		let job = line.job.as_ref().ok_or("NotAJob")?;
		if !matches!(self.state(&line), State::Open | State::Ending) {
			return Err("AlreadyEnded");
		}
		let (_, until) = job.report.ok_or("ReportNotFound")?;
		if self.now > until {
			return Err("DisputeTooLate");
		}
		let job = self.lines[index].job.as_mut().expect("it is a job");
		(job.report, job.disputed) = (None, true);
		self.events.push(Event::ReportDisputed { job: id });
		Ok(())
	}

	/// `prune`.
	pub fn prune(&mut self, id: H256) -> Outcome {
		let index = self.find(id)?;
		let line = &self.lines[index];
		let (ended, _) = line.ended.ok_or("NotYetPrunable")?;
		let refunds = line.job.as_ref().map_or(0, |job| job.refund_until);
		if self.now <= refunds || self.now <= ended + RETENTION || self.now <= line.epoch + HOUR {
			return Err("NotYetPrunable");
		}
		let line = self.lines.remove(index);
		if line.granted {
			self.salts.remove(&(line.payer, line.key, line.salt));
		}
		self.events.push(Event::LanePruned { lane: id });
		Ok(())
	}

	/// `set_claimer`.
	pub fn set_claimer(&mut self, payee: AccountId, claimer: AccountId, allowed: bool) -> Outcome {
		let is = self.claimers.contains(&(payee, claimer));
		if allowed && !is {
			if CLAIMER_DEPOSIT > self.available_of(payee) {
				return Err("InsufficientEscrow");
			}
			self.claimers.insert((payee, claimer));
		}
		if !allowed {
			self.claimers.remove(&(payee, claimer));
		}
		self.events.push(Event::ClaimerSet { payee, claimer, allowed });
		Ok(())
	}

	/// `set_fork_id`.
	pub fn set_fork_id(&mut self, fork_id: u32) -> Outcome {
		let (now, current) = (self.now, self.fork());
		let waits = self.forks.iter().any(|(from, _)| *from > now);
		if fork_id < current || fork_id == current && !waits {
			return Err("ForkIdNotHigher");
		}
		// What was announced and does not hold is forgotten.
		self.forks.retain(|(from, _)| *from <= now);
		let from = if fork_id == current { now } else { now + MAX_DELAY + 1 };
		if fork_id > current {
			self.forks.push((from, fork_id));
		}
		self.events.push(Event::ForkIdAnnounced { fork_id, from });
		Ok(())
	}
}
