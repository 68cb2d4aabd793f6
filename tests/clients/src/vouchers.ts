// SPDX-License-Identifier: Apache-2.0
// Vouchers by the documented layout (docs/design/vouchers.md) and not by the chain's code: what is encoded here is put
// together byte by byte, and what is verified is verified by libraries that the chain has nothing of. Where the two
// come to different answers, one of them is wrong.

import { blake2AsU8a, ed25519Verify, secp256k1Verify, sr25519Verify } from '@polkadot/util-crypto';

/** Bytes in hexadecimal, after `0x`. */
export type Hex = string;

/** Numbers in decimal. */
export interface Voucher {
  genesis_hash: Hex;
  fork_id: string;
  lane_id: Hex;
  tariff_version: string;
  cumulative_amount: string;
  cumulative_units: string[];
  valid_until: string;
  receipts_root: Hex;
}

/** What a lane is told apart by. */
export interface Terms {
  genesis_hash: Hex;
  fork_id: string;
  payer: Hex;
  service: string;
  tariff_version: string;
  signer: Hex;
  close_delay: string;
  licence: string | null;
  salt: string;
  epoch: string;
}

/** What a granted key signs to open a lane. */
export interface Request {
  genesis_hash: Hex;
  fork_id: string;
  owner: Hex;
  service: string;
  tariff_version: string;
  reserve: string;
  signer: Hex;
  close_delay: string;
  licence: string | null;
  salt: string;
  valid_until: string;
}

const U32 = 4;
const U64 = 8;
const U128 = 16;
const HASH = 32;

const ascii = (text: string) => new TextEncoder().encode(text);

/** The bytes of a hexadecimal text: as many as it says, if it must be so many. */
export function bytes(hex: Hex, length?: number): Uint8Array {
  if (!/^0x([0-9a-f]{2})*$/.test(hex)) throw new Error(`'${hex}' is no hexadecimal`);
  const found = Uint8Array.from(hex.slice(2).match(/../g) ?? [], (byte) => parseInt(byte, 16));
  if (length !== undefined && found.length !== length) throw new Error(`${hex} has not ${length} bytes`);
  return found;
}

