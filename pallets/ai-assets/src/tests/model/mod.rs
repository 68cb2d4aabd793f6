// SPDX-License-Identifier: Apache-2.0
//! Random sequences over every call, compared after each step with a naive reference that shares no code with
//! the pallet.
//!
//! 2,000 sequences of 100 steps where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others.

mod audit;
mod calls;
mod drive;
mod ledger;
mod reference;
mod steps;

use crate::{
	mock::*,
	types::{Parent, Revisions},
	*,
};
use drive::take;
use frame::testing_prelude::*;
use ledger::{Ledger, Outcome};
use noema_primitives::{AssetInfo, AssetOffers, AssetRegister};
use proptest::{
	prelude::*,
	test_runner::{Config as RunnerConfig, RngAlgorithm, TestRng, TestRunner},
};
use reference::{KnownAsset, Reference};
use std::{cell::RefCell, collections::BTreeMap, env};
use steps::{step, Step};

/// Steps of a sequence.
const STEPS: usize = 100;

/// The most attestations of an asset, few enough to be reached.
const MOST: u32 = 2;

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
		// Every call of the pallet, and transfers.
		assert_eq!(self.0.borrow().len(), 21);
	}

	/// Whether some call ended so.
	fn saw(&self, outcome: &str) -> bool {
		self.0.borrow().values().any(|outcomes| outcomes.contains_key(outcome))
	}
}

/// The reference as the chain starts.
fn begin() -> Reference {
	let mut noe = Ledger::default();
	for (who, amount) in [(ALICE, RICH), (BOB, RICH), (CAROL, RICH), (TREASURY, ED)] {
		noe.mint(who, amount);
	}
	Reference {
		now: START,
		bond: BOND,
		most: MOST as usize,
		noe,
		assets: Default::default(),
		next_id: 1,
		rights: Default::default(),
		offers: Default::default(),
		auditors: Default::default(),
		attestations: Default::default(),
		disputed: Default::default(),
		divided: Default::default(),
		earning: Default::default(),
		licensed: Default::default(),
		listed: Default::default(),
		events: vec![],
		settled: vec![],
	}
}

/// Compares everything there is.
fn compare(model: &Reference) {
	compare_accounts(model);
	for (id, asset) in &model.assets {
		compare_asset(model, *id, asset);
	}
	assert_eq!(Assets::<Test>::iter().count(), model.assets.len());
	assert_eq!(NextAssetId::<Test>::get(), model.next_id);
	compare_offers(model);
	compare_attestations(model);
	for ((who, parent, licence), (left, _)) in &model.rights {
		assert_eq!(rights_left(*who, *parent, *licence), *left, "rights of {who} to {parent}");
	}
	assert_eq!(Balances::total_issuance(), model.noe.issued);
	assert_eq!(events(), model.events);
	assert_ok!(AiAssets::do_try_state());
}

fn compare_accounts(model: &Reference) {
	for who in model.accounts() {
		assert_eq!(noe(who), model.noe.of(who), "NOE of {who}");
		for reason in [
			HoldReason::AssetDeposit,
			HoldReason::OfferDeposit,
			HoldReason::AuditorBond,
			HoldReason::AttestationDeposit,
		] {
			let name = format!("{reason:?} of {who}");
			assert_eq!(held(reason, who), model.noe.held(who, reason), "{name}");
		}
		let expected = model.auditors.get(&who).map(|known| Auditor {
			bond: known.bond,
			required_bond: known.required,
			attestations: model.attests(who) as u32,
			standing: known.leaves.map_or(Standing::Admitted, |until| Standing::Leaving { until }),
		});
		assert_eq!(AiAssets::auditor(who), expected, "auditor {who}");
		let agent = model.agent_of(who).map(|id| (id, model.assets[&id].owner));
		assert_eq!(AiAssets::agent_of(who), agent, "agent of {who}");
	}
}

fn compare_asset(model: &Reference, id: AiAssetId, known: &KnownAsset) {
	let shares: Vec<_> = known.shares().into_iter().map(|(id, share)| (id, share as u32)).collect();
	let ancestors_ppm = shares.iter().map(|(_, share)| share).sum();
	let revision = |attribute| known.revision(attribute);
	let asset = Asset {
		specifics: known.specifics.clone(),
		content_hash: CONTENT,
		revisions: Revisions {
			name: revision(Attribute::Name),
			metadata: revision(Attribute::Metadata),
			tags: revision(Attribute::Tags),
			lineage: revision(Attribute::Lineage),
		},
		retired: known.retired,
		offered: known.offered,
		ancestors_ppm,
		derivatives: model.derivatives(id) as u32,
		attestations: model.attested(id) as u32,
		depositor: known.depositor,
		deposit: known.deposit,
		registered_at: known.registered_at,
	};
	let agent = (known.specifics == Specifics::Agent).then(|| account(id));
	let listing = Listing { id, owner: known.owner, account: agent, asset, details: known.details.clone() };
	assert_eq!(AiAssets::asset(id), Some(listing), "asset {id}");
	assert_eq!(AiAssets::agent_account(id), agent);
	let info = AssetInfo {
		owner: known.owner,
		kind: model.kind(id).expect("there is one"),
		compute_only: known.specifics == Specifics::Dataset { compute_only: true },
		retired: known.retired,
		ancestors_ppm,
	};
	assert_eq!(<AiAssets as AssetRegister<AccountId>>::asset(id), Some(info));
	assert_eq!(<AiAssets as AssetRegister<AccountId>>::shares(id), shares);
	compare_lineage(id, known, &shares);
}

