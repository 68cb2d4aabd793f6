// SPDX-License-Identifier: Apache-2.0
// Where stories take place: a node, people with accounts, and the library that each one's software is built on.

import type { KeyringPair } from '@polkadot/keyring/types';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { blake2AsU8a } from '@polkadot/util-crypto';
import type { PolkadotClient } from 'polkadot-api';
import { createWsClient } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { shown } from './amounts.ts';
import { CRED_ASSET_ID, NOE } from './client.ts';
import { poll } from './node.ts';
import { type Adapter, feeOf, type Outcome } from './toolkit/adapter.ts';
import { type Hex, hexOf } from './toolkit/bytes.ts';
import { type Call, type Value, view } from './toolkit/calls.ts';
import { OnPapi } from './toolkit/papi.ts';
import { OnPolkadotJs } from './toolkit/polkadot-js.ts';
import { LaneKey, type Scheme } from './toolkit/sign.ts';

/** Somebody with an account. */
export interface Person {
  name: string;
  /** Who signs. */
  pair: KeyringPair;
  address: string;
  /** The library that the software of this person is built on. */
  on: Adapter;
  /** The call by which the signer has this account make another, if the account has no key. */
  by?: (call: Call) => Call;
}

/** Both libraries at one node. */
export interface Link {
  api: ApiPromise;
  client: PolkadotClient;
}

/** How long until a block is awaited in vain: tests share a small machine. */
const LATE_MS = 120_000;

/** A key that signs vouchers, by its name. */
export const keyOf = (scheme: Scheme, name: string) => LaneKey.fromSeed(scheme, blake2AsU8a(name));

export async function connect(url: string): Promise<Link> {
  const api = await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
  // Node 20 has no WebSocket of its own.
  const client = createWsClient(url, { websocketClass: WebSocket as unknown as typeof globalThis.WebSocket });
  return { api, client };
}

export class Scene {
  readonly genesis: Hex;
  /** What each has paid in fees, in planck. */
  readonly fees = new Map<Person, bigint>();
  /** The adapters of both libraries. */
  readonly js: Adapter;
  readonly papi: Adapter;

  constructor(
    private readonly link: Link,
    /** Says what happens to whoever looks on. */
    readonly tell: (line: string) => void,
  ) {
    this.genesis = link.api.genesisHash.toHex();
    [this.js, this.papi] = [new OnPolkadotJs(link.api), new OnPapi(link.client)];
  }

  async close(): Promise<void> {
    this.link.client.destroy();
    await this.link.api.disconnect();
  }

  /** Somebody calls, and it succeeds. */
  async does(person: Person, call: Call): Promise<Outcome> {
    const outcome = await this.tries(person, call);
    if (outcome.error) throw new Error(`${person.name}: ${call.pallet}.${call.name} failed: ${outcome.error}`);
    return outcome;
  }

  /** Somebody calls in vain, and learns why. */
  async refused(person: Person, call: Call): Promise<string> {
    const { error } = await this.tries(person, call);
    if (!error) throw new Error(`${person.name}: ${call.pallet}.${call.name} should have been refused`);
    return error;
  }

  /** Somebody calls, whatever comes of it. */
  async tries(person: Person, call: Call): Promise<Outcome> {
    const outcome = await person.on.submit(person.pair, person.by ? person.by(call) : call);
    // `polkadot-api` answers for the last final block that it knows of, and may hear of one later than the other library.
    const known = async () => ((await this.link.client.getFinalizedBlock()).number >= outcome.block ? true : undefined);
    await poll(`block ${outcome.block} is known to both libraries`, LATE_MS, known);
    this.fees.set(person, (this.fees.get(person) ?? 0n) + feeOf(outcome));
    return outcome;
  }

  /** The last final block. */
  async block(): Promise<number> {
    const { rpc } = this.link.api;
    return (await rpc.chain.getHeader(await rpc.chain.getFinalizedHead())).number.toNumber();
  }

  async untilBlock(number: number): Promise<void> {
    await poll(`block ${number}`, LATE_MS, async () => ((await this.block()) >= number ? true : undefined));
  }

  /** NOE that an account can spend, in planck. */
  async native(address: string): Promise<bigint> {
    return (await this.js.stored('System', 'Account', address)).data.free;
  }

  /** Units that an account can spend of an asset of `Assets`: of CRED, credits. */
  async credits(address: string, asset = CRED_ASSET_ID): Promise<bigint> {
    return (await this.js.stored('Assets', 'Account', asset, address))?.balance ?? 0n;
  }

  /** What an account has in escrow. */
  escrow(address: string): Promise<{ held: bigint; reserved: bigint; deposits: bigint; available: bigint }> {
    return this.js.view(view('PaymentLanes', 'account', address));
  }

  lane(id: Hex): Promise<Value> {
    return this.js.view(view('PaymentLanes', 'lane', id));
  }
}

/** A fee in a sentence. */
export const ofFee = (outcome: Outcome) => `${shown(feeOf(outcome), NOE)} NOE`;

export const publicKey = ({ pair }: Person): Hex => hexOf(pair.publicKey);
