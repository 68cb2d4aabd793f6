// SPDX-License-Identifier: Apache-2.0
//! Random sequences over every call, compared after each step with a naive reference that shares no code with
//! the pallet.
//!
//! 2,000 sequences of 100 steps where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others.

mod calls;
mod drive;
mod ends;
mod ledger;
mod reference;
mod steps;

use crate::{logic::licence::Standing, mock::*, *};
use calls::list_of;
use drive::take;
use frame::testing_prelude::*;
use ledger::{Ledger, Outcome};
use noema_primitives::{money::CRED, DerivativeRights, LicenceQuotas};
use proptest::test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner};
use reference::{KnownAsset, KnownLicence, KnownOffer, Reference};
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{catalogue, sequence, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// All accounts that anything happens to.
const ACCOUNTS: [AccountId; 9] = [ALICE, BOB, CAROL, POOR, MINER, REVENUE, ROYALTIES, ESCROW, VAULT];

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
		// Every call of the pallet, lanes, rights and the market.
		assert_eq!(self.0.borrow().len(), 19);
	}

	/// Whether some call ended so.
	fn saw(&self, outcome: &str) -> bool {
		self.0.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// The reference as the chain starts.
fn begin() -> Reference {
	let asset = |owner, compute_only| KnownAsset { owner, compute_only, retired: false };
	let rich = [ALICE, BOB, CAROL, MINER].map(|who| (who, RICH));
	let noe = [rich.as_slice(), &[(VAULT, ED)]].concat();
	let cred = [ALICE, BOB, CAROL].map(|who| (who, RICH_CRED));
	let pots = [REVENUE, ROYALTIES, ESCROW].map(|who| (who, CRED_MINIMUM));
	Reference {
		now: START,
		fee_ppm: 10_000,
		shop: Some(5 * CRED),
		noe: Ledger::new(ED, &noe),
		cred: Ledger::new(CRED_MINIMUM, &[cred.as_slice(), &pots].concat()),
		escrowed: Default::default(),
		income: Default::default(),
		tiers: Default::default(),
		assets: [(MODEL, asset(ALICE, false)), (DATASET, asset(ALICE, true)), (AGENT, asset(CAROL, false))]
			.into(),
		terms: Default::default(),
		offers: vec![],
		licences: vec![],
		preferred: Default::default(),
		open: Default::default(),
		events: vec![],
	}
}

/// Compares everything there is.
fn compare(model: &Reference) {
	compare_accounts(model);
	compare_terms(model);
	for (id, offer) in (1..).zip(&model.offers) {
		compare_offer(model, id, offer);
	}
	for (id, licence) in (1..).zip(&model.licences) {
		compare_licence(model, id, licence);
	}
	let living = model.licences.iter().filter(|licence| !licence.gone).count();
	assert_eq!(Licences::<Test>::iter().count(), living);
	let preferred: BTreeMap<_, _> =
		Preferred::<Test>::iter().map(|(who, asset, id)| ((who, asset), id)).collect();
	assert_eq!(model.preferred, preferred);
	assert_eq!(events(), model.events);
	assert_ok!(ModelLicensing::do_try_state());
}

fn compare_accounts(model: &Reference) {
	for who in ACCOUNTS {
		assert_eq!(noe(who), model.noe.of(who), "NOE of {who}");
		assert_eq!(cred(who), model.cred.of(who), "CRED of {who}");
		for reason in [
			HoldReason::TermsDeposit,
			HoldReason::OfferDeposit,
			HoldReason::LicenceDeposit,
			HoldReason::DerivativesDeposit,
		] {
			let name = format!("{reason:?} of {who}");
			assert_eq!(held(reason, who), model.noe.held(who, reason), "{name}");
		}
		assert_eq!(Escrowed::get(who), model.escrowed.get(&who).copied().unwrap_or(0));
	}
	for asset in [MODEL, DATASET, AGENT] {
		assert_eq!(Income::get(asset), model.income.get(&asset).copied().unwrap_or(0), "income of {asset}");
		let open = model.open.get(&asset).map(|(owner, terms, ppm)| OpenDerivatives {
			owner: *owner,
			terms: *terms,
			ppm: *ppm,
			deposit: DERIVATIVES_DEPOSIT,
		});
		assert_eq!(OpenTerms::<Test>::get(asset), open);
		let offered = (1..=model.offers.len() as u32)
			.any(|id| model.stored(id) && model.offers[id as usize - 1].asset == asset);
		let removable = <ModelLicensing as DerivativeRights<AccountId>>::can_be_removed(asset);
		assert_eq!(removable, !offered && open.is_none());
	}
}

fn compare_terms(model: &Reference) {
	for terms in catalogue() {
		let hash = terms.hash();
		let expected = model.terms.get(&hash).map(|known| TermsRecord {
			terms: known.terms.clone(),
			uses: model.uses(hash),
			publisher: known.publisher,
			deposit: TERMS_DEPOSIT,
		});
		assert_eq!(ModelLicensing::terms(hash), expected);
	}
}

fn compare_offer(model: &Reference, id: u32, known: &KnownOffer) {
	let expected = model.stored(id).then(|| Offer {
		asset: known.asset,
		seller: known.seller,
		terms: known.terms,
		price: known.price,
		left: known.supply.map(|supply| supply - known.sold),
		allowlist_root: known.listed.map(|who| list_of(&who)),
		licences: model.licences_of_offer(id),
		closed: known.closed,
		deposit: OFFER_DEPOSIT,
	});
	assert_eq!(Offers::<Test>::get(id), expected, "offer {id}");
}

fn compare_licence(model: &Reference, id: u32, known: &KnownLicence) {
	let Some(view) = ModelLicensing::licence(id) else {
		assert!(known.gone, "licence {id}");
		assert_eq!(Seats::<Test>::iter_prefix(id).count(), 0);
		return;
	};
	let standing = match (known.in_force(model.now), known.revoked) {
		(_, true) => Standing::Revoked,
		(Err("Expired"), _) => Standing::Expired,
		(Err(_), _) => Standing::Suspended,
		(Ok(()), _) => Standing::InForce,
	};
	assert_eq!((view.standing, view.quota_left), (standing, known.left(model.now)), "licence {id}");
	// The record is of the period of its last lane, or of the first.
	let last = view.licence.period_started_at;
	assert!(last <= model.now, "licence {id}");
	let period = known.terms.quota.as_ref().map_or(0, |quota| quota.period);
	let expected = Licence {
		asset: known.asset,
		offer: known.offer,
		terms: known.terms.hash(),
		seller: known.seller,
		holder: known.holder,
		price: known.price,
		paid: known.paid(),
		started_at: known.started,
		expires_at: known.expires,
		period_started_at: known.started + known.period(last) * period,
		quota_left: known.left(last),
		seats_used: known.open().count() as u32,
		derivatives_left: known.rights(),
		algorithm: known.algorithm,
		state: match (known.revoked, known.listed) {
			(true, _) => LicenceState::Revoked,
			(false, true) => LicenceState::Suspended,
			(false, false) => LicenceState::Active,
		},
		depositor: known.buyer,
		deposit: known.deposit(),
	};
	assert!(!known.gone);
	assert_eq!(view.licence, expected, "licence {id}");
	let parts: BTreeMap<_, _> = Seats::<Test>::iter_prefix(id).map(|(id, seat)| (id, seat.part)).collect();
	let open: BTreeMap<_, _> = known.open().map(|open| (lane(open.number), open.part)).collect();
	assert_eq!(parts, open);
	let licensee = <ModelLicensing as LicenceQuotas<AccountId>>::licensee(id);
	assert_eq!(licensee, known.ended(model.now).ok().map(|()| (known.holder, known.asset)));
}

/// Runs one sequence.
fn run(steps: &[Step], tally: &Tally) {
	ExtBuilder.build().execute_with(|| {
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
	println!("model-licensing: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&seed.to_le_bytes());
	let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
	let config =
		RunnerConfig { cases, failure_persistence: None, max_shrink_iters: 500, ..Default::default() };
	let tally = Tally::default();
	let result = TestRunner::new_with_rng(config, rng).run(&sequence(STEPS), |steps| {
		run(&steps, &tally);
		Ok(())
	});
	if let Err(error) = result {
		panic!("with NOEMA_SEED={seed}: {error}");
	}
	tally.report();
	for outcome in [
		"TermsNotFound",
		"OfferNotFound",
		"LicenceNotFound",
		"AssetNotFound",
		"AlgorithmNotFound",
		"DerivativesNotFound",
		"NotOwner",
		"NotSeller",
		"NotHolder",
		"AlreadyExists",
		"TermsInUse",
		"MalformedTerms",
		"DerivativesNotAllowed",
		"AlgorithmsRequired",
		"AssetRetired",
		"OfferClosed",
		"OfferLapsed",
		"SelfPurchase",
		"TermsChanged",
		"PriceAboveLimit",
		"SoldOut",
		"NotOnAllowlist",
		"InsufficientTier",
		"Revoked",
		"Expired",
		"Suspended",
		"NotSuspended",
		"AlreadyRevoked",
		"SeatsInUse",
		"InsufficientSeats",
		"WrongAsset",
		"AlgorithmNotSelected",
		"AlreadySelected",
		"AlreadyPreferred",
		"NotTransferable",
		"SameHolder",
		"RoyaltyAboveLimit",
		"Perpetual",
		"NotYetEnded",
		"RefundTooLate",
		"InsufficientDerivatives",
		"foreign",
	] {
		assert!(tally.saw(outcome), "{outcome} never came");
	}
}
