// SPDX-License-Identifier: Apache-2.0
// What can be changed in a voucher and its signature.

import { bytes, concat, type Hex, hexOf, number } from '../toolkit/bytes.ts';
import { cost } from '../toolkit/metering.ts';
import type { Voucher } from '../toolkit/payloads.ts';
import { big, SECP_ORDER } from '../toolkit/points.ts';
import type { Dice } from './dice.ts';
import { type Chain, draft, KEYS, type Line, type Lines, MIN_CLAIM, STRANGERS } from './lanes.ts';

/** A voucher, and what is said to be its signature. */
export interface Row {
  voucher: Voucher;
  signature: Hex;
}

/** A voucher that its lane would pay, and what there is to change it with. */
export interface Original extends Row {
  line: Line;
  lines: Lines;
  chain: Chain;
  wrapped: boolean;
  dice: Dice;
}

type Change = (original: Original) => Row;

/** The order of ed25519's base point. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
/** Where in a signature its number s begins, and V of ECDSA. */
const [S, V] = [2 + 32, 2 + 64];

/** With other fields, and the same signature. */
const edited = ({ voucher, signature }: Original, fields: Partial<Voucher>): Row => ({ voucher: { ...voucher, ...fields }, signature });

/** With other fields, signed by the lane's key. */
function resigned({ voucher, line, wrapped }: Original, fields: Partial<Voucher>): Row {
  const changed = { ...voucher, ...fields };
  return { voucher: changed, signature: line.key.signVoucher(changed, wrapped) };
}

/** The voucher as it is, with the signature of another one by the same key. */
const instead = (original: Original, fields: Partial<Voucher>): Row => ({
  voucher: original.voucher,
  signature: resigned(original, fields).signature,
});

/** With another signature. */
const signedBy = ({ voucher }: Original, signature: Uint8Array): Row => ({ voucher, signature: hexOf(signature) });

/** A good voucher of another lane. */
function of(line: Line, { chain, dice, wrapped }: Original): Row {
  const voucher = draft(line, chain, dice);
  return { voucher, signature: line.key.signVoucher(voucher, wrapped) };
}

const schemeOf = (signature: Hex) => bytes(signature)[0]!;
const otherOf = (value: number, dice: Dice) => dice.oneOf([value + 1, Number(dice.flipBit(BigInt(value), 32))]);

/** Signatures of something else, or of somebody else. */
const SIGNATURES: Change[] = [
  (row) => signedBy(row, row.dice.flip(bytes(row.signature), 2)),
  (row) => signedBy(row, row.dice.flip(bytes(row.signature), 2)),
  (row) => signedBy(row, bytes(row.signature).map((byte, place) => (place === 1 ? byte ^ 1 : byte))),
  (row) => signedBy(row, bytes(row.signature).fill(row.dice.oneOf([0, 0x7f, 0x80, 0xff]), 2)),
  (row) => signedBy(row, writtenOtherwise(bytes(row.signature), row.dice)),
  ({ voucher, signature, wrapped }) => ({ voucher, signature: STRANGERS[schemeOf(signature)]!.signVoucher(voucher, wrapped) }),
  (row) => instead(row, { genesis_hash: hexOf(row.dice.bytes(32)) }),
  (row) => instead(row, { lane_id: row.dice.oneOf([row.lines.full.id, row.lines.ended.id, row.lines.foreign.id]) }),
  (row) => instead(row, { fork_id: otherOf(row.voucher.fork_id, row.dice) }),
  (row) => instead(row, { tariff_version: otherOf(row.voucher.tariff_version, row.dice) }),
];

/** The same numbers in a second way, which lenient verifiers take. */
function writtenOtherwise(signature: Uint8Array, dice: Dice): Uint8Array {
  const [scheme, first] = [signature[0], dice.coin()];
  const [head, s, rest] = [signature.subarray(0, S), signature.subarray(S, V), signature.subarray(V)];
  if (scheme === 2) {
    if (!first) return concat([head, s, Uint8Array.of(rest[0]! + 27)]);
    return concat([head, number(SECP_ORDER - big(s), 32).reverse(), Uint8Array.of(rest[0]! ^ 1)]);
  }
  const mark = scheme === 1 ? 2n ** 255n : 0n;
  const plain = big(Uint8Array.from(s).reverse()) - mark;
  return concat([head, number(mark > 0n && first ? plain : plain + ORDER + mark, 32)]);
}

/** Signatures under the name of another scheme, and such of a key of another scheme. */
const OTHER_SCHEMES: Change[] = [
  (row) => {
    const signature = bytes(row.signature);
    const scheme = (signature[0]! + row.dice.between(1, 2)) % 3;
    const body = concat([signature.subarray(2), Uint8Array.of(0)]).subarray(0, scheme === 2 ? 65 : 64);
    return signedBy(row, concat([Uint8Array.of(scheme, signature[1]!), body]));
  },
  (row) => {
    const scheme = (schemeOf(row.signature) + row.dice.between(1, 2)) % 3;
    return { ...row, signature: KEYS[scheme]!.signVoucher(row.voucher, row.wrapped) };
  },
];

