// SPDX-License-Identifier: Apache-2.0
//! Random sequences over every call, compared after each step with a naive reference that shares no code with
//! the pallet.
//!
//! 2,000 sequences of 100 steps where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others.

mod calls;
mod drive;
mod ledger;
mod reference;
mod steps;

use crate::{logic, mock::*, *};
use drive::{begin, take};
use frame::testing_prelude::*;
use ledger::Outcome;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use reference::{counted, Reference, DAY, HALF_HOUR};
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{start, step, Start, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// How often each call was made, how often it returned `Ok`, and its errors; and what happened otherwise.
#[derive(Default)]
pub struct Tally {
	calls: RefCell<BTreeMap<&'static str, BTreeMap<&'static str, u32>>>,
	events: RefCell<BTreeMap<String, u32>>,
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
				Event::Redeemed { at_old_price: true, par, native, .. } if par > native => {
					"old, below par".into()
				},
				Event::Redeemed { at_old_price: true, .. } => "old".into(),
				Event::Redeemed { par, native, .. } if par > native => "redeemed below par".into(),
				Event::Redeemed { minted, .. } if *minted > 0 => "redeemed, in part minted".into(),
				Event::Refilled { asset, .. } => format!("refilled with {asset:?}"),
				Event::CollateralChanged { to, .. } => format!("became {to:?}"),
				_ => continue,
			};
			*self.events.borrow_mut().entry(way).or_default() += 1;
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
		println!("{:?}", self.events.borrow());
		assert_eq!(self.events.borrow().len(), 10, "some way was never taken");
	}

	/// Whether some call ended so.
	fn saw(&self, outcome: &str) -> bool {
		self.calls.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// Compares everything there is.
fn compare(model: &Reference) {
	for who in [ALICE, BOB, POOR, REVENUE, TREASURY, vault()] {
		let held = Balances::total_balance(&who) - noe(who);
		let found = (noe(who), held, cred(who), ComputeCredits::prefers_credits(who));
		let (noe, cred) = (&model.noe, &model.cred);
		let expected = (noe.of(who), noe.held_of(who), cred.of(who), model.prefer.contains(&who));
		assert_eq!(found, expected, "NOE, held, CRED and preference of {who}");
		let references = (System::providers(&who), System::sufficients(&who));
		let expected = (u32::from(noe.of(who) > 0), u32::from(cred.of(who) > 0));
		assert_eq!(references, expected, "what {who} lives by");
	}
	let issued = (Balances::total_issuance(), Cred::total_issuance());
	assert_eq!(issued, (model.noe.issued, model.cred.issued), "issuance of NOE and of CRED");
	let book = book();
	let found = (book.vault, book.minted, book.redeemed, book.collateral);
	assert_eq!(found, (model.vault, model.minted, model.redeemed, model.state), "the books");
	for (window, list, period) in [
		(&book.purchases, &model.purchases, HALF_HOUR),
		(&book.mints, &model.mints, DAY),
		(&book.old_price_outflow, &model.outflows, DAY),
	] {
		assert_eq!(window.used(model.now, period), counted(list, model.now, period), "a window");
	}
	assert_eq!(events(), model.events);
	assert_eq!(Told::get(), model.told);
	assert_ok!(ComputeCredits::do_try_state());
}

/// CRED that was burned elsewhere.
fn burned_elsewhere() -> Balance {
	book().minted - book().redeemed - Cred::total_issuance()
}

/// Runs one sequence.
fn run(start: &Start, steps: &[Step], tally: &Tally) {
	let pots: &[AccountId] = if start.pots { &[REVENUE] } else { &[] };
	ExtBuilder::default().vault(start.vault).pots(pots).build().execute_with(|| {
		// The largest age stands for any.
		PriceAge::set(start.terms.max_age.min(24 * HOUR));
		Books::<Test>::mutate(|book| book.any_price_age = start.terms.max_age == u64::MAX);
		Spread::set(Permill::from_parts(start.terms.spread));
		PurchaseCap::set(start.terms.purchase_cap);
		LiabilityCap::set(Permill::from_parts(start.terms.liability_cap));
		MintCap::set(Permill::from_parts(start.terms.mint_cap));
		let mut model = begin(start);
		compare(&model);
		for step in steps {
			let burned = burned_elsewhere();
			take(step, &mut model, tally);
			compare(&model);
			assert!(burned_elsewhere() >= burned, "what was burned elsewhere fell");
			tally.note(&model.events);
			forget_events();
			Told::set(vec![]);
			model.events.clear();
			model.told.clear();
		}
	});
}

/// The number in a variable of the environment.
fn number(name: &str) -> Option<u64> {
	env::var(name).ok().map(|value| value.parse().expect("it is a number"))
}

#[test]
fn books_should_equal_the_naive_reference_when_calls_are_random() {
	let cases = if env::var_os("NOEMA_SOAK").is_some() { 2_000 } else { 200 };
	let seed = number("NOEMA_SEED").unwrap_or(1);
	println!("compute-credits: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&seed.to_le_bytes());
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
	let config =
		RunnerConfig { cases, failure_persistence: None, max_shrink_iters: 500, ..Default::default() };
	let tally = Tally::default();
	let sequences = (start(), prop::collection::vec(step(), STEPS));
	let result = TestRunner::new_with_rng(config, rng).run(&sequences, |(start, steps)| {
		run(&start, &steps, &tally);
		Ok(())
	});
	if let Err(error) = result {
		panic!("with NOEMA_SEED={seed}: {error}");
	}
	tally.report();
	for refusal in [
		logic::Refusal::PriceMissing,
		logic::Refusal::PriceTooOld,
		logic::Refusal::PriceHeldBack,
		logic::Refusal::AmountTooSmall,
		logic::Refusal::InsufficientOutput,
		logic::Refusal::PurchaseCapExceeded,
		logic::Refusal::LiabilityCapExceeded,
		logic::Refusal::BuyingHalted,
		logic::Refusal::VaultEmpty,
		logic::Refusal::InsufficientSurplus,
	] {
		assert!(tally.saw(&format!("{refusal:?}")), "{refusal:?} never came");
	}
	assert!(tally.saw("PayerIsVault") && tally.saw("foreign"));
}
