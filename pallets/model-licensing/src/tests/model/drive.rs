// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides.

use super::{
	calls::{list_of, Plan},
	ledger::{Outcome, FOREIGN},
	reference::Reference,
	steps::{catalogue, Caller, Step, Which, SOUND},
	Tally,
};
use crate::{mock::*, *};
use frame::{deps::sp_runtime::ModuleError, testing_prelude::*};
use noema_primitives::{DerivativeRights, LicenceMarket};

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == ModelLicensing::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

/// Does something of a trait wholly or not at all, as a call does.
fn wholly<V>(work: impl FnOnce() -> Result<V, DispatchError>) -> DispatchResult {
	frame::deps::frame_support::storage::with_storage_layer(|| work().map(drop))
}

const REASON: H256 = H256::repeat_byte(3);

/// One of the ids that are stored, or any.
fn pick(which: Which, stored: Vec<u32>) -> u32 {
	match which {
		Which::Known(index) if !stored.is_empty() => *index.get(&stored),
		Which::Known(_) => 1,
		Which::Id(id) => id,
	}
}

/// The hash of terms.
fn pick_terms(model: &Reference, which: Which) -> H256 {
	let (all, published) = (catalogue(), model.terms.keys().copied().collect::<Vec<_>>());
	match which {
		Which::Known(index) if !published.is_empty() => *index.get(&published),
		Which::Known(_) => all[0].hash(),
		Which::Id(number) => all[number as usize % all.len()].hash(),
	}
}

/// An offer, and who calls.
fn pick_offer(model: &mut Reference, caller: Caller, which: Which) -> (u32, AccountId) {
	let stored = (1..=model.offers.len() as u32).filter(|id| model.stored(*id)).collect();
	let id = pick(which, stored);
	let owner = model.offer(id).map_or(ALICE, |offer| offer.seller);
	(id, account(caller, owner))
}

/// A licence, and who calls as its holder.
fn pick_licence(model: &mut Reference, caller: Caller, which: Which) -> (u32, AccountId) {
	let living = (1..).zip(&model.licences).filter(|(_, licence)| !licence.gone).map(|(id, _)| id);
	let id = pick(which, living.collect());
	let owner = model.licence(id).map_or(BOB, |licence| licence.holder);
	(id, account(caller, owner))
}

fn account(caller: Caller, owner: AccountId) -> AccountId {
	match caller {
		Caller::Owner => owner,
		Caller::Other(who) => who,
	}
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match step.clone() {
		Step::Publish(who, number) => {
			let terms = catalogue()[number].clone();
			let expected = model.attempt(|model| model.publish(who, terms.clone(), number >= SOUND));
			tally.same("publish_terms", named(ModelLicensing::publish_terms(signed(who), terms)), expected);
		},
		Step::RemoveTerms(caller, number) => {
			let hash = catalogue()[number].hash();
			let who = account(caller, model.terms.get(&hash).map_or(ALICE, |known| known.publisher));
			let expected = model.attempt(|model| model.remove_terms(who, hash));
			tally.same("remove_terms", named(ModelLicensing::remove_terms(signed(who), hash)), expected);
		},
		Step::Offer(caller, asset, which, price, supply, listed) => {
			let terms = pick_terms(model, which);
			let who = account(caller, model.assets.get(&asset).map_or(ALICE, |known| known.owner));
			let plan = Plan { asset, terms, price, supply, listed };
			let expected = model.attempt(|model| model.make_offer(who, plan));
			let root = listed.map(|who| list_of(&who));
			let found = ModelLicensing::make_offer(signed(who), asset, terms, price, supply, root);
			tally.same("make_offer", named(found), expected);
		},
		Step::SetPrice(caller, which, price) => {
			let (id, who) = pick_offer(model, caller, which);
			let expected = model.attempt(|model| model.set_price(who, id, price));
			tally.same("set_price", named(ModelLicensing::set_price(signed(who), id, price)), expected);
		},
		Step::Withdraw(caller, which) => {
			let (id, who) = pick_offer(model, caller, which);
			let expected = model.attempt(|model| model.withdraw(who, id));
			tally.same("withdraw_offer", named(ModelLicensing::withdraw_offer(signed(who), id)), expected);
		},
		Step::Buy(who, which, limit, right, native) => {
			let (id, _) = pick_offer(model, Caller::Owner, which);
			let known = model.offer(id).map_or((REASON, 0), |offer| (offer.terms, offer.price));
			let expected_terms = if right { known.0 } else { REASON };
			let most = limit.of(known.1);
			let expected = model.attempt(|model| model.buy(who, id, most, expected_terms, native));
			let proof = Proof::default();
			let found = ModelLicensing::buy_licence(signed(who), id, most, expected_terms, native, proof);
			tally.same("buy_licence", named(found), expected);
		},
		step => take_licence(step, model, tally),
	}
}

