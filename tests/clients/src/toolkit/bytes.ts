// SPDX-License-Identifier: Apache-2.0
// Bytes and their hexadecimal, and numbers as SCALE writes them.

/** Bytes in hexadecimal, after `0x`. */
export type Hex = string;

/** The hash of nothing that is: where there are no receipts, and no metadata. */
export const ZERO_HASH: Hex = `0x${'00'.repeat(32)}`;

/** The bytes of a hexadecimal text: as many as it says, if it must be so many. */
export function bytes(hex: Hex, length?: number): Uint8Array {
  if (!/^0x([0-9a-f]{2})*$/.test(hex)) throw new Error(`'${hex}' is no hexadecimal: write 0x and two digits for each byte`);
  const found = Uint8Array.from(hex.slice(2).match(/../g) ?? [], (byte) => parseInt(byte, 16));
  if (length !== undefined && found.length !== length) throw new Error(`${hex} has ${found.length} bytes and not ${length}`);
  return found;
}

/** Hexadecimal of bytes. */
export const hexOf = (bytes: Uint8Array): Hex => `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

export const ascii = (text: string) => new TextEncoder().encode(text);

export function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** A whole number in so many bytes, the lowest first. */
export function number(value: bigint | number, length: number): Uint8Array {
  const whole = BigInt(value);
  if (whole < 0n || whole >> BigInt(8 * length)) throw new Error(`${value} does not fit into ${length} bytes`);
  return Uint8Array.from({ length }, (_, place) => Number((whole >> BigInt(8 * place)) & 0xffn));
}
