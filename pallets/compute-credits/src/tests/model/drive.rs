// SPDX-License-Identifier: Apache-2.0
//! Takes each step on both sides.

use super::{
	ledger::{Ledger, Outcome, FOREIGN},
	reference::{down, up, Price, Reference},
	steps::{Between, Start, Step},
	Tally,
};
use crate::{mock::*, types::Collateral, *};
use frame::{
	deps::{
		frame_support::{storage::with_storage_layer, traits::PalletInfoAccess},
		sp_runtime::ModuleError,
	},
	testing_prelude::*,
};
use noema_primitives::{money::NOE, PriceQuote, ProtocolFees, CRED_ASSET_ID};

/// What came of a call, as the reference says it.
fn named(result: DispatchResult) -> Outcome {
	result.map_err(|error| match error {
		DispatchError::Module(ModuleError { index, message: Some(message), .. })
			if usize::from(index) == ComputeCredits::index() =>
		{
			message
		},
		_ => FOREIGN,
	})
}

/// The reference as the chain starts.
pub fn begin(start: &Start) -> Reference {
	let mut noe = Ledger::new(ED, false);
	for (who, amount) in
		[(ALICE, RICH), (BOB, RICH), (REVENUE, ED), (TREASURY, ED), (vault(), start.vault + ED)]
	{
		noe.mint(who, amount);
	}
	let mut cred = Ledger::new(CRED_MINIMUM, true);
	if start.pots {
		cred.mint(REVENUE, CRED_MINIMUM);
	}
	Reference {
		terms: start.terms.clone(),
		now: START,
		price: Some(Price { latest: PRICE, twap: PRICE, median: PRICE, at: START, held_back: false }),
		lowest: Some(PRICE),
		minted: cred.issued,
		noe,
		cred,
		vault: start.vault,
		redeemed: 0,
		state: Collateral::Covered,
		purchases: vec![],
		mints: vec![],
		outflows: vec![],
		prefer: Default::default(),
		events: vec![],
		told: vec![],
	}
}

/// Publishes a price on both sides.
fn publish(model: &mut Reference, price: Option<Price>) {
	model.price = price;
	if let Some(Price { latest, .. }) = price.filter(|price| price.latest > 0) {
		model.lowest = model.lowest.map(|lowest| lowest.min(latest));
	}
	LowestOfMonth::set(model.lowest);
	Quote::set(price.map(|Price { latest, twap, median, at, held_back }| PriceQuote {
		latest,
		twap,
		median,
		updated_at: at,
		age: 0,
		held_back,
	}));
}

/// Moves the price to so many per mille, and average and median to so many of that. Lost prices are found again.
fn move_price(model: &mut Reference, latest: u32, twap: u32, median: u32) {
	let before = model.price.map_or(0, |price| price.latest).clamp(1_000, 100_000_000);
	let latest = before * u128::from(latest) / 1_000;
	let [twap, median] = [twap, median].map(|part| latest * u128::from(part) / 1_000);
	publish(model, Some(Price { latest, twap, median, at: model.now, held_back: false }));
}

/// Who has most CRED.
fn richest(model: &Reference) -> AccountId {
	let most = model.cred.free.iter().max_by_key(|(_, amount)| **amount);
	most.map_or(ALICE, |(who, _)| *who)
}

/// Takes a step, and compares what came of it.
pub fn take(step: &Step, model: &mut Reference, tally: &Tally) {
	match *step {
		Step::Buy(who, pay, limit) => {
			let cap = model.known().map_or(NOE, |price| down(model.terms.purchase_cap, NOE, price.low()));
			let pay = pay.of(model.noe.of(who).min(cap), ED);
			let min = limit.of(model.purchase(pay, 0).map_or(0, |bought| bought.credits));
			let expected = model.attempt(|model| model.buy(who, pay, min));
			tally.same("buy", named(ComputeCredits::buy(signed(who), pay, min)), expected);
		},
		Step::Redeem(who, credits, limit) => {
			let who = who.unwrap_or(richest(model));
			let credits = credits.of(model.cred.of(who), CRED_MINIMUM);
			let min = limit.of(native_for(model, who, credits));
			let expected = model.attempt(|model| model.redeem(who, credits, min));
			tally.same("redeem", named(ComputeCredits::redeem(signed(who), credits, min)), expected);
		},
		Step::Recapitalise(who, amount) => {
			let issued = model.known().map_or(NOE, |price| down(model.cred.issued, NOE, price.low()));
			let amount = amount.of(model.noe.of(who).min(issued), ED);
			let expected = model.attempt(|model| model.recapitalise(who, amount));
			tally.same("recapitalise", named(ComputeCredits::recapitalise(signed(who), amount)), expected);
		},
		Step::Sweep(amount) => {
			let amount = amount.of(model.surplus(), 1);
			let expected = model.attempt(|model| model.sweep(amount));
			tally.same("sweep", named(ComputeCredits::sweep(RuntimeOrigin::root(), amount)), expected);
		},
		Step::Prefer(who, prefer) => {
			let expected = model.attempt(|model| model.set_prefer_credits(who, prefer));
			let found = named(ComputeCredits::set_prefer_credits(signed(who), prefer));
			tally.same("set_prefer_credits", found, expected);
		},
		Step::Fee(who, fee, due, between) => {
			let who = who.unwrap_or(richest(model));
			let whole = model.known().map_or(NOE, |price| up(model.cred.of(who), NOE, price.high()));
			let fee = fee.of(whole, up(CRED_MINIMUM, NOE, PRICE));
			take_fee(model, tally, who, fee, fee * u128::from(due) / 1_000_000, between);
		},
		Step::Collect(payer, asset, amount) => {
			let (whole, least) = match asset {
				RevenueAsset::Native => (model.noe.of(payer), ED),
				RevenueAsset::Credits => (model.cred.of(payer), CRED_MINIMUM),
			};
			let amount = amount.of(whole, least);
			let expected = model.attempt(|model| model.collect(payer, asset, amount));
			let found = named(with_storage_layer(|| {
				<ComputeCredits as ProtocolFees<AccountId>>::collect(&payer, asset, amount)
			}));
			tally.same("collect", found, expected);
		},
		_ => surround(step, model, tally),
	}
}

