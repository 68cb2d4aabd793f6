// SPDX-License-Identifier: Apache-2.0
//! What is to be read about an asset.

use crate::*;
use logic::text::{check_name, check_tags, check_uri};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_name(owner: T::AccountId, asset: AiAssetId, name: Name) -> DispatchResult {
		check_name(&name).map_err(Error::<T>::from)?;
		Self::edit(&owner, asset, Attribute::Name, |details| details.name = name.clone())?;
		Self::deposit_event(Event::NameChanged { asset, owner, name });
		Ok(())
	}

	pub(crate) fn do_set_metadata(
		owner: T::AccountId,
		asset: AiAssetId,
		metadata_uri: Uri,
		metadata_hash: H256,
	) -> DispatchResult {
		check_uri(&metadata_uri).map_err(Error::<T>::from)?;
		Self::edit(&owner, asset, Attribute::Metadata, |details| {
			details.metadata_uri = metadata_uri.clone();
			details.metadata_hash = metadata_hash;
		})?;
		Self::deposit_event(Event::MetadataChanged { asset, owner, metadata_uri, metadata_hash });
		Ok(())
	}

	pub(crate) fn do_set_tags(owner: T::AccountId, asset: AiAssetId, tags: Tags) -> DispatchResult {
		check_tags(&tags).map_err(Error::<T>::from)?;
		Self::edit(&owner, asset, Attribute::Tags, |details| details.tags = tags.clone())?;
		Self::deposit_event(Event::TagsChanged { asset, owner, tags });
		Ok(())
	}

	/// Changes an attribute of an asset, which makes what was attested to it void.
	fn edit(
		owner: &T::AccountId,
		id: AiAssetId,
		attribute: Attribute,
		change: impl FnOnce(&mut Details),
	) -> DispatchResult {
		let mut asset = Self::owned(id, owner)?;
		let before = DetailsOf::<T>::get(id).ok_or(Error::<T>::NotFound)?;
		let mut after = before.clone();
		change(&mut after);
		ensure!(after != before, Error::<T>::Unchanged);
		asset.revisions = asset.revisions.next(attribute).map_err(Error::<T>::from)?;
		Assets::<T>::insert(id, asset);
		DetailsOf::<T>::insert(id, after);
		Ok(())
	}
}
