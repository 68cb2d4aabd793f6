// SPDX-License-Identifier: Apache-2.0
//! Attestations: made, revoked, pruned.

use crate::*;
use logic::{
	audit::{check_expiry, is_prunable},
	bond::is_bonded,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_attest(
		auditor: T::AccountId,
		asset: AiAssetId,
		attribute: Attribute,
		report: H256,
		expires_at: BlockNumber,
	) -> DispatchResult {
		let author = Self::admitted(&auditor)?;
		ensure!(is_bonded(&author), Error::<T>::InsufficientBond);
		let record = Self::known(asset)?;
		let now = Self::now();
		check_expiry(now, expires_at, T::MaxValidity::get()).map_err(Error::<T>::from)?;
		let revision = record.revisions.of(attribute);
		let key = (attribute, auditor.clone());
		let deposit = match Attestations::<T>::get(asset, &key) {
			Some(before) => before.deposit,
			None => Self::add_attestation(asset, record, &auditor, author)?,
		};
		let made = Attestation { report, attested_at: now, expires_at, revision, deposit };
		Attestations::<T>::insert(asset, &key, made);
		Self::deposit_event(Event::AttestationMade {
			asset,
			attribute,
			auditor,
			report,
			expires_at,
			revision,
			deposit,
		});
		Ok(())
	}

	/// Counts an attestation that is new, and takes its deposit.
	fn add_attestation(
		id: AiAssetId,
		mut asset: AssetOf<T>,
		auditor: &T::AccountId,
		mut author: Auditor,
	) -> Result<Balance, DispatchError> {
		ensure!(asset.attestations < T::MaxAttestations::get(), Error::<T>::TooManyAttestations);
		asset.attestations = asset.attestations.checked_add(1).ok_or(Error::<T>::Overflow)?;
		author.attestations = author.attestations.checked_add(1).ok_or(Error::<T>::Overflow)?;
		let deposit = Self::attestation_deposit()?;
		Self::hold(HoldReason::AttestationDeposit, auditor, deposit)?;
		Assets::<T>::insert(id, asset);
		Auditors::<T>::insert(auditor, author);
		Ok(deposit)
	}

	pub(crate) fn do_revoke_attestation(
		auditor: T::AccountId,
		asset: AiAssetId,
		attribute: Attribute,
	) -> DispatchResult {
		let key = (attribute, auditor.clone());
		let attestation = Attestations::<T>::take(asset, &key).ok_or(Error::<T>::AttestationNotFound)?;
		let deposit = Self::end_attestation(asset, Assets::<T>::get(asset), &auditor, attestation)?;
		Self::deposit_event(Event::AttestationRevoked { asset, attribute, auditor, deposit });
		Ok(())
	}

	pub(crate) fn do_prune_attestation(
		asset: AiAssetId,
		attribute: Attribute,
		auditor: T::AccountId,
	) -> DispatchResult {
		let key = (attribute, auditor.clone());
		let attestation = Attestations::<T>::take(asset, &key).ok_or(Error::<T>::AttestationNotFound)?;
		let record = Assets::<T>::get(asset);
		let validity = Self::validity_of(record.as_ref(), attribute, &auditor, &attestation);
		ensure!(is_prunable(validity), Error::<T>::AttestationInForce);
		let deposit = Self::end_attestation(asset, record, &auditor, attestation)?;
		Self::deposit_event(Event::AttestationPruned { asset, attribute, auditor, validity, deposit });
		Ok(())
	}

	/// Counts an attestation less, and gives back its deposit. The asset may be gone.
	fn end_attestation(
		id: AiAssetId,
		asset: Option<AssetOf<T>>,
		auditor: &T::AccountId,
		attestation: Attestation,
	) -> Result<Balance, DispatchError> {
		if let Some(mut asset) = asset {
			asset.attestations = asset.attestations.checked_sub(1).ok_or(Error::<T>::Overflow)?;
			Assets::<T>::insert(id, asset);
		}
		let mut author = Self::known_auditor(auditor)?;
		author.attestations = author.attestations.checked_sub(1).ok_or(Error::<T>::Overflow)?;
		Auditors::<T>::insert(auditor, author);
		Self::release(HoldReason::AttestationDeposit, auditor, attestation.deposit)
	}
}
