// SPDX-License-Identifier: Apache-2.0
// What the toolkit asks of a client library.

import type { Pair } from './sign.ts';
import type { Call, Value, View } from './calls.ts';

/** An event: `Pallet.Event`, and its fields. */
export interface Happened {
  name: string;
  fields: Record<string, Value>;
}

/** What became of a finalised transaction. */
export interface Outcome {
  events: Happened[];
  /** The name of the error it failed with, as `Pallet.Error`. */
  error: string | null;
  /** The block that it is in. */
  block: number;
  /** How many bytes it has. */
  length: number;
}

/** For how many blocks a signed transaction is valid: a quarter of an hour, and some seconds where tests go fast. */
export const VALID_BLOCKS = 256;

/** A client library at a node. */
export interface Adapter {
  /** Signs a call by an sr25519 account, submits it, and waits until it is final. */
  submit(signer: Pair, call: Call): Promise<Outcome>;
  /** What a view answers; a refusal is thrown. */
  view(view: View): Promise<Value>;
  /** A constant of the runtime. */
  constant(pallet: string, name: string): Promise<Value>;
  /** What is stored under keys; `undefined` if nothing. */
  stored(pallet: string, name: string, ...keys: Value[]): Promise<Value>;
  /** What a runtime API answers. */
  runtimeApi(api: string, name: string, ...args: Value[]): Promise<Value>;
}

/** The fields of the first event of that name. */
export function event({ events }: Outcome, name: string): Record<string, Value> {
  const found = events.find((event) => event.name === name);
  if (!found) throw new Error(`no event ${name} among ${events.map(({ name }) => name).join(', ')}`);
  return found.fields;
}

/** The fields of all events of that name. */
export const eventsOf = ({ events }: Outcome, name: string) =>
  events.filter((event) => event.name === name).map(({ fields }) => fields);

/** What a transaction cost its signer, in planck. */
export const feeOf = (outcome: Outcome): bigint => event(outcome, 'TransactionPayment.TransactionFeePaid')['actual_fee'];
