// SPDX-License-Identifier: Apache-2.0
// A network with elections every two minutes, on the machine of an operator who joins it: `noema-network --fast`.

import { basename } from 'node:path';
import { key } from './client.ts';
import type { Host } from './host.ts';
import { program } from './node.ts';
import type { Terminal } from './terminal.ts';

/** A validator of the network, by the name of its well-known account. */
interface Member {
  name: string;
  url: string;
  process: string;
}

export class FastNetwork {
  private constructor(private readonly host: Host, private readonly terminal: Terminal, readonly members: Member[]) {}

  /** Starts it, and returns once its nodes have found each other. */
  static async start(host: Host): Promise<FastNetwork> {
    const terminal = host.open(`NOEMA_BIN='${program('noema')}' exec '${program('noema-network')}' --fast`);
    await terminal.shows('Ctrl-C stops them all.');
    const members = [...terminal.printed.matchAll(/^ +(\w+) +(ws:\S+) +process (\d+)/gm)].map(
      ([, name = '', url = '', process = '']) => ({ name, url, process }),
    );
    return new FastNetwork(host, terminal, members);
  }

  /** Its chain spec, as its founders hand it out: with an address to start from. Written to a file on its machine. */
  async handsOut(file: string): Promise<void> {
    const [first] = this.members;
    if (!first) throw new Error(`no validators in:\n${this.terminal.printed}`);
    const { printed } = await this.host.run(`tr '\\0' '\\n' </proc/${first.process}/cmdline`);
    const words = printed.split('\n');
    const chain = words[words.indexOf('--chain') + 1] ?? '';
    const named = basename(chain) === chain;
    const read = named ? `'${program('noema')}' export-chain-spec --raw --chain ${chain} 2>/dev/null` : `cat '${chain}'`;
    const address = await this.addressOf(first.url.replace('ws:', 'http:'));
    await this.host.run(`${read} | jq --compact-output '.bootNodes = ["${address}"]' >${file}`);
  }

  /** Where a node on this machine is found by others. */
  async addressOf(url: string, ip = '127.0.0.1', port?: number): Promise<string> {
    const id = await this.ask(url, 'system_localPeerId', '.result');
    const listens = port ?? Number(/tcp\/(\d+)/.exec(await this.ask(url, 'system_localListenAddresses', '.result[0]'))?.[1]);
    return `/ip4/${ip}/tcp/${listens}/p2p/${id}`;
  }

  private async ask(url: string, method: string, answer: string): Promise<string> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] });
    const asked = `curl --silent --header 'content-type: application/json' --data '${body}' ${url} | jq --raw-output '${answer}'`;
    return (await this.host.run(asked)).printed.trim();
  }

  /** Those whose accounts are among these addresses. */
  async those(addresses: string[]): Promise<Member[]> {
    const all = this.members.map(async (member) => {
      const name = member.name.charAt(0).toUpperCase() + member.name.slice(1);
      return { member, address: (await key(`//${name}`)).address };
    });
    return (await Promise.all(all)).filter(({ address }) => addresses.includes(address)).map(({ member }) => member);
  }

  /** Stops members for a moment, or lets them go on. */
  async signal(name: 'STOP' | 'CONT', members: Member[]): Promise<void> {
    await this.host.run(`kill -${name} ${members.map(({ process }) => process).join(' ')}`);
  }
}
