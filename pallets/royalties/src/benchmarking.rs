// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call at its worst.
//!
//! The worst is where shares start to earn in the same call: a part of the income is then worked out twice. Payouts are
//! so small that an account without credits cannot receive them, and end in its escrow, which costs more. What changes of
//! owners and lineages cost is part of the calls of the register that cause them.

use crate::{
	types::{Pool, MAX_NAME, MAX_SYMBOL, SHARES},
	*,
};
use alloc::vec;
use frame::{
	benchmarking::prelude::*,
	traits::{
		fungible::{Inspect as _, InspectHold as _, Mutate as _},
		fungibles::{Inspect as _, Mutate as _},
		tokens::Preservation,
	},
};
use noema_primitives::{
	money::{CRED, NOE},
	AiAssetKind, RoyaltySink,
};

/// What assets earn: so much that all ancestors have a part and something is nobody's, and that it makes an account of
/// credits for whoever is paid, which costs most.
const INCOME: Balance = 1_000 * CRED + 1;

/// An account with NOE.
fn rich<T: Config>(name: &'static str) -> Result<T::AccountId, BenchmarkError> {
	let who: T::AccountId = account(name, 0, 0);
	T::Native::mint_into(&who, 1_000_000 * NOE)?;
	Ok(who)
}

/// Lets income come for an asset, and what keeps the pot alive.
fn earn<T: Config>(asset: AiAssetId) -> DispatchResult {
	T::Credits::mint_into(&Pallet::<T>::pot(), INCOME.saturating_add(T::Credits::minimum_balance()))?;
	<Pallet<T> as RoyaltySink<T::AccountId>>::on_income(asset, INCOME);
	Ok(())
}

/// Lets epochs pass.
fn pass<T: Config>(epochs: u32) {
	let blocks = T::EpochLength::get().saturating_mul(epochs);
	let now = Pallet::<T>::now().saturating_add(blocks);
	T::BlockNumberProvider::set_block_number(now);
}

/// An asset of `owner` with all ancestors there can be, the first of which it answers as well, that has earned nothing.
fn poor<T: Config>(owner: &T::AccountId) -> Result<(AiAssetId, AiAssetId), BenchmarkError> {
	let (asset, ancestors) =
		T::Register::make_asset(owner, AiAssetKind::Model, noema_primitives::assets::MAX_ANCESTORS)?;
	let ancestor = ancestors.first().copied().ok_or("there are ancestors")?;
	Ok((asset, ancestor))
}

/// One that has earned something.
fn asset<T: Config>(owner: &T::AccountId) -> Result<(AiAssetId, AiAssetId), BenchmarkError> {
	let (asset, ancestor) = poor::<T>(owner)?;
	earn::<T>(asset)?;
	Ok((asset, ancestor))
}

/// What is in the pot.
fn in_pot<T: Config>() -> Balance {
	T::Credits::balance(&Pallet::<T>::pot())
}

/// The longest name and symbol.
fn texts() -> (Name, Symbol) {
	let text = |length: u32| vec![b'A'; usize::try_from(length).unwrap_or_default()];
	(BoundedVec::truncate_from(text(MAX_NAME)), BoundedVec::truncate_from(text(MAX_SYMBOL)))
}

/// An asset that `owner` has divided and of which it has activated shares that start to earn now, after some that do
/// already and others that have.
fn divided<T: Config>(owner: &T::AccountId) -> Result<AiAssetId, BenchmarkError> {
	// Its owner is not paid anything when it divides it.
	let (asset, _) = poor::<T>(owner)?;
	let (name, symbol) = texts();
	Pallet::<T>::do_fractionalize(owner.clone(), asset, name, symbol)?;
	for _ in 0..2 {
		Pallet::<T>::do_activate(owner.clone(), asset, SHARES / 4)?;
		earn::<T>(asset)?;
		pass::<T>(1);
		earn::<T>(asset)?;
	}
	Ok(asset)
}

/// One of which another share starts to earn in the next epoch, and its first ancestor.
fn starting<T: Config>(owner: &T::AccountId) -> Result<(AiAssetId, AiAssetId), BenchmarkError> {
	let asset = divided::<T>(owner)?;
	Pallet::<T>::do_activate(owner.clone(), asset, 1)?;
	let (ancestor, _) = T::Register::shares(asset).first().copied().ok_or("there are ancestors")?;
	Ok((asset, ancestor))
}

/// One of which those shares have started, their holder has not heard of it, and another's start to earn now: so where
/// they started is to be looked for.
fn overtaken<T: Config>(owner: &T::AccountId) -> Result<AiAssetId, BenchmarkError> {
	let asset = divided::<T>(owner)?;
	let other = rich::<T>("other")?;
	let shares = Pallet::<T>::shares_of(asset).map_err(DispatchError::from)?;
	T::Shares::transfer(shares, owner, &other, 2, Preservation::Preserve)?;
	Pallet::<T>::do_activate(other, asset, 1)?;
	pass::<T>(1);
	Ok(asset)
}

/// A dispute of an asset's income by the owner of an ancestor.
fn disputed<T: Config>(asset: AiAssetId, ancestor: AiAssetId) -> Result<T::AccountId, BenchmarkError> {
	let disputer = T::Register::asset(ancestor).ok_or("the ancestor is there")?.owner;
	T::Native::mint_into(&disputer, T::DisputeBond::get().saturating_add(1_000 * NOE))?;
	Pallet::<T>::do_dispute(disputer.clone(), asset, Standing::Owner(ancestor), H256::repeat_byte(1))?;
	Ok(disputer)
}

