// SPDX-License-Identifier: Apache-2.0
// What commands have in common: accounts, files, lists, and transactions whose failure tells the remedy.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringCamelCase } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { Misuse, shown } from './amounts.ts';
import { CRED, key, type KeyUri, NOE } from './client.ts';
import type { PolkadotJs } from './clients/polkadot-js.ts';
import { feeOf, type Outcome } from './toolkit/adapter.ts';
import type { Hex } from './toolkit/bytes.ts';
import type { Call, Value } from './toolkit/calls.ts';
import { read, written } from './toolkit/json.ts';
import { OnPolkadotJs } from './toolkit/polkadot-js.ts';

/** A day of blocks. */
export const DAY = 28_800;

/** How many entries of a list a node is asked for at a time. */
export const PAGE = 64;

/** The largest file that is read to be hashed. */
const LARGE = 2 ** 30;

/** Files are where the caller is. */
const place = (name: string) => resolve(process.env['NOEMA_CALLED_IN'] ?? '.', name);

export const save = (name: string, value: unknown) => writeFileSync(place(name), `${written(value)}\n`);

/** What a file has that the named commands write. */
export function load<T>(name: string, writers: string): T {
  if (!existsSync(place(name))) throw new Misuse(`there is no file ${name}: name the one that ${writers} wrote`);
  try {
    return read(readFileSync(place(name), 'utf8')) as T;
  } catch {
    throw new Misuse(`${name} is another file: name the one that ${writers} wrote`);
  }
}

/** The hash of a file, which may be given itself: blake2-256. */
export function hashOf(text: string): Hex {
  if (/^0x[0-9a-f]{64}$/.test(text)) return text;
  const found = statSync(place(text), { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Misuse(`there is no file ${text}: name one, or write its hash, blake2-256, as 0x and 64 digits`);
  if (found.size > LARGE) {
    throw new Misuse(`${text} is too large to be read at once: write its hash, which \`b2sum --length 256 ${text}\` tells, after 0x`);
  }
  return blake2AsHex(readFileSync(place(text)), 256);
}

/** The address of an account, which may be given by its secret. */
export const accountOf = async (who: string) => (who.startsWith('//') ? (await key(who)).address : who);

export const chain = (client: PolkadotJs) => new OnPolkadotJs(client.api);

/** What the metadata does not explain: errors that are no pallet's. */
const TOO_LITTLE = 'the account has less than that, or would keep too little: buy CRED by `scripts/clients.sh credits`, or take a smaller amount';
const REMEDIES: Record<string, string> = {
  'Token.FundsUnavailable': TOO_LITTLE,
  'Token.NotExpendable': TOO_LITTLE,
  'Arithmetic.Underflow': TOO_LITTLE,
};

/** Calls, and throws what the chain has against it, with the remedy that the metadata has. */
export async function does(client: PolkadotJs, who: KeyUri, call: Call): Promise<Outcome> {
  const outcome = await chain(client).submit(await key(who), call);
  if (!outcome.error) return outcome;
  const [pallet = '', name = ''] = outcome.error.split('.');
  const docs = client.api.errors[stringCamelCase(pallet)]?.[name]?.meta.docs.map(String).join(' ').trim();
  const remedy = docs || REMEDIES[outcome.error];
  throw new Error(`${outcome.error}${remedy ? `: ${remedy}` : ''}`);
}

export const fee = (outcome: Outcome) => `The fee was ${shown(feeOf(outcome), NOE)} NOE.`;

/** A whole number that was typed. */
export function whole(text: string, what: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Misuse(`'${text}' is no ${what}: write a whole number`);
  return Number(text);
}

export const cred = (credits: bigint) => `${shown(credits, CRED)} CRED`;

/** Bytes as text. The chain has checked that they are. */
export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The last final block. */
export async function blockNow(client: PolkadotJs): Promise<number> {
  const { rpc } = client.api;
  return (await rpc.chain.getHeader(await rpc.chain.getFinalizedHead())).number.toNumber();
}

/** All of a list that comes in pages. */
export async function all(page: (cursor: Value) => Promise<{ found: Value[]; next: Value }>): Promise<Value[]> {
  const whole: Value[] = [];
  for (let cursor: Value = undefined; ; ) {
    const { found, next } = await page(cursor);
    whole.push(...found);
    if (next === undefined) return whole;
    cursor = next;
  }
}
