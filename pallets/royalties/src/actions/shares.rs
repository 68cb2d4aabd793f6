// SPDX-License-Identifier: Apache-2.0
//! Dividing assets into shares, and taking the shares back.

use crate::{
	actions::books::Books,
	logic::text::{check_name, check_symbol},
	types::{Pool, SHARES},
	*,
};
use frame::{
	deps::frame_support::storage::with_storage_layer,
	traits::{
		fungibles::{
			metadata::Mutate as _, roles::ResetTeam as _, Create as _, Destroy as _, Inspect as _,
			Mutate as _,
		},
		tokens::{Fortitude, Precision, Preservation},
	},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_fractionalize(
		who: T::AccountId,
		asset: AiAssetId,
		name: Name,
		symbol: Symbol,
	) -> DispatchResult {
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		ensure!(books.info.owner == who, Error::<T>::NotOwner);
		ensure!(books.side.pool.is_none(), Error::<T>::AlreadyFractional);
		check_name(&name).map_err(Error::<T>::from)?;
		check_symbol(&symbol).map_err(Error::<T>::from)?;
		let (shares, deposit) = (Self::shares_of(asset)?, Self::shares_deposit()?);
		Self::pay_owner(&mut books, who.clone())?;
		Self::hold(HoldReason::SharesDeposit, &who, deposit)?;
		Self::make_shares(shares, &who, name, symbol)?;
		let pool = Pool::new(Self::current_epoch(), who.clone(), deposit);
		books.side = books.side.with_pool(Some(pool));
		books.store();
		Self::deposit_event(Event::AssetFractionalized { asset, owner: who, shares, deposit });
		Ok(())
	}

	/// Makes the shares, all of them `who`'s, and nobody's to change: an account without a key owns them. The deposit of
	/// `Assets` for their name is `who`'s.
	fn make_shares(id: AssetId, who: &T::AccountId, name: Name, symbol: Symbol) -> DispatchResult {
		T::Shares::create(id, who.clone(), false, 1)?;
		T::Shares::set(id, who, name.into_inner(), symbol.into_inner(), 0)?;
		let issuer = Self::issuer();
		T::Shares::reset_team(id, issuer.clone(), issuer.clone(), issuer.clone(), issuer)?;
		T::Shares::mint_into(id, who, SHARES.into()).map(drop)
	}

	pub(crate) fn do_reunify(who: T::AccountId, asset: AiAssetId) -> DispatchResult {
		Self::ensure_undisputed(asset)?;
		let mut books = Books::<T>::settled(asset)?;
		ensure!(books.info.owner == who, Error::<T>::NotOwner);
		let pool = books.pool()?.clone();
		let shares = Self::shares_of(asset)?;
		// All that there are: holders may have burned some of theirs, and those are nobody's.
		let all = T::Shares::total_issuance(shares);
		ensure!(T::Shares::balance(shares, &who) == all, Error::<T>::InsufficientShares);
		// Nobody has shares that earn then, and whoever had is paid, so that all that is held was carried.
		ensure!(pool.positions == 0, Error::<T>::PositionsLeft);
		let amount = books.side.held;
		if books.income.acc == 0 {
			// There is nothing of it but where shares were to start.
			Incomes::<T>::remove(asset);
		}
		books.side = books.side.with_pool(None);
		books.store();
		let destroyed = Self::destroy_shares(shares, &who, all, &pool.depositor)?;
		let deposit = Self::release(HoldReason::SharesDeposit, &pool.depositor, pool.deposit)?;
		Self::deposit_event(Event::AssetReunified { asset, owner: who, amount, destroyed, deposit });
		Ok(())
	}

	/// Takes `all` shares, which `who` has, and destroys what there is of them in `Assets`, whose deposit for their name
	/// goes back to `depositor`. Says whether they are gone: others may have left empty accounts or approvals
	/// behind, and then anyone finishes by calls of `Assets`.
	fn destroy_shares(
		id: AssetId,
		who: &T::AccountId,
		all: Balance,
		depositor: &T::AccountId,
	) -> Result<bool, DispatchError> {
		let (preservation, force) = (Preservation::Expendable, Fortitude::Polite);
		T::Shares::burn_from(id, who, all, preservation, Precision::Exact, force)?;
		let issuer = Self::issuer();
		T::Shares::reset_team(id, depositor.clone(), issuer.clone(), issuer.clone(), issuer)?;
		T::Shares::start_destroy(id, None)?;
		Ok(with_storage_layer(|| T::Shares::finish_destroy(id)).is_ok())
	}
}
