// SPDX-License-Identifier: Apache-2.0
//! Vouchers that nobody signed as they are, or that were signed for something else.

use crate::{mock::*, *};
use frame::{hashing::U256, testing_prelude::*};
use noema_primitives::{money::CRED, Voucher};
use proptest::{prelude::*, sample::Index};

const RESERVE: Balance = 10 * CRED;

/// The order of secp256k1.
const ORDER: U256 = U256([0xbfd2_5e8c_d036_4141, 0xbaae_dce6_af48_a03b, 0xffff_ffff_ffff_fffe, u64::MAX]);

/// What came of a row, and that nothing was paid.
fn refused(row: Row) -> RowCode {
	let before = (escrow(ALICE), escrow(BOB), cred(PAYOUT));
	let code = claim(&[row])[0];
	assert_eq!((escrow(ALICE), escrow(BOB), cred(PAYOUT)), before, "{code:?}");
	assert_ne!(code, RowCode::Paid);
	code
}

#[test]
fn voucher_should_be_refused_when_its_signer_signed_it_for_another_chain() {
	ExtBuilder::default().build_and_execute(|| {
		for key in keys(1) {
			let id = open(ALICE, RESERVE, &key);
			let other = Voucher { genesis_hash: H256::repeat_byte(1), ..voucher(id, 9_000) };
			assert_eq!(refused(key.row(&other)), RowCode::BadSignature);
		}
	});
}

#[test]
fn voucher_should_be_refused_when_its_signer_signed_it_for_another_lane() {
	ExtBuilder::default().build_and_execute(|| {
		for key in keys(1) {
			let [one, other] = [0; 2].map(|_| open(ALICE, RESERVE, &key));
			let row = Row { lane_id: other, ..key.pay(one, 9_000) };
			assert_eq!(refused(row), RowCode::BadSignature);
		}
	});
}

#[test]
fn voucher_should_be_refused_when_the_same_lane_was_opened_in_another_block() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let first = open(ALICE, RESERVE, &key);
		settle(&key, first, 9_000);
		assert_ok!(PaymentLanes::release(signed(PROVIDER), first));
		pass(RETENTION + 1);
		assert_ok!(PaymentLanes::prune(signed(BOB), first));
		// The same but for the block it is opened in.
		let second = open(ALICE, RESERVE, &key);
		assert_ne!(first, second);
		assert_eq!(refused(key.pay(first, 9_000)), RowCode::UnknownLane);
		let row = Row { lane_id: second, ..key.pay(first, 9_000) };
		assert_eq!(refused(row), RowCode::BadSignature);
	});
}

#[test]
fn voucher_should_be_refused_when_its_signer_signed_it_for_another_fork_or_tariff() {
	ExtBuilder::default().build_and_execute(|| {
		for key in keys(1) {
			let id = open(ALICE, RESERVE, &key);
			let fork = Voucher { fork_id: 7, ..voucher(id, 9_000) };
			assert_eq!(refused(key.row(&fork)), RowCode::WrongFork);
			assert_eq!(refused(Row { fork_id: 0, ..key.row(&fork) }), RowCode::BadSignature);
			let tariff = Voucher { tariff_version: 7, ..voucher(id, 9_000) };
			assert_eq!(refused(key.row(&tariff)), RowCode::WrongTariff);
			assert_eq!(refused(Row { tariff_version: 1, ..key.row(&tariff) }), RowCode::BadSignature);
		}
	});
}

#[test]
fn voucher_should_be_refused_when_its_signature_says_otherwise_how_it_was_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for key in keys(1) {
			let id = open(ALICE, RESERVE, &key);
			let voucher = voucher(id, 9_000);
			for wrapped in [false, true] {
				let signature = match key.sign(voucher.signing_hash(), wrapped) {
					LaneSignature::Ed25519 { signature, .. } => {
						LaneSignature::Ed25519 { wrapped: !wrapped, signature }
					},
					LaneSignature::Sr25519 { signature, .. } => {
						LaneSignature::Sr25519 { wrapped: !wrapped, signature }
					},
					LaneSignature::Ecdsa { signature, .. } => {
						LaneSignature::Ecdsa { wrapped: !wrapped, signature }
					},
				};
				assert_eq!(refused(Row::new(&voucher, signature)), RowCode::BadSignature);
			}
		}
	});
}

#[test]
fn voucher_should_be_refused_when_its_signature_was_changed_into_one_with_a_high_s() {
	ExtBuilder::default().build_and_execute(|| {
		let [_, _, key] = keys(1);
		let id = open(ALICE, RESERVE, &key);
		let row = key.pay(id, 9_000);
		let LaneSignature::Ecdsa { signature, .. } = row.signature else { panic!("it is of ECDSA") };
		let (r, rest) = signature.split_at(32);
		let (s, v) = rest.split_at(32);
		let high = (ORDER - U256::from_big_endian(s)).to_big_endian();
		let changed = [r, high.as_slice(), &[v[0] ^ 1]].concat();
		let signature = changed.try_into().expect("it is as long as before");
		let signature = LaneSignature::Ecdsa { wrapped: false, signature };
		assert_eq!(refused(Row { signature, ..row }), RowCode::BadSignature);
		// V as Ethereum writes it.
		for plus in [27, 2] {
			let LaneSignature::Ecdsa { mut signature, .. } = row.signature else { continue };
			signature[64] += plus;
			let signature = LaneSignature::Ecdsa { wrapped: false, signature };
			assert_eq!(refused(Row { signature, ..row }), RowCode::BadSignature);
		}
		assert_eq!(claim(&[row]), [RowCode::Paid]);
	});
}

#[test]
fn row_should_not_be_decoded_when_it_is_truncated() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let encoded = key.pay(open(ALICE, RESERVE, &key), 9_000).encode();
		for length in 0..encoded.len() {
			assert!(Row::decode(&mut &encoded[..length]).is_err(), "{length}");
		}
	});
}

/// Rows of which a bit was changed, by scheme, byte and bit.
fn mutation() -> impl Strategy<Value = (usize, Index, u8)> {
	(0..3usize, any::<Index>(), 0..8u8)
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

	#[test]
	fn voucher_should_never_be_paid_when_a_bit_of_its_row_was_changed(
		mutations in prop::collection::vec(mutation(), 1..16),
	) {
		ExtBuilder::default().build_and_execute(|| {
			let keys = keys(1);
			let ids = keys.clone().map(|key| open(ALICE, RESERVE, &key));
			for (scheme, byte, bit) in mutations {
				let mut encoded = keys[scheme].pay(ids[scheme], 9_000).encode();
				let place = byte.index(encoded.len());
				encoded[place] ^= 1 << bit;
				// What cannot be decoded never comes to the chain.
				if let Ok(row) = Row::decode(&mut &encoded[..]) {
					refused(row);
				}
			}
			for (key, id) in keys.iter().zip(ids) {
				assert_eq!(claim(&[key.pay(id, 9_000)]), [RowCode::Paid]);
			}
		});
	}
}
