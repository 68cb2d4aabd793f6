// SPDX-License-Identifier: Apache-2.0
// A real node process: started on free ports and a folder of its own, killed at the end.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Whether tests take the time that users' chains take: in `make soak`. */
export const SOAK = process.env['NOEMA_SOAK'] !== undefined;

/** How many times faster than users' the chains of most tests are. */
export const FASTER = 10;
/** A block, which is 3 s in the chain's time, every 300 ms. */
export const FAST_CHAIN = ['--seal', `interval=${3_000 / FASTER}`];

/** What makes a node the only author of a development chain whose specification is in a file: `--dev` has none. */
export const AUTHOR = ['--alice', '--validator', '--force-authoring'];
/** A chain spec is as large as the runtime, in hexadecimal digits. */
const SPEC_BYTES = 64 * 1024 * 1024;

/** How long a node may take to answer. Generous: tests share a small machine. */
const READY_MS = 90_000;

/** The path of a program that the workspace builds: next to `NOEMA_BIN`, else in the target folder. */
export function program(name: string): string {
  const bin = process.env['NOEMA_BIN'];
  const targets = [
    process.env['CARGO_TARGET_DIR'],
    join(import.meta.dirname, '../../../target'),
    join(homedir(), '.cache/noema/target'),
  ].filter((target) => target !== undefined);
  const candidates = [
    ...(bin ? [name === 'noema' ? bin : join(dirname(bin), name)] : []),
    ...targets.map((target) => join(target, 'release', name)),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new Error(`no ${name} to test: build the workspace (cargo build --release), or set NOEMA_BIN`);
  return found;
}

/** What a program prints that writes a chain spec. */
export async function chainSpec(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program(name), args, { maxBuffer: SPEC_BYTES });
  return stdout;
}

/** Resolves after `ms`; for asking again, never for hoping that something has happened. */
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is not `undefined`, or fails naming `what`. */
export async function poll<T>(what: string, limitMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await pause(100);
  }
}

/** The outcome of `work`, or an error that names `what` when it takes too long. */
export async function within<T>(what: string, limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limitMs / 1000} s`)), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Below those that systems give to outgoing connections, which would take one before the node does. */
const PORTS = { from: 10_000, to: 32_000 };

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const port = randomInt(PORTS.from, PORTS.to);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return freePort();
  }
  server.close();
  await once(server, 'close');
  return port;
}

/** Calls an RPC method, over HTTP, of the node whose WebSocket address that is. */
export async function rpc(url: string, method: string, params: unknown[] = []): Promise<unknown> {
  const response = await fetch(url.replace(/^ws/, 'http'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const answer = (await response.json()) as { result?: unknown; error?: { message: string } };
  if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
  return answer.result;
}

export class NodeProcess {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly base: string,
    private readonly rpcPort: number,
    private readonly networkPort: number,
    private readonly flags: string[],
  ) {}

  /** Starts a development node, with more flags if there are any, and waits until it answers. */
  static async start(...flags: string[]): Promise<NodeProcess> {
    return NodeProcess.started(() => ['--dev', ...flags]);
  }

  /** Starts a node of the chain that a specification describes, and waits until it answers. */
  static async startOn(spec: string, ...flags: string[]): Promise<NodeProcess> {
    return NodeProcess.started((base) => {
      const file = join(base, 'spec.json');
      writeFileSync(file, spec);
      return ['--chain', file, ...flags];
    });
  }

  private static async started(flags: (base: string) => string[]): Promise<NodeProcess> {
    const base = mkdtempSync(join(tmpdir(), 'noema-clients-'));
    const node = new NodeProcess(base, await freePort(), await freePort(), flags(base));
    process.once('exit', () => node.child?.kill('SIGKILL'));
    await node.launch();
    return node;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.rpcPort}`;
  }

  /** Ends it as `kill -9` does: it can save nothing. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Starts it again on the same folder and ports. */
  async restart(): Promise<void> {
    await this.launch();
  }

  /** Kills it and removes its folder. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.base, { recursive: true, force: true });
  }

  /** Calls an RPC method over HTTP. */
  async rpc(method: string, params: unknown[] = []): Promise<unknown> {
    return rpc(this.url, method, params);
  }

  private async launch(): Promise<void> {
    const log = openSync(join(this.base, 'node.log'), 'a');
    const child = spawn(
      program('noema'),
      [
        ...['--base-path', this.base, '--rpc-port', String(this.rpcPort)],
        // By WebSocket, for light clients reach no other address.
        ...['--listen-addr', `/ip4/127.0.0.1/tcp/${this.networkPort}/ws`],
        ...['--no-telemetry', '--no-mdns'],
        ...(this.flags.includes('--prometheus-port') ? [] : ['--no-prometheus']),
        ...this.flags,
      ],
      { stdio: ['ignore', log, log] },
    );
    closeSync(log);
    this.child = child;
    await poll('the node answers', READY_MS, async () => {
      if (child.exitCode !== null) throw new Error(`the node ended:\n${this.log().slice(-4000)}`);
      return this.rpc('system_health').catch(() => undefined);
    });
  }

  private log(): string {
    return readFileSync(join(this.base, 'node.log'), 'utf8');
  }
}
