// SPDX-License-Identifier: Apache-2.0
// What the scripts say on machines that lack something: one line with the cause and the remedy. The machines are
// simulated by a PATH of stand-ins: nothing is installed or downloaded, whoever runs this.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './terminal.ts';

/** What every system has, and scripts may use without asking. */
const BASE = `awk bash cat chmod cksum cmp cp cut dirname env grep head install mkdir mktemp mv rm sed sort
  tail`.split(/\s+/);
/** What setup.sh asks for and these tests make no more of than that it is there. */
const NEEDED = [
  ...['cc', 'c++', 'make', 'git', 'pkg-config', 'protoc', 'cargo', 'cargo-deny', 'rustup', 'npm'],
  ...['dpkg-deb', 'systemd-analyze', 'ip', 'curl', 'jq', 'promtool'],
];

/** Kibibytes in a GiB. */
const GIB = 1024 * 1024;

function find(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`this machine has no ${name}`);
  return found;
}

const BASH = find('bash');

/** A machine with all that is needed, of a user who is not root, and a clone on it. */
class Machine {
  private readonly folder = mkdtempSync(join(tmpdir(), 'noema-scripts-'));
  private readonly programs = join(this.folder, 'bin');
  readonly home = join(this.folder, 'home');
  readonly clone = join(this.folder, 'clone');
  private readonly log = join(this.folder, 'calls');

  constructor() {
    const sysroot = join(this.folder, 'rust');
    const library = join(sysroot, 'lib/rustlib/wasm32v1-none/lib');
    for (const folder of [this.programs, this.home, library]) mkdirSync(folder, { recursive: true });
    for (const name of BASE) symlinkSync(find(name), join(this.programs, name));
    for (const name of NEEDED) this.has(name);
    this.has('rustc', `case $1 in --version) echo 'rustc 99.0.0' ;; --print) echo '${sysroot}' ;; esac`);
    this.has('node', 'echo v99.0.0');
    this.has('id', 'echo 1000').has('getent', `echo 'me:x:1000:1000::${this.home}:/bin/sh'`).free(100);
    cpSync(join(ROOT, 'scripts'), join(this.clone, 'scripts'), { recursive: true });
    mkdirSync(join(this.clone, 'tests/clients/node_modules'), { recursive: true });
    for (const file of ['Cargo.toml', 'Cargo.lock', 'tests/clients/package-lock.json']) {
      cpSync(join(ROOT, file), join(this.clone, file));
    }
  }

  /** Gives it a program: lines of sh. It notes that it was called. */
  has(name: string, script = ''): this {
    const text = `#!/bin/sh\nprintf '%s\\n' "${name} $*" >>'${this.log}'\n${script}\n`;
    writeFileSync(join(this.programs, name), text, { mode: 0o755 });
    return this;
  }

  lacks(...names: string[]): this {
    for (const name of names) rmSync(join(this.programs, name));
    return this;
  }

  /** So many GiB of disk are free. */
  free(gib: number): this {
    return this.has('df', `printf 'Filesystem\\ndisk 0 0 ${gib * GIB} 0%% /\\n'`);
  }

  /** A Debian, on which apt-get does that. */
  debian(script: string): this {
    return this.has('apt-get', script).has('apt-cache');
  }

  /** How often a program was called with words that start so. */
  called(words: string): number {
    const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n') : [];
    return lines.filter((line) => line.startsWith(words)).length;
  }

  /** Removes from a compiler what makes the runtime's wasm. */
  noWasm(): this {
    rmSync(join(this.folder, 'rust/lib'), { recursive: true });
    return this;
  }

  run(script: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
    // A library is looked for where it lies, which is on the machine of this test.
    const given = { NOEMA_FAKETIME: 'given' };
    const env = { PATH: this.programs, HOME: this.home, TMPDIR: this.folder, ...given, ...environment };
    const { status, stdout, stderr } = spawnSync(BASH, [join(this.clone, script), ...args], { env, encoding: 'utf8' });
    return { status, printed: stdout, errors: stderr.split('\n').filter((line) => line !== '') };
  }

