// SPDX-License-Identifier: Apache-2.0
//! What payers change of a lane while it lives.

use crate::*;
use noema_primitives::GrantUse;

/// A lane or a job as it stands now.
pub(crate) struct Loaded<T: Config> {
	/// With the lower reserve that was due.
	pub lane: LaneOf<T>,
	/// What is free in the payer's escrow by that, and not booked yet.
	pub freed: Balance,
	/// How it stands.
	pub standing: Standing,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_top_up(payer: T::AccountId, id: LaneId, amount: Balance) -> DispatchResult {
		let Loaded { lane, freed, standing } = Self::load(id)?;
		ensure!(lane.payer == payer, Error::<T>::NotPayer);
		let next = lane.topped_up(amount, standing).map_err(Error::<T>::from)?;
		if let Some(salt) = next.granted {
			let usage = GrantUse {
				opens: false,
				service: next.service,
				reserve: amount,
				lane_reserve: next.reserve,
				close_delay: next.close_delay,
				licensed: next.licence.is_some(),
				salt,
			};
			T::Grants::charge(&payer, &next.signer, &usage)?;
		}
		Self::change_account(&payer, |account| {
			account.released(freed)?.reserving(amount, 0, T::AccountDeposit::get())
		})?;
		let reserve = next.reserve;
		Self::tell_decrease(id, freed, &lane);
		Lanes::<T>::insert(id, next);
		Self::deposit_event(Event::LaneToppedUp { lane: id, amount, reserve });
		Ok(())
	}

	pub(crate) fn do_request_close(payer: T::AccountId, id: LaneId, keep: Option<Balance>) -> DispatchResult {
		let Loaded { lane, freed, standing } = Self::load(id)?;
		ensure!(lane.payer == payer, Error::<T>::NotPayer);
		let next = lane.closing(keep, standing, Self::now()).map_err(Error::<T>::from)?;
		if freed > 0 {
			Self::change_account(&payer, |account| account.released(freed))?;
		}
		Self::tell_decrease(id, freed, &lane);
		match next.phase {
			Phase::Decreasing { to, until } => {
				Self::deposit_event(Event::DecreaseRequested { lane: id, to, until });
			},
			Phase::Closing { until } => {
				Self::deposit_event(Event::CloseRequested { lane: id, until });
			},
			Phase::Open | Phase::Ended { .. } => (),
		}
		Lanes::<T>::insert(id, next);
		Ok(())
	}

	/// A lane or a job as it stands now.
	pub(crate) fn load(id: LaneId) -> Result<Loaded<T>, Error<T>> {
		Lanes::<T>::get(id).map(|lane| Self::look_at(&lane)).ok_or(Error::<T>::LaneNotFound)
	}

	/// What time has made of a lane. Asks for the end of the key's grant if a key opened it.
	pub(crate) fn look_at(lane: &LaneOf<T>) -> Loaded<T> {
		let now = Self::now();
		let (lane, freed) = lane.decreased(now);
		let since = lane.granted.and_then(|_| T::Grants::closing_since(&lane.payer, &lane.signer));
		let standing = lane.standing(since, now);
		Loaded { lane, freed, standing }
	}

	/// Says that a lower reserve took effect, if it did.
	pub(crate) fn tell_decrease(id: LaneId, freed: Balance, lane: &LaneOf<T>) {
		if freed > 0 {
			Self::deposit_event(Event::LaneDecreased { lane: id, freed, reserve: lane.reserve });
		}
	}
}
