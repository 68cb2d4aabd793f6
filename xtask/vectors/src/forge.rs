// SPDX-License-Identifier: Apache-2.0
//! Signatures that no honest library makes.

use curve25519_dalek::{
	constants::EIGHT_TORSION,
	edwards::EdwardsPoint,
	ristretto::{CompressedRistretto, RistrettoPoint},
	scalar::{clamp_integer, Scalar},
};
use frame::{deps::sp_core::ecdsa, hashing::U256};
use schnorrkel::{
	context::{signing_context, SigningTranscript},
	Keypair,
};
use sha2::{Digest, Sha512};

/// The field of ed25519 and of ristretto: 2^255 − 19.
const FIELD: U256 = U256([0xffff_ffff_ffff_ffed, u64::MAX, u64::MAX, 0x7fff_ffff_ffff_ffff]);

/// The order of ed25519's base point.
const ORDER: U256 = U256([0x5812_631a_5cf5_d3ed, 0x14de_f9de_a2f7_9cd6, 0, 0x1000_0000_0000_0000]);

/// The order of secp256k1.
const SECP_ORDER: U256 =
	U256([0xbfd2_5e8c_d036_4141, 0xbaae_dce6_af48_a03b, 0xffff_ffff_ffff_fffe, u64::MAX]);

/// A nonce that is good enough for keys that everyone knows.
fn nonce() -> Scalar {
	Scalar::from_bytes_mod_order([7; 32])
}

fn joined(point: [u8; 32], scalar: [u8; 32]) -> [u8; 64] {
	let mut signature = [0; 64];
	let (first, second) = signature.split_at_mut(32);
	first.copy_from_slice(&point);
	second.copy_from_slice(&scalar);
	signature
}

fn halves(signature: [u8; 64]) -> ([u8; 32], [u8; 32]) {
	let (mut point, mut scalar) = ([0; 32], [0; 32]);
	let (first, second) = signature.split_at(32);
	point.copy_from_slice(first);
	scalar.copy_from_slice(second);
	(point, scalar)
}

/// The ways to write points of ed25519 whose order divides 8: the eight right ones, and six that write a y beyond
/// the field or the sign of zero.
pub fn small_order() -> Vec<[u8; 32]> {
	let right = EIGHT_TORSION.map(|point| point.compress().to_bytes());
	let number = |low: u8, high: u8| {
		let mut bytes = [0xff; 32];
		bytes[0] = low;
		bytes[31] = high;
		bytes
	};
	let mut one = [0; 32];
	(one[0], one[31]) = (1, 0x80);
	// −1, then 0 and 1 with the field added.
	let rest = [(0xec, 0xff), (0xed, 0x7f), (0xed, 0xff), (0xee, 0x7f), (0xee, 0xff)];
	let wrong = core::iter::once(one).chain(rest.map(|(low, high)| number(low, high)));
	right.into_iter().chain(wrong).collect()
}

/// A key of ed25519 by its seed, with a point of order 8 added if wanted.
pub struct Mixed {
	secret: Scalar,
	/// The public key.
	pub public: [u8; 32],
}

impl Mixed {
	/// The key of this seed.
	pub fn new(seed: [u8; 32], is_mixed: bool) -> Self {
		let mut half = [0; 32];
		half.copy_from_slice(&Sha512::digest(seed)[..32]);
		let secret = Scalar::from_bytes_mod_order(clamp_integer(half));
		let public = EdwardsPoint::mul_base(&secret) + torsion(is_mixed);
		Self { secret, public: public.compress().to_bytes() }
	}

	/// A signature of this key whose R has a point of order 8 added if wanted.
	pub fn sign(&self, message: &[u8], is_mixed: bool) -> [u8; 64] {
		let point = EdwardsPoint::mul_base(&nonce()) + torsion(is_mixed);
		self.with(point.compress().to_bytes(), nonce(), message)
	}

	/// A signature whose R is a point of small order: its nonce is zero.
	pub fn sign_small(&self, point: [u8; 32], message: &[u8]) -> [u8; 64] {
		self.with(point, Scalar::ZERO, message)
	}

	fn with(&self, point: [u8; 32], nonce: Scalar, message: &[u8]) -> [u8; 64] {
		let hash =
			Sha512::new().chain_update(point).chain_update(self.public).chain_update(message).finalize();
		let mut wide = [0; 64];
		wide.copy_from_slice(&hash);
		let challenge = Scalar::from_bytes_mod_order_wide(&wide);
		joined(point, (nonce + challenge * self.secret).to_bytes())
	}
}

