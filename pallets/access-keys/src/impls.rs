// SPDX-License-Identifier: Apache-2.0
//! What the pallet offers to that of lanes, and what its views answer.

use crate::*;

/// The most grants that a page has.
pub const MAX_PAGE: u32 = 64;

impl<T: Config> AccessGrants<T::AccountId> for Pallet<T> {
	fn charge(owner: &T::AccountId, key: &LaneSigner, usage: &GrantUse) -> DispatchResult {
		Self::do_charge(owner, key, usage)
	}

	fn lane_opened(owner: &T::AccountId, key: &LaneSigner) {
		Self::do_count_lane(owner, key);
	}

	fn lane_ended(owner: &T::AccountId, key: &LaneSigner) {
		Self::do_discount_lane(owner, key);
	}

	fn closing_since(owner: &T::AccountId, key: &LaneSigner) -> Option<BlockNumber> {
		logic::lifecycle::closing_since(&Grants::<T>::get(owner, key)?, Self::now())
	}

	fn all() -> Vec<(T::AccountId, LaneSigner, u32, Balance)> {
		Grants::<T>::iter().map(|(owner, key, grant)| (owner, key, grant.lanes, grant.deposit)).collect()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grant_all(owner: &T::AccountId, key: &LaneSigner) {
		benchmarking::put_grant::<T>(owner, key, 0);
	}
}

impl<T: Config> Pallet<T> {
	/// The present.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// The bounds of what owners choose.
	pub(crate) fn rules() -> Rules {
		Rules {
			max_period: T::MaxPeriod::get(),
			max_lifetime: T::MaxLifetime::get(),
			max_overlap: T::MaxOverlap::get(),
			min_close_delay: T::MinCloseDelay::get(),
		}
	}

	/// A grant as the views tell it.
	pub(crate) fn info(grant: Grant) -> GrantInfo {
		let now = Self::now();
		GrantInfo {
			closing_since: logic::lifecycle::closing_since(&grant, now),
			used: grant.used.used(now, grant.terms.period),
			room: logic::charge::room(&grant, now).unwrap_or_default(),
			terms: grant.terms,
			status: grant.status,
			lanes: grant.lanes,
			deposit: grant.deposit,
		}
	}

	/// Some grants of an owner, from after `cursor` on.
	pub(crate) fn page(owner: T::AccountId, cursor: Option<LaneSigner>, limit: u32) -> GrantPage {
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let mut rest = match cursor {
			None => Grants::<T>::iter_prefix(&owner),
			Some(key) => Grants::<T>::iter_prefix_from(&owner, Grants::<T>::hashed_key_for(&owner, key)),
		};
		let grants: Vec<_> = rest.by_ref().take(limit).map(|(key, grant)| (key, Self::info(grant))).collect();
		let more = rest.next().is_some();
		let next = grants.last().filter(|_| more).map(|(key, _)| *key);
		GrantPage { grants, next }
	}
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::NotFound => Error::NotFound,
			Refusal::KeyRevoked => Error::KeyRevoked,
			Refusal::KeyRotated => Error::KeyRotated,
			Refusal::KeyExpired => Error::KeyExpired,
			Refusal::NotYetEnded => Error::NotYetEnded,
			Refusal::LanesOpen => Error::LanesOpen,
			Refusal::ServiceNotGranted => Error::ServiceNotGranted,
			Refusal::LicencesNotGranted => Error::LicencesNotGranted,
			Refusal::CloseDelayTooLong => Error::CloseDelayTooLong,
			Refusal::LaneCapExceeded => Error::LaneCapExceeded,
			Refusal::PeriodCapExceeded => Error::PeriodCapExceeded,
			Refusal::TooManyLanes => Error::TooManyLanes,
			Refusal::KeyUnsound => Error::KeyUnsound,
			Refusal::ScopeEmpty => Error::ScopeEmpty,
			Refusal::ServiceDuplicate => Error::ServiceDuplicate,
			Refusal::CapZero => Error::CapZero,
			Refusal::PeriodOutOfBounds => Error::PeriodOutOfBounds,
			Refusal::CloseDelayTooShort => Error::CloseDelayTooShort,
			Refusal::ExpiryOutOfBounds => Error::ExpiryOutOfBounds,
			Refusal::OverlapTooLong => Error::OverlapTooLong,
			Refusal::SameKey => Error::SameKey,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