fn compare_lineage(id: AiAssetId, known: &KnownAsset, shares: &[(AiAssetId, u32)]) {
	for (ancestor, share) in shares {
		assert_eq!(<AiAssets as AssetRegister<AccountId>>::share_of(id, *ancestor), *share);
	}
	let list = |parts: &BTreeMap<u32, u128>| -> ShareList {
		let parts: Vec<_> = parts.iter().map(|(id, part)| (*id, *part as u32)).collect();
		parts.try_into().expect("they are 32 at most")
	};
	let parents = known.parents.iter().map(|parent| Parent {
		asset: parent.asset,
		licence: parent.licence,
		terms: TERMS,
		ppm: parent.ppm,
		parts: list(&parent.left()),
		removed: parent.given_up || parent.ended,
	});
	let lineage = AiAssets::lineage(id).expect("there is one");
	assert_eq!(lineage.parents.into_inner(), parents.collect::<Vec<_>>(), "parents of {id}");
	assert_eq!(lineage.shares.into_inner(), shares, "shares of {id}");
}

fn compare_offers(model: &Reference) {
	assert_eq!(Offers::<Test>::iter().count(), model.offers.len());
	for ((id, provider), (owner, ppm)) in &model.offers {
		let offer = Offer { owner: *owner, ppm: *ppm, deposit: OFFER_DEPOSIT };
		assert_eq!(Offers::<Test>::get(id, provider), Some(offer));
	}
	for id in 0..model.next_id {
		for provider in [BOB, POOR] {
			let royalty = <AiAssets as AssetOffers<_>>::royalty_of(id, &provider);
			assert_eq!(royalty, model.royalty(id, provider), "royalty of {id}");
		}
	}
}

fn compare_attestations(model: &Reference) {
	assert_eq!(Attestations::<Test>::iter().count(), model.attestations.len());
	for ((id, _, auditor), (attribute, made)) in &model.attestations {
		let all = AiAssets::attestations_of(*id);
		let found = all.into_iter().find(|view| (view.attribute, view.auditor) == (*attribute, *auditor));
		let attestation = Attestation {
			report: REPORT,
			attested_at: made.attested_at,
			expires_at: made.expires_at,
			revision: made.revision,
			deposit: ATTESTATION_DEPOSIT,
		};
		let validity = model.validity(*id, *attribute, *auditor);
		let expected = AttestationView { attribute: *attribute, auditor: *auditor, attestation, validity };
		assert_eq!(found, Some(expected), "attestation to {id}");
	}
}

/// Runs one sequence.
fn run(steps: &[Step], tally: &Tally) {
	ExtBuilder::default().build().execute_with(|| {
		MaxAttestations::set(MOST);
		let mut model = begin();
		compare(&model);
		for step in steps {
			let settled = model.settled.len();
			Settled::set(vec![]);
			take(step, &mut model, tally);
			compare(&model);
			// What was told of a call that failed afterwards is undone with it; the mock keeps it.
			if model.settled.len() > settled {
				assert_eq!(Settled::get(), model.settled[settled..]);
			}
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
	println!("ai-assets: {cases} sequences of {STEPS} steps, NOEMA_SEED={seed}");
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
		"NotFound",
		"NotOwner",
		"ParentNotFound",
		"ParentRetired",
		"ParentDivided",
		"DuplicateParent",
		"RoyaltyAboveLimit",
		"TermsChanged",
		"TooManyAncestors",
		"TooMuchPromised",
		"MalformedUri",
		"MalformedName",
		"MalformedTag",
		"DuplicateTag",
		"MalformedMachines",
		"Unchanged",
		"AssetRetired",
		"NotYetRetired",
		"AssetListed",
		"SameOwner",
		"AgentNotFound",
		"OwnershipCycle",
		"TooManyHolders",
		"DerivativesLeft",
		"InUse",
		"AgentNotEmpty",
		"NotAgent",
		"RoyaltyTooHigh",
		"OfferNotFound",
		"AuditorNotFound",
		"AlreadyExists",
		"AuditorLeaving",
		"NotYetLeaving",
		"NotYetReleased",
		"AttestationsLeft",
		"InsufficientBond",
		"BondComplete",
		"AmountTooSmall",
		"AttestationNotFound",
		"AttestationInForce",
		"ExpiryOutOfBounds",
		"TooManyAttestations",
		"foreign",
	] {
		assert!(tally.saw(outcome), "{outcome} never came");
	}
}
