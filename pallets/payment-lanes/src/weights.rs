// SPDX-License-Identifier: Apache-2.0
//! Weights of `pallet_payment_lanes`: ESTIMATES, not measured. `cargo xtask weights payment-lanes` replaces them when the
//! runtime has the pallet.
//!
//! Reads and writes are counted by hand, with the real `Services`, `AccessKeys`, `Assets` and `ComputeCredits` around it;
//! times are those of similar calls of `pallet_compute_credits`, and 50 µs for a signature. Proof sizes are rough.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame::weights_prelude::*;

/// The weights that `pallet_payment_lanes` needs.
pub trait WeightInfo {
	fn deposit() -> Weight;
	fn withdraw() -> Weight;
	fn open_lane() -> Weight;
	fn open_lane_for() -> Weight;
	fn top_up() -> Weight;
	fn request_close() -> Weight;
	fn release() -> Weight;
	fn finalise() -> Weight;
	fn claim(n: u32, ) -> Weight;
	fn claim_refused(n: u32, ) -> Weight;
	fn verify_ed25519() -> Weight;
	fn verify_sr25519() -> Weight;
	fn verify_ecdsa() -> Weight;
	fn refund() -> Weight;
	fn authorize() -> Weight;
	fn report_units() -> Weight;
	fn dispute() -> Weight;
	fn capture() -> Weight;
	fn close_lanes_of(n: u32, ) -> Weight;
	fn prune() -> Weight;
	fn set_claimer() -> Weight;
	fn set_fork_id() -> Weight;
}

/// What is estimated.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: Accounts rw; Assets: asset rw, two accounts rw, hold and freeze r.
	fn deposit() -> Weight {
		Weight::from_parts(75_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: as deposit.
	fn withdraw() -> Weight {
		Weight::from_parts(75_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: Services: service r, tariff rw, provider r; System: genesis hash r; ForkIds r; Accounts, Lanes rw; LanesOfPayer, LanesOfPayee w; tier r.
	fn open_lane() -> Weight {
		Weight::from_parts(70_000_000, 18000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: as open_lane, and UsedSalts rw; AccessKeys: grant and count rw; one signature of sr25519.
	fn open_lane_for() -> Weight {
		Weight::from_parts(135_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: Lanes, Accounts rw; AccessKeys: grant rw.
	fn top_up() -> Weight {
		Weight::from_parts(45_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: Lanes, Accounts rw; AccessKeys: grant r.
	fn request_close() -> Weight {
		Weight::from_parts(40_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: Lanes, Accounts rw; LanesOfPayee w; Services: tariff rw; AccessKeys: grant rw; a licence rw.
	fn release() -> Weight {
		Weight::from_parts(60_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: as release.
	fn finalise() -> Weight {
		Weight::from_parts(60_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: once: genesis hash, ForkIds, Claimers, parameters, payout account r; Assets: asset and accounts of pot, payee, royalties, revenue rw; ComputeCredits: books, price r. For each row: Lanes, Accounts rw; tariff, grant r; one signature of sr25519.
	/// The range of component `n` is `[0, 64]`.
	fn claim(n: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 21000)
			.saturating_add(Weight::from_parts(75_000_000, 6000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
	/// Storage: for each row: Lanes, tariff, grant, payer r.
	/// The range of component `n` is `[0, 64]`.
	fn claim_refused(n: u32, ) -> Weight {
		Weight::from_parts(15_000_000, 4000)
			.saturating_add(Weight::from_parts(12_000_000, 6000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
	}
	/// Storage: nothing.
	fn verify_ed25519() -> Weight {
		Weight::from_parts(48_000_000, 0)
	}
	/// Storage: nothing.
	fn verify_sr25519() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	/// Storage: nothing.
	fn verify_ecdsa() -> Weight {
		Weight::from_parts(52_000_000, 0)
	}
	/// Storage: Lanes r; RefundsOf, two Accounts rw; Assets as deposit.
	fn refund() -> Weight {
		Weight::from_parts(90_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: as open_lane.
	fn authorize() -> Weight {
		Weight::from_parts(70_000_000, 18000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: Lanes rw; Claimers, grant r.
	fn report_units() -> Weight {
		Weight::from_parts(35_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: Lanes rw.
	fn dispute() -> Weight {
		Weight::from_parts(35_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: as a claim of one row.
	fn capture() -> Weight {
		Weight::from_parts(225_000_000, 27000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: for each lane as release.
	/// The range of component `n` is `[0, 64]`.
	fn close_lanes_of(n: u32, ) -> Weight {
		Weight::from_parts(15_000_000, 3000)
			.saturating_add(Weight::from_parts(55_000_000, 12000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
	}
	/// Storage: Lanes, two Accounts, RefundsOf rw; LanesOfPayer, UsedSalts w.
	fn prune() -> Weight {
		Weight::from_parts(60_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: Claimers, Accounts rw.
	fn set_claimer() -> Weight {
		Weight::from_parts(35_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: ForkIds rw.
	fn set_fork_id() -> Weight {
		Weight::from_parts(15_000_000, 2000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For mocks.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(75_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(75_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn open_lane() -> Weight {
		Weight::from_parts(70_000_000, 18000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn open_lane_for() -> Weight {
		Weight::from_parts(135_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(45_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn request_close() -> Weight {
		Weight::from_parts(40_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn release() -> Weight {
		Weight::from_parts(60_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(60_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn claim(n: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 21000)
			.saturating_add(Weight::from_parts(75_000_000, 6000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
	fn claim_refused(n: u32, ) -> Weight {
		Weight::from_parts(15_000_000, 4000)
			.saturating_add(Weight::from_parts(12_000_000, 6000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
	}
	fn verify_ed25519() -> Weight {
		Weight::from_parts(48_000_000, 0)
	}
	fn verify_sr25519() -> Weight {
		Weight::from_parts(50_000_000, 0)
	}
	fn verify_ecdsa() -> Weight {
		Weight::from_parts(52_000_000, 0)
	}
	fn refund() -> Weight {
		Weight::from_parts(90_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn authorize() -> Weight {
		Weight::from_parts(70_000_000, 18000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn report_units() -> Weight {
		Weight::from_parts(35_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn dispute() -> Weight {
		Weight::from_parts(35_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn capture() -> Weight {
		Weight::from_parts(225_000_000, 27000)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn close_lanes_of(n: u32, ) -> Weight {
		Weight::from_parts(15_000_000, 3000)
			.saturating_add(Weight::from_parts(55_000_000, 12000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(n.into())))
	}
	fn prune() -> Weight {
		Weight::from_parts(60_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn set_claimer() -> Weight {
		Weight::from_parts(35_000_000, 7000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_fork_id() -> Weight {
		Weight::from_parts(15_000_000, 2000)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
