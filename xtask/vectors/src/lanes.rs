// SPDX-License-Identifier: Apache-2.0
//! Ids of lanes.

use crate::{
	json::{self, hex, Account},
	keys::Scheme,
};
use frame::hashing::{blake2_256, H256};
use noema_primitives::{LaneSigner, LaneTerms};
use serde_json::{json, Value};

/// The first block of a chain that does not exist.
pub fn genesis_hash() -> H256 {
	blake2_256(b"a chain that does not exist").into()
}

/// An ordinary lane.
pub fn ordinary() -> LaneTerms<Account> {
	LaneTerms {
		genesis_hash: genesis_hash(),
		fork_id: 0,
		payer: [0x11; 32],
		service: 7,
		tariff_version: 3,
		signer: Scheme::Sr25519.key().signer(),
		close_delay: 28_800,
		licence: None,
		salt: 1,
		epoch: 123_456,
	}
}

/// Name and terms.
fn cases() -> Vec<(&'static str, LaneTerms<Account>)> {
	let base = ordinary();
	let nothing = LaneTerms {
		genesis_hash: H256::zero(),
		fork_id: 0,
		payer: [0; 32],
		service: 0,
		tariff_version: 0,
		signer: LaneSigner::Ed25519([0; 32]),
		close_delay: 0,
		licence: None,
		salt: 0,
		epoch: 0,
	};
	let most = LaneTerms {
		genesis_hash: H256::repeat_byte(0xff),
		fork_id: u32::MAX,
		payer: [0xff; 32],
		service: u32::MAX,
		tariff_version: u32::MAX,
		signer: LaneSigner::Ecdsa([0xff; 33]),
		close_delay: u32::MAX,
		licence: Some(u32::MAX),
		salt: u64::MAX,
		epoch: u32::MAX,
	};
	vec![
		("ordinary", base),
		("ed25519 key", LaneTerms { signer: Scheme::Ed25519.key().signer(), ..base }),
		("ECDSA key", LaneTerms { signer: Scheme::Ecdsa.key().signer(), ..base }),
		("under a licence", LaneTerms { licence: Some(9), ..base }),
		("under licence 0, which is not none", LaneTerms { licence: Some(0), ..base }),
		("another chain", LaneTerms { genesis_hash: H256::repeat_byte(1), ..base }),
		("another fork", LaneTerms { fork_id: 1, ..base }),
		("another payer", LaneTerms { payer: [0x12; 32], ..base }),
		("another service", LaneTerms { service: 8, ..base }),
		("another tariff", LaneTerms { tariff_version: 4, ..base }),
		("another delay", LaneTerms { close_delay: 28_801, ..base }),
		("another salt", LaneTerms { salt: 2, ..base }),
		("another epoch", LaneTerms { epoch: 123_457, ..base }),
		("nothing but zeros", nothing),
		("nothing but maxima", most),
	]
}

/// All of them.
pub fn all() -> Vec<Value> {
	cases()
		.into_iter()
		.map(|(name, terms)| {
			json!({
				"name": name,
				"terms": json::terms(&terms),
				"payload": hex(terms.payload()),
				"id": hex(terms.id()),
			})
		})
		.collect()
}
