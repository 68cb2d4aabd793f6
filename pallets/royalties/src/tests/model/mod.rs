// SPDX-License-Identifier: Apache-2.0
//! Random sequences over every call, and every change that the register tells of, compared after each step with a naive
//! reference that shares no code with the pallet.
//!
//! 2,000 sequences of 100 steps where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others.

mod calls;
mod drive;
mod exact;
mod reference;
mod steps;

use crate::mock::*;
use drive::{begin, compare, take};
use exact::Heard;
use noema_primitives::RoyaltySink;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use reference::{Outcome, Reference};
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{step, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// How often each call was made, how often it returned `Ok`, and its errors.
#[derive(Default)]
pub struct Tally(RefCell<BTreeMap<&'static str, BTreeMap<&'static str, u32>>>);

impl Tally {
	/// Compares what came of a call on both sides, and counts it.
	pub fn same(&self, call: &'static str, found: Outcome, expected: Outcome) {
		assert_eq!(found, expected, "{call}");
		let outcome = found.err().unwrap_or("Ok");
		*self.0.borrow_mut().entry(call).or_default().entry(outcome).or_default() += 1;
	}

	/// Prints the share that returned `Ok` of each call, which must not be none.
	fn report(&self) {
		for (call, outcomes) in self.0.borrow().iter() {
			let all: u32 = outcomes.values().sum();
			let good = outcomes.get("Ok").copied().unwrap_or(0);
			println!("{call}: {good} of {all} returned Ok, {} %: {outcomes:?}", 100 * good / all);
			assert!(good > 0, "{call} never returned Ok");
		}
		// Every call of the pallet, disputes twice, both changes of the register, and transfers and burning of shares.
		assert_eq!(self.0.borrow().len(), 15);
	}

	/// Whether some call ended so.
	fn saw(&self, outcome: &str) -> bool {
		self.0.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// Runs one sequence. Nobody is paid more than has come.
fn run(steps: &[Step], tally: &Tally) {
	ExtBuilder::default().build().execute_with(|| {
		let (mut model, mut heard) = (begin(), Heard::default());
		compare(&model);
		for step in steps {
			take(step, &mut model, tally);
			compare(&model);
			heard.hear();
			heard.check(&model);
			forget_events();
			model.events.clear();
		}
		let came: u128 = model.assets.values().map(|asset| asset.ever).sum();
		assert_eq!(
			came,
			paid(&model) + <Royalties as RoyaltySink<AccountId>>::booked().expect("it can be counted")
		);
	});
}

/// What was paid out in all.
fn paid(model: &Reference) -> u128 {
	let credits: u128 = model.credits.values().sum();
	credits + model.escrow.values().sum::<u128>() - 3 * RICH
}

/// The number in a variable of the environment.
fn number(name: &str) -> Option<u64> {
	env::var(name).ok().map(|value| value.parse().expect("it is a number"))
}

#[test]
fn books_should_equal_the_naive_reference_when_calls_are_random() {
	let cases = if env::var_os("NOEMA_SOAK").is_some() { 2_000 } else { 200 };
	let seed = number("NOEMA_SEED").unwrap_or(1);
	println!("royalties: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
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
	// All but those of texts, which are always the same, and `Overflow`.
	for outcome in [
		"AssetNotFound",
		"NotOwner",
		"NotAncestor",
		"NothingDue",
		"AmountTooSmall",
		"AlreadyFractional",
		"NotFractional",
		"PositionNotFound",
		"InsufficientShares",
		"PositionsLeft",
		"AssetDisputed",
		"AlreadyDisputed",
		"DisputeNotFound",
		"NotYetDisputable",
		"NotYetExpired",
		"NoStanding",
		"NothingUnpaid",
		"foreign",
	] {
		assert!(tally.saw(outcome), "{outcome} never came");
	}
}
