// SPDX-License-Identifier: Apache-2.0
// What an era's reward comes to for each who staked, computed from what the chain says of the era: the rules of the
// staking pallet in whole numbers, written a second time.

import type { ApiPromise } from '@polkadot/api';

/** Shares are kept in billionths. */
const BILLION = 1_000_000_000n;

/** A part of a whole, rounded down as the chain does. */
const share = (part: bigint, whole: bigint) => (part * BILLION) / whole;

/** That share of an amount, rounded to the nearest, and down from halfway. */
const take = (share: bigint, amount: bigint) => (share * amount + BILLION / 2n - 1n) / BILLION;

/** What the validator and the nominators of its first page get for an era, by address. */
export async function payoutOf(api: ApiPromise, validator: string, era: number): Promise<Map<string, bigint>> {
  const { staking } = api.query;
  const [reward, points, prefs, overview, page] = await Promise.all([
    staking.erasValidatorReward(era),
    staking.erasRewardPoints(era),
    staking.erasValidatorPrefs(era, validator),
    staking.erasStakersOverview(era, validator),
    staking.erasStakersPaged(era, validator, 0),
  ]);
  const own = overview.unwrap().own.toBigInt();
  const total = overview.unwrap().total.toBigInt();
  const earned = [...points.individual].find(([who]) => who.eq(validator))?.[1].toBigInt() ?? 0n;
  if (earned === 0n) return new Map();
  const all = take(share(earned, points.total.toBigInt()), reward.unwrap().toBigInt());
  const commission = take(prefs.commission.toBigInt(), all);
  const others = page.isSome ? page.unwrap().others : [];
  const backing = others.reduce((sum, { value }) => sum + value.toBigInt(), 0n);
  // The first page has the validator's own stake as well.
  const first = take(share(own + backing, total), commission);
  const shared = (value: bigint) => take(share(value, total), all - commission);
  return new Map([
    [validator, shared(own) + first],
    ...others.map(({ who, value }): [string, bigint] => [who.toString(), shared(value.toBigInt())]),
  ]);
}
