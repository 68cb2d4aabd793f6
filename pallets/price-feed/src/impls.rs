// SPDX-License-Identifier: Apache-2.0
//! What the pallet offers to others.

use crate::{
	logic::{average, combine, lows, Rules},
	*,
};

impl<T: Config> Pallet<T> {
	/// What the feeders agree on and the present, for the oracle to store; `None` if too few fresh feeds agree,
	/// and the oracle then keeps what it has, with its older time.
	///
	/// `feeds` has the latest value (µUSD for one NOE) and time (ms) of each feeder once. Feeds of zero, older
	/// than [`Config::FeedLifetime`], or further than [`Config::MaxDeviation`] from the median of the others do
	/// not count. Of those that do, there must be more than half of the members and at least
	/// [`Config::MinFeeds`]. The value is their median; of an even number, the mean of the two in the middle,
	/// rounded down.
	pub fn combine(feeds: Vec<(u128, u64)>) -> Option<(u128, u64)> {
		let now = T::Time::now();
		let median = combine::combine(&feeds, T::Source::members(), now, &Self::rules())?;
		Some((median, now))
	}

	/// Follows the stored aggregate. To be called after each feed, once the aggregate is stored.
	///
	/// ## Events
	///
	/// One of [`Event::PriceUpdated`], [`Event::PriceConfirmed`], [`Event::PriceLagged`] and
	/// [`Event::QuorumMissed`], and [`Event::PriceHeldBack`] or [`Event::PriceReleased`] when that changes.
	pub fn on_new_feed() {
		Self::do_update();
	}

	/// The constants.
	pub(crate) fn rules() -> Rules<BlockNumberFor<T>> {
		Rules {
			feed_lifetime: T::FeedLifetime::get(),
			min_feeds: T::MinFeeds::get(),
			max_deviation: T::MaxDeviation::get(),
			step_interval: T::StepInterval::get(),
			max_step: T::MaxStep::get(),
			twap_window: T::TwapWindow::get(),
			observation_spacing: T::ObservationSpacing::get(),
			max_observations: T::MaxObservations::get(),
		}
	}
}

impl<T: Config> NativePrice for Pallet<T> {
	fn quote() -> Option<PriceQuote> {
		let now = T::Time::now();
		let price = logic::stamped(Price::<T>::get()?, now);
		let twap = average::average(&Observations::<T>::get(), &price, now, T::TwapWindow::get());
		Some(PriceQuote {
			latest: price.latest,
			twap,
			median: price.median,
			updated_at: price.updated_at,
			// Time does not run backwards.
			age: now.saturating_sub(price.updated_at),
			held_back: price.held_back,
		})
	}

	fn lowest_of_month() -> Option<u128> {
		let latest = Price::<T>::get()?.latest;
		Some(lows::lowest(&DailyLows::<T>::get(), latest, T::Time::now()))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_price(price: u128) {
		benchmarking::fill::<T>(price, T::Time::now());
	}
}
