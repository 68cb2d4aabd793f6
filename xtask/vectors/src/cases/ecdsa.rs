// SPDX-License-Identifier: Apache-2.0
//! What ECDSA alone has: high s, V, and another hash before signing.

use super::{message, plain, signer, voucher, Case};
use crate::{
	forge,
	keys::{Key, Scheme},
};
use anyhow::{Context, Result};
use frame::hashing::{keccak_256, U256};
use noema_primitives::{LaneSignature, LaneSigner, Voucher};

fn raw(signature: [u8; 65]) -> LaneSignature {
	LaneSignature::Ecdsa { wrapped: false, signature }
}

fn of_key(name: impl Into<String>, signature: [u8; 65]) -> Case {
	Case::new(name, signer(Scheme::Ecdsa), &raw(signature))
}

/// A voucher whose signature has this V, and the signature.
fn with_v(wanted: u8) -> Result<(Voucher, [u8; 65])> {
	let key = Scheme::Ecdsa.key();
	let found = (0..64).find_map(|more| {
		let mut voucher = voucher();
		voucher.cumulative_amount += more;
		match key.sign(voucher.signing_hash(), false) {
			LaneSignature::Ecdsa { signature, .. } if signature[64] == wanted => Some((voucher, signature)),
			_ => None,
		}
	});
	found.context("no voucher has a signature with that V")
}

/// Other values of V for good signatures: Ethereum's among them.
fn values() -> Result<Vec<Case>> {
	let mut cases = Vec::new();
	for v in [0, 1] {
		let (voucher, signature) = with_v(v)?;
		cases.push(of_key(format!("ECDSA with V {v}"), signature).of(voucher));
		for other in [1 - v, v + 2, v + 4, v + 27, v + 31, 0xff] {
			let case = of_key(format!("ECDSA with V {other} for {v}"), forge::with_v(signature, other));
			let reason = if other < 2 { "another key is recovered" } else { "V is neither 0 nor 1" };
			cases.push(case.of(voucher).refused(reason));
		}
		let high = of_key(format!("ECDSA with high s and V {}", 1 - v), forge::high(signature));
		cases.push(high.of(voucher).refused("s is above half the order"));
		let kept = forge::with_v(forge::high(signature), v);
		let kept = of_key(format!("ECDSA with high s and V {v} kept"), kept);
		cases.push(kept.of(voucher).refused("s is above half the order"));
	}
	for v in [2, 3] {
		let case = recovered(format!("ECDSA with V {v} for a key that it recovers"), U256::one(), v)?;
		cases.push(case.refused("V is neither 0 nor 1"));
	}
	Ok(cases)
}

/// A signature with this s and V, of the key that it recovers.
fn recovered(name: String, s: U256, v: u8) -> Result<Case> {
	let (key, signature) = forge::recovering(&message(), s, v).context("no point has that V")?;
	Ok(Case::new(name, LaneSigner::Ecdsa(key), &raw(signature)))
}

/// The highest s that counts as low, and the next one, which the host takes as well.
fn bounds() -> Result<Vec<Case>> {
	let mut cases = Vec::new();
	for v in [0, 1] {
		let (low, high) = (forge::highest_low(), forge::highest_low() + 1);
		let low = recovered(format!("ECDSA with s half the order and V {v}"), low, v)?;
		cases.push(low.because("s is half the order, rounded down: the highest that counts as low"));
		let high = recovered(format!("ECDSA with s just above half the order and V {v}"), high, v)?;
		cases.push(high.refused("s is above half the order"));
	}
	Ok(cases)
}

/// Numbers out of range, and keys that are not compressed.
fn numbers() -> Vec<Case> {
	let LaneSignature::Ecdsa { signature, .. } = plain(&Scheme::Ecdsa.key()) else { return Vec::new() };
	let with = |from: usize, to: usize, byte: u8| {
		let mut other = signature;
		other[from..to].fill(byte);
		other
	};
	let mut cases = vec![
		of_key("ECDSA with r zero", with(0, 32, 0)).refused("r is zero"),
		of_key("ECDSA with s zero", with(32, 64, 0)).refused("s is zero"),
		of_key("ECDSA with r above the order", with(0, 32, 0xff)).refused("r is not below the order"),
		of_key("ECDSA with s above the order", with(32, 64, 0xff)).refused("s is above half the order"),
	];
	if let LaneSigner::Ecdsa(key) = signer(Scheme::Ecdsa) {
		let mut other = key;
		other[0] ^= 1;
		let case = Case::new("ECDSA of the other point", LaneSigner::Ecdsa(other), &raw(signature));
		cases.push(case.refused("another key is recovered"));
		other[0] = 4;
		let case = Case::new("ECDSA of a key that begins with 4", LaneSigner::Ecdsa(other), &raw(signature));
		cases.push(case.refused("the key is not compressed"));
	}
	cases
}

/// The message was hashed otherwise before it was signed.
fn hashes() -> Vec<Case> {
	let Key::Ecdsa(pair) = Scheme::Ecdsa.key() else { return Vec::new() };
	let hash = voucher().signing_hash();
	vec![
		of_key("ECDSA of the hash itself", pair.sign_prehashed(hash.as_fixed_bytes()).into())
			.refused("what is signed was not hashed once more"),
		of_key("ECDSA of the hash's keccak", pair.sign_prehashed(&keccak_256(hash.as_bytes())).into())
			.refused("it was hashed by keccak, as Ethereum does"),
	]
}

pub fn all() -> Result<Vec<Case>> {
	Ok([values()?, bounds()?, numbers(), hashes()].into_iter().flatten().collect())
}
