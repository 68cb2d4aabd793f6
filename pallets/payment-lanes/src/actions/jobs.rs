// SPDX-License-Identifier: Apache-2.0
//! Jobs: reporting, disputing, capturing.

use crate::{
	actions::{change::Loaded, till::Till},
	*,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_units(who: T::AccountId, id: LaneId, units: Units) -> DispatchResult {
		let Loaded { lane, standing, .. } = Self::load(id)?;
		ensure!(Self::may_claim(&who, &lane.payee), Error::<T>::NotPayee);
		let (next, report) =
			lane.reported(units, standing, Self::now(), &Self::rules()).map_err(Error::<T>::from)?;
		Lanes::<T>::insert(id, next);
		Self::deposit_event(Event::UnitsReported { job: id, units, until: report.until });
		Ok(())
	}

	pub(crate) fn do_dispute(payer: T::AccountId, id: LaneId) -> DispatchResult {
		let Loaded { lane, standing, .. } = Self::load(id)?;
		ensure!(lane.payer == payer, Error::<T>::NotPayer);
		let next = lane.disputed(standing, Self::now()).map_err(Error::<T>::from)?;
		Lanes::<T>::insert(id, next);
		Self::deposit_event(Event::ReportDisputed { job: id });
		Ok(())
	}

	pub(crate) fn do_capture(who: T::AccountId, id: LaneId, voucher: Option<Row>) -> DispatchResult {
		let loaded = Self::load(id)?;
		ensure!(Self::may_claim(&who, &loaded.lane.payee), Error::<T>::NotPayee);
		loaded.lane.ensure_job().map_err(Error::<T>::from)?;
		let mut till = Till::<T>::new(loaded.lane.payee.clone());
		let split = match voucher {
			Some(row) => {
				ensure!(row.lane_id == id, Error::<T>::RowRefused(RowCode::UnknownLane));
				till.settle(&row).map_err(Error::<T>::RowRefused)?
			},
			None => till.settle_report(id, loaded)?,
		};
		Self::deposit_event(Self::paid(0, id, split));
		till.pay_out()
	}
}
