// SPDX-License-Identifier: Apache-2.0
//! Calls that agents make.

use crate::*;
use frame::deps::frame_support::dispatch::extract_actual_weight;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_act_as(
		mut origin: OriginFor<T>,
		owner: T::AccountId,
		agent: AiAssetId,
		call: RuntimeCallOf<T>,
	) -> DispatchResultWithPostInfo {
		let asset = Self::owned(agent, &owner)?;
		ensure!(asset.specifics == Specifics::Agent, Error::<T>::NotAgent);
		// Who buys an agent buys what its account has, and must not find it emptied.
		Self::ensure_unlisted(agent, &asset)?;
		let account = Self::account_of_agent(agent);
		// The origin keeps the filters that it has: those of a proxy or of a batch hold for the agent as well.
		origin.set_caller_from(frame_system::RawOrigin::Signed(account.clone()));
		origin.add_filter(Self::may_make);
		let info = call.get_dispatch_info();
		let result = call.dispatch(origin);
		let weight = Self::act_as_weight(extract_actual_weight(&result, &info));
		result.map_err(|mut failed| {
			failed.post_info = Some(weight).into();
			failed
		})?;
		Self::deposit_event(Event::AgentActed { agent, owner, account });
		Ok(Some(weight).into())
	}

	/// Whether agents may make a call, at whatever depth of batches: none makes another act.
	fn may_make(call: &RuntimeCallOf<T>) -> bool {
		!matches!(call.is_sub_type(), Some(Call::<T>::act_as { .. })) && T::AgentFilter::contains(call)
	}

	/// What a call of an agent weighs: its own, and that of the agent's account, which is not the caller's.
	pub(crate) fn act_as_weight(inner: Weight) -> Weight {
		let account = T::DbWeight::get().reads_writes(1, 1);
		T::WeightInfo::act_as().saturating_add(account).saturating_add(inner)
	}
}
