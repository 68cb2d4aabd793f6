// SPDX-License-Identifier: Apache-2.0
//! The average of the price weighted by time, from points of its integral.
//!
//! A point is kept for each move of the price, so that between two points the price was constant and the
//! average is exact. Were moves closer than [`Rules::observation_spacing`], points would be left out: the
//! average would then take the stretch between two points as evenly priced, but never lose sight of the window.
//!
//! [`Rules::observation_spacing`]: super::Rules::observation_spacing

use super::push;
use crate::types::{Observation, PriceState};
use frame::{
	hashing::U256,
	prelude::{BoundedVec, Get},
};

/// The point of the integral at time `at`, not before the price last moved.
pub fn point<BlockNumber>(price: &PriceState<BlockNumber>, at: u64) -> Observation {
	// Time does not run backwards; the sum stays below 2^192.
	let elapsed = U256::from(at.saturating_sub(price.since.at));
	let grown = U256::from(price.latest).saturating_mul(elapsed);
	Observation { at, cumulative: price.since.cumulative.saturating_add(grown) }
}

/// Keeps the point at which the price became what it was before it moved at `now`, unless it is too close to
/// the one before.
pub fn record<BlockNumber, Max: Get<u32>>(
	observations: &mut BoundedVec<Observation, Max>,
	before: &PriceState<BlockNumber>,
	now: u64,
	spacing: u64,
) {
	let since = before.since;
	let spaced = observations.last().is_none_or(|last| since.at.saturating_sub(last.at) >= spacing);
	if spaced && now > since.at {
		push(observations, since);
	}
}

/// The average of the price over the `window` milliseconds before `now`, in µUSD for one NOE, rounded down; over
/// what there is, if the price is younger. The latest price is taken to last until `now`.
pub fn average<BlockNumber>(
	observations: &[Observation],
	price: &PriceState<BlockNumber>,
	now: u64,
	window: u64,
) -> u128 {
	let oldest = observations.first().unwrap_or(&price.since);
	let start = now.saturating_sub(window).max(oldest.at);
	let grown = point(price, now).cumulative.saturating_sub(cumulative_at(observations, price, start));
	let elapsed = U256::from(now.saturating_sub(start));
	// An average is not above the highest price, which is a `u128`.
	grown.checked_div(elapsed).and_then(|average| u128::try_from(average).ok()).unwrap_or(price.latest)
}

/// The integral at time `at`, not before the oldest point.
fn cumulative_at<BlockNumber>(
	observations: &[Observation],
	price: &PriceState<BlockNumber>,
	at: u64,
) -> U256 {
	if at >= price.since.at {
		return point(price, at).cumulative;
	}
	let later = observations.partition_point(|observation| observation.at <= at);
	let next = observations.get(later).unwrap_or(&price.since);
	match later.checked_sub(1).and_then(|index| observations.get(index)) {
		Some(last) => between(last, next, at),
		None => next.cumulative,
	}
}

/// The integral at `at`, between two points, on the straight line that joins them, rounded down.
fn between(last: &Observation, next: &Observation, at: u64) -> U256 {
	let grown = next.cumulative.saturating_sub(last.cumulative);
	let span = U256::from(next.at.saturating_sub(last.at));
	let offset = U256::from(at.saturating_sub(last.at));
	// Quotient and remainder apart: the product of the whole could have more than 256 bits.
	let (Some(each), Some(rest)) = (grown.checked_div(span), grown.checked_rem(span)) else {
		return last.cumulative;
	};
	let part = rest.saturating_mul(offset).checked_div(span).unwrap_or_default();
	last.cumulative.saturating_add(each.saturating_mul(offset)).saturating_add(part)
}
