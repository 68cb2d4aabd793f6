// SPDX-License-Identifier: Apache-2.0
//! The lowest price of the last days.
//!
//! Only days on which the price moved have an entry. A price that lasted over days without entries is in the
//! entry of the day that ended it, which every period that includes such a day includes too.

use super::push;
use crate::types::{DailyLow, MaxLows, DAY, LOW_DAYS};
use frame::prelude::BoundedVec;

/// Takes note that the price moved from `before` to `after` at `now`.
pub fn record(lows: &mut BoundedVec<DailyLow, MaxLows>, before: u128, after: u128, now: u64) {
	let day = day_of(now);
	let low = before.min(after);
	match lows.last_mut() {
		Some(last) if last.day == day => last.low = last.low.min(low),
		_ => push(lows, DailyLow { day, low }),
	}
}

/// The lowest price of today and of the [`LOW_DAYS`] days before, in µUSD for one NOE, days being those of UTC.
pub fn lowest(lows: &[DailyLow], latest: u128, now: u64) -> u128 {
	let first = day_of(now).saturating_sub(LOW_DAYS);
	lows.iter().filter(|low| low.day >= first).map(|low| low.low).fold(latest, u128::min)
}

/// The day that `time`, in milliseconds, is in.
pub fn day_of(time: u64) -> u64 {
	time / DAY
}
