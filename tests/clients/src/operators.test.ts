// SPDX-License-Identifier: Apache-2.0
// What operators do with the program and with Polkadot.js Apps, whose library these tests use.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { key } from './client.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';
import { FAST_CHAIN, NodeProcess, program } from './node.ts';

const client = new PolkadotJs();
let node: NodeProcess;

/** How long the program may take to refuse something. */
const REFUSE_MS = 30_000;

/** Runs the program, and returns what it printed, or the error it ended with. */
async function noema(...args: string[]): Promise<{ printed: string; failed: string }> {
  try {
    const { stdout } = await promisify(execFile)(program('noema'), args, { timeout: REFUSE_MS });
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
  node = await NodeProcess.start(...FAST_CHAIN);
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

test('set_keys should be refused when there is no proof that the keys belong to the signer', async () => {
  const keys = (await node.rpc('author_rotateKeys')) as string;
  assert.equal(await node.rpc('author_hasSessionKeys', [keys]), true);
  const { setKeys } = client.api.tx.session;
  assert.equal((await client.submit('//Dave', setKeys(keys as never, '0x'))).error, 'Session.InvalidProof');
  assert.ok((await client.api.query.session.nextKeys((await key('//Dave')).address)).isNone);
});

test('key setup should say what is wrong when it cannot do it', async () => {
  const owner = (await key('//Bob')).address;
  assert.match((await noema('key', 'setup')).failed, /--owner <ACCOUNT>/);
  assert.match((await noema('key', 'setup', '--owner', 'Bob')).failed, /no account .* give its address/);
  const nobody = await noema('key', 'setup', '--owner', owner, '--url', 'ws://127.0.0.1:1');
  assert.match(nobody.failed, /no node answers at ws:\/\/127\.0\.0\.1:1: .* start it, or say where/);
});

test('an RPC open to others should be refused with the reason when the node validates', async () => {
  const { failed } = await noema('--dev', '--validator', '--rpc-external');
  assert.match(failed, /--rpc-external .* validator.*--unsafe-rpc-external.*if you understand the risks/);
});

test('unsafe methods should be refused with the reason when the RPC is open to others', async () => {
  const open = await NodeProcess.start('--rpc-external');
  try {
    assert.equal(await open.rpc('system_chain'), 'Noema Development');
    for (const method of ['author_rotateKeys', 'system_peers']) {
      await assert.rejects(open.rpc(method), /unsafe to be called externally/);
    }
    const owner = (await key('//Bob')).address;
    const { failed } = await noema('key', 'setup', '--owner', owner, '--url', open.url);
    assert.match(failed, /does not allow author_rotateKeysWithOwner from here: run this on its machine/);
  } finally {
    await open.dispose();
  }
});

test('a node should warn when unsafe methods are open to others because its flags demand it', async () => {
  // It ends at once, for its port is taken.
  const port = new URL(node.url).port;
  const { failed } = await noema('--dev', '--unsafe-rpc-external', '--rpc-methods', 'unsafe', '--rpc-port', port);
  assert.match(failed, /It isn't safe to expose RPC publicly/);
  assert.match(failed, /in use by another program/);
});
