// SPDX-License-Identifier: Apache-2.0
//! Rights to derive assets from others, by a licence or by terms that are open to all.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_derivatives(owner: T::AccountId, asset: AiAssetId, terms: H256) -> DispatchResult {
		let content = Self::offered_terms(&owner, asset, terms)?;
		let ppm = content.derivative_ppm().map_err(Error::<T>::from)?;
		if let Some(open) = OpenTerms::<T>::get(asset) {
			ensure!(open.owner != owner, Error::<T>::AlreadyExists);
			// Of an owner before, who cannot speak for the asset any more.
			Self::close(asset, open)?;
		}
		let deposit = Self::derivatives_deposit()?;
		Self::hold(HoldReason::DerivativesDeposit, &owner, deposit)?;
		Self::pin_terms(terms)?;
		let open = OpenDerivatives { owner: owner.clone(), terms, ppm, deposit };
		OpenTerms::<T>::insert(asset, open);
		Self::deposit_event(Event::DerivativesOpened { asset, owner, terms, ppm, deposit });
		Ok(())
	}

	pub(crate) fn do_close_derivatives(who: T::AccountId, asset: AiAssetId) -> DispatchResult {
		let open = OpenTerms::<T>::get(asset).ok_or(Error::<T>::DerivativesNotFound)?;
		let may = open.owner == who || !Self::speaks_for(&open.owner, asset);
		ensure!(may, Error::<T>::NotOwner);
		Self::close(asset, open)
	}

	fn close(asset: AiAssetId, open: OpenDerivatives<T::AccountId>) -> DispatchResult {
		OpenTerms::<T>::remove(asset);
		Self::unpin_terms(open.terms)?;
		let deposit = Self::release(HoldReason::DerivativesDeposit, &open.owner, open.deposit)?;
		Self::deposit_event(Event::DerivativesClosed { asset, owner: open.owner, deposit });
		Ok(())
	}

	/// Uses a right up.
	pub(crate) fn do_use_right(
		who: &T::AccountId,
		asset: AiAssetId,
		licence: Option<LicenceId>,
	) -> Result<DerivativeGrant, DispatchError> {
		let grant = match licence {
			Some(id) => Self::use_licensed_right(who, asset, id)?,
			None => Self::open_right(asset)?,
		};
		let DerivativeGrant { ppm, terms } = grant;
		Self::deposit_event(Event::DerivativeRightUsed { asset, who: who.clone(), licence, terms, ppm });
		Ok(grant)
	}

	fn use_licensed_right(
		who: &T::AccountId,
		asset: AiAssetId,
		id: LicenceId,
	) -> Result<DerivativeGrant, Error<T>> {
		let licence = Self::held_licence(id, who)?;
		ensure!(licence.asset == asset, Error::<T>::WrongAsset);
		let terms = Self::known_terms(licence.terms)?;
		let ppm = terms.derivative_ppm()?;
		Self::check_tier(&terms, who)?;
		let used = licence.right_used(Self::now())?;
		let grant = DerivativeGrant { ppm, terms: used.terms };
		Licences::<T>::insert(id, used);
		Ok(grant)
	}

	fn open_right(asset: AiAssetId) -> Result<DerivativeGrant, Error<T>> {
		let open = OpenTerms::<T>::get(asset).ok_or(Error::<T>::DerivativesNotFound)?;
		ensure!(Self::speaks_for(&open.owner, asset), Error::<T>::DerivativesNotFound);
		Ok(DerivativeGrant { ppm: open.ppm, terms: open.terms })
	}
}
