// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides.

use super::{
	calls::Plan,
	claims::Slip,
	keys,
	ledger::{Ledger, Outcome, FOREIGN},
	reference::{Permit, Reference},
	steps::{By, Fault, Flaw, Paper, Step, Wish},
	Tally,
};
use crate::{mock::*, *};
use frame::{
	deps::{frame_support::traits::PalletInfoAccess, sp_runtime::ModuleError},
	testing_prelude::*,
};
use noema_primitives::{money::CRED, Voucher, CRED_ASSET_ID};

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == PaymentLanes::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

/// The reference as the chain starts.
pub fn begin() -> Reference {
	let mut cred = Ledger::default();
	for (who, amount) in [
		(ALICE, RICH / 2),
		(BOB, RICH / 2),
		(PROVIDER, RICH),
		(OTHER_PROVIDER, RICH),
		(pot(), CRED_MINIMUM + RICH),
		(REVENUE, CRED_MINIMUM),
		(ROYALTIES, CRED_MINIMUM),
	] {
		cred.0.insert(who, amount);
	}
	Reference {
		now: 1,
		cred,
		held: [(ALICE, RICH / 2), (BOB, RICH / 2)].into(),
		lines: vec![],
		salts: Default::default(),
		permits: Default::default(),
		claimers: Default::default(),
		forks: vec![],
		payout: PAYOUT,
		fee: 10_000,
		min_claim: 1_000,
		tiers: Default::default(),
		seats: (0, 0),
		income: 0,
		paid_in: RICH,
		withdrawn: 0,
		paid_out: 0,
		events: vec![],
	}
}

impl Reference {
	/// The line that a number picks, if there is one: of those that a test lets through, or of all.
	fn pick(&self, pick: u16, fits: impl Fn(&super::reference::Line) -> bool) -> H256 {
		let all: Vec<_> = self.lines.iter().collect();
		let fitting: Vec<_> = all.iter().copied().filter(|line| fits(line)).collect();
		// Once in a while one that does not fit.
		let from = if fitting.is_empty() || pick.is_multiple_of(19) { all } else { fitting };
		from.get(usize::from(pick) % from.len().max(1)).map_or(H256::repeat_byte(9), |line| line.id)
	}

	fn live(&self, pick: u16, job: bool) -> H256 {
		self.pick(pick, |line| line.ended.is_none() && line.job.is_some() == job)
	}

	fn payer_or(&self, id: H256, by: By) -> AccountId {
		let line = self.lines.iter().find(|line| line.id == id);
		match by {
			By::Any(who) => who,
			_ => line.map_or(ALICE, |line| line.payer),
		}
	}

	fn payee_or(&self, id: H256, by: By) -> AccountId {
		let line = self.lines.iter().find(|line| line.id == id);
		self.claimer_or(line.map_or(PROVIDER, |line| line.payee), by)
	}

	fn claimer_or(&self, payee: AccountId, by: By) -> AccountId {
		let claimer = self.claimers.iter().find(|(of, _)| *of == payee).map(|(_, claimer)| *claimer);
		match by {
			By::Right => payee,
			By::Claimer => claimer.unwrap_or(payee),
			By::Any(who) => who,
		}
	}

	fn plan(&self, wish: &Wish) -> Plan {
		let Wish { payer, service, size, key, licensed, delay, salt } = *wish;
		Plan { payer, service, reserve: size.of(self.available_of(payer)), key, licensed, delay, salt }
	}

