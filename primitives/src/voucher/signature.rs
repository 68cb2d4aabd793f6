// SPDX-License-Identifier: Apache-2.0
//! Keys of lanes, their signatures, and which of those count.

use super::bounds;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{
	deps::sp_io::crypto::{ecdsa_verify, ed25519_verify, sr25519_verify},
	hashing::H256,
};
use scale_info::TypeInfo;

/// What wallets write before bytes that are no transaction.
pub const WRAP_START: [u8; 7] = *b"<Bytes>";

/// What wallets write after them.
pub const WRAP_END: [u8; 8] = *b"</Bytes>";

/// A key that signs for a lane. The order is that of `MultiSigner`, and so are the encoded bytes.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum LaneSigner {
	/// A point of ed25519.
	Ed25519([u8; 32]),
	/// A point of ristretto.
	Sr25519([u8; 32]),
	/// A compressed point of secp256k1.
	Ecdsa([u8; 33]),
}

impl LaneSigner {
	/// Whether signatures of this key can be trusted to be its owner's. Lanes are opened and grants made for such
	/// keys alone, and no other verifies anything.
	///
	/// Refused are keys for which anybody can sign (zero of sr25519, the points of small order of ed25519), keys of
	/// ed25519 that are written in a second way, and ECDSA keys that do not begin with 2 or 3. Bytes that are no
	/// point may pass: nobody can sign for them.
	pub fn is_acceptable(&self) -> bool {
		match self {
			Self::Ed25519(key) => bounds::is_sound_point(key),
			Self::Sr25519(key) => bounds::is_sound_ristretto(key),
			Self::Ecdsa(key) => bounds::is_compressed(key),
		}
	}
}

/// A signature with its scheme, and whether a wallet wrapped what it signed. That is said and not found out by
/// trying, so that a signature costs one verification. The order is that of `MultiSignature`.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum LaneSignature {
	/// Of an ed25519 key.
	Ed25519 {
		/// Whether the hash was signed between [`WRAP_START`] and [`WRAP_END`].
		wrapped: bool,
		/// The point R and the number s, little-endian and below the order.
		signature: [u8; 64],
	},
	/// Of an sr25519 key, in the context `substrate`.
	Sr25519 {
		/// Whether the hash was signed between [`WRAP_START`] and [`WRAP_END`].
		wrapped: bool,
		/// The point R and the number s, little-endian and below the order, its highest bit set as schnorrkel does.
		signature: [u8; 64],
	},
	/// Of an ECDSA key. What is signed is hashed once more by blake2-256, as wallets and `MultiSignature` do.
	Ecdsa {
		/// Whether the hash was signed between [`WRAP_START`] and [`WRAP_END`].
		wrapped: bool,
		/// The numbers r and s, big-endian, s at most half the order, and V: 0 or 1.
		signature: [u8; 65],
	},
}

impl LaneSignature {
	/// Whether the hash was signed between [`WRAP_START`] and [`WRAP_END`].
	pub fn is_wrapped(&self) -> bool {
		match self {
			Self::Ed25519 { wrapped, .. } | Self::Sr25519 { wrapped, .. } | Self::Ecdsa { wrapped, .. } => {
				*wrapped
			},
		}
	}
}

/// Whether `signer` signed `hash`, raw or wrapped as the signature says: its 32 bytes, not their hexadecimal text.
/// Costs one verification at most, and none if the schemes differ or the bytes of key or signature are refused.
pub fn verify(signer: &LaneSigner, signature: &LaneSignature, hash: &H256) -> bool {
	if !signer.is_acceptable() {
		return false;
	}
	if signature.is_wrapped() {
		(WRAP_START, hash, WRAP_END).using_encoded(|message| signed(signer, signature, message))
	} else {
		signed(signer, signature, hash.as_bytes())
	}
}

/// Whether `signer` signed these bytes.
fn signed(signer: &LaneSigner, signature: &LaneSignature, message: &[u8]) -> bool {
	match (signer, signature) {
		(LaneSigner::Ed25519(key), LaneSignature::Ed25519 { signature, .. }) => {
			bounds::is_sound_ed25519(signature)
				&& ed25519_verify(&(*signature).into(), message, &(*key).into())
		},
		// schnorrkel takes one encoding of a signature only: there is nothing to add.
		(LaneSigner::Sr25519(key), LaneSignature::Sr25519 { signature, .. }) => {
			sr25519_verify(&(*signature).into(), message, &(*key).into())
		},
		// Recovers the key, and compares all of it.
		(LaneSigner::Ecdsa(key), LaneSignature::Ecdsa { signature, .. }) => {
			bounds::is_sound_ecdsa(signature) && ecdsa_verify(&(*signature).into(), message, &(*key).into())
		},
		_ => false,
	}
}
