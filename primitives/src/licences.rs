// SPDX-License-Identifier: Apache-2.0
//! Licences, as the pallet sees them that opens lanes under them.

use crate::{
	ids::{AiAssetId, LaneId, LicenceId, ServiceId},
	metering::Units,
	money::Balance,
};
use frame::prelude::{DispatchError, DispatchResult};

/// What licences give to the lanes and jobs that are opened under them.
pub trait LicenceQuotas<AccountId> {
	/// `payer` opens the lane or job `lane` to `service` under `licence`, which takes a seat and reserves a part of the
	/// period's quota. Answers that part: so many units of each class cost nothing. `asset` is the one of which
	/// the service requires a licence, if it does.
	///
	/// ## Errors
	///
	/// If the licence is not the payer's, is not of that asset, has expired or is suspended, or has no seat left.
	fn lane_opened(
		payer: &AccountId,
		licence: LicenceId,
		lane: LaneId,
		service: ServiceId,
		asset: Option<AiAssetId>,
	) -> Result<Units, DispatchError>;

	/// A lane or job under `licence` has ended, and `unused` of its part of the quota was not used: called once for
	/// each that was opened.
	fn lane_ended(licence: LicenceId, lane: LaneId, unused: &Units);

	/// The owner of a licence that is in force, and the asset it is of: so a licensee proves to be one.
	fn licensee(licence: LicenceId) -> Option<(AccountId, AiAssetId)>;

	/// What its holder, or whoever had it before, has paid for a licence, in credits; 0 if nothing, or if there is no
	/// such licence.
	fn paid(licence: LicenceId) -> Balance;

	/// A licence of `asset` under which `payer` could open a lane now, and what is left of its quota in this period,
	/// in units of each class. A read of fixed cost.
	fn entitled(payer: &AccountId, asset: AiAssetId) -> Option<(LicenceId, Units)>;

	/// Makes a licence of `asset` that `payer` can open a lane under, as costly to use as there is one, for benchmarks;
	/// `None` where there are no licences.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_licence(payer: &AccountId, asset: AiAssetId) -> Option<LicenceId>;
}

/// The plain implementation: there are no licences.
impl<AccountId> LicenceQuotas<AccountId> for () {
	fn lane_opened(
		_: &AccountId,
		_: LicenceId,
		_: LaneId,
		_: ServiceId,
		_: Option<AiAssetId>,
	) -> Result<Units, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn lane_ended(_: LicenceId, _: LaneId, _: &Units) {}

	fn licensee(_: LicenceId) -> Option<(AccountId, AiAssetId)> {
		None
	}

	fn paid(_: LicenceId) -> Balance {
		0
	}

	fn entitled(_: &AccountId, _: AiAssetId) -> Option<(LicenceId, Units)> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_licence(_: &AccountId, _: AiAssetId) -> Option<LicenceId> {
		None
	}
}

/// What a market does with licences. A licence that is for sale is *suspended*: no lane opens under it and no part of
/// its quota moves, so that what is sold is what was offered.
pub trait LicenceMarket<AccountId> {
	/// `owner` puts its licence up for sale.
	///
	/// ## Errors
	///
	/// If the licence is not the owner's, is not in force, may not be transferred, or has lanes open under it.
	fn suspend(licence: LicenceId, owner: &AccountId) -> DispatchResult;

	/// A licence is for sale no more. Nothing happens if it was not, or if it is gone.
	fn resume(licence: LicenceId);

	/// A licence that is for sale becomes that of `to`, who has paid `price` credits for it to the owner. The owner
	/// pays the resale royalty on that price, rounded up.
	///
	/// ## Errors
	///
	/// If the licence is not for sale or has ended since, is that of `to`, or if the owner cannot pay the royalty.
	fn sell(licence: LicenceId, to: &AccountId, price: Balance) -> DispatchResult;

	/// What is left of a licence's quota in this period, in units of each class; `None` if there is no such licence.
	fn quota_left(licence: LicenceId) -> Option<Units>;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn lanes_should_be_refused_when_there_are_no_licences() {
		let refused = <() as LicenceQuotas<u64>>::lane_opened(&1, 1, LaneId::zero(), 1, None);
		assert_eq!(refused, Err(DispatchError::Unavailable));
		assert_eq!(<() as LicenceQuotas<u64>>::entitled(&1, 1), None);
		assert_eq!((<() as LicenceQuotas<u64>>::licensee(1), <() as LicenceQuotas<u64>>::paid(1)), (None, 0));
	}
}
