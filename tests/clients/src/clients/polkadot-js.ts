// SPDX-License-Identifier: Apache-2.0

import '@polkadot/api-augment';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Result } from '@polkadot/types';
import type { Codec } from '@polkadot/types/types';
import { answerOf, type Chain, type ClientUnderTest, CRED_ASSET_ID, type Emitted, fieldsOf, key, type KeyUri, type Receipt } from '../client.ts';
import { errorName, executeView, pascal } from '../toolkit/polkadot-js.ts';

/** Between attempts to reconnect. */
const RETRY_MS = 500;

export class PolkadotJs implements ClientUnderTest {
  readonly name = '@polkadot/api 16.5.6';
  private connected: ApiPromise | undefined;

  /** The library itself, for what only its users do. */
  get api(): ApiPromise {
    if (!this.connected) throw new Error('not connected');
    return this.connected;
  }

  async connect(url: string): Promise<void> {
    this.connected = await ApiPromise.create({ provider: new WsProvider(url, RETRY_MS), noInitWarn: true });
  }

  async close(): Promise<void> {
    await this.connected?.disconnect();
  }

  async chain(): Promise<Chain> {
    return {
      specName: this.api.runtimeVersion.specName.toString(),
      specVersion: this.api.runtimeVersion.specVersion.toNumber(),
      genesisHash: this.api.genesisHash.toHex(),
      pallets: this.api.runtimeMetadata.asLatest.pallets.map((pallet) => pallet.name.toString()),
    };
  }

  async balance(who: KeyUri): Promise<bigint> {
    const account = await this.api.query.system.account((await key(who)).address);
    return account.data.free.toBigInt();
  }

  async credits(who: KeyUri): Promise<bigint> {
    const account = await this.api.query.assets.account(CRED_ASSET_ID, (await key(who)).address);
    return account.isSome ? account.unwrap().balance.toBigInt() : 0n;
  }

  async transfer(from: KeyUri, to: KeyUri, amount: bigint): Promise<Receipt> {
    return this.submit(from, this.api.tx.balances.transferKeepAlive((await key(to)).address, amount));
  }

  async sendAsset(from: KeyUri, to: KeyUri, asset: number, amount: bigint): Promise<Receipt> {
    return this.submit(from, this.api.tx.assets.transfer(asset, (await key(to)).address, amount));
  }

  async buy(from: KeyUri, pay: bigint, minCredits: bigint): Promise<Receipt> {
    return this.submit(from, this.api.tx['computeCredits']!['buy']!(pay, minCredits));
  }

  async redeem(from: KeyUri, credits: bigint, minNative: bigint): Promise<Receipt> {
    return this.submit(from, this.api.tx['computeCredits']!['redeem']!(credits, minNative));
  }

  async remark(from: KeyUri, text: string): Promise<Receipt> {
    return this.submit(from, this.api.tx.system.remarkWithEvent(text));
  }

  // This library decorates no view functions, so the toolkit runs them.
  async view(name: string, args: bigint[]): Promise<Record<string, string>> {
    const decoded = await executeView(this.api, 'ComputeCredits', name, args);
    if (!(decoded instanceof Result)) return fieldsOf(flat(decoded));
    return answerOf(name, decoded.isErr, flat(decoded.isErr ? decoded.asErr : decoded.asOk));
  }

  async watch(onBlock: (number: number) => void): Promise<void> {
    await this.api.rpc.chain.subscribeFinalizedHeads((header) => onBlock(header.number.toNumber()));
  }

  /** Signs a call, submits it, and waits until it is finalised. */
  async submit(from: KeyUri, call: SubmittableExtrinsic<'promise'>): Promise<Receipt> {
    const signer = await key(from);
    return new Promise((resolve, reject) => {
      call
        .signAndSend(signer, ({ status, events, dispatchError }) => {
          if (status.isInvalid || status.isDropped || status.isUsurped) reject(new Error(status.type));
          if (!status.isFinalized) return;
          if (!dispatchError) return resolve({ events: events.map(({ event }) => emitted(event)), error: null });
          resolve({ events: [], error: errorName(this.api, dispatchError) });
        })
        .catch(reject);
    });
  }
}

interface DecodedEvent {
  section: string;
  method: string;
  data: Iterable<Codec> & { names: string[] | null };
}

function emitted(event: DecodedEvent): Emitted {
  const names = event.data.names;
  const fields = [...event.data].map((value, index) => [names?.[index] ?? String(index), flat(value)]);
  return { name: `${pascal(event.section)}.${event.method}`, fields: fieldsOf(Object.fromEntries(fields)) };
}

/** A codec as a plain value: structs as objects, numbers as bigints, the rest as text. */
function flat(value: Codec): unknown {
  const one = value as Codec & { unwrap?: () => Codec; isSome?: boolean; toBigInt?: () => bigint };
  if (one.isSome && one.unwrap) return flat(one.unwrap());
  if (one.toBigInt) return one.toBigInt();
  if (value instanceof Map) {
    return Object.fromEntries([...value.entries()].map(([name, inner]) => [String(name), flat(inner as Codec)]));
  }
  return value.toString();
}
