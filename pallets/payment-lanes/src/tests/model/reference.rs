// SPDX-License-Identifier: Apache-2.0
//! The naive reference: what is true, and what follows from it. It has arithmetic and lists of its own, and nothing of
//! `logic`: what an account has reserved and given as deposits it adds up anew each time.

use super::ledger::{Ledger, Outcome};
use crate::{mock::*, types::CloseReason, Event};
use frame::hashing::{H256, U256};
use std::collections::{BTreeMap, BTreeSet};

const MILLION: u128 = 1_000_000;

/// `a × b / 10^6`, rounded down.
pub fn down(a: u128, b: u128) -> u128 {
	(U256::from(a) * U256::from(b) / U256::from(MILLION)).as_u128()
}

/// `a × b / 10^6`, rounded up.
pub fn up(a: u128, b: u128) -> u128 {
	let product = U256::from(a) * U256::from(b);
	let whole = product / U256::from(MILLION);
	whole.as_u128() + u128::from(whole * U256::from(MILLION) != product)
}

/// What a job has that a lane has not.
#[derive(Clone, Debug)]
pub struct Task {
	pub capture_until: u32,
	pub refund_until: u32,
	pub report: Option<([u64; 6], u32)>,
	pub disputed: bool,
}

/// A lane or a job.
#[derive(Clone, Debug)]
pub struct Line {
	pub id: H256,
	pub payer: AccountId,
	pub payee: AccountId,
	pub service: u32,
	pub key: usize,
	pub reserve: u128,
	pub claimed: u128,
	pub units: [u64; 6],
	pub free: [u64; 6],
	pub licensed: bool,
	pub delay: u32,
	pub epoch: u32,
	pub salt: u64,
	pub granted: bool,
	pub falling: Option<(u128, u32)>,
	pub closing: Option<u32>,
	pub ended: Option<(u32, CloseReason)>,
	pub job: Option<Task>,
	pub refunds: Vec<(H256, u128)>,
}

/// What a key may still reserve, its lanes, and when it was revoked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Permit {
	pub left: u128,
	pub lanes: u32,
	pub since: Option<u32>,
}

/// How a line stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
	Open,
	/// It pays, and will not for ever, or not as much.
	Ending,
	Over(CloseReason),
	Ended,
}

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub now: u32,
	pub cred: Ledger,
	/// What each account has in escrow.
	pub held: BTreeMap<AccountId, u128>,
	/// Lanes and jobs of which there is a record.
	pub lines: Vec<Line>,
	/// Requests that were used and are kept: owner, key, salt.
	pub salts: BTreeSet<(AccountId, usize, u64)>,
	pub permits: BTreeMap<(AccountId, usize), Permit>,
	pub claimers: BTreeSet<(AccountId, AccountId)>,
	/// Fork ids, each from a block on.
	pub forks: Vec<(u32, u32)>,
	/// Where the earnings of the provider go.
	pub payout: AccountId,
	/// In parts per million.
	pub fee: u32,
	pub min_claim: u128,
	pub tiers: BTreeMap<AccountId, (u8, u32)>,
	/// Lanes under the licence, and quota that came back.
	pub seats: (u32, u64),
	pub income: u128,
	/// What came into escrow, what was taken out, and what lanes have paid.
	pub paid_in: u128,
	pub withdrawn: u128,
	pub paid_out: u128,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
}

impl Line {
	/// The lower reserve that is due, if one is.
	pub fn due(&self, now: u32) -> Option<u128> {
		let (to, until) = self.falling?;
		(now > until && self.ended.is_none()).then(|| to.max(self.claimed))
	}

	/// What it may pay in all, as things are now.
	pub fn most(&self, now: u32) -> u128 {
		self.due(now).unwrap_or(self.reserve)
	}

	/// What its deposit and those for its refunds come to, as far as `who` gave them.
	fn deposits_of(&self, who: AccountId) -> u128 {
		let of_payer = if self.payer == who { LANE_DEPOSIT } else { 0 };
		let of_payee = if self.payee == who && !self.refunds.is_empty() { REFUND_DEPOSIT } else { 0 };
		of_payer + of_payee
	}
}

impl Reference {
	/// The provider of a service.
	pub fn payee_of(service: u32) -> AccountId {
		if service == OTHER_SERVICE {
			OTHER_PROVIDER
		} else {
			PROVIDER
		}
	}

	/// Credits for 2,000,000 units of each class.
	fn prices_of(service: u32) -> [u64; 6] {
		if service == FREE_SERVICE {
			[0; 6]
		} else {
			[2_000_000, 1_000_000, 6_000_000, 0, 0, 0]
		}
	}

