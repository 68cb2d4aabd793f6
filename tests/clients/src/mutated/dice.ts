// SPDX-License-Identifier: Apache-2.0
// Chance that a seed repeats.

import { blake2AsU8a } from '@polkadot/util-crypto';

export class Dice {
  private drawn = 0;

  constructor(private readonly seed: number) {}

  /** Bytes, at most 64. */
  bytes(length: number): Uint8Array {
    return blake2AsU8a(`${this.seed}/${this.drawn++}`, 512).slice(0, length);
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Number(new DataView(this.bytes(8).buffer).getBigUint64(0) % BigInt(end));
  }

  /** A whole number from `first` to `last`. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  oneOf<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  coin(): boolean {
    return this.below(2) === 0;
  }

  /** The bytes with one bit changed, from a place on. */
  flip(bytes: Uint8Array, from = 0): Uint8Array {
    const flipped = Uint8Array.from(bytes);
    flipped[this.between(from, bytes.length - 1)]! ^= 1 << this.below(8);
    return flipped;
  }

  /** The number with one of its bits changed. */
  flipBit(number: bigint, bits: number): bigint {
    return number ^ (1n << BigInt(this.below(bits)));
  }
}
