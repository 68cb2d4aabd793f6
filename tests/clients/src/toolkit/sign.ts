// SPDX-License-Identifier: Apache-2.0
// Signing vouchers and requests.

import {
  ed25519PairFromSeed, ed25519Sign, secp256k1PairFromSeed, secp256k1Sign, sr25519PairFromSeed, sr25519Sign,
} from '@polkadot/util-crypto';
import { concat, type Hex, hexOf, number } from './bytes.ts';
import { hashOf, openPayload, type OpenRequest, type Voucher, voucherPayload, wrap } from './payloads.ts';
import { big, SECP_ORDER } from './points.ts';

/** Schemes by the byte that is written for each. */
export const SCHEMES = ['ed25519', 'sr25519', 'ecdsa'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What signs bytes: a pair of `@polkadot/keyring` is one. */
export interface Pair {
  type: string;
  publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** The pair of a seed of 32 bytes. */
function pairOf(scheme: Scheme, seed: Uint8Array): Pair {
  if (scheme === 'ed25519') {
    const pair = ed25519PairFromSeed(seed);
    return { type: scheme, publicKey: pair.publicKey, sign: (message) => ed25519Sign(message, pair) };
  }
  if (scheme === 'sr25519') {
    const pair = sr25519PairFromSeed(seed);
    return { type: scheme, publicKey: pair.publicKey, sign: (message) => sr25519Sign(message, pair) };
  }
  const pair = secp256k1PairFromSeed(seed);
  return { type: scheme, publicKey: pair.publicKey, sign: (message) => secp256k1Sign(message, pair) };
}

/** Of the two signatures that ECDSA has for a message, the one with the low s, with V as 0 or 1. */
export function lowS(signature: Uint8Array): Uint8Array {
  const [s, v] = [big(signature.subarray(32, 64)), (signature[64] ?? 0) % 27];
  if (s <= SECP_ORDER / 2n) return concat([signature.subarray(0, 64), Uint8Array.of(v)]);
  return concat([signature.subarray(0, 32), number(SECP_ORDER - s, 32).reverse(), Uint8Array.of(v ^ 1)]);
}

/** A key that signs for lanes. */
export class LaneKey {
  /** The key with its scheme before it. */
  readonly signer: Hex;
  private readonly scheme: number;

  constructor(private readonly pair: Pair) {
    this.scheme = SCHEMES.findIndex((scheme) => scheme === pair.type);
    if (this.scheme < 0) throw new Error(`no lane takes keys of ${pair.type}: take one of ${SCHEMES.join(', ')}`);
    this.signer = hexOf(concat([Uint8Array.of(this.scheme), pair.publicKey]));
  }

  static fromSeed(scheme: Scheme, seed: Uint8Array): LaneKey {
    return new LaneKey(pairOf(scheme, seed));
  }

  /** The encoded signature of a hash; wrapped as wallets wrap bytes, if so wanted. */
  sign(hash: Uint8Array, wrapped = false): Hex {
    const signature = this.pair.sign(wrapped ? wrap(hash) : hash);
    const whole = this.pair.type === 'ecdsa' ? lowS(signature) : signature;
    return hexOf(concat([Uint8Array.of(this.scheme, wrapped ? 1 : 0), whole]));
  }

  signVoucher(voucher: Voucher, wrapped = false): Hex {
    return this.sign(hashOf(voucherPayload(voucher)), wrapped);
  }

  signRequest(request: OpenRequest, wrapped = false): Hex {
    return this.sign(hashOf(openPayload(request)), wrapped);
  }
}
