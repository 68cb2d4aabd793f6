// SPDX-License-Identifier: Apache-2.0
//! What sr25519 alone has: the mark, the context, and the zero key.

use super::{message, plain, signer, Case};
use crate::{
	forge::{self, Ristretto},
	keys::{sign_sr25519, Key, Scheme},
};
use noema_primitives::{LaneSignature, LaneSigner};

fn raw(signature: [u8; 64]) -> LaneSignature {
	LaneSignature::Sr25519 { wrapped: false, signature }
}

fn of_key(name: &str, signature: [u8; 64]) -> Case {
	Case::new(name, signer(Scheme::Sr25519), &raw(signature))
}

/// Points that are written in another way than the one that counts. Each signature is of what is written: a verifier
/// that reads such bytes leniently would accept it.
fn points(honest: &Ristretto) -> Vec<Case> {
	let (key, point) = (honest.public, Ristretto::point());
	let by_hand = of_key("sr25519 by hand", honest.sign(&message(), key, point));
	let mut cases = vec![by_hand.because("any nonce will do")];
	for (how, other) in forge::written_otherwise(point) {
		let signature = honest.sign(&message(), key, other);
		let case = of_key(&format!("sr25519 with R written {how}"), signature);
		cases.push(case.refused("R is written in a second way"));
	}
	let case = of_key("sr25519 with R zero, written as the field", honest.sign_zero(&message()));
	cases.push(case.refused("R is written in a second way"));
	let mut of_other = |name: String, key, signature| {
		let case = Case::new(name, LaneSigner::Sr25519(key), &raw(signature));
		cases.push(case.refused("the key is written in a second way"));
	};
	for (how, other) in forge::written_otherwise(key) {
		let signature = honest.sign(&message(), other, point);
		of_other(format!("sr25519 of a key written {how}"), other, signature);
	}
	let zero = Ristretto::zero();
	let signature = zero.sign(&message(), zero.public, point);
	of_other("sr25519 of the zero key, written as the field".into(), zero.public, signature);
	cases
}

pub fn all() -> Vec<Case> {
	let mut cases =
		vec![Case::new("sr25519 of the zero key", LaneSigner::Sr25519([0; 32]), &raw(forge::for_zero()))
			.refused("anybody can sign for the key")];
	if let LaneSignature::Sr25519 { signature, .. } = plain(&Scheme::Sr25519.key()) {
		let mut unmarked = signature;
		unmarked[63] &= 0x7f;
		cases.push(of_key("sr25519 without the mark", unmarked).refused("schnorrkel's mark is missing"));
		let mut above = forge::above_order(unmarked);
		above[63] |= 0x80;
		cases.push(of_key("sr25519 with s above the order", above).refused("s is not below the order"));
		let mut zero = signature;
		zero[..32].fill(0);
		cases.push(of_key("sr25519 with R zero", zero).refused("R is another point"));
		let nobody =
			Case::new("sr25519 of bytes that are no point", LaneSigner::Sr25519([0xff; 32]), &raw(signature));
		cases.push(nobody.refused("the key is no point"));
	}
	if let Key::Sr25519(pair) = Scheme::Sr25519.key() {
		let other = sign_sr25519(pair.as_ref(), b"noema", &message());
		cases.push(of_key("sr25519 in another context", other).refused("the context is not substrate"));
		cases.extend(points(&Ristretto::new(pair.as_ref())));
	}
	cases
}
