// SPDX-License-Identifier: Apache-2.0
//! A chain with the real balances, and offers that tests make.

use crate::*;
use frame::{
	deps::frame_support::{traits::tokens::imbalance::ResolveTo, weights::RuntimeDbWeight},
	testing_prelude::*,
	traits::{
		fungible::{Inspect, InspectHold},
		ConstU128,
	},
};
use noema_accesses::{READ, WRITE};
use noema_primitives::{metering::UNIT_CLASSES, money::NOE};
use polkadot_sdk::pallet_balances;
use types::{Modalities, Quantization, Tags};

mod setup;

pub use setup::{ExtBuilder, START};

pub type AccountId = u64;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
/// Holds no NOE at genesis.
pub const POOR: AccountId = 3;
/// Where Alice's income goes.
pub const PAYOUT: AccountId = 4;
pub const TREASURY: AccountId = 91;

/// The least that accounts hold.
pub const ED: Balance = NOE / 100;
/// What Alice and Bob hold at genesis.
pub const RICH: Balance = 1_000_000 * NOE;
/// What is required of providers at genesis.
pub const BOND: Balance = 1_000 * NOE;
/// The price of an item of storage, and of a byte.
pub const ITEM: Balance = NOE / 10;
pub const BYTE: Balance = NOE / 2_000;
/// The deposits, which the test of their sum takes apart.
pub const PROVIDER_DEPOSIT: Balance = ITEM + 358 * BYTE;
pub const SERVICE_DEPOSIT: Balance = 2 * ITEM + 746 * BYTE;
pub const TARIFF_DEPOSIT: Balance = ITEM + 594 * BYTE;
/// Blocks of notice.
pub const NOTICE: BlockNumber = 100;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Services: crate,
	}
);

parameter_types! {
	/// Declared reads and writes can be told from the rest of a weight.
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
	pub const TreasuryAccount: AccountId = TREASURY;
	pub static RequiredBond: Balance = BOND;
	pub static NoticeBlocks: BlockNumber = NOTICE;
	pub static MaxTariffs: u32 = 64;
	pub static ItemDeposit: Balance = ITEM;
	/// What is offered: of which asset, to whom, for how much.
	pub static Offered: Vec<(AiAssetId, AccountId, u32)> = vec![];
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
	type ExistentialDeposit = ConstU128<ED>;
	type AccountStore = System;
}

/// The offers that tests make.
pub struct TestOffers;

impl AssetOffers<AccountId> for TestOffers {
	fn royalty_of(asset: AiAssetId, provider: &AccountId) -> Option<u32> {
		let offers = Offered::get();
		offers.iter().find(|(of, to, _)| *of == asset && to == provider).map(|(.., ppm)| *ppm)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_offer(provider: &AccountId) -> Option<AiAssetId> {
		offer(7, *provider, 1_000);
		Some(7)
	}
}

impl Config for Test {
	type Native = Balances;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type Offers = TestOffers;
	type AdminOrigin = frame_system::EnsureRoot<AccountId>;
	type Bond = RequiredBond;
	type NoticePeriod = NoticeBlocks;
	type ItemDeposit = ItemDeposit;
	type ByteDeposit = ConstU128<BYTE>;
	type MaxTariffs = MaxTariffs;
	type BlockNumberProvider = System;
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}

/// Offers an asset to a provider, instead of what was offered to it before.
pub fn offer(asset: AiAssetId, provider: AccountId, ppm: u32) {
	withdraw_offer(asset, provider);
	Offered::mutate(|offered| offered.push((asset, provider, ppm)));
}

/// Offers it no more.
pub fn withdraw_offer(asset: AiAssetId, provider: AccountId) {
	Offered::mutate(|offered| offered.retain(|(of, to, _)| (*of, *to) != (asset, provider)));
}

/// The caller of a call.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Bytes of at most as many as fit.
pub fn bytes<S: Get<u32>>(text: &str) -> BoundedVec<u8, S> {
	text.as_bytes().to_vec().try_into().expect("it is short enough")
}

/// Some tags.
pub fn tags(tags: &[&str]) -> Tags {
	tags.iter().map(|tag| bytes(tag)).collect::<Vec<_>>().try_into().expect("they are few enough")
}

/// What is to be read about a service.
pub fn details() -> Details {
	Details {
		name: bytes("Llama 3 70B Instruct"),
		model: bytes("llama-3-70b-instruct"),
		context_length: 131_072,
		max_output: 8_192,
		quantization: Quantization::Fp8,
		inputs: Modalities::TEXT.and(Modalities::IMAGE),
		outputs: Modalities::TEXT,
		tags: tags(&["llama", "open-weights"]),
	}
}

/// Where a service is reached.
pub fn endpoint() -> Uri {
	bytes("https://api.example.org/v1")
}

/// A tariff with the same price for each class.
pub fn flat(price: u64) -> Tariff {
	Tariff { prices: [price; UNIT_CLASSES] }
}

/// Makes an account a provider.
pub fn register(who: AccountId) {
	let metadata = bytes("https://example.org/provider.json");
	assert_ok!(Services::register_provider(signed(who), PAYOUT, metadata, H256::repeat_byte(1)));
}

/// Registers a service.
pub fn add_service(who: AccountId) -> ServiceId {
	let id = NextServiceId::<Test>::get();
	let kind = ServiceKind::Chat;
	assert_ok!(Services::register_service(signed(who), kind, endpoint(), details(), None, None));
	id
}

/// Publishes a version of a tariff without free units, of a service that uses no asset.
pub fn publish(who: AccountId, service: ServiceId, price: u64) -> TariffVersion {
	assert_ok!(Services::publish_tariff(signed(who), service, flat(price), Default::default(), 0));
	stored(service).versions.last
}

/// Lets blocks pass.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

/// NOE of an account that is free.
pub fn noe(who: AccountId) -> Balance {
	<Balances as Inspect<AccountId>>::balance(&who)
}

/// NOE of an account that is on hold for a reason.
pub fn held(reason: HoldReason, who: AccountId) -> Balance {
	Balances::balance_on_hold(&reason.into(), &who)
}

/// A service that there is.
pub fn stored(service: ServiceId) -> Service<AccountId> {
	crate::Services::<Test>::get(service).expect("there is such a service")
}

/// A provider that there is.
pub fn provider(who: AccountId) -> Provider<AccountId> {
	Providers::<Test>::get(who).expect("there is such a provider")
}

/// A version that there is.
pub fn record(service: ServiceId, version: TariffVersion) -> TariffRecord<AccountId> {
	Tariffs::<Test>::get(service, version).expect("there is such a version")
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::Services(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}

/// The last of them.
pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}
