// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_access_keys`: estimates, until `cargo xtask weights` measures them and writes this file anew.
//!
//! Reads and writes are those of the code, that of the escrow included. Times are those of calls of
//! `pallet_compute_credits` with as many accesses and one event, and a quarter more; proofs are 2 KB for each read and
//! the largest sizes besides.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_access_keys` needs.
pub trait WeightInfo {
	fn grant() -> Weight;
	fn update_grant() -> Weight;
	fn revoke() -> Weight;
	fn rotate() -> Weight;
	fn prune() -> Weight;
}

/// What is estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Storage: the payer's account in escrow (r:1 w:1)
	fn grant() -> Weight {
		// Estimated execution time: 75_000_000 picoseconds.
		Weight::from_parts(75_000_000, 7400)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	fn update_grant() -> Weight {
		// Estimated execution time: 40_000_000 picoseconds.
		Weight::from_parts(40_000_000, 2900)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Storage: the payer's account in escrow (r:1 w:1)
	fn revoke() -> Weight {
		// Estimated execution time: 80_000_000 picoseconds.
		Weight::from_parts(80_000_000, 7400)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:2 w:2)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Storage: the payer's account in escrow (r:1 w:1)
	fn rotate() -> Weight {
		// Estimated execution time: 95_000_000 picoseconds.
		Weight::from_parts(95_000_000, 10300)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `AccessKeys::Grants` (r:1 w:1)
	/// Storage: `AccessKeys::GrantCounts` (r:1 w:1)
	/// Storage: the payer's account in escrow (r:1 w:1)
	fn prune() -> Weight {
		// Estimated execution time: 75_000_000 picoseconds.
		Weight::from_parts(75_000_000, 7400)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn grant() -> Weight {
		Weight::from_parts(75_000_000, 7400)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn update_grant() -> Weight {
		Weight::from_parts(40_000_000, 2900)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(80_000_000, 7400)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn rotate() -> Weight {
		Weight::from_parts(95_000_000, 10300)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prune() -> Weight {
		Weight::from_parts(75_000_000, 7400)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
