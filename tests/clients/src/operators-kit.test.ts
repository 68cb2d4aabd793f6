// SPDX-License-Identifier: Apache-2.0
// The operator's kit of `packaging/`: the unit, its presets, the package, the alerts and the dashboard. That the package
// installs and the unit runs is tested where a whole machine can be tried: in runbooks.test.ts.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { parse } from 'yaml';
import { freePort, NodeProcess, poll, program, within } from './node.ts';
import { pack, presetFlags } from './kit.ts';
import { samples, type Selector, selectors, selects } from './promql.ts';
import { ROOT } from './terminal.ts';

/** The most that `systemd-analyze security` may score, in tenths: 0 is safe, 100 is not. Each setting left out adds to it. */
const MOST_EXPOSED = 12;

const UNIT = join(ROOT, 'packaging/systemd/noema.service');
const RULES = join(ROOT, 'packaging/prometheus/noema.rules.yml');
const DASHBOARD = join(ROOT, 'packaging/grafana/noema.json');

const folder = mkdtempSync(join(tmpdir(), 'noema-kit-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(name: string, ...args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) throw new Error(`${name} does not start (${error.message}): run 'scripts/setup.sh test'`);
  return { status, printed: stdout, said: stdout + stderr };
}

/** Runs a program that must succeed. */
function done(name: string, ...args: string[]): string {
  const { status, printed, said } = run(name, ...args);
  assert.equal(status, 0, `${name} ${args.join(' ')}:\n${said}`);
  return printed;
}

const exposure = (unit: string) =>
  run('systemd-analyze', 'security', '--offline=true', `--threshold=${MOST_EXPOSED}`, '--no-pager', unit);

/** Writes the unit anew, changed. */
function changed(change: (unit: string) => string): string {
  const place = mkdtempSync(join(folder, 'unit-'));
  const file = join(place, 'noema.service');
  const before = readFileSync(UNIT, 'utf8');
  const text = change(before);
  assert.notEqual(text, before);
  writeFileSync(file, text);
  return file;
}

test('unit should be under the threshold of systemd-analyze security, and over it when it is weakened', () => {
  const { status, said } = exposure(UNIT);
  assert.equal(status, 0, said);
  for (const setting of ['NoNewPrivileges', 'ProtectSystem', 'SystemCallFilter', 'CapabilityBoundingSet', 'ProtectHome']) {
    const weakened = changed((unit) => unit.replace(new RegExp(`^${setting}=.*\n`, 'gm'), ''));
    assert.notEqual(exposure(weakened).status, 0, `${setting} makes no difference`);
  }
});

test('unit should pass systemd-analyze verify, and not when a setting is misspelt', () => {
  // The program is where the package puts it, which is not on this machine.
  const here = (unit: string) => unit.replaceAll('/usr/bin/noema', program('noema'));
  const { status, said } = run('systemd-analyze', 'verify', '--man=no', changed(here));
  assert.equal(status, 0, said);
  assert.ok(!said.includes('noema.service'), said);
  const misspelt = changed((unit) => here(unit).replace('ProtectHome=', 'ProtectedHome='));
  assert.match(run('systemd-analyze', 'verify', '--man=no', misspelt).said, /Unknown key.*ProtectedHome/);
});

/** Of each file its mode, owner and path. */
const contents = (deb: string) =>
  done('dpkg-deb', '--contents', deb)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([mode = '', owner = '', , , , path = '']) => ({ mode, owner, path: path.slice(1) }));

test('package should hold the program and the kit, owned by root, with checksums, and the same twice', () => {
  const first = pack(join(folder, 'first'));
  const files = contents(first.deb);
  const presets = readdirSync(join(ROOT, 'packaging/presets')).map((name) => `/usr/share/noema/presets/${name}`);
  const pages = readdirSync(join(ROOT, 'docs/runbooks')).map((name) => `/usr/share/doc/noema/runbooks/${name}`);
  const expected = [
    ...['/etc/noema/node.env', '/usr/bin/noema', '/usr/lib/systemd/system/noema.service'],
    ...['/usr/share/doc/noema/changelog.gz', '/usr/share/doc/noema/copyright'],
    ...['/usr/share/noema/grafana/noema.json', '/usr/share/noema/prometheus/noema.rules.yml'],
    ...presets,
    ...pages,
  ];
  assert.deepEqual(files.map(({ path }) => path).filter((path) => !path.endsWith('/')).sort(), expected.sort());
  assert.equal(presets.length, 3);
  for (const { mode, owner, path } of files) {
    assert.equal(owner, 'root/root', path);
    const fixed = path.endsWith('/') ? 'drwxr-xr-x' : path === '/usr/bin/noema' ? '-rwxr-xr-x' : '-rw-r--r--';
    assert.equal(mode, fixed, path);
  }
  done('dpkg-deb', '--extract', first.deb, join(folder, 'root'));
  assert.ok(readFileSync(join(folder, 'root/usr/bin/noema')).equals(readFileSync(program('noema'))));
  assert.match(done('dpkg-deb', '--field', first.deb, 'Depends'), /^libc6 \(>= 2\.\d+\), .*passwd$/m);
  assert.equal(done('dpkg-deb', '--info', first.deb, 'conffiles'), '/etc/noema/node.env\n');
  done('sh', '-c', `cd '${first.folder}' && sha256sum --check --strict SHA256SUMS`);
  const second = pack(join(folder, 'second'));
  assert.ok(readFileSync(second.deb).equals(readFileSync(first.deb)));
});

