// SPDX-License-Identifier: Apache-2.0
// Vouchers, requests and offers as JSON, in the form of the golden vectors: numbers are decimal texts.

/** Numbers of 32 bits at most, by name; the others are bigints. */
const SMALL = new Set(['fork_id', 'service', 'tariff_version', 'close_delay', 'licence', 'epoch', 'valid_until', 'id', 'asset']);

export const written = (value: unknown, indent = 2): string =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' || typeof inner === 'number' ? String(inner) : inner), indent);

export const read = (text: string): any =>
  JSON.parse(text, (name, value) => {
    if (typeof value !== 'string' || !/^\d+$/.test(value)) return value;
    return SMALL.has(name) ? Number(value) : BigInt(value);
  });