fn torsion(is_wanted: bool) -> EdwardsPoint {
	EIGHT_TORSION[usize::from(is_wanted)]
}

/// What any key of small order of ed25519 "signed", whatever the message.
pub fn for_small_order() -> [u8; 64] {
	joined(EdwardsPoint::mul_base(&nonce()).compress().to_bytes(), nonce().to_bytes())
}

/// The key of sr25519 of a pair, for signatures whose key and R are written at will.
pub struct Ristretto {
	secret: Scalar,
	/// The public key, written as it must be.
	pub public: [u8; 32],
}

impl Ristretto {
	/// The key of this pair.
	pub fn new(pair: &Keypair) -> Self {
		let (secret, _) = halves(pair.secret.to_bytes());
		Self { secret: Scalar::from_bytes_mod_order(secret), public: pair.public.to_bytes() }
	}

	/// The zero key, for which anybody can sign, written as the field: a second way to write zero.
	pub fn zero() -> Self {
		Self { secret: Scalar::ZERO, public: field() }
	}

	/// The R of its signatures, written as it must be.
	pub fn point() -> [u8; 32] {
		RistrettoPoint::mul_base(&nonce()).compress().to_bytes()
	}

	/// What it signs when key and R are written as these bytes: whoever reads them leniently accepts it.
	pub fn sign(&self, message: &[u8], key: [u8; 32], point: [u8; 32]) -> [u8; 64] {
		self.with(nonce(), message, key, point)
	}

	/// What it signs with the zero point as R, written as the field.
	pub fn sign_zero(&self, message: &[u8]) -> [u8; 64] {
		self.with(Scalar::ZERO, message, self.public, field())
	}

	fn with(&self, nonce: Scalar, message: &[u8], key: [u8; 32], point: [u8; 32]) -> [u8; 64] {
		let mut transcript = signing_context(b"substrate").bytes(message);
		transcript.proto_name(b"Schnorr-sig");
		transcript.commit_point(b"sign:pk", &CompressedRistretto(key));
		transcript.commit_point(b"sign:R", &CompressedRistretto(point));
		let challenge = transcript.challenge_scalar(b"sign:c");
		let mut signature = joined(point, (nonce + challenge * self.secret).to_bytes());
		signature[63] |= 0x80;
		signature
	}
}

/// The field as a number of ristretto: zero, written in a second way.
pub fn field() -> [u8; 32] {
	FIELD.to_little_endian()
}

/// Second ways to write a point of ristretto, which lenient readers take for it: with the negative number, which is
/// odd, and with a bit that is not read.
pub fn written_otherwise(point: [u8; 32]) -> [(&'static str, [u8; 32]); 2] {
	let mut marked = point;
	marked[31] |= 0x80;
	let negative = FIELD - U256::from_little_endian(&point);
	[("with the negative number", negative.to_little_endian()), ("with its highest bit set", marked)]
}

/// What the zero key of sr25519 "signed", whatever the message: nothing at all, with schnorrkel's mark.
pub fn for_zero() -> [u8; 64] {
	let mut signature = [0; 64];
	signature[63] = 0x80;
	signature
}

/// The same signature with the order added to its number s, as libraries that reduce it would accept.
pub fn above_order(signature: [u8; 64]) -> [u8; 64] {
	let (point, scalar) = halves(signature);
	joined(point, (U256::from_little_endian(&scalar) + ORDER).to_little_endian())
}

/// The other signature of ECDSA for the same message, with the high s.
pub fn high(signature: [u8; 65]) -> [u8; 65] {
	let mut high = signature;
	let s = SECP_ORDER - U256::from_big_endian(&signature[32..64]);
	high[32..64].copy_from_slice(&s.to_big_endian());
	high[64] ^= 1;
	high
}

/// The signature with another V.
pub fn with_v(signature: [u8; 65], v: u8) -> [u8; 65] {
	let mut other = signature;
	other[64] = v;
	other
}

/// The highest s that counts as low: half the order, rounded down.
pub fn highest_low() -> U256 {
	SECP_ORDER >> 1
}

/// A signature of ECDSA with this s and V, and the key for which the host takes it. That nobody has the key's secret
/// does not matter: it is found from the signature.
pub fn recovering(message: &[u8], s: U256, v: u8) -> Option<([u8; 33], [u8; 65])> {
	(1..=u8::MAX).find_map(|r| {
		let mut signature = [0; 65];
		(signature[31], signature[64]) = (r, v);
		signature[32..64].copy_from_slice(&s.to_big_endian());
		let key = ecdsa::Signature::from_raw(signature).recover(message)?;
		Some((key.into(), signature))
	})
}
