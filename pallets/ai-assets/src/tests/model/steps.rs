// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use super::ledger::Outcome;
use crate::{mock::*, types::Details, *};
use noema_primitives::money::NOE;
use proptest::{prelude::*, sample::Index};

/// Who calls.
#[derive(Clone, Copy, Debug)]
pub enum Caller {
	/// The one that the asset belongs to.
	Owner,
	/// Someone, mostly another.
	Other(AccountId),
}

/// Which asset: one of those there are, an agent, or any id.
#[derive(Clone, Copy, Debug)]
pub enum Which {
	Known(Index),
	Agent(Index),
	/// One of those that have parents.
	Derived(Index),
	Id(u32),
}

/// Which account.
#[derive(Clone, Copy, Debug)]
pub enum To {
	Account(AccountId),
	/// That of an agent.
	Agent(Index),
	/// That of an agent of any id, whether or not there is one.
	Reserved(u32),
}

/// Something that is new, and what is wrong with it, if anything.
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

/// A parent to be named.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
	pub which: Which,
	/// The right that is given first, if one is: of a licence or without, and at which ppm.
	pub right: Option<(bool, u32)>,
	/// How much lower the limit is than the right's ppm.
	pub short: u32,
	pub terms: bool,
}

/// What an agent does.
#[derive(Clone, Copy, Debug)]
pub enum Act {
	Pay(AccountId, Size),
	Give(Index, To),
	Nest,
}

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	Register(AccountId, Judged<(Specifics, Details)>, Vec<Claim>),
	/// So many models, and those who derive from them, that one which derives from all has too many ancestors.
	Crowd(AccountId),
	/// So many agents, each of which is the last one's, that one more would be too many.
	Chain(AccountId),
	Edit(Caller, Which, Attribute, Judged<Details>),
	Transfer(Caller, Which, To),
	Retire(Caller, Which),
	Remove(Caller, Which),
	RemoveParent(Option<Caller>, Which, Index),
	Offer(Caller, Which, Option<AccountId>, u32),
	/// One of the offers there are, by whoever made it or another.
	Withdraw(Caller, Index),
	Admit(AccountId),
	Dismiss(AccountId),
	Slash(AccountId, Size),
	Bond(AccountId),
	Resign(AccountId),
	WithdrawBond(AccountId),
	/// Resigns, waits for the bond, and asks for it.
	Depart(AccountId),
	Attest(AccountId, Which, Attribute, u32),
	/// One of those there are, by its auditor or another.
	Revoke(Caller, Index),
	Prune(Index),
	ActAs(Caller, Which, Act),
	Dispute(Which, bool),
	Divide(Which, bool),
	List(Which, bool),
	Earn(Which),
	License(Which, bool),
	SetBond(u128),
	Send(AccountId, To, Size),
	Pass(u32),
}

fn who() -> impl Strategy<Value = AccountId> {
	prop_oneof![8 => Just(ALICE), 6 => Just(BOB), 3 => Just(CAROL), 1 => Just(POOR)]
}

fn auditor() -> impl Strategy<Value = AccountId> {
	prop_oneof![6 => Just(CAROL), 3 => Just(BOB), 1 => Just(POOR)]
}

fn caller() -> impl Strategy<Value = Caller> {
	prop_oneof![12 => Just(Caller::Owner), 1 => who().prop_map(Caller::Other)]
}

fn which() -> impl Strategy<Value = Which> {
	prop_oneof![
		16 => any::<Index>().prop_map(Which::Known),
		4 => any::<Index>().prop_map(Which::Agent),
		1 => (0u32..30).prop_map(Which::Id),
	]
}

fn agent() -> impl Strategy<Value = Which> {
	prop_oneof![9 => any::<Index>().prop_map(Which::Agent), 1 => which()]
}

fn derived() -> impl Strategy<Value = Which> {
	prop_oneof![9 => any::<Index>().prop_map(Which::Derived), 1 => which()]
}

