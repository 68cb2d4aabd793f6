// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: what the oracle's call causes here, and the first block.

use crate::{
	logic::{lows::day_of, step},
	types::{DAY, LOW_DAYS},
	*,
};
use alloc::vec;
use frame::{benchmarking::prelude::*, hashing::U256};

/// A price of 0.10 USD.
const PRICE: u128 = 100_000;

/// A time at which there is room for a full history before it: the 1,001st day.
const NOW: u64 = 1_000 * DAY;

/// Publishes `price` as of `now`, with as long a history at the same price as there can be.
pub(crate) fn fill<T: Config>(price: u128, now: u64) {
	let block = frame_system::Pallet::<T>::block_number();
	let mut state = step::first(price, block, now);
	let (count, spacing) = (T::MaxObservations::get(), T::ObservationSpacing::get());
	let mut observations = vec![];
	let mut lows = vec![];
	let span = u64::from(count).saturating_mul(spacing);
	// A clock that has hardly begun has no history.
	if let Some(start) = now.checked_sub(span) {
		let at = |index: u32| start.saturating_add(u64::from(index).saturating_mul(spacing));
		let cumulative = |index: u32| U256::from(price) * U256::from(at(index));
		observations = (0..count).map(|i| Observation { at: at(i), cumulative: cumulative(i) }).collect();
		state.since.cumulative = U256::from(price) * U256::from(now);
		let today = day_of(now);
		lows = (today.saturating_sub(LOW_DAYS)..=today).map(|day| DailyLow { day, low: price }).collect();
	}
	Price::<T>::put(state);
	Observations::<T>::put(BoundedVec::truncate_from(observations));
	DailyLows::<T>::put(BoundedVec::<_, MaxLows>::truncate_from(lows));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The history is full, the step is due and too short: the most is written, and two events.
	#[benchmark]
	fn on_new_feed() -> Result<(), BenchmarkError> {
		fill::<T>(PRICE, NOW);
		let due = frame_system::Pallet::<T>::block_number() + T::StepInterval::get();
		frame_system::Pallet::<T>::set_block_number(due);
		// On the next day, so that a low makes room as well.
		T::Source::set(Feed { value: PRICE * 10, at: NOW + DAY });
		#[block]
		{
			Pallet::<T>::on_new_feed();
		}
		let price = Price::<T>::get().ok_or("there is a price")?;
		assert_eq!(price.latest, PRICE + step::reach(PRICE, T::MaxStep::get()));
		assert_eq!((price.updated_at, price.last_step), (NOW + DAY, due));
		assert!(price.held_back);
		assert_eq!(Observations::<T>::get().last().map(|last| last.at), Some(NOW));
		assert_eq!(DailyLows::<T>::get().last().map(|last| last.day), Some(day_of(NOW + DAY)));
		Ok(())
	}

	/// `n` feeders, all of whose feeds count.
	#[benchmark]
	fn combine(n: Linear<1, 100>) -> Result<(), BenchmarkError> {
		T::Source::set(Feed { value: PRICE, at: NOW });
		// In falling order, the hardest to sort.
		let feeds: Vec<_> = (0..u128::from(n)).rev().map(|i| (PRICE + i, NOW)).collect();
		let needed = logic::combine::needed(T::Source::members(), T::MinFeeds::get());
		let combined;
		#[block]
		{
			combined = Pallet::<T>::combine(feeds);
		}
		assert_eq!(combined.is_some(), n >= needed);
		Ok(())
	}

	/// The end of the first block.
	#[benchmark]
	fn stamp() -> Result<(), BenchmarkError> {
		T::Source::set(Feed { value: PRICE, at: NOW });
		Price::<T>::put(step::first(PRICE, BlockNumberFor::<T>::zero(), 0));
		#[block]
		{
			Pallet::<T>::on_finalize(BlockNumberFor::<T>::one());
		}
		let price = Price::<T>::get().ok_or("there is a price")?;
		assert_eq!((price.updated_at, price.since.at), (NOW, NOW));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
