// SPDX-License-Identifier: Apache-2.0
//! What other pallets ask of this one.

use crate::*;
use logic::lineage::share_of;
use noema_primitives::{AssetInfo, AssetOffers, AssetRegister};

impl<T: Config> Pallet<T> {
	/// The royalty at which a provider may use an asset. Four reads at most.
	pub(crate) fn royalty(id: AiAssetId, provider: &T::AccountId) -> Option<u32> {
		let asset = Assets::<T>::get(id).filter(|asset| !asset.retired)?;
		let owner = Self::owner(id, &asset)?;
		let stands = |offer: &Offer<T::AccountId>| offer.owner == owner;
		let own = Offers::<T>::get(id, Some(provider)).filter(stands);
		own.or_else(|| Offers::<T>::get(id, None::<T::AccountId>).filter(stands)).map(|offer| offer.ppm)
	}
}

impl<T: Config> AssetRegister<T::AccountId> for Pallet<T> {
	/// Two reads.
	fn asset(id: AiAssetId) -> Option<AssetInfo<T::AccountId>> {
		let asset = Assets::<T>::get(id)?;
		Some(AssetInfo {
			owner: Self::owner(id, &asset)?,
			kind: asset.specifics.kind(),
			compute_only: asset.specifics.compute_only(),
			retired: asset.retired,
			ancestors_ppm: asset.ancestors_ppm,
		})
	}

	fn share_of(asset: AiAssetId, ancestor: AiAssetId) -> u32 {
		share_of(&Shares::<T>::get(asset), ancestor)
	}

	fn shares(asset: AiAssetId) -> Vec<(AiAssetId, u32)> {
		Shares::<T>::get(asset).into_inner()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_asset(
		owner: &T::AccountId,
		kind: noema_primitives::AiAssetKind,
		ancestors: u32,
	) -> Result<(AiAssetId, Vec<AiAssetId>), DispatchError> {
		crate::benchmarking::make_asset::<T>(owner, kind, ancestors)
	}
}

impl<T: Config> AssetOffers<T::AccountId> for Pallet<T> {
	fn royalty_of(asset: AiAssetId, provider: &T::AccountId) -> Option<u32> {
		Self::royalty(asset, provider)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_offer(provider: &T::AccountId) -> Option<AiAssetId> {
		crate::benchmarking::make_offer::<T>(provider).ok()
	}
}
