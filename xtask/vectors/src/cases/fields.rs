// SPDX-License-Identifier: Apache-2.0
//! Signatures of something else than the voucher.

use super::{message, plain, signer, voucher, Case};
use crate::{json::hex, keys::Scheme};
use codec::Encode;
use frame::hashing::{blake2_256, H256};
use noema_primitives::{
	metering::UnitClass,
	voucher::{OPEN_DOMAIN, WRAP_END, WRAP_START},
	Voucher,
};

/// Vouchers that differ from the ordinary one in one field each.
fn changed() -> Vec<(String, Voucher)> {
	let base = voucher();
	let mut changed = vec![
		("another chain".to_owned(), Voucher { genesis_hash: H256::repeat_byte(1), ..base }),
		("another fork".to_owned(), Voucher { fork_id: 1, ..base }),
		("another lane".to_owned(), Voucher { lane_id: H256::repeat_byte(1), ..base }),
		("another tariff".to_owned(), Voucher { tariff_version: 4, ..base }),
		("a higher amount".to_owned(), Voucher { cumulative_amount: base.cumulative_amount + 1, ..base }),
		(
			"an amount 2^64 higher".to_owned(),
			Voucher { cumulative_amount: base.cumulative_amount + (1 << 64), ..base },
		),
		("an end".to_owned(), Voucher { valid_until: 1, ..base }),
		("other receipts".to_owned(), Voucher { receipts_root: H256::zero(), ..base }),
	];
	for class in UnitClass::ALL {
		let mut voucher = base;
		voucher.cumulative_units[class.index()] += 1;
		changed.push((format!("a unit more of {class:?}"), voucher));
	}
	let mut voucher = base;
	voucher.cumulative_units.swap(0, 1);
	changed.push(("two classes exchanged".to_owned(), voucher));
	changed
}

/// Signatures of the ordinary voucher, shown with another; a scheme after the other.
fn others() -> impl Iterator<Item = Case> {
	changed().into_iter().zip(Scheme::ALL.into_iter().cycle()).map(|((name, voucher), scheme)| {
		let name = format!("{} for {name}", scheme.name());
		Case::new(name, signer(scheme), &plain(&scheme.key()))
			.of(voucher)
			.refused("another voucher was signed")
	})
}

/// Wrapped when it is not said, and said when it is not.
fn wraps(scheme: Scheme) -> [Case; 4] {
	let (key, hash) = (scheme.key(), voucher().signing_hash());
	let case = |name: &str, message: &[u8], wrapped: bool, reason| {
		let name = format!("{} {name}", scheme.name());
		Case::new(name, signer(scheme), &key.sign_as(message, wrapped)).refused(reason)
	};
	let wrapped = (WRAP_START, hash, WRAP_END).encode();
	let twice = [&WRAP_START[..], &wrapped, &WRAP_END].concat();
	// What a wallet signs that was given text: it takes `0x…` for bytes, but not every program does.
	let text = [&WRAP_START[..], hex(hash).as_bytes(), &WRAP_END].concat();
	[
		case("raw, said to be wrapped", &message(), true, "it was signed raw"),
		case("wrapped, said to be raw", &wrapped, false, "it was signed wrapped"),
		case("wrapped twice", &twice, true, "it was wrapped twice"),
		case("wrapped as text", &text, true, "the hash was signed as text and not as 32 bytes"),
	]
}

/// Something near to the hash was signed.
fn messages(scheme: Scheme) -> Vec<Case> {
	let (key, voucher) = (scheme.key(), voucher());
	let hash = |payload: Vec<u8>| H256::from(blake2_256(&payload));
	let case = |name: &str, message: &[u8], reason| {
		let name = format!("{} {name}", scheme.name());
		Case::new(name, signer(scheme), &key.sign_as(message, false)).refused(reason)
	};
	let text = hex(voucher.signing_hash());
	let short = &message()[..31];
	vec![
		case("of the payload", &voucher.payload(), "the payload was signed and not its hash"),
		case("of the text", text.as_bytes(), "the hash was signed as text and not as 32 bytes"),
		case("of 31 bytes", short, "the hash was cut short"),
		case("without a domain", hash(voucher.encode()).as_bytes(), "its payload began with no domain"),
		case(
			"with another domain",
			hash((OPEN_DOMAIN, voucher).encode()).as_bytes(),
			"its payload began with noema/open/v1",
		),
	]
}

pub fn all() -> Vec<Case> {
	let mut cases: Vec<Case> = others().collect();
	for scheme in Scheme::ALL {
		cases.extend(wraps(scheme));
		cases.extend(messages(scheme));
		let name = format!("{} of another key", scheme.name());
		cases.push(
			Case::new(name, signer(scheme), &plain(&scheme.stranger())).refused("somebody else signed"),
		);
	}
	cases
}
