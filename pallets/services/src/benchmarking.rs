// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call, with the longest strings and the most entries there can be.

use crate::{
	types::{Modalities, Quantization, Tag, MAX_TAG, MAX_TAGS},
	*,
};
use alloc::{vec, vec::Vec};
use frame::benchmarking::prelude::*;
use noema_primitives::{
	metering::UNIT_CLASSES,
	money::{NOE, PPM},
	services::{TierUnits, MAX_FREE_UNITS},
	AssetUse, ServiceRegistry,
};

const TARIFF: Tariff = Tariff { prices: [1_000_000; UNIT_CLASSES] };

/// A hash.
const HASH: H256 = H256::repeat_byte(7);

/// A string of the greatest length.
fn longest<S: Get<u32>>(start: &[u8]) -> BoundedVec<u8, S> {
	let length = usize::try_from(S::get()).unwrap_or_default();
	let filled = start.iter().copied().chain(core::iter::repeat(b'a')).take(length);
	BoundedVec::truncate_from(filled.collect::<Vec<_>>())
}

/// An endpoint of the greatest length.
fn endpoint() -> Uri {
	longest(b"https://")
}

/// Details of the greatest length, whose tags differ in their last letter alone.
fn details() -> Details {
	let length = usize::try_from(MAX_TAG).unwrap_or_default();
	let tag = |last: u8| {
		let mut tag = vec![b'a'; length.saturating_sub(1)];
		tag.push(b'a'.saturating_add(last));
		Tag::truncate_from(tag)
	};
	let tags = (0..u8::try_from(MAX_TAGS).unwrap_or_default()).map(tag).collect::<Vec<_>>();
	Details {
		name: longest(b""),
		model: longest(b""),
		context_length: u32::MAX,
		max_output: u32::MAX,
		quantization: Quantization::Fp32,
		inputs: Modalities::ALL,
		outputs: Modalities::ALL,
		tags: BoundedVec::truncate_from(tags),
	}
}

/// Free units for all tiers.
fn free() -> FreeUnits {
	let tiers = 1..=u8::try_from(MAX_FREE_UNITS).unwrap_or_default();
	let units = |tier| TierUnits { tier, units: [u64::MAX; UNIT_CLASSES] };
	BoundedVec::truncate_from(tiers.map(units).collect::<Vec<_>>())
}

/// Gives an account what it needs for anything here.
fn fund<T: Config>(who: &T::AccountId) -> DispatchResult {
	let amount = T::Bond::get().saturating_mul(4).saturating_add(1_000 * NOE);
	T::Native::mint_into(who, amount).map(drop)
}

/// Makes an account a provider with a bond.
fn make_provider<T: Config>(who: &T::AccountId) -> DispatchResult {
	fund::<T>(who)?;
	Pallet::<T>::do_register_provider(who.clone(), who.clone(), longest(b""), HASH)
}

/// Registers a service.
fn register<T: Config>(who: &T::AccountId, asset: AssetUse) -> Result<ServiceId, DispatchError> {
	let id = NextServiceId::<T>::get();
	let used = if asset == AssetUse::None { None } else { T::Offers::make_offer(who) };
	let licence = used.filter(|_| asset == AssetUse::Licence);
	Pallet::<T>::do_register_service(who.clone(), ServiceKind::Chat, endpoint(), details(), used, licence)?;
	Ok(id)
}

/// Publishes a version and lets its notice pass.
fn publish<T: Config>(who: &T::AccountId, id: ServiceId) -> Result<TariffVersion, DispatchError> {
	Pallet::<T>::do_publish_tariff(who.clone(), id, TARIFF, free(), PPM)?;
	let after = Pallet::<T>::now().saturating_add(T::NoticePeriod::get());
	T::BlockNumberProvider::set_block_number(after);
	Ok(Services::<T>::get(id).map_or(0, |service| service.versions.last))
}

/// What other pallets' benchmarks ask for.
pub(crate) fn make_service<T: Config>(
	provider: &T::AccountId,
	tariff: Tariff,
	asset: AssetUse,
) -> Result<(ServiceId, TariffVersion), DispatchError> {
	if !Providers::<T>::contains_key(provider) {
		make_provider::<T>(provider)?;
	}
	let id = register::<T>(provider, asset)?;
	Pallet::<T>::do_publish_tariff(provider.clone(), id, tariff, free(), PPM)?;
	Ok((id, 1))
}

/// A provider with a service and a tariff in force.
fn prepare<T: Config>() -> Result<(T::AccountId, ServiceId), BenchmarkError> {
	let caller: T::AccountId = whitelisted_caller();
	let (id, _) = make_service::<T>(&caller, TARIFF, AssetUse::Licence)?;
	Ok((caller, id))
}

