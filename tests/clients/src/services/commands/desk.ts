// SPDX-License-Identifier: Apache-2.0
// What the commands of services have in common: files of lanes and vouchers, and classes of units.

import { Misuse } from '../../amounts.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { chain, load } from '../../desk.ts';
import { type Hex } from '../../toolkit/bytes.ts';
import { type Value, view } from '../../toolkit/calls.ts';
import { CLASSES, type Units } from '../../toolkit/metering.ts';
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
export const NAMES = ['input', 'cached', 'output', 'requests', 'gpu-ms', 'byte-hours'];

export const loadLane = (name: string) => load<LaneFile>(name, '`open`');
export const loadVoucher = (name: string) => load<VoucherFile>(name, '`sign`');

/** The lane that a text names, by its id or by a file. */
export function laneId(text: string): Hex {
  if (/^0x[0-9a-f]{64}$/.test(text)) return text;
  const { lane } = loadLane(text);
  if (!lane) throw new Misuse(`the lane of ${text} is not open yet: a provider opens it by \`relay\``);
  return lane;
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

/** The service of an id, as lists show it. */
export async function serviceOf(client: PolkadotJs, id: number): Promise<Value> {
  const found = await chain(client).view(view('Services', 'service', id));
  if (!found) throw new Error(`there is no service ${id}: \`list\` shows those there are`);
  return found;
}
