// SPDX-License-Identifier: Apache-2.0
//! The rules, without storage and without `Config`: state in, change or refusal out.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod charge;
pub mod lifecycle;
pub mod terms;
pub mod window;

use codec::{Decode, Encode};
use noema_primitives::BlockNumber;
use scale_info::TypeInfo;

/// The shortest period of a cap, in blocks: each part of it is a block at least.
pub const MIN_PERIOD: BlockNumber = crate::types::PARTS;

/// Why nothing is done.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Refusal {
	/// The owner has granted the key nothing.
	NotFound,
	/// The key was revoked.
	KeyRevoked,
	/// The key's grant has moved to another key.
	KeyRotated,
	/// The key has expired.
	KeyExpired,
	/// The grant is still in force.
	NotYetEnded,
	/// Lanes of the key have not ended.
	LanesOpen,
	/// The key may not open lanes to the service.
	ServiceNotGranted,
	/// The key may not open lanes under licences.
	LicencesNotGranted,
	/// The lane would take longer to close than the grant admits.
	CloseDelayTooLong,
	/// The lane could pay more than the grant admits.
	LaneCapExceeded,
	/// More would be reserved in the period than the grant admits.
	PeriodCapExceeded,
	/// The key has as many lanes as a key may have.
	TooManyLanes,
	/// Anybody could sign for the key, or it is written in a way that does not count.
	KeyUnsound,
	/// The grant lists no service.
	ScopeEmpty,
	/// The grant lists a service twice.
	ServiceDuplicate,
	/// A cap is zero.
	CapZero,
	/// The period is too short or too long.
	PeriodOutOfBounds,
	/// The longest delay is shorter than that of any lane.
	CloseDelayTooShort,
	/// The expiry is not in the future, or too far in it.
	ExpiryOutOfBounds,
	/// The overlap is too long.
	OverlapTooLong,
	/// The old key and the new one are the same.
	SameKey,
	/// A number is larger than the chain can count.
	Overflow,
}

/// The bounds of what owners choose, in blocks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rules {
	/// The longest period of a cap.
	pub max_period: BlockNumber,
	/// The longest time from now to an expiry.
	pub max_lifetime: BlockNumber,
	/// The longest overlap of a rotation.
	pub max_overlap: BlockNumber,
	/// The shortest time that lanes take to close.
	pub min_close_delay: BlockNumber,
}

impl Rules {
	/// Whether grants are possible, or why they are not.
	pub fn check(&self) -> Result<(), &'static str> {
		if self.max_period < MIN_PERIOD {
			return Err("MaxPeriod must be 24 blocks or more");
		}
		if self.max_lifetime == 0 {
			return Err("MaxLifetime must not be zero: nobody could grant");
		}
		Ok(())
	}
}
