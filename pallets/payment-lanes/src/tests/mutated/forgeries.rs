// SPDX-License-Identifier: Apache-2.0
//! Signatures that are none of the voucher beside them, all of whose fields are in order.

use super::{changes::Change, Dice, Draft, Lines};
use crate::{mock::*, *};
use codec::DecodeAll;
use frame::hashing::U256;
use noema_primitives::Voucher;

/// Signatures of another scheme than the lane's key.
pub const SCHEMES: [Change; 2] = [by_another_scheme, renamed];

/// Signatures of the right scheme that do not verify.
pub const FORGERIES: [Change; 12] = [
	changed_bit,
	other_way,
	other_key,
	other_chain,
	other_lane,
	other_fork,
	other_tariff,
	changed_afterwards,
	raised_afterwards,
	written_otherwise,
	of_the_last_one,
	of_nothing,
];

/// The order of ed25519's base point.
const ORDER: U256 = U256([0x5812_631a_5cf5_d3ed, 0x14de_f9de_a2f7_9cd6, 0, 0x1000_0000_0000_0000]);
/// The order of secp256k1.
const SECP_ORDER: U256 =
	U256([0xbfd2_5e8c_d036_4141, 0xbaae_dce6_af48_a03b, 0xffff_ffff_ffff_fffe, u64::MAX]);

/// Where the signature itself begins, after scheme and flag; and its number s.
const BODY: usize = 2;
const S: usize = BODY + 32;
const V: usize = S + 32;

/// The draft's row, with other bytes as its signature: scheme, flag, and the signature itself.
fn altered(lines: &Lines, draft: &Draft, change: impl FnOnce(&mut Vec<u8>)) -> Row {
	let row = lines.open.sign(draft);
	let mut bytes = row.signature.encode();
	change(&mut bytes);
	let signature = LaneSignature::decode_all(&mut &bytes[..]).expect("it can be decoded");
	assert_ne!(signature, row.signature);
	Row { signature, ..row }
}

/// The draft's row, with the signature of another voucher by the same key.
fn instead(lines: &Lines, draft: &Draft, change: impl FnOnce(&mut Voucher)) -> Row {
	let mut other = *draft;
	change(&mut other.voucher);
	assert_ne!(other.voucher, draft.voucher);
	Row::new(&draft.voucher, lines.open.sign(&other).signature)
}

/// A key of another scheme signed.
fn by_another_scheme(lines: &Lines, Draft { voucher, wrapped }: &Draft, dice: &mut Dice) -> Row {
	let keys: Vec<_> = lines.others.iter().collect();
	Row::new(voucher, dice.one_of(&keys).sign(voucher.signing_hash(), *wrapped))
}

/// The signature under the name of another scheme, whose signatures may be a byte longer or shorter.
fn renamed(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let other = dice.between(1, 2) as u8;
	altered(lines, draft, |bytes| {
		bytes[0] = (bytes[0] + other) % 3;
		bytes.resize(if bytes[0] == 2 { V + 1 } else { V }, 0);
	})
}

/// A bit of it was changed.
fn changed_bit(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	altered(lines, draft, |bytes| {
		let place = dice.below(8 * (bytes.len() - BODY) as u64) as usize;
		bytes[BODY + place / 8] ^= 1 << (place % 8);
	})
}

/// It says that it was wrapped and was not, or the other way round.
fn other_way(lines: &Lines, draft: &Draft, _: &mut Dice) -> Row {
	altered(lines, draft, |bytes| bytes[1] ^= 1)
}

/// Another key of the scheme signed.
fn other_key(lines: &Lines, Draft { voucher, wrapped }: &Draft, _: &mut Dice) -> Row {
	Row::new(voucher, lines.stranger.sign(voucher.signing_hash(), *wrapped))
}

/// It was signed for another chain.
fn other_chain(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	instead(lines, draft, |voucher| voucher.genesis_hash = dice.hash())
}

/// It was signed for another lane of the same key.
fn other_lane(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let ids = [lines.full.id, lines.foreign.id, lines.ended[0].id, lines.pruned.id, dice.hash()];
	instead(lines, draft, |voucher| voucher.lane_id = dice.one_of(&ids))
}

/// It was signed for another fork.
fn other_fork(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	instead(lines, draft, |voucher| voucher.fork_id = dice.other(voucher.fork_id))
}

/// It was signed for another tariff.
fn other_tariff(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	instead(lines, draft, |voucher| voucher.tariff_version = dice.other(voucher.tariff_version))
}

/// A field was changed after it was signed, to what could have been signed as well.
fn changed_afterwards(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let mut row = lines.open.sign(draft);
	match dice.below(4) {
		0 => row.receipts_root.0 = dice.flip(row.receipts_root.0),
		1 => row.receipts_root = H256::zero(),
		2 => row.valid_until = if row.valid_until == 0 { now() + dice.below(9) as BlockNumber } else { 0 },
		_ => row.cumulative_units[dice.below(6) as usize] += dice.between(1, 1_000),
	}
	row
}

/// Amount and units were raised after it was signed, each as much as the other.
fn raised_afterwards(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let more = dice.between(1, 1_000);
	let mut row = lines.open.sign(draft);
	row.cumulative_amount += Balance::from(more);
	row.cumulative_units[0] += more;
	row
}

/// The same numbers in a second way, which lenient verifiers take: of ECDSA the high s or Ethereum's V, of the others s
/// with the order added, and of sr25519 without schnorrkel's mark.
fn written_otherwise(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let first = dice.coin();
	altered(lines, draft, |bytes| match bytes[0] {
		2 if first => {
			let high = SECP_ORDER - U256::from_big_endian(&bytes[S..V]);
			bytes[S..V].copy_from_slice(&high.to_big_endian());
			bytes[V] ^= 1;
		},
		2 => bytes[V] += 27,
		1 if first => bytes[V - 1] &= 0x7f,
		scheme => {
			bytes[V - 1] &= 0x7f;
			let above = U256::from_little_endian(&bytes[S..V]) + ORDER;
			bytes[S..V].copy_from_slice(&above.to_little_endian());
			bytes[V - 1] |= if scheme == 1 { 0x80 } else { 0 };
		},
	})
}

/// The signature of the voucher that was paid last.
fn of_the_last_one(lines: &Lines, draft: &Draft, _: &mut Dice) -> Row {
	let last = lines.open.old.last().expect("it has paid");
	Row::new(&draft.voucher, last.signature)
}

/// One byte over and over: nobody signed anything.
fn of_nothing(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let byte = dice.one_of(&[0, 0x7f, 0x80, 0xff]);
	altered(lines, draft, |bytes| bytes[BODY..].fill(byte))
}
