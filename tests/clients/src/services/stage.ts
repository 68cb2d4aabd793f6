// SPDX-License-Identifier: Apache-2.0
// Who takes part in the story of metered services, at which node, and by which library.

import type { KeyringPair } from '@polkadot/keyring/types';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { blake2AsU8a } from '@polkadot/util-crypto';
import type { PolkadotClient } from 'polkadot-api';
import { createWsClient } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { shown } from '../amounts.ts';
import { CRED_ASSET_ID, key, NOE } from '../client.ts';
import { poll } from '../node.ts';
import { type Adapter, feeOf, type Outcome } from '../toolkit/adapter.ts';
import { type Hex, hexOf } from '../toolkit/bytes.ts';
import { type Call, type Value, view } from '../toolkit/calls.ts';
import { OnPapi } from '../toolkit/papi.ts';
import { OnPolkadotJs } from '../toolkit/polkadot-js.ts';
import { LaneKey, type Scheme } from '../toolkit/sign.ts';

/** Somebody with an account. */
export interface Person {
  name: string;
  pair: KeyringPair;
  address: string;
  /** The library that the software of this person is built on. */
  on: Adapter;
}

/** How long until a block is awaited in vain: tests share a small machine. */
const LATE_MS = 120_000;

/** A node for the story: its chain goes 60 times faster than users', and deadlines come as much sooner. */
export const STORY_CHAIN = ['--seal', 'interval=50'];

const keyOf = (scheme: Scheme, name: string) => LaneKey.fromSeed(scheme, blake2AsU8a(name));

export class Stage {
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
  /** What each has paid in fees, in planck. */
  readonly fees = new Map<Person, bigint>();

  private constructor(
    private readonly api: ApiPromise,
    private readonly client: PolkadotClient,
    readonly genesis: Hex,
    pairs: KeyringPair[],
    /** Says what happens to whoever looks on. */
    readonly tell: (line: string) => void,
  ) {
    const [js, papi] = [new OnPolkadotJs(api), new OnPapi(client)];
    const person = (name: string, place: number, on: Adapter): Person => {
      const pair = pairs[place]!;
      return { name, pair, address: pair.address, on };
    };
    this.bob = person('Bob', 0, papi);
    this.charlie = person('Charlie', 1, papi);
    this.dave = person('Dave', 2, js);
    this.eve = person('Eve', 3, js);
  }

  static async open(url: string, tell: (line: string) => void = () => {}): Promise<Stage> {
    const pairs = await Promise.all(['//Bob', '//Charlie', '//Dave', '//Eve'].map(key));
    const api = await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
    // Node 20 has no WebSocket of its own.
    const client = createWsClient(url, { websocketClass: WebSocket as unknown as typeof globalThis.WebSocket });
    return new Stage(api, client, api.genesisHash.toHex(), pairs, tell);
  }

  async close(): Promise<void> {
    this.client.destroy();
    await this.api.disconnect();
  }

  /** Somebody calls, and it succeeds. */
  async does(person: Person, call: Call): Promise<Outcome> {
    const outcome = await this.submitted(person, call);
    if (outcome.error) throw new Error(`${person.name}: ${call.pallet}.${call.name} failed: ${outcome.error}`);
    return outcome;
  }

  /** Somebody calls in vain, and learns why. */
  async refused(person: Person, call: Call): Promise<string> {
    const { error } = await this.submitted(person, call);
    if (!error) throw new Error(`${person.name}: ${call.pallet}.${call.name} should have been refused`);
    return error;
  }

  private async submitted(person: Person, call: Call): Promise<Outcome> {
    const outcome = await person.on.submit(person.pair, call);
    // `polkadot-api` answers for the last final block that it knows of, and may hear of one later than the other library.
    const known = async () => ((await this.client.getFinalizedBlock()).number >= outcome.block ? true : undefined);
    await poll(`block ${outcome.block} is known to both libraries`, LATE_MS, known);
    this.fees.set(person, (this.fees.get(person) ?? 0n) + feeOf(outcome));
    return outcome;
  }

  /** The last final block. */
  async block(): Promise<number> {
    return (await this.api.rpc.chain.getHeader(await this.api.rpc.chain.getFinalizedHead())).number.toNumber();
  }

  async untilBlock(number: number): Promise<void> {
    await poll(`block ${number}`, LATE_MS, async () => ((await this.block()) >= number ? true : undefined));
  }

  /** NOE that an account can spend, in planck. */
  async native(address: string): Promise<bigint> {
    return (await this.dave.on.stored('System', 'Account', address)).data.free;
  }

  /** CRED of an account, in credits. */
  async credits(address: string): Promise<bigint> {
    return (await this.dave.on.stored('Assets', 'Account', CRED_ASSET_ID, address))?.balance ?? 0n;
  }

  /** What an account has in escrow. */
  escrow(address: string): Promise<{ held: bigint; reserved: bigint; deposits: bigint; available: bigint }> {
    return this.dave.on.view(view('PaymentLanes', 'account', address));
  }

  lane(id: Hex): Promise<Value> {
    return this.dave.on.view(view('PaymentLanes', 'lane', id));
  }
}

/** A fee in a sentence. */
export const ofFee = (outcome: Outcome) => `${shown(feeOf(outcome), NOE)} NOE`;

export const publicKey = ({ pair }: Person): Hex => hexOf(pair.publicKey);
