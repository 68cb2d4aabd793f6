// SPDX-License-Identifier: Apache-2.0
//! Keys and signatures, as far as the vectors do not say it all.

use super::*;
use codec::{Decode, MaxEncodedLen};
use frame::deps::sp_runtime::{MultiSignature, MultiSigner};

#[test]
fn signers_should_be_encoded_as_those_of_transactions() {
	let multi = [
		MultiSigner::Ed25519([1; 32].into()),
		MultiSigner::Sr25519([1; 32].into()),
		MultiSigner::Ecdsa([1; 33].into()),
	];
	let ours = [LaneSigner::Ed25519([1; 32]), LaneSigner::Sr25519([1; 32]), LaneSigner::Ecdsa([1; 33])];
	assert_eq!(ours.map(|signer| signer.encode()).to_vec(), multi.map(|signer| signer.encode()).to_vec());
}

#[test]
fn signatures_should_be_those_of_transactions_with_a_flag() {
	for wrapped in [false, true] {
		for (_, signature) in Keys::new([1; 32]).sign(H256::zero(), wrapped) {
			let mut bytes = signature.encode();
			assert_eq!(bytes.remove(1), u8::from(wrapped));
			assert!(MultiSignature::decode(&mut &bytes[..]).is_ok());
			assert_eq!(signature.is_wrapped(), wrapped);
		}
	}
	assert_eq!(LaneSignature::max_encoded_len(), 67);
}

#[test]
fn signature_should_verify_when_it_is_of_the_hash_and_of_nothing_else() {
	let hash = voucher().signing_hash();
	for wrapped in [false, true] {
		for (signer, signature) in Keys::new([1; 32]).sign(hash, wrapped) {
			assert!(verify(&signer, &signature, &hash));
			assert!(!verify(&signer, &signature, &H256::zero()));
		}
	}
}

#[test]
fn signature_should_not_verify_when_the_key_is_of_another_scheme() {
	let hash = voucher().signing_hash();
	let pairs = Keys::new([1; 32]).sign(hash, false);
	for (place, (signer, _)) in pairs.iter().enumerate() {
		for (other, (_, signature)) in pairs.iter().enumerate() {
			assert_eq!(verify(signer, signature, &hash), place == other);
		}
	}
}
