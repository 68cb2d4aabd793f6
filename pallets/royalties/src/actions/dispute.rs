// SPDX-License-Identifier: Apache-2.0
//! Disputes.

use crate::{actions::books::Books, logic::later, *};
use frame::traits::{fungible::BalancedHold as _, Imbalance};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_dispute(
		disputer: T::AccountId,
		asset: AiAssetId,
		standing: Standing,
		reason: H256,
	) -> DispatchResult {
		ensure!(!Disputes::<T>::contains_key(asset), Error::<T>::AlreadyDisputed);
		let books = Books::<T>::settled(asset)?;
		let now = Self::now();
		books.side.check_disputable(now).map_err(Error::<T>::from)?;
		ensure!(Self::has_standing(&disputer, asset, standing), Error::<T>::NoStanding);
		ensure!(books.side.held > 0, Error::<T>::NothingUnpaid);
		let until = later(now, T::DisputePeriod::get()).map_err(Error::<T>::from)?;
		let bond = T::DisputeBond::get();
		Self::hold(HoldReason::DisputeBond, &disputer, bond)?;
		// What comes from now on is told from what came before.
		books.store();
		let dispute = Dispute { disputer: disputer.clone(), standing, reason, bond, until };
		Disputes::<T>::insert(asset, dispute);
		Self::deposit_event(Event::DisputeOpened { asset, disputer, standing, reason, bond, until });
		Ok(())
	}

	/// Whether an account has a part in what an asset earns, or has paid for a licence of it or of a descendant: what an
	/// owner derives from an asset of its own that is licensed to nobody can be disputed there as well.
	fn has_standing(who: &T::AccountId, asset: AiAssetId, standing: Standing) -> bool {
		match standing {
			Standing::Owner(other) => {
				let owns = T::Register::asset(other).is_some_and(|info| info.owner == *who);
				owns && (T::Register::share_of(asset, other) > 0 || T::Register::share_of(other, asset) > 0)
			},
			// Licences that are given away would let anyone dispute.
			Standing::Licensee(licence) => {
				let licensed = T::Licences::licensee(licence).filter(|(licensee, _)| licensee == who);
				let related = |of: AiAssetId| of == asset || T::Register::share_of(of, asset) > 0;
				licensed.is_some_and(|(_, of)| related(of)) && T::Licences::paid(licence) > 0
			},
		}
	}

	pub(crate) fn do_resolve_dispute(asset: AiAssetId, verdict: VerdictOf<T>, slash: bool) -> DispatchResult {
		let dispute = Disputes::<T>::take(asset).ok_or(Error::<T>::DisputeNotFound)?;
		let amount = match &verdict {
			Verdict::Released => {
				Self::quieten(asset)?;
				0
			},
			Verdict::Redirected(to) => Self::redirect(asset, to)?,
		};
		let (slashed, _) = Self::end_bond(&dispute, if slash { dispute.bond } else { 0 })?;
		let disputer = dispute.disputer;
		Self::deposit_event(Event::DisputeResolved { asset, disputer, verdict, amount, slashed });
		Ok(())
	}

	pub(crate) fn do_expire_dispute(asset: AiAssetId) -> DispatchResult {
		let dispute = Disputes::<T>::get(asset).ok_or(Error::<T>::DisputeNotFound)?;
		ensure!(Self::now() > dispute.until, Error::<T>::NotYetExpired);
		Disputes::<T>::remove(asset);
		Self::quieten(asset)?;
		let cost = logic::expiry_cost(dispute.bond).map_err(Error::<T>::from)?;
		let (slashed, bond) = Self::end_bond(&dispute, cost)?;
		let disputer = dispute.disputer;
		Self::deposit_event(Event::DisputeExpired { asset, disputer, slashed, bond });
		Ok(())
	}

	/// Lets shares earn on, and no dispute follow at once.
	fn quieten(asset: AiAssetId) -> Result<(), Error<T>> {
		let (mut side, rules) = (OwnerSides::<T>::get(asset), Self::rules());
		// An asset that the register has lost earns nothing any more, and its dispute must end.
		if let Some(info) = T::Register::asset(asset).filter(|_| side.pool.is_some()) {
			let income = Incomes::<T>::get(asset).unwrap_or_default();
			side = side.resumed(&income, info.ancestors_ppm, Self::current_epoch(), &rules)?;
		}
		OwnerSides::<T>::insert(asset, side.quiet(Self::now(), &rules)?);
		Ok(())
	}

	/// Pays someone else what a verdict gives to it, and says how much that is.
	fn redirect(asset: AiAssetId, to: &T::AccountId) -> Result<Balance, DispatchError> {
		let books = Books::<T>::load(asset)?;
		let (epoch, rules) = (Self::current_epoch(), Self::rules());
		let ppm = books.info.ancestors_ppm;
		let redirected = books.side.redirected(&books.income, ppm, epoch, &rules);
		let (side, amount) = redirected.map_err(Error::<T>::from)?;
		Self::store_side(asset, side);
		Self::pay(to, amount)?;
		Ok(amount)
	}

	/// Takes `cost` of the bond, gives the rest back, and says how much each of them was.
	fn end_bond(dispute: &DisputeOf<T>, cost: Balance) -> Result<(Balance, Balance), DispatchError> {
		let slashed = if cost > 0 { Self::slash_bond(dispute, cost) } else { 0 };
		let rest = dispute.bond.saturating_sub(slashed);
		let released = Self::release(HoldReason::DisputeBond, &dispute.disputer, rest)?;
		Ok((slashed, released))
	}

	/// Takes so much of the bond, or what there is, and says how much that was.
	fn slash_bond(dispute: &DisputeOf<T>, cost: Balance) -> Balance {
		let reason = HoldReason::DisputeBond.into();
		let (slashed, _) = T::Native::slash(&reason, &dispute.disputer, cost);
		let amount = slashed.peek();
		T::Slash::on_unbalanced(slashed);
		amount
	}
}
