// SPDX-License-Identifier: Apache-2.0
// The commands that the README and the guides show, run as they are printed. What is not run is listed below: a new
// command is run like the others of its block, and a new block fails until there is a test for it.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { FAST_CHAIN, FASTER, NodeProcess, program } from './node.ts';
import { blocks, command, inLanguage, scripts } from './pages.ts';
import { ROOT, Terminal } from './terminal.ts';

const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs/guides')).sort().map((name) => `docs/guides/${name}`)];

/** Printed commands that are not run here, and why. */
const NOT_RUN = new Map([
  ['make run', 'goes on until Ctrl-C: the node of each test stands for it'],
  ['make test', 'runs this test'],
  ['make demo', 'takes as long as services.test.ts, which has the same acts'],
  ['make network', 'goes on until Ctrl-C: tests/tests/journeys/network.rs starts the same network'],
  ['noema --dev', 'goes on until Ctrl-C: so is the node of each test started'],
  ['noema key generate-node-key --chain raw.json --base-path /var/lib/noema', 'writes to a folder of the system'],
  [
    'noema --chain raw.json --base-path /var/lib/noema --validator --name my-node --public-addr /ip4/YOUR.ADDRESS/tcp/30333',
    "needs the reader's address, and goes on until Ctrl-C",
  ],
  ['noema key setup --owner YOUR_ADDRESS', "needs the reader's address: operators.test.ts runs it with Bob's"],
  ['make package', 'builds everything anew, with link-time optimisation: operators-kit.test.ts packs the program under test'],
]);


/** A script for the node of a test: only its address and pace are other than printed. */
const at = (node: NodeProcess, script: string) =>
  script
    .replaceAll('ws://127.0.0.1:9944', node.url)
    .replaceAll('cargo xtask feeder', `$& --url ${node.url} --speed ${FASTER} --repeat ${60 / FASTER}`);

const open = (node: NodeProcess, script: string) => new Terminal(at(node, script), { NOEMA_URL: node.url });

async function withNode<T>(work: (node: NodeProcess) => Promise<T>): Promise<T> {
  const node = await NodeProcess.start(...FAST_CHAIN);
  return work(node).finally(() => node.dispose());
}

/** When nobody follows a page that writes the file any more. */
let pricesAreFree: Promise<unknown> = Promise.resolve();

/** Does work for which readers are told to write files into the repository; whoever has such files there keeps them. */
async function keeping<T>(names: string[], work: () => Promise<T>): Promise<T> {
  const files = names.map((name) => join(ROOT, name));
  const before = files.map((file) => (existsSync(file) ? readFileSync(file) : undefined));
  return work().finally(() => {
    for (const [place, file] of files.entries()) {
      const kept = before[place];
      if (kept) writeFileSync(file, kept);
      else rmSync(file, { force: true });
    }
  });
}

/** For one page at a time. */
async function withPrices<T>(work: () => Promise<T>): Promise<T> {
  const turn = pricesAreFree.then(() => keeping(['prices.csv'], work));
  pricesAreFree = turn.catch(() => {});
  return turn;
}

async function readme(credits: string, feeder: string) {
  await withNode(async (node) => {
    const { lines: printed } = await open(node, credits).end();
    // The fee depends on measured weights: the page leaves it out.
    const shown = printed.map((line) => line.replace(/fee was [\d.]+ CRED/, 'fee was … CRED'));
    assert.deepEqual(shown, inLanguage('README.md', 'text').flat());
    const { lines } = await withPrices(() => open(node, feeder).end());
    assert.deepEqual(lines, ['     0.0 s: 0.100000 USD, fed by 5 of 5', '    60.0 s: 0.105000 USD, fed by 5 of 5']);
  });
}

async function computeCredits(script: string) {
  const { lines } = await withNode((node) => open(node, script).end());
  assert.match(lines.at(-1) ?? '', /NOE stand behind .* CRED; the ratio is .* \(Covered\)\.$/);
}

/** Starts watching, then the feeder, until the price is where it is fed. */
async function feedAndWatch(node: NodeProcess, feed: string, watch: string) {
  const watching = open(node, watch);
  let feeding: Terminal | undefined;
  const until = async () => {
    await watching.shows('latest: 100000n');
    feeding = open(node, feed);
    const released = watching.shows("name: 'PriceReleased', data: { price: 200000n }");
    // The feeder ends only if something is wrong, and says what.
    await feeding.during(Promise.race([released, feeding.end()]));
  };
  await watching.during(until());
  return { watched: watching.printed, fed: feeding?.lines ?? [] };
}

