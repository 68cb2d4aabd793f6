// SPDX-License-Identifier: Apache-2.0
//! The layout of payloads, as docs/design/vouchers.md has it, and what is never confused with them.

use super::*;
use codec::{Decode, MaxEncodedLen};

fn terms() -> LaneTerms<[u8; 32]> {
	LaneTerms {
		genesis_hash: H256::repeat_byte(0xa1),
		fork_id: 1,
		payer: [0xb1; 32],
		service: 2,
		tariff_version: 3,
		signer: LaneSigner::Ecdsa([0xc1; 33]),
		close_delay: 4,
		licence: Some(5),
		salt: 6,
		epoch: 7,
	}
}

fn request() -> OpenRequest<[u8; 32]> {
	OpenRequest {
		genesis_hash: H256::repeat_byte(0xa1),
		fork_id: 1,
		owner: [0xb1; 32],
		service: 2,
		tariff_version: 3,
		reserve: 4,
		signer: LaneSigner::Ecdsa([0xc1; 33]),
		close_delay: 5,
		licence: Some(6),
		salt: 7,
		valid_until: 8,
	}
}

#[test]
fn voucher_should_have_each_field_where_the_layout_says() {
	let expected: Vec<u8> = [
		b"noema/voucher/v1".as_slice(),
		&[0xa1; 32],
		&[0xb4, 0xb3, 0xb2, 0xb1],
		&[0xc1; 32],
		&[0xd4, 0xd3, 0xd2, 0xd1],
		&0xe1e2_e3e4_e5e6_e7e8_e9ea_ebec_edee_eff0u128.to_le_bytes(),
		&[1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0],
		&[4, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
		&[0xf4, 0xf3, 0xf2, 0xf1],
		&[0x91; 32],
	]
	.concat();
	assert_eq!(voucher().payload(), expected);
	assert_eq!(expected.len(), VOUCHER_PAYLOAD_LEN);
	assert_eq!(voucher().signing_hash(), hashed(&expected));
}

#[test]
fn lane_should_have_each_field_where_the_layout_says() {
	let expected: Vec<u8> = [
		b"noema/lane/v1".as_slice(),
		&[0xa1; 32],
		&[1, 0, 0, 0],
		&[0xb1; 32],
		&[2, 0, 0, 0],
		&[3, 0, 0, 0],
		&[2],
		&[0xc1; 33],
		&[4, 0, 0, 0],
		&[1, 5, 0, 0, 0],
		&[6, 0, 0, 0, 0, 0, 0, 0],
		&[7, 0, 0, 0],
	]
	.concat();
	assert_eq!(terms().payload(), expected);
	assert_eq!(terms().id(), hashed(&expected));
	let without = LaneTerms { licence: None, ..terms() };
	assert_eq!(without.payload().len(), expected.len() - 4);
}

#[test]
fn opening_should_have_each_field_where_the_layout_says() {
	let expected: Vec<u8> = [
		b"noema/open/v1".as_slice(),
		&[0xa1; 32],
		&[1, 0, 0, 0],
		&[0xb1; 32],
		&[2, 0, 0, 0],
		&[3, 0, 0, 0],
		&[4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
		&[2],
		&[0xc1; 33],
		&[5, 0, 0, 0],
		&[1, 6, 0, 0, 0],
		&[7, 0, 0, 0, 0, 0, 0, 0],
		&[8, 0, 0, 0],
	]
	.concat();
	assert_eq!(request().payload(), expected);
	assert_eq!(request().signing_hash(), hashed(&expected));
}

#[test]
fn domains_should_not_begin_each_other() {
	let domains = [VOUCHER_DOMAIN.as_slice(), &LANE_DOMAIN, &OPEN_DOMAIN];
	for (place, domain) in domains.iter().enumerate() {
		assert!(domains
			.iter()
			.skip(place + 1)
			.all(|other| !other.starts_with(domain) && !domain.starts_with(other)));
	}
}

#[test]
fn payloads_should_be_shorter_than_transactions_that_are_signed_by_their_hash() {
	// From 257 bytes on the hash of a transaction is signed.
	const { assert!(VOUCHER_PAYLOAD_LEN <= 256) };
	assert_eq!(VOUCHER_PAYLOAD_LEN, VOUCHER_DOMAIN.len() + Voucher::max_encoded_len());
	assert!(LANE_DOMAIN.len() + LaneTerms::<[u8; 32]>::max_encoded_len() <= 256);
	assert!(OPEN_DOMAIN.len() + OpenRequest::<[u8; 32]>::max_encoded_len() <= 256);
	// Others are signed as they are; each has two hashes of blocks in it.
	assert!(WRAP_START.len() + 32 + WRAP_END.len() < 64);
}

#[test]
fn voucher_should_be_read_from_its_payload_alone() {
	let payload = voucher().payload();
	assert_eq!(Voucher::from_payload(&payload), Some(voucher()));
	assert_eq!(Voucher::from_payload(&payload[1..]), None);
	assert_eq!(Voucher::from_payload(&payload[..payload.len() - 1]), None);
	assert_eq!(Voucher::from_payload(&[&payload[..], &[0]].concat()), None);
	assert_eq!(Voucher::from_payload(&voucher().encode()), None);
	assert_eq!(Voucher::from_payload(&[]), None);
}

#[test]
fn voucher_should_be_valid_to_the_end_of_its_last_block() {
	let until = |valid_until| Voucher { valid_until, ..voucher() };
	assert!(until(10).is_valid_at(10));
	assert!(!until(10).is_valid_at(11));
	assert!(until(0).is_valid_at(u32::MAX));
}

#[test]
fn opening_should_be_over_when_its_end_is_zero() {
	let until = |valid_until| OpenRequest { valid_until, ..request() };
	assert!(until(10).is_valid_at(10));
	assert!(!until(10).is_valid_at(11));
	assert!(!until(0).is_valid_at(1));
}

#[test]
fn row_should_become_the_voucher_when_the_chain_adds_what_it_knows() {
	let voucher = voucher();
	let [(_, signature), ..] = Keys::new([1; 32]).sign(voucher.signing_hash(), false);
	let row = ClaimRow::new(&voucher, signature);
	assert_eq!(row.voucher(voucher.genesis_hash), voucher);
	assert_eq!(row.encoded_size(), 206);
	assert_eq!(ClaimRow::decode(&mut &row.encode()[..]), Ok(row));
}
