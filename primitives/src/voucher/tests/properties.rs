// SPDX-License-Identifier: Apache-2.0
//! What holds whatever is signed. `PROPTEST_CASES` sets how many vouchers are tried.

use super::*;
use codec::{Decode, DecodeAll};
use proptest::prelude::*;

/// Changes of each voucher and of each signature that are tried: with 2,560 vouchers, 100,000 of either.
const CHANGES: usize = 40;

prop_compose! {
	fn hash()(bytes: [u8; 32]) -> H256 {
		bytes.into()
	}
}

prop_compose! {
	fn vouchers()(
		genesis_hash in hash(),
		fork_id: u32,
		lane_id in hash(),
		tariff_version: u32,
		cumulative_amount: u128,
		cumulative_units: [u64; 6],
		valid_until: u32,
		receipts_root in hash(),
	) -> Voucher {
		Voucher {
			genesis_hash,
			fork_id,
			lane_id,
			tariff_version,
			cumulative_amount,
			cumulative_units,
			valid_until,
			receipts_root,
		}
	}
}

fn signers() -> impl Strategy<Value = LaneSigner> {
	prop_oneof![
		any::<[u8; 32]>().prop_map(LaneSigner::Ed25519),
		any::<[u8; 32]>().prop_map(LaneSigner::Sr25519),
		(any::<u8>(), any::<[u8; 32]>()).prop_map(|(first, rest)| {
			let mut key = [first; 33];
			key[1..].copy_from_slice(&rest);
			LaneSigner::Ecdsa(key)
		}),
	]
}

prop_compose! {
	fn terms()(
		genesis_hash in hash(),
		fork_id: u32,
		payer: [u8; 32],
		service: u32,
		tariff_version: u32,
		signer in signers(),
		close_delay: u32,
		licence: Option<u32>,
		salt: u64,
		epoch: u32,
	) -> LaneTerms<[u8; 32]> {
		LaneTerms {
			genesis_hash,
			fork_id,
			payer,
			service,
			tariff_version,
			signer,
			close_delay,
			licence,
			salt,
			epoch,
		}
	}
}

/// Keys from a number, so that no seed is zero.
fn keys() -> impl Strategy<Value = Keys> {
	any::<u64>().prop_map(|number| {
		let mut seed = [1; 32];
		seed[..8].copy_from_slice(&number.to_le_bytes());
		Keys::new(seed)
	})
}

/// Places of bits, to be taken modulo how many there are.
fn places() -> impl Strategy<Value = Vec<usize>> {
	prop::collection::vec(any::<usize>(), CHANGES)
}

/// The bytes with one bit changed.
fn flipped(bytes: &[u8], place: usize) -> Vec<u8> {
	let mut bytes = bytes.to_vec();
	let place = place % (bytes.len() * 8);
	bytes[place / 8] ^= 1 << (place % 8);
	bytes
}

/// The voucher with one field changed, for each field and each class of units.
fn changed(voucher: &Voucher) -> Vec<Voucher> {
	let base = *voucher;
	let next = |hash: H256| hashed(hash.as_bytes());
	let mut changed = vec![
		Voucher { genesis_hash: next(base.genesis_hash), ..base },
		Voucher { fork_id: base.fork_id.wrapping_add(1), ..base },
		Voucher { lane_id: next(base.lane_id), ..base },
		Voucher { tariff_version: base.tariff_version.wrapping_add(1), ..base },
		Voucher { cumulative_amount: base.cumulative_amount.wrapping_add(1), ..base },
		Voucher { valid_until: base.valid_until.wrapping_add(1), ..base },
		Voucher { receipts_root: next(base.receipts_root), ..base },
	];
	for class in 0..base.cumulative_units.len() {
		let mut voucher = base;
		voucher.cumulative_units[class] = base.cumulative_units[class].wrapping_add(1);
		changed.push(voucher);
	}
	changed
}

proptest! {
	#[test]
	fn voucher_should_not_verify_when_anything_in_it_was_changed(
		voucher in vouchers(), keys in keys(), wrapped: bool, places in places(),
	) {
		let body = voucher.encode();
		let mut others = changed(&voucher);
		for place in places {
			let other = Voucher::decode_all(&mut &flipped(&body, place)[..]);
			others.push(other.map_err(|error| TestCaseError::fail(error.to_string()))?);
		}
		for (signer, signature) in keys.sign(voucher.signing_hash(), wrapped) {
			prop_assert!(verify(&signer, &signature, &voucher.signing_hash()));
			for other in &others {
				prop_assert!(!verify(&signer, &signature, &other.signing_hash()), "{:?}", other);
			}
		}
	}

	#[test]
	fn signature_should_not_verify_when_a_bit_of_it_was_changed(
		hash in hash(), keys in keys(), wrapped: bool, places in places(),
	) {
		for (signer, signature) in keys.sign(hash, wrapped) {
			for place in &places {
				let other = LaneSignature::decode_all(&mut &flipped(&signature.encode(), *place)[..]);
				prop_assert!(!other.is_ok_and(|other| verify(&signer, &other, &hash)));
			}
		}
	}

	#[test]
	fn signature_should_not_verify_when_a_bit_of_the_key_was_changed(
		hash in hash(), keys in keys(), wrapped: bool, places in places(),
	) {
		for (signer, signature) in keys.sign(hash, wrapped) {
			for place in &places {
				let other = LaneSigner::decode_all(&mut &flipped(&signer.encode(), *place)[..]);
				prop_assert!(!other.is_ok_and(|other| verify(&other, &signature, &hash)));
			}
		}
	}

	#[test]
	fn signature_should_not_verify_when_it_is_random(hash in hash(), signer in signers(), bytes: [u8; 67]) {
		if let Ok(signature) = LaneSignature::decode(&mut &bytes[..]) {
			prop_assert!(!verify(&signer, &signature, &hash));
		}
	}

	#[test]
	fn voucher_should_be_the_same_when_it_was_encoded(voucher in vouchers()) {
		prop_assert_eq!(Voucher::decode_all(&mut &voucher.encode()[..]), Ok(voucher));
		prop_assert_eq!(Voucher::from_payload(&voucher.payload()), Some(voucher));
	}

	#[test]
	fn lane_should_be_the_same_when_it_was_encoded(terms in terms()) {
		prop_assert_eq!(LaneTerms::decode_all(&mut &terms.encode()[..]), Ok(terms));
	}

	#[test]
	fn opening_should_be_the_same_when_it_was_encoded(terms in terms(), reserve: u128, valid_until: u32) {
		let LaneTerms { genesis_hash, fork_id, payer, service, tariff_version, .. } = terms;
		let LaneTerms { signer, close_delay, licence, salt, .. } = terms;
		let request = OpenRequest {
			genesis_hash,
			fork_id,
			owner: payer,
			service,
			tariff_version,
			reserve,
			signer,
			close_delay,
			licence,
			salt,
			valid_until,
		};
		prop_assert_eq!(OpenRequest::decode_all(&mut &request.encode()[..]), Ok(request));
	}

	#[test]
	fn signature_should_be_the_same_when_it_was_encoded(hash in hash(), keys in keys(), wrapped: bool) {
		for (signer, signature) in keys.sign(hash, wrapped) {
			prop_assert_eq!(LaneSigner::decode_all(&mut &signer.encode()[..]), Ok(signer));
			prop_assert_eq!(LaneSignature::decode_all(&mut &signature.encode()[..]), Ok(signature));
		}
	}
}
