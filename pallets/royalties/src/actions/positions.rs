// SPDX-License-Identifier: Apache-2.0
//! Shares that earn.

use crate::{actions::books::Books, *};
use frame::traits::{fungibles::MutateHold as _, tokens::Precision};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_activate(who: T::AccountId, asset: AiAssetId, amount: ShareCount) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountTooSmall);
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		let from = books.pool()?.next_epoch();
		let (position, is_new) = match Positions::<T>::get(asset, &who) {
			Some(position) => (Self::unlisted(asset, books.look_at(&position)?)?, false),
			None => (Self::new_position(&books, &who)?, true),
		};
		let position = position.activated(amount, from).map_err(Error::<T>::from)?;
		T::ShareHolds::hold(Self::shares_of(asset)?, &HoldReason::Activated.into(), &who, amount.into())?;
		if books.pool()?.activating == 0 {
			Self::begin(&books, from)?;
		}
		let start = Starts::<T>::get(asset, from).unwrap_or_default();
		Starts::<T>::insert(asset, from, start.listed(amount).map_err(Error::<T>::from)?);
		books.change_pool(|pool| pool.activated(amount, is_new))?;
		books.store();
		Positions::<T>::insert(asset, &who, position);
		Self::deposit_event(Event::SharesActivated { asset, holder: who, amount, from });
		Ok(())
	}

	/// A position of no shares, with its deposit.
	fn new_position(books: &Books<T>, who: &T::AccountId) -> Result<Position, DispatchError> {
		let deposit = Self::position_deposit()?;
		Self::hold(HoldReason::PositionDeposit, who, deposit)?;
		Ok(Position::new(books.pool()?, deposit))
	}

	/// Marks in the income where shares are to start, the first that do in epoch `from`, and keeps where those started
	/// that did last, if some of them are still listed.
	fn begin(books: &Books<T>, from: Epoch) -> Result<(), Error<T>> {
		Incomes::<T>::insert(books.asset, books.income.marked(from));
		let Some(begun) = books.pool()?.begun else { return Ok(()) };
		if let Some(start) = Starts::<T>::get(books.asset, begun.epoch) {
			let acc_per_share = Some(begun.acc_per_share);
			Starts::<T>::insert(books.asset, begun.epoch, Start { acc_per_share, ..start });
		}
		Ok(())
	}

	/// A position without those of its shares listed that have started to earn: it has heard of it.
	fn unlisted(asset: AiAssetId, position: Position) -> Result<Position, Error<T>> {
		if !position.is_listed_in_vain() {
			return Ok(position);
		}
		Self::unlist(asset, position.from, position.listed)?;
		Ok(Position { listed: 0, ..position })
	}

	/// Lists so many shares fewer among those that start, or started, in an epoch.
	fn unlist(asset: AiAssetId, epoch: Epoch, shares: ShareCount) -> Result<(), Error<T>> {
		let start = Starts::<T>::get(asset, epoch).unwrap_or_default();
		match start.unlisted(shares)? {
			Some(start) => Starts::<T>::insert(asset, epoch, start),
			None => Starts::<T>::remove(asset, epoch),
		}
		Ok(())
	}

	pub(crate) fn do_deactivate(who: T::AccountId, asset: AiAssetId, amount: ShareCount) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountTooSmall);
		// While the asset is disputed its books stand still: what has come since may be someone else's.
		let disputed = Disputes::<T>::contains_key(asset);
		let mut books = if disputed { Books::<T>::load(asset)? } else { Books::<T>::settled(asset)? };
		let position = Self::position_of(&books, &who)?;
		let position = Self::unlisted(asset, position)?;
		let (position, waiting) = position.deactivated(amount).map_err(Error::<T>::from)?;
		if waiting > 0 {
			Self::unlist(asset, position.from, waiting)?;
		}
		books.change_pool(|pool| pool.deactivated(waiting, amount.saturating_sub(waiting)))?;
		let (shares, reason) = (Self::shares_of(asset)?, HoldReason::Activated.into());
		T::ShareHolds::release(shares, &reason, &who, amount.into(), Precision::Exact)?;
		Self::deposit_event(Event::SharesDeactivated { asset, holder: who.clone(), amount, waiting });
		if position.shares() == 0 && !disputed {
			Self::pay_position(&mut books, &who, position)?;
			Self::close_position(&mut books, who, position)?;
		} else {
			Positions::<T>::insert(asset, &who, position);
		}
		books.store();
		Ok(())
	}

	pub(crate) fn do_claim_shares(asset: AiAssetId, holder: T::AccountId) -> DispatchResult {
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		let position = Self::position_of(&books, &holder)?;
		if position.payable() > 0 {
			Self::pay_position(&mut books, &holder, position)?;
			Positions::<T>::insert(asset, &holder, position.claimed());
		} else {
			ensure!(position.shares() == 0, Error::<T>::NothingDue);
			Self::close_position(&mut books, holder, position)?;
		}
		books.store();
		Ok(())
	}

	/// An account's position, with all that it has earned by the books.
	fn position_of(books: &Books<T>, who: &T::AccountId) -> Result<Position, Error<T>> {
		books.pool()?;
		let position = Positions::<T>::get(books.asset, who).ok_or(Error::<T>::PositionNotFound)?;
		books.look_at(&position)
	}

	/// Pays the whole credits that a position is owed.
	fn pay_position(books: &mut Books<T>, holder: &T::AccountId, position: Position) -> DispatchResult {
		let (asset, amount) = (books.asset, position.payable());
		if amount > 0 {
			books.pay(holder, amount)?;
			Self::deposit_event(Event::ShareIncomeClaimed { asset, holder: holder.clone(), amount });
		}
		Ok(())
	}

	/// Removes a position that has no shares and is paid. What is less than a credit is carried for the others.
	fn close_position(books: &mut Books<T>, holder: T::AccountId, position: Position) -> DispatchResult {
		books.change_pool(|pool| pool.closed(position.rest()))?;
		Positions::<T>::remove(books.asset, &holder);
		let deposit = Self::release(HoldReason::PositionDeposit, &holder, position.deposit)?;
		Self::deposit_event(Event::PositionClosed { asset: books.asset, holder, deposit });
		Ok(())
	}
}