  setup(purpose: string, environment: NodeJS.ProcessEnv = {}) {
    return this.run('scripts/setup.sh', [purpose], environment);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Nothing is missing. */
const whole = (machine: Machine) => machine;

function on<T>(prepare: (machine: Machine) => Machine, work: (machine: Machine) => T): T {
  const machine = new Machine();
  try {
    return work(prepare(machine));
  } finally {
    machine.dispose();
  }
}

const UNREACHABLE = "echo 'E: Unable to fetch some archives' >&2; exit 100";

/** What is wrong, for which purpose it matters, and the one line that says so. */
const CASES: [condition: string, purpose: string, prepare: (machine: Machine) => Machine, line: RegExp][] = [
  [
    'every tool is missing and the system is no Debian',
    'run',
    (machine) => machine.lacks('cc', 'c++', 'make', 'git', 'pkg-config', 'protoc'),
    /^these are missing \(by their names in Debian\): gcc libc6-dev g\+\+ make git pkg-config libssl-dev protobuf-compiler\b.*; install them with this system's package manager$/,
  ],
  [
    'a tool is missing and nobody may install it',
    'run',
    (machine) => machine.debian('exit 1').lacks('protoc'),
    /^protobuf-compiler\b.* are missing: run as root 'apt-get install protobuf-compiler\b.*'$/,
  ],
  [
    'apt cannot download',
    'run',
    (machine) => machine.debian(UNREACHABLE).has('id', 'echo 0').lacks('protoc'),
    /^apt could not install protobuf-compiler\b.*: E: Unable to fetch some archives: check the network and apt's sources and proxy, then run this again; the whole output is in /,
  ],
  [
    'sudo asks for a password',
    'run',
    (machine) => machine.debian('exit 1').has('sudo', "echo 'sudo: a password is required' >&2; exit 1").lacks('protoc'),
    /^apt could not install protobuf-compiler\b.*: sudo: a password is required: run as root 'apt-get install protobuf-compiler\b.*'; the whole output is in /,
  ],
  [
    'Rust is missing',
    'run',
    (machine) => machine.lacks('rustc', 'cargo', 'rustup'),
    /^Rust is missing: install it from https:\/\/rustup\.rs, then open a new shell$/,
  ],
  ['rustup has no default', 'run', (machine) => machine.has('rustc', 'exit 1'), /^rustc does not start: run 'rustup default stable'$/],
  [
    'Rust is too old',
    'run',
    (machine) => machine.has('rustc', "echo 'rustc 1.9.0'"),
    /^Rust 1\.9\.0 is too old, \d+\.\d+ is needed: run 'rustup update stable'$/,
  ],
  [
    'there is neither the wasm target nor rustup',
    'run',
    (machine) => machine.noWasm().lacks('rustup'),
    /^this Rust cannot build the runtime's wasm: install Rust from https:\/\/rustup\.rs, then 'rustup target add wasm32v1-none'$/,
  ],
  [
    'Node.js is missing',
    'test',
    (machine) => machine.lacks('node', 'npm'),
    /^Node\.js 20 or newer with npm is missing: install it from https:\/\/nodejs\.org$/,
  ],
  ['Node.js is too old', 'test', (machine) => machine.has('node', 'echo v9.1.0'), /^Node\.js 20 or newer with npm is missing: /],
  [
    'Node.js cannot be downloaded',
    'test',
    (machine) => machine.lacks('npm').has('python3', 'test "$3" = --version'),
    /^Node\.js 20 or newer with npm is missing: install it from /,
  ],
  [
    'the tools of the kit are missing and the system is no Debian',
    'test',
    (machine) => machine.lacks('systemd-analyze', 'ip', 'jq'),
    /^these are missing \(by their names in Debian\): systemd iproute2 jq; install them with this system's package manager$/,
  ],
  [
    'promtool cannot be downloaded',
    'test',
    (machine) => machine.debian(UNREACHABLE).lacks('promtool'),
    /^promtool is missing: install Prometheus with this system's package manager, in Debian 'apt-get install prometheus'$/,
  ],
  [
    'there are no lints',
    'check',
    (machine) => machine.has('cargo', 'test "$1" = fetch').has('rustup', 'exit 1'),
    /^rustfmt or clippy is missing: run 'rustup component add rustfmt clippy'$/,
  ],
  [
    'cargo-deny cannot be downloaded',
    'check',
    (machine) => machine.lacks('cargo-deny').has('cargo', 'test "$1" != install'),
    /^cargo-deny could not be installed: see the error above; 'cargo install --locked cargo-deny' does the same$/,
  ],
  [
    'the disk is too small',
    'run',
    (machine) => machine.free(2),
    /^2 GiB are free for \S+\/target, 15 are needed: free some, or set CARGO_TARGET_DIR to another disk$/,
  ],
  [
    'crates cannot be downloaded',
    'run',
    (machine) => machine.has('cargo', 'exit 101'),
    /^crates could not be downloaded: check the network and its proxy settings, then run this again; what has arrived is kept$/,
  ],
];

for (const [condition, purpose, prepare, line] of CASES) {
  test(`setup should say what helps in one line when ${condition}`, () =>
    on(prepare, (machine) => {
      const { status, errors } = machine.setup(purpose);
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0]?.replace(/^setup: /, '') ?? '', line);
      assert.equal(status, 1);
    }));
}

