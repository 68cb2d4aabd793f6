// SPDX-License-Identifier: Apache-2.0
// Who takes part in the story of licensing, and how time passes for them.

import { key } from '../client.ts';
import { startFastChain } from '../fast-chain.ts';
import type { NodeProcess } from '../node.ts';
import { connect, keyOf, type Link, type Person, Scene } from '../scene.ts';
import type { Adapter } from '../toolkit/adapter.ts';
import { view } from '../toolkit/calls.ts';

/** The story's chain: royalty epochs of 20 blocks instead of a week, and blocks 15 times as fast as users'. Not faster:
 * a transaction takes a second to be final, and some must be in one epoch. */
export const startChain = (): Promise<NodeProcess> => startFastChain(1);

/** The longest royalty epoch that anyone waits for here, in blocks. */
const LONGEST_EPOCH = 100;

/** Everybody, by the secret of an account that has NOE from the start, and the library of each. */
const PEOPLE = {
  bob: ['Bob', '//Bob', 'papi'],
  charlie: ['Charlie', '//Charlie', 'js'],
  dave: ['Dave', '//Dave', 'papi'],
  eve: ['Eve', '//Eve', 'js'],
  ferdie: ['Ferdie', '//Ferdie', 'papi'],
  grace: ['Grace', '//Alice//stash', 'js'],
  heidi: ['Heidi', '//Bob//stash', 'papi'],
  ivan: ['Ivan', '//Charlie//stash', 'js'],
  judy: ['Judy', '//Dave//stash', 'papi'],
} as const;

type Part = keyof typeof PEOPLE;

export class Company extends Scene {
  /** Keys that sign vouchers. */
  readonly keys = {
    grace: keyOf('ed25519', "Grace's app"),
    heidi: keyOf('sr25519', "Heidi's app"),
    agent: keyOf('ecdsa', 'the agent'),
  };
  private salts = 0n;

  private constructor(
    link: Link,
    private readonly people: Record<Part, Person>,
    /** Blocks of a royalty epoch. */
    readonly epochLength: number,
    tell: (line: string) => void,
  ) {
    super(link, tell);
  }

  static async open(url: string, tell: (line: string) => void = () => {}): Promise<Company> {
    const link = await connect(url);
    const scene = new Scene(link, tell);
    const people = await Promise.all(
      Object.entries(PEOPLE).map(async ([part, [name, secret, library]]) => {
        const pair = await key(secret);
        const on: Adapter = scene[library];
        return [part, { name, pair, address: pair.address, on }] as const;
      }),
    );
    const epochLength: number = await scene.js.constant('Royalties', 'EpochLength');
    if (epochLength > LONGEST_EPOCH) throw new Error(`royalty epochs of ${epochLength} blocks are too long for a story`);
    return new Company(link, Object.fromEntries(people) as Record<Part, Person>, epochLength, tell);
  }

  /** The addresses of all people. */
  get everybody(): string[] {
    return Object.values(this.people).map(({ address }) => address);
  }

  /** Has a lab, which makes the base model. */
  get bob() {
    return this.people.bob;
  }
  /** Tunes the base model. */
  get charlie() {
    return this.people.charlie;
  }
  /** Makes a third model from that. */
  get dave() {
    return this.people.dave;
  }
  /** Has gathered a dataset, and does what anyone may do. */
  get eve() {
    return this.people.eve;
  }
  /** Runs models for customers. */
  get ferdie() {
    return this.people.ferdie;
  }
  /** Customers. */
  get grace() {
    return this.people.grace;
  }
  get heidi() {
    return this.people.heidi;
  }
  /** Buys shares just in time for a payment. */
  get ivan() {
    return this.people.ivan;
  }
  /** Buys shares to keep them. */
  get judy() {
    return this.people.judy;
  }

  /** A number that tells a lane from all others. */
  salt(): bigint {
    return this.salts++;
  }

  /** The royalty epoch of a block. */
  readonly epochOf = (block: number) => Math.floor(block / this.epochLength);

  /** Waits until a royalty epoch has begun, so that all of it is to come; without a number, until the next one has. */
  async untilEpoch(epoch?: number): Promise<number> {
    const next = epoch ?? (await this.bob.on.view(view('Royalties', 'epoch'))) + 1;
    await this.untilBlock(next * this.epochLength);
    return next;
  }
}
