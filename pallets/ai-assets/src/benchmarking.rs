// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call, with the longest strings and the most entries there can be.

// tidy: long, because the benchmarks of a pallet are in one module, and each of its calls has one.
use crate::{
	types::{Machines, Parent, ParentClaim, Tag, MAX_TAG, MAX_TAGS},
	*,
};
use alloc::{vec, vec::Vec};
use frame::benchmarking::prelude::*;
use noema_primitives::{assets::MAX_ANCESTORS, money::NOE, AiAssetKind, AssetOffers, AssetRegister};

/// A hash.
const HASH: H256 = H256::repeat_byte(7);

/// What a parent is promised here, in ppm: so much for eight of them and for 32 ancestors.
const PPM: u32 = 10_000;

/// A string of the greatest length.
fn longest<S: Get<u32>>(letter: u8) -> BoundedVec<u8, S> {
	let length = usize::try_from(S::get()).unwrap_or_default();
	BoundedVec::truncate_from(vec![letter; length])
}

/// As many tags as there may be, of the greatest length, which differ in their last letter alone.
fn tags(first: u8) -> Tags {
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
fn details() -> Details {
	Details { name: longest(b'a'), metadata_uri: longest(b'a'), metadata_hash: HASH, tags: tags(b'a') }
}

/// The largest of what an asset can be, if it is of the kind.
fn specifics(kind: AiAssetKind) -> Specifics {
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
fn fund<T: Config>(who: &T::AccountId) -> DispatchResult {
	let amount = T::AuditorBond::get().saturating_mul(4).saturating_add(1_000 * NOE);
	T::Native::mint_into(who, amount).map(drop)
}

/// Registers an asset without parents.
fn make<T: Config>(owner: &T::AccountId, kind: AiAssetKind) -> Result<AiAssetId, DispatchError> {
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

fn change<T: Config>(id: AiAssetId, change: impl FnOnce(&mut AssetOf<T>)) {
	Assets::<T>::mutate(id, |stored| {
		if let Some(asset) = stored {
			change(asset);
		}
	});
}

/// The asset.
fn stored<T: Config>(id: AiAssetId) -> Result<AssetOf<T>, BenchmarkError> {
	Assets::<T>::get(id).ok_or("there is an asset".into())
}

/// An asset of the caller's.
fn prepare<T: Config>() -> Result<(T::AccountId, AiAssetId), BenchmarkError> {
	let caller: T::AccountId = whitelisted_caller();
	let id = make::<T>(&caller, AiAssetKind::Compute)?;
	Ok((caller, id))
}

/// So many parents with three parents each, and rights of `who` to derive from them.
fn parents<T: Config>(who: &T::AccountId, count: u32) -> Result<ParentClaims, BenchmarkError> {
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
fn auditor<T: Config>(who: &T::AccountId) -> DispatchResult {
	fund::<T>(who)?;
	Pallet::<T>::do_admit_auditor(who.clone())?;
	Pallet::<T>::do_bond(who.clone())
}

/// An asset of another's, to which an auditor attests.
fn attested<T: Config>(who: &T::AccountId) -> Result<AiAssetId, DispatchError> {
	let owner: T::AccountId = account("owner", 0, 0);
	let id = make::<T>(&owner, AiAssetKind::Compute)?;
	auditor::<T>(who)?;
	let expires_at = Pallet::<T>::now().saturating_add(1);
	Pallet::<T>::do_attest(who.clone(), id, Attribute::Lineage, HASH, expires_at)?;
	Ok(id)
}

fn admin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AdminOrigin::try_successful_origin().map_err(|_| "there is an origin".into())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// An asset with `p` parents, which have three parents each. Without any, two values less are written.
	#[benchmark]
	fn register(p: Linear<1, 8>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let claims = parents::<T>(&caller, p)?;
		let id = NextAssetId::<T>::get();
		let what = specifics(AiAssetKind::Compute);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), what, HASH, details(), claims);
		assert_eq!(Pallet::<T>::shares(id).len() as u32, 4 * p);
		assert!(AssetsOf::<T>::contains_key(&caller, id));
		Ok(())
	}

	#[benchmark]
	fn set_name() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, longest(b'b'));
		assert_eq!(DetailsOf::<T>::get(id).map(|details| details.name), Some(longest(b'b')));
		Ok(())
	}

	#[benchmark]
	fn set_metadata() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, longest(b'b'), H256::zero());
		assert_eq!(DetailsOf::<T>::get(id).map(|details| details.metadata_hash), Some(H256::zero()));
		Ok(())
	}

	#[benchmark]
	fn set_tags() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, tags(b'k'));
		assert_eq!(DetailsOf::<T>::get(id).map(|details| details.tags), Some(tags(b'k')));
		Ok(())
	}

	/// An agent, which has earned something if `p` is 1 that makes an account of credits for its owner, comes to have `a`
	/// agents above it.
	#[benchmark]
	fn transfer(a: Linear<0, 4>, p: Linear<0, 1>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		let mut holder = owner;
		for _ in 0..a {
			let agent = make::<T>(&holder, AiAssetKind::Agent)?;
			holder = Pallet::<T>::account_of_agent(agent);
		}
		let id = make::<T>(&caller, AiAssetKind::Agent)?;
		if p > 0 {
			T::Income::make_income(id)?;
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, holder.clone());
		assert_eq!(Pallet::<T>::owner(id, &stored::<T>(id)?), Some(holder));
		Ok(())
	}

	#[benchmark]
	fn retire() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(stored::<T>(id)?.retired);
		Ok(())
	}

	/// An agent with `p` parents, which another had registered.
	#[benchmark]
	fn remove(p: Linear<0, 8>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let author: T::AccountId = account("author", 0, 0);
		fund::<T>(&author)?;
		let id = make::<T>(&author, AiAssetKind::Agent)?;
		let mut found = Parents::default();
		for _ in 0..p {
			let asset = make::<T>(&author, AiAssetKind::Compute)?;
			let parts = ShareList::default();
			let parent = Parent { asset, licence: None, terms: HASH, ppm: 0, parts, removed: false };
			change::<T>(asset, |asset| asset.derivatives = 1);
			found.try_push(parent).map_err(|_| "there are eight at most")?;
		}
		Lineages::<T>::insert(id, found);
		Pallet::<T>::do_retire(author.clone(), id)?;
		Pallet::<T>::do_transfer(author, id, caller.clone())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Assets::<T>::contains_key(id) && !Lineages::<T>::contains_key(id));
		Ok(())
	}

	/// When `a` ancestors have earned something, and are divided. The parent is removed by governance: what an owner's call
	/// reads more is read for the ancestors then. Without any part, the asset's own books are not written.
	#[benchmark]
	fn remove_parent(a: Linear<1, 32>) -> Result<(), BenchmarkError> {
		let owner: T::AccountId = account("owner", 0, 0);
		let (id, ancestors) = make_asset::<T>(&owner, AiAssetKind::Compute, a)?;
		T::Income::make_income(id)?;
		let origin = admin::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, ancestors[0]);
		assert_eq!(stored::<T>(id)?.ancestors_ppm, 0);
		assert!(!Shares::<T>::contains_key(id));
		Ok(())
	}

	/// In the place of one that has lapsed.
	#[benchmark]
	fn offer_to_providers() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let provider: T::AccountId = account("provider", 0, 0);
		let before: T::AccountId = account("owner", 0, 0);
		let id = make::<T>(&before, AiAssetKind::Compute)?;
		Pallet::<T>::do_offer_to_providers(before.clone(), id, Some(provider.clone()), PPM)?;
		Pallet::<T>::do_transfer(before, id, caller.clone())?;
		// Its record is written when it is offered first.
		change::<T>(id, |asset| asset.offered = false);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Some(provider.clone()), 2 * PPM);
		assert_eq!(Pallet::<T>::royalty_of(id, &provider), Some(2 * PPM));
		Ok(())
	}

	/// Another's, which has lapsed.
	#[benchmark]
	fn withdraw_offer() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		let provider: T::AccountId = account("provider", 0, 0);
		let id = make::<T>(&owner, AiAssetKind::Compute)?;
		Pallet::<T>::do_offer_to_providers(owner.clone(), id, Some(provider.clone()), PPM)?;
		Pallet::<T>::do_transfer(owner, id, caller.clone())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Some(provider.clone()));
		assert!(!Offers::<T>::contains_key(id, Some(provider)));
		Ok(())
	}

	#[benchmark]
	fn admit_auditor() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("auditor", 0, 0);
		let origin = admin::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(Auditors::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn dismiss_auditor() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("auditor", 0, 0);
		auditor::<T>(&who)?;
		let origin = admin::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(Pallet::<T>::admitted(&who).is_err());
		Ok(())
	}

	/// A part of the bond is left.
	#[benchmark]
	fn slash_auditor() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("auditor", 0, 0);
		auditor::<T>(&who)?;
		let origin = admin::<T>()?;
		let half = T::AuditorBond::get() / 2;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), half, HASH);
		let record = Auditors::<T>::get(&who).ok_or("it is an auditor")?;
		assert_eq!(record.bond, T::AuditorBond::get() - half);
		Ok(())
	}

	/// All of it is missing.
	#[benchmark]
	fn bond() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		Pallet::<T>::do_admit_auditor(caller.clone())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert_eq!(Auditors::<T>::get(&caller).map(|found| found.bond), Some(T::AuditorBond::get()));
		Ok(())
	}

	#[benchmark]
	fn resign() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		auditor::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Pallet::<T>::admitted(&caller).is_err());
		Ok(())
	}

	#[benchmark]
	fn withdraw_bond() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		auditor::<T>(&caller)?;
		Pallet::<T>::do_resign(caller.clone())?;
		let after = Pallet::<T>::now().saturating_add(T::AuditorDelay::get());
		T::BlockNumberProvider::set_block_number(after);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(!Auditors::<T>::contains_key(caller));
		Ok(())
	}

	#[benchmark]
	fn attest() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let id = attested::<T>(&caller)?;
		let expires_at = Pallet::<T>::now().saturating_add(T::MaxValidity::get());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Attribute::Content, HASH, expires_at);
		assert_eq!(stored::<T>(id)?.attestations, 2);
		Ok(())
	}

	#[benchmark]
	fn revoke_attestation() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let id = attested::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Attribute::Lineage);
		assert_eq!(stored::<T>(id)?.attestations, 0);
		Ok(())
	}

	/// The deposit is another account's than the caller's.
	#[benchmark]
	fn prune_attestation() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let who: T::AccountId = account("auditor", 0, 0);
		let id = attested::<T>(&who)?;
		T::BlockNumberProvider::set_block_number(Pallet::<T>::now().saturating_add(1));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Attribute::Lineage, who);
		assert_eq!(stored::<T>(id)?.attestations, 0);
		Ok(())
	}

	/// A call that does nothing: what it weighs is added.
	#[benchmark]
	fn act_as() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let id = make::<T>(&caller, AiAssetKind::Agent)?;
		let call: RuntimeCallOf<T> = frame_system::Call::remark { remark: vec![] }.into();
		let owner = caller.clone();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Box::new(call));
		let acted = Event::<T>::AgentActed { agent: id, owner, account: Pallet::<T>::account_of_agent(id) };
		frame_system::Pallet::<T>::assert_last_event(acted.into());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
