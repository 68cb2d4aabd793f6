// SPDX-License-Identifier: Apache-2.0
//! Income, and what ancestors pull of it.

use crate::{actions::books::Books, *};

impl<T: Config> Pallet<T> {
	/// Counts income. It cannot be refused: if it could not be counted, it would lie in the pot and be nobody's.
	pub(crate) fn do_receive(asset: AiAssetId, amount: Balance) {
		if amount == 0 {
			return;
		}
		let income = Incomes::<T>::get(asset).unwrap_or_default();
		match income.received(amount, Self::current_epoch()) {
			Ok(income) => {
				Incomes::<T>::insert(asset, income);
				Self::deposit_event(Event::IncomeReceived { asset, amount });
			},
			Err(refusal) => {
				defensive!("income cannot be counted", refusal);
			},
		}
	}

	pub(crate) fn do_pull(asset: AiAssetId, ancestor: AiAssetId) -> DispatchResult {
		let share = T::Register::share_of(asset, ancestor);
		ensure!(share > 0, Error::<T>::NotAncestor);
		let income = Incomes::<T>::get(asset).unwrap_or_default();
		// The asset itself may be disputed: its lineage stands still then, and no verdict takes what is its ancestors'.
		let amount = Self::take_part(asset, &income, ancestor, share)?;
		ensure!(amount > 0, Error::<T>::NothingDue);
		Self::ensure_undisputed(ancestor)?;
		Self::book(ancestor, amount)?;
		Self::deposit_event(Event::IncomePulled { asset, ancestor, amount, parked: false });
		Ok(())
	}

	/// Counts what is due of an ancestor's share, in ppm, as pulled, and says how much that is. It is to be booked on the
	/// ancestor's owner side, and told.
	pub(crate) fn take_part(
		asset: AiAssetId,
		income: &Income,
		ancestor: AiAssetId,
		share: u32,
	) -> Result<Balance, Error<T>> {
		let paid = Paid::<T>::get(asset, ancestor);
		let amount = income.due(share, paid)?;
		if amount > 0 {
			Paid::<T>::insert(asset, ancestor, logic::add(paid, amount)?);
		}
		Ok(amount)
	}

	/// Books credits that were pulled on the owner side of an asset, which is not disputed.
	pub(crate) fn book(asset: AiAssetId, amount: Balance) -> Result<(), Error<T>> {
		let side = OwnerSides::<T>::get(asset);
		if side.pool.is_none() {
			Self::store_side(asset, side.credited(amount)?);
		} else {
			let mut books = Books::<T>::settled(asset)?;
			books.side = books.side.credited(amount)?;
			books.store();
		}
		Ok(())
	}
}