/// The service.
fn stored<T: Config>(id: ServiceId) -> Result<Service<T::AccountId>, BenchmarkError> {
	Services::<T>::get(id).ok_or("there is a service".into())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_provider() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		fund::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), caller.clone(), longest(b""), HASH);
		let record = Providers::<T>::get(&caller).ok_or("it is a provider")?;
		assert_eq!(record.bond, T::Bond::get());
		Ok(())
	}

	#[benchmark]
	fn update_provider() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		make_provider::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), longest(b"ipfs://"), H256::zero());
		let record = Providers::<T>::get(&caller).ok_or("it is a provider")?;
		assert_eq!((record.metadata_uri, record.metadata_hash), (longest(b"ipfs://"), H256::zero()));
		Ok(())
	}

	#[benchmark]
	fn set_payout() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let payout: T::AccountId = account("payout", 0, 0);
		make_provider::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), payout.clone());
		assert_eq!(Pallet::<T>::payout_of(&caller), Some(payout));
		Ok(())
	}

	/// All of the bond is missing.
	#[benchmark]
	fn restore_bond() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		make_provider::<T>(&caller)?;
		Pallet::<T>::do_slash_provider(caller.clone(), Balance::MAX, HASH)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		let record = Providers::<T>::get(&caller).ok_or("it is a provider")?;
		assert_eq!(record.bond, T::Bond::get());
		Ok(())
	}

	#[benchmark]
	fn deregister_provider() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		make_provider::<T>(&caller)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(!Providers::<T>::contains_key(&caller));
		Ok(())
	}

	/// A part of the bond is left.
	#[benchmark]
	fn slash_provider() -> Result<(), BenchmarkError> {
		let provider: T::AccountId = account("provider", 0, 0);
		make_provider::<T>(&provider)?;
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| "there is an origin")?;
		let half = T::Bond::get() / 2;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, provider.clone(), half, HASH);
		let record = Providers::<T>::get(&provider).ok_or("it is a provider")?;
		assert_eq!(record.bond, T::Bond::get() - half);
		Ok(())
	}

	#[benchmark]
	fn register_service() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		make_provider::<T>(&caller)?;
		let id = NextServiceId::<T>::get();
		let asset = T::Offers::make_offer(&caller);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), ServiceKind::Agent, endpoint(), details(), asset, asset);
		assert!(ServicesOf::<T>::contains_key(&caller, id));
		assert_eq!(stored::<T>(id)?.details, details());
		Ok(())
	}

	#[benchmark]
	fn update_service() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		let changed = Details { max_output: 1, ..details() };
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, changed.clone());
		assert_eq!(stored::<T>(id)?.details, changed);
		Ok(())
	}

	#[benchmark]
	fn set_endpoint() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		let elsewhere: Uri = longest(b"http://");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, elsewhere.clone());
		assert_eq!(stored::<T>(id)?.endpoint, elsewhere);
		Ok(())
	}

	#[benchmark]
	fn set_paused() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, true);
		assert_eq!(stored::<T>(id)?.status, ServiceStatus::Paused);
		Ok(())
	}

	#[benchmark]
	fn retire_service() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert_eq!(stored::<T>(id)?.status, ServiceStatus::Retired);
		Ok(())
	}

	/// A service with `t` versions of its tariff.
	#[benchmark]
	fn remove_service(t: Linear<0, 64>) -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		make_provider::<T>(&caller)?;
		let id = register::<T>(&caller, AssetUse::Licence)?;
		for _ in 0..t {
			publish::<T>(&caller, id)?;
		}
		Pallet::<T>::do_retire_service(caller.clone(), id)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id);
		assert!(!Services::<T>::contains_key(id) && !ServicesOf::<T>::contains_key(&caller, id));
		assert_eq!(Tariffs::<T>::iter_prefix(id).count(), 0);
		Ok(())
	}

	/// One is in force already.
	#[benchmark]
	fn publish_tariff() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, TARIFF, free(), PPM);
		assert!(Tariffs::<T>::contains_key(id, 2));
		Ok(())
	}

	#[benchmark]
	fn retire_tariff() -> Result<(), BenchmarkError> {
		let (caller, id) = prepare::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, 1);
		assert_eq!(stored::<T>(id)?.versions.current, None);
		Ok(())
	}

	/// The deposit is another account's than the caller's.
	#[benchmark]
	fn prune_tariff() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let provider: T::AccountId = account("provider", 0, 0);
		make_provider::<T>(&provider)?;
		let id = register::<T>(&provider, AssetUse::Licence)?;
		publish::<T>(&provider, id)?;
		publish::<T>(&provider, id)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, 1);
		assert!(!Tariffs::<T>::contains_key(id, 1));
		assert_eq!(stored::<T>(id)?.versions.kept, 1);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
