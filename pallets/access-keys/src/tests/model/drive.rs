// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides, and compares what there is afterwards.

use super::{
	reference::{End, Lane, Outcome, Place, Reference, FOREIGN},
	steps::Step,
	Tally,
};
use crate::{mock::*, *};
use frame::{
	deps::{
		frame_support::{storage::with_storage_layer, traits::PalletInfoAccess},
		sp_runtime::ModuleError,
	},
	testing_prelude::*,
};

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == AccessKeys::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

/// The reference as the chain starts.
pub fn begin() -> Reference {
	let balances = [(ALICE, RICH), (BOB, RICH), (POOR, MINIMUM + DEPOSIT - 1)].into();
	Reference {
		now: START,
		deposit: DEPOSIT,
		balances,
		grants: Default::default(),
		lanes: vec![],
		events: vec![],
	}
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Grant(place, wish) => {
			let (terms, who) = (wish.terms(), signed(place.0));
			let expected = model.attempt(|model| model.grant(*place, &terms));
			tally.same("grant", named(AccessKeys::grant(who, key(place.1), terms)), expected);
		},
		Step::Update(place, wish) => {
			let place = model.near(*place);
			let (terms, who) = (wish.terms(), signed(place.0));
			let expected = model.attempt(|model| model.update_grant(place, &terms));
			tally.same("update_grant", named(AccessKeys::update_grant(who, key(place.1), terms)), expected);
		},
		Step::Revoke(place) => {
			let place = model.near(*place);
			let expected = model.attempt(|model| model.revoke(place));
			tally.same("revoke", named(AccessKeys::revoke(signed(place.0), key(place.1))), expected);
		},
		Step::Rotate(owner, old, new, overlap) => {
			let (owner, old) = model.near((*owner, *old));
			let expected = model.attempt(|model| model.rotate(owner, old, *new, *overlap));
			let found = AccessKeys::rotate(signed(owner), key(old), key(*new), *overlap);
			tally.same("rotate", named(found), expected);
		},
		Step::Prune(place) => {
			let place = model.near(*place);
			let expected = model.attempt(|model| model.prune(place));
			tally.same("prune", named(AccessKeys::prune(signed(CAROL), place.0, key(place.1))), expected);
		},
		_ => surround(step, model, tally),
	}
}

/// Takes a step that is none of the pallet's calls.
fn surround(step: &Step, model: &mut Reference, tally: &Tally) {
	match *step {
		Step::Open(place, service, size, close_delay, licensed) => {
			let place = model.near(place);
			let entry = model.entry(place).ok();
			let whole = entry.map_or(1, |entry| entry.room(model.now).unwrap_or(1).min(entry.terms.lane_cap));
			let reserve = size.of(whole);
			let lane_reserve = reserve;
			let usage =
				GrantUse { opens: true, service, reserve, lane_reserve, close_delay, licensed, salt: 1 };
			if used("open", place, &usage, true, model, tally) {
				let (owner, number) = place;
				<AccessKeys as AccessGrants<AccountId>>::lane_opened(&owner, &key(number));
				model.lanes.push(Lane { place, service, reserve, close_delay, licensed });
			}
		},
		Step::TopUp(index, size) => {
			let Some(index) = index.checked_rem(model.lanes.len()) else { return };
			let Lane { place, service, reserve: before, close_delay, licensed } = model.lanes[index];
			let room = model.entry(place).and_then(|entry| entry.room(model.now));
			let reserve = size.of(room.unwrap_or(1));
			let lane_reserve = before + reserve;
			let usage =
				GrantUse { opens: false, service, reserve, lane_reserve, close_delay, licensed, salt: 2 };
			if used("top_up", place, &usage, false, model, tally) {
				model.lanes[index].reserve = lane_reserve;
			}
		},
		Step::End(index) => {
			let Some(index) = index.checked_rem(model.lanes.len()) else { return };
			let (owner, number) = model.lanes.swap_remove(index).place;
			<AccessKeys as AccessGrants<AccountId>>::lane_ended(&owner, &key(number));
		},
		Step::Price(deposit) => {
			model.deposit = deposit;
			GrantDeposit::set(deposit);
		},
		Step::Pass(blocks) => {
			model.now += blocks;
			pass(blocks);
		},
		_ => unreachable!("calls are taken elsewhere"),
	}
}

/// Whether a use was counted.
fn used(
	name: &'static str,
	place: Place,
	usage: &GrantUse,
	is_new: bool,
	model: &mut Reference,
	tally: &Tally,
) -> bool {
	let expected = model.attempt(|model| model.charge(place, usage, is_new));
	let found = named(with_storage_layer(|| charge(place.0, place.1, *usage)));
	let counted = found.is_ok();
	tally.same(name, found, expected);
	counted
}

/// Compares everything there is.
pub fn compare(model: &Reference) {
	for owner in [ALICE, BOB, POOR] {
		assert_eq!(cred(owner), model.balance(owner), "the escrow of {owner}");
		assert_eq!(GrantCounts::<Test>::get(owner), model.count(owner), "the grants of {owner}");
		assert_eq!(AccessKeys::grants_of(owner, None, 9).grants.len() as u32, model.count(owner));
		(0..6).for_each(|number| compare_grant(model, (owner, number)));
	}
	assert_eq!(events(), model.events);
	check_state();
}

/// Compares a grant.
fn compare_grant(model: &Reference, place: Place) {
	let (owner, number) = place;
	let (entry, now) = (model.entry(place).ok(), model.now);
	assert_eq!(closing(owner, number), entry.and_then(|entry| entry.closing(now)), "{place:?}");
	let found = room(owner, number).map_err(|refusal| format!("{refusal:?}"));
	let expected = model.entry(place).and_then(|entry| entry.room(now));
	assert_eq!(found, expected.map_err(str::to_owned), "the room of {place:?}");

	let found = AccessKeys::grant_of(owner, key(number));
	let found = found.map(|info| (info.terms, info.status, info.lanes, info.used, info.deposit));
	let expected = entry.map(|entry| {
		let status = match entry.end {
			End::Not => Status::Active,
			End::Moved(to, closes_at) => Status::Rotated { to: key(to), closes_at },
			End::Taken(at) => Status::Revoked { at },
		};
		(entry.terms.clone(), status, model.lanes_of(place), entry.used(now), entry.deposit)
	});
	assert_eq!(found, expected, "the grant of {place:?}");
}
