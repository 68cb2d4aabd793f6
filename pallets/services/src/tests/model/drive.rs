// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides.

use super::{
	ledger::{Outcome, FOREIGN},
	reference::{KnownService, Reference},
	steps::{Caller, Judged, Step, Version, Which},
	Tally,
};
use crate::{
	mock::{Services, *},
	*,
};
use frame::{deps::sp_runtime::ModuleError, testing_prelude::*};
use noema_primitives::ServiceRegistry;

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == Services::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

const HASH: H256 = H256::repeat_byte(3);

impl Which {
	/// As an id.
	fn id(self, model: &Reference) -> u32 {
		match self {
			Self::Known(index) if !model.services.is_empty() => {
				*index.get(&model.services.keys().copied().collect::<Vec<_>>())
			},
			Self::Known(_) => 0,
			Self::Id(id) => id,
		}
	}
}

impl Caller {
	/// As an account.
	fn account(self, model: &Reference, id: u32) -> AccountId {
		match self {
			Self::Owner => model.services.get(&id).map_or(ALICE, |service| service.provider),
			Self::Other(who) => who,
		}
	}
}

impl Version {
	/// As a number.
	fn number(self, model: &Reference, id: u32) -> u32 {
		let Some(service) = model.services.get(&id) else { return 1 };
		match self {
			Self::InForce => service.in_force(model.now).unwrap_or(1),
			Self::Announced => service.announced(model.now).unwrap_or(2),
			Self::Ever(index) => index.index(service.history.len() + 1) as u32,
			Self::Number(number) => number,
		}
	}
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match step.clone() {
		Step::Register(who, payout, Judged { value: uri, flaw }) => {
			let expected = model.attempt(|model| model.register(who, payout, uri.clone(), HASH, flaw));
			let found = Services::register_provider(signed(who), payout, uri, HASH);
			tally.same("register_provider", named(found), expected);
		},
		Step::UpdateProvider(who, Judged { value: uri, flaw }) => {
			let expected = model.attempt(|model| model.update_provider(who, uri.clone(), HASH, flaw));
			tally.same("update_provider", named(Services::update_provider(signed(who), uri, HASH)), expected);
		},
		Step::SetPayout(who, payout) => {
			let expected = model.attempt(|model| model.set_payout(who, payout));
			tally.same("set_payout", named(Services::set_payout(signed(who), payout)), expected);
		},
		Step::RestoreBond(who) => {
			let expected = model.attempt(|model| model.restore_bond(who));
			tally.same("restore_bond", named(Services::restore_bond(signed(who))), expected);
		},
		Step::Deregister(who) => {
			let expected = model.attempt(|model| model.deregister(who));
			tally.same("deregister_provider", named(Services::deregister_provider(signed(who))), expected);
		},
		Step::Slash(who, size) => {
			let amount = size.of(model.providers.get(&who).map_or(BOND, |provider| provider.bond));
			let expected = model.attempt(|model| model.slash(who, amount, HASH));
			let found = Services::slash_provider(RuntimeOrigin::root(), who, amount, HASH);
			tally.same("slash_provider", named(found), expected);
		},
		step => take_service(step, model, tally),
	}
}

/// Takes a step that is of a service.
fn take_service(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Add(who, kind, Judged { value: (endpoint, details), flaw }, asset, licence) => {
			let service = KnownService {
				provider: who,
				kind,
				status: ServiceStatus::Active,
				endpoint: endpoint.clone(),
				details: details.clone(),
				asset,
				licence,
				history: vec![],
				registered_at: model.now,
			};
			let expected = model.attempt(|model| model.add(service, flaw));
			let found = Services::register_service(signed(who), kind, endpoint, details, asset, licence);
			tally.same("register_service", named(found), expected);
		},
		Step::Update(caller, which, Judged { value: (_, details), flaw }) => {
			// The flaw may be of the endpoint alone.
			let flaw = if flaw == Err("MalformedUri") { Ok(()) } else { flaw };
			let (id, who) = pick(model, caller, which);
			let expected = model.attempt(|model| model.update(who, id, details.clone(), flaw));
			tally.same("update_service", named(Services::update_service(signed(who), id, details)), expected);
		},
		Step::SetEndpoint(caller, which, Judged { value: (endpoint, _), flaw }) => {
			let flaw = if flaw == Err("MalformedUri") { flaw } else { Ok(()) };
			let (id, who) = pick(model, caller, which);
			let expected = model.attempt(|model| model.set_endpoint(who, id, endpoint.clone(), flaw));
			tally.same("set_endpoint", named(Services::set_endpoint(signed(who), id, endpoint)), expected);
		},
		Step::SetPaused(caller, which, paused) => {
			let (id, who) = pick(model, caller, which);
			let expected = model.attempt(|model| model.set_paused(who, id, paused));
			tally.same("set_paused", named(Services::set_paused(signed(who), id, paused)), expected);
		},
		Step::RetireService(caller, which) => {
			let (id, who) = pick(model, caller, which);
			let expected = model.attempt(|model| model.retire_service(who, id));
			tally.same("retire_service", named(Services::retire_service(signed(who), id)), expected);
		},
		Step::Remove(caller, which) => {
			let (id, who) = pick(model, caller, which);
			let expected = model.attempt(|model| model.remove(who, id));
			let found = Services::remove_service(signed(who), id);
			tally.same("remove_service", named(found.map(drop).map_err(|failed| failed.error)), expected);
		},
		step => take_tariff(step, model, tally),
	}
}

