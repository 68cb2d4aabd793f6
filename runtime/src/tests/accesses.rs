// SPDX-License-Identifier: Apache-2.0
//! What a call asks of the database, and what its weight declares of it.

use crate::*;
use noema_accesses::{hex, Accesses, READ, WRITE};
use polkadot_sdk::*;

use frame_support::{
	storage::StoragePrefixedMap,
	traits::{StorageInfoTrait, WhitelistedStorageKeys},
	weights::{RuntimeDbWeight, Weight},
};

/// What `work` by `caller` reads and writes. Left out is what benchmarks leave out, for the base weight of every
/// transaction covers it: the system's own values and the caller's account. So are the filters of every call alike.
pub fn of(caller: &AccountId, work: impl FnOnce()) -> Accesses {
	let whitelisted = AllPalletsWithSystem::whitelisted_storage_keys().into_iter().map(|tracked| tracked.key);
	let others = whitelisted.chain([
		frame_system::Account::<Runtime>::hashed_key_for(caller),
		pallet_tx_pause::PausedCalls::<Runtime>::final_prefix().to_vec(),
		pallet_safe_mode::EnteredUntil::<Runtime>::hashed_key().to_vec(),
		b":extrinsic_index".to_vec(),
	]);
	Accesses::of(others, work)
}

/// Both counts are within those of a weight that [`Counted`] declares.
pub fn assert_within(accesses: &Accesses, declared: Weight) {
	accesses.assert_within(declared.ref_time(), |key| {
		let infos = AllPalletsWithSystem::storage_info();
		let found = infos.into_iter().find(|info| key.starts_with(&hex(&info.prefix)));
		found.map_or(key.to_owned(), |info| {
			let text = |name: Vec<u8>| String::from_utf8_lossy(&name).into_owned();
			format!("{}.{}", text(info.pallet_name), text(info.storage_name))
		})
	});
}

frame_support::parameter_types! {
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
}

/// A system for which weights are what they are for ours, but for the cost of the database.
mod counted {
	use super::*;
	use frame_support::derive_impl;

	#[frame_support::runtime]
	mod runtime {
		#[runtime::runtime]
		#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
		pub struct Counted;

		#[runtime::pallet_index(0)]
		pub type System = frame_system;
	}

	#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
	impl frame_system::Config for Counted {
		type Block = frame_system::mocking::MockBlock<Counted>;
		type DbWeight = CountedDbWeight;
	}
}

pub use counted::Counted;
