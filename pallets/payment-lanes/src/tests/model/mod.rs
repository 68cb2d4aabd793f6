// SPDX-License-Identifier: Apache-2.0
//! Random sequences over every call, compared after each step with a naive reference that shares no code with
//! the pallet.
//!
//! 2,000 sequences of 100 steps where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others.

mod calls;
mod claims;
mod drive;
mod ledger;
mod reference;
mod steps;

use crate::{logic::Refusal, mock::*, types::Account, views::Quote, *};
use drive::{begin, take};
use frame::testing_prelude::*;
use ledger::Outcome;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use reference::{Permit, Reference};
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{step, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// The keys of the sequences, by number: two of sr25519, and one of each other scheme.
pub fn keys(number: usize) -> Key {
	thread_local! {
		static KEYS: [Key; 4] = {
			let [ed25519, sr25519, ecdsa] = mock::keys(1);
			[sr25519, ed25519, ecdsa, key(2)]
		};
	}
	KEYS.with(|keys| keys[number].clone())
}

/// How the chain knows a key.
pub fn signer(number: usize) -> LaneSigner {
	keys(number).signer()
}

/// How often each call was made, how often it returned `Ok`, and its errors; and what came of rows.
#[derive(Default)]
pub struct Tally {
	calls: RefCell<BTreeMap<&'static str, BTreeMap<&'static str, u32>>>,
	ways: RefCell<BTreeMap<String, u32>>,
	quoted: RefCell<Vec<Quote>>,
}

impl Tally {
	/// Compares what came of a call on both sides, and counts it.
	pub fn same(&self, call: &'static str, found: Outcome, expected: Outcome) {
		assert_eq!(found, expected, "{call}");
		let outcome = found.err().unwrap_or("Ok");
		*self.calls.borrow_mut().entry(call).or_default().entry(outcome).or_default() += 1;
	}

	/// Remembers what was quoted for a claim that is made in this step.
	pub fn quoted(&self, quotes: &[Quote]) {
		*self.quoted.borrow_mut() = quotes.to_vec();
	}

	/// Counts the ways that there are within a call, and compares what was quoted with what was done.
	fn note(&self, events: &[Event<Test>]) {
		let mut rows = vec![];
		for event in events {
			let way = match event {
				Event::RowPaid { amount, fee, royalty, .. } => {
					let payout = amount - fee - royalty;
					rows.push(Quote { code: RowCode::Paid, amount: *amount, payout });
					format!("{:?}", RowCode::Paid)
				},
				Event::RowRefused { code, .. } => {
					rows.push(Quote { code: *code, amount: 0, payout: 0 });
					format!("{code:?}")
				},
				Event::LaneClosed { reason, .. } => format!("{reason:?}"),
				Event::PaidOut { escrowed: true, .. } => "into escrow".into(),
				Event::LaneDecreased { .. } => "decreased".into(),
				_ => continue,
			};
			*self.ways.borrow_mut().entry(way).or_default() += 1;
		}
		let quoted = self.quoted.take();
		if !quoted.is_empty() {
			assert_eq!(quoted, rows, "what was quoted was not done");
		}
	}

	/// Prints the share that returned `Ok` of each call, which must not be none.
	fn report(&self) {
		for (call, outcomes) in self.calls.borrow().iter() {
			let all: u32 = outcomes.values().sum();
			let good = outcomes.get("Ok").copied().unwrap_or(0);
			println!("{call}: {good} of {all} returned Ok, {} %: {outcomes:?}", 100 * good / all);
			assert!(good > 0, "{call} never returned Ok");
		}
		println!("{:?}", self.ways.borrow());
	}

	/// Whether some call ended so, or some row or lane did.
	fn saw(&self, outcome: &str) -> bool {
		self.ways.borrow().contains_key(outcome)
			|| self.calls.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// Compares everything there is.
fn compare(model: &Reference) {
	let all = [ALICE, BOB, PROVIDER, OTHER_PROVIDER, STRANGER, PAYOUT, REVENUE, ROYALTIES, pot()];
	for who in all {
		let Account { held, reserved, deposits } = escrow(who);
		let found = (cred(who), held, reserved, deposits);
		let (reserve, deposit) = (model.reserved_of(who), model.deposits_of(who));
		let expected = (model.cred.of(who), model.held_of(who), reserve, deposit);
		assert_eq!(found, expected, "CRED, and what is held, reserved and deposited, of {who}");
	}
	assert_eq!(Lanes::<Test>::iter_keys().count(), model.lines.len());
	for line in &model.lines {
		let lane = lane(line.id);
		let found = (lane.reserve, lane.claimed, lane.units, lane.free_units());
		assert_eq!(found, (line.reserve, line.claimed, line.units, line.free), "{line:?}");
		let phase = match (line.ended, line.closing, line.falling) {
			(Some((at, reason)), ..) => Phase::Ended { at, reason },
			(_, Some(until), _) => Phase::Closing { until },
			(_, _, Some((to, until))) => Phase::Decreasing { to, until },
			_ => Phase::Open,
		};
		assert_eq!(lane.phase, phase, "{line:?}");
		let job = lane.job.map(|job| (job.report.map(|report| (report.units, report.until)), job.disputed));
		assert_eq!(job, line.job.as_ref().map(|job| (job.report, job.disputed)), "{line:?}");
		let refunded: Balance = line.refunds.iter().map(|(_, amount)| amount).sum();
		assert_eq!(PaymentLanes::refunded(line.id), refunded);
	}
	let salts: Vec<_> = model.salts.iter().map(|(who, key, salt)| (*who, signer(*key), *salt)).collect();
	assert_eq!(UsedSalts::<Test>::iter_keys().count(), salts.len());
	assert!(salts.iter().all(UsedSalts::<Test>::contains_key));
	for ((owner, key), permit) in &model.permits {
		let found = Granted::get((owner, signer(*key)));
		let found = found.map(|Grant { left, lanes, since }| Permit { left, lanes, since });
		assert_eq!(found.as_ref(), Some(permit));
	}
	let seat = Seats::get(LICENCE).map(|seat| (seat.lanes, seat.unused[0]));
	assert_eq!((seat, Income::get(ASSET)), (Some(model.seats), model.income));
	assert_eq!(PaymentLanes::fork_id(), model.fork());
	// What came in is there, or has left by one of two ways.
	let held: Balance = Accounts::<Test>::iter_values().map(|account| account.held).sum();
	assert_eq!(model.paid_in, held + model.withdrawn + model.paid_out, "what came in and went out");
	assert_eq!(events(), model.events);
	assert_ok!(PaymentLanes::do_try_state());
}

/// Runs one sequence.
fn run(steps: &[Step], tally: &Tally) {
	ExtBuilder::default().no_payout_account().build().execute_with(|| {
		let mut model = begin();
		compare(&model);
		for step in steps {
			take(step, &mut model, tally);
			compare(&model);
			tally.note(&model.events);
			forget_events();
			model.events.clear();
		}
	});
}

/// The number in a variable of the environment.
pub(super) fn number(name: &str) -> Option<u64> {
	env::var(name).ok().map(|value| value.parse().expect("it is a number"))
}

/// Refusals and outcomes that sequences must come to, besides `Ok`.
fn ways() -> Vec<String> {
	let refusals = [
		Refusal::AmountTooSmall,
		Refusal::InsufficientEscrow,
		Refusal::InsufficientRemainder,
		Refusal::CloseDelayOutOfBounds,
		Refusal::JobPeriodOutOfBounds,
		Refusal::NotALane,
		Refusal::NotAJob,
		Refusal::AlreadyClosing,
		Refusal::AlreadyEnded,
		Refusal::NotYetDue,
		Refusal::NotYetPrunable,
		Refusal::ReserveNotLower,
		Refusal::WrongFork,
		Refusal::RequestExpired,
		Refusal::RequestTooLong,
		Refusal::InsufficientClaimed,
		Refusal::AlreadyRefunded,
		Refusal::ReportNotFound,
		Refusal::NotYetUndisputed,
		Refusal::UnitsFell,
		Refusal::ForkIdNotHigher,
	];
	let codes = [
		RowCode::Paid,
		RowCode::AlreadyClaimed,
		RowCode::UnknownLane,
		RowCode::NotPayee,
		RowCode::WrongFork,
		RowCode::WrongTariff,
		RowCode::LaneEnded,
		RowCode::Expired,
		RowCode::UnitsFell,
		RowCode::AboveTariff,
		RowCode::Exhausted,
		RowCode::BelowMinimum,
		RowCode::WrongScheme,
		RowCode::BadSignature,
	];
	let reasons = [
		CloseReason::Requested,
		CloseReason::KeyEnded,
		CloseReason::Released,
		CloseReason::ProviderLeft,
		CloseReason::Voided,
		CloseReason::Lapsed,
	];
	let others = ["SaltUsed", "BadSignature", "LaneExists", "SelfPayment", "LicenceRequired", "LaneNotFound"];
	let more = ["NotPayer", "NotPayee", "RowRefused", "foreign", "into escrow", "decreased"];
	let refusals = refusals.map(|refusal| format!("{refusal:?}"));
	let codes = codes.map(|code| format!("{code:?}"));
	let reasons = reasons.map(|reason| format!("{reason:?}"));
	let named = others.into_iter().chain(more).map(String::from);
	refusals.into_iter().chain(codes).chain(reasons).chain(named).collect()
}

#[test]
fn books_should_equal_the_naive_reference_when_calls_are_random() {
	let cases = if env::var_os("NOEMA_SOAK").is_some() { 2_000 } else { 200 };
	let seed = number("NOEMA_SEED").unwrap_or(1);
	println!("payment-lanes: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&seed.to_le_bytes());
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
	let config =
		RunnerConfig { cases, failure_persistence: None, max_shrink_iters: 500, ..Default::default() };
	let tally = Tally::default();
	let sequences = prop::collection::vec(step(), STEPS);
	let result = TestRunner::new_with_rng(config, rng).run(&sequences, |steps| {
		tally.quoted.take();
		run(&steps, &tally);
		Ok(())
	});
	if let Err(error) = result {
		panic!("with NOEMA_SEED={seed}: {error}");
	}
	tally.report();
	for way in ways() {
		assert!(tally.saw(&way), "{way} never came");
	}
}
