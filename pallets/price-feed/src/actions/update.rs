// SPDX-License-Identifier: Apache-2.0
//! Following what the feeders agree on.

use crate::{
	logic::{average, Outcome},
	types::Book,
	*,
};

impl<T: Config> Pallet<T> {
	/// Brings the price closer to the aggregate, if that was made just now: an older one means that too few
	/// fresh feeds agree, and must not make the price look fresh.
	pub(crate) fn do_update() {
		let now = T::Time::now();
		let aggregate = T::Source::aggregate();
		let Some(feed) = aggregate.filter(|feed| feed.at == now && feed.value != 0) else {
			Self::deposit_event(Event::QuorumMissed { aggregated_at: aggregate.map(|feed| feed.at) });
			return;
		};
		let book = Self::load();
		let was_held_back = book.price.is_some_and(|price| price.held_back);
		let block = frame_system::Pallet::<T>::block_number();
		let (book, price, outcome) = logic::update(book, feed.value, block, now, &Self::rules());
		let twap = average::average(&book.observations, &price, now, T::TwapWindow::get());
		Self::store(book);
		Self::announce(&price, twap, outcome, was_held_back);
	}

	/// The events of an update.
	fn announce(state: &PriceState<BlockNumberFor<T>>, twap: u128, outcome: Outcome, was_held_back: bool) {
		let (price, median) = (state.latest, state.median);
		Self::deposit_event(match outcome {
			Outcome::Moved => Event::PriceUpdated { price, median, twap },
			Outcome::Confirmed => Event::PriceConfirmed { price, median },
			Outcome::OutOfReach => Event::PriceLagged { price, median },
		});
		match (was_held_back, state.held_back) {
			(false, true) => Self::deposit_event(Event::PriceHeldBack { price, median }),
			(true, false) => Self::deposit_event(Event::PriceReleased { price }),
			_ => (),
		}
	}

	/// All that an update needs: three values, whatever they hold.
	fn load() -> Book<BlockNumberFor<T>, T::MaxObservations> {
		Book { price: Price::<T>::get(), observations: Observations::<T>::get(), lows: DailyLows::<T>::get() }
	}

	/// Writes what [`Self::load`] reads, all of it: an update that moves nothing costs as much as any other.
	fn store(book: Book<BlockNumberFor<T>, T::MaxObservations>) {
		Price::<T>::set(book.price);
		Observations::<T>::put(book.observations);
		DailyLows::<T>::put(book.lows);
	}
}
