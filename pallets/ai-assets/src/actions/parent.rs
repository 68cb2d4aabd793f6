// SPDX-License-Identifier: Apache-2.0
//! Corrections of lineages.

use crate::*;
use logic::lineage::{shares, without};

impl<T: Config> Pallet<T> {
	/// Removes a parent for `who`, who must own it; for nobody, when governance does it.
	pub(crate) fn do_remove_parent(
		who: Option<T::AccountId>,
		asset: AiAssetId,
		parent: AiAssetId,
	) -> DispatchResult {
		let mut record = Self::known(asset)?;
		let before = Lineages::<T>::get(asset);
		let parents = without(&before, parent).map_err(Error::<T>::from)?;
		if let Some(who) = who {
			Self::owned(parent, &who)?;
		}
		let (shares, ancestors_ppm) = shares(&parents).map_err(Error::<T>::from)?;
		let ppm = parents.iter().find(|found| found.asset == parent).map_or(0, |found| found.ppm);
		record.revisions = record.revisions.next(Attribute::Lineage).map_err(Error::<T>::from)?;
		record.ancestors_ppm = ancestors_ppm;
		// What has been earned by now is divided by the shares that are stored still.
		T::Income::lineage_changes(asset)?;
		Assets::<T>::insert(asset, record);
		// It stays in the list: the asset was derived from it, and it cannot be removed before.
		Lineages::<T>::insert(asset, parents);
		if shares.is_empty() {
			Shares::<T>::remove(asset);
		} else {
			Shares::<T>::insert(asset, shares);
		}
		Self::deposit_event(Event::ParentRemoved { asset, parent, ppm, ancestors_ppm });
		Ok(())
	}
}
