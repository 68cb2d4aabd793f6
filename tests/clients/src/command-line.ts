// SPDX-License-Identifier: Apache-2.0
// What command lines have in common: one command with its arguments, one node, one answer.

import { Misuse } from './amounts.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';

const URL = process.env['NOEMA_URL'] ?? 'ws://127.0.0.1:9944';

/** How long a node may take to answer. */
const LATE_MS = 10_000;

/** A command by its name, with how many arguments it has: at least, and at most if that is more. */
export type Commands = Record<string, [command: (client: PolkadotJs, ...args: any[]) => Promise<string>, least: number, most?: number]>;

/** Does what the command line says. */
export function run(usage: string, commands: Commands): void {
  answer(usage, commands, process.argv.slice(2)).catch((error: Error) => {
    console.error(`error: ${error.message}`);
    process.exit(error instanceof Misuse ? 2 : 1);
  });
}

async function answer(usage: string, commands: Commands, [name = 'help', ...args]: string[]): Promise<void> {
  if (name === 'help' || name === '--help') return console.log(usage);
  const [command, least = 0, most = least] = commands[name] ?? [];
  if (!command || args.length < least || args.length > most) {
    throw new Misuse(`'${[name, ...args].join(' ')}' is no command\n\n${usage}`);
  }
  const client = new PolkadotJs();
  const late = setTimeout(() => {
    console.error(`error: no node answers at ${URL}: start one with \`make run\`, or name another by NOEMA_URL`);
    process.exit(1);
  }, LATE_MS);
  await client.connect(URL);
  clearTimeout(late);
  console.log(await command(client, ...args));
  await client.close();
}
