// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::{
	logic::{lows::day_of, step::reach},
	*,
};
use frame::{deps::sp_runtime::TryRuntimeError, hashing::U256};

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let Some(price) = Price::<T>::get() else { return Self::try_nothing_without_price() };
		Self::try_price_positive(&price)?;
		Self::try_times_past(&price)?;
		Self::try_step_past(&price)?;
		Self::try_held_back_consistent(&price)?;
		Self::try_observations_ordered(&price)?;
		Self::try_integral_growing(&price)?;
		Self::try_lows_ordered()?;
		Self::try_lows_low(&price)
	}

	/// Points and lows are of a price: without one there are none.
	fn try_nothing_without_price() -> Result<(), TryRuntimeError> {
		ensure!(Observations::<T>::get().is_empty(), "observations without a price");
		ensure!(DailyLows::<T>::get().is_empty(), "lows without a price");
		Ok(())
	}

	/// Neither the price nor its median is zero.
	fn try_price_positive(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		ensure!(price.latest != 0, "the price is zero");
		ensure!(price.median != 0, "the median is zero");
		Ok(())
	}

	/// The price was refreshed in the past, and not before it last moved.
	fn try_times_past(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		ensure!(price.updated_at <= T::Time::now(), "the price is of the future");
		ensure!(price.since.at <= price.updated_at, "the price moved after it was last refreshed");
		Ok(())
	}

	/// The last step was not in a block to come.
	fn try_step_past(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		let block = frame_system::Pallet::<T>::block_number();
		ensure!(price.last_step <= block, "the last step is of a block to come");
		Ok(())
	}

	/// A price that is held back is not where the median is; one that is not can be there in one step.
	fn try_held_back_consistent(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		let distance = price.latest.abs_diff(price.median);
		if price.held_back {
			ensure!(distance != 0, "held back from where the price is");
		} else {
			ensure!(distance <= reach(price.latest, T::MaxStep::get()), "out of reach, but not held back");
		}
		Ok(())
	}

	/// Points are in order of time, spaced, and older than the last move of the price.
	fn try_observations_ordered(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		let observations = Observations::<T>::get();
		for (last, next) in observations.iter().zip(observations.iter().skip(1)) {
			let spaced =
				next.at.checked_sub(last.at).is_some_and(|time| time >= T::ObservationSpacing::get());
			ensure!(spaced, "observations are out of order or too close");
		}
		if let Some(last) = observations.last() {
			ensure!(last.at < price.since.at, "an observation is not older than the last move");
		}
		Ok(())
	}

	/// The integral grows by at least 1 µUSD in each millisecond.
	fn try_integral_growing(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		let observations = Observations::<T>::get();
		let later = observations.iter().skip(1).chain([&price.since]);
		for (last, next) in observations.iter().zip(later) {
			let grown = next.cumulative.checked_sub(last.cumulative);
			let elapsed = U256::from(next.at.saturating_sub(last.at));
			ensure!(grown.is_some_and(|grown| grown >= elapsed), "the integral does not grow with time");
		}
		Ok(())
	}

	/// Lows are of different days, in order, none of which is to come.
	fn try_lows_ordered() -> Result<(), TryRuntimeError> {
		let lows = DailyLows::<T>::get();
		let ordered = lows.iter().zip(lows.iter().skip(1)).all(|(last, next)| last.day < next.day);
		ensure!(ordered, "lows are out of order");
		let today = day_of(T::Time::now());
		ensure!(lows.last().is_none_or(|last| last.day <= today), "a low is of a day to come");
		Ok(())
	}

	/// No low is zero, and the last one is not above the price, which has not moved since.
	fn try_lows_low(price: &PriceState<BlockNumberFor<T>>) -> Result<(), TryRuntimeError> {
		let lows = DailyLows::<T>::get();
		ensure!(lows.iter().all(|low| low.low != 0), "a low is zero");
		ensure!(lows.last().is_none_or(|last| last.low <= price.latest), "the last low is above the price");
		Ok(())
	}
}
