// SPDX-License-Identifier: Apache-2.0
//! What sr25519 alone has: the mark, the context, and the zero key.

use super::{message, plain, signer, Case};
use crate::{
	forge,
	keys::{sign_sr25519, Key, Scheme},
};
use noema_primitives::{LaneSignature, LaneSigner};

fn raw(signature: [u8; 64]) -> LaneSignature {
	LaneSignature::Sr25519 { wrapped: false, signature }
}

fn of_key(name: &str, signature: [u8; 64]) -> Case {
	Case::new(name, signer(Scheme::Sr25519), &raw(signature))
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
	}
	cases
}
