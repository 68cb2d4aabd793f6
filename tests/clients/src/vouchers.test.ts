// SPDX-License-Identifier: Apache-2.0
// The golden vectors of vouchers, by code that shares nothing with the chain's, and by what wallets sign.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Keyring } from '@polkadot/keyring';
import { u8aWrapBytes } from '@polkadot/util';
import { ROOT } from './terminal.ts';
import { bytes, type Hex, hexOf } from './toolkit/bytes.ts';
import { read } from './toolkit/json.ts';
import { beyond, cost } from './toolkit/metering.ts';
import { Meter } from './toolkit/meter.ts';
import {
  hashOf, lanePayload, type LaneTerms, openPayload, type OpenRequest, rowBytes, type Voucher, voucherPayload, wrap,
} from './toolkit/payloads.ts';
import { LaneKey, lowS, type Scheme } from './toolkit/sign.ts';
import { isAcceptable, verify } from './toolkit/verify.ts';

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
  costs: { name: string; units: bigint[]; free: bigint[]; prices: bigint[]; beyond: bigint[]; cost: bigint }[];
  lanes: { name: string; terms: LaneTerms; payload: Hex; id: Hex }[];
  openings: (Signed & { request: OpenRequest })[];
  rows: { name: string; voucher: Voucher; signature: Hex; row: Hex }[];
  signers: { name: string; signer: Hex; acceptable: boolean }[];
  vouchers: (Signed & { voucher: Voucher })[];
}

const VECTORS = read(readFileSync(join(ROOT, 'tests/vectors/vouchers.json'), 'utf8')) as Vectors;

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
    const left = beyond(vector.units, vector.free);
    assert.deepEqual(left, vector.beyond, vector.name);
    assert.equal(cost(left, vector.prices), vector.cost, vector.name);
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

test('rows of claims should have the bytes of the vectors', () => {
  for (const { name, voucher, signature, row } of VECTORS.rows) {
    assert.equal(hexOf(rowBytes(voucher, signature)), row, name);
  }
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

for (const { scheme, seed, signer } of VECTORS.keys) {
  test(`the toolkit should sign vouchers by ${scheme} as in the vectors`, () => {
    const key = LaneKey.fromSeed(scheme, bytes(seed));
    assert.equal(key.signer, signer);
    for (const wrapped of [false, true]) {
      const way = wrapped ? 'wrapped' : 'raw';
      const vector = VECTORS.vouchers.find(({ name }) => name === `${scheme} ${way}, voucher ordinary`);
      assert.ok(vector, `the vectors have no ordinary voucher by ${scheme}, ${way}`);
      const signature = key.signVoucher(vector.voucher, wrapped);
      assert.ok(verify(bytes(signer), bytes(signature), bytes(vector.hash)));
      if (scheme !== 'sr25519') assert.equal(signature, vector.signature);
    }
  });
}

test('the signature of ECDSA with the low s should be taken whichever of the two a wallet makes', () => {
  const ORDER = 2n ** 256n - 432420386565659656852420866394968145599n;
  const signatures = VECTORS.vouchers.filter(({ accepted, signature }) => accepted && signature.startsWith('0x02'));
  for (const { signature } of signatures) {
    const low = bytes(signature).subarray(2);
    const s = BigInt(hexOf(low.subarray(32, 64)));
    const high = bytes(`0x${(ORDER - s).toString(16).padStart(64, '0')}`);
    for (const v of [low[64]!, 27 + low[64]!]) assert.deepEqual(lowS(Uint8Array.from([...low.subarray(0, 64), v])), low);
    for (const v of [1 - low[64]!, 28 - low[64]!]) {
      assert.deepEqual(lowS(Uint8Array.from([...low.subarray(0, 32), ...high, v])), low);
    }
  }
});

test('a meter should come to what units cost in all, rounded up once', () => {
  const lane = { genesis_hash: '0x', fork_id: 0, lane_id: '0x', tariff_version: 1, prices: [7n, 0n, 0n, 0n, 0n, 0n] };
  const meter = new Meter({ ...lane, free: [5n, 0n, 0n, 0n, 0n, 0n] });
  // 7 millionths of a credit a token, and 5 tokens for nothing.
  const amounts = [5n, 1n, 142_857n].map((input) => meter.add([input, 0n, 1n, 1n, 0n, 0n]).cumulative_amount);
  assert.deepEqual(amounts, [0n, 1n, 2n]);
  assert.deepEqual(meter.voucher().cumulative_units, [142_863n, 0n, 3n, 3n, 0n, 0n]);
});