async function feedPrices(feed: string, watch: string) {
  const page = readFileSync(join(ROOT, 'docs/guides/feed-prices.md'), 'utf8');
  const { watched, fed } = await withNode((node) => withPrices(() => feedAndWatch(node, feed, watch)));
  // The steps that the page promises, in their order.
  const promised = [...page.matchAll(/to\s+`(\d+n)`/g)].map(([, price]) => price);
  const updates = [...watched.matchAll(/name: 'PriceUpdated',\s+data: \{ price: (\d+n)/g)].map(([, price]) => price);
  assert.deepEqual(updates, promised);
  assert.equal(updates.length, 5);
  assert.ok(watched.indexOf("'PriceConfirmed'") < watched.indexOf("'PriceUpdated'"), watched);
  const [first = ''] = fed;
  assert.ok(first !== '' && page.includes(`\`${first}\``), first);
}

/** What each script prints, one after the other at one node. */
async function oneByOne(files: string[], scripts: string[]): Promise<string[]> {
  const printed: string[] = [];
  await withNode((node) =>
    keeping(files, async () => {
      for (const script of scripts) printed.push((await open(node, script).end()).printed);
    }),
  );
  return printed;
}

async function sellServices(opening: string, customer: string, serving: string) {
  const scripts = [opening, customer, serving];
  const [shop = '', , sale = ''] = await oneByOne(['customer.lane', 'customer.voucher'], scripts);
  assert.match(shop, /^0 {2}Chat {2}llama-3\.3-70b {2}\S+ {2}in CRED for a million: input 2, cached 0\.2, output 8$/m);
  assert.match(sale, /^customer\.voucher: the lane paid 0\.56 CRED, 0\.0112 CRED of it to the protocol\.$/m);
  assert.match(sale, /: 5 CRED at most, 0\.56 CRED paid, 4\.44 CRED left; open\.$/m);
}

async function payForServices(provider: string, budget: string, using: string, ending: string) {
  const scripts = [provider, budget, using, ending];
  const [, , use = '', end = ''] = await oneByOne(['app.lane', 'app.voucher'], scripts);
  assert.match(use, /has signed for 0\.56 CRED in all: input 120000, cached 400000, output 30000\./);
  assert.match(use, /and 50 CRED in escrow: 5 CRED reserved for lanes/);
  assert.match(end, /^app\.voucher: the lane paid 0\.56 CRED/m);
  assert.match(end, /pays service 0: .* 4\.44 CRED left; closing \(Requested\): claims until block \d+/);
}

async function runANode(specs: string) {
  const folder = mkdtempSync(join(tmpdir(), 'noema-guide-'));
  try {
    const path = [dirname(program('noema')), process.env['PATH']].join(delimiter);
    await new Terminal(specs, { PATH: path }, folder).end();
    const { genesis } = JSON.parse(readFileSync(join(folder, 'raw.json'), 'utf8'));
    assert.ok(Object.keys(genesis.raw.top).length > 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What follows a page: a function with a parameter for each of its scripts. */
const FOLLOW: Record<string, (...scripts: string[]) => Promise<void>> = {
  'README.md': readme,
  'docs/guides/compute-credits.md': computeCredits,
  'docs/guides/feed-prices.md': feedPrices,
  'docs/guides/pay-for-services.md': payForServices,
  'docs/guides/run-a-node.md': runANode,
  'docs/guides/sell-services.md': sellServices,
};

describe('pages', { concurrency: 2 }, () => {
  for (const page of PAGES) {
    test(`${page} should be right when its commands are run as printed`, async () => {
      const printed = scripts(page, (line) => NOT_RUN.has(line));
      const follow = FOLLOW[page] ?? (async () => {});
      const remedy = 'extend FOLLOW, or list the commands in NOT_RUN';
      assert.equal(printed.length, follow.length, `${page} has blocks of commands that no test follows: ${remedy}`);
      await follow(...printed);
    });
  }
});

test('pages should print commands in blocks of sh alone, and every command that is not run', () => {
  const all = PAGES.flatMap(blocks);
  assert.deepEqual(new Set(all.map(({ language }) => language)), new Set(['sh', 'text']));
  const printed = new Set(all.flatMap(({ lines }) => lines.map(command)));
  assert.deepEqual([...NOT_RUN.keys()].filter((line) => !printed.has(line)), []);
});

test('command lines should refuse with cause and remedy when the command is bad', async () => {
  const refused = async (words: string) => {
    const terminal = new Terminal(`scripts/clients.sh ${words}`, { NOEMA_URL: 'ws://127.0.0.1:1' });
    await assert.rejects(terminal.end());
    return terminal.errors;
  };
  assert.match(await refused('credits buy //Alice'), /is no command/);
  assert.match(await refused('services offer //Bob Chat'), /is no command[^]*offer ACCOUNT KIND MODEL URL PRICE…/);
  assert.match(await refused('credits solvency'), /no node answers at ws:\/\/127\.0\.0\.1:1: start one/);
});
