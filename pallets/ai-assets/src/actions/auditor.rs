// SPDX-License-Identifier: Apache-2.0
//! Auditors and their bonds.

use crate::*;
use logic::bond::{restore, slashable, Restoring};

impl<T: Config> Pallet<T> {
	/// An auditor's record.
	pub(crate) fn known_auditor(who: &T::AccountId) -> Result<Auditor, Error<T>> {
		Auditors::<T>::get(who).ok_or(Error::AuditorNotFound)
	}

	/// An auditor's record, if it is not leaving.
	pub(crate) fn admitted(who: &T::AccountId) -> Result<Auditor, Error<T>> {
		let auditor = Self::known_auditor(who)?;
		ensure!(auditor.standing == Standing::Admitted, Error::<T>::AuditorLeaving);
		Ok(auditor)
	}

	pub(crate) fn do_admit_auditor(auditor: T::AccountId) -> DispatchResult {
		let record = match Auditors::<T>::get(&auditor) {
			None => Auditor {
				bond: 0,
				required_bond: T::AuditorBond::get(),
				attestations: 0,
				standing: Standing::Admitted,
			},
			Some(record) => {
				ensure!(record.standing != Standing::Admitted, Error::<T>::AlreadyExists);
				Auditor { standing: Standing::Admitted, ..record }
			},
		};
		Auditors::<T>::insert(&auditor, record);
		Self::deposit_event(Event::AuditorAdmitted { auditor });
		Ok(())
	}

	pub(crate) fn do_dismiss_auditor(auditor: T::AccountId) -> DispatchResult {
		let until = Self::leave(&auditor)?;
		Self::deposit_event(Event::AuditorDismissed { auditor, until });
		Ok(())
	}

	pub(crate) fn do_resign(auditor: T::AccountId) -> DispatchResult {
		let until = Self::leave(&auditor)?;
		Self::deposit_event(Event::AuditorResigned { auditor, until });
		Ok(())
	}

	/// Makes an auditor's attestations count no more. Answers since when its bond may be withdrawn.
	fn leave(who: &T::AccountId) -> Result<BlockNumber, Error<T>> {
		let mut auditor = Self::admitted(who)?;
		let until = Self::now().checked_add(T::AuditorDelay::get()).ok_or(Error::<T>::Overflow)?;
		auditor.standing = Standing::Leaving { until };
		Auditors::<T>::insert(who, auditor);
		Ok(until)
	}

	pub(crate) fn do_slash_auditor(auditor: T::AccountId, amount: Balance, reason: H256) -> DispatchResult {
		let mut record = Self::known_auditor(&auditor)?;
		let part = slashable(record.bond, amount).map_err(Error::<T>::from)?;
		let (slashed, _) = T::Native::slash(&HoldReason::AuditorBond.into(), &auditor, part);
		let amount = slashed.peek();
		record.bond = record.bond.checked_sub(amount).ok_or(Error::<T>::Overflow)?;
		let bond = record.bond;
		Auditors::<T>::insert(&auditor, record);
		T::Slash::on_unbalanced(slashed);
		Self::deposit_event(Event::AuditorSlashed { auditor, amount, bond, reason });
		Ok(())
	}

	pub(crate) fn do_bond(auditor: T::AccountId) -> DispatchResult {
		let record = Self::admitted(&auditor)?;
		let (record, restoring) = restore(&record, T::AuditorBond::get()).map_err(Error::<T>::from)?;
		let (held, released) = match restoring {
			Restoring::Hold(missing) => {
				Self::hold(HoldReason::AuditorBond, &auditor, missing)?;
				(missing, 0)
			},
			Restoring::Release(rest) => (0, Self::release(HoldReason::AuditorBond, &auditor, rest)?),
		};
		let bond = record.bond;
		Auditors::<T>::insert(&auditor, record);
		Self::deposit_event(Event::BondRestored { auditor, bond, held, released });
		Ok(())
	}

	pub(crate) fn do_withdraw_bond(auditor: T::AccountId) -> DispatchResult {
		let record = Self::known_auditor(&auditor)?;
		let Standing::Leaving { until } = record.standing else {
			return Err(Error::<T>::NotYetLeaving.into());
		};
		ensure!(Self::now() >= until, Error::<T>::NotYetReleased);
		ensure!(record.attestations == 0, Error::<T>::AttestationsLeft);
		Auditors::<T>::remove(&auditor);
		let bond = Self::release(HoldReason::AuditorBond, &auditor, record.bond)?;
		Self::deposit_event(Event::BondWithdrawn { auditor, bond });
		Ok(())
	}
}