/** Hexadecimal of bytes. */
export const hexOf = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`;

function concat(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** A decimal number, the lowest byte first. */
function number(text: string, length: number): Uint8Array {
  const value = BigInt(text);
  if (value < 0n || value >> BigInt(8 * length)) throw new Error(`${text} is no number of ${length} bytes`);
  return Uint8Array.from({ length }, (_, place) => Number((value >> BigInt(8 * place)) & 0xffn));
}

/** A number that may be missing: a 0, or a 1 and the number. */
const optional = (text: string | null) => (text === null ? Uint8Array.of(0) : concat([Uint8Array.of(1), number(text, U32)]));

/** How long the key of a scheme is, by the byte before it. */
const KEYS = [32, 32, 33];
/** How long a signature is. */
const SIGNATURES = [64, 64, 65];

/** A key with its scheme before it. */
function signer(hex: Hex): Uint8Array {
  const found = bytes(hex);
  const length = KEYS[found[0] ?? 3];
  if (length === undefined || found.length !== 1 + length) throw new Error(`${hex} is no key`);
  return found;
}

/** What of a voucher is hashed. */
export function voucherPayload(voucher: Voucher): Uint8Array {
  if (voucher.cumulative_units.length !== 6) throw new Error('there are six classes of units');
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

/** What of a lane's terms is hashed. */
export function lanePayload(terms: Terms): Uint8Array {
  return concat([
    ascii('noema/lane/v1'),
    bytes(terms.genesis_hash, HASH),
    number(terms.fork_id, U32),
    bytes(terms.payer, 32),
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
export function openPayload(request: Request): Uint8Array {
  return concat([
    ascii('noema/open/v1'),
    bytes(request.genesis_hash, HASH),
    number(request.fork_id, U32),
    bytes(request.owner, 32),
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

/** The hash that stands for a payload. */
export const hashOf = (payload: Uint8Array): Uint8Array => blake2AsU8a(payload, 256, null, true);

/** What a wallet signs when it is asked for a signature of bytes. */
export const wrap = (hash: Uint8Array): Uint8Array => concat([ascii('<Bytes>'), hash, ascii('</Bytes>')]);

/** Units beyond those that are free, class by class. */
export function beyond(units: bigint[], free: bigint[]): bigint[] {
  return units.map((used, place) => (used > (free[place] ?? 0n) ? used - (free[place] ?? 0n) : 0n));
}

/** What units cost: credits for a million of each class, rounded up once. */
export function cost(units: bigint[], prices: bigint[]): bigint {
  const sum = units.reduce((sum, used, place) => sum + used * (prices[place] ?? 0n), 0n);
  return (sum + 999_999n) / 1_000_000n;
}

/** The field of ed25519, and the order of its base point. */
const FIELD = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The order of secp256k1. */
const SECP_ORDER = 2n ** 256n - 432420386565659656852420866394968145599n;

const mod = (value: bigint) => ((value % FIELD) + FIELD) % FIELD;

/** What times `value` is 1. */
function inverse(value: bigint): bigint {
  let [result, base] = [1n, mod(value)];
  for (let power = FIELD - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

const D = mod(-121665n * inverse(121666n));

/** A number of bytes, the lowest first. */
const little = (bytes: Uint8Array) => [...bytes].reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
/** A number of bytes, the highest first. */
const big = (bytes: Uint8Array) => [...bytes].reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** Whether a point of ed25519 is zero when it is doubled three times, by its y alone: x² = (y² − 1) / (d y² + 1). */
function isOfSmallOrder(y: bigint): boolean {
  let doubled = y;
  for (let times = 0; times < 3; times++) {
    const yy = mod(doubled * doubled);
    const xx = mod((yy - 1n) * inverse(D * yy + 1n));
    doubled = mod((yy + xx) * inverse(1n - D * xx * yy));
  }
  return doubled === 1n;
}

/** Whether bytes write a point of ed25519 in the one way that counts, and not one of small order. */
function isSoundPoint(bytes: Uint8Array): boolean {
  const y = little(bytes) & (2n ** 255n - 1n);
  return y < FIELD && !isOfSmallOrder(y);
}

/** Whether a key, with its scheme before it, may sign for a lane. */
export function isAcceptable(signer: Uint8Array): boolean {
  const [scheme, ...rest] = signer;
  const key = Uint8Array.from(rest);
  if (scheme === undefined || key.length !== KEYS[scheme]) return false;
  if (scheme === 0) return isSoundPoint(key);
  if (scheme === 1) return key.some((byte) => byte !== 0);
  return key[0] === 2 || key[0] === 3;
}

/** One verification of a signature of a scheme, after what its bytes alone say. */
function signed(scheme: number, key: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  if (scheme === 0) {
    const isSound = isSoundPoint(signature.subarray(0, 32)) && little(signature.subarray(32)) < ORDER;
    return isSound && ed25519Verify(message, signature, key, true);
  }
  if (scheme === 1) return sr25519Verify(message, signature, key);
  const isSound = big(signature.subarray(32, 64)) <= SECP_ORDER / 2n && (signature[64] ?? 2) < 2;
  return isSound && secp256k1Verify(message, signature, key, 'blake2', true);
}

/** Whether the encoded signature is that of the encoded key for a hash. */
export function verify(signer: Uint8Array, signature: Uint8Array, hash: Uint8Array): boolean {
  const [scheme, flag] = signature;
  if (scheme === undefined || signature.length !== 2 + (SIGNATURES[scheme] ?? 0)) return false;
  if (SIGNATURES[scheme] === undefined || (flag !== 0 && flag !== 1)) return false;
  if (signer[0] !== scheme || !isAcceptable(signer)) return false;
  try {
    return signed(scheme, signer.subarray(1), signature.subarray(2), flag === 1 ? wrap(hash) : hash);
  } catch {
    // Libraries throw where bytes are no point or no number in range.
    return false;
  }
}
