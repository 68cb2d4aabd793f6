// SPDX-License-Identifier: Apache-2.0
//! Vouchers with signatures that count and such that do not.

mod bytes;
mod controls;
mod ecdsa;
mod ed25519;
mod fields;
mod sr25519;

use crate::{
	json::{self, hex},
	keys::{Key, Scheme},
	lanes::{genesis_hash, ordinary},
};
use anyhow::{ensure, Result};
use codec::{DecodeAll, Encode};
use frame::{
	deps::sp_io::crypto::{ecdsa_verify, ed25519_verify, sr25519_verify},
	hashing::{blake2_256, H256},
};
use noema_primitives::{
	voucher::{verify, WRAP_END, WRAP_START},
	LaneSignature, LaneSigner, Voucher,
};
use serde_json::{json, Value};

/// A voucher, the key that should have signed it, and what is said to be its signature.
pub struct Case {
	name: String,
	/// The voucher as the verifier puts it together.
	voucher: Voucher,
	signer: LaneSigner,
	/// Encoded: not all of them can be decoded.
	signature: Vec<u8>,
	accepted: bool,
	reason: &'static str,
}

impl Case {
	fn new(name: impl Into<String>, signer: LaneSigner, signature: &LaneSignature) -> Self {
		let (name, voucher, signature) = (name.into(), voucher(), signature.encode());
		Self { name, voucher, signer, signature, accepted: true, reason: "signed as it is" }
	}

	fn of(self, voucher: Voucher) -> Self {
		Self { voucher, ..self }
	}

	fn because(self, reason: &'static str) -> Self {
		Self { reason, ..self }
	}

	fn refused(self, reason: &'static str) -> Self {
		Self { accepted: false, reason, ..self }
	}

	fn json(&self) -> Result<Value> {
		let hash = self.voucher.signing_hash();
		let decoded = LaneSignature::decode_all(&mut &self.signature[..]).ok();
		let accepted = decoded.is_some_and(|signature| verify(&self.signer, &signature, &hash));
		ensure!(accepted == self.accepted, "voucher {}: expected {}", self.name, self.accepted);
		Ok(json!({
			"name": self.name,
			"voucher": json::voucher(&self.voucher),
			"payload": hex(self.voucher.payload()),
			"hash": hex(hash),
			"signer": json::scale(&self.signer),
			"signature": hex(&self.signature),
			"wrapped": decoded.map(|signature| signature.is_wrapped()),
			"host": decoded.map(|signature| host_accepts(&self.signer, &signature, hash)),
			"accepted": accepted,
			"reason": self.reason,
		}))
	}
}

/// What the host's function says alone, before this project's own rules.
fn host_accepts(signer: &LaneSigner, signature: &LaneSignature, hash: H256) -> bool {
	let message = if signature.is_wrapped() { (WRAP_START, hash, WRAP_END).encode() } else { hash.encode() };
	match (*signer, *signature) {
		(LaneSigner::Ed25519(key), LaneSignature::Ed25519 { signature, .. }) => {
			ed25519_verify(&signature.into(), &message, &key.into())
		},
		(LaneSigner::Sr25519(key), LaneSignature::Sr25519 { signature, .. }) => {
			sr25519_verify(&signature.into(), &message, &key.into())
		},
		(LaneSigner::Ecdsa(key), LaneSignature::Ecdsa { signature, .. }) => {
			ecdsa_verify(&signature.into(), &message, &key.into())
		},
		_ => false,
	}
}

/// An ordinary voucher.
pub fn voucher() -> Voucher {
	Voucher {
		genesis_hash: genesis_hash(),
		fork_id: 0,
		lane_id: ordinary().id(),
		tariff_version: 3,
		cumulative_amount: 1_234_567,
		cumulative_units: [120_000, 30_000, 4_500, 12, 0, 0],
		valid_until: 0,
		receipts_root: blake2_256(b"receipts").into(),
	}
}

/// What the key of a scheme signs of the ordinary voucher, raw.
fn plain(key: &Key) -> LaneSignature {
	key.sign(voucher().signing_hash(), false)
}

/// The message that a raw signature of the ordinary voucher is of.
fn message() -> Vec<u8> {
	voucher().signing_hash().encode()
}

/// The key that should have signed, by scheme.
fn signer(scheme: Scheme) -> LaneSigner {
	scheme.key().signer()
}

/// All of them.
pub fn all() -> Result<Vec<Value>> {
	let groups =
		[controls::all(), fields::all(), bytes::all(), ed25519::all(), sr25519::all(), ecdsa::all()?];
	groups.iter().flatten().map(Case::json).collect()
}