	/// A voucher on both sides.
	fn write(&self, paper: &Paper, id: H256) -> (Row, Slip) {
		let id = if paper.flaw == Flaw::Unknown { H256::repeat_byte(1) } else { id };
		let line = self.lines.iter().find(|line| line.id == id);
		let (claimed, rest, key, before, free) = line.map_or((0, CRED, 0, [0; 6], [0; 6]), |line| {
			let rest = line.most(self.now).saturating_sub(line.claimed);
			(line.claimed, rest, line.key, line.units, line.free)
		});
		let amount = claimed + paper.size.of(rest);
		let mut units = before;
		// The first class costs a credit for a unit.
		units[0] = units[0].max(u64::try_from(amount).expect("it is small") + free[0]);
		units[5] += paper.spare;
		match paper.flaw {
			Flaw::FewUnits => units = [before[0], 0, 0, 0, 0, before[5]],
			Flaw::UnitsFell if before[0] > 0 => units[0] = before[0] - 1,
			_ => (),
		}
		let mut voucher = Voucher {
			genesis_hash: genesis_hash(),
			fork_id: self.fork(),
			lane_id: id,
			tariff_version: 1,
			cumulative_amount: amount,
			cumulative_units: units,
			valid_until: if paper.wrapped { self.now } else { 0 },
			receipts_root: H256::repeat_byte(7),
		};
		match paper.flaw {
			Flaw::Fork => voucher.fork_id += 1,
			Flaw::Tariff => voucher.tariff_version = 2,
			Flaw::Expired => voucher.valid_until = self.now - 1,
			_ => (),
		}
		let signed = match paper.flaw {
			Flaw::Chain => Voucher { genesis_hash: H256::zero(), ..voucher },
			Flaw::Lane(pick) => Voucher { lane_id: self.pick(pick, |_| true), ..voucher },
			_ => voucher,
		};
		let by = if let Flaw::Key(other) = paper.flaw { other } else { key };
		let signature = keys(by).sign(signed.signing_hash(), paper.wrapped);
		let mut row = Row::new(&voucher, signature);
		if paper.flaw == Flaw::Byte {
			row.receipts_root.0[3] ^= 4;
		}
		let slip = Slip {
			id,
			amount,
			units,
			fork: voucher.fork_id,
			tariff: voucher.tariff_version,
			valid_until: voucher.valid_until,
			// Two of the four keys are of one scheme.
			scheme: by == key || [by, key] == [0, 3] || [by, key] == [3, 0],
			genuine: by == key && signed == voucher && paper.flaw != Flaw::Byte,
		};
		(row, slip)
	}
}

/// The id of what was opened, if something was.
fn opened(result: &DispatchResult) -> Option<H256> {
	result.is_ok().then(last_opened)
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Deposit(who, size) => {
			let amount = size.of(model.cred.of(*who).saturating_sub(CRED_MINIMUM));
			let expected = model.attempt(|model| model.deposit(*who, amount));
			tally.same("deposit", named(PaymentLanes::deposit(signed(*who), amount)), expected);
		},
		Step::Withdraw(who, size) => {
			let amount = size.of(model.free_of(*who));
			let expected = model.attempt(|model| model.withdraw(*who, amount));
			tally.same("withdraw", named(PaymentLanes::withdraw(signed(*who), amount)), expected);
		},
		Step::Open(wish) => {
			let plan = model.plan(wish);
			let Plan { payer, service, reserve, delay, salt, .. } = plan;
			let licence = plan.licensed.then_some(LICENCE);
			let signer = keys(plan.key).signer();
			// Once in a while the same again in the same block.
			for _ in 0..1 + u32::from(salt.is_multiple_of(8)) {
				let by = signed(payer);
				let found = PaymentLanes::open_lane(by, service, 1, reserve, signer, licence, delay, salt);
				let id = opened(&found);
				let expected = model.attempt(|model| model.open_lane(plan, id));
				tally.same("open_lane", named(found), expected);
			}
		},
		Step::OpenFor(wish, fault) => open_for(wish, *fault, model, tally),
		Step::Authorize(wish, refund) => {
			let plan = model.plan(wish);
			let Plan { payer, service, reserve, delay, salt, .. } = plan;
			let licence = plan.licensed.then_some(LICENCE);
			let (by, signer) = (signed(payer), keys(plan.key).signer());
			let found =
				PaymentLanes::authorize(by, service, 1, reserve, signer, licence, delay, *refund, salt);
			let id = opened(&found);
			let expected = model.attempt(|model| model.authorize(plan, *refund, id));
			tally.same("authorize", named(found), expected);
		},
		Step::Claim(payee, by, papers) => {
			let who = model.claimer_or(*payee, *by);
			let fits = |line: &super::reference::Line| line.payee == *payee && line.ended.is_none();
			let written = papers.iter().map(|paper| model.write(paper, model.pick(paper.pick, fits)));
			let (rows, slips): (Vec<_>, Vec<_>) = written.unzip();
			let quotes = PaymentLanes::quote_claim(*payee, rows.clone());
			let expected = model.attempt(|model| model.claim(who, *payee, &slips));
			let found = PaymentLanes::claim(signed(who), *payee, rows.try_into().expect("they are few"));
			let found = found.map(drop).map_err(|failed| failed.error);
			if found.is_ok() {
				tally.quoted(&quotes);
			}
			tally.same("claim", named(found), expected);
		},
		Step::Capture(pick, by, paper) => {
			let id = model.live(*pick, true);
			let who = model.payee_or(id, *by);
			let written = paper.as_ref().map(|paper| model.write(paper, id));
			let expected =
				model.attempt(|model| model.capture(who, id, written.as_ref().map(|(_, slip)| slip)));
			let found = PaymentLanes::capture(signed(who), id, written.map(|(row, _)| row));
			tally.same("capture", named(found), expected);
		},
		_ => take_other(step, model, tally),
	}
}

