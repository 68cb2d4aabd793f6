// SPDX-License-Identifier: Apache-2.0
// The runbooks of `docs/runbooks/`, typed as printed by the administrator of a machine of its own, with the package of
// the program under test. What the pages say to do in Polkadot.js Apps is done with its library.
//
// `make test` follows those that one node can: it authors with the keys of the development chain. `make soak` follows
// all on a network with elections.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { key, type KeyUri, NOE } from './client.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';
import { FastNetwork } from './fast-network.ts';
import { Host } from './host.ts';
import { pack } from './kit.ts';
import { poll, program } from './node.ts';
import { scripts } from './pages.ts';
import { samples } from './promql.ts';
import { ROOT, Terminal } from './terminal.ts';

const PAGES = readdirSync(join(ROOT, 'docs/runbooks')).filter((name) => name.endsWith('.md')).sort();
const followed = new Set(['README.md']);

/** The scripts of a page, which the caller follows one by one: so many there must be. */
function steps(page: string, count: number): string[] {
  followed.add(page);
  const printed = scripts(`docs/runbooks/${page}`);
  assert.equal(printed.length, count, `${page} has blocks of commands that no test follows`);
  return printed;
}

/** The folder that the reader has, with the package, its checksums and the chain. */
const FOLDER = '/srv/noema';
const OLDER = '0.0.9';
/** What the validator bonds: more than any of the network's. */
const BOND = 500_000n * NOE;

/** Whoever runs a validator: a machine, an account, and what the pages ask to fill in. */
class Operator {
  private constructor(readonly host: Host, readonly stash: KeyUri, readonly address: string) {}

  /** An operator with a new machine on which nothing was done but copying the three files. */
  static async start(stash: KeyUri, files: string): Promise<Operator> {
    const host = await Host.start();
    await host.run(`mkdir -p ${FOLDER} && cp ${files}/* ${FOLDER}/`);
    return new Operator(host, stash, (await key(stash)).address);
  }

  /** Types a script of a page; in a folder with the files. */
  async types(script: string, limitMs?: number): Promise<Terminal> {
    const own = script
      .replaceAll('YOUR_ADDRESS', this.address)
      .replaceAll('YOUR_NAME', 'kit')
      .replaceAll('YOUR.ADDRESS', '127.0.0.1');
    return this.host.run(own, FOLDER, limitMs).catch(async (error: Error) => {
      const { printed } = await this.host.run('journalctl --unit noema --lines 40 --no-pager');
      throw new Error(`${error.message}\n${printed}`);
    });
  }

  /** Opens Apps at the node, for as long as something is done there. */
  async inApps<T>(work: (api: PolkadotJs['api'], client: PolkadotJs) => Promise<T>): Promise<T> {
    const client = new PolkadotJs();
    await client.connect(`ws://${await this.host.forward(9944)}`);
    return work(client.api, client).finally(() => client.close());
  }

  /** Signs calls as the stash, in Apps, one after the other. */
  async signs(...calls: ((api: PolkadotJs['api']) => Parameters<PolkadotJs['submit']>[1])[]): Promise<void> {
    await this.inApps(async (api, client) => {
      for (const call of calls) assert.equal((await client.submit(this.stash, call(api))).error, null);
    });
  }

  /** What the node's metrics say. */
  async metric(name: string): Promise<number | undefined> {
    const { printed } = await this.host.run('curl --silent http://127.0.0.1:9615/metrics || true');
    return samples(printed).find((sample) => sample.name === name)?.value;
  }

  async best(): Promise<number> {
    const { printed } = await this.host.run('curl --silent http://127.0.0.1:9615/metrics');
    return samples(printed).find(({ labels }) => labels.get('status') === 'best')?.value ?? 0;
  }

  async wait(what: string, limitMs: number, name: string, good: (value: number) => boolean): Promise<void> {
    await poll(what, limitMs, async () => {
      const value = await this.metric(name);
      return value !== undefined && good(value) ? true : undefined;
    });
  }

  async dispose(): Promise<void> {
    await this.host.dispose();
  }
}

/** Pastes call data that a command has printed. */
const pasted = ({ lines }: Terminal) => (api: PolkadotJs['api']) => {
  const mark = lines.findIndex((line) => line.startsWith('Call data of session.set_keys:'));
  return api.tx(api.createType('Call', lines[mark + 1]?.trim()));
};

