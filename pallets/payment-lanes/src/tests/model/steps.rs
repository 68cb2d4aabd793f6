// SPDX-License-Identifier: Apache-2.0
//! What random sequences are made of.

use crate::mock::*;
use noema_primitives::money::CRED;
use proptest::prelude::*;

/// How much, of what there is.
#[derive(Clone, Copy, Debug)]
pub enum Size {
	/// So many parts per million.
	Part(u32),
	/// All.
	All,
	/// One more than there is.
	OneMore,
	/// A number of credits.
	Credits(u128),
}

impl Size {
	/// As a number.
	pub fn of(self, whole: u128) -> u128 {
		match self {
			Self::Part(part) => whole * u128::from(part) / 1_000_000,
			Self::All => whole,
			Self::OneMore => whole + 1,
			Self::Credits(credits) => credits,
		}
	}
}

/// Who calls: usually who may.
#[derive(Clone, Copy, Debug)]
pub enum By {
	/// Who may.
	Right,
	/// An account that the right one lets claim, if there is one.
	Claimer,
	/// Someone.
	Any(AccountId),
}

/// What is wrong with a voucher.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Flaw {
	None,
	/// Units cost a credit less.
	FewUnits,
	/// A class has fewer units than before.
	UnitsFell,
	Fork,
	Tariff,
	Chain,
	Expired,
	/// Signed by another key, by its number.
	Key(usize),
	/// A byte was changed after it was signed.
	Byte,
	/// Of a lane that there is not.
	Unknown,
	/// Of another lane, as if it were this one's.
	Lane(u16),
}

/// A voucher.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
	/// Which lane.
	pub pick: u16,
	/// How much of what is not claimed, beyond what is claimed.
	pub size: Size,
	pub flaw: Flaw,
	/// Whether a wallet wrapped it.
	pub wrapped: bool,
	/// Units besides those that are paid for.
	pub spare: u64,
}

/// What a lane or a job is to be.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
	pub payer: AccountId,
	pub service: u32,
	pub size: Size,
	pub key: usize,
	pub licensed: bool,
	pub delay: u32,
	pub salt: u64,
}

/// What is wrong with a request of a key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fault {
	None,
	Expired,
	TooLong,
	Fork,
	Forged,
}

/// What may happen.
#[derive(Clone, Debug)]
pub enum Step {
	Deposit(AccountId, Size),
	Withdraw(AccountId, Size),
	Open(Wish),
	OpenFor(Wish, Fault),
	TopUp(u16, By, Size),
	RequestClose(u16, By, Option<Size>),
	Release(u16, By),
	Finalise(u16),
	Claim(AccountId, By, Vec<Paper>),
	Refund(u16, By, Size, u8),
	Authorize(Wish, u32),
	Report(u16, By, Size),
	Dispute(u16, By),
	Capture(u16, By, Option<Paper>),
	Void(u16, By),
	Reclaim(u16),
	CloseAll(AccountId, u32),
	Prune(u16),
	SetClaimer(AccountId, AccountId, bool),
	SetFork(u32),
	/// A plain transfer that may end the sender's account.
	Send(AccountId, AccountId, Size),
	Pass(u32),
	Grant(AccountId, usize, u128),
	Revoke(AccountId, usize),
	Tier(AccountId, u8, u32),
	/// In parts per million.
	Fee(u32),
	Payout(AccountId),
}

fn who() -> impl Strategy<Value = AccountId> {
	prop_oneof![
		8 => Just(ALICE), 8 => Just(BOB), 2 => Just(PROVIDER), 2 => Just(OTHER_PROVIDER), 1 => Just(STRANGER),
	]
}

fn payee() -> impl Strategy<Value = AccountId> {
	prop_oneof![4 => Just(PROVIDER), 1 => Just(OTHER_PROVIDER)]
}

fn by() -> impl Strategy<Value = By> {
	prop_oneof![14 => Just(By::Right), 2 => Just(By::Claimer), 1 => who().prop_map(By::Any)]
}

fn size() -> impl Strategy<Value = Size> {
	prop_oneof![
		4 => (1u32..10_000).prop_map(Size::Part),
		8 => (10_000u32..400_000).prop_map(Size::Part),
		2 => (400_000u32..=1_000_000).prop_map(Size::Part),
		1 => Just(Size::All),
		1 => Just(Size::OneMore),
		1 => (0u128..3).prop_map(Size::Credits),
		1 => (0u128..20_000).prop_map(Size::Credits),
	]
}

/// As [`size`], without what is nearly all.
fn modest() -> impl Strategy<Value = Size> {
	prop_oneof![9 => (100u32..60_000).prop_map(Size::Part), 1 => size()]
}

fn flaw() -> impl Strategy<Value = Flaw> {
	prop_oneof![
		30 => Just(Flaw::None),
		1 => Just(Flaw::FewUnits),
		1 => Just(Flaw::UnitsFell),
		1 => Just(Flaw::Fork),
		1 => Just(Flaw::Tariff),
		1 => Just(Flaw::Chain),
		1 => Just(Flaw::Expired),
		2 => (0usize..4).prop_map(Flaw::Key),
		1 => Just(Flaw::Byte),
		1 => Just(Flaw::Unknown),
		1 => any::<u16>().prop_map(Flaw::Lane),
	]
}

fn paper() -> impl Strategy<Value = Paper> {
	(any::<u16>(), size(), flaw(), any::<bool>(), 0u64..3_000)
		.prop_map(|(pick, size, flaw, wrapped, spare)| Paper { pick, size, flaw, wrapped, spare })
}

