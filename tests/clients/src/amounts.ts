// SPDX-License-Identifier: Apache-2.0
// Amounts of money as people write and read them.

/** A mistake of whoever typed a command. */
export class Misuse extends Error {}

/** `text` in base units of which `unit` make one: at most as many decimals as the unit has zeros. */
export function amount(text: string, unit: bigint): bigint {
  const decimals = String(unit).length - 1;
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) {
    throw new Misuse(`'${text}' is no amount: write a number such as 20 or 0.5, with at most ${decimals} decimals`);
  }
  return BigInt(whole) * unit + BigInt(fraction.padEnd(decimals, '0'));
}

/** Base units as a decimal number. */
export function shown(value: bigint | string, unit: bigint): string {
  const units = BigInt(value);
  const decimals = String(unit).length - 1;
  const fraction = String(units % unit).padStart(decimals, '0').replace(/0+$/, '');
  return `${units / unit}${fraction && `.${fraction}`}`;
}

/** One per cent less: what a price may move by until a transaction is in a block. */
export const nearly = (quote: bigint | string | undefined) => (BigInt(quote ?? 0) * 99n) / 100n;
