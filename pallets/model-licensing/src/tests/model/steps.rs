// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use crate::{
	mock::*,
	types::{Derivatives, Quota},
	*,
};
use noema_primitives::NOE;
use proptest::{prelude::*, sample::Index};

/// Who calls.
#[derive(Clone, Copy, Debug)]
pub enum Caller {
	/// The one that the record belongs to.
	Owner,
	/// Someone, mostly another.
	Other(AccountId),
}

/// Which record: one of those there are, or any id. Of terms: some that are published, or any of [`catalogue`].
#[derive(Clone, Copy, Debug)]
pub enum Which {
	Known(Index),
	Id(u32),
}

/// How much a caller allows.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
	/// What is asked for.
	Exact,
	/// A credit less.
	Less,
	/// Anything.
	Any,
}

impl Limit {
	/// As a number.
	pub fn of(self, asked: u128) -> u128 {
		match self {
			Self::Exact => asked,
			Self::Less => asked.saturating_sub(1),
			Self::Any => u128::MAX,
		}
	}
}

/// What may happen. Terms by number are those of [`catalogue`].
#[derive(Clone, Debug)]
pub enum Step {
	Publish(AccountId, usize),
	RemoveTerms(Caller, usize),
	Offer(Caller, u32, Which, u128, Option<u32>, Option<AccountId>),
	SetPrice(Caller, Which, u128),
	Withdraw(Caller, Which),
	Buy(AccountId, Which, Limit, bool, Option<u128>),
	Renew(Caller, Which, Limit, Option<u128>),
	Transfer(Caller, Which, AccountId, Limit),
	Select(Caller, Which, u8),
	Prefer(Caller, Which),
	Refund(Caller, Which),
	Revoke(Which),
	Burn(Caller, Which),
	OpenDerivatives(Caller, u32, Which),
	CloseDerivatives(Caller, u32),
	OpenLane(Caller, Which, Option<u32>),
	/// One of the lanes that are open, and what was not used of its part, in millionths.
	EndLane(Index, u64),
	UseRight(Caller, Which, Option<u32>),
	/// Without a licence.
	UseOpenRight(AccountId, u32),
	Suspend(Caller, Which),
	Resume(Which),
	Sell(Which, AccountId, u128),
	Give(u32, AccountId),
	Retire(u32, bool),
	SetTier(AccountId, u8, u32),
	SetFee(u32),
	SetShop(Option<u128>),
	Pass(u32),
}

/// The terms of random sequences. The last two make no sense.
pub fn catalogue() -> Vec<LicenceTerms> {
	let short = |period| Some(Quota { units: QUOTA, period });
	let none = Derivatives::None;
	vec![
		terms(),
		LicenceTerms { quota: short(40), duration: Some(150), ..terms() },
		LicenceTerms { seats: 2, quota: short(7), duration: None, derivatives: none, ..terms() },
		LicenceTerms { algorithms: algorithms(&[1, 2]), duration: Some(90), ..terms() },
		LicenceTerms { required_tier: 3, transferable: false, quota: None, ..terms() },
		LicenceTerms { resale_royalty_ppm: 333_333, seats: 5, quota: short(60), ..terms() },
		LicenceTerms { seats: 0, ..terms() },
		LicenceTerms { required_tier: 11, ..terms() },
	]
}

/// How many of them make sense.
pub const SOUND: usize = 6;

fn who() -> impl Strategy<Value = AccountId> {
	prop_oneof![6 => Just(ALICE), 8 => Just(BOB), 5 => Just(CAROL), 1 => Just(MINER), 1 => Just(POOR)]
}

fn caller() -> impl Strategy<Value = Caller> {
	prop_oneof![12 => Just(Caller::Owner), 1 => who().prop_map(Caller::Other)]
}

/// Who burns: often not the holder.
fn burner() -> impl Strategy<Value = Caller> {
	prop_oneof![3 => Just(Caller::Owner), 2 => who().prop_map(Caller::Other)]
}

fn which() -> impl Strategy<Value = Which> {
	prop_oneof![20 => any::<Index>().prop_map(Which::Known), 1 => (0u32..30).prop_map(Which::Id)]
}

fn limit() -> impl Strategy<Value = Limit> {
	prop_oneof![6 => Just(Limit::Exact), 1 => Just(Limit::Less), 3 => Just(Limit::Any)]
}

fn native() -> impl Strategy<Value = Option<u128>> {
	let amount = (0u128..40).prop_map(|noe| Some(noe * NOE));
	prop_oneof![5 => Just(None), 1 => amount, 1 => Just(Some(RICH))]
}

fn asset() -> impl Strategy<Value = u32> {
	prop_oneof![8 => Just(MODEL), 3 => Just(DATASET), 3 => Just(AGENT), 1 => Just(99)]
}

fn sound() -> impl Strategy<Value = usize> {
	prop_oneof![20 => 0usize..SOUND, 1 => SOUND..SOUND + 2]
}

fn price() -> impl Strategy<Value = u128> {
	prop_oneof![4 => 0u128..200_000_000, 1 => 0u128..20_000, 1 => Just(0)]
}

