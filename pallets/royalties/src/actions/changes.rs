// SPDX-License-Identifier: Apache-2.0
//! Assets change: before they do, everybody has what was earned by then.

use crate::{actions::books::Books, *};

impl<T: Config> Pallet<T> {
	/// The asset goes to another owner. What its shares have is theirs, whoever owns it. Says whether the owner was paid.
	pub(crate) fn do_owner_changes(asset: AiAssetId, owner: &T::AccountId) -> Result<bool, DispatchError> {
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		let pays = books.side.pool.is_none() && books.side.held > 0;
		if pays {
			Self::pay_owner(&mut books, owner.clone())?;
			books.store();
		}
		Ok(pays)
	}

	/// The parts of the asset's income become others. All are given out: those of ancestors to their owner sides, the
	/// owner's to its own. What rounding leaves is nobody's. Says how many ancestors had a part.
	pub(crate) fn do_lineage_changes(asset: AiAssetId) -> Result<u32, DispatchError> {
		Self::ensure_undisputed(asset)?;
		let Some(income) = Incomes::<T>::get(asset) else { return Ok(0) };
		let since = income.since().map_err(Error::<T>::from)?;
		if since == 0 {
			return Ok(0);
		}
		let (given, parts) = Self::give_out(asset, &income)?;
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
		Ok(parts)
	}

	/// Books what is due to every ancestor, forgets what was paid, and says how much all their parts are, and how many.
	fn give_out(asset: AiAssetId, income: &Income) -> Result<(Balance, u32), Error<T>> {
		let (mut given, mut parts) = (0, 0u32);
		for (ancestor, share) in T::Register::shares(asset) {
			let part = income.part(income.acc, share)?;
			if part > 0 {
				let amount = Self::take_part(asset, income, ancestor, share)?;
				if amount > 0 {
					let parked = Self::hand_out(ancestor, amount)?;
					Self::deposit_event(Event::IncomePulled { asset, ancestor, amount, parked });
				}
				Paid::<T>::remove(asset, ancestor);
				given = logic::add(given, part)?;
				parts = parts.saturating_add(1);
			}
		}
		Ok((given, parts))
	}

	/// Books what an ancestor has of the income. While the ancestor is disputed its books stand still, and that must
	/// keep nobody from correcting a lineage: then it is parked. Says whether it was.
	fn hand_out(ancestor: AiAssetId, amount: Balance) -> Result<bool, Error<T>> {
		let disputed = Disputes::<T>::contains_key(ancestor);
		if disputed {
			let side = OwnerSides::<T>::get(ancestor).with_parked(amount)?;
			OwnerSides::<T>::insert(ancestor, side);
		} else {
			Self::book(ancestor, amount)?;
		}
		Ok(disputed)
	}
}
