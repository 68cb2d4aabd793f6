// SPDX-License-Identifier: Apache-2.0
//! The end of licences: refunded, revoked, removed.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_refund_licence(seller: T::AccountId, id: LicenceId) -> DispatchResult {
		let licence = Self::known_licence(id)?;
		ensure!(licence.seller == seller, Error::<T>::NotSeller);
		licence.check_refundable(T::RefundPeriod::get(), Self::now()).map_err(Error::<T>::from)?;
		let (asset, holder, amount) = (licence.asset, licence.holder.clone(), licence.paid);
		if amount > 0 {
			T::Payouts::pay(&seller, &holder, amount)?;
		}
		Self::deposit_event(Event::LicenceRefunded { licence: id, asset, seller, holder, amount });
		Self::remove_licence(id, licence)
	}

	pub(crate) fn do_revoke_licence(id: LicenceId, reason: H256) -> DispatchResult {
		let licence = Self::known_licence(id)?.revoked().map_err(Error::<T>::from)?;
		let (asset, holder) = (licence.asset, licence.holder.clone());
		Licences::<T>::insert(id, licence);
		Self::deposit_event(Event::LicenceRevoked { licence: id, asset, holder, reason });
		Ok(())
	}

	pub(crate) fn do_burn_licence(who: T::AccountId, id: LicenceId) -> DispatchResult {
		let licence = Self::known_licence(id)?;
		let (by_holder, grace) = (licence.holder == who, T::GracePeriod::get());
		licence.check_burnable(by_holder, grace, Self::now()).map_err(Error::<T>::from)?;
		Self::remove_licence(id, licence)
	}

	/// Removes a licence that no lane is open under, with its item, and its offer if that waited for it alone.
	fn remove_licence(id: LicenceId, licence: Licence<T::AccountId>) -> DispatchResult {
		let Licence { asset, offer, holder, depositor, deposit, .. } = licence;
		T::Items::burn(Collection::Licences, id)?;
		Licences::<T>::remove(id);
		Self::unlist(&holder, asset, id);
		let deposit = Self::release(HoldReason::LicenceDeposit, &depositor, deposit)?;
		Self::deposit_event(Event::LicenceBurned { licence: id, asset, holder, depositor, deposit });
		let rest = Self::known_offer(offer)?.with_one_less().map_err(Error::<T>::from)?;
		Self::keep_offer(offer, rest)
	}
}
