// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides.

use super::{
	calls::Named,
	ledger::{Outcome, FOREIGN},
	reference::Reference,
	steps::{Act, Caller, Claim, Judged, Step, To, Which},
	Tally,
};
use crate::{mock::*, types::ParentClaim, *};
use frame::{deps::sp_runtime::ModuleError, testing_prelude::*};
use polkadot_sdk::pallet_balances;
use proptest::sample::Index;

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == AiAssets::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

/// What came of a call, without what it weighed.
fn plain(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(drop).map_err(|failed| failed.error)
}

fn one_of(index: Index, ids: Vec<u32>) -> u32 {
	if ids.is_empty() {
		0
	} else {
		*index.get(&ids)
	}
}

impl Which {
	/// As an id.
	fn id(self, model: &Reference) -> u32 {
		let derived = |id: &u32| !model.assets[id].parents.is_empty();
		match self {
			Self::Known(index) => one_of(index, model.assets.keys().copied().collect()),
			Self::Agent(index) => one_of(index, model.agents()),
			Self::Derived(index) => one_of(index, model.assets.keys().copied().filter(derived).collect()),
			Self::Id(id) => id,
		}
	}
}

impl Caller {
	/// As an account.
	fn account(self, owner: Option<AccountId>) -> AccountId {
		match self {
			Self::Owner => owner.unwrap_or(ALICE),
			Self::Other(who) => who,
		}
	}

	fn of(self, model: &Reference, id: u32) -> AccountId {
		self.account(model.assets.get(&id).map(|asset| asset.owner))
	}
}

impl To {
	/// As an account.
	fn account(self, model: &Reference) -> AccountId {
		match self {
			Self::Account(who) => who,
			Self::Agent(index) => account(one_of(index, model.agents())),
			Self::Reserved(id) => account(id),
		}
	}
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match step.clone() {
		Step::Register(who, what, claims) => register(who, what, &claims, model, tally),
		Step::Crowd(who) => crowd(who, model, tally),
		Step::Chain(who) => chain(who, model, tally),
		Step::Edit(caller, which, attribute, details) => {
			edit(caller, which, attribute, details, model, tally)
		},
		Step::Transfer(caller, which, to) => {
			let (id, to) = (which.id(model), to.account(model));
			let who = caller.of(model, id);
			transfer(who, id, to, model, tally);
		},
		Step::Retire(caller, which) => {
			let id = which.id(model);
			let who = caller.of(model, id);
			let expected = model.attempt(|model| model.retire(who, id));
			tally.same("retire", named(AiAssets::retire(signed(who), id)), expected);
		},
		Step::Remove(caller, which) => {
			let id = which.id(model);
			let who = caller.of(model, id);
			let expected = model.attempt(|model| model.remove(who, id));
			tally.same("remove", named(plain(AiAssets::remove(signed(who), id))), expected);
		},
		Step::RemoveParent(caller, which, index) => {
			let id = which.id(model);
			let parents = model.assets.get(&id).map(|asset| asset.parents.clone()).unwrap_or_default();
			let parent = one_of(index, parents.iter().map(|parent| parent.asset).collect());
			let who = caller.map(|caller| caller.of(model, parent));
			let expected = model.attempt(|model| model.remove_parent(who, id, parent));
			let origin = who.map_or_else(root, signed);
			let found = plain(AiAssets::remove_parent(origin, id, parent));
			tally.same("remove_parent", named(found), expected);
		},
		step => take_offer(step, model, tally),
	}
}

/// Gives the rights that are to be given, and names the parents.
fn name(who: AccountId, claims: &[Claim], model: &mut Reference) -> Vec<Named> {
	let named = claims.iter().map(|claim| {
		let asset = claim.which.id(model);
		let (licensed, ppm) = claim.right.unwrap_or((true, 0));
		let licence = licensed.then_some(1_000 + asset);
		if claim.right.is_some() {
			model.rights.insert((who, asset, licence), (1, ppm));
			give_right(who, asset, licence, 1, ppm);
		}
		let terms = if claim.terms { TERMS } else { REPORT };
		Named { asset, licence, max_ppm: ppm.saturating_sub(claim.short), terms }
	});
	named.collect()
}

