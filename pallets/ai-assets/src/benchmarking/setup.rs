// SPDX-License-Identifier: Apache-2.0
//! What benchmarks start from: strings of the greatest length, assets with ancestors, offers and auditors.

use crate::{
	types::{Machines, Parent, ParentClaim, Tag, MAX_TAG, MAX_TAGS},
	*,
};
use alloc::{vec, vec::Vec};
use frame::benchmarking::prelude::*;
use noema_primitives::{assets::MAX_ANCESTORS, money::NOE, AiAssetKind};

/// A hash.
pub(super) const HASH: H256 = H256::repeat_byte(7);

/// What a parent is promised here, in ppm: so much for eight of them and for 32 ancestors.
pub(super) const PPM: u32 = 10_000;

/// A string of the greatest length.
pub(super) fn longest<S: Get<u32>>(letter: u8) -> BoundedVec<u8, S> {
	let length = usize::try_from(S::get()).unwrap_or_default();
	BoundedVec::truncate_from(vec![letter; length])
}

/// As many tags as there may be, of the greatest length, which differ in their last letter alone.
pub(super) fn tags(first: u8) -> Tags {
	let length = usize::try_from(MAX_TAG).unwrap_or_default();
	let tag = |last: u8| {
		let mut tag = vec![b'a'; length.saturating_sub(1)];
		tag.push(first.saturating_add(last));
		Tag::truncate_from(tag)
	};
	let tags = (0..u8::try_from(MAX_TAGS).unwrap_or_default()).map(tag).collect::<Vec<_>>();
	BoundedVec::truncate_from(tags)
}

/// Details of the greatest length.
pub(super) fn details() -> Details {
	Details { name: longest(b'a'), metadata_uri: longest(b'a'), metadata_hash: HASH, tags: tags(b'a') }
}

/// The largest of what an asset can be, if it is of the kind.
pub(super) fn specifics(kind: AiAssetKind) -> Specifics {
	match kind {
		AiAssetKind::Model => Specifics::Model,
		AiAssetKind::Dataset => Specifics::Dataset { compute_only: true },
		AiAssetKind::Agent => Specifics::Agent,
		AiAssetKind::Compute => Specifics::Compute(Machines {
			gpu: longest(b'a'),
			count: u32::MAX,
			memory: u32::MAX,
			region: longest(b'a'),
			capacity: u64::MAX,
		}),
	}
}

/// Gives an account what it needs for anything here.
pub(super) fn fund<T: Config>(who: &T::AccountId) -> DispatchResult {
	let amount = T::AuditorBond::get().saturating_mul(4).saturating_add(1_000 * NOE);
	T::Native::mint_into(who, amount).map(drop)
}

/// Registers an asset without parents.
pub(super) fn make<T: Config>(owner: &T::AccountId, kind: AiAssetKind) -> Result<AiAssetId, DispatchError> {
	fund::<T>(owner)?;
	let id = NextAssetId::<T>::get();
	Pallet::<T>::do_register(owner.clone(), specifics(kind), HASH, details(), Default::default())?;
	Ok(id)
}

/// What other pallets' benchmarks ask for: an asset with ancestors, all of which come by its one parent.
pub(crate) fn make_asset<T: Config>(
	owner: &T::AccountId,
	kind: AiAssetKind,
	ancestors: u32,
) -> Result<(AiAssetId, Vec<AiAssetId>), DispatchError> {
	let above: T::AccountId = account("ancestors", 0, 0);
	let ids = (0..ancestors.min(MAX_ANCESTORS))
		.map(|_| make::<T>(&above, AiAssetKind::Model))
		.collect::<Result<Vec<_>, _>>()?;
	let id = make::<T>(owner, kind)?;
	let Some(first) = ids.first().copied() else { return Ok((id, ids)) };
	let parts = ShareList::truncate_from(ids.iter().map(|ancestor| (*ancestor, PPM)).collect());
	let ppm = PPM.saturating_mul(logic::count(parts.len()));
	let parent =
		Parent { asset: first, licence: None, terms: HASH, ppm, parts: parts.clone(), removed: false };
	Lineages::<T>::insert(id, Parents::truncate_from(vec![parent]));
	Shares::<T>::insert(id, parts);
	change::<T>(id, |asset| asset.ancestors_ppm = ppm);
	change::<T>(first, |asset| asset.derivatives = asset.derivatives.saturating_add(1));
	Ok((id, ids))
}

/// An asset that is offered to all, and none of which is offered to `provider` alone.
pub(crate) fn make_offer<T: Config>(_: &T::AccountId) -> Result<AiAssetId, DispatchError> {
	let owner: T::AccountId = account("owner", 0, 0);
	let id = make::<T>(&owner, AiAssetKind::Compute)?;
	Pallet::<T>::do_offer_to_providers(owner, id, None, PPM)?;
	Ok(id)
}

pub(super) fn change<T: Config>(id: AiAssetId, change: impl FnOnce(&mut AssetOf<T>)) {
	Assets::<T>::mutate(id, |stored| {
		if let Some(asset) = stored {
			change(asset);
		}
	});
}

/// The asset.
pub(super) fn stored<T: Config>(id: AiAssetId) -> Result<AssetOf<T>, BenchmarkError> {
	Assets::<T>::get(id).ok_or("there is an asset".into())
}

/// An asset of the caller's.
pub(super) fn prepare<T: Config>() -> Result<(T::AccountId, AiAssetId), BenchmarkError> {
	let caller: T::AccountId = whitelisted_caller();
	let id = make::<T>(&caller, AiAssetKind::Compute)?;
	Ok((caller, id))
}

/// So many parents with three parents each, and rights of `who` to derive from them.
pub(super) fn parents<T: Config>(who: &T::AccountId, count: u32) -> Result<ParentClaims, BenchmarkError> {
	let owner: T::AccountId = account("parents", 0, 0);
	let mut claims = ParentClaims::default();
	for _ in 0..count {
		let (asset, _) = make_asset::<T>(&owner, AiAssetKind::Compute, 3)?;
		let (licence, expected_terms) = T::Rights::make_right(who, asset, PPM)?;
		let claim = ParentClaim { asset, licence, max_ppm: PPM, expected_terms };
		claims.try_push(claim).map_err(|_| "there are eight at most")?;
	}
	Ok(claims)
}

/// An auditor with its bond.
pub(super) fn auditor<T: Config>(who: &T::AccountId) -> DispatchResult {
	fund::<T>(who)?;
	Pallet::<T>::do_admit_auditor(who.clone())?;
	Pallet::<T>::do_bond(who.clone())
}

/// An asset of another's, to which an auditor attests.
pub(super) fn attested<T: Config>(who: &T::AccountId) -> Result<AiAssetId, DispatchError> {
	let owner: T::AccountId = account("owner", 0, 0);
	let id = make::<T>(&owner, AiAssetKind::Compute)?;
	auditor::<T>(who)?;
	let expires_at = Pallet::<T>::now().saturating_add(1);
	Pallet::<T>::do_attest(who.clone(), id, Attribute::Lineage, HASH, expires_at)?;
	Ok(id)
}

pub(super) fn admin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AdminOrigin::try_successful_origin().map_err(|_| "there is an origin".into())
}
