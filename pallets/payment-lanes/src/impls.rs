// SPDX-License-Identifier: Apache-2.0
//! What the pallet knows when a call comes, and what calls weigh.

use crate::*;

impl<T: Config> Pallet<T> {
	/// The pot: the account of all escrow. It has no key.
	pub fn pot() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// The present block.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// Hash of the chain's first block, which `System` keeps for good.
	pub(crate) fn genesis_hash() -> H256 {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// The fork id that holds.
	pub(crate) fn current_fork_id() -> ForkId {
		ForkIds::<T>::get().id_at(Self::now())
	}

	/// What bounds lanes, jobs and requests.
	pub(crate) fn rules() -> Rules {
		Rules {
			account_deposit: T::AccountDeposit::get(),
			lane_deposit: T::LaneDeposit::get(),
			min_close_delay: T::MinCloseDelay::get(),
			max_close_delay: T::MaxCloseDelay::get(),
			max_request_age: T::MaxRequestAge::get(),
			retention_period: T::RetentionPeriod::get(),
			dispute_period: T::DisputePeriod::get(),
			max_job_period: T::MaxJobPeriod::get(),
		}
	}

	/// What a claim weighs in which so many rows came to their signature, and so many did not, and which paid royalties
	/// to so many assets.
	pub fn claim_weight(verified: usize, refused: usize, assets: usize) -> Weight {
		let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX).min(MAX_ROWS);
		let (verified, refused) = (count(verified), count(refused));
		let without_asset = verified.saturating_sub(count(assets));
		let asset = row(T::WeightInfo::claim).saturating_sub(row(T::WeightInfo::claim_without_asset));
		T::WeightInfo::claim(verified)
			.saturating_sub(asset.saturating_mul(without_asset.into()))
			.saturating_add(Self::slower_signature().saturating_mul(verified.into()))
			.saturating_add(row(T::WeightInfo::claim_refused).saturating_mul(refused.into()))
	}

	/// What a capture weighs.
	pub(crate) fn capture_weight() -> Weight {
		T::WeightInfo::capture().saturating_add(Self::slower_signature())
	}

	/// What a refund weighs: the first one's deposit, or the references of those before.
	pub(crate) fn refund_weight() -> Weight {
		T::WeightInfo::refund().max(T::WeightInfo::refund_again())
	}

	/// What a relayed opening weighs.
	pub(crate) fn open_lane_for_weight() -> Weight {
		T::WeightInfo::open_lane_for().saturating_add(Self::slower_signature())
	}

	/// By how much the slowest scheme is slower than sr25519, with which claims, captures and openings are measured.
	fn slower_signature() -> Weight {
		T::WeightInfo::verify_ed25519()
			.max(T::WeightInfo::verify_ecdsa())
			.saturating_sub(T::WeightInfo::verify_sr25519())
	}
}

/// What a row more weighs, of those that `weigh` is for.
fn row(weigh: fn(u32) -> Weight) -> Weight {
	weigh(1).saturating_sub(weigh(0))
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::AmountTooSmall => Error::AmountTooSmall,
			Refusal::InsufficientEscrow => Error::InsufficientEscrow,
			Refusal::InsufficientRemainder => Error::InsufficientRemainder,
			Refusal::CloseDelayOutOfBounds => Error::CloseDelayOutOfBounds,
			Refusal::JobPeriodOutOfBounds => Error::JobPeriodOutOfBounds,
			Refusal::UnacceptableSigner => Error::UnacceptableSigner,
			Refusal::NotALane => Error::NotALane,
			Refusal::NotAJob => Error::NotAJob,
			Refusal::AlreadyClosing => Error::AlreadyClosing,
			Refusal::AlreadyEnded => Error::AlreadyEnded,
			Refusal::NotYetDue => Error::NotYetDue,
			Refusal::NotYetPrunable => Error::NotYetPrunable,
			Refusal::ReserveNotLower => Error::ReserveNotLower,
			Refusal::WrongChain => Error::WrongChain,
			Refusal::WrongFork => Error::WrongFork,
			Refusal::RequestExpired => Error::RequestExpired,
			Refusal::RequestTooLong => Error::RequestTooLong,
			Refusal::InsufficientClaimed => Error::InsufficientClaimed,
			Refusal::AlreadyRefunded => Error::AlreadyRefunded,
			Refusal::TooManyRefunds => Error::TooManyRefunds,
			Refusal::RefundTooLate => Error::RefundTooLate,
			Refusal::ReportNotFound => Error::ReportNotFound,
			Refusal::ReportDisputed => Error::ReportDisputed,
			Refusal::ReportTooLate => Error::ReportTooLate,
			Refusal::NotYetUndisputed => Error::NotYetUndisputed,
			Refusal::DisputeTooLate => Error::DisputeTooLate,
			Refusal::UnitsFell => Error::UnitsFell,
			Refusal::NothingToCapture => Error::NothingToCapture,
			Refusal::ForkIdNotHigher => Error::ForkIdNotHigher,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