/// Takes a step that is none of the pallet's calls.
fn surround(step: &Step, model: &mut Reference, tally: &Tally) {
	match *step {
		Step::SendNoe(from, to, amount) => {
			let amount = amount.of(model.noe.of(from), ED);
			let expected = model.attempt(|model| model.noe.send(from, to, amount));
			let found = named(Balances::transfer_allow_death(signed(from), to, amount));
			tally.same("Balances.transfer_allow_death", found, expected);
		},
		Step::SendCred(from, to, amount) => {
			let amount = amount.of(model.cred.of(from), CRED_MINIMUM);
			let expected = model.attempt(|model| model.cred.send(from, to, amount));
			let found = named(Assets::transfer(signed(from), CRED_ASSET_ID, to, amount));
			tally.same("Assets.transfer", found, expected);
		},
		Step::Price(latest, twap, median) => move_price(model, latest, twap, median),
		Step::Confirm => {
			let price = model.price.filter(|price| price.low() > 0);
			let first = Price { latest: PRICE, twap: PRICE, median: PRICE, at: 0, held_back: false };
			publish(model, Some(Price { at: model.now, held_back: false, ..price.unwrap_or(first) }));
		},
		Step::HoldBack => {
			let price = model.price.map(|price| Price { held_back: true, ..price });
			publish(model, price);
		},
		Step::Lose(wholly) => {
			let price = model.price.filter(|_| !wholly).map(|price| Price { twap: 0, ..price });
			publish(model, price);
		},
		Step::Pass(millis) => {
			model.now += millis;
			pass(millis);
		},
		Step::Forget => {
			model.lowest = model.price.filter(|price| price.latest > 0).map(|price| price.latest);
			LowestOfMonth::set(model.lowest);
		},
		_ => unreachable!("calls are taken elsewhere"),
	}
}

/// What redeeming gives, or nothing.
fn native_for(model: &Reference, who: AccountId, credits: u128) -> u128 {
	let mut model = model.clone();
	let issued = model.cred.issued;
	let Ok(credits) = model.cred.burn(who, credits) else { return 0 };
	model.cred.issued = issued;
	model.redemption(credits, 0).map_or(0, |redeemed| redeemed.from_vault + redeemed.minted)
}

/// Takes a fee and settles it, with something in between.
fn take_fee(model: &mut Reference, tally: &Tally, who: AccountId, fee: u128, due: u128, between: Between) {
	let expected = model.withdraw_fee(who, fee);
	assert_eq!(ComputeCredits::can_withdraw_fee(&who, fee), expected.is_ok());
	let found = ComputeCredits::withdraw_fee(&who, fee);
	let (found, result) = match found {
		Ok(taken) => (Some(taken), Ok(())),
		Err(error) => (None, Err(error)),
	};
	tally.same("fee", named(result), expected.as_ref().map(|_| ()).map_err(|error| *error));
	let (Some(found), Ok(expected)) = (found, expected) else { return };
	let all = model.cred.of(who);
	match between {
		Between::Nothing => (),
		Between::Price(per_mille) => move_price(model, per_mille, 1_000, 1_000),
		Between::Emptied(to) => {
			let expected = model.attempt(|model| model.cred.send(who, to, all));
			let found = named(Assets::transfer(signed(who), CRED_ASSET_ID, to, all));
			tally.same("Assets.transfer", found, expected);
		},
		Between::Redeemed => {
			let expected = model.attempt(|model| model.redeem(who, all, 0));
			tally.same("redeem", named(ComputeCredits::redeem(signed(who), all, 0)), expected);
		},
	}
	model.settle_fee(who, expected, due);
	ComputeCredits::settle_fee(&who, found, due);
}
