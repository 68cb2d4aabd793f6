// SPDX-License-Identifier: Apache-2.0
//! Keys from fixed seeds, which sign without chance.

use crate::json::{hex, scale};
use codec::Encode;
use frame::{
	deps::sp_core::{ecdsa, ed25519, sr25519, Pair},
	hashing::H256,
};
use noema_primitives::{
	voucher::{WRAP_END, WRAP_START},
	LaneSignature, LaneSigner,
};
use rand_core::{CryptoRng, Error, RngCore};
use schnorrkel::{
	context::{attach_rng, signing_context},
	Keypair,
};
use serde_json::{json, Value};

/// A scheme of signatures.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scheme {
	Ed25519,
	Sr25519,
	Ecdsa,
}

impl Scheme {
	/// All schemes, in their order on the chain.
	pub const ALL: [Self; 3] = [Self::Ed25519, Self::Sr25519, Self::Ecdsa];

	/// Its name, as wallets know it.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Ed25519 => "ed25519",
			Self::Sr25519 => "sr25519",
			Self::Ecdsa => "ecdsa",
		}
	}

	/// The seed of its key.
	pub const fn seed(self) -> [u8; 32] {
		match self {
			Self::Ed25519 => [1; 32],
			Self::Sr25519 => [2; 32],
			Self::Ecdsa => [3; 32],
		}
	}

	/// The key that most vectors are signed with.
	pub fn key(self) -> Key {
		Key::new(self, self.seed())
	}

	/// A key that nothing was signed with by right.
	pub fn stranger(self) -> Key {
		Key::new(self, self.seed().map(|byte| byte + 0x10))
	}
}

/// A key of one scheme.
#[expect(clippy::large_enum_variant, reason = "there are few, and none is kept")]
pub enum Key {
	Ed25519(ed25519::Pair),
	Sr25519(sr25519::Pair),
	Ecdsa(ecdsa::Pair),
}

impl Key {
	fn new(scheme: Scheme, seed: [u8; 32]) -> Self {
		match scheme {
			Scheme::Ed25519 => Self::Ed25519(Pair::from_seed(&seed)),
			Scheme::Sr25519 => Self::Sr25519(Pair::from_seed(&seed)),
			Scheme::Ecdsa => Self::Ecdsa(Pair::from_seed(&seed)),
		}
	}

	/// How the chain knows it.
	pub fn signer(&self) -> LaneSigner {
		match self {
			Self::Ed25519(pair) => LaneSigner::Ed25519(pair.public().into()),
			Self::Sr25519(pair) => LaneSigner::Sr25519(pair.public().into()),
			Self::Ecdsa(pair) => LaneSigner::Ecdsa(pair.public().into()),
		}
	}

	/// Signs bytes as they are; `wrapped` is only said.
	pub fn sign_as(&self, message: &[u8], wrapped: bool) -> LaneSignature {
		match self {
			Self::Ed25519(pair) => LaneSignature::Ed25519 { wrapped, signature: pair.sign(message).into() },
			Self::Sr25519(pair) => LaneSignature::Sr25519 {
				wrapped,
				signature: sign_sr25519(pair.as_ref(), b"substrate", message),
			},
			Self::Ecdsa(pair) => LaneSignature::Ecdsa { wrapped, signature: pair.sign(message).into() },
		}
	}

	/// Signs a hash as it must be.
	pub fn sign(&self, hash: H256, wrapped: bool) -> LaneSignature {
		let message = if wrapped { (WRAP_START, hash, WRAP_END).encode() } else { hash.encode() };
		self.sign_as(&message, wrapped)
	}
}

/// A signature of sr25519 whose nonce comes from key and message alone, with no chance added.
pub fn sign_sr25519(pair: &Keypair, context: &[u8], message: &[u8]) -> [u8; 64] {
	pair.sign(attach_rng(signing_context(context).bytes(message), NoChance)).to_bytes()
}

/// Zeros for random numbers. A nonce is derived from the secret key and the message as well.
struct NoChance;

impl RngCore for NoChance {
	fn next_u32(&mut self) -> u32 {
		0
	}

	fn next_u64(&mut self) -> u64 {
		0
	}

	fn fill_bytes(&mut self, bytes: &mut [u8]) {
		bytes.fill(0);
	}

	fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
		self.fill_bytes(bytes);
		Ok(())
	}
}

impl CryptoRng for NoChance {}

/// The seeds, so that others can sign the same.
pub fn all() -> Vec<Value> {
	Scheme::ALL
		.map(|scheme| {
			json!({
				"scheme": scheme.name(),
				"seed": hex(scheme.seed()),
				"signer": scale(&scheme.key().signer()),
			})
		})
		.into()
}
