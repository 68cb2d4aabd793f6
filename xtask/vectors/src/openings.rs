// SPDX-License-Identifier: Apache-2.0
//! Openings of lanes that a granted key signs.

use crate::{
	json::{self, hex, scale, Account},
	keys::Scheme,
	lanes::{genesis_hash, ordinary},
};
use anyhow::{ensure, Result};
use codec::Encode;
use frame::hashing::{blake2_256, H256};
use noema_primitives::{
	voucher::{verify, LANE_DOMAIN},
	LaneSignature, LaneSigner, OpenRequest,
};
use serde_json::{json, Value};

struct Case {
	name: String,
	/// What the chain is asked to do.
	request: OpenRequest<Account>,
	/// Whose signature it needs.
	signer: LaneSigner,
	signature: LaneSignature,
	accepted: bool,
	reason: &'static str,
}

fn request() -> OpenRequest<Account> {
	OpenRequest {
		genesis_hash: genesis_hash(),
		fork_id: 0,
		owner: [0x22; 32],
		service: 7,
		tariff_version: 3,
		reserve: 25_000_000,
		signer: ordinary().signer,
		close_delay: 28_800,
		licence: Some(9),
		salt: 42,
		valid_until: 124_000,
	}
}

/// Requests that differ from the signed one in one field each.
fn changed() -> Vec<(&'static str, OpenRequest<Account>)> {
	let base = request();
	vec![
		("another chain", OpenRequest { genesis_hash: H256::repeat_byte(1), ..base }),
		("another fork", OpenRequest { fork_id: 1, ..base }),
		("another owner", OpenRequest { owner: [0x23; 32], ..base }),
		("another service", OpenRequest { service: 8, ..base }),
		("another tariff", OpenRequest { tariff_version: 4, ..base }),
		("a higher reserve", OpenRequest { reserve: base.reserve + 1, ..base }),
		("another signer", OpenRequest { signer: Scheme::Sr25519.stranger().signer(), ..base }),
		("a shorter delay", OpenRequest { close_delay: 300, ..base }),
		("no licence", OpenRequest { licence: None, ..base }),
		("another salt", OpenRequest { salt: 43, ..base }),
		("a later end", OpenRequest { valid_until: 124_001, ..base }),
	]
}

fn cases() -> Vec<Case> {
	let mut cases = Vec::new();
	let base = request();
	let most = OpenRequest {
		reserve: u128::MAX,
		salt: u64::MAX,
		valid_until: u32::MAX,
		licence: None,
		signer: Scheme::Ecdsa.key().signer(),
		..base
	};
	for scheme in Scheme::ALL {
		for (what, request, wrapped) in
			[("raw", base, false), ("wrapped", base, true), ("maxima", most, false)]
		{
			cases.push(Case {
				name: format!("{} {what}", scheme.name()),
				request,
				signer: scheme.key().signer(),
				signature: scheme.key().sign(request.signing_hash(), wrapped),
				accepted: true,
				reason: "signed as it is",
			});
		}
	}
	let key = Scheme::Sr25519.key();
	let mut refuse = |name: &str, request, signature, reason| {
		let name = name.to_owned();
		cases.push(Case { name, request, signer: key.signer(), signature, accepted: false, reason });
	};
	for (name, request) in changed() {
		refuse(name, request, key.sign(base.signing_hash(), false), "another request was signed");
	}
	let elsewhere: H256 = blake2_256(&(LANE_DOMAIN, base).encode()).into();
	refuse("another domain", base, key.sign(elsewhere, false), "its payload began with noema/lane/v1");
	let stranger = Scheme::Sr25519.stranger().sign(base.signing_hash(), false);
	refuse("another key", base, stranger, "somebody else signed");
	cases
}

/// All of them.
pub fn all() -> Result<Vec<Value>> {
	cases()
		.into_iter()
		.map(|case| {
			let hash = case.request.signing_hash();
			let accepted = verify(&case.signer, &case.signature, &hash);
			ensure!(accepted == case.accepted, "opening {}: expected {}", case.name, case.accepted);
			Ok(json!({
				"name": case.name,
				"request": json::request(&case.request),
				"payload": hex(case.request.payload()),
				"hash": hex(hash),
				"signer": scale(&case.signer),
				"signature": scale(&case.signature),
				"wrapped": case.signature.is_wrapped(),
				"accepted": accepted,
				"reason": case.reason,
			}))
		})
		.collect()
}
