// SPDX-License-Identifier: Apache-2.0
// Lanes on a real node, and what a payee knows of them.

import { blake2AsU8a } from '@polkadot/util-crypto';
import { CRED, NOE } from '../client.ts';
import { CLOSE_DELAY, fillBudget } from '../services/budget.ts';
import { openShops, type Shop } from '../services/shops.ts';
import type { Stage } from '../services/stage.ts';
import { event, eventsOf } from '../toolkit/adapter.ts';
import { type Hex, hexOf } from '../toolkit/bytes.ts';
import { call, claim, rowOf, signerValue } from '../toolkit/calls.ts';
import { cost, type Units, units } from '../toolkit/metering.ts';
import type { Voucher } from '../toolkit/payloads.ts';
import { LaneKey, SCHEMES } from '../toolkit/sign.ts';
import type { Dice } from './dice.ts';

/** The least that is paid at once, in credits. */
export const MIN_CLAIM = CRED / 100n;
/** More than any claim of 64 rows pays. */
const RESERVE = 20n * CRED;
/** Of lanes that pay no more than once. */
const LITTLE = CRED;

/** A lane, as its payee knows it. */
export interface Line {
  id: Hex;
  key: LaneKey;
  shop: Shop;
  /** Whether it pays whoever asks here. */
  isMine: boolean;
  hasEnded: boolean;
  reserve: bigint;
  claimed: bigint;
  units: Units;
}

/** What is the same for all lanes. */
export interface Chain {
  genesis: Hex;
  forkId: number;
  /** The block that is asked about, and its number. */
  at: Hex;
  now: number;
}

/** The lanes of the story: three that pay, and three that do not, each for a reason of its own. */
export interface Lines {
  open: Line[];
  full: Line;
  ended: Line;
  foreign: Line;
}

export const all = ({ open, full, ended, foreign }: Lines): Line[] => [...open, full, ended, foreign];

const keysOf = (name: string) => SCHEMES.map((scheme) => LaneKey.fromSeed(scheme, blake2AsU8a(`${scheme}, ${name}`)));

/** The keys of the lanes, by scheme, and keys that have nothing to do with them. */
export const KEYS = keysOf('the payer');
export const STRANGERS = keysOf('a stranger');

/** A voucher that a lane would pay: more than it has paid, as much as its units cost or less. */
export function draft({ id, shop, claimed, units: used }: Line, { genesis, forkId, now }: Chain, dice: Dice): Voucher {
  const { prices } = shop;
  const more = BigInt(dice.between(20_000, 60_000));
  const priced = prices.findIndex((price) => price > 0n);
  const cumulative_units = used.map((units, place) => {
    if (place !== priced) return units + BigInt(dice.below(50));
    return units + (more * 1_000_000n + prices[place]! - 1n) / prices[place]!;
  });
  const most = cost(cumulative_units, prices);
  return {
    genesis_hash: genesis,
    fork_id: forkId,
    lane_id: id,
    tariff_version: shop.version,
    cumulative_amount: dice.coin() ? most : claimed + BigInt(dice.between(Number(MIN_CLAIM), Number(more))),
    cumulative_units,
    valid_until: dice.oneOf([0, now, now + dice.below(1_000)]),
    receipts_root: hexOf(dice.bytes(32)),
  };
}

async function open(stage: Stage, key: LaneKey, shop: Shop, reserve: bigint, salt: number): Promise<Line> {
  const args = { service: shop.service, tariff_version: shop.version, reserve, signer: signerValue(key.signer) };
  const more = { licence: undefined, close_delay: CLOSE_DELAY, salt: BigInt(salt) };
  const opened = event(await stage.does(stage.dave, call('PaymentLanes', 'open_lane', { ...args, ...more })), 'PaymentLanes.LaneOpened');
  const isMine = shop.provider === stage.bob;
  return { id: opened['lane'], key, shop, isMine, hasEnded: false, reserve, claimed: 0n, units: units({}) };
}

/** Has lanes pay something, by one claim: the first units of what they are priced for. */
async function pay(stage: Stage, lines: [Line, bigint][]) {
  const rows = lines.map(([line, amount]) => {
    line.claimed = amount;
    line.units = units({ input: (amount * 1_000_000n) / line.shop.prices[0]!, requests: 7 });
    const voucher: Voucher = {
      genesis_hash: stage.genesis,
      fork_id: 0,
      lane_id: line.id,
      tariff_version: line.shop.version,
      cumulative_amount: line.claimed,
      cumulative_units: line.units,
      valid_until: 0,
      receipts_root: line.id,
    };
    return rowOf(voucher, line.key.signVoucher(voucher));
  });
  const outcome = await stage.does(stage.bob, claim(stage.bob.address, rows));
  const paid = eventsOf(outcome, 'PaymentLanes.RowPaid').length;
  if (paid !== lines.length) throw new Error(`only ${paid} of ${lines.length} lanes paid`);
}

/** Dave opens lanes to Bob, one of each scheme; one that has paid all; one that Bob released; and one to Charlie. */
export async function openLines(stage: Stage): Promise<Lines> {
  const { chat, images } = await openShops(stage);
  await fillBudget(stage, stage.dave, 2_000n * NOE, 150n * CRED);
  const lines: Line[] = [];
  for (const [salt, key] of KEYS.entries()) lines.push(await open(stage, key, chat, RESERVE, salt));
  const full = await open(stage, KEYS[0]!, chat, LITTLE, 3);
  const ended = await open(stage, KEYS[1]!, chat, LITTLE, 4);
  const foreign = await open(stage, KEYS[2]!, images, LITTLE, 5);
  await pay(stage, [[full, LITTLE], ...[...lines, ended].map((line, place): [Line, bigint] => [line, BigInt(50_000 + 2_000 * place)])]);
  await stage.does(stage.bob, call('PaymentLanes', 'release', { lane: ended.id }));
  return { open: lines, full, ended: { ...ended, hasEnded: true }, foreign };
}
