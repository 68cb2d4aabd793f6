// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_royalties`: ESTIMATES, not measured. `cargo xtask weights royalties` replaces them when the runtime
//! has the pallet.
//!
//! Reads and writes are counted by hand, with `AiAssets`, `Assets` and its holder, `Balances` and the escrow of
//! `PaymentLanes` around it; times are those of similar calls of `pallet_compute_credits`. Proof sizes are rough.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_royalties` needs.
pub trait WeightInfo {
	fn pull() -> Weight;
	fn claim() -> Weight;
	fn fractionalize() -> Weight;
	fn activate() -> Weight;
	fn deactivate() -> Weight;
	fn claim_shares() -> Weight;
	fn reunify() -> Weight;
	fn dispute() -> Weight;
	fn resolve_dispute() -> Weight;
	fn expire_dispute() -> Weight;
}

/// What is estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: a share, and the ancestor (r:4 w:0)
	/// Storage: `Royalties::Incomes` (r:2 w:0)
	/// Storage: `Royalties::Paid` (r:1 w:1)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	fn pull() -> Weight {
		// Estimated execution time: 55_000_000 picoseconds.
		Weight::from_parts(55_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Assets`: CRED, the accounts of pot and owner, a hold and a freeze (r:5 w:3)
	/// Storage: `System::Account` of the owner (r:1 w:1)
	/// Storage: if the owner cannot receive, its account in escrow and the credits there, instead of its own (r:1 w:0)
	fn claim() -> Weight {
		// Estimated execution time: 100_000_000 picoseconds.
		Weight::from_parts(100_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Assets`: CRED, the accounts of pot and owner, a hold and a freeze (r:5 w:3)
	/// Storage: if the owner cannot receive, its account in escrow and the credits there (r:2 w:1)
	/// Storage: `Assets`: the shares, their name, the owner's account (r:3 w:3)
	/// Storage: `Balances`: holds and reserves of the owner (r:2 w:2)
	/// Storage: `System::Account` of the owner (r:1 w:1)
	fn fractionalize() -> Weight {
		// Estimated execution time: 190_000_000 picoseconds.
		Weight::from_parts(190_000_000, 26000)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Royalties::Positions` (r:1 w:1)
	/// Storage: `Royalties::Starts` (r:3 w:3)
	/// Storage: `Assets`: the shares, the holder's account, a freeze (r:3 w:2)
	/// Storage: `AssetsHolder`: both entries of the holder (r:2 w:2)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Storage: `System::Account` of the holder (r:1 w:1)
	fn activate() -> Weight {
		// Estimated execution time: 125_000_000 picoseconds.
		Weight::from_parts(125_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Royalties::Positions` (r:1 w:1)
	/// Storage: `Royalties::Starts` (r:1 w:1)
	/// Storage: `Assets`: CRED and the shares, the holder's accounts, that of the pot, holds and freezes (r:8 w:5)
	/// Storage: `AssetsHolder`: both entries of the holder (r:2 w:2)
	/// Storage: if the holder cannot receive, its account in escrow and the credits there (r:2 w:1)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Storage: `System::Account` of the holder (r:1 w:1)
	fn deactivate() -> Weight {
		// Estimated execution time: 170_000_000 picoseconds.
		Weight::from_parts(170_000_000, 30000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Royalties::Positions` (r:1 w:1)
	/// Storage: `Royalties::Starts` (r:1 w:0)
	/// Storage: `Assets`: CRED, the accounts of pot and holder, a hold and a freeze (r:5 w:3)
	/// Storage: `System::Account` of the holder (r:1 w:1)
	/// Storage: if the holder cannot receive, its account in escrow and the credits there, instead of its own (r:1 w:0)
	fn claim_shares() -> Weight {
		// Estimated execution time: 95_000_000 picoseconds.
		Weight::from_parts(95_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:0)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:1)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Assets`: the shares, their name and reserves, the owner's account (r:3 w:4)
	/// Storage: `AssetsHolder` and `AssetsFreezer`: whether they have any of the shares, and the owner's entries (r:6 w:4)
	/// Storage: `Balances::Holds` of who divided it (r:1 w:1)
	/// Storage: `System::Account` of both (r:2 w:2)
	fn reunify() -> Weight {
		// Estimated execution time: 170_000_000 picoseconds.
		Weight::from_parts(170_000_000, 26000)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:1)
	/// Storage: the register: both assets, and their shares (r:8 w:0)
	/// Storage: a licence (r:2 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Storage: a parameter (r:1 w:0)
	fn dispute() -> Weight {
		// Estimated execution time: 80_000_000 picoseconds.
		Weight::from_parts(80_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:1)
	/// Storage: the register: the asset (r:3 w:0)
	/// Storage: `Royalties::Incomes` (r:1 w:0)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Assets`: CRED, the accounts of pot and beneficiary, a hold and a freeze (r:5 w:3)
	/// Storage: `System::Account` of the beneficiary, the disputer and the treasury (r:3 w:3)
	/// Storage: if the beneficiary cannot receive, its account in escrow and the credits there, instead of its own (r:1 w:1)
	/// Storage: `Balances::Holds` (r:1 w:1)
	fn resolve_dispute() -> Weight {
		// Estimated execution time: 160_000_000 picoseconds.
		Weight::from_parts(160_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Royalties::Disputes` (r:1 w:1)
	/// Storage: `Royalties::OwnerSides` (r:1 w:1)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Storage: `System::Account` of the disputer and the treasury (r:2 w:2)
	fn expire_dispute() -> Weight {
		// Estimated execution time: 75_000_000 picoseconds.
		Weight::from_parts(75_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn pull() -> Weight {
		// Estimated execution time: 55_000_000 picoseconds.
		Weight::from_parts(55_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn claim() -> Weight {
		// Estimated execution time: 100_000_000 picoseconds.
		Weight::from_parts(100_000_000, 20000)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn fractionalize() -> Weight {
		// Estimated execution time: 190_000_000 picoseconds.
		Weight::from_parts(190_000_000, 26000)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn activate() -> Weight {
		// Estimated execution time: 125_000_000 picoseconds.
		Weight::from_parts(125_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	fn deactivate() -> Weight {
		// Estimated execution time: 170_000_000 picoseconds.
		Weight::from_parts(170_000_000, 30000)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn claim_shares() -> Weight {
		// Estimated execution time: 95_000_000 picoseconds.
		Weight::from_parts(95_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reunify() -> Weight {
		// Estimated execution time: 170_000_000 picoseconds.
		Weight::from_parts(170_000_000, 26000)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn dispute() -> Weight {
		// Estimated execution time: 80_000_000 picoseconds.
		Weight::from_parts(80_000_000, 20000)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn resolve_dispute() -> Weight {
		// Estimated execution time: 160_000_000 picoseconds.
		Weight::from_parts(160_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn expire_dispute() -> Weight {
		// Estimated execution time: 75_000_000 picoseconds.
		Weight::from_parts(75_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
