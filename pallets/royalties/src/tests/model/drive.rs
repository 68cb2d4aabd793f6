// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides, and compares what there is afterwards.

use super::{
	reference::{parts, Asset, Outcome, Reference, ACCOUNTS, ASSETS, FOREIGN, LICENCES, OF_LEAF},
	steps::{lineages, Caller, Step, Who},
	Tally,
};
use crate::{mock::*, *};
use frame::{
	deps::{frame_support::traits::PalletInfoAccess, sp_runtime::ModuleError},
	hashing::U256,
	testing_prelude::*,
};
use noema_primitives::money::CRED;

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == Royalties::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

/// The reference as the chain starts.
pub fn begin() -> Reference {
	for (licence, asset, paid) in LICENCES {
		Licensed::insert(licence, (STRANGER, asset));
		if !paid {
			GivenAway::insert(licence, ());
		}
	}
	let asset = |owner, lineage: &[(AiAssetId, u32)]| Asset {
		owner,
		lineage: lineage.to_vec(),
		ever: 0,
		incomes: vec![],
		counted: 0,
		paid: Default::default(),
		held: 0,
		parked: 0,
		quiet_until: 0,
		shares: None,
		dispute: None,
	};
	let base = (BASE, asset(ALICE, &[]));
	let derived = (DERIVED, asset(BOB, &[(BASE, 100_000)]));
	let leaf = (LEAF, asset(CAROL, &[(BASE, 20_000), (DERIVED, 180_000)]));
	Reference {
		now: 1,
		assets: [base, derived, leaf].into(),
		promised: Default::default(),
		credits: [ALICE, BOB, CAROL].map(|who| (who, RICH)).into(),
		escrow: Default::default(),
		slashed: 0,
		lost: Default::default(),
		dust: 0,
		events: vec![],
	}
}

impl Caller {
	/// As an account.
	fn account(self, model: &Reference, id: AiAssetId) -> AccountId {
		match self {
			Self::Owner => model.assets.get(&id).map_or(ALICE, |asset| asset.owner),
			Self::Other(who) => who,
		}
	}
}

/// What an account has of an asset's shares: free, and activated.
fn shares_of(model: &Reference, who: AccountId, id: AiAssetId) -> (u128, u128) {
	let shares = model.assets.get(&id).and_then(|asset| asset.shares.as_ref());
	let free = shares.and_then(|shares| shares.free.get(&who)).copied().unwrap_or(0);
	let holder = shares.and_then(|shares| shares.holders.get(&who));
	(free, holder.map_or(0, |holder| holder.all()))
}

impl Who {
	/// As an account: one for which `able` holds of its shares, free and activated.
	fn account(self, model: &Reference, id: AiAssetId, able: impl Fn((u128, u128)) -> bool) -> AccountId {
		match self {
			Self::One(who) => who,
			Self::Able(which) => {
				let able = |who: &AccountId| able(shares_of(model, *who, id));
				let all: Vec<_> = ACCOUNTS.into_iter().filter(able).collect();
				all.get(which % all.len().max(1)).copied().unwrap_or(ALICE)
			},
		}
	}
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match step.clone() {
		Step::Earn(id, amount) => {
			model.earn(id, amount);
			earn(id, amount);
		},
		Step::Pull(id, ancestor) => {
			let expected = model.attempt(|model| model.pull(id, ancestor));
			tally.same("pull", named(Royalties::pull(signed(STRANGER), id, ancestor)), expected);
		},
		Step::Claim(id) => {
			let expected = model.attempt(|model| model.claim(id));
			tally.same("claim", named(Royalties::claim(signed(STRANGER), id)), expected);
		},
		Step::HandOver(id, to) => {
			let expected = model.attempt(|model| model.hand_over(id, to));
			tally.same("owner_changes", named(hand_over(id, to)), expected);
		},
		Step::Correct(id, which) => {
			let all = lineages(id);
			let lineage = &all[which % all.len()];
			let expected = model.attempt(|model| model.correct(id, lineage));
			tally.same("lineage_changes", named(correct(id, lineage)), expected);
		},
		Step::Dispute(who, id, standing) => {
			let reason = H256::repeat_byte(3);
			let expected = model.attempt(|model| model.dispute(who, id, standing, reason));
			let found = Royalties::dispute(signed(who), id, standing, reason);
			// That of a descendant's licensee is counted by itself, so that it is seen to succeed.
			let by_descendant = standing == Standing::Licensee(OF_LEAF) && id != LEAF;
			let call = if by_descendant { "dispute by a licensee of a descendant" } else { "dispute" };
			tally.same(call, named(found), expected);
		},
		Step::Resolve(id, verdict, slash) => {
			let expected = model.attempt(|model| model.resolve(id, verdict.clone(), slash));
			let found = Royalties::resolve_dispute(RuntimeOrigin::root(), id, verdict, slash);
			tally.same("resolve_dispute", named(found), expected);
		},
		Step::Expire(id) => {
			let expected = model.attempt(|model| model.expire(id));
			tally.same("expire_dispute", named(Royalties::expire_dispute(signed(STRANGER), id)), expected);
		},
		Step::Pass(blocks) => {
			model.now += blocks;
			pass(blocks);
		},
		Step::GatherInDispute(id) => {
			let relative = if id == BASE { DERIVED } else { BASE };
			let disputer = model.assets[&relative].owner;
			take(&Step::Earn(id, CRED), model, tally);
			take(&Step::Dispute(disputer, id, Standing::Owner(relative)), model, tally);
			let_go(model, id, tally);
			take(&Step::Resolve(id, Verdict::Released, false), model, tally);
			take(&Step::Gather(id), model, tally);
		},
		Step::CorrectInDispute(id, which) => {
			let disputer = model.assets[&id].owner;
			[BASE, id].into_iter().for_each(|id| take(&Step::Earn(id, CRED), model, tally));
			take(&Step::Dispute(disputer, BASE, Standing::Owner(id)), model, tally);
			take(&Step::Correct(id, which), model, tally);
		},
		step => take_of_shares(step, model, tally),
	}
}

