// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use super::ledger::Outcome;
use crate::{
	mock::*,
	types::{Details, Modalities},
	*,
};
use noema_primitives::{metering::UNIT_CLASSES, money::NOE, services::TierUnits};
use proptest::{prelude::*, sample::Index};

/// Who calls.
#[derive(Clone, Copy, Debug)]
pub enum Caller {
	/// The one that the service belongs to.
	Owner,
	/// Someone, mostly another.
	Other(AccountId),
}

/// Which service: one of those there are, or any id.
#[derive(Clone, Copy, Debug)]
pub enum Which {
	Known(Index),
	Id(u32),
}

/// Which version.
#[derive(Clone, Copy, Debug)]
pub enum Version {
	InForce,
	Announced,
	/// Of those there ever were.
	Ever(Index),
	Number(u32),
}

/// A string or a list, and what is wrong with it, if anything.
#[derive(Clone, Debug)]
pub struct Judged<V> {
	pub value: V,
	pub flaw: Outcome,
}

/// How much, of what there is.
#[derive(Clone, Copy, Debug)]
pub enum Size {
	Part(u32),
	AllButLeast,
	All,
	OneMore,
}

impl Size {
	/// As a number.
	pub fn of(self, whole: u128) -> u128 {
		match self {
			Self::Part(part) => whole * u128::from(part) / 1_000_000,
			Self::AllButLeast => whole.saturating_sub(ED),
			Self::All => whole,
			Self::OneMore => whole + 1,
		}
	}
}

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	Register(AccountId, AccountId, Judged<Uri>),
	UpdateProvider(AccountId, Judged<Uri>),
	SetPayout(AccountId, AccountId),
	RestoreBond(AccountId),
	Deregister(AccountId),
	Slash(AccountId, Size),
	Add(AccountId, ServiceKind, Judged<(Uri, Details)>, Option<u32>, Option<u32>),
	Update(Caller, Which, Judged<(Uri, Details)>),
	SetEndpoint(Caller, Which, Judged<(Uri, Details)>),
	SetPaused(Caller, Which, bool),
	RetireService(Caller, Which),
	Remove(Caller, Which),
	/// At whatever royalty, or for so much of one.
	Publish(Caller, Which, Judged<(Tariff, FreeUnits)>, Option<u32>),
	RetireTariff(Caller, Which, Version),
	Prune(AccountId, Which, Version),
	Pin(Which, Version),
	/// One of the pins there are.
	Unpin(Index),
	/// All pins of a service.
	UnpinAll(Which),
	Offer(u32, AccountId, Option<u32>),
	SetBond(u128),
	SetNotice(u32),
	Send(AccountId, AccountId, Size),
	Pass(u32),
}

fn who() -> impl Strategy<Value = AccountId> {
	prop_oneof![8 => Just(ALICE), 6 => Just(BOB), 1 => Just(POOR), 1 => Just(PAYOUT)]
}

fn caller() -> impl Strategy<Value = Caller> {
	prop_oneof![10 => Just(Caller::Owner), 1 => who().prop_map(Caller::Other)]
}

fn which() -> impl Strategy<Value = Which> {
	prop_oneof![20 => any::<Index>().prop_map(Which::Known), 1 => (0u32..9).prop_map(Which::Id)]
}

fn version() -> impl Strategy<Value = Version> {
	prop_oneof![
		6 => Just(Version::InForce),
		2 => Just(Version::Announced),
		6 => any::<Index>().prop_map(Version::Ever),
		1 => (0u32..9).prop_map(Version::Number),
	]
}

fn size() -> impl Strategy<Value = Size> {
	prop_oneof![
		8 => (0u32..=1_000_000).prop_map(Size::Part),
		1 => Just(Size::AllButLeast),
		1 => Just(Size::All),
		1 => Just(Size::OneMore),
	]
}

fn good<V>(value: V) -> Judged<V> {
	Judged { value, flaw: Ok(()) }
}

fn bad<V>(value: V, flaw: &'static str) -> Judged<V> {
	Judged { value, flaw: Err(flaw) }
}

fn uri() -> impl Strategy<Value = Judged<Uri>> {
	prop_oneof![
		8 => "[!-~]{0,40}".prop_map(|text| good(bytes(&text))),
		1 => "[!-~]{0,9} [!-~]{0,9}".prop_map(|text| bad(bytes(&text), "MalformedUri")),
	]
}

/// An endpoint and details; where only one of them is handed over, it is the one with the flaw.
fn described() -> impl Strategy<Value = Judged<(Uri, Details)>> {
	prop_oneof![
		12 => ("https?://[!-~]{1,30}", "[a-z]{1,8}( [a-z]{1,8})?", any::<u32>()).prop_map(|(url, name, max_output)| {
			let name = bytes(&name);
			good((bytes(&url), Details { name, max_output, ..details() }))
		}),
		1 => Just(bad((endpoint(), Details { name: bytes(""), ..details() }), "MalformedName")),
		1 => Just(bad((endpoint(), Details { tags: tags(&["A"]), ..details() }), "MalformedTag")),
		1 => Just(bad((endpoint(), Details { tags: tags(&["a", "a"]), ..details() }), "DuplicateTag")),
		1 => Just(bad((endpoint(), Details { inputs: Modalities(64), ..details() }), "UnknownModality")),
		1 => Just(bad((bytes("ftp://a"), details()), "MalformedUri")),
	]
}