fn supply() -> impl Strategy<Value = Option<u32>> {
	prop_oneof![2 => Just(None), 1 => (0u32..4).prop_map(Some)]
}

fn list() -> impl Strategy<Value = Option<AccountId>> {
	prop_oneof![5 => Just(None), 1 => who().prop_map(Some)]
}

fn publishing() -> impl Strategy<Value = Step> {
	(who(), sound()).prop_map(|(who, terms)| Step::Publish(who, terms))
}

fn offering() -> impl Strategy<Value = Step> {
	(caller(), asset(), which(), price(), supply(), list()).prop_map(
		|(who, asset, terms, price, supply, list)| Step::Offer(who, asset, terms, price, supply, list),
	)
}

fn buying() -> impl Strategy<Value = Step> {
	(who(), which(), limit(), prop::bool::weighted(0.95), native())
		.prop_map(|(who, id, limit, right, native)| Step::Buy(who, id, limit, right, native))
}

/// A call of the pallet.
fn call() -> impl Strategy<Value = Step> {
	prop_oneof![
		6 => publishing(),
		1 => (caller(), sound()).prop_map(|(who, terms)| Step::RemoveTerms(who, terms)),
		8 => offering(),
		2 => (caller(), which(), price()).prop_map(|(who, id, price)| Step::SetPrice(who, id, price)),
		2 => (caller(), which()).prop_map(|(who, id)| Step::Withdraw(who, id)),
		20 => buying(),
		4 => (caller(), which(), limit(), native())
			.prop_map(|(who, id, limit, native)| Step::Renew(who, id, limit, native)),
		5 => (caller(), which(), who(), limit())
			.prop_map(|(who, id, to, limit)| Step::Transfer(who, id, to, limit)),
		12 => (caller(), which(), 1u8..4).prop_map(|(who, id, algorithm)| Step::Select(who, id, algorithm)),
		3 => (caller(), which()).prop_map(|(who, id)| Step::Prefer(who, id)),
		2 => (caller(), which()).prop_map(|(who, id)| Step::Refund(who, id)),
		3 => which().prop_map(Step::Revoke),
		4 => (burner(), which()).prop_map(|(who, id)| Step::Burn(who, id)),
		3 => (caller(), asset(), which()).prop_map(|(who, asset, terms)| Step::OpenDerivatives(who, asset, terms)),
		1 => (caller(), asset()).prop_map(|(who, asset)| Step::CloseDerivatives(who, asset)),
	]
}

/// What other pallets do with it.
fn of_others() -> impl Strategy<Value = Step> {
	let required = prop_oneof![10 => Just(Some(0)), 1 => Just(None), 1 => asset().prop_map(Some)];
	prop_oneof![
		20 => (caller(), which(), required).prop_map(|(who, id, asset)| Step::OpenLane(who, id, asset)),
		10 => (any::<Index>(), 0u64..=1_200_000).prop_map(|(lane, unused)| Step::EndLane(lane, unused)),
		4 => (caller(), which(), prop_oneof![9 => Just(None), 1 => asset().prop_map(Some)])
			.prop_map(|(who, id, asset)| Step::UseRight(who, id, asset)),
		2 => (who(), asset()).prop_map(|(who, asset)| Step::UseOpenRight(who, asset)),
		3 => (caller(), which()).prop_map(|(who, id)| Step::Suspend(who, id)),
		1 => which().prop_map(Step::Resume),
		3 => (which(), who(), price()).prop_map(|(id, to, price)| Step::Sell(id, to, price)),
	]
}

/// What happens around it.
fn surroundings() -> impl Strategy<Value = Step> {
	let discount = prop_oneof![Just(0), 0u32..=1_000_000];
	let shop = prop_oneof![1 => Just(None), 4 => (1u128..9_000_000).prop_map(Some)];
	prop_oneof![
		1 => (asset(), prop_oneof![Just(ALICE), Just(CAROL)]).prop_map(|(asset, to)| Step::Give(asset, to)),
		1 => (asset(), prop::bool::weighted(0.3)).prop_map(|(asset, retired)| Step::Retire(asset, retired)),
		3 => (who(), 0u8..=10, discount).prop_map(|(who, tier, discount)| Step::SetTier(who, tier, discount)),
		1 => (0u32..=200_000).prop_map(Step::SetFee),
		1 => shop.prop_map(Step::SetShop),
		8 => (0u32..60).prop_map(Step::Pass),
	]
}

/// A step, mostly a call.
fn step() -> impl Strategy<Value = Step> {
	prop_oneof![5 => call(), 3 => of_others(), 1 => surroundings()]
}

/// So many steps. What most others need comes first, or little but refusals would come of them.
pub fn sequence(steps: usize) -> impl Strategy<Value = Vec<Step>> {
	let three = 3..=3;
	let first = (
		prop::collection::vec(publishing(), three.clone()),
		prop::collection::vec(offering(), three.clone()),
		prop::collection::vec(buying(), three),
	);
	(first, prop::collection::vec(step(), steps - 9))
		.prop_map(|((terms, offers, licences), rest)| [terms, offers, licences, rest].concat())
}
