// SPDX-License-Identifier: Apache-2.0
// The client matrix: every library does what people do, all at the same time against one node, and each buys
// credits, pays a fee with nothing but credits, and redeems. Then the node is killed under open subscriptions.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClientUnderTest, KeyUri } from './client.ts';
import { Dedot } from './clients/dedot.ts';
import { Papi } from './clients/papi.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';
import { Subxt } from './clients/subxt.ts';
import { CREDITS, Matrix, ORDINARY } from './matrix.ts';
import { FAST_CHAIN, NodeProcess, SOAK } from './node.ts';
import { closeAll, nodeIsKilled, ordinaryUse, useOfCredits } from './visit.ts';

/** Each client has an account of its own, so that nonces do not meet. */
const USERS: [ClientUnderTest, KeyUri][] = [
  [new PolkadotJs(), '//Alice'],
  [new Papi(), '//Bob'],
  [new Dedot(), '//Charlie'],
  [new Subxt(), '//Dave'],
];
const CLIENTS = USERS.map(([client]) => client);

const matrix = new Matrix([...ORDINARY, ...CREDITS]);
let node: NodeProcess;

before(async () => {
  node = await NodeProcess.start(...(SOAK ? [] : FAST_CHAIN));
});

after(async () => {
  console.log(`\n${matrix}\n`);
  await closeAll(CLIENTS);
  await node.dispose();
});

test('clients should do what people do when they share a node', { concurrency: USERS.length }, async (t) => {
  const rows = USERS.map(([client, user]) =>
    t.test(client.name, async (t) => {
      const visit = { t, matrix, node, client, user };
      await ordinaryUse(visit);
      await useOfCredits(visit);
    }),
  );
  await Promise.all(rows);
});

test('clients should follow the chain again when the node was killed under their subscriptions', (t) =>
  nodeIsKilled(t, matrix, node, CLIENTS));

test('the matrix should have no gaps when all has run', () => {
  assert.deepEqual(matrix.gaps(CLIENTS.map(({ name }) => name)), []);
});
