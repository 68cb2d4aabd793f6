// SPDX-License-Identifier: Apache-2.0
//! The golden vectors: this crate says of each what the file says. `cargo xtask vectors` writes the file, and
//! tests/clients reads it with other code.

use super::*;
use crate::{
	cost,
	metering::{less, Tariff, Units},
};
use codec::DecodeAll;
use frame::deps::{
	sp_core::bytes::{from_hex, to_hex},
	sp_io::crypto::{ecdsa_verify, ed25519_verify, sr25519_verify},
};
use serde_json::Value;
use std::collections::BTreeSet;

const FILE: &str = include_str!("../../../../tests/vectors/vouchers.json");

/// The vectors of a kind.
fn vectors(kind: &str) -> Vec<Value> {
	let file: Value = serde_json::from_str(FILE).expect("the file is JSON");
	file[kind].as_array().expect("each kind is a list").clone()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
	value[key].as_str().unwrap_or_else(|| panic!("{value} has no text '{key}'"))
}

fn bytes(value: &Value, key: &str) -> Vec<u8> {
	from_hex(text(value, key)).expect("it is hexadecimal")
}

fn hash(value: &Value, key: &str) -> H256 {
	H256::from_slice(&bytes(value, key))
}

fn number<T: core::str::FromStr<Err: core::fmt::Debug>>(value: &Value, key: &str) -> T {
	text(value, key).parse().expect("it is a number")
}

fn six(value: &Value, key: &str) -> Units {
	let numbers = value[key].as_array().expect("it is a list");
	let numbers: Vec<u64> = numbers
		.iter()
		.map(|number| number.as_str().and_then(|text| text.parse().ok()).expect("a number"))
		.collect();
	numbers.try_into().expect("they are six")
}

fn account(value: &Value, key: &str) -> [u8; 32] {
	bytes(value, key).try_into().expect("it is an account")
}

fn signer(value: &Value) -> LaneSigner {
	LaneSigner::decode_all(&mut &bytes(value, "signer")[..]).expect("it is a key")
}

fn signature(value: &Value) -> Option<LaneSignature> {
	LaneSignature::decode_all(&mut &bytes(value, "signature")[..]).ok()
}

fn licence(value: &Value) -> Option<u32> {
	(!value["licence"].is_null()).then(|| number(value, "licence"))
}

fn voucher_of(value: &Value) -> Voucher {
	Voucher {
		genesis_hash: hash(value, "genesis_hash"),
		fork_id: number(value, "fork_id"),
		lane_id: hash(value, "lane_id"),
		tariff_version: number(value, "tariff_version"),
		cumulative_amount: number(value, "cumulative_amount"),
		cumulative_units: six(value, "cumulative_units"),
		valid_until: number(value, "valid_until"),
		receipts_root: hash(value, "receipts_root"),
	}
}

fn terms_of(value: &Value) -> LaneTerms<[u8; 32]> {
	LaneTerms {
		genesis_hash: hash(value, "genesis_hash"),
		fork_id: number(value, "fork_id"),
		payer: account(value, "payer"),
		service: number(value, "service"),
		tariff_version: number(value, "tariff_version"),
		signer: signer(value),
		close_delay: number(value, "close_delay"),
		licence: licence(value),
		salt: number(value, "salt"),
		epoch: number(value, "epoch"),
	}
}

fn request_of(value: &Value) -> OpenRequest<[u8; 32]> {
	OpenRequest {
		genesis_hash: hash(value, "genesis_hash"),
		fork_id: number(value, "fork_id"),
		owner: account(value, "owner"),
		service: number(value, "service"),
		tariff_version: number(value, "tariff_version"),
		reserve: number(value, "reserve"),
		signer: signer(value),
		close_delay: number(value, "close_delay"),
		licence: licence(value),
		salt: number(value, "salt"),
		valid_until: number(value, "valid_until"),
	}
}

/// Payload, hash and verdict of a vector whose payload and hash are these.
fn check(vector: &Value, payload: &[u8], hash: H256) {
	let name = text(vector, "name");
	assert_eq!(text(vector, "payload"), to_hex(payload, false), "{name}");
	assert_eq!(text(vector, "hash"), to_hex(hash.as_bytes(), false), "{name}");
	let signature = signature(vector);
	let accepted = signature.is_some_and(|signature| verify(&signer(vector), &signature, &hash));
	assert_eq!(vector["accepted"], accepted, "{name}");
	assert_eq!(vector["wrapped"].as_bool(), signature.map(|signature| signature.is_wrapped()), "{name}");
}