fn register(
	who: AccountId,
	what: Judged<(Specifics, Details)>,
	claims: &[Claim],
	model: &mut Reference,
	tally: &Tally,
) {
	let Judged { value: (specifics, details), flaw } = what;
	let parents = name(who, claims, model);
	let expected =
		model.attempt(|model| model.register(who, specifics.clone(), details.clone(), &parents, flaw));
	let claims: Vec<_> = parents
		.iter()
		.map(|named| ParentClaim {
			asset: named.asset,
			licence: named.licence,
			max_ppm: named.max_ppm,
			expected_terms: named.terms,
		})
		.collect();
	let claims = claims.try_into().expect("they are eight at most");
	let found = AiAssets::register(signed(who), specifics, CONTENT, details, claims);
	tally.same("register", named(found), expected);
}

/// Four models of eight parents each, and one that derives from all four: 36 ancestors.
fn crowd(who: AccountId, model: &mut Reference, tally: &Tally) {
	let mut derive = |parents: &[u32], ppm| {
		let claim =
			|id: &u32| Claim { which: Which::Id(*id), right: Some((true, ppm)), short: 0, terms: true };
		let claims: Vec<_> = parents.iter().map(claim).collect();
		let id = model.next_id;
		let what = Judged { value: (Specifics::Model, details()), flaw: Ok(()) };
		register(who, what, &claims, model, tally);
		id
	};
	let parents: Vec<_> = (0..4)
		.map(|_| {
			let roots: Vec<_> = (0..8).map(|_| derive(&[], 0)).collect();
			derive(&roots, 10_000)
		})
		.collect();
	derive(&parents, 100_000);
}

/// Six agents, each of which is to be the account's of the one before.
fn chain(who: AccountId, model: &mut Reference, tally: &Tally) {
	let agents: Vec<_> = (0..6)
		.map(|_| {
			let id = model.next_id;
			let what = Judged { value: (Specifics::Agent, details()), flaw: Ok(()) };
			register(who, what, &[], model, tally);
			id
		})
		.collect();
	for pair in agents.windows(2) {
		transfer(who, pair[1], account(pair[0]), model, tally);
	}
}

fn transfer(who: AccountId, id: u32, to: AccountId, model: &mut Reference, tally: &Tally) {
	let expected = model.attempt(|model| model.transfer(who, id, to));
	tally.same("transfer", named(plain(AiAssets::transfer(signed(who), id, to))), expected);
}

fn edit(
	caller: Caller,
	which: Which,
	attribute: Attribute,
	new: Judged<Details>,
	model: &mut Reference,
	tally: &Tally,
) {
	let id = which.id(model);
	let who = caller.of(model, id);
	let Judged { value: new, flaw } = new;
	let old = model.assets.get(&id).map_or_else(details, |asset| asset.details.clone());
	let (asset, owner) = (id, who);
	// A flaw counts in what is handed over alone.
	let only = |flaws: &[&str]| flaw.or_else(|flaw| if flaws.contains(&flaw) { Err(flaw) } else { Ok(()) });
	let (call, details, event, flaw, found) = match attribute {
		Attribute::Name => {
			let name = new.name;
			let details = Details { name: name.clone(), ..old };
			let event = Event::NameChanged { asset, owner, name: name.clone() };
			("set_name", details, event, only(&["MalformedName"]), AiAssets::set_name(signed(who), id, name))
		},
		Attribute::Metadata => {
			let Details { metadata_uri, metadata_hash, .. } = new;
			let details = Details { metadata_uri: metadata_uri.clone(), metadata_hash, ..old };
			let event =
				Event::MetadataChanged { asset, owner, metadata_uri: metadata_uri.clone(), metadata_hash };
			let found = AiAssets::set_metadata(signed(who), id, metadata_uri, metadata_hash);
			("set_metadata", details, event, only(&["MalformedUri"]), found)
		},
		_ => {
			let tags = new.tags;
			let details = Details { tags: tags.clone(), ..old };
			let event = Event::TagsChanged { asset, owner, tags: tags.clone() };
			let flaw = only(&["MalformedTag", "DuplicateTag"]);
			("set_tags", details, event, flaw, AiAssets::set_tags(signed(who), id, tags))
		},
	};
	let attribute = if call == "set_tags" { Attribute::Tags } else { attribute };
	let expected = model.attempt(|model| model.edit(who, id, attribute, details, event, flaw));
	tally.same(call, named(found), expected);
}

