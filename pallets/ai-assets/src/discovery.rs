// SPDX-License-Identifier: Apache-2.0
//! Finding assets, page by page, with bounded work for each, and what is attested to them.

use crate::*;
use logic::audit::validity;
use types::{MAX_PAGE, MAX_SCAN};

impl<T: Config> Pallet<T> {
	/// An asset as lists show it.
	pub(crate) fn listing(id: AiAssetId) -> Option<Listing<T::AccountId>> {
		let asset = Assets::<T>::get(id)?;
		let owner = Self::owner(id, &asset)?;
		let account = (asset.specifics == Specifics::Agent).then(|| Self::account_of_agent(id));
		Some(Listing { id, owner, account, asset, details: DetailsOf::<T>::get(id)? })
	}

	/// The assets after `cursor` that fit, and where to go on.
	pub(crate) fn page(
		filter: &Filter<T::AccountId>,
		cursor: Option<AiAssetId>,
		limit: u32,
	) -> Page<T::AccountId> {
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let mut items = Vec::new();
		let mut next = cursor;
		for (seen, id) in Self::candidates(filter, cursor).enumerate() {
			if seen >= MAX_SCAN || items.len() >= limit {
				return Page { items, next };
			}
			next = Some(id);
			items.extend(Self::fitting(filter, id));
		}
		Page { items, next: None }
	}

	/// The asset, if it fits.
	fn fitting(filter: &Filter<T::AccountId>, id: AiAssetId) -> Option<Listing<T::AccountId>> {
		Self::listing(id).filter(|listing| {
			filter.fits_asset(&listing.asset)
				&& filter.fits_owner(&listing.owner)
				&& filter.fits_details(&listing.details)
		})
	}

	/// The ids to look at after `cursor`: those of one owner, or all there ever were.
	fn candidates(
		filter: &Filter<T::AccountId>,
		cursor: Option<AiAssetId>,
	) -> Box<dyn Iterator<Item = AiAssetId>> {
		match (&filter.owner, cursor) {
			(Some(owner), None) => Box::new(AssetsOf::<T>::iter_key_prefix(owner)),
			(Some(owner), Some(last)) => {
				let after = AssetsOf::<T>::hashed_key_for(owner, last);
				Box::new(AssetsOf::<T>::iter_key_prefix_from(owner, after))
			},
			(None, cursor) => {
				let first = cursor.map_or(1, |last| last.saturating_add(1));
				Box::new(first..NextAssetId::<T>::get())
			},
		}
	}

	/// Whether an attestation counts, if there is such a one.
	pub(crate) fn validity_of(
		asset: Option<&AssetOf<T>>,
		attribute: Attribute,
		auditor: &T::AccountId,
		attestation: &Attestation,
	) -> Validity {
		let revision = asset.map(|asset| asset.revisions.of(attribute));
		match Auditors::<T>::get(auditor) {
			Some(auditor) => validity(attestation, revision, &auditor, Self::now()),
			// Auditors stay as long as their attestations.
			None => Validity::AuditorLeft,
		}
	}

	/// What is attested to an asset: so much at most as there may be.
	pub(crate) fn attestations(id: AiAssetId) -> Vec<AttestationView<T::AccountId>> {
		let asset = Assets::<T>::get(id);
		let most = usize::try_from(T::MaxAttestations::get()).unwrap_or(usize::MAX);
		let stored = Attestations::<T>::iter_prefix(id).take(most);
		stored
			.map(|((attribute, auditor), attestation)| {
				let validity = Self::validity_of(asset.as_ref(), attribute, &auditor, &attestation);
				AttestationView { attribute, auditor, attestation, validity }
			})
			.collect()
	}
}
