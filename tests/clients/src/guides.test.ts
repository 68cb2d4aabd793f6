// SPDX-License-Identifier: Apache-2.0
// The commands that the README and the guides show, run as they are printed, against a node of their own.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { NodeProcess } from './node.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** How long a command may take: a transaction, finalised. */
const COMMAND_MS = 90_000;

/** The blocks of code of a page in that language, without the indent of a list. */
function blocks(page: string, language: string): string[][] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const found = text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'));
  return [...found].map(([, indent = '', body = '']) =>
    body.trimEnd().split('\n').map((line) => line.slice(indent.length)),
  );
}

/** The commands of a page that use credits, in their order. */
const commands = (page: string) =>
  blocks(page, 'sh').flat().filter((line) => line.startsWith('scripts/clients.sh credits'));

/** Runs a command as a shell would, in the folder of the repository. */
async function run(command: string, url: string): Promise<string> {
  const environment = { ...process.env, NOEMA_URL: url };
  const options = { cwd: ROOT, env: environment, timeout: COMMAND_MS };
  const { stdout } = await promisify(execFile)('bash', ['-c', command], options);
  return stdout.trim();
}

/** Runs the commands of a page on a fresh chain and returns what each printed. */
async function follow(page: string): Promise<string[]> {
  const node = await NodeProcess.start();
  try {
    const printed: string[] = [];
    for (const command of commands(page)) printed.push(await run(command, node.url));
    return printed;
  } finally {
    await node.dispose();
  }
}

test('README should say what its commands print when they run on a fresh chain', async () => {
  const expected = blocks('README.md', 'text').flat();
  const printed = await follow('README.md');
  // The fee depends on measured weights: the page leaves it out.
  assert.deepEqual(printed.map((line) => line.replace(/fee was [\d.]+ CRED/, 'fee was … CRED')), expected);
  assert.equal(expected.length, 5);
});

test('guide to credits should work when its commands run on a fresh chain', async () => {
  const printed = await follow('docs/guides/compute-credits.md');
  assert.equal(printed.length, 6);
  assert.ok(printed.every((text) => text !== ''), printed.join('\n'));
});

test('credits should refuse with cause and remedy when the command is bad', async () => {
  const refused = (command: string) =>
    run(`scripts/clients.sh credits ${command}`, 'ws://127.0.0.1:1').then(
      () => assert.fail(`${command} was accepted`),
      (error: { stderr: string }) => error.stderr,
    );
  assert.match(await refused('buy //Alice'), /is no command/);
  assert.match(await refused('solvency'), /no node answers at ws:\/\/127\.0\.0\.1:1: start one/);
});
