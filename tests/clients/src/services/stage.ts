// SPDX-License-Identifier: Apache-2.0
// Who takes part in the story of metered services.

import type { KeyringPair } from '@polkadot/keyring/types';
import { key } from '../client.ts';
import { connect, keyOf, type Link, type Person, Scene } from '../scene.ts';
import type { Adapter } from '../toolkit/adapter.ts';

/** A node for the story: its chain goes 60 times faster than users', and deadlines come as much sooner. */
export const STORY_CHAIN = ['--seal', 'interval=50'];

export class Stage extends Scene {
  /** Keys that sign vouchers: that of an app, the one that takes its place, and that of a job. */
  readonly keys = {
    app: keyOf('ed25519', 'the app'),
    later: keyOf('sr25519', 'the app, later'),
    trainer: keyOf('ecdsa', 'the trainer'),
  };
  /** Buys. Its software is on `@polkadot/api`. */
  readonly dave: Person;
  /** Sells chat. The software of providers is on `polkadot-api`. */
  readonly bob: Person;
  /** Sells images and GPU time. */
  readonly charlie: Person;
  /** Has no part in it, and does what anyone may do. */
  readonly eve: Person;

  private constructor(link: Link, pairs: KeyringPair[], tell: (line: string) => void) {
    super(link, tell);
    const person = (name: string, place: number, on: Adapter): Person => {
      const pair = pairs[place]!;
      return { name, pair, address: pair.address, on };
    };
    this.bob = person('Bob', 0, this.papi);
    this.charlie = person('Charlie', 1, this.papi);
    this.dave = person('Dave', 2, this.js);
    this.eve = person('Eve', 3, this.js);
  }

  static async open(url: string, tell: (line: string) => void = () => {}): Promise<Stage> {
    const pairs = await Promise.all(['//Bob', '//Charlie', '//Dave', '//Eve'].map(key));
    return new Stage(await connect(url), pairs, tell);
  }
}
