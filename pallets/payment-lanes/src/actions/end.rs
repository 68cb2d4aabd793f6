// SPDX-License-Identifier: Apache-2.0
//! The end of lanes and jobs, and what is cleared away after it.

use crate::{actions::change::Loaded, *};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_release(payee: T::AccountId, id: LaneId) -> DispatchResult {
		let loaded = Self::load(id)?;
		ensure!(loaded.lane.payee == payee, Error::<T>::NotPayee);
		loaded.lane.ensure_lane().map_err(Error::<T>::from)?;
		Self::give_up(id, loaded, CloseReason::Released)
	}

	pub(crate) fn do_void(payee: T::AccountId, id: LaneId) -> DispatchResult {
		let loaded = Self::load(id)?;
		ensure!(loaded.lane.payee == payee, Error::<T>::NotPayee);
		loaded.lane.ensure_job().map_err(Error::<T>::from)?;
		Self::give_up(id, loaded, CloseReason::Voided)
	}

	pub(crate) fn do_finalise(id: LaneId) -> DispatchResult {
		let Loaded { lane, freed, standing } = Self::load(id)?;
		lane.ensure_lane().map_err(Error::<T>::from)?;
		match lane.due(standing) {
			Ok(reason) => Self::end(id, Loaded { lane, freed, standing }, reason),
			// It goes on, with less.
			Err(Refusal::NotYetDue) if freed > 0 => {
				Self::change_account(&lane.payer, |account| account.released(freed))?;
				Self::tell_decrease(id, freed, &lane);
				Lanes::<T>::insert(id, lane);
				Ok(())
			},
			Err(refusal) => Err(Error::<T>::from(refusal).into()),
		}
	}

	pub(crate) fn do_reclaim(id: LaneId) -> DispatchResult {
		let loaded = Self::load(id)?;
		loaded.lane.ensure_job().map_err(Error::<T>::from)?;
		let reason = loaded.lane.due(loaded.standing).map_err(Error::<T>::from)?;
		Self::end(id, loaded, reason)
	}

	pub(crate) fn do_close_lanes_of(payee: T::AccountId, limit: u32) -> DispatchResultWithPostInfo {
		let most = usize::try_from(limit.min(MAX_CLOSES)).unwrap_or_default();
		// Those that have ended are not listed, so each call closes some.
		let ids: Vec<LaneId> = LanesOfPayee::<T>::iter_key_prefix(&payee).take(most).collect();
		ensure!(!ids.is_empty(), Error::<T>::LaneNotFound);
		let closed = u32::try_from(ids.len()).unwrap_or(MAX_CLOSES);
		for id in ids {
			Self::give_up(id, Self::load(id)?, CloseReason::ProviderLeft)?;
		}
		Ok(Some(T::WeightInfo::close_lanes_of(closed)).into())
	}

	pub(crate) fn do_prune(id: LaneId) -> DispatchResult {
		let lane = Lanes::<T>::get(id).ok_or(Error::<T>::LaneNotFound)?;
		lane.check_prunable(Self::now(), &Self::rules()).map_err(Error::<T>::from)?;
		Self::change_account(&lane.payer, |account| account.returned(lane.deposit))?;
		if let Some(refunds) = RefundsOf::<T>::take(id) {
			Self::change_account(&lane.payee, |account| account.returned(refunds.deposit))?;
		}
		if let Some(salt) = lane.granted {
			UsedSalts::<T>::remove((&lane.payer, &lane.signer, salt));
		}
		LanesOfPayer::<T>::remove(&lane.payer, id);
		Lanes::<T>::remove(id);
		Self::deposit_event(Event::LanePruned { lane: id });
		Ok(())
	}

	/// Ends what its payee gives up. What is over by its deadline ends for that reason.
	fn give_up(id: LaneId, loaded: Loaded<T>, reason: CloseReason) -> DispatchResult {
		match loaded.standing {
			Standing::Ended { .. } => Err(Error::<T>::AlreadyEnded.into()),
			Standing::Over { reason } => Self::end(id, loaded, reason),
			_ => Self::end(id, loaded, reason),
		}
	}

	/// Ends a lane or a job, and tells all who keep count of it.
	fn end(id: LaneId, loaded: Loaded<T>, reason: CloseReason) -> DispatchResult {
		let (lane, rest) = loaded.lane.ended(reason, Self::now());
		let freed = loaded.freed.checked_add(rest).ok_or(Error::<T>::Overflow)?;
		Self::change_account(&lane.payer, |account| account.released(freed))?;
		T::Services::unpin(lane.service, lane.tariff_version);
		if lane.granted.is_some() {
			T::Grants::lane_ended(&lane.payer, &lane.signer);
		}
		if let (Some(licence), Some(unused)) = (lane.licence, lane.unused_quota()) {
			T::Licences::lane_ended(licence.id, id, &unused);
		}
		LanesOfPayee::<T>::remove(&lane.payee, id);
		let claimed = lane.claimed;
		Lanes::<T>::insert(id, lane);
		Self::deposit_event(Event::LaneClosed { lane: id, reason, claimed, freed });
		Ok(())
	}
}
