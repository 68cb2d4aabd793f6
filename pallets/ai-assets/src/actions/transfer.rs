// SPDX-License-Identifier: Apache-2.0
//! Assets that change hands.

use crate::*;
use logic::holders::check_holder;

impl<T: Config> Pallet<T> {
	/// Gives an asset to another. Says how many agents were looked at, and whether `from` was paid anything.
	pub(crate) fn do_transfer(
		from: T::AccountId,
		asset: AiAssetId,
		to: T::AccountId,
	) -> Result<(u32, bool), DispatchError> {
		let record = Self::owned(asset, &from)?;
		ensure!(from != to, Error::<T>::SameOwner);
		Self::ensure_unlisted(asset, &record)?;
		let agent = Self::agent_id(&to);
		// Whoever registers the agent that such an account is to be of would own what is there.
		ensure!(agent.is_none_or(Self::is_agent), Error::<T>::AgentNotFound);
		let holders = if record.specifics == Specifics::Agent {
			check_holder(asset, to.clone(), Self::holder).map_err(Error::<T>::from)?
		} else {
			u32::from(agent.is_some())
		};
		let paid = T::Income::owner_changes(asset, &from)?;
		let collection = Self::collection(&record);
		Self::moving(collection, asset, || T::Items::transfer(collection, asset, &to))?;
		AssetsOf::<T>::remove(&from, asset);
		AssetsOf::<T>::insert(&to, asset, ());
		Self::deposit_event(Event::AssetTransferred { asset, from, to });
		Ok((holders, paid))
	}
}
