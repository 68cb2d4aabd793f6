// SPDX-License-Identifier: Apache-2.0
// A light client: it trusts no node, but follows the chain over the network by proofs of finality, and asks for
// proofs of what it reads. Applications use it below polkadot-api.

import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createClient, type PolkadotClient } from 'polkadot-api';
import { getSmProvider } from 'polkadot-api/sm-provider';
import type { Client } from 'smoldot';
import { type SmoldotBytecode, startWithBytecode } from 'smoldot/no-auto-bytecode';
import { rpc } from '../node.ts';
import { Papi } from './papi.ts';

/** Where it starts: at the genesis, or at a final block that whoever published the chain spec vouches for. */
export type From = 'genesis' | 'a checkpoint';

export class Smoldot extends Papi {
  override readonly name: string;
  // A thread of its own, as applications have it: what the client leaves behind ends with it.
  private readonly worker = new Worker(new URL('smoldot-worker.js', import.meta.url), { execArgv: [] });
  private light: Client | undefined;
  /** What it has logged. */
  readonly said: string[] = [];

  constructor(private readonly from: From) {
    super();
    this.name = `smoldot 3.4.1 from ${from}`;
  }

  /** The RPC gives the chain spec, which others get from a file; all else comes over the network. */
  protected override async open(url: string): Promise<PolkadotClient> {
    // As in a browser: by WebSocket alone.
    const { port1, port2 } = new MessageChannel();
    this.worker.postMessage(port1, [port1]);
    const [bytecode] = (await once(this.worker, 'message')) as [SmoldotBytecode];
    const logCallback = (_: number, target: string, text: string) => this.said.push(`${target}: ${text}`);
    // All but the finest.
    const log = { maxLogLevel: 4, logCallback };
    this.light = startWithBytecode({ bytecode, portToWorker: port2 as never, forbidTcp: true, ...log });
    const chain = this.light.addChain({ chainSpec: await chainSpec(url, this.from) });
    return createClient(getSmProvider(() => chain));
  }

  override async close(): Promise<void> {
    await super.close();
    await this.light?.terminate();
    await this.worker.terminate();
  }
}

async function chainSpec(url: string, from: From): Promise<string> {
  const spec = (await rpc(url, 'sync_state_genSyncSpec', [true])) as { bootNodes: string[]; lightSyncState?: unknown };
  if (from === 'genesis') delete spec.lightSyncState;
  spec.bootNodes = (await rpc(url, 'system_localListenAddresses')) as string[];
  return JSON.stringify(spec);
}
