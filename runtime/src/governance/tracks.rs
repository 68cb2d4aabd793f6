// SPDX-License-Identifier: Apache-2.0
//! The tracks of referenda. One for now, which decides as root.

use crate::{
	constants::{
		currency::GENESIS_SUPPLY,
		time::{prod_or_fast, DAYS, HOURS},
	},
	types::{Balance, BlockNumber},
	OriginCaller,
};
use alloc::borrow::Cow;
use polkadot_sdk::*;

use frame_system::RawOrigin;
use pallet_referenda::{Curve, Track, TrackInfo};
use sp_runtime::{str_array, FixedI64};

/// Id of a track.
pub type TrackId = u16;
/// The track that decides as root.
pub const ROOT: TrackId = 0;

const fn percent(x: i32) -> FixedI64 {
	FixedI64::from_rational(x as u128, 100)
}

/// A half. Reciprocals are computed in billionths: one that is made to end at 50 % ends a billionth below.
const HALF: FixedI64 = FixedI64::from_rational(500_000_001, 1_000_000_000);
/// Approval falls from 100 % to 50 %, along a reciprocal, over the decision period.
const ROOT_APPROVAL: Curve = Curve::make_reciprocal(4, 14, percent(80), HALF, percent(100));
/// Support falls from 50 % to 10 %, along a line.
const ROOT_SUPPORT: Curve = Curve::make_linear(14, 14, percent(10), percent(50));

const TRACKS: [Track<TrackId, Balance, BlockNumber>; 1] = [Track {
	id: ROOT,
	info: TrackInfo {
		name: str_array("root"),
		max_deciding: 1,
		decision_deposit: GENESIS_SUPPLY / 5_000,
		prepare_period: prod_or_fast(2 * HOURS, 2),
		decision_period: prod_or_fast(14 * DAYS, 40),
		confirm_period: prod_or_fast(24 * HOURS, 5),
		min_enactment_period: prod_or_fast(48 * HOURS, 5),
		min_approval: ROOT_APPROVAL,
		min_support: ROOT_SUPPORT,
	},
}];

/// The tracks, as `Referenda` asks for them.
pub struct Tracks;

impl pallet_referenda::TracksInfo<Balance, BlockNumber> for Tracks {
	type Id = TrackId;
	type RuntimeOrigin = OriginCaller;

	fn tracks() -> impl Iterator<Item = Cow<'static, Track<Self::Id, Balance, BlockNumber>>> {
		TRACKS.iter().map(Cow::Borrowed)
	}

	fn track_for(origin: &Self::RuntimeOrigin) -> Result<Self::Id, ()> {
		match origin {
			OriginCaller::system(RawOrigin::Root) => Ok(ROOT),
			_ => Err(()),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use pallet_referenda::TracksInfo;
	use sp_runtime::{traits::Zero, Perbill};

	#[test]
	fn tracks_should_pass_their_own_check() {
		assert_eq!(Tracks::check_integrity(), Ok(()));
	}

	/// Polkadot.js Apps divides by these; a zero crashes its referenda page.
	#[test]
	fn tracks_should_have_no_zero_divisor() {
		for track in Tracks::tracks() {
			let info = &track.info;
			assert!(info.decision_period > 0 && info.confirm_period > 0 && info.prepare_period > 0);
			for curve in [&info.min_approval, &info.min_support] {
				match curve {
					Curve::LinearDecreasing { length, floor, ceil } => {
						assert!(!length.is_zero() && ceil > floor)
					},
					Curve::SteppedDecreasing { begin, end, step, period } => {
						assert!(begin > end && !step.is_zero() && !period.is_zero())
					},
					Curve::Reciprocal { factor, x_offset, .. } => {
						assert!(!factor.is_zero() && !x_offset.is_zero())
					},
				}
			}
		}
	}

	#[test]
	fn root_curves_should_pass_through_their_points() {
		let (start, end) = (Perbill::zero(), Perbill::one());
		assert_eq!(ROOT_APPROVAL.threshold(start), Perbill::from_percent(100));
		// Half, and not a billionth less.
		let half = Perbill::from_percent(50).deconstruct();
		assert!((half..=half + 1).contains(&ROOT_APPROVAL.threshold(end).deconstruct()));
		assert_eq!(ROOT_SUPPORT.threshold(start), Perbill::from_percent(50));
		assert_eq!(ROOT_SUPPORT.threshold(end), Perbill::from_percent(10));
	}
}
