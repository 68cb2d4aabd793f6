// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use super::reference::OF_LEAF;
use crate::{
	mock::*,
	types::{Standing, Verdict},
};
use noema_primitives::{money::CRED, AiAssetId, BlockNumber};
use proptest::prelude::*;

/// Who calls.
#[derive(Clone, Copy, Debug)]
pub enum Caller {
	/// The owner of the asset.
	Owner,
	/// An account.
	Other(AccountId),
}

/// Which account.
#[derive(Clone, Copy, Debug)]
pub enum Who {
	/// This one.
	One(AccountId),
	/// One of those that can, if there are any.
	Able(usize),
}

/// How much, of what there is.
#[derive(Clone, Copy, Debug)]
pub enum Size {
	/// So many parts per thousand.
	Part(u32),
	/// All.
	All,
	/// All but one.
	AllButOne,
	/// One more.
	OneMore,
	/// A number.
	Units(u128),
}

impl Size {
	/// As a number.
	pub fn of(self, whole: u128) -> u128 {
		match self {
			Self::Part(part) => whole * u128::from(part) / 1_000,
			Self::All => whole,
			Self::AllButOne => whole.saturating_sub(1),
			Self::OneMore => whole + 1,
			Self::Units(units) => units,
		}
	}
}

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	Earn(AiAssetId, u128),
	Pull(AiAssetId, AiAssetId),
	Claim(AiAssetId),
	Fractionalize(Caller, AiAssetId),
	Activate(Who, AiAssetId, Size),
	Deactivate(Who, AiAssetId, Size),
	ClaimShares(Who, AiAssetId),
	Reunify(Caller, AiAssetId),
	/// Gives all that is free to the owner, and takes the shares back.
	Gather(AiAssetId),
	/// Lets go of all shares in a dispute, which leaves what they earned, and takes the shares back after it.
	GatherInDispute(AiAssetId),
	Dispute(AccountId, AiAssetId, Standing),
	Resolve(AiAssetId, Verdict<AccountId>, bool),
	Expire(AiAssetId),
	HandOver(AiAssetId, AccountId),
	Correct(AiAssetId, usize),
	/// Corrects a lineage while [`BASE`] is disputed.
	CorrectInDispute(AiAssetId, usize),
	Give(AiAssetId, AccountId, AccountId, Size),
	/// Burns all shares that an account has.
	Burn(AccountId, AiAssetId),
	Pass(BlockNumber),
}

/// The lineages that an asset may have: of ancestors that were registered before.
pub fn lineages(asset: AiAssetId) -> Vec<Vec<(AiAssetId, u32)>> {
	match asset {
		DERIVED => vec![vec![(BASE, 100_000)], vec![(BASE, 333_333)], vec![]],
		LEAF => vec![
			vec![(BASE, 20_000), (DERIVED, 180_000)],
			vec![(BASE, 1), (DERIVED, 499_999)],
			vec![(DERIVED, 123_457)],
			vec![],
		],
		_ => vec![vec![]],
	}
}

fn account() -> impl Strategy<Value = AccountId> {
	prop_oneof![4 => Just(ALICE), 4 => Just(BOB), 3 => Just(CAROL), 2 => Just(STRANGER)]
}

/// Most of what happens is to one of them.
fn asset() -> impl Strategy<Value = AiAssetId> {
	prop_oneof![12 => Just(BASE), 6 => Just(DERIVED), 6 => Just(LEAF)]
}

fn any_asset() -> impl Strategy<Value = AiAssetId> {
	prop_oneof![24 => asset(), 1 => Just(9)]
}

fn caller() -> impl Strategy<Value = Caller> {
	prop_oneof![9 => Just(Caller::Owner), 1 => account().prop_map(Caller::Other)]
}

fn who() -> impl Strategy<Value = Who> {
	prop_oneof![1 => account().prop_map(Who::One), 7 => any::<usize>().prop_map(Who::Able)]
}

fn size() -> impl Strategy<Value = Size> {
	prop_oneof![
		8 => (1u32..=1_000).prop_map(Size::Part),
		3 => Just(Size::All),
		4 => Just(Size::AllButOne),
		1 => Just(Size::OneMore),
		2 => (0u128..9).prop_map(Size::Units),
		1 => (0u128..1_200_000).prop_map(Size::Units),
	]
}

fn income() -> impl Strategy<Value = u128> {
	prop_oneof![
		4 => 0u128..50,
		6 => 50u128..CRED,
		3 => CRED..1_000_000 * CRED,
		1 => Just(u128::from(u64::MAX)),
	]
}

fn standing() -> impl Strategy<Value = Standing> {
	prop_oneof![8 => asset().prop_map(Standing::Owner), 2 => (5u32..8).prop_map(Standing::Licensee)]
}

fn verdict() -> impl Strategy<Value = Verdict<AccountId>> {
	prop_oneof![1 => Just(Verdict::Released), 1 => account().prop_map(Verdict::Redirected)]
}

fn blocks() -> impl Strategy<Value = BlockNumber> {
	prop_oneof![4 => 1u32..30, 6 => 30u32..2 * EPOCH, 2 => 2 * EPOCH..9 * EPOCH]
}

/// Income, and what is done with it.
fn incomes() -> impl Strategy<Value = Step> {
	prop_oneof![
		20 => (asset(), income()).prop_map(|(asset, amount)| Step::Earn(asset, amount)),
		7 => (any_asset(), any_asset()).prop_map(|(asset, ancestor)| Step::Pull(asset, ancestor)),
		3 => any_asset().prop_map(Step::Claim),
		2 => (asset(), account()).prop_map(|(asset, to)| Step::HandOver(asset, to)),
		2 => (asset(), any::<usize>()).prop_map(|(asset, which)| Step::Correct(asset, which)),
	]
}

/// Shares.
fn shares() -> impl Strategy<Value = Step> {
	prop_oneof![
		6 => (caller(), any_asset()).prop_map(|(who, asset)| Step::Fractionalize(who, asset)),
		9 => (who(), any_asset(), size()).prop_map(|(who, asset, size)| Step::Activate(who, asset, size)),
		6 => (who(), any_asset(), size()).prop_map(|(who, asset, size)| Step::Deactivate(who, asset, size)),
		8 => (who(), any_asset()).prop_map(|(who, asset)| Step::ClaimShares(who, asset)),
		1 => (caller(), any_asset()).prop_map(|(who, asset)| Step::Reunify(who, asset)),
		1 => asset().prop_map(Step::Gather),
		7 => (asset(), account(), account(), size())
			.prop_map(|(asset, from, to, size)| Step::Give(asset, from, to, size)),
		1 => (account(), asset()).prop_map(|(who, asset)| Step::Burn(who, asset)),
	]
}

/// Disputes.
fn disputes() -> impl Strategy<Value = Step> {
	prop_oneof![
		4 => (account(), any_asset(), standing())
			.prop_map(|(who, asset, standing)| Step::Dispute(who, asset, standing)),
		1 => asset().prop_map(|asset| Step::Dispute(STRANGER, asset, Standing::Licensee(OF_LEAF))),
		3 => (any_asset(), verdict(), any::<bool>())
			.prop_map(|(asset, verdict, slash)| Step::Resolve(asset, verdict, slash)),
		2 => any_asset().prop_map(Step::Expire),
		1 => asset().prop_map(Step::GatherInDispute),
		1 => (asset(), any::<usize>()).prop_map(|(asset, which)| Step::CorrectInDispute(asset, which)),
	]
}

/// A step.
pub fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		12 => incomes(),
		14 => shares(),
		4 => disputes(),
		5 => blocks().prop_map(Step::Pass),
	]
}
