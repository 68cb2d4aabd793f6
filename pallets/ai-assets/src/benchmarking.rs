// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call, with the longest strings and the most entries there can be.
// tidy: long, because the benchmarks of a pallet are in one module, and each of its calls has one.

mod setup;

use crate::{types::Parent, *};
use alloc::vec;
use frame::benchmarking::prelude::*;
use noema_primitives::{AiAssetKind, AssetOffers, AssetRegister};
use setup::*;
pub(crate) use setup::{make_asset, make_offer};

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
