// SPDX-License-Identifier: Apache-2.0
// What the commands of services have in common: accounts, files, and transactions whose failure tells the remedy.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringCamelCase } from '@polkadot/util';
import { Misuse, shown } from '../../amounts.ts';
import { CRED, key, type KeyUri, NOE } from '../../client.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { feeOf, type Outcome } from '../../toolkit/adapter.ts';
import { type Hex } from '../../toolkit/bytes.ts';
import { type Call, type Value, view } from '../../toolkit/calls.ts';
import { read, written } from '../../toolkit/json.ts';
import { CLASSES, type Units } from '../../toolkit/metering.ts';
import { OnPolkadotJs } from '../../toolkit/polkadot-js.ts';
import type { OpenRequest, Voucher } from '../../toolkit/payloads.ts';

/** What a file of a lane has: what the key signed and, once it was relayed, the lane. */
export interface LaneFile {
  request: OpenRequest;
  signature: Hex;
  lane?: Hex;
}

/** What a file of a voucher has. */
export interface VoucherFile {
  voucher: Voucher;
  signature: Hex;
}

/** How classes of units are called here, in their order. */
const NAMES = ['input', 'cached', 'output', 'requests', 'gpu-ms', 'byte-hours'];

/** Files are where the caller is. */
const place = (name: string) => resolve(process.env['NOEMA_CALLED_IN'] ?? '.', name);

export const save = (name: string, value: unknown) => writeFileSync(place(name), `${written(value)}\n`);

export function load<T>(name: string): T {
  if (!existsSync(place(name))) throw new Misuse(`there is no file ${name}: name the one that \`open\` or \`sign\` wrote`);
  return read(readFileSync(place(name), 'utf8')) as T;
}

/** The lane that a text names, by its id or by a file. */
export function laneId(text: string): Hex {
  if (/^0x[0-9a-f]{64}$/.test(text)) return text;
  const { lane } = load<LaneFile>(text);
  if (!lane) throw new Misuse(`the lane of ${text} is not open yet: a provider opens it by \`relay\``);
  return lane;
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

/** Numbers by class, typed as `input=5 output=3`. */
export function byClass(words: string[], number: (text: string) => bigint): Units {
  const found = CLASSES.map(() => 0n);
  for (const word of words) {
    const [name = '', text = ''] = word.split('=', 2);
    const place = NAMES.indexOf(name);
    if (place < 0) throw new Misuse(`'${word}' names no class of units: write one of ${NAMES.map((name) => `${name}=…`).join(' ')}`);
    found[place] = number(text);
  }
  return found;
}

/** Numbers by class in a sentence, without those that are none. */
export const classes = (numbers: Units, number: (value: bigint) => string): string =>
  NAMES.flatMap((name, place) => (numbers[place] ? [`${name} ${number(numbers[place])}`] : [])).join(', ') || 'nothing';

export const cred = (credits: bigint) => `${shown(credits, CRED)} CRED`;

/** The service of an id, as lists show it. */
export async function serviceOf(client: PolkadotJs, id: number): Promise<Value> {
  const found = await chain(client).view(view('Services', 'service', id));
  if (!found) throw new Error(`there is no service ${id}: \`list\` shows those there are`);
  return found;
}

/** Bytes as text. The chain has checked that they are. */
export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The last final block. */
export async function blockNow(client: PolkadotJs): Promise<number> {
  const { rpc } = client.api;
  return (await rpc.chain.getHeader(await rpc.chain.getFinalizedHead())).number.toNumber();
}