/// The service that is meant, and who calls.
fn pick(model: &Reference, caller: Caller, which: Which) -> (u32, AccountId) {
	let id = which.id(model);
	(id, caller.account(model, id))
}

/// Takes a step that is of a tariff.
fn take_tariff(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Publish(caller, which, Judged { value: (tariff, free), flaw }, limit) => {
			let (id, who) = pick(model, caller, which);
			let limit = limit.unwrap_or(u32::MAX);
			let expected = model.attempt(|model| model.publish(who, id, (tariff, free.clone()), limit, flaw));
			let found = Services::publish_tariff(signed(who), id, tariff, free, limit);
			tally.same("publish_tariff", named(found), expected);
		},
		Step::RetireTariff(caller, which, version) => {
			let (id, who) = pick(model, caller, which);
			let version = version.number(model, id);
			let expected = model.attempt(|model| model.retire_tariff(who, id, version));
			tally.same("retire_tariff", named(Services::retire_tariff(signed(who), id, version)), expected);
		},
		Step::Prune(who, which, version) => {
			let id = which.id(model);
			let version = version.number(model, id);
			let expected = model.attempt(|model| model.prune(id, version));
			tally.same("prune_tariff", named(Services::prune_tariff(signed(who), id, version)), expected);
		},
		Step::Pin(which, version) => {
			let id = which.id(model);
			let version = version.number(model, id);
			let expected = model.attempt(|model| model.pin(id, version));
			let found = <Services as ServiceRegistry<AccountId>>::pin(id, version);
			if let Ok(terms) = &found {
				assert_eq!(*terms, record(id, version).terms);
			}
			tally.same("pin", named(found.map(drop)), expected);
		},
		step => surround(step, model, tally),
	}
}

/// Takes a step that is none of the pallet's calls.
fn surround(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Unpin(index) => {
			let pinned = pinned(model);
			if !pinned.is_empty() {
				unpin(model, *index.get(&pinned));
			}
		},
		Step::UnpinAll(which) => {
			let id = which.id(model);
			for (of, version, pins) in pinned(model).into_iter().filter(|(of, ..)| *of == id) {
				(0..pins).for_each(|_| unpin(model, (of, version, pins)));
			}
		},
		Step::Offer(asset, who, ppm) => {
			model.offers.remove(&(asset, who));
			withdraw_offer(asset, who);
			if let Some(ppm) = ppm {
				model.offers.insert((asset, who), ppm);
				offer(asset, who, ppm);
			}
		},
		Step::SetBond(bond) => {
			model.bond = bond;
			RequiredBond::set(bond);
		},
		Step::SetNotice(notice) => {
			model.notice = notice;
			NoticeBlocks::set(notice);
		},
		Step::Send(from, to, size) => {
			let amount = size.of(model.noe.of(from));
			let expected = model.attempt(|model| model.noe.send(from, to, amount));
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

/// All versions that are pinned, and how often.
pub fn pinned(model: &Reference) -> Vec<(u32, u32, u32)> {
	let versions = |(id, service): (&u32, &KnownService)| {
		let id = *id;
		let numbered: Vec<_> = (1..).zip(service.history.iter().map(|published| published.pins)).collect();
		numbered.into_iter().map(move |(version, pins)| (id, version, pins))
	};
	model.services.iter().flat_map(versions).filter(|(.., pins)| *pins > 0).collect()
}

/// Gives up a pin on both sides.
fn unpin(model: &mut Reference, (id, version, _): (u32, u32, u32)) {
	model.change_pins(id, version, -1);
	<Services as ServiceRegistry<AccountId>>::unpin(id, version);
}
