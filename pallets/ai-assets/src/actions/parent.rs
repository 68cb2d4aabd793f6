// SPDX-License-Identifier: Apache-2.0
//! Corrections of lineages.

use crate::*;
use logic::lineage::{shares, without, Removal};

impl<T: Config> Pallet<T> {
	/// Removes a parent: for `who`, who must own it, from what comes to it itself; for nobody, when governance does it,
	/// with all that comes by it. Says to how many ancestors income was given out.
	pub(crate) fn do_remove_parent(
		who: Option<T::AccountId>,
		asset: AiAssetId,
		parent: AiAssetId,
	) -> Result<u32, DispatchError> {
		let mut record = Self::known(asset)?;
		let removal = if who.is_some() { Removal::Own } else { Removal::Whole };
		let parents = without(&Lineages::<T>::get(asset), parent, removal).map_err(Error::<T>::from)?;
		if let Some(who) = who {
			Self::owned(parent, &who)?;
			// What comes to it is not the owner's then, but that of whoever has the shares.
			ensure!(!T::Income::is_divided(parent), Error::<T>::ParentDivided);
		}
		let (shares, ancestors_ppm) = shares(&parents).map_err(Error::<T>::from)?;
		let ppm = record.ancestors_ppm.saturating_sub(ancestors_ppm);
		record.revisions = record.revisions.next(Attribute::Lineage).map_err(Error::<T>::from)?;
		record.ancestors_ppm = ancestors_ppm;
		// What has been earned by now is divided by the shares that are stored still.
		let given = T::Income::lineage_changes(asset)?;
		Assets::<T>::insert(asset, record);
		// It stays in the list: the asset was derived from it, and it cannot be removed before.
		Lineages::<T>::insert(asset, parents);
		Self::store_shares(asset, shares);
		Self::deposit_event(Event::ParentRemoved { asset, parent, ppm, ancestors_ppm });
		Ok(given)
	}

	/// Stores what ancestors have of an asset's income. Nothing is stored for none.
	pub(crate) fn store_shares(asset: AiAssetId, shares: ShareList) {
		if shares.is_empty() {
			Shares::<T>::remove(asset);
		} else {
			Shares::<T>::insert(asset, shares);
		}
	}
}
