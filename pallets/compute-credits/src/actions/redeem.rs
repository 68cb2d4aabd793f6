// SPDX-License-Identifier: Apache-2.0
//! Redeeming CRED.

use crate::*;
use frame::traits::tokens::{Fortitude, Precision, Preservation};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_redeem(who: T::AccountId, credits: Balance, min_native: Balance) -> DispatchResult {
		let situation = Self::situation();
		// An account that lives by its CRED alone would die with it and be born again by the NOE, with a nonce of
		// zero: what it once signed could be sent anew. So it is kept alive in between.
		frame_system::Pallet::<T>::inc_providers(&who);
		// Burned first, for `Assets` burns what would be left below its minimum as well, and the redeemer is
		// paid for what was really burned. A refusal undoes it: calls are transactional.
		let credits = T::Credits::burn_from(
			&who,
			credits,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		let (book, redemption) =
			logic::redeem::redeem(&Books::<T>::get(), credits, min_native, &situation, &Self::rules())
				.map_err(Error::<T>::from)?;
		let Redemption { native, par, minted, price, at_old_price, .. } = redemption;

		// By way of the vault, so that the redeemer is paid once: each of two parts could be below the minimum
		// balance of an account that is new.
		if minted > 0 {
			T::Native::mint_into(&Self::account(), minted)?;
		}
		T::Native::transfer(&Self::account(), &who, native, Preservation::Preserve)?;
		frame_system::Pallet::<T>::dec_providers(&who)?;
		Self::deposit_event(Event::Redeemed { who, credits, native, par, minted, price, at_old_price });
		Self::keep(book);
		Ok(())
	}
}
