// SPDX-License-Identifier: Apache-2.0
// A reader's terminal: what a page prints for a shell is run in it, and it keeps what that says.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { poll, within } from './node.ts';

/** The folder of the repository. */
export const ROOT = join(import.meta.dirname, '../../..');

/** How long a script may take: six finalised transactions, each with a start of Node.js. */
const SCRIPT_MS = 180_000;

export class Terminal {
  /** What it has printed so far. */
  printed = '';
  /** What it has said of errors so far. */
  errors = '';
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly closed: Promise<unknown>;
  private over = false;

  /** Starts a script in a folder, where `way` leads; it ends at the first command that fails. */
  constructor(script: string, environment: NodeJS.ProcessEnv = {}, folder = ROOT, way: string[] = []) {
    const [program, ...words] = [...way, 'bash', '-e', '-o', 'pipefail', '-c', script];
    this.child = spawn(program ?? 'bash', words, {
      cwd: folder,
      env: { ...process.env, ...environment },
      // A process group of its own, as in a terminal: Ctrl-C reaches all that the script started.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    const kill = () => this.signal('SIGKILL');
    process.once('exit', kill);
    this.closed = once(this.child, 'close').then(() => {
      this.over = true;
      process.off('exit', kill);
    });
  }

  get lines(): string[] {
    return this.printed.trimEnd().split('\n');
  }

  /** Waits for the script's end and fails if it failed. */
  async end(limitMs = SCRIPT_MS): Promise<this> {
    const what = `the end of:\n${this.child.spawnargs.at(-1)}`;
    await within(what, limitMs, this.closed).finally(() => this.signal('SIGKILL'));
    if (this.child.exitCode !== 0) throw new Error(`failed with ${this.child.exitCode}:\n${this.printed}${this.errors}`);
    return this;
  }

  /** Waits until the script, which goes on, has printed that. */
  async shows(words: string): Promise<void> {
    await poll(`'${words}' is printed`, SCRIPT_MS, async () => {
      if (this.printed.includes(words)) return true;
      if (this.over) throw new Error(`ended without '${words}'`);
      return undefined;
    }).catch((error: Error) => {
      throw new Error(`${error.message}:\n${this.printed}${this.errors}`);
    });
  }

  /** Waits for that while the script goes on, then presses Ctrl-C and waits for its end. */
  async during(work: Promise<unknown>): Promise<void> {
    await work.finally(() => {
      this.signal('SIGINT');
      return within('the end after Ctrl-C', 10_000, this.closed).finally(() => this.signal('SIGKILL'));
    });
  }

  private signal(name: NodeJS.Signals): void {
    // Once it is over its number may be another's.
    if (!this.over && this.child.pid !== undefined) process.kill(-this.child.pid, name);
  }
}
