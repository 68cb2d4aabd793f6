// SPDX-License-Identifier: Apache-2.0
//! Giving a price of genesis its time.

use crate::*;

impl<T: Config> Pallet<T> {
	/// Stores the present as the time of a price that has none. Called at the end of the first block, when the
	/// block's time is known; until then readers do the same for themselves.
	pub(crate) fn do_stamp() {
		let now = T::Time::now();
		Price::<T>::mutate(|price| *price = price.take().map(|price| logic::stamped(price, now)));
	}
}
