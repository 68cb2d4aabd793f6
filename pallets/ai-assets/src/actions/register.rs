// SPDX-License-Identifier: Apache-2.0
//! Registering assets.

use crate::*;
use logic::{
	lineage::{parts, shares},
	text::{check_details, check_specifics},
};
use noema_primitives::{ids::FIRST_SHARE_ASSET_ID, DerivativeGrant};
use types::{Parent, ParentClaim};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register(
		owner: T::AccountId,
		specifics: Specifics,
		content_hash: H256,
		details: Details,
		claims: ParentClaims,
	) -> DispatchResult {
		check_specifics(&specifics).map_err(Error::<T>::from)?;
		check_details(&details).map_err(Error::<T>::from)?;
		let asset = NextAssetId::<T>::get();
		// The ids of its shares in `Assets` come after all others.
		ensure!(asset < FIRST_SHARE_ASSET_ID, Error::<T>::TooManyAssets);
		let parents = Self::derive(asset, &owner, &claims)?;
		let (shares, ancestors_ppm) = shares(&parents).map_err(Error::<T>::from)?;
		let deposit = Self::asset_deposit(&parents, &shares)?;
		Self::hold(HoldReason::AssetDeposit, &owner, deposit)?;
		let record = Asset {
			specifics: specifics.clone(),
			content_hash,
			revisions: Default::default(),
			retired: false,
			offered: false,
			ancestors_ppm,
			derivatives: 0,
			attestations: 0,
			depositor: owner.clone(),
			deposit,
			registered_at: Self::now(),
		};
		T::Items::mint(Self::collection(&record), asset, &owner)?;
		Self::store(asset, &owner, record, details, parents, shares);
		let registered =
			Event::AssetRegistered { asset, owner, specifics, content_hash, ancestors_ppm, deposit };
		Self::deposit_event(registered);
		Ok(())
	}

	fn store(
		id: AiAssetId,
		owner: &T::AccountId,
		asset: AssetOf<T>,
		details: Details,
		parents: Parents,
		shares: ShareList,
	) {
		NextAssetId::<T>::put(id.saturating_add(1));
		Assets::<T>::insert(id, asset);
		DetailsOf::<T>::insert(id, details);
		AssetsOf::<T>::insert(owner, id, ());
		if !parents.is_empty() {
			Lineages::<T>::insert(id, parents);
			Self::store_shares(id, shares);
		}
	}

	/// Uses up a right for each parent, and divides what is promised to it.
	fn derive(
		asset: AiAssetId,
		owner: &T::AccountId,
		claims: &ParentClaims,
	) -> Result<Parents, DispatchError> {
		let mut parents = Parents::default();
		for claim in claims {
			let known = parents.iter().any(|parent| parent.asset == claim.asset);
			ensure!(!known, Error::<T>::DuplicateParent);
			let parent = Self::derive_from(owner, claim)?;
			let ParentClaim { asset: parent_id, licence, .. } = *claim;
			Self::deposit_event(Event::DerivativeRegistered {
				asset,
				parent: parent_id,
				owner: owner.clone(),
				licence,
				terms: parent.terms,
				ppm: parent.ppm,
			});
			parents.try_push(parent).map_err(|_| Error::<T>::Overflow)?;
		}
		Ok(parents)
	}

	fn derive_from(owner: &T::AccountId, claim: &ParentClaim) -> Result<Parent, DispatchError> {
		let ParentClaim { asset, licence, max_ppm, expected_terms } = *claim;
		let mut record = Assets::<T>::get(asset).ok_or(Error::<T>::ParentNotFound)?;
		// Rights that were sold stay.
		ensure!(!record.retired || licence.is_some(), Error::<T>::ParentRetired);
		let DerivativeGrant { ppm, terms } = T::Rights::use_right(owner, asset, licence)?;
		ensure!(terms == expected_terms, Error::<T>::TermsChanged);
		ensure!(ppm <= max_ppm, Error::<T>::RoyaltyAboveLimit);
		let parts = parts(asset, ppm, &Shares::<T>::get(asset)).map_err(Error::<T>::from)?;
		record.derivatives = record.derivatives.checked_add(1).ok_or(Error::<T>::Overflow)?;
		Assets::<T>::insert(asset, record);
		Ok(Parent { asset, licence, terms, ppm, parts, removed: false })
	}
}
