// SPDX-License-Identifier: Apache-2.0
//! What is around the pallet. What calls change of it is in storage, so that a call that fails leaves nothing.

use super::*;
use frame::traits::tokens::Preservation;
use noema_primitives::{
	metering::{Tariff, UNIT_CLASSES},
	services::TierUnits,
	GrantUse, RevenueAsset, ServiceKind, ServiceTerms,
};

/// A service without royalties or licences.
pub const SERVICE: ServiceId = 1;
/// A service of the same provider that owes royalties for [`ASSET`].
pub const ROYAL_SERVICE: ServiceId = 2;
/// A service of the same provider that requires a licence of [`ASSET`].
pub const LICENSED_SERVICE: ServiceId = 3;
/// A service of another provider.
pub const OTHER_SERVICE: ServiceId = 4;
/// A service that costs nothing.
pub const FREE_SERVICE: ServiceId = 5;
/// An asset.
pub const ASSET: AiAssetId = 7;
/// A fifth.
pub const ROYALTY_PPM: u32 = 200_000;
/// A licence of Alice's.
pub const LICENCE: LicenceId = 3;
/// What it gives.
pub const QUOTA: Units = [5_000, 0, 0, 0, 0, 0];

/// A credit for a unit of the first class, half a credit for one of the second, three for one of the third.
pub const TARIFF: Tariff = Tariff { prices: [1_000_000, 500_000, 3_000_000, 0, 0, 0] };

#[storage_alias]
pub type Catalogue =
	StorageMap<TestServices, Twox64Concat, (ServiceId, TariffVersion), ServiceTerms<AccountId>, OptionQuery>;
#[storage_alias]
pub type Pinned = StorageMap<TestServices, Twox64Concat, (ServiceId, TariffVersion), u32, ValueQuery>;
#[storage_alias]
pub type Payouts = StorageMap<TestServices, Twox64Concat, AccountId, AccountId, OptionQuery>;
#[storage_alias]
pub type Granted = StorageMap<TestGrants, Twox64Concat, (AccountId, LaneSigner), Grant, OptionQuery>;
#[storage_alias]
pub type Seats = StorageMap<TestLicences, Twox64Concat, LicenceId, Seat, OptionQuery>;
#[storage_alias]
pub type Income = StorageMap<TestRoyalties, Twox64Concat, AiAssetId, Balance, ValueQuery>;

parameter_types! {
	/// Tier and discount on fees, in ppm.
	pub static TiersOf: BTreeMap<AccountId, (u8, u32)> = BTreeMap::new();
	pub static RoyaltyAccount: Option<AccountId> = Some(ROYALTIES);
	/// What a grant was charged for last.
	pub static LastUse: Option<GrantUse> = None;
}

/// What a key may still do.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Grant {
	/// What may still be reserved by it.
	pub left: Balance,
	/// Lanes that have not ended.
	pub lanes: u32,
	/// When it ended.
	pub since: Option<BlockNumber>,
}

/// Who uses a licence.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat {
	/// Whose it is.
	pub owner: AccountId,
	/// Lanes that have not ended.
	pub lanes: u32,
	/// Quota that came back.
	pub unused: Units,
}

/// Terms of `provider` at [`TARIFF`], with free units from tier 5 on.
pub fn terms(provider: AccountId) -> ServiceTerms<AccountId> {
	let free = vec![TierUnits { tier: 5, units: [1_000, 0, 0, 0, 0, 0] }];
	ServiceTerms {
		provider,
		kind: ServiceKind::Chat,
		tariff: TARIFF,
		free: free.try_into().expect("it is one"),
		asset: None,
		royalty_ppm: 0,
		licence_required: None,
	}
}

