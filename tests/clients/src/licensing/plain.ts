// SPDX-License-Identifier: Apache-2.0
// What a client sees that has never heard of this chain: nothing here but `@polkadot/api`, and its standard queries of
// `Nfts` and `Assets`.

import { ApiPromise, WsProvider } from '@polkadot/api';

/** An asset of `Assets`, as a wallet lists it. */
export interface Listed {
  name: string;
  symbol: string;
  decimals: number;
  supply: bigint;
}

export class PlainClient {
  private constructor(private readonly api: ApiPromise) {}

  static async connect(url: string): Promise<PlainClient> {
    return new PlainClient(await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true }));
  }

  close(): Promise<void> {
    return this.api.disconnect();
  }

  private get query(): any {
    return this.api.query;
  }

  /** Who owns an item. */
  async owner(collection: number, item: number): Promise<string | undefined> {
    const found = await this.query.nfts.item(collection, item);
    return found.isSome ? found.unwrap().owner.toString() : undefined;
  }

  /** The same by the runtime API of `Nfts`. */
  async ownerByApi(collection: number, item: number): Promise<string | undefined> {
    const found = await (this.api.call as any).nftsApi.owner(collection, item);
    return found.isSome ? found.unwrap().toString() : undefined;
  }

  /** All items of an account, as `collection/item`. */
  async items(owner: string): Promise<string[]> {
    const keys: { args: [unknown, unknown, unknown] }[] = await this.query.nfts.account.keys(owner);
    return keys.map(({ args: [, collection, item] }) => `${collection}/${item}`).sort();
  }

  async asset(id: number): Promise<Listed> {
    const [about, metadata] = [await this.query.assets.asset(id), await this.query.assets.metadata(id)];
    const { name, symbol, decimals } = metadata;
    const supply = about.unwrap().supply.toBigInt();
    return { name: name.toUtf8(), symbol: symbol.toUtf8(), decimals: decimals.toNumber(), supply };
  }

  /** What an account can spend of an asset. */
  async balance(id: number, who: string): Promise<bigint> {
    const found = await this.query.assets.account(id, who);
    return found.isSome ? found.unwrap().balance.toBigInt() : 0n;
  }

  /** What it has on hold. */
  async onHold(id: number, who: string): Promise<bigint> {
    const found = await this.query.assetsHolder.balancesOnHold(id, who);
    return found.isSome ? found.unwrap().toBigInt() : 0n;
  }
}