// Machines with Debian's own Rust first try to make the target from it, and say why that fails.
for (const [condition, environment, prepare] of [
  ['rustup cannot download', {}, (machine: Machine) => machine.has('rustup', 'exit 1')],
  ["rustup's downloads are disabled", { NOEMA_SIMULATE_NO_RUSTUP_DOWNLOAD: '1' }, whole],
  [
    'neither rustup nor apt can download',
    {},
    (machine: Machine) => machine.has('rustup', 'exit 1').has('id', 'echo 0').debian(UNREACHABLE),
  ],
] as const) {
  test(`setup should end with what helps when the wasm target is missing and ${condition}`, () =>
    on((machine) => prepare(machine.noWasm()), (machine) => {
      const { status, errors } = machine.setup('run', environment);
      const remedy = "run 'rustup target add wasm32v1-none' where rustup can download";
      assert.equal(errors.at(-1), `setup: the wasm target is missing: ${remedy}`);
      const simulated = 'NOEMA_SIMULATE_NO_RUSTUP_DOWNLOAD' in environment;
      assert.equal(machine.called('rustup target add'), simulated ? 0 : 1);
      assert.equal(status, 1);
    }));
}

test('setup should name all that is missing when there are several things, and download nothing', () =>
  on((machine) => machine.lacks('protoc', 'rustc', 'npm').free(1), (machine) => {
    const { status, errors } = machine.setup('all');
    assert.equal(errors.length, 4, errors.join('\n'));
    assert.equal(machine.called('cargo'), 0);
    assert.equal(status, 1);
  }));

test('setup should fetch crates once and then be silent when nothing is missing', () =>
  on(whole, (machine) => {
    assert.deepEqual(machine.setup('all'), { status: 0, printed: 'setup: downloading crates\n', errors: [] });
    assert.deepEqual(machine.setup('all'), { status: 0, printed: '', errors: [] });
    assert.equal(machine.called('cargo fetch'), 1);
  }));

for (const [condition, home] of [['empty', ''], ['unset', undefined]] as const) {
  test(`setup should use the home of the user when HOME is ${condition}`, () =>
    on(whole, (machine) => {
      assert.equal(machine.setup('run', { HOME: home }).status, 0);
      assert.ok(existsSync(join(machine.home, '.cache/noema/fetched')));
    }));
}

test('setup should name its purposes when given another', () =>
  on(whole, (machine) => {
    const { status, errors } = machine.setup('everything');
    assert.deepEqual(errors, ["setup: 'everything' is none of run, demo, test, check, weights, all"]);
    assert.equal(status, 2);
  }));

test('clients should say what helps when their packages cannot be downloaded', () =>
  on((machine) => machine.has('npm', 'exit 1'), (machine) => {
    const { status, errors } = machine.run('scripts/clients.sh', ['check']);
    const remedy = "check the network and npm's proxy settings, then run this again";
    assert.deepEqual(errors, [`clients: packages could not be installed: ${remedy}`]);
    assert.equal(status, 1);
  }));

/** A clone with packages and a source, on a machine whose Node.js bundles by making a folder. */
function bundles(machine: Machine): Machine {
  machine.has('node', `case $1 in bundle.mjs) mkdir -p "$2" ;; esac`);
  const clients = join(machine.clone, 'tests/clients');
  cpSync(join(clients, 'package-lock.json'), join(clients, 'node_modules/.installed-lock'));
  mkdirSync(join(clients, 'src'));
  for (const file of ['bundle.mjs', 'tsconfig.json', 'src/credits.ts']) writeFileSync(join(clients, file), '');
  return machine;
}

for (const file of ['bundle.mjs', 'package-lock.json', 'tsconfig.json', 'src/credits.ts', 'src/part.ts']) {
  test(`clients should bundle once, and again when ${file} is another`, () =>
    on(bundles, (machine) => {
      const changed = join(machine.clone, 'tests/clients', file);
      const run = () => {
        const { status, errors } = machine.run('scripts/clients.sh', ['credits', 'help']);
        assert.deepEqual([status, errors], [0, []]);
        return machine.called('node bundle.mjs');
      };
      assert.deepEqual([run(), run()], [1, 1]);
      writeFileSync(changed, '// another');
      assert.deepEqual([run(), run()], [2, 2]);
      const started = `node --no-experimental-websocket ${join(machine.home, '.cache/noema/clients')}/`;
      assert.equal(machine.called(started), 4);
    }));
}

test('clients should start nothing when bundling fails', () =>
  on((machine) => bundles(machine).has('node', 'exit 1'), (machine) => {
    assert.equal(machine.run('scripts/clients.sh', ['credits', 'help']).status, 1);
    assert.equal(machine.called('node'), 1);
  }));

test('scripts should be free of mistakes of syntax', () => {
  const scripts = readdirSync(join(ROOT, 'scripts')).map((name) => join(ROOT, 'scripts', name));
  for (const script of [...scripts, join(ROOT, '.ci/run')]) {
    assert.equal(spawnSync(BASH, ['-n', script], { encoding: 'utf8' }).stderr, '', script);
  }
});