/** Fields that were changed after they were signed. */
const FIELDS: Change[] = [
  (row) => edited(row, { fork_id: Number(row.dice.flipBit(BigInt(row.voucher.fork_id), 32)) }),
  (row) => edited(row, { lane_id: hexOf(row.dice.flip(bytes(row.voucher.lane_id))) }),
  (row) => edited(row, { tariff_version: Number(row.dice.flipBit(BigInt(row.voucher.tariff_version), 32)) }),
  (row) => edited(row, { cumulative_amount: row.dice.flipBit(row.voucher.cumulative_amount, 128) }),
  (row) => edited(row, { cumulative_units: withUnits(row, (units) => row.dice.flipBit(units, 64)) }),
  (row) => edited(row, { valid_until: Number(row.dice.flipBit(BigInt(row.voucher.valid_until), 32)) }),
  (row) => edited(row, { receipts_root: hexOf(row.dice.flip(bytes(row.voucher.receipts_root))) }),
  // To what could have been signed as well.
  (row) => edited(row, { valid_until: row.voucher.valid_until === 0 ? row.chain.now + row.dice.below(9) : 0 }),
  (row) => edited(row, { cumulative_units: withUnits(row, (units) => units + BigInt(row.dice.between(1, 1_000))) }),
  (row) => {
    const more = BigInt(row.dice.between(1, 1_000));
    const cumulative_units = row.voucher.cumulative_units.map((units, place) => (place === 0 ? units + more : units));
    return edited(row, { cumulative_amount: row.voucher.cumulative_amount + more, cumulative_units });
  },
];

/** Units with one class changed. */
function withUnits({ voucher, dice }: Original, change: (units: bigint) => bigint): bigint[] {
  const changed = dice.below(voucher.cumulative_units.length);
  return voucher.cumulative_units.map((units, place) => (place === changed ? change(units) : units));
}

/** Vouchers that the lane's own key signs, and the chain does not pay. */
const SIGNED: Change[] = [
  (row) => resigned(row, { cumulative_amount: row.line.claimed }),
  (row) => resigned(row, { cumulative_amount: BigInt(row.dice.below(Number(row.line.claimed))) }),
  (row) => resigned(row, { lane_id: hexOf(row.dice.bytes(32)) }),
  (row) => resigned(row, { fork_id: otherOf(row.voucher.fork_id, row.dice) }),
  (row) => resigned(row, { tariff_version: otherOf(row.voucher.tariff_version, row.dice) }),
  (row) => resigned(row, { valid_until: row.dice.oneOf([1, row.chain.now - 1, row.dice.between(1, row.chain.now - 1)]) }),
  (row) => resigned(row, { cumulative_units: [row.line.units[0]! - 1n, ...row.voucher.cumulative_units.slice(1, 2), 10n ** 6n, ...row.voucher.cumulative_units.slice(3)] }),
  (row) => resigned(row, { cumulative_amount: cost(row.voucher.cumulative_units, row.line.shop.prices) + 1n }),
  (row) => resigned(row, { cumulative_amount: row.dice.oneOf([2n ** 128n - 1n, 2n ** 100n]) }),
  (row) => resigned(row, { cumulative_amount: row.line.claimed + BigInt(row.dice.between(1, Number(MIN_CLAIM) - 1)) }),
  (row) => of(row.lines.full, row),
  (row) => of(row.lines.ended, row),
  (row) => of(row.lines.foreign, row),
];

/** Signatures that nobody can decode. */
const UNDECODABLE: Change[] = [
  (row) => signedBy(row, bytes(row.signature).subarray(0, -row.dice.between(1, 60))),
  (row) => signedBy(row, concat([bytes(row.signature), row.dice.bytes(1)])),
  (row) => signedBy(row, bytes(row.signature).map((byte, place) => (place === 0 ? row.dice.between(3, 255) : byte))),
  (row) => signedBy(row, bytes(row.signature).map((byte, place) => (place === 1 ? row.dice.between(2, 255) : byte))),
];

/** Kinds of changes, and how often of a hundred. */
const KINDS: [Change[], number][] = [[SIGNATURES, 40], [FIELDS, 25], [SIGNED, 25], [OTHER_SCHEMES, 8], [UNDECODABLE, 2]];

/** The row of an original in which something was changed. */
export function changed(original: Original): Row {
  const { dice } = original;
  let place = dice.below(100);
  for (const [changes, share] of KINDS) {
    if (place < share) return dice.oneOf(changes)(original);
    place -= share;
  }
  throw new Error('shares come to a hundred');
}