fn to() -> impl Strategy<Value = To> {
	prop_oneof![
		8 => who().prop_map(To::Account),
		8 => any::<Index>().prop_map(To::Agent),
		1 => (0u32..30).prop_map(To::Reserved),
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

fn some_details() -> impl Strategy<Value = Details> {
	("[a-z]{1,8}( [a-z]{1,8})?", "[!-~]{0,20}", prop::bool::ANY).prop_map(|(name, uri, tagged)| {
		let tags = if tagged { tags(&["fast"]) } else { tags(&[]) };
		Details { name: bytes(&name), metadata_uri: bytes(&uri), metadata_hash: REPORT, tags }
	})
}

fn registration() -> impl Strategy<Value = Judged<(Specifics, Details)>> {
	let specifics = prop_oneof![
		5 => Just(Specifics::Model),
		2 => prop::bool::ANY.prop_map(|compute_only| Specifics::Dataset { compute_only }),
		4 => Just(Specifics::Agent),
		1 => Just(Specifics::Compute(machines())),
	];
	let none = types::Machines { count: 0, ..machines() };
	let nameless = Details { name: bytes(""), ..details() };
	prop_oneof![
		20 => (specifics, some_details()).prop_map(good),
		1 => Just(bad((Specifics::Compute(none), details()), "MalformedMachines")),
		1 => Just(bad((Specifics::Model, nameless), "MalformedName")),
	]
}

fn edited() -> impl Strategy<Value = Judged<Details>> {
	prop_oneof![
		10 => some_details().prop_map(good),
		1 => Just(bad(Details { name: bytes(" "), ..details() }, "MalformedName")),
		1 => Just(bad(Details { metadata_uri: bytes("a b"), ..details() }, "MalformedUri")),
		1 => Just(bad(Details { tags: tags(&["A"]), ..details() }, "MalformedTag")),
		1 => Just(bad(Details { tags: tags(&["a", "a"]), ..details() }, "DuplicateTag")),
	]
}

fn claim() -> impl Strategy<Value = Claim> {
	let ppm = prop_oneof![8 => 0u32..=150_000, 1 => Just(0), 1 => 150_000u32..=600_000];
	let right = prop_oneof![12 => (prop::bool::ANY, ppm).prop_map(Some), 1 => Just(None)];
	let short = prop_oneof![12 => Just(0), 1 => Just(1)];
	(which(), right, short, prop::bool::weighted(0.95)).prop_map(|(which, right, short, terms)| Claim {
		which,
		right,
		short,
		terms,
	})
}

fn claims() -> impl Strategy<Value = Vec<Claim>> {
	prop_oneof![2 => Just(vec![]), 5 => prop::collection::vec(claim(), 1..=3), 1 => prop::collection::vec(claim(), 4..=8)]
}

fn attribute() -> impl Strategy<Value = Attribute> {
	prop_oneof![
		Just(Attribute::Content),
		Just(Attribute::Name),
		Just(Attribute::Metadata),
		Just(Attribute::Tags),
		Just(Attribute::Lineage),
		Just(Attribute::Safety),
	]
}

fn editable() -> impl Strategy<Value = Attribute> {
	prop_oneof![Just(Attribute::Name), Just(Attribute::Metadata), Just(Attribute::Tags)]
}

fn act() -> impl Strategy<Value = Act> {
	prop_oneof![
		5 => (who(), size()).prop_map(|(to, amount)| Act::Pay(to, amount)),
		3 => (any::<Index>(), to()).prop_map(|(asset, to)| Act::Give(asset, to)),
		1 => Just(Act::Nest),
	]
}

fn ppm() -> impl Strategy<Value = u32> {
	prop_oneof![8 => 0u32..=1_000_000, 1 => Just(1_000_001)]
}

fn provider() -> impl Strategy<Value = Option<AccountId>> {
	prop_oneof![Just(None), Just(Some(BOB)), Just(Some(CAROL))]
}

/// A call of an owner.
fn owners_call() -> impl Strategy<Value = Step> {
	prop_oneof![
		14 => (who(), registration(), claims()).prop_map(|(who, what, claims)| Step::Register(who, what, claims)),
		5 => (caller(), which(), editable(), edited())
			.prop_map(|(who, id, attribute, details)| Step::Edit(who, id, attribute, details)),
		8 => (caller(), which(), to()).prop_map(|(who, id, to)| Step::Transfer(who, id, to)),
		2 => (caller(), which()).prop_map(|(who, id)| Step::Retire(who, id)),
		3 => (caller(), which()).prop_map(|(who, id)| Step::Remove(who, id)),
		3 => (prop::option::of(caller()), derived(), any::<Index>())
			.prop_map(|(who, id, parent)| Step::RemoveParent(who, id, parent)),
		4 => (caller(), which(), provider(), ppm())
			.prop_map(|(who, id, provider, ppm)| Step::Offer(who, id, provider, ppm)),
		3 => (caller(), any::<Index>()).prop_map(|(who, offer)| Step::Withdraw(who, offer)),
		6 => (caller(), agent(), act()).prop_map(|(who, id, act)| Step::ActAs(who, id, act)),
	]
}

/// A call of an auditor, or one about auditors.
fn auditors_call() -> impl Strategy<Value = Step> {
	let blocks = prop_oneof![8 => 1u32..=2_000, 1 => Just(0), 1 => Just(VALIDITY + 1)];
	prop_oneof![
		3 => auditor().prop_map(Step::Admit),
		1 => auditor().prop_map(Step::Dismiss),
		1 => (auditor(), size()).prop_map(|(who, amount)| Step::Slash(who, amount)),
		4 => auditor().prop_map(Step::Bond),
		1 => auditor().prop_map(Step::Resign),
		2 => auditor().prop_map(Step::WithdrawBond),
		1 => auditor().prop_map(Step::Depart),
		8 => (auditor(), which(), attribute(), blocks)
			.prop_map(|(who, id, attribute, blocks)| Step::Attest(who, id, attribute, blocks)),
		2 => (caller(), any::<Index>()).prop_map(|(who, index)| Step::Revoke(who, index)),
		3 => any::<Index>().prop_map(Step::Prune),
	]
}

/// What happens around it.
fn surroundings() -> impl Strategy<Value = Step> {
	let switch = || prop::bool::weighted(0.3);
	prop_oneof![
		1 => (which(), switch()).prop_map(|(id, on)| Step::Dispute(id, on)),
		1 => (which(), prop::bool::weighted(0.8)).prop_map(|(id, on)| Step::Divide(id, on)),
		1 => (which(), switch()).prop_map(|(id, on)| Step::List(id, on)),
		1 => which().prop_map(Step::Earn),
		1 => (which(), switch()).prop_map(|(id, on)| Step::License(id, on)),
		1 => (0u128..9_000).prop_map(|bond| Step::SetBond(bond * NOE)),
		4 => (who(), to(), size()).prop_map(|(from, to, amount)| Step::Send(from, to, amount)),
		4 => (0u32..900).prop_map(Step::Pass),
	]
}

/// A step, mostly a call.
pub fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		600 => owners_call(),
		300 => auditors_call(),
		200 => surroundings(),
		1 => who().prop_map(Step::Crowd),
		2 => who().prop_map(Step::Chain),
	]
}
