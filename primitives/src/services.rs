// SPDX-License-Identifier: Apache-2.0
//! Metered services, as the pallets see them that let people pay for them.

use crate::{
	ids::AiAssetId,
	metering::{Tariff, Units, UNIT_CLASSES},
	ServiceId, TariffVersion,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{
	prelude::{BoundedVec, DispatchError},
	traits::ConstU32,
};
use scale_info::TypeInfo;

/// The most entries that [`FreeUnits`] have: one for each tier.
pub const MAX_FREE_UNITS: u32 = 10;

/// What a service does for those who pay.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum ServiceKind {
	/// Answers in a conversation.
	Chat,
	/// Continues a text.
	Completion,
	/// Turns input into vectors.
	Embedding,
	/// Makes or changes images.
	Image,
	/// Makes, changes or transcribes sound.
	Audio,
	/// Trains or tunes models.
	Training,
	/// Lets GPUs by the time.
	GpuTime,
	/// Keeps data.
	Storage,
	/// Hands out data.
	Data,
	/// Acts on its own.
	Agent,
}

/// Units that cost nothing, for accounts of a tier and above.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct TierUnits {
	/// The lowest tier that gets them, 1 to 10.
	pub tier: u8,
	/// Units of each class.
	pub units: Units,
}

/// What a provider gives to accounts of which tier, at its own cost, by rising tiers.
pub type FreeUnits = BoundedVec<TierUnits, ConstU32<MAX_FREE_UNITS>>;

/// What a payer and a provider agree on when a lane pins a version of a service's tariff. It never changes.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct ServiceTerms<AccountId> {
	/// Who provides the service. Where the money goes is asked of [`ServiceRegistry::payout_of`].
	pub provider: AccountId,
	/// What the service does.
	pub kind: ServiceKind,
	/// What it asks for its units.
	pub tariff: Tariff,
	/// Units that cost nothing, see [`ServiceTerms::free_units`].
	pub free: FreeUnits,
	/// The asset whose owner gets royalties.
	pub asset: Option<AiAssetId>,
	/// The part of what a provider earns that is the asset's, in ppm: at most 1,000,000, and 0 without an asset.
	pub royalty_ppm: u32,
	/// The asset of which a payer needs a licence.
	pub licence_required: Option<AiAssetId>,
}

impl<AccountId> ServiceTerms<AccountId> {
	/// Units that cost an account of this tier nothing: those of the highest entry that is not above it.
	pub fn free_units(&self, tier: u8) -> Units {
		let entry = self.free.iter().rev().find(|entry| entry.tier <= tier);
		entry.map_or([0; UNIT_CLASSES], |entry| entry.units)
	}
}

/// What lanes ask of services. A lane pins a version of a tariff when it opens, and unpins it when it is gone;
/// in between the version's terms are there and stay as they are.
pub trait ServiceRegistry<AccountId> {
	/// The terms of a version; `None` if there is none, or not any more. One read.
	fn terms(service: ServiceId, version: TariffVersion) -> Option<ServiceTerms<AccountId>>;

	/// Pins a version for a new lane, and answers its terms.
	///
	/// ## Errors
	///
	/// If the service takes no new lanes now, or not at this version. Nothing is pinned then.
	fn pin(service: ServiceId, version: TariffVersion) -> Result<ServiceTerms<AccountId>, DispatchError>;

	/// Gives up a pin. Once for each pin, else a version goes that others rely on.
	fn unpin(service: ServiceId, version: TariffVersion);

	/// Where what `provider` earns goes; `None` if it is no provider. One read.
	fn payout_of(provider: &AccountId) -> Option<AccountId>;

	/// All versions that are pinned, and how often: for invariants alone, for it reads every version there is.
	fn pins() -> Vec<(ServiceId, TariffVersion, u32)>;

	/// Makes a service of `provider` that takes lanes at `tariff`, as costly to read as there is one, for
	/// benchmarks. What `asset` says holds where there are assets. The account gets what it needs.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_service(
		provider: &AccountId,
		tariff: Tariff,
		asset: AssetUse,
	) -> Result<(ServiceId, TariffVersion), DispatchError>;
}

/// What a service that is made for benchmarks has to do with an asset of its own.
#[cfg(feature = "runtime-benchmarks")]
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AssetUse {
	/// Nothing.
	None,
	/// It pays it a royalty.
	Royalty,
	/// That, and it demands a licence of it.
	Licence,
}

/// What owners of AI assets offer to those who provide services with them.
pub trait AssetOffers<AccountId> {
	/// The royalty at which `provider` may use `asset` in a service, in ppm of what it earns; `None` without an
	/// offer to it, and for assets that do not exist.
	fn royalty_of(asset: AiAssetId, provider: &AccountId) -> Option<u32>;

	/// Makes an asset that is offered to `provider`, for benchmarks; `None` where there are no assets.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_offer(provider: &AccountId) -> Option<AiAssetId>;
}

/// The plain implementation: nobody offers anything.
impl<AccountId> AssetOffers<AccountId> for () {
	fn royalty_of(_: AiAssetId, _: &AccountId) -> Option<u32> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_offer(_: &AccountId) -> Option<AiAssetId> {
		None
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn terms(free: &[(u8, u64)]) -> ServiceTerms<u64> {
		let free = free.iter().map(|(tier, units)| TierUnits { tier: *tier, units: [*units; UNIT_CLASSES] });
		ServiceTerms {
			provider: 1,
			kind: ServiceKind::Chat,
			tariff: Tariff { prices: [1; UNIT_CLASSES] },
			free: free.collect::<Vec<_>>().try_into().expect("they are few"),
			asset: None,
			royalty_ppm: 0,
			licence_required: None,
		}
	}

	#[test]
	fn free_units_should_be_those_of_the_highest_tier_reached() {
		let terms = terms(&[(2, 10), (5, 50), (10, 70)]);
		for (tier, units) in [(0, 0), (1, 0), (2, 10), (4, 10), (5, 50), (9, 50), (10, 70), (255, 70)] {
			assert_eq!(terms.free_units(tier), [units; UNIT_CLASSES], "tier {tier}");
		}
	}

	#[test]
	fn free_units_should_be_none_when_nothing_is_offered() {
		assert_eq!(terms(&[]).free_units(10), [0; UNIT_CLASSES]);
	}

	#[test]
	fn royalty_should_be_none_when_nobody_offers_anything() {
		assert_eq!(<() as AssetOffers<u64>>::royalty_of(1, &1), None);
	}
}
