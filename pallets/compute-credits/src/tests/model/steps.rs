// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use super::reference::Terms;
use crate::mock::*;
use noema_primitives::{
	money::{CRED, NOE},
	RevenueAsset,
};
use proptest::prelude::*;

/// How much, of what there is.
#[derive(Clone, Copy, Debug)]
pub enum Size {
	/// So many parts per million.
	Part(u32),
	/// All but the least that an account holds.
	AllButLeast,
	/// All.
	All,
	/// One more than there is.
	OneMore,
	/// A number of base units.
	Units(u128),
}

impl Size {
	/// As a number.
	pub fn of(self, whole: u128, least: u128) -> u128 {
		match self {
			Self::Part(part) => whole * u128::from(part) / 1_000_000,
			Self::AllButLeast => whole.saturating_sub(least),
			Self::All => whole,
			Self::OneMore => whole + 1,
			Self::Units(units) => units,
		}
	}
}

/// What the caller accepts.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
	/// Anything.
	None,
	/// Exactly what comes out.
	Exact,
	/// A unit more than comes out.
	OneMore,
}

impl Limit {
	/// As a number.
	pub fn of(self, expected: u128) -> u128 {
		match self {
			Self::None => 0,
			Self::Exact => expected,
			Self::OneMore => expected + 1,
		}
	}
}

/// What happens between a fee's being taken and its being settled.
#[derive(Clone, Copy, Debug)]
pub enum Between {
	/// Nothing.
	Nothing,
	/// The price moves to so many per mille.
	Price(u32),
	/// All CRED is sent to someone.
	Emptied(AccountId),
	/// All CRED is redeemed.
	Redeemed,
}

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	/// For so much of what the purchase cap is worth.
	Buy(AccountId, Size, Limit),
	/// By someone, or by who has most.
	Redeem(Option<AccountId>, Size, Limit),
	/// So much of what is issued, in NOE.
	Recapitalise(AccountId, Size),
	/// Of the surplus.
	Sweep(Size),
	Prefer(AccountId, bool),
	/// A fee worth a part of the payer's CRED, of which so many parts per million are due.
	Fee(Option<AccountId>, Size, u32, Between),
	Collect(AccountId, RevenueAsset, Size),
	/// A plain transfer that may end the sender's account.
	SendNoe(AccountId, AccountId, Size),
	SendCred(AccountId, AccountId, Size),
	/// The price moves to so many per mille, and average and median are so many per mille of it.
	Price(u32, u32, u32),
	/// Feeders confirm the price.
	Confirm,
	/// The price does not keep up.
	HoldBack,
	/// There is no price, or one of zero.
	Lose(bool),
	/// So many milliseconds pass.
	Pass(u64),
	/// The lowest price of the month is today's.
	Forget,
}

fn who() -> impl Strategy<Value = AccountId> {
	prop_oneof![8 => Just(ALICE), 8 => Just(BOB), 2 => Just(POOR), 1 => Just(REVENUE), 1 => Just(TREASURY)]
}

/// A caller, once in a while the vault.
fn caller() -> impl Strategy<Value = AccountId> {
	prop_oneof![40 => who(), 1 => Just(vault())]
}

fn receiver() -> impl Strategy<Value = AccountId> {
	prop_oneof![Just(ALICE), Just(BOB), Just(POOR), Just(REVENUE), Just(TREASURY), Just(vault()),]
}

/// Small parts as often as large ones.
fn size() -> impl Strategy<Value = Size> {
	prop_oneof![
		4 => (1u32..1_000).prop_map(Size::Part),
		6 => (1_000u32..100_000).prop_map(Size::Part),
		6 => (100_000u32..=1_000_000).prop_map(Size::Part),
		1 => Just(Size::AllButLeast),
		1 => Just(Size::All),
		1 => Just(Size::OneMore),
		1 => (0u128..3).prop_map(Size::Units),
		1 => (0u128..10_000_000).prop_map(Size::Units),
	]
}

/// As [`size`], without what is nearly all.
fn modest() -> impl Strategy<Value = Size> {
	prop_oneof![
		6 => (1u32..1_000).prop_map(Size::Part),
		6 => (1_000u32..60_000).prop_map(Size::Part),
		1 => size(),
	]
}

fn limit() -> impl Strategy<Value = Limit> {
	prop_oneof![6 => Just(Limit::None), 3 => Just(Limit::Exact), 1 => Just(Limit::OneMore)]
}