/// Gives `asset` income, and all its ancestors shares that start to earn now, so that a correction of its lineage costs
/// the most. There are no such shares in `Assets`.
pub(crate) fn make_income<T: Config>(asset: AiAssetId) -> DispatchResult {
	let before = Pallet::<T>::current_epoch();
	pass::<T>(1);
	for (ancestor, _) in T::Register::shares(asset) {
		let owner = T::Register::asset(ancestor).ok_or(Error::<T>::AssetNotFound)?.owner;
		let pool = Pool { activating: 1, ..Pool::new(before, owner, 0) };
		let side = OwnerSide { pool: Some(pool), ..OwnerSides::<T>::get(ancestor) };
		OwnerSides::<T>::insert(ancestor, side);
	}
	earn::<T>(asset)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// For an ancestor that is divided, and of which shares start to earn.
	#[benchmark]
	fn pull() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, ancestor) = asset::<T>(&owner)?;
		make_income::<T>(asset)?;
		let due = Pallet::<T>::view_due(asset, ancestor);
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset, ancestor);
		assert!(due > 0 && Paid::<T>::get(asset, ancestor) == due);
		Ok(())
	}

	#[benchmark]
	fn claim() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, _) = asset::<T>(&owner)?;
		let caller: T::AccountId = whitelisted_caller();
		let before = in_pot::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset);
		assert!(OwnerSides::<T>::get(asset).held == 0 && in_pot::<T>() < before);
		Ok(())
	}

	/// Of an asset that has earned something, with the longest texts.
	#[benchmark]
	fn fractionalize() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, _) = asset::<T>(&owner)?;
		let (name, symbol) = texts();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), asset, name, symbol);
		assert!(OwnerSides::<T>::get(asset).pool.is_some());
		Ok(())
	}

	/// By a holder whose shares have started since, before those of others that started last.
	#[benchmark]
	fn activate() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let asset = overtaken::<T>(&owner)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), asset, 1);
		assert_eq!(Positions::<T>::get(asset, &owner).map(|position| position.activating), Some(1));
		Ok(())
	}

	/// The last shares, so that the position is paid and closed.
	#[benchmark]
	fn deactivate() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let asset = overtaken::<T>(&owner)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), asset, SHARES / 2);
		assert_eq!(Positions::<T>::get(asset, &owner), None);
		Ok(())
	}

	/// For a holder whose shares have started since, before those of others.
	#[benchmark]
	fn claim_shares() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let asset = overtaken::<T>(&owner)?;
		let caller: T::AccountId = whitelisted_caller();
		let before = in_pot::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset, owner.clone());
		assert!(in_pot::<T>() < before);
		Ok(())
	}

	/// Of an asset that has earned nothing, so that where its shares were to start is forgotten as well.
	#[benchmark]
	fn reunify() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, _) = poor::<T>(&owner)?;
		let (name, symbol) = texts();
		Pallet::<T>::do_fractionalize(owner.clone(), asset, name, symbol)?;
		Pallet::<T>::do_activate(owner.clone(), asset, 1)?;
		pass::<T>(1);
		Pallet::<T>::do_deactivate(owner.clone(), asset, 1)?;
		assert!(Incomes::<T>::contains_key(asset));
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), asset);
		assert!(!Incomes::<T>::contains_key(asset) && !OwnerSides::<T>::contains_key(asset));
		let shares = Pallet::<T>::shares_of(asset).map_err(DispatchError::from)?;
		assert!(!T::Shares::asset_exists(shares));
		Ok(())
	}

	/// By the owner of an ancestor: a licensee is found by as many reads, and fewer.
	#[benchmark]
	fn dispute() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, ancestor) = starting::<T>(&owner)?;
		earn::<T>(asset)?;
		pass::<T>(1);
		let disputer = T::Register::asset(ancestor).ok_or("the ancestor is there")?.owner;
		T::Native::mint_into(&disputer, T::DisputeBond::get().saturating_add(1_000 * NOE))?;
		#[extrinsic_call]
		_(RawOrigin::Signed(disputer), asset, Standing::Owner(ancestor), H256::repeat_byte(1));
		assert!(Disputes::<T>::contains_key(asset));
		assert_eq!(OwnerSides::<T>::get(asset).pool.map(|pool| pool.activating), Some(0));
		Ok(())
	}

	/// Against the owner of an asset that is divided, and the bond is slashed nevertheless.
	#[benchmark]
	fn resolve_dispute() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, ancestor) = starting::<T>(&owner)?;
		disputed::<T>(asset, ancestor)?;
		earn::<T>(asset)?;
		pass::<T>(1);
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| "there is an origin")?;
		let beneficiary: T::AccountId = account("beneficiary", 0, 0);
		let before = in_pot::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, asset, Verdict::Redirected(beneficiary), true);
		assert!(!Disputes::<T>::contains_key(asset) && in_pot::<T>() < before);
		assert_eq!(OwnerSides::<T>::get(asset).pool.map(|pool| pool.activating), Some(0));
		Ok(())
	}

	/// Of an asset that is divided.
	#[benchmark]
	fn expire_dispute() -> Result<(), BenchmarkError> {
		let owner = rich::<T>("owner")?;
		let (asset, ancestor) = starting::<T>(&owner)?;
		let disputer = disputed::<T>(asset, ancestor)?;
		earn::<T>(asset)?;
		let later = Pallet::<T>::now().saturating_add(T::DisputePeriod::get()).saturating_add(1);
		T::BlockNumberProvider::set_block_number(later);
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset);
		assert!(!Disputes::<T>::contains_key(asset));
		assert_eq!(OwnerSides::<T>::get(asset).pool.map(|pool| pool.activating), Some(0));
		assert_eq!(T::Native::balance_on_hold(&HoldReason::DisputeBond.into(), &disputer), 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