fn offer_of_prices() -> impl Strategy<Value = Judged<(Tariff, FreeUnits)>> {
	let units = |tier: u8, units: u64| TierUnits { tier, units: [units; UNIT_CLASSES] };
	let list = |units: Vec<TierUnits>| FreeUnits::try_from(units).expect("they are few");
	prop_oneof![
		10 => prop::array::uniform6(1u64..1_000_000).prop_map(move |prices| {
			good((Tariff { prices }, list(vec![])))
		}),
		2 => (1u8..5, 5u8..=10, any::<u64>()).prop_map(move |(low, high, most)| {
			good((flat(1), list(vec![units(low, 1), units(high, most)])))
		}),
		1 => Just(bad((flat(0), list(vec![])), "ZeroTariff")),
		1 => (5u8..=10, 1u8..=5).prop_map(move |(high, low)| {
			bad((flat(1), list(vec![units(high, 1), units(low, 1)])), "MalformedFreeUnits")
		}),
	]
}

fn limit() -> impl Strategy<Value = Option<u32>> {
	prop_oneof![4 => Just(None), 1 => (0u32..=1_000_000).prop_map(Some)]
}

fn kind() -> impl Strategy<Value = ServiceKind> {
	prop_oneof![Just(ServiceKind::Chat), Just(ServiceKind::Image), Just(ServiceKind::Agent)]
}

fn asset() -> impl Strategy<Value = Option<u32>> {
	prop_oneof![4 => Just(None), 1 => (0u32..3).prop_map(Some)]
}

/// A call of the pallet, or of its trait.
fn call() -> impl Strategy<Value = Step> {
	prop_oneof![
		3 => (who(), who(), uri()).prop_map(|(who, payout, uri)| Step::Register(who, payout, uri)),
		1 => (who(), uri()).prop_map(|(who, uri)| Step::UpdateProvider(who, uri)),
		1 => (who(), who()).prop_map(|(who, payout)| Step::SetPayout(who, payout)),
		3 => who().prop_map(Step::RestoreBond),
		1 => who().prop_map(Step::Deregister),
		1 => (who(), size()).prop_map(|(who, amount)| Step::Slash(who, amount)),
		5 => (who(), kind(), described(), asset(), asset())
			.prop_map(|(who, kind, described, asset, licence)| Step::Add(who, kind, described, asset, licence)),
		1 => (caller(), which(), described()).prop_map(|(who, id, text)| Step::Update(who, id, text)),
		1 => (caller(), which(), described()).prop_map(|(who, id, text)| Step::SetEndpoint(who, id, text)),
		2 => (caller(), which(), prop::bool::weighted(0.4))
			.prop_map(|(who, id, paused)| Step::SetPaused(who, id, paused)),
		2 => (caller(), which()).prop_map(|(who, id)| Step::RetireService(who, id)),
		3 => (caller(), which()).prop_map(|(who, id)| Step::Remove(who, id)),
		12 => (caller(), which(), offer_of_prices(), limit())
			.prop_map(|(who, id, offer, limit)| Step::Publish(who, id, offer, limit)),
		2 => (caller(), which(), version()).prop_map(|(who, id, version)| Step::RetireTariff(who, id, version)),
		5 => (who(), which(), version()).prop_map(|(who, id, version)| Step::Prune(who, id, version)),
		10 => (which(), version()).prop_map(|(id, version)| Step::Pin(id, version)),
		5 => any::<Index>().prop_map(Step::Unpin),
		2 => which().prop_map(Step::UnpinAll),
	]
}

/// What happens around it.
fn surroundings() -> impl Strategy<Value = Step> {
	let ppm =
		prop_oneof![4 => (0u32..=1_000_000).prop_map(Some), 1 => Just(Some(1_000_001)), 1 => Just(None)];
	prop_oneof![
		4 => (0u32..3, who(), ppm).prop_map(|(asset, who, ppm)| Step::Offer(asset, who, ppm)),
		1 => (0u128..3_000).prop_map(|bond| Step::SetBond(bond * NOE)),
		1 => (0u32..200).prop_map(Step::SetNotice),
		2 => (who(), who(), size()).prop_map(|(from, to, amount)| Step::Send(from, to, amount)),
		8 => (0u32..200).prop_map(Step::Pass),
	]
}

/// A step, mostly a call.
pub fn step() -> impl Strategy<Value = Step> {
	prop_oneof![5 => call(), 1 => surroundings()]
}
