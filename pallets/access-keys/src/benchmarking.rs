// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call. What uses of a key cost is part of the calls that cause them.

use crate::{
	types::{MaxServices, Scope, PARTS},
	*,
};
use frame::{benchmarking::prelude::*, hashing::H256};

const OLD: LaneSigner = LaneSigner::Ecdsa([2; 33]);
const NEW: LaneSigner = LaneSigner::Ecdsa([3; 33]);

/// Terms of the greatest size there is, that leave all room.
fn terms<T: Config>() -> Terms {
	let services: Vec<_> = (0..<MaxServices as Get<u32>>::get()).collect();
	Terms {
		scope: Scope::Services(BoundedVec::truncate_from(services)),
		cap: Balance::MAX,
		period: T::MaxPeriod::get(),
		lane_cap: Balance::MAX,
		max_close_delay: BlockNumber::MAX,
		licences: true,
		expires_at: Pallet::<T>::now().saturating_add(T::MaxLifetime::get()),
		label: H256::repeat_byte(1),
		origins: Some(H256::repeat_byte(2)),
	}
}

/// An owner that can pay the deposits of two grants.
fn owner<T: Config>() -> T::AccountId {
	let owner: T::AccountId = whitelisted_caller();
	T::Deposits::fund(&owner, T::GrantDeposit::get().saturating_mul(2));
	owner
}

/// Puts a grant of any service in place, used in each part of its period, with so many lanes. Its deposit is taken.
pub(crate) fn put_grant<T: Config>(owner: &T::AccountId, key: &LaneSigner, lanes: u32) {
	let deposit = T::GrantDeposit::get();
	T::Deposits::fund(owner, deposit);
	assert!(T::Deposits::take(owner, deposit).is_ok());
	let terms = Terms { scope: Scope::Any, ..terms::<T>() };
	let mut grant = Grant { terms, status: Status::Active, used: Default::default(), lanes, deposit };
	grant.used.part = Pallet::<T>::now().checked_div(grant.terms.period.div_ceil(PARTS)).unwrap_or_default();
	grant.used.amounts = [1; 25];
	Grants::<T>::insert(owner, key, grant);
	GrantCounts::<T>::mutate(owner, |count| *count += 1);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The list of services is full.
	#[benchmark]
	fn grant() -> Result<(), BenchmarkError> {
		let (owner, terms) = (owner::<T>(), terms::<T>());
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), OLD, terms.clone());
		let found = Grants::<T>::get(&owner, OLD).ok_or("it was granted")?;
		assert_eq!((found.terms, found.deposit), (terms, T::GrantDeposit::get()));
		assert_eq!(GrantCounts::<T>::get(&owner), 1);
		Ok(())
	}

	/// The list of services is full, and the period is another.
	#[benchmark]
	fn update_grant() -> Result<(), BenchmarkError> {
		let owner = owner::<T>();
		put_grant::<T>(&owner, &OLD, 1);
		let terms = Terms { period: logic::MIN_PERIOD, ..terms::<T>() };
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), OLD, terms.clone());
		let found = Grants::<T>::get(&owner, OLD).ok_or("it is there")?;
		assert_eq!(found.terms, terms);
		assert_eq!(found.used.used(Pallet::<T>::now(), terms.period), 25);
		Ok(())
	}

	/// The key has no lanes: the grant is removed, which costs more than what leaves it.
	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let owner = owner::<T>();
		put_grant::<T>(&owner, &OLD, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), OLD);
		assert_eq!(Grants::<T>::get(&owner, OLD), None);
		assert_eq!(GrantCounts::<T>::get(&owner), 0);
		Ok(())
	}

	/// The old key has a lane, so that there are two grants and two deposits.
	#[benchmark]
	fn rotate() -> Result<(), BenchmarkError> {
		let owner = owner::<T>();
		put_grant::<T>(&owner, &OLD, 1);
		let overlap = T::MaxOverlap::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), OLD, NEW, overlap);
		let old = Grants::<T>::get(&owner, OLD).ok_or("it stays")?;
		assert_eq!(old.status, Status::Rotated { to: NEW, closes_at: Pallet::<T>::now() + overlap });
		assert_eq!(Grants::<T>::get(&owner, NEW).map(|new| new.status), Some(Status::Active));
		assert_eq!(GrantCounts::<T>::get(&owner), 2);
		Ok(())
	}

	/// The grant of someone else.
	#[benchmark]
	fn prune() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let owner: T::AccountId = account("owner", 0, 0);
		put_grant::<T>(&owner, &OLD, 0);
		let at = Pallet::<T>::now();
		Grants::<T>::mutate(&owner, OLD, |found| {
			if let Some(found) = found {
				found.status = Status::Revoked { at };
			}
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), owner.clone(), OLD);
		assert_eq!(Grants::<T>::get(&owner, OLD), None);
		assert_eq!(GrantCounts::<T>::get(&owner), 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder.build(), crate::mock::Test);
}
