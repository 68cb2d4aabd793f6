// SPDX-License-Identifier: Apache-2.0
//! What lanes, the register of assets and the market ask of this pallet.

use crate::*;
use noema_primitives::{DerivativeRights, LicenceMarket, LicenceQuotas};

impl<T: Config> LicenceQuotas<T::AccountId> for Pallet<T> {
	fn lane_opened(
		payer: &T::AccountId,
		licence: LicenceId,
		lane: LaneId,
		service: ServiceId,
		asset: Option<AiAssetId>,
	) -> Result<Units, DispatchError> {
		Self::do_open_seat(payer, licence, lane, service, asset)
	}

	fn lane_ended(licence: LicenceId, lane: LaneId, unused: &Units) {
		Self::do_close_seat(licence, lane, unused);
	}

	fn licensee(licence: LicenceId) -> Option<(T::AccountId, AiAssetId)> {
		let licence = Licences::<T>::get(licence)?;
		licence.check_licensee(Self::now()).ok()?;
		Some((licence.holder, licence.asset))
	}

	fn paid(licence: LicenceId) -> Balance {
		Licences::<T>::get(licence).map_or(0, |licence| licence.paid)
	}

	fn entitled(payer: &T::AccountId, asset: AiAssetId) -> Option<(LicenceId, Units)> {
		Self::find_entitlement(payer, asset)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_licence(payer: &T::AccountId, asset: AiAssetId) -> Option<LicenceId> {
		crate::benchmarking::make_licence::<T>(payer, asset, types::Derivatives::None).ok()
	}
}

impl<T: Config> DerivativeRights<T::AccountId> for Pallet<T> {
	fn use_right(
		who: &T::AccountId,
		parent: AiAssetId,
		licence: Option<LicenceId>,
	) -> Result<DerivativeGrant, DispatchError> {
		Self::do_use_right(who, parent, licence)
	}

	/// Offers stay as long as there are licences of them. Two reads.
	fn can_be_removed(asset: AiAssetId) -> bool {
		!OpenTerms::<T>::contains_key(asset) && OffersOf::<T>::iter_key_prefix(asset).next().is_none()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_right(
		who: &T::AccountId,
		parent: AiAssetId,
		ppm: u32,
	) -> Result<(Option<LicenceId>, H256), DispatchError> {
		let derivatives = types::Derivatives::Allowed { ppm, count: u32::MAX };
		let licence = crate::benchmarking::make_licence::<T>(who, parent, derivatives)?;
		Ok((Some(licence), Self::known_licence(licence)?.terms))
	}
}

impl<T: Config> LicenceMarket<T::AccountId> for Pallet<T> {
	fn suspend(licence: LicenceId, owner: &T::AccountId) -> DispatchResult {
		Self::do_suspend(licence, owner)
	}

	fn resume(licence: LicenceId) {
		Self::do_resume(licence);
	}

	fn sell(licence: LicenceId, to: &T::AccountId, price: Balance) -> DispatchResult {
		Self::do_sell(licence, to, price)
	}

	fn quota_left(licence: LicenceId) -> Option<Units> {
		Self::view_licence(licence).map(|view| view.quota_left)
	}
}