/// The services that there are at genesis.
pub fn found_services() {
	let royal = ServiceTerms { asset: Some(ASSET), royalty_ppm: ROYALTY_PPM, ..terms(PROVIDER) };
	let licensed = ServiceTerms { licence_required: Some(ASSET), ..terms(PROVIDER) };
	let free = ServiceTerms { tariff: Tariff { prices: [0; UNIT_CLASSES] }, ..terms(PROVIDER) };
	for (service, terms) in [
		(SERVICE, terms(PROVIDER)),
		(ROYAL_SERVICE, royal),
		(LICENSED_SERVICE, licensed),
		(OTHER_SERVICE, terms(OTHER_PROVIDER)),
		(FREE_SERVICE, free),
	] {
		Catalogue::insert((service, 1), terms);
	}
	Payouts::insert(PROVIDER, PAYOUT);
	Payouts::insert(OTHER_PROVIDER, OTHER_PROVIDER);
	Seats::insert(LICENCE, Seat { owner: ALICE, lanes: 0, unused: Default::default() });
}

/// Grants a key of `owner` lanes of `left` credits in all.
pub fn grant(owner: AccountId, key: &Key, left: Balance) {
	Granted::insert((owner, key.signer()), Grant { left, lanes: 0, since: None });
}

/// Ends the grant of a key now.
pub fn revoke(owner: AccountId, key: &Key) {
	Granted::mutate((owner, key.signer()), |grant| {
		grant.as_mut().expect("it was granted").since = Some(now());
	});
}

pub struct TestServices;

impl ServiceRegistry<AccountId> for TestServices {
	fn terms(service: ServiceId, version: TariffVersion) -> Option<ServiceTerms<AccountId>> {
		Catalogue::get((service, version))
	}

	fn pin(service: ServiceId, version: TariffVersion) -> Result<ServiceTerms<AccountId>, DispatchError> {
		let terms = Catalogue::get((service, version)).ok_or(DispatchError::Other("no such tariff"))?;
		Pinned::mutate((service, version), |pins| *pins += 1);
		Ok(terms)
	}

	fn unpin(service: ServiceId, version: TariffVersion) {
		Pinned::mutate_exists((service, version), |pins| {
			let rest = pins.expect("it was pinned") - 1;
			*pins = Some(rest).filter(|rest| *rest > 0);
		});
	}

	fn payout_of(provider: &AccountId) -> Option<AccountId> {
		Payouts::get(provider)
	}

	fn pins() -> Vec<(ServiceId, TariffVersion, u32)> {
		Pinned::iter().map(|((service, version), pins)| (service, version, pins)).collect()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_service(
		provider: &AccountId,
		tariff: Tariff,
		asset: noema_primitives::AssetUse,
	) -> Result<(ServiceId, TariffVersion), DispatchError> {
		use noema_primitives::AssetUse;
		let service = 100 + Catalogue::iter().count() as ServiceId;
		let used = Some(ASSET).filter(|_| asset != AssetUse::None);
		let licence_required = used.filter(|_| asset == AssetUse::Licence);
		let made = ServiceTerms { tariff, asset: used, licence_required, ..terms(*provider) };
		Catalogue::insert((service, 1), made);
		Ok((service, 1))
	}
}

pub struct TestGrants;

impl AccessGrants<AccountId> for TestGrants {
	fn charge(owner: &AccountId, key: &LaneSigner, usage: &GrantUse) -> DispatchResult {
		let mut grant = Granted::get((owner, key)).ok_or(DispatchError::Other("no grant"))?;
		ensure!(grant.since.is_none(), DispatchError::Other("the grant ended"));
		let left = grant.left.checked_sub(usage.reserve);
		grant.left = left.ok_or(DispatchError::Other("the grant is used up"))?;
		Granted::insert((owner, key), grant);
		LastUse::set(Some(*usage));
		Ok(())
	}

	fn lane_opened(owner: &AccountId, key: &LaneSigner) {
		Granted::mutate((owner, key), |grant| grant.as_mut().expect("it was charged").lanes += 1);
	}

