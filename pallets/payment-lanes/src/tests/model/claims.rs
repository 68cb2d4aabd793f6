// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does with vouchers.

use super::{
	ledger::Outcome,
	reference::{down, up, Reference, State},
};
use crate::{mock::*, types::RowCode, Event};
use frame::hashing::H256;

/// A row of a claim, as the reference sees it.
#[derive(Clone, Debug)]
pub struct Slip {
	pub id: H256,
	pub amount: u128,
	pub units: [u64; 6],
	pub fork: u32,
	pub tariff: u32,
	pub valid_until: u32,
	/// Whether the signature is of the scheme of the lane's key.
	pub scheme: bool,
	/// Whether the lane's key signed just this.
	pub genuine: bool,
}

/// What is to be paid out.
#[derive(Default)]
pub struct Till {
	pub payout: u128,
	pub royalty: u128,
	pub revenue: u128,
}

impl Reference {
	/// Settles a row, or says why not.
	pub fn settle(
		&mut self,
		payee: AccountId,
		slip: &Slip,
		till: &mut Till,
		row: u32,
	) -> Result<(), RowCode> {
		let index = self.find(slip.id).map_err(|_| RowCode::UnknownLane)?;
		let line = &self.lines[index];
		let state = self.state(line);
		let most = line.most(self.now);
		let fell = (0..6).any(|class| slip.units[class] < line.units[class]);
		let due = slip.amount.min(most).saturating_sub(line.claimed);
		// Units of a licence are kept though they cost nothing.
		let tells = line.licensed && !fell && slip.units != line.units;
		let same = slip.amount == line.claimed;
		let refusals = [
			(line.payee != payee, RowCode::NotPayee),
			(slip.fork != self.fork(), RowCode::WrongFork),
			(slip.tariff != 1, RowCode::WrongTariff),
			(same && !tells, RowCode::AlreadyClaimed),
			(slip.amount < line.claimed, RowCode::Superseded),
			(!matches!(state, State::Open | State::Ending), RowCode::LaneEnded),
			(slip.valid_until > 0 && slip.valid_until < self.now, RowCode::Expired),
			(fell, RowCode::UnitsFell),
			(slip.amount > Self::cost(line.service, &slip.units, &line.free), RowCode::AboveTariff),
			(line.claimed == most && !same, RowCode::Exhausted),
			(
				due < self.min_claim && state == State::Open && slip.amount < most && !same,
				RowCode::BelowMinimum,
			),
			(!slip.scheme, RowCode::WrongScheme),
			(!slip.genuine, RowCode::BadSignature),
		];
		if let Some((_, code)) = refusals.into_iter().find(|(refused, _)| *refused) {
			return Err(code);
		}
		self.settle_due(index, true);
		self.pay(index, due, slip.units, till, row);
		Ok(())
	}

	/// Lets a line pay.
	pub fn pay(&mut self, index: usize, amount: u128, units: [u64; 6], till: &mut Till, row: u32) {
		let line = &mut self.lines[index];
		line.claimed += amount;
		line.units = units;
		assert!(line.claimed <= line.reserve);
		let (payer, lane, service) = (line.payer, line.id, line.service);
		let fee = up(amount, self.fee.into());
		let discount = down(fee, self.tiers.get(&payer).map_or(0, |(_, ppm)| *ppm).into());
		let rest = amount - fee;
		let royalty = if service == ROYAL_SERVICE { down(rest, ROYALTY_PPM.into()) } else { 0 };
		self.take_held(payer, amount - discount);
		self.paid_out += amount - discount;
		till.payout += rest - royalty;
		till.royalty += royalty;
		till.revenue += fee - discount;
		self.events.push(Event::RowPaid { row, lane, amount, fee, discount, royalty });
	}

	/// Pays out what is in the till.
	pub fn pay_out(&mut self, payee: AccountId, till: Till) {
		let beneficiary = if payee == PROVIDER { self.payout } else { payee };
		if till.payout > 0 {
			self.pay_or_escrow(beneficiary, payee, till.payout);
		}
		if till.royalty > 0 {
			self.pay_or_escrow(ROYALTIES, ROYALTIES, till.royalty);
			self.income += till.royalty;
		}
		if till.revenue > 0 {
			self.cred.pay(pot(), REVENUE, till.revenue).expect("revenue can receive");
		}
	}

	fn pay_or_escrow(&mut self, wanted: AccountId, earner: AccountId, amount: u128) {
		let escrowed = self.cred.pay(pot(), wanted, amount).is_err();
		if escrowed {
			self.add_held(earner, amount);
			self.paid_out -= amount;
		}
		let beneficiary = if escrowed { earner } else { wanted };
		self.events.push(Event::PaidOut { beneficiary, amount, escrowed });
	}

	/// `claim`.
	pub fn claim(&mut self, who: AccountId, payee: AccountId, slips: &[Slip]) -> Outcome {
		if who != payee && !self.claimers.contains(&(payee, who)) {
			return Err("NotPayee");
		}
		let mut till = Till::default();
		for (slip, row) in slips.iter().zip(0u32..) {
			if let Err(code) = self.settle(payee, slip, &mut till, row) {
				self.events.push(Event::RowRefused { row, lane: slip.id, code });
			}
		}
		self.pay_out(payee, till);
		Ok(())
	}

	/// `capture`.
	pub fn capture(&mut self, who: AccountId, id: H256, slip: Option<&Slip>) -> Outcome {
		let index = self.find(id)?;
		let line = self.lines[index].clone();
		if who != line.payee && !self.claimers.contains(&(line.payee, who)) {
			return Err("NotPayee");
		}
		let Some(job) = &line.job else { return Err("NotAJob") };
		let mut till = Till::default();
		if let Some(slip) = slip {
			if slip.id != id {
				return Err("RowRefused");
			}
			self.settle(line.payee, slip, &mut till, 0).map_err(|_| "RowRefused")?;
		} else {
			if !matches!(self.state(&line), State::Open | State::Ending) {
				return Err("AlreadyEnded");
			}
			let (units, until) = job.report.ok_or("ReportNotFound")?;
			if self.now <= until {
				return Err("NotYetUndisputed");
			}
			if (0..6).any(|class| units[class] < line.units[class]) {
				return Err("UnitsFell");
			}
			let total = Self::cost(line.service, &units, &line.free).min(line.reserve);
			let tells = line.licensed && units != line.units;
			if total <= line.claimed && !tells {
				return Err("NothingToCapture");
			}
			self.lines[index].job.as_mut().expect("it is a job").report = None;
			self.pay(index, total.saturating_sub(line.claimed), units, &mut till, 0);
		}
		self.pay_out(line.payee, till);
		Ok(())
	}
}
