// SPDX-License-Identifier: Apache-2.0
//! Random sequences over every call and every use of keys, compared after each step with a naive reference that
//! shares no code with the pallet.
//!
//! 2,000 sequences of 100 steps where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others.

mod drive;
mod reference;
mod steps;

use crate::{mock::*, *};
use drive::{begin, compare, take};
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use reference::Outcome;
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{step, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// How often each call was made, how often it returned `Ok`, and its errors; and what happened otherwise.
#[derive(Default)]
pub struct Tally {
	calls: RefCell<BTreeMap<&'static str, BTreeMap<&'static str, u32>>>,
	ways: RefCell<BTreeMap<&'static str, u32>>,
}

impl Tally {
	/// Compares what came of a call on both sides, and counts it.
	pub fn same(&self, call: &'static str, found: Outcome, expected: Outcome) {
		assert_eq!(found, expected, "{call}");
		let outcome = found.err().unwrap_or("Ok");
		*self.calls.borrow_mut().entry(call).or_default().entry(outcome).or_default() += 1;
	}

	/// Counts the ways that there are within a call.
	fn note(&self, events: &[Event<Test>]) {
		for event in events {
			let way = match event {
				Event::KeyRevoked { lanes: 0, .. } => "revoked without lanes",
				Event::KeyRevoked { .. } => "revoked with lanes",
				Event::KeyRotated { lanes: 0, .. } => "rotated without lanes",
				Event::KeyRotated { overlap: 0, .. } => "rotated with lanes, at once",
				Event::KeyRotated { .. } => "rotated with lanes",
				Event::GrantCharged { room: 0, .. } => "charged to the last credit",
				_ => continue,
			};
			*self.ways.borrow_mut().entry(way).or_default() += 1;
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
		assert_eq!((self.calls.borrow().len(), self.ways.borrow().len()), (7, 6), "some way was never taken");
	}

	/// Whether some call ended so.
	fn saw(&self, outcome: &str) -> bool {
		self.calls.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// Runs one sequence.
fn run(steps: &[Step], tally: &Tally) {
	ExtBuilder.build().execute_with(|| {
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
fn number(name: &str) -> Option<u64> {
	env::var(name).ok().map(|value| value.parse().expect("it is a number"))
}

#[test]
fn grants_should_equal_the_naive_reference_when_calls_are_random() {
	let cases = if env::var_os("NOEMA_SOAK").is_some() { 2_000 } else { 200 };
	let seed = number("NOEMA_SEED").unwrap_or(1);
	println!("access-keys: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&seed.to_le_bytes());
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
	let config =
		RunnerConfig { cases, failure_persistence: None, max_shrink_iters: 500, ..Default::default() };
	let tally = Tally::default();
	let sequences = prop::collection::vec(step(), STEPS);
	let result = TestRunner::new_with_rng(config, rng).run(&sequences, |steps| {
		run(&steps, &tally);
		Ok(())
	});
	if let Err(error) = result {
		panic!("with NOEMA_SEED={seed}: {error}");
	}
	tally.report();
	// All but `Overflow`: blocks are too few for it.
	for refusal in [
		Refusal::NotFound,
		Refusal::KeyRevoked,
		Refusal::KeyRotated,
		Refusal::KeyExpired,
		Refusal::NotYetEnded,
		Refusal::LanesOpen,
		Refusal::ServiceNotGranted,
		Refusal::LicencesNotGranted,
		Refusal::CloseDelayTooLong,
		Refusal::LaneCapExceeded,
		Refusal::PeriodCapExceeded,
		Refusal::TooManyLanes,
		Refusal::KeyUnsound,
		Refusal::ScopeEmpty,
		Refusal::ServiceDuplicate,
		Refusal::CapZero,
		Refusal::PeriodOutOfBounds,
		Refusal::CloseDelayTooShort,
		Refusal::ExpiryOutOfBounds,
		Refusal::OverlapTooLong,
		Refusal::SameKey,
	] {
		assert!(tally.saw(&format!("{refusal:?}")), "{refusal:?} never came");
	}
	assert!(["AlreadyExists", "TooManyGrants", "foreign"].iter().all(|error| tally.saw(error)));
}
