// SPDX-License-Identifier: Apache-2.0
//! What benchmarks start from: terms that name everything, sellers, offers and licences that were bought.

use crate::{
	logic::{
		allowlist::{leaf, node},
		price::Split,
	},
	types::{Algorithms, Derivatives, Quota, MAX_ALGORITHMS, MAX_SEATS},
	*,
};
use alloc::{vec, vec::Vec};
use frame::benchmarking::prelude::*;
use noema_primitives::{
	assets::{AiAssetKind, MAX_ANCESTORS},
	metering::UNIT_CLASSES,
	money::{CRED, NOE},
};

/// A hash.
pub(super) const HASH: H256 = H256::repeat_byte(7);

/// What a licence costs.
pub(super) const PRICE: Balance = 100 * CRED;

/// The first algorithm of the terms.
pub(super) const ALGORITHM: H256 = H256::repeat_byte(1);

/// Terms that name all there is.
pub(super) fn longest(derivatives: Derivatives) -> LicenceTerms {
	let last = u8::try_from(MAX_ALGORITHMS).unwrap_or(u8::MAX);
	let algorithms: Vec<_> = (1..=last).map(H256::repeat_byte).collect();
	LicenceTerms {
		commercial: true,
		derivatives,
		transferable: true,
		resale_royalty_ppm: 100_000,
		seats: MAX_SEATS,
		quota: Some(Quota { units: [u64::MAX; UNIT_CLASSES], period: 1_000 }),
		duration: Some(1_000_000),
		required_tier: 0,
		algorithms: Algorithms::truncate_from(algorithms),
		territory: HASH,
		text: HASH,
	}
}

/// Terms that allow derivatives.
pub(super) fn open_to_derive() -> LicenceTerms {
	longest(Derivatives::Allowed { ppm: 1, count: u32::MAX })
}

/// Gives an account what it needs for anything here.
pub(super) fn fund<T: Config>(who: &T::AccountId) -> DispatchResult {
	T::Native::mint_into(who, 1_000 * NOE)?;
	T::Credits::mint_into(who, 1_000 * CRED)?;
	if let Some(pot) = T::Royalties::account() {
		T::Credits::mint_into(&pot, CRED)?;
	}
	Ok(())
}

/// An asset's owner.
pub(super) fn seller<T: Config>() -> Result<(T::AccountId, AiAssetId), BenchmarkError> {
	let seller: T::AccountId = account("seller", 0, 0);
	T::Fees::make_costly();
	fund::<T>(&seller)?;
	let (asset, _) = T::Register::make_asset(&seller, AiAssetKind::Model, MAX_ANCESTORS)?;
	Ok((seller, asset))
}

/// An account that once owned an asset, with a deposit on hold.
pub(super) fn owner_before<T: Config>(
	reason: HoldReason,
	deposit: Result<Balance, Error<T>>,
) -> Result<T::AccountId, DispatchError> {
	let before: T::AccountId = account("before", 0, 0);
	fund::<T>(&before)?;
	Pallet::<T>::hold(reason, &before, deposit?)?;
	Ok(before)
}

/// An asset of `owner`'s that an owner before had opened to all, under other terms.
pub(super) fn opened_before<T: Config>(owner: &T::AccountId) -> Result<AiAssetId, DispatchError> {
	let deposit = Pallet::<T>::derivatives_deposit()?;
	let before = owner_before::<T>(HoldReason::DerivativesDeposit, Ok(deposit))?;
	let (asset, _) = T::Register::make_asset(owner, AiAssetKind::Model, MAX_ANCESTORS)?;
	let old = publish::<T>(&before, &longest(Derivatives::Allowed { ppm: 2, count: 1 }))?;
	Pallet::<T>::pin_terms(old)?;
	OpenTerms::<T>::insert(asset, OpenDerivatives { owner: before, terms: old, ppm: 2, deposit });
	Ok(asset)
}

/// Publishes terms, if they are not there yet.
pub(super) fn publish<T: Config>(who: &T::AccountId, terms: &LicenceTerms) -> Result<H256, DispatchError> {
	let hash = terms.hash();
	if !Terms::<T>::contains_key(hash) {
		Pallet::<T>::do_publish_terms(who.clone(), terms.clone())?;
	}
	Ok(hash)
}

/// Offers licences of an asset to `buyer` alone, who has this proof.
pub(super) fn offered<T: Config>(
	seller: &T::AccountId,
	asset: AiAssetId,
	buyer: &T::AccountId,
	terms: &LicenceTerms,
	proof: &Proof,
) -> Result<OfferId, DispatchError> {
	let hash = publish::<T>(seller, terms)?;
	let id = NextOfferId::<T>::get();
	let root = proof.iter().fold(leaf(buyer), |below, other| node(below, *other));
	Pallet::<T>::do_make_offer(seller.clone(), asset, hash, PRICE, Some(9), Some(root))?;
	Ok(id)
}

/// A proof of so many nodes.
pub(super) fn proof(nodes: u32) -> Proof {
	Proof::truncate_from(vec![HASH; usize::try_from(nodes).unwrap_or_default()])
}

/// What a buyer agrees to.
pub(super) fn limits() -> Limits {
	Limits { max_price: PRICE, expected_terms: open_to_derive().hash() }
}

/// A licence that `buyer` has bought, with its seller.
pub(super) fn bought<T: Config>(buyer: &T::AccountId) -> Result<(LicenceId, T::AccountId), BenchmarkError> {
	let (seller, asset) = seller::<T>()?;
	fund::<T>(buyer)?;
	let id = offered::<T>(&seller, asset, buyer, &open_to_derive(), &proof(0))?;
	let licence = NextLicenceId::<T>::get();
	Pallet::<T>::do_buy_licence(buyer.clone(), id, limits(), None, proof(0))?;
	Pallet::<T>::do_prefer_licence(buyer.clone(), licence)?;
	Ok((licence, seller))
}

/// What other pallets' benchmarks ask for: a licence that `holder` has for nothing, also of an asset of its own.
pub(crate) fn make_licence<T: Config>(
	holder: &T::AccountId,
	asset: AiAssetId,
	derivatives: Derivatives,
) -> Result<LicenceId, DispatchError> {
	let owner = T::Register::asset(asset).ok_or(Error::<T>::AssetNotFound)?.owner;
	T::Native::mint_into(&owner, 1_000 * NOE)?;
	T::Native::mint_into(holder, 1_000 * NOE)?;
	let terms = longest(derivatives);
	let id = offered::<T>(&owner, asset, holder, &terms, &proof(0))?;
	let offer = Pallet::<T>::known_offer(id)?;
	let offer = Offer { licences: 1, ..offer };
	let licence = NextLicenceId::<T>::get();
	Pallet::<T>::issue(holder.clone(), id, offer, &terms, Split::default())?;
	Pallet::<T>::do_select_algorithm(holder.clone(), licence, ALGORITHM)?;
	Ok(licence)
}

/// The licence.
pub(super) fn stored<T: Config>(id: LicenceId) -> Result<Licence<T::AccountId>, BenchmarkError> {
	Licences::<T>::get(id).ok_or("there is a licence".into())
}
