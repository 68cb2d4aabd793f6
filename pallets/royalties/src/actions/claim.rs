// SPDX-License-Identifier: Apache-2.0
//! Owners are paid.

use crate::{actions::books::Books, *};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(asset: AiAssetId) -> DispatchResult {
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		ensure!(books.side.pool.is_none(), Error::<T>::AlreadyFractional);
		ensure!(books.side.held > 0, Error::<T>::NothingDue);
		let owner = books.info.owner.clone();
		Self::pay_owner(&mut books, owner)?;
		books.store();
		Ok(())
	}

	/// Pays `owner` all that the owner side has, if it has something.
	pub(crate) fn pay_owner(books: &mut Books<T>, owner: T::AccountId) -> DispatchResult {
		let (asset, amount) = (books.asset, books.side.held);
		if amount > 0 {
			books.pay(&owner, amount)?;
			Self::deposit_event(Event::IncomeClaimed { asset, owner, amount });
		}
		Ok(())
	}
}