/// Takes a step that is of a licence.
fn take_licence(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::Renew(caller, which, limit, native) => {
			let (id, who) = pick_licence(model, caller, which);
			let of = model.licence(id).map_or(0, |licence| licence.offer);
			let most = limit.of(model.offer(of).map_or(0, |offer| offer.price));
			let expected = model.attempt(|model| model.renew(who, id, most, native));
			tally.same("renew", named(ModelLicensing::renew(signed(who), id, most, native)), expected);
		},
		Step::Transfer(caller, which, to, limit) => {
			let (id, who) = pick_licence(model, caller, which);
			let most = limit.of(model.licence(id).map_or(0, |licence| {
				super::reference::part_up(licence.price, licence.terms.resale_royalty_ppm)
			}));
			let expected = model.attempt(|model| model.transfer(who, id, to, most));
			let found = ModelLicensing::transfer_licence(signed(who), id, to, most);
			tally.same("transfer_licence", named(found), expected);
		},
		Step::Select(caller, which, algorithm) => {
			let (id, who) = pick_licence(model, caller, which);
			let algorithm = hash(algorithm);
			let expected = model.attempt(|model| model.select(who, id, algorithm));
			let found = ModelLicensing::select_algorithm(signed(who), id, algorithm);
			tally.same("select_algorithm", named(found), expected);
		},
		Step::Prefer(caller, which) => {
			let (id, who) = pick_licence(model, caller, which);
			let expected = model.attempt(|model| model.prefer(who, id));
			tally.same("prefer_licence", named(ModelLicensing::prefer_licence(signed(who), id)), expected);
		},
		Step::Refund(caller, which) => {
			let (id, _) = pick_licence(model, caller, which);
			let who = account(caller, model.licence(id).map_or(ALICE, |licence| licence.seller));
			let expected = model.attempt(|model| model.refund(who, id));
			tally.same("refund_licence", named(ModelLicensing::refund_licence(signed(who), id)), expected);
		},
		Step::Revoke(which) => {
			let (id, _) = pick_licence(model, Caller::Owner, which);
			let expected = model.attempt(|model| model.revoke(id, REASON));
			let found = ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, REASON);
			tally.same("revoke_licence", named(found), expected);
		},
		Step::Burn(caller, which) => {
			let (id, who) = pick_licence(model, caller, which);
			let expected = model.attempt(|model| model.burn(who, id));
			tally.same("burn_licence", named(ModelLicensing::burn_licence(signed(who), id)), expected);
		},
		step => take_derivatives(step, model, tally),
	}
}

/// Takes a step that is of derivatives.
fn take_derivatives(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::OpenDerivatives(caller, asset, which) => {
			let terms = pick_terms(model, which);
			let who = account(caller, model.assets.get(&asset).map_or(ALICE, |known| known.owner));
			let expected = model.attempt(|model| model.open_derivatives(who, asset, terms));
			let found = ModelLicensing::open_derivatives(signed(who), asset, terms);
			tally.same("open_derivatives", named(found), expected);
		},
		Step::CloseDerivatives(caller, asset) => {
			let who = account(caller, model.open.get(&asset).map_or(ALICE, |(owner, ..)| *owner));
			let expected = model.attempt(|model| model.close_derivatives(who, asset));
			let found = ModelLicensing::close_derivatives(signed(who), asset);
			tally.same("close_derivatives", named(found), expected);
		},
		Step::UseRight(caller, which, asset) => {
			let (id, who) = pick_licence(model, caller, which);
			let asset = asset.unwrap_or(model.licence(id).map_or(MODEL, |licence| licence.asset));
			use_right(who, asset, Some(id), model, tally);
		},
		Step::UseOpenRight(who, asset) => use_right(who, asset, None, model, tally),
		step => take_lane(step, model, tally),
	}
}

