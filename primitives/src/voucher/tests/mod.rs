// SPDX-License-Identifier: Apache-2.0
//! Keys and vouchers for the tests, and what holds of payloads.

mod payload;
mod properties;
mod signature;
mod vectors;

use super::*;
use codec::Encode;
use frame::deps::sp_core::{ecdsa, ed25519, sr25519, Pair};

/// A key of each scheme.
struct Keys {
	ed25519: ed25519::Pair,
	sr25519: sr25519::Pair,
	ecdsa: ecdsa::Pair,
}

// The pairs have none, and proptest shows what it made.
impl core::fmt::Debug for Keys {
	fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		write!(formatter, "the keys of {:?}", self.sr25519.public())
	}
}

impl Keys {
	/// From a seed that is not zero.
	fn new(seed: [u8; 32]) -> Self {
		Self {
			ed25519: Pair::from_seed(&seed),
			sr25519: Pair::from_seed(&seed),
			ecdsa: Pair::from_seed(&seed),
		}
	}

	/// How the chain knows them, with what each signs of a hash.
	fn sign(&self, hash: H256, wrapped: bool) -> [(LaneSigner, LaneSignature); 3] {
		let message = if wrapped { (WRAP_START, hash, WRAP_END).encode() } else { hash.encode() };
		[
			(
				LaneSigner::Ed25519(self.ed25519.public().into()),
				LaneSignature::Ed25519 { wrapped, signature: self.ed25519.sign(&message).into() },
			),
			(
				LaneSigner::Sr25519(self.sr25519.public().into()),
				LaneSignature::Sr25519 { wrapped, signature: self.sr25519.sign(&message).into() },
			),
			(
				LaneSigner::Ecdsa(self.ecdsa.public().into()),
				LaneSignature::Ecdsa { wrapped, signature: self.ecdsa.sign(&message).into() },
			),
		]
	}
}

/// A voucher whose fields all differ.
fn voucher() -> Voucher {
	Voucher {
		genesis_hash: H256::repeat_byte(0xa1),
		fork_id: 0xb1b2_b3b4,
		lane_id: H256::repeat_byte(0xc1),
		tariff_version: 0xd1d2_d3d4,
		cumulative_amount: 0xe1e2_e3e4_e5e6_e7e8_e9ea_ebec_edee_eff0,
		cumulative_units: [1, 2, 3, 4, 5, 6],
		valid_until: 0xf1f2_f3f4,
		receipts_root: H256::repeat_byte(0x91),
	}
}