/** The number of the node's process, as its machine sees it. */
const processOf = async (operator: Operator) =>
  (await operator.host.run('systemctl show --property MainPID --value noema')).printed.trim();

/** Where a node keeps the runtimes that it has compiled, below its own folder: those of another user it refuses. */
const COMPILED = '/var/lib/noema/runtimes';

/** Gives the node of a machine what was compiled on this one, if that is kept: each of its starts would take as long. */
async function knowsRuntimes({ host }: Operator): Promise<void> {
  const kept = process.env['NOEMA_RUNTIME_CACHE'];
  if (kept === undefined || kept === '' || !existsSync(kept)) return;
  // Other nodes may change it meanwhile: what is not copied is compiled.
  await host.run(`
    cp --recursive '${kept}' ${COMPILED} || true
    chown --recursive noema:noema ${COMPILED}
    systemctl set-environment NOEMA_RUNTIME_CACHE=${COMPILED}`);
}

/**
 * Follows the page up to session keys, and returns the terminal that has printed them. With keys that are given, the node
 * is in office from the start.
 */
async function installUpToKeys(operator: Operator, given: string[] = []): Promise<Terminal> {
  const [check = '', configure = '', start = '', keys = ''] = steps('install.md', 5);
  await operator.types(check);
  await operator.types(configure);
  await operator.host.run(given.join('\n'));
  await knowsRuntimes(operator);
  const { printed } = await operator.types(start);
  assert.match(printed, /"isSyncing":false/);
  return operator.types(keys);
}

/** Bonds, sets the keys that were printed, and stands for election. */
async function standsForElection(operator: Operator, keys: Terminal): Promise<void> {
  await operator.signs(
    ({ tx }) => tx.staking.bond(BOND, 'Staked'),
    pasted(keys),
    ({ tx }) => tx.staking.validate({ commission: 50_000_000, blocked: false }),
  );
}

async function seesThatItValidates(operator: Operator): Promise<void> {
  const watch = steps('install.md', 5)[4] ?? '';
  const { printed } = await operator.types(watch);
  for (const name of ['active_authority', 'next_authority', 'session_keys_match']) {
    assert.match(printed, new RegExp(`^noema_${name}(\\{.*\\})? 1$`, 'm'));
  }
  const made = samples(printed).find(({ name }) => name === 'substrate_proposer_block_constructed_count');
  assert.ok(made !== undefined && made.value > 0, printed);
}

/** Keys and database are as the unit and the package promise. */
async function isPrivate({ host }: Operator): Promise<void> {
  const { lines } = await host.run("stat --format '%a %U %n' /var/lib/noema /var/lib/noema/chains/*/keystore/*");
  const [folder, ...keys] = lines;
  assert.equal(folder, '700 noema /var/lib/noema');
  assert.ok(keys.length > 0);
  for (const line of keys) assert.match(line, /^600 noema /);
  // As the running node sees it: systemd's settings are in force.
  const { printed } = await host.run('cat /proc/$(systemctl show --property MainPID --value noema)/status');
  assert.match(printed, /^NoNewPrivs:\s+1$/m);
  assert.match(printed, /^CapBnd:\s+0+$/m);
  assert.match(printed, /^Seccomp:\s+2$/m);
}

async function savesAndRestores(operator: Operator): Promise<void> {
  const [save = '', restore = '', look = ''] = steps('snapshot-restore.md', 3);
  await operator.types(save);
  const { printed: names } = await operator.host.run('tar --list --file /var/backups/noema/snapshot.tar');
  assert.match(names, /paritydb/);
  assert.doesNotMatch(names, /keystore|network/);
  const keys = 'find /var/lib/noema/chains/*/keystore /var/lib/noema/chains/*/network -type f | sort | xargs sha256sum';
  const { printed: before } = await operator.host.run(keys);
  await operator.types(restore);
  const { printed } = await operator.types(look);
  const held = JSON.parse(printed.slice(0, printed.indexOf('}') + 1)) as { best_number: number };
  assert.ok(held.best_number > 0, printed);
  assert.equal((await operator.host.run(keys)).printed, before, 'keys stay');
  assert.ok((await operator.best()) >= held.best_number);
}