/// What the host's function says without our rules.
fn host_accepts(signer: LaneSigner, signature: LaneSignature, hash: H256) -> bool {
	let message = if signature.is_wrapped() { (WRAP_START, hash, WRAP_END).encode() } else { hash.encode() };
	match (signer, signature) {
		(LaneSigner::Ed25519(key), LaneSignature::Ed25519 { signature, .. }) => {
			ed25519_verify(&signature.into(), &message, &key.into())
		},
		(LaneSigner::Sr25519(key), LaneSignature::Sr25519 { signature, .. }) => {
			sr25519_verify(&signature.into(), &message, &key.into())
		},
		(LaneSigner::Ecdsa(key), LaneSignature::Ecdsa { signature, .. }) => {
			ecdsa_verify(&signature.into(), &message, &key.into())
		},
		_ => false,
	}
}

#[test]
fn vectors_should_be_enough_and_have_a_name_each() {
	let mut count = 0;
	for kind in ["costs", "lanes", "openings", "rows", "signers", "vouchers"] {
		let vectors = vectors(kind);
		let names: BTreeSet<_> = vectors.iter().map(|vector| text(vector, "name")).collect();
		assert_eq!(names.len(), vectors.len(), "{kind}");
		count += vectors.len();
	}
	assert!(count >= 40, "{count}");
}

#[test]
fn costs_should_be_as_in_the_vectors() {
	for vector in vectors("costs") {
		let beyond = less(&six(&vector, "units"), &six(&vector, "free"));
		assert_eq!(beyond, six(&vector, "beyond"), "{vector}");
		let tariff = Tariff { prices: six(&vector, "prices") };
		assert_eq!(cost(&beyond, &tariff), number::<u128>(&vector, "cost"), "{vector}");
	}
}

#[test]
fn lanes_should_be_as_in_the_vectors() {
	for vector in vectors("lanes") {
		let terms = terms_of(&vector["terms"]);
		assert_eq!(text(&vector, "payload"), to_hex(&terms.payload(), false), "{vector}");
		assert_eq!(hash(&vector, "id"), terms.id(), "{vector}");
	}
}

#[test]
fn openings_should_be_as_in_the_vectors() {
	for vector in vectors("openings") {
		let request = request_of(&vector["request"]);
		check(&vector, &request.payload(), request.signing_hash());
	}
}

#[test]
fn rows_should_be_as_in_the_vectors() {
	for vector in vectors("rows") {
		let voucher = voucher_of(&vector["voucher"]);
		let row = ClaimRow::new(&voucher, signature(&vector).expect("it is a signature"));
		assert_eq!(text(&vector, "row"), to_hex(&row.encode(), false), "{vector}");
		let decoded = ClaimRow::decode_all(&mut &bytes(&vector, "row")[..]);
		assert_eq!(decoded.map(|row| row.voucher(voucher.genesis_hash)), Ok(voucher), "{vector}");
	}
}

#[test]
fn signers_should_be_as_in_the_vectors() {
	for vector in vectors("signers") {
		assert_eq!(vector["acceptable"], signer(&vector).is_acceptable(), "{vector}");
	}
}

#[test]
fn vouchers_should_be_as_in_the_vectors() {
	for vector in vectors("vouchers") {
		let voucher = voucher_of(&vector["voucher"]);
		check(&vector, &voucher.payload(), voucher.signing_hash());
	}
}

#[test]
fn host_should_be_as_lenient_as_when_the_vectors_were_made() {
	let mut stricter = 0;
	for vector in vectors("vouchers") {
		let hash = hash(&vector, "hash");
		let accepts = signature(&vector).map(|signature| host_accepts(signer(&vector), signature, hash));
		assert_eq!(vector["host"].as_bool(), accepts, "{vector}");
		// What the host refuses nobody accepts; what it accepts is refused where its rules are lax.
		assert!(vector["accepted"] == false || accepts == Some(true), "{vector}");
		stricter += u32::from(accepts == Some(true) && vector["accepted"] == false);
	}
	assert!(stricter > 0, "our own rules make no difference");
}
