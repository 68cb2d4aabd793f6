// SPDX-License-Identifier: Apache-2.0
// A chain whose eras take seconds: its runtime is that of development with short epochs, and its node makes a block,
// which is a slot of simulated time, every BLOCK_MS.

import { bnToU8a, u8aToHex } from '@polkadot/util';
import { xxhashAsHex } from '@polkadot/util-crypto';
import { AUTHOR, chainSpec, NodeProcess } from './node.ts';

const BLOCK_MS = 200;

/** How long `eras` of this chain take at most, on a machine that does much else. */
export const eras = (count: number) => count * 40 * BLOCK_MS * 3;

/** Starts a node of such a chain, with so many seats for validators; Alice is the only one at first. */
export async function startFastChain(seats: number): Promise<NodeProcess> {
  const spec = JSON.parse(await chainSpec('noema-fast-chain', 'dev'));
  const validatorCount = xxhashAsHex('Staking', 128) + xxhashAsHex('ValidatorCount', 128).slice(2);
  spec.genesis.raw.top[validatorCount] = u8aToHex(bnToU8a(seats, { bitLength: 32, isLe: true }));
  return NodeProcess.startOn(JSON.stringify(spec), ...AUTHOR, '--seal', `interval=${BLOCK_MS}`);
}
