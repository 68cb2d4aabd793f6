// SPDX-License-Identifier: Apache-2.0
//! Taking bonds, and making them whole again.

use crate::*;
use logic::bond::{restore, slashable, Restoring};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_restore_bond(provider: T::AccountId) -> DispatchResult {
		let record = Self::known_provider(&provider)?;
		let (record, restoring) = restore(&record, T::Bond::get()).map_err(Error::<T>::from)?;
		let (held, released) = match restoring {
			Restoring::Hold(missing) => {
				Self::hold(HoldReason::ProviderBond, &provider, missing)?;
				(missing, 0)
			},
			Restoring::Release(rest) => (0, Self::release(HoldReason::ProviderBond, &provider, rest)?),
		};
		let bond = record.bond;
		Providers::<T>::insert(&provider, record);
		Self::deposit_event(Event::BondRestored { provider, bond, held, released });
		Ok(())
	}

	pub(crate) fn do_slash_provider(provider: T::AccountId, amount: Balance, reason: H256) -> DispatchResult {
		let mut record = Self::known_provider(&provider)?;
		let part = slashable(record.bond, amount).map_err(Error::<T>::from)?;
		let (slashed, _) = T::Native::slash(&HoldReason::ProviderBond.into(), &provider, part);
		let amount = slashed.peek();
		record.bond = record.bond.checked_sub(amount).ok_or(Error::<T>::Overflow)?;
		let bond = record.bond;
		Providers::<T>::insert(&provider, record);
		T::Slash::on_unbalanced(slashed);
		Self::deposit_event(Event::ProviderSlashed { provider, amount, bond, reason });
		Ok(())
	}
}
