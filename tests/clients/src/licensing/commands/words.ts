// SPDX-License-Identifier: Apache-2.0
// Terms and parents as they are typed, and as they are told.

import { amount, Misuse, shown } from '../../amounts.ts';
import { DAY, whole } from '../../desk.ts';
import { byClass, classes, NAMES } from '../../services/commands/desk.ts';
import { type Hex, ZERO_HASH } from '../../toolkit/bytes.ts';
import type { Value } from '../../toolkit/calls.ts';
import { AGENT, DATASET, MODEL } from '../lineage.ts';
import { type Terms, termsUnder } from '../terms.ts';

/** One per cent in ppm. */
const PERCENT = 10_000n;
/** The period of quotas that are typed: a month. */
const MONTH = 30 * DAY;
/** The longest time that is typed, in days: a number of blocks has 32 bits. */
const LONGEST = 100_000;

export const percent = (ppm: number) => `${shown(BigInt(ppm), PERCENT)} %`;

/** A part that was typed in per cent, in ppm. */
function ppmOf(text: string): number {
  const ppm = amount(text, PERCENT);
  if (ppm > 100n * PERCENT) throw new Misuse(`'${text}' is no part: write per cent, 100 at most`);
  return Number(ppm);
}

function duration(text: string): number {
  const days = whole(text, 'number of days');
  if (days > LONGEST) throw new Misuse(`'${text}' is too long: write ${LONGEST} days at most, or no days for a licence without an end`);
  return days * DAY;
}

function derivatives(text: string): Terms['derivatives'] {
  const [part = '', count = '1'] = text.split('x', 2);
  return { type: 'Allowed', value: { ppm: ppmOf(part), count: whole(count, 'number of derivatives') } };
}

/** What a word says. */
const SAYS: Record<string, (text: string) => Partial<Terms>> = {
  days: (text) => ({ duration: duration(text) }),
  seats: (text) => ({ seats: whole(text, 'number of seats') }),
  resale: (text) => ({ transferable: true, resale_royalty_ppm: ppmOf(text) }),
  derive: (text) => ({ derivatives: derivatives(text) }),
};

/** The words of which terms consist: those, and units for nothing. */
export const TERMS = [...Object.keys(SAYS), ...NAMES];

/** Terms that were typed, with the hash of the text that people read. */
export function termsOf(text: Hex, words: string[]): Terms {
  const named: Partial<Terms> = {};
  const free: string[] = [];
  for (const word of words) {
    const [name = '', value = ''] = word.split('=', 2);
    if (!TERMS.includes(name)) throw new Misuse(`'${word}' is no term: write some of ${TERMS.map((name) => `${name}=…`).join(' ')}`);
    const says = SAYS[name];
    if (says) Object.assign(named, says(value));
    else free.push(word);
  }
  const quota = { units: byClass(free, (text) => BigInt(whole(text, 'number of units'))), period: MONTH };
  return termsUnder(text, { ...named, quota: free.length > 0 ? quota : undefined });
}

/** Terms in a sentence. What cannot be typed here is told as well: other programs publish terms, too. */
export function told({ derivatives, quota, duration, ...terms }: Terms): string {
  const days = (blocks: number) => `${shown(BigInt(blocks) * 10_000n / BigInt(DAY), 10_000n)} days`;
  const hash = (what: string, hash: Hex) => (hash === ZERO_HASH ? [] : [`${what} ${hash}`]);
  return [
    duration === undefined ? 'for ever' : `for ${days(duration)}`,
    ...(terms.commercial ? [] : ['not commercial']),
    ...(terms.seats > 0 ? [`seats ${terms.seats}`] : []),
    ...(quota ? [`for nothing each ${days(quota.period)}: ${classes(quota.units, String)}`] : []),
    terms.transferable ? `may be passed on for ${percent(terms.resale_royalty_ppm)} of the last price` : 'may not be passed on',
    derivatives.type === 'None' ? 'no derivatives' : `derivatives for ${percent(derivatives.value.ppm)}, at most ${derivatives.value.count}`,
    ...(terms.required_tier > 0 ? [`from tier ${terms.required_tier} on`] : []),
    ...(terms.algorithms.length > 0 ? [`algorithms ${terms.algorithms.join(' ')}`] : []),
    ...hash('territory', terms.territory),
    ...hash('text', terms.text),
  ].join('; ');
}

/** A parent that was typed. */
export interface Named {
  asset: number;
  licence: number | undefined;
  max_ppm: number;
}

export function parentOf(word: string): Named {
  const [, asset, licence, part] = /^(\d+)(?::(\d+))?=(.+)$/.exec(word) ?? [];
  if (asset === undefined || part === undefined) {
    throw new Misuse(`'${word}' names no parent: write its id and the most that it may get, such as 3=10 for 10 % of what the asset earns`);
  }
  return {
    asset: whole(asset, 'asset'),
    licence: licence === undefined ? undefined : whole(licence, 'licence'),
    max_ppm: ppmOf(part),
  };
}

/** What an asset is, by a word. Machines have more to say than a word: Polkadot.js Apps asks for it. */
const KINDS: Record<string, Value> = { Model: MODEL, Dataset: DATASET, Agent: AGENT };

export function specificsOf(kind: string): Value {
  const specifics = KINDS[kind];
  if (!specifics) throw new Misuse(`'${kind}' is no kind of asset that is registered here: take one of ${Object.keys(KINDS).join(', ')}`);
  return specifics;
}
