// SPDX-License-Identifier: Apache-2.0

import { DedotClient, WsProvider } from 'dedot';
import { answerOf, type Chain, type ClientUnderTest, CRED_ASSET_ID, type Emitted, fieldsOf, key, type KeyUri, type Receipt } from '../client.ts';
import { within } from '../node.ts';

/** Between attempts to reconnect. */
const RETRY_MS = 500;
/** How long the library may take to connect. */
const READY_MS = 30_000;

/** An event as the library decodes it. */
interface DecodedEvent {
  pallet: string;
  palletEvent: string | { name: string; data?: unknown };
}

export class Dedot implements ClientUnderTest {
  readonly name = 'dedot 1.3.0';
  // No generated types: the library finds calls and views in the metadata of the node.
  private connected: DedotClient<any> | undefined;

  async connect(url: string): Promise<void> {
    try {
      this.connected = await within('dedot is ready', READY_MS, this.connection(url));
    } catch (late) {
      // Seen once in some dozen runs: connected, it waits for ever. A new connection is ready at once.
      console.log(`${late instanceof Error ? late.message : late}: connecting anew`);
      this.connected = await this.connection(url);
    }
  }

  private async connection(url: string): Promise<DedotClient<any>> {
    const provider = new WsProvider({ endpoint: url, retryDelayMs: RETRY_MS });
    return DedotClient.new<any>({ provider });
  }

  async close(): Promise<void> {
    await this.connected?.disconnect();
  }

  async chain(): Promise<Chain> {
    const { specName, specVersion } = this.client.runtimeVersion;
    return {
      specName,
      specVersion,
      genesisHash: this.client.genesisHash,
      pallets: this.client.metadata.latest.pallets.map(({ name }) => name),
    };
  }

  async balance(who: KeyUri): Promise<bigint> {
    const account = await this.client.query.system.account((await key(who)).address);
    return account.data.free;
  }

  async credits(who: KeyUri): Promise<bigint> {
    const account = await this.client.query.assets.account([CRED_ASSET_ID, (await key(who)).address]);
    return account?.balance ?? 0n;
  }

  async transfer(from: KeyUri, to: KeyUri, amount: bigint): Promise<Receipt> {
    return this.submit(from, this.client.tx.balances.transferKeepAlive((await key(to)).address, amount));
  }

  async sendAsset(from: KeyUri, to: KeyUri, asset: number, amount: bigint): Promise<Receipt> {
    return this.submit(from, this.client.tx.assets.transfer(asset, (await key(to)).address, amount));
  }

  async buy(from: KeyUri, pay: bigint, minCredits: bigint): Promise<Receipt> {
    return this.submit(from, this.client.tx.computeCredits.buy(pay, minCredits));
  }

  async redeem(from: KeyUri, credits: bigint, minNative: bigint): Promise<Receipt> {
    return this.submit(from, this.client.tx.computeCredits.redeem(credits, minNative));
  }

  async remark(from: KeyUri, text: string): Promise<Receipt> {
    return this.submit(from, this.client.tx.system.remarkWithEvent(text));
  }

  async view(name: string, args: bigint[]): Promise<Record<string, string>> {
    const answer = await this.client.view.computeCredits[camel(name)](...args);
    if (typeof answer !== 'object' || !('isOk' in answer)) return fieldsOf(answer);
    return answerOf(name, answer.isErr, answer.isErr ? answer.err : answer.value);
  }

  async watch(onBlock: (number: number) => void): Promise<void> {
    this.client.block.finalized(({ number }) => onBlock(number));
  }

  private get client(): DedotClient<any> {
    if (!this.connected) throw new Error('not connected');
    return this.connected;
  }

  private async submit(from: KeyUri, call: any): Promise<Receipt> {
    const sent = call.signAndSend(await key(from));
    // Both: a refusal by the pool rejects either of them, and would be unhandled on the other.
    const [{ dispatchError, events }] = await Promise.all([sent.untilFinalized(), sent]);
    if (!dispatchError) return { events: events.map(({ event }: { event: DecodedEvent }) => emitted(event)), error: null };
    const error = this.client.registry.findErrorMeta(dispatchError);
    return { events: [], error: error ? `${error.pallet}.${error.name}` : JSON.stringify(dispatchError) };
  }
}

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function emitted({ pallet, palletEvent }: DecodedEvent): Emitted {
  if (typeof palletEvent === 'string') return { name: `${pallet}.${palletEvent}`, fields: {} };
  return { name: `${pallet}.${palletEvent.name}`, fields: fieldsOf(palletEvent.data ?? {}) };
}
