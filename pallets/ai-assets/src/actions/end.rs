// SPDX-License-Identifier: Apache-2.0
//! Retiring and removing assets.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_retire(owner: T::AccountId, asset: AiAssetId) -> DispatchResult {
		let mut record = Self::owned(asset, &owner)?;
		ensure!(!record.retired, Error::<T>::AssetRetired);
		record.retired = true;
		Assets::<T>::insert(asset, record);
		Self::deposit_event(Event::AssetRetired { asset, owner });
		Ok(())
	}

	/// Removes an asset, and says how many parents it had.
	pub(crate) fn do_remove(owner: T::AccountId, asset: AiAssetId) -> Result<u32, DispatchError> {
		let record = Self::owned(asset, &owner)?;
		Self::ensure_removable(asset, &record)?;
		let parents = Lineages::<T>::take(asset);
		for parent in &parents {
			Self::forget_derivative(parent.asset)?;
		}
		Shares::<T>::remove(asset);
		Assets::<T>::remove(asset);
		DetailsOf::<T>::remove(asset);
		AssetsOf::<T>::remove(&owner, asset);
		let collection = Self::collection(&record);
		Self::moving(collection, asset, || T::Items::burn(collection, asset))?;
		let depositor = record.depositor;
		let deposit = Self::release(HoldReason::AssetDeposit, &depositor, record.deposit)?;
		Self::deposit_event(Event::AssetRemoved { asset, owner, depositor, deposit });
		Ok(logic::count(parents.len()))
	}

	/// Whether nobody needs an asset, and nothing would be lost with it.
	fn ensure_removable(id: AiAssetId, asset: &AssetOf<T>) -> DispatchResult {
		ensure!(asset.retired, Error::<T>::NotYetRetired);
		Self::ensure_unlisted(id, asset)?;
		ensure!(asset.derivatives == 0, Error::<T>::DerivativesLeft);
		let used = asset.offered || !T::Income::can_be_removed(id) || !T::Rights::can_be_removed(id);
		ensure!(!used, Error::<T>::InUse);
		if asset.specifics == Specifics::Agent {
			let account = Self::account_of_agent(id);
			let empty = !frame_system::Pallet::<T>::account_exists(&account)
				&& AssetsOf::<T>::iter_key_prefix(&account).next().is_none();
			ensure!(empty, Error::<T>::AgentNotEmpty);
		}
		Ok(())
	}

	/// One asset less is derived from a parent.
	fn forget_derivative(parent: AiAssetId) -> DispatchResult {
		Assets::<T>::try_mutate(parent, |stored| {
			let record = stored.as_mut().ok_or(Error::<T>::ParentNotFound)?;
			record.derivatives = record.derivatives.checked_sub(1).ok_or(Error::<T>::Overflow)?;
			Ok(())
		})
	}
}