fn between() -> impl Strategy<Value = Between> {
	prop_oneof![
		4 => Just(Between::Nothing),
		2 => (100u32..4_000).prop_map(Between::Price),
		1 => receiver().prop_map(Between::Emptied),
		1 => Just(Between::Redeemed),
	]
}

fn asset() -> impl Strategy<Value = RevenueAsset> {
	prop_oneof![Just(RevenueAsset::Native), Just(RevenueAsset::Credits)]
}

/// Someone who may hold no CRED, or who has most.
fn holder() -> impl Strategy<Value = Option<AccountId>> {
	prop_oneof![3 => caller().prop_map(Some), 5 => Just(None)]
}

/// A call of the pallet, or a fee.
fn call() -> impl Strategy<Value = Step> {
	prop_oneof![
		16 => (caller(), size(), limit()).prop_map(|(who, pay, limit)| Step::Buy(who, pay, limit)),
		12 => (holder(), size(), limit()).prop_map(|(who, credits, limit)| Step::Redeem(who, credits, limit)),
		4 => (caller(), size()).prop_map(|(who, amount)| Step::Recapitalise(who, amount)),
		6 => size().prop_map(Step::Sweep),
		3 => (who(), any::<bool>()).prop_map(|(who, prefer)| Step::Prefer(who, prefer)),
		8 => (holder(), size(), 0u32..=1_000_000, between())
			.prop_map(|(who, fee, due, between)| Step::Fee(who, fee, due, between)),
		6 => (who(), asset(), modest()).prop_map(|(who, asset, amount)| Step::Collect(who, asset, amount)),
	]
}

/// What happens around it.
fn surroundings() -> impl Strategy<Value = Step> {
	prop_oneof![
		2 => (who(), receiver(), modest()).prop_map(|(from, to, amount)| Step::SendNoe(from, to, amount)),
		4 => (who(), receiver(), size()).prop_map(|(from, to, amount)| Step::SendCred(from, to, amount)),
		6 => (800u32..1_250, 800u32..1_250, 900u32..1_120)
			.prop_map(|(latest, twap, median)| Step::Price(latest, twap, median)),
		2 => (200u32..5_000, 500u32..2_000, 900u32..1_120)
			.prop_map(|(latest, twap, median)| Step::Price(latest, twap, median)),
		12 => Just(Step::Confirm),
		1 => Just(Step::HoldBack),
		1 => any::<bool>().prop_map(Step::Lose),
		6 => (1u64..5 * MINUTE).prop_map(Step::Pass),
		2 => (5 * MINUTE..3 * HOUR).prop_map(Step::Pass),
		1 => (3 * HOUR..26 * HOUR).prop_map(Step::Pass),
		1 => Just(Step::Pass(24 * HOUR)),
		2 => Just(Step::Forget),
	]
}

/// A step, mostly a call.
pub fn step() -> impl Strategy<Value = Step> {
	prop_oneof![5 => call(), 4 => surroundings()]
}

/// What a chain starts with.
#[derive(Clone, Debug)]
pub struct Start {
	pub terms: Terms,
	/// Whether revenue has CRED.
	pub pots: bool,
	/// NOE in the vault.
	pub vault: u128,
}

/// The rules of a chain: mostly those of the main network.
pub fn start() -> impl Strategy<Value = Start> {
	let spread = prop_oneof![4 => Just(2_500u32), 1 => Just(0), 1 => 1u32..500_000];
	let purchase_cap = prop_oneof![Just(100_000 * CRED), Just(2_000 * CRED), Just(50 * CRED)];
	let liability_cap = prop_oneof![4 => Just(100_000u32), 2 => 1u32..2_000];
	let mint_cap = prop_oneof![4 => Just(1_000u32), 1 => Just(0), 3 => 1u32..100];
	let max_age = prop_oneof![6 => Just(5 * MINUTE), 1 => Just(24 * HOUR), 1 => Just(u64::MAX)];
	let vault = prop_oneof![3 => Just(0), 3 => NOE..1_000 * NOE, 2 => 1_000 * NOE..100_000 * NOE];
	(spread, purchase_cap, liability_cap, mint_cap, max_age, any::<bool>(), vault).prop_map(
		|(spread, purchase_cap, liability_cap, mint_cap, max_age, pots, vault)| {
			let terms = Terms { spread, purchase_cap, liability_cap, mint_cap, max_age };
			Start { terms, pots, vault }
		},
	)
}