	/// What units cost beyond those that are free.
	pub fn cost(service: u32, units: &[u64; 6], free: &[u64; 6]) -> u128 {
		let mut sum = U256::zero();
		for (class, price) in Self::prices_of(service).into_iter().enumerate() {
			let paid = u128::from(units[class]).saturating_sub(free[class].into());
			sum += U256::from(paid) * U256::from(price);
		}
		let two_million = U256::from(2 * MILLION);
		((sum + two_million - 1) / two_million).as_u128()
	}

	pub fn held_of(&self, who: AccountId) -> u128 {
		self.held.get(&who).copied().unwrap_or(0)
	}

	pub fn reserved_of(&self, who: AccountId) -> u128 {
		let lines = self.lines.iter().filter(|line| line.payer == who && line.ended.is_none());
		lines.map(|line| line.reserve - line.claimed).sum()
	}

	pub fn deposits_of(&self, who: AccountId) -> u128 {
		let of_lines: u128 = self.lines.iter().map(|line| line.deposits_of(who)).sum();
		let claimers = self.claimers.iter().filter(|(payee, _)| *payee == who).count() as u128;
		of_lines + claimers * CLAIMER_DEPOSIT
	}

	pub fn free_of(&self, who: AccountId) -> u128 {
		self.held_of(who) - self.reserved_of(who) - self.deposits_of(who)
	}

	pub fn available_of(&self, who: AccountId) -> u128 {
		self.free_of(who).saturating_sub(ACCOUNT_DEPOSIT)
	}

	pub fn add_held(&mut self, who: AccountId, amount: u128) {
		*self.held.entry(who).or_default() += amount;
	}

	pub fn take_held(&mut self, who: AccountId, amount: u128) {
		*self.held.get_mut(&who).expect("it has escrow") -= amount;
	}

	pub fn fork(&self) -> u32 {
		let mut held = self.forks.iter().filter(|(from, _)| *from <= self.now);
		held.next_back().map_or(0, |(_, id)| *id)
	}

	/// How a line stands now.
	pub fn state(&self, line: &Line) -> State {
		if line.ended.is_some() {
			return State::Ended;
		}
		let mut deadlines = vec![];
		deadlines.extend(line.closing.map(|until| (until, 0, CloseReason::Requested)));
		if line.granted {
			let since = self.permits[&(line.payer, line.key)].since;
			deadlines.extend(since.map(|since| (since + line.delay, 1, CloseReason::KeyEnded)));
		}
		deadlines.extend(line.job.as_ref().map(|job| (job.capture_until, 2, CloseReason::Lapsed)));
		deadlines.sort_by_key(|(until, order, _)| (*until, *order));
		match deadlines.first() {
			Some((until, _, reason)) if self.now > *until => State::Over(*reason),
			Some(_) => State::Ending,
			None if line.falling.is_some() && line.due(self.now).is_none() => State::Ending,
			None => State::Open,
		}
	}

	pub fn find(&self, id: H256) -> Result<usize, &'static str> {
		self.lines.iter().position(|line| line.id == id).ok_or("LaneNotFound")
	}

	/// Books the lower reserve that is due, and says so.
	pub fn settle_due(&mut self, index: usize, tell: bool) -> u128 {
		let now = self.now;
		let line = &mut self.lines[index];
		let Some(reserve) = line.due(now) else { return 0 };
		let freed = line.reserve - reserve;
		(line.reserve, line.falling) = (reserve, None);
		if tell && freed > 0 {
			self.events.push(Event::LaneDecreased { lane: line.id, freed, reserve });
		}
		freed
	}

	/// Ends a line.
	pub fn end(&mut self, index: usize, reason: CloseReason) {
		let first = self.settle_due(index, false);
		let now = self.now;
		let line = &mut self.lines[index];
		line.ended = Some((now, reason));
		let freed = first + line.reserve - line.claimed;
		let (lane, claimed) = (line.id, line.claimed);
		(line.reserve, line.falling, line.closing) = (line.claimed, None, None);
		if line.granted {
			self.permits.get_mut(&(line.payer, line.key)).expect("it was granted").lanes -= 1;
		}
		if line.licensed {
			self.seats.0 -= 1;
			// What the tier gives is used up first.
			let of_tier = line.free[0] - QUOTA[0];
			self.seats.1 += QUOTA[0].saturating_sub(line.units[0].saturating_sub(of_tier));
		}
		self.events.push(Event::LaneClosed { lane, reason, claimed, freed });
	}

	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		next.held.retain(|_, amount| *amount > 0);
		*self = next;
		Ok(())
	}
}