async function upgradesAndGoesBack(operator: Operator, newer: string): Promise<void> {
  const [install = '', restart = '', back = ''] = steps('upgrade.md', 3);
  const old = `${FOLDER}/old`;
  await operator.host.run(`mkdir ${old} && mv ${FOLDER}/noema_* ${FOLDER}/SHA256SUMS ${old}/ && cp ${newer}/* ${FOLDER}/`);
  const installed = async () => (await operator.host.run("dpkg-query --show --showformat '${Version}' noema")).printed;
  const before = await processOf(operator);
  assert.equal(await installed(), OLDER);
  const { printed } = await operator.types(install);
  assert.match(printed, /the node still runs the program it was started with/);
  assert.equal(await processOf(operator), before, 'the node goes on until its operator restarts it');
  await operator.types(restart);
  assert.notEqual(await processOf(operator), before);
  assert.notEqual(await installed(), OLDER);
  await operator.host.run(`rm ${FOLDER}/noema_* && cp ${old}/* ${FOLDER}/`);
  await operator.types(back);
  assert.equal(await installed(), OLDER);
}

const folder = mkdtempSync(join(tmpdir(), 'noema-runbooks-'));
const unavailable = Host.unavailable;
const OLD = join(folder, 'old');
const NEW = join(folder, 'new');

