// SPDX-License-Identifier: Apache-2.0
// The commands that the README and the guides show, run as they are printed. What is not run is listed below: a new
// command is run like the others of its block, and a new block fails until there is a test for it.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { blake2AsHex } from '@polkadot/util-crypto';
import { hashOf, load } from './desk.ts';
import { parentOf, specificsOf, termsOf, told } from './licensing/commands/words.ts';
import { Company, startChain } from './licensing/company.ts';
import { FAST_CHAIN, FASTER, NodeProcess, program } from './node.ts';
import { blocks, command, inLanguage, scripts } from './pages.ts';
import { ROOT, Terminal } from './terminal.ts';
import { units } from './toolkit/metering.ts';

const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs/guides')).sort().map((name) => `docs/guides/${name}`)];

/** Printed commands that are not run here, and why. */
const NOT_RUN = new Map([
  ['make run', 'goes on until Ctrl-C: the node of each test stands for it'],
  ['make test', 'runs this test'],
  ['make demo', 'takes as long as services.test.ts, which has the same acts'],
  ['make demo-licensing', 'takes as long as licensing.test.ts, which has the same acts'],
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

/** Pages that print nothing to run, and why: none at present. */
const NOTHING_TO_RUN = new Map<string, string>();

/** A script for the node of a test: only its address and pace are other than printed. */
const at = (node: NodeProcess, script: string) =>
  script
    .replaceAll('ws://127.0.0.1:9944', node.url)
    .replaceAll('cargo xtask feeder', `$& --url ${node.url} --speed ${FASTER} --repeat ${60 / FASTER}`);

const open = (node: NodeProcess, script: string) => new Terminal(at(node, script), { NOEMA_URL: node.url });

async function withNode<T>(work: (node: NodeProcess) => Promise<T>, start = () => NodeProcess.start(...FAST_CHAIN)): Promise<T> {
  const node = await start();
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

/** What each script prints, one after the other. */
async function each(node: NodeProcess, scripts: string[]): Promise<string[]> {
  const printed: string[] = [];
  for (const script of scripts) printed.push((await open(node, script).end()).printed);
  return printed;
}

/** The same at a node of their own, with the files that they write. */
const oneByOne = (files: string[], scripts: string[]) => withNode((node) => keeping(files, () => each(node, scripts)));

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

async function publishAModel(registering: string, selling: string, deriving: string, earning: string, dividing: string) {
  const scripts = [registering, selling, deriving, earning, dividing];
  const [asset = '', offer = '', derived = '', income = '', shares = ''] = await oneByOne(['tuned.offer'], scripts);
  assert.match(asset, /^\/\/Bob has asset 1, Base\./);
  assert.match(offer, /^\/\/Bob published the terms 0x/);
  assert.match(offer, /^1 {2}30 CRED {2}for 30 days; seats 2; for nothing each 30 days: input 10000000, output 2000000; may be passed on for 5 %/m);
  assert.match(derived, /^Asset 2: Model, Tuned, [^]*^Of what it earns asset 1 gets 10 %\.$/m);
  assert.match(derived, /^The terms 0x\w+ are there\.$/m);
  assert.match(derived, /^\/\/Dave has licence 1 of asset 2 for 30 CRED, until block \d+\./m);
  // Of 30 CRED 2 % are the protocol's, and of the rest 10 % Base's.
  assert.match(income, /^Asset 2 has earned 29\.4 CRED; 90 % are its owner's\. Not paid out to them: 26\.46 CRED\.$/m);
  assert.match(income, /^10 % are asset 1's\. Not pulled yet: 2\.94 CRED\.$/m);
  assert.match(income, /^The owner of asset 1, 5\w+, received 2\.94 CRED\./m);
  assert.match(shares, /^\/\/Charlie divided [^]* It had earned 26\.46 CRED, which \/\/Charlie received\./);
  assert.match(shares, new RegExp(`its shares are asset ${2 ** 31 + 2} of`));
}

/** What a command line says that is refused. */
async function refused(words: string, url = 'ws://127.0.0.1:1'): Promise<string> {
  const terminal = new Terminal(`scripts/clients.sh ${words}`, { NOEMA_URL: url });
  await assert.rejects(terminal.end());
  return terminal.errors;
}

/** What is refused at a node, and what helps. */
const REFUSED: [words: string, remedy: RegExp][] = [
  ['read 1 other.offer README.md', /the text of these terms is not README\.md, but one with the hash 0x\w{64}/],
  ['buy //Bob base.offer', /ModelLicensing\.SelfPurchase: ./],
  ['renew //Eve 1 much', /'much' is no amount: write a number/],
  ['register //Eve Model Mine README.md 1=5', /asset 1 is not open to everybody: buy a licence that allows derivatives/],
  ['shares //Eve 1', /asset 1 is not divided/],
];

async function useALicence(owner: string, finding: string, reading: string, buying: string, keepingIt: string) {
  const scripts = [owner, finding, reading, buying, keepingIt];
  await withNode((node) =>
    keeping(['base.offer', 'other.offer'], async () => {
      const [, offers = '', terms = '', licence = '', other = ''] = await each(node, scripts);
      assert.match(offers, /^1 {2}30 CRED {2}for 30 days; seats 2;/m);
      assert.match(terms, /^Terms 0x\w+: for 30 days; [^]*What you have read is in base\.offer\.$/m);
      const bought = /^\/\/Dave has licence 1 of asset 1 for 30 CRED, until block (\d+)\./m.exec(licence);
      assert.match(licence, /: InForce, [^]*seats 2, in use 0; left of this period: input 10000000, output 2000000\.$/m);
      assert.ok(bought, licence);
      // Another 30 days.
      const until = Number(bought[1]) + 30 * 28_800;
      assert.match(other, new RegExp(`^//Dave has licence 1 until block ${until}, for another 30 CRED\\.`, 'm'));
      assert.match(other, /^\/\/Eve has licence 1\. \/\/Dave paid 1\.5 CRED to asset 1 for that\./m);
      for (const [words, remedy] of REFUSED) assert.match(await refused(`assets ${words}`, node.url), remedy);
    }),
  );
}

/** At a chain whose royalty epochs last some seconds: readers wait for a week, or see the story. */
async function holdShares(owner: string, activating: string, earning: string, leaving: string) {
  const follow = async (node: NodeProcess) => {
    const company = await Company.open(node.url);
    try {
      const [, waiting = ''] = await each(node, [owner, activating]);
      assert.match(waiting, /^399999 shares of asset 1 earn for \/\/Dave from royalty epoch \d+ on\./m);
      await company.untilEpoch();
      const [earned = '', left = ''] = await each(node, [earning, leaving]);
      // 399,999 parts of 9.8 CRED, and next to nothing of what falls on the two shares that are not active.
      assert.match(earned, /: 399999 shares that earn, none that wait, 1 that are free\. They have earned 3\.91999\d? CRED/);
      assert.match(earned, /^\/\/Dave received 3\.91999\d? CRED for shares of asset 1\./m);
      assert.match(left, /^399999 shares of asset 1 are off hold/);
      assert.match(left, /^\/\/Eve received 100000 shares of asset 1 from \/\/Dave\./m);
    } finally {
      await company.close();
    }
  };
  await withNode((node) => keeping(['shared.offer'], () => follow(node)), startChain);
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
type Follow = (...scripts: string[]) => Promise<void>;

const FOLLOW: Record<string, Follow> = {
  'README.md': readme,
  'docs/guides/compute-credits.md': computeCredits,
  'docs/guides/feed-prices.md': feedPrices,
  'docs/guides/hold-shares.md': holdShares,
  'docs/guides/pay-for-services.md': payForServices,
  'docs/guides/publish-a-model.md': publishAModel,
  'docs/guides/run-a-node.md': runANode,
  'docs/guides/sell-services.md': sellServices,
  'docs/guides/use-a-licence.md': useALicence,
};

/** What is wrong with how a page is followed, if anything is. */
function gap(page: string, printed: string[], follow: Follow | undefined): string | undefined {
  const remedy = 'extend FOLLOW, or list the commands in NOT_RUN';
  if (printed.length !== (follow?.length ?? 0)) return `${page} has blocks of commands that no test follows: ${remedy}`;
  if (printed.length > 0 || NOTHING_TO_RUN.has(page)) return undefined;
  return `${page} has no commands that a test follows: print some in a block of sh, or list the page in NOTHING_TO_RUN`;
}

describe('pages', { concurrency: 2 }, () => {
  for (const page of PAGES) {
    test(`${page} should be right when its commands are run as printed`, async () => {
      const printed = scripts(page, (line) => NOT_RUN.has(line));
      const follow = FOLLOW[page];
      assert.equal(gap(page, printed, follow), undefined);
      await follow?.(...printed);
    });
  }
});

test('pages should print commands in blocks of sh alone, and every command that is not run', () => {
  const all = PAGES.flatMap(blocks);
  assert.deepEqual(new Set(all.map(({ language }) => language)), new Set(['sh', 'text']));
  const printed = new Set(all.flatMap(({ lines }) => lines.map(command)));
  assert.deepEqual([...NOT_RUN.keys()].filter((line) => !printed.has(line)), []);
});

test('pages should be refused when nothing of them is followed', () => {
  const follow = async (_script: string) => {};
  assert.match(gap('new.md', [], undefined) ?? '', /has no commands that a test follows/);
  assert.match(gap('new.md', [], async () => {}) ?? '', /has no commands that a test follows/);
  assert.match(gap('new.md', ['make'], undefined) ?? '', /has blocks of commands that no test follows/);
  assert.match(gap('new.md', ['make', 'make test'], follow) ?? '', /has blocks of commands that no test follows/);
  assert.equal(gap('new.md', ['make'], follow), undefined);
  // No page is listed for nothing.
  assert.deepEqual([...NOTHING_TO_RUN.keys()].filter((page) => !PAGES.includes(page) || FOLLOW[page]), []);
});

test('command lines should refuse with cause and remedy when the command is bad', async () => {
  assert.match(await refused('credits buy //Alice'), /is no command/);
  assert.match(await refused('services offer //Bob Chat'), /is no command[^]*offer ACCOUNT KIND MODEL URL PRICE…/);
  assert.match(await refused('assets claim //Bob'), /is no command[^]*claim ACCOUNT ASSET/);
  assert.match(await refused('assets sell //Bob 1'), /'sell \/\/Bob 1' is no command/);
  assert.match(await refused('credits solvency'), /no node answers at ws:\/\/127\.0\.0\.1:1: start one/);
});

test('terms and parents should be what is typed, and refused with a remedy when they are none', () => {
  const text = `0x${'11'.repeat(32)}`;
  const month = 30 * 28_800;
  const typed = termsOf(text, ['days=365', 'seats=2', 'input=5', 'gpu-ms=7', 'resale=2.5', 'derive=10x3']);
  assert.deepEqual(typed, {
    ...termsOf(text, []),
    duration: 365 * 28_800,
    seats: 2,
    quota: { units: units({ input: 5, gpuMilliseconds: 7 }), period: month },
    transferable: true,
    resale_royalty_ppm: 25_000,
    derivatives: { type: 'Allowed', value: { ppm: 100_000, count: 3 } },
  });
  assert.equal(
    told(typed),
    'for 365 days; seats 2; for nothing each 30 days: input 5, gpu-ms 7; may be passed on for 2.5 % of the last price; ' +
      `derivatives for 10 %, at most 3; text ${text}`,
  );
  assert.equal(told(termsOf(text, [])), `for ever; may not be passed on; no derivatives; text ${text}`);
  assert.deepEqual(parentOf('3=0.5'), { asset: 3, licence: undefined, max_ppm: 5_000 });
  assert.deepEqual(parentOf('3:8=10'), { asset: 3, licence: 8, max_ppm: 100_000 });
  for (const [word, remedy] of [
    ['seat=2', /'seat=2' is no term: write some of days=… seats=…/],
    ['seats=two', /'two' is no number of seats: write a whole number/],
    ['days=100001', /'100001' is too long: write 100000 days at most/],
    ['resale=101', /'101' is no part: write per cent, 100 at most/],
    ['resale=0.00001', /'0\.00001' is no amount: write a number/],
    ['input', /'' is no number of units: write a whole number/],
  ] as const) {
    assert.throws(() => termsOf(text, [word]), remedy);
  }
  assert.throws(() => specificsOf('Song'), /'Song' is no kind of asset that is registered here: take one of Model, Dataset, Agent/);
  assert.throws(() => parentOf('3'), /'3' names no parent: write its id and the most that it may get/);
});

test('files should be refused with a remedy when they are not there, or others', () => {
  const licence = join(ROOT, 'LICENSE');
  assert.equal(hashOf(licence), blake2AsHex(readFileSync(licence), 256));
  assert.equal(hashOf(hashOf(licence)), hashOf(licence));
  assert.throws(() => hashOf('no.file'), /there is no file no\.file: name one, or write its hash, blake2-256/);
  assert.throws(() => hashOf(ROOT), /there is no file/);
  assert.throws(() => load('no.offer', '`read`'), /there is no file no\.offer: name the one that `read` wrote/);
  assert.throws(() => load(licence, '`read`'), /is another file: name the one that `read` wrote/);
});