/// Deactivates all shares of all accounts.
fn let_go(model: &mut Reference, id: AiAssetId, tally: &Tally) {
	for who in ACCOUNTS {
		if shares_of(model, who, id).1 > 0 {
			take_of_shares(Step::Deactivate(Who::One(who), id, super::steps::Size::All), model, tally);
		}
	}
}

/// Takes a step that is of shares.
fn take_of_shares(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Fractionalize(caller, id) => {
			let who = caller.account(model, id);
			let expected = model.attempt(|model| model.fractionalize(who, id));
			let (name, symbol) = (bytes("Shares of a model"), bytes("MODEL"));
			let found = Royalties::fractionalize(signed(who), id, name, symbol);
			tally.same("fractionalize", named(found), expected);
		},
		Step::Activate(who, id, size) => {
			let who = who.account(model, id, |(free, _)| free > 1);
			let amount = size.of(shares_of(model, who, id).0);
			let expected = model.attempt(|model| model.activate(who, id, amount));
			let found = Royalties::activate(signed(who), id, amount as ShareCount);
			tally.same("activate", named(found), expected);
		},
		Step::Deactivate(who, id, size) => {
			let who = who.account(model, id, |(_, held)| held > 0);
			let amount = size.of(shares_of(model, who, id).1);
			let expected = model.attempt(|model| model.deactivate(who, id, amount));
			let found = Royalties::deactivate(signed(who), id, amount as ShareCount);
			tally.same("deactivate", named(found), expected);
		},
		Step::ClaimShares(who, id) => {
			let who = who.account(model, id, |(_, held)| held > 0);
			let expected = model.attempt(|model| model.claim_shares(who, id));
			let found = Royalties::claim_shares(signed(TREASURY), id, who);
			tally.same("claim_shares", named(found), expected);
		},
		Step::Reunify(caller, id) => {
			let who = caller.account(model, id);
			let expected = model.attempt(|model| model.reunify(who, id));
			tally.same("reunify", named(Royalties::reunify(signed(who), id)), expected);
		},
		Step::Gather(id) => {
			let owner = model.assets[&id].owner;
			let_go(model, id, tally);
			for who in ACCOUNTS {
				give(model, id, who, owner, shares_of(model, who, id).0, tally);
			}
			take_of_shares(Step::Reunify(Caller::Owner, id), model, tally);
		},
		Step::Burn(who, id) => {
			let expected = model.attempt(|model| model.burn(id, who));
			let found = Assets::refund(signed(who), shares_id(id), true);
			tally.same("burning of shares", named(found), expected);
		},
		Step::Give(id, from, to, size) => {
			let amount = size.of(shares_of(model, from, id).0);
			give(model, id, from, to, amount, tally);
		},
		_ => unreachable!("other steps are taken elsewhere"),
	}
}

/// Sends shares.
fn give(model: &mut Reference, id: AiAssetId, from: AccountId, to: AccountId, amount: u128, tally: &Tally) {
	if amount == 0 || from == to {
		return;
	}
	let expected = model.attempt(|model| model.give(id, from, to, amount));
	let found = Assets::transfer(signed(from), shares_id(id), to, amount);
	tally.same("transfer of shares", named(found), expected);
}

