// SPDX-License-Identifier: Apache-2.0
// What everybody must have, computed a second time: straight from the formulas of docs/design/ai-assets.md, royalties.md
// and model-licensing.md, by integers without bounds, and by nothing that the chain has.

import { splitOf } from '../services/books.ts';

const PPM = 1_000_000n;
const up = (whole: bigint, by: bigint) => (whole + by - 1n) / by;

/** A parent, and what was promised to it, in ppm. */
export interface Promised {
  parent: string;
  ppm: bigint;
}

/** What each ancestor has of an asset's income, in ppm: every way down to it adds up. */
export function sharesOf(asset: string, lineage: Record<string, Promised[]>): Map<string, bigint> {
  const found = new Map<string, bigint>();
  const add = (who: string, ppm: bigint) => found.set(who, (found.get(who) ?? 0n) + ppm);
  for (const { parent, ppm } of lineage[asset] ?? []) {
    let left = ppm;
    for (const [ancestor, share] of sharesOf(parent, lineage)) {
      const part = (ppm * share) / PPM;
      add(ancestor, part);
      left -= part;
    }
    add(parent, left);
  }
  return found;
}

/** What becomes of a licence's price: the protocol has 2 %, rounded up, and the asset the rest. */
export const incomeOf = (price: bigint) => {
  const fee = up(price * 20_000n, PPM);
  return { fee, income: price - fee };
};

/** What becomes of a payment by a lane whose tariff leaves so many ppm to an asset. */
export function splitWithRoyalty(amount: bigint, ppm: bigint) {
  const { fee, payout } = splitOf(amount);
  const royalty = (payout * ppm) / PPM;
  return { fee, royalty, payout: payout - royalty };
}

/** What is owed for a licence that changes hands, rounded up. */
export const resaleOf = (price: bigint, ppm: bigint) => up(price * ppm, PPM);

/** What a market gives: constant product, after 0.3 % of what is paid. */
export const boughtOf = (paid: bigint, reserve: bigint, others: bigint) => {
  const counted = paid * 997_000n;
  return (counted * others) / (reserve * PPM + counted);
};

/** Income of assets, and what of it was pulled and claimed. */
export class Incomes {
  /** Of each asset: all that came in, what each ancestor has pulled of it, what its owner has claimed of its own part,
   * and what was pulled for it and is not claimed. */
  private readonly came = new Map<string, bigint>();
  private readonly pulled = new Map<string, bigint>();
  private readonly taken = new Map<string, bigint>();
  private readonly gotten = new Map<string, bigint>();
  private paidOut = 0n;

  constructor(private readonly lineage: Record<string, Promised[]>) {}

  /** All that came in for an asset. */
  of = (asset: string) => this.came.get(asset) ?? 0n;

  receive(asset: string, amount: bigint) {
    this.came.set(asset, this.of(asset) + amount);
  }

  /** What the owner side has of the asset's own income, in ppm. */
  own = (asset: string) => [...sharesOf(asset, this.lineage).values()].reduce((left, share) => left - share, PPM);

  due(asset: string, ancestor: string): bigint {
    const share = sharesOf(asset, this.lineage).get(ancestor) ?? 0n;
    return (this.of(asset) * share) / PPM - this.pulledOf(asset, ancestor);
  }

  /** What an ancestor has pulled in all. */
  pulledOf = (asset: string, ancestor: string) => this.pulled.get(`${asset} ${ancestor}`) ?? 0n;

  pull(asset: string, ancestor: string): bigint {
    const amount = this.due(asset, ancestor);
    this.pulled.set(`${asset} ${ancestor}`, this.pulledOf(asset, ancestor) + amount);
    this.gotten.set(ancestor, (this.gotten.get(ancestor) ?? 0n) + amount);
    return amount;
  }

  /** What an owner who has no shares to share it with claims. */
  claim(asset: string): bigint {
    const own = (this.of(asset) * this.own(asset)) / PPM;
    const amount = own - (this.taken.get(asset) ?? 0n) + (this.gotten.get(asset) ?? 0n);
    this.taken.set(asset, own);
    this.gotten.set(asset, 0n);
    return this.paid(amount);
  }

  /** What of the asset's own income was claimed before it was divided. */
  before = (asset: string) => this.taken.get(asset) ?? 0n;

  /** Something left the pot. */
  paid(amount: bigint): bigint {
    this.paidOut += amount;
    return amount;
  }

  /** What must be in the pot. */
  get left(): bigint {
    return [...this.came.values()].reduce((sum, amount) => sum + amount, 0n) - this.paidOut;
  }
}
