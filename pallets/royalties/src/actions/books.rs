// SPDX-License-Identifier: Apache-2.0
//! The books of an asset: loaded, brought up to date, stored.

use crate::{
	types::{Pool, Scaled},
	*,
};
use noema_primitives::AssetInfo;

/// An asset, its income and its owner side.
pub(crate) struct Books<T: Config> {
	/// Its id.
	pub asset: AiAssetId,
	/// What the register says of it.
	pub info: AssetInfo<T::AccountId>,
	/// Its income.
	pub income: Income,
	/// Its owner side.
	pub side: OwnerSideOf<T>,
}

impl<T: Config> Books<T> {
	/// As they are stored.
	pub fn load(asset: AiAssetId) -> Result<Self, Error<T>> {
		let info = T::Register::asset(asset).ok_or(Error::<T>::AssetNotFound)?;
		let income = Incomes::<T>::get(asset).unwrap_or_default();
		let side = OwnerSides::<T>::get(asset);
		Ok(Self { asset, info, income, side })
	}

	/// With all booked that has come by now.
	pub fn settled(asset: AiAssetId) -> Result<Self, Error<T>> {
		let books = Self::load(asset)?;
		let (epoch, rules) = (Pallet::<T>::current_epoch(), Pallet::<T>::rules());
		let side = books.side.settled(&books.income, books.info.ancestors_ppm, epoch, &rules)?;
		Ok(Self { side, ..books })
	}

	/// The shares.
	pub fn pool(&self) -> Result<&Pool<T::AccountId>, Error<T>> {
		self.side.pool.as_ref().ok_or(Error::<T>::NotFractional)
	}

	/// Keeps what `change` makes of the shares.
	pub fn change_pool(
		&mut self,
		change: impl FnOnce(&Pool<T::AccountId>) -> Result<Pool<T::AccountId>, Refusal>,
	) -> Result<(), Error<T>> {
		let pool = change(self.pool()?)?;
		self.side = self.side.with_pool(Some(pool));
		Ok(())
	}

	/// A position with all that it has earned by these books.
	pub fn look_at(&self, position: &Position) -> Result<Position, Error<T>> {
		let pool = self.pool()?;
		let start = if position.starts(pool) { self.start(pool, position.from) } else { None };
		Ok(position.settled(pool, start)?)
	}

	/// What a share had earned where those started to earn that did in `epoch`.
	fn start(&self, pool: &Pool<T::AccountId>, epoch: Epoch) -> Option<Scaled> {
		match pool.begun {
			Some(begun) if begun.epoch == epoch => Some(begun.acc_per_share),
			_ => Starts::<T>::get(self.asset, epoch)?.acc_per_share,
		}
	}

	/// Takes `amount` credits off the owner side, and pays them to `to`.
	pub fn pay(&mut self, to: &T::AccountId, amount: Balance) -> DispatchResult {
		self.side = self.side.paid(amount).map_err(Error::<T>::from)?;
		Pallet::<T>::pay(to, amount)
	}

	/// Stores the owner side.
	pub fn store(self) {
		Pallet::<T>::store_side(self.asset, self.side);
	}
}

impl<T: Config> Pallet<T> {
	/// Stores an owner side. One of nothing goes.
	pub(crate) fn store_side(asset: AiAssetId, side: OwnerSideOf<T>) {
		if side.is_empty() {
			OwnerSides::<T>::remove(asset);
		} else {
			OwnerSides::<T>::insert(asset, side);
		}
	}

	/// Moves credits out of the pot.
	pub(crate) fn pay(to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Payouts::pay(&Self::pot(), to, amount)
	}

	/// An error if the income of the asset is disputed.
	pub(crate) fn ensure_undisputed(asset: AiAssetId) -> Result<(), Error<T>> {
		ensure!(!Disputes::<T>::contains_key(asset), Error::<T>::AssetDisputed);
		Ok(())
	}
}
