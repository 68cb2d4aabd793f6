// SPDX-License-Identifier: Apache-2.0
//! The rules of the price, without storage and without `Config`.
//!
//! Saturating operations here are on times, counts and sums whose bounds their comments give: none of them can
//! be reached.

#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing)]

pub mod average;
pub mod combine;
pub mod lows;
pub mod step;

use crate::types::{Book, PriceState};
use frame::{
	arithmetic::{AtLeast32BitUnsigned, Permill},
	prelude::{BoundedVec, Get},
};

/// The constants that the rules depend on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rules<BlockNumber> {
	/// For how long a feed counts, in milliseconds.
	pub feed_lifetime: u64,
	/// The fewest feeds that make a median, whatever the number of feeders.
	pub min_feeds: u32,
	/// How far from the raw median a feed may be.
	pub max_deviation: Permill,
	/// Blocks from one step of the price to the next.
	pub step_interval: BlockNumber,
	/// The largest step, as a part of the price.
	pub max_step: Permill,
	/// The time that the average spans, in milliseconds.
	pub twap_window: u64,
	/// The least time between two observations, in milliseconds.
	pub observation_spacing: u64,
	/// The most observations that are kept.
	pub max_observations: u32,
}

impl<BlockNumber: AtLeast32BitUnsigned> Rules<BlockNumber> {
	/// Whether the constants make sense together, or what is wrong with them.
	pub fn check(&self) -> Result<(), &'static str> {
		let portion = |part: Permill| !part.is_zero() && part != Permill::one();
		let kept = u64::from(self.max_observations.saturating_sub(1));
		let reach = kept.saturating_mul(self.observation_spacing);
		[
			(self.feed_lifetime > 0, "FeedLifetime must not be zero"),
			(self.min_feeds >= 3, "MinFeeds must be at least 3: one liar decides the median of fewer"),
			(portion(self.max_deviation), "MaxDeviation must be more than 0 % and less than 100 %"),
			(!self.step_interval.is_zero(), "StepInterval must not be zero"),
			(portion(self.max_step), "MaxStep must be more than 0 % and less than 100 %"),
			(self.twap_window > 0, "TwapWindow must not be zero"),
			(self.observation_spacing > 0, "ObservationSpacing must not be zero"),
			(reach >= self.twap_window, "MaxObservations, so spaced, must span TwapWindow"),
		]
		.into_iter()
		.try_for_each(|(holds, otherwise)| if holds { Ok(()) } else { Err(otherwise) })
	}
}

/// What an update did to the price.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
	/// It moved, or was published for the first time.
	Moved,
	/// It stayed, within one step of the median.
	Confirmed,
	/// It stayed, further than one step from the median.
	OutOfReach,
}

/// The book after the feeders agreed on `median`, which is not zero, in block `block` at time `now`.
pub fn update<BlockNumber, MaxObservations>(
	mut book: Book<BlockNumber, MaxObservations>,
	median: u128,
	block: BlockNumber,
	now: u64,
	rules: &Rules<BlockNumber>,
) -> (Book<BlockNumber, MaxObservations>, PriceState<BlockNumber>, Outcome)
where
	BlockNumber: AtLeast32BitUnsigned + Copy,
	MaxObservations: Get<u32>,
{
	let Some(before) = book.price.map(|price| stamped(price, now)) else {
		let first = step::first(median, block, now);
		book.price = Some(first);
		return (book, first, Outcome::Moved);
	};
	let (mut after, outcome) = step::follow(&before, median, block, now, rules);
	if outcome == Outcome::Moved {
		average::record(&mut book.observations, &before, now, rules.observation_spacing);
		after.since = average::point(&before, now);
		lows::record(&mut book.lows, before.latest, after.latest, now);
	}
	book.price = Some(after);
	(book, after, outcome)
}

/// The price with a time: one of genesis has none before the first block, and counts as updated in it.
pub fn stamped<BlockNumber>(mut price: PriceState<BlockNumber>, now: u64) -> PriceState<BlockNumber> {
	if price.updated_at == 0 {
		price.updated_at = now;
		price.since.at = now;
	}
	price
}

/// Appends `item` to `ring`, in place of the oldest one if it is full.
fn push<T, Max: Get<u32>>(ring: &mut BoundedVec<T, Max>, item: T) {
	if ring.is_full() && !ring.is_empty() {
		ring.remove(0);
	}
	let pushed = ring.try_push(item);
	debug_assert!(pushed.is_ok(), "there is room");
}