test('package script should say what helps when there is no program', () => {
  const { status, said } = run(join(ROOT, 'scripts/package.sh'), join(folder, 'none'));
  assert.equal(status, 1);
  assert.match(said, /there is no program .*\/none: build it by 'make package'/);
});

test('container should run the package, as the user of the package, on its folder', () => {
  const lines = readFileSync(join(ROOT, 'packaging/Containerfile'), 'utf8').replaceAll('\\\n', '').split('\n');
  const of = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  assert.match(of('RUN').join(), /apt-get install --yes --no-install-recommends \/tmp\/noema_\*\.deb/);
  assert.deepEqual(of('USER'), ['noema:noema']);
  // The folder that the package makes for that user, in mode 0700, so that a volume on it has both.
  const postinst = readFileSync(join(ROOT, 'packaging/debian/postinst'), 'utf8');
  const [, made] = /^install -d -m 0700 -o noema -g noema (\S+)$/m.exec(postinst) ?? [];
  assert.deepEqual(of('VOLUME'), [made]);
  const [entry = ''] = of('ENTRYPOINT');
  assert.deepEqual(JSON.parse(entry), ['/usr/bin/noema', '--base-path', made]);
});

/** Whether the port is only for programs of this machine. */
function isOnLoopback(url: string): boolean {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  const tables = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'));
  const LISTENS = '0A';
  const listening = tables
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(`:${port}`) && state === LISTENS);
  assert.ok(listening.length > 0, `nobody listens at ${url}`);
  return listening.every(([, local]) => /^(0100007F|0{24}01000000):/.test(local ?? ''));
}

const post = (node: NodeProcess, body: string) =>
  fetch(node.url.replace('ws:', 'http:'), { method: 'POST', headers: { 'content-type': 'application/json' }, body });

const call = (id: number) => ({ jsonrpc: '2.0', id, method: 'system_chain', params: [] });

async function methods(node: NodeProcess): Promise<string[]> {
  return ((await node.rpc('rpc_methods')) as { methods: string[] }).methods;
}

/** A method that changes the node is refused. */
const refusesUnsafe = (node: NodeProcess) =>
  assert.rejects(node.rpc('author_rotateKeys'), /unsafe/i, 'author_rotateKeys is allowed');

/** Opens a connection and makes so many calls at once; returns the errors. */
async function flood(url: string, calls: number): Promise<string[]> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const errors: string[] = [];
  let answers = 0;
  const all = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const answer = JSON.parse(data.toString()) as { error?: { message: string } };
      if (answer.error) errors.push(answer.error.message);
      answers += 1;
      if (errors.length > 0 || answers === calls) resolve();
    });
  });
  for (let id = 0; id < calls; id += 1) socket.send(JSON.stringify(call(id)));
  await within(`answers to ${calls} calls, or a refusal`, 60_000, all).finally(() => socket.terminate());
  return errors;
}

interface Rules {
  groups: { rules: { alert: string; expr: string }[] }[];
}

interface Panel {
  id: number;
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string }[];
}

const alerts = () => (parse(readFileSync(RULES, 'utf8')) as Rules).groups.flatMap(({ rules }) => rules);
const panels = () => (JSON.parse(readFileSync(DASHBOARD, 'utf8')) as { panels: Panel[] }).panels;

/** The series of which Prometheus itself knows whether it could scrape. */
const ITS_OWN = new Set(['up']);

/** What reads metrics, and what it reads. */
function readers(): [string, Selector[]][] {
  const watched = panels().flatMap(({ title, targets }) => (targets ?? []).map(({ expr }) => [`panel ${title}`, expr]));
  const asked = [...alerts().map(({ alert, expr }) => [`alert ${alert}`, expr]), ...watched];
  const named = readdirSync(join(ROOT, 'docs/runbooks')).flatMap((page) => {
    const words = readFileSync(join(ROOT, 'docs/runbooks', page), 'utf8').matchAll(/`((?:noema|substrate)_[a-z_]+)`/g);
    return [...words].map(([, metric = '']) => [`page ${page}`, metric]);
  });
  return [...asked, ...named].map(([reader = '', expression = '']) => [reader, selectors(expression)]);
}