fn use_right(who: AccountId, asset: u32, licence: Option<u32>, model: &mut Reference, tally: &Tally) {
	let expected = model.attempt(|model| model.use_right(who, asset, licence));
	let found = wholly(|| <ModelLicensing as DerivativeRights<AccountId>>::use_right(&who, asset, licence));
	tally.same("use_right", named(found), expected);
}

/// Takes a step of lanes or of the market.
fn take_lane(step: Step, model: &mut Reference, tally: &Tally) {
	match step {
		Step::OpenLane(caller, which, asset) => {
			let (id, who) = pick_licence(model, caller, which);
			// 0 stands for the right one.
			let right = model.licence(id).map_or(MODEL, |licence| licence.asset);
			let asset = asset.map(|asset| if asset == 0 { right } else { asset });
			let number = model.licence(id).map_or(0, |licence| licence.lanes.len()) as u8;
			let expected = model.attempt(|model| model.open_lane(who, id, number, asset));
			let found = wholly(|| open_lane_of(asset, who, id, number));
			tally.same("lane_opened", named(found), expected);
		},
		Step::EndLane(index, unused) => {
			let open: Vec<_> = (1..)
				.zip(&model.licences)
				.flat_map(|(id, licence)| licence.open().map(move |lane| (id, lane.number, lane.part)))
				.collect();
			if !open.is_empty() {
				let (id, number, part) = *index.get(&open);
				let unused = part.map(|part| part * unused / 1_000_000);
				model.end_lane(id, number, unused);
				end_lane(id, number, unused);
			}
		},
		Step::Suspend(caller, which) => {
			let (id, who) = pick_licence(model, caller, which);
			let expected = model.attempt(|model| model.suspend(who, id));
			let found = wholly(|| <ModelLicensing as LicenceMarket<AccountId>>::suspend(id, &who));
			tally.same("suspend", named(found), expected);
		},
		Step::Resume(which) => {
			let (id, _) = pick_licence(model, Caller::Owner, which);
			model.resume(id);
			<ModelLicensing as LicenceMarket<AccountId>>::resume(id);
		},
		Step::Sell(which, to, price) => {
			let (id, _) = pick_licence(model, Caller::Owner, which);
			let expected = model.attempt(|model| model.sell(id, to, price));
			let found = wholly(|| <ModelLicensing as LicenceMarket<AccountId>>::sell(id, &to, price));
			tally.same("sell", named(found), expected);
		},
		step => surround(step, model),
	}
}

/// Takes a step that is none of the pallet's.
fn surround(step: Step, model: &mut Reference) {
	match step {
		Step::Give(asset, to) => {
			if let Some(known) = model.assets.get_mut(&asset) {
				known.owner = to;
				give_asset(asset, to);
			}
		},
		Step::Retire(asset, retired) => {
			if let Some(known) = model.assets.get_mut(&asset) {
				known.retired = retired;
				change_asset(asset, |asset| asset.retired = retired);
			}
		},
		Step::SetTier(who, tier, discount) => {
			model.tiers.insert(who, (tier, discount));
			TiersOf::set(model.tiers.clone());
		},
		Step::SetFee(ppm) => {
			model.fee_ppm = ppm;
			ProtocolFee::set(Permill::from_parts(ppm));
		},
		Step::SetShop(price) => {
			model.shop = price;
			ShopPrice::set(price);
		},
		Step::Pass(blocks) => {
			model.now += blocks;
			pass(blocks);
		},
		_ => unreachable!("calls are taken elsewhere"),
	}
}
