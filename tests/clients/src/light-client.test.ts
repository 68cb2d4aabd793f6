// SPDX-License-Identifier: Apache-2.0
// The row of the light client in the matrix. It checks the seals of blocks and their finality, so its chain is as
// users' chains are: BABE makes a block every 3 s.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KeyUri } from './client.ts';
import { Smoldot } from './clients/smoldot.ts';
import { CREDITS, Matrix, ORDINARY } from './matrix.ts';
import { AUTHOR, chainSpec, NodeProcess, poll, SOAK } from './node.ts';
import { closeAll, nodeIsKilled, ordinaryUse, useOfCredits } from './visit.ts';

/** How long the chain may take until it has final blocks. */
const FINAL_MS = 60_000;

/** The light client asks for blocks instead of proofs when they are fewer. */
const WARP_BLOCKS = 32;

const USERS: [Smoldot, KeyUri][] = [
  [new Smoldot('genesis'), '//Alice'],
  [new Smoldot('a checkpoint'), '//Bob'],
];
const CLIENTS = USERS.map(([client]) => client);

// Buying takes many finalised transactions: minutes on such a chain.
const matrix = new Matrix(SOAK ? [...ORDINARY, ...CREDITS] : ORDINARY);
let node: NodeProcess;

before(async () => {
  // From a file, as the nodes of a network: a chain that is known by name makes its genesis each time it is asked.
  const spec = await chainSpec('noema', 'export-chain-spec', '--chain', 'dev', '--raw');
  node = await NodeProcess.startOn(spec, ...AUTHOR);
  // The checkpoint is to be another block than the genesis.
  await poll('a final block', FINAL_MS, async () => {
    const header = (await node.rpc('chain_getHeader', [await node.rpc('chain_getFinalizedHead')])) as { number: string };
    return Number(header.number) > 0 ? true : undefined;
  });
});

after(async () => {
  console.log(`\n${matrix}\n`);
  await closeAll(CLIENTS);
  await node.dispose();
});

test('light clients should do what people do when all they know is a chain spec', { concurrency: 2 }, async (t) => {
  const rows = USERS.map(([client, user]) =>
    t.test(client.name, async (t) => {
      const visit = { t, matrix, node, client, user };
      await ordinaryUse(visit);
      if (SOAK) await useOfCredits(visit);
    }),
  );
  await Promise.all(rows);
});

test('light clients should follow the chain again when the node was killed', (t) =>
  nodeIsKilled(t, matrix, node, CLIENTS));

if (SOAK) {
  test('a light client should sync by proofs of finality when the chain is long', async () => {
    const late = new Smoldot('genesis');
    try {
      await late.connect(node.url);
      const proved = late.said.map((line) => /warp-sync-fragment-verify-success;.* verified_height=(\d+)/.exec(line)?.[1]);
      const height = Math.max(...proved.map((height) => Number(height ?? 0)));
      assert.ok(height > WARP_BLOCKS, `it warped to ${height}`);
    } finally {
      await late.close();
    }
  });
}

test('the matrix should have no gaps when all has run', () => {
  assert.deepEqual(matrix.gaps(CLIENTS.map(({ name }) => name)), []);
});
