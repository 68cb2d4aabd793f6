// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call, and the way of a fee through CRED.

use crate::*;
use frame::benchmarking::prelude::*;
use noema_primitives::money::{CRED, NOE};

/// A price of 0.10 USD.
const PRICE: u128 = 100_000;

/// An account with NOE, in a chain with a price and a vault that covers what is issued.
fn prepare<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	T::Price::set_price(PRICE);
	let holder: T::AccountId = account("holder", 0, 0);
	let caller: T::AccountId = whitelisted_caller();
	T::Native::mint_into(&caller, 1_000_000 * NOE)?;
	T::Native::mint_into(&holder, 1_000_000_000 * NOE)?;
	// Others hold CRED too, so that the caller's is a part of it.
	T::Native::mint_into(&Pallet::<T>::account(), 2_000 * NOE)?;
	T::Credits::mint_into(&holder, 100 * CRED)?;
	T::Credits::mint_into(&T::Revenue::account(), CRED)?;
	let issued = T::Credits::total_issuance();
	Books::<T>::put(Book { vault: 1_900 * NOE, minted: issued, ..Default::default() });
	Ok(caller)
}

/// As [`prepare`], with CRED for the caller that nothing stands behind.
fn prepare_holder<T: Config>(credits: Balance) -> Result<T::AccountId, BenchmarkError> {
	let caller = prepare::<T>()?;
	T::Credits::mint_into(&caller, credits)?;
	Books::<T>::mutate(|book| book.minted = T::Credits::total_issuance());
	Ok(caller)
}

/// Makes a chain on which `who` can buy `credits`, and gives it the planck that this takes, of which it answers how
/// many: twice what they are worth.
pub(crate) fn open_shop<T: Config>(who: &T::AccountId, credits: Balance) -> Balance {
	let pay = credits.saturating_mul(2 * NOE) / Balance::from(PRICE);
	let ready = prepare::<T>().is_ok() && T::Native::mint_into(who, pay.saturating_add(NOE)).is_ok();
	defensive_assert!(ready, "accounts can receive NOE");
	pay
}

/// Makes a chain on which fees in CRED go to revenue, also after much more of it was issued: the vault has plenty.
pub(crate) fn make_revenue<T: Config>() {
	defensive_assert!(prepare::<T>().is_ok(), "accounts can receive NOE");
	Books::<T>::mutate(|book| book.vault = 20_000_000 * NOE);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The vault covers what is issued: the spread takes a transfer of its own.
	#[benchmark]
	fn buy() -> Result<(), BenchmarkError> {
		let caller = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), 100 * NOE, 1);
		assert!(T::Credits::balance(&caller) >= 9 * CRED);
		Ok(())
	}

	/// The vault pays its part and the rest is minted. All credits are redeemed, which closes an account of CRED
	/// and costs more than what leaves some.
	#[benchmark]
	fn redeem() -> Result<(), BenchmarkError> {
		let caller = prepare_holder::<T>(1_000 * CRED)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), 1_000 * CRED, 1);
		assert_eq!(T::Credits::balance(&caller), 0);
		assert!(Books::<T>::get().mints.amounts.iter().any(|amount| *amount > 0));
		Ok(())
	}

	/// The state of the cover changes.
	#[benchmark]
	fn recapitalise() -> Result<(), BenchmarkError> {
		let caller = prepare_holder::<T>(1_000 * CRED)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 100_000 * NOE);
		assert_eq!(Books::<T>::get().vault, 101_900 * NOE);
		assert_eq!(Books::<T>::get().collateral, Collateral::Surplus);
		Ok(())
	}

	/// The price is as it was for 30 days.
	#[benchmark]
	fn sweep() -> Result<(), BenchmarkError> {
		let caller = prepare::<T>()?;
		T::Native::transfer(&caller, &Pallet::<T>::account(), 100_000 * NOE, Preservation::Preserve)?;
		Books::<T>::mutate(|book| book.vault += 100_000 * NOE);
		let origin = T::SweepOrigin::try_successful_origin().map_err(|_| "there is an origin")?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 50_000 * NOE);
		assert_eq!(Books::<T>::get().vault, 51_900 * NOE);
		Ok(())
	}

	/// Choosing CRED takes the deposit, which costs more than returning it.
	#[benchmark]
	fn set_prefer_credits() -> Result<(), BenchmarkError> {
		let caller = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), true);
		assert!(PrefersCredits::<T>::contains_key(&caller));
		Ok(())
	}

	/// A fee through CRED, with a refund.
	#[benchmark]
	fn charge_fee() -> Result<(), BenchmarkError> {
		let caller = prepare_holder::<T>(10 * CRED)?;
		Books::<T>::mutate(|book| book.vault = 2_000_000 * NOE);
		let before = T::Credits::balance(&T::Revenue::account());
		#[block]
		{
			assert!(!PrefersCredits::<T>::contains_key(&caller));
			let taken = Pallet::<T>::withdraw_fee(&caller, NOE)?;
			Pallet::<T>::settle_fee(&caller, taken, NOE / 2);
		}
		assert_eq!(T::Credits::balance(&caller), 10 * CRED - CRED / 20);
		assert_eq!(T::Credits::balance(&T::Revenue::account()), before + CRED / 20);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
