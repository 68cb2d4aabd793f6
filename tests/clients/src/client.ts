// SPDX-License-Identifier: Apache-2.0
// What the tests ask of a client library. One adapter per library does it in the library's own way.

import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { cryptoWaitReady } from '@polkadot/util-crypto';

/** CRED in `Assets`. */
export const CRED_ASSET_ID = 1;
/** One NOE in planck. */
export const NOE = 1_000_000_000_000n;
/** One CRED in credits. */
export const CRED = 1_000_000n;

/** An event: `Pallet.Event`, and its fields in snake case and plain text. */
export interface Emitted {
  name: string;
  fields: Record<string, string>;
}

/** What became of a finalised transaction. */
export interface Receipt {
  events: Emitted[];
  /** The name of the error it failed with, as `Pallet.Error`. */
  error: string | null;
}

/** What a client learns from the metadata. */
export interface Chain {
  specName: string;
  specVersion: number;
  genesisHash: string;
  pallets: string[];
}

/** The key of a development account, such as `//Alice`, or of one derived from it. */
export type KeyUri = string;

export interface ClientUnderTest {
  /** The library and its version, as the matrix prints it. */
  readonly name: string;
  connect(url: string): Promise<void>;
  close(): Promise<void>;
  chain(): Promise<Chain>;
  /** NOE that an account can spend, in planck. */
  balance(who: KeyUri): Promise<bigint>;
  /** CRED of an account, in credits. */
  credits(who: KeyUri): Promise<bigint>;
  transfer(from: KeyUri, to: KeyUri, amount: bigint): Promise<Receipt>;
  sendAsset(from: KeyUri, to: KeyUri, asset: number, amount: bigint): Promise<Receipt>;
  buy(from: KeyUri, pay: bigint, minCredits: bigint): Promise<Receipt>;
  redeem(from: KeyUri, credits: bigint, minNative: bigint): Promise<Receipt>;
  remark(from: KeyUri, text: string): Promise<Receipt>;
  /**
   * A view function of `ComputeCredits`; its answer's fields in snake case and plain text. An answer that is an
   * `Err` is thrown, see `answerOf`.
   */
  view(name: string, args: bigint[]): Promise<Record<string, string>>;
  /** Opens one subscription to finalised blocks, which must outlive the death of the node. */
  watch(onBlock: (number: number) => void): Promise<void>;
}

let keyring: Keyring | undefined;

/** The key of `uri`. */
export async function key(uri: KeyUri): Promise<KeyringPair> {
  await cryptoWaitReady();
  keyring ??= new Keyring({ type: 'sr25519', ss58Format: 42 });
  return keyring.addFromUri(uri);
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A decoded value in plain text. Libraries disagree on everything but numbers. */
function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'type' in value) return String(value.type);
  if (typeof value === 'object' && value !== null && value.constructor === Object) {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
  }
  return String(value);
}

/** The fields of a decoded struct, in snake case and plain text; of anything else, itself as `value`. */
export function fieldsOf(decoded: unknown): Record<string, string> {
  if (typeof decoded !== 'object' || decoded === null || decoded.constructor !== Object) {
    return { value: plain(decoded) };
  }
  return Object.fromEntries(Object.entries(decoded).map(([name, value]) => [snake(name), plain(value)]));
}

/** What a view answered, once an adapter took it out of its `Result`: the fields, or an error that names the refusal. */
export function answerOf(view: string, refused: boolean, decoded: unknown): Record<string, string> {
  if (refused) throw new Error(`${view} answers with a refusal: ${plain(decoded)}`);
  return fieldsOf(decoded);
}