	fn lane_ended(owner: &AccountId, key: &LaneSigner) {
		Granted::mutate((owner, key), |grant| grant.as_mut().expect("it had a lane").lanes -= 1);
	}

	fn closing_since(owner: &AccountId, key: &LaneSigner) -> Option<BlockNumber> {
		Granted::get((owner, key))?.since
	}

	fn all() -> Vec<(AccountId, LaneSigner, u32, Balance)> {
		Granted::iter().map(|((owner, key), grant)| (owner, key, grant.lanes, 0)).collect()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grant_all(owner: &AccountId, key: &LaneSigner) {
		Granted::insert((owner, key), Grant { left: Balance::MAX, lanes: 0, since: None });
	}
}

pub struct TestLicences;

impl LicenceQuotas<AccountId> for TestLicences {
	fn lane_opened(
		payer: &AccountId,
		licence: LicenceId,
		_: LaneId,
		_: ServiceId,
		asset: Option<AiAssetId>,
	) -> Result<Units, DispatchError> {
		let mut seat = Seats::get(licence).ok_or(DispatchError::Other("no licence"))?;
		ensure!(seat.owner == *payer, DispatchError::Other("another's licence"));
		ensure!(asset.is_none_or(|asset| asset == ASSET), DispatchError::Other("of another asset"));
		seat.lanes += 1;
		Seats::insert(licence, seat);
		Ok(QUOTA)
	}

	fn lane_ended(licence: LicenceId, _: LaneId, unused: &Units) {
		Seats::mutate(licence, |seat| {
			let seat = seat.as_mut().expect("it was used");
			seat.lanes -= 1;
			seat.unused.iter_mut().zip(unused).for_each(|(sum, unused)| *sum += unused);
		});
	}

	fn licensee(_: LicenceId) -> Option<(AccountId, AiAssetId)> {
		unreachable!("the pallet asks for no licensee")
	}

	fn paid(_: LicenceId) -> Balance {
		unreachable!("the pallet asks for no licensee")
	}

	fn entitled(_: &AccountId, _: AiAssetId) -> Option<(LicenceId, Units)> {
		unreachable!("the pallet asks for no licence by its asset")
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_licence(payer: &AccountId, _: AiAssetId) -> Option<LicenceId> {
		let licence = 100 + Seats::iter().count() as LicenceId;
		Seats::insert(licence, Seat { owner: *payer, lanes: 0, unused: Default::default() });
		Some(licence)
	}
}

pub struct TestRoyalties;

impl RoyaltySink<AccountId> for TestRoyalties {
	type AssetId = AiAssetId;

	fn account() -> Option<AccountId> {
		RoyaltyAccount::get()
	}

	fn on_income(asset: AiAssetId, amount: Balance) {
		Income::mutate(asset, |income| *income += amount);
	}

	fn booked() -> Option<Balance> {
		Some(Income::iter_values().sum())
	}
}

/// Fees go to revenue.
pub struct TestFees;

impl ProtocolFees<AccountId> for TestFees {
	fn collect(payer: &AccountId, asset: RevenueAsset, amount: Balance) -> DispatchResult {
		assert_eq!(asset, RevenueAsset::Credits);
		Cred::transfer(payer, &REVENUE, amount, Preservation::Preserve).map(drop)
	}

	fn collect_and_pay(_: &AccountId, _: Balance, _: &AccountId, _: Balance) -> DispatchResult {
		unreachable!("the pallet pays others itself")
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_costly() {}
}

pub struct TestTiers;

impl Tiers<AccountId> for TestTiers {
	fn tier(who: &AccountId) -> u8 {
		TiersOf::get().get(who).map_or(0, |(tier, _)| *tier)
	}

	fn fee_discount(who: &AccountId) -> u32 {
		TiersOf::get().get(who).map_or(0, |(_, discount)| *discount)
	}

	fn rate_class(_: &AccountId) -> u8 {
		unreachable!("the pallet asks for no rate class")
	}
}
