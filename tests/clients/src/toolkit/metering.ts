// SPDX-License-Identifier: Apache-2.0
// What units cost, by the documented formula (docs/design/vouchers.md).

/** Units of each class, in the order of `CLASSES`. */
export type Units = readonly bigint[];

/** The classes of units. */
export const CLASSES = ['input', 'cached', 'output', 'requests', 'gpuMilliseconds', 'byteHours'] as const;

/** Prices are for so many units. */
const PER = 1_000_000n;

/** Units of the classes that are named, and none of the others. */
export const units = (named: Partial<Record<(typeof CLASSES)[number], bigint | number>>): Units =>
  CLASSES.map((name) => BigInt(named[name] ?? 0));

/** What both come to, class by class. */
export const plus = (some: Units, more: Units): Units => some.map((used, place) => used + (more[place] ?? 0n));

/** Units beyond those that are free, class by class. */
export function beyond(used: Units, free: Units): Units {
  return used.map((used, place) => (used > (free[place] ?? 0n) ? used - (free[place] ?? 0n) : 0n));
}

/** What units cost: credits for a million of each class, rounded up once. */
export function cost(units: Units, prices: readonly bigint[]): bigint {
  const sum = units.reduce((sum, used, place) => sum + used * (prices[place] ?? 0n), 0n);
  return (sum + PER - 1n) / PER;
}