/// Relays the request of a key.
fn open_for(wish: &Wish, fault: Fault, model: &mut Reference, tally: &Tally) {
	// Usually by a key that was granted as much.
	let granted = model.permits.iter().filter(|(_, permit)| permit.since.is_none());
	let chosen = granted.map(|(key, _)| *key).nth(wish.salt as usize % model.permits.len().max(1));
	let (payer, key) = chosen.unwrap_or((wish.payer, wish.key));
	let plan = model.plan(&Wish { payer, key, ..*wish });
	let request = OpenRequest {
		genesis_hash: genesis_hash(),
		fork_id: model.fork() + u32::from(fault == Fault::Fork),
		owner: plan.payer,
		service: plan.service,
		tariff_version: 1,
		reserve: plan.reserve,
		signer: keys(plan.key).signer(),
		close_delay: plan.delay,
		licence: plan.licensed.then_some(LICENCE),
		salt: plan.salt,
		valid_until: match fault {
			Fault::Expired => model.now - 1,
			Fault::TooLong => model.now + HOUR + 1,
			_ => model.now + HOUR,
		},
	};
	let mut signature = keys(plan.key).sign(request.signing_hash(), plan.salt.is_multiple_of(2));
	if fault == Fault::Forged {
		signature = keys(plan.key).sign(H256::zero(), false);
	}
	let found = PaymentLanes::open_lane_for(signed(STRANGER), request, signature);
	let id = opened(&found);
	let (fork, until, genuine) = (request.fork_id, request.valid_until, fault != Fault::Forged);
	let expected = model.attempt(|model| model.open_lane_for(plan, fork, until, genuine, id));
	tally.same("open_lane_for", named(found), expected);
}

