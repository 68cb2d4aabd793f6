// SPDX-License-Identifier: Apache-2.0
// What is hashed and signed off chain, put together byte by byte as docs/design/vouchers.md has it. It shares nothing
// with the chain's code: where the two come to different bytes, one of them is wrong.

import { blake2AsU8a } from '@polkadot/util-crypto';
import { ascii, bytes, concat, type Hex, number } from './bytes.ts';
import { CLASSES, type Units } from './metering.ts';

/** What a lane comes to since it was opened. */
export interface Voucher {
  genesis_hash: Hex;
  fork_id: number;
  lane_id: Hex;
  tariff_version: number;
  /** In credits. */
  cumulative_amount: bigint;
  cumulative_units: Units;
  /** The last block in which it can be claimed; 0 for no end. */
  valid_until: number;
  receipts_root: Hex;
}

/** What a lane is told apart by. */
export interface LaneTerms {
  genesis_hash: Hex;
  fork_id: number;
  /** The account's public key. */
  payer: Hex;
  service: number;
  tariff_version: number;
  /** A key with its scheme before it. */
  signer: Hex;
  /** In blocks; of a job, the time to capture it. */
  close_delay: number;
  licence: number | null;
  salt: bigint;
  /** The block that it was opened in. */
  epoch: number;
}

/** What a granted key signs to open a lane. */
export interface OpenRequest {
  genesis_hash: Hex;
  fork_id: number;
  /** The public key of the account that granted the key and pays. */
  owner: Hex;
  service: number;
  tariff_version: number;
  /** In credits. */
  reserve: bigint;
  /** The key, with its scheme before it. */
  signer: Hex;
  /** In blocks. */
  close_delay: number;
  licence: number | null;
  /** Used once for each key. */
  salt: bigint;
  /** The last block in which it can be relayed. */
  valid_until: number;
}

const U32 = 4;
const U64 = 8;
const U128 = 16;
const HASH = 32;

/** How long the key of a scheme is, by the byte before it: ed25519, sr25519, ECDSA. */
export const KEYS = [32, 32, 33];

/** A number that may be missing: a 0, or a 1 and the number. */
const optional = (value: number | null) => (value === null ? Uint8Array.of(0) : concat([Uint8Array.of(1), number(value, U32)]));

/** A key with its scheme before it. */
function signer(hex: Hex): Uint8Array {
  const found = bytes(hex);
  const length = KEYS[found[0] ?? KEYS.length];
  if (length === undefined || found.length !== 1 + length) throw new Error(`${hex} is no key with its scheme before it`);
  return found;
}

/** What of a voucher is hashed. */
export function voucherPayload(voucher: Voucher): Uint8Array {
  if (voucher.cumulative_units.length !== CLASSES.length) throw new Error(`there are ${CLASSES.length} classes of units`);
  return concat([
    ascii('noema/voucher/v1'),
    bytes(voucher.genesis_hash, HASH),
    number(voucher.fork_id, U32),
    bytes(voucher.lane_id, HASH),
    number(voucher.tariff_version, U32),
    number(voucher.cumulative_amount, U128),
    ...voucher.cumulative_units.map((units) => number(units, U64)),
    number(voucher.valid_until, U32),
    bytes(voucher.receipts_root, HASH),
  ]);
}

/** A voucher and its signature as the row of a claim: without the genesis, which the chain knows. */
export function rowBytes(voucher: Voucher, signature: Hex): Uint8Array {
  return concat([
    number(voucher.fork_id, U32),
    number(voucher.tariff_version, U32),
    bytes(voucher.lane_id, HASH),
    number(voucher.cumulative_amount, U128),
    ...voucher.cumulative_units.map((units) => number(units, U64)),
    number(voucher.valid_until, U32),
    bytes(voucher.receipts_root, HASH),
    bytes(signature),
  ]);
}

/** What of a lane's terms is hashed. */
export function lanePayload(terms: LaneTerms): Uint8Array {
  return concat([
    ascii('noema/lane/v1'),
    bytes(terms.genesis_hash, HASH),
    number(terms.fork_id, U32),
    bytes(terms.payer, HASH),
    number(terms.service, U32),
    number(terms.tariff_version, U32),
    signer(terms.signer),
    number(terms.close_delay, U32),
    optional(terms.licence),
    number(terms.salt, U64),
    number(terms.epoch, U32),
  ]);
}

/** What of an opening is hashed. */
export function openPayload(request: OpenRequest): Uint8Array {
  return concat([
    ascii('noema/open/v1'),
    bytes(request.genesis_hash, HASH),
    number(request.fork_id, U32),
    bytes(request.owner, HASH),
    number(request.service, U32),
    number(request.tariff_version, U32),
    number(request.reserve, U128),
    signer(request.signer),
    number(request.close_delay, U32),
    optional(request.licence),
    number(request.salt, U64),
    number(request.valid_until, U32),
  ]);
}

/** The hash that stands for a payload: the id of a lane, or what is signed. */
export const hashOf = (payload: Uint8Array): Uint8Array => blake2AsU8a(payload, 256);

/** What a wallet signs when it is asked for a signature of bytes. */
export const wrap = (hash: Uint8Array): Uint8Array => concat([ascii('<Bytes>'), hash, ascii('</Bytes>')]);
