// SPDX-License-Identifier: Apache-2.0
// What operators do with the program and with Polkadot.js Apps, whose library these tests use.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { key } from './client.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';
import { NodeProcess, program } from './node.ts';

const client = new PolkadotJs();
let node: NodeProcess;

/** Runs the program, and returns what it printed, or the error it ended with. */
async function noema(...args: string[]): Promise<{ printed: string; failed: string }> {
  try {
    const { stdout } = await promisify(execFile)(program('noema'), args);
    return { printed: stdout, failed: '' };
  } catch (error) {
    return { printed: '', failed: (error as { stderr: string }).stderr.trim() };
  }
}

/** The line that follows the one that ends with `words`. */
const lineAfter = (text: string, words: string) => {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.endsWith(words));
  return lines[index + 1]?.trim() ?? '';
};

before(async () => {
  node = await NodeProcess.start();
  await client.connect(node.url);
});

after(async () => {
  await client.close();
  await node.dispose();
});

test('key setup should print a call that puts the keys on chain when its owner signs it', async () => {
  const owner = (await key('//Bob')).address;
  const { printed, failed } = await noema('key', 'setup', '--owner', owner, '--url', node.url);
  assert.equal(failed, '');
  const keys = lineAfter(printed, 'may use:');
  const call = lineAfter(printed, 'session.set_keys:');
  assert.equal(await node.rpc('author_hasSessionKeys', [keys]), true);
  const { api } = client;
  // What Apps does with pasted call data.
  const pasted = api.tx(api.createType('Call', call));
  assert.equal(pasted.method.section, 'session');
  // Without the owner's signature the proof is worth nothing.
  assert.equal((await client.submit('//Charlie', pasted)).error, 'Session.InvalidProof');
  assert.equal((await client.submit('//Bob', pasted)).error, null);
  const next = await api.query.session.nextKeys(owner);
  assert.equal(next.toHex(), keys);
});

test('key setup should say what is wrong when it cannot do it', async () => {
  const owner = (await key('//Bob')).address;
  assert.match((await noema('key', 'setup')).failed, /--owner <ACCOUNT>/);
  assert.match((await noema('key', 'setup', '--owner', 'Bob')).failed, /no account .* give its address/);
  const nobody = await noema('key', 'setup', '--owner', owner, '--url', 'ws://127.0.0.1:1');
  assert.match(nobody.failed, /no node answers at ws:\/\/127\.0\.0\.1:1: .* start it, or say where/);
});