/// Takes a step that is of an offer or of an agent.
fn take_offer(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Offer(caller, which, provider, ppm) => {
			let id = which.id(model);
			let who = caller.of(model, id);
			let expected = model.attempt(|model| model.offer(who, id, provider, ppm));
			let found = AiAssets::offer_to_providers(signed(who), id, provider, ppm);
			tally.same("offer_to_providers", named(found), expected);
		},
		Step::Withdraw(caller, index) => {
			let offers: Vec<_> = model.offers.iter().map(|(key, (owner, _))| (*key, *owner)).collect();
			let ((id, provider), owner) =
				if offers.is_empty() { ((1, None), ALICE) } else { *index.get(&offers) };
			let who = caller.account(Some(owner));
			let expected = model.attempt(|model| model.withdraw_offer(who, id, provider));
			tally.same(
				"withdraw_offer",
				named(AiAssets::withdraw_offer(signed(who), id, provider)),
				expected,
			);
		},
		Step::ActAs(caller, which, act) => {
			let id = which.id(model);
			let who = caller.of(model, id);
			take_act(who, id, act, model, tally);
		},
		step => take_audit(step, model, tally),
	}
}

fn take_act(who: AccountId, id: u32, act: Act, model: &mut Reference, tally: &Tally) {
	let agent = account(id);
	let (call, expected): (RuntimeCall, Outcome) = match act {
		Act::Pay(to, size) => {
			let amount = size.of(model.noe.of(agent)).max(1);
			let pay = pallet_balances::Call::transfer_keep_alive { dest: to, value: amount };
			let expected =
				model.attempt(|model| model.act(who, id, |model| model.noe.send(agent, to, amount, true)));
			(pay.into(), expected)
		},
		Act::Give(index, to) => {
			let own = model.assets.iter().filter(|(_, asset)| asset.owner == agent).map(|(id, _)| *id);
			let (asset, to) = (one_of(index, own.collect()), to.account(model));
			let expected =
				model.attempt(|model| model.act(who, id, |model| model.transfer(agent, asset, to)));
			(Call::transfer { asset, to }.into(), expected)
		},
		Act::Nest => {
			let inner = Call::retire { asset: id };
			let expected = model.attempt(|model| model.act(who, id, |_| Err(FOREIGN)));
			(Call::act_as { agent: id, call: Box::new(inner.into()) }.into(), expected)
		},
	};
	let found = plain(AiAssets::act_as(signed(who), id, Box::new(call)));
	tally.same("act_as", named(found), expected);
}

/// Takes a step that is of auditors.
fn take_audit(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Admit(who) => {
			let expected = model.attempt(|model| model.admit(who));
			tally.same("admit_auditor", named(AiAssets::admit_auditor(root(), who)), expected);
		},
		Step::Dismiss(who) => {
			let expected = model.attempt(|model| model.leave(who, true));
			tally.same("dismiss_auditor", named(AiAssets::dismiss_auditor(root(), who)), expected);
		},
		Step::Slash(who, size) => {
			let amount = size.of(model.auditors.get(&who).map_or(BOND, |auditor| auditor.bond));
			let expected = model.attempt(|model| model.slash(who, amount));
			tally.same(
				"slash_auditor",
				named(AiAssets::slash_auditor(root(), who, amount, REPORT)),
				expected,
			);
		},
		Step::Bond(who) => {
			let expected = model.attempt(|model| model.restore(who));
			tally.same("bond", named(AiAssets::bond(signed(who))), expected);
		},
		Step::Resign(who) => {
			let expected = model.attempt(|model| model.leave(who, false));
			tally.same("resign", named(AiAssets::resign(signed(who))), expected);
		},
		Step::WithdrawBond(who) => {
			let expected = model.attempt(|model| model.withdraw_bond(who));
			tally.same("withdraw_bond", named(AiAssets::withdraw_bond(signed(who))), expected);
		},
		Step::Depart(who) => {
			for part in [Step::Resign(who), Step::Pass(AUDITOR_DELAY), Step::WithdrawBond(who)] {
				take(&part, model, tally);
			}
		},
		step => take_attestation(step, model, tally),
	}
}