/// Compares everything there is.
pub fn compare(model: &Reference) {
	for who in ACCOUNTS {
		let credits = model.credits.get(&who).copied().unwrap_or(0);
		let escrow = model.escrow.get(&who).copied().unwrap_or(0);
		assert_eq!((cred(who), Escrowed::get(who)), (credits, escrow), "credits of {who}");
		let holds = [HoldReason::PositionDeposit, HoldReason::SharesDeposit, HoldReason::DisputeBond];
		let on_hold = holds.map(|reason| held(reason, who));
		assert_eq!(on_hold, model.on_hold(who), "holds of {who}");
		let had = if who == TREASURY { ED + model.slashed } else { RICH };
		let lost = model.lost.get(&who).copied().unwrap_or(0);
		let free = had - lost - on_hold.iter().sum::<u128>() - model.reserved(who);
		assert_eq!(noe(who), free, "NOE of {who}");
	}
	ASSETS.into_iter().for_each(|id| compare_asset(model, id));
	assert_eq!(Dust::<Test>::get(), model.dust);
	assert_eq!(events(), model.events);
	check_state(0);
}

/// Compares an asset.
fn compare_asset(model: &Reference, id: AiAssetId) {
	let known = &model.assets[&id];
	let mut current = known.clone();
	current.catch_up(model.epoch());
	let income = Royalties::income_of(id).expect("there is such an asset");
	assert_eq!((income.acc, income.since, income.own_ppm), (known.ever, known.total(), known.own()), "{id}");
	let found = (income.unpaid, income.fractional, income.disputed);
	let (fractional, disputed) = (known.shares.is_some(), known.dispute.is_some());
	assert_eq!(found, (current.held, fractional, disputed), "income of {id}");
	for ancestor in ASSETS {
		assert_eq!(Royalties::due(id, ancestor), known.due(ancestor), "{id}, {ancestor}");
	}
	let dispute =
		Royalties::dispute_of(id).map(|dispute| (dispute.disputer, dispute.standing, dispute.until));
	let expected = known.dispute.as_ref().map(|dispute| (dispute.who, dispute.standing, dispute.until));
	assert_eq!(dispute, expected, "the dispute of {id}");
	// In a dispute the books of shares stand still.
	compare_shares(if disputed { known } else { &current }, id);
	if !fractional {
		for who in ACCOUNTS {
			let expected = if who == known.owner { current.held } else { 0 };
			assert_eq!(Royalties::claimable(id, who), expected, "{id}, {who}");
		}
	}
}

/// Compares the shares of an asset.
fn compare_shares(known: &Asset, id: AiAssetId) {
	let view = Royalties::pool(id);
	let Some(shares) = &known.shares else {
		assert_eq!(view, None);
		return;
	};
	let view = view.expect("it is divided");
	let credits = |amount: U256| (amount / parts()).as_u128();
	let found = (u128::from(view.active), u128::from(view.activating), view.positions, view.epoch);
	let (active, all) = (shares.active(), shares.all());
	assert_eq!(found, (active, all - active, shares.holders.len() as u32, shares.epoch), "shares of {id}");
	let found = (view.held, view.carried, view.portion);
	let portion = credits(shares.portion.min(shares.left));
	assert_eq!(found, (known.held, credits(shares.waiting()), portion), "shares of {id}");
	let mut owed = U256::zero();
	for who in ACCOUNTS {
		let free = shares.free.get(&who).copied().unwrap_or(0);
		assert_eq!(free_shares(id, who), free, "free shares of {id}, {who}");
		let holder = shares.holders.get(&who).cloned().unwrap_or_default();
		assert_eq!(held_shares(id, who), holder.all(), "shares of {id} on hold, {who}");
		let position = Royalties::position(id, who);
		assert_eq!(position.is_some(), shares.holders.contains_key(&who));
		let found = position.map_or((0, 0, 0), |position| {
			(position.active.into(), position.activating.into(), position.payable)
		});
		let active = holder.active(shares.epoch);
		assert_eq!(found, (active, holder.all() - active, holder.payable()), "position {id}, {who}");
		assert_eq!(Royalties::claimable(id, who), holder.payable());
		owed += holder.owed;
	}
	assert_eq!(Assets::total_supply(shares_id(id)), shares.issued(), "issue of {id}");
	// What is not owed is carried: nothing is lost, not a part of a credit.
	assert_eq!(owed + shares.waiting(), U256::from(known.held) * parts());
}