test('alerts should fire for every fault and for none that is well, by promtool', () => {
  done('promtool', 'check', 'rules', RULES);
  const tests = join(ROOT, 'packaging/prometheus/noema.rules.test.yml');
  done('promtool', 'test', 'rules', tests);
  const names = alerts().map(({ alert }) => alert).sort();
  const text = readFileSync(tests, 'utf8');
  const inTests = (mark: RegExp) => [...new Set([...text.matchAll(mark)].map(([, name]) => name))].sort();
  assert.deepEqual(inTests(/alertname: (\w+)/g), names, 'silent where all is well');
  assert.deepEqual(inTests(/alertname="(\w+)"/g), names, 'fires at its fault');
});

test('dashboard should have panels that do not overlap, each with a question of its own', () => {
  const all = panels();
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  assert.equal(new Set(all.map(({ title }) => title)).size, all.length);
  const cells = all.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  );
  assert.equal(new Set(cells).size, cells.length, 'panels overlap');
  assert.ok(all.every(({ gridPos: { x, w } }) => x + w <= 24));
  assert.ok(all.every(({ type, targets }) => type === 'row' || (targets ?? []).length > 0));
});

/** Where the validator of these tests shows its metrics. */
let metrics = '';

/** A scrape of an authority that has made blocks and voted. */
const scrape = () =>
  poll('an authority that votes', 60_000, async () => {
    const seen = samples(await (await fetch(metrics)).text());
    const value = (name: string) => seen.find((sample) => sample.name === name)?.value ?? 0;
    const votes = value('substrate_finality_grandpa_prevotes_total');
    return votes > 0 && value('substrate_proposer_block_constructed_count') > 1 ? seen : undefined;
  });

describe('a development chain with the flags of a preset', () => {
  const nodes = new Map<string, NodeProcess>();

  const of = (name: string): NodeProcess => {
    const node = nodes.get(name);
    if (!node) throw new Error(`no node with preset ${name}`);
    return node;
  };

  before(async () => {
    const port = await freePort();
    metrics = `http://127.0.0.1:${port}/metrics`;
    const more: Record<string, string[]> = { validator: ['--prometheus-port', String(port)] };
    // Together: most of their start is compiling the runtime.
    const starting = ['validator', 'rpc', 'archive'].map(async (name) => {
      nodes.set(name, await NodeProcess.start(...presetFlags(name), ...(more[name] ?? [])));
    });
    await Promise.all(starting);
  });

  after(() => Promise.all([...nodes.values()].map((node) => node.dispose())));

  test('validator should be an authority whose RPC is safe and for its own machine', async () => {
    const node = of('validator');
    assert.deepEqual(await node.rpc('system_nodeRoles'), ['Authority']);
    assert.ok(isOnLoopback(node.url));
    await refusesUnsafe(node);
  });

  test('rpc should be open, safe and bounded in size, batch and rate', async () => {
    const node = of('rpc');
    assert.ok(!isOnLoopback(node.url));
    await refusesUnsafe(node);
    const batch = async (length: number) => {
      const answer = await post(node, JSON.stringify(Array.from({ length }, (_, id) => call(id))));
      return answer.text();
    };
    assert.equal((JSON.parse(await batch(20)) as unknown[]).length, 20);
    assert.match(await batch(21), /batch request.* too large/i);
    const sized = async (length: number) => (await post(node, JSON.stringify({ ...call(0), id: 'x'.repeat(length) }))).status;
    assert.equal(await sized(1024 * 1024 - 100), 200);
    assert.equal(await sized(1024 * 1024), 413);
    assert.match((await flood(node.url, 2_000))[0] ?? '', /rate limit/i);
  });

  test('archive should keep all, so that it alone has the methods of archives', async () => {
    const node = of('archive');
    assert.ok(isOnLoopback(node.url));
    await refusesUnsafe(node);
    assert.ok((await methods(node)).includes('archive_v1_storage'));
    assert.ok(!(await methods(of('validator'))).includes('archive_v1_storage'));
  });

  test('health should be answered, and readiness once there is nothing to catch up with', async () => {
    const at = (path: string) => fetch(of('validator').url.replace('ws:', 'http:') + path);
    assert.deepEqual(await (await at('/health')).json(), { peers: 0, isSyncing: false, shouldHavePeers: false });
    assert.equal((await at('/health/readiness')).status, 200);
  });

  test('alerts, dashboard and runbooks should name series alone that a live authority has', async () => {
    const live = await scrape();
    const missing = readers().flatMap(([reader, asked]) =>
      asked
        .filter((selector) => !ITS_OWN.has(selector.name) && !live.some((sample) => selects(selector, sample)))
        .map((selector) => `${reader}: ${JSON.stringify(selector)}`),
    );
    assert.deepEqual(missing, []);
    const value = (name: string) => live.find((sample) => sample.name === name)?.value;
    for (const name of ['noema_active_authority', 'noema_next_authority', 'noema_session_keys_match']) {
      assert.equal(value(name), 1, name);
    }
  });
});
