// SPDX-License-Identifier: Apache-2.0
// What works with which client, as a table.

export const CAPABILITIES = [
  'connect',
  'metadata',
  'sign and finalise',
  'storage',
  'event',
  'view function',
  'error by name',
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
  'reconnect after kill -9',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

export class Matrix {
  private readonly rows = new Map<string, Map<Capability, boolean>>();

  record(client: string, capability: Capability, works: boolean): void {
    const row = this.rows.get(client) ?? new Map<Capability, boolean>();
    this.rows.set(client, row.set(capability, works));
  }

  /** The cells that do not work, or were never tried. */
  gaps(clients: string[]): string[] {
    return clients.flatMap((client) =>
      CAPABILITIES.filter((capability) => !this.rows.get(client)?.get(capability)).map((it) => `${client}: ${it}`),
    );
  }

  /** The table: a line per capability, a column per client. */
  toString(): string {
    const clients = [...this.rows.keys()];
    const wide = Math.max(...CAPABILITIES.map(({ length }) => length));
    const line = (first: string, cells: string[]) =>
      `| ${first.padEnd(wide)} | ${cells.map((cell, index) => cell.padEnd(clients[index]!.length)).join(' | ')} |`;
    const rule = `|-${'-'.repeat(wide)}-|${clients.map(({ length }) => `-${'-'.repeat(length)}-|`).join('')}`;
    const cell = (client: string, capability: Capability) => {
      const works = this.rows.get(client)?.get(capability);
      return works === undefined ? 'not run' : works ? 'ok' : 'FAILED';
    };
    const lines = CAPABILITIES.map((it) => line(it, clients.map((client) => cell(client, it))));
    return [line('', clients), rule, ...lines].join('\n');
  }
}
