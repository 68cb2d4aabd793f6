// SPDX-License-Identifier: Apache-2.0

import { decAnyMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import { Binary, Enum, type PolkadotClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { createWsClient } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { answerOf, type Chain, type ClientUnderTest, CRED_ASSET_ID, type Emitted, fieldsOf, key, type KeyUri, type Receipt } from '../client.ts';
import { errorName } from '../toolkit/papi.ts';

/** A transaction, as far as these tests use it. */
interface Transaction {
  signAndSubmit(signer: ReturnType<typeof getPolkadotSigner>): Promise<Finalised>;
}

interface Finalised {
  ok: boolean;
  events: { type: string; value: { type: string; value: unknown } }[];
  dispatchError?: { type: string; value: unknown };
}

type Call = (args: Record<string, unknown>) => Transaction;

/** The API without generated descriptors: names are looked up in the metadata of the node. */
interface UnsafeApi {
  tx: Record<string, Record<string, Call>>;
  query: Record<string, Record<string, { getValue(...keys: unknown[]): Promise<any> }>>;
  view: Record<string, Record<string, (...args: unknown[]) => Promise<any>>>;
  constants: Record<string, Record<string, () => Promise<any>>>;
}

export class Papi implements ClientUnderTest {
  readonly name: string = 'polkadot-api 2.2.2';
  private client: PolkadotClient | undefined;

  async connect(url: string): Promise<void> {
    this.client = await this.open(url);
    await this.client.getFinalizedBlock();
  }

  async close(): Promise<void> {
    this.client?.destroy();
  }

  async chain(): Promise<Chain> {
    const version = await this.api.constants['System']!['Version']!();
    const { genesisHash } = await this.connected.getChainSpecData();
    return {
      specName: version.spec_name,
      specVersion: version.spec_version,
      genesisHash,
      pallets: await this.pallets(),
    };
  }

  async balance(who: KeyUri): Promise<bigint> {
    const account = await this.api.query['System']!['Account']!.getValue((await key(who)).address);
    return account.data.free;
  }

  async credits(who: KeyUri): Promise<bigint> {
    const account = await this.api.query['Assets']!['Account']!.getValue(CRED_ASSET_ID, (await key(who)).address);
    return account?.balance ?? 0n;
  }

  async transfer(from: KeyUri, to: KeyUri, value: bigint): Promise<Receipt> {
    const dest = Enum('Id', (await key(to)).address);
    return this.submit(from, this.api.tx['Balances']!['transfer_keep_alive']!({ dest, value }));
  }

  async sendAsset(from: KeyUri, to: KeyUri, id: number, amount: bigint): Promise<Receipt> {
    const target = Enum('Id', (await key(to)).address);
    return this.submit(from, this.api.tx['Assets']!['transfer']!({ id, target, amount }));
  }

  async buy(from: KeyUri, pay: bigint, minCredits: bigint): Promise<Receipt> {
    return this.submit(from, this.api.tx['ComputeCredits']!['buy']!({ pay, min_credits: minCredits }));
  }

  async redeem(from: KeyUri, credits: bigint, minNative: bigint): Promise<Receipt> {
    return this.submit(from, this.api.tx['ComputeCredits']!['redeem']!({ credits, min_native: minNative }));
  }

  async remark(from: KeyUri, text: string): Promise<Receipt> {
    return this.submit(from, this.api.tx['System']!['remark_with_event']!({ remark: Binary.fromText(text) }));
  }

  async view(name: string, args: bigint[]): Promise<Record<string, string>> {
    const answer = await this.api.view['ComputeCredits']![name]!(...args);
    // The library's `Result`.
    if (typeof answer !== 'object' || !('success' in answer)) return fieldsOf(answer);
    return answerOf(name, !answer.success, answer.value);
  }

  async watch(onBlock: (number: number) => void): Promise<void> {
    this.connected.finalizedBlock$.subscribe({
      next: ({ number }) => onBlock(number),
      error: (error: unknown) => console.error(`${this.name}: the subscription failed: ${error}`),
    });
  }

  protected async open(url: string): Promise<PolkadotClient> {
    // Node 20 has no WebSocket of its own.
    return createWsClient(url, { websocketClass: WebSocket as unknown as typeof globalThis.WebSocket });
  }

  private get connected(): PolkadotClient {
    if (!this.client) throw new Error('not connected');
    return this.client;
  }

  private get api(): UnsafeApi {
    return this.connected.getUnsafeApi() as unknown as UnsafeApi;
  }

  /** The pallets, from the metadata as the library fetches and decodes it. */
  private async pallets(): Promise<string[]> {
    const { hash } = await this.connected.getFinalizedBlock();
    const metadata = unifyMetadata(decAnyMetadata(await this.connected.getMetadata(hash)));
    return metadata.pallets.map(({ name }) => name);
  }

  private async submit(from: KeyUri, call: Transaction): Promise<Receipt> {
    const pair = await key(from);
    const signer = getPolkadotSigner(pair.publicKey, 'Sr25519', (bytes) => pair.sign(bytes));
    const { ok, events, dispatchError } = await call.signAndSubmit(signer);
    if (ok) return { events: events.map(emitted), error: null };
    return { events: [], error: errorName(dispatchError) };
  }
}

function emitted({ type, value }: Finalised['events'][number]): Emitted {
  return { name: `${type}.${value.type}`, fields: fieldsOf(value.value ?? {}) };
}
