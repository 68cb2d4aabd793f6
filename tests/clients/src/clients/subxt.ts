// SPDX-License-Identifier: Apache-2.0
// subxt is a Rust library: a program of the workspace uses it, and takes a request a line.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Chain, ClientUnderTest, KeyUri, Receipt } from '../client.ts';
import { program } from '../node.ts';

interface Answer {
  id?: number;
  ok?: unknown;
  error?: string;
  block?: number;
}

interface Waiting {
  resolve(ok: unknown): void;
  reject(error: Error): void;
}

export class Subxt implements ClientUnderTest {
  readonly name = 'subxt 0.50.3';
  private child: ChildProcessWithoutNullStreams | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;
  private onBlock: ((number: number) => void) | undefined;

  async connect(url: string): Promise<void> {
    const child = spawn(program('noema-subxt-client'), { stdio: 'pipe' });
    this.child = child;
    createInterface(child.stdout).on('line', (line) => this.take(JSON.parse(line) as Answer));
    child.stderr.on('data', (data: Buffer) => process.stderr.write(data));
    child.on('exit', (code) => this.fail(new Error(`the subxt client ended: ${code}`)));
    process.once('exit', () => child.kill('SIGKILL'));
    await this.ask('connect', { url });
  }

  async close(): Promise<void> {
    this.child?.stdin.end();
  }

  async chain(): Promise<Chain> {
    return (await this.ask('chain', {})) as Chain;
  }

  async balance(who: KeyUri): Promise<bigint> {
    return BigInt((await this.ask('balance', { who })) as string);
  }

  async credits(who: KeyUri): Promise<bigint> {
    return BigInt((await this.ask('credits', { who })) as string);
  }

  transfer(from: KeyUri, to: KeyUri, amount: bigint): Promise<Receipt> {
    return this.send('transfer', { from, to, amount });
  }

  sendAsset(from: KeyUri, to: KeyUri, asset: number, amount: bigint): Promise<Receipt> {
    return this.send('sendAsset', { from, to, asset, amount });
  }

  buy(from: KeyUri, pay: bigint, minCredits: bigint): Promise<Receipt> {
    return this.send('buy', { from, pay, minCredits });
  }

  redeem(from: KeyUri, credits: bigint, minNative: bigint): Promise<Receipt> {
    return this.send('redeem', { from, credits, minNative });
  }

  remark(from: KeyUri, text: string): Promise<Receipt> {
    return this.send('remark', { from, text });
  }

  async view(name: string, args: bigint[]): Promise<Record<string, string>> {
    return (await this.ask('view', { name, args: args.map(String) })) as Record<string, string>;
  }

  async watch(onBlock: (number: number) => void): Promise<void> {
    this.onBlock = onBlock;
    await this.ask('watch', {});
  }

  private async send(what: string, args: Record<string, string | number | bigint>): Promise<Receipt> {
    const text = Object.entries(args).map(([name, value]) => [name, String(value)]);
    return (await this.ask(what, Object.fromEntries(text))) as Receipt;
  }

  private ask(what: string, args: object): Promise<unknown> {
    const id = (this.requests += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child?.stdin.write(`${JSON.stringify({ id, do: what, args })}\n`);
    });
  }

  private take({ id, ok, error, block }: Answer): void {
    if (block !== undefined) this.onBlock?.(block);
    if (id === undefined) return;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(ok);
    else waiting?.reject(new Error(error));
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
