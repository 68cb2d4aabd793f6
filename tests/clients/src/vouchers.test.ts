// SPDX-License-Identifier: Apache-2.0
// The golden vectors of vouchers, by code that shares nothing with the chain's, and by what wallets sign.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Keyring } from '@polkadot/keyring';
import { u8aWrapBytes } from '@polkadot/util';
import { ROOT } from './terminal.ts';
import {
  beyond, bytes, cost, type Hex, hashOf, hexOf, isAcceptable, lanePayload, openPayload, type Request, type Terms, verify,
  type Voucher, voucherPayload, wrap,
} from './vouchers.ts';

type Scheme = 'ed25519' | 'sr25519' | 'ecdsa';

interface Signed {
  name: string;
  payload: Hex;
  hash: Hex;
  signer: Hex;
  signature: Hex;
  accepted: boolean;
  reason: string;
}

interface Vectors {
  keys: { scheme: Scheme; seed: Hex; signer: Hex }[];
  costs: { name: string; units: string[]; free: string[]; prices: string[]; beyond: string[]; cost: string }[];
  lanes: { name: string; terms: Terms; payload: Hex; id: Hex }[];
  openings: (Signed & { request: Request })[];
  signers: { name: string; signer: Hex; acceptable: boolean }[];
  vouchers: (Signed & { voucher: Voucher })[];
}

const VECTORS = JSON.parse(readFileSync(join(ROOT, 'tests/vectors/vouchers.json'), 'utf8')) as Vectors;

/** Payload, hash and verdict of a vector with this payload. */
function check(vector: Signed, payload: Uint8Array): void {
  assert.equal(hexOf(payload), vector.payload, vector.name);
  const hash = hashOf(payload);
  assert.equal(hexOf(hash), vector.hash, vector.name);
  const accepted = verify(bytes(vector.signer), bytes(vector.signature), hash);
  assert.equal(accepted, vector.accepted, `${vector.name}: ${vector.reason}`);
}

test('costs should be as in the vectors', () => {
  for (const vector of VECTORS.costs) {
    const left = beyond(vector.units.map(BigInt), vector.free.map(BigInt));
    assert.deepEqual(left.map(String), vector.beyond, vector.name);
    assert.equal(String(cost(left, vector.prices.map(BigInt))), vector.cost, vector.name);
  }
});

test('lanes should have the ids of the vectors', () => {
  for (const vector of VECTORS.lanes) {
    const payload = lanePayload(vector.terms);
    assert.equal(hexOf(payload), vector.payload, vector.name);
    assert.equal(hexOf(hashOf(payload)), vector.id, vector.name);
  }
});

test('openings should be accepted and refused as in the vectors', () => {
  for (const vector of VECTORS.openings) check(vector, openPayload(vector.request));
});

test('keys should be accepted and refused as in the vectors', () => {
  for (const vector of VECTORS.signers) {
    assert.equal(isAcceptable(bytes(vector.signer)), vector.acceptable, vector.name);
  }
});

test('vouchers should be accepted and refused as in the vectors', () => {
  for (const vector of VECTORS.vouchers) check(vector, voucherPayload(vector.voucher));
});

test('vectors should have an accepted voucher of each scheme, raw and wrapped', () => {
  const accepted = VECTORS.vouchers.filter((vector) => vector.accepted).map(({ signature }) => signature.slice(2, 6));
  assert.deepEqual([...new Set(accepted)].sort(), ['0000', '0001', '0100', '0101', '0200', '0201']);
});

test('wallets should wrap the hash as the layout says when they are given its hexadecimal', () => {
  for (const { hash } of VECTORS.vouchers) assert.deepEqual(u8aWrapBytes(hash), wrap(bytes(hash)));
});

for (const { scheme, seed, signer } of VECTORS.keys) {
  test(`wallets should sign vouchers by ${scheme} as in the vectors`, () => {
    const pair = new Keyring({ type: scheme }).addFromSeed(bytes(seed), {}, scheme);
    assert.deepEqual(pair.publicKey, bytes(signer).subarray(1));
    for (const way of ['raw', 'wrapped']) {
      const vector = VECTORS.vouchers.find(({ name }) => name === `${scheme} ${way}, voucher ordinary`);
      assert.ok(vector, `the vectors have no ordinary voucher by ${scheme}, ${way}`);
      // As the extension's signRaw does it, and as a program does that does not ask a wallet.
      const signature = pair.sign(way === 'wrapped' ? u8aWrapBytes(vector.hash) : bytes(vector.hash));
      const whole = Uint8Array.from([...bytes(vector.signature).subarray(0, 2), ...signature]);
      assert.ok(verify(bytes(signer), whole, bytes(vector.hash)));
      // Those of sr25519 have a nonce by chance.
      if (scheme !== 'sr25519') assert.equal(hexOf(whole), vector.signature);
    }
  });
}
