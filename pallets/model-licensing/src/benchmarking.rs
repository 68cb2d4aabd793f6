// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call, with terms that name everything, and purchases with proofs of every length, on an asset with
//! the most ancestors.
// tidy: long, because the benchmarks of a pallet are in one module, and each of its calls has one.

mod setup;

use crate::{types::MAX_PROOF, *};
use frame::{benchmarking::prelude::*, traits::fungible::Inspect};
use noema_primitives::{
	assets::{AiAssetKind, MAX_ANCESTORS},
	money::{CRED, NOE},
};
pub(crate) use setup::make_licence;
use setup::*;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn publish_terms() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let terms = open_to_derive();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), terms.clone());
		assert!(Terms::<T>::contains_key(terms.hash()));
		Ok(())
	}

	#[benchmark]
	fn remove_terms() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let hash = publish::<T>(&caller, &open_to_derive())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), hash);
		assert!(!Terms::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn make_offer() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let (asset, _) = T::Register::make_asset(&caller, AiAssetKind::Model, MAX_ANCESTORS)?;
		let hash = publish::<T>(&caller, &open_to_derive())?;
		let id = NextOfferId::<T>::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset, hash, PRICE, Some(9), Some(HASH));
		assert!(Offers::<T>::contains_key(id) && OffersOf::<T>::contains_key(asset, id));
		Ok(())
	}

	#[benchmark]
	fn set_price() -> Result<(), BenchmarkError> {
		let (seller, asset) = seller::<T>()?;
		let id = offered::<T>(&seller, asset, &seller, &open_to_derive(), &proof(0))?;
		#[extrinsic_call]
		_(RawOrigin::Signed(seller), id, 1);
		assert_eq!(Offers::<T>::get(id).map(|record| record.price), Some(1));
		Ok(())
	}

	/// No licence of it was sold, so that its record goes.
	/// By anyone, for the asset is another's now.
	#[benchmark]
	fn withdraw_offer() -> Result<(), BenchmarkError> {
		let (seller, asset) = seller::<T>()?;
		let id = offered::<T>(&seller, asset, &seller, &open_to_derive(), &proof(0))?;
		let before = owner_before::<T>(HoldReason::OfferDeposit, Pallet::<T>::offer_deposit())?;
		Offers::<T>::mutate(id, |offer| offer.as_mut().map(|offer| offer.seller = before));
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Offers::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn buy_licence(p: Linear<0, { MAX_PROOF }>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let (seller, asset) = seller::<T>()?;
		let proof = proof(p);
		let id = offered::<T>(&seller, asset, &caller, &open_to_derive(), &proof)?;
		let licence = NextLicenceId::<T>::get();
		let hash = open_to_derive().hash();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, PRICE, hash, None, proof);
		assert_eq!(stored::<T>(licence)?.holder, caller);
		assert_eq!(T::Items::owner_of(Collection::Licences, licence), Some(caller));
		Ok(())
	}

	/// All credits are bought on the way.
	#[benchmark]
	fn buy_licence_native(p: Linear<0, { MAX_PROOF }>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		T::Native::mint_into(&caller, 1_000 * NOE)?;
		let pay = T::Shop::open(&caller, PRICE.saturating_add(CRED));
		let (seller, asset) = seller::<T>()?;
		let proof = proof(p);
		let id = offered::<T>(&seller, asset, &caller, &open_to_derive(), &proof)?;
		let licence = NextLicenceId::<T>::get();
		let hash = open_to_derive().hash();
		#[extrinsic_call]
		buy_licence(RawOrigin::Signed(caller.clone()), id, PRICE, hash, Some(pay), proof);
		assert_eq!(stored::<T>(licence)?.holder, caller);
		Ok(())
	}

	#[benchmark]
	fn renew() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let (id, _) = bought::<T>(&caller)?;
		let before = stored::<T>(id)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, PRICE, None);
		assert!(stored::<T>(id)?.expires_at > before.expires_at);
		Ok(())
	}

	/// All credits are bought on the way.
	#[benchmark]
	fn renew_native() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		// First, for it makes a vault that would not cover what the others are given.
		let pay = T::Shop::open(&caller, PRICE);
		let (id, _) = bought::<T>(&caller)?;
		let before = stored::<T>(id)?;
		#[extrinsic_call]
		renew(RawOrigin::Signed(caller), id, PRICE, Some(pay));
		assert!(stored::<T>(id)?.expires_at > before.expires_at);
		Ok(())
	}

	/// It was preferred, and owes a royalty.
	#[benchmark]
	fn transfer_licence() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let to: T::AccountId = account("to", 0, 0);
		fund::<T>(&to)?;
		let (id, _) = bought::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, to.clone(), PRICE);
		let record = stored::<T>(id)?;
		assert_eq!(record.holder, to);
		assert!(!Preferred::<T>::contains_key(caller, record.asset));
		Ok(())
	}

	#[benchmark]
	fn select_algorithm() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let (id, _) = bought::<T>(&caller)?;
		let last = open_to_derive().algorithms.last().copied().ok_or("there are algorithms")?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, last);
		assert_eq!(stored::<T>(id)?.algorithm, Some(last));
		Ok(())
	}

	#[benchmark]
	fn prefer_licence() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let (id, _) = bought::<T>(&caller)?;
		let asset = stored::<T>(id)?.asset;
		Preferred::<T>::insert(&caller, asset, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id);
		assert_eq!(Preferred::<T>::get(caller, asset), Some(id));
		Ok(())
	}

	/// The last one of an offer that was withdrawn, of a buyer whose account cannot receive what comes back.
	#[benchmark]
	fn refund_licence() -> Result<(), BenchmarkError> {
		let buyer: T::AccountId = account("buyer", 0, 0);
		let (id, seller) = bought::<T>(&buyer)?;
		let record = stored::<T>(id)?;
		let of = record.offer;
		// Less than an account begins with.
		Licences::<T>::insert(id, Licence { paid: 1, ..record });
		T::Credits::set_balance(&buyer, 0);
		Pallet::<T>::do_withdraw_offer(seller.clone(), of)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(seller), id);
		assert!(!Licences::<T>::contains_key(id) && !Offers::<T>::contains_key(of));
		assert_eq!(<T::Credits as Inspect<T::AccountId>>::balance(&buyer), 0);
		Ok(())
	}

	#[benchmark]
	fn revoke_licence() -> Result<(), BenchmarkError> {
		let buyer: T::AccountId = account("buyer", 0, 0);
		let (id, _) = bought::<T>(&buyer)?;
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| "there is an origin")?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, HASH);
		assert_eq!(stored::<T>(id)?.state, LicenceState::Revoked);
		Ok(())
	}

	/// Of another, and the last one of an offer that was withdrawn.
	#[benchmark]
	fn burn_licence() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let buyer: T::AccountId = account("buyer", 0, 0);
		let (id, seller) = bought::<T>(&buyer)?;
		let of = stored::<T>(id)?.offer;
		Pallet::<T>::do_withdraw_offer(seller, of)?;
		Pallet::<T>::do_revoke_licence(id, HASH)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Licences::<T>::contains_key(id) && !Offers::<T>::contains_key(of));
		Ok(())
	}

	/// An owner before had opened it, under other terms.
	#[benchmark]
	fn open_derivatives() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		let asset = opened_before::<T>(&caller)?;
		let hash = publish::<T>(&caller, &open_to_derive())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), asset, hash);
		assert_eq!(OpenTerms::<T>::get(asset).map(|open| open.owner), Some(caller));
		Ok(())
	}

	/// By anyone, for the asset is another's now.
	#[benchmark]
	fn close_derivatives() -> Result<(), BenchmarkError> {
		let (owner, _) = seller::<T>()?;
		let asset = opened_before::<T>(&owner)?;
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset);
		assert!(!OpenTerms::<T>::contains_key(asset));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
