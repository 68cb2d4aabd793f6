// SPDX-License-Identifier: Apache-2.0
//! A chain with the real balances, assets and clock, and a price that tests set.

use crate::*;
use frame::{
	deps::frame_support::traits::fungible::ItemOf,
	testing_prelude::*,
	traits::{fungible::HoldConsideration, AsEnsureOriginWithArg, ConstU128, LinearStoragePrice},
};
use noema_primitives::{
	money::{CRED, NOE},
	revenue::RevenueToAccount,
	AssetId, PriceQuote, CRED_ASSET_ID,
};
use polkadot_sdk::{pallet_assets, pallet_balances, pallet_timestamp};

mod setup;

pub use setup::ExtBuilder;

pub type AccountId = u64;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
/// Holds no NOE at genesis.
pub const POOR: AccountId = 3;
pub const REVENUE: AccountId = 90;
pub const TREASURY: AccountId = 91;

/// 2026-01-01 00:00 UTC, the time of the first block.
pub const START: u64 = 1_767_225_600_000;
pub const MINUTE: u64 = 60_000;
pub const HOUR: u64 = 60 * MINUTE;

/// The least that accounts hold.
pub const ED: Balance = NOE / 100;
pub const CRED_MINIMUM: Balance = CRED / 100;
/// What Alice and Bob hold at genesis.
pub const RICH: Balance = 5_000_000 * NOE;
/// The price at genesis: 0.10 USD.
pub const PRICE: u128 = 100_000;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Assets: pallet_assets,
		ComputeCredits: crate,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ED>;
	type AccountStore = System;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type AssetId = AssetId;
	type AssetIdParameter = AssetId;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureSigned<AccountId>>;
	type ForceOrigin = frame_system::EnsureRoot<AccountId>;
	type AssetDeposit = ConstU128<NOE>;
	type AssetAccountDeposit = ConstU128<NOE>;
	type MetadataDepositBase = ConstU128<NOE>;
	type MetadataDepositPerByte = ConstU128<1>;
	type ApprovalDeposit = ConstU128<NOE>;
	type Freezer = ();
	type Holder = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

parameter_types! {
	pub const CredId: AssetId = CRED_ASSET_ID;
	pub const RevenueAccount: AccountId = REVENUE;
	pub const TreasuryAccount: AccountId = TREASURY;
	pub const CreditsPalletId: PalletId = PalletId(*b"noema/cc");
	pub const PreferenceReason: RuntimeHoldReason =
		RuntimeHoldReason::ComputeCredits(HoldReason::FeePreference);
	pub const OldPriceDiscount: Permill = Permill::from_percent(10);
	pub const OldPriceOutflow: Permill = Permill::from_percent(1);
	/// The price, its time as the only thing that passes.
	pub static Quote: Option<PriceQuote> = None;
	/// The lowest price since this was reset.
	pub static LowestOfMonth: Option<u128> = None;
	pub static PriceAge: u64 = 5 * MINUTE;
	pub static Spread: Permill = Permill::from_parts(2_500);
	pub static PurchaseCap: Balance = 100_000 * CRED;
	pub static LiabilityCap: Permill = Permill::from_percent(10);
	pub static MintCap: Permill = Permill::from_parts(1_000);
	/// What revenue was told of.
	pub static Told: Vec<(RevenueAsset, Balance)> = vec![];
}

/// The price that tests set, as old as time has passed since.
pub struct TestPrice;

impl NativePrice for TestPrice {
	fn quote() -> Option<PriceQuote> {
		Quote::get().map(|quote| PriceQuote { age: Timestamp::get() - quote.updated_at, ..quote })
	}

	fn lowest_of_month() -> Option<u128> {
		LowestOfMonth::get()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_price(price: u128) {
		set_price(price);
	}
}

/// Revenue that remembers what it was told.
pub struct TestRevenue;

impl RevenueSink<AccountId> for TestRevenue {
	fn account() -> AccountId {
		RevenueToAccount::<RevenueAccount>::account()
	}

	fn on_revenue(asset: RevenueAsset, amount: Balance) {
		Told::mutate(|told| told.push((asset, amount)));
	}
}

/// CRED.
pub type Cred = ItemOf<Assets, CredId, AccountId>;

impl Config for Test {
	type Native = Balances;
	type Credits = Cred;
	type Price = TestPrice;
	type Revenue = TestRevenue;
	type SweepBeneficiary = TreasuryAccount;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreferenceReason,
		LinearStoragePrice<ConstU128<NOE>, ConstU128<1>, Balance>,
	>;
	type SweepOrigin = frame_system::EnsureRoot<AccountId>;
	type MaxPriceAge = PriceAge;
	type MaxOldPriceAge = ConstU64<{ 24 * HOUR }>;
	type Spread = Spread;
	type PurchaseCap = PurchaseCap;
	type LiabilityCap = LiabilityCap;
	type MintCap = MintCap;
	type OldPriceDiscount = OldPriceDiscount;
	type OldPriceOutflow = OldPriceOutflow;
	type Time = Timestamp;
	type PalletId = CreditsPalletId;
	type WeightInfo = ();
}

/// The vault's account.
pub fn vault() -> AccountId {
	CreditsPalletId::get().into_account_truncating()
}

/// Publishes a price as of now, with the same average.
pub fn set_price(price: u128) {
	set_prices(price, price);
}

/// Publishes a price and an average as of now; the median of the feeds is the price.
pub fn set_prices(latest: u128, twap: u128) {
	set_quote(latest, twap, latest);
}

/// Publishes a price, an average and a median as of now.
pub fn set_quote(latest: u128, twap: u128, median: u128) {
	let updated_at = Timestamp::get();
	Quote::set(Some(PriceQuote { latest, twap, median, updated_at, age: 0, held_back: false }));
	LowestOfMonth::mutate(|low| *low = Some(low.map_or(latest, |low| low.min(latest))));
}

/// Marks the price as one that has not caught up with the feeders.
pub fn hold_price_back() {
	Quote::mutate(|quote| quote.as_mut().expect("there is a price").held_back = true);
}

/// Lets `millis` pass without a new price.
pub fn pass(millis: u64) {
	System::set_block_number(System::block_number() + 1 + millis / 3_000);
	Timestamp::set_timestamp(Timestamp::get() + millis);
}

/// Issues CRED that nothing was paid for.
pub fn issue(who: AccountId, credits: Balance) {
	assert_ok!(Cred::mint_into(&who, credits));
	Books::<Test>::mutate(|book| book.minted += credits);
}

/// Forgets the events so far.
pub fn forget_events() {
	System::reset_events();
}

/// The caller of a call.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// CRED of an account.
pub fn cred(who: AccountId) -> Balance {
	Cred::balance(&who)
}

/// NOE of an account that is free.
pub fn noe(who: AccountId) -> Balance {
	<Balances as Inspect<AccountId>>::balance(&who)
}

/// The books.
pub fn book() -> Book {
	Books::<Test>::get()
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::ComputeCredits(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}
