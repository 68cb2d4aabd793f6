// SPDX-License-Identifier: Apache-2.0
// What works with which client, as a table.

import type { TestContext } from 'node:test';
import { within } from './node.ts';

/** How long a step may take, a finalised transaction included. */
export const STEP_MS = 90_000;

/** What every client must do. */
export const ORDINARY = [
  'connect',
  'metadata',
  'sign and finalise',
  'storage',
  'event',
  'view function',
  'error by name',
  'reconnect after kill -9',
] as const;

/** What those must do besides whose users buy credits. */
export const CREDITS = [
  'slippage limit',
  'dust purchase',
  'purchase cap',
  'buy credits',
  'fee in CRED alone',
  'quote fee',
  'unpayable fee',
  'redeem limit',
  'redeem',
  'solvency',
] as const;

export type Capability = (typeof ORDINARY | typeof CREDITS)[number];

export class Matrix {
  private readonly rows = new Map<string, Map<Capability, boolean>>();

  constructor(private readonly capabilities: readonly Capability[]) {}

  /** Tries one cell, as a test of its own. */
  async cell(t: TestContext, { name }: { name: string }, capability: Capability, work: () => Promise<void>) {
    await t.test(capability, async () => {
      this.record(name, capability, false);
      await within(capability, STEP_MS, work());
      this.record(name, capability, true);
    });
  }

  private record(client: string, capability: Capability, works: boolean): void {
    const row = this.rows.get(client) ?? new Map<Capability, boolean>();
    this.rows.set(client, row.set(capability, works));
  }

  /** The cells that do not work, or were never tried. */
  gaps(clients: string[]): string[] {
    return clients.flatMap((client) =>
      this.capabilities.filter((capability) => !this.rows.get(client)?.get(capability)).map((it) => `${client}: ${it}`),
    );
  }

  /** The table: a line per capability, a column per client. */
  toString(): string {
    const clients = [...this.rows.keys()];
    const wide = Math.max(...this.capabilities.map(({ length }) => length));
    const line = (first: string, cells: string[]) =>
      `| ${first.padEnd(wide)} | ${cells.map((cell, index) => cell.padEnd(clients[index]!.length)).join(' | ')} |`;
    const rule = `|-${'-'.repeat(wide)}-|${clients.map(({ length }) => `-${'-'.repeat(length)}-|`).join('')}`;
    const cell = (client: string, capability: Capability) => {
      const works = this.rows.get(client)?.get(capability);
      return works === undefined ? 'not run' : works ? 'ok' : 'FAILED';
    };
    const lines = this.capabilities.map((it) => line(it, clients.map((client) => cell(client, it))));
    return [line('', clients), rule, ...lines].join('\n');
  }
}
