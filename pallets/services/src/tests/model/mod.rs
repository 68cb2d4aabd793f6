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

use crate::{
	mock::{Services, *},
	*,
};
use drive::{pinned, take};
use frame::testing_prelude::*;
use ledger::{Ledger, Outcome};
use noema_primitives::ServiceRegistry;
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use reference::{KnownService, Reference};
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{step, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// The most versions of a service, few enough to be reached.
const MOST: u32 = 5;

/// All accounts that anything happens to.
const ACCOUNTS: [AccountId; 5] = [ALICE, BOB, POOR, PAYOUT, TREASURY];

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
		// Every call of the pallet, pins and transfers.
		assert_eq!(self.0.borrow().len(), 17);
	}

	/// Whether some call ended so.
	fn saw(&self, outcome: &str) -> bool {
		self.0.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// The reference as the chain starts.
fn begin() -> Reference {
	let mut noe = Ledger::default();
	for (who, amount) in [(ALICE, RICH), (BOB, RICH), (TREASURY, ED)] {
		noe.mint(who, amount);
	}
	Reference {
		now: START,
		bond: BOND,
		notice: NOTICE,
		most: MOST as usize,
		noe,
		offers: Default::default(),
		providers: Default::default(),
		services: Default::default(),
		next_id: 0,
		events: vec![],
	}
}

/// Compares everything there is.
fn compare(model: &Reference) {
	compare_accounts(model);
	for (id, service) in &model.services {
		compare_service(model, *id, service);
	}
	assert_eq!(crate::Services::<Test>::iter().count(), model.services.len());
	assert_eq!(NextServiceId::<Test>::get(), model.next_id);
	let mut pins = <Services as ServiceRegistry<AccountId>>::pins();
	pins.sort();
	assert_eq!(pins, pinned(model));
	assert_eq!(Balances::total_issuance(), model.noe.issued);
	assert_eq!(sorted(events()), sorted(model.events.clone()));
	assert_ok!(Services::do_try_state());
}

/// Versions of a removed service go in the order of storage.
fn sorted(mut events: Vec<Event<Test>>) -> Vec<Event<Test>> {
	events.sort_by_key(Encode::encode);
	events
}

fn compare_accounts(model: &Reference) {
	for who in ACCOUNTS {
		assert_eq!(noe(who), model.noe.of(who), "NOE of {who}");
		for reason in [
			HoldReason::ProviderBond,
			HoldReason::ProviderDeposit,
			HoldReason::ServiceDeposit,
			HoldReason::TariffDeposit,
		] {
			let name = format!("{reason:?} of {who}");
			assert_eq!(held(reason, who), model.noe.held(who, reason), "{name}");
		}
		let expected = model.providers.get(&who).map(|known| Provider {
			payout: known.payout,
			metadata_uri: known.uri.clone(),
			metadata_hash: known.hash,
			bond: known.bond,
			required_bond: known.required,
			deposit: PROVIDER_DEPOSIT,
			services: model.count(who) as u32,
		});
		assert_eq!(Services::provider(who), expected, "provider {who}");
		let payout = <Services as ServiceRegistry<AccountId>>::payout_of(&who);
		assert_eq!(payout, expected.map(|known| known.payout));
		let deposits = model.versions(who) as u128 * TARIFF_DEPOSIT;
		assert_eq!(held(HoldReason::TariffDeposit, who), deposits);
	}
}

fn compare_service(model: &Reference, id: u32, known: &KnownService) {
	let record = |version: u32| {
		known.version(version).map(|published| TariffRecord {
			terms: published.terms.clone(),
			from: published.from,
			pins: published.pins,
			deposit: TARIFF_DEPOSIT,
		})
	};
	for version in 0..known.history.len() as u32 + 2 {
		assert_eq!(Services::tariff(id, version), record(version), "version {version} of {id}");
		let terms = <Services as ServiceRegistry<AccountId>>::terms(id, version);
		assert_eq!(terms, record(version).map(|record| record.terms));
	}
	let current = known.in_force(model.now).map(|version| (version, record(version).expect("it is stored")));
	assert_eq!(Services::current_tariff(id), current, "what is in force of {id}");
	let listing = Services::service(id).expect("there is such a service");
	let service = Service {
		provider: known.provider,
		kind: known.kind,
		status: known.status,
		endpoint: known.endpoint.clone(),
		details: known.details.clone(),
		asset: known.asset,
		licence: known.licence,
		versions: listing.service.versions,
		registered_at: known.registered_at,
		deposit: SERVICE_DEPOSIT,
	};
	assert_eq!(listing, Listing { id, service, tariff: current, open: model.open(known) });
	let versions = listing.service.versions;
	let counts = (versions.last as usize, versions.kept as usize);
	assert_eq!(counts, (known.history.len(), known.stored()), "versions of {id}");
}

/// Runs one sequence.
fn run(steps: &[Step], tally: &Tally) {
	ExtBuilder::default().build().execute_with(|| {
		MaxTariffs::set(MOST);
		let mut model = begin();
		compare(&model);
		for step in steps {
			take(step, &mut model, tally);
			compare(&model);
			System::reset_events();
			model.events.clear();
		}
	});
}

/// The number in a variable of the environment.
fn number(name: &str) -> Option<u64> {
	env::var(name).ok().map(|value| value.parse().expect("it is a number"))
}

#[test]
fn records_should_equal_the_naive_reference_when_calls_are_random() {
	let cases = if env::var_os("NOEMA_SOAK").is_some() { 2_000 } else { 200 };
	let seed = number("NOEMA_SEED").unwrap_or(1);
	println!("services: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
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
	for outcome in [
		"ProviderNotFound",
		"ServiceNotFound",
		"TariffNotFound",
		"NotOwner",
		"AlreadyExists",
		"ServicesLeft",
		"InsufficientBond",
		"BondComplete",
		"AmountTooSmall",
		"MalformedUri",
		"MalformedName",
		"MalformedTag",
		"DuplicateTag",
		"UnknownModality",
		"StatusUnchanged",
		"ServiceRetired",
		"ServiceNotRetired",
		"ServiceNotActive",
		"NoOffer",
		"RoyaltyAboveLimit",
		"ZeroTariff",
		"MalformedFreeUnits",
		"NoticeRunning",
		"TooManyTariffs",
		"TariffNotYetInForce",
		"TariffSuperseded",
		"TariffInUse",
		"TariffPinned",
		"foreign",
	] {
		assert!(tally.saw(outcome), "{outcome} never came");
	}
}