/// One of the attestations there are.
fn attestation(index: Index, model: &Reference) -> (u32, Attribute, AccountId) {
	let key =
		|((id, _, who), (attribute, _)): (&(u32, u8, AccountId), &(Attribute, _))| (*id, *attribute, *who);
	let all: Vec<_> = model.attestations.iter().map(key).collect();
	if all.is_empty() {
		(1, Attribute::Safety, CAROL)
	} else {
		*index.get(&all)
	}
}

/// Takes a step that is of an attestation.
fn take_attestation(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Attest(who, which, attribute, blocks) => {
			let (id, expires_at) = (which.id(model), model.now + blocks);
			let expected = model.attempt(|model| model.attest(who, id, attribute, expires_at));
			let found = AiAssets::attest(signed(who), id, attribute, REPORT, expires_at);
			tally.same("attest", named(found), expected);
		},
		Step::Revoke(caller, index) => {
			let (id, attribute, auditor) = attestation(index, model);
			let who = caller.account(Some(auditor));
			let expected = model.attempt(|model| model.revoke(who, id, attribute));
			let found = AiAssets::revoke_attestation(signed(who), id, attribute);
			tally.same("revoke_attestation", named(found), expected);
		},
		Step::Prune(index) => {
			let (id, attribute, auditor) = attestation(index, model);
			let expected = model.attempt(|model| model.prune(id, attribute, auditor));
			let found = AiAssets::prune_attestation(signed(BOB), id, attribute, auditor);
			tally.same("prune_attestation", named(found), expected);
		},
		step => surround(step, model, tally),
	}
}

/// Takes a step that is none of the pallet's calls.
fn surround(step: Step, model: &mut Reference, tally: &Tally) {
	let switch = |set: &mut std::collections::BTreeSet<u32>, id, on| {
		if on {
			set.insert(id);
		} else {
			// All of them, so that few are on at a time.
			set.clear();
		}
		set.iter().copied().collect::<Vec<_>>()
	};
	match step {
		Step::Dispute(which, on) => {
			let id = which.id(model);
			Disputed::set(switch(&mut model.disputed, id, on));
		},
		Step::Divide(which, on) => {
			let id = which.id(model);
			Divided::set(switch(&mut model.divided, id, on));
		},
		Step::List(which, on) => {
			let id = which.id(model);
			OnMarket::set(switch(&mut model.listed, id, on));
		},
		Step::Earn(which) => {
			let id = which.id(model);
			Earning::set(switch(&mut model.earning, id, true));
		},
		Step::License(which, on) => {
			let id = which.id(model);
			Licensed::set(switch(&mut model.licensed, id, on));
		},
		Step::SetBond(bond) => {
			model.bond = bond;
			RequiredBond::set(bond);
		},
		Step::Send(from, to, size) => {
			let (to, amount) = (to.account(model), size.of(model.noe.of(from)));
			let expected = model.attempt(|model| model.noe.send(from, to, amount, false));
			let found = named(Balances::transfer_allow_death(signed(from), to, amount));
			tally.same("Balances.transfer_allow_death", found, expected);
		},
		Step::Pass(blocks) => {
			model.now += blocks;
			pass(blocks);
		},
		_ => unreachable!("calls are taken elsewhere"),
	}
}
