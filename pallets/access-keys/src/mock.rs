// SPDX-License-Identifier: Apache-2.0
//! A chain with an escrow that is an account, and lanes that are only counted.

use crate::*;
use frame::{
	deps::frame_support::weights::RuntimeDbWeight,
	hashing::H256,
	testing_prelude::*,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::Preservation,
		ConstU128, ConstU32,
	},
};
use noema_accesses::{READ, WRITE};
use noema_primitives::money::CRED;
use polkadot_sdk::{pallet_balances, pallet_multisig, pallet_proxy, pallet_utility};
use types::Scope;

pub type AccountId = u64;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
/// Has less in escrow than a deposit.
pub const POOR: AccountId = 3;
/// Has nothing at all, and prunes.
pub const CAROL: AccountId = 4;
/// What is taken as deposits is here.
pub const ESCROW: AccountId = 90;

/// The first block of a test.
pub const START: BlockNumber = 1_000_000;
pub const HOUR: BlockNumber = 1_200;
pub const DAY: BlockNumber = 24 * HOUR;

/// The least that accounts hold.
pub const MINIMUM: Balance = CRED / 100;
/// What Alice and Bob have at genesis.
pub const RICH: Balance = 1_000 * CRED;
pub const DEPOSIT: Balance = CRED / 10;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		AccessKeys: crate,
		Utility: pallet_utility,
		Proxy: pallet_proxy,
		Multisig: pallet_multisig,
	}
);

noema_wrappers::wrappers!(AccessKeys);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub static GrantDeposit: Balance = DEPOSIT;
	pub static MaxGrants: u32 = 4;
	pub static MaxPeriod: BlockNumber = 365 * DAY;
	/// How often deposits were taken or given back.
	pub static Moves: u32 = 0;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlockU32<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type DbWeight = CountedDbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<MINIMUM>;
	type AccountStore = System;
}

/// Deposits that lie in one account.
pub struct TestEscrow;

impl EscrowDeposits<AccountId> for TestEscrow {
	fn take(who: &AccountId, amount: Balance) -> DispatchResult {
		Moves::mutate(|moves| *moves += 1);
		<Balances as Mutate<AccountId>>::transfer(who, &ESCROW, amount, Preservation::Preserve).map(drop)
	}

	fn give_back(who: &AccountId, amount: Balance) {
		Moves::mutate(|moves| *moves += 1);
		let given = <Balances as Mutate<AccountId>>::transfer(&ESCROW, who, amount, Preservation::Preserve);
		assert_ok!(given);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fund(who: &AccountId, amount: Balance) {
		assert_ok!(Balances::mint_into(who, amount + MINIMUM));
	}
}

impl Config for Test {
	type Deposits = TestEscrow;
	type GrantDeposit = GrantDeposit;
	type MaxGrants = MaxGrants;
	type MaxLanes = ConstU32<3>;
	type MaxPeriod = MaxPeriod;
	type MaxLifetime = ConstU32<{ 365 * DAY }>;
	type MaxOverlap = ConstU32<{ 30 * DAY }>;
	type MinCloseDelay = ConstU32<{ HOUR / 4 }>;
	type BlockNumberProvider = System;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}

/// Builds the chain that a test starts from: Alice and Bob are rich, and nothing is granted.
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let balances = vec![(ALICE, RICH), (BOB, RICH), (POOR, MINIMUM + DEPOSIT - 1), (ESCROW, MINIMUM)];
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			..Default::default()
		};
		GrantDeposit::set(DEPOSIT);
		MaxGrants::set(4);
		MaxPeriod::set(365 * DAY);
		Moves::set(0);
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		state.execute_with(|| System::set_block_number(START));
		state
	}

	/// Runs `test`, and checks every invariant after it, and that the escrow has the deposits.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check_state();
		});
	}
}

/// Checks every invariant, and that the escrow has what the grants say that was taken.
pub fn check_state() {
	assert_ok!(AccessKeys::do_try_state());
	let deposits: Balance = Grants::<Test>::iter_values().map(|grant| grant.deposit).sum();
	assert_eq!(cred(ESCROW), MINIMUM + deposits, "the escrow has other deposits than grants have");
}

/// The caller of a call.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// CRED of an account that is no deposit.
pub fn cred(who: AccountId) -> Balance {
	<Balances as Inspect<AccountId>>::balance(&who)
}

/// The present.
pub fn now() -> BlockNumber {
	System::block_number()
}

/// Lets `blocks` pass.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(now() + blocks);
}

/// A key by its number.
pub fn key(number: u8) -> LaneSigner {
	LaneSigner::Sr25519([number; 32])
}

/// Any service, 100 CRED a day, 20 CRED a lane, an hour to close, for a week.
pub fn terms() -> Terms {
	Terms {
		scope: Scope::Any,
		cap: 100 * CRED,
		period: DAY,
		lane_cap: 20 * CRED,
		max_close_delay: HOUR,
		licences: false,
		expires_at: now() + 7 * DAY,
		label: H256::repeat_byte(1),
		origins: None,
	}
}

/// A list of services.
pub fn services(list: &[ServiceId]) -> Scope {
	Scope::Services(list.to_vec().try_into().expect("it is short"))
}

/// Grants `key(number)` the usual.
pub fn grant(owner: AccountId, number: u8) {
	assert_ok!(AccessKeys::grant(signed(owner), key(number), terms()));
}

/// The opening of a lane with so much reserve.
pub fn opening(reserve: Balance) -> GrantUse {
	GrantUse {
		opens: true,
		service: 7,
		reserve,
		lane_reserve: reserve,
		close_delay: HOUR / 2,
		licensed: false,
		salt: 5,
	}
}

/// Counts a use, as the pallet of lanes does.
pub fn charge(owner: AccountId, number: u8, usage: GrantUse) -> DispatchResult {
	<AccessKeys as AccessGrants<AccountId>>::charge(&owner, &key(number), &usage)
}

/// Opens a lane with so much reserve, as the pallet of lanes does.
pub fn open(owner: AccountId, number: u8, reserve: Balance) {
	assert_ok!(charge(owner, number, opening(reserve)));
	<AccessKeys as AccessGrants<AccountId>>::lane_opened(&owner, &key(number));
}

/// Ends a lane.
pub fn end(owner: AccountId, number: u8) {
	<AccessKeys as AccessGrants<AccountId>>::lane_ended(&owner, &key(number));
}

/// Since when lanes of the key are being closed.
pub fn closing(owner: AccountId, number: u8) -> Option<BlockNumber> {
	<AccessKeys as AccessGrants<AccountId>>::closing_since(&owner, &key(number))
}

/// The grant of a key as it is stored.
pub fn stored(owner: AccountId, number: u8) -> Option<Grant> {
	Grants::<Test>::get(owner, key(number))
}

/// What the key may reserve.
pub fn room(owner: AccountId, number: u8) -> Result<Balance, Refusal> {
	AccessKeys::room(owner, key(number))
}

/// Forgets the events so far.
pub fn forget_events() {
	System::reset_events();
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::AccessKeys(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}
