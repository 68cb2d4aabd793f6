// SPDX-License-Identifier: Apache-2.0
//! Which keys a lane may have.

use crate::{forge, json::scale, keys::Scheme};
use anyhow::{ensure, Result};
use noema_primitives::LaneSigner;
use serde_json::{json, Value};

/// y = 3 with the field of ed25519 added: no point of small order, but a second way to write one.
const WRITTEN_TWICE: [u8; 32] = {
	let mut bytes = [0xff; 32];
	bytes[0] = 0xf0;
	bytes[31] = 0x7f;
	bytes
};

/// Name, key, and whether it may sign for a lane.
fn cases() -> Vec<(String, LaneSigner, bool)> {
	let mut cases: Vec<_> =
		Scheme::ALL.map(|scheme| (format!("{} key", scheme.name()), scheme.key().signer(), true)).into();
	for (number, point) in (1..).zip(forge::small_order()) {
		cases.push((format!("ed25519 point of small order {number:02}"), LaneSigner::Ed25519(point), false));
	}
	let mixed = forge::Mixed::new(Scheme::Ed25519.seed(), true);
	cases.push(("ed25519 point of mixed order".into(), LaneSigner::Ed25519(mixed.public), true));
	cases.push(("ed25519 point written in a second way".into(), LaneSigner::Ed25519(WRITTEN_TWICE), false));
	cases.push(("sr25519 zero".into(), LaneSigner::Sr25519([0; 32]), false));
	cases.push(("sr25519 bytes that are no point".into(), LaneSigner::Sr25519([0xff; 32]), true));
	// No point either, by the host's reading: it verifies nothing, as the vouchers show.
	cases.push(("sr25519 zero written as the field".into(), LaneSigner::Sr25519(forge::field()), true));
	for (first, acceptable) in
		[(0, false), (1, false), (2, true), (3, true), (4, false), (5, false), (0xff, false)]
	{
		let mut key = [0x55; 33];
		key[0] = first;
		cases.push((format!("ECDSA key that begins with {first}"), LaneSigner::Ecdsa(key), acceptable));
	}
	cases
}

/// All of them.
pub fn all() -> Result<Vec<Value>> {
	cases()
		.into_iter()
		.map(|(name, signer, acceptable)| {
			ensure!(signer.is_acceptable() == acceptable, "signer {name}: expected {acceptable}");
			Ok(json!({ "name": name, "signer": scale(&signer), "acceptable": acceptable }))
		})
		.collect()
}
