// SPDX-License-Identifier: Apache-2.0
//! What of a key or a signature is refused by its bytes alone, before the host's functions see it.
//!
//! The host is lenient where verifiers differ. Its ed25519 is ZIP 215: points of small order and points that are
//! written in two ways pass, and libraries do not agree on how those are hashed. Its ECDSA recovers from a high s
//! and from V 2 and 3. Its sr25519 takes the zero key, for which anybody can sign. With these bounds strict and
//! lenient verifiers come to the same answer, natively and in wasm, for all that an honest signer makes.

use frame::hashing::U256;

/// 2^255 − 1: a point of ed25519 is its y below that, and the sign of its x above.
const Y_MASK: U256 = U256([u64::MAX, u64::MAX, u64::MAX, 0x7fff_ffff_ffff_ffff]);

/// The field of ed25519: 2^255 − 19.
const FIELD: U256 = U256([0xffff_ffff_ffff_ffed, u64::MAX, u64::MAX, 0x7fff_ffff_ffff_ffff]);

/// The y of the eight points of ed25519 whose order divides 8: that of order 1 (1), of order 2 (−1), of order 4 (0)
/// and of order 8 (the last two, each the other's negative).
const SMALL_ORDER: [U256; 5] = [
	U256([1, 0, 0, 0]),
	U256([0xffff_ffff_ffff_ffec, u64::MAX, u64::MAX, 0x7fff_ffff_ffff_ffff]),
	U256([0, 0, 0, 0]),
	U256([0xb027_b2c2_8f95_e826, 0xf098_eff2_89f4_c345, 0x3933_c6d3_05ac_dfd5, 0x05fc_536d_8802_38b1]),
	U256([0x4fd8_4d3d_706a_17c7, 0x0f67_100d_760b_3cba, 0xc6cc_392c_fa53_202a, 0x7a03_ac92_77fd_c74e]),
];

/// The order of ed25519's base point: 2^252 + 27742317777372353535851937790883648493.
const ORDER: U256 = U256([0x5812_631a_5cf5_d3ed, 0x14de_f9de_a2f7_9cd6, 0, 0x1000_0000_0000_0000]);

/// The order of secp256k1, halved and rounded down: the highest s that counts as low.
const LOW_S: U256 = U256([0xdfe9_2f46_681b_20a0, 0x5d57_6e73_57a4_501d, u64::MAX, 0x7fff_ffff_ffff_ffff]);

/// Whether 32 bytes write a point of ed25519 in the one way that counts, if they write one at all, and its order
/// does not divide 8.
pub fn is_sound_point(bytes: &[u8]) -> bool {
	let y = U256::from_little_endian(bytes) & Y_MASK;
	y < FIELD && !SMALL_ORDER.contains(&y)
}

/// Whether a signature of ed25519 has a sound first half and, as its second, a number below the order.
pub fn is_sound_ed25519(signature: &[u8; 64]) -> bool {
	let (point, scalar) = signature.split_at(32);
	is_sound_point(point) && U256::from_little_endian(scalar) < ORDER
}

/// Whether 32 bytes are another point of ristretto than the zero point. That has one way to be written.
pub fn is_sound_ristretto(bytes: &[u8; 32]) -> bool {
	bytes.iter().any(|byte| *byte != 0)
}

/// Whether 33 bytes may be a compressed point of secp256k1.
pub fn is_compressed(bytes: &[u8; 33]) -> bool {
	matches!(bytes.first(), Some(2 | 3))
}

/// Whether a signature of ECDSA has a low s, and V 0 or 1.
pub fn is_sound_ecdsa(signature: &[u8; 65]) -> bool {
	let (_, rest) = signature.split_at(32);
	let (s, v) = rest.split_at(32);
	U256::from_big_endian(s) <= LOW_S && matches!(v, [0 | 1])
}
