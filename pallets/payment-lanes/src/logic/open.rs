// SPDX-License-Identifier: Apache-2.0
//! What lanes, jobs and the requests of keys may be.

use super::{later, Refusal, Rules};
use crate::types::Job;
use frame::hashing::H256;
use noema_primitives::{
	metering::{Units, UNIT_CLASSES},
	money::Balance,
	BlockNumber, ForkId, LaneSigner, OpenRequest,
};

/// Whether a lane may be opened with this key, reserve and delay.
pub fn check_lane(
	signer: &LaneSigner,
	reserve: Balance,
	close_delay: BlockNumber,
	rules: &Rules,
) -> Result<(), Refusal> {
	check_common(signer, reserve)?;
	if close_delay < rules.min_close_delay || close_delay > rules.max_close_delay {
		return Err(Refusal::CloseDelayOutOfBounds);
	}
	Ok(())
}

/// What makes a job of a lane, if it may be opened with this key, amount and times.
pub fn check_job(
	signer: &LaneSigner,
	amount: Balance,
	capture_period: BlockNumber,
	refund_period: BlockNumber,
	now: BlockNumber,
	rules: &Rules,
) -> Result<Job, Refusal> {
	check_common(signer, amount)?;
	let captures = (rules.min_close_delay..=rules.max_job_period).contains(&capture_period);
	if !captures || refund_period > rules.max_job_period {
		return Err(Refusal::JobPeriodOutOfBounds);
	}
	let capture_until = later(now, capture_period)?;
	let refund_until = later(capture_until, refund_period)?;
	Ok(Job { capture_until, refund_until, report: None, disputed: false })
}

fn check_common(signer: &LaneSigner, reserve: Balance) -> Result<(), Refusal> {
	if !signer.is_acceptable() {
		return Err(Refusal::UnacceptableSigner);
	}
	if reserve == 0 {
		return Err(Refusal::AmountTooSmall);
	}
	Ok(())
}

/// Whether the request of a key is for this chain and fork, and valid now but not for too long.
pub fn check_request<AccountId: codec::Encode>(
	request: &OpenRequest<AccountId>,
	genesis_hash: H256,
	fork_id: ForkId,
	now: BlockNumber,
	rules: &Rules,
) -> Result<(), Refusal> {
	if request.genesis_hash != genesis_hash {
		return Err(Refusal::WrongChain);
	}
	if request.fork_id != fork_id {
		return Err(Refusal::WrongFork);
	}
	if !request.is_valid_at(now) {
		return Err(Refusal::RequestExpired);
	}
	if request.valid_until > later(now, rules.max_request_age)? {
		return Err(Refusal::RequestTooLong);
	}
	// The cap of a key counts reserves. Were they smaller than deposits, which stay until the record goes, a key that
	// leaked could bind far more of its owner's escrow than its cap says.
	if request.reserve < rules.lane_deposit {
		return Err(Refusal::AmountTooSmall);
	}
	Ok(())
}

/// Units of each class that cost nothing: those of the payer's tier and those of a licence's quota. `None` if there are
/// none.
pub fn free_units(of_tier: &Units, quota: Option<&Units>) -> Option<Units> {
	let mut free = *of_tier;
	for (free, quota) in free.iter_mut().zip(quota.unwrap_or(&[0; UNIT_CLASSES])) {
		// More units than can be counted are as good as all that can.
		*free = free.saturating_add(*quota);
	}
	free.iter().any(|units| *units > 0).then_some(free)
}
