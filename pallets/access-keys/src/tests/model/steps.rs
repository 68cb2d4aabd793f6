// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use super::reference::Place;
use crate::{
	mock::*,
	types::{Scope, Terms},
};
use frame::hashing::H256;
use noema_primitives::{money::CRED, BlockNumber, ServiceId};
use proptest::{collection::vec, prelude::*};

/// Terms, whose expiry is told from the present on.
#[derive(Clone, Debug)]
pub struct Wish {
	scope: Option<Vec<ServiceId>>,
	cap: u128,
	period: BlockNumber,
	lane_cap: u128,
	max_close_delay: BlockNumber,
	licences: bool,
	lifetime: BlockNumber,
	label: u8,
}

impl Wish {
	/// As terms of now.
	pub fn terms(&self) -> Terms {
		Terms {
			scope: self.scope.as_ref().map_or(Scope::Any, |list| services(list)),
			cap: self.cap,
			period: self.period,
			lane_cap: self.lane_cap,
			max_close_delay: self.max_close_delay,
			licences: self.licences,
			expires_at: now() + self.lifetime,
			label: H256::repeat_byte(self.label),
			origins: self.label.is_multiple_of(2).then(|| H256::repeat_byte(self.label)),
		}
	}
}

/// How much, of what there is room for.
#[derive(Clone, Copy, Debug)]
pub enum Size {
	/// So many parts per thousand.
	Part(u32),
	/// All.
	All,
	/// A credit more.
	OneMore,
	/// A number of credits.
	Units(u128),
}

impl Size {
	/// As a number.
	pub fn of(self, whole: u128) -> u128 {
		match self {
			Self::Part(part) => whole * u128::from(part) / 1_000,
			Self::All => whole,
			Self::OneMore => whole + 1,
			Self::Units(units) => units,
		}
	}
}

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	Grant(Place, Wish),
	Update(Place, Wish),
	Revoke(Place),
	Rotate(AccountId, u8, u8, BlockNumber),
	Prune(Place),
	/// To a service, with so much of the room or of what is left to a lane, and a close delay; under a licence or not.
	Open(Place, ServiceId, Size, BlockNumber, bool),
	/// One of the lanes, by so much of the room.
	TopUp(usize, Size),
	/// One of the lanes.
	End(usize),
	/// Grants cost so much from now on.
	Price(u128),
	/// So many blocks pass.
	Pass(BlockNumber),
}

fn owner() -> impl Strategy<Value = AccountId> {
	prop_oneof![7 => Just(ALICE), 3 => Just(BOB), 1 => Just(POOR)]
}

/// A key by its number; for number 0 anybody can sign.
fn number() -> impl Strategy<Value = u8> {
	prop_oneof![20 => 1u8..6, 1 => Just(0)]
}

fn place() -> impl Strategy<Value = Place> {
	(owner(), number())
}

fn scope() -> impl Strategy<Value = Option<Vec<ServiceId>>> {
	let distinct = prop::sample::subsequence(vec![3, 1, 0, 2], 1..=4);
	prop_oneof![
		12 => Just(None),
		6 => distinct.prop_map(Some),
		1 => vec(0u32..4, 0..5).prop_map(Some),
	]
}

fn cap() -> impl Strategy<Value = u128> {
	prop_oneof![10 => CRED..100 * CRED, 2 => 1u128..100, 1 => Just(u128::from(u64::MAX)), 1 => Just(0)]
}

fn period() -> impl Strategy<Value = BlockNumber> {
	prop_oneof![
		6 => HOUR..3 * DAY,
		4 => 24u32..100,
		2 => Just(DAY),
		1 => Just(365 * DAY),
		1 => prop_oneof![Just(0), Just(23), Just(365 * DAY + 1)],
	]
}

fn lifetime() -> impl Strategy<Value = BlockNumber> {
	prop_oneof![
		8 => DAY..20 * DAY,
		3 => 1u32..HOUR,
		1 => prop_oneof![Just(0), Just(365 * DAY), Just(365 * DAY + 1)],
	]
}

fn close_delay() -> impl Strategy<Value = BlockNumber> {
	prop_oneof![8 => 300u32..=600, 4 => 600u32..2_000, 1 => Just(299)]
}

fn wish() -> impl Strategy<Value = Wish> {
	(scope(), cap(), period(), cap(), close_delay(), any::<bool>(), lifetime(), any::<u8>()).prop_map(
		|(scope, cap, period, lane_cap, close_delay, licences, lifetime, label)| Wish {
			scope,
			cap,
			period,
			lane_cap,
			max_close_delay: if close_delay < 300 { close_delay } else { 2 * close_delay },
			licences,
			lifetime,
			label,
		},
	)
}

/// Small parts as often as large ones.
fn size() -> impl Strategy<Value = Size> {
	prop_oneof![
		8 => (0u32..200).prop_map(Size::Part),
		4 => (200u32..=1_000).prop_map(Size::Part),
		2 => Just(Size::All),
		2 => Just(Size::OneMore),
		1 => (0u128..3).prop_map(Size::Units),
		1 => (0u128..200 * CRED).prop_map(Size::Units),
	]
}

fn overlap() -> impl Strategy<Value = BlockNumber> {
	prop_oneof![2 => Just(0), 8 => 1u32..3 * DAY, 1 => Just(30 * DAY), 1 => Just(30 * DAY + 1)]
}

fn pass() -> impl Strategy<Value = BlockNumber> {
	prop_oneof![4 => 1u32..50, 4 => 50u32..HOUR, 3 => HOUR..DAY, 1 => DAY..10 * DAY]
}

/// A call of the owner's or of anyone.
fn call() -> impl Strategy<Value = Step> {
	prop_oneof![
		10 => (place(), wish()).prop_map(|(place, wish)| Step::Grant(place, wish)),
		5 => (place(), wish()).prop_map(|(place, wish)| Step::Update(place, wish)),
		3 => place().prop_map(Step::Revoke),
		6 => (owner(), number(), number(), overlap())
			.prop_map(|(owner, old, new, overlap)| Step::Rotate(owner, old, new, overlap)),
		8 => place().prop_map(Step::Prune),
	]
}

/// What lanes do.
fn lanes() -> impl Strategy<Value = Step> {
	prop_oneof![
		12 => (place(), 0u32..4, size(), close_delay(), prop::bool::weighted(0.1))
			.prop_map(|(place, service, size, delay, licensed)| Step::Open(place, service, size, delay, licensed)),
		6 => (any::<usize>(), size()).prop_map(|(index, size)| Step::TopUp(index, size)),
		4 => any::<usize>().prop_map(Step::End),
	]
}

/// A step.
pub fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		32 => call(),
		24 => lanes(),
		8 => pass().prop_map(Step::Pass),
		1 => prop_oneof![Just(DEPOSIT), Just(DEPOSIT / 2), Just(2 * DEPOSIT), Just(0)].prop_map(Step::Price),
	]
}
