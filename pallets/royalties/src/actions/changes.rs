// SPDX-License-Identifier: Apache-2.0
//! Assets change: before they do, everybody has what was earned by then.

use crate::{actions::books::Books, *};

impl<T: Config> Pallet<T> {
	/// The asset goes to another owner. What its shares have is theirs, whoever owns it.
	pub(crate) fn do_owner_changes(asset: AiAssetId, owner: &T::AccountId) -> DispatchResult {
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		if books.side.pool.is_none() && books.side.held > 0 {
			Self::pay_owner(&mut books, owner.clone())?;
			books.store();
		}
		Ok(())
	}

	/// The parts of the asset's income become others. All are given out: those of ancestors to their owner sides, the
	/// owner's to its own. What rounding leaves is nobody's.
	pub(crate) fn do_lineage_changes(asset: AiAssetId) -> DispatchResult {
		Self::ensure_undisputed(asset)?;
		let Some(income) = Incomes::<T>::get(asset) else { return Ok(()) };
		let since = income.since().map_err(Error::<T>::from)?;
		if since == 0 {
			return Ok(());
		}
		let given = Self::give_out(asset, &income)?;
		let mut books = Books::<T>::settled(asset)?;
		let given = logic::add(given, books.side.taken).map_err(Error::<T>::from)?;
		let dust = logic::sub(since, given).map_err(Error::<T>::from)?;
		books.side = books.side.rebased();
		books.store();
		Incomes::<T>::insert(asset, income.rebased());
		if dust > 0 {
			Dust::<T>::put(logic::add(Dust::<T>::get(), dust).map_err(Error::<T>::from)?);
		}
		Self::deposit_event(Event::LineageSettled { asset, income: since, dust });
		Ok(())
	}

	/// Books what is due to every ancestor, forgets what was paid, and says how much all their parts are.
	fn give_out(asset: AiAssetId, income: &Income) -> Result<Balance, Error<T>> {
		let mut given = 0;
		for (ancestor, share) in T::Register::shares(asset) {
			let part = income.part(income.acc, share)?;
			if part > 0 {
				Self::pull_part(asset, income, ancestor, share)?;
				Paid::<T>::remove(asset, ancestor);
				given = logic::add(given, part)?;
			}
		}
		Ok(given)
	}
}