/// Takes a step on one lane or job.
fn take_other(step: &Step, model: &mut Reference, tally: &Tally) {
	match *step {
		Step::TopUp(pick, by, size) => {
			let id = model.live(pick, false);
			let who = model.payer_or(id, by);
			let amount = size.of(model.available_of(who));
			let expected = model.attempt(|model| model.top_up(who, id, amount));
			tally.same("top_up", named(PaymentLanes::top_up(signed(who), id, amount)), expected);
		},
		Step::RequestClose(pick, by, keep) => {
			let id = model.live(pick, false);
			let who = model.payer_or(id, by);
			let line = model.lines.iter().find(|line| line.id == id);
			let keep = keep.map(|size| size.of(line.map_or(CRED, |line| line.most(model.now))));
			let expected = model.attempt(|model| model.request_close(who, id, keep));
			let found = named(PaymentLanes::request_close(signed(who), id, keep));
			tally.same("request_close", found, expected);
		},
		Step::Release(pick, by) => {
			let id = model.live(pick, false);
			let who = model.payee_or(id, by);
			let expected = model.attempt(|model| model.give_up(who, id, false));
			tally.same("release", named(PaymentLanes::release(signed(who), id)), expected);
		},
		Step::Void(pick, by) => {
			let id = model.live(pick, true);
			let who = model.payee_or(id, by);
			let expected = model.attempt(|model| model.give_up(who, id, true));
			tally.same("void", named(PaymentLanes::void(signed(who), id)), expected);
		},
		Step::Finalise(pick) => {
			let id = model.pick(pick, |line| {
				let ends = line.closing.is_some() || line.falling.is_some() || line.granted;
				ends && line.ended.is_none() && line.job.is_none()
			});
			let expected = model.attempt(|model| model.finalise(id, false));
			tally.same("finalise", named(PaymentLanes::finalise(signed(BOB), id)), expected);
		},
		Step::Reclaim(pick) => {
			let id = model.live(pick, true);
			let expected = model.attempt(|model| model.finalise(id, true));
			tally.same("reclaim", named(PaymentLanes::reclaim(signed(BOB), id)), expected);
		},
		Step::Refund(pick, by, size, number) => {
			let id = model.pick(pick, |line| line.claimed > 0);
			let who = model.payee_or(id, by);
			let line = model.lines.iter().find(|line| line.id == id);
			let amount = size.of(line.map_or(CRED, |line| line.claimed));
			let reference = H256::repeat_byte(number);
			let expected = model.attempt(|model| model.refund(who, id, amount, reference));
			let found = named(PaymentLanes::refund(signed(who), id, amount, reference));
			tally.same("refund", found, expected);
		},
		Step::Report(pick, by, size) => {
			let id = model.live(pick, true);
			let who = model.payee_or(id, by);
			let line = model.lines.iter().find(|line| line.id == id);
			let mut units = line.map_or([0; 6], |line| line.units);
			let more = size.of(line.map_or(CRED, |line| line.reserve));
			units[0] = u64::try_from(u128::from(units[0] / 2) + more).expect("it is small");
			let expected = model.attempt(|model| model.report(who, id, units));
			let found = named(PaymentLanes::report_units(signed(who), id, units));
			tally.same("report_units", found, expected);
		},
		Step::Dispute(pick, by) => {
			let id = model.pick(pick, |line| line.job.as_ref().is_some_and(|job| job.report.is_some()));
			let who = model.payer_or(id, by);
			let expected = model.attempt(|model| model.dispute(who, id));
			tally.same("dispute", named(PaymentLanes::dispute(signed(who), id)), expected);
		},
		Step::CloseAll(payee, limit) => {
			let expected = model.attempt(|model| model.close_lanes_of(payee, limit));
			let found = PaymentLanes::close_lanes_of(signed(payee), limit);
			let found = named(found.map(drop).map_err(|failed| failed.error));
			tally.same("close_lanes_of", found, expected);
		},
		Step::Prune(pick) => {
			let id = model.pick(pick, |line| line.ended.is_some());
			let expected = model.attempt(|model| model.prune(id));
			tally.same("prune", named(PaymentLanes::prune(signed(STRANGER), id)), expected);
		},
		Step::SetClaimer(payee, claimer, allowed) => {
			let expected = model.attempt(|model| model.set_claimer(payee, claimer, allowed));
			let found = named(PaymentLanes::set_claimer(signed(payee), claimer, allowed));
			tally.same("set_claimer", found, expected);
		},
		Step::SetFork(fork_id) => {
			let expected = model.attempt(|model| model.set_fork_id(fork_id));
			let found = named(PaymentLanes::set_fork_id(RuntimeOrigin::root(), fork_id));
			tally.same("set_fork_id", found, expected);
		},
		_ => surround(step, model, tally),
	}
}

/// Takes a step that is none of the pallet's calls.
fn surround(step: &Step, model: &mut Reference, tally: &Tally) {
	match *step {
		Step::Send(from, to, size) => {
			let amount = size.of(model.cred.of(from));
			let expected = model.attempt(|model| model.cred.send(from, to, amount));
			let found = named(Assets::transfer(signed(from), CRED_ASSET_ID, to, amount));
			tally.same("Assets.transfer", found, expected);
		},
		Step::Pass(blocks) => {
			model.now += blocks;
			pass(blocks);
		},
		Step::Grant(owner, key, left) => {
			let permit = model.permits.entry((owner, key)).or_insert(Permit { left, lanes: 0, since: None });
			permit.left = left;
			if permit.lanes == 0 {
				permit.since = None;
			}
			let Permit { left, lanes, since } = *permit;
			Granted::insert((owner, keys(key).signer()), Grant { left, lanes, since });
		},
		Step::Revoke(owner, key) => {
			let now = model.now;
			let permit = model.permits.get_mut(&(owner, key));
			if let Some(permit) = permit.filter(|permit| permit.since.is_none()) {
				permit.since = Some(now);
				revoke(owner, &keys(key));
			}
		},
		Step::Tier(who, tier, ppm) => {
			model.tiers.insert(who, (tier, ppm));
			TiersOf::mutate(|tiers| {
				tiers.insert(who, (tier, ppm));
			});
		},
		Step::Fee(ppm) => {
			model.fee = ppm;
			ProtocolFee::set(Permill::from_parts(ppm));
		},
		Step::Payout(account) => {
			model.payout = account;
			Payouts::insert(PROVIDER, account);
		},
		_ => unreachable!("calls are taken elsewhere"),
	}
}