fn wish() -> impl Strategy<Value = Wish> {
	let service = prop_oneof![
		8 => Just(SERVICE),
		4 => Just(ROYAL_SERVICE),
		2 => Just(LICENSED_SERVICE),
		3 => Just(OTHER_SERVICE),
		1 => Just(FREE_SERVICE),
	];
	let delay = prop_oneof![
		12 => Just(MIN_DELAY),
		4 => MIN_DELAY..5_000u32,
		4 => 2 * DAY..12 * DAY,
		1 => Just(MIN_DELAY - 1),
		1 => Just(MAX_DELAY),
		1 => Just(MAX_JOB + 1),
	];
	(who(), service, modest(), 0usize..4, prop::bool::weighted(0.15), delay, 0u64..6).prop_map(
		|(payer, service, size, key, licensed, delay, salt)| Wish {
			payer,
			service,
			size,
			key,
			licensed,
			delay,
			salt,
		},
	)
}

fn fault() -> impl Strategy<Value = Fault> {
	prop_oneof![
		12 => Just(Fault::None),
		1 => Just(Fault::Expired),
		1 => Just(Fault::TooLong),
		1 => Just(Fault::Fork),
		1 => Just(Fault::Forged),
	]
}

fn refund_period() -> impl Strategy<Value = u32> {
	prop_oneof![4 => Just(0u32), 4 => 1..9 * DAY, 1 => Just(MAX_JOB + 1)]
}

/// Calls that begin something or pay.
fn call() -> impl Strategy<Value = Step> {
	prop_oneof![
		3 => (who(), modest()).prop_map(|(who, size)| Step::Deposit(who, size)),
		2 => (who(), modest()).prop_map(|(who, size)| Step::Withdraw(who, size)),
		10 => wish().prop_map(Step::Open),
		6 => (wish(), fault()).prop_map(|(wish, fault)| Step::OpenFor(wish, fault)),
		4 => (any::<u16>(), by(), modest()).prop_map(|(pick, by, size)| Step::TopUp(pick, by, size)),
		24 => (payee(), by(), prop::collection::vec(paper(), 0..8))
			.prop_map(|(payee, by, papers)| Step::Claim(payee, by, papers)),
		4 => (any::<u16>(), by(), size(), 0u8..4)
			.prop_map(|(pick, by, size, reference)| Step::Refund(pick, by, size, reference)),
		2 => (wish(), refund_period()).prop_map(|(wish, refund)| Step::Authorize(wish, refund)),
		// So long that reports can be disputed.
		6 => (wish(), 2 * DAY..12 * DAY, refund_period())
			.prop_map(|(wish, delay, refund)| Step::Authorize(Wish { delay, ..wish }, refund)),
		6 => (any::<u16>(), by(), size()).prop_map(|(pick, by, size)| Step::Report(pick, by, size)),
		4 => (any::<u16>(), by()).prop_map(|(pick, by)| Step::Dispute(pick, by)),
		8 => (any::<u16>(), by(), prop::option::of(paper()))
			.prop_map(|(pick, by, paper)| Step::Capture(pick, by, paper)),
	]
}

/// Calls that end something or settle how things are done.
fn ending() -> impl Strategy<Value = Step> {
	prop_oneof![
		6 => (any::<u16>(), by(), prop::option::of(size()))
			.prop_map(|(pick, by, keep)| Step::RequestClose(pick, by, keep)),
		2 => (any::<u16>(), by()).prop_map(|(pick, by)| Step::Release(pick, by)),
		6 => any::<u16>().prop_map(Step::Finalise),
		2 => (any::<u16>(), by()).prop_map(|(pick, by)| Step::Void(pick, by)),
		3 => any::<u16>().prop_map(Step::Reclaim),
		1 => (payee(), 0u32..4).prop_map(|(payee, limit)| Step::CloseAll(payee, limit)),
		6 => any::<u16>().prop_map(Step::Prune),
		2 => (payee(), who(), any::<bool>())
			.prop_map(|(payee, claimer, allowed)| Step::SetClaimer(payee, claimer, allowed)),
		1 => (0u32..3).prop_map(Step::SetFork),
	]
}

/// What happens around it.
fn surroundings() -> impl Strategy<Value = Step> {
	prop_oneof![
		2 => (who(), who(), modest()).prop_map(|(from, to, size)| Step::Send(from, to, size)),
		1 => who().prop_map(|from| Step::Send(from, pot(), Size::Credits(10_000))),
		8 => (1u32..40).prop_map(Step::Pass),
		6 => prop_oneof![Just(MIN_DELAY), Just(MIN_DELAY + 1), 200..2_000u32].prop_map(Step::Pass),
		3 => prop_oneof![Just(DAY), Just(DAY + 1), DAY..4 * DAY].prop_map(Step::Pass),
		1 => prop_oneof![Just(RETENTION), Just(RETENTION + 1), 7 * DAY..20 * DAY].prop_map(Step::Pass),
		5 => (who(), 0usize..4, CRED..100 * CRED).prop_map(|(who, key, left)| Step::Grant(who, key, left)),
		1 => (who(), 0usize..4).prop_map(|(who, key)| Step::Revoke(who, key)),
		1 => (who(), 0u8..11, 0u32..=1_000_000).prop_map(|(who, tier, ppm)| Step::Tier(who, tier, ppm)),
		1 => prop_oneof![Just(0u32), Just(10_000), 1..200_000u32].prop_map(Step::Fee),
		1 => prop_oneof![3 => Just(PAYOUT), 1 => Just(STRANGER), 1 => Just(PROVIDER), 1 => Just(BOB)]
			.prop_map(Step::Payout),
	]
}

/// A step, mostly a call.
pub fn step() -> impl Strategy<Value = Step> {
	prop_oneof![6 => call(), 3 => ending(), 4 => surroundings()]
}
