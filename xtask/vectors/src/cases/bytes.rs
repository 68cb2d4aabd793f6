// SPDX-License-Identifier: Apache-2.0
//! Signatures of another scheme, and bytes that are none.

use super::{plain, signer, Case};
use crate::keys::Scheme;
use codec::Encode;
use noema_primitives::LaneSignature;

/// A good signature, shown for the key of another scheme.
fn schemes() -> impl Iterator<Item = Case> {
	let pairs = Scheme::ALL.into_iter().flat_map(|key| Scheme::ALL.map(|other| (key, other)));
	pairs.filter(|(key, other)| key != other).map(|(key, other)| {
		let name = format!("{} for a key of {}", other.name(), key.name());
		Case::new(name, signer(key), &plain(&other.key())).refused("the schemes differ")
	})
}

/// The 64 bytes of one scheme under the name of another.
fn renamed() -> Vec<Case> {
	let mut cases = Vec::new();
	if let LaneSignature::Ed25519 { wrapped, signature } = plain(&Scheme::Ed25519.key()) {
		let named = LaneSignature::Sr25519 { wrapped, signature };
		cases.push(Case::new("ed25519 called sr25519, for its own key", signer(Scheme::Ed25519), &named));
		cases.push(Case::new("ed25519 called sr25519", signer(Scheme::Sr25519), &named));
	}
	if let LaneSignature::Sr25519 { wrapped, signature } = plain(&Scheme::Sr25519.key()) {
		let named = LaneSignature::Ed25519 { wrapped, signature };
		cases.push(Case::new("sr25519 called ed25519, for its own key", signer(Scheme::Sr25519), &named));
		cases.push(Case::new("sr25519 called ed25519", signer(Scheme::Ed25519), &named));
	}
	cases.into_iter().map(|case| case.refused("it is of another scheme than it says")).collect()
}

/// Bytes that cannot be decoded.
fn undecodable(scheme: Scheme) -> Vec<Case> {
	let good = plain(&scheme.key()).encode();
	let case = |name: &str, signature: Vec<u8>| {
		let name = format!("{} {name}", scheme.name());
		let case = Case::new(name, signer(scheme), &plain(&scheme.key()));
		Case { signature, ..case }.refused("it cannot be decoded")
	};
	let with = |place: usize, byte: u8| {
		let mut bytes = good.clone();
		bytes[place] = byte;
		bytes
	};
	let mut longer = good.clone();
	longer.push(0);
	vec![
		case("a byte too short", good[..good.len() - 1].to_vec()),
		case("a byte too long", longer),
		case("without its flag", [&good[..1], &good[2..]].concat()),
		case("with flag 2", with(1, 2)),
		case("of scheme 3", with(0, 3)),
		case("of no bytes", Vec::new()),
	]
}

pub fn all() -> Vec<Case> {
	let mut cases: Vec<Case> = schemes().chain(renamed()).collect();
	cases.extend(Scheme::ALL.into_iter().flat_map(undecodable));
	cases
}
