// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::*;
use alloc::collections::{BTreeMap, BTreeSet};
use frame::deps::sp_runtime::TryRuntimeError;
use logic::{lineage, text};
use noema_primitives::money::PPM;

/// What must be on hold of each account for a reason.
type Due<AccountId> = BTreeMap<AccountId, Balance>;

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_asset_deposits_held()?;
		Self::try_offer_deposits_held()?;
		Self::try_bonds_held()?;
		Self::try_attestation_deposits_held()?;
		Self::try_assets_owned()?;
		Self::try_assets_listed()?;
		Self::try_assets_readable()?;
		Self::try_shares_of_lineages()?;
		Self::try_parents_there()?;
		Self::try_derivatives_counted()?;
		Self::try_attestations_of_assets_counted()?;
		Self::try_attestations_of_auditors_counted()?;
		Self::try_offers_sound()?;
		Self::try_no_agent_owns_itself()?;
		Self::try_nothing_moving()
	}

	/// The deposits for assets are on hold of those who registered them, and nothing else for that reason.
	fn try_asset_deposits_held() -> Result<(), TryRuntimeError> {
		let due = Assets::<T>::iter_values().map(|asset| (asset.depositor, asset.deposit));
		let held = Self::held(HoldReason::AssetDeposit, due);
		ensure!(held, "the deposits of assets are not what is on hold");
		Ok(())
	}

	/// So are those for offers, of those who made them.
	fn try_offer_deposits_held() -> Result<(), TryRuntimeError> {
		let due = Offers::<T>::iter_values().map(|offer| (offer.owner, offer.deposit));
		ensure!(Self::held(HoldReason::OfferDeposit, due), "the deposits of offers are not what is on hold");
		Ok(())
	}

	/// So are the bonds of auditors, none of which is more than is required.
	fn try_bonds_held() -> Result<(), TryRuntimeError> {
		let due = Auditors::<T>::iter().map(|(who, auditor)| (who, auditor.bond));
		ensure!(Self::held(HoldReason::AuditorBond, due), "a bond is not what is on hold");
		let sound = Auditors::<T>::iter_values().all(|auditor| auditor.bond <= auditor.required_bond);
		ensure!(sound, "an auditor has a larger bond than is required");
		Ok(())
	}

	/// So are the deposits for attestations.
	fn try_attestation_deposits_held() -> Result<(), TryRuntimeError> {
		let due = Attestations::<T>::iter().map(|(_, (_, who), attestation)| (who, attestation.deposit));
		let held = Self::held(HoldReason::AttestationDeposit, due);
		ensure!(held, "the deposits of attestations are not what is on hold");
		Ok(())
	}

	/// Whether what is on hold for a reason of each account is the sum of what is due.
	fn held(reason: HoldReason, due: impl Iterator<Item = (T::AccountId, Balance)>) -> bool {
		let mut sums: Due<T::AccountId> =
			frame_system::Account::<T>::iter_keys().map(|who| (who, 0)).collect();
		for (who, amount) in due {
			let sum = sums.entry(who).or_default();
			*sum = sum.saturating_add(amount);
		}
		sums.iter().all(|(who, sum)| T::Native::balance_on_hold(&reason.into(), who) == *sum)
	}

	/// Each asset has an owner in the ledger of items, and no id is one to come.
	fn try_assets_owned() -> Result<(), TryRuntimeError> {
		let next = NextAssetId::<T>::get();
		for (id, asset) in Assets::<T>::iter() {
			ensure!(id > 0 && id < next, "an asset has an id to come");
			ensure!(Self::owner(id, &asset).is_some(), "an asset has no owner");
		}
		Ok(())
	}

	/// The lists of owners have each asset once, at its own owner, and nothing else.
	fn try_assets_listed() -> Result<(), TryRuntimeError> {
		let listed: BTreeSet<_> = AssetsOf::<T>::iter_keys().collect();
		let owner = |(id, asset): (AiAssetId, AssetOf<T>)| Some((Self::owner(id, &asset)?, id));
		let owned: BTreeSet<_> = Assets::<T>::iter().filter_map(owner).collect();
		ensure!(listed == owned, "the lists of owners are not of the assets there are");
		Ok(())
	}

	/// What is to be read about assets is what calls admit, and of assets that there are.
	fn try_assets_readable() -> Result<(), TryRuntimeError> {
		for (id, asset) in Assets::<T>::iter() {
			let details = DetailsOf::<T>::get(id);
			let readable = details.is_some_and(|details| text::check_details(&details).is_ok())
				&& text::check_specifics(&asset.specifics).is_ok();
			ensure!(readable, "an asset has what no call admits");
		}
		let orphan = DetailsOf::<T>::iter_keys().any(|id| !Assets::<T>::contains_key(id));
		ensure!(!orphan, "there is something to be read about no asset");
		Ok(())
	}

	/// The shares of ancestors are what comes by the parents, and what the asset says in sum.
	fn try_shares_of_lineages() -> Result<(), TryRuntimeError> {
		for (id, asset) in Assets::<T>::iter() {
			let found = (Shares::<T>::get(id), asset.ancestors_ppm);
			let sound = lineage::shares(&Lineages::<T>::get(id)).is_ok_and(|shares| shares == found);
			ensure!(sound, "the shares of ancestors are not what comes by the parents");
		}
		let keys = Shares::<T>::iter_keys().chain(Lineages::<T>::iter_keys()).collect::<Vec<_>>();
		let orphan = keys.into_iter().any(|id| !Assets::<T>::contains_key(id));
		ensure!(!orphan, "there is a lineage of no asset");
		Ok(())
	}

	/// Parents are there, each once, older than what was derived from them, and divided among them is what was promised;
	/// of those that were removed at most what was promised, and nothing that is their own.
	fn try_parents_there() -> Result<(), TryRuntimeError> {
		for (id, parents) in Lineages::<T>::iter() {
			let ids: BTreeSet<_> = parents.iter().map(|parent| parent.asset).collect();
			ensure!(ids.len() == parents.len(), "a parent is there twice");
			for parent in &parents {
				let older = parent.asset < id && Assets::<T>::contains_key(parent.asset);
				ensure!(older, "a parent is missing, or younger than what was derived from it");
				let sum = parent.parts.iter().fold(0u32, |sum, (_, part)| sum.saturating_add(*part));
				let own = lineage::share_of(&parent.parts, parent.asset);
				let kept = if parent.removed { own == 0 && sum <= parent.ppm } else { sum == parent.ppm };
				ensure!(kept, "what is divided is not what was promised to a parent");
				let some = parent.parts.iter().all(|(_, part)| *part > 0);
				ensure!(some, "an ancestor has a part of nothing");
			}
		}
		let ancestors = Shares::<T>::iter_values().flatten();
		let there = ancestors.map(|(ancestor, _)| ancestor).all(Assets::<T>::contains_key);
		ensure!(there, "an ancestor is missing");
		Ok(())
	}

	/// Each asset knows how many were derived from it.
	fn try_derivatives_counted() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<AiAssetId, u32> = BTreeMap::new();
		for parent in Lineages::<T>::iter_values().flatten() {
			let count = counts.entry(parent.asset).or_default();
			*count = count.saturating_add(1);
		}
		for (id, asset) in Assets::<T>::iter() {
			let count = counts.get(&id).copied().unwrap_or_default();
			ensure!(count == asset.derivatives, "an asset has another number of derivatives than it counts");
		}
		Ok(())
	}

	/// Each asset knows how many attestations there are of it.
	fn try_attestations_of_assets_counted() -> Result<(), TryRuntimeError> {
		let next = NextAssetId::<T>::get();
		ensure!(
			Attestations::<T>::iter_keys().all(|(id, _)| id < next),
			"an attestation is of an id to come"
		);
		for (id, asset) in Assets::<T>::iter() {
			let count = Attestations::<T>::iter_prefix(id).count();
			let counted = u32::try_from(count).is_ok_and(|count| count == asset.attestations);
			ensure!(counted, "an asset has another number of attestations than it counts");
		}
		Ok(())
	}

	/// So does each auditor; and none is without one.
	fn try_attestations_of_auditors_counted() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<T::AccountId, u32> = BTreeMap::new();
		for (_, (_, auditor)) in Attestations::<T>::iter_keys() {
			ensure!(Auditors::<T>::contains_key(&auditor), "an attestation has no auditor");
			let count = counts.entry(auditor).or_default();
			*count = count.saturating_add(1);
		}
		for (who, auditor) in Auditors::<T>::iter() {
			let count = counts.get(&who).copied().unwrap_or_default();
			let counted = count == auditor.attestations;
			ensure!(counted, "an auditor has another number of attestations than it counts");
		}
		Ok(())
	}

	/// Offers ask for no more than there is, and assets that are offered say so.
	fn try_offers_sound() -> Result<(), TryRuntimeError> {
		for (id, _, offer) in Offers::<T>::iter() {
			let offered = Assets::<T>::get(id).is_some_and(|asset| asset.offered);
			ensure!(
				offered && offer.ppm <= PPM,
				"an offer is of an asset that was never offered, or of too much"
			);
		}
		Ok(())
	}

	/// No agent belongs to its own account, through however many others.
	fn try_no_agent_owns_itself() -> Result<(), TryRuntimeError> {
		let agents = Assets::<T>::iter().filter(|(_, asset)| asset.specifics == Specifics::Agent);
		for (id, asset) in agents {
			let mut seen = BTreeSet::from([id]);
			let mut owner = Self::owner(id, &asset);
			while let Some((agent, next)) = owner.and_then(|owner| Self::holder(&owner)) {
				ensure!(seen.insert(agent), "an agent belongs to its own account");
				owner = Some(next);
			}
		}
		Ok(())
	}

	/// No item is left unlocked.
	fn try_nothing_moving() -> Result<(), TryRuntimeError> {
		ensure!(!Moving::<T>::exists(), "an item is left unlocked");
		Ok(())
	}
}
