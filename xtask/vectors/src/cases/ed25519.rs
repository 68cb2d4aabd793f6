// SPDX-License-Identifier: Apache-2.0
//! What ed25519 alone has: points of small order, and numbers above the order.

use super::{message, plain, signer, Case};
use crate::{
	forge::{self, Mixed},
	keys::Scheme,
};
use noema_primitives::{LaneSignature, LaneSigner};

fn raw(signature: [u8; 64]) -> LaneSignature {
	LaneSignature::Ed25519 { wrapped: false, signature }
}

fn of_key(name: impl Into<String>, signature: [u8; 64]) -> Case {
	Case::new(name, signer(Scheme::Ed25519), &raw(signature))
}

pub fn all() -> Vec<Case> {
	let honest = Mixed::new(Scheme::Ed25519.seed(), false);
	let mixed = Mixed::new(Scheme::Ed25519.seed(), true);
	let equation = "strange but accepted: the equation has the cofactor, as in ZIP 215";
	let mut cases = vec![
		of_key("ed25519 by hand", honest.sign(&message(), false)).because("any nonce will do"),
		of_key("ed25519 with R of mixed order", honest.sign(&message(), true)).because(equation),
		Case::new(
			"ed25519 of a key of mixed order",
			LaneSigner::Ed25519(mixed.public),
			&raw(mixed.sign(&message(), false)),
		)
		.because(equation),
	];
	if let LaneSignature::Ed25519 { signature, .. } = plain(&Scheme::Ed25519.key()) {
		let above = of_key("ed25519 with s above the order", forge::above_order(signature));
		cases.push(above.refused("s is not below the order"));
		let mut marked = signature;
		marked[63] |= 0x80;
		cases.push(of_key("ed25519 with schnorrkel's mark", marked).refused("s is not below the order"));
		let mut other = signature;
		other[31] ^= 0x80;
		cases.push(of_key("ed25519 with the other R", other).refused("R has the other sign"));
	}
	for (number, point) in (1..).zip(forge::small_order()) {
		let key = Case::new(
			format!("ed25519 of the key of small order {number:02}"),
			LaneSigner::Ed25519(point),
			&raw(forge::for_small_order()),
		);
		cases.push(key.refused("anybody can sign for the key"));
		let r = of_key(
			format!("ed25519 with R of small order {number:02}"),
			honest.sign_small(point, &message()),
		);
		cases.push(r.refused("R is of small order, or written in a second way"));
	}
	cases
}