before(() => {
  if (unavailable !== undefined) return;
  for (const place of [OLD, NEW]) mkdirSync(place);
  pack(OLD, OLDER);
  pack(NEW);
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** The keys of the only authority of the development chain, which stand for an election. */
const ALICE = [
  ['sr25519', 'babe'],
  ['ed25519', 'gran'],
  ['sr25519', 'audi'],
].map(([scheme, type]) => {
  const place = '--chain /etc/noema/chain.json --base-path /var/lib/noema';
  return `runuser -u noema -- noema key insert ${place} --suri //Alice --scheme ${scheme} --key-type ${type}`;
});

const AT_ONCE = 'runbooks should lead from the package to blocks, and from a snapshot to the same chain';

test(AT_ONCE, { skip: unavailable ?? false }, async () => {
  const { printed } = await new Terminal(`${program('noema')} export-chain-spec --chain dev --raw 2>/dev/null`).end();
  writeFileSync(join(OLD, 'chain.json'), printed);
  const operator = await Operator.start('//Bob', OLD);
  try {
    const keys = await installUpToKeys(operator, ALICE);
    await standsForElection(operator, keys);
    const { commission } = await operator.inApps(async (api) => api.query.staking.validators(operator.address));
    assert.equal(commission.toNumber(), 50_000_000);
    await seesThatItValidates(operator);
    await isPrivate(operator);
    await savesAndRestores(operator);
  } finally {
    await operator.dispose();
  }
});

/** How long an election may take: an era of two minutes may just have begun, and the next one is planned by then. */
const ELECTED_MS = 10 * 60_000;
/** New keys count from the session after the next, and sessions take a minute. */
const KEYS_COUNT_MS = 5 * 60_000;
/** How long finality may take to move again: on a busy machine it took three minutes. */
const RESUMES_MS = 8 * 60_000;

/** Waits until blocks of a validator are made with other keys than before. */
async function changesKeys(operator: Operator, before: string): Promise<void> {
  await operator.inApps(({ query }) =>
    poll('the new keys count', KEYS_COUNT_MS, async () => {
      const queued = await query.session.queuedKeys();
      const mine = queued.find(([who]) => who.toString() === operator.address)?.[1].toHex();
      const authorities = (await query.babe.authorities()).map(([id]) => id.toHex());
      // GRANDPA's key, then BABE's.
      return mine !== undefined && mine !== before && authorities.includes(`0x${mine.slice(66, 130)}`) ? true : undefined;
    }),
  );
}

const keysOf = (operator: Operator) =>
  operator.inApps(async ({ query }) => (await query.session.nextKeys(operator.address)).toHex());

/** Waits until so many more blocks were made. */
async function makesMore(operator: Operator, more: number): Promise<void> {
  const made = 'substrate_proposer_block_constructed_count';
  const start = (await operator.metric(made)) ?? 0;
  await operator.wait(`${more} more blocks are made`, 180_000, made, (blocks) => blocks >= start + more);
}

async function rotates(operator: Operator): Promise<void> {
  const [make = '', look = ''] = steps('rotate-keys.md', 2);
  const before = await keysOf(operator);
  await operator.signs(pasted(await operator.types(make)));
  assert.notEqual(await keysOf(operator), before);
  await operator.types(look);
  await changesKeys(operator, before);
  await makesMore(operator, 2);
  const { printed } = await operator.types(look);
  assert.equal([...printed.matchAll(/^noema_.* 1$/gm)].length, 3, printed);
}

/** Moves the validator to another machine, which is returned. */
async function migrates(operator: Operator, network: FastNetwork): Promise<Operator> {
  const [inOffice = '', off = ''] = steps('migrate.md', 2);
  const moved = await Operator.start(operator.stash, OLD);
  const [address] = Host.cable(operator.host, moved.host);
  const peer = await network.addressOf('http://127.0.0.1:9944', address, 30333);
  const { printed: chain } = await operator.host.run(`jq --compact-output '.bootNodes = ["${peer}"]' ${FOLDER}/chain.json`);
  const file = join(folder, 'moved.json');
  writeFileSync(file, chain);
  await moved.host.run(`cp ${file} ${FOLDER}/chain.json`);
  const before = await keysOf(operator);
  await operator.signs(pasted(await installUpToKeys(moved)));
  await moved.types(inOffice, KEYS_COUNT_MS);
  await operator.types(off, KEYS_COUNT_MS);
  assert.notEqual(await keysOf(moved), before);
  await makesMore(moved, 2);
  assert.equal((await operator.host.run('systemctl is-active noema || true')).printed.trim(), 'inactive');
  return moved;
}

async function outlastsAStall(operator: Operator, network: FastNetwork): Promise<void> {
  const [compare = '', who = '', look = '', restart = '', wait = ''] = steps('stall.md', 5);
  const inOffice = await operator.inApps(async ({ query }) => (await query.session.validators()).map(String));
  const voters = await network.those(inOffice);
  const paused = voters.slice(0, 2);
  assert.equal(paused.length, 2);
  await network.signal('STOP', paused);
  try {
    // Until what was on its way is final.
    await poll('finality stands still', 60_000, async () => {
      const { printed } = await operator.types(compare);
      const final = samples(printed).filter(({ labels }) => labels.get('status') === 'finalized').map(({ value }) => value);
      return final[0] === final[1] ? true : undefined;
    });
    const { printed } = await operator.types(who);
    const round = JSON.parse(printed) as { needed: number; prevotes: number; precommits: number; missing: string[] };
    assert.ok(Math.min(round.prevotes, round.precommits) < round.needed, printed);
    assert.equal(round.missing.length, paused.length, printed);
    assert.match((await operator.types(look)).printed, /"peers":[1-9]/);
    await operator.types(restart);
  } finally {
    await network.signal('CONT', paused);
  }
  await operator.types(wait, RESUMES_MS);
}

const soak = process.env['NOEMA_SOAK'] === undefined ? 'make soak runs it: it takes a quarter of an hour' : undefined;

const IN_TIME = 'runbooks should lead from the package to an elected validator, and it through all that comes later';

test(IN_TIME, { skip: unavailable ?? soak ?? false }, async () => {
  const operators: Operator[] = [await Operator.start('//Eve', OLD)];
  const [operator] = operators as [Operator];
  try {
    const network = await FastNetwork.start(operator.host);
    await network.handsOut(`${FOLDER}/chain.json`);
    const keys = await installUpToKeys(operator);
    await standsForElection(operator, keys);
    await operator.wait('the validator is elected', ELECTED_MS, 'noema_active_authority', (active) => active === 1);
    await makesMore(operator, 1);
    await seesThatItValidates(operator);
    await isPrivate(operator);
    await rotates(operator);
    await upgradesAndGoesBack(operator, NEW);
    // The stall is at the first machine, to which the others are connected.
    await outlastsAStall(operator, network);
    const moved = await migrates(operator, network);
    operators.push(moved);
    const offences = await moved.inApps(({ query }) => query.offences.reports.entries());
    assert.equal(offences.length, 0, 'nobody has equivocated');
  } finally {
    await Promise.all(operators.map((each) => each.dispose()));
  }
});

test('runbooks should all be followed by a test', () => {
  // The long test names its pages only when it runs.
  const inSoak = soak === undefined ? [] : ['migrate.md', 'rotate-keys.md', 'stall.md', 'upgrade.md'];
  assert.deepEqual([...followed, ...inSoak].sort(), unavailable === undefined ? PAGES : ['README.md', ...inSoak].sort());
});
